//! The web client's files in the server: which are kept for ever, which are asked about,
//! and which addresses its first page answers.

use axum::http::{Method, StatusCode};
use rstest::rstest;

use crate::world::{Answer, World};

const FOR_EVER: &str = "public, max-age=31536000, immutable";

/// The address of a file that the first page names.
fn named(page: &Answer, extension: &str) -> String {
    let addresses = page.text().split('"').map(str::to_owned).collect::<Vec<_>>();
    let found = addresses.into_iter().find(|part| part.starts_with("/assets/") && part.ends_with(extension));
    found.unwrap_or_else(|| panic!("the first page names no {extension}: {}", page.text()))
}

#[rstest]
#[case(".js", "text/javascript")]
#[case(".css", "text/css")]
#[case(".wasm", "application/wasm")]
#[tokio::test]
async fn files_with_a_hash_in_their_names_are_kept_for_ever(#[case] extension: &str, #[case] content_type: &str) {
    let world = World::new().await;
    let address = named(&world.get("/").send().await, extension);
    let answer = world.get(&address).header("accept-encoding", "br").send().await;
    assert_eq!(answer.status, StatusCode::OK, "{address}");
    assert_eq!(answer.header("cache-control"), FOR_EVER);
    assert_eq!(answer.header("content-encoding"), "br");
    assert!(answer.header("content-type").starts_with(content_type), "{}", answer.header("content-type"));
    assert_eq!(answer.header("x-content-type-options"), "nosniff");
}

#[rstest]
#[case("/", "text/html")]
#[case("/index.html", "text/html")]
#[case("/calls", "text/html")]
#[case("/campaigns/0198c1de-0000-7000-8000-000000000000", "text/html")]
#[case("/favicon.svg", "image/svg+xml")]
#[tokio::test]
async fn the_rest_is_asked_about_each_time(#[case] address: &str, #[case] content_type: &str) {
    let world = World::new().await;
    let answer = world.get(address).send().await;
    assert_eq!(answer.status, StatusCode::OK, "{address}");
    assert!(answer.header("content-type").starts_with(content_type), "{}", answer.header("content-type"));
    assert_eq!(answer.header("cache-control"), "no-cache");
    let tag = answer.header("etag").to_owned();
    assert!(tag.len() > 20, "{tag}");
    let again = world.get(address).header("if-none-match", &tag).send().await;
    assert_eq!(again.status, StatusCode::NOT_MODIFIED);
    assert_eq!((again.header("cache-control"), again.body.len()), ("no-cache", 0));
}

#[tokio::test]
async fn the_first_page_holds_no_script_and_no_style() {
    let world = World::new().await;
    let page = world.get("/").send().await;
    let text = page.text();
    assert!(!text.contains("style=") && !text.contains("<style") && !text.contains("onload="), "{text}");
    let scripts: Vec<_> = text.split("<script").skip(1).collect();
    assert!(!scripts.is_empty(), "{text}");
    assert!(scripts.iter().all(|tag| tag.contains("src=\"/assets/") && tag.contains("\"></script>")), "{text}");
    let policy = page.header("content-security-policy");
    assert!(
        policy.contains("style-src 'self';") && policy.contains("script-src 'self' 'wasm-unsafe-eval';"),
        "{policy}"
    );
}

#[tokio::test]
async fn the_first_page_is_no_answer_to_a_file_that_is_not_there() {
    let world = World::new().await;
    for address in ["/assets/app-OLD.js", "/assets/", "/assets/old", "/robots.txt", "/app.js.map", "/calls/x.css"] {
        let answer = world.get(address).send().await;
        assert_eq!((answer.status, answer.header("cache-control")), (StatusCode::NOT_FOUND, ""), "{address}");
    }
    for address in ["/api/v1/nothing", "/health/soon", "/api"] {
        world.get(address).send().await.problem(404, "not_found");
    }
}

#[tokio::test]
async fn pages_are_read_only() {
    let world = World::new().await;
    for method in [Method::POST, Method::PUT, Method::DELETE] {
        let answer = world.ask(method, "/calls").send().await;
        assert_eq!((answer.status, answer.header("allow")), (StatusCode::METHOD_NOT_ALLOWED, "GET,HEAD"));
    }
    assert_eq!(world.ask(Method::HEAD, "/calls").send().await.status, StatusCode::OK);
}
