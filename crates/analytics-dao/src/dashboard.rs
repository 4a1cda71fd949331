//! The calls dashboard: one statement per base CTE and grain, all on one snapshot.

use analytics_domain::{
    dashboard::{DashboardFigures, DashboardResponse, NoData},
    figures::BreakdownItem,
    filters::{AppliedFilters, ResolvedFilters},
    metric::{Column, Cte, Metric},
};
use sea_orm::{ConnectionTrait, DatabaseTransaction};

use crate::{
    axes::Axes,
    compile::Totals,
    cte::{self, name, scope::Windows},
    db::{Db, Engine},
    error::DaoError,
    figures::Answers,
    parts::{PartsStatement, ask, index, totals},
    session::{CONCURRENT_READERS, Read, ReadSession, org_context},
    statements::{BreakdownStatement, Part, Question, SeriesStatement},
};

/// Computes the metrics asked for from one snapshot.
///
/// # Errors
/// `NotFound` for an organisation that does not exist, `Invalid` for more buckets than a chart can show
/// over all time, `Timeout` at the statement's limit, else what the database says.
pub async fn dashboard(
    db: &Db,
    filters: &ResolvedFilters,
    metrics: &[&'static Metric],
) -> Result<Read<DashboardResponse>, DaoError> {
    db.read_only_session(filters.scope, CONCURRENT_READERS, |session| answer(db.engine(), session, filters, metrics))
        .await
}

async fn answer(
    engine: Engine,
    session: ReadSession,
    filters: &ResolvedFilters,
    metrics: &[&'static Metric],
) -> Result<Read<DashboardResponse>, DaoError> {
    let context = org_context(session.reader(0), filters.scope).await?;
    let extent = match filters.date_range {
        Some(_) => None,
        None => cte::extent(session.reader(0), engine, filters.scope, &[Cte::Call, Cte::Review]).await?,
    };
    let axes = Axes::new(&filters.span(), extent)?;
    let question = Question { engine, filters, context: &context, axes: &axes };
    let (answerable, unanswerable): (Vec<&'static Metric>, Vec<_>) =
        metrics.iter().partition(|metric| context.missing(metric.needs).is_none());

    // No pair is in both windows, so that they are grouped side by side.
    let of_window = |windows| question.pairs(&answerable, windows);
    let (current, previous, (mut call_series, review_series, breakdowns)) = tokio::try_join!(
        pairs(session.reader(0), of_window(Windows::current(&filters.span()))),
        pairs(session.reader(1), Windows::previous(&filters.span()).and_then(of_window)),
        async {
            let reader = session.reader(2);
            let calls = series(reader, question.series(Cte::Call, &answerable), &axes).await?;
            let reviews = series(reader, question.series(Cte::Review, &answerable), &axes).await?;
            Ok((calls, reviews, breakdowns(reader, question.breakdowns(&answerable)).await?))
        },
    )?;

    let mut pairs = PairAnswers::default();
    for (part, found) in current.into_iter().chain(previous) {
        match part {
            Part::Call => add(&mut pairs.call, found),
            Part::CallDelays => add(&mut call_series, found),
            Part::CandidateInfo => add(&mut pairs.candidate_info, found),
            Part::CandidateInfoSeries => add(&mut pairs.candidate_info_series, found),
        }
    }
    let no_data = unanswerable.iter().filter_map(|metric| {
        let missing = context.missing(metric.needs)?;
        Some(NoData::never_recorded(metric.id, missing))
    });
    let no_data = no_data.collect();
    let answers = Answers {
        compared: filters.previous_range().is_some(),
        context: &context,
        call: pairs.call,
        candidate_info: pairs.candidate_info,
        breakdowns,
        call_series,
        candidate_info_series: pairs.candidate_info_series,
        review_series,
        axes: &axes,
    };
    let body = DashboardResponse {
        filters: AppliedFilters::new(filters, axes.current.granularity),
        snapshot: session.snapshot.clone(),
        no_data,
        figures: DashboardFigures::collect(&answers, metrics),
    };
    Ok(Read { body, data_version: context.data_version })
}

#[derive(Default)]
struct PairAnswers {
    call: Vec<Totals>,
    candidate_info: Vec<Totals>,
    candidate_info_series: Vec<Totals>,
}

/// Adds numbers to those found before of the same windows or buckets.
fn add(known: &mut Vec<Totals>, found: Vec<Totals>) {
    known.resize_with(known.len().max(found.len()), Totals::default);
    for (Totals(known), Totals(found)) in known.iter_mut().zip(found) {
        known.extend(found);
    }
}

async fn pairs(
    reader: &DatabaseTransaction,
    statement: Option<PartsStatement<Part>>,
) -> Result<Vec<(Part, Vec<Totals>)>, DaoError> {
    match statement {
        Some(statement) => ask(reader, statement).await,
        None => Ok(Vec::new()),
    }
}

async fn series(
    reader: &DatabaseTransaction,
    statement: Option<SeriesStatement>,
    axes: &Axes,
) -> Result<Vec<Totals>, DaoError> {
    let mut points = vec![Totals::default(); axes.len()];
    let Some(SeriesStatement { statement, terms }) = statement else { return Ok(points) };
    for row in reader.query_all_raw(statement).await? {
        if let Some(point) = points.get_mut(index(&row, name::BUCKET)?) {
            *point = totals(&row, &terms)?;
        }
    }
    Ok(points)
}

async fn breakdowns(
    reader: &DatabaseTransaction,
    statements: Vec<BreakdownStatement>,
) -> Result<Vec<(Column, [Vec<BreakdownItem>; 2])>, DaoError> {
    let mut breakdowns = Vec::new();
    for BreakdownStatement { statement, column, term } in statements {
        let mut items = [Vec::new(), Vec::new()];
        for row in reader.query_all_raw(statement).await? {
            if let Some(items) = items.get_mut(index(&row, name::PERIOD)?) {
                let count = totals(&row, &[term])?.get(term);
                items.push(BreakdownItem { name: row.try_get("", column.as_str())?, count });
            }
        }
        for items in &mut items {
            // Engines sort text by their own rules; the order is part of the answer.
            items.sort_by(|a, b| b.count.cmp(&a.count).then_with(|| a.name.cmp(&b.name)));
        }
        breakdowns.push((column, items));
    }
    Ok(breakdowns)
}
