//! The query part of the page's address, one key at a time, and the way to another one.

use form_urlencoded::{Serializer, parse};
use leptos::prelude::*;
use leptos_router::{
    NavigateOptions,
    hooks::{use_location, use_navigate},
};

/// The query of the page's address, and the way to the same page with another.
#[derive(Clone, Copy)]
pub(crate) struct PageQuery {
    now: Memo<String>,
    go: Callback<String>,
}

impl PageQuery {
    /// That of the page that is shown.
    pub(crate) fn of_page() -> Self {
        let navigate = use_navigate();
        let go = move |query: String| {
            navigate(&format!("?{query}"), NavigateOptions { scroll: false, ..NavigateOptions::default() });
        };
        Self { now: use_location().search, go: Callback::new(go) }
    }

    /// Shows the page with what `edit` makes of the query; it stays scrolled to where it is.
    pub(crate) fn change(self, edit: impl FnOnce(&str) -> String) {
        self.go.run(self.now.with_untracked(|now| edit(now)));
    }
}

/// The value of a key; empty where there is none.
pub(crate) fn key(query: &str, key: &str) -> String {
    pairs(query).find(|(name, _)| name == key).map(|(_, value)| value.into_owned()).unwrap_or_default()
}

/// All values of a key.
pub(crate) fn values(query: &str, key: &str) -> Vec<String> {
    pairs(query).filter(|(name, _)| name == key).map(|(_, value)| value.into_owned()).collect()
}

/// The query with another value of a key, empty = without it; whatever else it says stays.
pub(crate) fn with_key(query: &str, key: &str, value: &str) -> String {
    with_values(query, key, Some(value).filter(|value| !value.is_empty()))
}

/// The query with other values of a key; whatever else it says stays.
pub(crate) fn with_values<'a>(query: &str, key: &str, values: impl IntoIterator<Item = &'a str>) -> String {
    let mut changed = Serializer::new(String::new());
    changed.extend_pairs(pairs(query).filter(|(name, _)| name != key));
    changed.extend_pairs(values.into_iter().map(|value| (key, value)));
    changed.finish()
}

fn pairs(query: &str) -> form_urlencoded::Parse<'_> {
    parse(query.trim_start_matches('?').as_bytes())
}

#[cfg(test)]
mod tests {
    use super::{key, values, with_key, with_values};

    #[test]
    fn another_value_leaves_the_rest_of_the_address_alone() {
        assert_eq!(
            with_key("?metric=opt_outs", "time_zone", "Europe/Madrid"),
            "metric=opt_outs&time_zone=Europe%2FMadrid"
        );
        assert_eq!(
            with_key("time_zone=UTC&job_titles=A%26B&job_titles=C", "time_zone", ""),
            "job_titles=A%26B&job_titles=C"
        );
    }

    #[test]
    fn a_key_may_have_many_values() {
        let query = with_values("?action=logged_in&period=7d", "action", ["user_added", "user_renamed"]);
        assert_eq!(query, "period=7d&action=user_added&action=user_renamed");
        assert_eq!(values(&query, "action"), ["user_added", "user_renamed"]);
        assert_eq!(with_values(&query, "action", []), "period=7d");
    }

    #[test]
    fn a_key_that_is_not_there_is_empty() {
        assert_eq!(key("?search=night+shift", "search"), "night shift");
        assert_eq!(key("", "search"), "");
    }
}
