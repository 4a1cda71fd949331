//! Rows behind the figures beside the dashboard as CSV, written as those of calls are.

use analytics_domain::beside::rows::{FigureRow, FigureRowsResponse};

use crate::csv_rows::{comments, instant, number, plain, text};

/// The columns, in order.
pub const COLUMNS: [&str; 12] = [
    "id",
    "external_id",
    "at",
    "campaign_id",
    "campaign_name",
    "job_title",
    "candidate_id",
    "candidate_name",
    "call_id",
    "seconds",
    "rating",
    "credits",
];

/// The lines before the first row: the kind, the filters and the snapshot, each after a `#`, then the names of the
/// columns.
#[must_use]
pub fn head(page: &FigureRowsResponse) -> String {
    let mut lines = vec![
        ("kind", page.kind.to_string()),
        number(page.total, &page.basis.no_data),
        ("as of", instant(page.basis.snapshot.as_of)),
    ];
    lines.extend(page.basis.filters.lines());
    lines.extend(page.basis.ignored_filters.iter().map(|ignored| ("ignored", ignored.filter.to_string())));
    comments(&lines) + &COLUMNS.join(",") + "\r\n"
}

/// One line per row.
#[must_use]
pub fn lines(rows: Vec<FigureRow>) -> String {
    rows.into_iter().map(|row| cells(row).join(",") + "\r\n").collect()
}

fn cells(row: FigureRow) -> [String; COLUMNS.len()] {
    let FigureRow {
        id,
        external_id,
        at,
        campaign_id,
        campaign_name,
        job_title,
        candidate_id,
        candidate_name,
        call_id,
        seconds,
        rating,
        credits,
    } = row;
    [
        id.to_string(),
        text(external_id),
        instant(at),
        campaign_id.to_string(),
        text(Some(campaign_name)),
        text(job_title),
        plain(candidate_id),
        text(candidate_name),
        plain(call_id),
        plain(seconds),
        plain(rating),
        plain(credits),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::openapi::beside_examples;

    #[test]
    fn the_filters_come_first_and_a_row_has_all_columns() {
        let page = beside_examples::figure_rows();
        let head = head(&page);
        assert!(head.starts_with("# kind: ratings\r\n# rows: 148\r\n"), "{head}");
        assert!(head.contains("\r\n# candidate sources: Job board\r\n"), "{head}");
        assert!(head.ends_with("seconds,rating,credits\r\n"), "{head}");
        let lines = lines(page.rows);
        assert!(lines.contains(",Ada Osei,"), "{lines}");
        assert!(lines.ends_with(",,4,\r\n"), "{lines}");
    }
}
