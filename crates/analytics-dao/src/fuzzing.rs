//! What the fuzz targets reach of the inside: the statements that filters become, without a database.

pub mod flows;

use analytics_domain::{
    OrgScope, beside::rows::RowKind, filters::ResolvedFilters, metric::Metric, period::DateRange, rows::Part,
};
use sea_orm::{QueryTrait as _, Statement};
use sea_query::Value;
use uuid::Uuid;

use crate::{
    axes::Axes, beside, campaigns, cursor::Cursor, db::Engine, error::DaoError, facets, rows, session::OrgContext,
    statements::Question,
};

/// A statement, and what is bound to its placeholders: ids as such, nothing else.
#[derive(Debug, PartialEq, Eq)]
pub struct Built {
    /// Its text.
    pub sql: String,
    /// A value per placeholder; none = no id.
    pub values: Vec<Option<Uuid>>,
}

impl From<Statement> for Built {
    fn from(statement: Statement) -> Self {
        let values = statement.values.map_or_else(Vec::new, |values| values.0);
        let id = |value| if let Value::Uuid(id) = value { id } else { None };
        Self { sql: statement.sql, values: values.into_iter().map(id).collect() }
    }
}

/// The statements of a dashboard. Over all time its charts reach over `extent`.
///
/// # Errors
/// As the dashboard.
pub fn dashboard(
    engine: Engine,
    filters: &ResolvedFilters,
    extent: Option<DateRange>,
    metrics: &[&'static Metric],
) -> Result<Vec<Built>, DaoError> {
    let axes = Axes::new(&filters.span(), extent)?;
    let question = Question { engine, filters, context: &OrgContext::of_everything(), axes: &axes };
    Ok(question.all(metrics).into_iter().map(Built::from).collect())
}

/// The statement of a metric beside the dashboard, if there is anything to ask. Over all time its series reaches
/// over `extent`.
///
/// # Errors
/// As the dashboard.
pub fn beside(
    engine: Engine,
    filters: &ResolvedFilters,
    extent: Option<DateRange>,
    metric: &'static Metric,
) -> Result<Option<Built>, DaoError> {
    let axes = Axes::new(&filters.span(), extent)?;
    let question = Question { engine, filters, context: &OrgContext::of_everything(), axes: &axes };
    Ok(question.sources(metric).map(|sources| sources.statement.into()))
}

/// The statements of a page of the rows behind a metric.
///
/// # Errors
/// As the page.
pub fn call_rows(
    engine: Engine,
    filters: &ResolvedFilters,
    metric: &'static Metric,
    part: Part,
    cursor: Option<&str>,
) -> Result<[Built; 2], DaoError> {
    let cursor = cursor.map(Cursor::parse).transpose()?;
    let selection = rows::selection_of(metric, part)?;
    Ok(rows::statements(engine, filters, &OrgContext::of_everything(), selection, cursor, 50).map(Built::from))
}

/// The statements of a page of the rows behind the figures beside the dashboard.
///
/// # Errors
/// As the page.
pub fn figure_rows(
    engine: Engine,
    filters: &ResolvedFilters,
    kind: RowKind,
    cursor: Option<&str>,
) -> Result<[Built; 2], DaoError> {
    let cursor = cursor.map(Cursor::parse).transpose()?;
    Ok(beside::rows::statements(engine, &kind.applicable(filters), &OrgContext::of_everything(), kind, cursor, 50)
        .map(Built::from))
}

/// The statement of a page of campaigns.
///
/// # Errors
/// As the page.
pub fn campaign_page(engine: Engine, scope: OrgScope, search: &str, cursor: Option<&str>) -> Result<Built, DaoError> {
    Ok(engine.backend().build(&campaigns::page_after(scope, Some(search), 50, cursor)?).into())
}

/// The statements of the values that the filter bar offers.
#[must_use]
pub fn facets(engine: Engine, scope: OrgScope) -> [Built; 3] {
    let backend = engine.backend();
    let candidates = [facets::sources(engine, scope), facets::locations(engine, scope)];
    let [sources, locations] = candidates.map(|statement| statement.build(backend));
    [sources, locations, facets::titles(engine, scope).build(backend)].map(Built::from)
}
