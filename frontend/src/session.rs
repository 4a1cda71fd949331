//! Who is using the page. The tokens are in cookies that no script reads; what is kept here is whose they are.

use std::cell::RefCell;

use analytics_client::{Client, Error, Failure, ResponseValue, types};
use futures::{
    FutureExt,
    future::{LocalBoxFuture, Shared},
};
use leptos::{ev, prelude::*};

const KEPT_AS: &str = "parlance.me";

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

/// A refresh on its way: whether the session goes on.
type Refreshing = Shared<LocalBoxFuture<'static, Result<types::Me, Failure>>>;

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

    /// Whether whoever is logged in may do something; reactive. The server has the last word.
    pub(crate) fn may(self, permission: types::Permission) -> bool {
        self.0.with(|session| session.as_ref().is_ok_and(|me| me.permissions.contains(&permission)))
    }

    /// Asks in the name of whoever is logged in now.
    pub(crate) async fn ask<T>(
        self,
        request: impl AsyncFn(Client) -> Result<ResponseValue<T>, Error<types::Problem>>,
    ) -> Result<T, Failure> {
        self.attempt(async || request(client()).await.map(ResponseValue::into_inner).map_err(Failure::from)).await
    }

    /// Asks the server; if the access token has run out, asks again with the next one. If there is none, the
    /// session has ended. A late answer to somebody else's question says nothing of who logged in since.
    pub(crate) async fn attempt<T>(self, ask: impl AsyncFn() -> Result<T, Failure>) -> Result<T, Failure> {
        let who = self.0.get_untracked().ok().map(|me| me.id);
        let answer = ask().await;
        if !answer.as_ref().is_err_and(Failure::is_unauthenticated) || who.is_none() {
            return answer;
        }
        match refreshed().await {
            Ok(me) if Some(me.id) == who => {
                self.begin(me);
                ask().await
            }
            Err(failure) if !failure.is_unauthenticated() => Err(failure),
            _ => {
                if self.0.get_untracked().ok().map(|me| me.id) == who {
                    self.end(LoggedOut::Expired);
                }
                answer
            }
        }
    }

    /// Logs in.
    pub(crate) async fn log_in(self, email: String, password: String) -> Result<(), Failure> {
        let request = types::LoginRequest { email, password, tokens_in: Some(types::TokenPlace::Cookie) };
        let answer = client().login().body(request).send().await.map_err(Failure::from)?.into_inner();
        self.begin(answer.me);
        Ok(())
    }

    /// Makes a user of whoever was invited, and logs them in.
    pub(crate) async fn join(self, invitation: types::AcceptInvitation) -> Result<(), Failure> {
        let answer = client().accept_invitation().body(invitation).send().await.map_err(Failure::from)?;
        self.begin(answer.into_inner().me);
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

    fn begin(self, me: types::Me) {
        if let (Some(storage), Ok(json)) = (storage(), serde_json::to_string(&me)) {
            // A browser without storage asks again after a reload; nothing else is lost.
            let _ = storage.set_item(KEPT_AS, &json);
        }
        if self.0.with_untracked(|known| known.as_ref() != Ok(&me)) {
            self.0.set(Ok(me));
        }
    }

    fn end(self, why: LoggedOut) {
        if let Some(storage) = storage() {
            let _ = storage.remove_item(KEPT_AS);
        }
        self.0.set(Err(why));
    }
}

async fn refreshed() -> Result<types::Me, Failure> {
    let refreshing = REFRESHING.with_borrow_mut(|refreshing| {
        let under_way = refreshing.take().filter(|refreshing| refreshing.peek().is_none());
        let next = under_way.unwrap_or_else(|| refresh().boxed_local().shared());
        refreshing.insert(next).clone()
    });
    refreshing.await
}

async fn refresh() -> Result<types::Me, Failure> {
    let request = types::RefreshRequest { refresh_token: None };
    let answer = client().refresh().body(request).send().await.map_err(Failure::from)?;
    Ok(answer.into_inner().me)
}

fn client() -> Client {
    Client::new(&location().origin().unwrap_or_default())
}

fn kept() -> Option<types::Me> {
    let json = storage()?.get_item(KEPT_AS).ok().flatten()?;
    serde_json::from_str(&json).ok()
}

fn storage() -> Option<web_sys::Storage> {
    window().local_storage().ok().flatten()
}
