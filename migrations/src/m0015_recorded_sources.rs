//! That an organisation ever recorded a kind of work: more words of `org_recorded_fields`, noted for rows that are
//! there already.

use sea_orm_migration::{
    prelude::*,
    schema::{text, uuid},
    sea_orm::DbBackend,
};

use crate::tables::{one_of, rebuild, to_org};

const TABLE: &str = "org_recorded_fields";

const OLD: [&str; 7] = [
    "completion",
    "question_completion_rate",
    "withdrawal_reason",
    "accommodation_requested",
    "opted_out",
    "feedback",
    "max_score",
];
/// Each word with the table that its rows are in.
const NEW: [(&str, &str); 8] = [
    ("phone_call", "calls"),
    ("web_call", "calls"),
    ("sms", "sms_messages"),
    ("resume_screening", "resume_screenings"),
    ("notetaking_session", "notetaking_sessions"),
    ("rating", "call_reviews"),
    ("credits", "credit_entries"),
    ("launch", "campaigns"),
];

const POSTGRES_UP: &str = "\
    ALTER TABLE org_recorded_fields DROP CONSTRAINT org_recorded_fields_field_check, \
    ADD CONSTRAINT org_recorded_fields_field_check CHECK (field IN ( \
        'completion', 'question_completion_rate', 'withdrawal_reason', 'accommodation_requested', \
        'opted_out', 'feedback', 'max_score', 'phone_call', 'web_call', 'sms', 'resume_screening', \
        'notetaking_session', 'rating', 'credits', 'launch'))";
const POSTGRES_DOWN: &str = "\
    ALTER TABLE org_recorded_fields DROP CONSTRAINT org_recorded_fields_field_check, \
    ADD CONSTRAINT org_recorded_fields_field_check CHECK (field IN ( \
        'completion', 'question_completion_rate', 'withdrawal_reason', 'accommodation_requested', \
        'opted_out', 'feedback', 'max_score'))";

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        allow(manager, OLD.into_iter().chain(NEW.map(|(word, _)| word)).collect(), POSTGRES_UP).await?;
        for (word, table) in NEW {
            let recorded = Query::select()
                .expr(Expr::val(1))
                .from(table)
                .and_where(Expr::col((table, "org_id")).equals(("orgs", "id")))
                .and_where_option(condition(word))
                .take();
            let orgs = Query::select()
                .column("id")
                .expr(Expr::val(word))
                .from("orgs")
                .and_where(Expr::exists(recorded))
                .take();
            let mut insert = Query::insert();
            insert.into_table(TABLE).columns(["org_id", "field"]);
            insert.select_from(orgs).map_err(|error| DbErr::Custom(error.to_string()))?;
            manager.get_connection().execute(&insert).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let newer = Query::delete().from_table(TABLE).and_where(Expr::col("field").is_not_in(OLD)).take();
        manager.get_connection().execute(&newer).await?;
        allow(manager, OLD.to_vec(), POSTGRES_DOWN).await
    }
}

/// What a row of the table has to be like, where not all of them are the work.
fn condition(word: &str) -> Option<Expr> {
    match word {
        "phone_call" => Some(Expr::col("channel").eq("phone")),
        "web_call" => Some(Expr::col("channel").eq("web")),
        "launch" => Some(Expr::col("launched_at").is_not_null()),
        _ => None,
    }
}

/// Allows these words and no others: `SQLite` makes the table again, `PostgreSQL` changes its check.
async fn allow(manager: &SchemaManager<'_>, words: Vec<&'static str>, postgres: &str) -> Result<(), DbErr> {
    if manager.get_database_backend() == DbBackend::Postgres {
        return manager.get_connection().execute_unprepared(postgres).await.map(|_| ());
    }
    let made = Table::create()
        .col(uuid("org_id"))
        .col(text("field").check(one_of("field", words)))
        .primary_key(Index::create().col("org_id").col("field"))
        .foreign_key(&mut to_org(TABLE))
        .take();
    rebuild(manager, TABLE, made, [("org_id", Expr::col("org_id")), ("field", Expr::col("field"))]).await
}
