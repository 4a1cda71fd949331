//! An event of the audit log in words: who, what, and what it changed.

use analytics_client::types::{ActorKind, AuditAction, AuditActor, AuditEvent, Change};
use chrono::{DateTime, Utc};

use crate::{people, words::say};

macro_rules! of_actions {
    ($($action:ident $key:ident;)+) => {
        /// What was done, whatever it was done to.
        pub(crate) fn title(action: AuditAction) -> &'static str {
            match action {
                $(AuditAction::$action => say!(audit.actions.$key),)+
            }
        }

        /// Every action.
        pub(crate) const ACTIONS: &[AuditAction] = &[$(AuditAction::$action),+];
    };
}

of_actions! {
    LoggedIn logged_in;
    LoginFailed login_failed;
    SessionsEnded sessions_ended;
    LoggedOut logged_out;
    SessionReused session_reused;
    PasswordChanged password_changed;
    UserPasswordSet user_password_set;
    InvitationCreated invitation_created;
    InvitationRevoked invitation_revoked;
    InvitationAccepted invitation_accepted;
    UserAdded user_added;
    UserRenamed user_renamed;
    UserRoleChanged user_role_changed;
    UserDisabled user_disabled;
    UserEnabled user_enabled;
    UserLinked user_linked;
    UserUnlinked user_unlinked;
    ApiKeyCreated api_key_created;
    ApiKeyRevoked api_key_revoked;
    PassingScoreChanged passing_score_changed;
    OrgSettingsChanged org_settings_changed;
    OrgCreated org_created;
    OrgEntered org_entered;
    RecordsIngested records_ingested;
    FlowCreated flow_created;
    FlowChanged flow_changed;
    FlowPublished flow_published;
    FlowArchived flow_archived;
}

/// The kinds of actors that are no users, whose acts can be asked for by their kind.
pub(crate) const KINDS: &[ActorKind] =
    &[ActorKind::Key, ActorKind::SuperAdmin, ActorKind::Operator, ActorKind::Anonymous];

/// A kind of actors.
pub(crate) fn kind(kind: ActorKind) -> &'static str {
    match kind {
        ActorKind::User => say!(audit.kinds.user),
        ActorKind::SuperAdmin => say!(audit.kinds.super_admin),
        ActorKind::Key => say!(audit.kinds.key),
        ActorKind::Operator => say!(audit.kinds.operator),
        ActorKind::Anonymous => say!(audit.kinds.anonymous),
    }
}

/// Who acted: their name, and what there is to say beside it.
pub(crate) fn actor(actor: &AuditActor) -> (String, String) {
    let of_kind = kind(actor.kind).to_owned();
    match actor.kind {
        ActorKind::User => (actor.name.clone(), actor.email.clone().unwrap_or_default()),
        ActorKind::SuperAdmin | ActorKind::Key => (actor.name.clone(), of_kind),
        ActorKind::Operator | ActorKind::Anonymous => (of_kind, String::new()),
    }
}

/// What they did, in a sentence.
pub(crate) fn sentence(event: &AuditEvent) -> String {
    let subject = event.subject.name.clone();
    match event.action {
        AuditAction::OrgCreated => say!(audit.did.org_created, subject = subject),
        AuditAction::OrgEntered => say!(audit.did.org_entered).to_owned(),
        AuditAction::OrgSettingsChanged => say!(audit.did.org_settings_changed).to_owned(),
        AuditAction::PassingScoreChanged => say!(audit.did.passing_score_changed, subject = subject),
        AuditAction::ApiKeyCreated => say!(audit.did.api_key_created, subject = subject),
        AuditAction::ApiKeyRevoked => say!(audit.did.api_key_revoked, subject = subject),
        // Who accepts an invitation adds themselves.
        AuditAction::UserAdded if event.actor.id == event.subject.id => say!(audit.did.joined).to_owned(),
        AuditAction::UserAdded => say!(audit.did.user_added, subject = subject),
        AuditAction::UserRenamed => say!(audit.did.user_renamed, subject = subject),
        AuditAction::UserRoleChanged => say!(audit.did.user_role_changed, subject = subject),
        AuditAction::UserDisabled => say!(audit.did.user_disabled, subject = subject),
        AuditAction::UserEnabled => say!(audit.did.user_enabled, subject = subject),
        AuditAction::UserLinked => say!(audit.did.user_linked).to_owned(),
        AuditAction::UserUnlinked => say!(audit.did.user_unlinked, subject = subject),
        AuditAction::UserPasswordSet => say!(audit.did.user_password_set, subject = subject),
        AuditAction::PasswordChanged => say!(audit.did.password_changed).to_owned(),
        AuditAction::InvitationCreated => say!(audit.did.invitation_created, subject = subject),
        AuditAction::InvitationRevoked => say!(audit.did.invitation_revoked, subject = subject),
        AuditAction::InvitationAccepted => say!(audit.did.invitation_accepted).to_owned(),
        AuditAction::LoggedIn => say!(audit.did.logged_in).to_owned(),
        AuditAction::LoginFailed => say!(audit.did.login_failed, subject = subject),
        AuditAction::SessionsEnded => say!(audit.did.sessions_ended).to_owned(),
        AuditAction::LoggedOut => say!(audit.did.logged_out).to_owned(),
        AuditAction::SessionReused => say!(audit.did.session_reused, subject = subject),
        AuditAction::RecordsIngested => say!(audit.did.records_ingested, subject = subject),
        AuditAction::FlowCreated => say!(audit.did.flow_created, subject = subject),
        AuditAction::FlowChanged => say!(audit.did.flow_changed, subject = subject),
        AuditAction::FlowPublished => say!(audit.did.flow_published, subject = subject),
        AuditAction::FlowArchived => say!(audit.did.flow_archived, subject = subject),
    }
}

/// A value that is written as the language and the zone have it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Quantity {
    Number(f64),
    Instant(DateTime<Utc>),
}

/// What an event changed, a line per field: `Role: member → owner`. What began with the event has its value alone.
pub(crate) fn changes(event: &AuditEvent, write: impl Fn(Quantity) -> String) -> Vec<String> {
    let begins = matches!(
        event.action,
        AuditAction::OrgCreated
            | AuditAction::ApiKeyCreated
            | AuditAction::UserAdded
            | AuditAction::InvitationCreated
            | AuditAction::RecordsIngested
            | AuditAction::FlowCreated
    );
    // That somebody new is no super admin goes without saying.
    let is_told = |change: &&Change| !(begins && change.field == SUPER_ADMIN && change.to.as_deref() == Some("false"));
    event.changes.iter().filter(is_told).map(|change| line(change, begins, &write)).collect()
}

const SUPER_ADMIN: &str = "is_super_admin";

fn line(change: &Change, begins: bool, write: &impl Fn(Quantity) -> String) -> String {
    let Change { field, from, to } = change;
    let value = |text: &Option<String>| match text {
        Some(text) => value(field, text, write),
        None => nothing(field).to_owned(),
    };
    match from {
        None if begins => say!(audit.value, field = name(field), value = value(to)),
        _ => say!(audit.change, field = name(field), from = value(from), to = value(to)),
    }
}

fn name(field: &str) -> String {
    match field {
        "name" => say!(audit.fields.name),
        "role" => say!(audit.fields.role),
        "status" => say!(audit.fields.status),
        "scopes" => say!(audit.fields.scopes),
        "expires_at" => say!(audit.fields.expires_at),
        SUPER_ADMIN => say!(audit.fields.is_super_admin),
        "passing_score" => say!(audit.fields.passing_score),
        "time_zone" => say!(audit.fields.time_zone),
        "default_passing_score" => say!(audit.fields.default_passing_score),
        "interview_threshold" => say!(audit.fields.interview_threshold),
        "satisfaction_min_ratings" => say!(audit.fields.satisfaction_min_ratings),
        "time_saved.minutes_per_sms" => say!(audit.fields.minutes_per_sms),
        "time_saved.minutes_per_resume" => say!(audit.fields.minutes_per_resume),
        "time_saved.overhead_per_call" => say!(audit.fields.overhead_per_call),
        "time_saved.overhead_per_web_call" => say!(audit.fields.overhead_per_web_call),
        "time_saved.overhead_per_note" => say!(audit.fields.overhead_per_note),
        "read" => say!(audit.fields.read),
        "inserted" => say!(audit.fields.inserted),
        "updated" => say!(audit.fields.updated),
        "unchanged" => say!(audit.fields.unchanged),
        "refused" => say!(audit.fields.refused),
        "description" => say!(audit.fields.description),
        "version" => say!(audit.fields.version),
        // One that this client does not know yet.
        other => return other.replace(['_', '.'], " "),
    }
    .to_owned()
}

fn value(field: &str, text: &str, write: &impl Fn(Quantity) -> String) -> String {
    let words = match (field, text) {
        ("role", role) => role.parse().ok().map(people::role),
        ("status", "active") => Some(say!(users.active)),
        ("status", "disabled") => Some(say!(users.disabled)),
        (SUPER_ADMIN, "true") => Some(say!(calls.yes)),
        (SUPER_ADMIN, "false") => Some(say!(calls.no)),
        _ => None,
    };
    let instant = || text.parse().ok().map(Quantity::Instant);
    let number = || text.parse().ok().filter(|number: &f64| number.is_finite()).map(Quantity::Number);
    let is_text = matches!(field, "name" | "description");
    match (words, instant().or_else(number).filter(|_| !is_text)) {
        (Some(words), _) => words.to_owned(),
        (None, Some(quantity)) => write(quantity),
        (None, None) => text.to_owned(),
    }
}

/// What it means that a field has no value.
fn nothing(field: &str) -> &'static str {
    match field {
        "passing_score" => say!(audit.org_default),
        "expires_at" => say!(api_keys.never),
        _ => say!(audit.no_value),
    }
}

#[cfg(test)]
mod tests {
    use analytics_client::types::AuditSubject;
    use serde_json::Value;
    use uuid::Uuid;

    use super::*;
    use crate::{language, words::Locale};

    fn event(action: AuditAction, subject: &str, changes: &[(&str, Option<&str>, Option<&str>)]) -> AuditEvent {
        let text = |text: Option<&str>| text.map(str::to_owned);
        AuditEvent {
            id: Uuid::nil(),
            at: DateTime::UNIX_EPOCH,
            actor: AuditActor {
                kind: ActorKind::User,
                id: Some(Uuid::from_u128(1)),
                name: "Lena Hartwig".to_owned(),
                email: Some("lena@fabrikam.example".to_owned()),
                address: Some("192.0.2.7".to_owned()),
            },
            action,
            subject: AuditSubject { id: Some(Uuid::from_u128(2)), name: subject.to_owned() },
            changes: changes
                .iter()
                .map(|(field, from, to)| Change { field: (*field).to_owned(), from: text(*from), to: text(*to) })
                .collect(),
        }
    }

    fn written(quantity: Quantity) -> String {
        match quantity {
            Quantity::Number(number) => format!("#{number}"),
            Quantity::Instant(at) => format!("@{}", at.date_naive()),
        }
    }

    #[test]
    fn every_action_of_the_server_has_a_title() {
        let document: Value = serde_json::from_str(include_str!("../../openapi/analytics.json")).unwrap();
        let servers = document.pointer("/components/schemas/AuditAction/enum").unwrap().clone();
        let mut servers: Vec<AuditAction> = serde_json::from_value(servers).unwrap();
        let mut known = ACTIONS.to_vec();
        servers.sort_unstable();
        known.sort_unstable();
        assert_eq!(known, servers);
    }

    #[test]
    fn a_change_tells_what_was_before_and_what_is_now() {
        let role = event(
            AuditAction::UserRoleChanged,
            "sam@fabrikam.example",
            &[("role", Some("member"), Some("team_admin"))],
        );
        assert_eq!(sentence(&role), "Gave sam@fabrikam.example another role");
        assert_eq!(changes(&role, written), ["Role: member → team admin"]);
        let score = event(AuditAction::PassingScoreChanged, "Nurses", &[("passing_score", None, Some("72.5"))]);
        assert_eq!(sentence(&score), "Changed the passing score of Nurses");
        assert_eq!(changes(&score, written), ["Passing score: the organisation’s → #72.5"]);
    }

    #[test]
    fn what_was_made_tells_how_it_began() {
        let given = [("expires_at", None, Some("2027-02-01T00:00:00Z")), ("scopes", None, Some("read:analytics"))];
        let key = event(AuditAction::ApiKeyCreated, "Nightly export", &given);
        assert_eq!(changes(&key, written), ["Expires: @2027-02-01", "Scopes: read:analytics"]);
        let added =
            [("is_super_admin", None, Some("false")), ("name", None, Some("1984")), ("role", None, Some("owner"))];
        assert_eq!(
            changes(&event(AuditAction::UserAdded, "x@y.example", &added), written),
            ["Name: 1984", "Role: owner"]
        );
        let taken = [("is_super_admin", Some("true"), Some("false"))];
        assert_eq!(
            changes(&event(AuditAction::UserRoleChanged, "x@y.example", &taken), written),
            ["Super admin: Yes → No"]
        );
    }

    #[test]
    fn records_are_told_by_kind_and_counts() {
        let counts = [("inserted", None, Some("3")), ("refused", None, Some("1"))];
        let sent = event(AuditAction::RecordsIngested, "calls", &counts);
        assert_eq!(sentence(&sent), "Sent records: calls");
        assert_eq!(changes(&sent, written), ["New rows: #3", "Refused rows: #1"]);
    }

    #[test]
    fn who_accepts_an_invitation_joins() {
        let mut joined = event(AuditAction::UserAdded, "nora@fabrikam.example", &[]);
        assert_eq!(sentence(&joined), "Added nora@fabrikam.example");
        joined.actor.id = joined.subject.id;
        assert_eq!(sentence(&joined), "Became a user of the organisation");
    }

    #[test]
    fn those_without_a_name_are_told_by_what_they_are() {
        let mut who = event(AuditAction::LoginFailed, "lena@fabrikam.example", &[]).actor;
        assert_eq!(actor(&who), ("Lena Hartwig".to_owned(), "lena@fabrikam.example".to_owned()));
        who.kind = ActorKind::Anonymous;
        assert_eq!(actor(&who), ("Somebody not logged in".to_owned(), String::new()));
        who.kind = ActorKind::Key;
        assert_eq!(actor(&who), ("Lena Hartwig".to_owned(), "API key".to_owned()));
    }

    #[test]
    fn a_field_that_is_not_known_yet_is_told_by_its_name() {
        let change = event(AuditAction::OrgSettingsChanged, "Fabrikam", &[("week_start", Some("monday"), None)]);
        assert_eq!(changes(&change, written), ["week start: monday → none"]);
    }

    #[test]
    fn spanish_says_it_in_other_words() {
        language::set_for_test(Locale::es);
        let status =
            event(AuditAction::UserDisabled, "sam@fabrikam.example", &[("status", Some("active"), Some("disabled"))]);
        assert_eq!(sentence(&status), "Desactivó a sam@fabrikam.example");
        assert_eq!(changes(&status, written), ["Estado: Activo → Desactivado"]);
    }
}
