//! The calls dashboard: one statement per base CTE and grain, all on one snapshot.

use analytics_domain::{
    buckets::{BucketAxis, MAX_BUCKETS},
    dashboard::{DashboardFigures, DashboardResponse, NoData},
    figures::BreakdownItem,
    filters::{AppliedFilters, ResolvedFilters},
    metric::{Aggregate, Column, Cte, Metric},
};
use sea_orm::{ConnectionTrait, QueryResult};
use sea_query::{CommonTableExpression, Expr, ExprTrait, Query, SelectStatement, UnionType, WithClause};

use crate::{
    compile::{Compiler, Term, Totals, alias},
    cte::{self, CURRENT, name, scope::Windows},
    db::{Db, Engine},
    error::DaoError,
    figures::Answers,
    session::{CONCURRENT_READERS, OrgContext, Read, ReadSession, org_context},
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
    let axis = axis(&session, engine, filters).await?;
    let question = Question { engine, session: &session, filters, context: &context, axis: &axis };
    let (answerable, unanswerable): (Vec<&'static Metric>, Vec<_>) =
        metrics.iter().partition(|metric| metric.needs.iter().all(|field| context.recorded.contains(field)));

    let (pairs, call_series, (review_series, breakdowns)) =
        tokio::try_join!(question.pairs(&answerable), question.series(Cte::Call, &answerable), async {
            Ok((question.series(Cte::Review, &answerable).await?, question.breakdowns(&answerable).await?))
        },)?;

    let no_data = unanswerable.iter().filter_map(|metric| {
        let missing = metric.needs.iter().find(|field| !context.recorded.contains(field))?;
        Some(NoData { metric: metric.id.to_owned(), reason: missing.absence().to_owned() })
    });
    let no_data = no_data.collect();
    let answers = Answers {
        compared: filters.previous_range().is_some(),
        unanswerable,
        call: pairs.call,
        candidate_info: pairs.candidate_info,
        breakdowns,
        call_series,
        candidate_info_series: pairs.candidate_info_series,
        review_series,
        axis: &axis,
    };
    let body = DashboardResponse {
        filters: AppliedFilters::new(filters, axis.granularity),
        snapshot: session.snapshot.clone(),
        no_data,
        figures: DashboardFigures::collect(&answers, metrics),
    };
    Ok(Read { body, data_version: context.data_version })
}

/// The buckets of the charts; over all time, from the first row of the organisation to its last.
async fn axis(session: &ReadSession, engine: Engine, filters: &ResolvedFilters) -> Result<BucketAxis, DaoError> {
    let (zone, granularity) = (filters.time_zone, filters.granularity);
    let now = filters.now.unwrap_or(chrono::DateTime::<chrono::Utc>::MAX_UTC);
    let covered = match filters.date_range {
        Some(range) => Some(range),
        None => cte::extent(session.reader(0), engine, filters.scope).await?,
    };
    if let Some(covered) = covered {
        let granularity = granularity.resolve(&covered, zone);
        if granularity.bucket_bound(&covered) > MAX_BUCKETS {
            return Err(DaoError::Invalid {
                field: "granularity",
                value: granularity.to_string(),
                reason: format!("gives more than {MAX_BUCKETS} buckets over all time; choose a wider one or a range"),
            });
        }
    }
    Ok(match filters.date_range {
        Some(range) => BucketAxis::new(range, granularity, zone, now),
        None => BucketAxis::all_time(covered, granularity, zone, now),
    })
}

/// Everything that the statements of one dashboard share.
struct Question<'a> {
    engine: Engine,
    session: &'a ReadSession,
    filters: &'a ResolvedFilters,
    context: &'a OrgContext,
    axis: &'a BucketAxis,
}

#[derive(Default)]
struct PairAnswers {
    call: [Totals; 2],
    candidate_info: [Totals; 2],
    candidate_info_series: Vec<Totals>,
}

impl Question<'_> {
    fn compiler(&self) -> Compiler {
        Compiler { engine: self.engine, interview_threshold: self.context.interview_threshold }
    }

    /// What is computed per (candidate, campaign) pair, which are grouped once: the scalars of `call` and
    /// everything of `candidate_info`.
    async fn pairs(&self, metrics: &[&'static Metric]) -> Result<PairAnswers, DaoError> {
        let call = Term::of_all(of(metrics, Cte::Call, is_scalar));
        let scalars = Term::of_all(of(metrics, Cte::CandidateInfo, is_scalar));
        let series = Term::of_all(of(metrics, Cte::CandidateInfo, is_series));
        let has_reviews = !scalars.is_empty() || !series.is_empty();
        if call.is_empty() && !has_reviews {
            return Ok(PairAnswers::default());
        }
        let compiler = self.compiler();
        let mut with = WithClause::new();
        with.cte(cte::call(self.filters, Windows::compared(self.filters)));
        let pairs = compiler.pairs(name::CALL, &call);
        with.cte(CommonTableExpression::new().table_name(name::CALL_PAIR).query(pairs).materialized(true).to_owned());
        if has_reviews {
            with.cte(cte::candidate_info(self.filters, self.context.default_passing_score));
        }
        let mut parts = vec![(compiler.fold_pairs(name::CALL_PAIR, &[name::PERIOD], &call), name::PERIOD, &call)];
        if !scalars.is_empty() {
            let fold = compiler.fold(name::CANDIDATE_INFO, &[name::PERIOD], &scalars);
            parts.push((fold, name::PERIOD, &scalars));
        }
        if !series.is_empty() {
            with.cte(self.bucketed(name::CANDIDATE_INFO, name::LAST_CALL));
            parts.push((compiler.fold(BUCKETED, &[name::BUCKET], &series), name::BUCKET, &series));
        }
        let rows = self.run(0, with, union(parts)).await?;

        let mut answers = PairAnswers { candidate_info_series: self.no_points(), ..PairAnswers::default() };
        for row in rows {
            let at = index(&row, DIMENSION)?;
            let (terms, slot) = match row.try_get::<i32>("", PART)? {
                0 => (&call, answers.call.get_mut(at)),
                1 if !scalars.is_empty() => (&scalars, answers.candidate_info.get_mut(at)),
                _ => (&series, answers.candidate_info_series.get_mut(at)),
            };
            if let Some(slot) = slot {
                *slot = totals(&row, terms)?;
            }
        }
        Ok(answers)
    }

    /// The series of a CTE, one row per bucket that has any.
    async fn series(&self, cte: Cte, metrics: &[&'static Metric]) -> Result<Vec<Totals>, DaoError> {
        let terms = Term::of_all(of(metrics, cte, is_series));
        let mut points = self.no_points();
        if terms.is_empty() || points.is_empty() {
            return Ok(points);
        }
        let windows = Windows::current(self.filters);
        let mut with = WithClause::new();
        let (reader, source, time) = match cte {
            Cte::Review => {
                with.cte(cte::review(self.filters, windows));
                (2, name::REVIEW, name::REVIEWED)
            }
            _ => {
                with.cte(cte::call(self.filters, windows));
                (1, name::CALL, name::CREATED)
            }
        };
        with.cte(self.bucketed(source, time));
        let fold = self.compiler().fold(BUCKETED, &[name::BUCKET], &terms);
        for row in self.run(reader, with, fold).await? {
            if let Some(point) = points.get_mut(index(&row, name::BUCKET)?) {
                *point = totals(&row, &terms)?;
            }
        }
        Ok(points)
    }

    /// The breakdowns of `call`, by column and window.
    async fn breakdowns(
        &self,
        metrics: &[&'static Metric],
    ) -> Result<Vec<(Column, [Vec<BreakdownItem>; 2])>, DaoError> {
        let mut breakdowns = Vec::new();
        for metric in metrics {
            let Aggregate::Breakdown(column) = metric.aggregate else { continue };
            let terms = Term::of(&metric.aggregate);
            let mut with = WithClause::new();
            with.cte(cte::call(self.filters, Windows::compared(self.filters)));
            let present = Query::select()
                .expr(Expr::col(sea_query::Asterisk))
                .from(name::CALL)
                .and_where(Expr::col(column.as_str()).is_not_null())
                .take();
            with.cte(CommonTableExpression::new().table_name(PRESENT).query(present).to_owned());
            let fold = self.compiler().fold(PRESENT, &[name::PERIOD, column.as_str()], &terms);
            let mut items = [Vec::new(), Vec::new()];
            for row in self.run(2, with, fold).await? {
                if let Some(items) = items.get_mut(index(&row, name::PERIOD)?) {
                    let count = totals(&row, &terms)?.get(terms[0]);
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

    fn no_points(&self) -> Vec<Totals> {
        vec![Totals::default(); self.axis.len()]
    }

    /// The rows of the current window with the bucket that a time of theirs falls in.
    fn bucketed(&self, source: &'static str, time: &'static str) -> CommonTableExpression {
        let bucket = self.engine.bucket_index(Expr::col(time), self.axis.inner_edges());
        let select = Query::select()
            .expr(Expr::col(sea_query::Asterisk))
            .expr_as(bucket, name::BUCKET)
            .from(source)
            .and_where(Expr::col(name::PERIOD).eq(CURRENT))
            .take();
        CommonTableExpression::new().table_name(BUCKETED).query(select).to_owned()
    }

    async fn run(
        &self,
        reader: usize,
        with: WithClause,
        select: SelectStatement,
    ) -> Result<Vec<QueryResult>, DaoError> {
        let statement = self.engine.backend().build(&select.with(with));
        Ok(self.session.reader(reader).query_all_raw(statement).await?)
    }
}

const BUCKETED: &str = "bucketed";
const PRESENT: &str = "present";
const PART: &str = "part";
const DIMENSION: &str = "dimension";

/// One result of several folds: which part a row is of, its dimension, and its terms, padded to the widest.
fn union(parts: Vec<(SelectStatement, &'static str, &Vec<Term>)>) -> SelectStatement {
    let width = parts.iter().map(|(_, _, terms)| terms.len()).max().unwrap_or(0);
    let mut selects = parts.into_iter().zip(0_i32..).map(|((fold, dimension, terms), part)| {
        let mut select = Query::select();
        select.expr_as(Expr::val(part).cast_as("integer"), PART).expr_as(Expr::col(dimension), DIMENSION);
        for index in 0..width {
            let value =
                if index < terms.len() { Expr::col(alias(index)) } else { crate::dialect::integer(Expr::null()) };
            select.expr_as(value, alias(index));
        }
        select.from_subquery(fold, "fold").take()
    });
    let mut first = selects.next().unwrap_or_else(Query::select);
    for select in selects {
        first.union(UnionType::All, select);
    }
    first
}

fn is_scalar(metric: &Metric) -> bool {
    !matches!(metric.aggregate, Aggregate::Series(_) | Aggregate::Breakdown(_))
}

fn is_series(metric: &Metric) -> bool {
    matches!(metric.aggregate, Aggregate::Series(_))
}

fn of(metrics: &[&'static Metric], cte: Cte, shape: fn(&Metric) -> bool) -> impl Iterator<Item = &'static Metric> {
    metrics.iter().copied().filter(move |metric| metric.cte == cte && shape(metric))
}

fn totals(row: &QueryResult, terms: &[Term]) -> Result<Totals, DaoError> {
    let value = |(index, term): (usize, &Term)| Ok((*term, row.try_get::<i64>("", &alias(index))?));
    terms.iter().enumerate().map(value).collect::<Result<_, DaoError>>().map(Totals)
}

fn index(row: &QueryResult, column: &str) -> Result<usize, DaoError> {
    Ok(usize::try_from(row.try_get::<i64>("", column)?).unwrap_or(usize::MAX))
}
