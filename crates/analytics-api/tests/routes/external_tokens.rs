//! Tokens of an external issuer: which are sound, and where the keys come from that say so.

use std::time::{Duration, Instant};

use analytics_api::oidc::{IssuerConfig, Patience};
use chrono::Utc;
use jsonwebtoken::{Algorithm, DecodingKey, EncodingKey, Header, jwk::Jwk};
use rstest::rstest;
use serde_json::{Value, json};

use crate::{
    issuer::{Key, LocalIssuer, Mood, but},
    world::{Answer, World},
};

const ME: &str = "/api/v1/me";
/// `{"alg":"none","kid":"one"}`
const ALG_NONE: &str = "eyJhbGciOiJub25lIiwia2lkIjoib25lIn0";
/// Asks the issuer whenever there is a reason to.
const EAGER: Patience = Patience { pause: Duration::ZERO, ..usual() };
/// Asks it before every use of a key.
const DISTRUSTFUL: Patience = Patience { lifetime: Duration::ZERO, ..EAGER };

const fn usual() -> Patience {
    Patience {
        request: Duration::from_secs(5),
        pause: Duration::from_secs(30),
        lifetime: Duration::from_mins(10),
        without_issuer: Duration::from_hours(24),
    }
}

async fn me(world: &World, token: &str) -> Answer {
    world.get(ME).header("authorization", &format!("Bearer {token}")).send().await
}

/// Claims of two minutes ago, and so of before the issuer was last asked.
fn older(claims: Value) -> Value {
    but(claims, &json!({ "iat": Utc::now().timestamp() - 120 }))
}

fn detail(problem: &Value) -> &str {
    problem["detail"].as_str().unwrap()
}

#[rstest]
#[case(Key::rs256("one"))]
#[case(Key::es256("one"))]
#[case(Key::eddsa("one", 1))]
#[tokio::test]
async fn each_algorithm_opens_the_api(#[case] key: Key) {
    let issuer = LocalIssuer::start(&[&key]).await;
    let world = issuer.world(Patience::default()).await;
    let me = me(&world, &key.sign(&issuer.claims("eva"))).await.ok();
    assert_eq!((&me["org"]["slug"], &me["role"]), (&json!("northwind"), &json!("member")));
    assert_eq!(me["permissions"], json!(["read_analytics", "run_flows"]));
    world.get(ME).by(world.sam).send().await.ok();
}

#[tokio::test]
async fn without_an_issuer_its_tokens_are_nobodys() {
    let key = Key::eddsa("one", 1);
    let issuer = LocalIssuer::start(&[&key]).await;
    me(&World::new().await, &key.sign(&issuer.claims("eva"))).await.problem(401, "invalid_token");
    assert_eq!(issuer.asked(), 0);
}

#[rstest]
#[case(json!({ "aud": "another" }), "audience")]
#[case(json!({ "aud": ["another", "parlance-mobile"] }), "audience")]
#[case(json!({ "aud": null }), "lacks one of the claims")]
#[case(json!({ "iss": "https://another.example" }), "issuer")]
#[case(json!({ "iss": null }), "lacks one of the claims")]
#[case(json!({ "sub": null }), "lacks one of the claims")]
#[case(json!({ "exp": null }), "lacks one of the claims")]
#[case(json!({ "exp": "never" }), "lacks one of the claims")]
#[case(json!({ "nbf": Utc::now().timestamp() + 90 }), "not valid yet")]
#[case(json!({ "iat": Utc::now().timestamp() + 90 }), "not valid yet")]
#[tokio::test]
async fn claims_that_do_not_fit_are_refused(#[case] claims: Value, #[case] reason: &str) {
    let key = Key::eddsa("one", 1);
    let issuer = LocalIssuer::start(&[&key]).await;
    let world = issuer.world(Patience::default()).await;
    let answer = me(&world, &key.sign(&but(issuer.claims("eva"), &claims))).await;
    let problem = answer.problem(401, "invalid_token");
    assert!(detail(&problem).contains(reason), "{problem}");
}

#[tokio::test]
async fn clocks_may_differ_by_a_minute() {
    let key = Key::eddsa("one", 1);
    let issuer = LocalIssuer::start(&[&key]).await;
    let world = issuer.world(Patience::default()).await;
    let (now, claims) = (Utc::now().timestamp(), issuer.claims("eva"));
    let early = json!({ "nbf": now + 45, "iat": now + 45 });
    for taken in [json!({ "exp": now - 45 }), early, json!({ "aud": ["another", "parlance"] })] {
        me(&world, &key.sign(&but(claims.clone(), &taken))).await.ok();
    }
    let expired = me(&world, &key.sign(&but(claims, &json!({ "exp": now - 75 })))).await;
    expired.problem(401, "token_expired");
    assert!(expired.header("www-authenticate").contains("expired"));
}

#[tokio::test]
async fn what_the_issuer_did_not_sign_is_refused() {
    let (key, rsa) = (Key::eddsa("one", 1), Key::rs256("two"));
    let issuer = LocalIssuer::start(&[&key, &rsa]).await;
    let world = issuer.world(Patience::default()).await;
    let claims = older(issuer.claims("eva"));
    let good = key.sign(&claims);
    let [head, payload, signature] = good.split('.').collect::<Vec<_>>()[..] else { panic!("{good}") };
    let richer = key.sign(&but(claims.clone(), &json!({ "roles": ["owner"] })));
    let richer = richer.split('.').nth(1).unwrap();
    let public = DecodingKey::from_jwk(&serde_json::from_value::<Jwk>(key.public()).unwrap()).unwrap();
    let by_public = EncodingKey::from_secret(public.try_get_as_bytes().unwrap());
    let hs256 = Header { kid: Some("one".to_owned()), ..Header::new(Algorithm::HS256) };
    let sign = |head: &Header, secret: &EncodingKey| jsonwebtoken::encode(head, &claims, secret).unwrap();
    let refused = [
        ("alg=none", format!("{ALG_NONE}.{payload}.")),
        ("alg=none with a signature", format!("{ALG_NONE}.{payload}.{signature}")),
        ("HS256 with the public key", sign(&hs256, &by_public)),
        ("another key under the same name", Key::eddsa("one", 2).sign(&claims)),
        ("a key of another type under the same name", Key::es256("one").sign(&claims)),
        ("the signature of another token", format!("{head}.{richer}.{signature}")),
        ("no signature", format!("{head}.{payload}.")),
        ("another algorithm", sign(&Header { alg: Algorithm::PS256, ..rsa.head() }, &rsa.secret)),
        ("another digest", sign(&Header { alg: Algorithm::RS512, ..rsa.head() }, &rsa.secret)),
        ("an unknown key", Key::eddsa("three", 1).sign(&claims)),
        ("no name of a key", sign(&Header { kid: None, ..key.head() }, &key.secret)),
        ("an extension", sign(&Header { crit: Some(vec!["b64".to_owned()]), ..key.head() }, &key.secret)),
    ];
    for (what, token) in refused {
        let answer = me(&world, &token).await;
        assert_eq!(answer.status, 401, "{what}: {}", answer.text());
        answer.problem(401, "invalid_token");
    }
    me(&world, &good).await.ok();
}

#[tokio::test]
async fn a_new_key_is_taken_at_once_and_an_old_one_until_the_kept_keys_are_over() {
    let (old, new) = (Key::eddsa("old", 1), Key::eddsa("new", 2));
    let issuer = LocalIssuer::start(&[&old]).await;
    let world = issuer.world(EAGER).await;
    let claims = issuer.claims("eva");
    me(&world, &old.sign(&claims)).await.ok();
    issuer.publish(vec![old.public(), new.public()]);
    me(&world, &new.sign(&claims)).await.ok();
    issuer.publish(vec![new.public()]);
    me(&world, &old.sign(&claims)).await.ok();
    assert_eq!(issuer.asked(), 2);

    let short = Duration::from_millis(500);
    let world = issuer.world(Patience { lifetime: short, ..EAGER }).await;
    issuer.publish(vec![old.public()]);
    me(&world, &old.sign(&claims)).await.ok();
    issuer.publish(vec![new.public()]);
    tokio::time::sleep(short).await;
    me(&world, &old.sign(&claims)).await.problem(401, "invalid_token");
}

#[tokio::test]
async fn the_issuer_is_asked_once_however_many_wait_and_not_again_for_a_while() {
    let key = Key::eddsa("one", 1);
    let issuer = LocalIssuer::start(&[&key]).await;
    let world = issuer.world(Patience::default()).await;
    let good = key.sign(&issuer.claims("eva"));
    let asked = futures::future::join_all((0..20).map(|_| me(&world, &good))).await;
    assert!(asked.iter().all(|answer| answer.status == 200), "{asked:?}");
    assert_eq!(issuer.asked(), 1);
    let unknown = Key::eddsa("unknown", 3).sign(&older(issuer.claims("eva")));
    for _ in 0..5 {
        me(&world, &unknown).await.problem(401, "invalid_token");
    }
    assert_eq!(issuer.asked(), 1);
    let unknown = Key::eddsa("unknown", 3).sign(&issuer.claims("eva"));
    let world = issuer.world(EAGER).await;
    me(&world, &unknown).await.problem(401, "invalid_token");
    me(&world, &unknown).await.problem(401, "invalid_token");
    assert_eq!(issuer.asked(), 3);
}

#[tokio::test]
async fn a_new_key_is_not_refused_while_the_issuer_is_not_asked() {
    let (old, new) = (Key::eddsa("old", 1), Key::eddsa("new", 2));
    let issuer = LocalIssuer::start(&[&old]).await;
    let pause = Duration::from_secs(3);
    let world = issuer.world(Patience { pause, ..usual() }).await;
    let garbage = Key::eddsa("garbage", 3).sign(&issuer.claims("eva"));
    me(&world, &garbage).await.problem(401, "invalid_token");
    issuer.publish(vec![old.public(), new.public()]);
    let token = new.sign(&issuer.claims("eva"));
    let early = me(&world, &token).await;
    early.problem(503, "unavailable");
    assert_eq!(early.header("retry-after"), "5");
    me(&world, &new.sign(&older(issuer.claims("eva")))).await.problem(401, "invalid_token");
    me(&world, &new.sign(&but(issuer.claims("eva"), &json!({ "iat": null })))).await.problem(401, "invalid_token");
    assert_eq!(issuer.asked(), 1);
    tokio::time::sleep(pause).await;
    me(&world, &token).await.ok();
}

#[rstest]
#[tokio::test]
async fn an_issuer_that_fails_leaves_the_old_keys_and_gives_no_new_ones(
    #[values(
        Mood::Failing,
        Mood::Huge,
        Mood::Garbage,
        Mood::WithoutKeys,
        Mood::Elsewhere,
        Mood::AnotherIssuer,
        Mood::KeysInTheClear
    )]
    mood: Mood,
) {
    let key = Key::eddsa("one", 1);
    let issuer = LocalIssuer::start(&[&key]).await;
    let token = key.sign(&issuer.claims("eva"));
    issuer.be(mood);
    let world = issuer.world(DISTRUSTFUL).await;
    let answer = me(&world, &token).await;
    assert!(detail(&answer.problem(503, "unavailable")).contains("identity provider"), "{mood:?}");
    assert_eq!(answer.header("retry-after"), "5");
    issuer.be(Mood::Well);
    me(&world, &token).await.ok();
    issuer.be(mood);
    me(&world, &token).await.ok();
    me(&world, &token).await.ok();
    let unknown = Key::eddsa("unknown", 2);
    me(&world, &unknown.sign(&issuer.claims("eva"))).await.problem(503, "unavailable");
    me(&world, &unknown.sign(&older(issuer.claims("eva")))).await.problem(401, "invalid_token");
}

#[tokio::test]
async fn old_keys_are_over_in_the_end() {
    let key = Key::eddsa("one", 1);
    let issuer = LocalIssuer::start(&[&key]).await;
    let token = key.sign(&issuer.claims("eva"));
    let without_issuer = Duration::from_secs(1);
    let world = issuer.world(Patience { without_issuer, ..DISTRUSTFUL }).await;
    me(&world, &token).await.ok();
    issuer.be(Mood::Failing);
    tokio::time::sleep(without_issuer).await;
    me(&world, &token).await.problem(503, "unavailable");
}

#[tokio::test]
async fn a_slow_issuer_is_not_waited_for() {
    let key = Key::eddsa("one", 1);
    let issuer = LocalIssuer::start(&[&key]).await;
    let token = key.sign(&issuer.claims("eva"));
    let request = Duration::from_secs(1);
    let world = issuer.world(Patience { request, ..DISTRUSTFUL }).await;
    me(&world, &token).await.ok();
    issuer.be(Mood::Slow);
    let started = Instant::now();
    me(&world, &token).await.ok();
    assert!(started.elapsed() < Duration::from_secs(10), "{:?}", started.elapsed());
    // It is known to be away: nobody waits for it any more.
    let asked = issuer.asked();
    let started = Instant::now();
    me(&world, &token).await.ok();
    assert!(started.elapsed() < request, "{:?}", started.elapsed());
    tokio::time::sleep(request).await;
    assert!(issuer.asked() > asked, "it is asked meanwhile");
}

#[tokio::test]
async fn keys_that_cannot_be_used_are_passed_over() {
    let key = Key::rs256("good");
    let issuer = LocalIssuer::start(&[]).await;
    let as_good = |replaced: Value| but(key.public(), &replaced);
    let point = |length: usize| "A".repeat(length);
    issuer.publish(vec![
        json!("not a key"),
        json!({ "kty": "oct", "kid": "secret", "k": "c2VjcmV0" }),
        json!({ "kty": "OKP", "crv": "Ed25519", "kid": "cut", "x": point(8) }),
        json!({ "kty": "OKP", "crv": "X25519", "kid": "other-curve", "x": point(43) }),
        json!({ "kty": "EC", "crv": "P-256", "kid": "off-curve", "x": point(43), "y": point(43) }),
        as_good(json!({ "kid": "short", "n": point(171) })),
        as_good(json!({ "kid": "encrypts", "use": "enc", "alg": "RSA-OAEP" })),
        as_good(json!({ "kid": "signs", "use": null, "key_ops": ["sign"] })),
        as_good(json!({ "kid": "rs512", "alg": "RS512" })),
        as_good(json!({ "kid": null })),
        key.public(),
    ]);
    let world = issuer.world(Patience::default()).await;
    let claims = older(issuer.claims("eva"));
    me(&world, &key.sign(&claims)).await.ok();
    for id in ["short", "encrypts", "signs", "rs512"] {
        me(&world, &Key::rs256(id).sign(&claims)).await.problem(401, "invalid_token");
    }
    me(&world, &Key::eddsa("cut", 1).sign(&claims)).await.problem(401, "invalid_token");
    me(&world, &Key::es256("off-curve").sign(&claims)).await.problem(401, "invalid_token");
}

#[tokio::test]
async fn where_the_keys_are_can_be_said() {
    let key = Key::eddsa("one", 1);
    let issuer = LocalIssuer::start(&[&key]).await;
    issuer.be(Mood::AnotherIssuer);
    let jwks_url = Some(format!("{}/keys", issuer.url).parse().unwrap());
    let world = World::new().await.with_issuer(IssuerConfig { jwks_url, ..issuer.config() });
    me(&world, &key.sign(&issuer.claims("eva"))).await.ok();
}
