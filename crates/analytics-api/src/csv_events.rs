//! Audit events as CSV, in the form of the other rows.

use analytics_domain::{
    audit::{AuditActor, AuditEvent, Change},
    buckets::in_zone,
    period::DateRange,
};
use chrono::{DateTime, Utc};
use chrono_tz::Tz;

use crate::{
    csv_rows::{comments, instant, plain, text},
    routes::audit_events::AuditEventQuery,
};

const COLUMNS: [&str; 11] = [
    "event_id",
    "at",
    "actor_kind",
    "actor_id",
    "actor_name",
    "actor_email",
    "address",
    "action",
    "subject_id",
    "subject",
    "changes",
];

/// The lines before the first event: what was asked for, each after a `#`, then the names of the columns.
#[must_use]
pub fn head(zone: Tz, range: Option<DateRange>, query: &AuditEventQuery) -> String {
    let edge = |of: fn(DateRange) -> DateTime<Utc>| {
        range.map_or_else(|| "all time".to_owned(), |range| in_zone(of(range), zone))
    };
    let actions: Vec<_> = query.actions.iter().map(|action| action.as_str()).collect();
    let lines = [
        ("from", edge(|range| range.start)),
        ("until", edge(|range| range.end)),
        ("time zone", zone.name().to_owned()),
        ("actions", actions.join(", ")),
        ("actor", plain(query.actor)),
    ];
    comments(&lines) + &COLUMNS.join(",") + "\r\n"
}

/// One line per event.
#[must_use]
pub fn lines(events: Vec<AuditEvent>) -> String {
    events.into_iter().map(|event| cells(event).join(",") + "\r\n").collect()
}

fn cells(event: AuditEvent) -> [String; COLUMNS.len()] {
    let AuditEvent { id, at, actor, action, subject, changes } = event;
    let AuditActor { kind, id: actor_id, name, email, address } = actor;
    [
        id.to_string(),
        instant(at),
        kind.to_string(),
        plain(actor_id),
        text(Some(name)),
        text(email),
        text(address),
        action.to_string(),
        plain(subject.id),
        text(Some(subject.name)),
        text(Some(changes.into_iter().map(told).collect::<Vec<_>>().join("; "))),
    ]
}

fn told(Change { field, from, to }: Change) -> String {
    let value = |value: Option<String>| value.unwrap_or_else(|| "none".to_owned());
    format!("{field}: {} -> {}", value(from), value(to))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::openapi::examples;

    #[test]
    fn an_event_is_a_line() {
        let line = lines(examples::audit_events().audit_events);
        assert_eq!(line.matches("\r\n").count(), 1, "{line}");
        assert!(line.contains(",user,"), "{line}");
        assert!(line.contains(",Maya Ruiz,maya@northwind.example,192.0.2.7,passing_score_changed,"), "{line}");
        assert!(line.ends_with(",Night-shift nurses,passing_score: 70.0 -> 75.0\r\n"), "{line}");
    }
}
