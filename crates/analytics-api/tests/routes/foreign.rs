//! Another organisation is, to the byte, like one that does not exist: by id, by name, by cursor and in every list.

use analytics_dao::{Engine, audit::Actor, flows::authoring::flow_put, users::user_list};
use analytics_domain::{beside, flows::flow::ExternalFlow, role::KeyScope};
use axum::http::Method;
use rstest::rstest;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::{
    everyone::{May, Operation, ask, expectations, operations, session, target},
    flow_world::{self, FLOW, flow},
    ingest::{call, key, sending},
    world::{Answer, Asking, CALLS, DASHBOARD, World},
};

const AUDIT: &str = "/api/v1/audit-events";

/// What only Northwind may read: names, addresses and ids.
struct Hidden(Vec<String>);

impl Hidden {
    /// Gives Northwind something to be found in each of its lists.
    async fn in_northwind(world: &World) -> (Self, String) {
        let olga = session(world, world.owner().await).await;
        let at = "2026-03-02T15:00:00Z";
        let person = json!({
            "external_id": "h-1", "name": "hidden person", "source": "hidden board", "location": "hidden town",
            "created_at": at,
        });
        for (address, body) in [
            ("/api/v1/ingest/candidates", json!([person])),
            ("/api/v1/api-keys", json!({ "name": "hidden key", "scopes": ["read:analytics"] })),
            ("/api/v1/api-keys", json!({ "name": "hidden spare key", "scopes": ["read:analytics"] })),
            ("/api/v1/invitations", json!({ "email": "hidden@example.com", "role": "member" })),
            ("/api/v1/invitations", json!({ "email": "hidden-too@example.com", "role": "member" })),
        ] {
            let answer = by(world.ask(Method::POST, address), &olga).json(&body.to_string()).send().await;
            assert!(answer.status.is_success(), "{}", answer.text());
        }
        let mut hidden =
            ["hidden", "northwind", "nurses", "drivers", "maya", "olga", "sam@"].map(str::to_owned).to_vec();
        let ids = [world.northwind.org_id(), world.maya.user_id, world.sam.user_id, a_candidate(world).await];
        hidden.extend(ids.map(|id| id.to_string()));
        for name in ["nurses", "drivers"] {
            hidden.push(world.campaign(world.northwind, name).await.to_string());
        }
        (Self(hidden), olga)
    }

    fn found_in(&self, answer: &Answer) -> Vec<&String> {
        let text = answer.text();
        self.0.iter().filter(|hidden| text.contains(*hidden)).collect()
    }
}

fn by<'w>(asking: Asking<'w>, bearer: &str) -> Asking<'w> {
    asking.header("authorization", &format!("Bearer {bearer}"))
}

/// The id of somebody whom Northwind called.
async fn a_candidate(world: &World) -> Uuid {
    let page = world.get(&format!("{CALLS}?limit=1")).by(world.sam).send().await.ok();
    page["rows"][0]["candidate_id"].as_str().unwrap().parse().unwrap()
}

/// The id of a key of Northwind's that has sent something.
async fn a_key(world: &World) -> Uuid {
    let key = key(world, world.northwind, KeyScope::WriteIngest).await;
    sending(world, "calls", &key).json(&json!([call("x-1", 10)]).to_string()).send().await.ok();
    let told = world.get(&format!("{AUDIT}?actor=key")).by(world.owner().await).send().await.ok();
    told["audit_events"][0]["actor"]["id"].as_str().unwrap().parse().unwrap()
}

/// The operations that take a log-in.
fn closed() -> impl Iterator<Item = (Operation, &'static str)> {
    let closed = |operation: Operation| {
        let (may, body) = expectations()[&*operation.name];
        (!matches!(may, May::Anybody)).then_some((operation, body))
    };
    operations().into_iter().filter_map(closed)
}

#[rstest]
#[tokio::test]
async fn what_is_anothers_is_like_what_does_not_exist(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    let world = World::on(engine).await;
    let mut asked = 0;
    for (operation, body) in closed().filter(|(operation, _)| operation.path.contains("{id}")) {
        let id = target(&world, &operation).await;
        let lena = session(&world, world.lena).await;
        let answered = async |id| {
            let answer = ask(&world, &operation, id, body, Some(&lena)).send().await;
            answer.problem_without_id(404, "not_found")
        };
        assert_eq!(answered(id).await, answered(Uuid::now_v7()).await, "{}", operation.name);
        asked += 1;
    }
    assert_eq!(asked, 17);
}

#[rstest]
#[tokio::test]
async fn a_step_is_rated_in_anothers_session_as_in_none(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    let world = World::on(engine).await;
    let (modem, theirs) = (flow(&world, world.fabrikam, "Modem").await, flow(&world, world.northwind, "Modem").await);
    let own = flow_world::session(&world, world.fabrikam, world.lena, modem).await;
    let anothers = flow_world::session(&world, world.northwind, world.maya, theirs).await;
    let (own_step, anothers_step) = (own.steps[0].id, anothers.steps[0].id);
    let lena = session(&world, world.lena).await;
    let mut asked = 0;
    for (operation, body) in closed().filter(|(_, body)| body.contains("{session}")) {
        let answered = async |step: Uuid, of: Uuid| {
            let body = body.replace("{session}", &of.to_string());
            ask(&world, &operation, step, &body, Some(&lena)).send().await.problem_without_id(404, "not_found")
        };
        let nothing = Uuid::now_v7();
        assert_eq!(answered(own_step, anothers.id).await, answered(own_step, nothing).await, "{}", operation.name);
        assert_eq!(answered(anothers_step, own.id).await, answered(nothing, own.id).await, "{}", operation.name);
        asked += 1;
    }
    assert_eq!(asked, 2);
}

#[rstest]
#[tokio::test]
async fn a_filter_by_what_is_anothers_finds_what_one_by_nothing_finds(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let world = World::on(engine).await;
    let (nurses, candidate) = (world.campaign(world.northwind, "nurses").await, a_candidate(&world).await);
    let key = a_key(&world).await;
    let beside: Vec<_> = beside::METRICS.iter().map(|metric| format!("/api/v1/analytics/{}", metric.id)).collect();
    let filtered = [DASHBOARD, CALLS].into_iter().chain(beside.iter().map(String::as_str));
    let filters =
        filtered.flat_map(|address| [(address, "campaign_ids", nurses), (address, "candidate_ids", candidate)]);
    let named = [
        (AUDIT, "actor", world.maya.user_id),
        (AUDIT, "actor", key),
        ("/api/v1/analytics/team", "engineer_id", world.maya.user_id),
    ];
    for (address, key, theirs) in filters.chain(named) {
        let of = async |id: Uuid| {
            let mut body = world.get(&format!("{address}?{key}={id}")).by(world.lena).send().await.ok();
            // They say when they were read and repeat what was asked for.
            for said in ["as_of", "filters"] {
                body.as_object_mut().unwrap().remove(said);
            }
            body
        };
        assert_eq!(of(theirs).await, of(Uuid::now_v7()).await, "{address}?{key}");
    }
}

#[rstest]
#[tokio::test]
async fn a_session_of_anothers_user_is_refused_as_one_of_nobodys(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let world = World::on(engine).await;
    let external = ExternalFlow { external_id: "f-1".to_owned(), flow: serde_json::from_str(FLOW).unwrap() };
    flow_put(&world.app.db, world.fabrikam, &Actor::operator(), &external).await.unwrap();
    let key = key(&world, world.fabrikam, KeyScope::WriteIngest).await;
    let before = user_list(&world.app.db, world.fabrikam).await.unwrap();
    for query in ["", "?create_missing=true"] {
        let of = async |user: &str| {
            let record =
                json!({ "external_id": "k-1", "flow": "f-1", "user": user, "started_at": "2026-03-02T16:00:00Z" });
            let asking = sending(&world, &format!("flow-sessions{query}"), &key);
            let answer = asking.json(&json!([record]).to_string()).send().await;
            let refusal = json!({ "column": "user", "value": user, "reason": "there is no such engineer" });
            assert_eq!(answer.ok()["rows"][0]["refusal"], refusal);
            answer.text().replace(user, "somebody")
        };
        assert_eq!(of("maya@example.com").await, of("nobody@example.com").await, "{query}");
    }
    assert_eq!(user_list(&world.app.db, world.fabrikam).await.unwrap(), before);
}

#[rstest]
#[tokio::test]
async fn naming_anothers_organisation_is_naming_none(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    let world = World::on(engine).await;
    let campaign = world.campaign(world.fabrikam, "spring").await;
    let bearers = [session(&world, world.lena).await, key(&world, world.fabrikam, KeyScope::ReadAnalytics).await];
    for (operation, body) in closed() {
        for bearer in &bearers {
            let naming = async |slug| {
                let answer = ask(&world, &operation, campaign, body, Some(bearer)).header("x-org", slug).send().await;
                answer.problem_without_id(404, "not_found")
            };
            assert_eq!(naming("northwind").await, naming("nowhere").await, "{}", operation.name);
        }
    }
}

#[rstest]
#[tokio::test]
async fn no_answer_tells_of_another_organisation(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    let world = World::on(engine).await;
    let (hidden, olga) = Hidden::in_northwind(&world).await;
    let (spring, nurses) =
        (world.campaign(world.fabrikam, "spring").await, world.campaign(world.northwind, "nurses").await);
    let lena = session(&world, world.lena).await;
    let (modem, theirs) = (flow(&world, world.fabrikam, "Modem").await, flow(&world, world.northwind, "hidden").await);
    let begun = flow_world::session(&world, world.fabrikam, world.lena, modem).await.id;
    let hidden_one = flow_world::session(&world, world.northwind, world.maya, theirs).await.id;
    let mut telling = 0;
    for (operation, _) in closed().filter(|(operation, _)| operation.method == Method::GET) {
        let (spring, nurses) = match &operation.path {
            path if path.contains("/flows/{id}") => (modem, theirs),
            path if path.contains("/sessions/{id}") => (begun, hidden_one),
            _ => (spring, nurses),
        };
        for media_type in ["application/json", "text/csv"] {
            let asking = |id, bearer: &str| ask(&world, &operation, id, "", Some(bearer)).header("accept", media_type);
            let theirs = asking(spring, &lena).send().await;
            assert!(theirs.status.is_success(), "{}: {}", operation.name, theirs.text());
            assert_eq!(hidden.found_in(&theirs), Vec::<&String>::new(), "{}: {}", operation.name, theirs.text());
            telling += usize::from(!hidden.found_in(&asking(nurses, &olga).send().await).is_empty());
        }
    }
    // The same search finds it where it belongs: in the nine lists and documents that name something, at least.
    assert!(telling >= 18, "{telling}");
}

#[rstest]
#[tokio::test]
async fn anothers_cursor_leads_to_nothing_of_theirs(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    let world = World::on(engine).await;
    let (hidden, olga) = Hidden::in_northwind(&world).await;
    for name in ["hidden", "hidden as well"] {
        flow(&world, world.northwind, name).await;
    }
    let others = ["/api/v1/campaigns", "/api/v1/flows", "/api/v1/users", "/api/v1/api-keys", "/api/v1/invitations"];
    for address in [CALLS, "/api/v1/analytics/rows/calls", AUDIT].into_iter().chain(others) {
        let page: Value = by(world.get(&format!("{address}?limit=1")), &olga).send().await.ok();
        let next = page["next_cursor"].as_str().unwrap();
        let next: String = form_urlencoded::byte_serialize(next.as_bytes()).collect();
        let followed = world.get(&format!("{address}?cursor={next}")).by(world.lena).send().await;
        assert!([200, 400].contains(&followed.status.as_u16()), "{address}: {}", followed.text());
        assert_eq!(hidden.found_in(&followed), Vec::<&String>::new(), "{address}: {}", followed.text());
    }
}
