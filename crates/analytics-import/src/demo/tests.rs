//! The demo is the same from the same seed, and believable.

use std::{
    collections::{HashMap, HashSet},
    ops::ControlFlow,
    time::Duration,
};

use analytics_dao::{Engine, identity, orgs as stored_orgs};
use analytics_domain::{closed_sets::CallStatus, records::RecordKind};
use chrono::{DateTime, Datelike, Days, NaiveDate, TimeDelta, Utc, Weekday};

use rstest::rstest;
use tokio::sync::Notify;

use super::{
    DEMO_PASSWORD,
    load::{DemoError, DemoOptions, is_due, load},
    orgs::ORGS,
    records::Records,
    story::Stage,
};

const CALLS: u64 = 24_000;

fn today() -> NaiveDate {
    "2026-11-21".parse().unwrap()
}

fn now() -> DateTime<Utc> {
    "2026-11-21T18:24:00Z".parse().unwrap()
}

fn told(org: usize, seed: u64, calls: u64) -> Records {
    let mut all = Records::default();
    Stage::new(&ORGS[org], seed, today(), now()).stream(calls, 500, |batch| {
        all.append(batch);
        ControlFlow::Continue(())
    });
    all
}

fn share(all: &Records, statuses: &[CallStatus]) -> f64 {
    all.calls.iter().filter(|call| statuses.contains(&call.call_status)).count() as f64 / all.calls.len() as f64
}

#[test]
fn the_same_seed_tells_the_same_stories() {
    assert_eq!(told(0, 7, 2_000), told(0, 7, 2_000));
    assert_ne!(told(0, 7, 2_000), told(0, 8, 2_000));
    let stage = |seed| Stage::new(&ORGS[1], seed, today(), now());
    assert_eq!(stage(7).credits(CALLS), stage(7).credits(CALLS));
    assert_eq!(stage(7).campaigns(), stage(8).campaigns());
}

#[test]
fn there_are_exactly_as_many_calls_as_asked_for() {
    for calls in [0, 1, 10, 999, CALLS] {
        assert_eq!(told(1, 3, calls).calls.len() as u64, calls);
    }
}

#[test]
fn batches_are_bounded() {
    let mut largest = 0;
    Stage::new(&ORGS[0], 1, today(), now()).stream(CALLS, 1_000, |batch| {
        largest = largest.max(batch.calls.len());
        ControlFlow::Continue(())
    });
    assert!((1_000..1_050).contains(&largest), "{largest}");
}

#[test]
fn a_stopped_stream_stops() {
    let mut batches = 0;
    Stage::new(&ORGS[0], 1, today(), now()).stream(CALLS, 1_000, |_| {
        batches += 1;
        ControlFlow::Break(())
    });
    assert_eq!(batches, 1);
}

#[test]
fn the_figures_are_believable() {
    for org in 0..ORGS.len() {
        let all = told(org, 1, CALLS);
        let per_candidate = all.calls.len() as f64 / all.candidates.len() as f64;
        assert!((2.6..4.2).contains(&per_candidate), "calls per candidate: {per_candidate}");
        let answered = share(&all, CallStatus::ANSWERED);
        assert!((0.35..0.55).contains(&answered), "answered: {answered}");
        let completed = share(&all, &[CallStatus::Completed]) / answered;
        assert!((0.6..0.75).contains(&completed), "completed: {completed}");
        let never_placed = 1.0 - share(&all, CallStatus::PLACED);
        assert!((0.005..0.06).contains(&never_placed), "never placed: {never_placed}");
        for status in CallStatus::PLACED {
            assert!(share(&all, &[*status]) > 0.01, "hardly a call is {status}");
        }
        let scores: Vec<f64> = all.reviews.iter().filter_map(|review| review.max_score).collect();
        let mean = scores.iter().sum::<f64>() / scores.len() as f64;
        assert!((60.0..80.0).contains(&mean), "mean score: {mean}");
        assert!(scores.len() < all.reviews.len(), "every review is scored");
        assert!(all.reviews.iter().map(|review| &review.user).collect::<HashSet<_>>().len() > 2);
        let reasons: HashSet<_> = all.calls.iter().filter_map(|call| call.withdrawal_reason.as_deref()).collect();
        assert_eq!(reasons.len(), 5);
    }
}

#[test]
fn every_record_names_an_earlier_one() {
    let all = told(0, 5, CALLS);
    let campaigns: HashSet<_> = ORGS[0].campaigns.iter().map(|plan| plan.id).collect();
    let candidates: HashSet<_> = all.candidates.iter().map(|candidate| candidate.external_id.as_str()).collect();
    let calls: HashSet<_> = all.calls.iter().map(|call| call.external_id.as_str()).collect();
    assert_eq!((candidates.len(), calls.len()), (all.candidates.len(), all.calls.len()));
    assert!(all.calls.iter().all(|call| candidates.contains(&*call.candidate) && campaigns.contains(&*call.campaign)));
    assert!(all.call_reviews.iter().all(|review| calls.contains(&*review.call)));
    let pairs: HashSet<_> = all.reviews.iter().map(|r| (&r.candidate, &r.campaign, &r.user)).collect();
    assert_eq!(pairs.len(), all.reviews.len(), "two reviews of one pair by one user");
}

#[test]
fn nothing_is_later_than_now_and_today_has_begun() {
    let all = told(0, 2, 80_000);
    let mut times = all.calls.iter().map(|call| call.created).chain(all.sms.iter().map(|sms| sms.created_at));
    assert!(times.all(|time| time <= now()));
    assert!(all.reviews.iter().all(|review| review.call_last_reviewed_at <= Some(now())));
    let on = |date| all.calls.iter().filter(|c| c.created.with_timezone(&ORGS[0].zone).date_naive() == date).count();
    // A Saturday, until early afternoon, after a full Friday.
    assert!(on(today()) > 5 && on(today()) * 2 < on(today() - Days::new(1)), "{}", on(today()));
}

#[test]
fn during_the_day_some_calls_are_running_and_some_are_due() {
    let thursday: DateTime<Utc> = "2026-11-19T20:00:00Z".parse().unwrap();
    let mut waiting = HashSet::new();
    Stage::new(&ORGS[0], 1, thursday.date_naive(), thursday).stream(80_000, 80_000, |batch| {
        let last = batch.calls.iter().filter(|call| call.created > thursday - TimeDelta::hours(3));
        waiting.extend(last.map(|call| call.call_status));
        ControlFlow::Continue(())
    });
    assert!(waiting.contains(&CallStatus::InProgress) && waiting.contains(&CallStatus::Queued), "{waiting:?}");
}

#[test]
fn nobody_is_called_after_opting_out() {
    let all = told(0, 4, CALLS);
    let mut out: HashMap<&str, DateTime<Utc>> = HashMap::new();
    for call in all.calls.iter().filter(|call| call.opted_out == Some(true)) {
        assert!(out.insert(&call.candidate, call.created).is_none());
    }
    assert!(out.len() > 20);
    let calls = all.calls.iter().map(|call| (&call.candidate, call.created));
    for (candidate, at) in calls.chain(all.sms.iter().map(|sms| (&sms.candidate, sms.created_at))) {
        assert!(out.get(candidate.as_str()).is_none_or(|opted_out| at <= *opted_out), "{candidate}");
    }
}

#[test]
fn weekends_are_quieter_and_new_campaigns_ramp_up() {
    let all = told(0, 6, CALLS);
    let on =
        |day: Weekday| all.calls.iter().filter(|c| c.created.with_timezone(&ORGS[0].zone).weekday() == day).count();
    assert!(on(Weekday::Sun) * 4 < on(Weekday::Tue) && on(Weekday::Sat) * 3 < on(Weekday::Tue) * 2);
    let campaign = |id: &str, from: u64, days: u64| {
        let (first, last) = (today() - Days::new(from), today() - Days::new(from - days));
        all.calls.iter().filter(|c| c.campaign == id && (first..last).contains(&c.created.date_naive())).count()
    };
    assert!(campaign("nw-retail-holiday-2", 57, 7) * 2 < campaign("nw-retail-holiday-2", 36, 7));
    assert_eq!(campaign("nw-line-cooks", 64, 60), 0);
}

#[test]
fn everybody_who_may_log_in_is_listed() {
    let emails: Vec<_> = super::logins().map(|user| user.email).collect();
    let expected =
        ["maya@northwind.example", "sam@northwind.example", "root@parlance.example", "lena@fabrikam.example"];
    assert_eq!(emails, expected);
}

#[rstest]
#[tokio::test]
async fn loading_again_changes_nothing(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
    #[values(0, 30)] days_ago: u64,
) {
    let test = analytics_testkit::fresh_db(engine).await;
    let options = DemoOptions { calls: 3_000, seed: 1, today: Some(Utc::now().date_naive() - Days::new(days_ago)) };
    let mut reported = Vec::new();
    let first = load(&test.db, &options, |calls| reported.push(calls)).await.unwrap();
    assert_eq!(first.written[&RecordKind::Calls], 3_000);
    assert_eq!(reported, [2_400, 3_000]);
    assert!(RecordKind::ALL.iter().all(|kind| first.written[kind] > 0), "{first:?}");
    for login in super::logins() {
        let (here, hour) = (std::net::Ipv4Addr::LOCALHOST.into(), std::time::Duration::from_hours(1));
        let session = identity::login(&test.db, login.email, DEMO_PASSWORD, here, hour).await.unwrap();
        assert!(session.is_some(), "{}", login.email);
    }

    let scope = identity::operator_scope(&test.db, "northwind").await.unwrap();
    let version = test.data_version(scope).await;
    assert_eq!(load(&test.db, &options, |_| ()).await.unwrap(), first);
    assert_eq!(test.data_version(scope).await, version);
}

#[rstest]
#[tokio::test]
async fn an_interrupted_load_is_completed_by_the_next(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    let test = analytics_testkit::fresh_db(engine).await;
    let options = DemoOptions { calls: 3_000, ..DemoOptions::default() };
    let admitted = async |email: &str| {
        let from = std::net::Ipv4Addr::LOCALHOST.into();
        let session = identity::login(&test.db, email, DEMO_PASSWORD, from, Duration::from_mins(1)).await;
        session.unwrap().is_some()
    };
    assert!(is_due(&test.db).await.unwrap());
    let first_batch = Notify::new();
    tokio::select! {
        biased;
        () = first_batch.notified() => {}
        ended = load(&test.db, &options, |_| first_batch.notify_one()) => panic!("it was not interrupted: {ended:?}"),
    }
    assert_eq!(stored_orgs::org_list(&test.db).await.unwrap().len(), 2);
    assert!(is_due(&test.db).await.unwrap());
    for login in super::logins() {
        assert!(!admitted(login.email).await, "{} finds half of it", login.email);
    }

    let whole = load(&test.db, &options, |_| ()).await.unwrap();
    assert_eq!(whole.written[&RecordKind::Calls], 3_000);
    assert!(!is_due(&test.db).await.unwrap());
    for login in super::logins() {
        assert!(admitted(login.email).await, "{}", login.email);
    }
    // It ends when the first load began, so that a later one finds nothing to change.
    let version = async |slug: &str| {
        let scope = identity::operator_scope(&test.db, slug).await.unwrap();
        test.data_version(scope).await
    };
    let versions = (version("northwind").await, version("fabrikam").await);
    assert_eq!(load(&test.db, &options, |_| ()).await.unwrap(), whole);
    assert_eq!((version("northwind").await, version("fabrikam").await), versions);
}

#[tokio::test]
async fn an_organisation_that_is_not_the_demos_is_left_alone() {
    let test = analytics_testkit::fresh_db(Engine::Sqlite).await;
    analytics_testkit::org(&test.db, "northwind").await;
    assert!(!is_due(&test.db).await.unwrap());
}

#[tokio::test]
async fn a_day_that_is_still_to_come_is_refused() {
    let test = analytics_testkit::fresh_db(Engine::Sqlite).await;
    let options = DemoOptions { today: Some(Utc::now().date_naive() + Days::new(9)), ..DemoOptions::default() };
    assert!(matches!(load(&test.db, &options, |_| ()).await, Err(DemoError::Future { .. })));
}
