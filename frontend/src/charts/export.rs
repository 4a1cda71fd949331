//! A plot as a CSV file, which says first what it shows.

use chrono::SecondsFormat;

use super::plot::{Column, Plot};
use crate::{figures::Source, filters::Applied};

/// The file: after `#` the metric, the filters and the snapshot, in the words of the API's own exports,
/// then a line per bucket. Numbers are plain, a share is between zero and one, nothing is where nothing is known.
pub(crate) fn csv(metric: &str, plot: &Plot, source: &Source) -> String {
    let mut text: String = about(metric, plot, source).iter().map(|words| format!("# {}\r\n", remark(words))).collect();
    let mut header = vec!["start".to_owned(), "end".to_owned(), "complete".to_owned()];
    header.extend(plot.columns.iter().map(|column| quoted(column.name)));
    if let Some(previous) = &plot.previous {
        header.extend(["previous start".to_owned(), quoted(previous.column.name)]);
    }
    line(&mut text, &header);
    for (index, bucket) in plot.buckets.iter().enumerate() {
        let mut cells = vec![instant(bucket.start), instant(bucket.end), (!bucket.partial).to_string()];
        cells.extend(plot.columns.iter().map(|column| number(column, index)));
        if let Some(previous) = &plot.previous {
            let start = previous.buckets.get(index).map(|bucket| instant(bucket.start));
            cells.extend([start.unwrap_or_default(), number(&previous.column, index)]);
        }
        line(&mut text, &cells);
    }
    text
}

/// The file's name, without its ending: `calls_chart-20261122`.
pub(crate) fn file_name(metric: &str, source: &Source) -> String {
    let day = source.as_of.date_naive().to_string().replace('-', "");
    format!("{metric}-{day}")
}

/// What a file shows, a line each: the metric, the filters that are set and the snapshot.
pub(crate) fn about(metric: &str, plot: &Plot, source: &Source) -> Vec<String> {
    let set = facts(metric, plot, source).into_iter().filter(|(_, value)| !value.is_empty());
    set.map(|(name, value)| format!("{name}: {}", value.replace(['\r', '\n'], " "))).collect()
}

fn facts(metric: &str, plot: &Plot, source: &Source) -> Vec<(&'static str, String)> {
    let Applied { start, end, previous_start, previous_end, time_zone, granularity, narrowed } = &source.filters;
    let all_time = || "all time".to_owned();
    let mut about = vec![
        ("metric", metric.to_owned()),
        ("as of", instant(source.as_of)),
        ("from", start.map_or_else(all_time, instant)),
        ("until", end.map_or_else(all_time, instant)),
        ("time zone", time_zone.clone()),
        ("granularity", granularity.to_string()),
    ];
    about.extend(narrowed.iter().cloned());
    if plot.previous.is_some() {
        about.push(("compared from", previous_start.map(instant).unwrap_or_default()));
        about.push(("compared until", previous_end.map(instant).unwrap_or_default()));
    }
    about
}

fn instant(at: chrono::DateTime<chrono::Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::AutoSi, true)
}

fn number(column: &Column, index: usize) -> String {
    column.values.get(index).copied().flatten().map(|value| value.to_string()).unwrap_or_default()
}

fn quoted(cell: &str) -> String {
    if cell.contains([',', '"']) { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell.to_owned() }
}

/// What follows a `#`, as the API's own exports write it: no cell into which a spreadsheet parts it is a formula.
fn remark(words: &str) -> String {
    let (mut text, mut begins) = (String::with_capacity(words.len()), false);
    for character in words.chars() {
        let character = match character {
            '\t' => ' ',
            '"' => '\'',
            other => other,
        };
        if begins && matches!(character, '=' | '+' | '-' | '@') {
            text.push('\'');
        }
        begins = matches!(character, ',' | ';') || begins && character == ' ';
        text.push(character);
    }
    text
}

fn line(text: &mut String, cells: &[String]) {
    text.push_str(&cells.join(","));
    text.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use analytics_client::types::{AppliedFilters, Granularity, ReadFrom};
    use chrono::{DateTime, TimeDelta, Utc};

    use super::*;
    use crate::{
        charts::{
            bucket::Bucket,
            plot::{Measure, Previous},
        },
        filters::nothing_applied,
    };

    fn day(number: i64) -> DateTime<Utc> {
        DateTime::UNIX_EPOCH + TimeDelta::days(number)
    }

    fn column(name: &'static str, values: &[Option<f64>]) -> Column {
        Column { name, measure: Measure::Share, values: values.to_vec(), drawn: None, withheld: Vec::new() }
    }

    fn bucket(number: i64, partial: bool) -> Bucket {
        Bucket::new(day(number), day(number + 1), partial)
    }

    #[test]
    fn no_part_of_a_comment_is_a_formula() {
        assert_eq!(remark("job titles: x,=HYPERLINK(\"a\")"), "job titles: x,'=HYPERLINK('a')");
        assert_eq!(remark("job titles: x, +1;-2\t@A1"), "job titles: x, '+1;'-2 @A1");
        assert_eq!(remark("time zone: Etc/GMT+3"), "time zone: Etc/GMT+3");
    }

    #[test]
    fn a_file_says_what_it_shows_and_leaves_gaps_empty() {
        let plot = Plot {
            subtitle: String::new(),
            granularity: Granularity::Day,
            time_zone: "UTC".to_owned(),
            buckets: vec![bucket(2, false), bucket(3, true)],
            columns: vec![column("Answered, not completed", &[Some(0.5), None])],
            previous: Some(Previous { buckets: vec![bucket(0, false)], column: column("before", &[Some(2.0)]) }),
        };
        let filters = AppliedFilters {
            start: Some(day(2)),
            end: Some(day(4)),
            previous_start: Some(day(0)),
            previous_end: Some(day(1)),
            candidate_sources: vec!["Job board".to_owned(), "Re\nferral".to_owned(), "=1+1".to_owned()],
            ..nothing_applied()
        };
        let source = Source {
            filters: Applied::of(&filters),
            as_of: day(3),
            read_from: ReadFrom::Primary,
            replica_lag_seconds: None,
        };
        let text = csv("calls_chart", &plot, &source);
        let expected = [
            "# metric: calls_chart",
            "# as of: 1970-01-04T00:00:00Z",
            "# from: 1970-01-03T00:00:00Z",
            "# until: 1970-01-05T00:00:00Z",
            "# time zone: UTC",
            "# granularity: day",
            "# candidate sources: Job board, Re ferral, '=1+1",
            "# compared from: 1970-01-01T00:00:00Z",
            "# compared until: 1970-01-02T00:00:00Z",
            "start,end,complete,\"Answered, not completed\",previous start,before",
            "1970-01-03T00:00:00Z,1970-01-04T00:00:00Z,true,0.5,1970-01-01T00:00:00Z,2",
            "1970-01-04T00:00:00Z,1970-01-05T00:00:00Z,false,,,",
            "",
        ];
        assert_eq!(text.split("\r\n").collect::<Vec<_>>(), expected);
        assert_eq!(file_name("calls_chart", &source), "calls_chart-19700104");
    }
}
