//! Query strings: every key is known or refused, and every value checked.

use analytics_domain::{
    filters::ResolvedFilters,
    flows::filters::SessionFilters,
    params::Params,
    period::{DateRange, take_range, take_zone},
    role::Permission,
};
use axum::{extract::FromRequestParts, http::request::Parts};
use chrono::Utc;
use chrono_tz::Tz;
use serde::Serialize;

use crate::{authenticated::Authenticated, problem::Problem, state::App};

/// The most items a page has.
pub const MAX_PAGE: u64 = 200;
/// How many a page has that does not say.
pub const DEFAULT_PAGE: u64 = 50;

/// The parameters of an endpoint beside the filters.
pub trait QueryParams: Sized {
    /// Takes them; what is malformed is recorded in `params`.
    fn take(params: &mut Params) -> Self;
}

/// The query string of an endpoint without filters.
#[derive(Debug)]
pub struct Query<T>(pub T);

/// No parameters at all.
#[derive(Debug, Serialize)]
pub struct Nothing;

impl QueryParams for Nothing {
    fn take(_: &mut Params) -> Self {
        Self
    }
}

/// A page of a list that is asked for nothing else.
#[derive(Debug)]
pub struct Page {
    /// How many it has.
    pub limit: u64,
    /// Where it starts, as the page before said.
    pub cursor: Option<String>,
}

impl QueryParams for Page {
    fn take(params: &mut Params) -> Self {
        Self { limit: take_limit(params).unwrap_or(DEFAULT_PAGE), cursor: params.one("cursor") }
    }
}

/// The filters of the call area, resolved for the caller's organisation, and the
/// endpoint's own parameters.
#[derive(Debug)]
pub struct Filters<T>(pub ResolvedFilters, pub T);

/// The filters of sessions, resolved for the caller's organisation, and the endpoint's own parameters.
#[derive(Debug)]
pub struct Sessions<T>(pub SessionFilters, pub T);

/// A range of days in the caller's organisation's zone, or another that is named, and the endpoint's own
/// parameters.
#[derive(Debug)]
pub struct Days<T> {
    /// The zone.
    pub zone: Tz,
    /// The range; none = all time.
    pub range: Option<DateRange>,
    /// The endpoint's own parameters.
    pub own: T,
}

impl<T: QueryParams, S: Send + Sync> FromRequestParts<S> for Query<T> {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Problem> {
        let mut params = params(query_of(parts));
        let own = T::take(&mut params);
        params.finish()?;
        Ok(Self(own))
    }
}

impl<T: QueryParams> FromRequestParts<App> for Filters<T> {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Problem> {
        let caller = Authenticated::from_request_parts(parts, app).await?;
        let zone = zone_of(&caller);
        let mut params = params(query_of(parts));
        let own = T::take(&mut params);
        let scope = caller.require(Permission::ReadAnalytics)?;
        let filters = ResolvedFilters::take(&mut params, scope, zone, Utc::now());
        params.finish()?;
        Ok(Self(filters, own))
    }
}

impl<T: QueryParams> FromRequestParts<App> for Sessions<T> {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Problem> {
        let caller = Authenticated::from_request_parts(parts, app).await?;
        let mut params = params(query_of(parts));
        let own = T::take(&mut params);
        let scope = caller.require(Permission::ReadAnalytics)?;
        let filters = SessionFilters::take(&mut params, scope, zone_of(&caller), Utc::now());
        params.finish()?;
        Ok(Self(filters, own))
    }
}

impl<T: QueryParams> FromRequestParts<App> for Days<T> {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Problem> {
        let caller = Authenticated::from_request_parts(parts, app).await?;
        let mut params = params(query_of(parts));
        let own = T::take(&mut params);
        let zone = take_zone(&mut params, zone_of(&caller));
        let range = take_range(&mut params, zone, Utc::now());
        params.finish()?;
        Ok(Self { zone, range, own })
    }
}

/// The zone of the caller's organisation, or UTC if a stored name is no longer known.
fn zone_of(caller: &Authenticated) -> Tz {
    caller.org().time_zone.parse().unwrap_or(chrono_tz::UTC)
}

/// Takes `limit`, which has to be between 1 and [`MAX_PAGE`].
pub fn take_limit(params: &mut Params) -> Option<u64> {
    let limit = params.one::<u64>("limit")?;
    if !(1..=MAX_PAGE).contains(&limit) {
        params.refuse("limit", Some(&limit.to_string()), format!("is not between 1 and {MAX_PAGE}"));
    }
    Some(limit)
}

/// The most characters of a text that is looked for.
const MAX_SEARCH: usize = 200;

/// Takes `search`, which is no longer than a name; an empty one looks for nothing.
pub fn take_search(params: &mut Params) -> Option<String> {
    let search = params.one::<String>("search").filter(|text| !text.is_empty());
    if search.as_ref().is_some_and(|text| text.chars().count() > MAX_SEARCH) {
        params.refuse("search", search.as_deref(), format!("is longer than {MAX_SEARCH} characters"));
    }
    search
}

fn query_of(parts: &Parts) -> &str {
    parts.uri.query().unwrap_or_default()
}

/// The parameters of a query string.
#[must_use]
pub fn params(query: &str) -> Params {
    let pairs = form_urlencoded::parse(query.as_bytes()).into_owned().collect::<Vec<_>>();
    // PostgreSQL's text holds no NUL, so no stored value can be meant.
    let (nul, clean): (Vec<_>, Vec<_>) =
        pairs.into_iter().partition(|(key, value)| key.contains('\0') || value.contains('\0'));
    let mut params = Params::new(clean);
    for (key, value) in nul {
        params.refuse(&key.replace('\0', "\u{2400}"), Some(&value.replace('\0', "\u{2400}")), "holds a NUL character");
    }
    params
}
