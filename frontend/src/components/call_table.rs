//! The rows behind a figure as a table, a page of them after the other.

use analytics_client::types::{CallChannel, CallRow, CallRowsResponse, CallStatus, Feedback, MetricName};
use leptos::prelude::*;

use super::{moment::moment, pill::pill};
use crate::{
    answer::State,
    call_rows::{CallRows, Extra, extra},
    format::{self, Piece},
    listing::Listing,
    words::say,
};

/// The table; it scrolls by itself where it is wider than the page.
#[component]
pub(crate) fn CallTable(
    listing: Listing<CallRows, CallRowsResponse>,
    metric: Option<MetricName>,
    caption: String,
) -> impl IntoView {
    let columns = columns(extra(metric));
    let heads = columns
        .iter()
        .map(|column| view! { <th scope="col" class:number=column.is_number>{(column.name)()}</th> })
        .collect_view();
    let region = caption.clone();
    view! {
        <div class="list-table" tabindex="0" role="region" aria-label=region>
            <table>
                <caption class="unseen">{caption}</caption>
                <thead>
                    <tr>{heads}</tr>
                </thead>
                <For each=move || 0..listing.count.get() key=|index| *index let:index>
                    {
                        let state = Memo::new(move |_| listing.page(index));
                        let columns = columns.clone();
                        move || match state.get() {
                            State::Shown { answer, old } => Some(page(&answer, old, &columns)),
                            State::Loading | State::Failed { .. } => None,
                        }
                    }
                </For>
            </table>
        </div>
    }
}

fn page(answer: &CallRowsResponse, old: bool, columns: &[Column]) -> impl IntoView + use<> {
    let zone = &answer.filters.time_zone;
    let rows = answer
        .rows
        .iter()
        .map(|row| {
            let cells = columns
                .iter()
                .map(|column| view! { <td class:number=column.is_number>{(column.cell)(row, zone)}</td> })
                .collect_view();
            view! { <tr>{cells}</tr> }
        })
        .collect_view();
    view! { <tbody class:old=old>{rows}</tbody> }
}

/// A column: its name and what a row has in it.
#[derive(Clone, Copy)]
struct Column {
    name: fn() -> &'static str,
    cell: fn(&CallRow, &str) -> AnyView,
    is_number: bool,
}

const fn column(name: fn() -> &'static str, cell: fn(&CallRow, &str) -> AnyView) -> Column {
    Column { name, cell, is_number: false }
}

const fn number(name: fn() -> &'static str, cell: fn(&CallRow, &str) -> AnyView) -> Column {
    Column { name, cell, is_number: true }
}

/// What every call shows, and what the figure is about.
fn columns(extra: Extra) -> Vec<Column> {
    let mut columns = vec![
        column(|| say!(calls.when), |row, zone| moment(row.created, zone)),
        column(
            || say!(calls.candidate),
            |row, _| {
                let place: Vec<&str> = [&row.candidate_source, &row.candidate_location]
                    .into_iter()
                    .filter_map(|text| text.as_deref())
                    .collect();
                two_lines("main", row.candidate_name.as_deref().unwrap_or(say!(calls.nameless)), &place.join(" · "))
            },
        ),
        column(
            || say!(calls.campaign),
            |row, _| two_lines("main plain", &row.campaign_name, row.job_title.as_deref().unwrap_or_default()),
        ),
        column(
            || say!(calls.status),
            |row, _| {
                let tone = match row.call_status {
                    CallStatus::Completed => "done",
                    CallStatus::Answered => "half",
                    _ => "none",
                };
                view! {
                    {pill(tone, status(row.call_status))}
                    {(row.channel == CallChannel::Web).then(|| view! { <span class="sub">{say!(calls.web)}</span> })}
                }
                .into_any()
            },
        ),
        number(
            || say!(calls.length),
            |row, _| Piece::text(&format::duration(f64::from(row.call_length_sec))).into_any(),
        ),
        number(
            || say!(calls.questions),
            |row, _| {
                maybe(
                    row.question_completion_rate.map(|share| format!("{}\u{202f}%", format::decimal(share * 100.0, 0))),
                )
            },
        ),
    ];
    match extra {
        Extra::Nothing => {}
        Extra::Review => columns.extend([
            number(
                || say!(calls.score),
                |row, _| match row.max_score {
                    Some(score) => {
                        let passing =
                            row.passing_score.map(|passing| say!(calls.passes_from, passing = points(passing)));
                        two_lines("main", &points(score), &passing.unwrap_or_default())
                    }
                    None => maybe(None),
                },
            ),
            column(
                || say!(calls.feedback),
                |row, _| {
                    maybe(row.feedback.map(|feedback| match feedback {
                        Feedback::Up => say!(calls.thumb_up).to_owned(),
                        Feedback::Down => say!(calls.thumb_down).to_owned(),
                    }))
                },
            ),
            column(
                || say!(calls.reviewed),
                |row, zone| match row.call_last_reviewed_at {
                    Some(at) => moment(at, zone),
                    None => maybe(None),
                },
            ),
        ]),
        Extra::Withdrawal => {
            columns.push(column(|| say!(calls.withdrawal), |row, _| maybe(row.withdrawal_reason.clone())));
        }
        Extra::Accommodation => {
            columns.push(column(|| say!(calls.accommodation), |row, _| yes_or_no(row.accommodation_requested)));
        }
        Extra::OptOut => columns.push(column(|| say!(calls.opted_out), |row, _| yes_or_no(row.opted_out))),
    }
    columns
}

fn two_lines(class: &'static str, first: &str, second: &str) -> AnyView {
    let second = (!second.is_empty()).then(|| view! { <span class="sub">{second.to_owned()}</span> });
    view! { <span class=class>{first.to_owned()}</span>{second} }.into_any()
}

/// What is not recorded is not zero, and not "no".
fn maybe(value: Option<String>) -> AnyView {
    match value {
        Some(value) => value.into_any(),
        None => view! { <span class="sub" aria-hidden="true">"—"</span><span class="unseen">{say!(calls.not_recorded)}</span> }
            .into_any(),
    }
}

fn yes_or_no(value: Option<bool>) -> AnyView {
    maybe(value.map(|yes| if yes { say!(calls.yes) } else { say!(calls.no) }.to_owned()))
}

/// A score with a decimal only where it has one.
pub(crate) fn points(score: f64) -> String {
    format::decimal(score, u8::from(score.fract() != 0.0))
}

fn status(status: CallStatus) -> &'static str {
    match status {
        CallStatus::Queued => say!(calls.statuses.queued),
        CallStatus::InProgress => say!(calls.statuses.in_progress),
        CallStatus::Completed => say!(calls.statuses.completed),
        CallStatus::Answered => say!(calls.statuses.answered),
        CallStatus::NoAnswer => say!(calls.statuses.no_answer),
        CallStatus::Voicemail => say!(calls.statuses.voicemail),
        CallStatus::Busy => say!(calls.statuses.busy),
        CallStatus::Failed => say!(calls.statuses.failed),
        CallStatus::Canceled => say!(calls.statuses.canceled),
    }
}
