//! Passing scores of campaigns: staged with the campaigns, stored in their scripts.

use analytics_domain::OrgScope;
use sea_orm::ConnectionTrait;
use sea_query::{Cond, Expr, ExprTrait, InsertStatement, JoinType, OnConflict, Query, SelectStatement};

use super::{merge::differs, stored::StoredKeys, table::Table, transaction::IngestTransaction};
use crate::error::DaoError;

/// Which campaigns are there with other values, their scripts' included.
pub(super) async fn changed(
    transaction: &IngestTransaction,
    stage: &'static str,
    table: &Table,
    scope: OrgScope,
) -> Result<StoredKeys, DaoError> {
    let mut changed = Cond::any().add(
        Cond::all()
            .add(Expr::col((stage, "passing_score")).is_not_null())
            .add(differs(("campaign_scripts", "passing_score"), (stage, "passing_score"))),
    );
    for column in table.changeable() {
        changed = changed.add(differs((table.name, column), (stage, column)));
    }
    let mut select = with_campaigns(stage, scope);
    select
        .column((stage, "external_id"))
        .join(
            JoinType::LeftJoin,
            "campaign_scripts",
            Cond::all()
                .add(Expr::col(("campaign_scripts", "org_id")).eq(scope.org_id()))
                .add(Expr::col(("campaign_scripts", "campaign_id")).equals(("campaigns", "id"))),
        )
        .cond_where(changed);
    StoredKeys::read(table, &transaction.query_all(&select).await?)
}

/// Stores the scores that records give. An import knows no time at which a score was set, so it is the
/// campaign's creation.
pub(super) async fn store(
    transaction: &IngestTransaction,
    stage: &'static str,
    scope: OrgScope,
) -> Result<(), DaoError> {
    let mut scores = with_campaigns(stage, scope);
    scores
        .expr(Expr::val(scope.org_id()))
        .column(("campaigns", "id"))
        .column((stage, "passing_score"))
        .column((stage, "created_at"))
        .and_where(Expr::col((stage, "passing_score")).is_not_null());
    let update = OnConflict::columns(["org_id", "campaign_id"])
        .update_columns(["passing_score", "updated_at"])
        .action_and_where(differs(("campaign_scripts", "passing_score"), ("excluded", "passing_score")))
        .to_owned();
    let mut insert = InsertStatement::new();
    insert.into_table("campaign_scripts").columns(["org_id", "campaign_id", "passing_score", "updated_at"]);
    insert.select_from(scores)?.on_conflict(update);
    transaction.execute(&insert).await?;
    Ok(())
}

fn with_campaigns(stage: &'static str, scope: OrgScope) -> SelectStatement {
    Query::select()
        .from(stage)
        .join(
            JoinType::InnerJoin,
            "campaigns",
            Cond::all()
                .add(Expr::col(("campaigns", "org_id")).eq(scope.org_id()))
                .add(Expr::col(("campaigns", "external_id")).equals((stage, "external_id"))),
        )
        .take()
}
