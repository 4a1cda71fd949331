//! The OpenAPI document: complete, up to date, browsable without another host, and
//! true about who may ask.

use std::{collections::BTreeSet, fs, path::Path};

use analytics_api::{observe::is_api, openapi::checked_in, router::openapi};
use analytics_domain::filters::MAX_LIST;
use axum::http::Method;
use serde_json::Value;
use uuid::Uuid;

use crate::world::World;

fn document() -> Value {
    serde_json::to_value(openapi()).unwrap()
}

/// Every operation: its method, its path and itself.
fn operations(document: &Value) -> Vec<(Method, String, &Value)> {
    let paths = document["paths"].as_object().unwrap();
    paths
        .iter()
        .flat_map(|(path, item)| {
            let operations = item.as_object().unwrap().iter();
            operations.map(|(method, operation)| (method.to_uppercase().parse().unwrap(), path.clone(), operation))
        })
        .collect()
}

#[test]
fn the_checked_in_document_is_the_servers() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../openapi/analytics.json");
    let checked_in_text = fs::read_to_string(path).unwrap();
    let generated = checked_in(&openapi()).unwrap();
    assert!(checked_in_text == generated, "openapi/analytics.json is stale: run `cargo xtask codegen`");
}

#[test]
fn operations_have_stable_names() {
    let document = document();
    let mut names: Vec<_> =
        operations(&document).iter().map(|(_, _, op)| op["operationId"].as_str().unwrap()).collect();
    names.sort_unstable();
    assert_eq!(
        names,
        [
            "accept_invitation",
            "add_decision",
            "archive_flow",
            "change_password",
            "complete_session",
            "create_api_key",
            "create_flow",
            "create_invitation",
            "get_average_candidate_satisfaction",
            "get_campaign_script",
            "get_campaigns_launched_per_week",
            "get_candidate_facets",
            "get_candidate_satisfaction",
            "get_credits_per_qualified_candidate",
            "get_dashboard",
            "get_flow",
            "get_flow_analytics",
            "get_liveness",
            "get_me",
            "get_my_analytics",
            "get_org_settings",
            "get_readiness",
            "get_session",
            "get_sms_sent",
            "get_team_analytics",
            "get_time_saved",
            "get_total_sms",
            "get_total_time_saved",
            "give_step_feedback",
            "ingest",
            "list_api_keys",
            "list_audit_events",
            "list_calls",
            "list_campaigns",
            "list_engineers",
            "list_flows",
            "list_invitations",
            "list_metrics",
            "list_rows",
            "list_users",
            "login",
            "logout",
            "look_up_invitation",
            "publish_flow",
            "put_campaign_script",
            "rate_session",
            "refresh",
            "revoke_api_key",
            "revoke_invitation",
            "start_session",
            "take_back_step_feedback",
            "update_flow",
            "update_org_settings",
            "update_user",
        ]
    );
}

#[test]
fn every_answer_has_an_example_and_every_error_is_a_problem() {
    let document = document();
    for (method, path, operation) in operations(&document) {
        assert_eq!(operation["tags"].as_array().unwrap().len(), 1, "{method} {path}");
        for (status, response) in operation["responses"].as_object().unwrap() {
            let content = response["content"].as_object();
            assert!(
                content.is_some() || ["204", "304"].contains(&&**status),
                "{method} {path} {status} has no content"
            );
            for (media_type, content) in content.into_iter().flatten() {
                assert!(!content["example"].is_null(), "{method} {path} {status} {media_type} has no example");
                if status.starts_with(['4', '5']) {
                    assert_eq!(media_type, "application/problem+json");
                    assert_eq!(content["schema"]["$ref"], "#/components/schemas/Problem");
                    assert_eq!(content["example"]["status"].to_string(), *status);
                }
            }
        }
    }
}

#[test]
fn every_list_says_how_many_values_it_takes() {
    let mut lists = BTreeSet::new();
    for (method, path, operation) in operations(&document()) {
        for parameter in operation["parameters"].as_array().into_iter().flatten() {
            if parameter["schema"]["type"] == "array" {
                let name = parameter["name"].as_str().unwrap();
                assert_eq!(parameter["schema"]["maxItems"], MAX_LIST, "{method} {path} {name}");
                lists.insert(name.to_owned());
            }
        }
    }
    let filters = ["campaign_ids", "candidate_ids", "candidate_locations", "candidate_sources", "job_titles"];
    let others = ["action", "metrics"];
    assert_eq!(lists, filters.into_iter().chain(others).map(str::to_owned).collect::<BTreeSet<_>>());
    let words = document()["info"]["description"].as_str().unwrap().to_owned();
    assert!(words.contains(&format!("of at most {MAX_LIST} values")), "{words}");
}

#[test]
fn closed_sets_are_written_as_they_are_sent() {
    let document = document();
    assert_eq!(document["components"]["schemas"]["CallStatus"]["enum"][1], "in_progress");
    assert_eq!(document["components"]["schemas"]["MetricName"]["enum"][0], "total_calls");
    for (name, schema) in document["components"]["schemas"].as_object().unwrap() {
        for word in schema["enum"].as_array().into_iter().flatten() {
            let word = word.as_str().unwrap();
            assert!(!word.contains(char::is_uppercase), "{name} has `{word}`");
        }
    }
    let dashboard = &document["paths"]["/api/v1/analytics/dashboard"]["get"]["parameters"];
    assert_eq!(dashboard[0]["schema"]["enum"], serde_json::json!(["today", "7d", "30d", "90d", "custom"]));
}

#[test]
fn every_operation_but_six_needs_a_token() {
    let open = ["login", "refresh", "look_up_invitation", "accept_invitation", "get_liveness", "get_readiness"];
    for (method, path, operation) in operations(&document()) {
        let is_open = operation["security"] == serde_json::json!([{}]);
        assert_eq!(is_open, open.contains(&operation["operationId"].as_str().unwrap()), "{method} {path}");
    }
}

/// What the server routes beside the API: the document and its page.
const UNDESCRIBED: [&str; 4] = ["/api/docs", "/api/docs/", "/api/docs/{*rest}", "/api/v1/openapi.json"];

/// The paths that the server routes: of the API, and of pages.
pub(crate) fn routed(world: &World) -> (BTreeSet<String>, BTreeSet<String>) {
    // A router names its routes here alone.
    let names = format!("{:?}", world.router);
    let paths = names.split('"').filter(|text| text.starts_with('/') && !text.contains("__private__axum"));
    paths.map(str::to_owned).partition(|path| is_api(path))
}

#[tokio::test]
async fn nothing_is_routed_that_the_document_does_not_describe() {
    let (api, _) = routed(&World::new().await);
    let document = document();
    let described = document["paths"].as_object().unwrap().keys().map(String::as_str);
    let expected: BTreeSet<_> = described.chain(UNDESCRIBED).map(str::to_owned).collect();
    assert_eq!(api, expected);
}

#[tokio::test]
async fn a_path_answers_the_methods_that_the_document_describes() {
    let world = World::new().await;
    for (path, item) in document()["paths"].as_object().unwrap() {
        let address = path.replace("{id}", &Uuid::now_v7().to_string()).replace("{kind}", "calls");
        for method in [Method::GET, Method::POST, Method::PUT, Method::PATCH, Method::DELETE] {
            if item[method.as_str().to_lowercase()].is_null() {
                world.ask(method, &address).send().await.problem(405, "method_not_allowed");
            }
        }
    }
}

#[tokio::test]
async fn the_document_and_its_page_come_from_this_server_alone() {
    let world = World::new().await;
    let served = world.get("/api/v1/openapi.json").send().await.ok();
    assert_eq!(served, document());
    assert_eq!(world.get("/api/docs").send().await.status, 303);
    let page = world.get("/api/docs/").send().await;
    assert!(page.text().contains("swagger-ui"), "{}", page.text());
    let start = world.get("/api/docs/swagger-initializer.js").send().await;
    assert!(start.text().contains("/api/v1/openapi.json"), "{}", start.text());
    for text in [page.text(), start.text()] {
        assert!(!text.contains("http://") && !text.contains("https://"), "{text}");
    }
    assert!(start.text().contains("\"validatorUrl\": \"none\""), "{}", start.text());
}
