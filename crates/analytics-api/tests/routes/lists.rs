//! The lists of users, keys and invitations, a page at a time.

use analytics_dao::{Engine, identity::Identity};
use axum::http::Method;
use rstest::rstest;
use serde_json::{Value, json};

use crate::world::World;

/// Each list's address, what it is called in the answer, and what names an entry.
const LISTS: [(&str, &str, &str); 3] = [
    ("/api/v1/users", "users", "name"),
    ("/api/v1/api-keys", "api_keys", "name"),
    ("/api/v1/invitations", "invitations", "email"),
];

fn names(page: &Value, list: &str, name: &str) -> Vec<String> {
    page[list].as_array().unwrap().iter().map(|entry| entry[name].as_str().unwrap().to_owned()).collect()
}

/// An owner of Northwind, who made three keys and invited three.
async fn owner(world: &World) -> Identity {
    let olga = world.owner().await;
    for number in 1..=3 {
        let key = json!({ "name": format!("key {number}"), "scopes": ["read:analytics"] });
        let invitation = json!({ "email": format!("nora-{number}@example.com"), "role": "member" });
        for (address, body) in [("/api/v1/api-keys", key), ("/api/v1/invitations", invitation)] {
            let made = world.ask(Method::POST, address).by(olga).json(&body.to_string()).send().await;
            assert_eq!(made.status.as_u16(), 201, "{}", made.text());
        }
    }
    olga
}

#[rstest]
#[tokio::test]
async fn pages_have_each_entry_once_in_the_order_of_the_list(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
    #[values(1, 2, 3, 4)] limit: usize,
) {
    let world = World::on(engine).await;
    let olga = owner(&world).await;
    let expected = [
        vec!["maya", "sam", "root", "olga"],
        vec!["key 3", "key 2", "key 1"],
        vec!["nora-3@example.com", "nora-2@example.com", "nora-1@example.com"],
    ];
    for ((address, list, name), expected) in LISTS.into_iter().zip(expected) {
        let (mut pages, mut cursor) = (Vec::new(), String::new());
        loop {
            let page = world.get(&format!("{address}?limit={limit}{cursor}")).by(olga).send().await.ok();
            pages.push(names(&page, list, name));
            let Some(next) = page["next_cursor"].as_str() else { break };
            cursor = format!("&cursor={}", form_urlencoded::byte_serialize(next.as_bytes()).collect::<String>());
        }
        let right: Vec<Vec<_>> = expected.chunks(limit).map(<[&str]>::to_vec).collect();
        assert_eq!(pages, right, "{address}");
        assert_eq!(names(&world.get(address).by(olga).send().await.ok(), list, name), expected, "{address}");
    }
}

#[rstest]
#[case("limit=0", "limit", "is not between 1 and 200")]
#[case("limit=201", "limit", "is not between 1 and 200")]
#[case("cursor=x", "cursor", "is not a cursor")]
#[case("cursor=2026-03-02T15:00:00Z_7", "cursor", "is not a cursor")]
#[case("search=sam", "search", "not a known parameter; allowed: cursor, limit")]
#[tokio::test]
async fn a_wrong_page_is_refused(#[case] query: &str, #[case] parameter: &str, #[case] reason: &str) {
    let world = World::new().await;
    let olga = world.owner().await;
    for (address, ..) in LISTS {
        let refused = world.get(&format!("{address}?{query}")).by(olga).send().await.problem(400, "invalid_parameter");
        assert_eq!(refused["errors"][0]["parameter"], parameter, "{refused}");
        assert!(refused["errors"][0]["reason"].as_str().unwrap().contains(reason), "{refused}");
    }
}
