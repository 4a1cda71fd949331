//! The people of an organisation: its users, and those invited to become one.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::{
    closed_sets::{Presence, UserStatus},
    resources::TokenPlace,
    role::Role,
};

/// A user.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct User {
    /// Their id.
    pub id: Uuid,
    /// Their e-mail address.
    #[schema(example = "maya@northwind.example")]
    pub email: String,
    /// Their name.
    #[schema(example = "Maya Ruiz")]
    pub name: String,
    /// Their role.
    pub role: Role,
    /// Whether they may name another organisation by the header `X-Org`.
    pub is_super_admin: bool,
    /// Whether they may log in.
    pub status: UserStatus,
    /// Whether they can take work now.
    pub presence: Presence,
    /// When they were added.
    pub created_at: DateTime<Utc>,
}

/// A page of the organisation's users.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct UserList {
    /// In the order they were added, those who may no longer log in as well.
    pub users: Vec<User>,
    /// Where the next page starts; null = this is the last one.
    pub next_cursor: Option<String>,
}

/// Changes a user; what is absent stays.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct UserPatch {
    /// Their name.
    #[schema(min_length = 1, max_length = 200, example = "Maya Ruiz")]
    pub name: Option<String>,
    /// Their role.
    pub role: Option<Role>,
    /// Whether they may log in; `disabled` ends their sessions.
    pub status: Option<UserStatus>,
}

/// Somebody to be invited.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewInvitation {
    /// The e-mail address that they will log in with.
    #[schema(max_length = 254, example = "nora@northwind.example")]
    pub email: String,
    /// The role that they will have.
    pub role: Role,
}

/// An invitation to become a user, without its token.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Invitation {
    /// Its id.
    pub id: Uuid,
    /// The e-mail address that was invited.
    #[schema(example = "nora@northwind.example")]
    pub email: String,
    /// The role that comes with it.
    pub role: Role,
    /// The user who invited; null = a super admin of another organisation.
    pub created_by: Option<Uuid>,
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// Until when it is good.
    pub expires_at: DateTime<Utc>,
    /// When it was accepted; null = it was not.
    pub accepted_at: Option<DateTime<Utc>>,
    /// When it was taken back; null = it was not.
    pub revoked_at: Option<DateTime<Utc>>,
}

/// A page of the organisation's invitations.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct InvitationList {
    /// The newest first.
    pub invitations: Vec<Invitation>,
    /// Where the next page starts; null = this is the last one.
    pub next_cursor: Option<String>,
}

/// An invitation that was just made.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct CreatedInvitation {
    /// The invitation.
    pub invitation: Invitation,
    /// Its token, which is shown this once.
    #[schema(example = "5f0c3a9be217…")]
    pub token: String,
    /// The page that accepts it, on this server, with the token: pass it on to whom you invited.
    #[schema(example = "/accept-invitation#5f0c3a9be217…")]
    pub path: String,
}

/// The token of an invitation.
#[derive(Clone, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct InvitationToken {
    /// What follows the `#` of the link.
    #[schema(example = "5f0c3a9be217…")]
    pub token: String,
}

/// What an invitation's token opens.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct InvitationSummary {
    /// The organisation's name.
    #[schema(example = "Northwind")]
    pub org_name: String,
    /// The e-mail address that was invited.
    #[schema(example = "nora@northwind.example")]
    pub email: String,
    /// The role that comes with it.
    pub role: Role,
    /// Until when it is good.
    pub expires_at: DateTime<Utc>,
}

/// Accepts an invitation.
#[derive(Clone, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AcceptInvitation {
    /// What follows the `#` of the link.
    #[schema(example = "5f0c3a9be217…")]
    pub token: String,
    /// The name of the new user.
    #[schema(min_length = 1, max_length = 200, example = "Nora Lind")]
    pub name: String,
    /// Their password: at least 12 characters.
    #[schema(format = Password, min_length = 12, max_length = 128)]
    pub password: String,
    /// Where the tokens of their session go; `body` if not given.
    #[serde(default)]
    pub tokens_in: Option<TokenPlace>,
}
