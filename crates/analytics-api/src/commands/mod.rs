//! The commands of the binary, one file each.

mod database;
mod demo;
mod flow;
mod heap;
mod import;
mod migrate;
mod oidc;
mod openapi;
mod org;
mod password;
mod secret;
mod serve;
mod setting;
mod sms;
mod user;

use analytics_api::logging::{self, LogFormat, LogLevel};
use clap::{Args, Parser, Subcommand};

/// Call analytics: real call records in, every figure of the dashboard out.
///
/// Every setting can be given as a variable instead of a flag; the flag wins. Start with
/// `analytics serve --demo-if-empty`, or with `analytics migrate`, `analytics org create`,
/// `analytics user create` and `analytics import` for data of your own.
#[derive(Debug, Parser)]
#[command(name = "analytics", version, max_term_width = 100)]
pub(crate) struct Cli {
    #[command(subcommand)]
    command: Command,
    #[command(flatten)]
    logging: Logging,
}

#[derive(Debug, Args)]
struct Logging {
    /// How much is logged, to standard error.
    #[arg(long, global = true, env = "ANALYTICS_LOG", value_enum, default_value_t = LogLevel::Info, help_heading = "Logging")]
    log: LogLevel,
    /// How a line of the log is written.
    #[arg(long, global = true, env = "ANALYTICS_LOG_FORMAT", value_enum, default_value_t = LogFormat::Text, help_heading = "Logging")]
    log_format: LogFormat,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Serve the API, its documentation and the web client.
    Serve(Box<serve::Serve>),
    /// Bring the database's schema up to date; what was applied before stays.
    Migrate(migrate::Migrate),
    /// Import records from a CSV or JSON Lines file.
    Import(import::Import),
    /// Load believable demo data: two organisations with their users.
    Demo(demo::Demo),
    /// Bring flows that are written elsewhere.
    #[command(subcommand)]
    Flow(flow::Flow),
    /// Print the OpenAPI document.
    Openapi,
    /// Create and list organisations.
    #[command(subcommand)]
    Org(org::Org),
    /// Create, list and disable users, and set their passwords.
    #[command(subcommand)]
    User(user::User),
}

impl Cli {
    pub(crate) async fn run(self) -> anyhow::Result<()> {
        logging::start(self.logging.log, self.logging.log_format);
        match self.command {
            Command::Serve(command) => command.run().await,
            Command::Migrate(command) => command.run().await,
            Command::Import(command) => command.run().await,
            Command::Demo(command) => command.run().await,
            Command::Flow(command) => command.run().await,
            Command::Openapi => openapi::run(),
            Command::Org(command) => command.run().await,
            Command::User(command) => command.run().await,
        }
    }
}

#[cfg(test)]
mod tests {
    use clap::{Command, CommandFactory as _};

    use super::Cli;

    /// The commands that do something: the name of each as it is typed, and its help.
    fn explained(command: &Command) -> Vec<(String, String)> {
        let below = command.get_subcommands().filter(|below| below.get_name() != "help");
        let below: Vec<_> = below.flat_map(explained).collect();
        if !below.is_empty() {
            return below;
        }
        let name = command.get_bin_name().unwrap().to_owned();
        vec![(name, command.clone().render_long_help().to_string())]
    }

    #[test]
    fn every_command_explains_itself() {
        let mut program = Cli::command();
        program.build();
        let all = explained(&program);
        for (name, help) in &all {
            assert!(help.contains(&format!("Usage: {name} ")), "{help}");
            assert!(!help.trim_start().starts_with("Usage:"), "{name} says nothing of what it does: {help}");
            assert_eq!(help.contains("ANALYTICS_DATABASE_URL"), name != "analytics openapi", "{help}");
        }
        // Those below others were found, too.
        assert!(all.iter().any(|(name, _)| name == "analytics flow import"), "{all:?}");
    }
}
