//! Parts of the program that the first view does without: fetched when they are first shown, or before, when there is
//! time.
//!
//! `cargo xtask web` cuts the program at each `wasm_split`: what only that function needs becomes a file of its own. What
//! several of them need and the first view does not becomes a file that they share.

#![allow(clippy::unnecessary_wraps, reason = "a part that cannot be fetched is its error; making it has none")]

use std::time::Duration;

use analytics_client::Failure;
use analytics_domain::role::Permission;
use futures::{FutureExt, future::LocalBoxFuture};
use leptos::{prelude::*, task::spawn_local};
use wasm_split_helpers::{SplitLoaderError, wasm_split};

use crate::{
    answer::State,
    components::{
        account_panel::AccountPanel,
        beside_figures::BesideFigures,
        chart_body::{self, ChartViews},
        tile_error::TileError,
        waiting::waiting,
    },
    pages::{
        api_keys::ApiKeysPage,
        audit::AuditPage,
        calls::Calls,
        campaigns::CampaignsPage,
        flow_editor::FlowEditorPage,
        flow_figures::FlowFiguresPage,
        flow_session::FlowSessionPage,
        flows::FlowsPage,
        invitation::Invitation,
        rows::RowsPage,
        settings::SettingsPage,
        team::{MinePage, TeamPage},
        users::UsersPage,
    },
    session::Session,
    title::set_title,
};

/// By then the first view is there, and what it needed no longer waits behind this.
const FIRST_VIEW: Duration = Duration::from_secs(2);

/// Makes a view, once the part that knows how is there.
pub(crate) type Maker = fn() -> AnyView;

/// The rows behind a figure.
#[wasm_split(calls, fallible)]
pub(crate) fn calls() -> Result<Maker, SplitLoaderError> {
    Ok(|| view! { <Calls /> }.into_any())
}

/// The rows behind a figure beside the dashboard.
#[wasm_split(calls, fallible)]
pub(crate) fn rows() -> Result<Maker, SplitLoaderError> {
    Ok(|| view! { <RowsPage /> }.into_any())
}

/// The campaigns.
#[wasm_split(campaigns, fallible)]
pub(crate) fn campaigns() -> Result<Maker, SplitLoaderError> {
    Ok(|| view! { <CampaignsPage /> }.into_any())
}

/// The guided flows.
#[wasm_split(flows, fallible)]
pub(crate) fn flows() -> Result<Maker, SplitLoaderError> {
    Ok(|| view! { <FlowsPage /> }.into_any())
}

/// How a flow goes.
#[wasm_split(flows, fallible)]
pub(crate) fn flow_figures() -> Result<Maker, SplitLoaderError> {
    Ok(|| view! { <FlowFiguresPage /> }.into_any())
}

/// A session of a flow.
#[wasm_split(flows, fallible)]
pub(crate) fn flow_session() -> Result<Maker, SplitLoaderError> {
    Ok(|| view! { <FlowSessionPage /> }.into_any())
}

/// How a team's sessions go.
#[wasm_split(flows, fallible)]
pub(crate) fn team() -> Result<Maker, SplitLoaderError> {
    Ok(|| view! { <TeamPage /> }.into_any())
}

/// How one's own sessions go.
#[wasm_split(flows, fallible)]
pub(crate) fn mine() -> Result<Maker, SplitLoaderError> {
    Ok(|| view! { <MinePage /> }.into_any())
}

/// A flow for its authors.
#[wasm_split(authors, fallible)]
pub(crate) fn flow_editor() -> Result<Maker, SplitLoaderError> {
    Ok(|| view! { <FlowEditorPage /> }.into_any())
}

/// The keys for programs.
#[wasm_split(organisation, fallible)]
pub(crate) fn api_keys() -> Result<Maker, SplitLoaderError> {
    Ok(|| view! { <ApiKeysPage /> }.into_any())
}

/// The organisation's users and invitations.
#[wasm_split(organisation, fallible)]
pub(crate) fn users() -> Result<Maker, SplitLoaderError> {
    Ok(|| view! { <UsersPage /> }.into_any())
}

/// The organisation's settings.
#[wasm_split(organisation, fallible)]
pub(crate) fn settings() -> Result<Maker, SplitLoaderError> {
    Ok(|| view! { <SettingsPage /> }.into_any())
}

/// The audit log.
#[wasm_split(organisation, fallible)]
pub(crate) fn audit() -> Result<Maker, SplitLoaderError> {
    Ok(|| view! { <AuditPage /> }.into_any())
}

/// What an invitation's link opens.
#[wasm_split(invitation, fallible)]
pub(crate) fn invitation() -> Result<Maker, SplitLoaderError> {
    Ok(|| view! { <Invitation /> }.into_any())
}

/// What people may set for themselves.
#[wasm_split(account, fallible)]
pub(crate) fn account() -> Result<Maker, SplitLoaderError> {
    Ok(|| view! { <AccountPanel /> }.into_any())
}

/// The figures beside the dashboard.
#[wasm_split(beside, fallible)]
pub(crate) fn beside() -> Result<Maker, SplitLoaderError> {
    Ok(|| view! { <BesideFigures /> }.into_any())
}

/// What is in a chart's card once there is a chart.
#[wasm_split(charts, fallible)]
pub(crate) fn charts() -> Result<ChartViews, SplitLoaderError> {
    Ok(ChartViews { tools: chart_body::tools, body: chart_body::body })
}

/// Fetches what nobody has asked for yet, so that nobody will wait for it.
pub(crate) fn fetch_ahead() {
    let session: Session = expect_context();
    let fetch = move || {
        spawn_local(async move {
            // Who asks for a part that could not be fetched is told then.
            let _ = (charts().await, beside().await, calls().await, campaigns().await, flows().await, account().await);
            if untrack(|| session.may(Permission::EditSettings)) {
                let _ = settings().await;
            }
        });
    };
    set_timeout(fetch, FIRST_VIEW);
}

/// How a part is asked for.
pub(crate) type Load<T> = fn() -> LocalBoxFuture<'static, Result<T, SplitLoaderError>>;

/// A part, as far as it is there.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Part<T: Send + Sync + 'static> {
    pub(crate) state: RwSignal<State<T>>,
    load: Load<T>,
}

/// Fetches a part unless it is there.
pub(crate) fn use_part<T: Copy + Send + Sync>(load: Load<T>) -> Part<T> {
    let part = Part { state: RwSignal::new(State::Loading), load };
    part.fetch();
    part
}

/// The same, once the part is wanted.
pub(crate) fn use_part_when<T: Copy + Send + Sync + 'static>(wanted: Memo<bool>, load: Load<T>) -> Part<T> {
    let part = Part { state: RwSignal::new(State::Loading), load };
    Effect::new(move || {
        if wanted.get() && part.state.with_untracked(|state| matches!(state, State::Loading)) {
            part.fetch();
        }
    });
    part
}

impl<T: Copy + Send + Sync> Part<T> {
    /// Tries again to fetch what could not be fetched.
    pub(crate) fn again(self) {
        self.state.update(|state| {
            if let State::Failed { retrying, .. } = state {
                *retrying = true;
            }
        });
        self.fetch();
    }

    fn fetch(self) {
        let mut loading = (self.load)();
        // What is there is shown at once: nothing flickers.
        match (&mut loading).now_or_never() {
            Some(outcome) => self.take(outcome),
            None => spawn_local(async move { self.take(loading.await) }),
        }
    }

    fn take(self, outcome: Result<T, SplitLoaderError>) {
        // Who went on to something else waits no longer.
        self.state.try_set(match outcome {
            Ok(part) => State::shown(part),
            Err(error) => State::Failed { failure: Failure::Unreachable(error.to_string()), retrying: false },
        });
    }
}

/// A page that is a part of its own; its title until it gives itself another.
#[component]
pub(crate) fn PageInPart(title: &'static str, load: Load<Maker>) -> impl IntoView {
    set_title(title);
    let part = use_part(load);
    move || match part.state.get() {
        State::Shown { answer: make, .. } => make(),
        State::Loading => view! { <div class="card list">{waiting()}</div> }.into_any(),
        State::Failed { failure, retrying } => view! {
            <header class="page-header">
                <h1>{title}</h1>
            </header>
            <div class="card list">
                <TileError failure=failure retrying=retrying retry=move |()| part.again() />
            </div>
        }
        .into_any(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_that_is_there_is_shown_at_once() {
        let owner = Owner::new();
        owner.set();
        let part = use_part(|| Box::pin(async { Ok(7) }));
        assert!(matches!(part.state.get_untracked(), State::Shown { answer, old: false } if *answer == 7));
    }
}
