//! Who is using the page: the token and the person behind it, kept for the tab.

use analytics_client::{Client, Error, Failure, ResponseValue, types};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

const KEPT_AS: &str = "parlance.session";

/// Someone who logged in.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct LoggedIn {
    pub(crate) token: String,
    pub(crate) me: types::Me,
}

/// Why nobody is logged in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum LoggedOut {
    /// They have not yet, or no longer want to be.
    ByChoice,
    /// The server no longer takes the token.
    Expired,
}

/// The session, shared by the whole page.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Session(RwSignal<Result<LoggedIn, LoggedOut>>);

impl Session {
    /// Takes up the tab's session, if it has one.
    pub(crate) fn restore() -> Self {
        let kept = storage().and_then(|storage| storage.get_item(KEPT_AS).ok().flatten());
        let session = kept.and_then(|json| serde_json::from_str(&json).ok());
        Self(RwSignal::new(session.ok_or(LoggedOut::ByChoice)))
    }

    /// Who is logged in, or why nobody is; reactive.
    pub(crate) fn get(self) -> Result<LoggedIn, LoggedOut> {
        self.0.get()
    }

    /// The organisation of whoever is logged in, which is part of every question; reactive.
    pub(crate) fn org(self) -> Uuid {
        self.0.with(|session| session.as_ref().map(|session| session.me.org.id).unwrap_or_default())
    }

    /// The token of whoever is logged in now.
    pub(crate) fn token(self) -> Option<String> {
        self.0.with_untracked(|session| session.as_ref().ok().map(|session| session.token.clone()))
    }

    /// Asks in the name of whoever is logged in now.
    pub(crate) async fn ask<T>(
        self,
        request: impl AsyncFnOnce(Client) -> Result<ResponseValue<T>, Error<types::Problem>>,
    ) -> Result<T, Failure> {
        let token = self.token();
        let client = match &token {
            Some(token) => Client::with_token(&origin(), token)?,
            None => Client::new(&origin()),
        };
        let answer = request(client).await.map(ResponseValue::into_inner).map_err(Failure::from);
        self.heed(token.as_deref(), answer)
    }

    /// Logs in.
    pub(crate) async fn log_in(self, email: String, password: String) -> Result<(), Failure> {
        let request = types::LoginRequest { email, password };
        let answer = Client::new(&origin()).login().body(request).send().await.map_err(Failure::from)?.into_inner();
        let session = LoggedIn { token: answer.access_token, me: answer.me };
        if let (Some(storage), Ok(json)) = (storage(), serde_json::to_string(&session)) {
            // A tab without storage asks again after a reload; nothing else is lost.
            let _ = storage.set_item(KEPT_AS, &json);
        }
        self.0.set(Ok(session));
        Ok(())
    }

    /// Forgets who was logged in.
    pub(crate) fn end(self, why: LoggedOut) {
        if let Some(storage) = storage() {
            let _ = storage.remove_item(KEPT_AS);
        }
        self.0.set(Err(why));
    }

    /// Ends the session if the server no longer takes the token a request was sent with. A late
    /// answer to an older token says nothing of who logged in since.
    pub(crate) fn heed<T>(self, token: Option<&str>, answer: Result<T, Failure>) -> Result<T, Failure> {
        if answer.as_ref().is_err_and(Failure::is_unauthenticated)
            && token.is_some()
            && token == self.token().as_deref()
        {
            self.end(LoggedOut::Expired);
        }
        answer
    }
}

fn storage() -> Option<web_sys::Storage> {
    window().session_storage().ok().flatten()
}

fn origin() -> String {
    location().origin().unwrap_or_default()
}
