//! Ids of what people and programs create: new ones, or such as an `Idempotency-Key` decides, so that a write that is sent
//! again finds what it created.

use analytics_domain::OrgScope;
use uuid::{Builder, Uuid};

/// The id of what a write creates. Under a key it follows from who sends it (the id of a user or key), the word for what
/// it creates and the key; without one nothing has it yet.
pub(crate) fn id_of(scope: OrgScope, by: Uuid, what: &str, idempotency_key: Option<&str>) -> Uuid {
    let Some(key) = idempotency_key else { return Uuid::now_v7() };
    let mut hasher = blake3::Hasher::new();
    for part in [scope.org_id().as_bytes().as_slice(), by.as_bytes(), what.as_bytes(), key.as_bytes()] {
        // With the length in front, ("ab", "c") is not ("a", "bc").
        hasher.update(&part.len().to_le_bytes());
        hasher.update(part);
    }
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&hasher.finalize().as_bytes()[..16]);
    Builder::from_custom_bytes(bytes).into_uuid()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::identity::Identity;

    fn id(org: u128, by: u128, what: &str, key: Option<&str>) -> Uuid {
        let [org_id, user_id] = [org, by].map(Uuid::from_u128);
        let scope = Identity { org_id, user_id, session_id: user_id }.scope();
        id_of(scope, user_id, what, key)
    }

    #[test]
    fn the_key_decides_with_who_sends_it_and_what_for() {
        let one = id(1, 2, "flow", Some("a"));
        assert_eq!(one, id(1, 2, "flow", Some("a")));
        assert_eq!((one.get_version_num(), one.get_variant()), (8, uuid::Variant::RFC4122));
        let others = [
            id(2, 2, "flow", Some("a")),
            id(1, 1, "flow", Some("a")),
            id(1, 2, "key", Some("a")),
            id(1, 2, "flow", Some("b")),
            id(1, 2, "flo", Some("wa")),
        ];
        for (position, other) in others.iter().enumerate() {
            assert!(*other != one && !others[..position].contains(other));
        }
    }

    #[test]
    fn without_a_key_every_id_is_new() {
        let one = id(1, 2, "flow", None);
        assert_eq!(one.get_version_num(), 7);
        assert_ne!(one, id(1, 2, "flow", None));
    }
}
