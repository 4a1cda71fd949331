//! The people of an organisation: its users and those invited to become one; the questions and the changes.

use analytics_client::{
    Failure,
    types::{
        CreatedInvitation, Invitation, InvitationSummary, InvitationToken, NewInvitation, Role, User, UserList,
        UserPatch, UserStatus,
    },
};
use uuid::Uuid;

use crate::{
    answer::{Questions, questions},
    listing::{Page, PageKey},
    session::Session,
    words::say,
};

impl Page for UserList {
    type Row = User;

    fn rows(&self) -> &[User] {
        &self.users
    }
}

/// The question for the organisation's users.
pub(crate) fn user_list(session: Session) -> Questions<PageKey<()>, UserList> {
    questions(move |_: PageKey<()>| async move { session.ask(async |client| client.list_users().send().await).await })
}

/// Gives a user another role.
pub(crate) async fn set_role(session: Session, id: Uuid, role: Role) -> Result<User, Failure> {
    change(session, id, UserPatch { name: None, role: Some(role), status: None }).await
}

/// Keeps a user from logging in, or lets them again.
pub(crate) async fn set_status(session: Session, id: Uuid, status: UserStatus) -> Result<User, Failure> {
    change(session, id, UserPatch { name: None, role: None, status: Some(status) }).await
}

async fn change(session: Session, id: Uuid, patch: UserPatch) -> Result<User, Failure> {
    session.ask(async |client| client.update_user().id(id).body(patch.clone()).send().await).await
}

/// The invitations that nobody has accepted or taken back, the newest first.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct OpenInvitations(Vec<Invitation>);

impl Page for OpenInvitations {
    type Row = Invitation;

    fn rows(&self) -> &[Invitation] {
        &self.0
    }
}

/// The question for the open invitations.
pub(crate) fn open_invitations(session: Session) -> Questions<PageKey<()>, OpenInvitations> {
    questions(move |_: PageKey<()>| async move {
        let answer = session.ask(async |client| client.list_invitations().send().await).await?;
        let is_open = |invitation: &Invitation| invitation.accepted_at.is_none() && invitation.revoked_at.is_none();
        Ok(OpenInvitations(answer.invitations.into_iter().filter(is_open).collect()))
    })
}

/// Invites somebody; the link is in the answer, this once.
pub(crate) async fn invite(session: Session, invitation: NewInvitation) -> Result<CreatedInvitation, Failure> {
    session.ask(async |client| client.create_invitation().body(invitation.clone()).send().await).await
}

/// Takes an invitation back.
pub(crate) async fn take_back(session: Session, id: Uuid) -> Result<(), Failure> {
    session.ask(async |client| client.revoke_invitation().id(id).send().await).await
}

/// What the token of a link opens.
pub(crate) async fn look_up(session: Session, token: String) -> Result<InvitationSummary, Failure> {
    let body = InvitationToken { token };
    session.ask(async |client| client.look_up_invitation().body(body.clone()).send().await).await
}

/// The roles, each may what the one before it may and more.
pub(crate) const ROLES: &[Role] = &[Role::Member, Role::TeamAdmin, Role::Owner];

/// A role's name.
pub(crate) fn role(role: Role) -> &'static str {
    match role {
        Role::Member => say!(roles.member),
        Role::TeamAdmin => say!(roles.team_admin),
        Role::Owner => say!(roles.owner),
    }
}

/// What a role may do.
pub(crate) fn may(role: Role) -> &'static str {
    match role {
        Role::Member => say!(roles.may_member),
        Role::TeamAdmin => say!(roles.may_team_admin),
        Role::Owner => say!(roles.may_owner),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::*;

    #[test]
    fn the_roles_are_the_servers_in_their_order() {
        let document: Value = serde_json::from_str(include_str!("../../openapi/analytics.json")).unwrap();
        let servers = document.pointer("/components/schemas/Role/enum").unwrap().clone();
        assert_eq!(ROLES, serde_json::from_value::<Vec<Role>>(servers).unwrap());
    }
}
