//! The kinds that belong to a session of a flow: their tables, and how a record of each becomes a row.

use std::borrow::Cow;

use analytics_domain::records::{FlowSessionRecord, RecordKind, SessionDecisionRecord, SessionRatingRecord};
use chrono::{DateTime, Utc};

use super::{
    checks::{Check, comment, ending, id, length, optional, time, within},
    kinds::{EXTERNAL_ID, address, columns},
    table::{Cell, Column, Ingested, Reference, Table},
};
use crate::dialect::ColumnKind;

const FLOW: Reference =
    Reference { field: "flow", column: "flow_id", table: "flows", by: "external_id", has: None, what: "flow" };
/// Made where records name one who is not there, unlike the user of a review.
const ENGINEER: Reference = Reference {
    field: "user",
    column: "user_id",
    table: "users",
    by: "email",
    has: None,
    what: super::create_missing::ENGINEER,
};
const SESSION: Reference = Reference {
    field: "session",
    column: "session_id",
    table: "flow_sessions",
    by: "external_id",
    has: None,
    what: "session",
};
/// One that may be rated.
const COMPLETED_SESSION: Reference = Reference { has: Some("completed_at"), what: "completed session", ..SESSION };

impl Ingested for FlowSessionRecord {
    const TABLE: &'static Table = &Table {
        kind: RecordKind::FlowSessions,
        name: "flow_sessions",
        columns: columns! { external_id: Text, started_at: Time, completed_at: Time, outcome: Text, duration_ms: BigInteger },
        elsewhere: &[],
        references: &[FLOW, ENGINEER],
        key: EXTERNAL_ID,
    };

    fn check(&self) -> Check {
        id("external_id", &self.external_id)?;
        id("flow", &self.flow)?;
        id("user", &self.user)?;
        time("started_at", self.started_at)?;
        self.completed_at.map_or(Ok(()), |completed_at| time("completed_at", completed_at))?;
        ending(self.started_at, self.completed_at, self.outcome)
    }

    fn key(&self) -> Vec<Cow<'_, str>> {
        vec![Cow::Borrowed(&self.external_id)]
    }

    fn time(&self) -> Option<DateTime<Utc>> {
        Some(self.started_at)
    }

    fn cells<'a>(&'a self, cells: &mut Vec<Cell<'a>>) {
        let duration = self.completed_at.map(|completed_at| (completed_at - self.started_at).num_milliseconds());
        cells.extend([
            Cell::from(&self.external_id),
            Cell::from(self.started_at),
            Cell::from(self.completed_at),
            Cell::from(self.outcome.map(analytics_domain::flows::session::SessionOutcome::as_str)),
            Cell::from(duration),
        ]);
    }

    fn names(&self) -> Vec<Cow<'_, str>> {
        vec![Cow::Borrowed(&self.flow), address(&self.user)]
    }
}

impl Ingested for SessionDecisionRecord {
    const TABLE: &'static Table = &Table {
        kind: RecordKind::SessionDecisions,
        name: "session_decisions",
        columns: columns! { position: Integer, node_id: Text, choice: Text, at: Time },
        elsewhere: &[],
        references: &[SESSION],
        key: &["session_id", "position"],
    };

    fn check(&self) -> Check {
        id("session", &self.session)?;
        length("position", self.position)?;
        id("node_id", &self.node_id)?;
        optional("choice", self.choice.as_deref())?;
        time("at", self.at)
    }

    fn key(&self) -> Vec<Cow<'_, str>> {
        vec![Cow::Borrowed(&self.session), Cow::Owned(self.position.to_string())]
    }

    fn time(&self) -> Option<DateTime<Utc>> {
        Some(self.at)
    }

    fn cells<'a>(&'a self, cells: &mut Vec<Cell<'a>>) {
        cells.extend([
            Cell::from(self.position),
            Cell::from(&self.node_id),
            Cell::from(self.choice.as_deref()),
            Cell::from(self.at),
        ]);
    }

    fn names(&self) -> Vec<Cow<'_, str>> {
        vec![Cow::Borrowed(&self.session)]
    }
}

impl Ingested for SessionRatingRecord {
    const TABLE: &'static Table = &Table {
        kind: RecordKind::SessionRatings,
        name: "session_ratings",
        columns: columns! { rating: Integer, comment: Text, created_at: Time },
        elsewhere: &[],
        references: &[COMPLETED_SESSION],
        key: &["session_id"],
    };

    fn check(&self) -> Check {
        id("session", &self.session)?;
        within("rating", f64::from(self.rating), 1.0, 5.0)?;
        comment("comment", self.comment.as_deref())?;
        time("created_at", self.created_at)
    }

    fn key(&self) -> Vec<Cow<'_, str>> {
        self.names()
    }

    fn time(&self) -> Option<DateTime<Utc>> {
        Some(self.created_at)
    }

    fn cells<'a>(&'a self, cells: &mut Vec<Cell<'a>>) {
        cells.extend([Cell::from(self.rating), Cell::from(self.comment.as_deref()), Cell::from(self.created_at)]);
    }

    fn names(&self) -> Vec<Cow<'_, str>> {
        vec![Cow::Borrowed(&self.session)]
    }
}
