//! Organisations and their settings.

use analytics_dao::{DaoError, Engine, ErrorKind, audit::Actor, identity, orgs};
use analytics_domain::{
    org::{OrgSettings, TimeSavedSettings},
    resources::{OrgSettingsPatch, OrgSettingsResponse},
};
use analytics_testkit::{fresh_db, org, scope};
use rstest::rstest;
use uuid::Uuid;

#[rstest]
#[tokio::test]
async fn an_organisation_is_found_by_its_slug(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    let test = fresh_db(engine).await;
    let settings = OrgSettings { time_zone: "Europe/Berlin".to_owned(), ..OrgSettings::default() };
    let id = orgs::org_create(&test.db, &Actor::operator(), " Fabrikam ", "fabrikam", &settings).await.unwrap();
    org(&test.db, "contoso").await;

    let found = identity::operator_scope(&test.db, "fabrikam").await.unwrap();
    assert_eq!(found, scope(id));
    let stored = orgs::settings_get(&test.db, found).await.unwrap();
    assert_eq!((stored.name.as_str(), stored.slug.as_str(), &stored.settings), ("Fabrikam", "fabrikam", &settings));

    let all = orgs::org_list(&test.db).await.unwrap();
    assert_eq!(all.iter().map(|org| org.slug.as_str()).collect::<Vec<_>>(), ["contoso", "fabrikam"]);
    assert_eq!(all[1].time_zone, "Europe/Berlin");

    let unknown = identity::operator_scope(&test.db, "Fabrikam").await.unwrap_err();
    assert_eq!(unknown.kind(), ErrorKind::NotFound);
}

#[rstest]
#[tokio::test]
async fn a_slug_is_taken_once(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    let test = fresh_db(engine).await;
    org(&test.db, "northwind").await;
    let error = orgs::org_create(&test.db, &Actor::operator(), "Other", "northwind", &OrgSettings::default())
        .await
        .unwrap_err();
    assert_eq!(error.to_string(), "organisation `northwind` exists already");
    assert_eq!(error.kind(), ErrorKind::Conflict);
}

#[rstest]
#[case("", "north")]
#[case("  ", "north")]
#[case("two\nlines", "north")]
#[case("North", "")]
#[case("North", "North")]
#[case("North", "1north")]
#[case("North", "north wind")]
#[case("North", "northwind-northwind-northwind-northwind-northwind-northwind-1234")]
#[tokio::test]
async fn names_and_slugs_have_a_form(#[case] name: &str, #[case] slug: &str) {
    let test = fresh_db(Engine::Sqlite).await;
    let error = orgs::org_create(&test.db, &Actor::operator(), name, slug, &OrgSettings::default()).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Invalid, "{error}");
    assert!(orgs::org_list(&test.db).await.unwrap().is_empty());
}

#[rstest]
#[tokio::test]
async fn a_patch_changes_what_it_names_and_the_version_of_its_organisation(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let test = fresh_db(engine).await;
    let (ours, theirs) = (org(&test.db, "ours").await, org(&test.db, "theirs").await);

    let patch = OrgSettingsPatch { default_passing_score: Some(62.5), ..OrgSettingsPatch::default() };
    let changed = orgs::settings_patch(&test.db, ours, &Actor::operator(), &patch, |_| true).await.unwrap().settings;
    assert_eq!(changed, OrgSettings { default_passing_score: 62.5, ..OrgSettings::default() });

    let time_saved = TimeSavedSettings {
        minutes_per_sms: 1.0,
        minutes_per_resume: 2.0,
        overhead_per_call: 3.0,
        overhead_per_web_call: 4.0,
        overhead_per_note: 1440.0,
    };
    let patch = OrgSettingsPatch {
        time_zone: Some("Asia/Kathmandu".to_owned()),
        default_passing_score: None,
        interview_threshold: Some(0.0),
        time_saved: Some(time_saved),
        satisfaction_min_ratings: Some(1),
    };
    let changed = orgs::settings_patch(&test.db, ours, &Actor::operator(), &patch, |_| true).await.unwrap().settings;
    let expected = OrgSettings {
        time_zone: "Asia/Kathmandu".to_owned(),
        default_passing_score: 62.5,
        interview_threshold: 0.0,
        time_saved,
        satisfaction_min_ratings: 1,
    };
    assert_eq!(changed, expected);
    assert_eq!(orgs::settings_get(&test.db, ours).await.unwrap().settings, expected);
    assert_eq!(test.data_version(ours).await, 3);

    orgs::settings_patch(&test.db, ours, &Actor::operator(), &OrgSettingsPatch::default(), |_| true).await.unwrap();
    assert_eq!(test.data_version(ours).await, 3);

    assert_eq!(orgs::settings_get(&test.db, theirs).await.unwrap().settings, OrgSettings::default());
    assert_eq!(test.data_version(theirs).await, 1);
}

#[rstest]
#[tokio::test]
async fn settings_that_are_not_expected_are_not_changed(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    let test = fresh_db(engine).await;
    let ours = org(&test.db, "ours").await;
    let least = |least| OrgSettingsPatch { satisfaction_min_ratings: Some(least), ..OrgSettingsPatch::default() };
    let change = async |expected: i32, to: i32| {
        let is_expected = move |stored: &OrgSettingsResponse| stored.settings.satisfaction_min_ratings == expected;
        orgs::settings_patch(&test.db, ours, &Actor::operator(), &least(to), is_expected).await
    };
    change(5, 6).await.unwrap();
    assert_eq!(change(5, 7).await.unwrap_err().kind(), ErrorKind::Outdated);
    // It is so already.
    change(5, 6).await.unwrap();
    assert_eq!(orgs::settings_get(&test.db, ours).await.unwrap().settings.satisfaction_min_ratings, 6);

    // Of two that expect the same, one is first.
    let outcomes = tokio::join!(change(6, 8), change(6, 9));
    let kinds = [outcomes.0, outcomes.1].map(|outcome| outcome.map(drop).map_err(|error| error.kind()));
    assert!(kinds.contains(&Ok(())) && kinds.contains(&Err(ErrorKind::Outdated)), "{kinds:?}");
}

#[rstest]
#[case(r#"{"time_zone": "Mars/Olympus"}"#, "time_zone")]
#[case(r#"{"time_zone": ""}"#, "time_zone")]
#[case(r#"{"default_passing_score": 100.5}"#, "default_passing_score")]
#[case(r#"{"default_passing_score": -1}"#, "default_passing_score")]
#[case(r#"{"interview_threshold": 1.01}"#, "interview_threshold")]
#[case(r#"{"satisfaction_min_ratings": 0}"#, "satisfaction_min_ratings")]
#[case(r#"{"satisfaction_min_ratings": 1001}"#, "satisfaction_min_ratings")]
#[case(
    r#"{"interview_threshold": 0.4, "time_saved": {"minutes_per_sms": 1, "minutes_per_resume": 1, "overhead_per_call": 1, "overhead_per_web_call": 1, "overhead_per_note": 1440.5}}"#,
    "time_saved.overhead_per_note"
)]
#[tokio::test]
async fn a_patch_outside_what_is_allowed_changes_nothing(#[case] patch: &str, #[case] named: &str) {
    let test = fresh_db(Engine::Sqlite).await;
    let ours = org(&test.db, "ours").await;
    let patch = serde_json::from_str(patch).unwrap();
    match orgs::settings_patch(&test.db, ours, &Actor::operator(), &patch, |_| true).await {
        Err(DaoError::Invalid { field, .. }) => assert_eq!(field, named),
        other => panic!("{other:?}"),
    }
    assert_eq!(orgs::settings_get(&test.db, ours).await.unwrap().settings, OrgSettings::default());
    assert_eq!(test.data_version(ours).await, 1);
}

#[rstest]
#[case(f64::NAN)]
#[case(f64::INFINITY)]
#[tokio::test]
async fn numbers_that_are_none_are_refused(#[case] value: f64) {
    let test = fresh_db(Engine::Sqlite).await;
    let ours = org(&test.db, "ours").await;
    let patch = OrgSettingsPatch { interview_threshold: Some(value), ..OrgSettingsPatch::default() };
    let error = orgs::settings_patch(&test.db, ours, &Actor::operator(), &patch, |_| true).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Invalid);
}

#[rstest]
#[tokio::test]
async fn an_organisation_that_is_gone_is_not_found(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    let test = fresh_db(engine).await;
    let gone = scope(Uuid::now_v7());
    let patch = OrgSettingsPatch { interview_threshold: Some(0.1), ..OrgSettingsPatch::default() };
    assert_eq!(orgs::settings_get(&test.db, gone).await.unwrap_err().kind(), ErrorKind::NotFound);
    assert_eq!(
        orgs::settings_patch(&test.db, gone, &Actor::operator(), &patch, |_| true).await.unwrap_err().kind(),
        ErrorKind::NotFound
    );
}
