//! The rows behind a figure beside the dashboard: as many as it counts or adds up, with the filters it was read with.

use analytics_client::types::{FigureRow, FigureRowsResponse, RowKind};
use leptos::prelude::*;
use leptos_router::{
    NavigateOptions,
    hooks::{use_location, use_navigate},
};

use crate::{
    answer::State,
    beside_words,
    components::{
        applied_filters::AppliedFilters,
        export::{CsvFile, Export, file_name},
        moment::moment,
        records::{Column, Records},
        row_list::RowList,
        row_page::{NoSuchFigure, RowFacts, RowHeader, days, focus_count, shown},
    },
    figure_rows::{FigureRows, row_pages},
    filters::Filters,
    format::{self, Piece},
    listing::{Listing, use_listing},
    session::Session,
    title::set_title,
    words::say,
    zones,
};

/// The sources of time saved: a figure adds them all up.
const WORK: [RowKind; 5] =
    [RowKind::Calls, RowKind::WebCalls, RowKind::Sms, RowKind::ResumeScreenings, RowKind::Notetaking];

type Rows = Listing<FigureRows, FigureRowsResponse>;

/// The page.
#[component]
pub(crate) fn RowsPage() -> impl IntoView {
    let search = use_location().search;
    let kind = Memo::new(move |_| search.with(|search| FigureRows::from_query(search).map(|rows| rows.kind)));
    move || match kind.get() {
        Ok(kind) => view! { <OfKind kind=kind /> }.into_any(),
        Err(name) => view! { <NoSuchFigure name=name /> }.into_any(),
    }
}

/// The rows of one kind, whatever the filters are.
#[component]
fn OfKind(kind: RowKind) -> impl IntoView {
    let session: Session = expect_context();
    let search = use_location().search;
    let question = Memo::new(move |before: Option<&FigureRows>| {
        let asked = search.with(|search| FigureRows::from_query(search).ok()).filter(|rows| rows.kind == kind);
        asked.or_else(|| before.cloned()).unwrap_or_else(|| FigureRows { filters: Filters::default(), kind })
    });
    let listing = use_listing(row_pages(session), question);
    let first = Memo::new(move |_| listing.page(0));
    let title = beside_words::rows(kind);
    set_title(title);
    let navigate = use_navigate();
    let go = Callback::new(move |rows: FigureRows| {
        navigate(&rows.href(), NavigateOptions { scroll: false, ..NavigateOptions::default() });
        focus_count();
    });
    let change = move |filters: Filters| go.run(FigureRows { filters, kind });
    let csv = move || match first.get() {
        State::Shown { answer, old: false } => Some(file(&question.get(), &answer)),
        _ => None,
    };
    let remark = move || {
        let remark = beside_words::not_applied_to_rows(kind, &first.with(State::answer)?.ignored_filters)?;
        Some(view! { <p class="remark">{remark.view()}</p> })
    };
    view! {
        <RowHeader title=title listing=listing>
            {remark}
        </RowHeader>
        <AppliedFilters filters=Memo::new(move |_| question.with(|question| question.filters.clone())) change=change />
        <div class="rows-bar">
            <RowFacts noun=title listing=listing />
            <Sources kind=kind question=question go=go />
            <Export file=Signal::derive(csv) />
        </div>
        <List kind=kind title=title listing=listing />
    }
}

/// Which source of time saved; nothing for other rows.
#[component]
fn Sources(kind: RowKind, question: Memo<FigureRows>, go: Callback<FigureRows>) -> impl IntoView {
    let choice = move |other: RowKind| {
        let is_shown = other == kind;
        view! {
            <button
                type="button"
                aria-pressed=is_shown.to_string()
                on:click=move |_| go.run(FigureRows { kind: other, ..question.get_untracked() })
            >
                {beside_words::rows(other)}
            </button>
        }
    };
    WORK.contains(&kind).then(|| {
        view! {
            <div class="segments" role="group" aria-label=say!(metrics.time_saved.label)>
                {WORK.into_iter().map(choice).collect_view()}
            </div>
        }
    })
}

/// The table with its states.
#[component]
fn List(kind: RowKind, title: &'static str, listing: Rows) -> impl IntoView {
    let nothing = move || {
        let words = match listing.page(0) {
            State::Shown { answer, .. } if !answer.no_data.is_empty() => {
                format!("{}. {}", say!(figures.no_data), beside_words::rows_never_recorded(kind))
            }
            _ => say!(calls.nothing).to_owned(),
        };
        view! { <p class="nothing">{words}</p> }
    };
    let columns = columns(kind);
    view! {
        <RowList listing=listing shown=shown(listing) empty=nothing>
            <Records listing=listing caption=title columns=columns.clone() id=|row| row.id />
        </RowList>
    }
}

/// When, of whom, in which campaign, and how much.
fn columns(kind: RowKind) -> Vec<Column<FigureRow>> {
    let zone = zones::of_page();
    let when = move |row: &FigureRow| zone.with(|zone| moment(row.at, zone));
    let candidate =
        |row: &FigureRow| row.candidate_name.clone().unwrap_or_else(|| say!(calls.nameless).to_owned()).into_any();
    let campaign = |row: &FigureRow| {
        let (name, title) = (row.campaign_name.clone(), row.job_title.clone());
        view! { <span class="main plain">{name}</span> {title.map(|title| view! { <span class="sub">{title}</span> })} }
            .into_any()
    };
    let length = |row: &FigureRow| row.seconds.map(|seconds| Piece::text(&format::duration(seconds as f64))).into_any();
    let rating = |row: &FigureRow| row.rating.map(|rating| say!(beside.rating, rating = rating.get())).into_any();
    let credits = |row: &FigureRow| row.credits.map(format::shortest).into_any();
    let length = Column::new(say!(calls.length), length).of_numbers();
    let amount = match kind {
        RowKind::Calls | RowKind::WebCalls | RowKind::Notetaking => Some(length),
        RowKind::Ratings => Some(Column::new(say!(beside.ratings), rating).of_numbers()),
        RowKind::Credits => Some(Column::new(say!(beside.credits), credits).of_numbers()),
        RowKind::Sms | RowKind::ResumeScreenings | RowKind::Launches => None,
    };
    // Credits are spent on campaigns, and it is campaigns that are launched.
    let is_of_candidates = !matches!(kind, RowKind::Credits | RowKind::Launches);
    let candidate = is_of_candidates.then(|| Column::new(say!(calls.candidate), candidate));
    std::iter::once(Column::new(say!(calls.when), when))
        .chain(candidate)
        .chain([Column::new(say!(calls.campaign), campaign)])
        .chain(amount)
        .collect()
}

/// All the rows; its name says which, and the days in the zone.
fn file(rows: &FigureRows, answer: &FigureRowsResponse) -> CsvFile {
    let name = file_name(&["parlance", &rows.kind.to_string(), &days(&answer.filters)]);
    CsvFile { path: rows.file(), name }
}
