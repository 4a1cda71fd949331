//! A text that the server tells once and keeps no copy of, such as a key: to be copied before the dialog is closed.

use leptos::{html, prelude::*};

use super::copy_button::CopyButton;
use crate::words::say;

/// How far a dialog is that makes such a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Making {
    /// It asks what to make.
    Asking,
    /// It shows what was made, which is gone when it closes.
    Made {
        /// What it is called.
        name: String,
        text: String,
    },
}

/// Whether a dialog shows what would be lost if it closed by accident.
pub(crate) fn holds(making: RwSignal<Option<Making>>) -> Signal<bool> {
    Signal::derive(move || making.with(|making| matches!(making, Some(Making::Made { .. }))))
}

/// The text with the way to copy it; it closes by a button of its own alone.
#[component]
pub(crate) fn ShownOnce(
    /// What was made.
    made: String,
    /// What the text is.
    label: &'static str,
    text: String,
    /// Why it should be copied now.
    warning: &'static str,
    /// The button that copies it.
    copy: &'static str,
    /// The button that closes the dialog.
    kept: &'static str,
    close: Callback<()>,
) -> impl IntoView {
    let field = NodeRef::<html::Input>::new();
    Effect::new(move || {
        if let Some(field) = field.get() {
            // What had the focus is gone, and this is what there is to read.
            let _ = field.focus();
            field.select();
        }
    });
    let copied = text.clone();
    view! {
        <div class="shown-once">
            <p role="status">{made}</p>
            <p id="shown-once-warning" class="warning" role="alert">{warning}</p>
            <div class="field">
                <label for="shown-once">{label}</label>
                <span class="with-button">
                    <input
                        id="shown-once"
                        class="input code"
                        type="text"
                        readonly
                        spellcheck="false"
                        autocomplete="off"
                        aria-describedby="shown-once-warning"
                        node_ref=field
                        value=text
                        on:focus:target=move |event| event.target().select()
                    />
                    <CopyButton
                        class="quiet"
                        text=Signal::stored(Some(copied))
                        words=[copy, say!(forms.copied), say!(forms.not_copied)]
                    />
                </span>
            </div>
            <div class="actions">
                <button class="primary" type="button" on:click=move |_| close.run(())>{kept}</button>
            </div>
        </div>
    }
}
