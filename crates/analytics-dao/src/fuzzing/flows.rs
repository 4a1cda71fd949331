//! The statements of guided sessions.

use analytics_domain::{OrgScope, flows::filters::SessionFilters, period::DateRange};
use sea_orm::QueryTrait as _;
use uuid::Uuid;

use super::Built;
use crate::{
    axes::Axes,
    compile::Compiler,
    cte::ends_of_sessions,
    db::Engine,
    error::DaoError,
    flows::{
        analytics::{engineers_of, flow_names, recent_comments, user_names},
        listing::{FlowQuery, flows_of},
        statements::Question,
        stored::{flow_by_id, steps_by_flow, version_by_number},
    },
    session::OrgContext,
};

/// The statements of how sessions go: as a team's answer asks, as a flow's does, and the comments on them. Over all
/// time the series reaches over `extent`.
///
/// # Errors
/// As the answers.
pub fn figures(engine: Engine, filters: &SessionFilters, extent: Option<DateRange>) -> Result<Vec<Built>, DaoError> {
    let axes = Axes::new(&filters.span, extent)?;
    let compiler = Compiler::new(engine, &OrgContext::of_everything().settings);
    let question = Question { engine, compiler, filters, axes: &axes };
    let sums = [question.team(), question.flow()].into_iter().flatten().map(|sums| sums.statement);
    Ok(sums.chain([recent_comments(engine, filters)]).map(Built::from).collect())
}

/// The statement of a page of flows.
///
/// # Errors
/// As the page.
pub fn flow_page(engine: Engine, scope: OrgScope, query: &FlowQuery) -> Result<Built, DaoError> {
    Ok(flows_of(scope, query)?.build(engine.backend()).into())
}

/// The statements of what answers look up beside their figures: how far sessions reach, who ran flows, a flow with the
/// nodes of a version and its steps, and what flows and users of these ids are called.
#[must_use]
pub fn looked_up(engine: Engine, scope: OrgScope, flow_id: Uuid, version: i32, ids: &[Uuid]) -> [Built; 7] {
    let backend = engine.backend();
    [
        backend.build(&ends_of_sessions(scope)),
        engineers_of(scope).build(backend),
        flow_by_id(scope, flow_id).build(backend),
        version_by_number(scope, flow_id, version).build(backend),
        steps_by_flow(scope, flow_id).build(backend),
        flow_names(scope, ids.to_vec()).build(backend),
        user_names(scope, ids.to_vec()).build(backend),
    ]
    .map(Built::from)
}
