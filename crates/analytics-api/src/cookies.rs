//! Tokens of a browser: in cookies that no script reads and no other site's page sends.

use std::time::Duration;

use axum::{
    http::{HeaderMap, HeaderName, Method, header},
    response::AppendHeaders,
};
use cookie::{Cookie, SameSite, time};

use crate::problem::{Problem, ProblemCode};

/// Holds the access token. By its name a browser takes it from this host alone, and for all of it: none that shares a
/// domain with this one can plant another (RFC 6265bis, 4.1.3.2).
pub const ACCESS: &str = "__Host-parlance-access";
/// Holds the refresh token.
pub const REFRESH: &str = "__Host-parlance-refresh";

/// Cookies for an answer's head.
pub type SetCookies = AppendHeaders<[(HeaderName, String); 2]>;

/// The value of a cookie, if the request has it.
///
/// # Errors
/// When it has several, of which nobody knows who set them.
pub fn value(headers: &HeaderMap, name: &str) -> Result<Option<String>, Problem> {
    let sent = headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok());
    let mut cookies = sent.flat_map(Cookie::split_parse).filter_map(Result::ok).filter(|cookie| cookie.name() == name);
    let value = cookies.next().map(|cookie| cookie.value().to_owned());
    if cookies.next().is_some() {
        let detail = format!("the request has several cookies `{name}`; remove this site's cookies and log in again");
        return Err(Problem::new(ProblemCode::Unauthenticated, detail));
    }
    Ok(value)
}

/// Has the browser keep both tokens, each as long as it is good.
pub fn kept(access: (String, Duration), refresh: (String, Duration)) -> SetCookies {
    let set = |name, (value, lifetime): (String, Duration)| {
        let cookie = Cookie::build((name, value))
            .path("/")
            .http_only(true)
            .secure(true)
            .same_site(SameSite::Strict)
            .max_age(time::Duration::try_from(lifetime).unwrap_or(time::Duration::MAX));
        (header::SET_COOKIE, cookie.to_string())
    };
    AppendHeaders([set(ACCESS, access), set(REFRESH, refresh)])
}

/// Has the browser forget both tokens.
pub fn forgotten() -> SetCookies {
    kept((String::new(), Duration::ZERO), (String::new(), Duration::ZERO))
}

/// Ends in a 403 if another site's page may have sent the request. Cookies come along by themselves, so
/// a request that changes something has to say where it is from: browsers do by `Sec-Fetch-Site`, older
/// ones by `Origin`.
///
/// # Errors
/// When it is from elsewhere, or does not say.
pub fn refuse_other_sites(method: &Method, headers: &HeaderMap) -> Result<(), Problem> {
    if method.is_safe() {
        return Ok(());
    }
    let text = |name| headers.get(name).and_then(|value| value.to_str().ok());
    let is_own = match (text("sec-fetch-site"), text(header::ORIGIN.as_str())) {
        (Some(site), _) => site == "same-origin",
        (None, Some(origin)) => {
            let host = origin.split_once("://").map(|(_, host)| host);
            host.is_some() && host == text(header::HOST.as_str())
        }
        (None, None) => false,
    };
    if is_own { Ok(()) } else { Err(from_another_site()) }
}

/// A request with cookies that may be from another site's page.
pub(crate) fn from_another_site() -> Problem {
    let detail = "a request with cookies has to come from this site's own pages (`Sec-Fetch-Site`, `Origin`); \
                  programs send `Authorization: Bearer …`";
    Problem::new(ProblemCode::CrossSite, detail)
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::{HeaderName, HeaderValue};
    use rstest::rstest;

    #[rstest]
    #[case(Method::GET, &[], true)]
    #[case(Method::GET, &[("sec-fetch-site", "cross-site")], true)]
    #[case(Method::POST, &[("sec-fetch-site", "same-origin")], true)]
    #[case(Method::POST, &[("sec-fetch-site", "same-site")], false)]
    #[case(Method::POST, &[("sec-fetch-site", "cross-site"), ("origin", "https://a.example"), ("host", "a.example")], false)]
    #[case(Method::POST, &[("origin", "https://a.example"), ("host", "a.example")], true)]
    #[case(Method::POST, &[("origin", "https://b.example"), ("host", "a.example")], false)]
    #[case(Method::POST, &[("origin", "null"), ("host", "null")], false)]
    #[case(Method::DELETE, &[], false)]
    fn only_own_pages_change_things(#[case] method: Method, #[case] sent: &[(&str, &str)], #[case] allowed: bool) {
        let headers = sent
            .iter()
            .map(|(name, value)| (HeaderName::try_from(*name).unwrap(), HeaderValue::try_from(*value).unwrap()));
        assert_eq!(refuse_other_sites(&method, &headers.collect()).is_ok(), allowed);
    }

    #[test]
    fn no_script_reads_them_and_no_other_site_sends_them() {
        let AppendHeaders(written) =
            kept(("a".to_owned(), Duration::from_mins(15)), ("r".to_owned(), Duration::from_hours(1)));
        assert_eq!(
            written.map(|(_, cookie)| cookie),
            [
                "__Host-parlance-access=a; HttpOnly; SameSite=Strict; Secure; Path=/; Max-Age=900",
                "__Host-parlance-refresh=r; HttpOnly; SameSite=Strict; Secure; Path=/; Max-Age=3600",
            ]
        );
    }
}
