//! When candidates arrive and at which campaign: days with ramps, growth and holidays.

use chrono::{Days, NaiveDate};
use rand::{Rng, rngs::SmallRng};

use super::{calendar::openness, orgs::DemoOrg};

/// How many days the demo reaches back.
pub(super) const HISTORY_DAYS: u64 = 730;
const RAMP_DAYS: f64 = 24.0;
const FADE_DAYS: f64 = 18.0;

/// The expected arrivals of one campaign on one day.
#[derive(Debug, Clone, Copy)]
pub(super) struct Cell {
    pub date: NaiveDate,
    pub campaign: usize,
    pub weight: f64,
}

/// All of an organisation's cells in the order of time.
#[derive(Debug)]
pub(super) struct Arrivals {
    pub cells: Vec<Cell>,
    upto: Vec<f64>,
    total: f64,
}

impl Arrivals {
    pub(super) fn new(org: &DemoOrg, today: NaiveDate) -> Self {
        let cells: Vec<_> = (0..=HISTORY_DAYS)
            .rev()
            .flat_map(|ago| {
                let date = today - Days::new(ago);
                let usual = trend(ago) * (0.35 + 0.65 * openness(date, org.country));
                org.campaigns.iter().enumerate().filter_map(move |(campaign, plan)| {
                    let activity = plan.launched.map_or(0.0, |launched| activity(ago, launched, plan.ended));
                    let weight = plan.weight * activity * usual;
                    (weight > 0.0).then_some(Cell { date, campaign, weight })
                })
            })
            .collect();
        let upto: Vec<f64> = cells
            .iter()
            .scan(0.0, |sum, cell| {
                *sum += cell.weight;
                Some(*sum)
            })
            .collect();
        let total = upto.last().copied().unwrap_or(0.0);
        Self { cells, upto, total }
    }

    /// The cell at a quantile of all arrivals: 0 is the first, 1 the last.
    pub(super) fn at(&self, quantile: f64) -> Cell {
        let index = self.upto.partition_point(|upto| *upto <= quantile * self.total);
        self.cells[index.min(self.cells.len() - 1)]
    }

    /// A cell's share of all arrivals.
    pub(super) fn share(&self, cell: &Cell) -> f64 {
        cell.weight / self.total
    }

    /// A campaign, other than one, that takes arrivals on a day.
    pub(super) fn other_campaign(&self, date: NaiveDate, than: usize, rng: &mut SmallRng) -> Option<usize> {
        let day = self.cells.partition_point(|cell| cell.date < date);
        let others = || self.cells[day..].iter().take_while(|cell| cell.date == date).filter(|c| c.campaign != than);
        let count = others().count();
        (count > 0).then(|| others().nth(rng.random_range(0..count)).map(|cell| cell.campaign))?
    }
}

/// The organisation grows.
fn trend(ago: u64) -> f64 {
    1.5 - 1.0 * ago as f64 / HISTORY_DAYS as f64
}

/// A campaign ramps up after its launch, starts with a push, and fades out towards its end.
fn activity(ago: u64, launched: u64, ended: Option<u64>) -> f64 {
    if ago > launched || ended.is_some_and(|ended| ago <= ended) {
        return 0.0;
    }
    let age = (launched - ago) as f64 + 1.0;
    let ramp = (age / RAMP_DAYS).min(1.0);
    let push = if age > RAMP_DAYS { 0.35 * (2.0 - age / RAMP_DAYS).clamp(0.0, 1.0) } else { 0.35 * ramp };
    let fade = ended.map_or(1.0, |ended| ((ago - ended) as f64 / FADE_DAYS).min(1.0));
    (ramp + push) * fade
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::demo::orgs::ORGS;

    #[test]
    fn a_campaign_ramps_up_and_fades_out() {
        let day = |ago| activity(ago, 100, Some(10));
        assert!(day(101) == 0.0 && day(10) == 0.0);
        assert!(day(100) < day(90) && day(90) < day(77));
        assert!(day(11) < day(20));
    }

    #[test]
    fn the_last_thirty_days_hold_more_than_their_share_of_the_time() {
        let today: NaiveDate = "2026-11-21".parse().unwrap();
        let arrivals = Arrivals::new(&ORGS[0], today);
        let recent: f64 =
            arrivals.cells.iter().filter(|cell| cell.date > today - Days::new(30)).map(|c| arrivals.share(c)).sum();
        assert!((0.055..0.12).contains(&recent), "{recent}");
        assert_eq!(arrivals.at(0.0).date, today - Days::new(725));
        assert_eq!(arrivals.at(1.0).date, today);
    }
}
