//! What an SMS provider is asked, and what it answers: `docs/operations.md` has both for those who build one.

use analytics_dao::sms_provider::SmsCounts;
use analytics_domain::period::{DateRange, to_millisecond};
use chrono::{DateTime, SecondsFormat, TimeDelta, Utc};
use serde::Deserialize;

/// No answer is longer: 20,001 buckets take half of it.
pub(super) const MOST_BYTES: u64 = 512 << 10;
/// More SMS than any organisation sends; with fewer, time saved stays far from what a number holds.
const MOST_SMS: u64 = 10_000_000_000;

/// What an answer has to be.
#[derive(Debug, Deserialize)]
struct Answer {
    counts: Vec<u64>,
    first: Option<DateTime<Utc>>,
    last: Option<DateTime<Utc>>,
}

/// Why an answer is none.
#[derive(Debug, thiserror::Error)]
pub(super) enum Malformed {
    /// Where it is not, and not what stands there, which may be anything.
    #[error("the answer is not the JSON that was expected, at line {} and column {}", .0.line(), .0.column())]
    Json(#[from] serde_json::Error),
    #[error("the answer has {given} counts for {buckets} buckets")]
    Counts { given: usize, buckets: usize },
    #[error("the answer counts more than {} SMS", MOST_SMS)]
    TooMany,
    #[error("the answer's `first` and `last` are not times in the range of the SMS that it counts")]
    Ends,
}

/// The address of a question: how many SMS an organisation sent between each two edges.
pub(super) fn address(base: &str, org: &str, edges: &[DateTime<Utc>]) -> String {
    let from = edges.first().map(|first| first.to_rfc3339_opts(SecondsFormat::Secs, true)).unwrap_or_default();
    let query = form_urlencoded::Serializer::new(String::new())
        .append_pair("org", org)
        .append_pair("direction", "outbound")
        .append_pair("from", &from)
        .append_pair("buckets", &buckets(edges))
        .finish();
    format!("{}/v1/messages/count?{query}", base.trim_end_matches('/'))
}

/// The lengths of the buckets in seconds; `24*3600` is twenty-four of an hour. Days that are not all alike, and years
/// of hours, fit into an address this way.
fn buckets(edges: &[DateTime<Utc>]) -> String {
    let lengths: Vec<i64> = edges.windows(2).map(|edge| (edge[1] - edge[0]).num_seconds()).collect();
    let run = |run: &[i64]| match run {
        [length] => length.to_string(),
        run => format!("{}*{}", run.len(), run[0]),
    };
    lengths.chunk_by(i64::eq).map(run).collect::<Vec<_>>().join(",")
}

/// Reads the answer to a question about some edges.
pub(super) fn read(body: &[u8], edges: &[DateTime<Utc>]) -> Result<SmsCounts, Malformed> {
    let Answer { counts, first, last } = serde_json::from_slice(body)?;
    let buckets = edges.len().saturating_sub(1);
    if counts.len() != buckets {
        return Err(Malformed::Counts { given: counts.len(), buckets });
    }
    let total = counts.iter().try_fold(0, |sum: u64, count| sum.checked_add(*count));
    let total = total.filter(|total| *total <= MOST_SMS).ok_or(Malformed::TooMany)?;
    let counts = counts.into_iter().map(i64::try_from).collect::<Result<_, _>>().map_err(|_| Malformed::TooMany)?;
    let range = edges.first().zip(edges.last()).map(|(start, end)| DateRange { start: *start, end: *end });
    let extent = match (total, first.map(to_millisecond), last.map(to_millisecond)) {
        (0, None, None) => None,
        (1.., Some(first), Some(last)) if first <= last && [first, last].iter().all(|end| contains(range, *end)) => {
            // The last is inside a half-open range that ends one millisecond after it.
            Some(DateRange { start: first, end: last + TimeDelta::milliseconds(1) })
        }
        _ => return Err(Malformed::Ends),
    };
    Ok(SmsCounts { counts, extent })
}

fn contains(range: Option<DateRange>, instant: DateTime<Utc>) -> bool {
    range.is_some_and(|range| range.contains(instant))
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    fn edges(texts: &[&str]) -> Vec<DateTime<Utc>> {
        texts.iter().map(|text| text.parse().unwrap()).collect()
    }

    fn three_days() -> Vec<DateTime<Utc>> {
        edges(&["2026-10-31T04:00:00Z", "2026-11-01T04:00:00Z", "2026-11-02T05:00:00Z", "2026-11-03T05:00:00Z"])
    }

    #[test]
    fn a_question_is_an_address() {
        let address = address("https://sms.example/api/", "northwind", &three_days());
        let query = "org=northwind&direction=outbound&from=2026-10-31T04%3A00%3A00Z&buckets=86400%2C90000%2C86400";
        assert_eq!(address, format!("https://sms.example/api/v1/messages/count?{query}"));
    }

    #[test]
    fn buckets_of_one_length_are_named_once() {
        let start: DateTime<Utc> = "2026-01-01T00:00:00Z".parse().unwrap();
        let mut hours: Vec<_> = (0..=8_760).map(|hour| start + TimeDelta::hours(hour)).collect();
        hours.push(start + TimeDelta::minutes(8_760 * 60 + 90));
        assert_eq!(buckets(&hours), "8760*3600,5400");
        assert_eq!(buckets(&hours[..2]), "3600");
    }

    #[test]
    fn an_answer_has_a_count_per_bucket_and_its_ends() {
        let body =
            br#"{"counts": [3, 0, 4], "first": "2026-10-31T00:00:00-04:00", "last": "2026-11-03T04:59:59.999Z"}"#;
        let extent = DateRange { start: three_days()[0], end: three_days()[3] };
        let read_back = read(body, &three_days()).unwrap();
        assert_eq!(read_back, SmsCounts { counts: vec![3, 0, 4], extent: Some(extent) });
        let none = read(br#"{"counts": [0, 0, 0], "first": null, "more": "than is read"}"#, &three_days()).unwrap();
        assert_eq!(none, SmsCounts { counts: vec![0, 0, 0], extent: None });
    }

    #[rstest]
    #[case("", "not the JSON")]
    #[case("<html>three</html>", "not the JSON")]
    #[case("[1, 2, 3]", "not the JSON")]
    #[case(r#"{"counts": 3}"#, "not the JSON")]
    #[case(r#"{"counts": ["1", "2", "3"]}"#, "not the JSON")]
    #[case(r#"{"counts": [1.5, 2, 3]}"#, "not the JSON")]
    #[case(r#"{"counts": [-1, 2, 3]}"#, "not the JSON")]
    #[case(r#"{"counts": [null, 2, 3]}"#, "not the JSON")]
    #[case(r#"{"counts": [99999999999999999999, 2, 3]}"#, "not the JSON")]
    #[case(r#"{"counts": [0, 0, 0], "first": "yesterday"}"#, "not the JSON")]
    #[case(r#"{"counts": []}"#, "0 counts for 3 buckets")]
    #[case(r#"{"counts": [1, 2, 3, 4]}"#, "4 counts for 3 buckets")]
    #[case(r#"{"counts": [10000000000, 1, 0]}"#, "more than 10000000000")]
    #[case(r#"{"counts": [18446744073709551615, 1, 0]}"#, "more than 10000000000")]
    #[case(r#"{"counts": [1, 2, 3]}"#, "`first` and `last`")]
    #[case(r#"{"counts": [0, 0, 0], "first": "2026-11-01T05:00:00Z", "last": "2026-11-01T05:00:00Z"}"#, "`first`")]
    #[case(r#"{"counts": [1, 0, 0], "first": "2026-11-01T05:00:00Z", "last": "2026-11-01T04:00:00Z"}"#, "`first`")]
    #[case(r#"{"counts": [1, 0, 0], "first": "2026-10-31T03:59:59Z", "last": "2026-11-01T04:00:00Z"}"#, "`first`")]
    #[case(r#"{"counts": [1, 0, 0], "first": "2026-11-01T05:00:00Z", "last": "2026-11-03T05:00:00Z"}"#, "`first`")]
    fn what_is_no_answer_is_refused(#[case] body: &str, #[case] reason: &str) {
        let refused = read(body.as_bytes(), &three_days()).unwrap_err().to_string();
        assert!(refused.contains(reason), "{refused}");
    }
}
