//! `analytics openapi`.

use analytics_api::{openapi::checked_in, router::openapi};

/// Prints the document as it is checked in.
pub(crate) fn run() -> anyhow::Result<()> {
    print!("{}", checked_in(&openapi())?);
    Ok(())
}
