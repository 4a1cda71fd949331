//! A list as a file that the server makes.

use leptos::{prelude::*, task::spawn_local};

use crate::{download, failures, session::Session, words::say};

/// A file of the server: where it is, and the name it is saved under.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct CsvFile {
    pub(crate) path: String,
    pub(crate) name: String,
}

/// The button; without a file it waits.
#[component]
pub(crate) fn Export(#[prop(into)] file: Signal<Option<CsvFile>>) -> impl IntoView {
    let session: Session = expect_context();
    let (busy, failure) = (RwSignal::new(false), RwSignal::new(None));
    let save = move |_| {
        let Some(CsvFile { path, name }) = file.get_untracked() else { return };
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        failure.set(None);
        spawn_local(async move {
            let saved = download::save(session, &path, "text/csv", &name).await;
            busy.try_set(false);
            failure.try_set(saved.err());
        });
    };
    view! {
        <div class="export">
            <button class="quiet" type="button" aria-disabled=move || busy.get().to_string() on:click=save>
                {move || if busy.get() { say!(lists.exporting) } else { say!(lists.export) }}
            </button>
            <p class="field-error" role="alert">{move || failure.get().map(|failure| say!(lists.not_exported, why = failures::title(&failure)))}</p>
        </div>
    }
}

/// The words in small letters, with hyphens between them: `parlance-answer-rate-22-oct-20-nov-2026.csv`.
pub(crate) fn file_name(words: &[&str]) -> String {
    let words = words.join(" ");
    let words = words.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    format!("{}.csv", words.map(str::to_lowercase).collect::<Vec<_>>().join("-"))
}

#[cfg(test)]
mod tests {
    use super::file_name;

    #[test]
    fn file_names_have_no_spaces_and_no_signs() {
        let words = ["parlance", "answer_rate", "", "22 Oct – 20 Nov 2026"];
        assert_eq!(file_name(&words), "parlance-answer-rate-22-oct-20-nov-2026.csv");
        assert_eq!(file_name(&["parlance", "calls", "1 ene. 2026"]), "parlance-calls-1-ene-2026.csv");
    }
}
