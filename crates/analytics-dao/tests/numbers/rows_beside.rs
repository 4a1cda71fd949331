//! The rows behind the figures beside the dashboard: which they are, and what is said of each.

use analytics_dao::{
    Engine::{self, Postgres, Sqlite},
    beside::{FigureRowQuery, figure_rows},
};
use analytics_domain::{
    beside::rows::{FigureRow, RowKind},
    filters::Filter,
};
use rstest::rstest;

use crate::{
    stored::Stored,
    world::{World, at, world},
};

/// Its campaign, its candidate, its length, its rating and its credits.
type Said<'a> = (&'a str, Option<&'a str>, Option<i64>, Option<i64>, Option<f64>);

const QUERY: &str = "from=2026-11-02&to=2026-11-08&candidate_ids={ann}";

fn busy_week() -> World {
    world()
        .campaign("nurses").title("Nurse").launched("2026-01-05 09:00")
        .campaign("drivers")
        .call("ann", "nurses", "2026-11-02 09:00").completed(1.0).lasting(600).rated(4, "2026-11-02 10:00")
        .call("ann", "nurses", "2026-11-03 09:00").answered().lasting(20).web().rated(2, "2026-11-09 10:00")
        .call("ann", "nurses", "2026-11-04 09:00")
        .call("bob", "nurses", "2026-11-04 10:00").answered().lasting(30).rated(1, "2026-11-04 11:00")
        .sms("ann", "nurses", "2026-11-02 12:00")
        .sms("ann", "drivers", "2026-11-03 12:00")
        .sms("ann", "nurses", "2026-11-03 13:00").inbound()
        .resume("ann", "drivers", "2026-11-05 12:00")
        .note("ann", "drivers", "2026-11-06 12:00", 900)
        .credits("nurses", "2026-11-07 12:00", 2.5)
        .credits("drivers", "2026-11-01 23:59", 1.0)
}

async fn rows(stored: &Stored, kind: RowKind) -> Vec<FigureRow> {
    let filters = stored.filters(QUERY, at("2027-01-01 00:00"));
    let (total, rows) = stored.figure_rows(&filters, kind, 1).await;
    assert_eq!(usize::try_from(total).ok(), Some(rows.len()), "{kind}");
    rows
}

#[rstest]
#[case(RowKind::Calls, &[("nurses", Some("ann"), Some(600), None, None)])]
#[case(RowKind::WebCalls, &[("nurses", Some("ann"), Some(20), None, None)])]
#[case(RowKind::Sms, &[("drivers", Some("ann"), None, None, None), ("nurses", Some("ann"), None, None, None)])]
#[case(RowKind::ResumeScreenings, &[("drivers", Some("ann"), None, None, None)])]
#[case(RowKind::Notetaking, &[("drivers", Some("ann"), Some(900), None, None)])]
#[case(RowKind::Ratings, &[("nurses", Some("ann"), None, Some(4), None)])]
#[case(RowKind::Credits, &[("nurses", None, None, None, Some(2.5))])]
#[case(RowKind::Launches, &[("nurses", None, None, None, None)])]
#[tokio::test]
async fn rows_say_what_there_is_to_say(
    #[case] kind: RowKind,
    #[case] expected: &[Said<'_>],
    #[values(Sqlite, Postgres)] engine: Engine,
) {
    let stored = busy_week().stored(engine).await;
    let rows = rows(&stored, kind).await;
    assert_eq!(rows.len(), expected.len(), "{rows:#?}");
    for (row, (campaign, candidate, seconds, rating, credits)) in rows.iter().zip(expected) {
        assert_eq!(row.campaign_id, stored.ids.campaigns[*campaign]);
        assert_eq!(row.candidate_id, candidate.map(|name| stored.ids.candidates[name]));
        assert_eq!((row.seconds, row.rating, row.credits), (*seconds, *rating, *credits));
        assert_eq!(row.job_title.as_deref(), (*campaign == "nurses").then_some("Nurse"));
        assert!(row.external_id.is_some(), "{row:#?}");
    }
}

#[rstest]
#[tokio::test]
async fn a_rating_names_its_call(#[values(Sqlite, Postgres)] engine: Engine) {
    let stored = busy_week().stored(engine).await;
    let rating = rows(&stored, RowKind::Ratings).await.remove(0);
    let call = rows(&stored, RowKind::Calls).await.remove(0);
    assert_eq!((rating.call_id, &rating.external_id), (Some(call.id), &call.external_id));
    assert_eq!((rating.at, call.at), (at("2026-11-02 10:00"), at("2026-11-02 09:00")));
}

#[rstest]
#[tokio::test]
async fn what_rows_do_not_know_is_ignored_and_said(#[values(Sqlite, Postgres)] engine: Engine) {
    let stored = busy_week().stored(engine).await;
    let filters = stored.filters(QUERY, at("2027-01-01 00:00"));
    for (kind, ignored) in [
        (RowKind::Sms, &[][..]),
        (RowKind::Credits, &[Filter::CandidateIds]),
        (RowKind::Launches, &[Filter::Period, Filter::CandidateIds]),
    ] {
        let query = FigureRowQuery { kind, limit: 10, cursor: None, elsewhere: None };
        let page = figure_rows(&stored.db, &filters, &query).await.expect("rows").body;
        let said: Vec<_> = page.basis.ignored_filters.iter().map(|ignored| ignored.filter).collect();
        assert_eq!(said, ignored, "{kind}");
    }
}

#[rstest]
#[tokio::test]
async fn what_was_never_recorded_has_no_rows_and_says_so(#[values(Sqlite, Postgres)] engine: Engine) {
    let stored = world().call("ann", "nurses", "2026-11-02 09:00").stored(engine).await;
    let filters = stored.filters("", at("2027-01-01 00:00"));
    for kind in RowKind::ALL.iter().copied().filter(|kind| *kind != RowKind::Calls) {
        let query = FigureRowQuery { kind, limit: 10, cursor: None, elsewhere: None };
        let page = figure_rows(&stored.db, &filters, &query).await.expect("rows").body;
        assert_eq!((page.total, page.rows.len(), page.basis.no_data.len()), (0, 0, 1), "{kind}");
        assert_eq!(page.basis.no_data[0].metric, kind.as_str());
    }
}
