//! A node of a flow to be written, with its answers and the nodes that they lead to.

use leptos::prelude::*;

use crate::{
    clock,
    flow_draft::{Draft, Node},
    words::say,
};

/// The fields of a node, and of all that follow it.
pub(crate) fn draft_node(draft: RwSignal<Draft>, id: String) -> AnyView {
    let node = StoredValue::new(id);
    let read = move |of: fn(&Node) -> String| {
        draft.with(|draft| node.with_value(|id| draft.node(id).map(of).unwrap_or_default()))
    };
    let write = move |edit: &dyn Fn(&mut Node)| {
        draft.update(|draft| node.with_value(|id| draft.edit(id, edit)));
    };
    let answers = move || {
        draft.with(|draft| {
            let node = node.with_value(|id| draft.node(id).cloned()).unwrap_or_default();
            node.answers.into_iter().map(|answer| answer.next).collect::<Vec<_>>()
        })
    };
    let grow = move |_| {
        let number = clock::now().timestamp_millis();
        draft.update(|draft| node.with_value(|id| draft.grow(id, number)));
    };
    view! {
        <div class="draft-node">
            <label class="field">
                {say!(flows.node_title)}
                <input
                    class="input"
                    type="text"
                    maxlength="200"
                    prop:value=move || read(|node| node.title.clone())
                    on:input:target=move |event| {
                        let title = event.target().value();
                        write(&|node| node.title.clone_from(&title));
                    }
                />
            </label>
            <label class="field">
                {say!(flows.node_question)}
                <textarea
                    class="input"
                    rows="2"
                    maxlength="2000"
                    prop:value=move || read(|node| node.question.clone())
                    on:input:target=move |event| {
                        let question = event.target().value();
                        write(&|node| node.question.clone_from(&question));
                    }
                ></textarea>
            </label>
            <ul>
                <For each=answers key=String::clone let:next>
                    {answer(draft, node, next)}
                </For>
            </ul>
            <button class="quiet" type="button" on:click=grow>{say!(flows.add_answer)}</button>
        </div>
    }
    .into_any()
}

/// The fields of an answer, and of the node that it leads to.
fn answer(draft: RwSignal<Draft>, node: StoredValue<String>, next: String) -> AnyView {
    let below = next.clone();
    let next = StoredValue::new(next);
    let label = move || {
        draft.with(|draft| {
            let node = node.with_value(|id| draft.node(id).cloned()).unwrap_or_default();
            let answer = node.answers.into_iter().find(|answer| next.with_value(|next| answer.next == *next));
            answer.map(|answer| answer.label).unwrap_or_default()
        })
    };
    let typed = move |label: String| {
        let edit = |node: &mut Node| {
            for answer in &mut node.answers {
                if next.with_value(|next| answer.next == *next) {
                    answer.label.clone_from(&label);
                }
            }
        };
        draft.update(|draft| node.with_value(|id| draft.edit(id, edit)));
    };
    let prune = move |_| draft.update(|draft| node.with_value(|id| next.with_value(|next| draft.prune(id, next))));
    view! {
        <li>
            <div class="with-button">
                <label class="field">
                    {say!(flows.answer)}
                    <input
                        class="input"
                        type="text"
                        maxlength="200"
                        prop:value=label
                        on:input:target=move |event| typed(event.target().value())
                    />
                </label>
                <button class="quiet" type="button" on:click=prune aria-label=move || say!(flows.remove_answer_of, name = label())>
                    {say!(flows.remove_answer)}
                </button>
            </div>
            {draft_node(draft, below)}
        </li>
    }
    .into_any()
}
