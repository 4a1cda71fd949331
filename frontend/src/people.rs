//! The people of an organisation: its users and those invited to become one; the questions and the changes.

use analytics_client::{
    Failure,
    types::{
        CreatedInvitation, Invitation, InvitationList, InvitationSummary, InvitationToken, NewInvitation, Role, User,
        UserList, UserPatch, UserStatus,
    },
};
use analytics_domain::role::{self as table, Permission};
use uuid::Uuid;

use crate::{
    answer::{Questions, questions},
    listing::{LARGEST_PAGE, Page, PageKey, Paged, all_rows},
    session::Session,
    words::say,
};

/// The question for a page of the organisation's users.
pub(crate) fn user_pages(session: Session) -> Questions<PageKey<()>, UserList> {
    questions(move |PageKey { cursor, .. }: PageKey<()>| users_after(session, cursor))
}

/// The question for all of the organisation's users.
pub(crate) fn all_users(session: Session) -> Questions<PageKey<()>, UserList> {
    questions(move |_: PageKey<()>| async move {
        let users = all_rows(|cursor| users_after(session, cursor)).await?;
        Ok(UserList { users, next_cursor: None })
    })
}

async fn users_after(session: Session, cursor: Option<String>) -> Result<UserList, Failure> {
    session.ask(async |client| client.list_users().limit(LARGEST_PAGE).after(cursor.as_deref()).send().await).await
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
        let invitations = all_rows(|cursor| invitations_after(session, cursor)).await?;
        let is_open = |invitation: &Invitation| invitation.accepted_at.is_none() && invitation.revoked_at.is_none();
        Ok(OpenInvitations(invitations.into_iter().filter(is_open).collect()))
    })
}

async fn invitations_after(session: Session, cursor: Option<String>) -> Result<InvitationList, Failure> {
    session
        .ask(async |client| client.list_invitations().limit(LARGEST_PAGE).after(cursor.as_deref()).send().await)
        .await
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
pub(crate) fn roles() -> Vec<Role> {
    table::Role::ALL.iter().filter_map(|role| role.as_str().parse().ok()).collect()
}

/// A role, as the table of what each may do knows it.
pub(crate) fn in_table(role: Role) -> Option<table::Role> {
    role.to_string().parse().ok()
}

/// A role's name.
pub(crate) fn role(role: Role) -> &'static str {
    match role {
        Role::Member => say!(roles.member),
        Role::TeamAdmin => say!(roles.team_admin),
        Role::Owner => say!(roles.owner),
    }
}

/// What somebody's role is called: a super admin's own is no matter.
pub(crate) fn role_of(own: Role, is_super_admin: bool) -> &'static str {
    if is_super_admin { say!(roles.super_admin) } else { role(own) }
}

/// What a role may do, beside what the one before it may.
pub(crate) fn may(role: Role) -> String {
    let role = in_table(role);
    let gained = Permission::ALL.iter().filter(|permission| Some(permission.least_role()) == role);
    let gained: Vec<_> = gained.map(|permission| doing(*permission)).collect();
    let what = match gained.as_slice() {
        [others @ .., last] if !others.is_empty() => {
            say!(roles.may.and, others = others.join(", "), last = (*last).to_owned())
        }
        one => one.concat(),
    };
    if role.as_ref() == table::Role::ALL.first() {
        say!(roles.may.lowest, what = what)
    } else {
        say!(roles.may.higher, what = what)
    }
}

/// What a permission lets somebody do.
fn doing(permission: Permission) -> &'static str {
    match permission {
        Permission::ReadAnalytics => say!(roles.may.read_analytics),
        Permission::RunFlows => say!(roles.may.run_flows),
        Permission::ReadTeam => say!(roles.may.read_team),
        Permission::AuthorFlows => say!(roles.may.author_flows),
        Permission::EditScripts => say!(roles.may.edit_scripts),
        Permission::EditSettings => say!(roles.may.edit_settings),
        Permission::ManageApiKeys => say!(roles.may.manage_api_keys),
        Permission::ManageUsers => say!(roles.may.manage_users),
        Permission::ReadAudit => say!(roles.may.read_audit),
        Permission::Ingest => say!(roles.may.ingest),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    #[test]
    fn the_documents_words_are_the_tables_in_their_order() {
        let document: Value = serde_json::from_str(include_str!("../../openapi/analytics.json")).unwrap();
        let words = |set: &str| document.pointer(&format!("/components/schemas/{set}/enum")).unwrap();
        assert_eq!(words("Role"), &json!(table::Role::ALL));
        assert_eq!(words("Permission"), &json!(Permission::ALL));
        assert_eq!(words("KeyScope"), &json!(table::KeyScope::ALL));
        assert_eq!(words("Role"), &json!(roles()));
    }

    #[test]
    fn what_a_role_may_is_what_the_table_says() {
        assert_eq!(may(Role::Member), "May read figures, rows and campaigns and run guided flows.");
        let team_admin = "May also read how the team’s sessions go, write guided flows, set passing scores and change the organisation’s settings.";
        assert_eq!(may(Role::TeamAdmin), team_admin);
        assert_eq!(may(Role::Owner), "May also manage API keys, manage users, read the audit log and send records.");
    }
}
