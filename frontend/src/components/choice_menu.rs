//! A menu of choices: many or one of them, with a search where there are many.

use leptos::{ev, html, prelude::*};
use wasm_bindgen::JsCast;

use super::{menu::Menu, tile_error::TileError};
use crate::{answer::State, words::say};

/// From so many choices on there is a search.
const SEARCH_FROM: usize = 9;
/// More than this are found by searching.
const SHOWN: usize = 80;

/// One choice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Choice {
    /// What is chosen.
    pub(crate) value: String,
    /// What it is called.
    pub(crate) name: String,
    /// What else it is called: it is found by that, too.
    pub(crate) also: &'static str,
    /// Beside its name.
    pub(crate) note: String,
}

impl Choice {
    /// A choice with nothing beside its name.
    pub(crate) fn named(value: &str, name: &str) -> Self {
        Self { value: value.to_owned(), name: name.to_owned(), also: "", note: String::new() }
    }
}

/// What there is to choose from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Offer {
    pub(crate) choices: Vec<Choice>,
    pub(crate) rest: Rest,
}

/// What there is beside the choices.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Rest {
    /// Nothing.
    Nothing,
    /// More, to be found by searching alone.
    Sought,
    /// More, which is not offered: it is less frequent than these many.
    LessFrequent(usize),
}

impl Offer {
    /// All there is.
    pub(crate) fn all(choices: Vec<Choice>) -> Self {
        Self { choices, rest: Rest::Nothing }
    }

    /// The most frequent of what there is.
    pub(crate) fn most_frequent(choices: Vec<Choice>) -> Self {
        Self { rest: Rest::LessFrequent(choices.len()), choices }
    }
}

/// How choices are made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Way {
    /// Any number of them.
    Many,
    /// One instead of another.
    One,
}

/// A menu of choices.
#[component]
pub(crate) fn ChoiceMenu(
    label: &'static str,
    way: Way,
    /// What is chosen, in words.
    #[prop(into)]
    summary: Signal<String>,
    #[prop(into)] offered: Signal<State<Offer>>,
    /// Asks for what is offered once more.
    #[prop(optional)]
    again: Option<Callback<()>>,
    #[prop(into)] chosen: Signal<Vec<String>>,
    /// Takes a choice, or takes it back.
    pick: Callback<String>,
    /// Takes all choices back.
    clear: Callback<()>,
    /// Is told what is searched for, where the choices are searched elsewhere.
    #[prop(optional)]
    search: Option<RwSignal<String>>,
) -> impl IntoView {
    let is_set = Memo::new(move |_| !chosen.with(Vec::is_empty));
    let class = Signal::derive(move || if is_set.get() { "chip set" } else { "chip" });
    let sought = search.unwrap_or_default();
    let is_many = Memo::new(move |_| match offered.get() {
        State::Shown { answer, .. } => answer.choices.len() >= SEARCH_FROM,
        State::Loading | State::Failed { .. } => false,
    });
    let found = Memo::new(move |_| {
        let sought = if search.is_some() { String::new() } else { sought.get() };
        offered.with(|offered| offered.map(|offer| found(offer, &sought)))
    });
    let lines = move || match found.get() {
        State::Shown { answer, .. } => answer.choices.clone(),
        State::Loading | State::Failed { .. } => Vec::new(),
    };
    let is_old = move || found.with(|found| matches!(found, State::Shown { old: true, .. }));
    let words = move || match found.get() {
        State::Loading => Some(say!(app.loading).to_owned()),
        State::Shown { answer, .. } => remark(&answer, sought.with(String::is_empty)),
        State::Failed { .. } => None,
    };
    let list = NodeRef::<html::Ul>::new();
    let retry = move |()| {
        // The button goes, and a menu without the focus closes.
        if let Some(list) = list.get_untracked() {
            let _ = list.focus();
        }
        if let Some(again) = again {
            again.run(());
        }
    };
    let failed = move || match found.get() {
        State::Failed { failure, retrying } => {
            Some(view! { <TileError failure=failure retrying=retrying retry=retry /> })
        }
        State::Loading | State::Shown { .. } => None,
    };
    view! {
        <div class="choice">
            <Menu class=class label=label summary=move || view! { {label}" "<em>{move || summary.get()}</em> }>
                <Show when=move || search.is_some() || is_many.get()>
                    <input
                        class="search"
                        type="search"
                        autocomplete="off"
                        aria-label=move || say!(filters.search_in, what = label)
                        placeholder=say!(filters.search)
                        prop:value=move || sought.get()
                        on:input:target=move |event| sought.set(event.target().value())
                    />
                </Show>
                <ul class="choices" class:old=is_old tabindex="-1" node_ref=list>
                    <For each=lines key=|choice| (choice.value.clone(), choice.note.clone()) let:choice>
                        <li><Line choice=choice label=label way=way chosen=chosen pick=pick /></li>
                    </For>
                </ul>
                {move || words().map(|words| view! { <p class="nothing" role="status">{words}</p> })}
                {failed}
                <Show when=move || is_set.get()>
                    <button class="item clear" type="button" on:click=move |_| clear.run(())>{say!(filters.clear)}</button>
                </Show>
            </Menu>
            <Show when=move || is_set.get()>
                <button
                    class="off"
                    type="button"
                    aria-label=say!(lists.without, filter = label)
                    on:click:target=move |event| {
                        focus_beside(&event.target());
                        clear.run(());
                    }
                >
                    "✕"
                </button>
            </Show>
        </div>
    }
}

/// The button goes with what it took off: the menu beside it takes the focus.
fn focus_beside(button: &web_sys::Element) {
    let summary = button.parent_element().and_then(|choice| choice.query_selector("summary").ok().flatten());
    if let Some(summary) = summary.and_then(|summary| summary.dyn_into::<web_sys::HtmlElement>().ok()) {
        // Nothing depends on it.
        let _ = summary.focus();
    }
}

#[component]
fn Line(
    choice: Choice,
    label: &'static str,
    way: Way,
    chosen: Signal<Vec<String>>,
    pick: Callback<String>,
) -> impl IntoView {
    let Choice { value, name, note, .. } = choice;
    let picked = value.clone();
    let (kind, group) = match way {
        Way::Many => ("checkbox", None),
        Way::One => ("radio", Some(label)),
    };
    view! {
        <label>
            <input
                type=kind
                name=group
                prop:checked=move || chosen.with(|chosen| chosen.contains(&value))
                on:change=move |_: ev::Event| pick.run(picked.clone())
            />
            <span>{name}</span>
            <small>{note}</small>
        </label>
    }
}

/// The choices whose names hold the words, whatever their case; `America/New_York` is found by `new york`.
fn found(offer: &Offer, sought: &str) -> Offer {
    let plain = |text: &str| text.to_lowercase().replace('_', " ");
    let sought = plain(sought.trim());
    let is_sought = |choice: &&Choice| [&*choice.name, choice.also].iter().any(|name| plain(name).contains(&sought));
    let mut choices: Vec<Choice> = offer.choices.iter().filter(is_sought).cloned().collect();
    let rest = if offer.rest == Rest::Nothing && choices.len() > SHOWN { Rest::Sought } else { offer.rest };
    choices.truncate(SHOWN);
    Offer { choices, rest }
}

/// What is said below the choices: that there are others, or why there are none.
fn remark(offer: &Offer, is_unsearched: bool) -> Option<String> {
    match offer.rest {
        Rest::Sought => Some(say!(filters.goes_on).to_owned()),
        Rest::LessFrequent(count) => Some(say!(filters.most_frequent, count = count)),
        Rest::Nothing if !offer.choices.is_empty() => None,
        Rest::Nothing if is_unsearched => Some(say!(filters.none_in_data).to_owned()),
        Rest::Nothing => Some(say!(filters.none_found).to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(sought: &str, names: &[&str]) {
        let mut choices: Vec<Choice> =
            ["America/New_York", "Europe/London", "Asia/Kolkata"].map(|name| Choice::named(name, name)).into();
        choices[2].also = "Calcutta";
        let found = found(&Offer::all(choices), sought);
        assert_eq!(found.choices.iter().map(|choice| choice.name.as_str()).collect::<Vec<_>>(), names);
    }

    #[test]
    fn choices_are_found_by_a_part_of_their_names() {
        check("new york", &["America/New_York"]);
        check(" LON ", &["Europe/London"]);
        check("", &["America/New_York", "Europe/London", "Asia/Kolkata"]);
        check("mars", &[]);
    }

    #[test]
    fn choices_are_found_by_their_other_names() {
        check("kolk", &["Asia/Kolkata"]);
        check("calcutta", &["Asia/Kolkata"]);
    }

    #[test]
    fn what_is_left_out_is_told() {
        let many = |count: usize| Offer::all((0..count).map(|at| Choice::named(&at.to_string(), "one")).collect());
        assert_eq!(found(&many(SHOWN), "").rest, Rest::Nothing);
        let cut = found(&many(SHOWN + 1), "one");
        assert_eq!((cut.choices.len(), cut.rest), (SHOWN, Rest::Sought));
        assert_eq!(found(&Offer { rest: Rest::Sought, ..many(1) }, "").rest, Rest::Sought);
        // What is less frequent is not found here, whatever is searched for.
        let frequent = Offer::most_frequent(many(200).choices);
        for (sought, choices) in [("", SHOWN), ("two", 0)] {
            let found = found(&frequent, sought);
            assert_eq!((found.choices.len(), found.rest), (choices, Rest::LessFrequent(200)));
            let words = "There are more. The 200 most frequent are listed here; search among them.";
            assert_eq!(remark(&found, sought.is_empty()).unwrap(), words);
        }
    }

    #[test]
    fn a_menu_without_choices_says_why() {
        let none = Offer::all(Vec::new());
        assert_eq!(remark(&none, true).unwrap(), "The data has none.");
        assert_eq!(remark(&none, false).unwrap(), "Nothing is called so.");
        assert_eq!(remark(&Offer::all(vec![Choice::named("1", "one")]), true), None);
    }
}
