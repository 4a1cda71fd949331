//! Keys for programs: the questions, the changes, and what there is to say of a key.

use analytics_client::{
    Failure,
    types::{ApiKey, ApiKeyList, CreatedApiKey, KeyScope, NewApiKey},
};
use chrono::{DateTime, Days, NaiveDate, NaiveTime, TimeDelta, Utc};
use uuid::Uuid;

use crate::{
    answer::{Questions, questions},
    format,
    listing::{LARGEST_PAGE, PageKey, Paged, all_rows},
    session::Session,
    words::say,
};

/// The question for a page of the organisation's keys.
pub(crate) fn key_pages(session: Session) -> Questions<PageKey<()>, ApiKeyList> {
    questions(move |PageKey { cursor, .. }: PageKey<()>| keys_after(session, cursor))
}

/// The question for all of the organisation's keys.
pub(crate) fn all_keys(session: Session) -> Questions<PageKey<()>, ApiKeyList> {
    questions(move |_: PageKey<()>| async move {
        let api_keys = all_rows(|cursor| keys_after(session, cursor)).await?;
        Ok(ApiKeyList { api_keys, next_cursor: None })
    })
}

async fn keys_after(session: Session, cursor: Option<String>) -> Result<ApiKeyList, Failure> {
    session.ask(async |client| client.list_api_keys().limit(LARGEST_PAGE).after(cursor.as_deref()).send().await).await
}

/// Makes a key; its text is in the answer, this once.
pub(crate) async fn make_key(session: Session, key: NewApiKey) -> Result<CreatedApiKey, Failure> {
    session.ask(async |client| client.create_api_key().body(key.clone()).send().await).await
}

/// Has a key work no longer.
pub(crate) async fn revoke_key(session: Session, id: Uuid) -> Result<(), Failure> {
    session.ask(async |client| client.revoke_api_key().id(id).send().await).await
}

macro_rules! of_scopes {
    ($($scope:ident $key:ident;)+) => {
        /// What a scope lets a key do.
        pub(crate) fn allowed_by(scope: KeyScope) -> &'static str {
            match scope {
                $(KeyScope::$scope => say!(api_keys.scope_names.$key),)+
            }
        }

        /// Every scope.
        pub(crate) const SCOPES: &[KeyScope] = &[$(KeyScope::$scope),+];
    };
}

of_scopes! {
    ReadAnalytics read_analytics;
    WriteIngest write_ingest;
}

/// Whether a key works.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum KeyState {
    Active,
    Expired,
    Revoked,
}

/// Whether a key works at an instant.
pub(crate) fn state(key: &ApiKey, now: DateTime<Utc>) -> KeyState {
    match (key.revoked_at, key.expires_at) {
        (Some(_), _) => KeyState::Revoked,
        (None, Some(expires_at)) if expires_at <= now => KeyState::Expired,
        _ => KeyState::Active,
    }
}

/// Until when a new key is good, as it is chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Expiry {
    /// For so many days from now.
    Days(u16),
    /// To the end of a day.
    OnDay,
    Never,
}

/// What is offered; the first one is chosen unless another is.
pub(crate) const EXPIRIES: &[Expiry] =
    &[Expiry::Days(90), Expiry::Days(30), Expiry::Days(365), Expiry::OnDay, Expiry::Never];

/// What is wrong with the day that was typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum NoDay {
    Missing,
    Passed,
}

/// Until when a key is good that is made now; none = until it is revoked.
///
/// # Errors
/// Without a day where one is needed, and for one that has passed in the zone.
pub(crate) fn expires_at(
    expiry: Expiry,
    day: &str,
    now: DateTime<Utc>,
    zone: &str,
) -> Result<Option<DateTime<Utc>>, NoDay> {
    match expiry {
        Expiry::Days(days) => Ok(Some(now + TimeDelta::days(i64::from(days)))),
        Expiry::Never => Ok(None),
        Expiry::OnDay => {
            let end = day.parse().ok().and_then(|day| end_of_day(day, |at| format::date(at, zone)));
            let end = end.ok_or(NoDay::Missing)?;
            if end > now { Ok(Some(end)) } else { Err(NoDay::Passed) }
        }
    }
}

/// The first instant after a day, by a calendar that says on which day an instant is; none = it does not know.
fn end_of_day(day: NaiveDate, date: impl Fn(DateTime<Utc>) -> Option<NaiveDate>) -> Option<DateTime<Utc>> {
    let midnight = day.checked_add_days(Days::new(1))?.and_time(NaiveTime::MIN).and_utc();
    // No zone is further from UTC than this; in seconds, because some were not whole minutes from it.
    let (mut before, mut after) = (midnight - TimeDelta::hours(26), midnight + TimeDelta::hours(26));
    while (after - before).num_seconds() > 1 {
        let middle = before + TimeDelta::seconds((after - before).num_seconds() / 2);
        if date(middle)? > day {
            after = middle;
        } else {
            before = middle;
        }
    }
    Some(after)
}

#[cfg(test)]
mod tests {
    use chrono::FixedOffset;
    use serde_json::Value;

    use super::*;

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    #[test]
    fn every_scope_of_the_server_has_words() {
        let document: Value = serde_json::from_str(include_str!("../../openapi/analytics.json")).unwrap();
        let servers: Vec<KeyScope> =
            serde_json::from_value(document.pointer("/components/schemas/KeyScope/enum").unwrap().clone()).unwrap();
        assert_eq!(SCOPES, servers);
    }

    #[test]
    fn a_day_ends_at_midnight_of_its_zone() {
        let day = "2026-11-21".parse().unwrap();
        let check = |hours: i32, end: &str| {
            let zone = FixedOffset::east_opt(hours * 3600).unwrap();
            assert_eq!(end_of_day(day, |at| Some(at.with_timezone(&zone).date_naive())), Some(at(end)), "{hours} h");
        };
        check(0, "2026-11-22T00:00:00Z");
        check(-5, "2026-11-22T05:00:00Z");
        check(14, "2026-11-21T10:00:00Z");
        check(-12, "2026-11-22T12:00:00Z");
        assert_eq!(end_of_day(day, |_| None), None);
    }

    #[test]
    fn a_key_is_good_for_days_or_for_ever() {
        let now = at("2026-11-21T09:30:00Z");
        assert_eq!(expires_at(Expiry::Days(30), "", now, "UTC"), Ok(Some(at("2026-12-21T09:30:00Z"))));
        assert_eq!(expires_at(Expiry::Days(365), "", now, "UTC"), Ok(Some(at("2027-11-21T09:30:00Z"))));
        assert_eq!(expires_at(Expiry::Never, "2020-01-01", now, "UTC"), Ok(None));
        assert_eq!(expires_at(Expiry::OnDay, "", now, "UTC"), Err(NoDay::Missing));
        assert_eq!(expires_at(Expiry::OnDay, "soon", now, "UTC"), Err(NoDay::Missing));
    }

    #[test]
    fn a_key_that_was_revoked_is_not_merely_expired() {
        let now = at("2026-11-21T09:30:00Z");
        let key = |expires_at: Option<&str>, revoked_at: Option<&str>| ApiKey {
            id: Uuid::nil(),
            name: "Nightly export".to_owned(),
            prefix: "parlance_5f0c3a9be217".to_owned(),
            scopes: Vec::new(),
            created_by: None,
            created_at: DateTime::UNIX_EPOCH,
            last_used_at: None,
            expires_at: expires_at.map(at),
            revoked_at: revoked_at.map(at),
        };
        assert_eq!(state(&key(None, None), now), KeyState::Active);
        assert_eq!(state(&key(Some("2026-11-21T09:30:01Z"), None), now), KeyState::Active);
        assert_eq!(state(&key(Some("2026-11-21T09:30:00Z"), None), now), KeyState::Expired);
        assert_eq!(state(&key(Some("2026-11-20T00:00:00Z"), Some("2026-11-19T00:00:00Z")), now), KeyState::Revoked);
    }
}
