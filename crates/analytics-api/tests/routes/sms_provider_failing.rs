//! An SMS provider that answers slowly, wrongly or not at all makes its own figures say so, and nothing else.

use std::time::{Duration, Instant};

use analytics_api::{
    outgoing::Roots,
    sms_provider::{Patience, SmsProviderConfig},
};
use axum::http::StatusCode;
use rstest::rstest;
use serde_json::{Value, json};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpListener,
    task::JoinSet,
};

use crate::{
    local_provider::{LocalProvider, Mood},
    world::{DASHBOARD, World, first_call_at},
};

const ANALYTICS: &str = "/api/v1/analytics";
const DAY: &str = "from=2026-03-02&to=2026-03-02";

/// One try of half a second, however many have failed.
const ONE_TRY: Patience = Patience {
    request: Duration::from_millis(500),
    answer: Duration::from_secs(5),
    retries: 0,
    failures: 1_000,
    pause: Duration::from_hours(1),
    lifetime: Duration::from_hours(1),
};

async fn ask(world: &World, endpoint: &str) -> Value {
    world.get(&format!("{ANALYTICS}/{endpoint}?{DAY}&compare=previous_period")).by(world.sam).send().await.ok()
}

fn without_when(mut body: Value) -> Value {
    body["as_of"].take();
    body
}

/// Whether the figures of SMS say why they are missing, and all others are as they are without a provider.
async fn only_sms_say_so(world: World, reason: &str) {
    let other = World::new().await;
    for (endpoint, figure) in [("sms_sent", "points"), ("total_sms", "value")] {
        let body = ask(&world, endpoint).await;
        let no_data = json!([{ "metric": endpoint, "reason": reason, "unavailable": "sms_provider" }]);
        assert_eq!((&body[figure], body.get("previous")), (&json!(null), None), "{endpoint}: {body}");
        assert_eq!((&body["no_data"], &body["ignored_filters"]), (&no_data, &json!([])), "{endpoint}");
    }
    let sms = [json!({ "metric": "sms", "reason": reason, "unavailable": "sms_provider" })];
    for endpoint in ["time_saved", "total_time_saved"] {
        let (mut body, mut expected) = (ask(&world, endpoint).await, ask(&other, endpoint).await);
        let of_sms = |body: &mut Value| -> Vec<Value> {
            let list = body["no_data"].as_array_mut().unwrap();
            list.extract_if(.., |entry| entry["metric"] == "sms").collect()
        };
        assert_eq!(of_sms(&mut body), sms, "{endpoint}");
        assert_eq!(of_sms(&mut expected).len(), 1, "{endpoint}");
        assert_eq!(without_when(body), without_when(expected), "{endpoint}");
    }
    let total = ask(&world, "total_time_saved").await;
    assert_eq!((&total["sources"][0]["units"], &total["sources"][2]["minutes"]), (&json!(3), &json!(null)));
    let others = [
        "dashboard",
        "candidate_satisfaction",
        "average_candidate_satisfaction",
        "campaigns_launched_per_week",
        "credits_per_qualified_candidate",
    ];
    for endpoint in others {
        let (body, expected) = (ask(&world, endpoint).await, ask(&other, endpoint).await);
        assert_eq!(without_when(body), without_when(expected), "{endpoint}");
    }
    assert_eq!(world.get(&format!("{DASHBOARD}?{DAY}")).by(world.sam).send().await.ok()["total_calls"]["value"], 5);
    assert_eq!(world.get("/health/ready").send().await.ok()["status"], "ok");
}

#[rstest]
#[case(Mood::Slow, "the SMS provider does not answer in time")]
#[case(Mood::Status(StatusCode::INTERNAL_SERVER_ERROR), "the SMS provider answers with the status 500")]
#[case(Mood::Status(StatusCode::TOO_MANY_REQUESTS), "the SMS provider answers with the status 429")]
#[case(Mood::Status(StatusCode::NO_CONTENT), "the SMS provider answers with the status 204")]
#[case(Mood::Status(StatusCode::UNAUTHORIZED), "the SMS provider does not admit this server")]
#[case(Mood::Status(StatusCode::FORBIDDEN), "the SMS provider does not admit this server")]
#[case(Mood::Status(StatusCode::NOT_FOUND), "the SMS provider does not know this organisation")]
#[case(Mood::Elsewhere, "the SMS provider answers with the status 307")]
#[case(Mood::Garbage, "the SMS provider's answer cannot be understood")]
#[case(Mood::Words, "the SMS provider's answer cannot be understood")]
#[case(Mood::Negative, "the SMS provider's answer cannot be understood")]
#[case(Mood::Fractions, "the SMS provider's answer cannot be understood")]
#[case(Mood::TooFew, "the SMS provider's answer cannot be understood")]
#[case(Mood::Endless, "the SMS provider's answer cannot be understood")]
#[case(Mood::Huge, "the SMS provider's answer cannot be understood")]
#[tokio::test]
async fn a_provider_that_fails_is_told_by_its_own_figures_alone(#[case] mood: Mood, #[case] reason: &str) {
    let provider = LocalProvider::start(&[first_call_at()]).await;
    provider.be(mood);
    only_sms_say_so(World::new().await.with_sms_provider(provider.config(ONE_TRY)), reason).await;
    assert!(provider.asked() >= 4);
}

/// A provider at this address.
fn at(port: &TcpListener) -> SmsProviderConfig {
    let base = format!("http://{}", port.local_addr().unwrap()).parse().unwrap();
    SmsProviderConfig { base, token: None, roots: Roots::default(), patience: ONE_TRY }
}

#[tokio::test]
async fn so_is_one_that_is_not_there() {
    let port = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let config = at(&port);
    drop(port);
    only_sms_say_so(World::new().await.with_sms_provider(config), "the SMS provider cannot be reached").await;
}

#[rstest]
#[case(b"")]
#[case(b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{\"counts\": [")]
#[tokio::test]
async fn so_is_one_that_drops_connections(#[case] answer: &'static [u8]) {
    let port = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let config = at(&port);
    let mut serving = JoinSet::new();
    serving.spawn(async move {
        loop {
            let (mut stream, _) = port.accept().await.unwrap();
            // Reads some of the request first: a connection that is closed on unread bytes is reset.
            assert!(stream.read(&mut [0; 4_096]).await.unwrap() > 0);
            stream.write_all(answer).await.unwrap();
        }
    });
    let body = ask(&World::new().await.with_sms_provider(config), "total_sms").await;
    let reason = body["no_data"][0]["reason"].as_str().unwrap();
    let reasons = ["the SMS provider cannot be reached", "the SMS provider's answer cannot be understood"];
    assert!(body["value"].is_null() && reasons.contains(&reason), "{body}");
}

#[tokio::test]
async fn what_may_pass_is_tried_again_within_the_time_there_is() {
    let provider = LocalProvider::start(&[first_call_at()]).await;
    let retrying = Patience { retries: 2, request: Duration::from_secs(5), ..ONE_TRY };
    provider.be(Mood::FailingTimes(2));
    let world = World::new().await.with_sms_provider(provider.config(retrying));
    assert_eq!(ask(&world, "total_sms").await["value"], 1);
    assert_eq!(provider.asked(), 3);
    // The answer of one figure is none of the other, so this asks again: three times and no more.
    provider.be(Mood::FailingTimes(9));
    assert_eq!(ask(&world, "sms_sent").await["points"], json!(null));
    assert_eq!(provider.asked(), 6);
}

#[rstest]
#[case(Mood::Garbage)]
#[case(Mood::Huge)]
#[case(Mood::Elsewhere)]
#[case(Mood::Status(StatusCode::UNAUTHORIZED))]
#[case(Mood::Status(StatusCode::TOO_MANY_REQUESTS))]
#[tokio::test]
async fn what_will_not_pass_is_not_tried_again(#[case] mood: Mood) {
    let provider = LocalProvider::start(&[first_call_at()]).await;
    provider.be(mood);
    let patience = Patience { retries: 5, ..ONE_TRY };
    assert_eq!(
        ask(&World::new().await.with_sms_provider(provider.config(patience)), "total_sms").await["value"],
        json!(null)
    );
    assert_eq!(provider.asked(), 1);
}

#[tokio::test]
async fn nobody_waits_longer_than_an_answer_may_take() {
    let provider = LocalProvider::start(&[first_call_at()]).await;
    provider.be(Mood::Slow);
    let patience =
        Patience { retries: 10, answer: Duration::from_secs(1), request: Duration::from_secs(30), ..ONE_TRY };
    let world = World::new().await.with_sms_provider(provider.config(patience));
    let began = Instant::now();
    assert_eq!(ask(&world, "total_sms").await["no_data"][0]["reason"], "the SMS provider does not answer in time");
    // The provider takes twenty seconds.
    assert!(began.elapsed() < Duration::from_secs(15), "{:?}", began.elapsed());
}

#[tokio::test]
async fn who_failed_several_times_is_left_alone_and_then_tried() {
    let provider = LocalProvider::start(&[first_call_at()]).await;
    provider.be(Mood::Status(StatusCode::BAD_GATEWAY));
    let patience = Patience { failures: 2, pause: Duration::from_hours(1), ..ONE_TRY };
    let world = World::new().await.with_sms_provider(provider.config(patience));
    let reason = async |endpoint: &str| ask(&world, endpoint).await["no_data"][0]["reason"].clone();
    assert_eq!(reason("total_sms").await, "the SMS provider answers with the status 502");
    assert_eq!(reason("sms_sent").await, "the SMS provider answers with the status 502");
    let left_alone = "the SMS provider failed several times and is not asked for a while";
    assert_eq!(reason("total_sms").await, left_alone);
    assert_eq!(provider.asked(), 2);

    let patience = Patience { failures: 1, pause: Duration::from_millis(1), ..ONE_TRY };
    let world = World::new().await.with_sms_provider(provider.config(patience));
    assert_eq!(ask(&world, "total_sms").await["value"], json!(null));
    provider.be(Mood::Well);
    tokio::time::sleep(Duration::from_millis(20)).await;
    assert_eq!(ask(&world, "total_sms").await["value"], 1);
}

#[tokio::test]
async fn an_organisation_that_it_does_not_know_is_no_reason_to_leave_it_alone() {
    let provider = LocalProvider::start(&[first_call_at()]).await;
    provider.be(Mood::Status(StatusCode::NOT_FOUND));
    let world = World::new().await.with_sms_provider(provider.config(Patience { failures: 1, ..ONE_TRY }));
    for _ in 0..3 {
        ask(&world, "total_sms").await;
    }
    assert_eq!(provider.asked(), 3);
    provider.be(Mood::Well);
    assert_eq!(ask(&world, "total_sms").await["value"], 1);
}
