//! The audit log: which of its events the address asks for, and the question for a page of them.

use analytics_client::{
    Client,
    types::{AuditAction, AuditEventPage},
};
use chrono::NaiveDate;

use crate::{
    address::{key, values},
    answer::{Questions, questions},
    listing::{PageKey, Paged},
    session::Session,
};

/// The keys of the address; the filters of the figures keep theirs, so that the way back shows the same.
pub(crate) const ACTION: &str = "action";
pub(crate) const ACTOR: &str = "actor";
pub(crate) const SINCE: &str = "since";
pub(crate) const UNTIL: &str = "until";

/// Which events.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct AuditQuestion {
    /// What was done; empty = anything.
    pub(crate) actions: Vec<AuditAction>,
    /// By whom: an id or a kind; none = by anybody.
    pub(crate) actor: Option<String>,
    /// On which days; none = ever.
    pub(crate) days: Option<(NaiveDate, NaiveDate)>,
    /// The zone of the days.
    pub(crate) zone: String,
}

impl AuditQuestion {
    /// Reads the query part of an address. What is not understood is left out.
    pub(crate) fn from_query(query: &str, zone: String) -> Self {
        let mut actions: Vec<AuditAction> =
            values(query, ACTION).iter().filter_map(|action| action.parse().ok()).collect();
        actions.sort_unstable();
        actions.dedup();
        let day = |name: &str| key(query, name).parse::<NaiveDate>().ok();
        Self {
            actions,
            actor: Some(key(query, ACTOR)).filter(|actor| !actor.is_empty()),
            days: day(SINCE).zip(day(UNTIL)).filter(|(since, until)| since <= until),
            zone,
        }
    }

    /// Whether anything is left out.
    pub(crate) fn is_narrowed(&self) -> bool {
        !self.actions.is_empty() || self.actor.is_some() || self.days.is_some()
    }

    /// The query part that asks the server for all of these events.
    pub(crate) fn request_query(&self) -> String {
        let mut query = form_urlencoded::Serializer::new(String::new());
        query.extend_pairs(self.actions.iter().map(|action| (ACTION, action.to_string())));
        query.extend_pairs(self.actor.iter().map(|actor| (ACTOR, actor)));
        if let Some((since, until)) = self.days {
            query.append_pair("from", &since.to_string()).append_pair("to", &until.to_string());
        }
        query.append_pair("time_zone", &self.zone);
        query.finish()
    }
}

/// The question for a page of events.
pub(crate) fn audit_pages(session: Session) -> Questions<PageKey<AuditQuestion>, AuditEventPage> {
    questions(move |PageKey { question, cursor, .. }: PageKey<AuditQuestion>| async move {
        let ask = async |client: Client| {
            let AuditQuestion { actions, actor, days, zone } = question.clone();
            let mut request = client.list_audit_events().time_zone(zone).after(cursor.as_deref());
            if !actions.is_empty() {
                request = request.action(actions);
            }
            if let Some(actor) = actor {
                request = request.actor(actor);
            }
            if let Some((since, until)) = days {
                request = request.from(since).to(until);
            }
            request.send().await
        };
        session.ask(ask).await
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(query: &str) -> String {
        AuditQuestion::from_query(query, "UTC".to_owned()).request_query()
    }

    #[test]
    fn the_address_says_which_events() {
        assert_eq!(
            asked("?action=user_added&action=logged_in&actor=operator&since=2026-11-01&until=2026-11-21"),
            "action=user_added&action=logged_in&actor=operator&from=2026-11-01&to=2026-11-21&time_zone=UTC"
        );
        let zone = "America/New_York".to_owned();
        assert_eq!(AuditQuestion::from_query("", zone).request_query(), "time_zone=America%2FNew_York");
    }

    #[test]
    fn the_filters_of_the_figures_are_not_those_of_the_log() {
        assert_eq!(asked("period=custom&from=2026-10-01&to=2026-10-31&campaign_ids=7"), "time_zone=UTC");
        assert!(!AuditQuestion::from_query("period=7d", "UTC".to_owned()).is_narrowed());
    }

    #[test]
    fn what_is_not_understood_is_left_out() {
        assert_eq!(asked("action=danced&since=2026-11-21"), "time_zone=UTC");
        assert_eq!(asked("since=2026-11-21&until=2026-11-01"), "time_zone=UTC");
        assert_eq!(asked("action=logged_in&action=logged_in"), "action=logged_in&time_zone=UTC");
    }
}
