//! Who was invited and has not answered yet; and the way to invite somebody.

use std::sync::Arc;

use analytics_client::types::{Invitation, User, UserList};
use futures::FutureExt;
use leptos::prelude::*;

use super::{
    dialog::{Decision, DecisionDialog},
    invite_dialog::InviteDialog,
    moment::moment,
    notice::say_done,
    pill::pill,
    records::{Actions, Column, Records},
    row_list::RowList,
    shown_once::Making,
};
use crate::{
    clock::now,
    form::Asks,
    format,
    listing::Listing,
    people::{OpenInvitations, role, take_back},
    session::Session,
    words::say,
    zones,
};

/// One that was accepted meanwhile can no longer be taken back.
const ASKS: &Asks = &Asks { fields: &[], conflict: Some(|| say!(invitations.was_accepted)) };

/// The list with its heading.
#[component]
pub(crate) fn InvitationList(
    listing: Listing<(), OpenInvitations>,
    users: Listing<(), UserList>,
    inviting: RwSignal<Option<Making>>,
    /// What was done, in words.
    done: RwSignal<String>,
) -> impl IntoView {
    let session: Session = expect_context();
    let revoking = RwSignal::new(None::<Invitation>);
    let made = move |email: String| {
        done.set(say!(invitations.is_made, email = email));
        listing.restart();
    };
    let taken_back = move |invitation: Invitation| {
        say_done(done, say!(invitations.is_revoked, email = invitation.email));
        listing.restart();
    };
    let revocation = Decision {
        id: "taking-back",
        title: say!(invitations.revoke_title),
        words: |invitation: &Invitation| say!(invitations.revoke_words, email = invitation.email.clone()),
        act: (say!(invitations.revoke), say!(forms.saving)),
        asks: ASKS,
    };
    view! {
        <section class="after-list" aria-labelledby="invitations">
            <h2 id="invitations">{say!(invitations.title)}</h2>
            <Invitations listing=listing users=users revoking=revoking />
        </section>
        <InviteDialog making=inviting made=Callback::new(made) />
        <DecisionDialog
            decision=revocation
            about=revoking
            ask=Callback::new(move |invitation: Invitation| take_back(session, invitation.id).boxed_local())
            done=Callback::new(taken_back)
        />
    }
}

#[component]
fn Invitations(
    listing: Listing<(), OpenInvitations>,
    users: Listing<(), UserList>,
    revoking: RwSignal<Option<Invitation>>,
) -> impl IntoView {
    let count = move || say!(invitations.count, count = format::count(listing.rows()));
    let revoke = move |invitation: Memo<Option<Invitation>>| {
        let email = move || invitation.with(|it| it.as_ref().map(|it| it.email.clone()).unwrap_or_default());
        view! {
            <button class="quiet" type="button" aria-label=move || say!(invitations.revoke_of, email = email()) on:click=move |_| revoking.set(invitation.get_untracked())>
                {say!(invitations.revoke)}
            </button>
        }
        .into_any()
    };
    let revoke: Actions<Invitation> = (say!(invitations.revoke), Arc::new(revoke));
    let columns = columns(users);
    view! {
        <RowList listing=listing shown=Signal::derive(count) empty=|| view! { <p class="nothing" role="status">{say!(invitations.none)}</p> }>
            <Records listing=listing caption=say!(invitations.caption) columns=columns.clone() id=|invitation| invitation.id actions=Some(revoke.clone()) />
        </RowList>
    }
}

fn columns(users: Listing<(), UserList>) -> Vec<Column<Invitation>> {
    let zone = zones::of_page();
    let email =
        |invitation: &Invitation| view! { <span class="main email">{invitation.email.clone()}</span> }.into_any();
    let role_of = |invitation: &Invitation| view! { <span class="sentence">{role(invitation.role)}</span> }.into_any();
    let by = move |invitation: &Invitation| {
        let is_by = |user: &&User| Some(user.id) == invitation.created_by;
        let name = (0..users.count.get()).find_map(|index| {
            let page = users.page(index).answer()?;
            page.users.iter().find(is_by).map(|user| user.name.clone())
        });
        let name = name.map(|name| view! { <span class="sub">{name}</span> });
        view! { {zone.with(|zone| moment(invitation.created_at, zone))} {name} }.into_any()
    };
    let expires = move |invitation: &Invitation| {
        let is_over = invitation.expires_at <= now();
        let over = is_over.then(|| pill("bad", say!(invitations.expired)));
        view! { {zone.with(|zone| moment(invitation.expires_at, zone))} " " {over} }.into_any()
    };
    vec![
        Column::new(say!(login.email), email),
        Column::new(say!(users.role), role_of),
        Column::new(say!(invitations.made), by),
        Column::new(say!(invitations.good_until), expires),
    ]
}
