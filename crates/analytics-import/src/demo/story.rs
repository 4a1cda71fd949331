//! What happens to one candidate: calls and everything that follows from them.

use analytics_domain::{
    closed_sets::{CallChannel, CallStatus, SmsDirection},
    records::{CallRecord, CallReviewRecord, CandidateRecord, ResumeScreeningRecord, SmsRecord},
};
use chrono::{DateTime, Days, NaiveDate, TimeDelta, Utc};
use rand::{Rng, SeedableRng, rngs::SmallRng};

use super::{
    arrivals::{Arrivals, Cell},
    calendar::{application_time, calling_time},
    chance::{any, bell, minutes, pick},
    orgs::{DemoCampaign, DemoOrg, Place},
    people::{COMMENTS, WITHDRAWALS},
    records::Records,
    verdict::{Interview, review},
};

const MOST_ATTEMPTS: u32 = 7;

/// What all stories of an organisation share.
#[derive(Debug)]
pub(super) struct Stage {
    pub org: &'static DemoOrg,
    pub arrivals: Arrivals,
    pub today: NaiveDate,
    /// Nothing happens later than this.
    pub until: DateTime<Utc>,
    pub seed: u64,
}

impl Stage {
    /// A generator of its own for each numbered thing of the organisation.
    pub(super) fn rng(&self, number: u64) -> SmallRng {
        let org = u64::from(self.org.slug.as_bytes()[0]);
        let own = (number << 8 | org).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        SmallRng::seed_from_u64(self.seed.wrapping_mul(0xD134_2543_DE82_EF95) ^ own)
    }
}

/// Whose story is told, and how far.
pub(super) struct Person<'a> {
    pub stage: &'a Stage,
    pub rng: SmallRng,
    number: u64,
    pub id: String,
    place: Place,
    reach: f64,
    pub skill: f64,
    calls: u32,
    gone: bool,
    pub records: Records,
}

/// How one call went, before it is written down.
struct Outcome {
    status: CallStatus,
    length: i32,
    completion: Option<f64>,
    withdrawal: Option<&'static str>,
    accommodation: bool,
    opted_out: bool,
}

/// The story of a numbered candidate who arrives in a cell; empty if that is still to come.
pub(super) fn story(stage: &Stage, number: u64, cell: Cell) -> Records {
    let mut rng = stage.rng(number);
    let place = pick(&mut rng, stage.org.places);
    let arrived = application_time(cell.date, place.zone, &mut rng);
    if arrived > stage.until {
        return Records::default();
    }
    let (first, last) = (any(&mut rng, stage.org.first_names), any(&mut rng, stage.org.last_names));
    let source = pick(&mut rng, stage.org.sources);
    let id = format!("cand-{number:07}");
    let (reach, skill) = (0.95 + 0.22 * bell(&mut rng) + if source == "Referral" { 0.1 } else { 0.0 }, bell(&mut rng));
    let mut person =
        Person { stage, rng, number, id, place, reach, skill, calls: 0, gone: false, records: Records::default() };
    person.records.candidates.push(CandidateRecord {
        external_id: person.id.clone(),
        name: Some(format!("{first} {last}")),
        source: Some(source.to_owned()),
        location: Some(place.name.to_owned()),
        created_at: arrived,
    });
    let seen = person.pursue(cell.campaign, arrived);
    person.meet_again(cell.campaign, seen);
    person.records
}

impl Person<'_> {
    /// Some candidates come up for a second campaign weeks later.
    fn meet_again(&mut self, first: usize, seen: DateTime<Utc>) {
        if self.gone || !self.rng.random_bool(0.09) {
            return;
        }
        let again = seen + minutes(&mut self.rng, 4 * 1440, 70 * 1440);
        let date = again.with_timezone(&self.stage.org.zone).date_naive();
        if again <= self.stage.until
            && let Some(second) = self.stage.arrivals.other_campaign(date, first, &mut self.rng)
        {
            self.pursue(second, again);
        }
    }

    /// Calls the person for a campaign until that leads somewhere or nowhere; the last instant of it.
    fn pursue(&mut self, campaign: usize, from: DateTime<Utc>) -> DateTime<Utc> {
        let plan = &self.stage.org.campaigns[campaign];
        let channel = if self.rng.random_bool(plan.web_share) { CallChannel::Web } else { CallChannel::Phone };
        let mut after = from;
        if self.rng.random_bool(0.45) {
            after += minutes(&mut self.rng, 1, 25);
            self.screen_resume(plan, after);
        }
        let mut interview = None;
        for _ in 0..MOST_ATTEMPTS {
            let at = calling_time(after, self.place.zone, self.stage.org.country, &mut self.rng);
            if plan.ended.is_some_and(|ended| at.date_naive() >= self.stage.today - Days::new(ended)) {
                break;
            }
            if at > self.stage.until {
                self.queue(plan, channel, after, at);
                break;
            }
            let outcome = self.outcome(plan, channel, at);
            let picked_up = CallStatus::ANSWERED.contains(&outcome.status);
            let (over, completed) = (outcome.withdrawal.is_some(), outcome.status == CallStatus::Completed);
            self.gone |= outcome.opted_out || outcome.withdrawal == Some("No longer looking");
            if completed {
                let before = interview.and_then(|before: Interview| before.completion);
                let completion = before.into_iter().chain(outcome.completion).reduce(f64::max);
                interview = Some(Interview { at, completion });
            }
            self.write_call(plan, channel, at, &outcome);
            after = at;
            let (again, least, most) = match (completed, picked_up) {
                (true, _) => (0.2, 1440, 7 * 1440),
                (false, true) => (0.74, 180, 2 * 1440),
                (false, false) => (0.9, 90, 2 * 1440),
            };
            if self.gone || over || !self.rng.random_bool(again) {
                break;
            }
            after += minutes(&mut self.rng, least, most);
        }
        if let Some(interview) = interview {
            after = after.max(review(self, plan, &interview));
        }
        after
    }

    fn outcome(&mut self, plan: &DemoCampaign, channel: CallChannel, at: DateTime<Utc>) -> Outcome {
        let rng = &mut self.rng;
        let pickup = (0.47 * plan.pickup * self.reach).clamp(0.08, 0.9);
        let status = if rng.random_bool(pickup) {
            if rng.random_bool(0.68) { CallStatus::Completed } else { CallStatus::Answered }
        } else {
            let phone = if channel == CallChannel::Phone { 1.0 } else { 0.0 };
            pick(
                rng,
                &[
                    (CallStatus::NoAnswer, 51.0),
                    (CallStatus::Voicemail, 32.0 * phone),
                    (CallStatus::Busy, 7.0 * phone),
                    (CallStatus::Failed, 6.0),
                    (CallStatus::Canceled, 4.0),
                ],
            )
        };
        let status = if at > self.stage.until - TimeDelta::minutes(8) { CallStatus::InProgress } else { status };
        let picked_up = CallStatus::ANSWERED.contains(&status);
        let done = match status {
            CallStatus::Completed if rng.random_bool(0.97) => Some(questions_done(rng, plan.questions)),
            CallStatus::Answered if rng.random_bool(0.55) => Some(rng.random_range(0..=plan.questions / 2)),
            _ => None,
        };
        let length = match status {
            CallStatus::Completed => rng.random_range(45..75) + done.unwrap_or(1) * rng.random_range(24..66),
            CallStatus::Answered => rng.random_range(8..170),
            CallStatus::Voicemail => rng.random_range(14..48),
            _ => 0,
        };
        let withdrawal = match status {
            CallStatus::Completed => 0.035,
            CallStatus::Answered => 0.065,
            _ => 0.0,
        };
        let withdrawal = rng.random_bool(withdrawal).then(|| pick(rng, WITHDRAWALS));
        Outcome {
            status,
            length,
            completion: done.map(|done| f64::from(done) / f64::from(plan.questions)),
            withdrawal,
            accommodation: picked_up && rng.random_bool(0.021),
            opted_out: picked_up && rng.random_bool(0.013),
        }
    }

    fn write_call(&mut self, plan: &DemoCampaign, channel: CallChannel, at: DateTime<Utc>, outcome: &Outcome) {
        let call = self.next_call(plan, channel, at, outcome.status);
        let id = call.external_id.clone();
        self.records.calls.push(CallRecord {
            call_length_sec: outcome.length,
            question_completion_rate: outcome.completion,
            withdrawal_reason: outcome.withdrawal.map(str::to_owned),
            accommodation_requested: Some(outcome.accommodation),
            opted_out: Some(outcome.opted_out),
            ..call
        });
        let end = at + TimeDelta::seconds(i64::from(outcome.length));
        match outcome.status {
            CallStatus::Completed => {
                self.rate(id, end);
                if !outcome.opted_out && self.rng.random_bool(0.4) {
                    self.text(plan, end, 0.08);
                }
            }
            CallStatus::NoAnswer | CallStatus::Voicemail if self.rng.random_bool(0.3) => self.text(plan, end, 0.22),
            _ => {}
        }
    }

    fn next_call(
        &mut self,
        plan: &DemoCampaign,
        channel: CallChannel,
        at: DateTime<Utc>,
        status: CallStatus,
    ) -> CallRecord {
        self.calls += 1;
        CallRecord {
            external_id: format!("call-{:07}-{}", self.number, self.calls),
            campaign: plan.id.to_owned(),
            candidate: self.id.clone(),
            channel,
            call_status: status,
            call_length_sec: 0,
            question_completion_rate: None,
            withdrawal_reason: None,
            accommodation_requested: Some(false),
            opted_out: Some(false),
            created: at,
        }
    }

    /// A call that is due soon is in the queue already.
    fn queue(&mut self, plan: &DemoCampaign, channel: CallChannel, after: DateTime<Utc>, due: DateTime<Utc>) {
        let since = after.max(self.stage.until - TimeDelta::hours(3));
        if due < self.stage.until + TimeDelta::hours(5) && since < self.stage.until {
            let waited = (self.stage.until - since).num_milliseconds();
            let at = since + TimeDelta::milliseconds(self.rng.random_range(0..waited.max(1)));
            let call = self.next_call(plan, channel, at, CallStatus::Queued);
            self.records.calls.push(call);
        }
    }

    fn screen_resume(&mut self, plan: &DemoCampaign, at: DateTime<Utc>) {
        if at <= self.stage.until {
            self.records.resume_screenings.push(ResumeScreeningRecord {
                external_id: format!("resume-{:07}-{}", self.number, self.records.resume_screenings.len() + 1),
                candidate: self.id.clone(),
                campaign: plan.id.to_owned(),
                created_at: at,
            });
        }
    }

    fn rate(&mut self, call: String, end: DateTime<Utc>) {
        let created_at = end + minutes(&mut self.rng, 1, 400);
        if created_at > self.stage.until || !self.rng.random_bool(0.21) {
            return;
        }
        let rating: usize = pick(&mut self.rng, &[(5, 45.0), (4, 30.0), (3, 14.0), (2, 6.0), (1, 5.0)]);
        let comment = self.rng.random_bool(0.16).then(|| any(&mut self.rng, COMMENTS[rating - 1]).to_owned());
        let rating = i32::try_from(rating).unwrap_or(5);
        self.records.call_reviews.push(CallReviewRecord { call, rating, comment, created_at });
    }

    fn text(&mut self, plan: &DemoCampaign, end: DateTime<Utc>, reply: f64) {
        let mut at = end + minutes(&mut self.rng, 1, 4);
        let directions = [(SmsDirection::Outbound, 1.0), (SmsDirection::Inbound, reply)];
        for (direction, likely) in directions {
            if at > self.stage.until || !self.rng.random_bool(likely) {
                return;
            }
            self.records.sms.push(SmsRecord {
                external_id: format!("sms-{:07}-{}", self.number, self.records.sms.len() + 1),
                candidate: self.id.clone(),
                campaign: plan.id.to_owned(),
                direction,
                created_at: at,
            });
            at += minutes(&mut self.rng, 1, 180);
        }
    }
}

/// Most people answer all questions; some stop on the way.
fn questions_done(rng: &mut SmallRng, questions: i32) -> i32 {
    if rng.random_bool(0.64) { questions } else { rng.random_range(questions / 4..=questions) }
}
