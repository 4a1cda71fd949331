//! An organisation's records as a stream of batches, roughly in the order of time.

use std::ops::ControlFlow;

use analytics_domain::records::{CampaignRecord, CreditRecord};
use chrono::{DateTime, Days, NaiveDate, NaiveTime, TimeDelta, TimeZone, Utc};
use rand::Rng;

use super::{
    arrivals::Arrivals,
    orgs::DemoOrg,
    records::Records,
    story::{Stage, story},
};

/// How many stories are told to learn how many calls one has.
const PROBES: u64 = 2_000;
/// Where the probes' numbers start, out of the way of the candidates'.
const PROBE_NUMBERS: u64 = 1 << 40;
/// Where the numbers of the credits' days start.
const CREDIT_NUMBERS: u64 = 1 << 41;

impl Stage {
    /// The stage of an organisation whose history ends with a day, and at an instant if that is earlier.
    pub(super) fn new(org: &'static DemoOrg, seed: u64, today: NaiveDate, now: DateTime<Utc>) -> Self {
        let end = morning(today + Days::new(1), org, 0);
        Self { org, arrivals: Arrivals::new(org, today), today, until: end.min(now), seed }
    }

    /// The organisation's campaigns.
    pub(super) fn campaigns(&self) -> Vec<CampaignRecord> {
        let records = self.org.campaigns.iter().map(|plan| CampaignRecord {
            external_id: plan.id.to_owned(),
            name: plan.name.to_owned(),
            job_title: Some(plan.job_title.to_owned()),
            status: plan.status,
            launched_at: plan.launched.map(|ago| morning(self.today - Days::new(ago), self.org, 7)),
            created_at: morning(self.today - Days::new(plan.created), self.org, 10),
            passing_score: plan.passing_score,
        });
        records.collect()
    }

    /// What the campaigns cost, by day.
    pub(super) fn credits(&self, calls: u64) -> Vec<CreditRecord> {
        let records = (CREDIT_NUMBERS..).zip(&self.arrivals.cells).filter_map(|(number, cell)| {
            let plan = &self.org.campaigns[cell.campaign];
            let expected = self.arrivals.share(cell) * calls as f64;
            let credits = (expected * self.rng(number).random_range(0.32..0.44) * 100.0).round() / 100.0;
            let created_at = morning(cell.date, self.org, 6);
            (credits > 0.0 && created_at <= self.until).then(|| CreditRecord {
                external_id: format!("credit-{}-{}", plan.id, cell.date),
                campaign: plan.id.to_owned(),
                credits,
                created_at,
            })
        });
        records.collect()
    }

    /// Hands over exactly so many calls with all that belongs to them, until told to stop.
    pub(super) fn stream(&self, calls: u64, batch: usize, mut hand_over: impl FnMut(Records) -> ControlFlow<()>) {
        let candidates = self.candidates_for(calls);
        let mut left = usize::try_from(calls).unwrap_or(usize::MAX);
        let mut open = Records::default();
        let mut number = 0;
        while left > 0 {
            let told = if number < candidates {
                let quantile = (number as f64 + self.rng(!number).random::<f64>()) / candidates as f64;
                story(self, number, self.arrivals.at(quantile))
            } else {
                // The last few fill up the past, since stories near the end are cut short.
                story(self, number, self.arrivals.at(self.rng(!number).random::<f64>()))
            };
            number += 1;
            if told.calls.len() > left {
                continue;
            }
            left -= told.calls.len();
            open.append(told);
            if open.calls.len() >= batch && hand_over(std::mem::take(&mut open)).is_break() {
                return;
            }
        }
        if !open.candidates.is_empty() {
            let _ = hand_over(open);
        }
    }

    /// How many candidates have at most so many calls, but hardly fewer.
    fn candidates_for(&self, calls: u64) -> u64 {
        let told: usize = (0..PROBES)
            .map(|probe| {
                let quantile = (probe as f64 + 0.5) / PROBES as f64;
                story(self, PROBE_NUMBERS + probe, self.arrivals.at(quantile)).calls.len()
            })
            .sum();
        let expected = calls * PROBES / u64::try_from(told).unwrap_or(u64::MAX).max(1);
        (expected * 97 / 100).saturating_sub(3 * expected.isqrt())
    }
}

fn morning(date: NaiveDate, org: &DemoOrg, hour: u32) -> DateTime<Utc> {
    let local = date.and_time(NaiveTime::MIN) + TimeDelta::hours(i64::from(hour));
    org.zone
        .from_local_datetime(&local)
        .earliest()
        .map_or_else(|| local.and_utc(), |instant| instant.with_timezone(&Utc))
}
