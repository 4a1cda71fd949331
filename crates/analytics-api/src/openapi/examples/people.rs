//! Examples of users, invitations and what people did.

use analytics_domain::{
    audit::{ActorKind, AuditAction, AuditActor, AuditEvent, AuditEventPage, AuditSubject, Change},
    closed_sets::{Presence, UserStatus},
    people::{
        AcceptInvitation, CreatedInvitation, Invitation, InvitationList, InvitationSummary, InvitationToken,
        NewInvitation, User, UserList, UserPatch,
    },
    resources::TokenPlace,
    role::Role,
};
use uuid::Uuid;

use super::{CAMPAIGN, NEW_YORK, USER, at};
use crate::{csv_events, routes::audit_events::AuditEventQuery};

const INVITATION: Uuid = Uuid::from_u128(0x019a_9f3c_5d1e_7000_8000_0000_0000_0007);
const EVENT: Uuid = Uuid::from_u128(0x019a_9f3c_5d1e_7000_8000_0000_0000_0008);
const TOKEN: &str = "5f0c3a9be217…";

/// A user.
#[must_use]
pub fn user() -> User {
    User {
        id: USER,
        email: "maya@northwind.example".to_owned(),
        name: "Maya Ruiz".to_owned(),
        role: Role::TeamAdmin,
        is_super_admin: false,
        status: UserStatus::Active,
        presence: Presence::Online,
        created_at: at(-86_400 * 32),
    }
}

/// The users of an organisation.
#[must_use]
pub fn users() -> UserList {
    UserList { users: vec![user()], next_cursor: None }
}

/// Another role.
#[must_use]
pub fn user_patch() -> UserPatch {
    UserPatch { role: Some(Role::TeamAdmin), ..UserPatch::default() }
}

/// Somebody to be invited.
#[must_use]
pub fn new_invitation() -> NewInvitation {
    let Invitation { email, role, .. } = invitation();
    NewInvitation { email, role }
}

/// An invitation that was made.
#[must_use]
pub fn created_invitation() -> CreatedInvitation {
    let path = format!("/accept-invitation#{TOKEN}");
    CreatedInvitation { invitation: invitation(), token: TOKEN.to_owned(), path }
}

/// The invitations of an organisation.
#[must_use]
pub fn invitations() -> InvitationList {
    InvitationList { invitations: vec![invitation()], next_cursor: None }
}

/// The token of an invitation.
#[must_use]
pub fn invitation_token() -> InvitationToken {
    InvitationToken { token: TOKEN.to_owned() }
}

/// What the token opens.
#[must_use]
pub fn invitation_summary() -> InvitationSummary {
    let Invitation { email, role, expires_at, .. } = invitation();
    InvitationSummary { org_name: "Northwind".to_owned(), email, role, expires_at }
}

/// Somebody who accepts.
#[must_use]
pub fn accept_invitation() -> AcceptInvitation {
    AcceptInvitation {
        token: TOKEN.to_owned(),
        name: "Nora Lind".to_owned(),
        password: "gold fern mountain kettle".to_owned(),
        tokens_in: Some(TokenPlace::Body),
    }
}

/// A page of one event.
#[must_use]
pub fn audit_events() -> AuditEventPage {
    let event = AuditEvent {
        id: EVENT,
        at: at(-7200),
        actor: AuditActor {
            kind: ActorKind::User,
            id: Some(USER),
            name: "Maya Ruiz".to_owned(),
            email: Some("maya@northwind.example".to_owned()),
            address: Some("192.0.2.7".to_owned()),
        },
        action: AuditAction::PassingScoreChanged,
        subject: AuditSubject { id: Some(CAMPAIGN), name: "Night-shift nurses".to_owned() },
        changes: vec![Change {
            field: "passing_score".to_owned(),
            from: Some("70.0".to_owned()),
            to: Some("75.0".to_owned()),
        }],
    };
    AuditEventPage { audit_events: vec![event], next_cursor: None }
}

/// The same event as CSV.
#[must_use]
pub fn audit_events_csv() -> String {
    let zone = NEW_YORK.parse().unwrap_or(chrono_tz::UTC);
    csv_events::head(zone, None, &AuditEventQuery::default()) + &csv_events::lines(audit_events().audit_events)
}

fn invitation() -> Invitation {
    Invitation {
        id: INVITATION,
        email: "nora@northwind.example".to_owned(),
        role: Role::Member,
        created_by: Some(USER),
        created_at: at(0),
        expires_at: at(7 * 86_400),
        accepted_at: None,
        revoked_at: None,
    }
}
