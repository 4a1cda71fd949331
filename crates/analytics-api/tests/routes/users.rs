//! Users, as their owners see and change them.

use analytics_dao::identity::Identity;
use axum::http::Method;
use rstest::rstest;

use crate::world::{Answer, World};

const USERS: &str = "/api/v1/users";
const ME: &str = "/api/v1/me";

async fn patch(world: &World, by: Identity, whom: Identity, body: &str) -> Answer {
    world.ask(Method::PATCH, &format!("{USERS}/{}", whom.user_id)).by(by).json(body).send().await
}

#[tokio::test]
async fn an_owner_changes_users_at_once() {
    let world = World::new().await;
    let olga = world.owner().await;
    let listed = world.get(USERS).by(olga).send().await.ok();
    let names: Vec<_> = listed["users"].as_array().unwrap().iter().map(|user| user["name"].as_str().unwrap()).collect();
    assert_eq!(names, ["maya", "sam", "root", "olga"]);
    assert!(!listed.to_string().contains("password"), "{listed}");

    let changed = patch(&world, olga, world.sam, r#"{ "role": "team_admin", "name": " Sam Ito " }"#).await.ok();
    assert_eq!((&changed["role"], &changed["name"]), (&"team_admin".into(), &"Sam Ito".into()));
    assert_eq!(world.get(ME).by(world.sam).send().await.ok()["role"], "team_admin");
    let out = patch(&world, olga, world.sam, r#"{ "status": "disabled" }"#).await.ok();
    assert_eq!((&out["status"], &out["role"]), (&"disabled".into(), &"team_admin".into()));
    world.get(ME).by(world.sam).send().await.problem(401, "invalid_token");
    patch(&world, olga, world.sam, r#"{ "status": "active" }"#).await.ok();
    world.get(ME).by(world.sam).send().await.problem(401, "invalid_token");
    assert_eq!(patch(&world, olga, world.sam, "{}").await.ok()["status"], "active");
}

#[tokio::test]
async fn nobody_locks_themselves_or_the_organisation_out() {
    let world = World::new().await;
    let olga = world.owner().await;
    for body in [r#"{ "role": "member" }"#, r#"{ "status": "disabled" }"#] {
        let own = patch(&world, olga, olga, body).await.problem(409, "conflict");
        assert!(own["detail"].as_str().unwrap().contains("their own"), "{own}");
        let last = patch(&world, world.root, olga, body).await.problem(409, "conflict");
        assert!(last["detail"].as_str().unwrap().contains("last active owner"), "{last}");
    }
    patch(&world, olga, olga, r#"{ "name": "Olga", "role": "owner" }"#).await.ok();
    patch(&world, olga, world.maya, r#"{ "role": "owner" }"#).await.ok();
    patch(&world, world.maya, olga, r#"{ "role": "member" }"#).await.ok();
    world.get(USERS).by(olga).send().await.problem(403, "forbidden");
}

#[rstest]
#[case(r#"{ "role": "king" }"#, "/role")]
#[case(r#"{ "status": "gone" }"#, "/status")]
#[case(r#"{ "name": " " }"#, "/name")]
#[case(r#"{ "email": "other@example.com" }"#, "/email")]
#[tokio::test]
async fn a_bad_change_is_refused(#[case] body: &str, #[case] pointer: &str) {
    let world = World::new().await;
    let olga = world.owner().await;
    let problem = patch(&world, olga, world.sam, body).await.problem(400, "invalid_body");
    assert_eq!(problem["errors"][0]["pointer"], pointer, "{problem}");
}

#[tokio::test]
async fn a_super_admin_manages_where_they_go() {
    let world = World::new().await;
    let asked = world.ask(Method::PATCH, &format!("{USERS}/{}", world.lena.user_id)).by(world.root);
    let lena = asked.header("x-org", "fabrikam").json(r#"{"name": "Lena"}"#).send().await.ok();
    assert_eq!(lena["name"], "Lena");
    patch(&world, world.root, world.lena, r#"{ "name": "Lena" }"#).await.problem(404, "not_found");
}
