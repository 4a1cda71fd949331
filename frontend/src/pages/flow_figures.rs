//! How a flow goes: its figures, its map with visits and drop-offs, its steps, and what people made of it.

use analytics_client::types::{FlowAnalyticsResponse, Ratio, SessionComment, StepFigures};
use analytics_domain::role::Permission;
use leptos::prelude::*;
use leptos_router::{components::A, hooks::use_params_map};
use uuid::Uuid;

use crate::{
    answer::State,
    components::{
        bar_list::BarList,
        flow_map::FlowMap,
        moment::moment,
        outcome_card::{OutcomeChart, OutcomeList},
        page_header::PageHeader,
        rating_list::best_first,
        records::{Column, RecordTable},
        session_bar::SessionBar,
        session_kpis::SessionKpis,
        tile_card::TileCard,
    },
    flow_figures::{self, Tile, figures_of_flow, use_flow},
    flow_words::{entry, mean, ratings, share, status_view},
    format,
    session::Session,
    title::set_title,
    words::say,
    zones,
};

type Answer = Memo<State<FlowAnalyticsResponse>>;

/// The page.
#[component]
pub(crate) fn FlowFiguresPage() -> impl IntoView {
    set_title(say!(nav.flows));
    let params = use_params_map();
    let id = Memo::new(move |_| params.with(|params| params.get("id")).and_then(|id| id.parse::<Uuid>().ok()));
    move || match id.get() {
        Some(id) => view! { <OfFlow id=id /> }.into_any(),
        None => view! { <h1>{say!(app.no_page)}</h1> }.into_any(),
    }
}

#[component]
fn OfFlow(id: Uuid) -> impl IntoView {
    let session: Session = expect_context();
    let asked = use_flow(id);
    let (tile, state) = (Tile::of(asked, figures_of_flow), asked.ageless());
    let flow = Memo::new(move |_| state.with(State::answer).map(|answer| answer.flow.clone()));
    let name = Memo::new(move |_| {
        flow.with(|flow| flow.as_ref().map_or_else(|| say!(nav.flows).to_owned(), |flow| flow.name.clone()))
    });
    Effect::new(move || set_title(&name.get()));
    let about = move || {
        flow.get().map(|flow| {
            let version = flow.published_version.unwrap_or(flow.latest_version);
            view! {
                <p class="sub">
                    {status_view(flow.status)}
                    " "
                    {say!(flows.version_of, version = version)}
                    {flow.description.map(|description| format!(" · {description}"))}
                </p>
            }
        })
    };
    let edit = move || {
        session.may(Permission::AuthorFlows).then(
            || view! { <p><A href=format!("/flows/{id}/edit") attr:class="quiet">{say!(flows.edit_flow)}</A></p> },
        )
    };
    view! {
        <PageHeader title=name source=tile.source()>
            {about}
            {edit}
        </PageHeader>
        <SessionBar source=tile.source() />
        <SessionKpis tile=tile of_many=true />
        <section class="charts" aria-label=say!(charts.charts)>
            <h2 class="unseen">{say!(charts.charts)}</h2>
            <OutcomeChart tile=tile />
            <OutcomeList tile=tile />
            <MapCard tile=tile answer=state />
            <RatingCard tile=tile answer=state />
            <CommentCard tile=tile answer=state />
            <StepCard tile=tile answer=state />
        </section>
    }
}

/// The map.
#[component]
fn MapCard(tile: Tile, answer: Answer) -> impl IntoView {
    let map = Memo::new(move |_| {
        let answer = answer.with(State::answer)?;
        Some((flow_figures::map(&answer.nodes, &answer.steps)?, answer.flow.name.clone()))
    });
    view! {
        <TileCard
            entry=entry!("flow_map" flow_map)
            class="two-thirds map"
            state=answer
            is_old=tile.is_old
            lapse=tile.lapse
            retry=tile.retry
        >
            {move || map.get().map(|(root, name)| view! { <FlowMap root=root name=name /> })}
        </TileCard>
    }
}

/// What people made of it, in stars.
#[component]
fn RatingCard(tile: Tile, answer: Answer) -> impl IntoView {
    let subtitle = move || {
        let csat = answer.with(State::answer)?.summary.csat.clone();
        (csat.sample_size > 0).then(|| format!("{} · {}", mean(&csat), ratings(&csat)))
    };
    let bars = move || match answer.with(State::answer) {
        Some(answer) if answer.summary.csat.sample_size > 0 => {
            view! { <BarList items=best_first(&answer.csat_distribution) previous=Vec::new() /> }.into_any()
        }
        _ => view! { <p class="nothing">{say!(flows.nobody_rated)}</p> }.into_any(),
    };
    view! {
        <TileCard
            entry=entry!("csat_distribution" csat_distribution)
            class="third"
            subtitle=Signal::derive(subtitle)
            state=answer
            is_old=tile.is_old
            lapse=tile.lapse
            retry=tile.retry
        >
            {bars}
        </TileCard>
    }
}

/// The steps.
#[component]
fn StepCard(tile: Tile, answer: Answer) -> impl IntoView {
    let steps = Memo::new(move |_| answer.with(State::answer).map(|answer| answer.steps.clone()).unwrap_or_default());
    let columns = step_columns();
    let steps_entry = entry!("steps" steps);
    view! {
        <TileCard
            entry=steps_entry
            class="full board"
            state=answer
            is_old=tile.is_old
            lapse=tile.lapse
            retry=tile.retry
        >
            <div class="list">
                <RecordTable
                    caption=steps_entry.label
                    columns=columns.clone()
                    rows=steps
                    id=|step| step.node_id.clone()
                />
            </div>
        </TileCard>
    }
}

fn step_columns() -> Vec<Column<StepFigures>> {
    let title = |step: &StepFigures| match &step.title {
        Some(title) => title.clone().into_any(),
        None => view! {
            <span class="main plain">{step.node_id.clone()}</span>
            <span class="sub">{say!(flows.no_longer)}</span>
        }
        .into_any(),
    };
    let of = |ratio: &Ratio, count: i64| {
        view! { <span class="main plain">{format::count(count)}</span> <span class="sub">{share(ratio)}</span> }
            .into_any()
    };
    let helpful = |step: &StepFigures| {
        let (yes, no) = (format::count(step.helpful_yes), format::count(step.helpful_no));
        view! {
            <span class="main plain">{share(&step.helpful_rate)}</span>
            <span class="sub">{say!(flows.yes_and_no, yes = yes, no = no)}</span>
        }
        .into_any()
    };
    vec![
        Column::new(say!(flows.step), title),
        Column::new(say!(flows.visits), |step: &StepFigures| format::count(step.visits).into_any()).of_numbers(),
        Column::new(say!(flows.drop_offs), move |step: &StepFigures| of(&step.drop_off_rate, step.drop_offs))
            .of_numbers(),
        Column::new(say!(flows.helpful), helpful).of_numbers(),
    ]
}

/// What people wrote of it.
#[component]
fn CommentCard(tile: Tile, answer: Answer) -> impl IntoView {
    let zone = zones::of_page();
    let comments = move || {
        let comments = answer.with(State::answer).map(|answer| answer.comments.clone()).unwrap_or_default();
        if comments.is_empty() {
            return view! { <p class="nothing">{say!(flows.no_comments)}</p> }.into_any();
        }
        let comment = |SessionComment { rating, comment, created_at }: SessionComment| {
            let stars = rating.get();
            let count = usize::try_from(stars).unwrap_or_default();
            view! {
                <li>
                    <p class="sub">
                        <span class="rated" role="img" aria-label=say!(beside.rating, rating = stars)>{"★".repeat(count)}</span>
                        " "
                        {zone.with(|zone| moment(created_at, zone))}
                    </p>
                    <p>{comment}</p>
                </li>
            }
        };
        view! { <ul class="comments">{comments.into_iter().map(comment).collect_view()}</ul> }.into_any()
    };
    view! {
        <TileCard
            entry=entry!("comments" comments)
            class="third"
            state=answer
            is_old=tile.is_old
            lapse=tile.lapse
            retry=tile.retry
        >
            {comments}
        </TileCard>
    }
}
