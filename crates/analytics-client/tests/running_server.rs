//! The bindings against a running server, over HTTP on a loopback port.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a server that cannot be set up is a failed test")]

use std::net::Ipv4Addr;

use analytics_api::{
    App,
    router::router,
    token::{Lifetimes, Tokens},
};
use analytics_client::{
    Client, Failure,
    types::{LoginRequest, MetricName, Period, ProblemCode},
};
use analytics_dao::{
    audit::Actor,
    users::{NewUser, user_create},
};
use analytics_domain::role::Role;
use analytics_testkit::{Engine, TestDb, fresh_db, org};
use axum::{Router, extract::RawQuery, routing::get};
use tokio::net::TcpListener;

const EMAIL: &str = "maya@northwind.example";
const PASSWORD: &str = "a long enough password";

struct Running {
    url: String,
    _db: TestDb,
}

async fn listen(routes: Router) -> String {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    tokio::spawn(async move { axum::serve(listener, routes).await.unwrap() });
    url
}

async fn server() -> Running {
    let db = fresh_db(Engine::Sqlite).await;
    let scope = org(&db.db, "northwind").await;
    let user = NewUser {
        email: EMAIL.to_owned(),
        name: "Maya Ruiz".to_owned(),
        password: Some(PASSWORD.to_owned()),
        role: Role::TeamAdmin,
        is_super_admin: false,
    };
    user_create(&db.db, scope, &Actor::operator(), user).await.unwrap();
    let tokens = Tokens::new(&[7; 32], Lifetimes::default()).unwrap();
    let app = App::new(db.db.clone(), tokens, 1 << 20);
    Running { url: listen(router(app).unwrap()).await, _db: db }
}

async fn log_in(url: &str, password: &str) -> Result<Client, Failure> {
    let body = LoginRequest { email: EMAIL.to_owned(), password: password.to_owned(), tokens_in: None };
    let answer = Client::new(url).login().body(body).send().await?;
    assert_eq!(answer.me.org.slug, "northwind");
    Client::with_token(url, answer.access_token.as_deref().unwrap())
}

#[tokio::test]
async fn a_dashboard_comes_typed() {
    let server = server().await;
    let client = log_in(&server.url, PASSWORD).await.unwrap();
    let asked = vec![MetricName::TotalCalls, MetricName::OptOuts, MetricName::CallsChart];
    let dashboard = client.get_dashboard().period(Period::X7d).metrics(asked).send().await.unwrap();
    assert_eq!(dashboard.total_calls.as_ref().unwrap().value, Some(0));
    assert_eq!(dashboard.opt_outs.as_ref().unwrap().value, None);
    assert_eq!(dashboard.no_data.iter().map(|absent| absent.metric.as_str()).collect::<Vec<_>>(), ["opt_outs"]);
    assert_eq!(dashboard.calls_chart.as_ref().unwrap().points.as_ref().unwrap().len(), 7);
    assert!(dashboard.interviews.is_none(), "a metric that was not asked for came");
}

#[tokio::test]
async fn a_refused_parameter_is_named() {
    let server = server().await;
    let client = log_in(&server.url, PASSWORD).await.unwrap();
    let refused = client.get_dashboard().time_zone("Mars/Olympus").send().await.map_err(Failure::from).unwrap_err();
    let problem = refused.problem().unwrap();
    assert_eq!((problem.status, problem.code), (400, ProblemCode::InvalidParameter));
    let error = &problem.errors[0];
    assert_eq!((error.parameter.as_deref(), error.value.as_deref()), (Some("time_zone"), Some("Mars/Olympus")));
    assert!(!refused.is_unauthenticated() && !refused.is_of_the_server());
}

#[tokio::test]
async fn who_is_not_logged_in_is_told_so() {
    let server = server().await;
    let forged = Client::with_token(&server.url, "no.such.token").unwrap();
    let refused = forged.get_dashboard().send().await.map_err(Failure::from).unwrap_err();
    assert!(refused.is_unauthenticated());
    assert_eq!(refused.problem().unwrap().code, ProblemCode::InvalidToken);
    let refused = log_in(&server.url, "another password").await.err().unwrap();
    assert_eq!(refused.problem().unwrap().code, ProblemCode::InvalidCredentials);
}

#[tokio::test]
async fn lists_are_sent_as_repeated_keys() {
    let echo = Router::new().route(
        "/api/v1/analytics/dashboard",
        get(
            |RawQuery(query): RawQuery| async move { (axum::http::StatusCode::IM_A_TEAPOT, query.unwrap_or_default()) },
        ),
    );
    let client = Client::new(&listen(echo).await);
    let asked = vec![MetricName::TotalCalls, MetricName::AnswerRate];
    let request =
        client.get_dashboard().period(Period::X30d).metrics(asked).job_titles(vec!["Nurse & more".to_owned()]);
    let analytics_client::Error::InvalidResponsePayload(query, _) = request.send().await.unwrap_err() else {
        panic!("the echo is not JSON");
    };
    assert_eq!(query, "job_titles=Nurse+%26+more&metrics=total_calls&metrics=answer_rate&period=30d");
}

#[tokio::test]
async fn a_server_that_is_not_there_is_told_from_one_that_refuses() {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    drop(listener);
    let failure = log_in(&url, PASSWORD).await.err().unwrap();
    assert!(matches!(failure, Failure::Unreachable(_)), "{failure:?}");
    assert_eq!(failure.status(), None);
}
