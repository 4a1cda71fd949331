//! Bindings of the analytics API for Rust, natively and in wasm: the operations and
//! models that `cargo xtask codegen` makes from openapi/analytics.json, and typed errors.
//!
//! ```no_run
//! use analytics_client::{Client, Failure, types::Period};
//!
//! # async fn example() -> Result<(), Failure> {
//! let client = Client::with_token("http://127.0.0.1:8080", "a token of POST /api/v1/auth/login")?;
//! let dashboard = client.get_dashboard().period(Period::X30d).send().await?;
//! println!("{:?}", dashboard.total_calls);
//! # Ok(())
//! # }
//! ```

mod failure;
#[allow(
    clippy::all,
    clippy::pedantic,
    clippy::unwrap_used,
    clippy::expect_used,
    missing_docs,
    unreachable_pub,
    unused_imports,
    reason = "written by the generator"
)]
mod generated;

use reqwest::header::{AUTHORIZATION, HeaderMap, HeaderValue};

pub use failure::Failure;
pub use generated::{Client, Error, ResponseValue, builder, types};

impl Client {
    /// A client that says who is asking.
    ///
    /// # Errors
    /// If the token cannot stand in a header.
    pub fn with_token(base_url: &str, token: &str) -> Result<Self, Failure> {
        let mut bearer = HeaderValue::try_from(format!("Bearer {token}"))
            .map_err(|_| Failure::NotSent("the token cannot stand in a header".to_owned()))?;
        bearer.set_sensitive(true);
        let headers = HeaderMap::from_iter([(AUTHORIZATION, bearer)]);
        let http = reqwest::Client::builder()
            .default_headers(headers)
            .build()
            .map_err(|error| Failure::NotSent(error.to_string()))?;
        Ok(Self::new_with_client(base_url, http))
    }
}
