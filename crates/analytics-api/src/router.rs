//! The list of routes, and what surrounds all of them.

use axum::{
    Router,
    http::{HeaderName, HeaderValue, StatusCode, header},
    middleware,
    response::IntoResponse,
};
use tower::ServiceBuilder;
use tower_http::{
    catch_panic::CatchPanicLayer,
    compression::{
        CompressionLayer,
        predicate::{DefaultPredicate, NotForContentType, Predicate},
    },
    set_header::SetResponseHeaderLayer,
    timeout::TimeoutLayer,
};
use utoipa::OpenApi;
use utoipa_axum::{router::OpenApiRouter, routes};

use crate::{
    address::stay_with_tls,
    cors,
    ingest_answer::NDJSON,
    limits,
    observe::{observe, panicked},
    openapi::Document,
    routes::{
        api_keys, audit_events, auth, beside, calls, campaigns, candidates, dashboard, docs, figure_rows,
        flow_analytics, flow_sessions, flows, health, ingest, invitations, me, metrics, org, users,
    },
    state::App,
    web,
};

/// What an answer of this server may load when a browser shows it: the web client's own
/// files and nothing else. WebAssembly has to be allowed by name; no style or script
/// stands in a page.
const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; \
     style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; \
     base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

/// Nothing of the device is for its pages, but to copy a key or an invitation's link.
const PERMISSIONS_POLICY: &str = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";

fn described() -> OpenApiRouter<App> {
    OpenApiRouter::with_openapi(Document::openapi())
        .routes(routes!(auth::login))
        .routes(routes!(auth::refresh))
        .routes(routes!(auth::logout))
        .routes(routes!(auth::change_password))
        .routes(routes!(invitations::look_up_invitation))
        .routes(routes!(invitations::accept_invitation))
        .routes(routes!(me::get_me))
        .routes(routes!(api_keys::list_api_keys, api_keys::create_api_key))
        .routes(routes!(api_keys::revoke_api_key))
        .routes(routes!(dashboard::get_dashboard))
        .routes(routes!(beside::get_sms_sent))
        .routes(routes!(beside::get_total_sms))
        .routes(routes!(beside::get_time_saved))
        .routes(routes!(beside::get_total_time_saved))
        .routes(routes!(beside::get_candidate_satisfaction))
        .routes(routes!(beside::get_average_candidate_satisfaction))
        .routes(routes!(beside::get_campaigns_launched_per_week))
        .routes(routes!(beside::get_credits_per_qualified_candidate))
        .routes(routes!(flow_analytics::get_team_analytics))
        .routes(routes!(flow_analytics::get_my_analytics))
        .routes(routes!(flow_analytics::get_flow_analytics))
        .routes(routes!(flow_analytics::list_engineers))
        .routes(routes!(flows::list_flows, flows::create_flow))
        .routes(routes!(flows::get_flow, flows::update_flow))
        .routes(routes!(flows::publish_flow))
        .routes(routes!(flows::archive_flow))
        .routes(routes!(flow_sessions::start_session))
        .routes(routes!(flow_sessions::get_session))
        .routes(routes!(flow_sessions::add_decision))
        .routes(routes!(flow_sessions::complete_session))
        .routes(routes!(flow_sessions::rate_session))
        .routes(routes!(flow_sessions::give_step_feedback, flow_sessions::take_back_step_feedback))
        .routes(routes!(metrics::list_metrics))
        .routes(routes!(calls::list_calls))
        .routes(routes!(figure_rows::list_rows))
        .routes(routes!(campaigns::list_campaigns))
        .routes(routes!(campaigns::get_campaign_script, campaigns::put_campaign_script))
        .routes(routes!(candidates::get_candidate_facets))
        .routes(routes!(ingest::ingest))
        .routes(routes!(org::get_org_settings, org::update_org_settings))
        .routes(routes!(audit_events::list_audit_events))
        .routes(routes!(users::list_users))
        .routes(routes!(users::update_user))
        .routes(routes!(invitations::list_invitations, invitations::create_invitation))
        .routes(routes!(invitations::revoke_invitation))
        .routes(routes!(health::get_liveness))
        .routes(routes!(health::get_readiness))
}

/// The OpenAPI document of the routes.
#[must_use]
pub fn openapi() -> utoipa::openapi::OpenApi {
    described().into_openapi()
}

/// Every route with everything around it, ready to serve.
///
/// # Errors
/// When the OpenAPI document cannot be written as JSON.
pub fn router(app: App) -> Result<Router, serde_json::Error> {
    let (routes, document) = described().split_for_parts();
    let routes = web::with_pages(routes.merge(docs::routes(&document)?));
    let routes = routes.layer(middleware::from_fn_with_state(app.clone(), limits::by_address));
    Ok(surrounded(routes, &app).with_state(app))
}

/// Surrounds routes with what every answer needs: its id and line in the log, problems,
/// limits, compression and headers that browsers obey.
pub fn surrounded(routes: Router<App>, app: &App) -> Router<App> {
    let fixed = |name: HeaderName, value: &'static str| {
        SetResponseHeaderLayer::if_not_present(name, HeaderValue::from_static(value))
    };
    // What is sent a line at a time must not wait in a compressor for more.
    let compressed = DefaultPredicate::new().and(NotForContentType::const_new(NDJSON));
    routes.layer(
        ServiceBuilder::new()
            .layer(fixed(header::X_CONTENT_TYPE_OPTIONS, "nosniff"))
            .layer(fixed(header::REFERRER_POLICY, "same-origin"))
            .layer(fixed(header::X_FRAME_OPTIONS, "DENY"))
            .layer(fixed(header::CONTENT_SECURITY_POLICY, CONTENT_SECURITY_POLICY))
            .layer(fixed(HeaderName::from_static("cross-origin-opener-policy"), "same-origin"))
            .layer(fixed(HeaderName::from_static("cross-origin-resource-policy"), "same-origin"))
            .layer(fixed(HeaderName::from_static("permissions-policy"), PERMISSIONS_POLICY))
            .layer(CompressionLayer::new().compress_when(compressed))
            .layer(middleware::from_fn_with_state(app.monitor.clone(), observe))
            .layer(middleware::from_fn_with_state(app.trusted_proxies.clone(), stay_with_tls))
            // Around what refuses, so that other origins' pages can read why; preflights get no further.
            .option_layer(cors::layer(&app.cors_origins))
            .map_response(IntoResponse::into_response)
            .layer(CatchPanicLayer::custom(panicked))
            .layer(TimeoutLayer::with_status_code(StatusCode::SERVICE_UNAVAILABLE, app.request_timeout)),
    )
}
