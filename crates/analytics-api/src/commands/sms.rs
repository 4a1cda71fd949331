//! The provider that holds SMS, if they are kept elsewhere: where it is, and how it is asked.

use std::{path::PathBuf, time::Duration};

use analytics_api::{
    outgoing::{Bearer, BearerRefused, WebAddress},
    sms_provider::{HttpSmsProvider, Patience, SmsProviderConfig},
};
use clap::Args;

use super::setting::{SettingError, authorities, duration};

#[derive(Debug, Args)]
#[command(next_help_heading = "SMS provider")]
#[expect(clippy::struct_field_names, reason = "a field is called as its flag")]
pub(crate) struct SmsSettings {
    /// Where SMS are counted, before `/v1/messages/count`; without it they are those of the database.
    #[arg(long, env = "ANALYTICS_SMS_URL", value_parser = url, value_name = "URL")]
    sms_url: Option<WebAddress>,
    /// The bearer token that the provider takes, if it wants one. Prefer the variable: flags show in process lists.
    #[arg(long, env = "ANALYTICS_SMS_TOKEN", hide_env_values = true, value_name = "TOKEN")]
    sms_token: Option<String>,
    /// The authorities (PEM) that may vouch for the provider's server, instead of those that Mozilla trusts.
    #[arg(long, env = "ANALYTICS_SMS_CA_FILE", value_name = "FILE")]
    sms_ca_file: Option<PathBuf>,
    /// What one request to the provider may take.
    #[arg(long, env = "ANALYTICS_SMS_TIMEOUT", default_value = "2s", value_parser = timeout, value_name = "DURATION")]
    sms_timeout: Duration,
    /// What an answer of the provider may take, with requests that are repeated and the waits between them.
    #[arg(long, env = "ANALYTICS_SMS_DEADLINE", default_value = "5s", value_parser = deadline, value_name = "DURATION")]
    sms_deadline: Duration,
    /// How often a request is repeated that may do better the next time.
    #[arg(long, env = "ANALYTICS_SMS_RETRIES", default_value_t = 2, value_parser = retries, value_name = "TIMES")]
    sms_retries: u32,
    /// After so many failures in a row the provider is left alone for a while.
    #[arg(long, env = "ANALYTICS_SMS_BREAKER_FAILURES", default_value_t = 5, value_parser = failures, value_name = "FAILURES")]
    sms_breaker_failures: u32,
    /// For so long; then one request is made, to see.
    #[arg(long, env = "ANALYTICS_SMS_BREAKER_PAUSE", default_value = "30s", value_parser = pause, value_name = "DURATION")]
    sms_breaker_pause: Duration,
    /// How long the provider's answers are kept.
    #[arg(long, env = "ANALYTICS_SMS_CACHE", default_value = "30s", value_parser = cache, value_name = "DURATION")]
    sms_cache: Duration,
}

impl SmsSettings {
    /// The provider, if one is named.
    pub(crate) fn provider(self) -> Result<Option<HttpSmsProvider>, SettingError> {
        let Some(base) = self.sms_url else {
            let missing = "is missing, while other settings of an SMS provider are given";
            let needs_url = self.sms_token.is_some() || self.sms_ca_file.is_some();
            return if needs_url { Err(refused("--sms-url", "ANALYTICS_SMS_URL", missing)) } else { Ok(None) };
        };
        let (flag, variable) = ("--sms-token", "ANALYTICS_SMS_TOKEN");
        let token = |text: String| text.parse::<Bearer>();
        let wrong = |wrong: BearerRefused| refused(flag, variable, &wrong.to_string());
        let token = self.sms_token.map(token).transpose().map_err(wrong)?;
        let (flag, variable) = ("--sms-ca-file", "ANALYTICS_SMS_CA_FILE");
        let named = self.sms_ca_file.map(|file| authorities(&file)).transpose();
        let roots = named.map_err(|reason| refused(flag, variable, &reason))?.unwrap_or_default();
        let patience = Patience {
            request: self.sms_timeout,
            answer: self.sms_deadline,
            retries: self.sms_retries,
            failures: self.sms_breaker_failures,
            pause: self.sms_breaker_pause,
            lifetime: self.sms_cache,
        };
        Ok(Some(HttpSmsProvider::new(SmsProviderConfig { base, token, roots, patience })))
    }
}

fn refused(flag: &'static str, variable: &'static str, reason: &str) -> SettingError {
    SettingError { flag, variable, reason: reason.to_owned() }
}

fn url(text: &str) -> Result<WebAddress, String> {
    let address = text.parse::<WebAddress>().map_err(|refused| format!("{refused} (ANALYTICS_SMS_URL)"))?;
    if text.contains('?') { Err("has no query (ANALYTICS_SMS_URL)".to_owned()) } else { Ok(address) }
}

/// An answer over all time is two of the provider's, which have to fit into the shortest time that a request may take.
const LONGEST_ANSWER: Duration = Duration::from_secs(10);

fn timeout(text: &str) -> Result<Duration, String> {
    up_to(LONGEST_ANSWER, text, "ANALYTICS_SMS_TIMEOUT")
}

fn deadline(text: &str) -> Result<Duration, String> {
    up_to(LONGEST_ANSWER, text, "ANALYTICS_SMS_DEADLINE")
}

fn pause(text: &str) -> Result<Duration, String> {
    up_to(Duration::from_hours(1), text, "ANALYTICS_SMS_BREAKER_PAUSE")
}

fn cache(text: &str) -> Result<Duration, String> {
    up_to(Duration::from_hours(1), text, "ANALYTICS_SMS_CACHE")
}

fn up_to(most: Duration, text: &str, variable: &str) -> Result<Duration, String> {
    let known = duration(text).ok().filter(|duration| *duration <= most);
    known.ok_or_else(|| format!("wants 1ms to {}s, such as 2s ({variable})", most.as_secs()))
}

fn retries(text: &str) -> Result<u32, String> {
    number(0..=10, text, "ANALYTICS_SMS_RETRIES")
}

fn failures(text: &str) -> Result<u32, String> {
    number(1..=1000, text, "ANALYTICS_SMS_BREAKER_FAILURES")
}

fn number(allowed: std::ops::RangeInclusive<u32>, text: &str, variable: &str) -> Result<u32, String> {
    let known = text.parse().ok().filter(|number| allowed.contains(number));
    known.ok_or_else(|| format!("wants a number from {} to {} ({variable})", allowed.start(), allowed.end()))
}
