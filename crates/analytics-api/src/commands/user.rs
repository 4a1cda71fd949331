//! `analytics user`.

use analytics_dao::{
    Db,
    audit::Actor,
    identity,
    users::{self, NewUser},
};
use analytics_domain::{OrgScope, role::Role};
use clap::{Args, Subcommand};

use super::{database::Database, password::PasswordSource};

/// Create, list, disable and enable users, and set their roles and passwords.
#[derive(Debug, Subcommand)]
pub(crate) enum User {
    /// Create a user; the password comes from standard input or a file.
    Create(Create),
    /// List an organisation's users: address, role, status and name.
    List(List),
    /// Keep a user from logging in; tokens they hold stop working.
    Disable(Named),
    /// Let a user log in again who was disabled.
    Enable(Named),
    /// Set a user's role; who was a super admin is none any more without `--super-admin`.
    SetRole(SetRole),
    /// Set a user's password; it comes from standard input or a file.
    SetPassword(SetPassword),
    /// Forget whom the identity provider knows a user as; without a password, the next person there with the same
    /// verified address becomes them.
    Unlink(Named),
}

#[derive(Debug, Args)]
struct Place {
    /// The organisation's slug.
    #[arg(long, value_name = "SLUG")]
    org: String,
    #[command(flatten)]
    database: Database,
}

#[derive(Debug, Args)]
pub(crate) struct Create {
    /// The e-mail address; it logs in with it.
    email: String,
    /// The name; the address if not given.
    #[arg(long)]
    name: Option<String>,
    /// `member`, `team_admin` or `owner`.
    #[arg(long, default_value = "member")]
    role: Role,
    /// May name any organisation by the header `X-Org`, and do everything there.
    #[arg(long)]
    super_admin: bool,
    /// Create the user without a password; they cannot log in with one.
    #[arg(long, conflicts_with = "password_file")]
    no_password: bool,
    #[command(flatten)]
    password: PasswordSource,
    #[command(flatten)]
    place: Place,
}

#[derive(Debug, Args)]
pub(crate) struct List {
    #[command(flatten)]
    place: Place,
}

#[derive(Debug, Args)]
pub(crate) struct Named {
    /// The user's e-mail address.
    email: String,
    #[command(flatten)]
    place: Place,
}

#[derive(Debug, Args)]
pub(crate) struct SetRole {
    /// The user's e-mail address.
    email: String,
    /// `member`, `team_admin` or `owner`.
    #[arg(long)]
    role: Role,
    /// May name any organisation by the header `X-Org`, and do everything there.
    #[arg(long)]
    super_admin: bool,
    #[command(flatten)]
    place: Place,
}

#[derive(Debug, Args)]
pub(crate) struct SetPassword {
    /// The user's e-mail address.
    email: String,
    #[command(flatten)]
    password: PasswordSource,
    #[command(flatten)]
    place: Place,
}

impl Place {
    async fn open(&self) -> anyhow::Result<(Db, OrgScope)> {
        let db = self.database.connect(None).await?;
        let scope = identity::operator_scope(&db, &self.org).await?;
        Ok((db, scope))
    }
}

impl User {
    pub(crate) async fn run(self) -> anyhow::Result<()> {
        match self {
            Self::Create(command) => create(command).await,
            Self::List(List { place }) => {
                let (db, scope) = place.open().await?;
                for user in users::user_list(&db, scope).await? {
                    let role = if user.is_super_admin { "super_admin" } else { user.role.as_str() };
                    println!("{}\t{role}\t{}\t{}", user.email, user.status, user.name);
                }
                Ok(db.close().await?)
            }
            Self::Disable(Named { email, place }) => {
                let (db, scope) = place.open().await?;
                users::user_disable(&db, scope, &Actor::operator(), &email).await?;
                println!("disabled {email}");
                Ok(db.close().await?)
            }
            Self::Enable(Named { email, place }) => {
                let (db, scope) = place.open().await?;
                users::user_enable(&db, scope, &Actor::operator(), &email).await?;
                println!("enabled {email}");
                Ok(db.close().await?)
            }
            Self::SetRole(SetRole { email, role, super_admin, place }) => {
                let (db, scope) = place.open().await?;
                users::user_set_role(&db, scope, &email, role, super_admin).await?;
                println!("set the role of {email}");
                Ok(db.close().await?)
            }
            Self::SetPassword(SetPassword { email, password, place }) => {
                let (db, scope) = place.open().await?;
                users::user_set_password(&db, scope, &Actor::operator(), &email, &password.read()?).await?;
                println!("set the password of {email}");
                Ok(db.close().await?)
            }
            Self::Unlink(Named { email, place }) => {
                let (db, scope) = place.open().await?;
                users::user_unlink(&db, scope, &Actor::operator(), &email).await?;
                println!("unlinked {email}");
                Ok(db.close().await?)
            }
        }
    }
}

async fn create(command: Create) -> anyhow::Result<()> {
    let Create { email, name, role, super_admin, no_password, password, place } = command;
    let (db, scope) = place.open().await?;
    let password = if no_password { None } else { Some(password.read()?) };
    let name = name.unwrap_or_else(|| email.clone());
    let user = NewUser { email: email.clone(), name, password, role, is_super_admin: super_admin };
    let id = users::user_create(&db, scope, &Actor::operator(), user).await?;
    println!("created {email} ({id})");
    Ok(db.close().await?)
}
