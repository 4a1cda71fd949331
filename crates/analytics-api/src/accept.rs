//! Which of the two formats of rows a client wants.

use axum::http::{HeaderMap, header};

/// A format of rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// A page as JSON: what everybody gets who does not ask for CSV.
    Json,
    /// All rows as CSV.
    Csv,
}

/// CSV where `Accept` names it and gives JSON no higher weight, else JSON.
#[must_use]
pub fn preferred(headers: &HeaderMap) -> Format {
    let accepted = headers.get_all(header::ACCEPT).into_iter().filter_map(|value| value.to_str().ok());
    let (mut csv, mut json) = (0.0, 0.0_f32);
    for range in accepted.flat_map(|list| list.split(',')) {
        let mut parts = range.split(';').map(str::trim);
        let media_type = parts.next().unwrap_or_default();
        let weight = parts.find_map(|part| part.strip_prefix("q=")).map_or(1.0, |q| q.parse().unwrap_or(0.0));
        match media_type {
            "text/csv" => csv = weight,
            "application/json" => json = weight,
            _ => {}
        }
    }
    if csv > 0.0 && csv >= json { Format::Csv } else { Format::Json }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn csv_is_for_those_who_name_it() {
        let format = |accept: &str| preferred(&[(header::ACCEPT, accept.parse().unwrap())].into_iter().collect());
        assert_eq!(format("text/csv"), Format::Csv);
        assert_eq!(format("text/csv, application/json;q=0.5"), Format::Csv);
        assert_eq!(format("text/csv;q=0.4, application/json"), Format::Json);
        assert_eq!(format("text/csv;q=0"), Format::Json);
        assert_eq!(format("*/*"), Format::Json);
        assert_eq!(preferred(&HeaderMap::new()), Format::Json);
    }
}
