//! The numbers of a chart as a table, each bucket with the way to its rows where there are any.

use leptos::prelude::*;
use leptos_router::components::A;

use crate::{charts::plot::Plot, words::say};

/// The table.
#[expect(clippy::needless_pass_by_value, reason = "a component owns what it is given")]
#[component]
pub(crate) fn PlotTable(
    plot: Plot,
    /// The address of the rows behind each bucket that has some of its own.
    links: Vec<Option<String>>,
) -> impl IntoView {
    let names: Vec<_> = plot.columns.iter().map(|column| column.name).collect();
    let previous_name = plot.previous.as_ref().map(|previous| previous.column.name);
    let rows: Vec<_> = plot
        .buckets
        .iter()
        .enumerate()
        .map(|(index, bucket)| {
            let link = links.get(index).cloned().flatten();
            row(&plot, index, plot.full_title(bucket), link)
        })
        .collect();
    view! {
        <div class="table" tabindex="0" role="group" aria-label=say!(charts.table)>
            <table>
                <thead>
                    <tr>
                        <th scope="col">{say!(charts.when)}</th>
                        {names.into_iter().chain(previous_name).map(|name| view! { <th scope="col">{name}</th> }).collect_view()}
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
}

fn row(plot: &Plot, index: usize, title: String, link: Option<String>) -> impl IntoView + use<> {
    let previous = plot.previous.as_ref().map(|previous| &previous.column);
    let cells: Vec<_> = plot.columns.iter().chain(previous).map(|column| column.words(index)).collect();
    view! {
        <tr>
            <th scope="row">{linked(title, link)}</th>
            {cells.into_iter().map(|cell| view! { <td>{cell}</td> }).collect_view()}
        </tr>
    }
}

fn linked(title: String, link: Option<String>) -> AnyView {
    match link {
        Some(link) => view! { <A href=link>{title}</A> }.into_any(),
        None => title.into_any(),
    }
}
