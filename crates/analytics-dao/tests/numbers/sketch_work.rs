//! Random work around the calls of a world, and the settings that its figures follow from.

use analytics_domain::{closed_sets::CallChannel, org::TimeSavedSettings};
use chrono::{DateTime, Utc};
use proptest::{collection::vec, option, prelude::*, sample::select};

use crate::{
    sketch::{Anchor, CAMPAIGNS, CANDIDATES, Moment, moment},
    work::Work,
    world::World,
};

/// Minutes of settings; a third is no whole number of milliseconds.
const MINUTES: [f64; 6] = [0.0, 0.5, 1.0 / 3.0, 2.0, 6.25, 1440.0];
/// Whose sums as doubles depend on their order.
const CREDITS: [f64; 6] = [0.001, 0.1, 0.2, 0.3, 1_234.567, 1_000_000.0];

type OfCandidate = (usize, usize, Moment);

/// Work relative to an anchor.
#[derive(Debug, Clone)]
pub(crate) struct WorkSketch {
    minutes: [f64; 5],
    min_ratings: i32,
    sms: Vec<(OfCandidate, bool)>,
    resumes: Vec<OfCandidate>,
    notes: Vec<(OfCandidate, i32)>,
    credits: Vec<(usize, Moment, f64)>,
    launches: Vec<Option<Moment>>,
    calls: Vec<(bool, Option<(i32, Moment)>)>,
}

/// Often none, so that some organisations never recorded a kind of work.
fn some<T: Strategy + 'static>(one: T) -> impl Strategy<Value = Vec<T::Value>>
where
    T::Value: Clone,
{
    prop_oneof![1 => Just(Vec::new()), 3 => vec(one, 1..20)]
}

/// Work and settings.
pub(crate) fn work() -> impl Strategy<Value = WorkSketch> {
    let of_candidate = || (0..CANDIDATES, 0..CAMPAIGNS, moment());
    let minutes = || select(&MINUTES[..]);
    let settings = ([minutes(), minutes(), minutes(), minutes(), minutes()], 1..7_i32);
    let rows = (
        some((of_candidate(), any::<bool>())),
        some(of_candidate()),
        some((of_candidate(), 0..5_000_i32)),
        some((0..CAMPAIGNS, moment(), select(&CREDITS[..]))),
        vec(option::of(moment()), CAMPAIGNS),
        prop_oneof![
            1 => vec((Just(false), Just(None)), 45),
            4 => vec((any::<bool>(), option::of((1..6_i32, moment()))), 45),
        ],
    );
    (settings, rows).prop_map(|((minutes, min_ratings), (sms, resumes, notes, credits, launches, calls))| WorkSketch {
        minutes,
        min_ratings,
        sms,
        resumes,
        notes,
        credits,
        launches,
        calls,
    })
}

impl WorkSketch {
    /// The world with this work.
    pub(crate) fn added_to(&self, mut world: World, anchor: Anchor) -> World {
        let at = |moment: &Moment| Moment::around(anchor, moment);
        let person = |index: usize| format!("p{index}");
        let campaign = |index: usize| format!("c{index}");
        let [minutes_per_sms, minutes_per_resume, overhead_per_call, overhead_per_web_call, overhead_per_note] =
            self.minutes;
        world.settings.time_saved = TimeSavedSettings {
            minutes_per_sms,
            minutes_per_resume,
            overhead_per_call,
            overhead_per_web_call,
            overhead_per_note,
        };
        world.settings.satisfaction_min_ratings = self.min_ratings;
        for (launched, launch) in world.campaigns.iter_mut().zip(&self.launches) {
            launched.launched_at = launch.as_ref().map(at);
        }
        let calls = std::mem::take(&mut world.calls);
        for (mut call, (on_the_web, rating)) in calls.into_iter().zip(&self.calls) {
            call.channel = if *on_the_web { CallChannel::Web } else { CallChannel::Phone };
            world.calls.push(call);
            if let Some((rating, given)) = rating {
                world = world.rated_at(*rating, at(given));
            }
        }
        for ((someone, job, sent), inbound) in &self.sms {
            world = world.sms_at(&person(*someone), &campaign(*job), at(sent));
            world = if *inbound { world.inbound() } else { world };
        }
        for (someone, job, screened) in &self.resumes {
            world = world.resume_at(&person(*someone), &campaign(*job), at(screened));
        }
        for ((someone, job, held), seconds) in &self.notes {
            world = world.note_at(&person(*someone), &campaign(*job), at(held), *seconds);
        }
        for (job, spent, credits) in &self.credits {
            world = world.credits_at(&campaign(*job), at(spent), *credits);
        }
        world
    }
}

impl Work {
    /// When all of it was done.
    pub(crate) fn times(&self) -> impl Iterator<Item = DateTime<Utc>> {
        let sms = self.sms.iter().map(|sms| sms.created_at);
        let resumes = self.resumes.iter().map(|resume| resume.created_at);
        let notes = self.notes.iter().map(|note| note.created_at);
        let ratings = self.ratings.iter().map(|rating| rating.created_at);
        sms.chain(resumes).chain(notes).chain(ratings).chain(self.credits.iter().map(|credits| credits.created_at))
    }
}
