//! Organisations, with the settings of their figures.

use sea_orm::entity::prelude::*;

/// One row.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "orgs")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Its name.
    #[sea_orm(column_type = "Text")]
    pub name: String,
    /// Its short name, unique.
    #[sea_orm(column_type = "Text", unique)]
    pub slug: String,
    /// The zone its days follow (IANA).
    #[sea_orm(column_type = "Text")]
    pub time_zone: String,
    /// The passing score of campaigns that set none, 0–100.
    pub default_passing_score: f64,
    /// The question completion rate that makes an interview, 0–1.
    pub interview_threshold: f64,
    /// Minutes saved per outbound SMS.
    pub time_saved_minutes_per_sms: f64,
    /// Minutes saved per resume screened.
    pub time_saved_minutes_per_resume: f64,
    /// Minutes added to an answered phone call.
    pub time_saved_overhead_per_call: f64,
    /// Minutes added to a web call.
    pub time_saved_overhead_per_web_call: f64,
    /// Minutes added to a notetaking session.
    pub time_saved_overhead_per_note: f64,
    /// How many ratings a mean of satisfaction needs, at least.
    pub satisfaction_min_ratings: i32,
    /// Raised with every write to its analytics rows.
    pub data_version: i64,
    /// When it was created.
    pub created_at: DateTimeUtc,
}

/// Tables are joined by `(org_id, x_id)` in the queries that need it, so none is declared.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
