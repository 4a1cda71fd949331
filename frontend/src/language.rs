//! The language of the page: the one that was chosen here, else the browser's first that there is.
//!
//! A change of the language builds the page anew, so that words need not be signals.

use std::cell::{Cell, RefCell};

use leptos::prelude::*;

use crate::{focus::focus, storage, words::Locale};

const KEPT_AS: &str = "parlance.language";

/// The languages on offer, each in its own words.
pub(crate) const OFFERED: &[(Locale, &str)] = &[(Locale::en, "English"), (Locale::es, "Español")];

thread_local! {
    static CURRENT: Cell<Locale> = const { Cell::new(Locale::en) };
    static TAG: RefCell<String> = RefCell::new("en".to_owned());
}

/// The language in use.
pub(crate) fn current() -> Locale {
    CURRENT.get()
}

/// The language in use as `Intl` knows it, with the browser's region where it names one.
pub(crate) fn tag() -> String {
    TAG.with_borrow(String::clone)
}

/// The choice of the language, shared by the whole page; none = as the browser has it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Language(RwSignal<Option<Locale>>);

impl Language {
    /// Takes up the choice that was made before.
    pub(crate) fn restore() -> Self {
        let choice = storage::kept(KEPT_AS).and_then(|name| offered(&name));
        speak(choice);
        Self(RwSignal::new(choice))
    }

    /// What was chosen; reactive.
    pub(crate) fn choice(self) -> Option<Locale> {
        self.0.get()
    }

    /// Chooses a language, or leaves it to the browser. What has the focus has it again afterwards, by its id.
    pub(crate) fn choose(self, choice: Option<Locale>) {
        // Without storage the choice lasts until the page is left.
        storage::keep(KEPT_AS, choice.map(name));
        let focused = document().active_element().map(|element| element.id());
        speak(choice);
        self.0.set(choice);
        if let Some(id) = focused.filter(|id| !id.is_empty()) {
            focus(id);
        }
    }
}

/// The language's name in `locales/` and in `<html lang>`.
pub(crate) fn name(locale: Locale) -> &'static str {
    leptos_i18n::Locale::as_str(locale)
}

fn speak(choice: Option<Locale>) {
    let preferred: Vec<String> =
        window().navigator().languages().iter().filter_map(|language| language.as_string()).collect();
    let locale = choice.unwrap_or_else(|| preferred.iter().find_map(|tag| offered(primary(tag))).unwrap_or_default());
    CURRENT.set(locale);
    TAG.set(tag_of(locale, &preferred));
    if let Some(root) = document().document_element() {
        let _ = root.set_attribute("lang", name(locale));
    }
}

/// The language on offer with a name.
pub(crate) fn offered(name: &str) -> Option<Locale> {
    OFFERED.iter().map(|(locale, _)| *locale).find(|locale| self::name(*locale) == name)
}

/// `es-MX` → `es`.
fn primary(tag: &str) -> &str {
    tag.split('-').next().unwrap_or(tag)
}

fn tag_of(locale: Locale, preferred: &[String]) -> String {
    let of_locale = |tag: &&String| primary(tag) == name(locale);
    preferred.iter().find(of_locale).cloned().unwrap_or_else(|| name(locale).to_owned())
}

#[cfg(test)]
pub(crate) fn set_for_test(locale: Locale) {
    CURRENT.set(locale);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_browsers_region_is_kept_for_numbers_and_dates() {
        let preferred = ["de-DE", "es-MX", "en-GB", "en"].map(str::to_owned);
        assert_eq!(tag_of(Locale::en, &preferred), "en-GB");
        assert_eq!(tag_of(Locale::es, &preferred), "es-MX");
        assert_eq!(tag_of(Locale::es, &[]), "es");
    }

    #[test]
    fn languages_are_known_by_their_first_part() {
        assert_eq!(offered(primary("es-419")), Some(Locale::es));
        assert_eq!(offered(primary("de")), None);
    }
}
