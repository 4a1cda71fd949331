//! Campaigns, their scripts and the facets of the filter bar.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails here")]

use analytics_dao::{
    Db, Engine, ErrorKind,
    audit::Actor,
    campaigns, facets,
    ingest::{Batch, IngestOptions, ingest},
};
use analytics_domain::{
    OrgScope,
    closed_sets::CampaignStatus,
    records::{CampaignRecord, CandidateRecord},
    resources::{Campaign, FacetValue, MoreValues},
};
use analytics_testkit::{fresh_db, org};
use chrono::{DateTime, Utc};
use rstest::rstest;
use uuid::Uuid;

fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

fn campaign(external_id: &str, name: &str) -> CampaignRecord {
    CampaignRecord {
        external_id: external_id.to_owned(),
        name: name.to_owned(),
        job_title: None,
        status: CampaignStatus::Active,
        launched_at: None,
        created_at: at("2026-01-05T09:00:00Z"),
        passing_score: None,
    }
}

async fn add(db: &Db, scope: OrgScope, records: &[CampaignRecord]) {
    let options = IngestOptions::default();
    let outcome = ingest(db, scope, &Batch::new(records.to_vec()), options).await.unwrap();
    assert_eq!(outcome.inserted, records.len() as u64);
}

async fn all(db: &Db, scope: OrgScope, search: Option<&str>, limit: u64) -> Vec<Campaign> {
    let mut found = Vec::new();
    let mut cursor = None;
    loop {
        let page = campaigns::campaign_list(db, scope, search, limit, cursor.as_deref()).await.unwrap();
        assert!(page.campaigns.len() as u64 <= limit);
        found.extend(page.campaigns);
        cursor = page.next_cursor;
        if cursor.is_none() {
            return found;
        }
    }
}

async fn names(db: &Db, scope: OrgScope, search: &str) -> Vec<String> {
    all(db, scope, Some(search), 200).await.into_iter().map(|campaign| campaign.name).collect()
}

#[rstest]
#[tokio::test]
async fn pages_hold_every_campaign_once(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    let test = fresh_db(engine).await;
    let (ours, theirs) = (org(&test.db, "ours").await, org(&test.db, "theirs").await);
    let records: Vec<_> =
        ["a", "b", "b", "b", "b", "c"].iter().zip(0..).map(|(name, n)| campaign(&format!("x{n}"), name)).collect();
    add(&test.db, ours, &records).await;
    add(&test.db, theirs, &[campaign("x0", "b")]).await;

    let whole = all(&test.db, ours, None, 200).await;
    assert_eq!(whole.iter().map(|campaign| campaign.name.as_str()).collect::<String>(), "abbbbc");
    for limit in 1..=7 {
        assert_eq!(all(&test.db, ours, None, limit).await, whole, "{limit} a page");
    }
    let last = campaigns::campaign_list(&test.db, ours, None, 6, None).await.unwrap();
    assert_eq!(last.next_cursor, None);
    assert_eq!(all(&test.db, theirs, None, 200).await.len(), 1);
}

#[rstest]
#[tokio::test]
async fn a_campaign_comes_with_its_script(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    let test = fresh_db(engine).await;
    let ours = org(&test.db, "ours").await;
    let record = CampaignRecord {
        job_title: Some("Registered nurse".to_owned()),
        status: CampaignStatus::Paused,
        launched_at: Some(at("2026-02-01T08:30:00.125Z")),
        passing_score: Some(75.5),
        ..campaign("x1", "Nurses")
    };
    add(&test.db, ours, std::slice::from_ref(&record)).await;
    let found = all(&test.db, ours, None, 200).await.remove(0);
    let expected = Campaign {
        id: found.id,
        external_id: Some(record.external_id),
        name: record.name,
        job_title: record.job_title,
        status: record.status,
        launched_at: record.launched_at,
        created_at: record.created_at,
        passing_score: record.passing_score,
    };
    assert_eq!(found, expected);
}

#[rstest]
#[tokio::test]
async fn search_takes_its_text_literally_in_any_case(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    let test = fresh_db(engine).await;
    let ours = org(&test.db, "ours").await;
    let welder = CampaignRecord { job_title: Some("Welder".to_owned()), ..campaign("x4", "Autumn") };
    let records = [campaign("x1", "100% remote"), campaign("x2", "Night_shift!"), campaign("x3", "Ärzte"), welder];
    add(&test.db, ours, &records).await;
    assert_eq!(names(&test.db, ours, "NIGHT").await, ["Night_shift!"]);
    assert_eq!(names(&test.db, ours, "%").await, ["100% remote"]);
    assert_eq!(names(&test.db, ours, "_").await, ["Night_shift!"]);
    assert_eq!(names(&test.db, ours, "!").await, ["Night_shift!"]);
    assert_eq!(names(&test.db, ours, "Ärz").await, ["Ärzte"]);
    assert_eq!(names(&test.db, ours, "ÄRZTE").await, ["Ärzte"]);
    // The documented limit: SQLite knows the case of A to Z alone.
    let lowered = names(&test.db, ours, "ärz").await;
    assert_eq!(lowered.len(), usize::from(engine != Engine::Sqlite), "{lowered:?}");
    assert_eq!(names(&test.db, ours, "welder").await, ["Autumn"]);
    assert_eq!(names(&test.db, ours, "' OR 1=1 --").await, Vec::<String>::new());
    assert_eq!(names(&test.db, ours, "  ").await.len(), 4);
    let error = campaigns::campaign_list(&test.db, ours, Some("a\0"), 10, None).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Invalid);
}

#[rstest]
#[case(0, None, "limit")]
#[case(201, None, "limit")]
#[case(10, Some(""), "cursor")]
#[case(10, Some("abc"), "cursor")]
#[case(10, Some("' OR 1=1 --"), "cursor")]
#[tokio::test]
async fn a_page_that_cannot_be_is_refused(#[case] limit: u64, #[case] cursor: Option<&str>, #[case] named: &str) {
    let test = fresh_db(Engine::Sqlite).await;
    let ours = org(&test.db, "ours").await;
    let error = campaigns::campaign_list(&test.db, ours, None, limit, cursor).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Invalid);
    assert!(error.to_string().starts_with(named), "{error}");
}

#[rstest]
#[tokio::test]
async fn a_script_overrules_the_default_until_it_is_taken_back(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let test = fresh_db(engine).await;
    let ours = org(&test.db, "ours").await;
    add(&test.db, ours, &[campaign("x1", "Nurses"), campaign("x2", "Welders")]).await;
    let list = all(&test.db, ours, None, 200).await;
    let (nurses, welders) = (list[0].id, list[1].id);

    let none = campaigns::script_get(&test.db, ours, nurses).await.unwrap();
    assert_eq!((none.passing_score, none.effective_passing_score, none.updated_at), (None, 70.0, None));

    let before = test.data_version(ours).await;
    let set = campaigns::script_put(&test.db, ours, &Actor::operator(), nurses, Some(82.5)).await.unwrap();
    assert_eq!((set.passing_score, set.effective_passing_score), (Some(82.5), 82.5));
    assert!(set.updated_at.is_some());
    assert_eq!(campaigns::script_get(&test.db, ours, nurses).await.unwrap(), set);
    let other = campaigns::script_get(&test.db, ours, welders).await.unwrap();
    assert_eq!((other.passing_score, other.effective_passing_score), (None, 70.0));

    let back = campaigns::script_put(&test.db, ours, &Actor::operator(), nurses, None).await.unwrap();
    assert_eq!((back.passing_score, back.effective_passing_score), (None, 70.0));
    assert_eq!(test.data_version(ours).await, before + 2);

    for score in [-0.5, 100.5, f64::NAN] {
        let error = campaigns::script_put(&test.db, ours, &Actor::operator(), nurses, Some(score)).await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Invalid);
    }
    assert_eq!(test.data_version(ours).await, before + 2);
}

#[rstest]
#[tokio::test]
async fn another_organisations_campaign_is_as_unknown_as_any(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let test = fresh_db(engine).await;
    let (ours, theirs) = (org(&test.db, "ours").await, org(&test.db, "theirs").await);
    add(&test.db, theirs, &[campaign("x1", "Nurses")]).await;
    let foreign = all(&test.db, theirs, None, 200).await[0].id;
    let before = test.data_version(theirs).await;

    let mut answers = Vec::new();
    for id in [foreign, Uuid::now_v7()] {
        let get = campaigns::script_get(&test.db, ours, id).await.unwrap_err();
        let put = campaigns::script_put(&test.db, ours, &Actor::operator(), id, Some(1.0)).await.unwrap_err();
        assert_eq!((get.kind(), put.kind()), (ErrorKind::NotFound, ErrorKind::NotFound));
        answers.push((get.to_string(), put.to_string()));
    }
    assert_eq!(answers[0], answers[1]);
    assert_eq!(test.data_version(ours).await, 1);
    assert_eq!(test.data_version(theirs).await, before);
    assert_eq!(campaigns::script_get(&test.db, theirs, foreign).await.unwrap().passing_score, None);
}

fn value(value: &str, count: i64) -> FacetValue {
    FacetValue { value: value.to_owned(), count }
}

#[rstest]
#[tokio::test]
async fn facets_count_an_organisations_values(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    let test = fresh_db(engine).await;
    let (ours, theirs) = (org(&test.db, "ours").await, org(&test.db, "theirs").await);
    let candidate = |n: usize, source: Option<&str>, location: Option<&str>| CandidateRecord {
        external_id: format!("c{n}"),
        name: None,
        source: source.map(str::to_owned),
        location: location.map(str::to_owned),
        created_at: at("2026-01-05T09:00:00Z"),
    };
    let candidates = [
        candidate(0, Some("referral"), Some("Austin, TX")),
        candidate(1, Some("board"), None),
        candidate(2, Some("fair"), Some("Austin, TX")),
        candidate(3, Some("fair"), None),
        candidate(4, None, Some("Bonn")),
    ];
    let options = IngestOptions::default();
    ingest(&test.db, ours, &Batch::new(candidates.to_vec()), options).await.unwrap();
    let titled = |n: &str, title: &str| CampaignRecord { job_title: Some(title.to_owned()), ..campaign(n, n) };
    add(&test.db, ours, &[titled("x1", "Nurse"), titled("x2", "Welder"), titled("x3", "Nurse"), campaign("x4", "x")])
        .await;

    let found = facets::candidate_facets(&test.db, ours).await.unwrap();
    assert_eq!(found.sources, [value("fair", 2), value("board", 1), value("referral", 1)]);
    assert_eq!(found.locations, [value("Austin, TX", 2), value("Bonn", 1)]);
    assert_eq!(found.job_titles, [value("Nurse", 2), value("Welder", 1)]);
    assert_eq!(found.more, MoreValues { sources: false, locations: false, job_titles: false });

    let none = facets::candidate_facets(&test.db, theirs).await.unwrap();
    assert!(none.sources.is_empty() && none.locations.is_empty() && none.job_titles.is_empty());
}

#[rstest]
#[tokio::test]
async fn equally_frequent_values_come_by_their_bytes(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    let test = fresh_db(engine).await;
    let ours = org(&test.db, "ours").await;
    let titled = |title: &str| CampaignRecord { job_title: Some(title.to_owned()), ..campaign(title, title) };
    add(&test.db, ours, &["Ärzte", "nurse", "welder", "Nurse"].map(titled)).await;
    let found = facets::candidate_facets(&test.db, ours).await.unwrap();
    assert_eq!(found.job_titles, ["Nurse", "nurse", "welder", "Ärzte"].map(|title| value(title, 1)));
}

#[rstest]
#[tokio::test]
async fn a_facet_offers_its_200_most_frequent_values_and_says_that_there_are_more(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let test = fresh_db(engine).await;
    let ours = org(&test.db, "ours").await;
    // 201 locations, the first of which is one candidate's and any other two candidates', and 200 sources.
    let candidates: Vec<_> = (1..402)
        .map(|n| CandidateRecord {
            external_id: n.to_string(),
            name: None,
            source: Some(format!("s{:03}", n % 200)),
            location: Some(format!("l{:03}", n % 201)),
            created_at: at("2026-01-05T09:00:00Z"),
        })
        .collect();
    let options = IngestOptions::default();
    ingest(&test.db, ours, &Batch::new(candidates), options).await.unwrap();
    let found = facets::candidate_facets(&test.db, ours).await.unwrap();
    let locations: Vec<_> = (1..=200).map(|n| value(&format!("l{n:03}"), 2)).collect();
    assert_eq!(found.locations, locations);
    assert_eq!((found.sources.len(), &found.sources[..2]), (200, [value("s001", 3), value("s000", 2)].as_slice()));
    assert_eq!(found.more, MoreValues { sources: false, locations: true, job_titles: false });
}
