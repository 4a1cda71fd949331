//! Rows as CSV: comment lines that say what was exported, a header, a line per row.
//!
//! A text cell that a spreadsheet would take for a formula gets an apostrophe in
//! front, as OWASP advises against CSV injection.

use analytics_domain::{
    dashboard::NoData,
    rows::{CallRow, CallRowsResponse},
};
use chrono::{DateTime, SecondsFormat, Utc};

/// The columns, in order.
pub const COLUMNS: [&str; 21] = [
    "call_id",
    "external_id",
    "created",
    "campaign_id",
    "campaign_name",
    "job_title",
    "candidate_id",
    "candidate_name",
    "candidate_source",
    "candidate_location",
    "channel",
    "call_status",
    "call_length_sec",
    "question_completion_rate",
    "withdrawal_reason",
    "accommodation_requested",
    "opted_out",
    "feedback",
    "max_score",
    "passing_score",
    "call_last_reviewed_at",
];

/// The last line of a file whose rows were not all read from the same version of the data.
pub const CHANGED: &str = "# the data changed while this file was written\r\n";

/// The lines before the first row: the metric, the filters and the snapshot, each
/// after a `#`, then the names of the columns.
#[must_use]
pub fn head(page: &CallRowsResponse) -> String {
    let mut lines = vec![
        ("metric", page.metric.clone().unwrap_or_else(|| "all calls".to_owned())),
        number(page.total, &page.no_data),
        ("as of", instant(page.snapshot.as_of)),
    ];
    lines.extend(page.filters.lines());
    comments(&lines) + &COLUMNS.join(",") + "\r\n"
}

/// How many rows there are, or why nobody knows.
pub(crate) fn number(total: i64, no_data: &[NoData]) -> (&'static str, String) {
    no_data.first().map_or_else(|| ("rows", total.to_string()), |absent| ("no data", absent.reason.clone()))
}

/// What was exported, a line after a `#` for each thing that was given.
pub(crate) fn comments(lines: &[(&str, String)]) -> String {
    let mut text = String::new();
    for (name, value) in lines.iter().filter(|(_, value)| !value.is_empty()) {
        text.extend(["# ", name, ": ", &remark(value), "\r\n"]);
    }
    text
}

/// A value after a `#`, where it cannot be quoted: that would be no comment.
fn remark(value: &str) -> String {
    harmless(&value.replace(['\r', '\n', '\t'], " ").replace('"', "'"), false)
}

/// A value of which a spreadsheet takes no part for a formula, whichever separator it parts the line by; `begins` says
/// whether the value begins a cell.
fn harmless(value: &str, mut begins: bool) -> String {
    let mut text = String::with_capacity(value.len() + 1);
    for character in value.chars() {
        if begins && matches!(character, '=' | '+' | '-' | '@') {
            text.push('\'');
        }
        begins = matches!(character, ',' | ';' | '\t' | '\r' | '\n') || begins && matches!(character, ' ' | '"');
        text.push(character);
    }
    text
}

/// One line per row.
#[must_use]
pub fn lines(rows: Vec<CallRow>) -> String {
    rows.into_iter().map(|row| cells(row).join(",") + "\r\n").collect()
}

fn cells(row: CallRow) -> [String; COLUMNS.len()] {
    let CallRow {
        call_id,
        external_id,
        created,
        campaign_id,
        campaign_name,
        job_title,
        candidate_id,
        candidate_name,
        candidate_source,
        candidate_location,
        channel,
        call_status,
        call_length_sec,
        question_completion_rate,
        withdrawal_reason,
        accommodation_requested,
        opted_out,
        feedback,
        max_score,
        passing_score,
        call_last_reviewed_at,
    } = row;
    [
        call_id.to_string(),
        text(external_id),
        instant(created),
        campaign_id.to_string(),
        text(Some(campaign_name)),
        text(job_title),
        candidate_id.to_string(),
        text(candidate_name),
        text(candidate_source),
        text(candidate_location),
        channel.to_string(),
        call_status.to_string(),
        call_length_sec.to_string(),
        plain(question_completion_rate),
        text(withdrawal_reason),
        plain(accommodation_requested),
        plain(opted_out),
        plain(feedback),
        plain(max_score),
        plain(passing_score),
        call_last_reviewed_at.map(instant).unwrap_or_default(),
    ]
}

pub(crate) fn instant(instant: DateTime<Utc>) -> String {
    instant.to_rfc3339_opts(SecondsFormat::AutoSi, true)
}

pub(crate) fn plain(value: Option<impl ToString>) -> String {
    value.map(|value| value.to_string()).unwrap_or_default()
}

pub(crate) fn text(value: Option<String>) -> String {
    let mut value = harmless(&value.unwrap_or_default(), true);
    if value.starts_with(['\t', '\r', '\n']) {
        value.insert(0, '\'');
    }
    if value.contains([',', '"', '\r', '\n']) || value.starts_with('#') {
        value = format!("\"{}\"", value.replace('"', "\"\""));
    }
    value
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::openapi::examples;

    fn cell(value: &str) -> String {
        text(Some(value.to_owned()))
    }

    #[test]
    fn formulas_are_made_harmless() {
        assert_eq!(cell("=1+1"), "'=1+1");
        assert_eq!(cell("+45 12"), "'+45 12");
        assert_eq!(cell("-2"), "'-2");
        assert_eq!(cell("@SUM(A1)"), "'@SUM(A1)");
        assert_eq!(cell("=HYPERLINK(\"x\",\"y\")"), "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\"");
        assert_eq!(cell("a=b; c - d"), "a=b; c - d");
        assert_eq!(cell("Ada;=1+1"), "Ada;'=1+1");
        assert_eq!(cell("Ada; \t+1"), "Ada; \t'+1");
        assert_eq!(cell("Ada,\"=1+1\""), "\"Ada,\"\"'=1+1\"\"\"");
    }

    #[test]
    fn separators_and_quotes_are_quoted() {
        assert_eq!(cell("Austin, TX"), "\"Austin, TX\"");
        assert_eq!(cell("a \"b\""), "\"a \"\"b\"\"\"");
        assert_eq!(cell("two\nlines"), "\"two\nlines\"");
    }

    #[test]
    fn no_part_of_a_comment_is_a_formula() {
        let said = |value: &str| comments(&[("job titles", value.to_owned())]);
        for (value, written) in [
            ("x,=HYPERLINK(\"http://a\",\"b\")", "x,'=HYPERLINK('http://a','b')"),
            ("x, y,  +1;-2; @A1", "x, y,  '+1;'-2; '@A1"),
            ("x,\"=1+1\"", "x,'=1+1'"),
            ("x\t=1+1\r\n=2", "x =1+1  =2"),
            ("a=b - c", "a=b - c"),
        ] {
            assert_eq!(said(value), format!("# job titles: {written}\r\n"));
        }
    }

    #[test]
    fn the_filters_come_first() {
        let page = examples::call_rows();
        let head = head(&page);
        assert!(head.starts_with("# metric: interviews\r\n# rows: 148\r\n"), "{head}");
        assert!(head.contains("\r\n# candidate sources: Job board\r\n"), "{head}");
        assert!(!head.contains("job titles"), "an empty list is no filter: {head}");
        assert!(head.ends_with("passing_score,call_last_reviewed_at\r\n"), "{head}");
        let line = lines(page.rows);
        assert!(line.contains(",Registered nurse,"), "{line}");
        assert!(line.ends_with(",0.9,,false,false,,,,\r\n"), "{line}");
    }
}
