//! The time zones on offer: those that the browser knows, by the names that the time zone database gives them now;
//! and the one in use.

use js_sys::{Array, Function, Reflect};
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};

use crate::{filters::Filters, session::Session};

/// Browsers keep names that the database has given up: what it was called, what it is called.
const RENAMED: &[(&str, &str)] = &[
    ("Africa/Asmera", "Africa/Asmara"),
    ("America/Godthab", "America/Nuuk"),
    ("Asia/Calcutta", "Asia/Kolkata"),
    ("Asia/Katmandu", "Asia/Kathmandu"),
    ("Asia/Rangoon", "Asia/Yangon"),
    ("Asia/Saigon", "Asia/Ho_Chi_Minh"),
    ("Atlantic/Faeroe", "Atlantic/Faroe"),
    ("Europe/Kiev", "Europe/Kyiv"),
    ("Pacific/Enderbury", "Pacific/Kanton"),
    ("Pacific/Ponape", "Pacific/Pohnpei"),
    ("Pacific/Truk", "Pacific/Chuuk"),
];

/// The zones, each once and in the order of their names.
pub(crate) fn known() -> Vec<String> {
    known_and([])
}

/// The same with zones that are in use, whether the browser knows them or not.
pub(crate) fn known_and(in_use: impl IntoIterator<Item = String>) -> Vec<String> {
    let of = Reflect::get(&js_sys::global(), &"Intl".into())
        .and_then(|intl| Reflect::get(&intl, &"supportedValuesOf".into()));
    let zones =
        of.ok().and_then(|of| of.dyn_into::<Function>().ok()?.call1(&JsValue::UNDEFINED, &"timeZone".into()).ok());
    let zones = zones.and_then(|zones| zones.dyn_into::<Array>().ok()).unwrap_or_default();
    let zones = zones.iter().filter_map(|zone| zone.as_string()).chain(["UTC".to_owned()]).map(current_name);
    let mut zones: Vec<String> = zones.chain(in_use.into_iter().filter(|zone| !zone.is_empty())).collect();
    zones.sort();
    zones.dedup();
    zones
}

/// The zone of the page: what the address says, else the organisation's.
pub(crate) fn of_page() -> Memo<String> {
    let session: Session = expect_context();
    let filters: Memo<Filters> = expect_context();
    Memo::new(move |_| {
        let of_org = || session.get().map(|me| me.org.time_zone).unwrap_or_default();
        filters.with(|filters| filters.time_zone.clone()).unwrap_or_else(of_org)
    })
}

fn current_name(zone: String) -> String {
    RENAMED.iter().find(|(former, _)| *former == zone).map_or(zone, |(_, current)| (*current).to_owned())
}

/// What people may still call a zone; empty where it always had its name.
pub(crate) fn former_name(zone: &str) -> &'static str {
    RENAMED.iter().find(|(_, current)| *current == zone).map_or("", |(former, _)| former)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn zones_have_the_names_of_now_and_keep_those_of_before() {
        assert_eq!(current_name("Asia/Calcutta".to_owned()), "Asia/Kolkata");
        assert_eq!(current_name("Asia/Kolkata".to_owned()), "Asia/Kolkata");
        assert_eq!(former_name("Asia/Kolkata"), "Asia/Calcutta");
        assert_eq!(former_name("Europe/London"), "");
    }
}
