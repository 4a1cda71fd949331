//! Examples of flows, sessions and how they go.

use analytics_domain::{
    beside::satisfaction::distribution,
    buckets::{Bucket, Granularity},
    dashboard::{ReadFrom, Snapshot},
    figures::Ratio,
    flows::{
        analytics::{
            Csat, Engineer, EngineerList, FlowAnalyticsResponse, Leader, OutcomeCount, SessionComment, SessionFigures,
            SessionSeries, SessionsPoint, StepFigures, TeamAnalyticsResponse,
        },
        filters::AppliedSessionFilters,
        flow::{Flow, FlowIn, FlowNode, FlowOption, FlowPage, FlowStatus, FlowStep, FlowSummary},
        session::{
            Completion, FlowSession, NewDecision, NewSessionRating, NewStepFeedback, SessionOutcome, SessionRating,
            SessionVisit, StepFeedback, StepVote,
        },
    },
};
use uuid::Uuid;

use super::examples::{NEW_YORK, USER, at};

const FLOW: Uuid = Uuid::from_u128(0x019a_9f3c_5d1e_7000_8000_0000_0000_0009);
const STEP: Uuid = Uuid::from_u128(0x019a_9f3c_5d1e_7000_8000_0000_0000_000a);
const SESSION: Uuid = Uuid::from_u128(0x019a_9f3c_5d1e_7000_8000_0000_0000_000b);
const ROOT: &str = "check-light";
const LEAF: &str = "check-cable";
const CHOICE: &str = "No, it is red";

fn nodes() -> Vec<FlowNode> {
    let option = FlowOption { label: CHOICE.to_owned(), next: LEAF.to_owned() };
    vec![
        FlowNode {
            id: ROOT.to_owned(),
            title: "Is the light of the modem green?".to_owned(),
            question: Some("The light is at the front, next to the label LINE.".to_owned()),
            options: vec![option],
        },
        FlowNode { id: LEAF.to_owned(), title: "Replace the cable".to_owned(), question: None, options: vec![] },
    ]
}

fn step() -> FlowStep {
    FlowStep { id: STEP, node_id: ROOT.to_owned(), helpful_yes: 41, helpful_no: 6 }
}

fn summary() -> FlowSummary {
    FlowSummary {
        id: FLOW,
        name: "No connection".to_owned(),
        description: Some("For customers whose modem is on and who have no connection.".to_owned()),
        status: FlowStatus::Published,
        published_version: Some(2),
        latest_version: 2,
        created_at: at(-86_400 * 60),
        updated_at: at(-86_400 * 12),
    }
}

/// A page of flows.
#[must_use]
pub fn flow_page() -> FlowPage {
    FlowPage { flows: vec![summary()], next_cursor: None }
}

/// A flow as it is written.
#[must_use]
pub fn flow_in() -> FlowIn {
    flow().written()
}

/// A flow that may be run.
#[must_use]
pub fn flow() -> Flow {
    Flow { summary: summary(), version: 2, nodes: nodes(), steps: vec![step()] }
}

/// A flow that was just written.
#[must_use]
pub fn draft() -> Flow {
    let draft = FlowSummary { status: FlowStatus::Draft, published_version: None, latest_version: 1, ..summary() };
    let step = FlowStep { helpful_yes: 0, helpful_no: 0, ..step() };
    Flow { summary: draft, version: 1, nodes: nodes(), steps: vec![step] }
}

/// A flow that may be run no more.
#[must_use]
pub fn archived() -> Flow {
    Flow { summary: FlowSummary { status: FlowStatus::Archived, ..summary() }, ..flow() }
}

/// A session that was just started.
#[must_use]
pub fn session_begun() -> FlowSession {
    FlowSession {
        id: SESSION,
        flow_id: FLOW,
        flow_name: "No connection".to_owned(),
        version: 2,
        started_at: at(-600),
        completed_at: None,
        outcome: None,
        path: vec![SessionVisit { position: 0, node_id: ROOT.to_owned(), choice: None, at: at(-600) }],
        nodes: nodes(),
        steps: vec![step()],
        feedback: vec![],
        rating: None,
    }
}

/// A session that was completed and rated.
#[must_use]
pub fn session() -> FlowSession {
    let visit = |position, node_id: &str, choice: Option<&str>, seconds| SessionVisit {
        position,
        node_id: node_id.to_owned(),
        choice: choice.map(str::to_owned),
        at: at(seconds),
    };
    FlowSession {
        completed_at: Some(at(-60)),
        outcome: Some(SessionOutcome::Resolved),
        path: vec![visit(0, ROOT, Some(CHOICE), -600), visit(1, LEAF, None, -300)],
        feedback: vec![StepVote { step_id: STEP, was_helpful: true }],
        rating: Some(rating()),
        ..session_begun()
    }
}

/// A choice.
#[must_use]
pub fn new_decision() -> NewDecision {
    NewDecision { position: 0, node_id: ROOT.to_owned(), choice: CHOICE.to_owned() }
}

/// The end of a session.
#[must_use]
pub const fn completion() -> Completion {
    Completion { outcome: SessionOutcome::Resolved }
}

/// A rating as it is given.
#[must_use]
pub fn new_rating() -> NewSessionRating {
    let SessionRating { rating, comment, .. } = rating();
    NewSessionRating { rating: rating.into(), comment }
}

/// A rating.
#[must_use]
pub fn rating() -> SessionRating {
    let comment = Some("The second step could come first.".to_owned());
    SessionRating { rating: 4, comment, created_at: at(-30) }
}

/// A word on a step, as it is given.
#[must_use]
pub const fn new_feedback() -> NewStepFeedback {
    NewStepFeedback { session_id: SESSION, was_helpful: true }
}

/// A word on a step.
#[must_use]
pub fn feedback() -> StepFeedback {
    StepFeedback { session_id: SESSION, was_helpful: true, step: step() }
}

/// The engineers of an organisation.
#[must_use]
pub fn engineers() -> EngineerList {
    EngineerList { engineers: vec![Engineer { id: USER, name: "Maya Ruiz".to_owned() }] }
}

/// How a team's sessions go.
#[must_use]
pub fn team() -> TeamAnalyticsResponse {
    let leader = |id, name: &str, sessions, completed| Leader {
        id,
        name: name.to_owned(),
        sessions,
        completion_rate: Ratio::of(completed, sessions),
        median_duration_minutes: Some(9.5),
        csat: Csat { average: Some(4.25), sample_size: 28 },
    };
    TeamAnalyticsResponse {
        filters: filters(),
        snapshot: snapshot(),
        summary: figures(),
        series: series(),
        top_flows: vec![leader(FLOW, "No connection", 88, 79)],
        top_engineers: vec![leader(USER, "Maya Ruiz", 41, 40)],
    }
}

/// How one's own sessions go.
#[must_use]
pub fn mine() -> TeamAnalyticsResponse {
    TeamAnalyticsResponse { filters: AppliedSessionFilters { engineer_id: Some(USER), ..filters() }, ..team() }
}

/// How a flow goes.
#[must_use]
pub fn flow_analytics() -> FlowAnalyticsResponse {
    let SessionRating { rating, comment, created_at } = rating();
    FlowAnalyticsResponse {
        filters: filters(),
        snapshot: snapshot(),
        flow: summary(),
        version: 2,
        nodes: nodes(),
        summary: figures(),
        series: series(),
        csat_distribution: distribution(&[2, 3, 10, 41, 64]),
        steps: vec![StepFigures {
            node_id: ROOT.to_owned(),
            title: Some("Is the light of the modem green?".to_owned()),
            step_id: Some(STEP),
            visits: 412,
            drop_offs: 12,
            drop_off_rate: Ratio::of(12, 412),
            helpful_yes: 41,
            helpful_no: 6,
            helpful_rate: Ratio::of(41, 47),
        }],
        comments: vec![SessionComment { rating, comment: comment.unwrap_or_default(), created_at }],
    }
}

fn filters() -> AppliedSessionFilters {
    AppliedSessionFilters {
        start: Some("2026-10-22T00:00:00-04:00".to_owned()),
        end: Some("2026-11-21T00:00:00-05:00".to_owned()),
        time_zone: NEW_YORK.to_owned(),
        granularity: Granularity::Day,
        engineer_id: None,
    }
}

fn snapshot() -> Snapshot {
    Snapshot { as_of: at(0), read_from: ReadFrom::Primary, replica_lag_seconds: None }
}

fn figures() -> SessionFigures {
    let outcome = |outcome, count| OutcomeCount { outcome, count };
    SessionFigures {
        total: 412,
        completed: 371,
        completion_rate: Ratio::of(371, 412),
        median_duration_minutes: Some(12.75),
        active_engineers: 17,
        outcomes: vec![
            outcome(SessionOutcome::Resolved, 280),
            outcome(SessionOutcome::Escalated, 51),
            outcome(SessionOutcome::Workaround, 29),
            outcome(SessionOutcome::Unresolved, 11),
        ],
        csat: Csat { average: Some(4.35), sample_size: 120 },
    }
}

fn series() -> SessionSeries {
    let bucket = Bucket {
        start: "2026-11-20T00:00:00-05:00".to_owned(),
        end: "2026-11-21T00:00:00-05:00".to_owned(),
        partial: true,
    };
    let point = SessionsPoint { bucket, total: 14, resolved: 9, escalated: 2, workaround: 1, unresolved: 0, open: 2 };
    SessionSeries { granularity: Granularity::Day, time_zone: NEW_YORK.to_owned(), points: vec![point] }
}
