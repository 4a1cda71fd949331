//! Keys for programs: to see, to make and to revoke.

use std::sync::Arc;

use analytics_client::types::{ApiKey, ApiKeyList};
use chrono::{DateTime, Utc};
use futures::FutureExt;
use leptos::prelude::*;

use crate::{
    api_keys::{KeyState, key_pages, revoke_key, state},
    clock::now,
    components::{
        dialog::{Decision, DecisionDialog},
        key_dialog::KeyDialog,
        moment::moment,
        notice::{Notice, say_done},
        pill::pill,
        records::{Actions, Column, Records},
        row_list::RowList,
        shown_once::Making,
    },
    form::Asks,
    format,
    listing::{Listing, Rest, use_listing},
    session::Session,
    title::set_title,
    words::say,
    zones,
};

/// The page of the keys.
#[component]
pub(crate) fn ApiKeysPage() -> impl IntoView {
    let session: Session = expect_context();
    set_title(say!(nav.api_keys));
    let listing = use_listing(key_pages(session), Memo::new(|_| ()));
    let (making, revoking) = (RwSignal::new(None::<Making>), RwSignal::new(None::<ApiKey>));
    let done = RwSignal::new(String::new());
    let made = Callback::new(move |name: String| {
        done.set(say!(api_keys.is_made, name = name));
        listing.restart();
    });
    let revoked = Callback::new(move |key: ApiKey| {
        say_done(done, say!(api_keys.is_revoked, name = key.name));
        listing.restart();
    });
    let revocation = Decision {
        id: "revocation",
        title: say!(api_keys.revoke_title),
        words: |key: &ApiKey| say!(api_keys.revoke_words, name = key.name.clone()),
        act: (say!(api_keys.revoke), say!(api_keys.revoking)),
        asks: Asks::NOTHING,
    };
    view! {
        <header class="page-header">
            <div>
                <h1>{say!(nav.api_keys)}</h1>
                <p class="sub">{say!(api_keys.about)}</p>
            </div>
            <button class="primary" type="button" on:click=move |_| making.set(Some(Making::Asking))>{say!(api_keys.new_key)}</button>
        </header>
        <Notice words=done />
        <List listing=listing revoking=revoking />
        <KeyDialog making=making made=made />
        <DecisionDialog
            decision=revocation
            about=revoking
            ask=Callback::new(move |key: ApiKey| revoke_key(session, key.id).boxed_local())
            done=revoked
        />
    }
}

#[component]
fn List(listing: Listing<(), ApiKeyList>, revoking: RwSignal<Option<ApiKey>>) -> impl IntoView {
    let count = move || {
        let rows = format::count(listing.rows());
        if listing.rest() == Rest::End {
            say!(api_keys.count, count = rows)
        } else {
            say!(lists.shown_so_far, shown = rows)
        }
    };
    let revoke = move |key: Memo<Option<ApiKey>>| {
        let is_active =
            Memo::new(move |_| key.with(|key| key.as_ref().is_some_and(|key| state(key, now()) == KeyState::Active)));
        let name = move || key.with(|key| key.as_ref().map(|key| key.name.clone()).unwrap_or_default());
        view! {
            <Show when=move || is_active.get()>
                <button class="quiet" type="button" aria-label=move || say!(api_keys.revoke_of, name = name()) on:click=move |_| revoking.set(key.get_untracked())>
                    {say!(api_keys.revoke)}
                </button>
            </Show>
        }
        .into_any()
    };
    let revoke: Actions<ApiKey> = (say!(api_keys.revoke), Arc::new(revoke));
    let columns = columns();
    view! {
        <RowList listing=listing shown=Signal::derive(count) empty=|| view! { <p class="nothing" role="status">{say!(api_keys.none)}</p> }>
            <Records listing=listing caption=say!(api_keys.caption) columns=columns.clone() id=|key| key.id actions=Some(revoke.clone()) />
        </RowList>
    }
}

fn columns() -> Vec<Column<ApiKey>> {
    let zone = zones::of_page();
    let when = move |at: DateTime<Utc>| zone.with(|zone| moment(at, zone));
    let or_never = move |at: Option<DateTime<Utc>>| match at {
        Some(at) => when(at),
        None => view! { <span class="sub">{say!(api_keys.never)}</span> }.into_any(),
    };
    let name = |key: &ApiKey| {
        view! { <span class="main">{key.name.clone()}</span> <code class="sub">{format!("{}…", key.prefix)}</code> }
            .into_any()
    };
    let scopes = |key: &ApiKey| {
        let scopes = key.scopes.iter().map(|scope| view! { <code>{scope.to_string()}</code> });
        view! { <span class="scopes">{scopes.collect_view()}</span> }.into_any()
    };
    let state = |key: &ApiKey| match state(key, now()) {
        KeyState::Active => pill("done", say!(api_keys.active)),
        KeyState::Expired => pill("none", say!(api_keys.expired)),
        KeyState::Revoked => pill("bad", say!(api_keys.revoked)),
    };
    vec![
        Column::new(say!(api_keys.name), name),
        Column::new(say!(api_keys.scopes), scopes),
        Column::new(say!(api_keys.made), move |key: &ApiKey| when(key.created_at)),
        Column::new(say!(api_keys.last_used), move |key: &ApiKey| or_never(key.last_used_at)),
        Column::new(say!(api_keys.expires), move |key: &ApiKey| or_never(key.expires_at)),
        Column::new(say!(api_keys.state), state),
    ]
}
