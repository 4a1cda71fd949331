//! A server that was built without the web client: the API alone, and a page that says so.

use std::collections::BTreeSet;

use axum::http::StatusCode;

use crate::{
    document::routed,
    world::{DASHBOARD, World},
};

#[tokio::test]
async fn the_first_page_says_what_is_missing_and_there_is_no_other() {
    let world = World::new().await;
    assert_eq!(routed(&world).1, BTreeSet::from(["/".to_owned()]));
    let page = world.get("/").send().await;
    assert_eq!((page.status, page.header("content-type")), (StatusCode::OK, "text/plain; charset=utf-8"));
    assert!(page.text().starts_with("This server was built without the web client"), "{}", page.text());
    for address in ["/index.html", "/calls", "/assets/app.js", "/favicon.svg"] {
        assert_eq!(world.get(address).send().await.status, StatusCode::NOT_FOUND, "{address}");
    }
    world.get("/api/v1/nothing").send().await.problem(404, "not_found");
    world.get(DASHBOARD).by(world.sam).send().await.ok();
}
