//! The binary `analytics`.

fn main() -> anyhow::Result<()> {
    print!("{}", analytics_api::openapi::checked_in(&analytics_api::router::openapi()?)?);
    Ok(())
}
