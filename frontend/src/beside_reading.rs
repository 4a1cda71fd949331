//! What the cards of the scalars beside the dashboard say.

use analytics_client::types::{AverageCandidateSatisfactionResponse, SatisfactionPoint, TotalTimeSavedResponse};

use crate::{
    absence::Remark,
    beside::{Answer, Endpoint},
    beside_words as words,
    charts::course::{Course, complete},
    components::page_header,
    format::{self, Piece},
    reading::{Change, Difference, Said, Value},
    words::say,
};

/// A number and the one of the window compared with, and how such numbers are told.
struct Numbers {
    now: Option<f64>,
    before: Option<f64>,
    /// The number in the units that suit another.
    pieces: fn(f64, f64) -> Vec<Piece>,
    /// How the second came to be the first.
    difference: fn(f64, f64) -> Difference,
}

/// What the card of a scalar says; its course is that of `series`.
pub(crate) fn said(endpoint: Endpoint, answer: &Answer, series: Option<&Answer>) -> Said {
    let numbers = numbers(answer);
    let value = match (numbers.now, withheld(answer)) {
        (Some(now), _) => Value::Known((numbers.pieces)(now, now)),
        (None, Some(reason)) => Value::Missing(say!(beside.withheld), Remark::of(reason)),
        (None, None) if has_no_data(answer) => {
            let (word, reason) = words::absence(endpoint, answer);
            Value::Missing(word, reason)
        }
        (None, None) => Value::Nothing,
    };
    let compared = numbers.now.zip(numbers.before);
    let change = compared.map(|(now, before)| Change::by((numbers.difference)(now, before), words::good(endpoint)));
    let previous = numbers.before.map(|before| Piece::text(&(numbers.pieces)(before, numbers.now.unwrap_or(before))));
    Said {
        value,
        change,
        previous,
        compared: page_header::compared(&answer.source()),
        sample: sample(answer),
        course: series.and_then(course),
        remarks: words::remarks(endpoint, answer),
    }
}

fn numbers(answer: &Answer) -> Numbers {
    let counted = |now, before| Numbers {
        now,
        before,
        pieces: |number, _| vec![Piece::Digits(format::decimal(number, 0))],
        difference: |now, before| Difference::relative(now, before, Difference::Count),
    };
    match answer {
        Answer::TotalSms(sms) => {
            counted(sms.value.map(|value| value as f64), sms.previous.map(|previous| previous as f64))
        }
        Answer::TotalTimeSaved(saved) => Numbers {
            now: saved.value,
            before: saved.previous.as_ref().and_then(|previous| previous.value),
            pieces: format::work,
            difference: |now, before| Difference::relative(now * 60.0, before * 60.0, Difference::Seconds),
        },
        Answer::AverageSatisfaction(mean) => Numbers {
            now: mean.value,
            before: mean.previous.as_ref().and_then(|previous| previous.value),
            pieces: |mean, _| vec![Piece::Digits(format::decimal(mean, 2)), Piece::Unit(say!(beside.of_five))],
            difference: |now, before| Difference::Decimal(now - before),
        },
        Answer::CreditsPerQualified(credits) => Numbers {
            now: credits.value,
            before: credits.previous.as_ref().and_then(|previous| previous.value),
            pieces: |credits, _| vec![Piece::Digits(format::decimal(credits, 2))],
            difference: |now, before| Difference::relative(now, before, Difference::Decimal),
        },
        // These are charts.
        Answer::SmsSent(_) | Answer::TimeSaved(_) | Answer::Satisfaction(_) | Answer::CampaignsLaunched(_) => {
            counted(None, None)
        }
    }
}

/// Whether there is nothing because nothing is known, not because the range has nothing to compute it from.
fn has_no_data(answer: &Answer) -> bool {
    match answer {
        Answer::AverageSatisfaction(mean) => mean.sample_size.is_none(),
        Answer::CreditsPerQualified(credits) => credits.denominator.is_none(),
        _ => true,
    }
}

/// Why a mean is not shown although there are ratings.
fn withheld(answer: &Answer) -> Option<String> {
    let Answer::AverageSatisfaction(mean) = answer else { return None };
    mean.withheld.as_ref()?;
    let (count, least) = (mean.sample_size?, i64::from(mean.min_ratings));
    Some(say!(beside.withheld_because, ratings = words::ratings(count), least = format::count(least)))
}

/// What the value is made of.
fn sample(answer: &Answer) -> Option<String> {
    match answer {
        Answer::TotalTimeSaved(saved) => work(saved),
        Answer::AverageSatisfaction(mean) => confidence(mean),
        Answer::CreditsPerQualified(ratio) => {
            let (credits, people) = (ratio.numerator?, ratio.denominator?);
            Some(say!(beside.credits_of, credits = format::shortest(credits), people = format::count(people)))
        }
        _ => None,
    }
}

fn work(saved: &TotalTimeSavedResponse) -> Option<String> {
    saved.value?;
    let units: i64 = saved.sources.iter().filter_map(|source| source.units).sum();
    Some(say!(beside.pieces_of_work, count = format::count(units)))
}

fn confidence(mean: &AverageCandidateSatisfactionResponse) -> Option<String> {
    mean.value?;
    let of = say!(figures.mean_of, count = format::count(mean.sample_size?));
    Some(match &mean.confidence_interval {
        Some(interval) => {
            let (low, high) = (format::decimal(interval.low, 2), format::decimal(interval.high, 2));
            format!("{of} · {}", say!(beside.confidence, low = low, high = high))
        }
        None => of,
    })
}

fn course(series: &Answer) -> Option<Course> {
    let (points, bottom) = match series {
        Answer::SmsSent(chart) => (complete(chart, |point| Some(point.sms as f64))?, 0.0),
        Answer::TimeSaved(chart) => (complete(chart, |point| Some(point.total))?, 0.0),
        Answer::Satisfaction(chart) => {
            let points = complete(chart, |point: &SatisfactionPoint| point.value)?;
            let least = points.iter().flatten().copied().fold(5.0, f64::min);
            (points, (least - 0.5).max(1.0))
        }
        Answer::CreditsPerQualified(credits) => (complete(&credits.chart, |point| point.value)?, 0.0),
        _ => return None,
    };
    (points.len() > 1).then_some(Course { points, bottom })
}

#[cfg(test)]
pub(crate) mod tests {
    use serde_json::{Map, Value as Json, json};

    use super::*;

    /// An answer of nothing, with `fields` in it.
    pub(crate) fn answer_with(endpoint: Endpoint, fields: &Json) -> Answer {
        let mut answer = json!({
            "filters": crate::filters::nothing_applied(), "ignored_filters": [], "no_data": [],
            "as_of": "2026-11-20T14:00:00Z", "read_from": "primary",
            "granularity": "day", "time_zone": "UTC", "min_ratings": 5, "sources": [],
            "settings": {
                "minutes_per_sms": 2.0, "minutes_per_resume": 6.0, "overhead_per_call": 5.0,
                "overhead_per_web_call": 5.0, "overhead_per_note": 10.0,
            },
            "chart": { "granularity": "day", "time_zone": "UTC" },
        });
        let all: &mut Map<String, Json> = answer.as_object_mut().unwrap();
        all.extend(fields.as_object().unwrap().clone());
        match endpoint {
            Endpoint::SmsSent => Answer::SmsSent(serde_json::from_value(answer).unwrap()),
            Endpoint::TotalSms => Answer::TotalSms(serde_json::from_value(answer).unwrap()),
            Endpoint::TimeSaved => Answer::TimeSaved(serde_json::from_value(answer).unwrap()),
            Endpoint::TotalTimeSaved => Answer::TotalTimeSaved(serde_json::from_value(answer).unwrap()),
            Endpoint::Satisfaction => Answer::Satisfaction(serde_json::from_value(answer).unwrap()),
            Endpoint::AverageSatisfaction => Answer::AverageSatisfaction(serde_json::from_value(answer).unwrap()),
            Endpoint::CampaignsLaunched => Answer::CampaignsLaunched(serde_json::from_value(answer).unwrap()),
            Endpoint::CreditsPerQualified => Answer::CreditsPerQualified(serde_json::from_value(answer).unwrap()),
        }
    }

    pub(crate) fn answer_of(endpoint: Endpoint) -> Answer {
        answer_with(endpoint, &json!({}))
    }

    #[test]
    fn what_cannot_be_computed_is_not_what_is_not_known() {
        let satisfaction = |fields| has_no_data(&answer_with(Endpoint::AverageSatisfaction, &fields));
        assert!(satisfaction(json!({})));
        assert!(!satisfaction(json!({ "sample_size": 0 })));
        let credits = |fields| has_no_data(&answer_with(Endpoint::CreditsPerQualified, &fields));
        assert!(credits(json!({})));
        assert!(!credits(json!({ "numerator": 12.5, "denominator": 0 })));
    }

    #[test]
    fn numbers_are_those_of_both_windows() {
        let check = |endpoint, fields: Json, expected: (Option<f64>, Option<f64>)| {
            let numbers = numbers(&answer_with(endpoint, &fields));
            assert_eq!((numbers.now, numbers.before), expected, "{endpoint:?}");
        };
        check(Endpoint::TotalSms, json!({ "value": 12, "previous": 9 }), (Some(12.0), Some(9.0)));
        check(Endpoint::TotalSms, json!({ "value": 0 }), (Some(0.0), None));
        let before = json!({ "value": 90.5, "previous": { "value": 60.0, "sources": [] } });
        check(Endpoint::TotalTimeSaved, before, (Some(90.5), Some(60.0)));
        check(Endpoint::AverageSatisfaction, json!({ "value": 4.5, "previous": {} }), (Some(4.5), None));
        check(Endpoint::CreditsPerQualified, json!({ "previous": { "value": 30.5 } }), (None, Some(30.5)));
    }

    #[test]
    fn a_course_has_gaps_and_complete_buckets_alone() {
        let point = |day: u8, value: Option<f64>, partial: bool| {
            json!({
                "start": format!("2026-11-{day:02}T00:00:00Z"), "end": format!("2026-11-{:02}T00:00:00Z", day + 1),
                "partial": partial, "value": value, "sample_size": 7, "withheld": false,
                "credits": 12.5, "qualified_candidates": 3,
            })
        };
        let points = [point(1, Some(4.0), false), point(2, None, false), point(3, Some(5.0), true)];
        let series = answer_with(Endpoint::Satisfaction, &json!({ "points": points }));
        assert_eq!(course(&series), Some(Course { points: vec![Some(4.0), None], bottom: 3.5 }));
        let chart = json!({ "granularity": "day", "time_zone": "UTC", "points": points });
        let credits = answer_with(Endpoint::CreditsPerQualified, &json!({ "chart": chart }));
        assert_eq!(course(&credits), Some(Course { points: vec![Some(4.0), None], bottom: 0.0 }));
        assert_eq!(course(&answer_of(Endpoint::CreditsPerQualified)), None);
        assert_eq!(course(&answer_of(Endpoint::SmsSent)), None);
    }
}
