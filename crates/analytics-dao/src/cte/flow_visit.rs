//! The `flow_visit` CTE: the nodes that the sessions of `flow_session` came to.

use analytics_domain::{flows::filters::SessionFilters, metric::Column};
use sea_query::{CommonTableExpression, Expr, ExprTrait, Query};

use super::name;
use crate::entities::session_decisions as decisions;

/// Another row of the table of decisions.
const LATER: &str = "later";

/// One row per node that a session came to, each time, with whether the session was given up there: it is not completed,
/// and this is its last node, since which nothing happened for too long.
pub(crate) fn flow_visit(filters: &SessionFilters) -> CommonTableExpression {
    let decision = |column| Expr::col((decisions::Entity, column));
    let session = |column: Column| Expr::col((name::FLOW_SESSION, column.as_str()));
    let org_id = filters.scope.org_id();
    let later = Query::select()
        .expr(Expr::val(1))
        .from_as(decisions::Entity, LATER)
        .and_where(Expr::col((LATER, decisions::Column::OrgId)).eq(org_id))
        .and_where(
            Expr::col((LATER, decisions::Column::SessionId)).equals((decisions::Entity, decisions::Column::SessionId)),
        )
        .and_where(Expr::col((LATER, decisions::Column::Position)).gt(decision(decisions::Column::Position)))
        .take();
    let given_up = match filters.idle_before {
        None => Expr::val(false),
        Some(idle_before) => session(Column::Outcome)
            .is_null()
            .and(decision(decisions::Column::At).lt(idle_before))
            .and(Expr::exists(later).not()),
    };
    let select = Query::select()
        .expr_as(session(Column::SessionId), Column::SessionId.as_str())
        .expr_as(decision(decisions::Column::NodeId), Column::NodeId.as_str())
        .expr_as(given_up, Column::GivenUp.as_str())
        .from(name::FLOW_SESSION)
        .inner_join(
            decisions::Entity,
            decision(decisions::Column::OrgId)
                .eq(org_id)
                .and(decision(decisions::Column::SessionId).equals((name::FLOW_SESSION, Column::SessionId.as_str()))),
        )
        .take();
    CommonTableExpression::new().table_name(name::FLOW_VISIT).query(select).to_owned()
}
