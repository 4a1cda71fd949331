//! Demo data: two believable organisations, the same from the same seed, ending on the day when they are first
//! loaded.

mod arrivals;
mod calendar;
mod chance;
mod flows;
mod load;
mod orgs;
mod people;
mod records;
mod story;
mod stream;
mod verdict;

#[cfg(test)]
mod tests;

pub use analytics_dao::identity::DEMO_PASSWORD;
pub use load::{DemoError, DemoOptions, DemoSummary, is_due, load};
pub use orgs::DemoUser;

/// The users that can log in, each with [`DEMO_PASSWORD`].
pub fn logins() -> impl Iterator<Item = &'static DemoUser> {
    orgs::ORGS.iter().flat_map(|org| org.users).filter(|user| user.may_log_in)
}
