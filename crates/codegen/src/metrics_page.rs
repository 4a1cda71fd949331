//! docs/metrics.md, from the metric dictionary.

use std::fmt::Write as _;

use analytics_domain::{
    beside::{self, time_saved::Work},
    closed_sets::RecordedField,
    dashboard::METRICS,
    metric::{Aggregate, Bound, Condition, Cte, Key, Metric},
};
use anyhow::{Context as _, Result};

/// Where the page is kept.
pub(crate) const PATH: &str = "docs/metrics.md";
const PREFACE: &str = include_str!("metrics_page/preface.md");
const BESIDE: &str = include_str!("metrics_page/beside.md");

/// The page.
///
/// # Errors
/// If a unit, or the way that is good, is not a word.
pub(crate) fn page() -> Result<String> {
    let mut page = PREFACE.to_owned();
    for cte in Cte::ALL {
        let metrics: Vec<_> = METRICS.iter().chain(beside::METRICS).filter(|metric| metric.cte == *cte).collect();
        // Some rows are only read by metrics over others.
        if metrics.is_empty() {
            continue;
        }
        writeln!(page, "\n## {}\n", rows_of(*cte))?;
        writeln!(
            page,
            "| field | unit | good way | definition | formula | needs |\n| --- | --- | --- | --- | --- | --- |"
        )?;
        for metric in metrics {
            writeln!(page, "{}", line(metric)?)?;
        }
    }
    writeln!(page, "\n{}", BESIDE.trim_end())?;
    Ok(page)
}

const fn rows_of(cte: Cte) -> &'static str {
    match cte {
        Cte::Call => "Over the placed calls in scope (`call`)",
        Cte::CandidateInfo => "Over the reviews with a call in scope (`candidate_info`)",
        Cte::Review => "Over the reviews last made in the range (`review`)",
        Cte::SmsMessage => "Over the SMS in scope (`sms_message`)",
        Cte::ResumeScreening => "Over the resume screenings in scope (`resume_screening`)",
        Cte::NotetakingSession => "Over the notetaking sessions in scope (`notetaking_session`)",
        Cte::Rating => "Over candidates' ratings of placed calls in scope, given in the range (`rating`)",
        Cte::CreditEntry => "Over the credits spent on campaigns in scope (`credit_entry`)",
        Cte::Launch => "Over the campaigns that were launched (`launch`)",
    }
}

fn line(metric: &Metric) -> Result<String> {
    let (unit, good) = (serde_json::to_value(metric.unit)?, serde_json::to_value(metric.good)?);
    let unit = unit.as_str().context("a unit is a word")?;
    let good = good.as_str().context("a way is a word")?;
    let needs = facts(metric.needs);
    let definition = metric.definition.split_whitespace().collect::<Vec<_>>().join(" ");
    Ok(format!("| `{}` | {unit} | {good} | {definition} | {} | {needs} |", metric.id, formula(&metric.aggregate)))
}

fn facts(needs: &[RecordedField]) -> String {
    needs.iter().map(|need| format!("`{}`", need.as_str())).collect::<Vec<_>>().join(", ")
}

/// An aggregate as one would write it on paper.
fn formula(aggregate: &Aggregate) -> String {
    match aggregate {
        Aggregate::Count(condition) => format!("count{}", given(condition)),
        Aggregate::CountDistinct(Key::Pair, condition) => format!("distinct pairs{}", given(condition)),
        Aggregate::CountDistinct(Key::Candidate, condition) => format!("distinct people{}", given(condition)),
        Aggregate::DistinctValues(column) => format!("distinct `{}`", column.as_str()),
        Aggregate::Median(column) => format!("median of `{}`", column.as_str()),
        Aggregate::Sum(column, condition) => format!("sum of `{}`{}", column.as_str(), given(condition)),
        Aggregate::Mean(column, condition) => format!("mean of `{}`{}", column.as_str(), given(condition)),
        Aggregate::MeanDelay(condition) => format!("mean over pairs: first call{} − first call", given(condition)),
        Aggregate::Ratio(numerator, denominator) => format!("{} ÷ {}", formula(numerator), formula(denominator)),
        Aggregate::MeanOf(column, values) => {
            let values = values.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
            format!("mean of `{}`, and how often it is each of {values}", column.as_str())
        }
        Aggregate::TimeSaved(work) => work.iter().map(source).collect::<Vec<_>>().join("; "),
        Aggregate::Over(cte, part) => format!("{} (`{cte}`)", formula(part)),
        Aggregate::Needing(needs, number) => format!("{} (needs {})", formula(number), facts(needs)),
        Aggregate::WithCourse(number) => format!("in all and per bucket: {}", formula(number)),
        Aggregate::Breakdown(column) => format!("distinct people per `{}`", column.as_str()),
        Aggregate::Series(parts) => {
            format!("per bucket: {}", parts.iter().map(formula).collect::<Vec<_>>().join("; "))
        }
    }
}

/// A source of time saved: its rows, their length, and what the organisation sets for one.
fn source(work: &Work) -> String {
    let length = work.length.map(|length| format!("sum of `{}` + ", length.as_str())).unwrap_or_default();
    format!("{}: {length}count × minutes{} (`{}`)", work.source, given(&work.condition), work.cte)
}

fn given(condition: &Condition) -> String {
    match condition {
        Condition::Always => String::new(),
        other => format!(" where {}", words(other)),
    }
}

fn words(condition: &Condition) -> String {
    match condition {
        Condition::Always => "any".to_owned(),
        Condition::Status(statuses) => {
            let names: Vec<_> = statuses.iter().map(|status| format!("`{}`", status.as_str())).collect();
            format!("`call_status` is {}", names.join(" or "))
        }
        Condition::Is(column, word) => format!("`{}` is `{word}`", column.as_str()),
        Condition::Equals(column, number) => format!("`{}` is {number}", column.as_str()),
        Condition::AtLeast(column, Bound::InterviewThreshold) => {
            format!("`{}` ≥ interview threshold", column.as_str())
        }
        Condition::AtLeast(column, Bound::Column(bound)) => format!("`{}` ≥ `{}`", column.as_str(), bound.as_str()),
        Condition::IsTrue(column) => format!("`{}`", column.as_str()),
        Condition::Present(column) => format!("`{}` is there", column.as_str()),
        Condition::All(conditions) => conditions.iter().map(words).collect::<Vec<_>>().join(" and "),
    }
}

#[cfg(test)]
mod tests {
    use super::{METRICS, beside, page};

    #[test]
    fn every_metric_has_its_line() {
        let page = page().unwrap();
        for metric in METRICS.iter().chain(beside::METRICS) {
            assert!(page.contains(&format!("| `{}` | ", metric.id)), "{}", metric.id);
        }
    }
}
