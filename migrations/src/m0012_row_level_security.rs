//! The second wall around what an organisation's figures are made from.
//!
//! Identity tables stay outside: a log-in looks an address up before it knows whose it is.

use sea_orm_migration::prelude::*;

use crate::row_security;

const TABLES: [&str; 11] = [
    "campaigns",
    "campaign_scripts",
    "candidates",
    "calls",
    "candidate_campaign_user_reviews",
    "call_reviews",
    "sms_messages",
    "resume_screenings",
    "notetaking_sessions",
    "credit_entries",
    "org_recorded_fields",
];

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        row_security::enable(manager, &TABLES).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        row_security::disable(manager, &TABLES).await
    }
}
