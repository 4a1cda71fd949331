//! Where a page of a list that is sorted by time starts.

use chrono::{DateTime, SecondsFormat, Utc};
use sea_query::{Expr, ExprTrait};
use uuid::Uuid;

use crate::{error::DaoError, orgs::invalid};

/// The last row of a page: the next one starts after it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Cursor {
    pub(crate) at: DateTime<Utc>,
    pub(crate) id: Uuid,
}

impl Cursor {
    pub(crate) fn parse(text: &str) -> Result<Self, DaoError> {
        let parts = text.split_once('_').and_then(|(at, id)| Some((at.parse().ok()?, id.parse().ok()?)));
        let refused = || invalid("cursor", text, "is not a cursor; send the `next_cursor` of the page before");
        let (at, id) = parts.ok_or_else(refused)?;
        Ok(Self { at, id })
    }

    /// Whether a row comes after it, newest first and of equally new ones the largest id first.
    pub(crate) fn before(self, at: Expr, id: Expr) -> Expr {
        at.clone().lt(self.at).or(at.eq(self.at).and(id.lt(self.id)))
    }
}

impl std::fmt::Display for Cursor {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}_{}", self.at.to_rfc3339_opts(SecondsFormat::AutoSi, true), self.id)
    }
}
