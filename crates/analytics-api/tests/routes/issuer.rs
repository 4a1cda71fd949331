//! An identity provider for tests: its keys, its tokens, and its server on this machine, which fails as it is told.

use std::{
    sync::{Arc, Mutex},
    time::Duration,
};

use analytics_api::{
    App,
    oidc::{ClaimNames, Issuer, IssuerConfig, Patience, RoleNames},
    outgoing::Roots,
    router::router,
};
use axum::{
    Json, Router,
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
    routing::get,
};
use chrono::Utc;
use jsonwebtoken::{
    Algorithm, EncodingKey, Header,
    jwk::{Jwk, PublicKeyUse},
};
use serde_json::{Value, json};
use tokio::{net::TcpListener, task::JoinSet};

use crate::world::World;

pub(crate) const AUDIENCE: &str = "parlance";

/// A key that signs. `keys/README.md` says where the files come from.
pub(crate) struct Key {
    pub(crate) id: &'static str,
    pub(crate) algorithm: Algorithm,
    pub(crate) secret: EncodingKey,
}

impl Key {
    pub(crate) fn rs256(id: &'static str) -> Self {
        let secret = EncodingKey::from_rsa_der(include_bytes!("keys/rsa.der"));
        Self { id, algorithm: Algorithm::RS256, secret }
    }

    pub(crate) fn es256(id: &'static str) -> Self {
        let secret = EncodingKey::from_ec_der(include_bytes!("keys/p256.der"));
        Self { id, algorithm: Algorithm::ES256, secret }
    }

    /// Another key for each seed.
    pub(crate) fn eddsa(id: &'static str, seed: u8) -> Self {
        // PKCS #8 (RFC 8410): a head that is always the same, and the 32 bytes of the key.
        const HEAD: [u8; 16] =
            [0x30, 0x2e, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x04, 0x22, 0x04, 0x20];
        let secret = EncodingKey::from_ed_der(&[HEAD.as_slice(), &[seed; 32]].concat());
        Self { id, algorithm: Algorithm::EdDSA, secret }
    }

    /// As the issuer publishes it.
    pub(crate) fn public(&self) -> Value {
        let mut jwk = Jwk::from_encoding_key(&self.secret, self.algorithm).unwrap();
        jwk.common.key_id = Some(self.id.to_owned());
        jwk.common.public_key_use = Some(PublicKeyUse::Signature);
        serde_json::to_value(jwk).unwrap()
    }

    pub(crate) fn head(&self) -> Header {
        Header { kid: Some(self.id.to_owned()), ..Header::new(self.algorithm) }
    }

    pub(crate) fn sign(&self, claims: &Value) -> String {
        jsonwebtoken::encode(&self.head(), claims, &self.secret).unwrap()
    }
}

/// How the issuer's server answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mood {
    Well,
    Failing,
    Slow,
    Huge,
    Garbage,
    WithoutKeys,
    Elsewhere,
    AnotherIssuer,
    KeysInTheClear,
}

struct Served {
    keys: Vec<Value>,
    mood: Mood,
    asked: usize,
}

/// The issuer; its server ends with it.
pub(crate) struct LocalIssuer {
    pub(crate) url: String,
    served: Arc<Mutex<Served>>,
    _serving: JoinSet<()>,
}

impl LocalIssuer {
    pub(crate) async fn start(keys: &[&Key]) -> Self {
        let port = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}", port.local_addr().unwrap());
        let keys = keys.iter().map(|key| key.public()).collect();
        let served = Arc::new(Mutex::new(Served { keys, mood: Mood::Well, asked: 0 }));
        let router = Router::new()
            .route("/.well-known/openid-configuration", get(discovery))
            .route("/keys", get(published))
            .route("/elsewhere", get(elsewhere))
            .with_state((url.clone(), Arc::clone(&served)));
        let mut serving = JoinSet::new();
        serving.spawn(async move { axum::serve(port, router).await.unwrap() });
        Self { url, served, _serving: serving }
    }

    pub(crate) fn publish(&self, keys: Vec<Value>) {
        self.served.lock().unwrap().keys = keys;
    }

    pub(crate) fn be(&self, mood: Mood) {
        self.served.lock().unwrap().mood = mood;
    }

    /// How often its keys were asked for.
    pub(crate) fn asked(&self) -> usize {
        self.served.lock().unwrap().asked
    }

    /// What it says of a member of Northwind, for the next five minutes.
    pub(crate) fn claims(&self, subject: &str) -> Value {
        let now = Utc::now().timestamp();
        json!({
            "iss": self.url, "aud": AUDIENCE, "sub": subject, "iat": now, "exp": now + 300,
            "org": "northwind", "roles": ["member"], "name": subject,
            "email": format!("{subject}@northwind.example"), "email_verified": true,
        })
    }

    pub(crate) fn config(&self) -> IssuerConfig {
        IssuerConfig {
            issuer: self.url.parse().unwrap(),
            audience: AUDIENCE.to_owned(),
            jwks_url: None,
            roots: Roots::default(),
            claims: ClaimNames::default(),
            roles: RoleNames::default(),
            patience: Patience::default(),
        }
    }

    /// The usual world, which takes this issuer's tokens.
    pub(crate) async fn world(&self, patience: Patience) -> World {
        World::new().await.with_issuer(IssuerConfig { patience, ..self.config() })
    }
}

impl World {
    pub(crate) fn with_issuer(mut self, config: IssuerConfig) -> Self {
        self.app = App { issuer: Some(Arc::new(Issuer::new(config))), ..self.app };
        self.router = router(self.app.clone()).unwrap();
        self
    }
}

/// The claims with some replaced; null removes one.
pub(crate) fn but(mut claims: Value, replaced: &Value) -> Value {
    let members = claims.as_object_mut().unwrap();
    members.extend(replaced.as_object().unwrap().clone());
    members.retain(|_, value| !value.is_null());
    claims
}

type Shared = State<(String, Arc<Mutex<Served>>)>;

async fn discovery(State((url, served)): Shared) -> Json<Value> {
    let (issuer, keys) = match served.lock().unwrap().mood {
        Mood::AnotherIssuer => ("https://another.example".to_owned(), format!("{url}/keys")),
        Mood::KeysInTheClear => (url, "http://keys.example/keys".to_owned()),
        _ => (url.clone(), format!("{url}/keys")),
    };
    Json(json!({ "issuer": issuer, "jwks_uri": keys }))
}

async fn published(State((_, served)): Shared) -> Response {
    let (keys, mood) = {
        let mut served = served.lock().unwrap();
        served.asked += 1;
        (json!({ "keys": served.keys }), served.mood)
    };
    match mood {
        Mood::Failing => StatusCode::SERVICE_UNAVAILABLE.into_response(),
        Mood::Slow => {
            tokio::time::sleep(Duration::from_secs(20)).await;
            Json(keys).into_response()
        }
        Mood::Huge => Json(but(keys, &json!({ "padding": "x".repeat(300 << 10) }))).into_response(),
        Mood::Garbage => "<html>not the keys</html>".into_response(),
        Mood::WithoutKeys => Json(json!({ "keys": [] })).into_response(),
        Mood::Elsewhere => Redirect::temporary("/elsewhere").into_response(),
        Mood::Well | Mood::AnotherIssuer | Mood::KeysInTheClear => Json(keys).into_response(),
    }
}

async fn elsewhere(State((_, served)): Shared) -> Json<Value> {
    Json(json!({ "keys": served.lock().unwrap().keys }))
}
