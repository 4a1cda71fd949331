//! Ids of ingested rows: `UUIDv7`s that the record alone decides, so that the same
//! import into a new database gives the same database.

use std::borrow::Cow;

use analytics_domain::records::RecordKind;
use chrono::{DateTime, Utc};
use uuid::{Builder, Uuid};

/// The id of a record: its time, then a hash of what identifies it.
pub(super) fn id_of(org_id: Uuid, kind: RecordKind, key: &[Cow<'_, str>], time: Option<DateTime<Utc>>) -> Uuid {
    let mut hasher = blake3::Hasher::new();
    hasher.update(org_id.as_bytes());
    hasher.update(kind.as_str().as_bytes());
    for part in key {
        // With the length in front, ("ab", "c") is not ("a", "bc").
        hasher.update(&part.len().to_le_bytes());
        hasher.update(part.as_bytes());
    }
    let mut random = [0; 10];
    random.copy_from_slice(&hasher.finalize().as_bytes()[..10]);
    let millis = time.map_or(0, |time| u64::try_from(time.timestamp_millis()).unwrap_or(0));
    Builder::from_unix_timestamp_millis(millis, &random).into_uuid()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(org: u128, kind: RecordKind, key: &[&str]) -> Uuid {
        let key: Vec<_> = key.iter().map(|part| Cow::Borrowed(*part)).collect();
        id_of(Uuid::from_u128(org), kind, &key, Some("2026-03-29T09:15:00.123Z".parse().unwrap()))
    }

    #[test]
    fn the_record_alone_decides() {
        let one = id(1, RecordKind::Calls, &["a"]);
        assert_eq!(one, id(1, RecordKind::Calls, &["a"]));
        assert_eq!(one.get_version_num(), 7);
        let others = [
            id(2, RecordKind::Calls, &["a"]),
            id(1, RecordKind::Sms, &["a"]),
            id(1, RecordKind::Calls, &["b"]),
            id(1, RecordKind::Reviews, &["ab", "c"]),
            id(1, RecordKind::Reviews, &["a", "bc"]),
        ];
        for (position, other) in others.iter().enumerate() {
            assert!(*other != one && !others[..position].contains(other));
        }
    }

    #[test]
    fn ids_are_in_the_order_of_time() {
        let org = Uuid::from_u128(1);
        let at = |text: &str| id_of(org, RecordKind::Calls, &[Cow::Borrowed("a")], Some(text.parse().unwrap()));
        assert!(at("2026-03-29T09:15:00.123Z") < at("2026-03-29T09:15:00.124Z"));
    }
}
