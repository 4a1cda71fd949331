//! The audit log: who did what, when and from where.

use std::str::FromStr;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

crate::closed_set! {
    /// What somebody did.
    AuditAction, "action" {
        /// An organisation was made.
        OrgCreated = "org_created",
        /// A super admin of another organisation came to this one; told once a session.
        OrgEntered = "org_entered",
        /// The organisation's settings were changed.
        OrgSettingsChanged = "org_settings_changed",
        /// A campaign's passing score was changed.
        PassingScoreChanged = "passing_score_changed",
        /// A program's key was made.
        ApiKeyCreated = "api_key_created",
        /// A program's key was revoked.
        ApiKeyRevoked = "api_key_revoked",
        /// A user was added.
        UserAdded = "user_added",
        /// A user got another name.
        UserRenamed = "user_renamed",
        /// A user got another role.
        UserRoleChanged = "user_role_changed",
        /// A user may no longer log in.
        UserDisabled = "user_disabled",
        /// A user may log in again.
        UserEnabled = "user_enabled",
        /// A person of the identity provider became a user.
        UserLinked = "user_linked",
        /// A user is no longer a person of the identity provider.
        UserUnlinked = "user_unlinked",
        /// A user was given another password.
        UserPasswordSet = "user_password_set",
        /// Somebody changed their own password.
        PasswordChanged = "password_changed",
        /// Somebody was invited to become a user.
        InvitationCreated = "invitation_created",
        /// An invitation was taken back.
        InvitationRevoked = "invitation_revoked",
        /// An invitation was accepted.
        InvitationAccepted = "invitation_accepted",
        /// Somebody logged in.
        LoggedIn = "logged_in",
        /// Somebody failed to log in as a user.
        LoginFailed = "login_failed",
        /// Somebody ended all their sessions.
        SessionsEnded = "sessions_ended",
        /// Somebody logged out.
        LoggedOut = "logged_out",
        /// A refresh token of a user was used again, which ended their session.
        SessionReused = "session_reused",
        /// A flow was written.
        FlowCreated = "flow_created",
        /// A flow was changed; other nodes are a new version of it.
        FlowChanged = "flow_changed",
        /// A flow's newest version may be run.
        FlowPublished = "flow_published",
        /// A flow may be run no more.
        FlowArchived = "flow_archived",
        /// Records were sent or imported.
        RecordsIngested = "records_ingested",
    }
}

crate::closed_set! {
    /// Who may act.
    ActorKind, "kind of actor" {
        /// A user of the organisation.
        User = "user",
        /// A super admin of another organisation.
        SuperAdmin = "super_admin",
        /// A program, by its key.
        Key = "key",
        /// The operator, at the command line.
        Operator = "operator",
        /// Somebody who did not prove who they are.
        Anonymous = "anonymous",
    }
}

/// Who acted, as they were called then.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct AuditActor {
    /// What they are.
    pub kind: ActorKind,
    /// The user's or key's id; null = neither.
    pub id: Option<Uuid>,
    /// Their name then.
    #[schema(example = "Maya Ruiz")]
    pub name: String,
    /// Their e-mail address; null = they have none.
    #[schema(example = "maya@northwind.example")]
    pub email: Option<String>,
    /// The address the request came from; null = it came over no network.
    #[schema(example = "192.0.2.7")]
    pub address: Option<String>,
}

/// What was acted on, as it was called then.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct AuditSubject {
    /// Its id.
    pub id: Option<Uuid>,
    /// Its name then; of users and invitations the e-mail address.
    #[schema(example = "Night-shift nurses")]
    pub name: String,
}

/// A field that was changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Change {
    /// The field.
    #[schema(example = "passing_score")]
    pub field: String,
    /// Its value before; null = it had none.
    #[schema(example = "70.0")]
    pub from: Option<String>,
    /// Its value after; null = it has none.
    #[schema(example = "75.0")]
    pub to: Option<String>,
}

/// One thing that somebody did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct AuditEvent {
    /// Its id.
    pub id: Uuid,
    /// When it was done.
    pub at: DateTime<Utc>,
    /// Who did it.
    pub actor: AuditActor,
    /// What they did.
    pub action: AuditAction,
    /// To what they did it.
    pub subject: AuditSubject,
    /// What it changed.
    pub changes: Vec<Change>,
}

/// A page of the audit log, newest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct AuditEventPage {
    /// The page.
    pub audit_events: Vec<AuditEvent>,
    /// Where the next page starts; null = this is the last one.
    pub next_cursor: Option<String>,
}

/// Whose acts are asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ActorFilter {
    /// Those of a user or key.
    Id(Uuid),
    /// Those of all of a kind.
    Kind(ActorKind),
}

impl FromStr for ActorFilter {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let id = text.parse().map(Self::Id).ok();
        let kind = || text.parse().map(Self::Kind);
        id.map_or_else(kind, Ok).map_err(|error| format!("`{text}` is neither an id nor a kind: {error}"))
    }
}

impl std::fmt::Display for ActorFilter {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Id(id) => id.fmt(f),
            Self::Kind(kind) => kind.fmt(f),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_actor_is_named_by_id_or_kind() {
        let id = Uuid::from_u128(7);
        assert_eq!(id.to_string().parse(), Ok(ActorFilter::Id(id)));
        assert_eq!("operator".parse(), Ok(ActorFilter::Kind(ActorKind::Operator)));
        let error = "maya".parse::<ActorFilter>().unwrap_err();
        assert!(error.contains("allowed: user, super_admin, key, operator, anonymous"), "{error}");
    }
}
