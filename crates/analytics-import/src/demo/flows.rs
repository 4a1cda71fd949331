//! The demo's guided flows, and the sessions in which its users ran them.

use analytics_dao::{
    Db,
    audit::Actor,
    flows::{authoring::flow_put, rating::feedback_give},
    ingest::{Batch, IngestOptions, Ingested, ingest},
    users::user_list,
};
use analytics_domain::{
    OrgScope,
    flows::{
        flow::{ExternalFlow, FlowIn, FlowNode, FlowOption, FlowStep},
        session::{NewStepFeedback, SessionOutcome},
    },
    records::{FlowSessionRecord, RecordKind, SessionDecisionRecord, SessionRatingRecord},
};
use chrono::{Days, NaiveTime, TimeDelta};
use rand::{Rng, rngs::SmallRng};

use super::{
    chance::{any, minutes, pick},
    load::{DemoError, DemoSummary},
    story::Stage,
};

/// Far from the numbers of candidates, which have generators of their own as well. The probes of `stream.rs` begin here
/// too; nothing of them is kept.
const FIRST_NUMBER: u64 = 1 << 40;
const DAYS: u64 = 89;
/// Of so many sessions of an organisation, steps were rated.
const RATED_SESSIONS: usize = 60;

/// A node: its id, its title, and its options with the nodes that they lead to.
type DemoNode = (&'static str, &'static str, &'static [(&'static str, &'static str)]);

struct DemoFlow {
    id: &'static str,
    name: &'static str,
    description: &'static str,
    /// How many minutes a step takes.
    minutes: (i64, i64),
    nodes: &'static [DemoNode],
}

static FLOWS: [DemoFlow; 3] = [
    DemoFlow {
        id: "no-calls",
        name: "The dialler places no calls",
        description: "For campaigns that are active and whose candidates are not called.",
        minutes: (2, 7),
        nodes: &[
            ("status", "Is the campaign active?", &[("Yes", "hours"), ("No, it is paused", "resume")]),
            (
                "resume",
                "Resume the campaign and wait for a minute",
                &[("Calls are placed", "done"), ("Still none", "telephony")],
            ),
            ("telephony", "Hand over to the telephony team, with the time of the pause", &[]),
            ("hours", "Is it within the calling hours of the candidates?", &[("Yes", "credits"), ("No", "wait")]),
            ("wait", "Tell the customer when calling begins", &[]),
            ("credits", "Are there credits left?", &[("Yes", "carrier"), ("No", "buy")]),
            ("buy", "Ask the account's owner for credits", &[]),
            ("carrier", "Hand over to the telephony team", &[]),
            ("done", "Tell the customer that calls are placed", &[]),
        ],
    },
    DemoFlow {
        id: "no-sound",
        name: "Candidates hear nothing",
        description: "For calls that are answered, and in which one side hears nothing.",
        minutes: (1, 5),
        nodes: &[
            ("medium", "Is it a phone call or a web call?", &[("Phone", "route"), ("Web", "microphone")]),
            ("microphone", "Has the browser access to the microphone?", &[("Yes", "network"), ("No", "allow")]),
            ("allow", "Have the candidate allow it and reload", &[]),
            ("network", "Does the test page show sound both ways?", &[("Yes", "device"), ("No", "firewall")]),
            ("device", "Have the candidate try other headphones", &[]),
            ("firewall", "Send the list of ports to the customer's IT", &[]),
            ("route", "Do calls of other campaigns have sound?", &[("Yes", "number"), ("No", "provider")]),
            ("number", "Give the campaign another number", &[]),
            ("provider", "Open a ticket with the provider", &[]),
        ],
    },
    DemoFlow {
        id: "sms-undelivered",
        name: "SMS are not delivered",
        description: "For SMS that were sent and that candidates did not get.",
        minutes: (1, 4),
        nodes: &[
            ("optout", "Did the candidate opt out?", &[("Yes", "explain"), ("No", "format")]),
            ("explain", "Explain that nobody may write to them", &[]),
            ("format", "Is the number mobile and in full?", &[("Yes", "filter"), ("No", "correct")]),
            ("correct", "Correct the number and send again", &[]),
            ("filter", "Does the text have a link that carriers filter?", &[("Yes", "reword"), ("No", "support")]),
            ("reword", "Send the text without the link", &[]),
            ("support", "Hand over to the messaging team", &[]),
        ],
    },
];

const OUTCOMES: [(SessionOutcome, f64); 4] = [
    (SessionOutcome::Resolved, 0.62),
    (SessionOutcome::Escalated, 0.2),
    (SessionOutcome::Workaround, 0.12),
    (SessionOutcome::Unresolved, 0.06),
];
const RATINGS: [(i32, f64); 5] = [(1, 0.04), (2, 0.06), (3, 0.15), (4, 0.35), (5, 0.4)];
const COMMENTS: [&str; 5] = [
    "Went straight to the point.",
    "The second question could come first.",
    "I had to ask a colleague what was meant.",
    "Saved me a call to the other team.",
    "A step for older browsers is missing.",
];

/// What an organisation's users did with flows.
#[derive(Default)]
struct Told {
    sessions: Vec<FlowSessionRecord>,
    decisions: Vec<SessionDecisionRecord>,
    ratings: Vec<SessionRatingRecord>,
    /// By session: a node that it came to, and whether it helped.
    votes: Vec<(usize, &'static str, bool)>,
}

/// Writes the organisation's flows and the sessions in which they were run.
pub(super) async fn write(db: &Db, scope: OrgScope, stage: &Stage, summary: &mut DemoSummary) -> Result<(), DemoError> {
    let mut steps: Vec<(&str, Vec<FlowStep>)> = Vec::new();
    for flow in &FLOWS {
        steps.push((flow.id, flow_put(db, scope, &Actor::operator(), &external(flow)).await?.steps));
    }
    let Told { sessions, decisions, ratings, votes } = tell(stage);
    let ids: Vec<_> = sessions.iter().map(|session| session.id(scope)).collect();
    let who: Vec<_> = sessions.iter().map(|session| (session.flow.clone(), session.user.clone())).collect();
    let options = IngestOptions::default();
    summary.add(RecordKind::FlowSessions, &ingest(db, scope, &Batch::new(sessions), options).await?)?;
    summary.add(RecordKind::SessionDecisions, &ingest(db, scope, &Batch::new(decisions), options).await?)?;
    summary.add(RecordKind::SessionRatings, &ingest(db, scope, &Batch::new(ratings), options).await?)?;
    let users = user_list(db, scope).await?;
    for (place, node_id, was_helpful) in votes {
        let (flow, email) = &who[place];
        let user = users.iter().find(|user| user.email == *email);
        let of_flow = steps.iter().find(|(id, _)| id == flow).map(|(_, steps)| steps);
        let step = of_flow.and_then(|steps| steps.iter().find(|step| step.node_id == node_id));
        if let (Some(user), Some(step)) = (user, step) {
            let given = NewStepFeedback { session_id: ids[place], was_helpful };
            feedback_give(db, scope, user.id, step.id, &given).await?;
        }
    }
    Ok(())
}

fn external(flow: &DemoFlow) -> ExternalFlow {
    let option = |(label, next): &(&str, &str)| FlowOption { label: (*label).to_owned(), next: (*next).to_owned() };
    let node = |(id, title, options): &DemoNode| FlowNode {
        id: (*id).to_owned(),
        title: (*title).to_owned(),
        question: None,
        options: options.iter().map(option).collect(),
    };
    let flow_in = FlowIn {
        name: flow.name.to_owned(),
        description: Some(flow.description.to_owned()),
        nodes: flow.nodes.iter().map(node).collect(),
    };
    ExternalFlow { external_id: flow.id.to_owned(), flow: flow_in }
}

/// A few sessions a day until the last one, fewer at weekends.
fn tell(stage: &Stage) -> Told {
    let engineers: Vec<_> = stage.org.users.iter().filter(|user| !user.is_super_admin).collect();
    let mut told = Told::default();
    for back in (0..=DAYS).rev() {
        let day = stage.today - Days::new(back);
        let mut rng = stage.rng(FIRST_NUMBER + back);
        let most = if chrono::Datelike::weekday(&day).num_days_from_monday() < 5 { engineers.len() * 2 } else { 2 };
        for number in 0..rng.random_range(1..=most) {
            let start = day.and_time(NaiveTime::MIN).and_utc() + minutes(&mut rng, 9 * 60, 20 * 60);
            let session = FlowSessionRecord {
                external_id: format!("{}-{day}-{number}", stage.org.slug),
                flow: String::new(),
                user: any(&mut rng, &engineers).email.to_owned(),
                started_at: start,
                completed_at: None,
                outcome: None,
            };
            // Long enough before the end that the whole session lies before it.
            if start + TimeDelta::hours(2) < stage.until {
                told.run(session, &mut rng);
            }
        }
    }
    told
}

impl Told {
    /// Runs one of the flows from its root; of some sessions nobody sees the end.
    fn run(&mut self, mut session: FlowSessionRecord, rng: &mut SmallRng) {
        let flow = &FLOWS[rng.random_range(0..FLOWS.len())];
        flow.id.clone_into(&mut session.flow);
        let (mut at, mut position, mut node) = (session.started_at, 0, &flow.nodes[0]);
        let is_rated = self.sessions.len().is_multiple_of(7) && self.sessions.len() < RATED_SESSIONS * 7;
        let is_left = loop {
            let (id, _, options) = *node;
            let is_left = rng.random::<f64>() < 0.04;
            let chosen = if options.is_empty() || is_left { None } else { Some(any(rng, options)) };
            self.decisions.push(SessionDecisionRecord {
                session: session.external_id.clone(),
                position,
                node_id: id.to_owned(),
                choice: chosen.map(|(label, _)| label.to_owned()),
                at,
            });
            if is_rated {
                self.votes.push((self.sessions.len(), id, rng.random::<f64>() < 0.8));
            }
            at += minutes(rng, flow.minutes.0, flow.minutes.1);
            let next = chosen.and_then(|(_, next)| flow.nodes.iter().find(|(id, ..)| *id == next));
            let Some(next) = next else { break is_left && !options.is_empty() };
            (node, position) = (next, position + 1);
        };
        if !is_left {
            session.completed_at = Some(at);
            session.outcome = Some(pick(rng, &OUTCOMES));
            if rng.random::<f64>() < 0.5 {
                self.ratings.push(SessionRatingRecord {
                    session: session.external_id.clone(),
                    rating: pick(rng, &RATINGS),
                    comment: (rng.random::<f64>() < 0.3).then(|| any(rng, &COMMENTS).to_owned()),
                    created_at: at + minutes(rng, 0, 10),
                });
            }
        }
        self.sessions.push(session);
    }
}
