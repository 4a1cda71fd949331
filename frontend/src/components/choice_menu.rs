//! A menu of choices: many or one of them, with a search where there are many.

use leptos::{ev, prelude::*};

use super::menu::Menu;
use crate::words::say;

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
    /// Beside its name.
    pub(crate) note: String,
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
    /// All there is; none = on its way.
    #[prop(into)]
    offered: Signal<Option<Vec<Choice>>>,
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
    let is_many =
        Memo::new(move |_| offered.with(|offered| offered.as_ref().is_some_and(|all| all.len() >= SEARCH_FROM)));
    let found = move || {
        let sought = if search.is_some() { String::new() } else { sought.get() };
        offered.with(|offered| found(offered.as_deref().unwrap_or_default(), &sought))
    };
    view! {
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
            <ul class="choices">
                <For each=found key=|choice| (choice.value.clone(), choice.note.clone()) let:choice>
                    <li><Line choice=choice label=label way=way chosen=chosen pick=pick /></li>
                </For>
            </ul>
            <Show when=move || offered.with(Option::is_none)>
                <p class="nothing">{say!(app.loading)}</p>
            </Show>
            <Show when=move || offered.with(|offered| offered.as_ref().is_some_and(Vec::is_empty)) || (offered.with(Option::is_some) && found().is_empty())>
                <p class="nothing">{move || if sought.with(String::is_empty) { say!(filters.none_in_data) } else { say!(filters.none_found) }}</p>
            </Show>
            <Show when=move || is_set.get()>
                <button class="item clear" type="button" on:click=move |_| clear.run(())>{say!(filters.clear)}</button>
            </Show>
        </Menu>
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
    let Choice { value, name, note } = choice;
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
fn found(offered: &[Choice], sought: &str) -> Vec<Choice> {
    let plain = |text: &str| text.to_lowercase().replace('_', " ");
    let sought = plain(sought.trim());
    offered.iter().filter(|choice| plain(&choice.name).contains(&sought)).take(SHOWN).cloned().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(sought: &str, names: &[&str]) {
        let offered = ["America/New_York", "Europe/London", "Asia/Tokyo"].map(|name| Choice {
            value: name.to_owned(),
            name: name.to_owned(),
            note: String::new(),
        });
        assert_eq!(found(&offered, sought).iter().map(|choice| choice.name.as_str()).collect::<Vec<_>>(), names);
    }

    #[test]
    fn choices_are_found_by_a_part_of_their_names() {
        check("new york", &["America/New_York"]);
        check(" LON ", &["Europe/London"]);
        check("", &["America/New_York", "Europe/London", "Asia/Tokyo"]);
        check("mars", &[]);
    }
}
