//! The audit log: who did what, when and from where.

use analytics_client::types::{ApiKey, ApiKeyList, AuditAction, AuditEvent, AuditEventPage, User, UserList};
use analytics_domain::role::Permission;
use chrono::NaiveDate;
use leptos::prelude::*;
use leptos_router::hooks::use_location;

use crate::{
    address::{PageQuery, with_key, with_values},
    answer::{State, use_answer},
    api_keys::all_keys,
    audit::{ACTION, ACTOR, AuditQuestion, SINCE, UNTIL, audit_pages},
    audit_words::{self, ACTIONS, KINDS, Quantity},
    components::{
        choice_menu::{Choice, ChoiceMenu, Offer, Way},
        export::{CsvFile, Export, file_name},
        facet_filter::toggle,
        moment::moment,
        range_filter::RangeMenu,
        records::{Column, Records},
        row_list::RowList,
    },
    format::{self, Detail},
    listing::{Listing, PageKey, use_listing},
    people::all_users,
    session::Session,
    title::set_title,
    words::say,
    zones,
};

type Events = Listing<AuditQuestion, AuditEventPage>;

/// The page of the log.
#[component]
pub(crate) fn AuditPage() -> impl IntoView {
    let session: Session = expect_context();
    set_title(say!(nav.audit));
    let (search, zone) = (use_location().search, zones::of_page());
    let question = Memo::new(move |_| search.with(|query| AuditQuestion::from_query(query, zone.get())));
    let listing = use_listing(audit_pages(session), question);
    view! {
        <header class="page-header">
            <div>
                <h1>{say!(nav.audit)}</h1>
                <p class="sub">{say!(audit.about)}</p>
            </div>
            <p class="fresh">
                {zone}
                <button class="quiet" type="button" on:click=move |_| listing.restart()>{say!(lists.refresh)}</button>
            </p>
        </header>
        <LogFilters question=question />
        <List listing=listing question=question />
    }
}

/// The controls; each changes the address.
#[component]
fn LogFilters(question: Memo<AuditQuestion>) -> impl IntoView {
    let query = PageQuery::of_page();
    let set_days = move |days: Option<(NaiveDate, NaiveDate)>| {
        let (since, until) = days.map(|(since, until)| (since.to_string(), until.to_string())).unwrap_or_default();
        query.change(|query| with_key(&with_key(query, SINCE, &since), UNTIL, &until));
    };
    let days = Memo::new(move |_| question.with(|question| question.days));
    let of_days = move || match days.get() {
        Some((since, until)) => format::date_range(since, until),
        None => say!(audit.any_day).to_owned(),
    };
    let reset = move |_| {
        let all = [ACTION, ACTOR, SINCE, UNTIL];
        query.change(|query| all.iter().fold(query.to_owned(), |query, key| with_key(&query, key, "")));
    };
    view! {
        <div class="filter-bar" role="toolbar" aria-label=say!(filters.bar)>
            <ActionFilter question=question set=Callback::new(move |actions: Vec<String>| {
                query.change(|query| with_values(query, ACTION, actions.iter().map(String::as_str)));
            }) />
            <ActorFilter question=question set=Callback::new(move |actor: String| query.change(|query| with_key(query, ACTOR, &actor))) />
            <RangeMenu
                class=Signal::derive(move || if days.with(Option::is_some) { "chip set" } else { "chip" })
                summary=move || view! { {say!(audit.when)} " " <em>{of_days}</em> }
                days=days
                take=Callback::new(move |days| set_days(Some(days)))
                clear=Callback::new(move |()| set_days(None))
            />
            <Show when=move || question.with(AuditQuestion::is_narrowed)>
                <button class="link" type="button" on:click=reset>{say!(filters.reset)}</button>
            </Show>
            <Export file=Signal::derive(move || Some(question.with(file))) />
        </div>
    }
}

#[component]
fn ActionFilter(question: Memo<AuditQuestion>, set: Callback<Vec<String>>) -> impl IntoView {
    let chosen = Memo::new(move |_| question.with(|question| question.actions.clone()));
    let summary = move || {
        chosen.with(|chosen| match chosen.as_slice() {
            [] => say!(filters.any).to_owned(),
            [one] => audit_words::title(*one).to_owned(),
            many => say!(filters.chosen, count = many.len()),
        })
    };
    let choices =
        ACTIONS.iter().map(|action| Choice::named(&action.to_string(), audit_words::title(*action))).collect();
    let offered = Signal::stored(State::shown(Offer::all(choices)));
    let pick = move |action: String| {
        let mut actions = chosen.get_untracked();
        if let Ok(action) = action.parse::<AuditAction>() {
            toggle(&mut actions, action);
        }
        set.run(actions.iter().map(AuditAction::to_string).collect());
    };
    view! {
        <ChoiceMenu
            label=say!(audit.what)
            way=Way::Many
            summary=Signal::derive(summary)
            offered=offered
            chosen=Signal::derive(move || chosen.with(|chosen| chosen.iter().map(AuditAction::to_string).collect()))
            pick=Callback::new(pick)
            clear=Callback::new(move |()| set.run(Vec::new()))
        />
    }
}

/// The people and the keys by name, if whoever asks may see them; the others by what they are.
#[component]
fn ActorFilter(question: Memo<AuditQuestion>, set: Callback<String>) -> impl IntoView {
    let session: Session = expect_context();
    let key = move || PageKey { org: session.org(), question: (), cursor: None };
    let users = use_answer(all_users(session), Memo::new(move |_| session.may(Permission::ManageUsers).then(key)));
    let keys = use_answer(all_keys(session), Memo::new(move |_| session.may(Permission::ManageApiKeys).then(key)));
    let offered = Memo::new(move |_| {
        let people = named(session.may(Permission::ManageUsers), users.state, people);
        let programs = named(session.may(Permission::ManageApiKeys), keys.state, programs);
        people.and(&programs, |people, programs| Offer::all([people.as_slice(), programs, &kinds()].concat()))
    });
    let actor = Memo::new(move |_| question.with(|question| question.actor.clone()));
    let summary = move || match (actor.get(), offered.get()) {
        (None, _) => say!(filters.any).to_owned(),
        (Some(actor), State::Shown { answer, .. }) => {
            let known = answer.choices.iter().find(|choice| choice.value == actor);
            known.map_or(actor, |choice| choice.name.clone())
        }
        (Some(actor), _) => actor,
    };
    view! {
        <ChoiceMenu
            label=say!(audit.who)
            way=Way::One
            summary=Signal::derive(summary)
            offered=offered
            again=Callback::new(move |()| {
                users.again();
                keys.again();
            })
            chosen=Signal::derive(move || actor.get().into_iter().collect())
            pick=set
            clear=Callback::new(move |()| set.run(String::new()))
        />
    }
}

/// What is known of those who have names, if whoever asks may see them; reactive.
fn named<T>(may: bool, list: Memo<State<T>>, choices: fn(&T) -> Vec<Choice>) -> State<Vec<Choice>>
where
    T: Send + Sync + 'static,
{
    if may { list.with(|list| list.map(choices)) } else { State::shown(Vec::new()) }
}

fn people(users: &UserList) -> Vec<Choice> {
    let choice = |user: &User| Choice { note: user.email.clone(), ..Choice::named(&user.id.to_string(), &user.name) };
    users.users.iter().map(choice).collect()
}

/// Those that were revoked as well: what they did stays.
fn programs(keys: &ApiKeyList) -> Vec<Choice> {
    let choice =
        |key: &ApiKey| Choice { note: format!("{}…", key.prefix), ..Choice::named(&key.id.to_string(), &key.name) };
    keys.api_keys.iter().map(choice).collect()
}

fn kinds() -> Vec<Choice> {
    KINDS.iter().map(|kind| Choice::named(&kind.to_string(), audit_words::kind(*kind))).collect()
}

#[component]
fn List(listing: Events, question: Memo<AuditQuestion>) -> impl IntoView {
    let count = move || say!(audit.count, count = format::count(listing.rows()));
    let none =
        move || if question.with(AuditQuestion::is_narrowed) { say!(audit.none_found) } else { say!(audit.none) };
    let columns = columns();
    view! {
        <RowList listing=listing shown=Signal::derive(count) empty=move || view! { <p class="nothing" role="status">{none}</p> }>
            <Records listing=listing caption=say!(audit.caption) columns=columns.clone() id=|event| event.id />
        </RowList>
    }
}

fn columns() -> Vec<Column<AuditEvent>> {
    let zone = zones::of_page();
    let what = move |event: &AuditEvent| {
        let write = |quantity| match quantity {
            Quantity::Number(number) => format::shortest(number),
            Quantity::Instant(at) => zone.with(|zone| format::instant(at, zone, Detail::DayOfYear)),
        };
        let changes =
            audit_words::changes(event, write).into_iter().map(|line| view! { <span class="sub">{line}</span> });
        view! { <span class="main plain">{audit_words::sentence(event)}</span> {changes.collect_view()} }.into_any()
    };
    let who = |event: &AuditEvent| {
        let (name, beside) = audit_words::actor(&event.actor);
        view! { <span class="main">{name}</span> <span class="sub email">{beside}</span> }.into_any()
    };
    let from = |event: &AuditEvent| {
        let address = event.actor.address.clone();
        view! { <span class="sub">{address.unwrap_or_else(|| say!(audit.no_address).to_owned())}</span> }.into_any()
    };
    let when = move |event: &AuditEvent| zone.with(|zone| moment(event.at, zone));
    vec![
        Column::new(say!(audit.when), when),
        Column::new(say!(audit.who), who),
        Column::new(say!(audit.what), what),
        Column::new(say!(audit.from), from),
    ]
}

/// All events that are asked for.
fn file(question: &AuditQuestion) -> CsvFile {
    let days = question.days.map(|(since, until)| format!("{since} {until}")).unwrap_or_default();
    CsvFile {
        path: format!("/api/v1/audit-events?{}", question.request_query()),
        name: file_name(&["parlance audit", &days]),
    }
}
