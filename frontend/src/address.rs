//! The query part of the page's address, one key at a time.

use form_urlencoded::{Serializer, parse};

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
