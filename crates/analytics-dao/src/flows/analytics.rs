//! How sessions go: of a team or an engineer, and of a flow. Everything of an answer is of one snapshot.

use std::collections::HashMap;

use analytics_domain::{
    OrgScope,
    beside::satisfaction::distribution,
    figures::Ratio,
    flows::{
        analytics::{
            Csat, Engineer, EngineerList, FlowAnalyticsResponse, Leader, RECENT_COMMENTS, SessionComment,
            SessionSeries, StepFigures, TeamAnalyticsResponse,
        },
        filters::{AppliedSessionFilters, SessionFilters},
        flow::{FlowNode, FlowStep},
        metrics::{DROP_OFFS, SESSIONS, VISITS},
    },
    metric::Column,
};
use chrono::{DateTime, Utc};
use sea_orm::{
    ColumnTrait, DatabaseTransaction, EntityTrait, FromQueryResult, QueryFilter, QueryOrder, QuerySelect, Select,
    Statement, TryGetable,
};
use sea_query::{Expr, ExprTrait, Order, Query, WithClause};
use uuid::Uuid;

use super::{
    figures::{completion_rate, median_minutes, number, point, ratings, summary},
    listing::refuse_draft,
    statements::{Part, Question},
    stored::{self, flow_row, nodes_of, shown_version, steps_of},
};
use crate::{
    axes::Axes,
    compile::{Compiler, Totals},
    cte::{extent_of_sessions, flow_session, name},
    db::{Db, Engine},
    entities::{flow_sessions as sessions, flows, session_ratings as rated, users},
    error::DaoError,
    parts::{Line, PartsStatement, ask_lines},
    session::{OrgContext, Read, ReadSession, org_context},
};

/// How the sessions of a team go, or those of the engineer that the filters name.
///
/// # Errors
/// `NotFound` for an organisation that does not exist, `Invalid` for more buckets than a chart can show over all time,
/// `Timeout` at the statement's limit, else what the database says.
pub async fn team(db: &Db, filters: &SessionFilters) -> Result<Read<TeamAnalyticsResponse>, DaoError> {
    let engine = db.engine();
    db.read_only(filters.scope, |session| async move {
        let reader = session.reader(0);
        let asked = Asked::new(engine, filters, &session).await?;
        let mut found: Found<Uuid> = find(reader, asked.question().team()).await?;
        let (flows, engineers) = (found.take(Part::Flows), found.take(Part::Engineers));
        let flow_names = names(flow_names(filters.scope, keys(&flows)), reader).await?;
        let engineer_names = names(user_names(filters.scope, keys(&engineers)), reader).await?;
        let (all, series) = asked.summary_and_series(&mut found);
        let body = TeamAnalyticsResponse {
            filters: asked.applied(),
            snapshot: session.snapshot.clone(),
            summary: summary(&all),
            series,
            top_flows: leaders(flows, &flow_names),
            top_engineers: leaders(engineers, &engineer_names),
        };
        Ok(Read { body, data_version: asked.context.data_version })
    })
    .await
}

/// How the sessions of a flow go, and each of its steps. A draft is for authors.
///
/// # Errors
/// As of a team; `NotFound` for a flow that this organisation does not have or the caller may not see.
pub async fn flow(
    db: &Db,
    filters: &SessionFilters,
    flow_id: Uuid,
    is_author: bool,
) -> Result<Read<FlowAnalyticsResponse>, DaoError> {
    let engine = db.engine();
    db.read_only(filters.scope, |session| async move {
        let (reader, scope) = (session.reader(0), filters.scope);
        let row = flow_row(reader, scope, flow_id).await?;
        refuse_draft(&row, is_author)?;
        let version = shown_version(&row);
        let nodes = nodes_of(reader, scope, flow_id, version).await?;
        let rated = steps_of(reader, scope, flow_id).await?;
        let asked = Asked::new(engine, filters, &session).await?;
        let mut found: Found<String> = find(reader, asked.question().flow()).await?;
        let comments = SessionCommentRow::find_by_statement(recent_comments(engine, filters)).all(reader).await?;
        let visited = found.take(Part::Steps);
        let (all, series) = asked.summary_and_series(&mut found);
        let body = FlowAnalyticsResponse {
            filters: asked.applied(),
            snapshot: session.snapshot.clone(),
            flow: stored::summary(row)?,
            version,
            summary: summary(&all),
            series,
            csat_distribution: distribution(&ratings(&all)),
            steps: steps(&nodes, &rated, visited),
            comments: comments.into_iter().map(comment).collect(),
            nodes,
        };
        Ok(Read { body, data_version: asked.context.data_version })
    })
    .await
}

/// Everybody who ever ran a flow, by name.
///
/// # Errors
/// What the database says.
pub async fn engineers(db: &Db, scope: OrgScope) -> Result<EngineerList, DaoError> {
    let engineers = engineers_of(scope);
    let engineers = &engineers;
    db.read_only(scope, |session| async move {
        let rows: Vec<(Uuid, String)> = engineers.clone().into_tuple().all(session.reader(0)).await?;
        Ok(EngineerList { engineers: rows.into_iter().map(|(id, name)| Engineer { id, name }).collect() })
    })
    .await
}

/// Users with a session, by name.
pub(crate) fn engineers_of(scope: OrgScope) -> Select<users::Entity> {
    let run = Query::select()
        .expr(Expr::val(1))
        .from(sessions::Entity)
        .and_where(Expr::col((sessions::Entity, sessions::Column::OrgId)).eq(scope.org_id()))
        .and_where(Expr::col((sessions::Entity, sessions::Column::UserId)).equals((users::Entity, users::Column::Id)))
        .take();
    users::Entity::find()
        .select_only()
        .column(users::Column::Id)
        .column(users::Column::Name)
        .filter(users::Column::OrgId.eq(scope.org_id()))
        .filter(Expr::exists(run))
        .order_by_asc(users::Column::Name)
        .order_by_asc(users::Column::Id)
}

/// The newest comments on completed sessions in scope.
pub(crate) fn recent_comments(engine: Engine, filters: &SessionFilters) -> Statement {
    let comment = |column| Expr::col((rated::Entity, column));
    let select = Query::select()
        .columns([
            (rated::Entity, rated::Column::Rating),
            (rated::Entity, rated::Column::Comment),
            (rated::Entity, rated::Column::CreatedAt),
        ])
        .from(name::FLOW_SESSION)
        .inner_join(
            rated::Entity,
            comment(rated::Column::OrgId)
                .eq(filters.scope.org_id())
                .and(comment(rated::Column::SessionId).equals((name::FLOW_SESSION, Column::SessionId.as_str()))),
        )
        .and_where(comment(rated::Column::Comment).is_not_null())
        .and_where(Expr::col((name::FLOW_SESSION, Column::Outcome.as_str())).is_not_null())
        .order_by((rated::Entity, rated::Column::CreatedAt), Order::Desc)
        .order_by((rated::Entity, rated::Column::Id), Order::Desc)
        .limit(RECENT_COMMENTS)
        .take();
    let with = WithClause::new().cte(flow_session(filters)).to_owned();
    engine.backend().build(&select.with(with))
}

#[derive(FromQueryResult)]
struct SessionCommentRow {
    rating: i32,
    comment: String,
    created_at: DateTime<Utc>,
}

fn comment(row: SessionCommentRow) -> SessionComment {
    let SessionCommentRow { rating, comment, created_at } = row;
    SessionComment { rating, comment, created_at }
}

/// A question, with what its figures depend on.
struct Asked<'a> {
    engine: Engine,
    filters: &'a SessionFilters,
    context: OrgContext,
    axes: Axes,
}

impl<'a> Asked<'a> {
    async fn new(engine: Engine, filters: &'a SessionFilters, session: &ReadSession) -> Result<Self, DaoError> {
        let reader = session.reader(0);
        let context = org_context(reader, filters.scope).await?;
        let extent = match filters.span.date_range {
            Some(_) => None,
            None => extent_of_sessions(reader, engine, filters.scope).await?,
        };
        Ok(Self { engine, filters, context, axes: Axes::new(&filters.span, extent)? })
    }

    fn question(&self) -> Question<'_> {
        let compiler = Compiler::new(self.engine, &self.context.settings);
        Question { engine: self.engine, compiler, filters: self.filters, axes: &self.axes }
    }

    fn summary_and_series<K>(&self, found: &mut Found<K>) -> (Totals, SessionSeries) {
        let all = found.take(Part::Summary).into_iter().next().map(|line| line.totals).unwrap_or_default();
        let buckets: HashMap<_, _> =
            found.take(Part::Series).into_iter().map(|line| (line.place, line.totals)).collect();
        let nothing = Totals::default();
        let (points, _) = self.axes.points(|bucket, place| point(bucket, buckets.get(&place).unwrap_or(&nothing)));
        let axis = &self.axes.current;
        (all, SessionSeries { granularity: axis.granularity, time_zone: axis.zone.name().to_owned(), points })
    }

    fn applied(&self) -> AppliedSessionFilters {
        AppliedSessionFilters::new(self.filters, self.axes.current.granularity)
    }
}

async fn find<K: TryGetable>(
    reader: &DatabaseTransaction,
    statement: Option<PartsStatement<Part>>,
) -> Result<Found<K>, DaoError> {
    match statement {
        Some(statement) => ask_lines(reader, statement).await.map(Found),
        None => Ok(Found(Vec::new())),
    }
}

/// What a statement answered, by part.
struct Found<K>(Vec<(Part, Vec<Line<K>>)>);

impl<K> Found<K> {
    /// The lines of a part, in their order.
    fn take(&mut self, part: Part) -> Vec<Line<K>> {
        let lines = self.0.iter_mut().find(|(what, _)| *what == part).map(|(_, lines)| std::mem::take(lines));
        let mut lines = lines.unwrap_or_default();
        lines.sort_by_key(|line| line.place);
        lines
    }
}

fn keys(lines: &[Line<Uuid>]) -> Vec<Uuid> {
    lines.iter().filter_map(|line| line.key).collect()
}

/// What flows are called.
pub(crate) fn flow_names(scope: OrgScope, ids: Vec<Uuid>) -> Select<flows::Entity> {
    let named = flows::Entity::find().select_only().column(flows::Column::Id).column(flows::Column::Name);
    named.filter(flows::Column::OrgId.eq(scope.org_id())).filter(flows::Column::Id.is_in(ids))
}

/// What users are called.
pub(crate) fn user_names(scope: OrgScope, ids: Vec<Uuid>) -> Select<users::Entity> {
    let named = users::Entity::find().select_only().column(users::Column::Id).column(users::Column::Name);
    named.filter(users::Column::OrgId.eq(scope.org_id())).filter(users::Column::Id.is_in(ids))
}

async fn names<E: EntityTrait>(
    named: Select<E>,
    reader: &DatabaseTransaction,
) -> Result<HashMap<Uuid, String>, DaoError> {
    let rows: Vec<(Uuid, String)> = named.into_tuple().all(reader).await?;
    Ok(rows.into_iter().collect())
}

fn leaders(lines: Vec<Line<Uuid>>, names: &HashMap<Uuid, String>) -> Vec<Leader> {
    let leader = |Line { key, totals, .. }: Line<Uuid>| {
        let id = key?;
        Some(Leader {
            id,
            name: names.get(&id)?.clone(),
            sessions: number(&totals, &SESSIONS),
            completion_rate: completion_rate(&totals),
            median_duration_minutes: median_minutes(&totals),
            csat: Csat::of(&ratings(&totals)),
        })
    };
    lines.into_iter().filter_map(leader).collect()
}

/// A line for each node of the version, then for each other that sessions came to.
fn steps(nodes: &[FlowNode], rated: &[FlowStep], visited: Vec<Line<String>>) -> Vec<StepFigures> {
    let mut visited: Vec<(String, Totals)> =
        visited.into_iter().filter_map(|Line { key, totals, .. }| Some((key?, totals))).collect();
    let figures = |node_id: &str, title: Option<&str>, totals: &Totals| {
        let step = rated.iter().find(|step| step.node_id == node_id);
        let (visits, drop_offs) = (number(totals, &VISITS), number(totals, &DROP_OFFS));
        let (yes, no): (i64, i64) = step.map_or((0, 0), |step| (step.helpful_yes.into(), step.helpful_no.into()));
        StepFigures {
            node_id: node_id.to_owned(),
            title: title.map(str::to_owned),
            step_id: step.map(|step| step.id),
            visits,
            drop_offs,
            drop_off_rate: Ratio::of(drop_offs, visits),
            helpful_yes: yes,
            helpful_no: no,
            helpful_rate: Ratio::of(yes, yes + no),
        }
    };
    let mut steps: Vec<StepFigures> = nodes
        .iter()
        .map(|node| {
            let place = visited.iter().position(|(node_id, _)| *node_id == node.id);
            let totals = place.map(|place| visited.remove(place).1).unwrap_or_default();
            figures(&node.id, Some(&node.title), &totals)
        })
        .collect();
    // Engines sort text by their own rules; the order is part of the answer.
    visited.sort_by(|one, other| {
        number(&other.1, &VISITS).cmp(&number(&one.1, &VISITS)).then_with(|| one.0.cmp(&other.0))
    });
    steps.extend(visited.iter().map(|(node_id, totals)| figures(node_id, None, totals)));
    steps
}
