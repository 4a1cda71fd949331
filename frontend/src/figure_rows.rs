//! The rows behind the figures beside the dashboard, by their kind: the address of their page, and the request.

use analytics_client::{
    Client, Failure,
    types::{FigureRowsResponse, RowKind},
};

use crate::{
    address,
    answer::{Questions, questions},
    filters::Filters,
    listing::{PageKey, Paged},
    rows_behind,
    session::Session,
};

/// Which rows; the address of their page says it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct FigureRows {
    pub(crate) filters: Filters,
    pub(crate) kind: RowKind,
}

impl FigureRows {
    /// Reads the query part of an address.
    ///
    /// # Errors
    /// The name of a kind that there is not: the rows of another would be wrong.
    pub(crate) fn from_query(query: &str) -> Result<Self, String> {
        let kind = address::key(query, "kind");
        let kind = kind.parse().map_err(|_| kind)?;
        Ok(Self { filters: Filters::from_query(query), kind })
    }

    /// The address of the page that shows these rows.
    pub(crate) fn href(&self) -> String {
        rows_behind::of_kind(self.kind, &self.filters)
    }

    /// Where the server has them all as a file.
    pub(crate) fn file(&self) -> String {
        // Compared is what an address says nothing of.
        let filters = Filters { compare: true, granularity: None, ..self.filters.clone() };
        format!("/api/v1/analytics/rows/{}?{}", self.kind, filters.to_query())
    }
}

/// The question for a page of rows.
pub(crate) fn row_pages(session: Session) -> Questions<PageKey<FigureRows>, FigureRowsResponse> {
    questions(move |key: PageKey<FigureRows>| page(session, key))
}

async fn page(session: Session, key: PageKey<FigureRows>) -> Result<FigureRowsResponse, Failure> {
    let PageKey { question: FigureRows { filters, kind }, cursor, .. } = key;
    // Rows are not compared and not put into buckets.
    let filters = Filters { compare: false, granularity: None, ..filters };
    let ask = async |client: Client| {
        filters.ask(client.list_rows()).kind(kind.to_string()).after(cursor.as_deref()).send().await
    };
    session.ask(ask).await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_address_keeps_the_filters_and_the_kind() {
        let rows = FigureRows::from_query("?kind=ratings&period=7d&granularity=week&compare=none").unwrap();
        assert_eq!(rows.href(), "/rows?period=7d&granularity=week&compare=none&kind=ratings");
        assert_eq!(FigureRows::from_query(rows.href().trim_start_matches("/rows")), Ok(rows.clone()));
        assert_eq!(rows.file(), "/api/v1/analytics/rows/ratings?period=7d");
    }

    #[test]
    fn a_kind_that_there_is_not_is_no_other() {
        assert_eq!(FigureRows::from_query("kind=smiles"), Err("smiles".to_owned()));
        assert_eq!(FigureRows::from_query(""), Err(String::new()));
    }
}
