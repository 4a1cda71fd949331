//! The records of a list as a table. A record keeps its row when it changes, and so its buttons keep the focus.

use std::sync::Arc;

use leptos::prelude::*;
use uuid::Uuid;

use crate::{
    answer::State,
    listing::{ListQuestion, Listing, Page},
};

/// What a row has in a column.
type Cell<R> = Arc<dyn Fn(&R) -> AnyView + Send + Sync>;

/// A column: its name and what a row has in it. The first one names the row.
pub(crate) struct Column<R> {
    name: &'static str,
    cell: Cell<R>,
    class: &'static str,
}

impl<R> Clone for Column<R> {
    fn clone(&self) -> Self {
        Self { name: self.name, cell: self.cell.clone(), class: self.class }
    }
}

impl<R> Column<R> {
    /// A column of words.
    pub(crate) fn new(name: &'static str, cell: impl Fn(&R) -> AnyView + Send + Sync + 'static) -> Self {
        Self { name, cell: Arc::new(cell), class: "" }
    }

    /// The same, of numbers.
    pub(crate) fn of_numbers(self) -> Self {
        Self { class: "number", ..self }
    }
}

/// What can be done with a record: the name of the column, and the buttons of a row.
pub(crate) type Actions<R> = (&'static str, Arc<dyn Fn(Memo<Option<R>>) -> AnyView + Send + Sync>);

/// The table; it scrolls by itself where it is wider than the page.
#[component]
pub(crate) fn Records<Q, P>(
    listing: Listing<Q, P>,
    /// What it is a table of.
    caption: &'static str,
    columns: Vec<Column<P::Row>>,
    id: fn(&P::Row) -> Uuid,
    #[prop(optional_no_strip)] actions: Option<Actions<P::Row>>,
) -> impl IntoView
where
    Q: ListQuestion,
    P: Page,
{
    let (head, columns) = (head(&columns, actions.as_ref()), StoredValue::new(columns));
    let actions = StoredValue::new(actions);
    let pages = view! {
        <For each=move || 0..listing.count.get() key=|index| *index let:index>
            {
                let page = Memo::new(move |_| match listing.page(index) {
                    State::Shown { answer, old } => Some((answer, old)),
                    State::Loading | State::Failed { .. } => None,
                });
                let ids = move || page.with(|page| page.iter().flat_map(|(page, _)| page.rows().iter().map(id)).collect::<Vec<_>>());
                let find = move |sought: Uuid| {
                    page.with(|page| page.as_ref().and_then(|(page, _)| page.rows().iter().find(|row| id(row) == sought).cloned()))
                };
                view! {
                    <tbody role="rowgroup" class:old=move || page.with(|page| page.as_ref().is_some_and(|(_, old)| *old))>
                        <For each=ids key=|id| *id let:id>
                            {row(Memo::new(move |_| find(id)), columns, actions)}
                        </For>
                    </tbody>
                }
            }
        </For>
    };
    frame(caption, head, pages.into_any())
}

/// The same of records that are all there.
#[component]
pub(crate) fn RecordTable<R>(
    /// What it is a table of.
    caption: &'static str,
    columns: Vec<Column<R>>,
    rows: Memo<Vec<R>>,
    /// What a record is known by.
    id: fn(&R) -> String,
) -> impl IntoView
where
    R: Clone + PartialEq + Send + Sync + 'static,
{
    let (head, columns) = (head(&columns, None), StoredValue::new(columns));
    let actions = StoredValue::new(None);
    let ids = move || rows.with(|rows| rows.iter().map(id).collect::<Vec<_>>());
    let find = move |sought: &str| rows.with(|rows| rows.iter().find(|row| id(row) == sought).cloned());
    let body = view! {
        <tbody role="rowgroup">
            <For each=ids key=String::clone let:sought>
                {row(Memo::new(move |_| find(&sought)), columns, actions)}
            </For>
        </tbody>
    };
    frame(caption, head, body.into_any())
}

fn head<R: Send + Sync + 'static>(columns: &[Column<R>], actions: Option<&Actions<R>>) -> AnyView {
    let names = columns
        .iter()
        .map(|column| view! { <th scope="col" role="columnheader" class=column.class>{column.name}</th> })
        .collect_view();
    let of_actions =
        actions.map(|(name, _)| view! { <th scope="col" role="columnheader"><span class="unseen">{*name}</span></th> });
    view! {
        <thead role="rowgroup">
            <tr role="row">{names}{of_actions}</tr>
        </thead>
    }
    .into_any()
}

fn frame(caption: &'static str, head: AnyView, body: AnyView) -> impl IntoView {
    view! {
        <div class="list-table records" tabindex="0" role="region" aria-label=caption>
            // What it is is said once more: where there is little room its parts are laid out as cards, and are a table still.
            <table role="table">
                <caption class="unseen">{caption}</caption>
                {head}
                {body}
            </table>
        </div>
    }
}

fn row<R: Clone + PartialEq + Send + Sync + 'static>(
    record: Memo<Option<R>>,
    columns: StoredValue<Vec<Column<R>>>,
    actions: StoredValue<Option<Actions<R>>>,
) -> impl IntoView {
    let cells = columns.get_value().into_iter().enumerate().map(|(place, Column { name, cell, class })| {
        let shown = move || record.with(|record| record.as_ref().map(|record| cell(record)));
        if place == 0 {
            view! { <th scope="row" role="rowheader" class=class>{shown}</th> }.into_any()
        } else {
            view! { <td role="cell" class=class data-label=name>{shown}</td> }.into_any()
        }
    });
    let buttons = actions.with_value(|actions| {
        actions.as_ref().map(|(_, buttons)| view! { <td role="cell" class="doing">{buttons(record)}</td> })
    });
    view! { <tr role="row">{cells.collect_view()}{buttons}</tr> }
}
