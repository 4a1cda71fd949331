//! A world in a database, and questions to it in the words of a query string.

use std::collections::BTreeMap;

use analytics_dao::{
    DaoError, Db, Engine, Read,
    audit::Actor,
    beside::{self, FigureRowQuery},
    dashboard,
    ingest::{Batch, BatchOutcome, IngestOptions, ingest},
    orgs,
    rows::{self, RowQuery},
    users::{self, NewUser},
};
use analytics_domain::{
    OrgScope,
    beside::rows::{FigureRow, RowKind},
    dashboard::METRICS,
    filters::ResolvedFilters,
    metric::Metric,
    role::Role,
    rows::{CallRow, Part},
};
use analytics_testkit::TestDb;
use chrono::{DateTime, Utc};
use sea_orm::{ConnectionTrait, Database, DatabaseConnection, Statement};
use serde::Serialize;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::world::{World, at};

/// When questions are asked, unless they say: after every hand-made row.
const LATER: &str = "2027-06-01 12:00";

/// A database that worlds are written to, each as an organisation of its own.
pub(crate) struct Universe {
    database: TestDb,
    names: DatabaseConnection,
}

/// A world in the database.
pub(crate) struct Stored {
    pub(crate) scope: OrgScope,
    pub(crate) ids: Ids,
    zone: chrono_tz::Tz,
    pub(crate) db: Db,
    _universe: Option<Universe>,
}

/// The ids that rows got, by name.
#[derive(Debug, Clone, Default)]
pub(crate) struct Ids {
    pub(crate) campaigns: BTreeMap<String, Uuid>,
    pub(crate) candidates: BTreeMap<String, Uuid>,
}

impl Universe {
    pub(crate) async fn new(engine: Engine) -> Self {
        let database = analytics_testkit::fresh_db(engine).await;
        let names = Database::connect(&database.url).await.expect("a second connection");
        Self { database, names }
    }

    /// Writes a world as a new organisation.
    pub(crate) async fn add(&self, world: &World) -> Stored {
        let db = &self.database.db;
        let slug = format!("org-{}", Uuid::now_v7().simple());
        let org_id =
            orgs::org_create(db, &Actor::operator(), &slug, &slug, &world.settings).await.expect("an organisation");
        let scope = analytics_testkit::scope(org_id);
        for name in world.reviews.iter().map(|review| &review.user).collect::<std::collections::BTreeSet<_>>() {
            let email = format!("{name}@{slug}.example");
            let user = NewUser { email, name: name.clone(), password: None, role: Role::Member, is_super_admin: false };
            users::user_create(db, scope, &Actor::operator(), user).await.expect("a user");
        }
        let mut reviews = world.reviews.clone();
        for review in &mut reviews {
            review.user = format!("{}@{slug}.example", review.user);
        }
        let options = IngestOptions::default();
        all_new(&ingest(db, scope, &Batch::new(world.campaigns.clone()), options).await.expect("campaigns"));
        all_new(&ingest(db, scope, &Batch::new(world.candidates.clone()), options).await.expect("candidates"));
        all_new(&ingest(db, scope, &Batch::new(world.calls.clone()), options).await.expect("calls"));
        all_new(&ingest(db, scope, &Batch::new(reviews), options).await.expect("reviews"));
        let work = world.work.clone();
        all_new(&ingest(db, scope, &Batch::new(work.sms), options).await.expect("SMS"));
        all_new(&ingest(db, scope, &Batch::new(work.resumes), options).await.expect("resumes"));
        all_new(&ingest(db, scope, &Batch::new(work.notes), options).await.expect("notes"));
        all_new(&ingest(db, scope, &Batch::new(work.ratings), options).await.expect("ratings"));
        all_new(&ingest(db, scope, &Batch::new(work.credits), options).await.expect("credits"));
        let ids =
            Ids { campaigns: self.ids("campaigns", org_id).await, candidates: self.ids("candidates", org_id).await };
        let zone = world.settings.time_zone.parse().expect("a zone");
        Stored { scope, ids, zone, db: db.clone(), _universe: None }
    }

    async fn ids(&self, table: &str, org_id: Uuid) -> BTreeMap<String, Uuid> {
        let backend = self.names.get_database_backend();
        let sql = format!("SELECT id, external_id FROM {table} WHERE org_id = $1");
        let rows = self.names.query_all_raw(Statement::from_sql_and_values(backend, sql, [org_id.into()])).await;
        let rows = rows.expect("the names of rows");
        rows.iter()
            .map(|row| (row.try_get("", "external_id").expect("a name"), row.try_get("", "id").expect("an id")))
            .collect()
    }
}

fn all_new(outcome: &BatchOutcome) {
    assert!(outcome.refused.is_empty(), "refused: {:?}", outcome.refused);
    assert_eq!((outcome.updated, outcome.unchanged), (0, 0), "a world names a row twice");
}

impl World {
    /// Writes this world to a database of its own.
    pub(crate) async fn stored(&self, engine: Engine) -> Stored {
        let universe = Universe::new(engine).await;
        let stored = universe.add(self).await;
        Stored { _universe: Some(universe), ..stored }
    }
}

impl Stored {
    /// The filters of a query string in which `{name}` stands for a campaign's or candidate's id.
    pub(crate) fn filters(&self, query: &str, now: DateTime<Utc>) -> ResolvedFilters {
        let mut query = query.to_owned();
        for (name, id) in self.ids.campaigns.iter().chain(&self.ids.candidates) {
            query = query.replace(&format!("{{{name}}}"), &id.to_string());
        }
        let pairs = query.split('&').filter(|pair| !pair.is_empty()).map(|pair| {
            let (key, value) = pair.split_once('=').expect("key=value");
            (key.to_owned(), value.to_owned())
        });
        ResolvedFilters::parse(pairs.collect(), self.scope, self.zone, now).expect("good filters")
    }

    /// The dashboard for a query string, asked long after the rows.
    pub(crate) async fn ask(&self, query: &str) -> Value {
        self.ask_at(query, LATER).await
    }

    /// The dashboard for a query string, asked at a time.
    pub(crate) async fn ask_at(&self, query: &str, now: &str) -> Value {
        self.dashboard(&self.filters(query, at(now))).await
    }

    /// Every figure, as it is sent, without when and where it was read.
    pub(crate) async fn dashboard(&self, filters: &ResolvedFilters) -> Value {
        self.figures(filters, &METRICS.iter().collect::<Vec<_>>()).await
    }

    /// Some figures, as the whole dashboard is given.
    pub(crate) async fn figures(&self, filters: &ResolvedFilters, metrics: &[&'static Metric]) -> Value {
        sent(dashboard::dashboard(&self.db, filters, metrics).await)
    }

    /// An answer beside the dashboard for a query string, asked long after the rows.
    pub(crate) async fn ask_beside(&self, endpoint: &str, query: &str) -> Value {
        self.beside(endpoint, &self.filters(query, at(LATER)), at(LATER)).await
    }

    /// An answer beside the dashboard, as it is sent, without when and where it was read.
    pub(crate) async fn beside(&self, endpoint: &str, filters: &ResolvedFilters, now: DateTime<Utc>) -> Value {
        let db = &self.db;
        match endpoint {
            "sms_sent" => sent(beside::sms_sent(db, filters, None).await),
            "total_sms" => sent(beside::total_sms(db, filters, None).await),
            "time_saved" => sent(beside::time_saved(db, filters, None).await),
            "total_time_saved" => sent(beside::total_time_saved(db, filters, None).await),
            "candidate_satisfaction" => sent(beside::candidate_satisfaction(db, filters).await),
            "average_candidate_satisfaction" => sent(beside::average_candidate_satisfaction(db, filters).await),
            "campaigns_launched_per_week" => {
                sent(beside::campaigns_launched_per_week(db, filters, &filters.of_org_by_week(now)).await)
            }
            "credits_per_qualified_candidate" => sent(beside::credits_per_qualified_candidate(db, filters).await),
            unknown => unreachable!("{unknown}"),
        }
    }

    /// All rows behind a figure, page by page, and the total that the pages state.
    pub(crate) async fn rows(
        &self,
        filters: &ResolvedFilters,
        metric: Option<&'static Metric>,
        part: Part,
        limit: u64,
    ) -> (i64, Vec<CallRow>) {
        let mut found = Vec::new();
        let mut cursor = None;
        loop {
            let query = RowQuery { metric, part, limit, cursor: cursor.take() };
            let page = rows::call_rows(&self.db, filters, &query).await.expect("rows").body;
            assert!(page.rows.len() as u64 <= limit, "a page holds more than was asked for");
            found.extend(page.rows);
            cursor = page.next_cursor;
            if cursor.is_none() {
                return (page.total, found);
            }
        }
    }
}

impl Stored {
    /// All rows behind a figure beside the dashboard, page by page, and the total that the pages state.
    pub(crate) async fn figure_rows(
        &self,
        filters: &ResolvedFilters,
        kind: RowKind,
        limit: u64,
    ) -> (i64, Vec<FigureRow>) {
        let mut found = Vec::new();
        let mut cursor = None;
        loop {
            let query = FigureRowQuery { kind, limit, cursor: cursor.take(), elsewhere: None };
            let page = beside::figure_rows(&self.db, filters, &query).await.expect("rows").body;
            assert!(page.rows.len() as u64 <= limit, "a page holds more than was asked for");
            found.extend(page.rows);
            cursor = page.next_cursor;
            if cursor.is_none() {
                return (page.total, found);
            }
        }
    }
}

/// An answer as it is sent, without when and where it was read.
fn sent<T: Serialize>(read: Result<Read<T>, DaoError>) -> Value {
    let mut sent = serde_json::to_value(read.expect("an answer").body).expect("an answer serialises");
    let object = sent.as_object_mut().expect("an answer is an object");
    for key in ["as_of", "read_from", "replica_lag_seconds"] {
        object.remove(key).expect("every answer says when and where it was read");
    }
    sent
}

/// A ratio as it is sent.
pub(crate) fn ratio(numerator: i64, denominator: i64, value: f64) -> Value {
    json!({ "numerator": numerator, "denominator": denominator, "value": value })
}

/// How many rows there are.
pub(crate) fn many<T>(rows: &[T]) -> i64 {
    i64::try_from(rows.len()).expect("fewer rows than memory")
}
