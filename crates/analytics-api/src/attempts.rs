//! Failed log-ins: whoever guesses waits longer and longer, counted per account and per address.

use std::{
    net::IpAddr,
    time::{Duration, Instant},
};

use moka::sync::Cache;

/// How failures of one kind are counted.
struct Rule {
    /// So many are forgiven.
    free: u32,
    /// The longest wait, which follows many failures.
    longest: Duration,
}

/// Short, because anybody can fail in an account's name.
const ACCOUNT: Rule = Rule { free: 5, longest: Duration::from_mins(1) };
/// Several people may share an address.
const ADDRESS: Rule = Rule { free: 20, longest: Duration::from_mins(15) };

/// Failures are forgotten after so long without another.
const REMEMBERED: Duration = Duration::from_hours(1);
/// More accounts and addresses than this are not told apart from new ones, oldest first.
const MOST: u64 = 100_000;

#[derive(Debug, Clone, Copy)]
struct Failures {
    count: u32,
    last: Instant,
}

/// The failures of this server; others of the same installation count their own.
#[derive(Debug, Clone)]
pub struct Attempts {
    accounts: Cache<String, Failures>,
    addresses: Cache<IpAddr, Failures>,
}

impl Default for Attempts {
    fn default() -> Self {
        Self {
            accounts: Cache::builder().max_capacity(MOST).time_to_idle(REMEMBERED).build(),
            addresses: Cache::builder().max_capacity(MOST).time_to_idle(REMEMBERED).build(),
        }
    }
}

impl Attempts {
    /// How long to wait before the next attempt; none = it may be made now. It does not depend on
    /// whether the account exists. An attempt at no account, such as with an invitation's token, counts
    /// for its address alone.
    #[must_use]
    pub fn wait(&self, account: Option<&str>, address: IpAddr, now: Instant) -> Option<Duration> {
        let of_account = account.and_then(|account| self.accounts.get(account));
        let of_account = of_account.and_then(|failures| ACCOUNT.wait(failures, now));
        let of_address = self.addresses.get(&address).and_then(|failures| ADDRESS.wait(failures, now));
        of_account.max(of_address)
    }

    /// Counts a failure.
    pub fn failed(&self, account: Option<&str>, address: IpAddr, now: Instant) {
        let more = |known: Option<Failures>| Failures {
            count: known.map_or(0, |failures| failures.count).saturating_add(1),
            last: now,
        };
        if let Some(account) = account {
            let entry = self.accounts.entry(account.to_owned());
            entry.and_upsert_with(|known| more(known.map(moka::Entry::into_value)));
        }
        self.addresses.entry(address).and_upsert_with(|known| more(known.map(moka::Entry::into_value)));
    }

    /// Forgets an account's failures. Its address keeps its own: an attacker may own one account.
    pub fn succeeded(&self, account: &str) {
        self.accounts.invalidate(account);
    }
}

impl Rule {
    fn wait(&self, Failures { count, last }: Failures, now: Instant) -> Option<Duration> {
        let over = count.checked_sub(self.free)?;
        let seconds = 1_u64.checked_shl(over).unwrap_or(u64::MAX);
        let delay = Duration::from_secs(seconds).min(self.longest);
        delay.checked_sub(now.saturating_duration_since(last)).filter(|left| !left.is_zero())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HERE: IpAddr = IpAddr::V4(std::net::Ipv4Addr::LOCALHOST);
    const THERE: IpAddr = IpAddr::V4(std::net::Ipv4Addr::new(192, 0, 2, 7));

    fn seconds(wait: Option<Duration>) -> u64 {
        wait.unwrap_or_default().as_secs()
    }

    #[test]
    fn an_account_waits_twice_as_long_each_time() {
        let (attempts, now) = (Attempts::default(), Instant::now());
        let mut waits = Vec::new();
        for _ in 0..13 {
            attempts.failed(Some("maya"), HERE, now);
            waits.push(seconds(attempts.wait(Some("maya"), THERE, now)));
        }
        assert_eq!(waits, [0, 0, 0, 0, 1, 2, 4, 8, 16, 32, 60, 60, 60]);
        assert_eq!(attempts.wait(Some("maya"), THERE, now + Duration::from_mins(1)), None);
        assert_eq!(attempts.wait(Some("sam"), THERE, now), None);
        attempts.succeeded("maya");
        assert_eq!(attempts.wait(Some("maya"), THERE, now), None);
    }

    #[test]
    fn an_address_that_tries_many_accounts_waits_too() {
        let (attempts, now) = (Attempts::default(), Instant::now());
        for account in 0..20 {
            assert_eq!(attempts.wait(Some("next"), HERE, now), None);
            attempts.failed(Some(&account.to_string()), HERE, now);
        }
        assert_eq!(seconds(attempts.wait(Some("next"), HERE, now)), 1);
        assert_eq!(attempts.wait(Some("next"), THERE, now), None);
        for _ in 0..20 {
            attempts.failed(None, HERE, now);
        }
        attempts.succeeded("next");
        assert_eq!(seconds(attempts.wait(Some("next"), HERE, now)), 15 * 60);
        assert_eq!(seconds(attempts.wait(None, HERE, now)), 15 * 60);
    }
}
