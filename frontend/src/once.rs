//! What somebody wants done once: sent again for want of an answer it goes under the same key, by which the server knows it.

use leptos::prelude::*;

use crate::clock;

/// What was sent last, and its key; none once it is known to be done.
pub(crate) type Sent<T> = StoredValue<Option<(T, String)>>;

/// The `Idempotency-Key` to send something under: that of before, if the same was sent and is not known to be done.
pub(crate) fn key_for<T: Clone + PartialEq + Send + Sync + 'static>(sent: Sent<T>, wanted: &T) -> String {
    sent.try_update_value(|sent| kept_or(sent, wanted, fresh)).unwrap_or_else(fresh)
}

fn kept_or<T: Clone + PartialEq>(sent: &mut Option<(T, String)>, wanted: &T, fresh: impl FnOnce() -> String) -> String {
    if let Some((_, key)) = sent.as_ref().filter(|(before, _)| before == wanted) {
        return key.clone();
    }
    let key = fresh();
    *sent = Some((wanted.clone(), key.clone()));
    key
}

/// A key that this person has not used: the time and a random number. It is no secret.
fn fresh() -> String {
    format!("{:x}-{:x}", clock::now().timestamp_millis(), js_sys::Math::random().to_bits())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_keeps_its_key_until_it_is_done() {
        let mut sent = None;
        let mut numbers = 1..;
        let mut key = |sent: &mut Option<(u8, String)>, wanted: u8| {
            kept_or(sent, &wanted, || numbers.next().unwrap().to_string())
        };
        assert_eq!((key(&mut sent, 7), key(&mut sent, 7)), ("1".to_owned(), "1".to_owned()));
        assert_eq!((key(&mut sent, 8), key(&mut sent, 7)), ("2".to_owned(), "3".to_owned()));
        sent = None;
        assert_eq!(key(&mut sent, 7), "4");
    }
}
