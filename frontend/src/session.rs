//! Who is using the page. The tokens are in cookies that no script reads; what is kept here is whose they are.

use std::{cell::RefCell, pin::pin, time::Duration};

use analytics_client::{Client, Error, Failure, ResponseValue, types};
use analytics_domain::role::Permission;
use futures::{
    FutureExt,
    channel::oneshot,
    future::{Either, LocalBoxFuture, Shared, select},
};
use leptos::{ev, prelude::*};

use crate::{clock, people, storage};

const KEPT_AS: &str = "parlance.me";
/// When the access token runs out, in milliseconds by this browser's clock.
const RUNS_OUT: &str = "parlance.until";
/// Longer than the server takes before it gives up (60 s), so that it can say so itself.
const PATIENCE: Duration = Duration::from_secs(65);

/// Why nobody is logged in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum LoggedOut {
    /// They have not yet, or no longer want to be.
    ByChoice,
    /// The server has ended the session.
    Expired,
}

/// The session, shared by the whole page and by all tabs.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Session(RwSignal<Result<types::Me, LoggedOut>>);

/// A refresh on its way: how the session goes on.
type Refreshing = Shared<LocalBoxFuture<'static, Result<types::LoginResponse, Failure>>>;

thread_local! {
    /// A refresh token is good once, so all that wait for a new session wait for the same answer.
    static REFRESHING: RefCell<Option<Refreshing>> = const { RefCell::new(None) };
}

impl Session {
    /// Takes up the browser's session, if it has one.
    pub(crate) fn restore() -> Self {
        let session = Self(RwSignal::new(kept().ok_or(LoggedOut::ByChoice)));
        let heed = window_event_listener(ev::storage, move |change| {
            if change.key().as_deref() == Some(KEPT_AS) {
                session.0.set(kept().ok_or(LoggedOut::ByChoice));
            }
        });
        on_cleanup(move || heed.remove());
        session
    }

    /// Who is logged in, or why nobody is; reactive.
    pub(crate) fn get(self) -> Result<types::Me, LoggedOut> {
        self.0.get()
    }

    /// The organisation of whoever is logged in, which is part of every question; reactive.
    pub(crate) fn org(self) -> uuid::Uuid {
        self.0.with(|session| session.as_ref().map(|me| me.org.id).unwrap_or_default())
    }

    /// Whether whoever is logged in may do something, by the table that the server reads; reactive. The server has the
    /// last word.
    pub(crate) fn may(self, permission: Permission) -> bool {
        self.0.with(|session| session.as_ref().is_ok_and(|me| holds(me, permission)))
    }

    /// Asks in the name of whoever is logged in now.
    pub(crate) async fn ask<T>(
        self,
        request: impl AsyncFn(Client) -> Result<ResponseValue<T>, Error<types::Problem>>,
    ) -> Result<T, Failure> {
        self.attempt(async || in_time(request(client())).await).await
    }

    /// Asks the server, with the next access token if this one is known to have run out; if it had all the same, asks
    /// again with the next one. If there is none, the session has ended. A late answer to somebody else's question says
    /// nothing of who logged in since.
    pub(crate) async fn attempt<T>(self, ask: impl AsyncFn() -> Result<T, Failure>) -> Result<T, Failure> {
        let who = self.0.get_untracked().ok().map(|me| me.id);
        let refusal = if who.is_some() && has_run_out() {
            None
        } else {
            match ask().await {
                Err(failure) if who.is_some() && failure.is_unauthenticated() => Some(failure),
                answer => return answer,
            }
        };
        match refreshed().await {
            Ok(next) if Some(next.me.id) == who => {
                self.begin(next);
                ask().await
            }
            Err(failure) if !failure.is_unauthenticated() => Err(failure),
            outcome => {
                if self.0.get_untracked().ok().map(|me| me.id) == who {
                    self.end(LoggedOut::Expired);
                }
                let refusal = refusal.or(outcome.err());
                Err(refusal.unwrap_or_else(|| Failure::NotSent("somebody else has logged in".to_owned())))
            }
        }
    }

    /// Logs in.
    pub(crate) async fn log_in(self, email: String, password: String) -> Result<(), Failure> {
        let request = types::LoginRequest { email, password, tokens_in: Some(types::TokenPlace::Cookie) };
        self.begin(in_time(client().login().body(request).send()).await?);
        Ok(())
    }

    /// Makes a user of whoever was invited, and logs them in.
    pub(crate) async fn join(self, invitation: types::AcceptInvitation) -> Result<(), Failure> {
        self.begin(in_time(client().accept_invitation().body(invitation).send()).await?);
        Ok(())
    }

    /// Logs out, here or wherever else they are logged in as well. Who cannot reach the server stays logged in:
    /// only the server can end a session and have the browser forget its cookies.
    pub(crate) async fn log_out(self, everywhere: bool) -> Result<(), Failure> {
        let answer = self.ask(async |client| client.logout().everywhere(everywhere).send().await).await;
        match answer {
            Err(failure) if !failure.is_unauthenticated() => Err(failure),
            _ => {
                self.end(LoggedOut::ByChoice);
                Ok(())
            }
        }
    }

    fn begin(self, session: types::LoginResponse) {
        let types::LoginResponse { me, expires_in, .. } = session;
        let runs_out = clock::now().timestamp_millis().saturating_add(expires_in.saturating_mul(1000));
        // A browser without storage asks again after a reload; nothing else is lost.
        storage::keep(RUNS_OUT, Some(&runs_out.to_string()));
        self.keep(me);
    }

    /// Takes up another zone of the organisation of whoever is logged in: what is shown by its days follows.
    pub(crate) fn set_org_zone(self, zone: &str) {
        if let Ok(mut me) = self.0.get_untracked() {
            zone.clone_into(&mut me.org.time_zone);
            self.keep(me);
        }
    }

    fn keep(self, me: types::Me) {
        if let Ok(json) = serde_json::to_string(&me) {
            storage::keep(KEPT_AS, Some(&json));
        }
        if self.0.with_untracked(|known| known.as_ref() != Ok(&me)) {
            self.0.set(Ok(me));
        }
    }

    fn end(self, why: LoggedOut) {
        storage::keep(RUNS_OUT, None);
        storage::keep(KEPT_AS, None);
        self.0.set(Err(why));
    }
}

fn holds(me: &types::Me, permission: Permission) -> bool {
    let role = people::in_table(me.role);
    role.is_some_and(|role| Permission::held_by(role, me.is_super_admin).contains(&permission))
}

async fn refreshed() -> Result<types::LoginResponse, Failure> {
    let refreshing = REFRESHING.with_borrow_mut(|refreshing| {
        let under_way = refreshing.take().filter(|refreshing| refreshing.peek().is_none());
        let next = under_way.unwrap_or_else(|| refresh().boxed_local().shared());
        refreshing.insert(next).clone()
    });
    refreshing.await
}

async fn refresh() -> Result<types::LoginResponse, Failure> {
    let request = types::RefreshRequest { refresh_token: None };
    in_time(client().refresh().body(request).send()).await
}

/// The answer to a request, if it comes while anybody may still wait for it; after that the request is broken off.
async fn in_time<T>(
    request: impl Future<Output = Result<ResponseValue<T>, Error<types::Problem>>>,
) -> Result<T, Failure> {
    let request = pin!(request);
    let (alarm, rings) = oneshot::channel();
    let ring = move || {
        // Who has the answer no longer listens.
        let _ = alarm.send(());
    };
    let timer = set_timeout_with_handle(ring, PATIENCE).ok();
    let answer = match select(request, rings).await {
        Either::Left((answer, _)) => answer,
        Either::Right((Ok(()), _)) => return Err(Failure::TimedOut),
        // Without a clock there is no time that it would have to come in.
        Either::Right((Err(_), request)) => request.await,
    };
    if let Some(timer) = timer {
        timer.clear();
    }
    answer.map(ResponseValue::into_inner).map_err(Failure::from)
}

/// Whether the access token is known to have run out: to ask with it would be in vain.
fn has_run_out() -> bool {
    let runs_out = storage::kept(RUNS_OUT);
    runs_out.and_then(|at| at.parse().ok()).is_some_and(|at: i64| at <= clock::now().timestamp_millis())
}

fn client() -> Client {
    Client::new(&location().origin().unwrap_or_default())
}

fn kept() -> Option<types::Me> {
    serde_json::from_str(&storage::kept(KEPT_AS)?).ok()
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::*;

    #[test]
    fn people_hold_what_the_server_says_they_do() {
        let document: Value = serde_json::from_str(include_str!("../../openapi/analytics.json")).unwrap();
        let answer = document.pointer("/paths/~1api~1v1~1me/get/responses/200/content/application~1json/example");
        let mut me: types::Me = serde_json::from_value(answer.unwrap().clone()).unwrap();
        let told: Vec<String> = me.permissions.iter().map(ToString::to_string).collect();
        let held = |me: &types::Me| -> Vec<String> {
            let held = Permission::ALL.iter().filter(|permission| holds(me, **permission));
            held.map(ToString::to_string).collect()
        };
        assert_eq!(held(&me), told);
        me.is_super_admin = true;
        assert_eq!(held(&me).len(), Permission::ALL.len());
    }
}
