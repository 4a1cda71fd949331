//! Random worlds and questions around a clock change: times that fall together,
//! on the edges of days and ranges, and far out.

use analytics_domain::closed_sets::{CallStatus, Feedback};
use chrono::{DateTime, Days, NaiveDate, TimeDelta, Utc};
use chrono_tz::Tz;
use proptest::{collection::vec, option, prelude::*, sample::select};

use crate::{
    reference::{
        clock::{Width, clock},
        instant,
        question::Question,
    },
    sketch_work::work,
    world::{World, at},
};

/// The zones of questions; some change their clocks, one by half an hour, and one is off by a quarter.
const ZONES: [Tz; 5] =
    [Tz::America__New_York, Tz::Australia__Lord_Howe, Tz::Asia__Kathmandu, Tz::UTC, Tz::Europe__Berlin];

/// Instants that rows gather around: the clock changes of 2026, and a turn of the year.
const ANCHORS: [(Tz, &str); 8] = [
    (Tz::America__New_York, "2026-03-08 07:00"),
    (Tz::America__New_York, "2026-11-01 06:00"),
    (Tz::Australia__Lord_Howe, "2026-04-04 15:00"),
    (Tz::Australia__Lord_Howe, "2026-10-03 15:30"),
    (Tz::Europe__Berlin, "2026-03-29 01:00"),
    (Tz::Europe__Berlin, "2026-10-25 01:00"),
    (Tz::Asia__Kathmandu, "2026-06-30 18:15"),
    (Tz::UTC, "2027-01-01 00:00"),
];

pub(crate) const CAMPAIGNS: usize = 4;
pub(crate) const CANDIDATES: usize = 6;
const REASONS: [&str; 4] = ["Pay", "Shift", "pay", "Überstunden"];
const SOURCES: [&str; 3] = ["Job board", "Referral", "nowhere"];
const LOCATIONS: [&str; 3] = ["Austin, TX", "Łódź", "nowhere"];
const TITLES: [&str; 3] = ["Nurse", "Driver", "nobody"];
/// Names of campaigns and candidates that the organisation does not have.
pub(crate) const UNKNOWN: &str = "unknown";
pub(crate) const FOREIGN: &str = "foreign";

pub(crate) type Anchor = (Tz, DateTime<Utc>);

/// A time relative to an anchor.
#[derive(Debug, Clone)]
pub(crate) enum Moment {
    Quarters(i64, i64),
    Midnight(Tz, i64, i64),
    Days(i64, i64),
}

impl Moment {
    pub(crate) fn around((_, anchor): Anchor, moment: &Self) -> DateTime<Utc> {
        match *moment {
            Self::Quarters(quarters, millis) => {
                anchor + TimeDelta::minutes(15 * quarters) + TimeDelta::milliseconds(millis)
            }
            Self::Midnight(zone, days, millis) => {
                let date = anchor.with_timezone(&zone).date_naive() + TimeDelta::days(days);
                instant(clock(zone).midnight(date) * 1_000 + millis)
            }
            Self::Days(days, millis) => anchor + TimeDelta::days(days) + TimeDelta::milliseconds(millis),
        }
    }
}

pub(crate) fn moment() -> impl Strategy<Value = Moment> {
    let jitter = || prop_oneof![4 => Just(0_i64), 1 => Just(-1), 1 => Just(1), 1 => Just(59_999)];
    prop_oneof![
        4 => (-10_i64..10, jitter()).prop_map(|(quarters, millis)| Moment::Quarters(quarters, millis)),
        3 => (select(&ZONES[..]), -9_i64..9, jitter()).prop_map(|(zone, days, ms)| Moment::Midnight(zone, days, ms)),
        2 => (-40_i64..40, (0_i64..48).prop_map(|half| half * 1_800_000)).prop_map(|(days, ms)| Moment::Days(days, ms)),
        1 => (-370_i64..370, 0_i64..86_400_000).prop_map(|(days, millis)| Moment::Days(days, millis)),
    ]
}

fn status() -> impl Strategy<Value = CallStatus> {
    prop_oneof![4 => Just(CallStatus::Completed), 2 => Just(CallStatus::Answered), 3 => select(CallStatus::ALL)]
}

/// Settings and rows of an organisation around an anchor.
pub(crate) fn worlds() -> impl Strategy<Value = (World, Anchor)> {
    let share = || select(&[0.0, 0.25, 0.5, 0.75, 0.9, 1.0][..]);
    let score = || select(&[0.0, 59.5, 60.0, 69.5, 70.0, 80.0, 100.0][..]);
    let flag = || prop_oneof![2 => Just(None), 2 => Just(Some(false)), 1 => Just(Some(true))];
    let campaign = (option::of(score()), option::of(select(&TITLES[..2])));
    let candidate = (option::of(select(&SOURCES[..2])), option::of(select(&LOCATIONS[..2])));
    let outcome = || (option::of(share()), option::weighted(0.2, select(&REASONS[..])), flag(), flag());
    let call = || (0..CANDIDATES, 0..CAMPAIGNS, moment(), status(), 0_i32..2_000, outcome());
    let feedback = option::of(select(Feedback::ALL));
    let review =
        (0..CANDIDATES, 0..CAMPAIGNS, 0..3_usize, feedback, option::of(score()), option::weighted(0.9, moment()));
    let rows = (
        vec(campaign, CAMPAIGNS),
        vec(candidate, CANDIDATES),
        prop_oneof![9 => vec(call(), 8..45), 1 => vec(call(), 0..2)],
        vec(review, 0..22),
    );
    (select(&ANCHORS[..]), share(), score(), any::<[bool; 4]>(), rows, work()).prop_map(
        |((zone, anchor), threshold, passing, carries, (campaigns, candidates, calls, reviews), work)| {
            let anchor = (zone, at(anchor));
            let mut world = World::default();
            world.settings.interview_threshold = threshold;
            world.settings.default_passing_score = passing;
            zone.name().clone_into(&mut world.settings.time_zone);
            for (index, (score, title)) in campaigns.into_iter().enumerate() {
                world = world.campaign(&format!("c{index}"));
                world.campaigns[index].passing_score = score;
                world.campaigns[index].job_title = title.map(str::to_owned);
            }
            for (index, (source, location)) in candidates.into_iter().enumerate() {
                world = world.candidate(&format!("p{index}"));
                world.candidates[index].source = source.map(str::to_owned);
                world.candidates[index].location = location.map(str::to_owned);
            }
            // Some organisations never record some of the facts.
            let [rates, reasons, flags, scores] = carries;
            for (person, campaign, moment, status, length, (share, reason, accommodation, opted_out)) in calls {
                let time = Moment::around(anchor, &moment);
                world = world.call_at(&format!("p{person}"), &format!("c{campaign}"), time).with_call(|call| {
                    call.call_status = status;
                    call.call_length_sec = length;
                    call.question_completion_rate = share.filter(|_| rates || length % 7 > 0);
                    call.withdrawal_reason = reason.filter(|_| reasons).map(str::to_owned);
                    call.accommodation_requested = accommodation.filter(|_| flags);
                    call.opted_out = opted_out.filter(|_| flags || reasons);
                });
            }
            for (person, campaign, user, feedback, score, moment) in reviews {
                let (person, campaign, user) = (format!("p{person}"), format!("c{campaign}"), format!("u{user}"));
                let taken = world
                    .reviews
                    .iter()
                    .any(|known| (&known.candidate, &known.campaign, &known.user) == (&person, &campaign, &user));
                if taken {
                    continue;
                }
                world = world.review(&person, &campaign, &user);
                let review = world.reviews.last_mut().expect("the review just added");
                review.feedback = feedback.filter(|_| scores || flags);
                review.max_score = score.filter(|_| scores);
                review.call_last_reviewed_at = moment.map(|moment| Moment::around(anchor, &moment));
            }
            (work.added_to(world, anchor), anchor)
        },
    )
}

/// When a question is asked.
#[derive(Debug, Clone)]
enum Asked {
    After,
    Before,
    AtStart,
    Within(i64),
}

/// A question relative to an anchor.
#[derive(Debug, Clone)]
pub(crate) struct Sketch {
    days: Option<(i64, u64)>,
    zone: Option<Tz>,
    width: Option<Width>,
    campaigns: Vec<&'static str>,
    candidates: Vec<&'static str>,
    sources: Vec<&'static str>,
    locations: Vec<&'static str>,
    titles: Vec<&'static str>,
    compare: bool,
    asked: Asked,
}

/// Questions about a world.
pub(crate) fn sketches() -> impl Strategy<Value = Sketch> {
    let width = option::of(select(&[Width::Hour, Width::Day, Width::Week, Width::Month][..]));
    let days = (
        prop_oneof![2 => Just(0_i64), 3 => -9_i64..3, 1 => -40_i64..20],
        select(&[1, 1, 2, 3, 7, 10, 30, 92, 93, 366, 367][..]),
    );
    let asked = prop_oneof![
        4 => (0_i64..1_000).prop_map(Asked::Within),
        3 => Just(Asked::After),
        1 => Just(Asked::Before),
        1 => Just(Asked::AtStart),
    ];
    let lists = (
        some_of(&["c0", "c1", "c2", "c3", UNKNOWN, FOREIGN]),
        some_of(&["p0", "p1", "p2", "p3", "p4", "p5", UNKNOWN, FOREIGN]),
        some_of(&SOURCES),
        some_of(&LOCATIONS),
        some_of(&TITLES),
    );
    (option::weighted(0.85, days), option::of(select(&ZONES[..])), width, lists, any::<bool>(), asked).prop_map(
        |(days, zone, width, (campaigns, candidates, sources, locations, titles), compare, asked)| Sketch {
            days,
            zone,
            width,
            campaigns,
            candidates,
            sources,
            locations,
            titles,
            compare,
            asked,
        },
    )
}

/// Mostly nothing, else up to three.
fn some_of(names: &'static [&'static str]) -> impl Strategy<Value = Vec<&'static str>> {
    prop_oneof![3 => Just(Vec::new()), 1 => vec(select(names), 1..4)]
}

impl Sketch {
    /// The question itself.
    pub(crate) fn about(&self, world: &World, (own_zone, anchor): Anchor) -> Question {
        let zone = self.zone.unwrap_or(own_zone);
        let here = anchor.with_timezone(&zone).date_naive();
        let days = self.days.map(|(offset, length)| {
            let first: NaiveDate = here + TimeDelta::days(offset);
            (first, first + Days::new(length - 1))
        });
        let text = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
        let mut question = Question {
            days,
            zone,
            width: self.width.filter(|width| *width != Width::Hour || self.hours_fit(world)),
            campaigns: text(&self.campaigns),
            candidates: text(&self.candidates),
            sources: text(&self.sources),
            locations: text(&self.locations),
            titles: text(&self.titles),
            compare: self.compare && days.is_some(),
            now: anchor,
        };
        let range = question.window(&clock(zone));
        question.now = match (&self.asked, range) {
            (Asked::After, _) => at("2028-02-01 00:00"),
            (Asked::Before, Some(range)) => instant(range.start - 3_600_001),
            (Asked::AtStart, Some(range)) => instant(range.start),
            (Asked::Within(share), Some(range)) => instant(range.start + (range.end - range.start) / 1_000 * share),
            (_, None) => anchor + TimeDelta::seconds(61),
        };
        question
    }

    /// Whether charts by the hour stay small enough to be drawn, and compared quickly.
    fn hours_fit(&self, world: &World) -> bool {
        if let Some((_, length)) = self.days {
            return length < 60 || (length > 300 && self.titles.len() == 2);
        }
        let reviews = world.reviews.iter().filter_map(|review| review.call_last_reviewed_at);
        let times = || world.calls.iter().map(|call| call.created).chain(reviews.clone()).chain(world.work.times());
        times().min().zip(times().max()).is_none_or(|(first, last)| last - first < TimeDelta::days(60))
    }
}
