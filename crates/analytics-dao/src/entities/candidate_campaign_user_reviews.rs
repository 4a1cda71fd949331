//! Users' reviews of candidates in campaigns.

use sea_orm::entity::prelude::*;

/// One row.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "candidate_campaign_user_reviews")]
pub struct Model {
    /// The organisation.
    #[sea_orm(primary_key, auto_increment = false)]
    pub org_id: Uuid,
    /// Its id within the organisation.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// The candidate.
    pub candidate_id: Uuid,
    /// The campaign.
    pub campaign_id: Uuid,
    /// The reviewer.
    pub user_id: Uuid,
    /// A `Feedback`.
    #[sea_orm(column_type = "Text", nullable)]
    pub feedback: Option<String>,
    /// The score, 0–100; none = not scored.
    pub max_score: Option<f64>,
    /// When the review was last made.
    pub call_last_reviewed_at: Option<DateTimeUtc>,
}

/// Tables are joined by `(org_id, x_id)` in the queries that need it, so none is declared.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
