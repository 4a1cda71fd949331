//! The people of the organisation: who may log in as what, and who was invited.

use std::sync::Arc;

use analytics_client::types::{User, UserList, UserStatus};
use futures::{FutureExt, TryFutureExt};
use leptos::prelude::*;

use crate::{
    components::{
        dialog::{Decision, DecisionDialog},
        invitation_list::InvitationList,
        moment::moment,
        notice::{Notice, say_done},
        pill::pill,
        records::{Actions, Column, Records},
        role_dialog::RoleDialog,
        row_list::RowList,
        shown_once::Making,
    },
    form::Asks,
    format,
    listing::{Listing, Rest, use_listing},
    people::{open_invitations, role, role_of, set_status, user_pages},
    session::Session,
    title::set_title,
    words::say,
    zones,
};

/// Only the last owner who can log in may not lose what makes them one.
const ASKS: &Asks = &Asks { fields: &[], conflict: Some(|| say!(users.last_owner)) };

/// The page of the people.
#[component]
pub(crate) fn UsersPage() -> impl IntoView {
    let session: Session = expect_context();
    set_title(say!(nav.users));
    let listing = use_listing(user_pages(session), Memo::new(|_| ()));
    let invited = use_listing(open_invitations(session), Memo::new(|_| ()));
    let refresh = move || {
        listing.restart();
        invited.restart();
    };
    let (inviting, done) = (RwSignal::new(None::<Making>), RwSignal::new(String::new()));
    view! {
        <header class="page-header">
            <div>
                <h1>{say!(nav.users)}</h1>
                <p class="sub">{say!(users.about)}</p>
            </div>
            <p class="fresh">
                <button class="quiet" type="button" on:click=move |_| refresh()>{say!(lists.refresh)}</button>
                " "
                <button class="primary" type="button" on:click=move |_| inviting.set(Some(Making::Asking))>
                    {say!(invitations.invite_somebody)}
                </button>
            </p>
        </header>
        <Notice words=done />
        <Users listing=listing done=done changed=Callback::new(move |()| refresh()) />
        <InvitationList listing=invited users=listing inviting=inviting done=done />
    }
}

#[component]
fn Users(
    listing: Listing<(), UserList>,
    done: RwSignal<String>,
    /// Whoever may no longer invite has no invitations either, so both lists are asked again.
    changed: Callback<()>,
) -> impl IntoView {
    let session: Session = expect_context();
    let (changing, disabling, enabling) = (RwSignal::new(None), RwSignal::new(None), RwSignal::new(None));
    let count = move || {
        let rows = format::count(listing.rows());
        if listing.rest() == Rest::End {
            say!(users.count, count = rows)
        } else {
            say!(lists.shown_so_far, shown = rows)
        }
    };
    let say_changed = move |words: String| {
        say_done(done, words);
        changed.run(());
    };
    let set = move |status: UserStatus| {
        Callback::new(move |user: User| set_status(session, user.id, status).map_ok(|_| ()).boxed_local())
    };
    let disabling_means = Decision {
        id: "disabling",
        title: say!(users.disable_title),
        words: |user: &User| say!(users.disable_words, name = user.name.clone()),
        act: (say!(users.disable), say!(forms.saving)),
        asks: ASKS,
    };
    let enabling_means = Decision {
        id: "enabling",
        title: say!(users.enable_title),
        words: |user: &User| say!(users.enable_words, name = user.name.clone()),
        act: (say!(users.enable), say!(forms.saving)),
        asks: ASKS,
    };
    let got_role = move |user: User| say_changed(say!(users.has_role, name = user.name, role = role(user.role)));
    let actions: Actions<User> =
        (say!(users.actions), Arc::new(move |user| buttons(user, changing, disabling, enabling)));
    let columns = columns();
    view! {
        <RowList listing=listing shown=Signal::derive(count) empty=|| ()>
            <Records listing=listing caption=say!(users.caption) columns=columns.clone() id=|user| user.id actions=Some(actions.clone()) />
        </RowList>
        <RoleDialog changing=changing done=Callback::new(got_role) />
        <DecisionDialog
            decision=disabling_means
            about=disabling
            ask=set(UserStatus::Disabled)
            done=Callback::new(move |user: User| say_changed(say!(users.is_disabled, name = user.name)))
        />
        <DecisionDialog
            decision=enabling_means
            about=enabling
            ask=set(UserStatus::Active)
            done=Callback::new(move |user: User| say_changed(say!(users.is_enabled, name = user.name)))
        />
    }
}

fn columns() -> Vec<Column<User>> {
    let session: Session = expect_context();
    let zone = zones::of_page();
    let name = move |user: &User| {
        let is_self = session.get().is_ok_and(|me| me.id == user.id);
        view! {
            <span class="main">{user.name.clone()} {is_self.then(|| view! { " " <span class="status half">{say!(users.you)}</span> })}</span>
            <span class="sub email">{user.email.clone()}</span>
        }
        .into_any()
    };
    let role_cell = |user: &User| {
        let kept = user.is_super_admin.then(|| view! { <span class="sub">{say!(users.kept)}</span> });
        view! { <span class="sentence">{role_of(user.role, user.is_super_admin)}</span> {kept} }.into_any()
    };
    let status = |user: &User| match user.status {
        UserStatus::Active => pill("done", say!(users.active)),
        UserStatus::Disabled => pill("bad", say!(users.disabled)),
    };
    let since = move |user: &User| zone.with(|zone| moment(user.created_at, zone));
    vec![
        Column::new(say!(users.name), name),
        Column::new(say!(users.role), role_cell),
        Column::new(say!(users.status), status),
        Column::new(say!(users.since), since),
    ]
}

/// What can be done with a user; nobody takes anything from themselves, or from a super admin.
fn buttons(
    user: Memo<Option<User>>,
    changing: RwSignal<Option<User>>,
    disabling: RwSignal<Option<User>>,
    enabling: RwSignal<Option<User>>,
) -> AnyView {
    let session: Session = expect_context();
    let is_kept = Memo::new(move |_| {
        let me = session.get().ok().map(|me| me.id);
        user.with(|user| user.as_ref().is_none_or(|user| user.is_super_admin || Some(user.id) == me))
    });
    let is_active =
        Memo::new(move |_| user.with(|user| user.as_ref().is_some_and(|user| user.status == UserStatus::Active)));
    let name = move || user.with(|user| user.as_ref().map(|user| user.name.clone()).unwrap_or_default());
    let press = move |_| {
        let asked = if is_active.get_untracked() { disabling } else { enabling };
        asked.set(user.get_untracked());
    };
    view! {
        <Show when=move || !is_kept.get()>
            <button class="quiet" type="button" aria-label=move || say!(users.change_role_of, name = name()) on:click=move |_| changing.set(user.get_untracked())>
                {say!(users.change_role)}
            </button>
            " "
            <button
                class="quiet"
                type="button"
                aria-label=move || if is_active.get() { say!(users.disable_of, name = name()) } else { say!(users.enable_of, name = name()) }
                on:click=press
            >
                {move || if is_active.get() { say!(users.disable) } else { say!(users.enable) }}
            </button>
        </Show>
    }
    .into_any()
}
