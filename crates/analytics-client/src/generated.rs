//! Made by `cargo xtask codegen` from openapi/analytics.json. Change the server, not this file.

#[allow(unused_imports)]
pub use progenitor_client::{ByteStream, ClientInfo, Error, ResponseValue};
#[allow(unused_imports)]
use progenitor_client::{ClientHooks, OperationInfo, RequestBuilderExt, encode_path};
///  Types used as operation parameters and responses.
#[allow(clippy::all)]
pub mod types {
    /// Accepts an invitation.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[serde(deny_unknown_fields)]
    pub struct AcceptInvitation {
        /// The name of the new user.
        pub name: AcceptInvitationName,
        /// Their password: at least 12 characters.
        pub password: AcceptInvitationPassword,
        /// What follows the `#` of the link.
        pub token: ::std::string::String,
        /// Where the tokens of their session go; `body` if not given.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub tokens_in: ::std::option::Option<TokenPlace>,
    }
    impl AcceptInvitation {
        pub fn builder() -> builder::AcceptInvitation {
            Default::default()
        }
    }
    /// The name of the new user.
    #[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct AcceptInvitationName(::std::string::String);
    impl ::std::ops::Deref for AcceptInvitationName {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<AcceptInvitationName> for ::std::string::String {
        fn from(value: AcceptInvitationName) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for AcceptInvitationName {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 200usize {
                return Err("longer than 200 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for AcceptInvitationName {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for AcceptInvitationName {
        type Error = self::error::ConversionError;
        fn try_from(value: ::std::string::String) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for AcceptInvitationName {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| <D::Error as ::serde::de::Error>::custom(e.to_string()))
        }
    }
    /// Their password: at least 12 characters.
    #[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct AcceptInvitationPassword(::std::string::String);
    impl ::std::ops::Deref for AcceptInvitationPassword {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<AcceptInvitationPassword> for ::std::string::String {
        fn from(value: AcceptInvitationPassword) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for AcceptInvitationPassword {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 128usize {
                return Err("longer than 128 characters".into());
            }
            if value.chars().count() < 12usize {
                return Err("shorter than 12 characters".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for AcceptInvitationPassword {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for AcceptInvitationPassword {
        type Error = self::error::ConversionError;
        fn try_from(value: ::std::string::String) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for AcceptInvitationPassword {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| <D::Error as ::serde::de::Error>::custom(e.to_string()))
        }
    }
    /// Who may act.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    pub enum ActorKind {
        #[serde(rename = "user")]
        User,
        #[serde(rename = "super_admin")]
        SuperAdmin,
        #[serde(rename = "key")]
        Key,
        #[serde(rename = "operator")]
        Operator,
        #[serde(rename = "anonymous")]
        Anonymous,
    }
    impl ::std::fmt::Display for ActorKind {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match *self {
                Self::User => f.write_str("user"),
                Self::SuperAdmin => f.write_str("super_admin"),
                Self::Key => f.write_str("key"),
                Self::Operator => f.write_str("operator"),
                Self::Anonymous => f.write_str("anonymous"),
            }
        }
    }
    impl ::std::str::FromStr for ActorKind {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            match value {
                "user" => Ok(Self::User),
                "super_admin" => Ok(Self::SuperAdmin),
                "key" => Ok(Self::Key),
                "operator" => Ok(Self::Operator),
                "anonymous" => Ok(Self::Anonymous),
                _ => Err("invalid value".into()),
            }
        }
    }
    impl ::std::convert::TryFrom<&str> for ActorKind {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for ActorKind {
        type Error = self::error::ConversionError;
        fn try_from(value: ::std::string::String) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    /// A program's key, without its secret.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct ApiKey {
        /// When it was made.
        pub created_at: ::chrono::DateTime<::chrono::offset::Utc>,
        /// The user who made it; null = the operator.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub created_by: ::std::option::Option<::uuid::Uuid>,
        /// Until when it is good; null = until it is revoked.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub expires_at: ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
        /// Its id.
        pub id: ::uuid::Uuid,
        /// When it was last used, to the minute; null = never.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub last_used_at: ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
        /// What it is for.
        pub name: ::std::string::String,
        /// How its text begins.
        pub prefix: ::std::string::String,
        /// When it was revoked; null = it was not.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub revoked_at: ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
        /// What it may do.
        pub scopes: ::std::vec::Vec<KeyScope>,
    }
    impl ApiKey {
        pub fn builder() -> builder::ApiKey {
            Default::default()
        }
    }
    /// The organisation's keys.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct ApiKeyList {
        /// The newest first.
        pub api_keys: ::std::vec::Vec<ApiKey>,
    }
    impl ApiKeyList {
        pub fn builder() -> builder::ApiKeyList {
            Default::default()
        }
    }
    /// The filters that were applied, as every analytics response repeats them.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct AppliedFilters {
        /// The campaigns; empty = all.
        pub campaign_ids: ::std::vec::Vec<::uuid::Uuid>,
        /// The candidates; empty = all.
        pub candidate_ids: ::std::vec::Vec<::uuid::Uuid>,
        /// The candidates' locations; empty = all.
        pub candidate_locations: ::std::vec::Vec<::std::string::String>,
        /// The candidates' sources; empty = all.
        pub candidate_sources: ::std::vec::Vec<::std::string::String>,
        /// First instant after the range; null = all time.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub end: ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
        /// The width of the charts' buckets, never `auto`.
        pub granularity: Granularity,
        /// The campaigns' job titles; empty = all.
        pub job_titles: ::std::vec::Vec<::std::string::String>,
        /// First instant after that window, cut at the same elapsed time while the range is running.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub previous_end: ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
        /// First instant of the window compared with; null = no comparison.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub previous_start: ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
        /// First instant of the range, with the zone's offset; null = all time.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub start: ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
        /// The zone of days and buckets.
        pub time_zone: ::std::string::String,
    }
    impl AppliedFilters {
        pub fn builder() -> builder::AppliedFilters {
            Default::default()
        }
    }
    /// What somebody did.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    pub enum AuditAction {
        #[serde(rename = "org_created")]
        OrgCreated,
        #[serde(rename = "org_entered")]
        OrgEntered,
        #[serde(rename = "org_settings_changed")]
        OrgSettingsChanged,
        #[serde(rename = "passing_score_changed")]
        PassingScoreChanged,
        #[serde(rename = "api_key_created")]
        ApiKeyCreated,
        #[serde(rename = "api_key_revoked")]
        ApiKeyRevoked,
        #[serde(rename = "user_added")]
        UserAdded,
        #[serde(rename = "user_renamed")]
        UserRenamed,
        #[serde(rename = "user_role_changed")]
        UserRoleChanged,
        #[serde(rename = "user_disabled")]
        UserDisabled,
        #[serde(rename = "user_enabled")]
        UserEnabled,
        #[serde(rename = "user_linked")]
        UserLinked,
        #[serde(rename = "user_unlinked")]
        UserUnlinked,
        #[serde(rename = "user_password_set")]
        UserPasswordSet,
        #[serde(rename = "password_changed")]
        PasswordChanged,
        #[serde(rename = "invitation_created")]
        InvitationCreated,
        #[serde(rename = "invitation_revoked")]
        InvitationRevoked,
        #[serde(rename = "invitation_accepted")]
        InvitationAccepted,
        #[serde(rename = "logged_in")]
        LoggedIn,
        #[serde(rename = "login_failed")]
        LoginFailed,
        #[serde(rename = "sessions_ended")]
        SessionsEnded,
        #[serde(rename = "logged_out")]
        LoggedOut,
        #[serde(rename = "session_reused")]
        SessionReused,
        #[serde(rename = "records_ingested")]
        RecordsIngested,
    }
    impl ::std::fmt::Display for AuditAction {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match *self {
                Self::OrgCreated => f.write_str("org_created"),
                Self::OrgEntered => f.write_str("org_entered"),
                Self::OrgSettingsChanged => f.write_str("org_settings_changed"),
                Self::PassingScoreChanged => f.write_str("passing_score_changed"),
                Self::ApiKeyCreated => f.write_str("api_key_created"),
                Self::ApiKeyRevoked => f.write_str("api_key_revoked"),
                Self::UserAdded => f.write_str("user_added"),
                Self::UserRenamed => f.write_str("user_renamed"),
                Self::UserRoleChanged => f.write_str("user_role_changed"),
                Self::UserDisabled => f.write_str("user_disabled"),
                Self::UserEnabled => f.write_str("user_enabled"),
                Self::UserLinked => f.write_str("user_linked"),
                Self::UserUnlinked => f.write_str("user_unlinked"),
                Self::UserPasswordSet => f.write_str("user_password_set"),
                Self::PasswordChanged => f.write_str("password_changed"),
                Self::InvitationCreated => f.write_str("invitation_created"),
                Self::InvitationRevoked => f.write_str("invitation_revoked"),
                Self::InvitationAccepted => f.write_str("invitation_accepted"),
                Self::LoggedIn => f.write_str("logged_in"),
                Self::LoginFailed => f.write_str("login_failed"),
                Self::SessionsEnded => f.write_str("sessions_ended"),
                Self::LoggedOut => f.write_str("logged_out"),
                Self::SessionReused => f.write_str("session_reused"),
                Self::RecordsIngested => f.write_str("records_ingested"),
            }
        }
    }
    impl ::std::str::FromStr for AuditAction {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            match value {
                "org_created" => Ok(Self::OrgCreated),
                "org_entered" => Ok(Self::OrgEntered),
                "org_settings_changed" => Ok(Self::OrgSettingsChanged),
                "passing_score_changed" => Ok(Self::PassingScoreChanged),
                "api_key_created" => Ok(Self::ApiKeyCreated),
                "api_key_revoked" => Ok(Self::ApiKeyRevoked),
                "user_added" => Ok(Self::UserAdded),
                "user_renamed" => Ok(Self::UserRenamed),
                "user_role_changed" => Ok(Self::UserRoleChanged),
                "user_disabled" => Ok(Self::UserDisabled),
                "user_enabled" => Ok(Self::UserEnabled),
                "user_linked" => Ok(Self::UserLinked),
                "user_unlinked" => Ok(Self::UserUnlinked),
                "user_password_set" => Ok(Self::UserPasswordSet),
                "password_changed" => Ok(Self::PasswordChanged),
                "invitation_created" => Ok(Self::InvitationCreated),
                "invitation_revoked" => Ok(Self::InvitationRevoked),
                "invitation_accepted" => Ok(Self::InvitationAccepted),
                "logged_in" => Ok(Self::LoggedIn),
                "login_failed" => Ok(Self::LoginFailed),
                "sessions_ended" => Ok(Self::SessionsEnded),
                "logged_out" => Ok(Self::LoggedOut),
                "session_reused" => Ok(Self::SessionReused),
                "records_ingested" => Ok(Self::RecordsIngested),
                _ => Err("invalid value".into()),
            }
        }
    }
    impl ::std::convert::TryFrom<&str> for AuditAction {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for AuditAction {
        type Error = self::error::ConversionError;
        fn try_from(value: ::std::string::String) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    /// Who acted, as they were called then.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct AuditActor {
        /// The address the request came from; null = it came over no network.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub address: ::std::option::Option<::std::string::String>,
        /// Their e-mail address; null = they have none.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub email: ::std::option::Option<::std::string::String>,
        /// The user's or key's id; null = neither.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub id: ::std::option::Option<::uuid::Uuid>,
        /// What they are.
        pub kind: ActorKind,
        /// Their name then.
        pub name: ::std::string::String,
    }
    impl AuditActor {
        pub fn builder() -> builder::AuditActor {
            Default::default()
        }
    }
    /// One thing that somebody did.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct AuditEvent {
        /// What they did.
        pub action: AuditAction,
        /// Who did it.
        pub actor: AuditActor,
        /// When it was done.
        pub at: ::chrono::DateTime<::chrono::offset::Utc>,
        /// What it changed.
        pub changes: ::std::vec::Vec<Change>,
        /// Its id.
        pub id: ::uuid::Uuid,
        /// To what they did it.
        pub subject: AuditSubject,
    }
    impl AuditEvent {
        pub fn builder() -> builder::AuditEvent {
            Default::default()
        }
    }
    /// A page of the audit log, newest first.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct AuditEventPage {
        /// The page.
        pub audit_events: ::std::vec::Vec<AuditEvent>,
        /// Where the next page starts; null = this is the last one.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub next_cursor: ::std::option::Option<::std::string::String>,
    }
    impl AuditEventPage {
        pub fn builder() -> builder::AuditEventPage {
            Default::default()
        }
    }
    /// What was acted on, as it was called then.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct AuditSubject {
        /// Its id.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub id: ::std::option::Option<::uuid::Uuid>,
        /// Its name then; of users and invitations the e-mail address.
        pub name: ::std::string::String,
    }
    impl AuditSubject {
        pub fn builder() -> builder::AuditSubject {
            Default::default()
        }
    }
    /// The mean rating.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct AverageCandidateSatisfactionResponse {
        /// The instant of the snapshot that all figures were read from.
        pub as_of: ::chrono::DateTime<::chrono::offset::Utc>,
        /// The 95 % confidence interval of the mean (Student's t), between 1 and 5; null without a mean and over one rating.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub confidence_interval: ::std::option::Option<ConfidenceInterval>,
        /// How often each rating from 1 to 5 was given; null = no data.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub distribution: ::std::option::Option<::std::vec::Vec<RatingCount>>,
        /// The filters that were applied.
        pub filters: AppliedFilters,
        /// The filters of the request that could not be applied, and why.
        pub ignored_filters: ::std::vec::Vec<IgnoredFilter>,
        /// How many ratings the organisation asks for before it shows a mean.
        pub min_ratings: i32,
        /// What the organisation's data cannot answer: the metric, or one of its sources. Such figures are null.
        pub no_data: ::std::vec::Vec<NoData>,
        /// The satisfaction in the window compared with.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub previous: ::std::option::Option<Satisfaction>,
        /// The database that answered.
        pub read_from: ReadFrom,
        /// How far the replica was behind the primary, in seconds; null when the primary answered.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub replica_lag_seconds: ::std::option::Option<f64>,
        /// How many ratings the mean is over; null = no data.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub sample_size: ::std::option::Option<i64>,
        /// Mean rating, not rounded; null over no ratings, where it is withheld, and for no data.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub value: ::std::option::Option<f64>,
        /// Why the mean is withheld; null = it is not.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub withheld: ::std::option::Option<::std::string::String>,
    }
    impl AverageCandidateSatisfactionResponse {
        pub fn builder() -> builder::AverageCandidateSatisfactionResponse {
            Default::default()
        }
    }
    /// What an answer rests on.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct Basis {
        /// The instant of the snapshot that all figures were read from.
        pub as_of: ::chrono::DateTime<::chrono::offset::Utc>,
        /// The filters that were applied.
        pub filters: AppliedFilters,
        /// The filters of the request that could not be applied, and why.
        pub ignored_filters: ::std::vec::Vec<IgnoredFilter>,
        /// What the organisation's data cannot answer: the metric, or one of its sources. Such figures are null.
        pub no_data: ::std::vec::Vec<NoData>,
        /// The database that answered.
        pub read_from: ReadFrom,
        /// How far the replica was behind the primary, in seconds; null when the primary answered.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub replica_lag_seconds: ::std::option::Option<f64>,
    }
    impl Basis {
        pub fn builder() -> builder::Basis {
            Default::default()
        }
    }
    /// A breakdown, largest first, ties by name.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    pub struct BreakdownFigure {
        /// The lines; null = no data.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub items: ::std::option::Option<::std::vec::Vec<BreakdownItem>>,
        /// The lines over the window compared with.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub previous: ::std::option::Option<::std::vec::Vec<BreakdownItem>>,
    }
    impl BreakdownFigure {
        pub fn builder() -> builder::BreakdownFigure {
            Default::default()
        }
    }
    /// One line of a breakdown.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct BreakdownItem {
        /// Distinct candidates.
        pub count: i64,
        /// The value of the column.
        pub name: ::std::string::String,
    }
    impl BreakdownItem {
        pub fn builder() -> builder::BreakdownItem {
            Default::default()
        }
    }
    /// The time part of a point of a series.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct Bucket {
        /// The first instant after the bucket, RFC 3339 with the zone's offset.
        pub end: ::chrono::DateTime<::chrono::offset::Utc>,
        /// The bucket is cut by the range or by now.
        pub partial: bool,
        /// The bucket's first instant, RFC 3339 with the zone's offset.
        pub start: ::chrono::DateTime<::chrono::offset::Utc>,
    }
    impl Bucket {
        pub fn builder() -> builder::Bucket {
            Default::default()
        }
    }
    /// The medium of a call.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    pub enum CallChannel {
        #[serde(rename = "phone")]
        Phone,
        #[serde(rename = "web")]
        Web,
    }
    impl ::std::fmt::Display for CallChannel {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match *self {
                Self::Phone => f.write_str("phone"),
                Self::Web => f.write_str("web"),
            }
        }
    }
    impl ::std::str::FromStr for CallChannel {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            match value {
                "phone" => Ok(Self::Phone),
                "web" => Ok(Self::Web),
                _ => Err("invalid value".into()),
            }
        }
    }
    impl ::std::convert::TryFrom<&str> for CallChannel {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for CallChannel {
        type Error = self::error::ConversionError;
        fn try_from(value: ::std::string::String) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    /// A call.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[serde(deny_unknown_fields)]
    pub struct CallRecord {
        /// Whether an accommodation was asked for; none = not recorded.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub accommodation_requested: ::std::option::Option<bool>,
        /// Its length in seconds, at least 0.
        pub call_length_sec: i32,
        /// How it went.
        pub call_status: CallStatus,
        /// The campaign's external id.
        pub campaign: ::std::string::String,
        /// The candidate's external id.
        pub candidate: ::std::string::String,
        /// The medium.
        pub channel: CallChannel,
        /// When it was made.
        pub created: ::chrono::DateTime<::chrono::offset::Utc>,
        /// Its id in the system it came from.
        pub external_id: ::std::string::String,
        /// Whether the person opted out; none = not recorded.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub opted_out: ::std::option::Option<bool>,
        /// Share of the questions completed, 0–1; none = no questions asked.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub question_completion_rate: ::std::option::Option<f64>,
        /// Why the person withdrew; none = they did not.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub withdrawal_reason: ::std::option::Option<::std::string::String>,
    }
    impl CallRecord {
        pub fn builder() -> builder::CallRecord {
            Default::default()
        }
    }
    /// A candidate's rating of a call; one per call.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[serde(deny_unknown_fields)]
    pub struct CallReviewRecord {
        /// The call's external id.
        pub call: ::std::string::String,
        /// What they wrote.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub comment: ::std::option::Option<::std::string::String>,
        /// When they rated it.
        pub created_at: ::chrono::DateTime<::chrono::offset::Utc>,
        /// The rating, 1–5.
        pub rating: i32,
    }
    impl CallReviewRecord {
        pub fn builder() -> builder::CallReviewRecord {
            Default::default()
        }
    }
    /// A row behind a figure: a call, with the review where the figure counts reviews.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct CallRow {
        /// Whether an accommodation was asked for; null = not recorded.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub accommodation_requested: ::std::option::Option<bool>,
        /// The call.
        pub call_id: ::uuid::Uuid,
        /// When the review was last made, where the figure counts reviews.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub call_last_reviewed_at: ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
        /// Its length in seconds.
        pub call_length_sec: i32,
        /// How the call went.
        pub call_status: CallStatus,
        /// The campaign.
        pub campaign_id: ::uuid::Uuid,
        /// The campaign's name.
        pub campaign_name: ::std::string::String,
        /// The person called.
        pub candidate_id: ::uuid::Uuid,
        /// Where the person is.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub candidate_location: ::std::option::Option<::std::string::String>,
        /// The person's name.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub candidate_name: ::std::option::Option<::std::string::String>,
        /// Where the person came from.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub candidate_source: ::std::option::Option<::std::string::String>,
        /// The medium.
        pub channel: CallChannel,
        /// When the call was made.
        pub created: ::chrono::DateTime<::chrono::offset::Utc>,
        /// The call's id in the system it came from.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub external_id: ::std::option::Option<::std::string::String>,
        /// The review's feedback, where the figure counts reviews.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub feedback: ::std::option::Option<Feedback>,
        /// The campaign's job title.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub job_title: ::std::option::Option<::std::string::String>,
        /// The review's score, where the figure counts reviews.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub max_score: ::std::option::Option<f64>,
        /// Whether the person opted out; null = not recorded.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub opted_out: ::std::option::Option<bool>,
        /// The passing score that applies, where the figure counts reviews.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub passing_score: ::std::option::Option<f64>,
        /// Share of the questions completed; null = no questions asked.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub question_completion_rate: ::std::option::Option<f64>,
        /// Why the person withdrew; null = they did not.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub withdrawal_reason: ::std::option::Option<::std::string::String>,
    }
    impl CallRow {
        pub fn builder() -> builder::CallRow {
            Default::default()
        }
    }
    /// A page of the rows behind a figure, newest first.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct CallRowsResponse {
        /// The instant of the snapshot that all figures were read from.
        pub as_of: ::chrono::DateTime<::chrono::offset::Utc>,
        /// The filters that were applied.
        pub filters: AppliedFilters,
        /// The metric the rows are behind; null = all calls in scope.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub metric: ::std::option::Option<::std::string::String>,
        /// Where the next page starts; null = this is the last one.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub next_cursor: ::std::option::Option<::std::string::String>,
        /// The database that answered.
        pub read_from: ReadFrom,
        /// How far the replica was behind the primary, in seconds; null when the primary answered.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub replica_lag_seconds: ::std::option::Option<f64>,
        /// The page.
        pub rows: ::std::vec::Vec<CallRow>,
        /// How many rows there are in all: the figure's number.
        pub total: i64,
    }
    impl CallRowsResponse {
        pub fn builder() -> builder::CallRowsResponse {
            Default::default()
        }
    }
    /// How a call went.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    pub enum CallStatus {
        #[serde(rename = "queued")]
        Queued,
        #[serde(rename = "in_progress")]
        InProgress,
        #[serde(rename = "completed")]
        Completed,
        #[serde(rename = "answered")]
        Answered,
        #[serde(rename = "no_answer")]
        NoAnswer,
        #[serde(rename = "voicemail")]
        Voicemail,
        #[serde(rename = "busy")]
        Busy,
        #[serde(rename = "failed")]
        Failed,
        #[serde(rename = "canceled")]
        Canceled,
    }
    impl ::std::fmt::Display for CallStatus {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match *self {
                Self::Queued => f.write_str("queued"),
                Self::InProgress => f.write_str("in_progress"),
                Self::Completed => f.write_str("completed"),
                Self::Answered => f.write_str("answered"),
                Self::NoAnswer => f.write_str("no_answer"),
                Self::Voicemail => f.write_str("voicemail"),
                Self::Busy => f.write_str("busy"),
                Self::Failed => f.write_str("failed"),
                Self::Canceled => f.write_str("canceled"),
            }
        }
    }
    impl ::std::str::FromStr for CallStatus {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            match value {
                "queued" => Ok(Self::Queued),
                "in_progress" => Ok(Self::InProgress),
                "completed" => Ok(Self::Completed),
                "answered" => Ok(Self::Answered),
                "no_answer" => Ok(Self::NoAnswer),
                "voicemail" => Ok(Self::Voicemail),
                "busy" => Ok(Self::Busy),
                "failed" => Ok(Self::Failed),
                "canceled" => Ok(Self::Canceled),
                _ => Err("invalid value".into()),
            }
        }
    }
    impl ::std::convert::TryFrom<&str> for CallStatus {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for CallStatus {
        type Error = self::error::ConversionError;
        fn try_from(value: ::std::string::String) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    /// Calls over time.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct CallsChartResponse {
        /// The width of the buckets.
        pub granularity: Granularity,
        /// The points without gaps, in order; null = no data.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub points: ::std::option::Option<::std::vec::Vec<CallsPoint>>,
        /// The points of the window compared with, the first beside the first of the range; fewer
        /// where that window is cut because the range is still running.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub previous: ::std::option::Option<::std::vec::Vec<CallsPoint>>,
        /// The zone that the buckets follow.
        pub time_zone: ::std::string::String,
    }
    impl CallsChartResponse {
        pub fn builder() -> builder::CallsChartResponse {
            Default::default()
        }
    }
    /// The calls of one bucket.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct CallsPoint {
        /// Calls that a person picked up.
        pub answered: i64,
        /// Calls that were completed.
        pub completed: i64,
        /// The first instant after the bucket, RFC 3339 with the zone's offset.
        pub end: ::chrono::DateTime<::chrono::offset::Utc>,
        /// The bucket is cut by the range or by now.
        pub partial: bool,
        /// The bucket's first instant, RFC 3339 with the zone's offset.
        pub start: ::chrono::DateTime<::chrono::offset::Utc>,
        /// Calls placed.
        pub total: i64,
    }
    impl CallsPoint {
        pub fn builder() -> builder::CallsPoint {
            Default::default()
        }
    }
    /// A campaign.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct Campaign {
        /// When it was created.
        pub created_at: ::chrono::DateTime<::chrono::offset::Utc>,
        /// Its id in the system it came from.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub external_id: ::std::option::Option<::std::string::String>,
        /// Its id.
        pub id: ::uuid::Uuid,
        /// The job it hires for.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub job_title: ::std::option::Option<::std::string::String>,
        /// When it was launched; null = never.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub launched_at: ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
        /// Its name.
        pub name: ::std::string::String,
        /// Its own passing score; null = the organisation's default applies.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub passing_score: ::std::option::Option<f64>,
        /// Where it is in its life.
        pub status: CampaignStatus,
    }
    impl Campaign {
        pub fn builder() -> builder::Campaign {
            Default::default()
        }
    }
    /// A page of campaigns, by name.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct CampaignPage {
        /// The page.
        pub campaigns: ::std::vec::Vec<Campaign>,
        /// Where the next page starts; null = this is the last one.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub next_cursor: ::std::option::Option<::std::string::String>,
    }
    impl CampaignPage {
        pub fn builder() -> builder::CampaignPage {
            Default::default()
        }
    }
    /// A campaign, with the passing score of its script.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[serde(deny_unknown_fields)]
    pub struct CampaignRecord {
        /// When it was created.
        pub created_at: ::chrono::DateTime<::chrono::offset::Utc>,
        /// Its id in the system it came from.
        pub external_id: ::std::string::String,
        /// The job it hires for.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub job_title: ::std::option::Option<::std::string::String>,
        /// When it was launched; none = never.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub launched_at: ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
        /// Its name.
        pub name: ::std::string::String,
        /// Its own passing score, 0–100; none = the organisation's default.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub passing_score: ::std::option::Option<f64>,
        /// Where it is in its life.
        pub status: CampaignStatus,
    }
    impl CampaignRecord {
        pub fn builder() -> builder::CampaignRecord {
            Default::default()
        }
    }
    /// A campaign's script: the score that passes.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct CampaignScript {
        /// The campaign.
        pub campaign_id: ::uuid::Uuid,
        /// The passing score that applies.
        pub effective_passing_score: f64,
        /// Its own passing score, 0–100; null = the organisation's default applies.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub passing_score: ::std::option::Option<f64>,
        /// When it was last set; null = never.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub updated_at: ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
    }
    impl CampaignScript {
        pub fn builder() -> builder::CampaignScript {
            Default::default()
        }
    }
    /// Sets a campaign's passing score.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[serde(deny_unknown_fields)]
    pub struct CampaignScriptIn {
        /// The campaign's own passing score, 0–100; null = use the organisation's default.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub passing_score: ::std::option::Option<f64>,
    }
    impl CampaignScriptIn {
        pub fn builder() -> builder::CampaignScriptIn {
            Default::default()
        }
    }
    /// Where a campaign is in its life.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    pub enum CampaignStatus {
        #[serde(rename = "draft")]
        Draft,
        #[serde(rename = "active")]
        Active,
        #[serde(rename = "paused")]
        Paused,
        #[serde(rename = "closed")]
        Closed,
    }
    impl ::std::fmt::Display for CampaignStatus {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match *self {
                Self::Draft => f.write_str("draft"),
                Self::Active => f.write_str("active"),
                Self::Paused => f.write_str("paused"),
                Self::Closed => f.write_str("closed"),
            }
        }
    }
    impl ::std::str::FromStr for CampaignStatus {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            match value {
                "draft" => Ok(Self::Draft),
                "active" => Ok(Self::Active),
                "paused" => Ok(Self::Paused),
                "closed" => Ok(Self::Closed),
                _ => Err("invalid value".into()),
            }
        }
    }
    impl ::std::convert::TryFrom<&str> for CampaignStatus {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for CampaignStatus {
        type Error = self::error::ConversionError;
        fn try_from(value: ::std::string::String) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    /// The launches of one week.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct CampaignsLaunchedPoint {
        /// Campaigns launched.
        pub campaigns: i64,
        /// The first instant after the bucket, RFC 3339 with the zone's offset.
        pub end: ::chrono::DateTime<::chrono::offset::Utc>,
        /// The bucket is cut by the range or by now.
        pub partial: bool,
        /// The bucket's first instant, RFC 3339 with the zone's offset.
        pub start: ::chrono::DateTime<::chrono::offset::Utc>,
    }
    impl CampaignsLaunchedPoint {
        pub fn builder() -> builder::CampaignsLaunchedPoint {
            Default::default()
        }
    }
    /// Campaigns launched per week, from the first launch to now.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct CampaignsLaunchedResponse {
        /// The instant of the snapshot that all figures were read from.
        pub as_of: ::chrono::DateTime<::chrono::offset::Utc>,
        /// The filters that were applied.
        pub filters: AppliedFilters,
        /// The width of the buckets: `week`.
        pub granularity: Granularity,
        /// The filters of the request that could not be applied, and why.
        pub ignored_filters: ::std::vec::Vec<IgnoredFilter>,
        /// What the organisation's data cannot answer: the metric, or one of its sources. Such figures are null.
        pub no_data: ::std::vec::Vec<NoData>,
        /// The weeks without gaps, in order; null = no campaign was ever launched.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub points: ::std::option::Option<::std::vec::Vec<CampaignsLaunchedPoint>>,
        /// The database that answered.
        pub read_from: ReadFrom,
        /// How far the replica was behind the primary, in seconds; null when the primary answered.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub replica_lag_seconds: ::std::option::Option<f64>,
        /// The zone that the weeks follow.
        pub time_zone: ::std::string::String,
    }
    impl CampaignsLaunchedResponse {
        pub fn builder() -> builder::CampaignsLaunchedResponse {
            Default::default()
        }
    }
    /// The values that the filter bar offers, most frequent first.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct CandidateFacets {
        /// Job titles of campaigns.
        pub job_titles: ::std::vec::Vec<FacetValue>,
        /// Locations of candidates.
        pub locations: ::std::vec::Vec<FacetValue>,
        /// Sources of candidates.
        pub sources: ::std::vec::Vec<FacetValue>,
    }
    impl CandidateFacets {
        pub fn builder() -> builder::CandidateFacets {
            Default::default()
        }
    }
    /// A candidate.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[serde(deny_unknown_fields)]
    pub struct CandidateRecord {
        /// When they were first known.
        pub created_at: ::chrono::DateTime<::chrono::offset::Utc>,
        /// Their id in the system they came from.
        pub external_id: ::std::string::String,
        /// Where they are.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub location: ::std::option::Option<::std::string::String>,
        /// Their name.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub name: ::std::option::Option<::std::string::String>,
        /// Where they came from.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub source: ::std::option::Option<::std::string::String>,
    }
    impl CandidateRecord {
        pub fn builder() -> builder::CandidateRecord {
            Default::default()
        }
    }
    /// The mean rating over time, and how often each rating was given.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct CandidateSatisfactionResponse {
        /// The instant of the snapshot that all figures were read from.
        pub as_of: ::chrono::DateTime<::chrono::offset::Utc>,
        /// How often each rating from 1 to 5 was given in the range; null = no data.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub distribution: ::std::option::Option<::std::vec::Vec<RatingCount>>,
        /// The filters that were applied.
        pub filters: AppliedFilters,
        /// The width of the buckets.
        pub granularity: Granularity,
        /// The filters of the request that could not be applied, and why.
        pub ignored_filters: ::std::vec::Vec<IgnoredFilter>,
        /// How many ratings the organisation asks for before it shows a mean.
        pub min_ratings: i32,
        /// What the organisation's data cannot answer: the metric, or one of its sources. Such figures are null.
        pub no_data: ::std::vec::Vec<NoData>,
        /// The points without gaps, in order; null = no data.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub points: ::std::option::Option<::std::vec::Vec<SatisfactionPoint>>,
        /// The points of the window compared with, the first beside the first of the range; fewer
        /// where that window is cut because the range is still running.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub previous: ::std::option::Option<::std::vec::Vec<SatisfactionPoint>>,
        /// How often each rating was given in the window compared with.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub previous_distribution: ::std::option::Option<::std::vec::Vec<RatingCount>>,
        /// The database that answered.
        pub read_from: ReadFrom,
        /// How far the replica was behind the primary, in seconds; null when the primary answered.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub replica_lag_seconds: ::std::option::Option<f64>,
        /// The zone that the buckets follow.
        pub time_zone: ::std::string::String,
    }
    impl CandidateSatisfactionResponse {
        pub fn builder() -> builder::CandidateSatisfactionResponse {
            Default::default()
        }
    }
    /// People contacted over time.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct CandidatesChartResponse {
        /// The width of the buckets.
        pub granularity: Granularity,
        /// The points without gaps, in order; null = no data.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub points: ::std::option::Option<::std::vec::Vec<CandidatesPoint>>,
        /// The points of the window compared with, the first beside the first of the range; fewer
        /// where that window is cut because the range is still running.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub previous: ::std::option::Option<::std::vec::Vec<CandidatesPoint>>,
        /// The zone that the buckets follow.
        pub time_zone: ::std::string::String,
    }
    impl CandidatesChartResponse {
        pub fn builder() -> builder::CandidatesChartResponse {
            Default::default()
        }
    }
    /// The people of one bucket.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct CandidatesPoint {
        /// The first instant after the bucket, RFC 3339 with the zone's offset.
        pub end: ::chrono::DateTime<::chrono::offset::Utc>,
        /// The bucket is cut by the range or by now.
        pub partial: bool,
        /// Distinct people contacted.
        pub people: i64,
        /// The bucket's first instant, RFC 3339 with the zone's offset.
        pub start: ::chrono::DateTime<::chrono::offset::Utc>,
    }
    impl CandidatesPoint {
        pub fn builder() -> builder::CandidatesPoint {
            Default::default()
        }
    }
    /// A field that was changed.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct Change {
        /// The field.
        pub field: ::std::string::String,
        /// Its value before; null = it had none.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub from: ::std::option::Option<::std::string::String>,
        /// Its value after; null = it has none.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub to: ::std::option::Option<::std::string::String>,
    }
    impl Change {
        pub fn builder() -> builder::Change {
            Default::default()
        }
    }
    /// What figures are compared with.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    pub enum Compare {
        #[serde(rename = "previous_period")]
        PreviousPeriod,
    }
    impl ::std::fmt::Display for Compare {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match *self {
                Self::PreviousPeriod => f.write_str("previous_period"),
            }
        }
    }
    impl ::std::str::FromStr for Compare {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            match value {
                "previous_period" => Ok(Self::PreviousPeriod),
                _ => Err("invalid value".into()),
            }
        }
    }
    impl ::std::convert::TryFrom<&str> for Compare {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for Compare {
        type Error = self::error::ConversionError;
        fn try_from(value: ::std::string::String) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    /// The 95 % confidence interval of a mean.
    ///
    /// mean ± t(0.975, n − 1) · s ÷ √n, with the sample's standard deviation s and Student's t with n − 1 degrees of
    /// freedom (NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.5.2), cut at 1 and 5, which no mean exceeds.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct ConfidenceInterval {
        /// Its upper end.
        pub high: f64,
        /// Its lower end.
        pub low: f64,
    }
    impl ConfidenceInterval {
        pub fn builder() -> builder::ConfidenceInterval {
            Default::default()
        }
    }
    /// A whole number.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    pub struct CountFigure {
        /// The number over the window compared with.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub previous: ::std::option::Option<i64>,
        /// The number; null = no data.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub value: ::std::option::Option<i64>,
    }
    impl CountFigure {
        pub fn builder() -> builder::CountFigure {
            Default::default()
        }
    }
    /// A key that was just made.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct CreatedApiKey {
        /// The key.
        pub api_key: ApiKey,
        /// Its text, which is shown this once. Send it as `Authorization: Bearer …`.
        pub key: ::std::string::String,
    }
    impl CreatedApiKey {
        pub fn builder() -> builder::CreatedApiKey {
            Default::default()
        }
    }
    /// An invitation that was just made.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct CreatedInvitation {
        /// The invitation.
        pub invitation: Invitation,
        /// The page that accepts it, on this server, with the token: pass it on to whom you invited.
        pub path: ::std::string::String,
        /// Its token, which is shown this once.
        pub token: ::std::string::String,
    }
    impl CreatedInvitation {
        pub fn builder() -> builder::CreatedInvitation {
            Default::default()
        }
    }
    /// Credits per qualified candidate, with the two numbers it is made of.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    pub struct CreditRatio {
        /// Qualified candidates; null = no data.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub denominator: ::std::option::Option<i64>,
        /// Credits spent; null = no data.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub numerator: ::std::option::Option<f64>,
        /// Credits ÷ qualified candidates, not rounded; null without a qualified candidate and for no data.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub value: ::std::option::Option<f64>,
    }
    impl CreditRatio {
        pub fn builder() -> builder::CreditRatio {
            Default::default()
        }
    }
    /// Credits spent on a campaign.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[serde(deny_unknown_fields)]
    pub struct CreditRecord {
        /// The campaign's external id.
        pub campaign: ::std::string::String,
        /// When they were spent.
        pub created_at: ::chrono::DateTime<::chrono::offset::Utc>,
        /// How many, at least 0.001; kept to the thousandth.
        pub credits: f64,
        /// Its id in the system it came from.
        pub external_id: ::std::string::String,
    }
    impl CreditRecord {
        pub fn builder() -> builder::CreditRecord {
            Default::default()
        }
    }
    /// Credits per qualified candidate.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct CreditsPerQualifiedCandidateResponse {
        /// The instant of the snapshot that all figures were read from.
        pub as_of: ::chrono::DateTime<::chrono::offset::Utc>,
        /// Qualified candidates; null = no data.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub denominator: ::std::option::Option<i64>,
        /// The filters that were applied.
        pub filters: AppliedFilters,
        /// The filters of the request that could not be applied, and why.
        pub ignored_filters: ::std::vec::Vec<IgnoredFilter>,
        /// What the organisation's data cannot answer: the metric, or one of its sources. Such figures are null.
        pub no_data: ::std::vec::Vec<NoData>,
        /// Credits spent; null = no data.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub numerator: ::std::option::Option<f64>,
        /// The ratio over the window compared with.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub previous: ::std::option::Option<CreditRatio>,
        /// The database that answered.
        pub read_from: ReadFrom,
        /// How far the replica was behind the primary, in seconds; null when the primary answered.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub replica_lag_seconds: ::std::option::Option<f64>,
        /// Credits ÷ qualified candidates, not rounded; null without a qualified candidate and for no data.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub value: ::std::option::Option<f64>,
    }
    impl CreditsPerQualifiedCandidateResponse {
        pub fn builder() -> builder::CreditsPerQualifiedCandidateResponse {
            Default::default()
        }
    }
    /// A base CTE: the rows in scope that metrics are computed over.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    pub enum Cte {
        #[serde(rename = "call")]
        Call,
        #[serde(rename = "candidate_info")]
        CandidateInfo,
        #[serde(rename = "review")]
        Review,
        #[serde(rename = "sms_message")]
        SmsMessage,
        #[serde(rename = "resume_screening")]
        ResumeScreening,
        #[serde(rename = "notetaking_session")]
        NotetakingSession,
        #[serde(rename = "rating")]
        Rating,
        #[serde(rename = "credit_entry")]
        CreditEntry,
        #[serde(rename = "launch")]
        Launch,
    }
    impl ::std::fmt::Display for Cte {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match *self {
                Self::Call => f.write_str("call"),
                Self::CandidateInfo => f.write_str("candidate_info"),
                Self::Review => f.write_str("review"),
                Self::SmsMessage => f.write_str("sms_message"),
                Self::ResumeScreening => f.write_str("resume_screening"),
                Self::NotetakingSession => f.write_str("notetaking_session"),
                Self::Rating => f.write_str("rating"),
                Self::CreditEntry => f.write_str("credit_entry"),
                Self::Launch => f.write_str("launch"),
            }
        }
    }
    impl ::std::str::FromStr for Cte {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            match value {
                "call" => Ok(Self::Call),
                "candidate_info" => Ok(Self::CandidateInfo),
                "review" => Ok(Self::Review),
                "sms_message" => Ok(Self::SmsMessage),
                "resume_screening" => Ok(Self::ResumeScreening),
                "notetaking_session" => Ok(Self::NotetakingSession),
                "rating" => Ok(Self::Rating),
                "credit_entry" => Ok(Self::CreditEntry),
                "launch" => Ok(Self::Launch),
                _ => Err("invalid value".into()),
            }
        }
    }
    impl ::std::convert::TryFrom<&str> for Cte {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for Cte {
        type Error = self::error::ConversionError;
        fn try_from(value: ::std::string::String) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    /// The figures of the calls dashboard; those that were not asked for are absent.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    pub struct DashboardFigures {
        /// Distinct people who asked for an accommodation ÷ people contacted.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub accommodation_rate: ::std::option::Option<RatioFigure>,
        /// Calls that a person picked up ÷ all calls.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub answer_rate: ::std::option::Option<RatioFigure>,
        /// Mean length of the interviews, in seconds.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub avg_interview_length: ::std::option::Option<MeanFigure>,
        /// Mean time from the first call of a person in a campaign to their first interview in it, in seconds,
        /// over the people and campaigns that had one. Both calls are in scope.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub avg_time_to_first_interview: ::std::option::Option<MeanFigure>,
        /// Completed calls ÷ calls that a person picked up.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub call_completion_rate: ::std::option::Option<RatioFigure>,
        /// Sum of the length of the calls that a person picked up, in seconds.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub call_length: ::std::option::Option<CountFigure>,
        /// Calls per bucket: all, picked up, and completed.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub calls_chart: ::std::option::Option<CallsChartResponse>,
        /// Distinct people called per bucket.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub candidates_chart: ::std::option::Option<CandidatesChartResponse>,
        /// Completed calls in which at least the organisation's threshold of the questions was completed.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub interviews: ::std::option::Option<CountFigure>,
        /// Interviews per bucket.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub interviews_chart: ::std::option::Option<InterviewsChartResponse>,
        /// Distinct people with a call in which they opted out.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub opt_outs: ::std::option::Option<CountFigure>,
        /// Qualified ÷ scored, counting each person once per campaign.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub passthrough_rate: ::std::option::Option<RatioFigure>,
        /// Qualified ÷ scored per bucket; a person in a campaign belongs to the bucket of their latest call in scope.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub passthrough_rate_chart: ::std::option::Option<PassthroughRateChartResponse>,
        /// Distinct people called.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub people_contacted: ::std::option::Option<CountFigure>,
        /// Distinct people whose score reached the passing score of at least one campaign.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub qualified_candidates: ::std::option::Option<CountFigure>,
        /// Reviews with a thumb down, of people with a call in scope.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub thumbs_down: ::std::option::Option<CountFigure>,
        /// Reviews with a thumb down per bucket, by when the review was last made.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub thumbs_down_chart: ::std::option::Option<ThumbsDownChartResponse>,
        /// Reviews with a thumb up, of people with a call in scope.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub thumbs_up: ::std::option::Option<CountFigure>,
        /// Reviews with a thumb up per bucket, by when the review was last made.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub thumbs_up_chart: ::std::option::Option<ThumbsUpChartResponse>,
        /// Calls placed. Queued, running and canceled calls were never placed and count nowhere.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub total_calls: ::std::option::Option<CountFigure>,
        /// Distinct people who withdrew ÷ people contacted.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub withdrawal_rate: ::std::option::Option<RatioFigure>,
        /// Distinct people per reason of withdrawal, largest first. A person who gave two reasons counts under both.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub withdrawal_reasons: ::std::option::Option<BreakdownFigure>,
    }
    impl DashboardFigures {
        pub fn builder() -> builder::DashboardFigures {
            Default::default()
        }
    }
    /// The calls dashboard: every figure from one snapshot.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct DashboardResponse {
        /// Distinct people who asked for an accommodation ÷ people contacted.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub accommodation_rate: ::std::option::Option<RatioFigure>,
        /// Calls that a person picked up ÷ all calls.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub answer_rate: ::std::option::Option<RatioFigure>,
        /// The instant of the snapshot that all figures were read from.
        pub as_of: ::chrono::DateTime<::chrono::offset::Utc>,
        /// Mean length of the interviews, in seconds.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub avg_interview_length: ::std::option::Option<MeanFigure>,
        /// Mean time from the first call of a person in a campaign to their first interview in it, in seconds,
        /// over the people and campaigns that had one. Both calls are in scope.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub avg_time_to_first_interview: ::std::option::Option<MeanFigure>,
        /// Completed calls ÷ calls that a person picked up.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub call_completion_rate: ::std::option::Option<RatioFigure>,
        /// Sum of the length of the calls that a person picked up, in seconds.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub call_length: ::std::option::Option<CountFigure>,
        /// Calls per bucket: all, picked up, and completed.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub calls_chart: ::std::option::Option<CallsChartResponse>,
        /// Distinct people called per bucket.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub candidates_chart: ::std::option::Option<CandidatesChartResponse>,
        /// The filters that were applied.
        pub filters: AppliedFilters,
        /// Completed calls in which at least the organisation's threshold of the questions was completed.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub interviews: ::std::option::Option<CountFigure>,
        /// Interviews per bucket.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub interviews_chart: ::std::option::Option<InterviewsChartResponse>,
        /// Metrics asked for that the organisation's data cannot answer; their figures are null.
        pub no_data: ::std::vec::Vec<NoData>,
        /// Distinct people with a call in which they opted out.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub opt_outs: ::std::option::Option<CountFigure>,
        /// Qualified ÷ scored, counting each person once per campaign.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub passthrough_rate: ::std::option::Option<RatioFigure>,
        /// Qualified ÷ scored per bucket; a person in a campaign belongs to the bucket of their latest call in scope.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub passthrough_rate_chart: ::std::option::Option<PassthroughRateChartResponse>,
        /// Distinct people called.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub people_contacted: ::std::option::Option<CountFigure>,
        /// Distinct people whose score reached the passing score of at least one campaign.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub qualified_candidates: ::std::option::Option<CountFigure>,
        /// The database that answered.
        pub read_from: ReadFrom,
        /// How far the replica was behind the primary, in seconds; null when the primary answered.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub replica_lag_seconds: ::std::option::Option<f64>,
        /// Reviews with a thumb down, of people with a call in scope.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub thumbs_down: ::std::option::Option<CountFigure>,
        /// Reviews with a thumb down per bucket, by when the review was last made.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub thumbs_down_chart: ::std::option::Option<ThumbsDownChartResponse>,
        /// Reviews with a thumb up, of people with a call in scope.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub thumbs_up: ::std::option::Option<CountFigure>,
        /// Reviews with a thumb up per bucket, by when the review was last made.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub thumbs_up_chart: ::std::option::Option<ThumbsUpChartResponse>,
        /// Calls placed. Queued, running and canceled calls were never placed and count nowhere.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub total_calls: ::std::option::Option<CountFigure>,
        /// Distinct people who withdrew ÷ people contacted.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub withdrawal_rate: ::std::option::Option<RatioFigure>,
        /// Distinct people per reason of withdrawal, largest first. A person who gave two reasons counts under both.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub withdrawal_reasons: ::std::option::Option<BreakdownFigure>,
    }
    impl DashboardResponse {
        pub fn builder() -> builder::DashboardResponse {
            Default::default()
        }
    }
    /// A value of a filter with how many there are of it.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct FacetValue {
        /// How many candidates (for job titles: campaigns) have it.
        pub count: i64,
        /// The value.
        pub value: ::std::string::String,
    }
    impl FacetValue {
        pub fn builder() -> builder::FacetValue {
            Default::default()
        }
    }
    /// A reviewer's verdict.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    pub enum Feedback {
        #[serde(rename = "up")]
        Up,
        #[serde(rename = "down")]
        Down,
    }
    impl ::std::fmt::Display for Feedback {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match *self {
                Self::Up => f.write_str("up"),
                Self::Down => f.write_str("down"),
            }
        }
    }
    impl ::std::str::FromStr for Feedback {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            match value {
                "up" => Ok(Self::Up),
                "down" => Ok(Self::Down),
                _ => Err("invalid value".into()),
            }
        }
    }
    impl ::std::convert::TryFrom<&str> for Feedback {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for Feedback {
        type Error = self::error::ConversionError;
        fn try_from(value: ::std::string::String) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    /// A row behind a figure.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct FigureRow {
        /// When it was: the call, the SMS, the rating, the launch.
        pub at: ::chrono::DateTime<::chrono::offset::Utc>,
        /// Of a rating, the call that was rated.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub call_id: ::std::option::Option<::uuid::Uuid>,
        /// The campaign.
        pub campaign_id: ::uuid::Uuid,
        /// The campaign's name.
        pub campaign_name: ::std::string::String,
        /// The candidate; null for credits and launches, which are no candidate's.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub candidate_id: ::std::option::Option<::uuid::Uuid>,
        /// The candidate's name.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub candidate_name: ::std::option::Option<::std::string::String>,
        /// Of credits, how many were spent.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub credits: ::std::option::Option<f64>,
        /// The id in the system it came from; of a rating the call's.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub external_id: ::std::option::Option<::std::string::String>,
        /// Its id: the call's, the campaign's that was launched, else its own.
        pub id: ::uuid::Uuid,
        /// The campaign's job title.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub job_title: ::std::option::Option<::std::string::String>,
        /// Of a rating, 1–5.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub rating: ::std::option::Option<::std::num::NonZeroU64>,
        /// The length in seconds, of what has one: calls and notetaking sessions.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub seconds: ::std::option::Option<i64>,
    }
    impl FigureRow {
        pub fn builder() -> builder::FigureRow {
            Default::default()
        }
    }
    /// A page of the rows behind a figure, newest first.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct FigureRowsResponse {
        /// The instant of the snapshot that all figures were read from.
        pub as_of: ::chrono::DateTime<::chrono::offset::Utc>,
        /// The filters that were applied.
        pub filters: AppliedFilters,
        /// The filters of the request that could not be applied, and why.
        pub ignored_filters: ::std::vec::Vec<IgnoredFilter>,
        /// What the rows are.
        pub kind: RowKind,
        /// Where the next page starts; null = this is the last one.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub next_cursor: ::std::option::Option<::std::string::String>,
        /// What the organisation's data cannot answer: the metric, or one of its sources. Such figures are null.
        pub no_data: ::std::vec::Vec<NoData>,
        /// The database that answered.
        pub read_from: ReadFrom,
        /// How far the replica was behind the primary, in seconds; null when the primary answered.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub replica_lag_seconds: ::std::option::Option<f64>,
        /// The page.
        pub rows: ::std::vec::Vec<FigureRow>,
        /// How many rows there are in all: the figure's number, for a mean its sample size.
        pub total: i64,
    }
    impl FigureRowsResponse {
        pub fn builder() -> builder::FigureRowsResponse {
            Default::default()
        }
    }
    /// A filter, by its parameter; `period` is the range, however it was given.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    pub enum Filter {
        #[serde(rename = "period")]
        Period,
        #[serde(rename = "granularity")]
        Granularity,
        #[serde(rename = "campaign_ids")]
        CampaignIds,
        #[serde(rename = "candidate_ids")]
        CandidateIds,
        #[serde(rename = "candidate_sources")]
        CandidateSources,
        #[serde(rename = "candidate_locations")]
        CandidateLocations,
        #[serde(rename = "job_titles")]
        JobTitles,
        #[serde(rename = "compare")]
        Compare,
    }
    impl ::std::fmt::Display for Filter {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match *self {
                Self::Period => f.write_str("period"),
                Self::Granularity => f.write_str("granularity"),
                Self::CampaignIds => f.write_str("campaign_ids"),
                Self::CandidateIds => f.write_str("candidate_ids"),
                Self::CandidateSources => f.write_str("candidate_sources"),
                Self::CandidateLocations => f.write_str("candidate_locations"),
                Self::JobTitles => f.write_str("job_titles"),
                Self::Compare => f.write_str("compare"),
            }
        }
    }
    impl ::std::str::FromStr for Filter {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            match value {
                "period" => Ok(Self::Period),
                "granularity" => Ok(Self::Granularity),
                "campaign_ids" => Ok(Self::CampaignIds),
                "candidate_ids" => Ok(Self::CandidateIds),
                "candidate_sources" => Ok(Self::CandidateSources),
                "candidate_locations" => Ok(Self::CandidateLocations),
                "job_titles" => Ok(Self::JobTitles),
                "compare" => Ok(Self::Compare),
                _ => Err("invalid value".into()),
            }
        }
    }
    impl ::std::convert::TryFrom<&str> for Filter {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for Filter {
        type Error = self::error::ConversionError;
        fn try_from(value: ::std::string::String) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    /// Which way a figure should move.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    pub enum Good {
        #[serde(rename = "up")]
        Up,
        #[serde(rename = "down")]
        Down,
        #[serde(rename = "neutral")]
        Neutral,
    }
    impl ::std::fmt::Display for Good {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match *self {
                Self::Up => f.write_str("up"),
                Self::Down => f.write_str("down"),
                Self::Neutral => f.write_str("neutral"),
            }
        }
    }
    impl ::std::str::FromStr for Good {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            match value {
                "up" => Ok(Self::Up),
                "down" => Ok(Self::Down),
                "neutral" => Ok(Self::Neutral),
                _ => Err("invalid value".into()),
            }
        }
    }
    impl ::std::convert::TryFrom<&str> for Good {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for Good {
        type Error = self::error::ConversionError;
        fn try_from(value: ::std::string::String) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    /// How wide a bucket is; `auto` picks one from the range's length.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    pub enum Granularity {
        #[serde(rename = "auto")]
        Auto,
        #[serde(rename = "hour")]
        Hour,
        #[serde(rename = "day")]
        Day,
        #[serde(rename = "week")]
        Week,
        #[serde(rename = "month")]
        Month,
    }
    impl ::std::fmt::Display for Granularity {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match *self {
                Self::Auto => f.write_str("auto"),
                Self::Hour => f.write_str("hour"),
                Self::Day => f.write_str("day"),
                Self::Week => f.write_str("week"),
                Self::Month => f.write_str("month"),
            }
        }
    }
    impl ::std::str::FromStr for Granularity {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            match value {
                "auto" => Ok(Self::Auto),
                "hour" => Ok(Self::Hour),
                "day" => Ok(Self::Day),
                "week" => Ok(Self::Week),
                "month" => Ok(Self::Month),
                _ => Err("invalid value".into()),
            }
        }
    }
    impl ::std::convert::TryFrom<&str> for Granularity {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for Granularity {
        type Error = self::error::ConversionError;
        fn try_from(value: ::std::string::String) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    /// Whether the server can do its work.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    pub enum HealthStatus {
        #[serde(rename = "ok")]
        Ok,
        #[serde(rename = "degraded")]
        Degraded,
        #[serde(rename = "down")]
        Down,
    }
    impl ::std::fmt::Display for HealthStatus {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match *self {
                Self::Ok => f.write_str("ok"),
                Self::Degraded => f.write_str("degraded"),
                Self::Down => f.write_str("down"),
            }
        }
    }
    impl ::std::str::FromStr for HealthStatus {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            match value {
                "ok" => Ok(Self::Ok),
                "degraded" => Ok(Self::Degraded),
                "down" => Ok(Self::Down),
                _ => Err("invalid value".into()),
            }
        }
    }
    impl ::std::convert::TryFrom<&str> for HealthStatus {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for HealthStatus {
        type Error = self::error::ConversionError;
        fn try_from(value: ::std::string::String) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    /// A filter of the request that could not be applied.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct IgnoredFilter {
        /// The filter.
        pub filter: Filter,
        /// Why.
        pub reason: ::std::string::String,
    }
    impl IgnoredFilter {
        pub fn builder() -> builder::IgnoredFilter {
            Default::default()
        }
    }
    /// What became of an array of records.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct IngestAnswer {
        /// Every row, in its order.
        pub rows: ::std::vec::Vec<IngestedRow>,
        /// How many came to what.
        pub summary: IngestSummary,
    }
    impl IngestAnswer {
        pub fn builder() -> builder::IngestAnswer {
            Default::default()
        }
    }
    /// The last line of an answer in NDJSON.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct IngestEnd {
        /// What ended it before the body did; null = nothing. The rows that were answered are stored.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub problem: ::std::option::Option<Problem>,
        /// How many rows came to what.
        pub summary: IngestSummary,
    }
    impl IngestEnd {
        pub fn builder() -> builder::IngestEnd {
            Default::default()
        }
    }
    /// A kind of record.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    pub enum IngestKind {
        #[serde(rename = "campaigns")]
        Campaigns,
        #[serde(rename = "candidates")]
        Candidates,
        #[serde(rename = "calls")]
        Calls,
        #[serde(rename = "reviews")]
        Reviews,
        #[serde(rename = "call-reviews")]
        CallReviews,
        #[serde(rename = "sms")]
        Sms,
        #[serde(rename = "resume-screenings")]
        ResumeScreenings,
        #[serde(rename = "notetaking")]
        Notetaking,
        #[serde(rename = "credits")]
        Credits,
    }
    impl ::std::fmt::Display for IngestKind {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match *self {
                Self::Campaigns => f.write_str("campaigns"),
                Self::Candidates => f.write_str("candidates"),
                Self::Calls => f.write_str("calls"),
                Self::Reviews => f.write_str("reviews"),
                Self::CallReviews => f.write_str("call-reviews"),
                Self::Sms => f.write_str("sms"),
                Self::ResumeScreenings => f.write_str("resume-screenings"),
                Self::Notetaking => f.write_str("notetaking"),
                Self::Credits => f.write_str("credits"),
            }
        }
    }
    impl ::std::str::FromStr for IngestKind {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            match value {
                "campaigns" => Ok(Self::Campaigns),
                "candidates" => Ok(Self::Candidates),
                "calls" => Ok(Self::Calls),
                "reviews" => Ok(Self::Reviews),
                "call-reviews" => Ok(Self::CallReviews),
                "sms" => Ok(Self::Sms),
                "resume-screenings" => Ok(Self::ResumeScreenings),
                "notetaking" => Ok(Self::Notetaking),
                "credits" => Ok(Self::Credits),
                _ => Err("invalid value".into()),
            }
        }
    }
    impl ::std::convert::TryFrom<&str> for IngestKind {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for IngestKind {
        type Error = self::error::ConversionError;
        fn try_from(value: ::std::string::String) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    /// A line of an answer in NDJSON.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[serde(untagged)]
    pub enum IngestLine {
        IngestedRow(IngestedRow),
        IngestEnd(IngestEnd),
    }
    impl ::std::convert::From<IngestedRow> for IngestLine {
        fn from(value: IngestedRow) -> Self {
            Self::IngestedRow(value)
        }
    }
    impl ::std::convert::From<IngestEnd> for IngestLine {
        fn from(value: IngestEnd) -> Self {
            Self::IngestEnd(value)
        }
    }
    /// A record of any kind, as programs send it: its kind is in the address, the keys are these fields.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[serde(untagged)]
    pub enum IngestRecord {
        CampaignRecord(CampaignRecord),
        CandidateRecord(CandidateRecord),
        CallRecord(CallRecord),
        ReviewRecord(ReviewRecord),
        CallReviewRecord(CallReviewRecord),
        SmsRecord(SmsRecord),
        ResumeScreeningRecord(ResumeScreeningRecord),
        NotetakingRecord(NotetakingRecord),
        CreditRecord(CreditRecord),
    }
    impl ::std::convert::From<CampaignRecord> for IngestRecord {
        fn from(value: CampaignRecord) -> Self {
            Self::CampaignRecord(value)
        }
    }
    impl ::std::convert::From<CandidateRecord> for IngestRecord {
        fn from(value: CandidateRecord) -> Self {
            Self::CandidateRecord(value)
        }
    }
    impl ::std::convert::From<CallRecord> for IngestRecord {
        fn from(value: CallRecord) -> Self {
            Self::CallRecord(value)
        }
    }
    impl ::std::convert::From<ReviewRecord> for IngestRecord {
        fn from(value: ReviewRecord) -> Self {
            Self::ReviewRecord(value)
        }
    }
    impl ::std::convert::From<CallReviewRecord> for IngestRecord {
        fn from(value: CallReviewRecord) -> Self {
            Self::CallReviewRecord(value)
        }
    }
    impl ::std::convert::From<SmsRecord> for IngestRecord {
        fn from(value: SmsRecord) -> Self {
            Self::SmsRecord(value)
        }
    }
    impl ::std::convert::From<ResumeScreeningRecord> for IngestRecord {
        fn from(value: ResumeScreeningRecord) -> Self {
            Self::ResumeScreeningRecord(value)
        }
    }
    impl ::std::convert::From<NotetakingRecord> for IngestRecord {
        fn from(value: NotetakingRecord) -> Self {
            Self::NotetakingRecord(value)
        }
    }
    impl ::std::convert::From<CreditRecord> for IngestRecord {
        fn from(value: CreditRecord) -> Self {
            Self::CreditRecord(value)
        }
    }
    /// How many rows were read and what became of them:
    /// `read = inserted + updated + unchanged + refused`.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct IngestSummary {
        /// Rows that are new.
        pub inserted: i64,
        /// All rows, the refused ones included.
        pub read: i64,
        /// Rows that were not taken.
        pub refused: i64,
        /// Rows that were there with the same values.
        pub unchanged: i64,
        /// Rows that were there with other values.
        pub updated: i64,
    }
    impl IngestSummary {
        pub fn builder() -> builder::IngestSummary {
            Default::default()
        }
    }
    /// A row that was dealt with. What it says is stored.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct IngestedRow {
        /// Its external id; null where its kind has none, or where none could be read.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub external_id: ::std::option::Option<::std::string::String>,
        /// What became of it.
        pub outcome: RowOutcome,
        /// Why it was refused; absent unless it was.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub refusal: ::std::option::Option<RowRefusal>,
        /// Where it stands, from 1: its line, or its place in an array.
        pub row: ::std::num::NonZeroU64,
    }
    impl IngestedRow {
        pub fn builder() -> builder::IngestedRow {
            Default::default()
        }
    }
    /// Interviews over time.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct InterviewsChartResponse {
        /// The width of the buckets.
        pub granularity: Granularity,
        /// The points without gaps, in order; null = no data.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub points: ::std::option::Option<::std::vec::Vec<InterviewsPoint>>,
        /// The points of the window compared with, the first beside the first of the range; fewer
        /// where that window is cut because the range is still running.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub previous: ::std::option::Option<::std::vec::Vec<InterviewsPoint>>,
        /// The zone that the buckets follow.
        pub time_zone: ::std::string::String,
    }
    impl InterviewsChartResponse {
        pub fn builder() -> builder::InterviewsChartResponse {
            Default::default()
        }
    }
    /// The interviews of one bucket.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct InterviewsPoint {
        /// The first instant after the bucket, RFC 3339 with the zone's offset.
        pub end: ::chrono::DateTime<::chrono::offset::Utc>,
        /// Interviews.
        pub interviews: i64,
        /// The bucket is cut by the range or by now.
        pub partial: bool,
        /// The bucket's first instant, RFC 3339 with the zone's offset.
        pub start: ::chrono::DateTime<::chrono::offset::Utc>,
    }
    impl InterviewsPoint {
        pub fn builder() -> builder::InterviewsPoint {
            Default::default()
        }
    }
    /// An invitation to become a user, without its token.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct Invitation {
        /// When it was accepted; null = it was not.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub accepted_at: ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
        /// When it was made.
        pub created_at: ::chrono::DateTime<::chrono::offset::Utc>,
        /// The user who invited; null = a super admin of another organisation.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub created_by: ::std::option::Option<::uuid::Uuid>,
        /// The e-mail address that was invited.
        pub email: ::std::string::String,
        /// Until when it is good.
        pub expires_at: ::chrono::DateTime<::chrono::offset::Utc>,
        /// Its id.
        pub id: ::uuid::Uuid,
        /// When it was taken back; null = it was not.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub revoked_at: ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
        /// The role that comes with it.
        pub role: Role,
    }
    impl Invitation {
        pub fn builder() -> builder::Invitation {
            Default::default()
        }
    }
    /// The organisation's invitations.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct InvitationList {
        /// The newest first.
        pub invitations: ::std::vec::Vec<Invitation>,
    }
    impl InvitationList {
        pub fn builder() -> builder::InvitationList {
            Default::default()
        }
    }
    /// What an invitation's token opens.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct InvitationSummary {
        /// The e-mail address that was invited.
        pub email: ::std::string::String,
        /// Until when it is good.
        pub expires_at: ::chrono::DateTime<::chrono::offset::Utc>,
        /// The organisation's name.
        pub org_name: ::std::string::String,
        /// The role that comes with it.
        pub role: Role,
    }
    impl InvitationSummary {
        pub fn builder() -> builder::InvitationSummary {
            Default::default()
        }
    }
    /// The token of an invitation.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[serde(deny_unknown_fields)]
    pub struct InvitationToken {
        /// What follows the `#` of the link.
        pub token: ::std::string::String,
    }
    impl InvitationToken {
        pub fn builder() -> builder::InvitationToken {
            Default::default()
        }
    }
    /// What a program's key may do.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    pub enum KeyScope {
        #[serde(rename = "read:analytics")]
        ReadAnalytics,
        #[serde(rename = "write:ingest")]
        WriteIngest,
    }
    impl ::std::fmt::Display for KeyScope {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match *self {
                Self::ReadAnalytics => f.write_str("read:analytics"),
                Self::WriteIngest => f.write_str("write:ingest"),
            }
        }
    }
    impl ::std::str::FromStr for KeyScope {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            match value {
                "read:analytics" => Ok(Self::ReadAnalytics),
                "write:ingest" => Ok(Self::WriteIngest),
                _ => Err("invalid value".into()),
            }
        }
    }
    impl ::std::convert::TryFrom<&str> for KeyScope {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for KeyScope {
        type Error = self::error::ConversionError;
        fn try_from(value: ::std::string::String) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    /// What the rows behind a figure are. The first five are the sources of time saved.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    pub enum Kind {
        #[serde(rename = "calls")]
        Calls,
        #[serde(rename = "web_calls")]
        WebCalls,
        #[serde(rename = "sms")]
        Sms,
        #[serde(rename = "resume_screenings")]
        ResumeScreenings,
        #[serde(rename = "notetaking")]
        Notetaking,
        #[serde(rename = "ratings")]
        Ratings,
        #[serde(rename = "credits")]
        Credits,
        #[serde(rename = "launches")]
        Launches,
    }
    impl ::std::fmt::Display for Kind {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match *self {
                Self::Calls => f.write_str("calls"),
                Self::WebCalls => f.write_str("web_calls"),
                Self::Sms => f.write_str("sms"),
                Self::ResumeScreenings => f.write_str("resume_screenings"),
                Self::Notetaking => f.write_str("notetaking"),
                Self::Ratings => f.write_str("ratings"),
                Self::Credits => f.write_str("credits"),
                Self::Launches => f.write_str("launches"),
            }
        }
    }
    impl ::std::str::FromStr for Kind {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            match value {
                "calls" => Ok(Self::Calls),
                "web_calls" => Ok(Self::WebCalls),
                "sms" => Ok(Self::Sms),
                "resume_screenings" => Ok(Self::ResumeScreenings),
                "notetaking" => Ok(Self::Notetaking),
                "ratings" => Ok(Self::Ratings),
                "credits" => Ok(Self::Credits),
                "launches" => Ok(Self::Launches),
                _ => Err("invalid value".into()),
            }
        }
    }
    impl ::std::convert::TryFrom<&str> for Kind {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for Kind {
        type Error = self::error::ConversionError;
        fn try_from(value: ::std::string::String) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    /// `ListCampaignsSearch`
    #[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct ListCampaignsSearch(::std::string::String);
    impl ::std::ops::Deref for ListCampaignsSearch {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<ListCampaignsSearch> for ::std::string::String {
        fn from(value: ListCampaignsSearch) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for ListCampaignsSearch {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 200usize {
                return Err("longer than 200 characters".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for ListCampaignsSearch {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for ListCampaignsSearch {
        type Error = self::error::ConversionError;
        fn try_from(value: ::std::string::String) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for ListCampaignsSearch {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| <D::Error as ::serde::de::Error>::custom(e.to_string()))
        }
    }
    /// That the server lives.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct Liveness {
        /// Always `ok`.
        pub status: HealthStatus,
    }
    impl Liveness {
        pub fn builder() -> builder::Liveness {
            Default::default()
        }
    }
    /// An e-mail address and a password.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[serde(deny_unknown_fields)]
    pub struct LoginRequest {
        /// The e-mail address.
        pub email: ::std::string::String,
        /// The password.
        pub password: ::std::string::String,
        /// Where the tokens go; `body` if not given.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub tokens_in: ::std::option::Option<TokenPlace>,
    }
    impl LoginRequest {
        pub fn builder() -> builder::LoginRequest {
            Default::default()
        }
    }
    /// A session: whose it is, and its tokens unless cookies hold them.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct LoginResponse {
        /// Send it as `Authorization: Bearer …`; null = it is in a cookie.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub access_token: ::std::option::Option<::std::string::String>,
        /// Seconds until the access token expires.
        pub expires_in: i64,
        /// Who logged in.
        pub me: Me,
        /// Seconds until the refresh token expires.
        pub refresh_expires_in: i64,
        /// Good once, for `POST /api/v1/auth/refresh`; null = it is in a cookie.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub refresh_token: ::std::option::Option<::std::string::String>,
        /// Always `Bearer`.
        pub token_type: ::std::string::String,
    }
    impl LoginResponse {
        pub fn builder() -> builder::LoginResponse {
            Default::default()
        }
    }
    /// The person behind a token.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct Me {
        /// Their e-mail address.
        pub email: ::std::string::String,
        /// Their id.
        pub id: ::uuid::Uuid,
        /// Whether they may name another organisation by the header `X-Org`.
        pub is_super_admin: bool,
        /// Their name.
        pub name: ::std::string::String,
        /// The organisation the request is answered for.
        pub org: OrgSummary,
        /// What they may do in the organisation the request is answered for.
        pub permissions: ::std::vec::Vec<Permission>,
        /// Whether they can take work now.
        pub presence: Presence,
        /// Their role.
        pub role: Role,
    }
    impl Me {
        pub fn builder() -> builder::Me {
            Default::default()
        }
    }
    /// A mean with its sample size.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    pub struct Mean {
        /// How many values the mean is over; null = no data.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub sample_size: ::std::option::Option<i64>,
        /// Seconds, not rounded; null over no rows and for no data.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub value: ::std::option::Option<f64>,
    }
    impl Mean {
        pub fn builder() -> builder::Mean {
            Default::default()
        }
    }
    /// A mean and the same over the window compared with.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    pub struct MeanFigure {
        /// The mean over the window compared with.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub previous: ::std::option::Option<Mean>,
        /// How many values the mean is over; null = no data.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub sample_size: ::std::option::Option<i64>,
        /// Seconds, not rounded; null over no rows and for no data.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub value: ::std::option::Option<f64>,
    }
    impl MeanFigure {
        pub fn builder() -> builder::MeanFigure {
            Default::default()
        }
    }
    /// One entry of the metric dictionary.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct MetricDefinition {
        /// Other rows that it reads as well.
        pub also_reads: ::std::vec::Vec<Cte>,
        /// The rows it reads.
        pub cte: Cte,
        /// Its definition in words.
        pub definition: ::std::string::String,
        /// Which way it should move.
        pub good: Good,
        /// Its stable name: the response field and the value of `metrics`, or its endpoint.
        pub id: ::std::string::String,
        /// Its name for people.
        pub label: ::std::string::String,
        /// What the data must record for it to mean anything; otherwise it has no data.
        pub needs: ::std::vec::Vec<RecordedField>,
        /// Whether it is one figure, a breakdown or a series.
        pub shape: Shape,
        /// Its unit.
        pub unit: Unit,
    }
    impl MetricDefinition {
        pub fn builder() -> builder::MetricDefinition {
            Default::default()
        }
    }
    /// The metric dictionary.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct MetricDictionary {
        /// Every metric of the call area: those of the dashboard in its order, then those beside it.
        pub metrics: ::std::vec::Vec<MetricDefinition>,
    }
    impl MetricDictionary {
        pub fn builder() -> builder::MetricDictionary {
            Default::default()
        }
    }
    /// The name of a metric; `GET /api/v1/analytics/metrics` says what each means.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    pub enum MetricName {
        #[serde(rename = "total_calls")]
        TotalCalls,
        #[serde(rename = "answer_rate")]
        AnswerRate,
        #[serde(rename = "call_completion_rate")]
        CallCompletionRate,
        #[serde(rename = "interviews")]
        Interviews,
        #[serde(rename = "people_contacted")]
        PeopleContacted,
        #[serde(rename = "call_length")]
        CallLength,
        #[serde(rename = "avg_interview_length")]
        AvgInterviewLength,
        #[serde(rename = "avg_time_to_first_interview")]
        AvgTimeToFirstInterview,
        #[serde(rename = "opt_outs")]
        OptOuts,
        #[serde(rename = "qualified_candidates")]
        QualifiedCandidates,
        #[serde(rename = "passthrough_rate")]
        PassthroughRate,
        #[serde(rename = "thumbs_up")]
        ThumbsUp,
        #[serde(rename = "thumbs_down")]
        ThumbsDown,
        #[serde(rename = "withdrawal_rate")]
        WithdrawalRate,
        #[serde(rename = "withdrawal_reasons")]
        WithdrawalReasons,
        #[serde(rename = "accommodation_rate")]
        AccommodationRate,
        #[serde(rename = "calls_chart")]
        CallsChart,
        #[serde(rename = "candidates_chart")]
        CandidatesChart,
        #[serde(rename = "interviews_chart")]
        InterviewsChart,
        #[serde(rename = "thumbs_up_chart")]
        ThumbsUpChart,
        #[serde(rename = "thumbs_down_chart")]
        ThumbsDownChart,
        #[serde(rename = "passthrough_rate_chart")]
        PassthroughRateChart,
    }
    impl ::std::fmt::Display for MetricName {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match *self {
                Self::TotalCalls => f.write_str("total_calls"),
                Self::AnswerRate => f.write_str("answer_rate"),
                Self::CallCompletionRate => f.write_str("call_completion_rate"),
                Self::Interviews => f.write_str("interviews"),
                Self::PeopleContacted => f.write_str("people_contacted"),
                Self::CallLength => f.write_str("call_length"),
                Self::AvgInterviewLength => f.write_str("avg_interview_length"),
                Self::AvgTimeToFirstInterview => f.write_str("avg_time_to_first_interview"),
                Self::OptOuts => f.write_str("opt_outs"),
                Self::QualifiedCandidates => f.write_str("qualified_candidates"),
                Self::PassthroughRate => f.write_str("passthrough_rate"),
                Self::ThumbsUp => f.write_str("thumbs_up"),
                Self::ThumbsDown => f.write_str("thumbs_down"),
                Self::WithdrawalRate => f.write_str("withdrawal_rate"),
                Self::WithdrawalReasons => f.write_str("withdrawal_reasons"),
                Self::AccommodationRate => f.write_str("accommodation_rate"),
                Self::CallsChart => f.write_str("calls_chart"),
                Self::CandidatesChart => f.write_str("candidates_chart"),
                Self::InterviewsChart => f.write_str("interviews_chart"),
                Self::ThumbsUpChart => f.write_str("thumbs_up_chart"),
                Self::ThumbsDownChart => f.write_str("thumbs_down_chart"),
                Self::PassthroughRateChart => f.write_str("passthrough_rate_chart"),
            }
        }
    }
    impl ::std::str::FromStr for MetricName {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            match value {
                "total_calls" => Ok(Self::TotalCalls),
                "answer_rate" => Ok(Self::AnswerRate),
                "call_completion_rate" => Ok(Self::CallCompletionRate),
                "interviews" => Ok(Self::Interviews),
                "people_contacted" => Ok(Self::PeopleContacted),
                "call_length" => Ok(Self::CallLength),
                "avg_interview_length" => Ok(Self::AvgInterviewLength),
                "avg_time_to_first_interview" => Ok(Self::AvgTimeToFirstInterview),
                "opt_outs" => Ok(Self::OptOuts),
                "qualified_candidates" => Ok(Self::QualifiedCandidates),
                "passthrough_rate" => Ok(Self::PassthroughRate),
                "thumbs_up" => Ok(Self::ThumbsUp),
                "thumbs_down" => Ok(Self::ThumbsDown),
                "withdrawal_rate" => Ok(Self::WithdrawalRate),
                "withdrawal_reasons" => Ok(Self::WithdrawalReasons),
                "accommodation_rate" => Ok(Self::AccommodationRate),
                "calls_chart" => Ok(Self::CallsChart),
                "candidates_chart" => Ok(Self::CandidatesChart),
                "interviews_chart" => Ok(Self::InterviewsChart),
                "thumbs_up_chart" => Ok(Self::ThumbsUpChart),
                "thumbs_down_chart" => Ok(Self::ThumbsDownChart),
                "passthrough_rate_chart" => Ok(Self::PassthroughRateChart),
                _ => Err("invalid value".into()),
            }
        }
    }
    impl ::std::convert::TryFrom<&str> for MetricName {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for MetricName {
        type Error = self::error::ConversionError;
        fn try_from(value: ::std::string::String) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    /// A key to be made for a program.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[serde(deny_unknown_fields)]
    pub struct NewApiKey {
        /// Until when it is good; null = until it is revoked.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub expires_at: ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
        /// What it is for: more than spaces, and no control characters.
        pub name: NewApiKeyName,
        /// What it may do.
        pub scopes: ::std::vec::Vec<KeyScope>,
    }
    impl NewApiKey {
        pub fn builder() -> builder::NewApiKey {
            Default::default()
        }
    }
    /// What it is for: more than spaces, and no control characters.
    #[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct NewApiKeyName(::std::string::String);
    impl ::std::ops::Deref for NewApiKeyName {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<NewApiKeyName> for ::std::string::String {
        fn from(value: NewApiKeyName) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for NewApiKeyName {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 200usize {
                return Err("longer than 200 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for NewApiKeyName {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for NewApiKeyName {
        type Error = self::error::ConversionError;
        fn try_from(value: ::std::string::String) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for NewApiKeyName {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| <D::Error as ::serde::de::Error>::custom(e.to_string()))
        }
    }
    /// Somebody to be invited.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[serde(deny_unknown_fields)]
    pub struct NewInvitation {
        /// The e-mail address that they will log in with.
        pub email: NewInvitationEmail,
        /// The role that they will have.
        pub role: Role,
    }
    impl NewInvitation {
        pub fn builder() -> builder::NewInvitation {
            Default::default()
        }
    }
    /// The e-mail address that they will log in with.
    #[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct NewInvitationEmail(::std::string::String);
    impl ::std::ops::Deref for NewInvitationEmail {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<NewInvitationEmail> for ::std::string::String {
        fn from(value: NewInvitationEmail) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for NewInvitationEmail {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 254usize {
                return Err("longer than 254 characters".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for NewInvitationEmail {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for NewInvitationEmail {
        type Error = self::error::ConversionError;
        fn try_from(value: ::std::string::String) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for NewInvitationEmail {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| <D::Error as ::serde::de::Error>::custom(e.to_string()))
        }
    }
    /// A metric that the organisation's data cannot answer.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct NoData {
        /// The metric, or the source of one.
        pub metric: ::std::string::String,
        /// Why.
        pub reason: ::std::string::String,
        /// What outside holds the data and could not be asked: the figure may be there the next time. Absent where the data
        /// never carried what the metric needs.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub unavailable: ::std::option::Option<OutsideSource>,
    }
    impl NoData {
        pub fn builder() -> builder::NoData {
            Default::default()
        }
    }
    /// A meeting in which notes were taken.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[serde(deny_unknown_fields)]
    pub struct NotetakingRecord {
        /// The campaign's external id.
        pub campaign: ::std::string::String,
        /// The candidate's external id.
        pub candidate: ::std::string::String,
        /// When it took place.
        pub created_at: ::chrono::DateTime<::chrono::offset::Utc>,
        /// Its id in the system it came from.
        pub external_id: ::std::string::String,
        /// Its length in seconds, at least 0.
        pub length_sec: i32,
    }
    impl NotetakingRecord {
        pub fn builder() -> builder::NotetakingRecord {
            Default::default()
        }
    }
    /// What an organisation may set for its figures.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct OrgSettings {
        /// The passing score of campaigns that set none, 0–100.
        pub default_passing_score: f64,
        /// The question completion rate from which a completed call is an interview, 0–1.
        pub interview_threshold: f64,
        /// How many ratings a mean of candidates' satisfaction needs, at least; one of fewer is withheld.
        pub satisfaction_min_ratings: ::std::num::NonZeroU32,
        /// Minutes per unit of work, for time saved.
        pub time_saved: TimeSavedSettings,
        /// The zone that days and weeks follow unless a request names another (IANA).
        pub time_zone: ::std::string::String,
    }
    impl OrgSettings {
        pub fn builder() -> builder::OrgSettings {
            Default::default()
        }
    }
    /// Changes some of an organisation's settings; what is absent stays.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[serde(deny_unknown_fields)]
    pub struct OrgSettingsPatch {
        /// The passing score of campaigns that set none, 0–100.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub default_passing_score: ::std::option::Option<f64>,
        /// The question completion rate from which a completed call is an interview, 0–1.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub interview_threshold: ::std::option::Option<f64>,
        /// How many ratings a mean of candidates' satisfaction needs, at least.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub satisfaction_min_ratings: ::std::option::Option<::std::num::NonZeroU32>,
        /// Minutes per unit of work, for time saved.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub time_saved: ::std::option::Option<TimeSavedSettings>,
        /// The zone that days and weeks follow (IANA).
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub time_zone: ::std::option::Option<::std::string::String>,
    }
    impl OrgSettingsPatch {
        pub fn builder() -> builder::OrgSettingsPatch {
            Default::default()
        }
    }
    /// An organisation's settings.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct OrgSettingsResponse {
        /// The passing score of campaigns that set none, 0–100.
        pub default_passing_score: f64,
        /// The question completion rate from which a completed call is an interview, 0–1.
        pub interview_threshold: f64,
        /// The organisation's name.
        pub name: ::std::string::String,
        /// How many ratings a mean of candidates' satisfaction needs, at least; one of fewer is withheld.
        pub satisfaction_min_ratings: ::std::num::NonZeroU32,
        /// Its short name.
        pub slug: ::std::string::String,
        /// Minutes per unit of work, for time saved.
        pub time_saved: TimeSavedSettings,
        /// The zone that days and weeks follow unless a request names another (IANA).
        pub time_zone: ::std::string::String,
    }
    impl OrgSettingsResponse {
        pub fn builder() -> builder::OrgSettingsResponse {
            Default::default()
        }
    }
    /// The organisation in whose name a request is answered.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct OrgSummary {
        /// Its id.
        pub id: ::uuid::Uuid,
        /// Its name.
        pub name: ::std::string::String,
        /// Its short name.
        pub slug: ::std::string::String,
        /// Its zone (IANA).
        pub time_zone: ::std::string::String,
    }
    impl OrgSummary {
        pub fn builder() -> builder::OrgSummary {
            Default::default()
        }
    }
    /// Something outside that holds data.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    pub enum OutsideSource {
        #[serde(rename = "sms_provider")]
        SmsProvider,
    }
    impl ::std::fmt::Display for OutsideSource {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match *self {
                Self::SmsProvider => f.write_str("sms_provider"),
            }
        }
    }
    impl ::std::str::FromStr for OutsideSource {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            match value {
                "sms_provider" => Ok(Self::SmsProvider),
                _ => Err("invalid value".into()),
            }
        }
    }
    impl ::std::convert::TryFrom<&str> for OutsideSource {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for OutsideSource {
        type Error = self::error::ConversionError;
        fn try_from(value: ::std::string::String) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    /// Which of a ratio's two numbers the rows make up.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    pub enum Part {
        #[serde(rename = "numerator")]
        Numerator,
        #[serde(rename = "denominator")]
        Denominator,
    }
    impl ::std::fmt::Display for Part {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match *self {
                Self::Numerator => f.write_str("numerator"),
                Self::Denominator => f.write_str("denominator"),
            }
        }
    }
    impl ::std::str::FromStr for Part {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            match value {
                "numerator" => Ok(Self::Numerator),
                "denominator" => Ok(Self::Denominator),
                _ => Err("invalid value".into()),
            }
        }
    }
    impl ::std::convert::TryFrom<&str> for Part {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for Part {
        type Error = self::error::ConversionError;
        fn try_from(value: ::std::string::String) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    /// The passthrough rate over time; a pair belongs to the bucket of its latest call in scope.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct PassthroughRateChartResponse {
        /// The width of the buckets.
        pub granularity: Granularity,
        /// The points without gaps, in order; null = no data.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub points: ::std::option::Option<::std::vec::Vec<PassthroughRatePoint>>,
        /// The points of the window compared with, the first beside the first of the range; fewer
        /// where that window is cut because the range is still running.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub previous: ::std::option::Option<::std::vec::Vec<PassthroughRatePoint>>,
        /// The zone that the buckets follow.
        pub time_zone: ::std::string::String,
    }
    impl PassthroughRateChartResponse {
        pub fn builder() -> builder::PassthroughRateChartResponse {
            Default::default()
        }
    }
    /// The passthrough rate of one bucket.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct PassthroughRatePoint {
        /// Distinct scored pairs.
        pub denominator: i64,
        /// The first instant after the bucket, RFC 3339 with the zone's offset.
        pub end: ::chrono::DateTime<::chrono::offset::Utc>,
        /// Distinct qualified (candidate, campaign) pairs.
        pub numerator: i64,
        /// The bucket is cut by the range or by now.
        pub partial: bool,
        /// The bucket's first instant, RFC 3339 with the zone's offset.
        pub start: ::chrono::DateTime<::chrono::offset::Utc>,
        /// Qualified ÷ scored; null in a bucket without a scored pair.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub value: ::std::option::Option<f64>,
    }
    impl PassthroughRatePoint {
        pub fn builder() -> builder::PassthroughRatePoint {
            Default::default()
        }
    }
    /// A new password, and the one it replaces.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[serde(deny_unknown_fields)]
    pub struct PasswordChange {
        /// The password so far.
        pub current_password: ::std::string::String,
        /// The new one: at least 12 characters, and not easy to guess.
        pub password: PasswordChangePassword,
    }
    impl PasswordChange {
        pub fn builder() -> builder::PasswordChange {
            Default::default()
        }
    }
    /// The new one: at least 12 characters, and not easy to guess.
    #[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct PasswordChangePassword(::std::string::String);
    impl ::std::ops::Deref for PasswordChangePassword {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<PasswordChangePassword> for ::std::string::String {
        fn from(value: PasswordChangePassword) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for PasswordChangePassword {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 128usize {
                return Err("longer than 128 characters".into());
            }
            if value.chars().count() < 12usize {
                return Err("shorter than 12 characters".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for PasswordChangePassword {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for PasswordChangePassword {
        type Error = self::error::ConversionError;
        fn try_from(value: ::std::string::String) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for PasswordChangePassword {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| <D::Error as ::serde::de::Error>::custom(e.to_string()))
        }
    }
    /// A preset range, ending with the current day of the zone, or `custom`.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    pub enum Period {
        #[serde(rename = "today")]
        Today,
        #[serde(rename = "7d")]
        X7d,
        #[serde(rename = "30d")]
        X30d,
        #[serde(rename = "90d")]
        X90d,
        #[serde(rename = "custom")]
        Custom,
    }
    impl ::std::fmt::Display for Period {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match *self {
                Self::Today => f.write_str("today"),
                Self::X7d => f.write_str("7d"),
                Self::X30d => f.write_str("30d"),
                Self::X90d => f.write_str("90d"),
                Self::Custom => f.write_str("custom"),
            }
        }
    }
    impl ::std::str::FromStr for Period {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            match value {
                "today" => Ok(Self::Today),
                "7d" => Ok(Self::X7d),
                "30d" => Ok(Self::X30d),
                "90d" => Ok(Self::X90d),
                "custom" => Ok(Self::Custom),
                _ => Err("invalid value".into()),
            }
        }
    }
    impl ::std::convert::TryFrom<&str> for Period {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for Period {
        type Error = self::error::ConversionError;
        fn try_from(value: ::std::string::String) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    /// Something that not everybody may do.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    pub enum Permission {
        #[serde(rename = "read_analytics")]
        ReadAnalytics,
        #[serde(rename = "edit_scripts")]
        EditScripts,
        #[serde(rename = "edit_settings")]
        EditSettings,
        #[serde(rename = "manage_api_keys")]
        ManageApiKeys,
        #[serde(rename = "manage_users")]
        ManageUsers,
        #[serde(rename = "read_audit")]
        ReadAudit,
        #[serde(rename = "ingest")]
        Ingest,
    }
    impl ::std::fmt::Display for Permission {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match *self {
                Self::ReadAnalytics => f.write_str("read_analytics"),
                Self::EditScripts => f.write_str("edit_scripts"),
                Self::EditSettings => f.write_str("edit_settings"),
                Self::ManageApiKeys => f.write_str("manage_api_keys"),
                Self::ManageUsers => f.write_str("manage_users"),
                Self::ReadAudit => f.write_str("read_audit"),
                Self::Ingest => f.write_str("ingest"),
            }
        }
    }
    impl ::std::str::FromStr for Permission {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            match value {
                "read_analytics" => Ok(Self::ReadAnalytics),
                "edit_scripts" => Ok(Self::EditScripts),
                "edit_settings" => Ok(Self::EditSettings),
                "manage_api_keys" => Ok(Self::ManageApiKeys),
                "manage_users" => Ok(Self::ManageUsers),
                "read_audit" => Ok(Self::ReadAudit),
                "ingest" => Ok(Self::Ingest),
                _ => Err("invalid value".into()),
            }
        }
    }
    impl ::std::convert::TryFrom<&str> for Permission {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for Permission {
        type Error = self::error::ConversionError;
        fn try_from(value: ::std::string::String) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    /// Whether a user can take work now.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    pub enum Presence {
        #[serde(rename = "online")]
        Online,
        #[serde(rename = "busy")]
        Busy,
        #[serde(rename = "offline")]
        Offline,
    }
    impl ::std::fmt::Display for Presence {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match *self {
                Self::Online => f.write_str("online"),
                Self::Busy => f.write_str("busy"),
                Self::Offline => f.write_str("offline"),
            }
        }
    }
    impl ::std::str::FromStr for Presence {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            match value {
                "online" => Ok(Self::Online),
                "busy" => Ok(Self::Busy),
                "offline" => Ok(Self::Offline),
                _ => Err("invalid value".into()),
            }
        }
    }
    impl ::std::convert::TryFrom<&str> for Presence {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for Presence {
        type Error = self::error::ConversionError;
        fn try_from(value: ::std::string::String) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    /// A problem (RFC 9457).
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct Problem {
        /// The kind of problem as a word that does not change.
        pub code: ProblemCode,
        /// What went wrong this time.
        pub detail: ::std::string::String,
        /// Each thing that was refused; empty where nothing particular was.
        pub errors: ::std::vec::Vec<ProblemError>,
        /// The request's id, under which the server's log has more; also the header `x-request-id`.
        pub request_id: ::std::string::String,
        /// The status of the answer.
        pub status: i32,
        /// The kind of problem in words.
        pub title: ::std::string::String,
        /// A name for this kind of problem.
        #[serde(rename = "type")]
        pub type_: ::std::string::String,
    }
    impl Problem {
        pub fn builder() -> builder::Problem {
            Default::default()
        }
    }
    /// What went wrong, as a word that does not change. Clients decide by it.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    pub enum ProblemCode {
        #[serde(rename = "invalid_parameter")]
        InvalidParameter,
        #[serde(rename = "invalid_body")]
        InvalidBody,
        #[serde(rename = "bad_request")]
        BadRequest,
        #[serde(rename = "unauthenticated")]
        Unauthenticated,
        #[serde(rename = "invalid_token")]
        InvalidToken,
        #[serde(rename = "token_expired")]
        TokenExpired,
        #[serde(rename = "invalid_credentials")]
        InvalidCredentials,
        #[serde(rename = "forbidden")]
        Forbidden,
        #[serde(rename = "cross_site")]
        CrossSite,
        #[serde(rename = "not_admitted")]
        NotAdmitted,
        #[serde(rename = "not_found")]
        NotFound,
        #[serde(rename = "method_not_allowed")]
        MethodNotAllowed,
        #[serde(rename = "body_stalled")]
        BodyStalled,
        #[serde(rename = "conflict")]
        Conflict,
        #[serde(rename = "precondition_failed")]
        PreconditionFailed,
        #[serde(rename = "body_too_large")]
        BodyTooLarge,
        #[serde(rename = "address_too_long")]
        AddressTooLong,
        #[serde(rename = "unsupported_media_type")]
        UnsupportedMediaType,
        #[serde(rename = "headers_too_large")]
        HeadersTooLarge,
        #[serde(rename = "too_many_requests")]
        TooManyRequests,
        #[serde(rename = "internal")]
        Internal,
        #[serde(rename = "timeout")]
        Timeout,
        #[serde(rename = "unavailable")]
        Unavailable,
        #[serde(rename = "read_only")]
        ReadOnly,
        #[serde(rename = "schema_mismatch")]
        SchemaMismatch,
        #[serde(rename = "storage_full")]
        StorageFull,
    }
    impl ::std::fmt::Display for ProblemCode {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match *self {
                Self::InvalidParameter => f.write_str("invalid_parameter"),
                Self::InvalidBody => f.write_str("invalid_body"),
                Self::BadRequest => f.write_str("bad_request"),
                Self::Unauthenticated => f.write_str("unauthenticated"),
                Self::InvalidToken => f.write_str("invalid_token"),
                Self::TokenExpired => f.write_str("token_expired"),
                Self::InvalidCredentials => f.write_str("invalid_credentials"),
                Self::Forbidden => f.write_str("forbidden"),
                Self::CrossSite => f.write_str("cross_site"),
                Self::NotAdmitted => f.write_str("not_admitted"),
                Self::NotFound => f.write_str("not_found"),
                Self::MethodNotAllowed => f.write_str("method_not_allowed"),
                Self::BodyStalled => f.write_str("body_stalled"),
                Self::Conflict => f.write_str("conflict"),
                Self::PreconditionFailed => f.write_str("precondition_failed"),
                Self::BodyTooLarge => f.write_str("body_too_large"),
                Self::AddressTooLong => f.write_str("address_too_long"),
                Self::UnsupportedMediaType => f.write_str("unsupported_media_type"),
                Self::HeadersTooLarge => f.write_str("headers_too_large"),
                Self::TooManyRequests => f.write_str("too_many_requests"),
                Self::Internal => f.write_str("internal"),
                Self::Timeout => f.write_str("timeout"),
                Self::Unavailable => f.write_str("unavailable"),
                Self::ReadOnly => f.write_str("read_only"),
                Self::SchemaMismatch => f.write_str("schema_mismatch"),
                Self::StorageFull => f.write_str("storage_full"),
            }
        }
    }
    impl ::std::str::FromStr for ProblemCode {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            match value {
                "invalid_parameter" => Ok(Self::InvalidParameter),
                "invalid_body" => Ok(Self::InvalidBody),
                "bad_request" => Ok(Self::BadRequest),
                "unauthenticated" => Ok(Self::Unauthenticated),
                "invalid_token" => Ok(Self::InvalidToken),
                "token_expired" => Ok(Self::TokenExpired),
                "invalid_credentials" => Ok(Self::InvalidCredentials),
                "forbidden" => Ok(Self::Forbidden),
                "cross_site" => Ok(Self::CrossSite),
                "not_admitted" => Ok(Self::NotAdmitted),
                "not_found" => Ok(Self::NotFound),
                "method_not_allowed" => Ok(Self::MethodNotAllowed),
                "body_stalled" => Ok(Self::BodyStalled),
                "conflict" => Ok(Self::Conflict),
                "precondition_failed" => Ok(Self::PreconditionFailed),
                "body_too_large" => Ok(Self::BodyTooLarge),
                "address_too_long" => Ok(Self::AddressTooLong),
                "unsupported_media_type" => Ok(Self::UnsupportedMediaType),
                "headers_too_large" => Ok(Self::HeadersTooLarge),
                "too_many_requests" => Ok(Self::TooManyRequests),
                "internal" => Ok(Self::Internal),
                "timeout" => Ok(Self::Timeout),
                "unavailable" => Ok(Self::Unavailable),
                "read_only" => Ok(Self::ReadOnly),
                "schema_mismatch" => Ok(Self::SchemaMismatch),
                "storage_full" => Ok(Self::StorageFull),
                _ => Err("invalid value".into()),
            }
        }
    }
    impl ::std::convert::TryFrom<&str> for ProblemCode {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for ProblemCode {
        type Error = self::error::ConversionError;
        fn try_from(value: ::std::string::String) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    /// One thing that was refused.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct ProblemError {
        /// The query parameter.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub parameter: ::std::option::Option<::std::string::String>,
        /// The place in the body, as a JSON pointer.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub pointer: ::std::option::Option<::std::string::String>,
        /// What is wrong and what is allowed.
        pub reason: ::std::string::String,
        /// The value that was sent; long ones are cut.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub value: ::std::option::Option<::std::string::String>,
    }
    impl ProblemError {
        pub fn builder() -> builder::ProblemError {
            Default::default()
        }
    }
    /// How often one rating was given.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct RatingCount {
        /// How often it was given.
        pub count: i64,
        /// The rating, 1–5.
        pub rating: ::std::num::NonZeroU32,
    }
    impl RatingCount {
        pub fn builder() -> builder::RatingCount {
            Default::default()
        }
    }
    /// A share with the two numbers it is made of.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    pub struct Ratio {
        /// Out of how many.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub denominator: ::std::option::Option<i64>,
        /// What is counted; null = no data.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub numerator: ::std::option::Option<i64>,
        /// Numerator ÷ denominator, not rounded; null where the denominator is 0 and for no data.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub value: ::std::option::Option<f64>,
    }
    impl Ratio {
        pub fn builder() -> builder::Ratio {
            Default::default()
        }
    }
    /// A ratio and the same over the window compared with.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    pub struct RatioFigure {
        /// Out of how many.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub denominator: ::std::option::Option<i64>,
        /// What is counted; null = no data.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub numerator: ::std::option::Option<i64>,
        /// The ratio over the window compared with.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub previous: ::std::option::Option<Ratio>,
        /// Numerator ÷ denominator, not rounded; null where the denominator is 0 and for no data.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub value: ::std::option::Option<f64>,
    }
    impl RatioFigure {
        pub fn builder() -> builder::RatioFigure {
            Default::default()
        }
    }
    /// A database that answers reads.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    pub enum ReadFrom {
        #[serde(rename = "primary")]
        Primary,
        #[serde(rename = "replica")]
        Replica,
    }
    impl ::std::fmt::Display for ReadFrom {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match *self {
                Self::Primary => f.write_str("primary"),
                Self::Replica => f.write_str("replica"),
            }
        }
    }
    impl ::std::str::FromStr for ReadFrom {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            match value {
                "primary" => Ok(Self::Primary),
                "replica" => Ok(Self::Replica),
                _ => Err("invalid value".into()),
            }
        }
    }
    impl ::std::convert::TryFrom<&str> for ReadFrom {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for ReadFrom {
        type Error = self::error::ConversionError;
        fn try_from(value: ::std::string::String) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    /// How the server's databases are.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct Readiness {
        /// Whether the primary answers.
        pub primary: HealthStatus,
        /// Whether the replica answers; null = none is configured.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub replica: ::std::option::Option<HealthStatus>,
        /// How far the replica is behind, in seconds; null = none is configured or it does not answer.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub replica_lag_seconds: ::std::option::Option<f64>,
        /// The schema's version: the newest migration applied.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub schema_version: ::std::option::Option<::std::string::String>,
        /// `degraded`: reads fall back to the primary.
        pub status: HealthStatus,
    }
    impl Readiness {
        pub fn builder() -> builder::Readiness {
            Default::default()
        }
    }
    /// A fact that a source may or may not record. A figure that needs one the
    /// organisation's data never carried has "no data", which is not zero.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    pub enum RecordedField {
        #[serde(rename = "completion")]
        Completion,
        #[serde(rename = "question_completion_rate")]
        QuestionCompletionRate,
        #[serde(rename = "withdrawal_reason")]
        WithdrawalReason,
        #[serde(rename = "accommodation_requested")]
        AccommodationRequested,
        #[serde(rename = "opted_out")]
        OptedOut,
        #[serde(rename = "feedback")]
        Feedback,
        #[serde(rename = "max_score")]
        MaxScore,
        #[serde(rename = "phone_call")]
        PhoneCall,
        #[serde(rename = "web_call")]
        WebCall,
        #[serde(rename = "sms")]
        Sms,
        #[serde(rename = "resume_screening")]
        ResumeScreening,
        #[serde(rename = "notetaking_session")]
        NotetakingSession,
        #[serde(rename = "rating")]
        Rating,
        #[serde(rename = "credits")]
        Credits,
        #[serde(rename = "launch")]
        Launch,
    }
    impl ::std::fmt::Display for RecordedField {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match *self {
                Self::Completion => f.write_str("completion"),
                Self::QuestionCompletionRate => f.write_str("question_completion_rate"),
                Self::WithdrawalReason => f.write_str("withdrawal_reason"),
                Self::AccommodationRequested => f.write_str("accommodation_requested"),
                Self::OptedOut => f.write_str("opted_out"),
                Self::Feedback => f.write_str("feedback"),
                Self::MaxScore => f.write_str("max_score"),
                Self::PhoneCall => f.write_str("phone_call"),
                Self::WebCall => f.write_str("web_call"),
                Self::Sms => f.write_str("sms"),
                Self::ResumeScreening => f.write_str("resume_screening"),
                Self::NotetakingSession => f.write_str("notetaking_session"),
                Self::Rating => f.write_str("rating"),
                Self::Credits => f.write_str("credits"),
                Self::Launch => f.write_str("launch"),
            }
        }
    }
    impl ::std::str::FromStr for RecordedField {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            match value {
                "completion" => Ok(Self::Completion),
                "question_completion_rate" => Ok(Self::QuestionCompletionRate),
                "withdrawal_reason" => Ok(Self::WithdrawalReason),
                "accommodation_requested" => Ok(Self::AccommodationRequested),
                "opted_out" => Ok(Self::OptedOut),
                "feedback" => Ok(Self::Feedback),
                "max_score" => Ok(Self::MaxScore),
                "phone_call" => Ok(Self::PhoneCall),
                "web_call" => Ok(Self::WebCall),
                "sms" => Ok(Self::Sms),
                "resume_screening" => Ok(Self::ResumeScreening),
                "notetaking_session" => Ok(Self::NotetakingSession),
                "rating" => Ok(Self::Rating),
                "credits" => Ok(Self::Credits),
                "launch" => Ok(Self::Launch),
                _ => Err("invalid value".into()),
            }
        }
    }
    impl ::std::convert::TryFrom<&str> for RecordedField {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for RecordedField {
        type Error = self::error::ConversionError;
        fn try_from(value: ::std::string::String) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    /// A refresh token.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[serde(deny_unknown_fields)]
    pub struct RefreshRequest {
        /// The token; if not given, the one in the cookie.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub refresh_token: ::std::option::Option<::std::string::String>,
    }
    impl RefreshRequest {
        pub fn builder() -> builder::RefreshRequest {
            Default::default()
        }
    }
    /// A resume that was screened.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[serde(deny_unknown_fields)]
    pub struct ResumeScreeningRecord {
        /// The campaign's external id.
        pub campaign: ::std::string::String,
        /// The candidate's external id.
        pub candidate: ::std::string::String,
        /// When it was screened.
        pub created_at: ::chrono::DateTime<::chrono::offset::Utc>,
        /// Its id in the system it came from.
        pub external_id: ::std::string::String,
    }
    impl ResumeScreeningRecord {
        pub fn builder() -> builder::ResumeScreeningRecord {
            Default::default()
        }
    }
    /// A user's review of a candidate in a campaign; one per candidate, campaign and user.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[serde(deny_unknown_fields)]
    pub struct ReviewRecord {
        /// When the review was last made.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub call_last_reviewed_at: ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
        /// The campaign's external id.
        pub campaign: ::std::string::String,
        /// The candidate's external id.
        pub candidate: ::std::string::String,
        /// The verdict.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub feedback: ::std::option::Option<Feedback>,
        /// The score, 0–100; none = not scored.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub max_score: ::std::option::Option<f64>,
        /// The reviewer's e-mail address.
        pub user: ::std::string::String,
    }
    impl ReviewRecord {
        pub fn builder() -> builder::ReviewRecord {
            Default::default()
        }
    }
    /// A user's role in their organisation.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    pub enum Role {
        #[serde(rename = "member")]
        Member,
        #[serde(rename = "team_admin")]
        TeamAdmin,
        #[serde(rename = "owner")]
        Owner,
    }
    impl ::std::fmt::Display for Role {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match *self {
                Self::Member => f.write_str("member"),
                Self::TeamAdmin => f.write_str("team_admin"),
                Self::Owner => f.write_str("owner"),
            }
        }
    }
    impl ::std::str::FromStr for Role {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            match value {
                "member" => Ok(Self::Member),
                "team_admin" => Ok(Self::TeamAdmin),
                "owner" => Ok(Self::Owner),
                _ => Err("invalid value".into()),
            }
        }
    }
    impl ::std::convert::TryFrom<&str> for Role {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for Role {
        type Error = self::error::ConversionError;
        fn try_from(value: ::std::string::String) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    /// What the rows behind a figure are. The first five are the sources of time saved.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    pub enum RowKind {
        #[serde(rename = "calls")]
        Calls,
        #[serde(rename = "web_calls")]
        WebCalls,
        #[serde(rename = "sms")]
        Sms,
        #[serde(rename = "resume_screenings")]
        ResumeScreenings,
        #[serde(rename = "notetaking")]
        Notetaking,
        #[serde(rename = "ratings")]
        Ratings,
        #[serde(rename = "credits")]
        Credits,
        #[serde(rename = "launches")]
        Launches,
    }
    impl ::std::fmt::Display for RowKind {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match *self {
                Self::Calls => f.write_str("calls"),
                Self::WebCalls => f.write_str("web_calls"),
                Self::Sms => f.write_str("sms"),
                Self::ResumeScreenings => f.write_str("resume_screenings"),
                Self::Notetaking => f.write_str("notetaking"),
                Self::Ratings => f.write_str("ratings"),
                Self::Credits => f.write_str("credits"),
                Self::Launches => f.write_str("launches"),
            }
        }
    }
    impl ::std::str::FromStr for RowKind {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            match value {
                "calls" => Ok(Self::Calls),
                "web_calls" => Ok(Self::WebCalls),
                "sms" => Ok(Self::Sms),
                "resume_screenings" => Ok(Self::ResumeScreenings),
                "notetaking" => Ok(Self::Notetaking),
                "ratings" => Ok(Self::Ratings),
                "credits" => Ok(Self::Credits),
                "launches" => Ok(Self::Launches),
                _ => Err("invalid value".into()),
            }
        }
    }
    impl ::std::convert::TryFrom<&str> for RowKind {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for RowKind {
        type Error = self::error::ConversionError;
        fn try_from(value: ::std::string::String) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    /// What became of a row.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    pub enum RowOutcome {
        #[serde(rename = "inserted")]
        Inserted,
        #[serde(rename = "updated")]
        Updated,
        #[serde(rename = "unchanged")]
        Unchanged,
        #[serde(rename = "refused")]
        Refused,
    }
    impl ::std::fmt::Display for RowOutcome {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match *self {
                Self::Inserted => f.write_str("inserted"),
                Self::Updated => f.write_str("updated"),
                Self::Unchanged => f.write_str("unchanged"),
                Self::Refused => f.write_str("refused"),
            }
        }
    }
    impl ::std::str::FromStr for RowOutcome {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            match value {
                "inserted" => Ok(Self::Inserted),
                "updated" => Ok(Self::Updated),
                "unchanged" => Ok(Self::Unchanged),
                "refused" => Ok(Self::Refused),
                _ => Err("invalid value".into()),
            }
        }
    }
    impl ::std::convert::TryFrom<&str> for RowOutcome {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for RowOutcome {
        type Error = self::error::ConversionError;
        fn try_from(value: ::std::string::String) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    /// Why a row was not taken.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct RowRefusal {
        /// The column at fault; empty = the row as a whole.
        pub column: ::std::string::String,
        /// What is wrong and what is allowed.
        pub reason: ::std::string::String,
        /// The value at fault; long ones are cut.
        pub value: ::std::string::String,
    }
    impl RowRefusal {
        pub fn builder() -> builder::RowRefusal {
            Default::default()
        }
    }
    /// The satisfaction of one window.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    pub struct Satisfaction {
        /// The 95 % confidence interval of the mean (Student's t), between 1 and 5; null without a mean and over one rating.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub confidence_interval: ::std::option::Option<ConfidenceInterval>,
        /// How often each rating from 1 to 5 was given; null = no data.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub distribution: ::std::option::Option<::std::vec::Vec<RatingCount>>,
        /// How many ratings the mean is over; null = no data.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub sample_size: ::std::option::Option<i64>,
        /// Mean rating, not rounded; null over no ratings, where it is withheld, and for no data.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub value: ::std::option::Option<f64>,
        /// Why the mean is withheld; null = it is not.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub withheld: ::std::option::Option<::std::string::String>,
    }
    impl Satisfaction {
        pub fn builder() -> builder::Satisfaction {
            Default::default()
        }
    }
    /// The mean rating of one bucket.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct SatisfactionPoint {
        /// The first instant after the bucket, RFC 3339 with the zone's offset.
        pub end: ::chrono::DateTime<::chrono::offset::Utc>,
        /// The bucket is cut by the range or by now.
        pub partial: bool,
        /// How many ratings the mean is over.
        pub sample_size: i64,
        /// The bucket's first instant, RFC 3339 with the zone's offset.
        pub start: ::chrono::DateTime<::chrono::offset::Utc>,
        /// Mean rating; null over no ratings and where it is withheld.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub value: ::std::option::Option<f64>,
        /// Whether there are ratings, but fewer than `min_ratings`.
        pub withheld: bool,
    }
    impl SatisfactionPoint {
        pub fn builder() -> builder::SatisfactionPoint {
            Default::default()
        }
    }
    /// Whether a metric is one figure or a series.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    pub enum Shape {
        #[serde(rename = "scalar")]
        Scalar,
        #[serde(rename = "breakdown")]
        Breakdown,
        #[serde(rename = "series")]
        Series,
    }
    impl ::std::fmt::Display for Shape {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match *self {
                Self::Scalar => f.write_str("scalar"),
                Self::Breakdown => f.write_str("breakdown"),
                Self::Series => f.write_str("series"),
            }
        }
    }
    impl ::std::str::FromStr for Shape {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            match value {
                "scalar" => Ok(Self::Scalar),
                "breakdown" => Ok(Self::Breakdown),
                "series" => Ok(Self::Series),
                _ => Err("invalid value".into()),
            }
        }
    }
    impl ::std::convert::TryFrom<&str> for Shape {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for Shape {
        type Error = self::error::ConversionError;
        fn try_from(value: ::std::string::String) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    /// Whether an SMS left or reached the organisation.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    pub enum SmsDirection {
        #[serde(rename = "outbound")]
        Outbound,
        #[serde(rename = "inbound")]
        Inbound,
    }
    impl ::std::fmt::Display for SmsDirection {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match *self {
                Self::Outbound => f.write_str("outbound"),
                Self::Inbound => f.write_str("inbound"),
            }
        }
    }
    impl ::std::str::FromStr for SmsDirection {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            match value {
                "outbound" => Ok(Self::Outbound),
                "inbound" => Ok(Self::Inbound),
                _ => Err("invalid value".into()),
            }
        }
    }
    impl ::std::convert::TryFrom<&str> for SmsDirection {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for SmsDirection {
        type Error = self::error::ConversionError;
        fn try_from(value: ::std::string::String) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    /// An SMS.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[serde(deny_unknown_fields)]
    pub struct SmsRecord {
        /// The campaign's external id.
        pub campaign: ::std::string::String,
        /// The candidate's external id.
        pub candidate: ::std::string::String,
        /// When it was sent.
        pub created_at: ::chrono::DateTime<::chrono::offset::Utc>,
        /// Which way it went.
        pub direction: SmsDirection,
        /// Its id in the system it came from.
        pub external_id: ::std::string::String,
    }
    impl SmsRecord {
        pub fn builder() -> builder::SmsRecord {
            Default::default()
        }
    }
    /// Outbound SMS over time.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct SmsSentChart {
        /// The width of the buckets.
        pub granularity: Granularity,
        /// The points without gaps, in order; null = no data.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub points: ::std::option::Option<::std::vec::Vec<SmsSentPoint>>,
        /// The points of the window compared with, the first beside the first of the range; fewer
        /// where that window is cut because the range is still running.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub previous: ::std::option::Option<::std::vec::Vec<SmsSentPoint>>,
        /// The zone that the buckets follow.
        pub time_zone: ::std::string::String,
    }
    impl SmsSentChart {
        pub fn builder() -> builder::SmsSentChart {
            Default::default()
        }
    }
    /// The SMS of one bucket.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct SmsSentPoint {
        /// The first instant after the bucket, RFC 3339 with the zone's offset.
        pub end: ::chrono::DateTime<::chrono::offset::Utc>,
        /// The bucket is cut by the range or by now.
        pub partial: bool,
        /// Outbound SMS.
        pub sms: i64,
        /// The bucket's first instant, RFC 3339 with the zone's offset.
        pub start: ::chrono::DateTime<::chrono::offset::Utc>,
    }
    impl SmsSentPoint {
        pub fn builder() -> builder::SmsSentPoint {
            Default::default()
        }
    }
    /// Outbound SMS over time.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct SmsSentResponse {
        /// The instant of the snapshot that all figures were read from.
        pub as_of: ::chrono::DateTime<::chrono::offset::Utc>,
        /// The filters that were applied.
        pub filters: AppliedFilters,
        /// The width of the buckets.
        pub granularity: Granularity,
        /// The filters of the request that could not be applied, and why.
        pub ignored_filters: ::std::vec::Vec<IgnoredFilter>,
        /// What the organisation's data cannot answer: the metric, or one of its sources. Such figures are null.
        pub no_data: ::std::vec::Vec<NoData>,
        /// The points without gaps, in order; null = no data.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub points: ::std::option::Option<::std::vec::Vec<SmsSentPoint>>,
        /// The points of the window compared with, the first beside the first of the range; fewer
        /// where that window is cut because the range is still running.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub previous: ::std::option::Option<::std::vec::Vec<SmsSentPoint>>,
        /// The database that answered.
        pub read_from: ReadFrom,
        /// How far the replica was behind the primary, in seconds; null when the primary answered.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub replica_lag_seconds: ::std::option::Option<f64>,
        /// The zone that the buckets follow.
        pub time_zone: ::std::string::String,
    }
    impl SmsSentResponse {
        pub fn builder() -> builder::SmsSentResponse {
            Default::default()
        }
    }
    /// Where and when the figures of a response were read.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct Snapshot {
        /// The instant of the snapshot that all figures were read from.
        pub as_of: ::chrono::DateTime<::chrono::offset::Utc>,
        /// The database that answered.
        pub read_from: ReadFrom,
        /// How far the replica was behind the primary, in seconds; null when the primary answered.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub replica_lag_seconds: ::std::option::Option<f64>,
    }
    impl Snapshot {
        pub fn builder() -> builder::Snapshot {
            Default::default()
        }
    }
    /// The time that one source saved, and what it follows from.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct SourceTimeSaved {
        /// Minutes saved, not rounded; null = no data.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub minutes: ::std::option::Option<f64>,
        /// How long they took in all, in seconds; 0 for what has no length, null = no data.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub seconds: ::std::option::Option<i64>,
        /// The source.
        pub source: TimeSavedSource,
        /// How many calls, SMS, resumes or sessions; null = no data.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub units: ::std::option::Option<i64>,
    }
    impl SourceTimeSaved {
        pub fn builder() -> builder::SourceTimeSaved {
            Default::default()
        }
    }
    /// Thumbs down over time, by when the review was last made.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct ThumbsDownChartResponse {
        /// The width of the buckets.
        pub granularity: Granularity,
        /// The points without gaps, in order; null = no data.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub points: ::std::option::Option<::std::vec::Vec<ThumbsDownPoint>>,
        /// The points of the window compared with, the first beside the first of the range; fewer
        /// where that window is cut because the range is still running.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub previous: ::std::option::Option<::std::vec::Vec<ThumbsDownPoint>>,
        /// The zone that the buckets follow.
        pub time_zone: ::std::string::String,
    }
    impl ThumbsDownChartResponse {
        pub fn builder() -> builder::ThumbsDownChartResponse {
            Default::default()
        }
    }
    /// The thumbs down of one bucket.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct ThumbsDownPoint {
        /// The first instant after the bucket, RFC 3339 with the zone's offset.
        pub end: ::chrono::DateTime<::chrono::offset::Utc>,
        /// The bucket is cut by the range or by now.
        pub partial: bool,
        /// The bucket's first instant, RFC 3339 with the zone's offset.
        pub start: ::chrono::DateTime<::chrono::offset::Utc>,
        /// Reviews with a thumb down.
        pub thumbs_down: i64,
    }
    impl ThumbsDownPoint {
        pub fn builder() -> builder::ThumbsDownPoint {
            Default::default()
        }
    }
    /// Thumbs up over time, by when the review was last made.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct ThumbsUpChartResponse {
        /// The width of the buckets.
        pub granularity: Granularity,
        /// The points without gaps, in order; null = no data.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub points: ::std::option::Option<::std::vec::Vec<ThumbsUpPoint>>,
        /// The points of the window compared with, the first beside the first of the range; fewer
        /// where that window is cut because the range is still running.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub previous: ::std::option::Option<::std::vec::Vec<ThumbsUpPoint>>,
        /// The zone that the buckets follow.
        pub time_zone: ::std::string::String,
    }
    impl ThumbsUpChartResponse {
        pub fn builder() -> builder::ThumbsUpChartResponse {
            Default::default()
        }
    }
    /// The thumbs up of one bucket.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct ThumbsUpPoint {
        /// The first instant after the bucket, RFC 3339 with the zone's offset.
        pub end: ::chrono::DateTime<::chrono::offset::Utc>,
        /// The bucket is cut by the range or by now.
        pub partial: bool,
        /// The bucket's first instant, RFC 3339 with the zone's offset.
        pub start: ::chrono::DateTime<::chrono::offset::Utc>,
        /// Reviews with a thumb up.
        pub thumbs_up: i64,
    }
    impl ThumbsUpPoint {
        pub fn builder() -> builder::ThumbsUpPoint {
            Default::default()
        }
    }
    /// The time saved in one window.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct TimeSaved {
        /// Each source, in the order of the data model.
        pub sources: ::std::vec::Vec<SourceTimeSaved>,
        /// Minutes saved by all sources that have data, not rounded; null = none has.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub value: ::std::option::Option<f64>,
    }
    impl TimeSaved {
        pub fn builder() -> builder::TimeSaved {
            Default::default()
        }
    }
    /// The minutes saved in one bucket.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct TimeSavedPoint {
        /// Minutes saved by answered phone calls; null = no data.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub calls: ::std::option::Option<f64>,
        /// The first instant after the bucket, RFC 3339 with the zone's offset.
        pub end: ::chrono::DateTime<::chrono::offset::Utc>,
        /// Minutes saved by notetaking sessions; null = no data.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub notetaking: ::std::option::Option<f64>,
        /// The bucket is cut by the range or by now.
        pub partial: bool,
        /// Minutes saved by resume screenings; null = no data.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub resume_screenings: ::std::option::Option<f64>,
        /// Minutes saved by outbound SMS; null = no data.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub sms: ::std::option::Option<f64>,
        /// The bucket's first instant, RFC 3339 with the zone's offset.
        pub start: ::chrono::DateTime<::chrono::offset::Utc>,
        /// Minutes saved by all sources that have data.
        pub total: f64,
        /// Minutes saved by answered web calls; null = no data.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub web_calls: ::std::option::Option<f64>,
    }
    impl TimeSavedPoint {
        pub fn builder() -> builder::TimeSavedPoint {
            Default::default()
        }
    }
    /// The time saved over time, by source.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct TimeSavedResponse {
        /// The instant of the snapshot that all figures were read from.
        pub as_of: ::chrono::DateTime<::chrono::offset::Utc>,
        /// The filters that were applied.
        pub filters: AppliedFilters,
        /// The width of the buckets.
        pub granularity: Granularity,
        /// The filters of the request that could not be applied, and why.
        pub ignored_filters: ::std::vec::Vec<IgnoredFilter>,
        /// What the organisation's data cannot answer: the metric, or one of its sources. Such figures are null.
        pub no_data: ::std::vec::Vec<NoData>,
        /// The points without gaps, in order; null = no source has data.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub points: ::std::option::Option<::std::vec::Vec<TimeSavedPoint>>,
        /// The points of the window compared with, the first beside the first of the range; fewer
        /// where that window is cut because the range is still running.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub previous: ::std::option::Option<::std::vec::Vec<TimeSavedPoint>>,
        /// The database that answered.
        pub read_from: ReadFrom,
        /// How far the replica was behind the primary, in seconds; null when the primary answered.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub replica_lag_seconds: ::std::option::Option<f64>,
        /// The organisation's minutes per unit, which the figures follow from.
        pub settings: TimeSavedSettings,
        /// The zone that the buckets follow.
        pub time_zone: ::std::string::String,
    }
    impl TimeSavedResponse {
        pub fn builder() -> builder::TimeSavedResponse {
            Default::default()
        }
    }
    /// Minutes a person would have spent on one unit of work.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[serde(deny_unknown_fields)]
    pub struct TimeSavedSettings {
        /// Minutes per resume screened.
        pub minutes_per_resume: f64,
        /// Minutes per outbound SMS.
        pub minutes_per_sms: f64,
        /// Minutes added to the length of an answered phone call.
        pub overhead_per_call: f64,
        /// Minutes added to the length of a notetaking session.
        pub overhead_per_note: f64,
        /// Minutes added to the length of a web call.
        pub overhead_per_web_call: f64,
    }
    impl TimeSavedSettings {
        pub fn builder() -> builder::TimeSavedSettings {
            Default::default()
        }
    }
    /// A kind of work that saves a person's time.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    pub enum TimeSavedSource {
        #[serde(rename = "calls")]
        Calls,
        #[serde(rename = "web_calls")]
        WebCalls,
        #[serde(rename = "sms")]
        Sms,
        #[serde(rename = "resume_screenings")]
        ResumeScreenings,
        #[serde(rename = "notetaking")]
        Notetaking,
    }
    impl ::std::fmt::Display for TimeSavedSource {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match *self {
                Self::Calls => f.write_str("calls"),
                Self::WebCalls => f.write_str("web_calls"),
                Self::Sms => f.write_str("sms"),
                Self::ResumeScreenings => f.write_str("resume_screenings"),
                Self::Notetaking => f.write_str("notetaking"),
            }
        }
    }
    impl ::std::str::FromStr for TimeSavedSource {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            match value {
                "calls" => Ok(Self::Calls),
                "web_calls" => Ok(Self::WebCalls),
                "sms" => Ok(Self::Sms),
                "resume_screenings" => Ok(Self::ResumeScreenings),
                "notetaking" => Ok(Self::Notetaking),
                _ => Err("invalid value".into()),
            }
        }
    }
    impl ::std::convert::TryFrom<&str> for TimeSavedSource {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for TimeSavedSource {
        type Error = self::error::ConversionError;
        fn try_from(value: ::std::string::String) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    /// Where a client keeps its tokens.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    pub enum TokenPlace {
        #[serde(rename = "body")]
        Body,
        #[serde(rename = "cookie")]
        Cookie,
    }
    impl ::std::fmt::Display for TokenPlace {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match *self {
                Self::Body => f.write_str("body"),
                Self::Cookie => f.write_str("cookie"),
            }
        }
    }
    impl ::std::str::FromStr for TokenPlace {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            match value {
                "body" => Ok(Self::Body),
                "cookie" => Ok(Self::Cookie),
                _ => Err("invalid value".into()),
            }
        }
    }
    impl ::std::convert::TryFrom<&str> for TokenPlace {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for TokenPlace {
        type Error = self::error::ConversionError;
        fn try_from(value: ::std::string::String) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    /// Outbound SMS.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct TotalSmsResponse {
        /// The instant of the snapshot that all figures were read from.
        pub as_of: ::chrono::DateTime<::chrono::offset::Utc>,
        /// The filters that were applied.
        pub filters: AppliedFilters,
        /// The filters of the request that could not be applied, and why.
        pub ignored_filters: ::std::vec::Vec<IgnoredFilter>,
        /// What the organisation's data cannot answer: the metric, or one of its sources. Such figures are null.
        pub no_data: ::std::vec::Vec<NoData>,
        /// The number over the window compared with.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub previous: ::std::option::Option<i64>,
        /// The database that answered.
        pub read_from: ReadFrom,
        /// How far the replica was behind the primary, in seconds; null when the primary answered.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub replica_lag_seconds: ::std::option::Option<f64>,
        /// The number; null = no data.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub value: ::std::option::Option<i64>,
    }
    impl TotalSmsResponse {
        pub fn builder() -> builder::TotalSmsResponse {
            Default::default()
        }
    }
    /// The time saved, in all and by source.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct TotalTimeSavedResponse {
        /// The instant of the snapshot that all figures were read from.
        pub as_of: ::chrono::DateTime<::chrono::offset::Utc>,
        /// The filters that were applied.
        pub filters: AppliedFilters,
        /// The filters of the request that could not be applied, and why.
        pub ignored_filters: ::std::vec::Vec<IgnoredFilter>,
        /// What the organisation's data cannot answer: the metric, or one of its sources. Such figures are null.
        pub no_data: ::std::vec::Vec<NoData>,
        /// The time saved in the window compared with.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub previous: ::std::option::Option<TimeSaved>,
        /// The database that answered.
        pub read_from: ReadFrom,
        /// How far the replica was behind the primary, in seconds; null when the primary answered.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub replica_lag_seconds: ::std::option::Option<f64>,
        /// The organisation's minutes per unit, which the figures follow from.
        pub settings: TimeSavedSettings,
        /// Each source, in the order of the data model.
        pub sources: ::std::vec::Vec<SourceTimeSaved>,
        /// Minutes saved by all sources that have data, not rounded; null = none has.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub value: ::std::option::Option<f64>,
    }
    impl TotalTimeSavedResponse {
        pub fn builder() -> builder::TotalTimeSavedResponse {
            Default::default()
        }
    }
    /// The unit of a figure.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    pub enum Unit {
        #[serde(rename = "count")]
        Count,
        #[serde(rename = "ratio")]
        Ratio,
        #[serde(rename = "seconds")]
        Seconds,
        #[serde(rename = "minutes")]
        Minutes,
        #[serde(rename = "rating")]
        Rating,
        #[serde(rename = "credits")]
        Credits,
    }
    impl ::std::fmt::Display for Unit {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match *self {
                Self::Count => f.write_str("count"),
                Self::Ratio => f.write_str("ratio"),
                Self::Seconds => f.write_str("seconds"),
                Self::Minutes => f.write_str("minutes"),
                Self::Rating => f.write_str("rating"),
                Self::Credits => f.write_str("credits"),
            }
        }
    }
    impl ::std::str::FromStr for Unit {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            match value {
                "count" => Ok(Self::Count),
                "ratio" => Ok(Self::Ratio),
                "seconds" => Ok(Self::Seconds),
                "minutes" => Ok(Self::Minutes),
                "rating" => Ok(Self::Rating),
                "credits" => Ok(Self::Credits),
                _ => Err("invalid value".into()),
            }
        }
    }
    impl ::std::convert::TryFrom<&str> for Unit {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for Unit {
        type Error = self::error::ConversionError;
        fn try_from(value: ::std::string::String) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    /// A user.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct User {
        /// When they were added.
        pub created_at: ::chrono::DateTime<::chrono::offset::Utc>,
        /// Their e-mail address.
        pub email: ::std::string::String,
        /// Their id.
        pub id: ::uuid::Uuid,
        /// Whether they may name another organisation by the header `X-Org`.
        pub is_super_admin: bool,
        /// Their name.
        pub name: ::std::string::String,
        /// Whether they can take work now.
        pub presence: Presence,
        /// Their role.
        pub role: Role,
        /// Whether they may log in.
        pub status: UserStatus,
    }
    impl User {
        pub fn builder() -> builder::User {
            Default::default()
        }
    }
    /// The organisation's users.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct UserList {
        /// In the order they were added, those who may no longer log in as well.
        pub users: ::std::vec::Vec<User>,
    }
    impl UserList {
        pub fn builder() -> builder::UserList {
            Default::default()
        }
    }
    /// Changes a user; what is absent stays.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[serde(deny_unknown_fields)]
    pub struct UserPatch {
        /// Their name.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub name: ::std::option::Option<UserPatchName>,
        /// Their role.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub role: ::std::option::Option<Role>,
        /// Whether they may log in; `disabled` ends their sessions.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub status: ::std::option::Option<UserStatus>,
    }
    impl UserPatch {
        pub fn builder() -> builder::UserPatch {
            Default::default()
        }
    }
    /// Their name.
    #[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct UserPatchName(::std::string::String);
    impl ::std::ops::Deref for UserPatchName {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<UserPatchName> for ::std::string::String {
        fn from(value: UserPatchName) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for UserPatchName {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 200usize {
                return Err("longer than 200 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for UserPatchName {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for UserPatchName {
        type Error = self::error::ConversionError;
        fn try_from(value: ::std::string::String) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for UserPatchName {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| <D::Error as ::serde::de::Error>::custom(e.to_string()))
        }
    }
    /// Whether a user may log in.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    pub enum UserStatus {
        #[serde(rename = "active")]
        Active,
        #[serde(rename = "disabled")]
        Disabled,
    }
    impl ::std::fmt::Display for UserStatus {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match *self {
                Self::Active => f.write_str("active"),
                Self::Disabled => f.write_str("disabled"),
            }
        }
    }
    impl ::std::str::FromStr for UserStatus {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            match value {
                "active" => Ok(Self::Active),
                "disabled" => Ok(Self::Disabled),
                _ => Err("invalid value".into()),
            }
        }
    }
    impl ::std::convert::TryFrom<&str> for UserStatus {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for UserStatus {
        type Error = self::error::ConversionError;
        fn try_from(value: ::std::string::String) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    ///  Types for composing complex structures.
    pub mod builder {
        #[derive(Clone, Debug)]
        pub struct AcceptInvitation {
            name: ::std::result::Result<super::AcceptInvitationName, ::std::string::String>,
            password: ::std::result::Result<super::AcceptInvitationPassword, ::std::string::String>,
            token: ::std::result::Result<::std::string::String, ::std::string::String>,
            tokens_in: ::std::result::Result<::std::option::Option<super::TokenPlace>, ::std::string::String>,
        }
        impl ::std::default::Default for AcceptInvitation {
            fn default() -> Self {
                Self {
                    name: Err("no value supplied for name".to_string()),
                    password: Err("no value supplied for password".to_string()),
                    token: Err("no value supplied for token".to_string()),
                    tokens_in: Ok(Default::default()),
                }
            }
        }
        impl AcceptInvitation {
            pub fn name<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::AcceptInvitationName>,
                T::Error: ::std::fmt::Display,
            {
                self.name = value.try_into().map_err(|e| format!("error converting supplied value for name: {e}"));
                self
            }
            pub fn password<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::AcceptInvitationPassword>,
                T::Error: ::std::fmt::Display,
            {
                self.password =
                    value.try_into().map_err(|e| format!("error converting supplied value for password: {e}"));
                self
            }
            pub fn token<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.token = value.try_into().map_err(|e| format!("error converting supplied value for token: {e}"));
                self
            }
            pub fn tokens_in<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::TokenPlace>>,
                T::Error: ::std::fmt::Display,
            {
                self.tokens_in =
                    value.try_into().map_err(|e| format!("error converting supplied value for tokens_in: {e}"));
                self
            }
        }
        impl ::std::convert::TryFrom<AcceptInvitation> for super::AcceptInvitation {
            type Error = super::error::ConversionError;
            fn try_from(value: AcceptInvitation) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    name: value.name?,
                    password: value.password?,
                    token: value.token?,
                    tokens_in: value.tokens_in?,
                })
            }
        }
        impl ::std::convert::From<super::AcceptInvitation> for AcceptInvitation {
            fn from(value: super::AcceptInvitation) -> Self {
                Self {
                    name: Ok(value.name),
                    password: Ok(value.password),
                    token: Ok(value.token),
                    tokens_in: Ok(value.tokens_in),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct ApiKey {
            created_at: ::std::result::Result<::chrono::DateTime<::chrono::offset::Utc>, ::std::string::String>,
            created_by: ::std::result::Result<::std::option::Option<::uuid::Uuid>, ::std::string::String>,
            expires_at: ::std::result::Result<
                ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
                ::std::string::String,
            >,
            id: ::std::result::Result<::uuid::Uuid, ::std::string::String>,
            last_used_at: ::std::result::Result<
                ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
                ::std::string::String,
            >,
            name: ::std::result::Result<::std::string::String, ::std::string::String>,
            prefix: ::std::result::Result<::std::string::String, ::std::string::String>,
            revoked_at: ::std::result::Result<
                ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
                ::std::string::String,
            >,
            scopes: ::std::result::Result<::std::vec::Vec<super::KeyScope>, ::std::string::String>,
        }
        impl ::std::default::Default for ApiKey {
            fn default() -> Self {
                Self {
                    created_at: Err("no value supplied for created_at".to_string()),
                    created_by: Ok(Default::default()),
                    expires_at: Ok(Default::default()),
                    id: Err("no value supplied for id".to_string()),
                    last_used_at: Ok(Default::default()),
                    name: Err("no value supplied for name".to_string()),
                    prefix: Err("no value supplied for prefix".to_string()),
                    revoked_at: Ok(Default::default()),
                    scopes: Err("no value supplied for scopes".to_string()),
                }
            }
        }
        impl ApiKey {
            pub fn created_at<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
                T::Error: ::std::fmt::Display,
            {
                self.created_at =
                    value.try_into().map_err(|e| format!("error converting supplied value for created_at: {e}"));
                self
            }
            pub fn created_by<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::uuid::Uuid>>,
                T::Error: ::std::fmt::Display,
            {
                self.created_by =
                    value.try_into().map_err(|e| format!("error converting supplied value for created_by: {e}"));
                self
            }
            pub fn expires_at<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>>,
                T::Error: ::std::fmt::Display,
            {
                self.expires_at =
                    value.try_into().map_err(|e| format!("error converting supplied value for expires_at: {e}"));
                self
            }
            pub fn id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::uuid::Uuid>,
                T::Error: ::std::fmt::Display,
            {
                self.id = value.try_into().map_err(|e| format!("error converting supplied value for id: {e}"));
                self
            }
            pub fn last_used_at<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>>,
                T::Error: ::std::fmt::Display,
            {
                self.last_used_at =
                    value.try_into().map_err(|e| format!("error converting supplied value for last_used_at: {e}"));
                self
            }
            pub fn name<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.name = value.try_into().map_err(|e| format!("error converting supplied value for name: {e}"));
                self
            }
            pub fn prefix<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.prefix = value.try_into().map_err(|e| format!("error converting supplied value for prefix: {e}"));
                self
            }
            pub fn revoked_at<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>>,
                T::Error: ::std::fmt::Display,
            {
                self.revoked_at =
                    value.try_into().map_err(|e| format!("error converting supplied value for revoked_at: {e}"));
                self
            }
            pub fn scopes<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<super::KeyScope>>,
                T::Error: ::std::fmt::Display,
            {
                self.scopes = value.try_into().map_err(|e| format!("error converting supplied value for scopes: {e}"));
                self
            }
        }
        impl ::std::convert::TryFrom<ApiKey> for super::ApiKey {
            type Error = super::error::ConversionError;
            fn try_from(value: ApiKey) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    created_at: value.created_at?,
                    created_by: value.created_by?,
                    expires_at: value.expires_at?,
                    id: value.id?,
                    last_used_at: value.last_used_at?,
                    name: value.name?,
                    prefix: value.prefix?,
                    revoked_at: value.revoked_at?,
                    scopes: value.scopes?,
                })
            }
        }
        impl ::std::convert::From<super::ApiKey> for ApiKey {
            fn from(value: super::ApiKey) -> Self {
                Self {
                    created_at: Ok(value.created_at),
                    created_by: Ok(value.created_by),
                    expires_at: Ok(value.expires_at),
                    id: Ok(value.id),
                    last_used_at: Ok(value.last_used_at),
                    name: Ok(value.name),
                    prefix: Ok(value.prefix),
                    revoked_at: Ok(value.revoked_at),
                    scopes: Ok(value.scopes),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct ApiKeyList {
            api_keys: ::std::result::Result<::std::vec::Vec<super::ApiKey>, ::std::string::String>,
        }
        impl ::std::default::Default for ApiKeyList {
            fn default() -> Self {
                Self { api_keys: Err("no value supplied for api_keys".to_string()) }
            }
        }
        impl ApiKeyList {
            pub fn api_keys<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<super::ApiKey>>,
                T::Error: ::std::fmt::Display,
            {
                self.api_keys =
                    value.try_into().map_err(|e| format!("error converting supplied value for api_keys: {e}"));
                self
            }
        }
        impl ::std::convert::TryFrom<ApiKeyList> for super::ApiKeyList {
            type Error = super::error::ConversionError;
            fn try_from(value: ApiKeyList) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self { api_keys: value.api_keys? })
            }
        }
        impl ::std::convert::From<super::ApiKeyList> for ApiKeyList {
            fn from(value: super::ApiKeyList) -> Self {
                Self { api_keys: Ok(value.api_keys) }
            }
        }
        #[derive(Clone, Debug)]
        pub struct AppliedFilters {
            campaign_ids: ::std::result::Result<::std::vec::Vec<::uuid::Uuid>, ::std::string::String>,
            candidate_ids: ::std::result::Result<::std::vec::Vec<::uuid::Uuid>, ::std::string::String>,
            candidate_locations: ::std::result::Result<::std::vec::Vec<::std::string::String>, ::std::string::String>,
            candidate_sources: ::std::result::Result<::std::vec::Vec<::std::string::String>, ::std::string::String>,
            end: ::std::result::Result<
                ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
                ::std::string::String,
            >,
            granularity: ::std::result::Result<super::Granularity, ::std::string::String>,
            job_titles: ::std::result::Result<::std::vec::Vec<::std::string::String>, ::std::string::String>,
            previous_end: ::std::result::Result<
                ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
                ::std::string::String,
            >,
            previous_start: ::std::result::Result<
                ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
                ::std::string::String,
            >,
            start: ::std::result::Result<
                ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
                ::std::string::String,
            >,
            time_zone: ::std::result::Result<::std::string::String, ::std::string::String>,
        }
        impl ::std::default::Default for AppliedFilters {
            fn default() -> Self {
                Self {
                    campaign_ids: Err("no value supplied for campaign_ids".to_string()),
                    candidate_ids: Err("no value supplied for candidate_ids".to_string()),
                    candidate_locations: Err("no value supplied for candidate_locations".to_string()),
                    candidate_sources: Err("no value supplied for candidate_sources".to_string()),
                    end: Ok(Default::default()),
                    granularity: Err("no value supplied for granularity".to_string()),
                    job_titles: Err("no value supplied for job_titles".to_string()),
                    previous_end: Ok(Default::default()),
                    previous_start: Ok(Default::default()),
                    start: Ok(Default::default()),
                    time_zone: Err("no value supplied for time_zone".to_string()),
                }
            }
        }
        impl AppliedFilters {
            pub fn campaign_ids<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<::uuid::Uuid>>,
                T::Error: ::std::fmt::Display,
            {
                self.campaign_ids =
                    value.try_into().map_err(|e| format!("error converting supplied value for campaign_ids: {e}"));
                self
            }
            pub fn candidate_ids<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<::uuid::Uuid>>,
                T::Error: ::std::fmt::Display,
            {
                self.candidate_ids =
                    value.try_into().map_err(|e| format!("error converting supplied value for candidate_ids: {e}"));
                self
            }
            pub fn candidate_locations<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.candidate_locations = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for candidate_locations: {e}"));
                self
            }
            pub fn candidate_sources<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.candidate_sources =
                    value.try_into().map_err(|e| format!("error converting supplied value for candidate_sources: {e}"));
                self
            }
            pub fn end<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>>,
                T::Error: ::std::fmt::Display,
            {
                self.end = value.try_into().map_err(|e| format!("error converting supplied value for end: {e}"));
                self
            }
            pub fn granularity<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::Granularity>,
                T::Error: ::std::fmt::Display,
            {
                self.granularity =
                    value.try_into().map_err(|e| format!("error converting supplied value for granularity: {e}"));
                self
            }
            pub fn job_titles<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.job_titles =
                    value.try_into().map_err(|e| format!("error converting supplied value for job_titles: {e}"));
                self
            }
            pub fn previous_end<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>>,
                T::Error: ::std::fmt::Display,
            {
                self.previous_end =
                    value.try_into().map_err(|e| format!("error converting supplied value for previous_end: {e}"));
                self
            }
            pub fn previous_start<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>>,
                T::Error: ::std::fmt::Display,
            {
                self.previous_start =
                    value.try_into().map_err(|e| format!("error converting supplied value for previous_start: {e}"));
                self
            }
            pub fn start<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>>,
                T::Error: ::std::fmt::Display,
            {
                self.start = value.try_into().map_err(|e| format!("error converting supplied value for start: {e}"));
                self
            }
            pub fn time_zone<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.time_zone =
                    value.try_into().map_err(|e| format!("error converting supplied value for time_zone: {e}"));
                self
            }
        }
        impl ::std::convert::TryFrom<AppliedFilters> for super::AppliedFilters {
            type Error = super::error::ConversionError;
            fn try_from(value: AppliedFilters) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    campaign_ids: value.campaign_ids?,
                    candidate_ids: value.candidate_ids?,
                    candidate_locations: value.candidate_locations?,
                    candidate_sources: value.candidate_sources?,
                    end: value.end?,
                    granularity: value.granularity?,
                    job_titles: value.job_titles?,
                    previous_end: value.previous_end?,
                    previous_start: value.previous_start?,
                    start: value.start?,
                    time_zone: value.time_zone?,
                })
            }
        }
        impl ::std::convert::From<super::AppliedFilters> for AppliedFilters {
            fn from(value: super::AppliedFilters) -> Self {
                Self {
                    campaign_ids: Ok(value.campaign_ids),
                    candidate_ids: Ok(value.candidate_ids),
                    candidate_locations: Ok(value.candidate_locations),
                    candidate_sources: Ok(value.candidate_sources),
                    end: Ok(value.end),
                    granularity: Ok(value.granularity),
                    job_titles: Ok(value.job_titles),
                    previous_end: Ok(value.previous_end),
                    previous_start: Ok(value.previous_start),
                    start: Ok(value.start),
                    time_zone: Ok(value.time_zone),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct AuditActor {
            address: ::std::result::Result<::std::option::Option<::std::string::String>, ::std::string::String>,
            email: ::std::result::Result<::std::option::Option<::std::string::String>, ::std::string::String>,
            id: ::std::result::Result<::std::option::Option<::uuid::Uuid>, ::std::string::String>,
            kind: ::std::result::Result<super::ActorKind, ::std::string::String>,
            name: ::std::result::Result<::std::string::String, ::std::string::String>,
        }
        impl ::std::default::Default for AuditActor {
            fn default() -> Self {
                Self {
                    address: Ok(Default::default()),
                    email: Ok(Default::default()),
                    id: Ok(Default::default()),
                    kind: Err("no value supplied for kind".to_string()),
                    name: Err("no value supplied for name".to_string()),
                }
            }
        }
        impl AuditActor {
            pub fn address<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.address =
                    value.try_into().map_err(|e| format!("error converting supplied value for address: {e}"));
                self
            }
            pub fn email<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.email = value.try_into().map_err(|e| format!("error converting supplied value for email: {e}"));
                self
            }
            pub fn id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::uuid::Uuid>>,
                T::Error: ::std::fmt::Display,
            {
                self.id = value.try_into().map_err(|e| format!("error converting supplied value for id: {e}"));
                self
            }
            pub fn kind<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::ActorKind>,
                T::Error: ::std::fmt::Display,
            {
                self.kind = value.try_into().map_err(|e| format!("error converting supplied value for kind: {e}"));
                self
            }
            pub fn name<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.name = value.try_into().map_err(|e| format!("error converting supplied value for name: {e}"));
                self
            }
        }
        impl ::std::convert::TryFrom<AuditActor> for super::AuditActor {
            type Error = super::error::ConversionError;
            fn try_from(value: AuditActor) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    address: value.address?,
                    email: value.email?,
                    id: value.id?,
                    kind: value.kind?,
                    name: value.name?,
                })
            }
        }
        impl ::std::convert::From<super::AuditActor> for AuditActor {
            fn from(value: super::AuditActor) -> Self {
                Self {
                    address: Ok(value.address),
                    email: Ok(value.email),
                    id: Ok(value.id),
                    kind: Ok(value.kind),
                    name: Ok(value.name),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct AuditEvent {
            action: ::std::result::Result<super::AuditAction, ::std::string::String>,
            actor: ::std::result::Result<super::AuditActor, ::std::string::String>,
            at: ::std::result::Result<::chrono::DateTime<::chrono::offset::Utc>, ::std::string::String>,
            changes: ::std::result::Result<::std::vec::Vec<super::Change>, ::std::string::String>,
            id: ::std::result::Result<::uuid::Uuid, ::std::string::String>,
            subject: ::std::result::Result<super::AuditSubject, ::std::string::String>,
        }
        impl ::std::default::Default for AuditEvent {
            fn default() -> Self {
                Self {
                    action: Err("no value supplied for action".to_string()),
                    actor: Err("no value supplied for actor".to_string()),
                    at: Err("no value supplied for at".to_string()),
                    changes: Err("no value supplied for changes".to_string()),
                    id: Err("no value supplied for id".to_string()),
                    subject: Err("no value supplied for subject".to_string()),
                }
            }
        }
        impl AuditEvent {
            pub fn action<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::AuditAction>,
                T::Error: ::std::fmt::Display,
            {
                self.action = value.try_into().map_err(|e| format!("error converting supplied value for action: {e}"));
                self
            }
            pub fn actor<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::AuditActor>,
                T::Error: ::std::fmt::Display,
            {
                self.actor = value.try_into().map_err(|e| format!("error converting supplied value for actor: {e}"));
                self
            }
            pub fn at<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
                T::Error: ::std::fmt::Display,
            {
                self.at = value.try_into().map_err(|e| format!("error converting supplied value for at: {e}"));
                self
            }
            pub fn changes<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<super::Change>>,
                T::Error: ::std::fmt::Display,
            {
                self.changes =
                    value.try_into().map_err(|e| format!("error converting supplied value for changes: {e}"));
                self
            }
            pub fn id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::uuid::Uuid>,
                T::Error: ::std::fmt::Display,
            {
                self.id = value.try_into().map_err(|e| format!("error converting supplied value for id: {e}"));
                self
            }
            pub fn subject<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::AuditSubject>,
                T::Error: ::std::fmt::Display,
            {
                self.subject =
                    value.try_into().map_err(|e| format!("error converting supplied value for subject: {e}"));
                self
            }
        }
        impl ::std::convert::TryFrom<AuditEvent> for super::AuditEvent {
            type Error = super::error::ConversionError;
            fn try_from(value: AuditEvent) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    action: value.action?,
                    actor: value.actor?,
                    at: value.at?,
                    changes: value.changes?,
                    id: value.id?,
                    subject: value.subject?,
                })
            }
        }
        impl ::std::convert::From<super::AuditEvent> for AuditEvent {
            fn from(value: super::AuditEvent) -> Self {
                Self {
                    action: Ok(value.action),
                    actor: Ok(value.actor),
                    at: Ok(value.at),
                    changes: Ok(value.changes),
                    id: Ok(value.id),
                    subject: Ok(value.subject),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct AuditEventPage {
            audit_events: ::std::result::Result<::std::vec::Vec<super::AuditEvent>, ::std::string::String>,
            next_cursor: ::std::result::Result<::std::option::Option<::std::string::String>, ::std::string::String>,
        }
        impl ::std::default::Default for AuditEventPage {
            fn default() -> Self {
                Self {
                    audit_events: Err("no value supplied for audit_events".to_string()),
                    next_cursor: Ok(Default::default()),
                }
            }
        }
        impl AuditEventPage {
            pub fn audit_events<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<super::AuditEvent>>,
                T::Error: ::std::fmt::Display,
            {
                self.audit_events =
                    value.try_into().map_err(|e| format!("error converting supplied value for audit_events: {e}"));
                self
            }
            pub fn next_cursor<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.next_cursor =
                    value.try_into().map_err(|e| format!("error converting supplied value for next_cursor: {e}"));
                self
            }
        }
        impl ::std::convert::TryFrom<AuditEventPage> for super::AuditEventPage {
            type Error = super::error::ConversionError;
            fn try_from(value: AuditEventPage) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self { audit_events: value.audit_events?, next_cursor: value.next_cursor? })
            }
        }
        impl ::std::convert::From<super::AuditEventPage> for AuditEventPage {
            fn from(value: super::AuditEventPage) -> Self {
                Self { audit_events: Ok(value.audit_events), next_cursor: Ok(value.next_cursor) }
            }
        }
        #[derive(Clone, Debug)]
        pub struct AuditSubject {
            id: ::std::result::Result<::std::option::Option<::uuid::Uuid>, ::std::string::String>,
            name: ::std::result::Result<::std::string::String, ::std::string::String>,
        }
        impl ::std::default::Default for AuditSubject {
            fn default() -> Self {
                Self { id: Ok(Default::default()), name: Err("no value supplied for name".to_string()) }
            }
        }
        impl AuditSubject {
            pub fn id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::uuid::Uuid>>,
                T::Error: ::std::fmt::Display,
            {
                self.id = value.try_into().map_err(|e| format!("error converting supplied value for id: {e}"));
                self
            }
            pub fn name<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.name = value.try_into().map_err(|e| format!("error converting supplied value for name: {e}"));
                self
            }
        }
        impl ::std::convert::TryFrom<AuditSubject> for super::AuditSubject {
            type Error = super::error::ConversionError;
            fn try_from(value: AuditSubject) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self { id: value.id?, name: value.name? })
            }
        }
        impl ::std::convert::From<super::AuditSubject> for AuditSubject {
            fn from(value: super::AuditSubject) -> Self {
                Self { id: Ok(value.id), name: Ok(value.name) }
            }
        }
        #[derive(Clone, Debug)]
        pub struct AverageCandidateSatisfactionResponse {
            as_of: ::std::result::Result<::chrono::DateTime<::chrono::offset::Utc>, ::std::string::String>,
            confidence_interval:
                ::std::result::Result<::std::option::Option<super::ConfidenceInterval>, ::std::string::String>,
            distribution: ::std::result::Result<
                ::std::option::Option<::std::vec::Vec<super::RatingCount>>,
                ::std::string::String,
            >,
            filters: ::std::result::Result<super::AppliedFilters, ::std::string::String>,
            ignored_filters: ::std::result::Result<::std::vec::Vec<super::IgnoredFilter>, ::std::string::String>,
            min_ratings: ::std::result::Result<i32, ::std::string::String>,
            no_data: ::std::result::Result<::std::vec::Vec<super::NoData>, ::std::string::String>,
            previous: ::std::result::Result<::std::option::Option<super::Satisfaction>, ::std::string::String>,
            read_from: ::std::result::Result<super::ReadFrom, ::std::string::String>,
            replica_lag_seconds: ::std::result::Result<::std::option::Option<f64>, ::std::string::String>,
            sample_size: ::std::result::Result<::std::option::Option<i64>, ::std::string::String>,
            value: ::std::result::Result<::std::option::Option<f64>, ::std::string::String>,
            withheld: ::std::result::Result<::std::option::Option<::std::string::String>, ::std::string::String>,
        }
        impl ::std::default::Default for AverageCandidateSatisfactionResponse {
            fn default() -> Self {
                Self {
                    as_of: Err("no value supplied for as_of".to_string()),
                    confidence_interval: Ok(Default::default()),
                    distribution: Ok(Default::default()),
                    filters: Err("no value supplied for filters".to_string()),
                    ignored_filters: Err("no value supplied for ignored_filters".to_string()),
                    min_ratings: Err("no value supplied for min_ratings".to_string()),
                    no_data: Err("no value supplied for no_data".to_string()),
                    previous: Ok(Default::default()),
                    read_from: Err("no value supplied for read_from".to_string()),
                    replica_lag_seconds: Ok(Default::default()),
                    sample_size: Ok(Default::default()),
                    value: Ok(Default::default()),
                    withheld: Ok(Default::default()),
                }
            }
        }
        impl AverageCandidateSatisfactionResponse {
            pub fn as_of<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
                T::Error: ::std::fmt::Display,
            {
                self.as_of = value.try_into().map_err(|e| format!("error converting supplied value for as_of: {e}"));
                self
            }
            pub fn confidence_interval<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::ConfidenceInterval>>,
                T::Error: ::std::fmt::Display,
            {
                self.confidence_interval = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for confidence_interval: {e}"));
                self
            }
            pub fn distribution<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::vec::Vec<super::RatingCount>>>,
                T::Error: ::std::fmt::Display,
            {
                self.distribution =
                    value.try_into().map_err(|e| format!("error converting supplied value for distribution: {e}"));
                self
            }
            pub fn filters<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::AppliedFilters>,
                T::Error: ::std::fmt::Display,
            {
                self.filters =
                    value.try_into().map_err(|e| format!("error converting supplied value for filters: {e}"));
                self
            }
            pub fn ignored_filters<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<super::IgnoredFilter>>,
                T::Error: ::std::fmt::Display,
            {
                self.ignored_filters =
                    value.try_into().map_err(|e| format!("error converting supplied value for ignored_filters: {e}"));
                self
            }
            pub fn min_ratings<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<i32>,
                T::Error: ::std::fmt::Display,
            {
                self.min_ratings =
                    value.try_into().map_err(|e| format!("error converting supplied value for min_ratings: {e}"));
                self
            }
            pub fn no_data<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<super::NoData>>,
                T::Error: ::std::fmt::Display,
            {
                self.no_data =
                    value.try_into().map_err(|e| format!("error converting supplied value for no_data: {e}"));
                self
            }
            pub fn previous<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::Satisfaction>>,
                T::Error: ::std::fmt::Display,
            {
                self.previous =
                    value.try_into().map_err(|e| format!("error converting supplied value for previous: {e}"));
                self
            }
            pub fn read_from<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::ReadFrom>,
                T::Error: ::std::fmt::Display,
            {
                self.read_from =
                    value.try_into().map_err(|e| format!("error converting supplied value for read_from: {e}"));
                self
            }
            pub fn replica_lag_seconds<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<f64>>,
                T::Error: ::std::fmt::Display,
            {
                self.replica_lag_seconds = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for replica_lag_seconds: {e}"));
                self
            }
            pub fn sample_size<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<i64>>,
                T::Error: ::std::fmt::Display,
            {
                self.sample_size =
                    value.try_into().map_err(|e| format!("error converting supplied value for sample_size: {e}"));
                self
            }
            pub fn value<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<f64>>,
                T::Error: ::std::fmt::Display,
            {
                self.value = value.try_into().map_err(|e| format!("error converting supplied value for value: {e}"));
                self
            }
            pub fn withheld<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.withheld =
                    value.try_into().map_err(|e| format!("error converting supplied value for withheld: {e}"));
                self
            }
        }
        impl ::std::convert::TryFrom<AverageCandidateSatisfactionResponse> for super::AverageCandidateSatisfactionResponse {
            type Error = super::error::ConversionError;
            fn try_from(
                value: AverageCandidateSatisfactionResponse,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    as_of: value.as_of?,
                    confidence_interval: value.confidence_interval?,
                    distribution: value.distribution?,
                    filters: value.filters?,
                    ignored_filters: value.ignored_filters?,
                    min_ratings: value.min_ratings?,
                    no_data: value.no_data?,
                    previous: value.previous?,
                    read_from: value.read_from?,
                    replica_lag_seconds: value.replica_lag_seconds?,
                    sample_size: value.sample_size?,
                    value: value.value?,
                    withheld: value.withheld?,
                })
            }
        }
        impl ::std::convert::From<super::AverageCandidateSatisfactionResponse> for AverageCandidateSatisfactionResponse {
            fn from(value: super::AverageCandidateSatisfactionResponse) -> Self {
                Self {
                    as_of: Ok(value.as_of),
                    confidence_interval: Ok(value.confidence_interval),
                    distribution: Ok(value.distribution),
                    filters: Ok(value.filters),
                    ignored_filters: Ok(value.ignored_filters),
                    min_ratings: Ok(value.min_ratings),
                    no_data: Ok(value.no_data),
                    previous: Ok(value.previous),
                    read_from: Ok(value.read_from),
                    replica_lag_seconds: Ok(value.replica_lag_seconds),
                    sample_size: Ok(value.sample_size),
                    value: Ok(value.value),
                    withheld: Ok(value.withheld),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct Basis {
            as_of: ::std::result::Result<::chrono::DateTime<::chrono::offset::Utc>, ::std::string::String>,
            filters: ::std::result::Result<super::AppliedFilters, ::std::string::String>,
            ignored_filters: ::std::result::Result<::std::vec::Vec<super::IgnoredFilter>, ::std::string::String>,
            no_data: ::std::result::Result<::std::vec::Vec<super::NoData>, ::std::string::String>,
            read_from: ::std::result::Result<super::ReadFrom, ::std::string::String>,
            replica_lag_seconds: ::std::result::Result<::std::option::Option<f64>, ::std::string::String>,
        }
        impl ::std::default::Default for Basis {
            fn default() -> Self {
                Self {
                    as_of: Err("no value supplied for as_of".to_string()),
                    filters: Err("no value supplied for filters".to_string()),
                    ignored_filters: Err("no value supplied for ignored_filters".to_string()),
                    no_data: Err("no value supplied for no_data".to_string()),
                    read_from: Err("no value supplied for read_from".to_string()),
                    replica_lag_seconds: Ok(Default::default()),
                }
            }
        }
        impl Basis {
            pub fn as_of<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
                T::Error: ::std::fmt::Display,
            {
                self.as_of = value.try_into().map_err(|e| format!("error converting supplied value for as_of: {e}"));
                self
            }
            pub fn filters<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::AppliedFilters>,
                T::Error: ::std::fmt::Display,
            {
                self.filters =
                    value.try_into().map_err(|e| format!("error converting supplied value for filters: {e}"));
                self
            }
            pub fn ignored_filters<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<super::IgnoredFilter>>,
                T::Error: ::std::fmt::Display,
            {
                self.ignored_filters =
                    value.try_into().map_err(|e| format!("error converting supplied value for ignored_filters: {e}"));
                self
            }
            pub fn no_data<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<super::NoData>>,
                T::Error: ::std::fmt::Display,
            {
                self.no_data =
                    value.try_into().map_err(|e| format!("error converting supplied value for no_data: {e}"));
                self
            }
            pub fn read_from<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::ReadFrom>,
                T::Error: ::std::fmt::Display,
            {
                self.read_from =
                    value.try_into().map_err(|e| format!("error converting supplied value for read_from: {e}"));
                self
            }
            pub fn replica_lag_seconds<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<f64>>,
                T::Error: ::std::fmt::Display,
            {
                self.replica_lag_seconds = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for replica_lag_seconds: {e}"));
                self
            }
        }
        impl ::std::convert::TryFrom<Basis> for super::Basis {
            type Error = super::error::ConversionError;
            fn try_from(value: Basis) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    as_of: value.as_of?,
                    filters: value.filters?,
                    ignored_filters: value.ignored_filters?,
                    no_data: value.no_data?,
                    read_from: value.read_from?,
                    replica_lag_seconds: value.replica_lag_seconds?,
                })
            }
        }
        impl ::std::convert::From<super::Basis> for Basis {
            fn from(value: super::Basis) -> Self {
                Self {
                    as_of: Ok(value.as_of),
                    filters: Ok(value.filters),
                    ignored_filters: Ok(value.ignored_filters),
                    no_data: Ok(value.no_data),
                    read_from: Ok(value.read_from),
                    replica_lag_seconds: Ok(value.replica_lag_seconds),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct BreakdownFigure {
            items: ::std::result::Result<
                ::std::option::Option<::std::vec::Vec<super::BreakdownItem>>,
                ::std::string::String,
            >,
            previous: ::std::result::Result<
                ::std::option::Option<::std::vec::Vec<super::BreakdownItem>>,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for BreakdownFigure {
            fn default() -> Self {
                Self { items: Ok(Default::default()), previous: Ok(Default::default()) }
            }
        }
        impl BreakdownFigure {
            pub fn items<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::vec::Vec<super::BreakdownItem>>>,
                T::Error: ::std::fmt::Display,
            {
                self.items = value.try_into().map_err(|e| format!("error converting supplied value for items: {e}"));
                self
            }
            pub fn previous<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::vec::Vec<super::BreakdownItem>>>,
                T::Error: ::std::fmt::Display,
            {
                self.previous =
                    value.try_into().map_err(|e| format!("error converting supplied value for previous: {e}"));
                self
            }
        }
        impl ::std::convert::TryFrom<BreakdownFigure> for super::BreakdownFigure {
            type Error = super::error::ConversionError;
            fn try_from(value: BreakdownFigure) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self { items: value.items?, previous: value.previous? })
            }
        }
        impl ::std::convert::From<super::BreakdownFigure> for BreakdownFigure {
            fn from(value: super::BreakdownFigure) -> Self {
                Self { items: Ok(value.items), previous: Ok(value.previous) }
            }
        }
        #[derive(Clone, Debug)]
        pub struct BreakdownItem {
            count: ::std::result::Result<i64, ::std::string::String>,
            name: ::std::result::Result<::std::string::String, ::std::string::String>,
        }
        impl ::std::default::Default for BreakdownItem {
            fn default() -> Self {
                Self {
                    count: Err("no value supplied for count".to_string()),
                    name: Err("no value supplied for name".to_string()),
                }
            }
        }
        impl BreakdownItem {
            pub fn count<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<i64>,
                T::Error: ::std::fmt::Display,
            {
                self.count = value.try_into().map_err(|e| format!("error converting supplied value for count: {e}"));
                self
            }
            pub fn name<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.name = value.try_into().map_err(|e| format!("error converting supplied value for name: {e}"));
                self
            }
        }
        impl ::std::convert::TryFrom<BreakdownItem> for super::BreakdownItem {
            type Error = super::error::ConversionError;
            fn try_from(value: BreakdownItem) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self { count: value.count?, name: value.name? })
            }
        }
        impl ::std::convert::From<super::BreakdownItem> for BreakdownItem {
            fn from(value: super::BreakdownItem) -> Self {
                Self { count: Ok(value.count), name: Ok(value.name) }
            }
        }
        #[derive(Clone, Debug)]
        pub struct Bucket {
            end: ::std::result::Result<::chrono::DateTime<::chrono::offset::Utc>, ::std::string::String>,
            partial: ::std::result::Result<bool, ::std::string::String>,
            start: ::std::result::Result<::chrono::DateTime<::chrono::offset::Utc>, ::std::string::String>,
        }
        impl ::std::default::Default for Bucket {
            fn default() -> Self {
                Self {
                    end: Err("no value supplied for end".to_string()),
                    partial: Err("no value supplied for partial".to_string()),
                    start: Err("no value supplied for start".to_string()),
                }
            }
        }
        impl Bucket {
            pub fn end<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
                T::Error: ::std::fmt::Display,
            {
                self.end = value.try_into().map_err(|e| format!("error converting supplied value for end: {e}"));
                self
            }
            pub fn partial<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<bool>,
                T::Error: ::std::fmt::Display,
            {
                self.partial =
                    value.try_into().map_err(|e| format!("error converting supplied value for partial: {e}"));
                self
            }
            pub fn start<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
                T::Error: ::std::fmt::Display,
            {
                self.start = value.try_into().map_err(|e| format!("error converting supplied value for start: {e}"));
                self
            }
        }
        impl ::std::convert::TryFrom<Bucket> for super::Bucket {
            type Error = super::error::ConversionError;
            fn try_from(value: Bucket) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self { end: value.end?, partial: value.partial?, start: value.start? })
            }
        }
        impl ::std::convert::From<super::Bucket> for Bucket {
            fn from(value: super::Bucket) -> Self {
                Self { end: Ok(value.end), partial: Ok(value.partial), start: Ok(value.start) }
            }
        }
        #[derive(Clone, Debug)]
        pub struct CallRecord {
            accommodation_requested: ::std::result::Result<::std::option::Option<bool>, ::std::string::String>,
            call_length_sec: ::std::result::Result<i32, ::std::string::String>,
            call_status: ::std::result::Result<super::CallStatus, ::std::string::String>,
            campaign: ::std::result::Result<::std::string::String, ::std::string::String>,
            candidate: ::std::result::Result<::std::string::String, ::std::string::String>,
            channel: ::std::result::Result<super::CallChannel, ::std::string::String>,
            created: ::std::result::Result<::chrono::DateTime<::chrono::offset::Utc>, ::std::string::String>,
            external_id: ::std::result::Result<::std::string::String, ::std::string::String>,
            opted_out: ::std::result::Result<::std::option::Option<bool>, ::std::string::String>,
            question_completion_rate: ::std::result::Result<::std::option::Option<f64>, ::std::string::String>,
            withdrawal_reason:
                ::std::result::Result<::std::option::Option<::std::string::String>, ::std::string::String>,
        }
        impl ::std::default::Default for CallRecord {
            fn default() -> Self {
                Self {
                    accommodation_requested: Ok(Default::default()),
                    call_length_sec: Err("no value supplied for call_length_sec".to_string()),
                    call_status: Err("no value supplied for call_status".to_string()),
                    campaign: Err("no value supplied for campaign".to_string()),
                    candidate: Err("no value supplied for candidate".to_string()),
                    channel: Err("no value supplied for channel".to_string()),
                    created: Err("no value supplied for created".to_string()),
                    external_id: Err("no value supplied for external_id".to_string()),
                    opted_out: Ok(Default::default()),
                    question_completion_rate: Ok(Default::default()),
                    withdrawal_reason: Ok(Default::default()),
                }
            }
        }
        impl CallRecord {
            pub fn accommodation_requested<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<bool>>,
                T::Error: ::std::fmt::Display,
            {
                self.accommodation_requested = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for accommodation_requested: {e}"));
                self
            }
            pub fn call_length_sec<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<i32>,
                T::Error: ::std::fmt::Display,
            {
                self.call_length_sec =
                    value.try_into().map_err(|e| format!("error converting supplied value for call_length_sec: {e}"));
                self
            }
            pub fn call_status<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::CallStatus>,
                T::Error: ::std::fmt::Display,
            {
                self.call_status =
                    value.try_into().map_err(|e| format!("error converting supplied value for call_status: {e}"));
                self
            }
            pub fn campaign<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.campaign =
                    value.try_into().map_err(|e| format!("error converting supplied value for campaign: {e}"));
                self
            }
            pub fn candidate<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.candidate =
                    value.try_into().map_err(|e| format!("error converting supplied value for candidate: {e}"));
                self
            }
            pub fn channel<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::CallChannel>,
                T::Error: ::std::fmt::Display,
            {
                self.channel =
                    value.try_into().map_err(|e| format!("error converting supplied value for channel: {e}"));
                self
            }
            pub fn created<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
                T::Error: ::std::fmt::Display,
            {
                self.created =
                    value.try_into().map_err(|e| format!("error converting supplied value for created: {e}"));
                self
            }
            pub fn external_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.external_id =
                    value.try_into().map_err(|e| format!("error converting supplied value for external_id: {e}"));
                self
            }
            pub fn opted_out<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<bool>>,
                T::Error: ::std::fmt::Display,
            {
                self.opted_out =
                    value.try_into().map_err(|e| format!("error converting supplied value for opted_out: {e}"));
                self
            }
            pub fn question_completion_rate<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<f64>>,
                T::Error: ::std::fmt::Display,
            {
                self.question_completion_rate = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for question_completion_rate: {e}"));
                self
            }
            pub fn withdrawal_reason<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.withdrawal_reason =
                    value.try_into().map_err(|e| format!("error converting supplied value for withdrawal_reason: {e}"));
                self
            }
        }
        impl ::std::convert::TryFrom<CallRecord> for super::CallRecord {
            type Error = super::error::ConversionError;
            fn try_from(value: CallRecord) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    accommodation_requested: value.accommodation_requested?,
                    call_length_sec: value.call_length_sec?,
                    call_status: value.call_status?,
                    campaign: value.campaign?,
                    candidate: value.candidate?,
                    channel: value.channel?,
                    created: value.created?,
                    external_id: value.external_id?,
                    opted_out: value.opted_out?,
                    question_completion_rate: value.question_completion_rate?,
                    withdrawal_reason: value.withdrawal_reason?,
                })
            }
        }
        impl ::std::convert::From<super::CallRecord> for CallRecord {
            fn from(value: super::CallRecord) -> Self {
                Self {
                    accommodation_requested: Ok(value.accommodation_requested),
                    call_length_sec: Ok(value.call_length_sec),
                    call_status: Ok(value.call_status),
                    campaign: Ok(value.campaign),
                    candidate: Ok(value.candidate),
                    channel: Ok(value.channel),
                    created: Ok(value.created),
                    external_id: Ok(value.external_id),
                    opted_out: Ok(value.opted_out),
                    question_completion_rate: Ok(value.question_completion_rate),
                    withdrawal_reason: Ok(value.withdrawal_reason),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct CallReviewRecord {
            call: ::std::result::Result<::std::string::String, ::std::string::String>,
            comment: ::std::result::Result<::std::option::Option<::std::string::String>, ::std::string::String>,
            created_at: ::std::result::Result<::chrono::DateTime<::chrono::offset::Utc>, ::std::string::String>,
            rating: ::std::result::Result<i32, ::std::string::String>,
        }
        impl ::std::default::Default for CallReviewRecord {
            fn default() -> Self {
                Self {
                    call: Err("no value supplied for call".to_string()),
                    comment: Ok(Default::default()),
                    created_at: Err("no value supplied for created_at".to_string()),
                    rating: Err("no value supplied for rating".to_string()),
                }
            }
        }
        impl CallReviewRecord {
            pub fn call<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.call = value.try_into().map_err(|e| format!("error converting supplied value for call: {e}"));
                self
            }
            pub fn comment<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.comment =
                    value.try_into().map_err(|e| format!("error converting supplied value for comment: {e}"));
                self
            }
            pub fn created_at<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
                T::Error: ::std::fmt::Display,
            {
                self.created_at =
                    value.try_into().map_err(|e| format!("error converting supplied value for created_at: {e}"));
                self
            }
            pub fn rating<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<i32>,
                T::Error: ::std::fmt::Display,
            {
                self.rating = value.try_into().map_err(|e| format!("error converting supplied value for rating: {e}"));
                self
            }
        }
        impl ::std::convert::TryFrom<CallReviewRecord> for super::CallReviewRecord {
            type Error = super::error::ConversionError;
            fn try_from(value: CallReviewRecord) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    call: value.call?,
                    comment: value.comment?,
                    created_at: value.created_at?,
                    rating: value.rating?,
                })
            }
        }
        impl ::std::convert::From<super::CallReviewRecord> for CallReviewRecord {
            fn from(value: super::CallReviewRecord) -> Self {
                Self {
                    call: Ok(value.call),
                    comment: Ok(value.comment),
                    created_at: Ok(value.created_at),
                    rating: Ok(value.rating),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct CallRow {
            accommodation_requested: ::std::result::Result<::std::option::Option<bool>, ::std::string::String>,
            call_id: ::std::result::Result<::uuid::Uuid, ::std::string::String>,
            call_last_reviewed_at: ::std::result::Result<
                ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
                ::std::string::String,
            >,
            call_length_sec: ::std::result::Result<i32, ::std::string::String>,
            call_status: ::std::result::Result<super::CallStatus, ::std::string::String>,
            campaign_id: ::std::result::Result<::uuid::Uuid, ::std::string::String>,
            campaign_name: ::std::result::Result<::std::string::String, ::std::string::String>,
            candidate_id: ::std::result::Result<::uuid::Uuid, ::std::string::String>,
            candidate_location:
                ::std::result::Result<::std::option::Option<::std::string::String>, ::std::string::String>,
            candidate_name: ::std::result::Result<::std::option::Option<::std::string::String>, ::std::string::String>,
            candidate_source:
                ::std::result::Result<::std::option::Option<::std::string::String>, ::std::string::String>,
            channel: ::std::result::Result<super::CallChannel, ::std::string::String>,
            created: ::std::result::Result<::chrono::DateTime<::chrono::offset::Utc>, ::std::string::String>,
            external_id: ::std::result::Result<::std::option::Option<::std::string::String>, ::std::string::String>,
            feedback: ::std::result::Result<::std::option::Option<super::Feedback>, ::std::string::String>,
            job_title: ::std::result::Result<::std::option::Option<::std::string::String>, ::std::string::String>,
            max_score: ::std::result::Result<::std::option::Option<f64>, ::std::string::String>,
            opted_out: ::std::result::Result<::std::option::Option<bool>, ::std::string::String>,
            passing_score: ::std::result::Result<::std::option::Option<f64>, ::std::string::String>,
            question_completion_rate: ::std::result::Result<::std::option::Option<f64>, ::std::string::String>,
            withdrawal_reason:
                ::std::result::Result<::std::option::Option<::std::string::String>, ::std::string::String>,
        }
        impl ::std::default::Default for CallRow {
            fn default() -> Self {
                Self {
                    accommodation_requested: Ok(Default::default()),
                    call_id: Err("no value supplied for call_id".to_string()),
                    call_last_reviewed_at: Ok(Default::default()),
                    call_length_sec: Err("no value supplied for call_length_sec".to_string()),
                    call_status: Err("no value supplied for call_status".to_string()),
                    campaign_id: Err("no value supplied for campaign_id".to_string()),
                    campaign_name: Err("no value supplied for campaign_name".to_string()),
                    candidate_id: Err("no value supplied for candidate_id".to_string()),
                    candidate_location: Ok(Default::default()),
                    candidate_name: Ok(Default::default()),
                    candidate_source: Ok(Default::default()),
                    channel: Err("no value supplied for channel".to_string()),
                    created: Err("no value supplied for created".to_string()),
                    external_id: Ok(Default::default()),
                    feedback: Ok(Default::default()),
                    job_title: Ok(Default::default()),
                    max_score: Ok(Default::default()),
                    opted_out: Ok(Default::default()),
                    passing_score: Ok(Default::default()),
                    question_completion_rate: Ok(Default::default()),
                    withdrawal_reason: Ok(Default::default()),
                }
            }
        }
        impl CallRow {
            pub fn accommodation_requested<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<bool>>,
                T::Error: ::std::fmt::Display,
            {
                self.accommodation_requested = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for accommodation_requested: {e}"));
                self
            }
            pub fn call_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::uuid::Uuid>,
                T::Error: ::std::fmt::Display,
            {
                self.call_id =
                    value.try_into().map_err(|e| format!("error converting supplied value for call_id: {e}"));
                self
            }
            pub fn call_last_reviewed_at<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>>,
                T::Error: ::std::fmt::Display,
            {
                self.call_last_reviewed_at = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for call_last_reviewed_at: {e}"));
                self
            }
            pub fn call_length_sec<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<i32>,
                T::Error: ::std::fmt::Display,
            {
                self.call_length_sec =
                    value.try_into().map_err(|e| format!("error converting supplied value for call_length_sec: {e}"));
                self
            }
            pub fn call_status<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::CallStatus>,
                T::Error: ::std::fmt::Display,
            {
                self.call_status =
                    value.try_into().map_err(|e| format!("error converting supplied value for call_status: {e}"));
                self
            }
            pub fn campaign_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::uuid::Uuid>,
                T::Error: ::std::fmt::Display,
            {
                self.campaign_id =
                    value.try_into().map_err(|e| format!("error converting supplied value for campaign_id: {e}"));
                self
            }
            pub fn campaign_name<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.campaign_name =
                    value.try_into().map_err(|e| format!("error converting supplied value for campaign_name: {e}"));
                self
            }
            pub fn candidate_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::uuid::Uuid>,
                T::Error: ::std::fmt::Display,
            {
                self.candidate_id =
                    value.try_into().map_err(|e| format!("error converting supplied value for candidate_id: {e}"));
                self
            }
            pub fn candidate_location<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.candidate_location = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for candidate_location: {e}"));
                self
            }
            pub fn candidate_name<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.candidate_name =
                    value.try_into().map_err(|e| format!("error converting supplied value for candidate_name: {e}"));
                self
            }
            pub fn candidate_source<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.candidate_source =
                    value.try_into().map_err(|e| format!("error converting supplied value for candidate_source: {e}"));
                self
            }
            pub fn channel<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::CallChannel>,
                T::Error: ::std::fmt::Display,
            {
                self.channel =
                    value.try_into().map_err(|e| format!("error converting supplied value for channel: {e}"));
                self
            }
            pub fn created<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
                T::Error: ::std::fmt::Display,
            {
                self.created =
                    value.try_into().map_err(|e| format!("error converting supplied value for created: {e}"));
                self
            }
            pub fn external_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.external_id =
                    value.try_into().map_err(|e| format!("error converting supplied value for external_id: {e}"));
                self
            }
            pub fn feedback<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::Feedback>>,
                T::Error: ::std::fmt::Display,
            {
                self.feedback =
                    value.try_into().map_err(|e| format!("error converting supplied value for feedback: {e}"));
                self
            }
            pub fn job_title<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.job_title =
                    value.try_into().map_err(|e| format!("error converting supplied value for job_title: {e}"));
                self
            }
            pub fn max_score<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<f64>>,
                T::Error: ::std::fmt::Display,
            {
                self.max_score =
                    value.try_into().map_err(|e| format!("error converting supplied value for max_score: {e}"));
                self
            }
            pub fn opted_out<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<bool>>,
                T::Error: ::std::fmt::Display,
            {
                self.opted_out =
                    value.try_into().map_err(|e| format!("error converting supplied value for opted_out: {e}"));
                self
            }
            pub fn passing_score<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<f64>>,
                T::Error: ::std::fmt::Display,
            {
                self.passing_score =
                    value.try_into().map_err(|e| format!("error converting supplied value for passing_score: {e}"));
                self
            }
            pub fn question_completion_rate<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<f64>>,
                T::Error: ::std::fmt::Display,
            {
                self.question_completion_rate = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for question_completion_rate: {e}"));
                self
            }
            pub fn withdrawal_reason<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.withdrawal_reason =
                    value.try_into().map_err(|e| format!("error converting supplied value for withdrawal_reason: {e}"));
                self
            }
        }
        impl ::std::convert::TryFrom<CallRow> for super::CallRow {
            type Error = super::error::ConversionError;
            fn try_from(value: CallRow) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    accommodation_requested: value.accommodation_requested?,
                    call_id: value.call_id?,
                    call_last_reviewed_at: value.call_last_reviewed_at?,
                    call_length_sec: value.call_length_sec?,
                    call_status: value.call_status?,
                    campaign_id: value.campaign_id?,
                    campaign_name: value.campaign_name?,
                    candidate_id: value.candidate_id?,
                    candidate_location: value.candidate_location?,
                    candidate_name: value.candidate_name?,
                    candidate_source: value.candidate_source?,
                    channel: value.channel?,
                    created: value.created?,
                    external_id: value.external_id?,
                    feedback: value.feedback?,
                    job_title: value.job_title?,
                    max_score: value.max_score?,
                    opted_out: value.opted_out?,
                    passing_score: value.passing_score?,
                    question_completion_rate: value.question_completion_rate?,
                    withdrawal_reason: value.withdrawal_reason?,
                })
            }
        }
        impl ::std::convert::From<super::CallRow> for CallRow {
            fn from(value: super::CallRow) -> Self {
                Self {
                    accommodation_requested: Ok(value.accommodation_requested),
                    call_id: Ok(value.call_id),
                    call_last_reviewed_at: Ok(value.call_last_reviewed_at),
                    call_length_sec: Ok(value.call_length_sec),
                    call_status: Ok(value.call_status),
                    campaign_id: Ok(value.campaign_id),
                    campaign_name: Ok(value.campaign_name),
                    candidate_id: Ok(value.candidate_id),
                    candidate_location: Ok(value.candidate_location),
                    candidate_name: Ok(value.candidate_name),
                    candidate_source: Ok(value.candidate_source),
                    channel: Ok(value.channel),
                    created: Ok(value.created),
                    external_id: Ok(value.external_id),
                    feedback: Ok(value.feedback),
                    job_title: Ok(value.job_title),
                    max_score: Ok(value.max_score),
                    opted_out: Ok(value.opted_out),
                    passing_score: Ok(value.passing_score),
                    question_completion_rate: Ok(value.question_completion_rate),
                    withdrawal_reason: Ok(value.withdrawal_reason),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct CallRowsResponse {
            as_of: ::std::result::Result<::chrono::DateTime<::chrono::offset::Utc>, ::std::string::String>,
            filters: ::std::result::Result<super::AppliedFilters, ::std::string::String>,
            metric: ::std::result::Result<::std::option::Option<::std::string::String>, ::std::string::String>,
            next_cursor: ::std::result::Result<::std::option::Option<::std::string::String>, ::std::string::String>,
            read_from: ::std::result::Result<super::ReadFrom, ::std::string::String>,
            replica_lag_seconds: ::std::result::Result<::std::option::Option<f64>, ::std::string::String>,
            rows: ::std::result::Result<::std::vec::Vec<super::CallRow>, ::std::string::String>,
            total: ::std::result::Result<i64, ::std::string::String>,
        }
        impl ::std::default::Default for CallRowsResponse {
            fn default() -> Self {
                Self {
                    as_of: Err("no value supplied for as_of".to_string()),
                    filters: Err("no value supplied for filters".to_string()),
                    metric: Ok(Default::default()),
                    next_cursor: Ok(Default::default()),
                    read_from: Err("no value supplied for read_from".to_string()),
                    replica_lag_seconds: Ok(Default::default()),
                    rows: Err("no value supplied for rows".to_string()),
                    total: Err("no value supplied for total".to_string()),
                }
            }
        }
        impl CallRowsResponse {
            pub fn as_of<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
                T::Error: ::std::fmt::Display,
            {
                self.as_of = value.try_into().map_err(|e| format!("error converting supplied value for as_of: {e}"));
                self
            }
            pub fn filters<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::AppliedFilters>,
                T::Error: ::std::fmt::Display,
            {
                self.filters =
                    value.try_into().map_err(|e| format!("error converting supplied value for filters: {e}"));
                self
            }
            pub fn metric<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.metric = value.try_into().map_err(|e| format!("error converting supplied value for metric: {e}"));
                self
            }
            pub fn next_cursor<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.next_cursor =
                    value.try_into().map_err(|e| format!("error converting supplied value for next_cursor: {e}"));
                self
            }
            pub fn read_from<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::ReadFrom>,
                T::Error: ::std::fmt::Display,
            {
                self.read_from =
                    value.try_into().map_err(|e| format!("error converting supplied value for read_from: {e}"));
                self
            }
            pub fn replica_lag_seconds<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<f64>>,
                T::Error: ::std::fmt::Display,
            {
                self.replica_lag_seconds = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for replica_lag_seconds: {e}"));
                self
            }
            pub fn rows<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<super::CallRow>>,
                T::Error: ::std::fmt::Display,
            {
                self.rows = value.try_into().map_err(|e| format!("error converting supplied value for rows: {e}"));
                self
            }
            pub fn total<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<i64>,
                T::Error: ::std::fmt::Display,
            {
                self.total = value.try_into().map_err(|e| format!("error converting supplied value for total: {e}"));
                self
            }
        }
        impl ::std::convert::TryFrom<CallRowsResponse> for super::CallRowsResponse {
            type Error = super::error::ConversionError;
            fn try_from(value: CallRowsResponse) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    as_of: value.as_of?,
                    filters: value.filters?,
                    metric: value.metric?,
                    next_cursor: value.next_cursor?,
                    read_from: value.read_from?,
                    replica_lag_seconds: value.replica_lag_seconds?,
                    rows: value.rows?,
                    total: value.total?,
                })
            }
        }
        impl ::std::convert::From<super::CallRowsResponse> for CallRowsResponse {
            fn from(value: super::CallRowsResponse) -> Self {
                Self {
                    as_of: Ok(value.as_of),
                    filters: Ok(value.filters),
                    metric: Ok(value.metric),
                    next_cursor: Ok(value.next_cursor),
                    read_from: Ok(value.read_from),
                    replica_lag_seconds: Ok(value.replica_lag_seconds),
                    rows: Ok(value.rows),
                    total: Ok(value.total),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct CallsChartResponse {
            granularity: ::std::result::Result<super::Granularity, ::std::string::String>,
            points:
                ::std::result::Result<::std::option::Option<::std::vec::Vec<super::CallsPoint>>, ::std::string::String>,
            previous:
                ::std::result::Result<::std::option::Option<::std::vec::Vec<super::CallsPoint>>, ::std::string::String>,
            time_zone: ::std::result::Result<::std::string::String, ::std::string::String>,
        }
        impl ::std::default::Default for CallsChartResponse {
            fn default() -> Self {
                Self {
                    granularity: Err("no value supplied for granularity".to_string()),
                    points: Ok(Default::default()),
                    previous: Ok(Default::default()),
                    time_zone: Err("no value supplied for time_zone".to_string()),
                }
            }
        }
        impl CallsChartResponse {
            pub fn granularity<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::Granularity>,
                T::Error: ::std::fmt::Display,
            {
                self.granularity =
                    value.try_into().map_err(|e| format!("error converting supplied value for granularity: {e}"));
                self
            }
            pub fn points<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::vec::Vec<super::CallsPoint>>>,
                T::Error: ::std::fmt::Display,
            {
                self.points = value.try_into().map_err(|e| format!("error converting supplied value for points: {e}"));
                self
            }
            pub fn previous<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::vec::Vec<super::CallsPoint>>>,
                T::Error: ::std::fmt::Display,
            {
                self.previous =
                    value.try_into().map_err(|e| format!("error converting supplied value for previous: {e}"));
                self
            }
            pub fn time_zone<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.time_zone =
                    value.try_into().map_err(|e| format!("error converting supplied value for time_zone: {e}"));
                self
            }
        }
        impl ::std::convert::TryFrom<CallsChartResponse> for super::CallsChartResponse {
            type Error = super::error::ConversionError;
            fn try_from(value: CallsChartResponse) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    granularity: value.granularity?,
                    points: value.points?,
                    previous: value.previous?,
                    time_zone: value.time_zone?,
                })
            }
        }
        impl ::std::convert::From<super::CallsChartResponse> for CallsChartResponse {
            fn from(value: super::CallsChartResponse) -> Self {
                Self {
                    granularity: Ok(value.granularity),
                    points: Ok(value.points),
                    previous: Ok(value.previous),
                    time_zone: Ok(value.time_zone),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct CallsPoint {
            answered: ::std::result::Result<i64, ::std::string::String>,
            completed: ::std::result::Result<i64, ::std::string::String>,
            end: ::std::result::Result<::chrono::DateTime<::chrono::offset::Utc>, ::std::string::String>,
            partial: ::std::result::Result<bool, ::std::string::String>,
            start: ::std::result::Result<::chrono::DateTime<::chrono::offset::Utc>, ::std::string::String>,
            total: ::std::result::Result<i64, ::std::string::String>,
        }
        impl ::std::default::Default for CallsPoint {
            fn default() -> Self {
                Self {
                    answered: Err("no value supplied for answered".to_string()),
                    completed: Err("no value supplied for completed".to_string()),
                    end: Err("no value supplied for end".to_string()),
                    partial: Err("no value supplied for partial".to_string()),
                    start: Err("no value supplied for start".to_string()),
                    total: Err("no value supplied for total".to_string()),
                }
            }
        }
        impl CallsPoint {
            pub fn answered<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<i64>,
                T::Error: ::std::fmt::Display,
            {
                self.answered =
                    value.try_into().map_err(|e| format!("error converting supplied value for answered: {e}"));
                self
            }
            pub fn completed<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<i64>,
                T::Error: ::std::fmt::Display,
            {
                self.completed =
                    value.try_into().map_err(|e| format!("error converting supplied value for completed: {e}"));
                self
            }
            pub fn end<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
                T::Error: ::std::fmt::Display,
            {
                self.end = value.try_into().map_err(|e| format!("error converting supplied value for end: {e}"));
                self
            }
            pub fn partial<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<bool>,
                T::Error: ::std::fmt::Display,
            {
                self.partial =
                    value.try_into().map_err(|e| format!("error converting supplied value for partial: {e}"));
                self
            }
            pub fn start<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
                T::Error: ::std::fmt::Display,
            {
                self.start = value.try_into().map_err(|e| format!("error converting supplied value for start: {e}"));
                self
            }
            pub fn total<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<i64>,
                T::Error: ::std::fmt::Display,
            {
                self.total = value.try_into().map_err(|e| format!("error converting supplied value for total: {e}"));
                self
            }
        }
        impl ::std::convert::TryFrom<CallsPoint> for super::CallsPoint {
            type Error = super::error::ConversionError;
            fn try_from(value: CallsPoint) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    answered: value.answered?,
                    completed: value.completed?,
                    end: value.end?,
                    partial: value.partial?,
                    start: value.start?,
                    total: value.total?,
                })
            }
        }
        impl ::std::convert::From<super::CallsPoint> for CallsPoint {
            fn from(value: super::CallsPoint) -> Self {
                Self {
                    answered: Ok(value.answered),
                    completed: Ok(value.completed),
                    end: Ok(value.end),
                    partial: Ok(value.partial),
                    start: Ok(value.start),
                    total: Ok(value.total),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct Campaign {
            created_at: ::std::result::Result<::chrono::DateTime<::chrono::offset::Utc>, ::std::string::String>,
            external_id: ::std::result::Result<::std::option::Option<::std::string::String>, ::std::string::String>,
            id: ::std::result::Result<::uuid::Uuid, ::std::string::String>,
            job_title: ::std::result::Result<::std::option::Option<::std::string::String>, ::std::string::String>,
            launched_at: ::std::result::Result<
                ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
                ::std::string::String,
            >,
            name: ::std::result::Result<::std::string::String, ::std::string::String>,
            passing_score: ::std::result::Result<::std::option::Option<f64>, ::std::string::String>,
            status: ::std::result::Result<super::CampaignStatus, ::std::string::String>,
        }
        impl ::std::default::Default for Campaign {
            fn default() -> Self {
                Self {
                    created_at: Err("no value supplied for created_at".to_string()),
                    external_id: Ok(Default::default()),
                    id: Err("no value supplied for id".to_string()),
                    job_title: Ok(Default::default()),
                    launched_at: Ok(Default::default()),
                    name: Err("no value supplied for name".to_string()),
                    passing_score: Ok(Default::default()),
                    status: Err("no value supplied for status".to_string()),
                }
            }
        }
        impl Campaign {
            pub fn created_at<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
                T::Error: ::std::fmt::Display,
            {
                self.created_at =
                    value.try_into().map_err(|e| format!("error converting supplied value for created_at: {e}"));
                self
            }
            pub fn external_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.external_id =
                    value.try_into().map_err(|e| format!("error converting supplied value for external_id: {e}"));
                self
            }
            pub fn id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::uuid::Uuid>,
                T::Error: ::std::fmt::Display,
            {
                self.id = value.try_into().map_err(|e| format!("error converting supplied value for id: {e}"));
                self
            }
            pub fn job_title<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.job_title =
                    value.try_into().map_err(|e| format!("error converting supplied value for job_title: {e}"));
                self
            }
            pub fn launched_at<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>>,
                T::Error: ::std::fmt::Display,
            {
                self.launched_at =
                    value.try_into().map_err(|e| format!("error converting supplied value for launched_at: {e}"));
                self
            }
            pub fn name<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.name = value.try_into().map_err(|e| format!("error converting supplied value for name: {e}"));
                self
            }
            pub fn passing_score<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<f64>>,
                T::Error: ::std::fmt::Display,
            {
                self.passing_score =
                    value.try_into().map_err(|e| format!("error converting supplied value for passing_score: {e}"));
                self
            }
            pub fn status<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::CampaignStatus>,
                T::Error: ::std::fmt::Display,
            {
                self.status = value.try_into().map_err(|e| format!("error converting supplied value for status: {e}"));
                self
            }
        }
        impl ::std::convert::TryFrom<Campaign> for super::Campaign {
            type Error = super::error::ConversionError;
            fn try_from(value: Campaign) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    created_at: value.created_at?,
                    external_id: value.external_id?,
                    id: value.id?,
                    job_title: value.job_title?,
                    launched_at: value.launched_at?,
                    name: value.name?,
                    passing_score: value.passing_score?,
                    status: value.status?,
                })
            }
        }
        impl ::std::convert::From<super::Campaign> for Campaign {
            fn from(value: super::Campaign) -> Self {
                Self {
                    created_at: Ok(value.created_at),
                    external_id: Ok(value.external_id),
                    id: Ok(value.id),
                    job_title: Ok(value.job_title),
                    launched_at: Ok(value.launched_at),
                    name: Ok(value.name),
                    passing_score: Ok(value.passing_score),
                    status: Ok(value.status),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct CampaignPage {
            campaigns: ::std::result::Result<::std::vec::Vec<super::Campaign>, ::std::string::String>,
            next_cursor: ::std::result::Result<::std::option::Option<::std::string::String>, ::std::string::String>,
        }
        impl ::std::default::Default for CampaignPage {
            fn default() -> Self {
                Self {
                    campaigns: Err("no value supplied for campaigns".to_string()),
                    next_cursor: Ok(Default::default()),
                }
            }
        }
        impl CampaignPage {
            pub fn campaigns<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<super::Campaign>>,
                T::Error: ::std::fmt::Display,
            {
                self.campaigns =
                    value.try_into().map_err(|e| format!("error converting supplied value for campaigns: {e}"));
                self
            }
            pub fn next_cursor<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.next_cursor =
                    value.try_into().map_err(|e| format!("error converting supplied value for next_cursor: {e}"));
                self
            }
        }
        impl ::std::convert::TryFrom<CampaignPage> for super::CampaignPage {
            type Error = super::error::ConversionError;
            fn try_from(value: CampaignPage) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self { campaigns: value.campaigns?, next_cursor: value.next_cursor? })
            }
        }
        impl ::std::convert::From<super::CampaignPage> for CampaignPage {
            fn from(value: super::CampaignPage) -> Self {
                Self { campaigns: Ok(value.campaigns), next_cursor: Ok(value.next_cursor) }
            }
        }
        #[derive(Clone, Debug)]
        pub struct CampaignRecord {
            created_at: ::std::result::Result<::chrono::DateTime<::chrono::offset::Utc>, ::std::string::String>,
            external_id: ::std::result::Result<::std::string::String, ::std::string::String>,
            job_title: ::std::result::Result<::std::option::Option<::std::string::String>, ::std::string::String>,
            launched_at: ::std::result::Result<
                ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
                ::std::string::String,
            >,
            name: ::std::result::Result<::std::string::String, ::std::string::String>,
            passing_score: ::std::result::Result<::std::option::Option<f64>, ::std::string::String>,
            status: ::std::result::Result<super::CampaignStatus, ::std::string::String>,
        }
        impl ::std::default::Default for CampaignRecord {
            fn default() -> Self {
                Self {
                    created_at: Err("no value supplied for created_at".to_string()),
                    external_id: Err("no value supplied for external_id".to_string()),
                    job_title: Ok(Default::default()),
                    launched_at: Ok(Default::default()),
                    name: Err("no value supplied for name".to_string()),
                    passing_score: Ok(Default::default()),
                    status: Err("no value supplied for status".to_string()),
                }
            }
        }
        impl CampaignRecord {
            pub fn created_at<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
                T::Error: ::std::fmt::Display,
            {
                self.created_at =
                    value.try_into().map_err(|e| format!("error converting supplied value for created_at: {e}"));
                self
            }
            pub fn external_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.external_id =
                    value.try_into().map_err(|e| format!("error converting supplied value for external_id: {e}"));
                self
            }
            pub fn job_title<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.job_title =
                    value.try_into().map_err(|e| format!("error converting supplied value for job_title: {e}"));
                self
            }
            pub fn launched_at<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>>,
                T::Error: ::std::fmt::Display,
            {
                self.launched_at =
                    value.try_into().map_err(|e| format!("error converting supplied value for launched_at: {e}"));
                self
            }
            pub fn name<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.name = value.try_into().map_err(|e| format!("error converting supplied value for name: {e}"));
                self
            }
            pub fn passing_score<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<f64>>,
                T::Error: ::std::fmt::Display,
            {
                self.passing_score =
                    value.try_into().map_err(|e| format!("error converting supplied value for passing_score: {e}"));
                self
            }
            pub fn status<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::CampaignStatus>,
                T::Error: ::std::fmt::Display,
            {
                self.status = value.try_into().map_err(|e| format!("error converting supplied value for status: {e}"));
                self
            }
        }
        impl ::std::convert::TryFrom<CampaignRecord> for super::CampaignRecord {
            type Error = super::error::ConversionError;
            fn try_from(value: CampaignRecord) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    created_at: value.created_at?,
                    external_id: value.external_id?,
                    job_title: value.job_title?,
                    launched_at: value.launched_at?,
                    name: value.name?,
                    passing_score: value.passing_score?,
                    status: value.status?,
                })
            }
        }
        impl ::std::convert::From<super::CampaignRecord> for CampaignRecord {
            fn from(value: super::CampaignRecord) -> Self {
                Self {
                    created_at: Ok(value.created_at),
                    external_id: Ok(value.external_id),
                    job_title: Ok(value.job_title),
                    launched_at: Ok(value.launched_at),
                    name: Ok(value.name),
                    passing_score: Ok(value.passing_score),
                    status: Ok(value.status),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct CampaignScript {
            campaign_id: ::std::result::Result<::uuid::Uuid, ::std::string::String>,
            effective_passing_score: ::std::result::Result<f64, ::std::string::String>,
            passing_score: ::std::result::Result<::std::option::Option<f64>, ::std::string::String>,
            updated_at: ::std::result::Result<
                ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for CampaignScript {
            fn default() -> Self {
                Self {
                    campaign_id: Err("no value supplied for campaign_id".to_string()),
                    effective_passing_score: Err("no value supplied for effective_passing_score".to_string()),
                    passing_score: Ok(Default::default()),
                    updated_at: Ok(Default::default()),
                }
            }
        }
        impl CampaignScript {
            pub fn campaign_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::uuid::Uuid>,
                T::Error: ::std::fmt::Display,
            {
                self.campaign_id =
                    value.try_into().map_err(|e| format!("error converting supplied value for campaign_id: {e}"));
                self
            }
            pub fn effective_passing_score<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<f64>,
                T::Error: ::std::fmt::Display,
            {
                self.effective_passing_score = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for effective_passing_score: {e}"));
                self
            }
            pub fn passing_score<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<f64>>,
                T::Error: ::std::fmt::Display,
            {
                self.passing_score =
                    value.try_into().map_err(|e| format!("error converting supplied value for passing_score: {e}"));
                self
            }
            pub fn updated_at<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>>,
                T::Error: ::std::fmt::Display,
            {
                self.updated_at =
                    value.try_into().map_err(|e| format!("error converting supplied value for updated_at: {e}"));
                self
            }
        }
        impl ::std::convert::TryFrom<CampaignScript> for super::CampaignScript {
            type Error = super::error::ConversionError;
            fn try_from(value: CampaignScript) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    campaign_id: value.campaign_id?,
                    effective_passing_score: value.effective_passing_score?,
                    passing_score: value.passing_score?,
                    updated_at: value.updated_at?,
                })
            }
        }
        impl ::std::convert::From<super::CampaignScript> for CampaignScript {
            fn from(value: super::CampaignScript) -> Self {
                Self {
                    campaign_id: Ok(value.campaign_id),
                    effective_passing_score: Ok(value.effective_passing_score),
                    passing_score: Ok(value.passing_score),
                    updated_at: Ok(value.updated_at),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct CampaignScriptIn {
            passing_score: ::std::result::Result<::std::option::Option<f64>, ::std::string::String>,
        }
        impl ::std::default::Default for CampaignScriptIn {
            fn default() -> Self {
                Self { passing_score: Ok(Default::default()) }
            }
        }
        impl CampaignScriptIn {
            pub fn passing_score<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<f64>>,
                T::Error: ::std::fmt::Display,
            {
                self.passing_score =
                    value.try_into().map_err(|e| format!("error converting supplied value for passing_score: {e}"));
                self
            }
        }
        impl ::std::convert::TryFrom<CampaignScriptIn> for super::CampaignScriptIn {
            type Error = super::error::ConversionError;
            fn try_from(value: CampaignScriptIn) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self { passing_score: value.passing_score? })
            }
        }
        impl ::std::convert::From<super::CampaignScriptIn> for CampaignScriptIn {
            fn from(value: super::CampaignScriptIn) -> Self {
                Self { passing_score: Ok(value.passing_score) }
            }
        }
        #[derive(Clone, Debug)]
        pub struct CampaignsLaunchedPoint {
            campaigns: ::std::result::Result<i64, ::std::string::String>,
            end: ::std::result::Result<::chrono::DateTime<::chrono::offset::Utc>, ::std::string::String>,
            partial: ::std::result::Result<bool, ::std::string::String>,
            start: ::std::result::Result<::chrono::DateTime<::chrono::offset::Utc>, ::std::string::String>,
        }
        impl ::std::default::Default for CampaignsLaunchedPoint {
            fn default() -> Self {
                Self {
                    campaigns: Err("no value supplied for campaigns".to_string()),
                    end: Err("no value supplied for end".to_string()),
                    partial: Err("no value supplied for partial".to_string()),
                    start: Err("no value supplied for start".to_string()),
                }
            }
        }
        impl CampaignsLaunchedPoint {
            pub fn campaigns<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<i64>,
                T::Error: ::std::fmt::Display,
            {
                self.campaigns =
                    value.try_into().map_err(|e| format!("error converting supplied value for campaigns: {e}"));
                self
            }
            pub fn end<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
                T::Error: ::std::fmt::Display,
            {
                self.end = value.try_into().map_err(|e| format!("error converting supplied value for end: {e}"));
                self
            }
            pub fn partial<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<bool>,
                T::Error: ::std::fmt::Display,
            {
                self.partial =
                    value.try_into().map_err(|e| format!("error converting supplied value for partial: {e}"));
                self
            }
            pub fn start<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
                T::Error: ::std::fmt::Display,
            {
                self.start = value.try_into().map_err(|e| format!("error converting supplied value for start: {e}"));
                self
            }
        }
        impl ::std::convert::TryFrom<CampaignsLaunchedPoint> for super::CampaignsLaunchedPoint {
            type Error = super::error::ConversionError;
            fn try_from(value: CampaignsLaunchedPoint) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self { campaigns: value.campaigns?, end: value.end?, partial: value.partial?, start: value.start? })
            }
        }
        impl ::std::convert::From<super::CampaignsLaunchedPoint> for CampaignsLaunchedPoint {
            fn from(value: super::CampaignsLaunchedPoint) -> Self {
                Self {
                    campaigns: Ok(value.campaigns),
                    end: Ok(value.end),
                    partial: Ok(value.partial),
                    start: Ok(value.start),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct CampaignsLaunchedResponse {
            as_of: ::std::result::Result<::chrono::DateTime<::chrono::offset::Utc>, ::std::string::String>,
            filters: ::std::result::Result<super::AppliedFilters, ::std::string::String>,
            granularity: ::std::result::Result<super::Granularity, ::std::string::String>,
            ignored_filters: ::std::result::Result<::std::vec::Vec<super::IgnoredFilter>, ::std::string::String>,
            no_data: ::std::result::Result<::std::vec::Vec<super::NoData>, ::std::string::String>,
            points: ::std::result::Result<
                ::std::option::Option<::std::vec::Vec<super::CampaignsLaunchedPoint>>,
                ::std::string::String,
            >,
            read_from: ::std::result::Result<super::ReadFrom, ::std::string::String>,
            replica_lag_seconds: ::std::result::Result<::std::option::Option<f64>, ::std::string::String>,
            time_zone: ::std::result::Result<::std::string::String, ::std::string::String>,
        }
        impl ::std::default::Default for CampaignsLaunchedResponse {
            fn default() -> Self {
                Self {
                    as_of: Err("no value supplied for as_of".to_string()),
                    filters: Err("no value supplied for filters".to_string()),
                    granularity: Err("no value supplied for granularity".to_string()),
                    ignored_filters: Err("no value supplied for ignored_filters".to_string()),
                    no_data: Err("no value supplied for no_data".to_string()),
                    points: Ok(Default::default()),
                    read_from: Err("no value supplied for read_from".to_string()),
                    replica_lag_seconds: Ok(Default::default()),
                    time_zone: Err("no value supplied for time_zone".to_string()),
                }
            }
        }
        impl CampaignsLaunchedResponse {
            pub fn as_of<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
                T::Error: ::std::fmt::Display,
            {
                self.as_of = value.try_into().map_err(|e| format!("error converting supplied value for as_of: {e}"));
                self
            }
            pub fn filters<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::AppliedFilters>,
                T::Error: ::std::fmt::Display,
            {
                self.filters =
                    value.try_into().map_err(|e| format!("error converting supplied value for filters: {e}"));
                self
            }
            pub fn granularity<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::Granularity>,
                T::Error: ::std::fmt::Display,
            {
                self.granularity =
                    value.try_into().map_err(|e| format!("error converting supplied value for granularity: {e}"));
                self
            }
            pub fn ignored_filters<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<super::IgnoredFilter>>,
                T::Error: ::std::fmt::Display,
            {
                self.ignored_filters =
                    value.try_into().map_err(|e| format!("error converting supplied value for ignored_filters: {e}"));
                self
            }
            pub fn no_data<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<super::NoData>>,
                T::Error: ::std::fmt::Display,
            {
                self.no_data =
                    value.try_into().map_err(|e| format!("error converting supplied value for no_data: {e}"));
                self
            }
            pub fn points<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::vec::Vec<super::CampaignsLaunchedPoint>>>,
                T::Error: ::std::fmt::Display,
            {
                self.points = value.try_into().map_err(|e| format!("error converting supplied value for points: {e}"));
                self
            }
            pub fn read_from<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::ReadFrom>,
                T::Error: ::std::fmt::Display,
            {
                self.read_from =
                    value.try_into().map_err(|e| format!("error converting supplied value for read_from: {e}"));
                self
            }
            pub fn replica_lag_seconds<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<f64>>,
                T::Error: ::std::fmt::Display,
            {
                self.replica_lag_seconds = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for replica_lag_seconds: {e}"));
                self
            }
            pub fn time_zone<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.time_zone =
                    value.try_into().map_err(|e| format!("error converting supplied value for time_zone: {e}"));
                self
            }
        }
        impl ::std::convert::TryFrom<CampaignsLaunchedResponse> for super::CampaignsLaunchedResponse {
            type Error = super::error::ConversionError;
            fn try_from(
                value: CampaignsLaunchedResponse,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    as_of: value.as_of?,
                    filters: value.filters?,
                    granularity: value.granularity?,
                    ignored_filters: value.ignored_filters?,
                    no_data: value.no_data?,
                    points: value.points?,
                    read_from: value.read_from?,
                    replica_lag_seconds: value.replica_lag_seconds?,
                    time_zone: value.time_zone?,
                })
            }
        }
        impl ::std::convert::From<super::CampaignsLaunchedResponse> for CampaignsLaunchedResponse {
            fn from(value: super::CampaignsLaunchedResponse) -> Self {
                Self {
                    as_of: Ok(value.as_of),
                    filters: Ok(value.filters),
                    granularity: Ok(value.granularity),
                    ignored_filters: Ok(value.ignored_filters),
                    no_data: Ok(value.no_data),
                    points: Ok(value.points),
                    read_from: Ok(value.read_from),
                    replica_lag_seconds: Ok(value.replica_lag_seconds),
                    time_zone: Ok(value.time_zone),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct CandidateFacets {
            job_titles: ::std::result::Result<::std::vec::Vec<super::FacetValue>, ::std::string::String>,
            locations: ::std::result::Result<::std::vec::Vec<super::FacetValue>, ::std::string::String>,
            sources: ::std::result::Result<::std::vec::Vec<super::FacetValue>, ::std::string::String>,
        }
        impl ::std::default::Default for CandidateFacets {
            fn default() -> Self {
                Self {
                    job_titles: Err("no value supplied for job_titles".to_string()),
                    locations: Err("no value supplied for locations".to_string()),
                    sources: Err("no value supplied for sources".to_string()),
                }
            }
        }
        impl CandidateFacets {
            pub fn job_titles<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<super::FacetValue>>,
                T::Error: ::std::fmt::Display,
            {
                self.job_titles =
                    value.try_into().map_err(|e| format!("error converting supplied value for job_titles: {e}"));
                self
            }
            pub fn locations<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<super::FacetValue>>,
                T::Error: ::std::fmt::Display,
            {
                self.locations =
                    value.try_into().map_err(|e| format!("error converting supplied value for locations: {e}"));
                self
            }
            pub fn sources<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<super::FacetValue>>,
                T::Error: ::std::fmt::Display,
            {
                self.sources =
                    value.try_into().map_err(|e| format!("error converting supplied value for sources: {e}"));
                self
            }
        }
        impl ::std::convert::TryFrom<CandidateFacets> for super::CandidateFacets {
            type Error = super::error::ConversionError;
            fn try_from(value: CandidateFacets) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self { job_titles: value.job_titles?, locations: value.locations?, sources: value.sources? })
            }
        }
        impl ::std::convert::From<super::CandidateFacets> for CandidateFacets {
            fn from(value: super::CandidateFacets) -> Self {
                Self { job_titles: Ok(value.job_titles), locations: Ok(value.locations), sources: Ok(value.sources) }
            }
        }
        #[derive(Clone, Debug)]
        pub struct CandidateRecord {
            created_at: ::std::result::Result<::chrono::DateTime<::chrono::offset::Utc>, ::std::string::String>,
            external_id: ::std::result::Result<::std::string::String, ::std::string::String>,
            location: ::std::result::Result<::std::option::Option<::std::string::String>, ::std::string::String>,
            name: ::std::result::Result<::std::option::Option<::std::string::String>, ::std::string::String>,
            source: ::std::result::Result<::std::option::Option<::std::string::String>, ::std::string::String>,
        }
        impl ::std::default::Default for CandidateRecord {
            fn default() -> Self {
                Self {
                    created_at: Err("no value supplied for created_at".to_string()),
                    external_id: Err("no value supplied for external_id".to_string()),
                    location: Ok(Default::default()),
                    name: Ok(Default::default()),
                    source: Ok(Default::default()),
                }
            }
        }
        impl CandidateRecord {
            pub fn created_at<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
                T::Error: ::std::fmt::Display,
            {
                self.created_at =
                    value.try_into().map_err(|e| format!("error converting supplied value for created_at: {e}"));
                self
            }
            pub fn external_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.external_id =
                    value.try_into().map_err(|e| format!("error converting supplied value for external_id: {e}"));
                self
            }
            pub fn location<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.location =
                    value.try_into().map_err(|e| format!("error converting supplied value for location: {e}"));
                self
            }
            pub fn name<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.name = value.try_into().map_err(|e| format!("error converting supplied value for name: {e}"));
                self
            }
            pub fn source<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.source = value.try_into().map_err(|e| format!("error converting supplied value for source: {e}"));
                self
            }
        }
        impl ::std::convert::TryFrom<CandidateRecord> for super::CandidateRecord {
            type Error = super::error::ConversionError;
            fn try_from(value: CandidateRecord) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    created_at: value.created_at?,
                    external_id: value.external_id?,
                    location: value.location?,
                    name: value.name?,
                    source: value.source?,
                })
            }
        }
        impl ::std::convert::From<super::CandidateRecord> for CandidateRecord {
            fn from(value: super::CandidateRecord) -> Self {
                Self {
                    created_at: Ok(value.created_at),
                    external_id: Ok(value.external_id),
                    location: Ok(value.location),
                    name: Ok(value.name),
                    source: Ok(value.source),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct CandidateSatisfactionResponse {
            as_of: ::std::result::Result<::chrono::DateTime<::chrono::offset::Utc>, ::std::string::String>,
            distribution: ::std::result::Result<
                ::std::option::Option<::std::vec::Vec<super::RatingCount>>,
                ::std::string::String,
            >,
            filters: ::std::result::Result<super::AppliedFilters, ::std::string::String>,
            granularity: ::std::result::Result<super::Granularity, ::std::string::String>,
            ignored_filters: ::std::result::Result<::std::vec::Vec<super::IgnoredFilter>, ::std::string::String>,
            min_ratings: ::std::result::Result<i32, ::std::string::String>,
            no_data: ::std::result::Result<::std::vec::Vec<super::NoData>, ::std::string::String>,
            points: ::std::result::Result<
                ::std::option::Option<::std::vec::Vec<super::SatisfactionPoint>>,
                ::std::string::String,
            >,
            previous: ::std::result::Result<
                ::std::option::Option<::std::vec::Vec<super::SatisfactionPoint>>,
                ::std::string::String,
            >,
            previous_distribution: ::std::result::Result<
                ::std::option::Option<::std::vec::Vec<super::RatingCount>>,
                ::std::string::String,
            >,
            read_from: ::std::result::Result<super::ReadFrom, ::std::string::String>,
            replica_lag_seconds: ::std::result::Result<::std::option::Option<f64>, ::std::string::String>,
            time_zone: ::std::result::Result<::std::string::String, ::std::string::String>,
        }
        impl ::std::default::Default for CandidateSatisfactionResponse {
            fn default() -> Self {
                Self {
                    as_of: Err("no value supplied for as_of".to_string()),
                    distribution: Ok(Default::default()),
                    filters: Err("no value supplied for filters".to_string()),
                    granularity: Err("no value supplied for granularity".to_string()),
                    ignored_filters: Err("no value supplied for ignored_filters".to_string()),
                    min_ratings: Err("no value supplied for min_ratings".to_string()),
                    no_data: Err("no value supplied for no_data".to_string()),
                    points: Ok(Default::default()),
                    previous: Ok(Default::default()),
                    previous_distribution: Ok(Default::default()),
                    read_from: Err("no value supplied for read_from".to_string()),
                    replica_lag_seconds: Ok(Default::default()),
                    time_zone: Err("no value supplied for time_zone".to_string()),
                }
            }
        }
        impl CandidateSatisfactionResponse {
            pub fn as_of<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
                T::Error: ::std::fmt::Display,
            {
                self.as_of = value.try_into().map_err(|e| format!("error converting supplied value for as_of: {e}"));
                self
            }
            pub fn distribution<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::vec::Vec<super::RatingCount>>>,
                T::Error: ::std::fmt::Display,
            {
                self.distribution =
                    value.try_into().map_err(|e| format!("error converting supplied value for distribution: {e}"));
                self
            }
            pub fn filters<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::AppliedFilters>,
                T::Error: ::std::fmt::Display,
            {
                self.filters =
                    value.try_into().map_err(|e| format!("error converting supplied value for filters: {e}"));
                self
            }
            pub fn granularity<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::Granularity>,
                T::Error: ::std::fmt::Display,
            {
                self.granularity =
                    value.try_into().map_err(|e| format!("error converting supplied value for granularity: {e}"));
                self
            }
            pub fn ignored_filters<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<super::IgnoredFilter>>,
                T::Error: ::std::fmt::Display,
            {
                self.ignored_filters =
                    value.try_into().map_err(|e| format!("error converting supplied value for ignored_filters: {e}"));
                self
            }
            pub fn min_ratings<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<i32>,
                T::Error: ::std::fmt::Display,
            {
                self.min_ratings =
                    value.try_into().map_err(|e| format!("error converting supplied value for min_ratings: {e}"));
                self
            }
            pub fn no_data<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<super::NoData>>,
                T::Error: ::std::fmt::Display,
            {
                self.no_data =
                    value.try_into().map_err(|e| format!("error converting supplied value for no_data: {e}"));
                self
            }
            pub fn points<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::vec::Vec<super::SatisfactionPoint>>>,
                T::Error: ::std::fmt::Display,
            {
                self.points = value.try_into().map_err(|e| format!("error converting supplied value for points: {e}"));
                self
            }
            pub fn previous<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::vec::Vec<super::SatisfactionPoint>>>,
                T::Error: ::std::fmt::Display,
            {
                self.previous =
                    value.try_into().map_err(|e| format!("error converting supplied value for previous: {e}"));
                self
            }
            pub fn previous_distribution<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::vec::Vec<super::RatingCount>>>,
                T::Error: ::std::fmt::Display,
            {
                self.previous_distribution = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for previous_distribution: {e}"));
                self
            }
            pub fn read_from<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::ReadFrom>,
                T::Error: ::std::fmt::Display,
            {
                self.read_from =
                    value.try_into().map_err(|e| format!("error converting supplied value for read_from: {e}"));
                self
            }
            pub fn replica_lag_seconds<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<f64>>,
                T::Error: ::std::fmt::Display,
            {
                self.replica_lag_seconds = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for replica_lag_seconds: {e}"));
                self
            }
            pub fn time_zone<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.time_zone =
                    value.try_into().map_err(|e| format!("error converting supplied value for time_zone: {e}"));
                self
            }
        }
        impl ::std::convert::TryFrom<CandidateSatisfactionResponse> for super::CandidateSatisfactionResponse {
            type Error = super::error::ConversionError;
            fn try_from(
                value: CandidateSatisfactionResponse,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    as_of: value.as_of?,
                    distribution: value.distribution?,
                    filters: value.filters?,
                    granularity: value.granularity?,
                    ignored_filters: value.ignored_filters?,
                    min_ratings: value.min_ratings?,
                    no_data: value.no_data?,
                    points: value.points?,
                    previous: value.previous?,
                    previous_distribution: value.previous_distribution?,
                    read_from: value.read_from?,
                    replica_lag_seconds: value.replica_lag_seconds?,
                    time_zone: value.time_zone?,
                })
            }
        }
        impl ::std::convert::From<super::CandidateSatisfactionResponse> for CandidateSatisfactionResponse {
            fn from(value: super::CandidateSatisfactionResponse) -> Self {
                Self {
                    as_of: Ok(value.as_of),
                    distribution: Ok(value.distribution),
                    filters: Ok(value.filters),
                    granularity: Ok(value.granularity),
                    ignored_filters: Ok(value.ignored_filters),
                    min_ratings: Ok(value.min_ratings),
                    no_data: Ok(value.no_data),
                    points: Ok(value.points),
                    previous: Ok(value.previous),
                    previous_distribution: Ok(value.previous_distribution),
                    read_from: Ok(value.read_from),
                    replica_lag_seconds: Ok(value.replica_lag_seconds),
                    time_zone: Ok(value.time_zone),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct CandidatesChartResponse {
            granularity: ::std::result::Result<super::Granularity, ::std::string::String>,
            points: ::std::result::Result<
                ::std::option::Option<::std::vec::Vec<super::CandidatesPoint>>,
                ::std::string::String,
            >,
            previous: ::std::result::Result<
                ::std::option::Option<::std::vec::Vec<super::CandidatesPoint>>,
                ::std::string::String,
            >,
            time_zone: ::std::result::Result<::std::string::String, ::std::string::String>,
        }
        impl ::std::default::Default for CandidatesChartResponse {
            fn default() -> Self {
                Self {
                    granularity: Err("no value supplied for granularity".to_string()),
                    points: Ok(Default::default()),
                    previous: Ok(Default::default()),
                    time_zone: Err("no value supplied for time_zone".to_string()),
                }
            }
        }
        impl CandidatesChartResponse {
            pub fn granularity<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::Granularity>,
                T::Error: ::std::fmt::Display,
            {
                self.granularity =
                    value.try_into().map_err(|e| format!("error converting supplied value for granularity: {e}"));
                self
            }
            pub fn points<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::vec::Vec<super::CandidatesPoint>>>,
                T::Error: ::std::fmt::Display,
            {
                self.points = value.try_into().map_err(|e| format!("error converting supplied value for points: {e}"));
                self
            }
            pub fn previous<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::vec::Vec<super::CandidatesPoint>>>,
                T::Error: ::std::fmt::Display,
            {
                self.previous =
                    value.try_into().map_err(|e| format!("error converting supplied value for previous: {e}"));
                self
            }
            pub fn time_zone<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.time_zone =
                    value.try_into().map_err(|e| format!("error converting supplied value for time_zone: {e}"));
                self
            }
        }
        impl ::std::convert::TryFrom<CandidatesChartResponse> for super::CandidatesChartResponse {
            type Error = super::error::ConversionError;
            fn try_from(value: CandidatesChartResponse) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    granularity: value.granularity?,
                    points: value.points?,
                    previous: value.previous?,
                    time_zone: value.time_zone?,
                })
            }
        }
        impl ::std::convert::From<super::CandidatesChartResponse> for CandidatesChartResponse {
            fn from(value: super::CandidatesChartResponse) -> Self {
                Self {
                    granularity: Ok(value.granularity),
                    points: Ok(value.points),
                    previous: Ok(value.previous),
                    time_zone: Ok(value.time_zone),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct CandidatesPoint {
            end: ::std::result::Result<::chrono::DateTime<::chrono::offset::Utc>, ::std::string::String>,
            partial: ::std::result::Result<bool, ::std::string::String>,
            people: ::std::result::Result<i64, ::std::string::String>,
            start: ::std::result::Result<::chrono::DateTime<::chrono::offset::Utc>, ::std::string::String>,
        }
        impl ::std::default::Default for CandidatesPoint {
            fn default() -> Self {
                Self {
                    end: Err("no value supplied for end".to_string()),
                    partial: Err("no value supplied for partial".to_string()),
                    people: Err("no value supplied for people".to_string()),
                    start: Err("no value supplied for start".to_string()),
                }
            }
        }
        impl CandidatesPoint {
            pub fn end<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
                T::Error: ::std::fmt::Display,
            {
                self.end = value.try_into().map_err(|e| format!("error converting supplied value for end: {e}"));
                self
            }
            pub fn partial<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<bool>,
                T::Error: ::std::fmt::Display,
            {
                self.partial =
                    value.try_into().map_err(|e| format!("error converting supplied value for partial: {e}"));
                self
            }
            pub fn people<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<i64>,
                T::Error: ::std::fmt::Display,
            {
                self.people = value.try_into().map_err(|e| format!("error converting supplied value for people: {e}"));
                self
            }
            pub fn start<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
                T::Error: ::std::fmt::Display,
            {
                self.start = value.try_into().map_err(|e| format!("error converting supplied value for start: {e}"));
                self
            }
        }
        impl ::std::convert::TryFrom<CandidatesPoint> for super::CandidatesPoint {
            type Error = super::error::ConversionError;
            fn try_from(value: CandidatesPoint) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self { end: value.end?, partial: value.partial?, people: value.people?, start: value.start? })
            }
        }
        impl ::std::convert::From<super::CandidatesPoint> for CandidatesPoint {
            fn from(value: super::CandidatesPoint) -> Self {
                Self {
                    end: Ok(value.end),
                    partial: Ok(value.partial),
                    people: Ok(value.people),
                    start: Ok(value.start),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct Change {
            field: ::std::result::Result<::std::string::String, ::std::string::String>,
            from: ::std::result::Result<::std::option::Option<::std::string::String>, ::std::string::String>,
            to: ::std::result::Result<::std::option::Option<::std::string::String>, ::std::string::String>,
        }
        impl ::std::default::Default for Change {
            fn default() -> Self {
                Self {
                    field: Err("no value supplied for field".to_string()),
                    from: Ok(Default::default()),
                    to: Ok(Default::default()),
                }
            }
        }
        impl Change {
            pub fn field<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.field = value.try_into().map_err(|e| format!("error converting supplied value for field: {e}"));
                self
            }
            pub fn from<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.from = value.try_into().map_err(|e| format!("error converting supplied value for from: {e}"));
                self
            }
            pub fn to<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.to = value.try_into().map_err(|e| format!("error converting supplied value for to: {e}"));
                self
            }
        }
        impl ::std::convert::TryFrom<Change> for super::Change {
            type Error = super::error::ConversionError;
            fn try_from(value: Change) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self { field: value.field?, from: value.from?, to: value.to? })
            }
        }
        impl ::std::convert::From<super::Change> for Change {
            fn from(value: super::Change) -> Self {
                Self { field: Ok(value.field), from: Ok(value.from), to: Ok(value.to) }
            }
        }
        #[derive(Clone, Debug)]
        pub struct ConfidenceInterval {
            high: ::std::result::Result<f64, ::std::string::String>,
            low: ::std::result::Result<f64, ::std::string::String>,
        }
        impl ::std::default::Default for ConfidenceInterval {
            fn default() -> Self {
                Self {
                    high: Err("no value supplied for high".to_string()),
                    low: Err("no value supplied for low".to_string()),
                }
            }
        }
        impl ConfidenceInterval {
            pub fn high<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<f64>,
                T::Error: ::std::fmt::Display,
            {
                self.high = value.try_into().map_err(|e| format!("error converting supplied value for high: {e}"));
                self
            }
            pub fn low<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<f64>,
                T::Error: ::std::fmt::Display,
            {
                self.low = value.try_into().map_err(|e| format!("error converting supplied value for low: {e}"));
                self
            }
        }
        impl ::std::convert::TryFrom<ConfidenceInterval> for super::ConfidenceInterval {
            type Error = super::error::ConversionError;
            fn try_from(value: ConfidenceInterval) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self { high: value.high?, low: value.low? })
            }
        }
        impl ::std::convert::From<super::ConfidenceInterval> for ConfidenceInterval {
            fn from(value: super::ConfidenceInterval) -> Self {
                Self { high: Ok(value.high), low: Ok(value.low) }
            }
        }
        #[derive(Clone, Debug)]
        pub struct CountFigure {
            previous: ::std::result::Result<::std::option::Option<i64>, ::std::string::String>,
            value: ::std::result::Result<::std::option::Option<i64>, ::std::string::String>,
        }
        impl ::std::default::Default for CountFigure {
            fn default() -> Self {
                Self { previous: Ok(Default::default()), value: Ok(Default::default()) }
            }
        }
        impl CountFigure {
            pub fn previous<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<i64>>,
                T::Error: ::std::fmt::Display,
            {
                self.previous =
                    value.try_into().map_err(|e| format!("error converting supplied value for previous: {e}"));
                self
            }
            pub fn value<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<i64>>,
                T::Error: ::std::fmt::Display,
            {
                self.value = value.try_into().map_err(|e| format!("error converting supplied value for value: {e}"));
                self
            }
        }
        impl ::std::convert::TryFrom<CountFigure> for super::CountFigure {
            type Error = super::error::ConversionError;
            fn try_from(value: CountFigure) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self { previous: value.previous?, value: value.value? })
            }
        }
        impl ::std::convert::From<super::CountFigure> for CountFigure {
            fn from(value: super::CountFigure) -> Self {
                Self { previous: Ok(value.previous), value: Ok(value.value) }
            }
        }
        #[derive(Clone, Debug)]
        pub struct CreatedApiKey {
            api_key: ::std::result::Result<super::ApiKey, ::std::string::String>,
            key: ::std::result::Result<::std::string::String, ::std::string::String>,
        }
        impl ::std::default::Default for CreatedApiKey {
            fn default() -> Self {
                Self {
                    api_key: Err("no value supplied for api_key".to_string()),
                    key: Err("no value supplied for key".to_string()),
                }
            }
        }
        impl CreatedApiKey {
            pub fn api_key<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::ApiKey>,
                T::Error: ::std::fmt::Display,
            {
                self.api_key =
                    value.try_into().map_err(|e| format!("error converting supplied value for api_key: {e}"));
                self
            }
            pub fn key<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.key = value.try_into().map_err(|e| format!("error converting supplied value for key: {e}"));
                self
            }
        }
        impl ::std::convert::TryFrom<CreatedApiKey> for super::CreatedApiKey {
            type Error = super::error::ConversionError;
            fn try_from(value: CreatedApiKey) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self { api_key: value.api_key?, key: value.key? })
            }
        }
        impl ::std::convert::From<super::CreatedApiKey> for CreatedApiKey {
            fn from(value: super::CreatedApiKey) -> Self {
                Self { api_key: Ok(value.api_key), key: Ok(value.key) }
            }
        }
        #[derive(Clone, Debug)]
        pub struct CreatedInvitation {
            invitation: ::std::result::Result<super::Invitation, ::std::string::String>,
            path: ::std::result::Result<::std::string::String, ::std::string::String>,
            token: ::std::result::Result<::std::string::String, ::std::string::String>,
        }
        impl ::std::default::Default for CreatedInvitation {
            fn default() -> Self {
                Self {
                    invitation: Err("no value supplied for invitation".to_string()),
                    path: Err("no value supplied for path".to_string()),
                    token: Err("no value supplied for token".to_string()),
                }
            }
        }
        impl CreatedInvitation {
            pub fn invitation<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::Invitation>,
                T::Error: ::std::fmt::Display,
            {
                self.invitation =
                    value.try_into().map_err(|e| format!("error converting supplied value for invitation: {e}"));
                self
            }
            pub fn path<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.path = value.try_into().map_err(|e| format!("error converting supplied value for path: {e}"));
                self
            }
            pub fn token<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.token = value.try_into().map_err(|e| format!("error converting supplied value for token: {e}"));
                self
            }
        }
        impl ::std::convert::TryFrom<CreatedInvitation> for super::CreatedInvitation {
            type Error = super::error::ConversionError;
            fn try_from(value: CreatedInvitation) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self { invitation: value.invitation?, path: value.path?, token: value.token? })
            }
        }
        impl ::std::convert::From<super::CreatedInvitation> for CreatedInvitation {
            fn from(value: super::CreatedInvitation) -> Self {
                Self { invitation: Ok(value.invitation), path: Ok(value.path), token: Ok(value.token) }
            }
        }
        #[derive(Clone, Debug)]
        pub struct CreditRatio {
            denominator: ::std::result::Result<::std::option::Option<i64>, ::std::string::String>,
            numerator: ::std::result::Result<::std::option::Option<f64>, ::std::string::String>,
            value: ::std::result::Result<::std::option::Option<f64>, ::std::string::String>,
        }
        impl ::std::default::Default for CreditRatio {
            fn default() -> Self {
                Self {
                    denominator: Ok(Default::default()),
                    numerator: Ok(Default::default()),
                    value: Ok(Default::default()),
                }
            }
        }
        impl CreditRatio {
            pub fn denominator<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<i64>>,
                T::Error: ::std::fmt::Display,
            {
                self.denominator =
                    value.try_into().map_err(|e| format!("error converting supplied value for denominator: {e}"));
                self
            }
            pub fn numerator<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<f64>>,
                T::Error: ::std::fmt::Display,
            {
                self.numerator =
                    value.try_into().map_err(|e| format!("error converting supplied value for numerator: {e}"));
                self
            }
            pub fn value<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<f64>>,
                T::Error: ::std::fmt::Display,
            {
                self.value = value.try_into().map_err(|e| format!("error converting supplied value for value: {e}"));
                self
            }
        }
        impl ::std::convert::TryFrom<CreditRatio> for super::CreditRatio {
            type Error = super::error::ConversionError;
            fn try_from(value: CreditRatio) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self { denominator: value.denominator?, numerator: value.numerator?, value: value.value? })
            }
        }
        impl ::std::convert::From<super::CreditRatio> for CreditRatio {
            fn from(value: super::CreditRatio) -> Self {
                Self { denominator: Ok(value.denominator), numerator: Ok(value.numerator), value: Ok(value.value) }
            }
        }
        #[derive(Clone, Debug)]
        pub struct CreditRecord {
            campaign: ::std::result::Result<::std::string::String, ::std::string::String>,
            created_at: ::std::result::Result<::chrono::DateTime<::chrono::offset::Utc>, ::std::string::String>,
            credits: ::std::result::Result<f64, ::std::string::String>,
            external_id: ::std::result::Result<::std::string::String, ::std::string::String>,
        }
        impl ::std::default::Default for CreditRecord {
            fn default() -> Self {
                Self {
                    campaign: Err("no value supplied for campaign".to_string()),
                    created_at: Err("no value supplied for created_at".to_string()),
                    credits: Err("no value supplied for credits".to_string()),
                    external_id: Err("no value supplied for external_id".to_string()),
                }
            }
        }
        impl CreditRecord {
            pub fn campaign<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.campaign =
                    value.try_into().map_err(|e| format!("error converting supplied value for campaign: {e}"));
                self
            }
            pub fn created_at<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
                T::Error: ::std::fmt::Display,
            {
                self.created_at =
                    value.try_into().map_err(|e| format!("error converting supplied value for created_at: {e}"));
                self
            }
            pub fn credits<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<f64>,
                T::Error: ::std::fmt::Display,
            {
                self.credits =
                    value.try_into().map_err(|e| format!("error converting supplied value for credits: {e}"));
                self
            }
            pub fn external_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.external_id =
                    value.try_into().map_err(|e| format!("error converting supplied value for external_id: {e}"));
                self
            }
        }
        impl ::std::convert::TryFrom<CreditRecord> for super::CreditRecord {
            type Error = super::error::ConversionError;
            fn try_from(value: CreditRecord) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    campaign: value.campaign?,
                    created_at: value.created_at?,
                    credits: value.credits?,
                    external_id: value.external_id?,
                })
            }
        }
        impl ::std::convert::From<super::CreditRecord> for CreditRecord {
            fn from(value: super::CreditRecord) -> Self {
                Self {
                    campaign: Ok(value.campaign),
                    created_at: Ok(value.created_at),
                    credits: Ok(value.credits),
                    external_id: Ok(value.external_id),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct CreditsPerQualifiedCandidateResponse {
            as_of: ::std::result::Result<::chrono::DateTime<::chrono::offset::Utc>, ::std::string::String>,
            denominator: ::std::result::Result<::std::option::Option<i64>, ::std::string::String>,
            filters: ::std::result::Result<super::AppliedFilters, ::std::string::String>,
            ignored_filters: ::std::result::Result<::std::vec::Vec<super::IgnoredFilter>, ::std::string::String>,
            no_data: ::std::result::Result<::std::vec::Vec<super::NoData>, ::std::string::String>,
            numerator: ::std::result::Result<::std::option::Option<f64>, ::std::string::String>,
            previous: ::std::result::Result<::std::option::Option<super::CreditRatio>, ::std::string::String>,
            read_from: ::std::result::Result<super::ReadFrom, ::std::string::String>,
            replica_lag_seconds: ::std::result::Result<::std::option::Option<f64>, ::std::string::String>,
            value: ::std::result::Result<::std::option::Option<f64>, ::std::string::String>,
        }
        impl ::std::default::Default for CreditsPerQualifiedCandidateResponse {
            fn default() -> Self {
                Self {
                    as_of: Err("no value supplied for as_of".to_string()),
                    denominator: Ok(Default::default()),
                    filters: Err("no value supplied for filters".to_string()),
                    ignored_filters: Err("no value supplied for ignored_filters".to_string()),
                    no_data: Err("no value supplied for no_data".to_string()),
                    numerator: Ok(Default::default()),
                    previous: Ok(Default::default()),
                    read_from: Err("no value supplied for read_from".to_string()),
                    replica_lag_seconds: Ok(Default::default()),
                    value: Ok(Default::default()),
                }
            }
        }
        impl CreditsPerQualifiedCandidateResponse {
            pub fn as_of<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
                T::Error: ::std::fmt::Display,
            {
                self.as_of = value.try_into().map_err(|e| format!("error converting supplied value for as_of: {e}"));
                self
            }
            pub fn denominator<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<i64>>,
                T::Error: ::std::fmt::Display,
            {
                self.denominator =
                    value.try_into().map_err(|e| format!("error converting supplied value for denominator: {e}"));
                self
            }
            pub fn filters<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::AppliedFilters>,
                T::Error: ::std::fmt::Display,
            {
                self.filters =
                    value.try_into().map_err(|e| format!("error converting supplied value for filters: {e}"));
                self
            }
            pub fn ignored_filters<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<super::IgnoredFilter>>,
                T::Error: ::std::fmt::Display,
            {
                self.ignored_filters =
                    value.try_into().map_err(|e| format!("error converting supplied value for ignored_filters: {e}"));
                self
            }
            pub fn no_data<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<super::NoData>>,
                T::Error: ::std::fmt::Display,
            {
                self.no_data =
                    value.try_into().map_err(|e| format!("error converting supplied value for no_data: {e}"));
                self
            }
            pub fn numerator<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<f64>>,
                T::Error: ::std::fmt::Display,
            {
                self.numerator =
                    value.try_into().map_err(|e| format!("error converting supplied value for numerator: {e}"));
                self
            }
            pub fn previous<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::CreditRatio>>,
                T::Error: ::std::fmt::Display,
            {
                self.previous =
                    value.try_into().map_err(|e| format!("error converting supplied value for previous: {e}"));
                self
            }
            pub fn read_from<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::ReadFrom>,
                T::Error: ::std::fmt::Display,
            {
                self.read_from =
                    value.try_into().map_err(|e| format!("error converting supplied value for read_from: {e}"));
                self
            }
            pub fn replica_lag_seconds<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<f64>>,
                T::Error: ::std::fmt::Display,
            {
                self.replica_lag_seconds = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for replica_lag_seconds: {e}"));
                self
            }
            pub fn value<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<f64>>,
                T::Error: ::std::fmt::Display,
            {
                self.value = value.try_into().map_err(|e| format!("error converting supplied value for value: {e}"));
                self
            }
        }
        impl ::std::convert::TryFrom<CreditsPerQualifiedCandidateResponse> for super::CreditsPerQualifiedCandidateResponse {
            type Error = super::error::ConversionError;
            fn try_from(
                value: CreditsPerQualifiedCandidateResponse,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    as_of: value.as_of?,
                    denominator: value.denominator?,
                    filters: value.filters?,
                    ignored_filters: value.ignored_filters?,
                    no_data: value.no_data?,
                    numerator: value.numerator?,
                    previous: value.previous?,
                    read_from: value.read_from?,
                    replica_lag_seconds: value.replica_lag_seconds?,
                    value: value.value?,
                })
            }
        }
        impl ::std::convert::From<super::CreditsPerQualifiedCandidateResponse> for CreditsPerQualifiedCandidateResponse {
            fn from(value: super::CreditsPerQualifiedCandidateResponse) -> Self {
                Self {
                    as_of: Ok(value.as_of),
                    denominator: Ok(value.denominator),
                    filters: Ok(value.filters),
                    ignored_filters: Ok(value.ignored_filters),
                    no_data: Ok(value.no_data),
                    numerator: Ok(value.numerator),
                    previous: Ok(value.previous),
                    read_from: Ok(value.read_from),
                    replica_lag_seconds: Ok(value.replica_lag_seconds),
                    value: Ok(value.value),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct DashboardFigures {
            accommodation_rate: ::std::result::Result<::std::option::Option<super::RatioFigure>, ::std::string::String>,
            answer_rate: ::std::result::Result<::std::option::Option<super::RatioFigure>, ::std::string::String>,
            avg_interview_length:
                ::std::result::Result<::std::option::Option<super::MeanFigure>, ::std::string::String>,
            avg_time_to_first_interview:
                ::std::result::Result<::std::option::Option<super::MeanFigure>, ::std::string::String>,
            call_completion_rate:
                ::std::result::Result<::std::option::Option<super::RatioFigure>, ::std::string::String>,
            call_length: ::std::result::Result<::std::option::Option<super::CountFigure>, ::std::string::String>,
            calls_chart: ::std::result::Result<::std::option::Option<super::CallsChartResponse>, ::std::string::String>,
            candidates_chart:
                ::std::result::Result<::std::option::Option<super::CandidatesChartResponse>, ::std::string::String>,
            interviews: ::std::result::Result<::std::option::Option<super::CountFigure>, ::std::string::String>,
            interviews_chart:
                ::std::result::Result<::std::option::Option<super::InterviewsChartResponse>, ::std::string::String>,
            opt_outs: ::std::result::Result<::std::option::Option<super::CountFigure>, ::std::string::String>,
            passthrough_rate: ::std::result::Result<::std::option::Option<super::RatioFigure>, ::std::string::String>,
            passthrough_rate_chart: ::std::result::Result<
                ::std::option::Option<super::PassthroughRateChartResponse>,
                ::std::string::String,
            >,
            people_contacted: ::std::result::Result<::std::option::Option<super::CountFigure>, ::std::string::String>,
            qualified_candidates:
                ::std::result::Result<::std::option::Option<super::CountFigure>, ::std::string::String>,
            thumbs_down: ::std::result::Result<::std::option::Option<super::CountFigure>, ::std::string::String>,
            thumbs_down_chart:
                ::std::result::Result<::std::option::Option<super::ThumbsDownChartResponse>, ::std::string::String>,
            thumbs_up: ::std::result::Result<::std::option::Option<super::CountFigure>, ::std::string::String>,
            thumbs_up_chart:
                ::std::result::Result<::std::option::Option<super::ThumbsUpChartResponse>, ::std::string::String>,
            total_calls: ::std::result::Result<::std::option::Option<super::CountFigure>, ::std::string::String>,
            withdrawal_rate: ::std::result::Result<::std::option::Option<super::RatioFigure>, ::std::string::String>,
            withdrawal_reasons:
                ::std::result::Result<::std::option::Option<super::BreakdownFigure>, ::std::string::String>,
        }
        impl ::std::default::Default for DashboardFigures {
            fn default() -> Self {
                Self {
                    accommodation_rate: Ok(Default::default()),
                    answer_rate: Ok(Default::default()),
                    avg_interview_length: Ok(Default::default()),
                    avg_time_to_first_interview: Ok(Default::default()),
                    call_completion_rate: Ok(Default::default()),
                    call_length: Ok(Default::default()),
                    calls_chart: Ok(Default::default()),
                    candidates_chart: Ok(Default::default()),
                    interviews: Ok(Default::default()),
                    interviews_chart: Ok(Default::default()),
                    opt_outs: Ok(Default::default()),
                    passthrough_rate: Ok(Default::default()),
                    passthrough_rate_chart: Ok(Default::default()),
                    people_contacted: Ok(Default::default()),
                    qualified_candidates: Ok(Default::default()),
                    thumbs_down: Ok(Default::default()),
                    thumbs_down_chart: Ok(Default::default()),
                    thumbs_up: Ok(Default::default()),
                    thumbs_up_chart: Ok(Default::default()),
                    total_calls: Ok(Default::default()),
                    withdrawal_rate: Ok(Default::default()),
                    withdrawal_reasons: Ok(Default::default()),
                }
            }
        }
        impl DashboardFigures {
            pub fn accommodation_rate<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::RatioFigure>>,
                T::Error: ::std::fmt::Display,
            {
                self.accommodation_rate = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for accommodation_rate: {e}"));
                self
            }
            pub fn answer_rate<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::RatioFigure>>,
                T::Error: ::std::fmt::Display,
            {
                self.answer_rate =
                    value.try_into().map_err(|e| format!("error converting supplied value for answer_rate: {e}"));
                self
            }
            pub fn avg_interview_length<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::MeanFigure>>,
                T::Error: ::std::fmt::Display,
            {
                self.avg_interview_length = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for avg_interview_length: {e}"));
                self
            }
            pub fn avg_time_to_first_interview<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::MeanFigure>>,
                T::Error: ::std::fmt::Display,
            {
                self.avg_time_to_first_interview = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for avg_time_to_first_interview: {e}"));
                self
            }
            pub fn call_completion_rate<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::RatioFigure>>,
                T::Error: ::std::fmt::Display,
            {
                self.call_completion_rate = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for call_completion_rate: {e}"));
                self
            }
            pub fn call_length<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::CountFigure>>,
                T::Error: ::std::fmt::Display,
            {
                self.call_length =
                    value.try_into().map_err(|e| format!("error converting supplied value for call_length: {e}"));
                self
            }
            pub fn calls_chart<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::CallsChartResponse>>,
                T::Error: ::std::fmt::Display,
            {
                self.calls_chart =
                    value.try_into().map_err(|e| format!("error converting supplied value for calls_chart: {e}"));
                self
            }
            pub fn candidates_chart<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::CandidatesChartResponse>>,
                T::Error: ::std::fmt::Display,
            {
                self.candidates_chart =
                    value.try_into().map_err(|e| format!("error converting supplied value for candidates_chart: {e}"));
                self
            }
            pub fn interviews<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::CountFigure>>,
                T::Error: ::std::fmt::Display,
            {
                self.interviews =
                    value.try_into().map_err(|e| format!("error converting supplied value for interviews: {e}"));
                self
            }
            pub fn interviews_chart<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::InterviewsChartResponse>>,
                T::Error: ::std::fmt::Display,
            {
                self.interviews_chart =
                    value.try_into().map_err(|e| format!("error converting supplied value for interviews_chart: {e}"));
                self
            }
            pub fn opt_outs<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::CountFigure>>,
                T::Error: ::std::fmt::Display,
            {
                self.opt_outs =
                    value.try_into().map_err(|e| format!("error converting supplied value for opt_outs: {e}"));
                self
            }
            pub fn passthrough_rate<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::RatioFigure>>,
                T::Error: ::std::fmt::Display,
            {
                self.passthrough_rate =
                    value.try_into().map_err(|e| format!("error converting supplied value for passthrough_rate: {e}"));
                self
            }
            pub fn passthrough_rate_chart<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::PassthroughRateChartResponse>>,
                T::Error: ::std::fmt::Display,
            {
                self.passthrough_rate_chart = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for passthrough_rate_chart: {e}"));
                self
            }
            pub fn people_contacted<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::CountFigure>>,
                T::Error: ::std::fmt::Display,
            {
                self.people_contacted =
                    value.try_into().map_err(|e| format!("error converting supplied value for people_contacted: {e}"));
                self
            }
            pub fn qualified_candidates<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::CountFigure>>,
                T::Error: ::std::fmt::Display,
            {
                self.qualified_candidates = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for qualified_candidates: {e}"));
                self
            }
            pub fn thumbs_down<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::CountFigure>>,
                T::Error: ::std::fmt::Display,
            {
                self.thumbs_down =
                    value.try_into().map_err(|e| format!("error converting supplied value for thumbs_down: {e}"));
                self
            }
            pub fn thumbs_down_chart<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::ThumbsDownChartResponse>>,
                T::Error: ::std::fmt::Display,
            {
                self.thumbs_down_chart =
                    value.try_into().map_err(|e| format!("error converting supplied value for thumbs_down_chart: {e}"));
                self
            }
            pub fn thumbs_up<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::CountFigure>>,
                T::Error: ::std::fmt::Display,
            {
                self.thumbs_up =
                    value.try_into().map_err(|e| format!("error converting supplied value for thumbs_up: {e}"));
                self
            }
            pub fn thumbs_up_chart<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::ThumbsUpChartResponse>>,
                T::Error: ::std::fmt::Display,
            {
                self.thumbs_up_chart =
                    value.try_into().map_err(|e| format!("error converting supplied value for thumbs_up_chart: {e}"));
                self
            }
            pub fn total_calls<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::CountFigure>>,
                T::Error: ::std::fmt::Display,
            {
                self.total_calls =
                    value.try_into().map_err(|e| format!("error converting supplied value for total_calls: {e}"));
                self
            }
            pub fn withdrawal_rate<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::RatioFigure>>,
                T::Error: ::std::fmt::Display,
            {
                self.withdrawal_rate =
                    value.try_into().map_err(|e| format!("error converting supplied value for withdrawal_rate: {e}"));
                self
            }
            pub fn withdrawal_reasons<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::BreakdownFigure>>,
                T::Error: ::std::fmt::Display,
            {
                self.withdrawal_reasons = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for withdrawal_reasons: {e}"));
                self
            }
        }
        impl ::std::convert::TryFrom<DashboardFigures> for super::DashboardFigures {
            type Error = super::error::ConversionError;
            fn try_from(value: DashboardFigures) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    accommodation_rate: value.accommodation_rate?,
                    answer_rate: value.answer_rate?,
                    avg_interview_length: value.avg_interview_length?,
                    avg_time_to_first_interview: value.avg_time_to_first_interview?,
                    call_completion_rate: value.call_completion_rate?,
                    call_length: value.call_length?,
                    calls_chart: value.calls_chart?,
                    candidates_chart: value.candidates_chart?,
                    interviews: value.interviews?,
                    interviews_chart: value.interviews_chart?,
                    opt_outs: value.opt_outs?,
                    passthrough_rate: value.passthrough_rate?,
                    passthrough_rate_chart: value.passthrough_rate_chart?,
                    people_contacted: value.people_contacted?,
                    qualified_candidates: value.qualified_candidates?,
                    thumbs_down: value.thumbs_down?,
                    thumbs_down_chart: value.thumbs_down_chart?,
                    thumbs_up: value.thumbs_up?,
                    thumbs_up_chart: value.thumbs_up_chart?,
                    total_calls: value.total_calls?,
                    withdrawal_rate: value.withdrawal_rate?,
                    withdrawal_reasons: value.withdrawal_reasons?,
                })
            }
        }
        impl ::std::convert::From<super::DashboardFigures> for DashboardFigures {
            fn from(value: super::DashboardFigures) -> Self {
                Self {
                    accommodation_rate: Ok(value.accommodation_rate),
                    answer_rate: Ok(value.answer_rate),
                    avg_interview_length: Ok(value.avg_interview_length),
                    avg_time_to_first_interview: Ok(value.avg_time_to_first_interview),
                    call_completion_rate: Ok(value.call_completion_rate),
                    call_length: Ok(value.call_length),
                    calls_chart: Ok(value.calls_chart),
                    candidates_chart: Ok(value.candidates_chart),
                    interviews: Ok(value.interviews),
                    interviews_chart: Ok(value.interviews_chart),
                    opt_outs: Ok(value.opt_outs),
                    passthrough_rate: Ok(value.passthrough_rate),
                    passthrough_rate_chart: Ok(value.passthrough_rate_chart),
                    people_contacted: Ok(value.people_contacted),
                    qualified_candidates: Ok(value.qualified_candidates),
                    thumbs_down: Ok(value.thumbs_down),
                    thumbs_down_chart: Ok(value.thumbs_down_chart),
                    thumbs_up: Ok(value.thumbs_up),
                    thumbs_up_chart: Ok(value.thumbs_up_chart),
                    total_calls: Ok(value.total_calls),
                    withdrawal_rate: Ok(value.withdrawal_rate),
                    withdrawal_reasons: Ok(value.withdrawal_reasons),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct DashboardResponse {
            accommodation_rate: ::std::result::Result<::std::option::Option<super::RatioFigure>, ::std::string::String>,
            answer_rate: ::std::result::Result<::std::option::Option<super::RatioFigure>, ::std::string::String>,
            as_of: ::std::result::Result<::chrono::DateTime<::chrono::offset::Utc>, ::std::string::String>,
            avg_interview_length:
                ::std::result::Result<::std::option::Option<super::MeanFigure>, ::std::string::String>,
            avg_time_to_first_interview:
                ::std::result::Result<::std::option::Option<super::MeanFigure>, ::std::string::String>,
            call_completion_rate:
                ::std::result::Result<::std::option::Option<super::RatioFigure>, ::std::string::String>,
            call_length: ::std::result::Result<::std::option::Option<super::CountFigure>, ::std::string::String>,
            calls_chart: ::std::result::Result<::std::option::Option<super::CallsChartResponse>, ::std::string::String>,
            candidates_chart:
                ::std::result::Result<::std::option::Option<super::CandidatesChartResponse>, ::std::string::String>,
            filters: ::std::result::Result<super::AppliedFilters, ::std::string::String>,
            interviews: ::std::result::Result<::std::option::Option<super::CountFigure>, ::std::string::String>,
            interviews_chart:
                ::std::result::Result<::std::option::Option<super::InterviewsChartResponse>, ::std::string::String>,
            no_data: ::std::result::Result<::std::vec::Vec<super::NoData>, ::std::string::String>,
            opt_outs: ::std::result::Result<::std::option::Option<super::CountFigure>, ::std::string::String>,
            passthrough_rate: ::std::result::Result<::std::option::Option<super::RatioFigure>, ::std::string::String>,
            passthrough_rate_chart: ::std::result::Result<
                ::std::option::Option<super::PassthroughRateChartResponse>,
                ::std::string::String,
            >,
            people_contacted: ::std::result::Result<::std::option::Option<super::CountFigure>, ::std::string::String>,
            qualified_candidates:
                ::std::result::Result<::std::option::Option<super::CountFigure>, ::std::string::String>,
            read_from: ::std::result::Result<super::ReadFrom, ::std::string::String>,
            replica_lag_seconds: ::std::result::Result<::std::option::Option<f64>, ::std::string::String>,
            thumbs_down: ::std::result::Result<::std::option::Option<super::CountFigure>, ::std::string::String>,
            thumbs_down_chart:
                ::std::result::Result<::std::option::Option<super::ThumbsDownChartResponse>, ::std::string::String>,
            thumbs_up: ::std::result::Result<::std::option::Option<super::CountFigure>, ::std::string::String>,
            thumbs_up_chart:
                ::std::result::Result<::std::option::Option<super::ThumbsUpChartResponse>, ::std::string::String>,
            total_calls: ::std::result::Result<::std::option::Option<super::CountFigure>, ::std::string::String>,
            withdrawal_rate: ::std::result::Result<::std::option::Option<super::RatioFigure>, ::std::string::String>,
            withdrawal_reasons:
                ::std::result::Result<::std::option::Option<super::BreakdownFigure>, ::std::string::String>,
        }
        impl ::std::default::Default for DashboardResponse {
            fn default() -> Self {
                Self {
                    accommodation_rate: Ok(Default::default()),
                    answer_rate: Ok(Default::default()),
                    as_of: Err("no value supplied for as_of".to_string()),
                    avg_interview_length: Ok(Default::default()),
                    avg_time_to_first_interview: Ok(Default::default()),
                    call_completion_rate: Ok(Default::default()),
                    call_length: Ok(Default::default()),
                    calls_chart: Ok(Default::default()),
                    candidates_chart: Ok(Default::default()),
                    filters: Err("no value supplied for filters".to_string()),
                    interviews: Ok(Default::default()),
                    interviews_chart: Ok(Default::default()),
                    no_data: Err("no value supplied for no_data".to_string()),
                    opt_outs: Ok(Default::default()),
                    passthrough_rate: Ok(Default::default()),
                    passthrough_rate_chart: Ok(Default::default()),
                    people_contacted: Ok(Default::default()),
                    qualified_candidates: Ok(Default::default()),
                    read_from: Err("no value supplied for read_from".to_string()),
                    replica_lag_seconds: Ok(Default::default()),
                    thumbs_down: Ok(Default::default()),
                    thumbs_down_chart: Ok(Default::default()),
                    thumbs_up: Ok(Default::default()),
                    thumbs_up_chart: Ok(Default::default()),
                    total_calls: Ok(Default::default()),
                    withdrawal_rate: Ok(Default::default()),
                    withdrawal_reasons: Ok(Default::default()),
                }
            }
        }
        impl DashboardResponse {
            pub fn accommodation_rate<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::RatioFigure>>,
                T::Error: ::std::fmt::Display,
            {
                self.accommodation_rate = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for accommodation_rate: {e}"));
                self
            }
            pub fn answer_rate<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::RatioFigure>>,
                T::Error: ::std::fmt::Display,
            {
                self.answer_rate =
                    value.try_into().map_err(|e| format!("error converting supplied value for answer_rate: {e}"));
                self
            }
            pub fn as_of<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
                T::Error: ::std::fmt::Display,
            {
                self.as_of = value.try_into().map_err(|e| format!("error converting supplied value for as_of: {e}"));
                self
            }
            pub fn avg_interview_length<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::MeanFigure>>,
                T::Error: ::std::fmt::Display,
            {
                self.avg_interview_length = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for avg_interview_length: {e}"));
                self
            }
            pub fn avg_time_to_first_interview<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::MeanFigure>>,
                T::Error: ::std::fmt::Display,
            {
                self.avg_time_to_first_interview = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for avg_time_to_first_interview: {e}"));
                self
            }
            pub fn call_completion_rate<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::RatioFigure>>,
                T::Error: ::std::fmt::Display,
            {
                self.call_completion_rate = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for call_completion_rate: {e}"));
                self
            }
            pub fn call_length<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::CountFigure>>,
                T::Error: ::std::fmt::Display,
            {
                self.call_length =
                    value.try_into().map_err(|e| format!("error converting supplied value for call_length: {e}"));
                self
            }
            pub fn calls_chart<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::CallsChartResponse>>,
                T::Error: ::std::fmt::Display,
            {
                self.calls_chart =
                    value.try_into().map_err(|e| format!("error converting supplied value for calls_chart: {e}"));
                self
            }
            pub fn candidates_chart<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::CandidatesChartResponse>>,
                T::Error: ::std::fmt::Display,
            {
                self.candidates_chart =
                    value.try_into().map_err(|e| format!("error converting supplied value for candidates_chart: {e}"));
                self
            }
            pub fn filters<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::AppliedFilters>,
                T::Error: ::std::fmt::Display,
            {
                self.filters =
                    value.try_into().map_err(|e| format!("error converting supplied value for filters: {e}"));
                self
            }
            pub fn interviews<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::CountFigure>>,
                T::Error: ::std::fmt::Display,
            {
                self.interviews =
                    value.try_into().map_err(|e| format!("error converting supplied value for interviews: {e}"));
                self
            }
            pub fn interviews_chart<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::InterviewsChartResponse>>,
                T::Error: ::std::fmt::Display,
            {
                self.interviews_chart =
                    value.try_into().map_err(|e| format!("error converting supplied value for interviews_chart: {e}"));
                self
            }
            pub fn no_data<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<super::NoData>>,
                T::Error: ::std::fmt::Display,
            {
                self.no_data =
                    value.try_into().map_err(|e| format!("error converting supplied value for no_data: {e}"));
                self
            }
            pub fn opt_outs<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::CountFigure>>,
                T::Error: ::std::fmt::Display,
            {
                self.opt_outs =
                    value.try_into().map_err(|e| format!("error converting supplied value for opt_outs: {e}"));
                self
            }
            pub fn passthrough_rate<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::RatioFigure>>,
                T::Error: ::std::fmt::Display,
            {
                self.passthrough_rate =
                    value.try_into().map_err(|e| format!("error converting supplied value for passthrough_rate: {e}"));
                self
            }
            pub fn passthrough_rate_chart<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::PassthroughRateChartResponse>>,
                T::Error: ::std::fmt::Display,
            {
                self.passthrough_rate_chart = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for passthrough_rate_chart: {e}"));
                self
            }
            pub fn people_contacted<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::CountFigure>>,
                T::Error: ::std::fmt::Display,
            {
                self.people_contacted =
                    value.try_into().map_err(|e| format!("error converting supplied value for people_contacted: {e}"));
                self
            }
            pub fn qualified_candidates<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::CountFigure>>,
                T::Error: ::std::fmt::Display,
            {
                self.qualified_candidates = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for qualified_candidates: {e}"));
                self
            }
            pub fn read_from<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::ReadFrom>,
                T::Error: ::std::fmt::Display,
            {
                self.read_from =
                    value.try_into().map_err(|e| format!("error converting supplied value for read_from: {e}"));
                self
            }
            pub fn replica_lag_seconds<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<f64>>,
                T::Error: ::std::fmt::Display,
            {
                self.replica_lag_seconds = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for replica_lag_seconds: {e}"));
                self
            }
            pub fn thumbs_down<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::CountFigure>>,
                T::Error: ::std::fmt::Display,
            {
                self.thumbs_down =
                    value.try_into().map_err(|e| format!("error converting supplied value for thumbs_down: {e}"));
                self
            }
            pub fn thumbs_down_chart<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::ThumbsDownChartResponse>>,
                T::Error: ::std::fmt::Display,
            {
                self.thumbs_down_chart =
                    value.try_into().map_err(|e| format!("error converting supplied value for thumbs_down_chart: {e}"));
                self
            }
            pub fn thumbs_up<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::CountFigure>>,
                T::Error: ::std::fmt::Display,
            {
                self.thumbs_up =
                    value.try_into().map_err(|e| format!("error converting supplied value for thumbs_up: {e}"));
                self
            }
            pub fn thumbs_up_chart<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::ThumbsUpChartResponse>>,
                T::Error: ::std::fmt::Display,
            {
                self.thumbs_up_chart =
                    value.try_into().map_err(|e| format!("error converting supplied value for thumbs_up_chart: {e}"));
                self
            }
            pub fn total_calls<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::CountFigure>>,
                T::Error: ::std::fmt::Display,
            {
                self.total_calls =
                    value.try_into().map_err(|e| format!("error converting supplied value for total_calls: {e}"));
                self
            }
            pub fn withdrawal_rate<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::RatioFigure>>,
                T::Error: ::std::fmt::Display,
            {
                self.withdrawal_rate =
                    value.try_into().map_err(|e| format!("error converting supplied value for withdrawal_rate: {e}"));
                self
            }
            pub fn withdrawal_reasons<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::BreakdownFigure>>,
                T::Error: ::std::fmt::Display,
            {
                self.withdrawal_reasons = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for withdrawal_reasons: {e}"));
                self
            }
        }
        impl ::std::convert::TryFrom<DashboardResponse> for super::DashboardResponse {
            type Error = super::error::ConversionError;
            fn try_from(value: DashboardResponse) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    accommodation_rate: value.accommodation_rate?,
                    answer_rate: value.answer_rate?,
                    as_of: value.as_of?,
                    avg_interview_length: value.avg_interview_length?,
                    avg_time_to_first_interview: value.avg_time_to_first_interview?,
                    call_completion_rate: value.call_completion_rate?,
                    call_length: value.call_length?,
                    calls_chart: value.calls_chart?,
                    candidates_chart: value.candidates_chart?,
                    filters: value.filters?,
                    interviews: value.interviews?,
                    interviews_chart: value.interviews_chart?,
                    no_data: value.no_data?,
                    opt_outs: value.opt_outs?,
                    passthrough_rate: value.passthrough_rate?,
                    passthrough_rate_chart: value.passthrough_rate_chart?,
                    people_contacted: value.people_contacted?,
                    qualified_candidates: value.qualified_candidates?,
                    read_from: value.read_from?,
                    replica_lag_seconds: value.replica_lag_seconds?,
                    thumbs_down: value.thumbs_down?,
                    thumbs_down_chart: value.thumbs_down_chart?,
                    thumbs_up: value.thumbs_up?,
                    thumbs_up_chart: value.thumbs_up_chart?,
                    total_calls: value.total_calls?,
                    withdrawal_rate: value.withdrawal_rate?,
                    withdrawal_reasons: value.withdrawal_reasons?,
                })
            }
        }
        impl ::std::convert::From<super::DashboardResponse> for DashboardResponse {
            fn from(value: super::DashboardResponse) -> Self {
                Self {
                    accommodation_rate: Ok(value.accommodation_rate),
                    answer_rate: Ok(value.answer_rate),
                    as_of: Ok(value.as_of),
                    avg_interview_length: Ok(value.avg_interview_length),
                    avg_time_to_first_interview: Ok(value.avg_time_to_first_interview),
                    call_completion_rate: Ok(value.call_completion_rate),
                    call_length: Ok(value.call_length),
                    calls_chart: Ok(value.calls_chart),
                    candidates_chart: Ok(value.candidates_chart),
                    filters: Ok(value.filters),
                    interviews: Ok(value.interviews),
                    interviews_chart: Ok(value.interviews_chart),
                    no_data: Ok(value.no_data),
                    opt_outs: Ok(value.opt_outs),
                    passthrough_rate: Ok(value.passthrough_rate),
                    passthrough_rate_chart: Ok(value.passthrough_rate_chart),
                    people_contacted: Ok(value.people_contacted),
                    qualified_candidates: Ok(value.qualified_candidates),
                    read_from: Ok(value.read_from),
                    replica_lag_seconds: Ok(value.replica_lag_seconds),
                    thumbs_down: Ok(value.thumbs_down),
                    thumbs_down_chart: Ok(value.thumbs_down_chart),
                    thumbs_up: Ok(value.thumbs_up),
                    thumbs_up_chart: Ok(value.thumbs_up_chart),
                    total_calls: Ok(value.total_calls),
                    withdrawal_rate: Ok(value.withdrawal_rate),
                    withdrawal_reasons: Ok(value.withdrawal_reasons),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct FacetValue {
            count: ::std::result::Result<i64, ::std::string::String>,
            value: ::std::result::Result<::std::string::String, ::std::string::String>,
        }
        impl ::std::default::Default for FacetValue {
            fn default() -> Self {
                Self {
                    count: Err("no value supplied for count".to_string()),
                    value: Err("no value supplied for value".to_string()),
                }
            }
        }
        impl FacetValue {
            pub fn count<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<i64>,
                T::Error: ::std::fmt::Display,
            {
                self.count = value.try_into().map_err(|e| format!("error converting supplied value for count: {e}"));
                self
            }
            pub fn value<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.value = value.try_into().map_err(|e| format!("error converting supplied value for value: {e}"));
                self
            }
        }
        impl ::std::convert::TryFrom<FacetValue> for super::FacetValue {
            type Error = super::error::ConversionError;
            fn try_from(value: FacetValue) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self { count: value.count?, value: value.value? })
            }
        }
        impl ::std::convert::From<super::FacetValue> for FacetValue {
            fn from(value: super::FacetValue) -> Self {
                Self { count: Ok(value.count), value: Ok(value.value) }
            }
        }
        #[derive(Clone, Debug)]
        pub struct FigureRow {
            at: ::std::result::Result<::chrono::DateTime<::chrono::offset::Utc>, ::std::string::String>,
            call_id: ::std::result::Result<::std::option::Option<::uuid::Uuid>, ::std::string::String>,
            campaign_id: ::std::result::Result<::uuid::Uuid, ::std::string::String>,
            campaign_name: ::std::result::Result<::std::string::String, ::std::string::String>,
            candidate_id: ::std::result::Result<::std::option::Option<::uuid::Uuid>, ::std::string::String>,
            candidate_name: ::std::result::Result<::std::option::Option<::std::string::String>, ::std::string::String>,
            credits: ::std::result::Result<::std::option::Option<f64>, ::std::string::String>,
            external_id: ::std::result::Result<::std::option::Option<::std::string::String>, ::std::string::String>,
            id: ::std::result::Result<::uuid::Uuid, ::std::string::String>,
            job_title: ::std::result::Result<::std::option::Option<::std::string::String>, ::std::string::String>,
            rating: ::std::result::Result<::std::option::Option<::std::num::NonZeroU64>, ::std::string::String>,
            seconds: ::std::result::Result<::std::option::Option<i64>, ::std::string::String>,
        }
        impl ::std::default::Default for FigureRow {
            fn default() -> Self {
                Self {
                    at: Err("no value supplied for at".to_string()),
                    call_id: Ok(Default::default()),
                    campaign_id: Err("no value supplied for campaign_id".to_string()),
                    campaign_name: Err("no value supplied for campaign_name".to_string()),
                    candidate_id: Ok(Default::default()),
                    candidate_name: Ok(Default::default()),
                    credits: Ok(Default::default()),
                    external_id: Ok(Default::default()),
                    id: Err("no value supplied for id".to_string()),
                    job_title: Ok(Default::default()),
                    rating: Ok(Default::default()),
                    seconds: Ok(Default::default()),
                }
            }
        }
        impl FigureRow {
            pub fn at<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
                T::Error: ::std::fmt::Display,
            {
                self.at = value.try_into().map_err(|e| format!("error converting supplied value for at: {e}"));
                self
            }
            pub fn call_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::uuid::Uuid>>,
                T::Error: ::std::fmt::Display,
            {
                self.call_id =
                    value.try_into().map_err(|e| format!("error converting supplied value for call_id: {e}"));
                self
            }
            pub fn campaign_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::uuid::Uuid>,
                T::Error: ::std::fmt::Display,
            {
                self.campaign_id =
                    value.try_into().map_err(|e| format!("error converting supplied value for campaign_id: {e}"));
                self
            }
            pub fn campaign_name<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.campaign_name =
                    value.try_into().map_err(|e| format!("error converting supplied value for campaign_name: {e}"));
                self
            }
            pub fn candidate_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::uuid::Uuid>>,
                T::Error: ::std::fmt::Display,
            {
                self.candidate_id =
                    value.try_into().map_err(|e| format!("error converting supplied value for candidate_id: {e}"));
                self
            }
            pub fn candidate_name<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.candidate_name =
                    value.try_into().map_err(|e| format!("error converting supplied value for candidate_name: {e}"));
                self
            }
            pub fn credits<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<f64>>,
                T::Error: ::std::fmt::Display,
            {
                self.credits =
                    value.try_into().map_err(|e| format!("error converting supplied value for credits: {e}"));
                self
            }
            pub fn external_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.external_id =
                    value.try_into().map_err(|e| format!("error converting supplied value for external_id: {e}"));
                self
            }
            pub fn id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::uuid::Uuid>,
                T::Error: ::std::fmt::Display,
            {
                self.id = value.try_into().map_err(|e| format!("error converting supplied value for id: {e}"));
                self
            }
            pub fn job_title<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.job_title =
                    value.try_into().map_err(|e| format!("error converting supplied value for job_title: {e}"));
                self
            }
            pub fn rating<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::num::NonZeroU64>>,
                T::Error: ::std::fmt::Display,
            {
                self.rating = value.try_into().map_err(|e| format!("error converting supplied value for rating: {e}"));
                self
            }
            pub fn seconds<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<i64>>,
                T::Error: ::std::fmt::Display,
            {
                self.seconds =
                    value.try_into().map_err(|e| format!("error converting supplied value for seconds: {e}"));
                self
            }
        }
        impl ::std::convert::TryFrom<FigureRow> for super::FigureRow {
            type Error = super::error::ConversionError;
            fn try_from(value: FigureRow) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    at: value.at?,
                    call_id: value.call_id?,
                    campaign_id: value.campaign_id?,
                    campaign_name: value.campaign_name?,
                    candidate_id: value.candidate_id?,
                    candidate_name: value.candidate_name?,
                    credits: value.credits?,
                    external_id: value.external_id?,
                    id: value.id?,
                    job_title: value.job_title?,
                    rating: value.rating?,
                    seconds: value.seconds?,
                })
            }
        }
        impl ::std::convert::From<super::FigureRow> for FigureRow {
            fn from(value: super::FigureRow) -> Self {
                Self {
                    at: Ok(value.at),
                    call_id: Ok(value.call_id),
                    campaign_id: Ok(value.campaign_id),
                    campaign_name: Ok(value.campaign_name),
                    candidate_id: Ok(value.candidate_id),
                    candidate_name: Ok(value.candidate_name),
                    credits: Ok(value.credits),
                    external_id: Ok(value.external_id),
                    id: Ok(value.id),
                    job_title: Ok(value.job_title),
                    rating: Ok(value.rating),
                    seconds: Ok(value.seconds),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct FigureRowsResponse {
            as_of: ::std::result::Result<::chrono::DateTime<::chrono::offset::Utc>, ::std::string::String>,
            filters: ::std::result::Result<super::AppliedFilters, ::std::string::String>,
            ignored_filters: ::std::result::Result<::std::vec::Vec<super::IgnoredFilter>, ::std::string::String>,
            kind: ::std::result::Result<super::RowKind, ::std::string::String>,
            next_cursor: ::std::result::Result<::std::option::Option<::std::string::String>, ::std::string::String>,
            no_data: ::std::result::Result<::std::vec::Vec<super::NoData>, ::std::string::String>,
            read_from: ::std::result::Result<super::ReadFrom, ::std::string::String>,
            replica_lag_seconds: ::std::result::Result<::std::option::Option<f64>, ::std::string::String>,
            rows: ::std::result::Result<::std::vec::Vec<super::FigureRow>, ::std::string::String>,
            total: ::std::result::Result<i64, ::std::string::String>,
        }
        impl ::std::default::Default for FigureRowsResponse {
            fn default() -> Self {
                Self {
                    as_of: Err("no value supplied for as_of".to_string()),
                    filters: Err("no value supplied for filters".to_string()),
                    ignored_filters: Err("no value supplied for ignored_filters".to_string()),
                    kind: Err("no value supplied for kind".to_string()),
                    next_cursor: Ok(Default::default()),
                    no_data: Err("no value supplied for no_data".to_string()),
                    read_from: Err("no value supplied for read_from".to_string()),
                    replica_lag_seconds: Ok(Default::default()),
                    rows: Err("no value supplied for rows".to_string()),
                    total: Err("no value supplied for total".to_string()),
                }
            }
        }
        impl FigureRowsResponse {
            pub fn as_of<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
                T::Error: ::std::fmt::Display,
            {
                self.as_of = value.try_into().map_err(|e| format!("error converting supplied value for as_of: {e}"));
                self
            }
            pub fn filters<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::AppliedFilters>,
                T::Error: ::std::fmt::Display,
            {
                self.filters =
                    value.try_into().map_err(|e| format!("error converting supplied value for filters: {e}"));
                self
            }
            pub fn ignored_filters<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<super::IgnoredFilter>>,
                T::Error: ::std::fmt::Display,
            {
                self.ignored_filters =
                    value.try_into().map_err(|e| format!("error converting supplied value for ignored_filters: {e}"));
                self
            }
            pub fn kind<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::RowKind>,
                T::Error: ::std::fmt::Display,
            {
                self.kind = value.try_into().map_err(|e| format!("error converting supplied value for kind: {e}"));
                self
            }
            pub fn next_cursor<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.next_cursor =
                    value.try_into().map_err(|e| format!("error converting supplied value for next_cursor: {e}"));
                self
            }
            pub fn no_data<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<super::NoData>>,
                T::Error: ::std::fmt::Display,
            {
                self.no_data =
                    value.try_into().map_err(|e| format!("error converting supplied value for no_data: {e}"));
                self
            }
            pub fn read_from<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::ReadFrom>,
                T::Error: ::std::fmt::Display,
            {
                self.read_from =
                    value.try_into().map_err(|e| format!("error converting supplied value for read_from: {e}"));
                self
            }
            pub fn replica_lag_seconds<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<f64>>,
                T::Error: ::std::fmt::Display,
            {
                self.replica_lag_seconds = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for replica_lag_seconds: {e}"));
                self
            }
            pub fn rows<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<super::FigureRow>>,
                T::Error: ::std::fmt::Display,
            {
                self.rows = value.try_into().map_err(|e| format!("error converting supplied value for rows: {e}"));
                self
            }
            pub fn total<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<i64>,
                T::Error: ::std::fmt::Display,
            {
                self.total = value.try_into().map_err(|e| format!("error converting supplied value for total: {e}"));
                self
            }
        }
        impl ::std::convert::TryFrom<FigureRowsResponse> for super::FigureRowsResponse {
            type Error = super::error::ConversionError;
            fn try_from(value: FigureRowsResponse) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    as_of: value.as_of?,
                    filters: value.filters?,
                    ignored_filters: value.ignored_filters?,
                    kind: value.kind?,
                    next_cursor: value.next_cursor?,
                    no_data: value.no_data?,
                    read_from: value.read_from?,
                    replica_lag_seconds: value.replica_lag_seconds?,
                    rows: value.rows?,
                    total: value.total?,
                })
            }
        }
        impl ::std::convert::From<super::FigureRowsResponse> for FigureRowsResponse {
            fn from(value: super::FigureRowsResponse) -> Self {
                Self {
                    as_of: Ok(value.as_of),
                    filters: Ok(value.filters),
                    ignored_filters: Ok(value.ignored_filters),
                    kind: Ok(value.kind),
                    next_cursor: Ok(value.next_cursor),
                    no_data: Ok(value.no_data),
                    read_from: Ok(value.read_from),
                    replica_lag_seconds: Ok(value.replica_lag_seconds),
                    rows: Ok(value.rows),
                    total: Ok(value.total),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct IgnoredFilter {
            filter: ::std::result::Result<super::Filter, ::std::string::String>,
            reason: ::std::result::Result<::std::string::String, ::std::string::String>,
        }
        impl ::std::default::Default for IgnoredFilter {
            fn default() -> Self {
                Self {
                    filter: Err("no value supplied for filter".to_string()),
                    reason: Err("no value supplied for reason".to_string()),
                }
            }
        }
        impl IgnoredFilter {
            pub fn filter<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::Filter>,
                T::Error: ::std::fmt::Display,
            {
                self.filter = value.try_into().map_err(|e| format!("error converting supplied value for filter: {e}"));
                self
            }
            pub fn reason<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.reason = value.try_into().map_err(|e| format!("error converting supplied value for reason: {e}"));
                self
            }
        }
        impl ::std::convert::TryFrom<IgnoredFilter> for super::IgnoredFilter {
            type Error = super::error::ConversionError;
            fn try_from(value: IgnoredFilter) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self { filter: value.filter?, reason: value.reason? })
            }
        }
        impl ::std::convert::From<super::IgnoredFilter> for IgnoredFilter {
            fn from(value: super::IgnoredFilter) -> Self {
                Self { filter: Ok(value.filter), reason: Ok(value.reason) }
            }
        }
        #[derive(Clone, Debug)]
        pub struct IngestAnswer {
            rows: ::std::result::Result<::std::vec::Vec<super::IngestedRow>, ::std::string::String>,
            summary: ::std::result::Result<super::IngestSummary, ::std::string::String>,
        }
        impl ::std::default::Default for IngestAnswer {
            fn default() -> Self {
                Self {
                    rows: Err("no value supplied for rows".to_string()),
                    summary: Err("no value supplied for summary".to_string()),
                }
            }
        }
        impl IngestAnswer {
            pub fn rows<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<super::IngestedRow>>,
                T::Error: ::std::fmt::Display,
            {
                self.rows = value.try_into().map_err(|e| format!("error converting supplied value for rows: {e}"));
                self
            }
            pub fn summary<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::IngestSummary>,
                T::Error: ::std::fmt::Display,
            {
                self.summary =
                    value.try_into().map_err(|e| format!("error converting supplied value for summary: {e}"));
                self
            }
        }
        impl ::std::convert::TryFrom<IngestAnswer> for super::IngestAnswer {
            type Error = super::error::ConversionError;
            fn try_from(value: IngestAnswer) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self { rows: value.rows?, summary: value.summary? })
            }
        }
        impl ::std::convert::From<super::IngestAnswer> for IngestAnswer {
            fn from(value: super::IngestAnswer) -> Self {
                Self { rows: Ok(value.rows), summary: Ok(value.summary) }
            }
        }
        #[derive(Clone, Debug)]
        pub struct IngestEnd {
            problem: ::std::result::Result<::std::option::Option<super::Problem>, ::std::string::String>,
            summary: ::std::result::Result<super::IngestSummary, ::std::string::String>,
        }
        impl ::std::default::Default for IngestEnd {
            fn default() -> Self {
                Self { problem: Ok(Default::default()), summary: Err("no value supplied for summary".to_string()) }
            }
        }
        impl IngestEnd {
            pub fn problem<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::Problem>>,
                T::Error: ::std::fmt::Display,
            {
                self.problem =
                    value.try_into().map_err(|e| format!("error converting supplied value for problem: {e}"));
                self
            }
            pub fn summary<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::IngestSummary>,
                T::Error: ::std::fmt::Display,
            {
                self.summary =
                    value.try_into().map_err(|e| format!("error converting supplied value for summary: {e}"));
                self
            }
        }
        impl ::std::convert::TryFrom<IngestEnd> for super::IngestEnd {
            type Error = super::error::ConversionError;
            fn try_from(value: IngestEnd) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self { problem: value.problem?, summary: value.summary? })
            }
        }
        impl ::std::convert::From<super::IngestEnd> for IngestEnd {
            fn from(value: super::IngestEnd) -> Self {
                Self { problem: Ok(value.problem), summary: Ok(value.summary) }
            }
        }
        #[derive(Clone, Debug)]
        pub struct IngestSummary {
            inserted: ::std::result::Result<i64, ::std::string::String>,
            read: ::std::result::Result<i64, ::std::string::String>,
            refused: ::std::result::Result<i64, ::std::string::String>,
            unchanged: ::std::result::Result<i64, ::std::string::String>,
            updated: ::std::result::Result<i64, ::std::string::String>,
        }
        impl ::std::default::Default for IngestSummary {
            fn default() -> Self {
                Self {
                    inserted: Err("no value supplied for inserted".to_string()),
                    read: Err("no value supplied for read".to_string()),
                    refused: Err("no value supplied for refused".to_string()),
                    unchanged: Err("no value supplied for unchanged".to_string()),
                    updated: Err("no value supplied for updated".to_string()),
                }
            }
        }
        impl IngestSummary {
            pub fn inserted<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<i64>,
                T::Error: ::std::fmt::Display,
            {
                self.inserted =
                    value.try_into().map_err(|e| format!("error converting supplied value for inserted: {e}"));
                self
            }
            pub fn read<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<i64>,
                T::Error: ::std::fmt::Display,
            {
                self.read = value.try_into().map_err(|e| format!("error converting supplied value for read: {e}"));
                self
            }
            pub fn refused<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<i64>,
                T::Error: ::std::fmt::Display,
            {
                self.refused =
                    value.try_into().map_err(|e| format!("error converting supplied value for refused: {e}"));
                self
            }
            pub fn unchanged<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<i64>,
                T::Error: ::std::fmt::Display,
            {
                self.unchanged =
                    value.try_into().map_err(|e| format!("error converting supplied value for unchanged: {e}"));
                self
            }
            pub fn updated<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<i64>,
                T::Error: ::std::fmt::Display,
            {
                self.updated =
                    value.try_into().map_err(|e| format!("error converting supplied value for updated: {e}"));
                self
            }
        }
        impl ::std::convert::TryFrom<IngestSummary> for super::IngestSummary {
            type Error = super::error::ConversionError;
            fn try_from(value: IngestSummary) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    inserted: value.inserted?,
                    read: value.read?,
                    refused: value.refused?,
                    unchanged: value.unchanged?,
                    updated: value.updated?,
                })
            }
        }
        impl ::std::convert::From<super::IngestSummary> for IngestSummary {
            fn from(value: super::IngestSummary) -> Self {
                Self {
                    inserted: Ok(value.inserted),
                    read: Ok(value.read),
                    refused: Ok(value.refused),
                    unchanged: Ok(value.unchanged),
                    updated: Ok(value.updated),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct IngestedRow {
            external_id: ::std::result::Result<::std::option::Option<::std::string::String>, ::std::string::String>,
            outcome: ::std::result::Result<super::RowOutcome, ::std::string::String>,
            refusal: ::std::result::Result<::std::option::Option<super::RowRefusal>, ::std::string::String>,
            row: ::std::result::Result<::std::num::NonZeroU64, ::std::string::String>,
        }
        impl ::std::default::Default for IngestedRow {
            fn default() -> Self {
                Self {
                    external_id: Ok(Default::default()),
                    outcome: Err("no value supplied for outcome".to_string()),
                    refusal: Ok(Default::default()),
                    row: Err("no value supplied for row".to_string()),
                }
            }
        }
        impl IngestedRow {
            pub fn external_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.external_id =
                    value.try_into().map_err(|e| format!("error converting supplied value for external_id: {e}"));
                self
            }
            pub fn outcome<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::RowOutcome>,
                T::Error: ::std::fmt::Display,
            {
                self.outcome =
                    value.try_into().map_err(|e| format!("error converting supplied value for outcome: {e}"));
                self
            }
            pub fn refusal<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::RowRefusal>>,
                T::Error: ::std::fmt::Display,
            {
                self.refusal =
                    value.try_into().map_err(|e| format!("error converting supplied value for refusal: {e}"));
                self
            }
            pub fn row<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::num::NonZeroU64>,
                T::Error: ::std::fmt::Display,
            {
                self.row = value.try_into().map_err(|e| format!("error converting supplied value for row: {e}"));
                self
            }
        }
        impl ::std::convert::TryFrom<IngestedRow> for super::IngestedRow {
            type Error = super::error::ConversionError;
            fn try_from(value: IngestedRow) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    external_id: value.external_id?,
                    outcome: value.outcome?,
                    refusal: value.refusal?,
                    row: value.row?,
                })
            }
        }
        impl ::std::convert::From<super::IngestedRow> for IngestedRow {
            fn from(value: super::IngestedRow) -> Self {
                Self {
                    external_id: Ok(value.external_id),
                    outcome: Ok(value.outcome),
                    refusal: Ok(value.refusal),
                    row: Ok(value.row),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct InterviewsChartResponse {
            granularity: ::std::result::Result<super::Granularity, ::std::string::String>,
            points: ::std::result::Result<
                ::std::option::Option<::std::vec::Vec<super::InterviewsPoint>>,
                ::std::string::String,
            >,
            previous: ::std::result::Result<
                ::std::option::Option<::std::vec::Vec<super::InterviewsPoint>>,
                ::std::string::String,
            >,
            time_zone: ::std::result::Result<::std::string::String, ::std::string::String>,
        }
        impl ::std::default::Default for InterviewsChartResponse {
            fn default() -> Self {
                Self {
                    granularity: Err("no value supplied for granularity".to_string()),
                    points: Ok(Default::default()),
                    previous: Ok(Default::default()),
                    time_zone: Err("no value supplied for time_zone".to_string()),
                }
            }
        }
        impl InterviewsChartResponse {
            pub fn granularity<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::Granularity>,
                T::Error: ::std::fmt::Display,
            {
                self.granularity =
                    value.try_into().map_err(|e| format!("error converting supplied value for granularity: {e}"));
                self
            }
            pub fn points<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::vec::Vec<super::InterviewsPoint>>>,
                T::Error: ::std::fmt::Display,
            {
                self.points = value.try_into().map_err(|e| format!("error converting supplied value for points: {e}"));
                self
            }
            pub fn previous<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::vec::Vec<super::InterviewsPoint>>>,
                T::Error: ::std::fmt::Display,
            {
                self.previous =
                    value.try_into().map_err(|e| format!("error converting supplied value for previous: {e}"));
                self
            }
            pub fn time_zone<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.time_zone =
                    value.try_into().map_err(|e| format!("error converting supplied value for time_zone: {e}"));
                self
            }
        }
        impl ::std::convert::TryFrom<InterviewsChartResponse> for super::InterviewsChartResponse {
            type Error = super::error::ConversionError;
            fn try_from(value: InterviewsChartResponse) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    granularity: value.granularity?,
                    points: value.points?,
                    previous: value.previous?,
                    time_zone: value.time_zone?,
                })
            }
        }
        impl ::std::convert::From<super::InterviewsChartResponse> for InterviewsChartResponse {
            fn from(value: super::InterviewsChartResponse) -> Self {
                Self {
                    granularity: Ok(value.granularity),
                    points: Ok(value.points),
                    previous: Ok(value.previous),
                    time_zone: Ok(value.time_zone),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct InterviewsPoint {
            end: ::std::result::Result<::chrono::DateTime<::chrono::offset::Utc>, ::std::string::String>,
            interviews: ::std::result::Result<i64, ::std::string::String>,
            partial: ::std::result::Result<bool, ::std::string::String>,
            start: ::std::result::Result<::chrono::DateTime<::chrono::offset::Utc>, ::std::string::String>,
        }
        impl ::std::default::Default for InterviewsPoint {
            fn default() -> Self {
                Self {
                    end: Err("no value supplied for end".to_string()),
                    interviews: Err("no value supplied for interviews".to_string()),
                    partial: Err("no value supplied for partial".to_string()),
                    start: Err("no value supplied for start".to_string()),
                }
            }
        }
        impl InterviewsPoint {
            pub fn end<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
                T::Error: ::std::fmt::Display,
            {
                self.end = value.try_into().map_err(|e| format!("error converting supplied value for end: {e}"));
                self
            }
            pub fn interviews<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<i64>,
                T::Error: ::std::fmt::Display,
            {
                self.interviews =
                    value.try_into().map_err(|e| format!("error converting supplied value for interviews: {e}"));
                self
            }
            pub fn partial<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<bool>,
                T::Error: ::std::fmt::Display,
            {
                self.partial =
                    value.try_into().map_err(|e| format!("error converting supplied value for partial: {e}"));
                self
            }
            pub fn start<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
                T::Error: ::std::fmt::Display,
            {
                self.start = value.try_into().map_err(|e| format!("error converting supplied value for start: {e}"));
                self
            }
        }
        impl ::std::convert::TryFrom<InterviewsPoint> for super::InterviewsPoint {
            type Error = super::error::ConversionError;
            fn try_from(value: InterviewsPoint) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    end: value.end?,
                    interviews: value.interviews?,
                    partial: value.partial?,
                    start: value.start?,
                })
            }
        }
        impl ::std::convert::From<super::InterviewsPoint> for InterviewsPoint {
            fn from(value: super::InterviewsPoint) -> Self {
                Self {
                    end: Ok(value.end),
                    interviews: Ok(value.interviews),
                    partial: Ok(value.partial),
                    start: Ok(value.start),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct Invitation {
            accepted_at: ::std::result::Result<
                ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
                ::std::string::String,
            >,
            created_at: ::std::result::Result<::chrono::DateTime<::chrono::offset::Utc>, ::std::string::String>,
            created_by: ::std::result::Result<::std::option::Option<::uuid::Uuid>, ::std::string::String>,
            email: ::std::result::Result<::std::string::String, ::std::string::String>,
            expires_at: ::std::result::Result<::chrono::DateTime<::chrono::offset::Utc>, ::std::string::String>,
            id: ::std::result::Result<::uuid::Uuid, ::std::string::String>,
            revoked_at: ::std::result::Result<
                ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
                ::std::string::String,
            >,
            role: ::std::result::Result<super::Role, ::std::string::String>,
        }
        impl ::std::default::Default for Invitation {
            fn default() -> Self {
                Self {
                    accepted_at: Ok(Default::default()),
                    created_at: Err("no value supplied for created_at".to_string()),
                    created_by: Ok(Default::default()),
                    email: Err("no value supplied for email".to_string()),
                    expires_at: Err("no value supplied for expires_at".to_string()),
                    id: Err("no value supplied for id".to_string()),
                    revoked_at: Ok(Default::default()),
                    role: Err("no value supplied for role".to_string()),
                }
            }
        }
        impl Invitation {
            pub fn accepted_at<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>>,
                T::Error: ::std::fmt::Display,
            {
                self.accepted_at =
                    value.try_into().map_err(|e| format!("error converting supplied value for accepted_at: {e}"));
                self
            }
            pub fn created_at<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
                T::Error: ::std::fmt::Display,
            {
                self.created_at =
                    value.try_into().map_err(|e| format!("error converting supplied value for created_at: {e}"));
                self
            }
            pub fn created_by<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::uuid::Uuid>>,
                T::Error: ::std::fmt::Display,
            {
                self.created_by =
                    value.try_into().map_err(|e| format!("error converting supplied value for created_by: {e}"));
                self
            }
            pub fn email<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.email = value.try_into().map_err(|e| format!("error converting supplied value for email: {e}"));
                self
            }
            pub fn expires_at<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
                T::Error: ::std::fmt::Display,
            {
                self.expires_at =
                    value.try_into().map_err(|e| format!("error converting supplied value for expires_at: {e}"));
                self
            }
            pub fn id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::uuid::Uuid>,
                T::Error: ::std::fmt::Display,
            {
                self.id = value.try_into().map_err(|e| format!("error converting supplied value for id: {e}"));
                self
            }
            pub fn revoked_at<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>>,
                T::Error: ::std::fmt::Display,
            {
                self.revoked_at =
                    value.try_into().map_err(|e| format!("error converting supplied value for revoked_at: {e}"));
                self
            }
            pub fn role<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::Role>,
                T::Error: ::std::fmt::Display,
            {
                self.role = value.try_into().map_err(|e| format!("error converting supplied value for role: {e}"));
                self
            }
        }
        impl ::std::convert::TryFrom<Invitation> for super::Invitation {
            type Error = super::error::ConversionError;
            fn try_from(value: Invitation) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    accepted_at: value.accepted_at?,
                    created_at: value.created_at?,
                    created_by: value.created_by?,
                    email: value.email?,
                    expires_at: value.expires_at?,
                    id: value.id?,
                    revoked_at: value.revoked_at?,
                    role: value.role?,
                })
            }
        }
        impl ::std::convert::From<super::Invitation> for Invitation {
            fn from(value: super::Invitation) -> Self {
                Self {
                    accepted_at: Ok(value.accepted_at),
                    created_at: Ok(value.created_at),
                    created_by: Ok(value.created_by),
                    email: Ok(value.email),
                    expires_at: Ok(value.expires_at),
                    id: Ok(value.id),
                    revoked_at: Ok(value.revoked_at),
                    role: Ok(value.role),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct InvitationList {
            invitations: ::std::result::Result<::std::vec::Vec<super::Invitation>, ::std::string::String>,
        }
        impl ::std::default::Default for InvitationList {
            fn default() -> Self {
                Self { invitations: Err("no value supplied for invitations".to_string()) }
            }
        }
        impl InvitationList {
            pub fn invitations<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<super::Invitation>>,
                T::Error: ::std::fmt::Display,
            {
                self.invitations =
                    value.try_into().map_err(|e| format!("error converting supplied value for invitations: {e}"));
                self
            }
        }
        impl ::std::convert::TryFrom<InvitationList> for super::InvitationList {
            type Error = super::error::ConversionError;
            fn try_from(value: InvitationList) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self { invitations: value.invitations? })
            }
        }
        impl ::std::convert::From<super::InvitationList> for InvitationList {
            fn from(value: super::InvitationList) -> Self {
                Self { invitations: Ok(value.invitations) }
            }
        }
        #[derive(Clone, Debug)]
        pub struct InvitationSummary {
            email: ::std::result::Result<::std::string::String, ::std::string::String>,
            expires_at: ::std::result::Result<::chrono::DateTime<::chrono::offset::Utc>, ::std::string::String>,
            org_name: ::std::result::Result<::std::string::String, ::std::string::String>,
            role: ::std::result::Result<super::Role, ::std::string::String>,
        }
        impl ::std::default::Default for InvitationSummary {
            fn default() -> Self {
                Self {
                    email: Err("no value supplied for email".to_string()),
                    expires_at: Err("no value supplied for expires_at".to_string()),
                    org_name: Err("no value supplied for org_name".to_string()),
                    role: Err("no value supplied for role".to_string()),
                }
            }
        }
        impl InvitationSummary {
            pub fn email<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.email = value.try_into().map_err(|e| format!("error converting supplied value for email: {e}"));
                self
            }
            pub fn expires_at<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
                T::Error: ::std::fmt::Display,
            {
                self.expires_at =
                    value.try_into().map_err(|e| format!("error converting supplied value for expires_at: {e}"));
                self
            }
            pub fn org_name<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.org_name =
                    value.try_into().map_err(|e| format!("error converting supplied value for org_name: {e}"));
                self
            }
            pub fn role<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::Role>,
                T::Error: ::std::fmt::Display,
            {
                self.role = value.try_into().map_err(|e| format!("error converting supplied value for role: {e}"));
                self
            }
        }
        impl ::std::convert::TryFrom<InvitationSummary> for super::InvitationSummary {
            type Error = super::error::ConversionError;
            fn try_from(value: InvitationSummary) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    email: value.email?,
                    expires_at: value.expires_at?,
                    org_name: value.org_name?,
                    role: value.role?,
                })
            }
        }
        impl ::std::convert::From<super::InvitationSummary> for InvitationSummary {
            fn from(value: super::InvitationSummary) -> Self {
                Self {
                    email: Ok(value.email),
                    expires_at: Ok(value.expires_at),
                    org_name: Ok(value.org_name),
                    role: Ok(value.role),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct InvitationToken {
            token: ::std::result::Result<::std::string::String, ::std::string::String>,
        }
        impl ::std::default::Default for InvitationToken {
            fn default() -> Self {
                Self { token: Err("no value supplied for token".to_string()) }
            }
        }
        impl InvitationToken {
            pub fn token<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.token = value.try_into().map_err(|e| format!("error converting supplied value for token: {e}"));
                self
            }
        }
        impl ::std::convert::TryFrom<InvitationToken> for super::InvitationToken {
            type Error = super::error::ConversionError;
            fn try_from(value: InvitationToken) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self { token: value.token? })
            }
        }
        impl ::std::convert::From<super::InvitationToken> for InvitationToken {
            fn from(value: super::InvitationToken) -> Self {
                Self { token: Ok(value.token) }
            }
        }
        #[derive(Clone, Debug)]
        pub struct Liveness {
            status: ::std::result::Result<super::HealthStatus, ::std::string::String>,
        }
        impl ::std::default::Default for Liveness {
            fn default() -> Self {
                Self { status: Err("no value supplied for status".to_string()) }
            }
        }
        impl Liveness {
            pub fn status<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::HealthStatus>,
                T::Error: ::std::fmt::Display,
            {
                self.status = value.try_into().map_err(|e| format!("error converting supplied value for status: {e}"));
                self
            }
        }
        impl ::std::convert::TryFrom<Liveness> for super::Liveness {
            type Error = super::error::ConversionError;
            fn try_from(value: Liveness) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self { status: value.status? })
            }
        }
        impl ::std::convert::From<super::Liveness> for Liveness {
            fn from(value: super::Liveness) -> Self {
                Self { status: Ok(value.status) }
            }
        }
        #[derive(Clone, Debug)]
        pub struct LoginRequest {
            email: ::std::result::Result<::std::string::String, ::std::string::String>,
            password: ::std::result::Result<::std::string::String, ::std::string::String>,
            tokens_in: ::std::result::Result<::std::option::Option<super::TokenPlace>, ::std::string::String>,
        }
        impl ::std::default::Default for LoginRequest {
            fn default() -> Self {
                Self {
                    email: Err("no value supplied for email".to_string()),
                    password: Err("no value supplied for password".to_string()),
                    tokens_in: Ok(Default::default()),
                }
            }
        }
        impl LoginRequest {
            pub fn email<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.email = value.try_into().map_err(|e| format!("error converting supplied value for email: {e}"));
                self
            }
            pub fn password<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.password =
                    value.try_into().map_err(|e| format!("error converting supplied value for password: {e}"));
                self
            }
            pub fn tokens_in<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::TokenPlace>>,
                T::Error: ::std::fmt::Display,
            {
                self.tokens_in =
                    value.try_into().map_err(|e| format!("error converting supplied value for tokens_in: {e}"));
                self
            }
        }
        impl ::std::convert::TryFrom<LoginRequest> for super::LoginRequest {
            type Error = super::error::ConversionError;
            fn try_from(value: LoginRequest) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self { email: value.email?, password: value.password?, tokens_in: value.tokens_in? })
            }
        }
        impl ::std::convert::From<super::LoginRequest> for LoginRequest {
            fn from(value: super::LoginRequest) -> Self {
                Self { email: Ok(value.email), password: Ok(value.password), tokens_in: Ok(value.tokens_in) }
            }
        }
        #[derive(Clone, Debug)]
        pub struct LoginResponse {
            access_token: ::std::result::Result<::std::option::Option<::std::string::String>, ::std::string::String>,
            expires_in: ::std::result::Result<i64, ::std::string::String>,
            me: ::std::result::Result<super::Me, ::std::string::String>,
            refresh_expires_in: ::std::result::Result<i64, ::std::string::String>,
            refresh_token: ::std::result::Result<::std::option::Option<::std::string::String>, ::std::string::String>,
            token_type: ::std::result::Result<::std::string::String, ::std::string::String>,
        }
        impl ::std::default::Default for LoginResponse {
            fn default() -> Self {
                Self {
                    access_token: Ok(Default::default()),
                    expires_in: Err("no value supplied for expires_in".to_string()),
                    me: Err("no value supplied for me".to_string()),
                    refresh_expires_in: Err("no value supplied for refresh_expires_in".to_string()),
                    refresh_token: Ok(Default::default()),
                    token_type: Err("no value supplied for token_type".to_string()),
                }
            }
        }
        impl LoginResponse {
            pub fn access_token<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.access_token =
                    value.try_into().map_err(|e| format!("error converting supplied value for access_token: {e}"));
                self
            }
            pub fn expires_in<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<i64>,
                T::Error: ::std::fmt::Display,
            {
                self.expires_in =
                    value.try_into().map_err(|e| format!("error converting supplied value for expires_in: {e}"));
                self
            }
            pub fn me<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::Me>,
                T::Error: ::std::fmt::Display,
            {
                self.me = value.try_into().map_err(|e| format!("error converting supplied value for me: {e}"));
                self
            }
            pub fn refresh_expires_in<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<i64>,
                T::Error: ::std::fmt::Display,
            {
                self.refresh_expires_in = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for refresh_expires_in: {e}"));
                self
            }
            pub fn refresh_token<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.refresh_token =
                    value.try_into().map_err(|e| format!("error converting supplied value for refresh_token: {e}"));
                self
            }
            pub fn token_type<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.token_type =
                    value.try_into().map_err(|e| format!("error converting supplied value for token_type: {e}"));
                self
            }
        }
        impl ::std::convert::TryFrom<LoginResponse> for super::LoginResponse {
            type Error = super::error::ConversionError;
            fn try_from(value: LoginResponse) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    access_token: value.access_token?,
                    expires_in: value.expires_in?,
                    me: value.me?,
                    refresh_expires_in: value.refresh_expires_in?,
                    refresh_token: value.refresh_token?,
                    token_type: value.token_type?,
                })
            }
        }
        impl ::std::convert::From<super::LoginResponse> for LoginResponse {
            fn from(value: super::LoginResponse) -> Self {
                Self {
                    access_token: Ok(value.access_token),
                    expires_in: Ok(value.expires_in),
                    me: Ok(value.me),
                    refresh_expires_in: Ok(value.refresh_expires_in),
                    refresh_token: Ok(value.refresh_token),
                    token_type: Ok(value.token_type),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct Me {
            email: ::std::result::Result<::std::string::String, ::std::string::String>,
            id: ::std::result::Result<::uuid::Uuid, ::std::string::String>,
            is_super_admin: ::std::result::Result<bool, ::std::string::String>,
            name: ::std::result::Result<::std::string::String, ::std::string::String>,
            org: ::std::result::Result<super::OrgSummary, ::std::string::String>,
            permissions: ::std::result::Result<::std::vec::Vec<super::Permission>, ::std::string::String>,
            presence: ::std::result::Result<super::Presence, ::std::string::String>,
            role: ::std::result::Result<super::Role, ::std::string::String>,
        }
        impl ::std::default::Default for Me {
            fn default() -> Self {
                Self {
                    email: Err("no value supplied for email".to_string()),
                    id: Err("no value supplied for id".to_string()),
                    is_super_admin: Err("no value supplied for is_super_admin".to_string()),
                    name: Err("no value supplied for name".to_string()),
                    org: Err("no value supplied for org".to_string()),
                    permissions: Err("no value supplied for permissions".to_string()),
                    presence: Err("no value supplied for presence".to_string()),
                    role: Err("no value supplied for role".to_string()),
                }
            }
        }
        impl Me {
            pub fn email<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.email = value.try_into().map_err(|e| format!("error converting supplied value for email: {e}"));
                self
            }
            pub fn id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::uuid::Uuid>,
                T::Error: ::std::fmt::Display,
            {
                self.id = value.try_into().map_err(|e| format!("error converting supplied value for id: {e}"));
                self
            }
            pub fn is_super_admin<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<bool>,
                T::Error: ::std::fmt::Display,
            {
                self.is_super_admin =
                    value.try_into().map_err(|e| format!("error converting supplied value for is_super_admin: {e}"));
                self
            }
            pub fn name<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.name = value.try_into().map_err(|e| format!("error converting supplied value for name: {e}"));
                self
            }
            pub fn org<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::OrgSummary>,
                T::Error: ::std::fmt::Display,
            {
                self.org = value.try_into().map_err(|e| format!("error converting supplied value for org: {e}"));
                self
            }
            pub fn permissions<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<super::Permission>>,
                T::Error: ::std::fmt::Display,
            {
                self.permissions =
                    value.try_into().map_err(|e| format!("error converting supplied value for permissions: {e}"));
                self
            }
            pub fn presence<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::Presence>,
                T::Error: ::std::fmt::Display,
            {
                self.presence =
                    value.try_into().map_err(|e| format!("error converting supplied value for presence: {e}"));
                self
            }
            pub fn role<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::Role>,
                T::Error: ::std::fmt::Display,
            {
                self.role = value.try_into().map_err(|e| format!("error converting supplied value for role: {e}"));
                self
            }
        }
        impl ::std::convert::TryFrom<Me> for super::Me {
            type Error = super::error::ConversionError;
            fn try_from(value: Me) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    email: value.email?,
                    id: value.id?,
                    is_super_admin: value.is_super_admin?,
                    name: value.name?,
                    org: value.org?,
                    permissions: value.permissions?,
                    presence: value.presence?,
                    role: value.role?,
                })
            }
        }
        impl ::std::convert::From<super::Me> for Me {
            fn from(value: super::Me) -> Self {
                Self {
                    email: Ok(value.email),
                    id: Ok(value.id),
                    is_super_admin: Ok(value.is_super_admin),
                    name: Ok(value.name),
                    org: Ok(value.org),
                    permissions: Ok(value.permissions),
                    presence: Ok(value.presence),
                    role: Ok(value.role),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct Mean {
            sample_size: ::std::result::Result<::std::option::Option<i64>, ::std::string::String>,
            value: ::std::result::Result<::std::option::Option<f64>, ::std::string::String>,
        }
        impl ::std::default::Default for Mean {
            fn default() -> Self {
                Self { sample_size: Ok(Default::default()), value: Ok(Default::default()) }
            }
        }
        impl Mean {
            pub fn sample_size<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<i64>>,
                T::Error: ::std::fmt::Display,
            {
                self.sample_size =
                    value.try_into().map_err(|e| format!("error converting supplied value for sample_size: {e}"));
                self
            }
            pub fn value<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<f64>>,
                T::Error: ::std::fmt::Display,
            {
                self.value = value.try_into().map_err(|e| format!("error converting supplied value for value: {e}"));
                self
            }
        }
        impl ::std::convert::TryFrom<Mean> for super::Mean {
            type Error = super::error::ConversionError;
            fn try_from(value: Mean) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self { sample_size: value.sample_size?, value: value.value? })
            }
        }
        impl ::std::convert::From<super::Mean> for Mean {
            fn from(value: super::Mean) -> Self {
                Self { sample_size: Ok(value.sample_size), value: Ok(value.value) }
            }
        }
        #[derive(Clone, Debug)]
        pub struct MeanFigure {
            previous: ::std::result::Result<::std::option::Option<super::Mean>, ::std::string::String>,
            sample_size: ::std::result::Result<::std::option::Option<i64>, ::std::string::String>,
            value: ::std::result::Result<::std::option::Option<f64>, ::std::string::String>,
        }
        impl ::std::default::Default for MeanFigure {
            fn default() -> Self {
                Self {
                    previous: Ok(Default::default()),
                    sample_size: Ok(Default::default()),
                    value: Ok(Default::default()),
                }
            }
        }
        impl MeanFigure {
            pub fn previous<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::Mean>>,
                T::Error: ::std::fmt::Display,
            {
                self.previous =
                    value.try_into().map_err(|e| format!("error converting supplied value for previous: {e}"));
                self
            }
            pub fn sample_size<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<i64>>,
                T::Error: ::std::fmt::Display,
            {
                self.sample_size =
                    value.try_into().map_err(|e| format!("error converting supplied value for sample_size: {e}"));
                self
            }
            pub fn value<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<f64>>,
                T::Error: ::std::fmt::Display,
            {
                self.value = value.try_into().map_err(|e| format!("error converting supplied value for value: {e}"));
                self
            }
        }
        impl ::std::convert::TryFrom<MeanFigure> for super::MeanFigure {
            type Error = super::error::ConversionError;
            fn try_from(value: MeanFigure) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self { previous: value.previous?, sample_size: value.sample_size?, value: value.value? })
            }
        }
        impl ::std::convert::From<super::MeanFigure> for MeanFigure {
            fn from(value: super::MeanFigure) -> Self {
                Self { previous: Ok(value.previous), sample_size: Ok(value.sample_size), value: Ok(value.value) }
            }
        }
        #[derive(Clone, Debug)]
        pub struct MetricDefinition {
            also_reads: ::std::result::Result<::std::vec::Vec<super::Cte>, ::std::string::String>,
            cte: ::std::result::Result<super::Cte, ::std::string::String>,
            definition: ::std::result::Result<::std::string::String, ::std::string::String>,
            good: ::std::result::Result<super::Good, ::std::string::String>,
            id: ::std::result::Result<::std::string::String, ::std::string::String>,
            label: ::std::result::Result<::std::string::String, ::std::string::String>,
            needs: ::std::result::Result<::std::vec::Vec<super::RecordedField>, ::std::string::String>,
            shape: ::std::result::Result<super::Shape, ::std::string::String>,
            unit: ::std::result::Result<super::Unit, ::std::string::String>,
        }
        impl ::std::default::Default for MetricDefinition {
            fn default() -> Self {
                Self {
                    also_reads: Err("no value supplied for also_reads".to_string()),
                    cte: Err("no value supplied for cte".to_string()),
                    definition: Err("no value supplied for definition".to_string()),
                    good: Err("no value supplied for good".to_string()),
                    id: Err("no value supplied for id".to_string()),
                    label: Err("no value supplied for label".to_string()),
                    needs: Err("no value supplied for needs".to_string()),
                    shape: Err("no value supplied for shape".to_string()),
                    unit: Err("no value supplied for unit".to_string()),
                }
            }
        }
        impl MetricDefinition {
            pub fn also_reads<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<super::Cte>>,
                T::Error: ::std::fmt::Display,
            {
                self.also_reads =
                    value.try_into().map_err(|e| format!("error converting supplied value for also_reads: {e}"));
                self
            }
            pub fn cte<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::Cte>,
                T::Error: ::std::fmt::Display,
            {
                self.cte = value.try_into().map_err(|e| format!("error converting supplied value for cte: {e}"));
                self
            }
            pub fn definition<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.definition =
                    value.try_into().map_err(|e| format!("error converting supplied value for definition: {e}"));
                self
            }
            pub fn good<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::Good>,
                T::Error: ::std::fmt::Display,
            {
                self.good = value.try_into().map_err(|e| format!("error converting supplied value for good: {e}"));
                self
            }
            pub fn id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.id = value.try_into().map_err(|e| format!("error converting supplied value for id: {e}"));
                self
            }
            pub fn label<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.label = value.try_into().map_err(|e| format!("error converting supplied value for label: {e}"));
                self
            }
            pub fn needs<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<super::RecordedField>>,
                T::Error: ::std::fmt::Display,
            {
                self.needs = value.try_into().map_err(|e| format!("error converting supplied value for needs: {e}"));
                self
            }
            pub fn shape<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::Shape>,
                T::Error: ::std::fmt::Display,
            {
                self.shape = value.try_into().map_err(|e| format!("error converting supplied value for shape: {e}"));
                self
            }
            pub fn unit<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::Unit>,
                T::Error: ::std::fmt::Display,
            {
                self.unit = value.try_into().map_err(|e| format!("error converting supplied value for unit: {e}"));
                self
            }
        }
        impl ::std::convert::TryFrom<MetricDefinition> for super::MetricDefinition {
            type Error = super::error::ConversionError;
            fn try_from(value: MetricDefinition) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    also_reads: value.also_reads?,
                    cte: value.cte?,
                    definition: value.definition?,
                    good: value.good?,
                    id: value.id?,
                    label: value.label?,
                    needs: value.needs?,
                    shape: value.shape?,
                    unit: value.unit?,
                })
            }
        }
        impl ::std::convert::From<super::MetricDefinition> for MetricDefinition {
            fn from(value: super::MetricDefinition) -> Self {
                Self {
                    also_reads: Ok(value.also_reads),
                    cte: Ok(value.cte),
                    definition: Ok(value.definition),
                    good: Ok(value.good),
                    id: Ok(value.id),
                    label: Ok(value.label),
                    needs: Ok(value.needs),
                    shape: Ok(value.shape),
                    unit: Ok(value.unit),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct MetricDictionary {
            metrics: ::std::result::Result<::std::vec::Vec<super::MetricDefinition>, ::std::string::String>,
        }
        impl ::std::default::Default for MetricDictionary {
            fn default() -> Self {
                Self { metrics: Err("no value supplied for metrics".to_string()) }
            }
        }
        impl MetricDictionary {
            pub fn metrics<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<super::MetricDefinition>>,
                T::Error: ::std::fmt::Display,
            {
                self.metrics =
                    value.try_into().map_err(|e| format!("error converting supplied value for metrics: {e}"));
                self
            }
        }
        impl ::std::convert::TryFrom<MetricDictionary> for super::MetricDictionary {
            type Error = super::error::ConversionError;
            fn try_from(value: MetricDictionary) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self { metrics: value.metrics? })
            }
        }
        impl ::std::convert::From<super::MetricDictionary> for MetricDictionary {
            fn from(value: super::MetricDictionary) -> Self {
                Self { metrics: Ok(value.metrics) }
            }
        }
        #[derive(Clone, Debug)]
        pub struct NewApiKey {
            expires_at: ::std::result::Result<
                ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
                ::std::string::String,
            >,
            name: ::std::result::Result<super::NewApiKeyName, ::std::string::String>,
            scopes: ::std::result::Result<::std::vec::Vec<super::KeyScope>, ::std::string::String>,
        }
        impl ::std::default::Default for NewApiKey {
            fn default() -> Self {
                Self {
                    expires_at: Ok(Default::default()),
                    name: Err("no value supplied for name".to_string()),
                    scopes: Err("no value supplied for scopes".to_string()),
                }
            }
        }
        impl NewApiKey {
            pub fn expires_at<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>>,
                T::Error: ::std::fmt::Display,
            {
                self.expires_at =
                    value.try_into().map_err(|e| format!("error converting supplied value for expires_at: {e}"));
                self
            }
            pub fn name<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::NewApiKeyName>,
                T::Error: ::std::fmt::Display,
            {
                self.name = value.try_into().map_err(|e| format!("error converting supplied value for name: {e}"));
                self
            }
            pub fn scopes<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<super::KeyScope>>,
                T::Error: ::std::fmt::Display,
            {
                self.scopes = value.try_into().map_err(|e| format!("error converting supplied value for scopes: {e}"));
                self
            }
        }
        impl ::std::convert::TryFrom<NewApiKey> for super::NewApiKey {
            type Error = super::error::ConversionError;
            fn try_from(value: NewApiKey) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self { expires_at: value.expires_at?, name: value.name?, scopes: value.scopes? })
            }
        }
        impl ::std::convert::From<super::NewApiKey> for NewApiKey {
            fn from(value: super::NewApiKey) -> Self {
                Self { expires_at: Ok(value.expires_at), name: Ok(value.name), scopes: Ok(value.scopes) }
            }
        }
        #[derive(Clone, Debug)]
        pub struct NewInvitation {
            email: ::std::result::Result<super::NewInvitationEmail, ::std::string::String>,
            role: ::std::result::Result<super::Role, ::std::string::String>,
        }
        impl ::std::default::Default for NewInvitation {
            fn default() -> Self {
                Self {
                    email: Err("no value supplied for email".to_string()),
                    role: Err("no value supplied for role".to_string()),
                }
            }
        }
        impl NewInvitation {
            pub fn email<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::NewInvitationEmail>,
                T::Error: ::std::fmt::Display,
            {
                self.email = value.try_into().map_err(|e| format!("error converting supplied value for email: {e}"));
                self
            }
            pub fn role<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::Role>,
                T::Error: ::std::fmt::Display,
            {
                self.role = value.try_into().map_err(|e| format!("error converting supplied value for role: {e}"));
                self
            }
        }
        impl ::std::convert::TryFrom<NewInvitation> for super::NewInvitation {
            type Error = super::error::ConversionError;
            fn try_from(value: NewInvitation) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self { email: value.email?, role: value.role? })
            }
        }
        impl ::std::convert::From<super::NewInvitation> for NewInvitation {
            fn from(value: super::NewInvitation) -> Self {
                Self { email: Ok(value.email), role: Ok(value.role) }
            }
        }
        #[derive(Clone, Debug)]
        pub struct NoData {
            metric: ::std::result::Result<::std::string::String, ::std::string::String>,
            reason: ::std::result::Result<::std::string::String, ::std::string::String>,
            unavailable: ::std::result::Result<::std::option::Option<super::OutsideSource>, ::std::string::String>,
        }
        impl ::std::default::Default for NoData {
            fn default() -> Self {
                Self {
                    metric: Err("no value supplied for metric".to_string()),
                    reason: Err("no value supplied for reason".to_string()),
                    unavailable: Ok(Default::default()),
                }
            }
        }
        impl NoData {
            pub fn metric<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.metric = value.try_into().map_err(|e| format!("error converting supplied value for metric: {e}"));
                self
            }
            pub fn reason<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.reason = value.try_into().map_err(|e| format!("error converting supplied value for reason: {e}"));
                self
            }
            pub fn unavailable<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::OutsideSource>>,
                T::Error: ::std::fmt::Display,
            {
                self.unavailable =
                    value.try_into().map_err(|e| format!("error converting supplied value for unavailable: {e}"));
                self
            }
        }
        impl ::std::convert::TryFrom<NoData> for super::NoData {
            type Error = super::error::ConversionError;
            fn try_from(value: NoData) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self { metric: value.metric?, reason: value.reason?, unavailable: value.unavailable? })
            }
        }
        impl ::std::convert::From<super::NoData> for NoData {
            fn from(value: super::NoData) -> Self {
                Self { metric: Ok(value.metric), reason: Ok(value.reason), unavailable: Ok(value.unavailable) }
            }
        }
        #[derive(Clone, Debug)]
        pub struct NotetakingRecord {
            campaign: ::std::result::Result<::std::string::String, ::std::string::String>,
            candidate: ::std::result::Result<::std::string::String, ::std::string::String>,
            created_at: ::std::result::Result<::chrono::DateTime<::chrono::offset::Utc>, ::std::string::String>,
            external_id: ::std::result::Result<::std::string::String, ::std::string::String>,
            length_sec: ::std::result::Result<i32, ::std::string::String>,
        }
        impl ::std::default::Default for NotetakingRecord {
            fn default() -> Self {
                Self {
                    campaign: Err("no value supplied for campaign".to_string()),
                    candidate: Err("no value supplied for candidate".to_string()),
                    created_at: Err("no value supplied for created_at".to_string()),
                    external_id: Err("no value supplied for external_id".to_string()),
                    length_sec: Err("no value supplied for length_sec".to_string()),
                }
            }
        }
        impl NotetakingRecord {
            pub fn campaign<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.campaign =
                    value.try_into().map_err(|e| format!("error converting supplied value for campaign: {e}"));
                self
            }
            pub fn candidate<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.candidate =
                    value.try_into().map_err(|e| format!("error converting supplied value for candidate: {e}"));
                self
            }
            pub fn created_at<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
                T::Error: ::std::fmt::Display,
            {
                self.created_at =
                    value.try_into().map_err(|e| format!("error converting supplied value for created_at: {e}"));
                self
            }
            pub fn external_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.external_id =
                    value.try_into().map_err(|e| format!("error converting supplied value for external_id: {e}"));
                self
            }
            pub fn length_sec<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<i32>,
                T::Error: ::std::fmt::Display,
            {
                self.length_sec =
                    value.try_into().map_err(|e| format!("error converting supplied value for length_sec: {e}"));
                self
            }
        }
        impl ::std::convert::TryFrom<NotetakingRecord> for super::NotetakingRecord {
            type Error = super::error::ConversionError;
            fn try_from(value: NotetakingRecord) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    campaign: value.campaign?,
                    candidate: value.candidate?,
                    created_at: value.created_at?,
                    external_id: value.external_id?,
                    length_sec: value.length_sec?,
                })
            }
        }
        impl ::std::convert::From<super::NotetakingRecord> for NotetakingRecord {
            fn from(value: super::NotetakingRecord) -> Self {
                Self {
                    campaign: Ok(value.campaign),
                    candidate: Ok(value.candidate),
                    created_at: Ok(value.created_at),
                    external_id: Ok(value.external_id),
                    length_sec: Ok(value.length_sec),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct OrgSettings {
            default_passing_score: ::std::result::Result<f64, ::std::string::String>,
            interview_threshold: ::std::result::Result<f64, ::std::string::String>,
            satisfaction_min_ratings: ::std::result::Result<::std::num::NonZeroU32, ::std::string::String>,
            time_saved: ::std::result::Result<super::TimeSavedSettings, ::std::string::String>,
            time_zone: ::std::result::Result<::std::string::String, ::std::string::String>,
        }
        impl ::std::default::Default for OrgSettings {
            fn default() -> Self {
                Self {
                    default_passing_score: Err("no value supplied for default_passing_score".to_string()),
                    interview_threshold: Err("no value supplied for interview_threshold".to_string()),
                    satisfaction_min_ratings: Err("no value supplied for satisfaction_min_ratings".to_string()),
                    time_saved: Err("no value supplied for time_saved".to_string()),
                    time_zone: Err("no value supplied for time_zone".to_string()),
                }
            }
        }
        impl OrgSettings {
            pub fn default_passing_score<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<f64>,
                T::Error: ::std::fmt::Display,
            {
                self.default_passing_score = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for default_passing_score: {e}"));
                self
            }
            pub fn interview_threshold<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<f64>,
                T::Error: ::std::fmt::Display,
            {
                self.interview_threshold = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for interview_threshold: {e}"));
                self
            }
            pub fn satisfaction_min_ratings<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::num::NonZeroU32>,
                T::Error: ::std::fmt::Display,
            {
                self.satisfaction_min_ratings = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for satisfaction_min_ratings: {e}"));
                self
            }
            pub fn time_saved<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::TimeSavedSettings>,
                T::Error: ::std::fmt::Display,
            {
                self.time_saved =
                    value.try_into().map_err(|e| format!("error converting supplied value for time_saved: {e}"));
                self
            }
            pub fn time_zone<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.time_zone =
                    value.try_into().map_err(|e| format!("error converting supplied value for time_zone: {e}"));
                self
            }
        }
        impl ::std::convert::TryFrom<OrgSettings> for super::OrgSettings {
            type Error = super::error::ConversionError;
            fn try_from(value: OrgSettings) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    default_passing_score: value.default_passing_score?,
                    interview_threshold: value.interview_threshold?,
                    satisfaction_min_ratings: value.satisfaction_min_ratings?,
                    time_saved: value.time_saved?,
                    time_zone: value.time_zone?,
                })
            }
        }
        impl ::std::convert::From<super::OrgSettings> for OrgSettings {
            fn from(value: super::OrgSettings) -> Self {
                Self {
                    default_passing_score: Ok(value.default_passing_score),
                    interview_threshold: Ok(value.interview_threshold),
                    satisfaction_min_ratings: Ok(value.satisfaction_min_ratings),
                    time_saved: Ok(value.time_saved),
                    time_zone: Ok(value.time_zone),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct OrgSettingsPatch {
            default_passing_score: ::std::result::Result<::std::option::Option<f64>, ::std::string::String>,
            interview_threshold: ::std::result::Result<::std::option::Option<f64>, ::std::string::String>,
            satisfaction_min_ratings:
                ::std::result::Result<::std::option::Option<::std::num::NonZeroU32>, ::std::string::String>,
            time_saved: ::std::result::Result<::std::option::Option<super::TimeSavedSettings>, ::std::string::String>,
            time_zone: ::std::result::Result<::std::option::Option<::std::string::String>, ::std::string::String>,
        }
        impl ::std::default::Default for OrgSettingsPatch {
            fn default() -> Self {
                Self {
                    default_passing_score: Ok(Default::default()),
                    interview_threshold: Ok(Default::default()),
                    satisfaction_min_ratings: Ok(Default::default()),
                    time_saved: Ok(Default::default()),
                    time_zone: Ok(Default::default()),
                }
            }
        }
        impl OrgSettingsPatch {
            pub fn default_passing_score<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<f64>>,
                T::Error: ::std::fmt::Display,
            {
                self.default_passing_score = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for default_passing_score: {e}"));
                self
            }
            pub fn interview_threshold<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<f64>>,
                T::Error: ::std::fmt::Display,
            {
                self.interview_threshold = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for interview_threshold: {e}"));
                self
            }
            pub fn satisfaction_min_ratings<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::num::NonZeroU32>>,
                T::Error: ::std::fmt::Display,
            {
                self.satisfaction_min_ratings = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for satisfaction_min_ratings: {e}"));
                self
            }
            pub fn time_saved<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::TimeSavedSettings>>,
                T::Error: ::std::fmt::Display,
            {
                self.time_saved =
                    value.try_into().map_err(|e| format!("error converting supplied value for time_saved: {e}"));
                self
            }
            pub fn time_zone<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.time_zone =
                    value.try_into().map_err(|e| format!("error converting supplied value for time_zone: {e}"));
                self
            }
        }
        impl ::std::convert::TryFrom<OrgSettingsPatch> for super::OrgSettingsPatch {
            type Error = super::error::ConversionError;
            fn try_from(value: OrgSettingsPatch) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    default_passing_score: value.default_passing_score?,
                    interview_threshold: value.interview_threshold?,
                    satisfaction_min_ratings: value.satisfaction_min_ratings?,
                    time_saved: value.time_saved?,
                    time_zone: value.time_zone?,
                })
            }
        }
        impl ::std::convert::From<super::OrgSettingsPatch> for OrgSettingsPatch {
            fn from(value: super::OrgSettingsPatch) -> Self {
                Self {
                    default_passing_score: Ok(value.default_passing_score),
                    interview_threshold: Ok(value.interview_threshold),
                    satisfaction_min_ratings: Ok(value.satisfaction_min_ratings),
                    time_saved: Ok(value.time_saved),
                    time_zone: Ok(value.time_zone),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct OrgSettingsResponse {
            default_passing_score: ::std::result::Result<f64, ::std::string::String>,
            interview_threshold: ::std::result::Result<f64, ::std::string::String>,
            name: ::std::result::Result<::std::string::String, ::std::string::String>,
            satisfaction_min_ratings: ::std::result::Result<::std::num::NonZeroU32, ::std::string::String>,
            slug: ::std::result::Result<::std::string::String, ::std::string::String>,
            time_saved: ::std::result::Result<super::TimeSavedSettings, ::std::string::String>,
            time_zone: ::std::result::Result<::std::string::String, ::std::string::String>,
        }
        impl ::std::default::Default for OrgSettingsResponse {
            fn default() -> Self {
                Self {
                    default_passing_score: Err("no value supplied for default_passing_score".to_string()),
                    interview_threshold: Err("no value supplied for interview_threshold".to_string()),
                    name: Err("no value supplied for name".to_string()),
                    satisfaction_min_ratings: Err("no value supplied for satisfaction_min_ratings".to_string()),
                    slug: Err("no value supplied for slug".to_string()),
                    time_saved: Err("no value supplied for time_saved".to_string()),
                    time_zone: Err("no value supplied for time_zone".to_string()),
                }
            }
        }
        impl OrgSettingsResponse {
            pub fn default_passing_score<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<f64>,
                T::Error: ::std::fmt::Display,
            {
                self.default_passing_score = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for default_passing_score: {e}"));
                self
            }
            pub fn interview_threshold<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<f64>,
                T::Error: ::std::fmt::Display,
            {
                self.interview_threshold = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for interview_threshold: {e}"));
                self
            }
            pub fn name<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.name = value.try_into().map_err(|e| format!("error converting supplied value for name: {e}"));
                self
            }
            pub fn satisfaction_min_ratings<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::num::NonZeroU32>,
                T::Error: ::std::fmt::Display,
            {
                self.satisfaction_min_ratings = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for satisfaction_min_ratings: {e}"));
                self
            }
            pub fn slug<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.slug = value.try_into().map_err(|e| format!("error converting supplied value for slug: {e}"));
                self
            }
            pub fn time_saved<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::TimeSavedSettings>,
                T::Error: ::std::fmt::Display,
            {
                self.time_saved =
                    value.try_into().map_err(|e| format!("error converting supplied value for time_saved: {e}"));
                self
            }
            pub fn time_zone<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.time_zone =
                    value.try_into().map_err(|e| format!("error converting supplied value for time_zone: {e}"));
                self
            }
        }
        impl ::std::convert::TryFrom<OrgSettingsResponse> for super::OrgSettingsResponse {
            type Error = super::error::ConversionError;
            fn try_from(value: OrgSettingsResponse) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    default_passing_score: value.default_passing_score?,
                    interview_threshold: value.interview_threshold?,
                    name: value.name?,
                    satisfaction_min_ratings: value.satisfaction_min_ratings?,
                    slug: value.slug?,
                    time_saved: value.time_saved?,
                    time_zone: value.time_zone?,
                })
            }
        }
        impl ::std::convert::From<super::OrgSettingsResponse> for OrgSettingsResponse {
            fn from(value: super::OrgSettingsResponse) -> Self {
                Self {
                    default_passing_score: Ok(value.default_passing_score),
                    interview_threshold: Ok(value.interview_threshold),
                    name: Ok(value.name),
                    satisfaction_min_ratings: Ok(value.satisfaction_min_ratings),
                    slug: Ok(value.slug),
                    time_saved: Ok(value.time_saved),
                    time_zone: Ok(value.time_zone),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct OrgSummary {
            id: ::std::result::Result<::uuid::Uuid, ::std::string::String>,
            name: ::std::result::Result<::std::string::String, ::std::string::String>,
            slug: ::std::result::Result<::std::string::String, ::std::string::String>,
            time_zone: ::std::result::Result<::std::string::String, ::std::string::String>,
        }
        impl ::std::default::Default for OrgSummary {
            fn default() -> Self {
                Self {
                    id: Err("no value supplied for id".to_string()),
                    name: Err("no value supplied for name".to_string()),
                    slug: Err("no value supplied for slug".to_string()),
                    time_zone: Err("no value supplied for time_zone".to_string()),
                }
            }
        }
        impl OrgSummary {
            pub fn id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::uuid::Uuid>,
                T::Error: ::std::fmt::Display,
            {
                self.id = value.try_into().map_err(|e| format!("error converting supplied value for id: {e}"));
                self
            }
            pub fn name<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.name = value.try_into().map_err(|e| format!("error converting supplied value for name: {e}"));
                self
            }
            pub fn slug<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.slug = value.try_into().map_err(|e| format!("error converting supplied value for slug: {e}"));
                self
            }
            pub fn time_zone<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.time_zone =
                    value.try_into().map_err(|e| format!("error converting supplied value for time_zone: {e}"));
                self
            }
        }
        impl ::std::convert::TryFrom<OrgSummary> for super::OrgSummary {
            type Error = super::error::ConversionError;
            fn try_from(value: OrgSummary) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self { id: value.id?, name: value.name?, slug: value.slug?, time_zone: value.time_zone? })
            }
        }
        impl ::std::convert::From<super::OrgSummary> for OrgSummary {
            fn from(value: super::OrgSummary) -> Self {
                Self { id: Ok(value.id), name: Ok(value.name), slug: Ok(value.slug), time_zone: Ok(value.time_zone) }
            }
        }
        #[derive(Clone, Debug)]
        pub struct PassthroughRateChartResponse {
            granularity: ::std::result::Result<super::Granularity, ::std::string::String>,
            points: ::std::result::Result<
                ::std::option::Option<::std::vec::Vec<super::PassthroughRatePoint>>,
                ::std::string::String,
            >,
            previous: ::std::result::Result<
                ::std::option::Option<::std::vec::Vec<super::PassthroughRatePoint>>,
                ::std::string::String,
            >,
            time_zone: ::std::result::Result<::std::string::String, ::std::string::String>,
        }
        impl ::std::default::Default for PassthroughRateChartResponse {
            fn default() -> Self {
                Self {
                    granularity: Err("no value supplied for granularity".to_string()),
                    points: Ok(Default::default()),
                    previous: Ok(Default::default()),
                    time_zone: Err("no value supplied for time_zone".to_string()),
                }
            }
        }
        impl PassthroughRateChartResponse {
            pub fn granularity<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::Granularity>,
                T::Error: ::std::fmt::Display,
            {
                self.granularity =
                    value.try_into().map_err(|e| format!("error converting supplied value for granularity: {e}"));
                self
            }
            pub fn points<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::vec::Vec<super::PassthroughRatePoint>>>,
                T::Error: ::std::fmt::Display,
            {
                self.points = value.try_into().map_err(|e| format!("error converting supplied value for points: {e}"));
                self
            }
            pub fn previous<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::vec::Vec<super::PassthroughRatePoint>>>,
                T::Error: ::std::fmt::Display,
            {
                self.previous =
                    value.try_into().map_err(|e| format!("error converting supplied value for previous: {e}"));
                self
            }
            pub fn time_zone<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.time_zone =
                    value.try_into().map_err(|e| format!("error converting supplied value for time_zone: {e}"));
                self
            }
        }
        impl ::std::convert::TryFrom<PassthroughRateChartResponse> for super::PassthroughRateChartResponse {
            type Error = super::error::ConversionError;
            fn try_from(
                value: PassthroughRateChartResponse,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    granularity: value.granularity?,
                    points: value.points?,
                    previous: value.previous?,
                    time_zone: value.time_zone?,
                })
            }
        }
        impl ::std::convert::From<super::PassthroughRateChartResponse> for PassthroughRateChartResponse {
            fn from(value: super::PassthroughRateChartResponse) -> Self {
                Self {
                    granularity: Ok(value.granularity),
                    points: Ok(value.points),
                    previous: Ok(value.previous),
                    time_zone: Ok(value.time_zone),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct PassthroughRatePoint {
            denominator: ::std::result::Result<i64, ::std::string::String>,
            end: ::std::result::Result<::chrono::DateTime<::chrono::offset::Utc>, ::std::string::String>,
            numerator: ::std::result::Result<i64, ::std::string::String>,
            partial: ::std::result::Result<bool, ::std::string::String>,
            start: ::std::result::Result<::chrono::DateTime<::chrono::offset::Utc>, ::std::string::String>,
            value: ::std::result::Result<::std::option::Option<f64>, ::std::string::String>,
        }
        impl ::std::default::Default for PassthroughRatePoint {
            fn default() -> Self {
                Self {
                    denominator: Err("no value supplied for denominator".to_string()),
                    end: Err("no value supplied for end".to_string()),
                    numerator: Err("no value supplied for numerator".to_string()),
                    partial: Err("no value supplied for partial".to_string()),
                    start: Err("no value supplied for start".to_string()),
                    value: Ok(Default::default()),
                }
            }
        }
        impl PassthroughRatePoint {
            pub fn denominator<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<i64>,
                T::Error: ::std::fmt::Display,
            {
                self.denominator =
                    value.try_into().map_err(|e| format!("error converting supplied value for denominator: {e}"));
                self
            }
            pub fn end<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
                T::Error: ::std::fmt::Display,
            {
                self.end = value.try_into().map_err(|e| format!("error converting supplied value for end: {e}"));
                self
            }
            pub fn numerator<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<i64>,
                T::Error: ::std::fmt::Display,
            {
                self.numerator =
                    value.try_into().map_err(|e| format!("error converting supplied value for numerator: {e}"));
                self
            }
            pub fn partial<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<bool>,
                T::Error: ::std::fmt::Display,
            {
                self.partial =
                    value.try_into().map_err(|e| format!("error converting supplied value for partial: {e}"));
                self
            }
            pub fn start<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
                T::Error: ::std::fmt::Display,
            {
                self.start = value.try_into().map_err(|e| format!("error converting supplied value for start: {e}"));
                self
            }
            pub fn value<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<f64>>,
                T::Error: ::std::fmt::Display,
            {
                self.value = value.try_into().map_err(|e| format!("error converting supplied value for value: {e}"));
                self
            }
        }
        impl ::std::convert::TryFrom<PassthroughRatePoint> for super::PassthroughRatePoint {
            type Error = super::error::ConversionError;
            fn try_from(value: PassthroughRatePoint) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    denominator: value.denominator?,
                    end: value.end?,
                    numerator: value.numerator?,
                    partial: value.partial?,
                    start: value.start?,
                    value: value.value?,
                })
            }
        }
        impl ::std::convert::From<super::PassthroughRatePoint> for PassthroughRatePoint {
            fn from(value: super::PassthroughRatePoint) -> Self {
                Self {
                    denominator: Ok(value.denominator),
                    end: Ok(value.end),
                    numerator: Ok(value.numerator),
                    partial: Ok(value.partial),
                    start: Ok(value.start),
                    value: Ok(value.value),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct PasswordChange {
            current_password: ::std::result::Result<::std::string::String, ::std::string::String>,
            password: ::std::result::Result<super::PasswordChangePassword, ::std::string::String>,
        }
        impl ::std::default::Default for PasswordChange {
            fn default() -> Self {
                Self {
                    current_password: Err("no value supplied for current_password".to_string()),
                    password: Err("no value supplied for password".to_string()),
                }
            }
        }
        impl PasswordChange {
            pub fn current_password<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.current_password =
                    value.try_into().map_err(|e| format!("error converting supplied value for current_password: {e}"));
                self
            }
            pub fn password<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::PasswordChangePassword>,
                T::Error: ::std::fmt::Display,
            {
                self.password =
                    value.try_into().map_err(|e| format!("error converting supplied value for password: {e}"));
                self
            }
        }
        impl ::std::convert::TryFrom<PasswordChange> for super::PasswordChange {
            type Error = super::error::ConversionError;
            fn try_from(value: PasswordChange) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self { current_password: value.current_password?, password: value.password? })
            }
        }
        impl ::std::convert::From<super::PasswordChange> for PasswordChange {
            fn from(value: super::PasswordChange) -> Self {
                Self { current_password: Ok(value.current_password), password: Ok(value.password) }
            }
        }
        #[derive(Clone, Debug)]
        pub struct Problem {
            code: ::std::result::Result<super::ProblemCode, ::std::string::String>,
            detail: ::std::result::Result<::std::string::String, ::std::string::String>,
            errors: ::std::result::Result<::std::vec::Vec<super::ProblemError>, ::std::string::String>,
            request_id: ::std::result::Result<::std::string::String, ::std::string::String>,
            status: ::std::result::Result<i32, ::std::string::String>,
            title: ::std::result::Result<::std::string::String, ::std::string::String>,
            type_: ::std::result::Result<::std::string::String, ::std::string::String>,
        }
        impl ::std::default::Default for Problem {
            fn default() -> Self {
                Self {
                    code: Err("no value supplied for code".to_string()),
                    detail: Err("no value supplied for detail".to_string()),
                    errors: Err("no value supplied for errors".to_string()),
                    request_id: Err("no value supplied for request_id".to_string()),
                    status: Err("no value supplied for status".to_string()),
                    title: Err("no value supplied for title".to_string()),
                    type_: Err("no value supplied for type_".to_string()),
                }
            }
        }
        impl Problem {
            pub fn code<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::ProblemCode>,
                T::Error: ::std::fmt::Display,
            {
                self.code = value.try_into().map_err(|e| format!("error converting supplied value for code: {e}"));
                self
            }
            pub fn detail<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.detail = value.try_into().map_err(|e| format!("error converting supplied value for detail: {e}"));
                self
            }
            pub fn errors<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<super::ProblemError>>,
                T::Error: ::std::fmt::Display,
            {
                self.errors = value.try_into().map_err(|e| format!("error converting supplied value for errors: {e}"));
                self
            }
            pub fn request_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.request_id =
                    value.try_into().map_err(|e| format!("error converting supplied value for request_id: {e}"));
                self
            }
            pub fn status<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<i32>,
                T::Error: ::std::fmt::Display,
            {
                self.status = value.try_into().map_err(|e| format!("error converting supplied value for status: {e}"));
                self
            }
            pub fn title<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.title = value.try_into().map_err(|e| format!("error converting supplied value for title: {e}"));
                self
            }
            pub fn type_<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.type_ = value.try_into().map_err(|e| format!("error converting supplied value for type_: {e}"));
                self
            }
        }
        impl ::std::convert::TryFrom<Problem> for super::Problem {
            type Error = super::error::ConversionError;
            fn try_from(value: Problem) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    code: value.code?,
                    detail: value.detail?,
                    errors: value.errors?,
                    request_id: value.request_id?,
                    status: value.status?,
                    title: value.title?,
                    type_: value.type_?,
                })
            }
        }
        impl ::std::convert::From<super::Problem> for Problem {
            fn from(value: super::Problem) -> Self {
                Self {
                    code: Ok(value.code),
                    detail: Ok(value.detail),
                    errors: Ok(value.errors),
                    request_id: Ok(value.request_id),
                    status: Ok(value.status),
                    title: Ok(value.title),
                    type_: Ok(value.type_),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct ProblemError {
            parameter: ::std::result::Result<::std::option::Option<::std::string::String>, ::std::string::String>,
            pointer: ::std::result::Result<::std::option::Option<::std::string::String>, ::std::string::String>,
            reason: ::std::result::Result<::std::string::String, ::std::string::String>,
            value: ::std::result::Result<::std::option::Option<::std::string::String>, ::std::string::String>,
        }
        impl ::std::default::Default for ProblemError {
            fn default() -> Self {
                Self {
                    parameter: Ok(Default::default()),
                    pointer: Ok(Default::default()),
                    reason: Err("no value supplied for reason".to_string()),
                    value: Ok(Default::default()),
                }
            }
        }
        impl ProblemError {
            pub fn parameter<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.parameter =
                    value.try_into().map_err(|e| format!("error converting supplied value for parameter: {e}"));
                self
            }
            pub fn pointer<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.pointer =
                    value.try_into().map_err(|e| format!("error converting supplied value for pointer: {e}"));
                self
            }
            pub fn reason<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.reason = value.try_into().map_err(|e| format!("error converting supplied value for reason: {e}"));
                self
            }
            pub fn value<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.value = value.try_into().map_err(|e| format!("error converting supplied value for value: {e}"));
                self
            }
        }
        impl ::std::convert::TryFrom<ProblemError> for super::ProblemError {
            type Error = super::error::ConversionError;
            fn try_from(value: ProblemError) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    parameter: value.parameter?,
                    pointer: value.pointer?,
                    reason: value.reason?,
                    value: value.value?,
                })
            }
        }
        impl ::std::convert::From<super::ProblemError> for ProblemError {
            fn from(value: super::ProblemError) -> Self {
                Self {
                    parameter: Ok(value.parameter),
                    pointer: Ok(value.pointer),
                    reason: Ok(value.reason),
                    value: Ok(value.value),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct RatingCount {
            count: ::std::result::Result<i64, ::std::string::String>,
            rating: ::std::result::Result<::std::num::NonZeroU32, ::std::string::String>,
        }
        impl ::std::default::Default for RatingCount {
            fn default() -> Self {
                Self {
                    count: Err("no value supplied for count".to_string()),
                    rating: Err("no value supplied for rating".to_string()),
                }
            }
        }
        impl RatingCount {
            pub fn count<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<i64>,
                T::Error: ::std::fmt::Display,
            {
                self.count = value.try_into().map_err(|e| format!("error converting supplied value for count: {e}"));
                self
            }
            pub fn rating<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::num::NonZeroU32>,
                T::Error: ::std::fmt::Display,
            {
                self.rating = value.try_into().map_err(|e| format!("error converting supplied value for rating: {e}"));
                self
            }
        }
        impl ::std::convert::TryFrom<RatingCount> for super::RatingCount {
            type Error = super::error::ConversionError;
            fn try_from(value: RatingCount) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self { count: value.count?, rating: value.rating? })
            }
        }
        impl ::std::convert::From<super::RatingCount> for RatingCount {
            fn from(value: super::RatingCount) -> Self {
                Self { count: Ok(value.count), rating: Ok(value.rating) }
            }
        }
        #[derive(Clone, Debug)]
        pub struct Ratio {
            denominator: ::std::result::Result<::std::option::Option<i64>, ::std::string::String>,
            numerator: ::std::result::Result<::std::option::Option<i64>, ::std::string::String>,
            value: ::std::result::Result<::std::option::Option<f64>, ::std::string::String>,
        }
        impl ::std::default::Default for Ratio {
            fn default() -> Self {
                Self {
                    denominator: Ok(Default::default()),
                    numerator: Ok(Default::default()),
                    value: Ok(Default::default()),
                }
            }
        }
        impl Ratio {
            pub fn denominator<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<i64>>,
                T::Error: ::std::fmt::Display,
            {
                self.denominator =
                    value.try_into().map_err(|e| format!("error converting supplied value for denominator: {e}"));
                self
            }
            pub fn numerator<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<i64>>,
                T::Error: ::std::fmt::Display,
            {
                self.numerator =
                    value.try_into().map_err(|e| format!("error converting supplied value for numerator: {e}"));
                self
            }
            pub fn value<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<f64>>,
                T::Error: ::std::fmt::Display,
            {
                self.value = value.try_into().map_err(|e| format!("error converting supplied value for value: {e}"));
                self
            }
        }
        impl ::std::convert::TryFrom<Ratio> for super::Ratio {
            type Error = super::error::ConversionError;
            fn try_from(value: Ratio) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self { denominator: value.denominator?, numerator: value.numerator?, value: value.value? })
            }
        }
        impl ::std::convert::From<super::Ratio> for Ratio {
            fn from(value: super::Ratio) -> Self {
                Self { denominator: Ok(value.denominator), numerator: Ok(value.numerator), value: Ok(value.value) }
            }
        }
        #[derive(Clone, Debug)]
        pub struct RatioFigure {
            denominator: ::std::result::Result<::std::option::Option<i64>, ::std::string::String>,
            numerator: ::std::result::Result<::std::option::Option<i64>, ::std::string::String>,
            previous: ::std::result::Result<::std::option::Option<super::Ratio>, ::std::string::String>,
            value: ::std::result::Result<::std::option::Option<f64>, ::std::string::String>,
        }
        impl ::std::default::Default for RatioFigure {
            fn default() -> Self {
                Self {
                    denominator: Ok(Default::default()),
                    numerator: Ok(Default::default()),
                    previous: Ok(Default::default()),
                    value: Ok(Default::default()),
                }
            }
        }
        impl RatioFigure {
            pub fn denominator<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<i64>>,
                T::Error: ::std::fmt::Display,
            {
                self.denominator =
                    value.try_into().map_err(|e| format!("error converting supplied value for denominator: {e}"));
                self
            }
            pub fn numerator<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<i64>>,
                T::Error: ::std::fmt::Display,
            {
                self.numerator =
                    value.try_into().map_err(|e| format!("error converting supplied value for numerator: {e}"));
                self
            }
            pub fn previous<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::Ratio>>,
                T::Error: ::std::fmt::Display,
            {
                self.previous =
                    value.try_into().map_err(|e| format!("error converting supplied value for previous: {e}"));
                self
            }
            pub fn value<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<f64>>,
                T::Error: ::std::fmt::Display,
            {
                self.value = value.try_into().map_err(|e| format!("error converting supplied value for value: {e}"));
                self
            }
        }
        impl ::std::convert::TryFrom<RatioFigure> for super::RatioFigure {
            type Error = super::error::ConversionError;
            fn try_from(value: RatioFigure) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    denominator: value.denominator?,
                    numerator: value.numerator?,
                    previous: value.previous?,
                    value: value.value?,
                })
            }
        }
        impl ::std::convert::From<super::RatioFigure> for RatioFigure {
            fn from(value: super::RatioFigure) -> Self {
                Self {
                    denominator: Ok(value.denominator),
                    numerator: Ok(value.numerator),
                    previous: Ok(value.previous),
                    value: Ok(value.value),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct Readiness {
            primary: ::std::result::Result<super::HealthStatus, ::std::string::String>,
            replica: ::std::result::Result<::std::option::Option<super::HealthStatus>, ::std::string::String>,
            replica_lag_seconds: ::std::result::Result<::std::option::Option<f64>, ::std::string::String>,
            schema_version: ::std::result::Result<::std::option::Option<::std::string::String>, ::std::string::String>,
            status: ::std::result::Result<super::HealthStatus, ::std::string::String>,
        }
        impl ::std::default::Default for Readiness {
            fn default() -> Self {
                Self {
                    primary: Err("no value supplied for primary".to_string()),
                    replica: Ok(Default::default()),
                    replica_lag_seconds: Ok(Default::default()),
                    schema_version: Ok(Default::default()),
                    status: Err("no value supplied for status".to_string()),
                }
            }
        }
        impl Readiness {
            pub fn primary<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::HealthStatus>,
                T::Error: ::std::fmt::Display,
            {
                self.primary =
                    value.try_into().map_err(|e| format!("error converting supplied value for primary: {e}"));
                self
            }
            pub fn replica<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::HealthStatus>>,
                T::Error: ::std::fmt::Display,
            {
                self.replica =
                    value.try_into().map_err(|e| format!("error converting supplied value for replica: {e}"));
                self
            }
            pub fn replica_lag_seconds<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<f64>>,
                T::Error: ::std::fmt::Display,
            {
                self.replica_lag_seconds = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for replica_lag_seconds: {e}"));
                self
            }
            pub fn schema_version<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.schema_version =
                    value.try_into().map_err(|e| format!("error converting supplied value for schema_version: {e}"));
                self
            }
            pub fn status<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::HealthStatus>,
                T::Error: ::std::fmt::Display,
            {
                self.status = value.try_into().map_err(|e| format!("error converting supplied value for status: {e}"));
                self
            }
        }
        impl ::std::convert::TryFrom<Readiness> for super::Readiness {
            type Error = super::error::ConversionError;
            fn try_from(value: Readiness) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    primary: value.primary?,
                    replica: value.replica?,
                    replica_lag_seconds: value.replica_lag_seconds?,
                    schema_version: value.schema_version?,
                    status: value.status?,
                })
            }
        }
        impl ::std::convert::From<super::Readiness> for Readiness {
            fn from(value: super::Readiness) -> Self {
                Self {
                    primary: Ok(value.primary),
                    replica: Ok(value.replica),
                    replica_lag_seconds: Ok(value.replica_lag_seconds),
                    schema_version: Ok(value.schema_version),
                    status: Ok(value.status),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct RefreshRequest {
            refresh_token: ::std::result::Result<::std::option::Option<::std::string::String>, ::std::string::String>,
        }
        impl ::std::default::Default for RefreshRequest {
            fn default() -> Self {
                Self { refresh_token: Ok(Default::default()) }
            }
        }
        impl RefreshRequest {
            pub fn refresh_token<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.refresh_token =
                    value.try_into().map_err(|e| format!("error converting supplied value for refresh_token: {e}"));
                self
            }
        }
        impl ::std::convert::TryFrom<RefreshRequest> for super::RefreshRequest {
            type Error = super::error::ConversionError;
            fn try_from(value: RefreshRequest) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self { refresh_token: value.refresh_token? })
            }
        }
        impl ::std::convert::From<super::RefreshRequest> for RefreshRequest {
            fn from(value: super::RefreshRequest) -> Self {
                Self { refresh_token: Ok(value.refresh_token) }
            }
        }
        #[derive(Clone, Debug)]
        pub struct ResumeScreeningRecord {
            campaign: ::std::result::Result<::std::string::String, ::std::string::String>,
            candidate: ::std::result::Result<::std::string::String, ::std::string::String>,
            created_at: ::std::result::Result<::chrono::DateTime<::chrono::offset::Utc>, ::std::string::String>,
            external_id: ::std::result::Result<::std::string::String, ::std::string::String>,
        }
        impl ::std::default::Default for ResumeScreeningRecord {
            fn default() -> Self {
                Self {
                    campaign: Err("no value supplied for campaign".to_string()),
                    candidate: Err("no value supplied for candidate".to_string()),
                    created_at: Err("no value supplied for created_at".to_string()),
                    external_id: Err("no value supplied for external_id".to_string()),
                }
            }
        }
        impl ResumeScreeningRecord {
            pub fn campaign<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.campaign =
                    value.try_into().map_err(|e| format!("error converting supplied value for campaign: {e}"));
                self
            }
            pub fn candidate<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.candidate =
                    value.try_into().map_err(|e| format!("error converting supplied value for candidate: {e}"));
                self
            }
            pub fn created_at<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
                T::Error: ::std::fmt::Display,
            {
                self.created_at =
                    value.try_into().map_err(|e| format!("error converting supplied value for created_at: {e}"));
                self
            }
            pub fn external_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.external_id =
                    value.try_into().map_err(|e| format!("error converting supplied value for external_id: {e}"));
                self
            }
        }
        impl ::std::convert::TryFrom<ResumeScreeningRecord> for super::ResumeScreeningRecord {
            type Error = super::error::ConversionError;
            fn try_from(value: ResumeScreeningRecord) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    campaign: value.campaign?,
                    candidate: value.candidate?,
                    created_at: value.created_at?,
                    external_id: value.external_id?,
                })
            }
        }
        impl ::std::convert::From<super::ResumeScreeningRecord> for ResumeScreeningRecord {
            fn from(value: super::ResumeScreeningRecord) -> Self {
                Self {
                    campaign: Ok(value.campaign),
                    candidate: Ok(value.candidate),
                    created_at: Ok(value.created_at),
                    external_id: Ok(value.external_id),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct ReviewRecord {
            call_last_reviewed_at: ::std::result::Result<
                ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
                ::std::string::String,
            >,
            campaign: ::std::result::Result<::std::string::String, ::std::string::String>,
            candidate: ::std::result::Result<::std::string::String, ::std::string::String>,
            feedback: ::std::result::Result<::std::option::Option<super::Feedback>, ::std::string::String>,
            max_score: ::std::result::Result<::std::option::Option<f64>, ::std::string::String>,
            user: ::std::result::Result<::std::string::String, ::std::string::String>,
        }
        impl ::std::default::Default for ReviewRecord {
            fn default() -> Self {
                Self {
                    call_last_reviewed_at: Ok(Default::default()),
                    campaign: Err("no value supplied for campaign".to_string()),
                    candidate: Err("no value supplied for candidate".to_string()),
                    feedback: Ok(Default::default()),
                    max_score: Ok(Default::default()),
                    user: Err("no value supplied for user".to_string()),
                }
            }
        }
        impl ReviewRecord {
            pub fn call_last_reviewed_at<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>>,
                T::Error: ::std::fmt::Display,
            {
                self.call_last_reviewed_at = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for call_last_reviewed_at: {e}"));
                self
            }
            pub fn campaign<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.campaign =
                    value.try_into().map_err(|e| format!("error converting supplied value for campaign: {e}"));
                self
            }
            pub fn candidate<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.candidate =
                    value.try_into().map_err(|e| format!("error converting supplied value for candidate: {e}"));
                self
            }
            pub fn feedback<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::Feedback>>,
                T::Error: ::std::fmt::Display,
            {
                self.feedback =
                    value.try_into().map_err(|e| format!("error converting supplied value for feedback: {e}"));
                self
            }
            pub fn max_score<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<f64>>,
                T::Error: ::std::fmt::Display,
            {
                self.max_score =
                    value.try_into().map_err(|e| format!("error converting supplied value for max_score: {e}"));
                self
            }
            pub fn user<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.user = value.try_into().map_err(|e| format!("error converting supplied value for user: {e}"));
                self
            }
        }
        impl ::std::convert::TryFrom<ReviewRecord> for super::ReviewRecord {
            type Error = super::error::ConversionError;
            fn try_from(value: ReviewRecord) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    call_last_reviewed_at: value.call_last_reviewed_at?,
                    campaign: value.campaign?,
                    candidate: value.candidate?,
                    feedback: value.feedback?,
                    max_score: value.max_score?,
                    user: value.user?,
                })
            }
        }
        impl ::std::convert::From<super::ReviewRecord> for ReviewRecord {
            fn from(value: super::ReviewRecord) -> Self {
                Self {
                    call_last_reviewed_at: Ok(value.call_last_reviewed_at),
                    campaign: Ok(value.campaign),
                    candidate: Ok(value.candidate),
                    feedback: Ok(value.feedback),
                    max_score: Ok(value.max_score),
                    user: Ok(value.user),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct RowRefusal {
            column: ::std::result::Result<::std::string::String, ::std::string::String>,
            reason: ::std::result::Result<::std::string::String, ::std::string::String>,
            value: ::std::result::Result<::std::string::String, ::std::string::String>,
        }
        impl ::std::default::Default for RowRefusal {
            fn default() -> Self {
                Self {
                    column: Err("no value supplied for column".to_string()),
                    reason: Err("no value supplied for reason".to_string()),
                    value: Err("no value supplied for value".to_string()),
                }
            }
        }
        impl RowRefusal {
            pub fn column<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.column = value.try_into().map_err(|e| format!("error converting supplied value for column: {e}"));
                self
            }
            pub fn reason<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.reason = value.try_into().map_err(|e| format!("error converting supplied value for reason: {e}"));
                self
            }
            pub fn value<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.value = value.try_into().map_err(|e| format!("error converting supplied value for value: {e}"));
                self
            }
        }
        impl ::std::convert::TryFrom<RowRefusal> for super::RowRefusal {
            type Error = super::error::ConversionError;
            fn try_from(value: RowRefusal) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self { column: value.column?, reason: value.reason?, value: value.value? })
            }
        }
        impl ::std::convert::From<super::RowRefusal> for RowRefusal {
            fn from(value: super::RowRefusal) -> Self {
                Self { column: Ok(value.column), reason: Ok(value.reason), value: Ok(value.value) }
            }
        }
        #[derive(Clone, Debug)]
        pub struct Satisfaction {
            confidence_interval:
                ::std::result::Result<::std::option::Option<super::ConfidenceInterval>, ::std::string::String>,
            distribution: ::std::result::Result<
                ::std::option::Option<::std::vec::Vec<super::RatingCount>>,
                ::std::string::String,
            >,
            sample_size: ::std::result::Result<::std::option::Option<i64>, ::std::string::String>,
            value: ::std::result::Result<::std::option::Option<f64>, ::std::string::String>,
            withheld: ::std::result::Result<::std::option::Option<::std::string::String>, ::std::string::String>,
        }
        impl ::std::default::Default for Satisfaction {
            fn default() -> Self {
                Self {
                    confidence_interval: Ok(Default::default()),
                    distribution: Ok(Default::default()),
                    sample_size: Ok(Default::default()),
                    value: Ok(Default::default()),
                    withheld: Ok(Default::default()),
                }
            }
        }
        impl Satisfaction {
            pub fn confidence_interval<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::ConfidenceInterval>>,
                T::Error: ::std::fmt::Display,
            {
                self.confidence_interval = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for confidence_interval: {e}"));
                self
            }
            pub fn distribution<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::vec::Vec<super::RatingCount>>>,
                T::Error: ::std::fmt::Display,
            {
                self.distribution =
                    value.try_into().map_err(|e| format!("error converting supplied value for distribution: {e}"));
                self
            }
            pub fn sample_size<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<i64>>,
                T::Error: ::std::fmt::Display,
            {
                self.sample_size =
                    value.try_into().map_err(|e| format!("error converting supplied value for sample_size: {e}"));
                self
            }
            pub fn value<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<f64>>,
                T::Error: ::std::fmt::Display,
            {
                self.value = value.try_into().map_err(|e| format!("error converting supplied value for value: {e}"));
                self
            }
            pub fn withheld<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.withheld =
                    value.try_into().map_err(|e| format!("error converting supplied value for withheld: {e}"));
                self
            }
        }
        impl ::std::convert::TryFrom<Satisfaction> for super::Satisfaction {
            type Error = super::error::ConversionError;
            fn try_from(value: Satisfaction) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    confidence_interval: value.confidence_interval?,
                    distribution: value.distribution?,
                    sample_size: value.sample_size?,
                    value: value.value?,
                    withheld: value.withheld?,
                })
            }
        }
        impl ::std::convert::From<super::Satisfaction> for Satisfaction {
            fn from(value: super::Satisfaction) -> Self {
                Self {
                    confidence_interval: Ok(value.confidence_interval),
                    distribution: Ok(value.distribution),
                    sample_size: Ok(value.sample_size),
                    value: Ok(value.value),
                    withheld: Ok(value.withheld),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct SatisfactionPoint {
            end: ::std::result::Result<::chrono::DateTime<::chrono::offset::Utc>, ::std::string::String>,
            partial: ::std::result::Result<bool, ::std::string::String>,
            sample_size: ::std::result::Result<i64, ::std::string::String>,
            start: ::std::result::Result<::chrono::DateTime<::chrono::offset::Utc>, ::std::string::String>,
            value: ::std::result::Result<::std::option::Option<f64>, ::std::string::String>,
            withheld: ::std::result::Result<bool, ::std::string::String>,
        }
        impl ::std::default::Default for SatisfactionPoint {
            fn default() -> Self {
                Self {
                    end: Err("no value supplied for end".to_string()),
                    partial: Err("no value supplied for partial".to_string()),
                    sample_size: Err("no value supplied for sample_size".to_string()),
                    start: Err("no value supplied for start".to_string()),
                    value: Ok(Default::default()),
                    withheld: Err("no value supplied for withheld".to_string()),
                }
            }
        }
        impl SatisfactionPoint {
            pub fn end<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
                T::Error: ::std::fmt::Display,
            {
                self.end = value.try_into().map_err(|e| format!("error converting supplied value for end: {e}"));
                self
            }
            pub fn partial<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<bool>,
                T::Error: ::std::fmt::Display,
            {
                self.partial =
                    value.try_into().map_err(|e| format!("error converting supplied value for partial: {e}"));
                self
            }
            pub fn sample_size<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<i64>,
                T::Error: ::std::fmt::Display,
            {
                self.sample_size =
                    value.try_into().map_err(|e| format!("error converting supplied value for sample_size: {e}"));
                self
            }
            pub fn start<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
                T::Error: ::std::fmt::Display,
            {
                self.start = value.try_into().map_err(|e| format!("error converting supplied value for start: {e}"));
                self
            }
            pub fn value<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<f64>>,
                T::Error: ::std::fmt::Display,
            {
                self.value = value.try_into().map_err(|e| format!("error converting supplied value for value: {e}"));
                self
            }
            pub fn withheld<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<bool>,
                T::Error: ::std::fmt::Display,
            {
                self.withheld =
                    value.try_into().map_err(|e| format!("error converting supplied value for withheld: {e}"));
                self
            }
        }
        impl ::std::convert::TryFrom<SatisfactionPoint> for super::SatisfactionPoint {
            type Error = super::error::ConversionError;
            fn try_from(value: SatisfactionPoint) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    end: value.end?,
                    partial: value.partial?,
                    sample_size: value.sample_size?,
                    start: value.start?,
                    value: value.value?,
                    withheld: value.withheld?,
                })
            }
        }
        impl ::std::convert::From<super::SatisfactionPoint> for SatisfactionPoint {
            fn from(value: super::SatisfactionPoint) -> Self {
                Self {
                    end: Ok(value.end),
                    partial: Ok(value.partial),
                    sample_size: Ok(value.sample_size),
                    start: Ok(value.start),
                    value: Ok(value.value),
                    withheld: Ok(value.withheld),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct SmsRecord {
            campaign: ::std::result::Result<::std::string::String, ::std::string::String>,
            candidate: ::std::result::Result<::std::string::String, ::std::string::String>,
            created_at: ::std::result::Result<::chrono::DateTime<::chrono::offset::Utc>, ::std::string::String>,
            direction: ::std::result::Result<super::SmsDirection, ::std::string::String>,
            external_id: ::std::result::Result<::std::string::String, ::std::string::String>,
        }
        impl ::std::default::Default for SmsRecord {
            fn default() -> Self {
                Self {
                    campaign: Err("no value supplied for campaign".to_string()),
                    candidate: Err("no value supplied for candidate".to_string()),
                    created_at: Err("no value supplied for created_at".to_string()),
                    direction: Err("no value supplied for direction".to_string()),
                    external_id: Err("no value supplied for external_id".to_string()),
                }
            }
        }
        impl SmsRecord {
            pub fn campaign<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.campaign =
                    value.try_into().map_err(|e| format!("error converting supplied value for campaign: {e}"));
                self
            }
            pub fn candidate<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.candidate =
                    value.try_into().map_err(|e| format!("error converting supplied value for candidate: {e}"));
                self
            }
            pub fn created_at<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
                T::Error: ::std::fmt::Display,
            {
                self.created_at =
                    value.try_into().map_err(|e| format!("error converting supplied value for created_at: {e}"));
                self
            }
            pub fn direction<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::SmsDirection>,
                T::Error: ::std::fmt::Display,
            {
                self.direction =
                    value.try_into().map_err(|e| format!("error converting supplied value for direction: {e}"));
                self
            }
            pub fn external_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.external_id =
                    value.try_into().map_err(|e| format!("error converting supplied value for external_id: {e}"));
                self
            }
        }
        impl ::std::convert::TryFrom<SmsRecord> for super::SmsRecord {
            type Error = super::error::ConversionError;
            fn try_from(value: SmsRecord) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    campaign: value.campaign?,
                    candidate: value.candidate?,
                    created_at: value.created_at?,
                    direction: value.direction?,
                    external_id: value.external_id?,
                })
            }
        }
        impl ::std::convert::From<super::SmsRecord> for SmsRecord {
            fn from(value: super::SmsRecord) -> Self {
                Self {
                    campaign: Ok(value.campaign),
                    candidate: Ok(value.candidate),
                    created_at: Ok(value.created_at),
                    direction: Ok(value.direction),
                    external_id: Ok(value.external_id),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct SmsSentChart {
            granularity: ::std::result::Result<super::Granularity, ::std::string::String>,
            points: ::std::result::Result<
                ::std::option::Option<::std::vec::Vec<super::SmsSentPoint>>,
                ::std::string::String,
            >,
            previous: ::std::result::Result<
                ::std::option::Option<::std::vec::Vec<super::SmsSentPoint>>,
                ::std::string::String,
            >,
            time_zone: ::std::result::Result<::std::string::String, ::std::string::String>,
        }
        impl ::std::default::Default for SmsSentChart {
            fn default() -> Self {
                Self {
                    granularity: Err("no value supplied for granularity".to_string()),
                    points: Ok(Default::default()),
                    previous: Ok(Default::default()),
                    time_zone: Err("no value supplied for time_zone".to_string()),
                }
            }
        }
        impl SmsSentChart {
            pub fn granularity<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::Granularity>,
                T::Error: ::std::fmt::Display,
            {
                self.granularity =
                    value.try_into().map_err(|e| format!("error converting supplied value for granularity: {e}"));
                self
            }
            pub fn points<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::vec::Vec<super::SmsSentPoint>>>,
                T::Error: ::std::fmt::Display,
            {
                self.points = value.try_into().map_err(|e| format!("error converting supplied value for points: {e}"));
                self
            }
            pub fn previous<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::vec::Vec<super::SmsSentPoint>>>,
                T::Error: ::std::fmt::Display,
            {
                self.previous =
                    value.try_into().map_err(|e| format!("error converting supplied value for previous: {e}"));
                self
            }
            pub fn time_zone<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.time_zone =
                    value.try_into().map_err(|e| format!("error converting supplied value for time_zone: {e}"));
                self
            }
        }
        impl ::std::convert::TryFrom<SmsSentChart> for super::SmsSentChart {
            type Error = super::error::ConversionError;
            fn try_from(value: SmsSentChart) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    granularity: value.granularity?,
                    points: value.points?,
                    previous: value.previous?,
                    time_zone: value.time_zone?,
                })
            }
        }
        impl ::std::convert::From<super::SmsSentChart> for SmsSentChart {
            fn from(value: super::SmsSentChart) -> Self {
                Self {
                    granularity: Ok(value.granularity),
                    points: Ok(value.points),
                    previous: Ok(value.previous),
                    time_zone: Ok(value.time_zone),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct SmsSentPoint {
            end: ::std::result::Result<::chrono::DateTime<::chrono::offset::Utc>, ::std::string::String>,
            partial: ::std::result::Result<bool, ::std::string::String>,
            sms: ::std::result::Result<i64, ::std::string::String>,
            start: ::std::result::Result<::chrono::DateTime<::chrono::offset::Utc>, ::std::string::String>,
        }
        impl ::std::default::Default for SmsSentPoint {
            fn default() -> Self {
                Self {
                    end: Err("no value supplied for end".to_string()),
                    partial: Err("no value supplied for partial".to_string()),
                    sms: Err("no value supplied for sms".to_string()),
                    start: Err("no value supplied for start".to_string()),
                }
            }
        }
        impl SmsSentPoint {
            pub fn end<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
                T::Error: ::std::fmt::Display,
            {
                self.end = value.try_into().map_err(|e| format!("error converting supplied value for end: {e}"));
                self
            }
            pub fn partial<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<bool>,
                T::Error: ::std::fmt::Display,
            {
                self.partial =
                    value.try_into().map_err(|e| format!("error converting supplied value for partial: {e}"));
                self
            }
            pub fn sms<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<i64>,
                T::Error: ::std::fmt::Display,
            {
                self.sms = value.try_into().map_err(|e| format!("error converting supplied value for sms: {e}"));
                self
            }
            pub fn start<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
                T::Error: ::std::fmt::Display,
            {
                self.start = value.try_into().map_err(|e| format!("error converting supplied value for start: {e}"));
                self
            }
        }
        impl ::std::convert::TryFrom<SmsSentPoint> for super::SmsSentPoint {
            type Error = super::error::ConversionError;
            fn try_from(value: SmsSentPoint) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self { end: value.end?, partial: value.partial?, sms: value.sms?, start: value.start? })
            }
        }
        impl ::std::convert::From<super::SmsSentPoint> for SmsSentPoint {
            fn from(value: super::SmsSentPoint) -> Self {
                Self { end: Ok(value.end), partial: Ok(value.partial), sms: Ok(value.sms), start: Ok(value.start) }
            }
        }
        #[derive(Clone, Debug)]
        pub struct SmsSentResponse {
            as_of: ::std::result::Result<::chrono::DateTime<::chrono::offset::Utc>, ::std::string::String>,
            filters: ::std::result::Result<super::AppliedFilters, ::std::string::String>,
            granularity: ::std::result::Result<super::Granularity, ::std::string::String>,
            ignored_filters: ::std::result::Result<::std::vec::Vec<super::IgnoredFilter>, ::std::string::String>,
            no_data: ::std::result::Result<::std::vec::Vec<super::NoData>, ::std::string::String>,
            points: ::std::result::Result<
                ::std::option::Option<::std::vec::Vec<super::SmsSentPoint>>,
                ::std::string::String,
            >,
            previous: ::std::result::Result<
                ::std::option::Option<::std::vec::Vec<super::SmsSentPoint>>,
                ::std::string::String,
            >,
            read_from: ::std::result::Result<super::ReadFrom, ::std::string::String>,
            replica_lag_seconds: ::std::result::Result<::std::option::Option<f64>, ::std::string::String>,
            time_zone: ::std::result::Result<::std::string::String, ::std::string::String>,
        }
        impl ::std::default::Default for SmsSentResponse {
            fn default() -> Self {
                Self {
                    as_of: Err("no value supplied for as_of".to_string()),
                    filters: Err("no value supplied for filters".to_string()),
                    granularity: Err("no value supplied for granularity".to_string()),
                    ignored_filters: Err("no value supplied for ignored_filters".to_string()),
                    no_data: Err("no value supplied for no_data".to_string()),
                    points: Ok(Default::default()),
                    previous: Ok(Default::default()),
                    read_from: Err("no value supplied for read_from".to_string()),
                    replica_lag_seconds: Ok(Default::default()),
                    time_zone: Err("no value supplied for time_zone".to_string()),
                }
            }
        }
        impl SmsSentResponse {
            pub fn as_of<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
                T::Error: ::std::fmt::Display,
            {
                self.as_of = value.try_into().map_err(|e| format!("error converting supplied value for as_of: {e}"));
                self
            }
            pub fn filters<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::AppliedFilters>,
                T::Error: ::std::fmt::Display,
            {
                self.filters =
                    value.try_into().map_err(|e| format!("error converting supplied value for filters: {e}"));
                self
            }
            pub fn granularity<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::Granularity>,
                T::Error: ::std::fmt::Display,
            {
                self.granularity =
                    value.try_into().map_err(|e| format!("error converting supplied value for granularity: {e}"));
                self
            }
            pub fn ignored_filters<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<super::IgnoredFilter>>,
                T::Error: ::std::fmt::Display,
            {
                self.ignored_filters =
                    value.try_into().map_err(|e| format!("error converting supplied value for ignored_filters: {e}"));
                self
            }
            pub fn no_data<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<super::NoData>>,
                T::Error: ::std::fmt::Display,
            {
                self.no_data =
                    value.try_into().map_err(|e| format!("error converting supplied value for no_data: {e}"));
                self
            }
            pub fn points<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::vec::Vec<super::SmsSentPoint>>>,
                T::Error: ::std::fmt::Display,
            {
                self.points = value.try_into().map_err(|e| format!("error converting supplied value for points: {e}"));
                self
            }
            pub fn previous<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::vec::Vec<super::SmsSentPoint>>>,
                T::Error: ::std::fmt::Display,
            {
                self.previous =
                    value.try_into().map_err(|e| format!("error converting supplied value for previous: {e}"));
                self
            }
            pub fn read_from<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::ReadFrom>,
                T::Error: ::std::fmt::Display,
            {
                self.read_from =
                    value.try_into().map_err(|e| format!("error converting supplied value for read_from: {e}"));
                self
            }
            pub fn replica_lag_seconds<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<f64>>,
                T::Error: ::std::fmt::Display,
            {
                self.replica_lag_seconds = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for replica_lag_seconds: {e}"));
                self
            }
            pub fn time_zone<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.time_zone =
                    value.try_into().map_err(|e| format!("error converting supplied value for time_zone: {e}"));
                self
            }
        }
        impl ::std::convert::TryFrom<SmsSentResponse> for super::SmsSentResponse {
            type Error = super::error::ConversionError;
            fn try_from(value: SmsSentResponse) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    as_of: value.as_of?,
                    filters: value.filters?,
                    granularity: value.granularity?,
                    ignored_filters: value.ignored_filters?,
                    no_data: value.no_data?,
                    points: value.points?,
                    previous: value.previous?,
                    read_from: value.read_from?,
                    replica_lag_seconds: value.replica_lag_seconds?,
                    time_zone: value.time_zone?,
                })
            }
        }
        impl ::std::convert::From<super::SmsSentResponse> for SmsSentResponse {
            fn from(value: super::SmsSentResponse) -> Self {
                Self {
                    as_of: Ok(value.as_of),
                    filters: Ok(value.filters),
                    granularity: Ok(value.granularity),
                    ignored_filters: Ok(value.ignored_filters),
                    no_data: Ok(value.no_data),
                    points: Ok(value.points),
                    previous: Ok(value.previous),
                    read_from: Ok(value.read_from),
                    replica_lag_seconds: Ok(value.replica_lag_seconds),
                    time_zone: Ok(value.time_zone),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct Snapshot {
            as_of: ::std::result::Result<::chrono::DateTime<::chrono::offset::Utc>, ::std::string::String>,
            read_from: ::std::result::Result<super::ReadFrom, ::std::string::String>,
            replica_lag_seconds: ::std::result::Result<::std::option::Option<f64>, ::std::string::String>,
        }
        impl ::std::default::Default for Snapshot {
            fn default() -> Self {
                Self {
                    as_of: Err("no value supplied for as_of".to_string()),
                    read_from: Err("no value supplied for read_from".to_string()),
                    replica_lag_seconds: Ok(Default::default()),
                }
            }
        }
        impl Snapshot {
            pub fn as_of<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
                T::Error: ::std::fmt::Display,
            {
                self.as_of = value.try_into().map_err(|e| format!("error converting supplied value for as_of: {e}"));
                self
            }
            pub fn read_from<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::ReadFrom>,
                T::Error: ::std::fmt::Display,
            {
                self.read_from =
                    value.try_into().map_err(|e| format!("error converting supplied value for read_from: {e}"));
                self
            }
            pub fn replica_lag_seconds<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<f64>>,
                T::Error: ::std::fmt::Display,
            {
                self.replica_lag_seconds = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for replica_lag_seconds: {e}"));
                self
            }
        }
        impl ::std::convert::TryFrom<Snapshot> for super::Snapshot {
            type Error = super::error::ConversionError;
            fn try_from(value: Snapshot) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    as_of: value.as_of?,
                    read_from: value.read_from?,
                    replica_lag_seconds: value.replica_lag_seconds?,
                })
            }
        }
        impl ::std::convert::From<super::Snapshot> for Snapshot {
            fn from(value: super::Snapshot) -> Self {
                Self {
                    as_of: Ok(value.as_of),
                    read_from: Ok(value.read_from),
                    replica_lag_seconds: Ok(value.replica_lag_seconds),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct SourceTimeSaved {
            minutes: ::std::result::Result<::std::option::Option<f64>, ::std::string::String>,
            seconds: ::std::result::Result<::std::option::Option<i64>, ::std::string::String>,
            source: ::std::result::Result<super::TimeSavedSource, ::std::string::String>,
            units: ::std::result::Result<::std::option::Option<i64>, ::std::string::String>,
        }
        impl ::std::default::Default for SourceTimeSaved {
            fn default() -> Self {
                Self {
                    minutes: Ok(Default::default()),
                    seconds: Ok(Default::default()),
                    source: Err("no value supplied for source".to_string()),
                    units: Ok(Default::default()),
                }
            }
        }
        impl SourceTimeSaved {
            pub fn minutes<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<f64>>,
                T::Error: ::std::fmt::Display,
            {
                self.minutes =
                    value.try_into().map_err(|e| format!("error converting supplied value for minutes: {e}"));
                self
            }
            pub fn seconds<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<i64>>,
                T::Error: ::std::fmt::Display,
            {
                self.seconds =
                    value.try_into().map_err(|e| format!("error converting supplied value for seconds: {e}"));
                self
            }
            pub fn source<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::TimeSavedSource>,
                T::Error: ::std::fmt::Display,
            {
                self.source = value.try_into().map_err(|e| format!("error converting supplied value for source: {e}"));
                self
            }
            pub fn units<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<i64>>,
                T::Error: ::std::fmt::Display,
            {
                self.units = value.try_into().map_err(|e| format!("error converting supplied value for units: {e}"));
                self
            }
        }
        impl ::std::convert::TryFrom<SourceTimeSaved> for super::SourceTimeSaved {
            type Error = super::error::ConversionError;
            fn try_from(value: SourceTimeSaved) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    minutes: value.minutes?,
                    seconds: value.seconds?,
                    source: value.source?,
                    units: value.units?,
                })
            }
        }
        impl ::std::convert::From<super::SourceTimeSaved> for SourceTimeSaved {
            fn from(value: super::SourceTimeSaved) -> Self {
                Self {
                    minutes: Ok(value.minutes),
                    seconds: Ok(value.seconds),
                    source: Ok(value.source),
                    units: Ok(value.units),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct ThumbsDownChartResponse {
            granularity: ::std::result::Result<super::Granularity, ::std::string::String>,
            points: ::std::result::Result<
                ::std::option::Option<::std::vec::Vec<super::ThumbsDownPoint>>,
                ::std::string::String,
            >,
            previous: ::std::result::Result<
                ::std::option::Option<::std::vec::Vec<super::ThumbsDownPoint>>,
                ::std::string::String,
            >,
            time_zone: ::std::result::Result<::std::string::String, ::std::string::String>,
        }
        impl ::std::default::Default for ThumbsDownChartResponse {
            fn default() -> Self {
                Self {
                    granularity: Err("no value supplied for granularity".to_string()),
                    points: Ok(Default::default()),
                    previous: Ok(Default::default()),
                    time_zone: Err("no value supplied for time_zone".to_string()),
                }
            }
        }
        impl ThumbsDownChartResponse {
            pub fn granularity<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::Granularity>,
                T::Error: ::std::fmt::Display,
            {
                self.granularity =
                    value.try_into().map_err(|e| format!("error converting supplied value for granularity: {e}"));
                self
            }
            pub fn points<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::vec::Vec<super::ThumbsDownPoint>>>,
                T::Error: ::std::fmt::Display,
            {
                self.points = value.try_into().map_err(|e| format!("error converting supplied value for points: {e}"));
                self
            }
            pub fn previous<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::vec::Vec<super::ThumbsDownPoint>>>,
                T::Error: ::std::fmt::Display,
            {
                self.previous =
                    value.try_into().map_err(|e| format!("error converting supplied value for previous: {e}"));
                self
            }
            pub fn time_zone<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.time_zone =
                    value.try_into().map_err(|e| format!("error converting supplied value for time_zone: {e}"));
                self
            }
        }
        impl ::std::convert::TryFrom<ThumbsDownChartResponse> for super::ThumbsDownChartResponse {
            type Error = super::error::ConversionError;
            fn try_from(value: ThumbsDownChartResponse) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    granularity: value.granularity?,
                    points: value.points?,
                    previous: value.previous?,
                    time_zone: value.time_zone?,
                })
            }
        }
        impl ::std::convert::From<super::ThumbsDownChartResponse> for ThumbsDownChartResponse {
            fn from(value: super::ThumbsDownChartResponse) -> Self {
                Self {
                    granularity: Ok(value.granularity),
                    points: Ok(value.points),
                    previous: Ok(value.previous),
                    time_zone: Ok(value.time_zone),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct ThumbsDownPoint {
            end: ::std::result::Result<::chrono::DateTime<::chrono::offset::Utc>, ::std::string::String>,
            partial: ::std::result::Result<bool, ::std::string::String>,
            start: ::std::result::Result<::chrono::DateTime<::chrono::offset::Utc>, ::std::string::String>,
            thumbs_down: ::std::result::Result<i64, ::std::string::String>,
        }
        impl ::std::default::Default for ThumbsDownPoint {
            fn default() -> Self {
                Self {
                    end: Err("no value supplied for end".to_string()),
                    partial: Err("no value supplied for partial".to_string()),
                    start: Err("no value supplied for start".to_string()),
                    thumbs_down: Err("no value supplied for thumbs_down".to_string()),
                }
            }
        }
        impl ThumbsDownPoint {
            pub fn end<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
                T::Error: ::std::fmt::Display,
            {
                self.end = value.try_into().map_err(|e| format!("error converting supplied value for end: {e}"));
                self
            }
            pub fn partial<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<bool>,
                T::Error: ::std::fmt::Display,
            {
                self.partial =
                    value.try_into().map_err(|e| format!("error converting supplied value for partial: {e}"));
                self
            }
            pub fn start<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
                T::Error: ::std::fmt::Display,
            {
                self.start = value.try_into().map_err(|e| format!("error converting supplied value for start: {e}"));
                self
            }
            pub fn thumbs_down<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<i64>,
                T::Error: ::std::fmt::Display,
            {
                self.thumbs_down =
                    value.try_into().map_err(|e| format!("error converting supplied value for thumbs_down: {e}"));
                self
            }
        }
        impl ::std::convert::TryFrom<ThumbsDownPoint> for super::ThumbsDownPoint {
            type Error = super::error::ConversionError;
            fn try_from(value: ThumbsDownPoint) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    end: value.end?,
                    partial: value.partial?,
                    start: value.start?,
                    thumbs_down: value.thumbs_down?,
                })
            }
        }
        impl ::std::convert::From<super::ThumbsDownPoint> for ThumbsDownPoint {
            fn from(value: super::ThumbsDownPoint) -> Self {
                Self {
                    end: Ok(value.end),
                    partial: Ok(value.partial),
                    start: Ok(value.start),
                    thumbs_down: Ok(value.thumbs_down),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct ThumbsUpChartResponse {
            granularity: ::std::result::Result<super::Granularity, ::std::string::String>,
            points: ::std::result::Result<
                ::std::option::Option<::std::vec::Vec<super::ThumbsUpPoint>>,
                ::std::string::String,
            >,
            previous: ::std::result::Result<
                ::std::option::Option<::std::vec::Vec<super::ThumbsUpPoint>>,
                ::std::string::String,
            >,
            time_zone: ::std::result::Result<::std::string::String, ::std::string::String>,
        }
        impl ::std::default::Default for ThumbsUpChartResponse {
            fn default() -> Self {
                Self {
                    granularity: Err("no value supplied for granularity".to_string()),
                    points: Ok(Default::default()),
                    previous: Ok(Default::default()),
                    time_zone: Err("no value supplied for time_zone".to_string()),
                }
            }
        }
        impl ThumbsUpChartResponse {
            pub fn granularity<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::Granularity>,
                T::Error: ::std::fmt::Display,
            {
                self.granularity =
                    value.try_into().map_err(|e| format!("error converting supplied value for granularity: {e}"));
                self
            }
            pub fn points<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::vec::Vec<super::ThumbsUpPoint>>>,
                T::Error: ::std::fmt::Display,
            {
                self.points = value.try_into().map_err(|e| format!("error converting supplied value for points: {e}"));
                self
            }
            pub fn previous<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::vec::Vec<super::ThumbsUpPoint>>>,
                T::Error: ::std::fmt::Display,
            {
                self.previous =
                    value.try_into().map_err(|e| format!("error converting supplied value for previous: {e}"));
                self
            }
            pub fn time_zone<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.time_zone =
                    value.try_into().map_err(|e| format!("error converting supplied value for time_zone: {e}"));
                self
            }
        }
        impl ::std::convert::TryFrom<ThumbsUpChartResponse> for super::ThumbsUpChartResponse {
            type Error = super::error::ConversionError;
            fn try_from(value: ThumbsUpChartResponse) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    granularity: value.granularity?,
                    points: value.points?,
                    previous: value.previous?,
                    time_zone: value.time_zone?,
                })
            }
        }
        impl ::std::convert::From<super::ThumbsUpChartResponse> for ThumbsUpChartResponse {
            fn from(value: super::ThumbsUpChartResponse) -> Self {
                Self {
                    granularity: Ok(value.granularity),
                    points: Ok(value.points),
                    previous: Ok(value.previous),
                    time_zone: Ok(value.time_zone),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct ThumbsUpPoint {
            end: ::std::result::Result<::chrono::DateTime<::chrono::offset::Utc>, ::std::string::String>,
            partial: ::std::result::Result<bool, ::std::string::String>,
            start: ::std::result::Result<::chrono::DateTime<::chrono::offset::Utc>, ::std::string::String>,
            thumbs_up: ::std::result::Result<i64, ::std::string::String>,
        }
        impl ::std::default::Default for ThumbsUpPoint {
            fn default() -> Self {
                Self {
                    end: Err("no value supplied for end".to_string()),
                    partial: Err("no value supplied for partial".to_string()),
                    start: Err("no value supplied for start".to_string()),
                    thumbs_up: Err("no value supplied for thumbs_up".to_string()),
                }
            }
        }
        impl ThumbsUpPoint {
            pub fn end<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
                T::Error: ::std::fmt::Display,
            {
                self.end = value.try_into().map_err(|e| format!("error converting supplied value for end: {e}"));
                self
            }
            pub fn partial<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<bool>,
                T::Error: ::std::fmt::Display,
            {
                self.partial =
                    value.try_into().map_err(|e| format!("error converting supplied value for partial: {e}"));
                self
            }
            pub fn start<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
                T::Error: ::std::fmt::Display,
            {
                self.start = value.try_into().map_err(|e| format!("error converting supplied value for start: {e}"));
                self
            }
            pub fn thumbs_up<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<i64>,
                T::Error: ::std::fmt::Display,
            {
                self.thumbs_up =
                    value.try_into().map_err(|e| format!("error converting supplied value for thumbs_up: {e}"));
                self
            }
        }
        impl ::std::convert::TryFrom<ThumbsUpPoint> for super::ThumbsUpPoint {
            type Error = super::error::ConversionError;
            fn try_from(value: ThumbsUpPoint) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self { end: value.end?, partial: value.partial?, start: value.start?, thumbs_up: value.thumbs_up? })
            }
        }
        impl ::std::convert::From<super::ThumbsUpPoint> for ThumbsUpPoint {
            fn from(value: super::ThumbsUpPoint) -> Self {
                Self {
                    end: Ok(value.end),
                    partial: Ok(value.partial),
                    start: Ok(value.start),
                    thumbs_up: Ok(value.thumbs_up),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct TimeSaved {
            sources: ::std::result::Result<::std::vec::Vec<super::SourceTimeSaved>, ::std::string::String>,
            value: ::std::result::Result<::std::option::Option<f64>, ::std::string::String>,
        }
        impl ::std::default::Default for TimeSaved {
            fn default() -> Self {
                Self { sources: Err("no value supplied for sources".to_string()), value: Ok(Default::default()) }
            }
        }
        impl TimeSaved {
            pub fn sources<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<super::SourceTimeSaved>>,
                T::Error: ::std::fmt::Display,
            {
                self.sources =
                    value.try_into().map_err(|e| format!("error converting supplied value for sources: {e}"));
                self
            }
            pub fn value<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<f64>>,
                T::Error: ::std::fmt::Display,
            {
                self.value = value.try_into().map_err(|e| format!("error converting supplied value for value: {e}"));
                self
            }
        }
        impl ::std::convert::TryFrom<TimeSaved> for super::TimeSaved {
            type Error = super::error::ConversionError;
            fn try_from(value: TimeSaved) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self { sources: value.sources?, value: value.value? })
            }
        }
        impl ::std::convert::From<super::TimeSaved> for TimeSaved {
            fn from(value: super::TimeSaved) -> Self {
                Self { sources: Ok(value.sources), value: Ok(value.value) }
            }
        }
        #[derive(Clone, Debug)]
        pub struct TimeSavedPoint {
            calls: ::std::result::Result<::std::option::Option<f64>, ::std::string::String>,
            end: ::std::result::Result<::chrono::DateTime<::chrono::offset::Utc>, ::std::string::String>,
            notetaking: ::std::result::Result<::std::option::Option<f64>, ::std::string::String>,
            partial: ::std::result::Result<bool, ::std::string::String>,
            resume_screenings: ::std::result::Result<::std::option::Option<f64>, ::std::string::String>,
            sms: ::std::result::Result<::std::option::Option<f64>, ::std::string::String>,
            start: ::std::result::Result<::chrono::DateTime<::chrono::offset::Utc>, ::std::string::String>,
            total: ::std::result::Result<f64, ::std::string::String>,
            web_calls: ::std::result::Result<::std::option::Option<f64>, ::std::string::String>,
        }
        impl ::std::default::Default for TimeSavedPoint {
            fn default() -> Self {
                Self {
                    calls: Ok(Default::default()),
                    end: Err("no value supplied for end".to_string()),
                    notetaking: Ok(Default::default()),
                    partial: Err("no value supplied for partial".to_string()),
                    resume_screenings: Ok(Default::default()),
                    sms: Ok(Default::default()),
                    start: Err("no value supplied for start".to_string()),
                    total: Err("no value supplied for total".to_string()),
                    web_calls: Ok(Default::default()),
                }
            }
        }
        impl TimeSavedPoint {
            pub fn calls<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<f64>>,
                T::Error: ::std::fmt::Display,
            {
                self.calls = value.try_into().map_err(|e| format!("error converting supplied value for calls: {e}"));
                self
            }
            pub fn end<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
                T::Error: ::std::fmt::Display,
            {
                self.end = value.try_into().map_err(|e| format!("error converting supplied value for end: {e}"));
                self
            }
            pub fn notetaking<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<f64>>,
                T::Error: ::std::fmt::Display,
            {
                self.notetaking =
                    value.try_into().map_err(|e| format!("error converting supplied value for notetaking: {e}"));
                self
            }
            pub fn partial<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<bool>,
                T::Error: ::std::fmt::Display,
            {
                self.partial =
                    value.try_into().map_err(|e| format!("error converting supplied value for partial: {e}"));
                self
            }
            pub fn resume_screenings<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<f64>>,
                T::Error: ::std::fmt::Display,
            {
                self.resume_screenings =
                    value.try_into().map_err(|e| format!("error converting supplied value for resume_screenings: {e}"));
                self
            }
            pub fn sms<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<f64>>,
                T::Error: ::std::fmt::Display,
            {
                self.sms = value.try_into().map_err(|e| format!("error converting supplied value for sms: {e}"));
                self
            }
            pub fn start<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
                T::Error: ::std::fmt::Display,
            {
                self.start = value.try_into().map_err(|e| format!("error converting supplied value for start: {e}"));
                self
            }
            pub fn total<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<f64>,
                T::Error: ::std::fmt::Display,
            {
                self.total = value.try_into().map_err(|e| format!("error converting supplied value for total: {e}"));
                self
            }
            pub fn web_calls<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<f64>>,
                T::Error: ::std::fmt::Display,
            {
                self.web_calls =
                    value.try_into().map_err(|e| format!("error converting supplied value for web_calls: {e}"));
                self
            }
        }
        impl ::std::convert::TryFrom<TimeSavedPoint> for super::TimeSavedPoint {
            type Error = super::error::ConversionError;
            fn try_from(value: TimeSavedPoint) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    calls: value.calls?,
                    end: value.end?,
                    notetaking: value.notetaking?,
                    partial: value.partial?,
                    resume_screenings: value.resume_screenings?,
                    sms: value.sms?,
                    start: value.start?,
                    total: value.total?,
                    web_calls: value.web_calls?,
                })
            }
        }
        impl ::std::convert::From<super::TimeSavedPoint> for TimeSavedPoint {
            fn from(value: super::TimeSavedPoint) -> Self {
                Self {
                    calls: Ok(value.calls),
                    end: Ok(value.end),
                    notetaking: Ok(value.notetaking),
                    partial: Ok(value.partial),
                    resume_screenings: Ok(value.resume_screenings),
                    sms: Ok(value.sms),
                    start: Ok(value.start),
                    total: Ok(value.total),
                    web_calls: Ok(value.web_calls),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct TimeSavedResponse {
            as_of: ::std::result::Result<::chrono::DateTime<::chrono::offset::Utc>, ::std::string::String>,
            filters: ::std::result::Result<super::AppliedFilters, ::std::string::String>,
            granularity: ::std::result::Result<super::Granularity, ::std::string::String>,
            ignored_filters: ::std::result::Result<::std::vec::Vec<super::IgnoredFilter>, ::std::string::String>,
            no_data: ::std::result::Result<::std::vec::Vec<super::NoData>, ::std::string::String>,
            points: ::std::result::Result<
                ::std::option::Option<::std::vec::Vec<super::TimeSavedPoint>>,
                ::std::string::String,
            >,
            previous: ::std::result::Result<
                ::std::option::Option<::std::vec::Vec<super::TimeSavedPoint>>,
                ::std::string::String,
            >,
            read_from: ::std::result::Result<super::ReadFrom, ::std::string::String>,
            replica_lag_seconds: ::std::result::Result<::std::option::Option<f64>, ::std::string::String>,
            settings: ::std::result::Result<super::TimeSavedSettings, ::std::string::String>,
            time_zone: ::std::result::Result<::std::string::String, ::std::string::String>,
        }
        impl ::std::default::Default for TimeSavedResponse {
            fn default() -> Self {
                Self {
                    as_of: Err("no value supplied for as_of".to_string()),
                    filters: Err("no value supplied for filters".to_string()),
                    granularity: Err("no value supplied for granularity".to_string()),
                    ignored_filters: Err("no value supplied for ignored_filters".to_string()),
                    no_data: Err("no value supplied for no_data".to_string()),
                    points: Ok(Default::default()),
                    previous: Ok(Default::default()),
                    read_from: Err("no value supplied for read_from".to_string()),
                    replica_lag_seconds: Ok(Default::default()),
                    settings: Err("no value supplied for settings".to_string()),
                    time_zone: Err("no value supplied for time_zone".to_string()),
                }
            }
        }
        impl TimeSavedResponse {
            pub fn as_of<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
                T::Error: ::std::fmt::Display,
            {
                self.as_of = value.try_into().map_err(|e| format!("error converting supplied value for as_of: {e}"));
                self
            }
            pub fn filters<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::AppliedFilters>,
                T::Error: ::std::fmt::Display,
            {
                self.filters =
                    value.try_into().map_err(|e| format!("error converting supplied value for filters: {e}"));
                self
            }
            pub fn granularity<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::Granularity>,
                T::Error: ::std::fmt::Display,
            {
                self.granularity =
                    value.try_into().map_err(|e| format!("error converting supplied value for granularity: {e}"));
                self
            }
            pub fn ignored_filters<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<super::IgnoredFilter>>,
                T::Error: ::std::fmt::Display,
            {
                self.ignored_filters =
                    value.try_into().map_err(|e| format!("error converting supplied value for ignored_filters: {e}"));
                self
            }
            pub fn no_data<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<super::NoData>>,
                T::Error: ::std::fmt::Display,
            {
                self.no_data =
                    value.try_into().map_err(|e| format!("error converting supplied value for no_data: {e}"));
                self
            }
            pub fn points<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::vec::Vec<super::TimeSavedPoint>>>,
                T::Error: ::std::fmt::Display,
            {
                self.points = value.try_into().map_err(|e| format!("error converting supplied value for points: {e}"));
                self
            }
            pub fn previous<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::vec::Vec<super::TimeSavedPoint>>>,
                T::Error: ::std::fmt::Display,
            {
                self.previous =
                    value.try_into().map_err(|e| format!("error converting supplied value for previous: {e}"));
                self
            }
            pub fn read_from<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::ReadFrom>,
                T::Error: ::std::fmt::Display,
            {
                self.read_from =
                    value.try_into().map_err(|e| format!("error converting supplied value for read_from: {e}"));
                self
            }
            pub fn replica_lag_seconds<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<f64>>,
                T::Error: ::std::fmt::Display,
            {
                self.replica_lag_seconds = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for replica_lag_seconds: {e}"));
                self
            }
            pub fn settings<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::TimeSavedSettings>,
                T::Error: ::std::fmt::Display,
            {
                self.settings =
                    value.try_into().map_err(|e| format!("error converting supplied value for settings: {e}"));
                self
            }
            pub fn time_zone<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.time_zone =
                    value.try_into().map_err(|e| format!("error converting supplied value for time_zone: {e}"));
                self
            }
        }
        impl ::std::convert::TryFrom<TimeSavedResponse> for super::TimeSavedResponse {
            type Error = super::error::ConversionError;
            fn try_from(value: TimeSavedResponse) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    as_of: value.as_of?,
                    filters: value.filters?,
                    granularity: value.granularity?,
                    ignored_filters: value.ignored_filters?,
                    no_data: value.no_data?,
                    points: value.points?,
                    previous: value.previous?,
                    read_from: value.read_from?,
                    replica_lag_seconds: value.replica_lag_seconds?,
                    settings: value.settings?,
                    time_zone: value.time_zone?,
                })
            }
        }
        impl ::std::convert::From<super::TimeSavedResponse> for TimeSavedResponse {
            fn from(value: super::TimeSavedResponse) -> Self {
                Self {
                    as_of: Ok(value.as_of),
                    filters: Ok(value.filters),
                    granularity: Ok(value.granularity),
                    ignored_filters: Ok(value.ignored_filters),
                    no_data: Ok(value.no_data),
                    points: Ok(value.points),
                    previous: Ok(value.previous),
                    read_from: Ok(value.read_from),
                    replica_lag_seconds: Ok(value.replica_lag_seconds),
                    settings: Ok(value.settings),
                    time_zone: Ok(value.time_zone),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct TimeSavedSettings {
            minutes_per_resume: ::std::result::Result<f64, ::std::string::String>,
            minutes_per_sms: ::std::result::Result<f64, ::std::string::String>,
            overhead_per_call: ::std::result::Result<f64, ::std::string::String>,
            overhead_per_note: ::std::result::Result<f64, ::std::string::String>,
            overhead_per_web_call: ::std::result::Result<f64, ::std::string::String>,
        }
        impl ::std::default::Default for TimeSavedSettings {
            fn default() -> Self {
                Self {
                    minutes_per_resume: Err("no value supplied for minutes_per_resume".to_string()),
                    minutes_per_sms: Err("no value supplied for minutes_per_sms".to_string()),
                    overhead_per_call: Err("no value supplied for overhead_per_call".to_string()),
                    overhead_per_note: Err("no value supplied for overhead_per_note".to_string()),
                    overhead_per_web_call: Err("no value supplied for overhead_per_web_call".to_string()),
                }
            }
        }
        impl TimeSavedSettings {
            pub fn minutes_per_resume<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<f64>,
                T::Error: ::std::fmt::Display,
            {
                self.minutes_per_resume = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for minutes_per_resume: {e}"));
                self
            }
            pub fn minutes_per_sms<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<f64>,
                T::Error: ::std::fmt::Display,
            {
                self.minutes_per_sms =
                    value.try_into().map_err(|e| format!("error converting supplied value for minutes_per_sms: {e}"));
                self
            }
            pub fn overhead_per_call<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<f64>,
                T::Error: ::std::fmt::Display,
            {
                self.overhead_per_call =
                    value.try_into().map_err(|e| format!("error converting supplied value for overhead_per_call: {e}"));
                self
            }
            pub fn overhead_per_note<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<f64>,
                T::Error: ::std::fmt::Display,
            {
                self.overhead_per_note =
                    value.try_into().map_err(|e| format!("error converting supplied value for overhead_per_note: {e}"));
                self
            }
            pub fn overhead_per_web_call<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<f64>,
                T::Error: ::std::fmt::Display,
            {
                self.overhead_per_web_call = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for overhead_per_web_call: {e}"));
                self
            }
        }
        impl ::std::convert::TryFrom<TimeSavedSettings> for super::TimeSavedSettings {
            type Error = super::error::ConversionError;
            fn try_from(value: TimeSavedSettings) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    minutes_per_resume: value.minutes_per_resume?,
                    minutes_per_sms: value.minutes_per_sms?,
                    overhead_per_call: value.overhead_per_call?,
                    overhead_per_note: value.overhead_per_note?,
                    overhead_per_web_call: value.overhead_per_web_call?,
                })
            }
        }
        impl ::std::convert::From<super::TimeSavedSettings> for TimeSavedSettings {
            fn from(value: super::TimeSavedSettings) -> Self {
                Self {
                    minutes_per_resume: Ok(value.minutes_per_resume),
                    minutes_per_sms: Ok(value.minutes_per_sms),
                    overhead_per_call: Ok(value.overhead_per_call),
                    overhead_per_note: Ok(value.overhead_per_note),
                    overhead_per_web_call: Ok(value.overhead_per_web_call),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct TotalSmsResponse {
            as_of: ::std::result::Result<::chrono::DateTime<::chrono::offset::Utc>, ::std::string::String>,
            filters: ::std::result::Result<super::AppliedFilters, ::std::string::String>,
            ignored_filters: ::std::result::Result<::std::vec::Vec<super::IgnoredFilter>, ::std::string::String>,
            no_data: ::std::result::Result<::std::vec::Vec<super::NoData>, ::std::string::String>,
            previous: ::std::result::Result<::std::option::Option<i64>, ::std::string::String>,
            read_from: ::std::result::Result<super::ReadFrom, ::std::string::String>,
            replica_lag_seconds: ::std::result::Result<::std::option::Option<f64>, ::std::string::String>,
            value: ::std::result::Result<::std::option::Option<i64>, ::std::string::String>,
        }
        impl ::std::default::Default for TotalSmsResponse {
            fn default() -> Self {
                Self {
                    as_of: Err("no value supplied for as_of".to_string()),
                    filters: Err("no value supplied for filters".to_string()),
                    ignored_filters: Err("no value supplied for ignored_filters".to_string()),
                    no_data: Err("no value supplied for no_data".to_string()),
                    previous: Ok(Default::default()),
                    read_from: Err("no value supplied for read_from".to_string()),
                    replica_lag_seconds: Ok(Default::default()),
                    value: Ok(Default::default()),
                }
            }
        }
        impl TotalSmsResponse {
            pub fn as_of<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
                T::Error: ::std::fmt::Display,
            {
                self.as_of = value.try_into().map_err(|e| format!("error converting supplied value for as_of: {e}"));
                self
            }
            pub fn filters<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::AppliedFilters>,
                T::Error: ::std::fmt::Display,
            {
                self.filters =
                    value.try_into().map_err(|e| format!("error converting supplied value for filters: {e}"));
                self
            }
            pub fn ignored_filters<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<super::IgnoredFilter>>,
                T::Error: ::std::fmt::Display,
            {
                self.ignored_filters =
                    value.try_into().map_err(|e| format!("error converting supplied value for ignored_filters: {e}"));
                self
            }
            pub fn no_data<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<super::NoData>>,
                T::Error: ::std::fmt::Display,
            {
                self.no_data =
                    value.try_into().map_err(|e| format!("error converting supplied value for no_data: {e}"));
                self
            }
            pub fn previous<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<i64>>,
                T::Error: ::std::fmt::Display,
            {
                self.previous =
                    value.try_into().map_err(|e| format!("error converting supplied value for previous: {e}"));
                self
            }
            pub fn read_from<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::ReadFrom>,
                T::Error: ::std::fmt::Display,
            {
                self.read_from =
                    value.try_into().map_err(|e| format!("error converting supplied value for read_from: {e}"));
                self
            }
            pub fn replica_lag_seconds<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<f64>>,
                T::Error: ::std::fmt::Display,
            {
                self.replica_lag_seconds = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for replica_lag_seconds: {e}"));
                self
            }
            pub fn value<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<i64>>,
                T::Error: ::std::fmt::Display,
            {
                self.value = value.try_into().map_err(|e| format!("error converting supplied value for value: {e}"));
                self
            }
        }
        impl ::std::convert::TryFrom<TotalSmsResponse> for super::TotalSmsResponse {
            type Error = super::error::ConversionError;
            fn try_from(value: TotalSmsResponse) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    as_of: value.as_of?,
                    filters: value.filters?,
                    ignored_filters: value.ignored_filters?,
                    no_data: value.no_data?,
                    previous: value.previous?,
                    read_from: value.read_from?,
                    replica_lag_seconds: value.replica_lag_seconds?,
                    value: value.value?,
                })
            }
        }
        impl ::std::convert::From<super::TotalSmsResponse> for TotalSmsResponse {
            fn from(value: super::TotalSmsResponse) -> Self {
                Self {
                    as_of: Ok(value.as_of),
                    filters: Ok(value.filters),
                    ignored_filters: Ok(value.ignored_filters),
                    no_data: Ok(value.no_data),
                    previous: Ok(value.previous),
                    read_from: Ok(value.read_from),
                    replica_lag_seconds: Ok(value.replica_lag_seconds),
                    value: Ok(value.value),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct TotalTimeSavedResponse {
            as_of: ::std::result::Result<::chrono::DateTime<::chrono::offset::Utc>, ::std::string::String>,
            filters: ::std::result::Result<super::AppliedFilters, ::std::string::String>,
            ignored_filters: ::std::result::Result<::std::vec::Vec<super::IgnoredFilter>, ::std::string::String>,
            no_data: ::std::result::Result<::std::vec::Vec<super::NoData>, ::std::string::String>,
            previous: ::std::result::Result<::std::option::Option<super::TimeSaved>, ::std::string::String>,
            read_from: ::std::result::Result<super::ReadFrom, ::std::string::String>,
            replica_lag_seconds: ::std::result::Result<::std::option::Option<f64>, ::std::string::String>,
            settings: ::std::result::Result<super::TimeSavedSettings, ::std::string::String>,
            sources: ::std::result::Result<::std::vec::Vec<super::SourceTimeSaved>, ::std::string::String>,
            value: ::std::result::Result<::std::option::Option<f64>, ::std::string::String>,
        }
        impl ::std::default::Default for TotalTimeSavedResponse {
            fn default() -> Self {
                Self {
                    as_of: Err("no value supplied for as_of".to_string()),
                    filters: Err("no value supplied for filters".to_string()),
                    ignored_filters: Err("no value supplied for ignored_filters".to_string()),
                    no_data: Err("no value supplied for no_data".to_string()),
                    previous: Ok(Default::default()),
                    read_from: Err("no value supplied for read_from".to_string()),
                    replica_lag_seconds: Ok(Default::default()),
                    settings: Err("no value supplied for settings".to_string()),
                    sources: Err("no value supplied for sources".to_string()),
                    value: Ok(Default::default()),
                }
            }
        }
        impl TotalTimeSavedResponse {
            pub fn as_of<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
                T::Error: ::std::fmt::Display,
            {
                self.as_of = value.try_into().map_err(|e| format!("error converting supplied value for as_of: {e}"));
                self
            }
            pub fn filters<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::AppliedFilters>,
                T::Error: ::std::fmt::Display,
            {
                self.filters =
                    value.try_into().map_err(|e| format!("error converting supplied value for filters: {e}"));
                self
            }
            pub fn ignored_filters<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<super::IgnoredFilter>>,
                T::Error: ::std::fmt::Display,
            {
                self.ignored_filters =
                    value.try_into().map_err(|e| format!("error converting supplied value for ignored_filters: {e}"));
                self
            }
            pub fn no_data<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<super::NoData>>,
                T::Error: ::std::fmt::Display,
            {
                self.no_data =
                    value.try_into().map_err(|e| format!("error converting supplied value for no_data: {e}"));
                self
            }
            pub fn previous<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::TimeSaved>>,
                T::Error: ::std::fmt::Display,
            {
                self.previous =
                    value.try_into().map_err(|e| format!("error converting supplied value for previous: {e}"));
                self
            }
            pub fn read_from<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::ReadFrom>,
                T::Error: ::std::fmt::Display,
            {
                self.read_from =
                    value.try_into().map_err(|e| format!("error converting supplied value for read_from: {e}"));
                self
            }
            pub fn replica_lag_seconds<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<f64>>,
                T::Error: ::std::fmt::Display,
            {
                self.replica_lag_seconds = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for replica_lag_seconds: {e}"));
                self
            }
            pub fn settings<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::TimeSavedSettings>,
                T::Error: ::std::fmt::Display,
            {
                self.settings =
                    value.try_into().map_err(|e| format!("error converting supplied value for settings: {e}"));
                self
            }
            pub fn sources<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<super::SourceTimeSaved>>,
                T::Error: ::std::fmt::Display,
            {
                self.sources =
                    value.try_into().map_err(|e| format!("error converting supplied value for sources: {e}"));
                self
            }
            pub fn value<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<f64>>,
                T::Error: ::std::fmt::Display,
            {
                self.value = value.try_into().map_err(|e| format!("error converting supplied value for value: {e}"));
                self
            }
        }
        impl ::std::convert::TryFrom<TotalTimeSavedResponse> for super::TotalTimeSavedResponse {
            type Error = super::error::ConversionError;
            fn try_from(value: TotalTimeSavedResponse) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    as_of: value.as_of?,
                    filters: value.filters?,
                    ignored_filters: value.ignored_filters?,
                    no_data: value.no_data?,
                    previous: value.previous?,
                    read_from: value.read_from?,
                    replica_lag_seconds: value.replica_lag_seconds?,
                    settings: value.settings?,
                    sources: value.sources?,
                    value: value.value?,
                })
            }
        }
        impl ::std::convert::From<super::TotalTimeSavedResponse> for TotalTimeSavedResponse {
            fn from(value: super::TotalTimeSavedResponse) -> Self {
                Self {
                    as_of: Ok(value.as_of),
                    filters: Ok(value.filters),
                    ignored_filters: Ok(value.ignored_filters),
                    no_data: Ok(value.no_data),
                    previous: Ok(value.previous),
                    read_from: Ok(value.read_from),
                    replica_lag_seconds: Ok(value.replica_lag_seconds),
                    settings: Ok(value.settings),
                    sources: Ok(value.sources),
                    value: Ok(value.value),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct User {
            created_at: ::std::result::Result<::chrono::DateTime<::chrono::offset::Utc>, ::std::string::String>,
            email: ::std::result::Result<::std::string::String, ::std::string::String>,
            id: ::std::result::Result<::uuid::Uuid, ::std::string::String>,
            is_super_admin: ::std::result::Result<bool, ::std::string::String>,
            name: ::std::result::Result<::std::string::String, ::std::string::String>,
            presence: ::std::result::Result<super::Presence, ::std::string::String>,
            role: ::std::result::Result<super::Role, ::std::string::String>,
            status: ::std::result::Result<super::UserStatus, ::std::string::String>,
        }
        impl ::std::default::Default for User {
            fn default() -> Self {
                Self {
                    created_at: Err("no value supplied for created_at".to_string()),
                    email: Err("no value supplied for email".to_string()),
                    id: Err("no value supplied for id".to_string()),
                    is_super_admin: Err("no value supplied for is_super_admin".to_string()),
                    name: Err("no value supplied for name".to_string()),
                    presence: Err("no value supplied for presence".to_string()),
                    role: Err("no value supplied for role".to_string()),
                    status: Err("no value supplied for status".to_string()),
                }
            }
        }
        impl User {
            pub fn created_at<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
                T::Error: ::std::fmt::Display,
            {
                self.created_at =
                    value.try_into().map_err(|e| format!("error converting supplied value for created_at: {e}"));
                self
            }
            pub fn email<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.email = value.try_into().map_err(|e| format!("error converting supplied value for email: {e}"));
                self
            }
            pub fn id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::uuid::Uuid>,
                T::Error: ::std::fmt::Display,
            {
                self.id = value.try_into().map_err(|e| format!("error converting supplied value for id: {e}"));
                self
            }
            pub fn is_super_admin<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<bool>,
                T::Error: ::std::fmt::Display,
            {
                self.is_super_admin =
                    value.try_into().map_err(|e| format!("error converting supplied value for is_super_admin: {e}"));
                self
            }
            pub fn name<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.name = value.try_into().map_err(|e| format!("error converting supplied value for name: {e}"));
                self
            }
            pub fn presence<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::Presence>,
                T::Error: ::std::fmt::Display,
            {
                self.presence =
                    value.try_into().map_err(|e| format!("error converting supplied value for presence: {e}"));
                self
            }
            pub fn role<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::Role>,
                T::Error: ::std::fmt::Display,
            {
                self.role = value.try_into().map_err(|e| format!("error converting supplied value for role: {e}"));
                self
            }
            pub fn status<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::UserStatus>,
                T::Error: ::std::fmt::Display,
            {
                self.status = value.try_into().map_err(|e| format!("error converting supplied value for status: {e}"));
                self
            }
        }
        impl ::std::convert::TryFrom<User> for super::User {
            type Error = super::error::ConversionError;
            fn try_from(value: User) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    created_at: value.created_at?,
                    email: value.email?,
                    id: value.id?,
                    is_super_admin: value.is_super_admin?,
                    name: value.name?,
                    presence: value.presence?,
                    role: value.role?,
                    status: value.status?,
                })
            }
        }
        impl ::std::convert::From<super::User> for User {
            fn from(value: super::User) -> Self {
                Self {
                    created_at: Ok(value.created_at),
                    email: Ok(value.email),
                    id: Ok(value.id),
                    is_super_admin: Ok(value.is_super_admin),
                    name: Ok(value.name),
                    presence: Ok(value.presence),
                    role: Ok(value.role),
                    status: Ok(value.status),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct UserList {
            users: ::std::result::Result<::std::vec::Vec<super::User>, ::std::string::String>,
        }
        impl ::std::default::Default for UserList {
            fn default() -> Self {
                Self { users: Err("no value supplied for users".to_string()) }
            }
        }
        impl UserList {
            pub fn users<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<super::User>>,
                T::Error: ::std::fmt::Display,
            {
                self.users = value.try_into().map_err(|e| format!("error converting supplied value for users: {e}"));
                self
            }
        }
        impl ::std::convert::TryFrom<UserList> for super::UserList {
            type Error = super::error::ConversionError;
            fn try_from(value: UserList) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self { users: value.users? })
            }
        }
        impl ::std::convert::From<super::UserList> for UserList {
            fn from(value: super::UserList) -> Self {
                Self { users: Ok(value.users) }
            }
        }
        #[derive(Clone, Debug)]
        pub struct UserPatch {
            name: ::std::result::Result<::std::option::Option<super::UserPatchName>, ::std::string::String>,
            role: ::std::result::Result<::std::option::Option<super::Role>, ::std::string::String>,
            status: ::std::result::Result<::std::option::Option<super::UserStatus>, ::std::string::String>,
        }
        impl ::std::default::Default for UserPatch {
            fn default() -> Self {
                Self { name: Ok(Default::default()), role: Ok(Default::default()), status: Ok(Default::default()) }
            }
        }
        impl UserPatch {
            pub fn name<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::UserPatchName>>,
                T::Error: ::std::fmt::Display,
            {
                self.name = value.try_into().map_err(|e| format!("error converting supplied value for name: {e}"));
                self
            }
            pub fn role<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::Role>>,
                T::Error: ::std::fmt::Display,
            {
                self.role = value.try_into().map_err(|e| format!("error converting supplied value for role: {e}"));
                self
            }
            pub fn status<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::UserStatus>>,
                T::Error: ::std::fmt::Display,
            {
                self.status = value.try_into().map_err(|e| format!("error converting supplied value for status: {e}"));
                self
            }
        }
        impl ::std::convert::TryFrom<UserPatch> for super::UserPatch {
            type Error = super::error::ConversionError;
            fn try_from(value: UserPatch) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self { name: value.name?, role: value.role?, status: value.status? })
            }
        }
        impl ::std::convert::From<super::UserPatch> for UserPatch {
            fn from(value: super::UserPatch) -> Self {
                Self { name: Ok(value.name), role: Ok(value.role), status: Ok(value.status) }
            }
        }
    }
    ///  Error types.
    pub mod error {
        ///  Error from a `TryFrom` or `FromStr` implementation.
        pub struct ConversionError(::std::borrow::Cow<'static, str>);
        impl ::std::error::Error for ConversionError {}
        impl ::std::fmt::Display for ConversionError {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> Result<(), ::std::fmt::Error> {
                ::std::fmt::Display::fmt(&self.0, f)
            }
        }
        impl ::std::fmt::Debug for ConversionError {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> Result<(), ::std::fmt::Error> {
                ::std::fmt::Debug::fmt(&self.0, f)
            }
        }
        impl From<&'static str> for ConversionError {
            fn from(value: &'static str) -> Self {
                Self(value.into())
            }
        }
        impl From<String> for ConversionError {
            fn from(value: String) -> Self {
                Self(value.into())
            }
        }
    }
}
#[derive(Clone, Debug)]
/// Client for Parlance analytics
///
/// Call analytics: real call records in, every figure of the dashboard out.
///
/// Filters are query parameters; lists are repeated keys (`job_titles=Nurse&job_titles=Driver`). Unknown keys are refused. Every analytics answer repeats the filters as they were resolved and says from which snapshot it was read.
///
/// Errors are problems (RFC 9457); decide by `code`, which does not change. Every answer carries `x-request-id`; send your own and it is kept.
///
/// A super admin names another organisation by the header `X-Org: <slug>`; to everyone else other organisations, and what is theirs, do not exist.
///
/// Writes are `PUT`, `PATCH` and `DELETE`, which are safe to repeat; an `Idempotency-Key` is accepted. Two more are `POST`, for their answer has a secret that is stored nowhere and cannot be given again: an invitation takes the place of the one before to the same address, and a key that was made twice is two keys, so revoke the one whose text was lost. Records that are sent to `/api/v1/ingest` are known by their external ids, so sending them again is safe, too.
///
/// Version: 0.1.0
pub struct Client {
    pub(crate) baseurl: String,
    pub(crate) client: reqwest::Client,
}
impl Client {
    ///  Create a new client.
    ///
    ///  `baseurl` is the base URL provided to the internal
    ///  `reqwest::Client`, and should include a scheme and hostname,
    ///  as well as port and a path stem if applicable.
    pub fn new(baseurl: &str) -> Self {
        #[cfg(not(target_arch = "wasm32"))]
        let client = {
            let dur = ::std::time::Duration::from_secs(15u64);
            reqwest::ClientBuilder::new().connect_timeout(dur).timeout(dur)
        };
        #[cfg(target_arch = "wasm32")]
        let client = reqwest::ClientBuilder::new();
        Self::new_with_client(baseurl, client.build().unwrap())
    }
    ///  Construct a new client with an existing `reqwest::Client`,
    ///  allowing more control over its configuration.
    ///
    ///  `baseurl` is the base URL provided to the internal
    ///  `reqwest::Client`, and should include a scheme and hostname,
    ///  as well as port and a path stem if applicable.
    pub fn new_with_client(baseurl: &str, client: reqwest::Client) -> Self {
        Self { baseurl: baseurl.to_string(), client }
    }
}
impl ClientInfo<()> for Client {
    fn api_version() -> &'static str {
        "0.1.0"
    }
    fn baseurl(&self) -> &str {
        self.baseurl.as_str()
    }
    fn client(&self) -> &reqwest::Client {
        &self.client
    }
    fn inner(&self) -> &() {
        &()
    }
}
impl ClientHooks<()> for &Client {}
impl Client {
    /// Candidate satisfaction
    ///
    /// Mean rating of calls by candidates, from 1 to 5, with its sample size, its 95 % confidence interval (Student's t)
    /// and how often each rating was given. A mean of fewer ratings than `min_ratings`, which the organisation sets,
    /// is withheld, and `withheld` says so.
    ///
    /// Sends a `GET` request to `/api/v1/analytics/average_candidate_satisfaction`
    ///
    /// Arguments:
    /// - `campaign_ids`: Only calls of these campaigns. An id that does not exist matches nothing.
    /// - `candidate_ids`: Only these candidates.
    /// - `candidate_locations`: Only candidates in these locations.
    /// - `candidate_sources`: Only candidates from these sources.
    /// - `compare`: Adds the same figures over the window of as many calendar days that ends where the range starts.
    /// - `from`: First day of a custom range, in the zone.
    /// - `granularity`: Width of the charts' buckets; `auto` if not given.
    /// - `job_titles`: Only campaigns for these job titles.
    /// - `period`: A preset range that ends with the current day of the zone, or `custom` with
    /// `from` and `to`. Without any of the three: all time.
    /// - `time_zone`: IANA zone that days, weeks and months follow; the organisation's own if not given.
    /// - `to`: Last day of a custom range, in the zone, inclusive. At most five years after `from`.
    /// - `if_none_match`: The `ETag`s of answers the client has.
    /// - `x_org`: Another organisation's slug; super admins only.
    /// ```ignore
    /// let response = client.get_average_candidate_satisfaction()
    ///     .campaign_ids(campaign_ids)
    ///     .candidate_ids(candidate_ids)
    ///     .candidate_locations(candidate_locations)
    ///     .candidate_sources(candidate_sources)
    ///     .compare(compare)
    ///     .from(from)
    ///     .granularity(granularity)
    ///     .job_titles(job_titles)
    ///     .period(period)
    ///     .time_zone(time_zone)
    ///     .to(to)
    ///     .if_none_match(if_none_match)
    ///     .x_org(x_org)
    ///     .send()
    ///     .await;
    /// ```
    pub fn get_average_candidate_satisfaction(&self) -> builder::GetAverageCandidateSatisfaction<'_> {
        builder::GetAverageCandidateSatisfaction::new(self)
    }
    /// The rows behind a figure
    ///
    /// The calls, people or reviews that a metric counts, newest first: their number
    /// (`total`) is the number on the tile, for a mean its sample size. Without `metric`:
    /// all calls in scope. `Accept: text/csv` gives all rows as one file instead of a
    /// page: first lines after `#` that repeat the metric and the filters, then a header.
    /// Text that a spreadsheet would take for a formula has an apostrophe in front.
    ///
    /// Sends a `GET` request to `/api/v1/analytics/calls`
    ///
    /// Arguments:
    /// - `campaign_ids`: Only calls of these campaigns. An id that does not exist matches nothing.
    /// - `candidate_ids`: Only these candidates.
    /// - `candidate_locations`: Only candidates in these locations.
    /// - `candidate_sources`: Only candidates from these sources.
    /// - `compare`: Adds the same figures over the window of as many calendar days that ends where the range starts.
    /// - `cursor`: The `next_cursor` of the page before.
    /// - `from`: First day of a custom range, in the zone.
    /// - `granularity`: Width of the charts' buckets; `auto` if not given.
    /// - `job_titles`: Only campaigns for these job titles.
    /// - `limit`: The most rows of a page; 50 if not given. An export has no pages and refuses it.
    /// - `metric`: The metric whose rows are wanted; all calls in scope if not given.
    /// - `part`: For a ratio: the rows of its numerator (if not given) or of its denominator.
    /// - `period`: A preset range that ends with the current day of the zone, or `custom` with
    /// `from` and `to`. Without any of the three: all time.
    /// - `time_zone`: IANA zone that days, weeks and months follow; the organisation's own if not given.
    /// - `to`: Last day of a custom range, in the zone, inclusive. At most five years after `from`.
    /// - `if_none_match`: The `ETag`s of answers the client has.
    /// - `x_org`: Another organisation's slug; super admins only.
    /// ```ignore
    /// let response = client.list_calls()
    ///     .campaign_ids(campaign_ids)
    ///     .candidate_ids(candidate_ids)
    ///     .candidate_locations(candidate_locations)
    ///     .candidate_sources(candidate_sources)
    ///     .compare(compare)
    ///     .cursor(cursor)
    ///     .from(from)
    ///     .granularity(granularity)
    ///     .job_titles(job_titles)
    ///     .limit(limit)
    ///     .metric(metric)
    ///     .part(part)
    ///     .period(period)
    ///     .time_zone(time_zone)
    ///     .to(to)
    ///     .if_none_match(if_none_match)
    ///     .x_org(x_org)
    ///     .send()
    ///     .await;
    /// ```
    pub fn list_calls(&self) -> builder::ListCalls<'_> {
        builder::ListCalls::new(self)
    }
    /// Campaigns launched per week
    ///
    /// How many campaigns were launched in each week, from the first launch to now. Of the filters only the organisation
    /// and the zone apply; `ignored_filters` lists the others that are set.
    ///
    /// Sends a `GET` request to `/api/v1/analytics/campaigns_launched_per_week`
    ///
    /// Arguments:
    /// - `campaign_ids`: Only calls of these campaigns. An id that does not exist matches nothing.
    /// - `candidate_ids`: Only these candidates.
    /// - `candidate_locations`: Only candidates in these locations.
    /// - `candidate_sources`: Only candidates from these sources.
    /// - `compare`: Adds the same figures over the window of as many calendar days that ends where the range starts.
    /// - `from`: First day of a custom range, in the zone.
    /// - `granularity`: Width of the charts' buckets; `auto` if not given.
    /// - `job_titles`: Only campaigns for these job titles.
    /// - `period`: A preset range that ends with the current day of the zone, or `custom` with
    /// `from` and `to`. Without any of the three: all time.
    /// - `time_zone`: IANA zone that days, weeks and months follow; the organisation's own if not given.
    /// - `to`: Last day of a custom range, in the zone, inclusive. At most five years after `from`.
    /// - `if_none_match`: The `ETag`s of answers the client has.
    /// - `x_org`: Another organisation's slug; super admins only.
    /// ```ignore
    /// let response = client.get_campaigns_launched_per_week()
    ///     .campaign_ids(campaign_ids)
    ///     .candidate_ids(candidate_ids)
    ///     .candidate_locations(candidate_locations)
    ///     .candidate_sources(candidate_sources)
    ///     .compare(compare)
    ///     .from(from)
    ///     .granularity(granularity)
    ///     .job_titles(job_titles)
    ///     .period(period)
    ///     .time_zone(time_zone)
    ///     .to(to)
    ///     .if_none_match(if_none_match)
    ///     .x_org(x_org)
    ///     .send()
    ///     .await;
    /// ```
    pub fn get_campaigns_launched_per_week(&self) -> builder::GetCampaignsLaunchedPerWeek<'_> {
        builder::GetCampaignsLaunchedPerWeek::new(self)
    }
    /// Candidate satisfaction over time
    ///
    /// Mean rating of calls by candidates, from 1 to 5, per bucket of when it was given, and how often each rating was
    /// given in the range. A mean of fewer ratings than `min_ratings`, which the organisation sets, is withheld.
    ///
    /// Sends a `GET` request to `/api/v1/analytics/candidate_satisfaction`
    ///
    /// Arguments:
    /// - `campaign_ids`: Only calls of these campaigns. An id that does not exist matches nothing.
    /// - `candidate_ids`: Only these candidates.
    /// - `candidate_locations`: Only candidates in these locations.
    /// - `candidate_sources`: Only candidates from these sources.
    /// - `compare`: Adds the same figures over the window of as many calendar days that ends where the range starts.
    /// - `from`: First day of a custom range, in the zone.
    /// - `granularity`: Width of the charts' buckets; `auto` if not given.
    /// - `job_titles`: Only campaigns for these job titles.
    /// - `period`: A preset range that ends with the current day of the zone, or `custom` with
    /// `from` and `to`. Without any of the three: all time.
    /// - `time_zone`: IANA zone that days, weeks and months follow; the organisation's own if not given.
    /// - `to`: Last day of a custom range, in the zone, inclusive. At most five years after `from`.
    /// - `if_none_match`: The `ETag`s of answers the client has.
    /// - `x_org`: Another organisation's slug; super admins only.
    /// ```ignore
    /// let response = client.get_candidate_satisfaction()
    ///     .campaign_ids(campaign_ids)
    ///     .candidate_ids(candidate_ids)
    ///     .candidate_locations(candidate_locations)
    ///     .candidate_sources(candidate_sources)
    ///     .compare(compare)
    ///     .from(from)
    ///     .granularity(granularity)
    ///     .job_titles(job_titles)
    ///     .period(period)
    ///     .time_zone(time_zone)
    ///     .to(to)
    ///     .if_none_match(if_none_match)
    ///     .x_org(x_org)
    ///     .send()
    ///     .await;
    /// ```
    pub fn get_candidate_satisfaction(&self) -> builder::GetCandidateSatisfaction<'_> {
        builder::GetCandidateSatisfaction::new(self)
    }
    /// Credits per qualified candidate
    ///
    /// Credits spent ÷ qualified candidates, who are those of the dashboard under the same filters. Credits are spent
    /// on campaigns, so filters on candidates do not reach them; `ignored_filters` says so where one is set.
    ///
    /// Sends a `GET` request to `/api/v1/analytics/credits_per_qualified_candidate`
    ///
    /// Arguments:
    /// - `campaign_ids`: Only calls of these campaigns. An id that does not exist matches nothing.
    /// - `candidate_ids`: Only these candidates.
    /// - `candidate_locations`: Only candidates in these locations.
    /// - `candidate_sources`: Only candidates from these sources.
    /// - `compare`: Adds the same figures over the window of as many calendar days that ends where the range starts.
    /// - `from`: First day of a custom range, in the zone.
    /// - `granularity`: Width of the charts' buckets; `auto` if not given.
    /// - `job_titles`: Only campaigns for these job titles.
    /// - `period`: A preset range that ends with the current day of the zone, or `custom` with
    /// `from` and `to`. Without any of the three: all time.
    /// - `time_zone`: IANA zone that days, weeks and months follow; the organisation's own if not given.
    /// - `to`: Last day of a custom range, in the zone, inclusive. At most five years after `from`.
    /// - `if_none_match`: The `ETag`s of answers the client has.
    /// - `x_org`: Another organisation's slug; super admins only.
    /// ```ignore
    /// let response = client.get_credits_per_qualified_candidate()
    ///     .campaign_ids(campaign_ids)
    ///     .candidate_ids(candidate_ids)
    ///     .candidate_locations(candidate_locations)
    ///     .candidate_sources(candidate_sources)
    ///     .compare(compare)
    ///     .from(from)
    ///     .granularity(granularity)
    ///     .job_titles(job_titles)
    ///     .period(period)
    ///     .time_zone(time_zone)
    ///     .to(to)
    ///     .if_none_match(if_none_match)
    ///     .x_org(x_org)
    ///     .send()
    ///     .await;
    /// ```
    pub fn get_credits_per_qualified_candidate(&self) -> builder::GetCreditsPerQualifiedCandidate<'_> {
        builder::GetCreditsPerQualifiedCandidate::new(self)
    }
    /// The calls dashboard
    ///
    /// Every figure of the calls dashboard, or those named by `metrics`, for the rows
    /// that meet the filters. All figures of one answer come from one snapshot, whose
    /// instant is `as_of`. A metric whose data the organisation never recorded is null
    /// and listed in `no_data`. Send the `ETag` back as `If-None-Match` and an answer that
    /// has not changed costs nothing (304).
    ///
    /// Sends a `GET` request to `/api/v1/analytics/dashboard`
    ///
    /// Arguments:
    /// - `campaign_ids`: Only calls of these campaigns. An id that does not exist matches nothing.
    /// - `candidate_ids`: Only these candidates.
    /// - `candidate_locations`: Only candidates in these locations.
    /// - `candidate_sources`: Only candidates from these sources.
    /// - `compare`: Adds the same figures over the window of as many calendar days that ends where the range starts.
    /// - `from`: First day of a custom range, in the zone.
    /// - `granularity`: Width of the charts' buckets; `auto` if not given.
    /// - `job_titles`: Only campaigns for these job titles.
    /// - `metrics`: The metrics wanted, repeated; all if not given.
    /// - `period`: A preset range that ends with the current day of the zone, or `custom` with
    /// `from` and `to`. Without any of the three: all time.
    /// - `time_zone`: IANA zone that days, weeks and months follow; the organisation's own if not given.
    /// - `to`: Last day of a custom range, in the zone, inclusive. At most five years after `from`.
    /// - `if_none_match`: The `ETag`s of answers the client has.
    /// - `x_org`: Another organisation's slug; super admins only.
    /// ```ignore
    /// let response = client.get_dashboard()
    ///     .campaign_ids(campaign_ids)
    ///     .candidate_ids(candidate_ids)
    ///     .candidate_locations(candidate_locations)
    ///     .candidate_sources(candidate_sources)
    ///     .compare(compare)
    ///     .from(from)
    ///     .granularity(granularity)
    ///     .job_titles(job_titles)
    ///     .metrics(metrics)
    ///     .period(period)
    ///     .time_zone(time_zone)
    ///     .to(to)
    ///     .if_none_match(if_none_match)
    ///     .x_org(x_org)
    ///     .send()
    ///     .await;
    /// ```
    pub fn get_dashboard(&self) -> builder::GetDashboard<'_> {
        builder::GetDashboard::new(self)
    }
    /// The metric dictionary
    ///
    /// Every metric: its name, its definition in words, its unit, which direction is
    /// good, and the rows it reads.
    ///
    /// Sends a `GET` request to `/api/v1/analytics/metrics`
    ///
    /// Arguments:
    /// - `x_org`: Another organisation's slug; super admins only.
    /// ```ignore
    /// let response = client.list_metrics()
    ///     .x_org(x_org)
    ///     .send()
    ///     .await;
    /// ```
    pub fn list_metrics(&self) -> builder::ListMetrics<'_> {
        builder::ListMetrics::new(self)
    }
    /// The rows behind a figure beside the dashboard
    ///
    /// The calls, SMS, resumes, notetaking sessions, ratings, credits or launches that a figure counts or adds up, newest
    /// first: their number (`total`) is the figure's, for a mean its sample size, for credits how many entries make the
    /// sum. A filter that such rows do not know is listed in `ignored_filters`. `Accept: text/csv` gives all rows as one
    /// file instead of a page: first lines after `#` that repeat the kind and the filters, then a header. Text that a
    /// spreadsheet would take for a formula has an apostrophe in front.
    ///
    /// Sends a `GET` request to `/api/v1/analytics/rows/{kind}`
    ///
    /// Arguments:
    /// - `kind`: What they are.
    /// - `campaign_ids`: Only calls of these campaigns. An id that does not exist matches nothing.
    /// - `candidate_ids`: Only these candidates.
    /// - `candidate_locations`: Only candidates in these locations.
    /// - `candidate_sources`: Only candidates from these sources.
    /// - `compare`: Adds the same figures over the window of as many calendar days that ends where the range starts.
    /// - `cursor`: The `next_cursor` of the page before.
    /// - `from`: First day of a custom range, in the zone.
    /// - `granularity`: Width of the charts' buckets; `auto` if not given.
    /// - `job_titles`: Only campaigns for these job titles.
    /// - `limit`: The most rows of a page; 50 if not given. An export has no pages and refuses it.
    /// - `period`: A preset range that ends with the current day of the zone, or `custom` with
    /// `from` and `to`. Without any of the three: all time.
    /// - `time_zone`: IANA zone that days, weeks and months follow; the organisation's own if not given.
    /// - `to`: Last day of a custom range, in the zone, inclusive. At most five years after `from`.
    /// - `if_none_match`: The `ETag`s of answers the client has.
    /// - `x_org`: Another organisation's slug; super admins only.
    /// ```ignore
    /// let response = client.list_rows()
    ///     .kind(kind)
    ///     .campaign_ids(campaign_ids)
    ///     .candidate_ids(candidate_ids)
    ///     .candidate_locations(candidate_locations)
    ///     .candidate_sources(candidate_sources)
    ///     .compare(compare)
    ///     .cursor(cursor)
    ///     .from(from)
    ///     .granularity(granularity)
    ///     .job_titles(job_titles)
    ///     .limit(limit)
    ///     .period(period)
    ///     .time_zone(time_zone)
    ///     .to(to)
    ///     .if_none_match(if_none_match)
    ///     .x_org(x_org)
    ///     .send()
    ///     .await;
    /// ```
    pub fn list_rows(&self) -> builder::ListRows<'_> {
        builder::ListRows::new(self)
    }
    /// SMS sent over time
    ///
    /// Outbound SMS per bucket, for the rows that meet the filters. The sum of the points is `total_sms`. Where an outside
    /// provider counts SMS, only the range reaches them; `ignored_filters` lists the others that are set, and `no_data`
    /// says so when the provider fails.
    ///
    /// Sends a `GET` request to `/api/v1/analytics/sms_sent`
    ///
    /// Arguments:
    /// - `campaign_ids`: Only calls of these campaigns. An id that does not exist matches nothing.
    /// - `candidate_ids`: Only these candidates.
    /// - `candidate_locations`: Only candidates in these locations.
    /// - `candidate_sources`: Only candidates from these sources.
    /// - `compare`: Adds the same figures over the window of as many calendar days that ends where the range starts.
    /// - `from`: First day of a custom range, in the zone.
    /// - `granularity`: Width of the charts' buckets; `auto` if not given.
    /// - `job_titles`: Only campaigns for these job titles.
    /// - `period`: A preset range that ends with the current day of the zone, or `custom` with
    /// `from` and `to`. Without any of the three: all time.
    /// - `time_zone`: IANA zone that days, weeks and months follow; the organisation's own if not given.
    /// - `to`: Last day of a custom range, in the zone, inclusive. At most five years after `from`.
    /// - `if_none_match`: The `ETag`s of answers the client has.
    /// - `x_org`: Another organisation's slug; super admins only.
    /// ```ignore
    /// let response = client.get_sms_sent()
    ///     .campaign_ids(campaign_ids)
    ///     .candidate_ids(candidate_ids)
    ///     .candidate_locations(candidate_locations)
    ///     .candidate_sources(candidate_sources)
    ///     .compare(compare)
    ///     .from(from)
    ///     .granularity(granularity)
    ///     .job_titles(job_titles)
    ///     .period(period)
    ///     .time_zone(time_zone)
    ///     .to(to)
    ///     .if_none_match(if_none_match)
    ///     .x_org(x_org)
    ///     .send()
    ///     .await;
    /// ```
    pub fn get_sms_sent(&self) -> builder::GetSmsSent<'_> {
        builder::GetSmsSent::new(self)
    }
    /// Time saved over time
    ///
    /// Minutes that a person would have spent on the same work, per bucket and source. The answer repeats the
    /// organisation's settings that they follow from. A source that the organisation never recorded, or whose outside
    /// provider fails, is null and listed in `no_data`; the others make the total.
    ///
    /// Sends a `GET` request to `/api/v1/analytics/time_saved`
    ///
    /// Arguments:
    /// - `campaign_ids`: Only calls of these campaigns. An id that does not exist matches nothing.
    /// - `candidate_ids`: Only these candidates.
    /// - `candidate_locations`: Only candidates in these locations.
    /// - `candidate_sources`: Only candidates from these sources.
    /// - `compare`: Adds the same figures over the window of as many calendar days that ends where the range starts.
    /// - `from`: First day of a custom range, in the zone.
    /// - `granularity`: Width of the charts' buckets; `auto` if not given.
    /// - `job_titles`: Only campaigns for these job titles.
    /// - `period`: A preset range that ends with the current day of the zone, or `custom` with
    /// `from` and `to`. Without any of the three: all time.
    /// - `time_zone`: IANA zone that days, weeks and months follow; the organisation's own if not given.
    /// - `to`: Last day of a custom range, in the zone, inclusive. At most five years after `from`.
    /// - `if_none_match`: The `ETag`s of answers the client has.
    /// - `x_org`: Another organisation's slug; super admins only.
    /// ```ignore
    /// let response = client.get_time_saved()
    ///     .campaign_ids(campaign_ids)
    ///     .candidate_ids(candidate_ids)
    ///     .candidate_locations(candidate_locations)
    ///     .candidate_sources(candidate_sources)
    ///     .compare(compare)
    ///     .from(from)
    ///     .granularity(granularity)
    ///     .job_titles(job_titles)
    ///     .period(period)
    ///     .time_zone(time_zone)
    ///     .to(to)
    ///     .if_none_match(if_none_match)
    ///     .x_org(x_org)
    ///     .send()
    ///     .await;
    /// ```
    pub fn get_time_saved(&self) -> builder::GetTimeSaved<'_> {
        builder::GetTimeSaved::new(self)
    }
    /// SMS sent
    ///
    /// How many SMS went out, for the rows that meet the filters; with an outside provider as `sms_sent`.
    ///
    /// Sends a `GET` request to `/api/v1/analytics/total_sms`
    ///
    /// Arguments:
    /// - `campaign_ids`: Only calls of these campaigns. An id that does not exist matches nothing.
    /// - `candidate_ids`: Only these candidates.
    /// - `candidate_locations`: Only candidates in these locations.
    /// - `candidate_sources`: Only candidates from these sources.
    /// - `compare`: Adds the same figures over the window of as many calendar days that ends where the range starts.
    /// - `from`: First day of a custom range, in the zone.
    /// - `granularity`: Width of the charts' buckets; `auto` if not given.
    /// - `job_titles`: Only campaigns for these job titles.
    /// - `period`: A preset range that ends with the current day of the zone, or `custom` with
    /// `from` and `to`. Without any of the three: all time.
    /// - `time_zone`: IANA zone that days, weeks and months follow; the organisation's own if not given.
    /// - `to`: Last day of a custom range, in the zone, inclusive. At most five years after `from`.
    /// - `if_none_match`: The `ETag`s of answers the client has.
    /// - `x_org`: Another organisation's slug; super admins only.
    /// ```ignore
    /// let response = client.get_total_sms()
    ///     .campaign_ids(campaign_ids)
    ///     .candidate_ids(candidate_ids)
    ///     .candidate_locations(candidate_locations)
    ///     .candidate_sources(candidate_sources)
    ///     .compare(compare)
    ///     .from(from)
    ///     .granularity(granularity)
    ///     .job_titles(job_titles)
    ///     .period(period)
    ///     .time_zone(time_zone)
    ///     .to(to)
    ///     .if_none_match(if_none_match)
    ///     .x_org(x_org)
    ///     .send()
    ///     .await;
    /// ```
    pub fn get_total_sms(&self) -> builder::GetTotalSms<'_> {
        builder::GetTotalSms::new(self)
    }
    /// Time saved
    ///
    /// Minutes that a person would have spent on the same work, in all and by source, with the numbers that they
    /// follow from: minutes = seconds ÷ 60 + units × the minutes that the organisation sets for one.
    ///
    /// Sends a `GET` request to `/api/v1/analytics/total_time_saved`
    ///
    /// Arguments:
    /// - `campaign_ids`: Only calls of these campaigns. An id that does not exist matches nothing.
    /// - `candidate_ids`: Only these candidates.
    /// - `candidate_locations`: Only candidates in these locations.
    /// - `candidate_sources`: Only candidates from these sources.
    /// - `compare`: Adds the same figures over the window of as many calendar days that ends where the range starts.
    /// - `from`: First day of a custom range, in the zone.
    /// - `granularity`: Width of the charts' buckets; `auto` if not given.
    /// - `job_titles`: Only campaigns for these job titles.
    /// - `period`: A preset range that ends with the current day of the zone, or `custom` with
    /// `from` and `to`. Without any of the three: all time.
    /// - `time_zone`: IANA zone that days, weeks and months follow; the organisation's own if not given.
    /// - `to`: Last day of a custom range, in the zone, inclusive. At most five years after `from`.
    /// - `if_none_match`: The `ETag`s of answers the client has.
    /// - `x_org`: Another organisation's slug; super admins only.
    /// ```ignore
    /// let response = client.get_total_time_saved()
    ///     .campaign_ids(campaign_ids)
    ///     .candidate_ids(candidate_ids)
    ///     .candidate_locations(candidate_locations)
    ///     .candidate_sources(candidate_sources)
    ///     .compare(compare)
    ///     .from(from)
    ///     .granularity(granularity)
    ///     .job_titles(job_titles)
    ///     .period(period)
    ///     .time_zone(time_zone)
    ///     .to(to)
    ///     .if_none_match(if_none_match)
    ///     .x_org(x_org)
    ///     .send()
    ///     .await;
    /// ```
    pub fn get_total_time_saved(&self) -> builder::GetTotalTimeSaved<'_> {
        builder::GetTotalTimeSaved::new(self)
    }
    /// Keys
    ///
    /// The organisation's keys for programs, the newest first, with those that were revoked. Takes the role
    /// `owner`.
    ///
    /// Sends a `GET` request to `/api/v1/api-keys`
    ///
    /// Arguments:
    /// - `x_org`: Another organisation's slug; super admins only.
    /// ```ignore
    /// let response = client.list_api_keys()
    ///     .x_org(x_org)
    ///     .send()
    ///     .await;
    /// ```
    pub fn list_api_keys(&self) -> builder::ListApiKeys<'_> {
        builder::ListApiKeys::new(self)
    }
    /// Make a key
    ///
    /// The answer has the key's text, this once. A program sends it as `Authorization: Bearer …`; it may do
    /// what its scopes say, in this organisation, until it expires or is revoked. Takes the role `owner`.
    ///
    /// Sends a `POST` request to `/api/v1/api-keys`
    ///
    /// Arguments:
    /// - `x_org`: Another organisation's slug; super admins only.
    /// - `body`
    /// ```ignore
    /// let response = client.create_api_key()
    ///     .x_org(x_org)
    ///     .body(body)
    ///     .send()
    ///     .await;
    /// ```
    pub fn create_api_key(&self) -> builder::CreateApiKey<'_> {
        builder::CreateApiKey::new(self)
    }
    /// Revoke a key
    ///
    /// It stops working at once. Takes the role `owner`.
    ///
    /// Sends a `DELETE` request to `/api/v1/api-keys/{id}`
    ///
    /// Arguments:
    /// - `id`: The key's id.
    /// - `x_org`: Another organisation's slug; super admins only.
    /// ```ignore
    /// let response = client.revoke_api_key()
    ///     .id(id)
    ///     .x_org(x_org)
    ///     .send()
    ///     .await;
    /// ```
    pub fn revoke_api_key(&self) -> builder::RevokeApiKey<'_> {
        builder::RevokeApiKey::new(self)
    }
    /// The audit log
    ///
    /// Who did what in the organisation, when and from where, newest first. Events are written together with
    /// what they tell of, and are never changed or deleted. `Accept: text/csv` gives all of them as one file
    /// instead of a page. Takes the role `owner`.
    ///
    /// Sends a `GET` request to `/api/v1/audit-events`
    ///
    /// Arguments:
    /// - `action`: What was done, repeated; anything if not given.
    /// - `actor`: By whom: the id of a user or key, or a kind of actor such as `operator`.
    /// - `cursor`: The `next_cursor` of the page before.
    /// - `from`: First day of a custom range, in the zone.
    /// - `limit`: The most events of a page; 50 if not given. An export has no pages and refuses it.
    /// - `period`: A preset range that ends with the current day of the zone, or `custom` with
    /// `from` and `to`. Without any of the three: all time.
    /// - `time_zone`: IANA zone that days follow; the organisation's own if not given.
    /// - `to`: Last day of a custom range, in the zone, inclusive. At most five years after `from`.
    /// - `x_org`: Another organisation's slug; super admins only.
    /// ```ignore
    /// let response = client.list_audit_events()
    ///     .action(action)
    ///     .actor(actor)
    ///     .cursor(cursor)
    ///     .from(from)
    ///     .limit(limit)
    ///     .period(period)
    ///     .time_zone(time_zone)
    ///     .to(to)
    ///     .x_org(x_org)
    ///     .send()
    ///     .await;
    /// ```
    pub fn list_audit_events(&self) -> builder::ListAuditEvents<'_> {
        builder::ListAuditEvents::new(self)
    }
    /// Accept an invitation
    ///
    /// Makes a user of whoever was given the link and logs them in, as `POST /api/v1/auth/login` does. A
    /// token that is not good is the same `not_found` as when it is looked at; an address that has become a
    /// user's meanwhile is a `conflict`.
    ///
    /// Sends a `POST` request to `/api/v1/auth/accept-invitation`
    ///
    /// ```ignore
    /// let response = client.accept_invitation()
    ///     .body(body)
    ///     .send()
    ///     .await;
    /// ```
    pub fn accept_invitation(&self) -> builder::AcceptInvitation<'_> {
        builder::AcceptInvitation::new(self)
    }
    /// Look at an invitation
    ///
    /// What the token of a link opens. One that nobody was given, that was used, taken back or has expired
    /// is the same `not_found`.
    ///
    /// Sends a `POST` request to `/api/v1/auth/invitation`
    ///
    /// ```ignore
    /// let response = client.look_up_invitation()
    ///     .body(body)
    ///     .send()
    ///     .await;
    /// ```
    pub fn look_up_invitation(&self) -> builder::LookUpInvitation<'_> {
        builder::LookUpInvitation::new(self)
    }
    /// Log in
    ///
    /// Exchanges an e-mail address and a password for a session: an access token for the next minutes, and
    /// a refresh token for the next pair. A web page has both kept in cookies.
    ///
    /// Sends a `POST` request to `/api/v1/auth/login`
    ///
    /// ```ignore
    /// let response = client.login()
    ///     .body(body)
    ///     .send()
    ///     .await;
    /// ```
    pub fn login(&self) -> builder::Login<'_> {
        builder::Login::new(self)
    }
    /// Log out
    ///
    /// Ends the session of the token, or all of the caller's: their tokens stop working at once.
    ///
    /// Sends a `POST` request to `/api/v1/auth/logout`
    ///
    /// Arguments:
    /// - `everywhere`: Ends all sessions of the caller instead of this one.
    /// ```ignore
    /// let response = client.logout()
    ///     .everywhere(everywhere)
    ///     .send()
    ///     .await;
    /// ```
    pub fn logout(&self) -> builder::Logout<'_> {
        builder::Logout::new(self)
    }
    /// Refresh a session
    ///
    /// Exchanges a refresh token for the next pair. Each is good once: one that was used before ends the
    /// session, because then two hold it.
    ///
    /// Sends a `POST` request to `/api/v1/auth/refresh`
    ///
    /// ```ignore
    /// let response = client.refresh()
    ///     .body(body)
    ///     .send()
    ///     .await;
    /// ```
    pub fn refresh(&self) -> builder::Refresh<'_> {
        builder::Refresh::new(self)
    }
    /// Campaigns
    ///
    /// The organisation's campaigns by name, a page at a time.
    ///
    /// Sends a `GET` request to `/api/v1/campaigns`
    ///
    /// Arguments:
    /// - `cursor`: The `next_cursor` of the page before.
    /// - `limit`: The most campaigns of a page; 50 if not given.
    /// - `search`: Only campaigns whose name or job title holds this text.
    /// - `x_org`: Another organisation's slug; super admins only.
    /// ```ignore
    /// let response = client.list_campaigns()
    ///     .cursor(cursor)
    ///     .limit(limit)
    ///     .search(search)
    ///     .x_org(x_org)
    ///     .send()
    ///     .await;
    /// ```
    pub fn list_campaigns(&self) -> builder::ListCampaigns<'_> {
        builder::ListCampaigns::new(self)
    }
    /// A campaign's script
    ///
    /// The score that passes in this campaign.
    ///
    /// Sends a `GET` request to `/api/v1/campaigns/{id}/script`
    ///
    /// Arguments:
    /// - `id`: The campaign's id.
    /// - `x_org`: Another organisation's slug; super admins only.
    /// ```ignore
    /// let response = client.get_campaign_script()
    ///     .id(id)
    ///     .x_org(x_org)
    ///     .send()
    ///     .await;
    /// ```
    pub fn get_campaign_script(&self) -> builder::GetCampaignScript<'_> {
        builder::GetCampaignScript::new(self)
    }
    /// Set a campaign's passing score
    ///
    /// Every figure that depends on it follows at once. Takes the role `team_admin`.
    /// Sending it again gives the same script, so an `Idempotency-Key` is accepted and
    /// needs no memory.
    ///
    /// Sends a `PUT` request to `/api/v1/campaigns/{id}/script`
    ///
    /// Arguments:
    /// - `id`: The campaign's id.
    /// - `idempotency_key`: Accepted for uniformity; the write is safe to repeat without it.
    /// - `x_org`: Another organisation's slug; super admins only.
    /// - `body`
    /// ```ignore
    /// let response = client.put_campaign_script()
    ///     .id(id)
    ///     .idempotency_key(idempotency_key)
    ///     .x_org(x_org)
    ///     .body(body)
    ///     .send()
    ///     .await;
    /// ```
    pub fn put_campaign_script(&self) -> builder::PutCampaignScript<'_> {
        builder::PutCampaignScript::new(self)
    }
    /// The values of the filters
    ///
    /// Sources and locations of candidates and job titles of campaigns with how many
    /// there are of each, most frequent first.
    ///
    /// Sends a `GET` request to `/api/v1/candidates/facets`
    ///
    /// Arguments:
    /// - `x_org`: Another organisation's slug; super admins only.
    /// ```ignore
    /// let response = client.get_candidate_facets()
    ///     .x_org(x_org)
    ///     .send()
    ///     .await;
    /// ```
    pub fn get_candidate_facets(&self) -> builder::GetCandidateFacets<'_> {
        builder::GetCandidateFacets::new(self)
    }
    /// Send records
    ///
    /// The same as `analytics import` does with a file, for programs: a record is known by its external id (a review by
    /// candidate, campaign and user, a rating by its call), so sending it again changes nothing, and sending it with other
    /// values brings it up to date. Each row is answered with what became of it, or with why it was refused; a refused row
    /// costs no other. **A row that was answered is stored.** What was not answered, because the connection or the server
    /// broke down, is to be sent again.
    ///
    /// - `application/x-ndjson`: an object a line, for as long as you like. Rows are stored in batches of up to 1,000, after
    ///   250 ms at the latest, and answered as soon as their batch is; so read the answer while you send. A line that is
    ///   no JSON is refused and the next one read. The last line of the answer has the sums, and what ended it before
    ///   your body did. Who sends nothing, or takes no answer, for 30 seconds is cut off.
    /// - `application/json`: an array of at most 1,000 records and 1 MiB, answered at once. A broken array is refused as a
    ///   whole.
    ///
    /// Either may be packed (`Content-Encoding: gzip` or `zstd`). The keys are the fields of the kind and no others; times
    /// are RFC 3339. Takes the role `owner`, or a key with the scope `write:ingest`.
    ///
    /// Sends a `POST` request to `/api/v1/ingest/{kind}`
    ///
    /// Arguments:
    /// - `kind`: Their kind.
    /// - `create_missing`: Creates campaigns and candidates that records name and that are not there; otherwise such records are refused.
    /// - `x_org`: Another organisation's slug; super admins only.
    /// - `body`: Records of the kind in the address.
    /// ```ignore
    /// let response = client.ingest()
    ///     .kind(kind)
    ///     .create_missing(create_missing)
    ///     .x_org(x_org)
    ///     .body(body)
    ///     .send()
    ///     .await;
    /// ```
    pub fn ingest(&self) -> builder::Ingest<'_> {
        builder::Ingest::new(self)
    }
    /// Invitations
    ///
    /// The organisation's invitations, the newest first, with those that are no longer good. Takes the role
    /// `owner`.
    ///
    /// Sends a `GET` request to `/api/v1/invitations`
    ///
    /// Arguments:
    /// - `x_org`: Another organisation's slug; super admins only.
    /// ```ignore
    /// let response = client.list_invitations()
    ///     .x_org(x_org)
    ///     .send()
    ///     .await;
    /// ```
    pub fn list_invitations(&self) -> builder::ListInvitations<'_> {
        builder::ListInvitations::new(self)
    }
    /// Invite somebody
    ///
    /// The answer has the link, this once; pass it on to them. It is good once, for seven days, until it is
    /// taken back or the same address is invited again. Takes the role `owner`.
    ///
    /// Sends a `POST` request to `/api/v1/invitations`
    ///
    /// Arguments:
    /// - `x_org`: Another organisation's slug; super admins only.
    /// - `body`
    /// ```ignore
    /// let response = client.create_invitation()
    ///     .x_org(x_org)
    ///     .body(body)
    ///     .send()
    ///     .await;
    /// ```
    pub fn create_invitation(&self) -> builder::CreateInvitation<'_> {
        builder::CreateInvitation::new(self)
    }
    /// Take an invitation back
    ///
    /// Its link stops working at once. One that was accepted is a `conflict`. Takes the role `owner`.
    ///
    /// Sends a `DELETE` request to `/api/v1/invitations/{id}`
    ///
    /// Arguments:
    /// - `id`: The invitation's id.
    /// - `x_org`: Another organisation's slug; super admins only.
    /// ```ignore
    /// let response = client.revoke_invitation()
    ///     .id(id)
    ///     .x_org(x_org)
    ///     .send()
    ///     .await;
    /// ```
    pub fn revoke_invitation(&self) -> builder::RevokeInvitation<'_> {
        builder::RevokeInvitation::new(self)
    }
    /// Who am I
    ///
    /// The person behind the token, their role and the organisation the request is answered for.
    ///
    /// Sends a `GET` request to `/api/v1/me`
    ///
    /// Arguments:
    /// - `x_org`: Another organisation's slug; super admins only.
    /// ```ignore
    /// let response = client.get_me()
    ///     .x_org(x_org)
    ///     .send()
    ///     .await;
    /// ```
    pub fn get_me(&self) -> builder::GetMe<'_> {
        builder::GetMe::new(self)
    }
    /// Change the password
    ///
    /// Takes the password so far. The caller's other sessions end; this one goes on.
    ///
    /// Sends a `PUT` request to `/api/v1/me/password`
    ///
    /// ```ignore
    /// let response = client.change_password()
    ///     .body(body)
    ///     .send()
    ///     .await;
    /// ```
    pub fn change_password(&self) -> builder::ChangePassword<'_> {
        builder::ChangePassword::new(self)
    }
    /// The organisation's settings
    ///
    /// The zone, the passing score, the interview threshold, the minutes for time saved, and how many ratings a mean of
    /// satisfaction needs. Who is going to change them keeps the `ETag`.
    ///
    /// Sends a `GET` request to `/api/v1/org/settings`
    ///
    /// Arguments:
    /// - `x_org`: Another organisation's slug; super admins only.
    /// ```ignore
    /// let response = client.get_org_settings()
    ///     .x_org(x_org)
    ///     .send()
    ///     .await;
    /// ```
    pub fn get_org_settings(&self) -> builder::GetOrgSettings<'_> {
        builder::GetOrgSettings::new(self)
    }
    /// Change the organisation's settings
    ///
    /// What is absent stays. Takes the role `team_admin`. With `If-Match` only those settings are changed that the
    /// `ETag` names: whoever changed them in the meantime loses nothing (412). Sending it again gives the same
    /// settings, so an `Idempotency-Key` is accepted and needs no memory.
    ///
    /// Sends a `PATCH` request to `/api/v1/org/settings`
    ///
    /// Arguments:
    /// - `idempotency_key`: Accepted for uniformity; the write is safe to repeat without it.
    /// - `if_match`: The `ETag`s of what may be changed: anything else was changed by somebody else in the meantime, and stays.
    /// - `x_org`: Another organisation's slug; super admins only.
    /// - `body`
    /// ```ignore
    /// let response = client.update_org_settings()
    ///     .idempotency_key(idempotency_key)
    ///     .if_match(if_match)
    ///     .x_org(x_org)
    ///     .body(body)
    ///     .send()
    ///     .await;
    /// ```
    pub fn update_org_settings(&self) -> builder::UpdateOrgSettings<'_> {
        builder::UpdateOrgSettings::new(self)
    }
    /// Users
    ///
    /// The organisation's users in the order they were added, with those that may no longer log in. Takes
    /// the role `owner`.
    ///
    /// Sends a `GET` request to `/api/v1/users`
    ///
    /// Arguments:
    /// - `x_org`: Another organisation's slug; super admins only.
    /// ```ignore
    /// let response = client.list_users()
    ///     .x_org(x_org)
    ///     .send()
    ///     .await;
    /// ```
    pub fn list_users(&self) -> builder::ListUsers<'_> {
        builder::ListUsers::new(self)
    }
    /// Change a user
    ///
    /// What is absent stays. Another role holds at once; who is disabled is logged out at once. Nobody
    /// changes their own role or status, and the organisation's last active owner stays one: either is a
    /// `conflict`. Takes the role `owner`. Sending it again gives the same user, so an `Idempotency-Key` is
    /// accepted and needs no memory.
    ///
    /// Sends a `PATCH` request to `/api/v1/users/{id}`
    ///
    /// Arguments:
    /// - `id`: The user's id.
    /// - `idempotency_key`: Accepted for uniformity; the write is safe to repeat without it.
    /// - `x_org`: Another organisation's slug; super admins only.
    /// - `body`
    /// ```ignore
    /// let response = client.update_user()
    ///     .id(id)
    ///     .idempotency_key(idempotency_key)
    ///     .x_org(x_org)
    ///     .body(body)
    ///     .send()
    ///     .await;
    /// ```
    pub fn update_user(&self) -> builder::UpdateUser<'_> {
        builder::UpdateUser::new(self)
    }
    /// Liveness
    ///
    /// Answers while the process lives, without touching a database.
    ///
    /// Sends a `GET` request to `/health/live`
    ///
    /// ```ignore
    /// let response = client.get_liveness()
    ///     .send()
    ///     .await;
    /// ```
    pub fn get_liveness(&self) -> builder::GetLiveness<'_> {
        builder::GetLiveness::new(self)
    }
    /// Readiness
    ///
    /// Asks the databases. `degraded`: the replica does not answer or is too far behind,
    /// and reads go to the primary. 503 when the primary does not answer.
    ///
    /// Sends a `GET` request to `/health/ready`
    ///
    /// ```ignore
    /// let response = client.get_readiness()
    ///     .send()
    ///     .await;
    /// ```
    pub fn get_readiness(&self) -> builder::GetReadiness<'_> {
        builder::GetReadiness::new(self)
    }
}
///  Types for composing operation parameters.
#[allow(clippy::all)]
pub mod builder {
    use super::types;
    #[allow(unused_imports)]
    use super::{
        ByteStream, ClientHooks, ClientInfo, Error, OperationInfo, RequestBuilderExt, ResponseValue, encode_path,
    };
    /// Builder for [`Client::get_average_candidate_satisfaction`]
    ///
    /// [`Client::get_average_candidate_satisfaction`]: super::Client::get_average_candidate_satisfaction
    #[derive(Debug, Clone)]
    pub struct GetAverageCandidateSatisfaction<'a> {
        client: &'a super::Client,
        campaign_ids: Result<Option<::std::vec::Vec<::uuid::Uuid>>, String>,
        candidate_ids: Result<Option<::std::vec::Vec<::uuid::Uuid>>, String>,
        candidate_locations: Result<Option<::std::vec::Vec<::std::string::String>>, String>,
        candidate_sources: Result<Option<::std::vec::Vec<::std::string::String>>, String>,
        compare: Result<Option<types::Compare>, String>,
        from: Result<Option<::chrono::naive::NaiveDate>, String>,
        granularity: Result<Option<types::Granularity>, String>,
        job_titles: Result<Option<::std::vec::Vec<::std::string::String>>, String>,
        period: Result<Option<types::Period>, String>,
        time_zone: Result<Option<::std::string::String>, String>,
        to: Result<Option<::chrono::naive::NaiveDate>, String>,
        if_none_match: Result<Option<::std::string::String>, String>,
        x_org: Result<Option<::std::string::String>, String>,
    }
    impl<'a> GetAverageCandidateSatisfaction<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                campaign_ids: Ok(None),
                candidate_ids: Ok(None),
                candidate_locations: Ok(None),
                candidate_sources: Ok(None),
                compare: Ok(None),
                from: Ok(None),
                granularity: Ok(None),
                job_titles: Ok(None),
                period: Ok(None),
                time_zone: Ok(None),
                to: Ok(None),
                if_none_match: Ok(None),
                x_org: Ok(None),
            }
        }
        pub fn campaign_ids<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::vec::Vec<::uuid::Uuid>>,
        {
            self.campaign_ids = value.try_into().map(Some).map_err(|_| {
                "conversion to `:: std :: vec :: Vec < :: uuid :: Uuid >` for campaign_ids failed".to_string()
            });
            self
        }
        pub fn candidate_ids<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::vec::Vec<::uuid::Uuid>>,
        {
            self.candidate_ids = value.try_into().map(Some).map_err(|_| {
                "conversion to `:: std :: vec :: Vec < :: uuid :: Uuid >` for candidate_ids failed".to_string()
            });
            self
        }
        pub fn candidate_locations<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::vec::Vec<::std::string::String>>,
        {
            self.candidate_locations = value.try_into().map(Some).map_err(|_| {
                "conversion to `:: std :: vec :: Vec < :: std :: string :: String >` for candidate_locations failed"
                    .to_string()
            });
            self
        }
        pub fn candidate_sources<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::vec::Vec<::std::string::String>>,
        {
            self.candidate_sources = value.try_into().map(Some).map_err(|_| {
                "conversion to `:: std :: vec :: Vec < :: std :: string :: String >` for candidate_sources failed"
                    .to_string()
            });
            self
        }
        pub fn compare<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::Compare>,
        {
            self.compare =
                value.try_into().map(Some).map_err(|_| "conversion to `Compare` for compare failed".to_string());
            self
        }
        pub fn from<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::chrono::naive::NaiveDate>,
        {
            self.from = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `:: chrono :: naive :: NaiveDate` for from failed".to_string());
            self
        }
        pub fn granularity<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::Granularity>,
        {
            self.granularity = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `Granularity` for granularity failed".to_string());
            self
        }
        pub fn job_titles<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::vec::Vec<::std::string::String>>,
        {
            self.job_titles = value.try_into().map(Some).map_err(|_| {
                "conversion to `:: std :: vec :: Vec < :: std :: string :: String >` for job_titles failed".to_string()
            });
            self
        }
        pub fn period<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::Period>,
        {
            self.period =
                value.try_into().map(Some).map_err(|_| "conversion to `Period` for period failed".to_string());
            self
        }
        pub fn time_zone<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.time_zone = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `:: std :: string :: String` for time_zone failed".to_string());
            self
        }
        pub fn to<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::chrono::naive::NaiveDate>,
        {
            self.to = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `:: chrono :: naive :: NaiveDate` for to failed".to_string());
            self
        }
        pub fn if_none_match<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.if_none_match = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `:: std :: string :: String` for if_none_match failed".to_string());
            self
        }
        pub fn x_org<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.x_org = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `:: std :: string :: String` for x_org failed".to_string());
            self
        }
        /// Sends a `GET` request to `/api/v1/analytics/average_candidate_satisfaction`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::AverageCandidateSatisfactionResponse>, Error<types::Problem>> {
            let Self {
                client,
                campaign_ids,
                candidate_ids,
                candidate_locations,
                candidate_sources,
                compare,
                from,
                granularity,
                job_titles,
                period,
                time_zone,
                to,
                if_none_match,
                x_org,
            } = self;
            let campaign_ids = campaign_ids.map_err(Error::InvalidRequest)?;
            let candidate_ids = candidate_ids.map_err(Error::InvalidRequest)?;
            let candidate_locations = candidate_locations.map_err(Error::InvalidRequest)?;
            let candidate_sources = candidate_sources.map_err(Error::InvalidRequest)?;
            let compare = compare.map_err(Error::InvalidRequest)?;
            let from = from.map_err(Error::InvalidRequest)?;
            let granularity = granularity.map_err(Error::InvalidRequest)?;
            let job_titles = job_titles.map_err(Error::InvalidRequest)?;
            let period = period.map_err(Error::InvalidRequest)?;
            let time_zone = time_zone.map_err(Error::InvalidRequest)?;
            let to = to.map_err(Error::InvalidRequest)?;
            let if_none_match = if_none_match.map_err(Error::InvalidRequest)?;
            let x_org = x_org.map_err(Error::InvalidRequest)?;
            let url = format!("{}/api/v1/analytics/average_candidate_satisfaction", client.baseurl,);
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(3usize);
            header_map.append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(super::Client::api_version()),
            );
            if let Some(value) = if_none_match {
                header_map.append("If-None-Match", value.to_string().try_into()?);
            }
            if let Some(value) = x_org {
                header_map.append("X-Org", value.to_string().try_into()?);
            }
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .header(::reqwest::header::ACCEPT, ::reqwest::header::HeaderValue::from_static("application/json"))
                .query(&progenitor_client::QueryParam::new("campaign_ids", &campaign_ids))
                .query(&progenitor_client::QueryParam::new("candidate_ids", &candidate_ids))
                .query(&progenitor_client::QueryParam::new("candidate_locations", &candidate_locations))
                .query(&progenitor_client::QueryParam::new("candidate_sources", &candidate_sources))
                .query(&progenitor_client::QueryParam::new("compare", &compare))
                .query(&progenitor_client::QueryParam::new("from", &from))
                .query(&progenitor_client::QueryParam::new("granularity", &granularity))
                .query(&progenitor_client::QueryParam::new("job_titles", &job_titles))
                .query(&progenitor_client::QueryParam::new("period", &period))
                .query(&progenitor_client::QueryParam::new("time_zone", &time_zone))
                .query(&progenitor_client::QueryParam::new("to", &to))
                .headers(header_map)
                .build()?;
            let info = OperationInfo { operation_id: "get_average_candidate_satisfaction" };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => Err(Error::ErrorResponse(ResponseValue::from_response(response).await?)),
                500u16..=599u16 => Err(Error::ErrorResponse(ResponseValue::from_response(response).await?)),
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /// Builder for [`Client::list_calls`]
    ///
    /// [`Client::list_calls`]: super::Client::list_calls
    #[derive(Debug, Clone)]
    pub struct ListCalls<'a> {
        client: &'a super::Client,
        campaign_ids: Result<Option<::std::vec::Vec<::uuid::Uuid>>, String>,
        candidate_ids: Result<Option<::std::vec::Vec<::uuid::Uuid>>, String>,
        candidate_locations: Result<Option<::std::vec::Vec<::std::string::String>>, String>,
        candidate_sources: Result<Option<::std::vec::Vec<::std::string::String>>, String>,
        compare: Result<Option<types::Compare>, String>,
        cursor: Result<Option<::std::string::String>, String>,
        from: Result<Option<::chrono::naive::NaiveDate>, String>,
        granularity: Result<Option<types::Granularity>, String>,
        job_titles: Result<Option<::std::vec::Vec<::std::string::String>>, String>,
        limit: Result<Option<::std::num::NonZeroU64>, String>,
        metric: Result<Option<types::MetricName>, String>,
        part: Result<Option<types::Part>, String>,
        period: Result<Option<types::Period>, String>,
        time_zone: Result<Option<::std::string::String>, String>,
        to: Result<Option<::chrono::naive::NaiveDate>, String>,
        if_none_match: Result<Option<::std::string::String>, String>,
        x_org: Result<Option<::std::string::String>, String>,
    }
    impl<'a> ListCalls<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                campaign_ids: Ok(None),
                candidate_ids: Ok(None),
                candidate_locations: Ok(None),
                candidate_sources: Ok(None),
                compare: Ok(None),
                cursor: Ok(None),
                from: Ok(None),
                granularity: Ok(None),
                job_titles: Ok(None),
                limit: Ok(None),
                metric: Ok(None),
                part: Ok(None),
                period: Ok(None),
                time_zone: Ok(None),
                to: Ok(None),
                if_none_match: Ok(None),
                x_org: Ok(None),
            }
        }
        pub fn campaign_ids<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::vec::Vec<::uuid::Uuid>>,
        {
            self.campaign_ids = value.try_into().map(Some).map_err(|_| {
                "conversion to `:: std :: vec :: Vec < :: uuid :: Uuid >` for campaign_ids failed".to_string()
            });
            self
        }
        pub fn candidate_ids<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::vec::Vec<::uuid::Uuid>>,
        {
            self.candidate_ids = value.try_into().map(Some).map_err(|_| {
                "conversion to `:: std :: vec :: Vec < :: uuid :: Uuid >` for candidate_ids failed".to_string()
            });
            self
        }
        pub fn candidate_locations<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::vec::Vec<::std::string::String>>,
        {
            self.candidate_locations = value.try_into().map(Some).map_err(|_| {
                "conversion to `:: std :: vec :: Vec < :: std :: string :: String >` for candidate_locations failed"
                    .to_string()
            });
            self
        }
        pub fn candidate_sources<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::vec::Vec<::std::string::String>>,
        {
            self.candidate_sources = value.try_into().map(Some).map_err(|_| {
                "conversion to `:: std :: vec :: Vec < :: std :: string :: String >` for candidate_sources failed"
                    .to_string()
            });
            self
        }
        pub fn compare<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::Compare>,
        {
            self.compare =
                value.try_into().map(Some).map_err(|_| "conversion to `Compare` for compare failed".to_string());
            self
        }
        pub fn cursor<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.cursor = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `:: std :: string :: String` for cursor failed".to_string());
            self
        }
        pub fn from<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::chrono::naive::NaiveDate>,
        {
            self.from = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `:: chrono :: naive :: NaiveDate` for from failed".to_string());
            self
        }
        pub fn granularity<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::Granularity>,
        {
            self.granularity = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `Granularity` for granularity failed".to_string());
            self
        }
        pub fn job_titles<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::vec::Vec<::std::string::String>>,
        {
            self.job_titles = value.try_into().map(Some).map_err(|_| {
                "conversion to `:: std :: vec :: Vec < :: std :: string :: String >` for job_titles failed".to_string()
            });
            self
        }
        pub fn limit<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::num::NonZeroU64>,
        {
            self.limit = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `:: std :: num :: NonZeroU64` for limit failed".to_string());
            self
        }
        pub fn metric<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::MetricName>,
        {
            self.metric =
                value.try_into().map(Some).map_err(|_| "conversion to `MetricName` for metric failed".to_string());
            self
        }
        pub fn part<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::Part>,
        {
            self.part = value.try_into().map(Some).map_err(|_| "conversion to `Part` for part failed".to_string());
            self
        }
        pub fn period<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::Period>,
        {
            self.period =
                value.try_into().map(Some).map_err(|_| "conversion to `Period` for period failed".to_string());
            self
        }
        pub fn time_zone<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.time_zone = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `:: std :: string :: String` for time_zone failed".to_string());
            self
        }
        pub fn to<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::chrono::naive::NaiveDate>,
        {
            self.to = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `:: chrono :: naive :: NaiveDate` for to failed".to_string());
            self
        }
        pub fn if_none_match<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.if_none_match = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `:: std :: string :: String` for if_none_match failed".to_string());
            self
        }
        pub fn x_org<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.x_org = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `:: std :: string :: String` for x_org failed".to_string());
            self
        }
        /// Sends a `GET` request to `/api/v1/analytics/calls`
        pub async fn send(self) -> Result<ResponseValue<types::CallRowsResponse>, Error<types::Problem>> {
            let Self {
                client,
                campaign_ids,
                candidate_ids,
                candidate_locations,
                candidate_sources,
                compare,
                cursor,
                from,
                granularity,
                job_titles,
                limit,
                metric,
                part,
                period,
                time_zone,
                to,
                if_none_match,
                x_org,
            } = self;
            let campaign_ids = campaign_ids.map_err(Error::InvalidRequest)?;
            let candidate_ids = candidate_ids.map_err(Error::InvalidRequest)?;
            let candidate_locations = candidate_locations.map_err(Error::InvalidRequest)?;
            let candidate_sources = candidate_sources.map_err(Error::InvalidRequest)?;
            let compare = compare.map_err(Error::InvalidRequest)?;
            let cursor = cursor.map_err(Error::InvalidRequest)?;
            let from = from.map_err(Error::InvalidRequest)?;
            let granularity = granularity.map_err(Error::InvalidRequest)?;
            let job_titles = job_titles.map_err(Error::InvalidRequest)?;
            let limit = limit.map_err(Error::InvalidRequest)?;
            let metric = metric.map_err(Error::InvalidRequest)?;
            let part = part.map_err(Error::InvalidRequest)?;
            let period = period.map_err(Error::InvalidRequest)?;
            let time_zone = time_zone.map_err(Error::InvalidRequest)?;
            let to = to.map_err(Error::InvalidRequest)?;
            let if_none_match = if_none_match.map_err(Error::InvalidRequest)?;
            let x_org = x_org.map_err(Error::InvalidRequest)?;
            let url = format!("{}/api/v1/analytics/calls", client.baseurl,);
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(3usize);
            header_map.append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(super::Client::api_version()),
            );
            if let Some(value) = if_none_match {
                header_map.append("If-None-Match", value.to_string().try_into()?);
            }
            if let Some(value) = x_org {
                header_map.append("X-Org", value.to_string().try_into()?);
            }
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .header(::reqwest::header::ACCEPT, ::reqwest::header::HeaderValue::from_static("application/json"))
                .query(&progenitor_client::QueryParam::new("campaign_ids", &campaign_ids))
                .query(&progenitor_client::QueryParam::new("candidate_ids", &candidate_ids))
                .query(&progenitor_client::QueryParam::new("candidate_locations", &candidate_locations))
                .query(&progenitor_client::QueryParam::new("candidate_sources", &candidate_sources))
                .query(&progenitor_client::QueryParam::new("compare", &compare))
                .query(&progenitor_client::QueryParam::new("cursor", &cursor))
                .query(&progenitor_client::QueryParam::new("from", &from))
                .query(&progenitor_client::QueryParam::new("granularity", &granularity))
                .query(&progenitor_client::QueryParam::new("job_titles", &job_titles))
                .query(&progenitor_client::QueryParam::new("limit", &limit))
                .query(&progenitor_client::QueryParam::new("metric", &metric))
                .query(&progenitor_client::QueryParam::new("part", &part))
                .query(&progenitor_client::QueryParam::new("period", &period))
                .query(&progenitor_client::QueryParam::new("time_zone", &time_zone))
                .query(&progenitor_client::QueryParam::new("to", &to))
                .headers(header_map)
                .build()?;
            let info = OperationInfo { operation_id: "list_calls" };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => Err(Error::ErrorResponse(ResponseValue::from_response(response).await?)),
                500u16..=599u16 => Err(Error::ErrorResponse(ResponseValue::from_response(response).await?)),
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /// Builder for [`Client::get_campaigns_launched_per_week`]
    ///
    /// [`Client::get_campaigns_launched_per_week`]: super::Client::get_campaigns_launched_per_week
    #[derive(Debug, Clone)]
    pub struct GetCampaignsLaunchedPerWeek<'a> {
        client: &'a super::Client,
        campaign_ids: Result<Option<::std::vec::Vec<::uuid::Uuid>>, String>,
        candidate_ids: Result<Option<::std::vec::Vec<::uuid::Uuid>>, String>,
        candidate_locations: Result<Option<::std::vec::Vec<::std::string::String>>, String>,
        candidate_sources: Result<Option<::std::vec::Vec<::std::string::String>>, String>,
        compare: Result<Option<types::Compare>, String>,
        from: Result<Option<::chrono::naive::NaiveDate>, String>,
        granularity: Result<Option<types::Granularity>, String>,
        job_titles: Result<Option<::std::vec::Vec<::std::string::String>>, String>,
        period: Result<Option<types::Period>, String>,
        time_zone: Result<Option<::std::string::String>, String>,
        to: Result<Option<::chrono::naive::NaiveDate>, String>,
        if_none_match: Result<Option<::std::string::String>, String>,
        x_org: Result<Option<::std::string::String>, String>,
    }
    impl<'a> GetCampaignsLaunchedPerWeek<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                campaign_ids: Ok(None),
                candidate_ids: Ok(None),
                candidate_locations: Ok(None),
                candidate_sources: Ok(None),
                compare: Ok(None),
                from: Ok(None),
                granularity: Ok(None),
                job_titles: Ok(None),
                period: Ok(None),
                time_zone: Ok(None),
                to: Ok(None),
                if_none_match: Ok(None),
                x_org: Ok(None),
            }
        }
        pub fn campaign_ids<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::vec::Vec<::uuid::Uuid>>,
        {
            self.campaign_ids = value.try_into().map(Some).map_err(|_| {
                "conversion to `:: std :: vec :: Vec < :: uuid :: Uuid >` for campaign_ids failed".to_string()
            });
            self
        }
        pub fn candidate_ids<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::vec::Vec<::uuid::Uuid>>,
        {
            self.candidate_ids = value.try_into().map(Some).map_err(|_| {
                "conversion to `:: std :: vec :: Vec < :: uuid :: Uuid >` for candidate_ids failed".to_string()
            });
            self
        }
        pub fn candidate_locations<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::vec::Vec<::std::string::String>>,
        {
            self.candidate_locations = value.try_into().map(Some).map_err(|_| {
                "conversion to `:: std :: vec :: Vec < :: std :: string :: String >` for candidate_locations failed"
                    .to_string()
            });
            self
        }
        pub fn candidate_sources<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::vec::Vec<::std::string::String>>,
        {
            self.candidate_sources = value.try_into().map(Some).map_err(|_| {
                "conversion to `:: std :: vec :: Vec < :: std :: string :: String >` for candidate_sources failed"
                    .to_string()
            });
            self
        }
        pub fn compare<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::Compare>,
        {
            self.compare =
                value.try_into().map(Some).map_err(|_| "conversion to `Compare` for compare failed".to_string());
            self
        }
        pub fn from<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::chrono::naive::NaiveDate>,
        {
            self.from = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `:: chrono :: naive :: NaiveDate` for from failed".to_string());
            self
        }
        pub fn granularity<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::Granularity>,
        {
            self.granularity = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `Granularity` for granularity failed".to_string());
            self
        }
        pub fn job_titles<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::vec::Vec<::std::string::String>>,
        {
            self.job_titles = value.try_into().map(Some).map_err(|_| {
                "conversion to `:: std :: vec :: Vec < :: std :: string :: String >` for job_titles failed".to_string()
            });
            self
        }
        pub fn period<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::Period>,
        {
            self.period =
                value.try_into().map(Some).map_err(|_| "conversion to `Period` for period failed".to_string());
            self
        }
        pub fn time_zone<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.time_zone = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `:: std :: string :: String` for time_zone failed".to_string());
            self
        }
        pub fn to<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::chrono::naive::NaiveDate>,
        {
            self.to = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `:: chrono :: naive :: NaiveDate` for to failed".to_string());
            self
        }
        pub fn if_none_match<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.if_none_match = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `:: std :: string :: String` for if_none_match failed".to_string());
            self
        }
        pub fn x_org<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.x_org = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `:: std :: string :: String` for x_org failed".to_string());
            self
        }
        /// Sends a `GET` request to `/api/v1/analytics/campaigns_launched_per_week`
        pub async fn send(self) -> Result<ResponseValue<types::CampaignsLaunchedResponse>, Error<types::Problem>> {
            let Self {
                client,
                campaign_ids,
                candidate_ids,
                candidate_locations,
                candidate_sources,
                compare,
                from,
                granularity,
                job_titles,
                period,
                time_zone,
                to,
                if_none_match,
                x_org,
            } = self;
            let campaign_ids = campaign_ids.map_err(Error::InvalidRequest)?;
            let candidate_ids = candidate_ids.map_err(Error::InvalidRequest)?;
            let candidate_locations = candidate_locations.map_err(Error::InvalidRequest)?;
            let candidate_sources = candidate_sources.map_err(Error::InvalidRequest)?;
            let compare = compare.map_err(Error::InvalidRequest)?;
            let from = from.map_err(Error::InvalidRequest)?;
            let granularity = granularity.map_err(Error::InvalidRequest)?;
            let job_titles = job_titles.map_err(Error::InvalidRequest)?;
            let period = period.map_err(Error::InvalidRequest)?;
            let time_zone = time_zone.map_err(Error::InvalidRequest)?;
            let to = to.map_err(Error::InvalidRequest)?;
            let if_none_match = if_none_match.map_err(Error::InvalidRequest)?;
            let x_org = x_org.map_err(Error::InvalidRequest)?;
            let url = format!("{}/api/v1/analytics/campaigns_launched_per_week", client.baseurl,);
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(3usize);
            header_map.append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(super::Client::api_version()),
            );
            if let Some(value) = if_none_match {
                header_map.append("If-None-Match", value.to_string().try_into()?);
            }
            if let Some(value) = x_org {
                header_map.append("X-Org", value.to_string().try_into()?);
            }
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .header(::reqwest::header::ACCEPT, ::reqwest::header::HeaderValue::from_static("application/json"))
                .query(&progenitor_client::QueryParam::new("campaign_ids", &campaign_ids))
                .query(&progenitor_client::QueryParam::new("candidate_ids", &candidate_ids))
                .query(&progenitor_client::QueryParam::new("candidate_locations", &candidate_locations))
                .query(&progenitor_client::QueryParam::new("candidate_sources", &candidate_sources))
                .query(&progenitor_client::QueryParam::new("compare", &compare))
                .query(&progenitor_client::QueryParam::new("from", &from))
                .query(&progenitor_client::QueryParam::new("granularity", &granularity))
                .query(&progenitor_client::QueryParam::new("job_titles", &job_titles))
                .query(&progenitor_client::QueryParam::new("period", &period))
                .query(&progenitor_client::QueryParam::new("time_zone", &time_zone))
                .query(&progenitor_client::QueryParam::new("to", &to))
                .headers(header_map)
                .build()?;
            let info = OperationInfo { operation_id: "get_campaigns_launched_per_week" };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => Err(Error::ErrorResponse(ResponseValue::from_response(response).await?)),
                500u16..=599u16 => Err(Error::ErrorResponse(ResponseValue::from_response(response).await?)),
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /// Builder for [`Client::get_candidate_satisfaction`]
    ///
    /// [`Client::get_candidate_satisfaction`]: super::Client::get_candidate_satisfaction
    #[derive(Debug, Clone)]
    pub struct GetCandidateSatisfaction<'a> {
        client: &'a super::Client,
        campaign_ids: Result<Option<::std::vec::Vec<::uuid::Uuid>>, String>,
        candidate_ids: Result<Option<::std::vec::Vec<::uuid::Uuid>>, String>,
        candidate_locations: Result<Option<::std::vec::Vec<::std::string::String>>, String>,
        candidate_sources: Result<Option<::std::vec::Vec<::std::string::String>>, String>,
        compare: Result<Option<types::Compare>, String>,
        from: Result<Option<::chrono::naive::NaiveDate>, String>,
        granularity: Result<Option<types::Granularity>, String>,
        job_titles: Result<Option<::std::vec::Vec<::std::string::String>>, String>,
        period: Result<Option<types::Period>, String>,
        time_zone: Result<Option<::std::string::String>, String>,
        to: Result<Option<::chrono::naive::NaiveDate>, String>,
        if_none_match: Result<Option<::std::string::String>, String>,
        x_org: Result<Option<::std::string::String>, String>,
    }
    impl<'a> GetCandidateSatisfaction<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                campaign_ids: Ok(None),
                candidate_ids: Ok(None),
                candidate_locations: Ok(None),
                candidate_sources: Ok(None),
                compare: Ok(None),
                from: Ok(None),
                granularity: Ok(None),
                job_titles: Ok(None),
                period: Ok(None),
                time_zone: Ok(None),
                to: Ok(None),
                if_none_match: Ok(None),
                x_org: Ok(None),
            }
        }
        pub fn campaign_ids<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::vec::Vec<::uuid::Uuid>>,
        {
            self.campaign_ids = value.try_into().map(Some).map_err(|_| {
                "conversion to `:: std :: vec :: Vec < :: uuid :: Uuid >` for campaign_ids failed".to_string()
            });
            self
        }
        pub fn candidate_ids<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::vec::Vec<::uuid::Uuid>>,
        {
            self.candidate_ids = value.try_into().map(Some).map_err(|_| {
                "conversion to `:: std :: vec :: Vec < :: uuid :: Uuid >` for candidate_ids failed".to_string()
            });
            self
        }
        pub fn candidate_locations<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::vec::Vec<::std::string::String>>,
        {
            self.candidate_locations = value.try_into().map(Some).map_err(|_| {
                "conversion to `:: std :: vec :: Vec < :: std :: string :: String >` for candidate_locations failed"
                    .to_string()
            });
            self
        }
        pub fn candidate_sources<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::vec::Vec<::std::string::String>>,
        {
            self.candidate_sources = value.try_into().map(Some).map_err(|_| {
                "conversion to `:: std :: vec :: Vec < :: std :: string :: String >` for candidate_sources failed"
                    .to_string()
            });
            self
        }
        pub fn compare<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::Compare>,
        {
            self.compare =
                value.try_into().map(Some).map_err(|_| "conversion to `Compare` for compare failed".to_string());
            self
        }
        pub fn from<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::chrono::naive::NaiveDate>,
        {
            self.from = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `:: chrono :: naive :: NaiveDate` for from failed".to_string());
            self
        }
        pub fn granularity<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::Granularity>,
        {
            self.granularity = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `Granularity` for granularity failed".to_string());
            self
        }
        pub fn job_titles<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::vec::Vec<::std::string::String>>,
        {
            self.job_titles = value.try_into().map(Some).map_err(|_| {
                "conversion to `:: std :: vec :: Vec < :: std :: string :: String >` for job_titles failed".to_string()
            });
            self
        }
        pub fn period<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::Period>,
        {
            self.period =
                value.try_into().map(Some).map_err(|_| "conversion to `Period` for period failed".to_string());
            self
        }
        pub fn time_zone<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.time_zone = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `:: std :: string :: String` for time_zone failed".to_string());
            self
        }
        pub fn to<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::chrono::naive::NaiveDate>,
        {
            self.to = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `:: chrono :: naive :: NaiveDate` for to failed".to_string());
            self
        }
        pub fn if_none_match<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.if_none_match = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `:: std :: string :: String` for if_none_match failed".to_string());
            self
        }
        pub fn x_org<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.x_org = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `:: std :: string :: String` for x_org failed".to_string());
            self
        }
        /// Sends a `GET` request to `/api/v1/analytics/candidate_satisfaction`
        pub async fn send(self) -> Result<ResponseValue<types::CandidateSatisfactionResponse>, Error<types::Problem>> {
            let Self {
                client,
                campaign_ids,
                candidate_ids,
                candidate_locations,
                candidate_sources,
                compare,
                from,
                granularity,
                job_titles,
                period,
                time_zone,
                to,
                if_none_match,
                x_org,
            } = self;
            let campaign_ids = campaign_ids.map_err(Error::InvalidRequest)?;
            let candidate_ids = candidate_ids.map_err(Error::InvalidRequest)?;
            let candidate_locations = candidate_locations.map_err(Error::InvalidRequest)?;
            let candidate_sources = candidate_sources.map_err(Error::InvalidRequest)?;
            let compare = compare.map_err(Error::InvalidRequest)?;
            let from = from.map_err(Error::InvalidRequest)?;
            let granularity = granularity.map_err(Error::InvalidRequest)?;
            let job_titles = job_titles.map_err(Error::InvalidRequest)?;
            let period = period.map_err(Error::InvalidRequest)?;
            let time_zone = time_zone.map_err(Error::InvalidRequest)?;
            let to = to.map_err(Error::InvalidRequest)?;
            let if_none_match = if_none_match.map_err(Error::InvalidRequest)?;
            let x_org = x_org.map_err(Error::InvalidRequest)?;
            let url = format!("{}/api/v1/analytics/candidate_satisfaction", client.baseurl,);
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(3usize);
            header_map.append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(super::Client::api_version()),
            );
            if let Some(value) = if_none_match {
                header_map.append("If-None-Match", value.to_string().try_into()?);
            }
            if let Some(value) = x_org {
                header_map.append("X-Org", value.to_string().try_into()?);
            }
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .header(::reqwest::header::ACCEPT, ::reqwest::header::HeaderValue::from_static("application/json"))
                .query(&progenitor_client::QueryParam::new("campaign_ids", &campaign_ids))
                .query(&progenitor_client::QueryParam::new("candidate_ids", &candidate_ids))
                .query(&progenitor_client::QueryParam::new("candidate_locations", &candidate_locations))
                .query(&progenitor_client::QueryParam::new("candidate_sources", &candidate_sources))
                .query(&progenitor_client::QueryParam::new("compare", &compare))
                .query(&progenitor_client::QueryParam::new("from", &from))
                .query(&progenitor_client::QueryParam::new("granularity", &granularity))
                .query(&progenitor_client::QueryParam::new("job_titles", &job_titles))
                .query(&progenitor_client::QueryParam::new("period", &period))
                .query(&progenitor_client::QueryParam::new("time_zone", &time_zone))
                .query(&progenitor_client::QueryParam::new("to", &to))
                .headers(header_map)
                .build()?;
            let info = OperationInfo { operation_id: "get_candidate_satisfaction" };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => Err(Error::ErrorResponse(ResponseValue::from_response(response).await?)),
                500u16..=599u16 => Err(Error::ErrorResponse(ResponseValue::from_response(response).await?)),
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /// Builder for [`Client::get_credits_per_qualified_candidate`]
    ///
    /// [`Client::get_credits_per_qualified_candidate`]: super::Client::get_credits_per_qualified_candidate
    #[derive(Debug, Clone)]
    pub struct GetCreditsPerQualifiedCandidate<'a> {
        client: &'a super::Client,
        campaign_ids: Result<Option<::std::vec::Vec<::uuid::Uuid>>, String>,
        candidate_ids: Result<Option<::std::vec::Vec<::uuid::Uuid>>, String>,
        candidate_locations: Result<Option<::std::vec::Vec<::std::string::String>>, String>,
        candidate_sources: Result<Option<::std::vec::Vec<::std::string::String>>, String>,
        compare: Result<Option<types::Compare>, String>,
        from: Result<Option<::chrono::naive::NaiveDate>, String>,
        granularity: Result<Option<types::Granularity>, String>,
        job_titles: Result<Option<::std::vec::Vec<::std::string::String>>, String>,
        period: Result<Option<types::Period>, String>,
        time_zone: Result<Option<::std::string::String>, String>,
        to: Result<Option<::chrono::naive::NaiveDate>, String>,
        if_none_match: Result<Option<::std::string::String>, String>,
        x_org: Result<Option<::std::string::String>, String>,
    }
    impl<'a> GetCreditsPerQualifiedCandidate<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                campaign_ids: Ok(None),
                candidate_ids: Ok(None),
                candidate_locations: Ok(None),
                candidate_sources: Ok(None),
                compare: Ok(None),
                from: Ok(None),
                granularity: Ok(None),
                job_titles: Ok(None),
                period: Ok(None),
                time_zone: Ok(None),
                to: Ok(None),
                if_none_match: Ok(None),
                x_org: Ok(None),
            }
        }
        pub fn campaign_ids<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::vec::Vec<::uuid::Uuid>>,
        {
            self.campaign_ids = value.try_into().map(Some).map_err(|_| {
                "conversion to `:: std :: vec :: Vec < :: uuid :: Uuid >` for campaign_ids failed".to_string()
            });
            self
        }
        pub fn candidate_ids<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::vec::Vec<::uuid::Uuid>>,
        {
            self.candidate_ids = value.try_into().map(Some).map_err(|_| {
                "conversion to `:: std :: vec :: Vec < :: uuid :: Uuid >` for candidate_ids failed".to_string()
            });
            self
        }
        pub fn candidate_locations<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::vec::Vec<::std::string::String>>,
        {
            self.candidate_locations = value.try_into().map(Some).map_err(|_| {
                "conversion to `:: std :: vec :: Vec < :: std :: string :: String >` for candidate_locations failed"
                    .to_string()
            });
            self
        }
        pub fn candidate_sources<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::vec::Vec<::std::string::String>>,
        {
            self.candidate_sources = value.try_into().map(Some).map_err(|_| {
                "conversion to `:: std :: vec :: Vec < :: std :: string :: String >` for candidate_sources failed"
                    .to_string()
            });
            self
        }
        pub fn compare<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::Compare>,
        {
            self.compare =
                value.try_into().map(Some).map_err(|_| "conversion to `Compare` for compare failed".to_string());
            self
        }
        pub fn from<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::chrono::naive::NaiveDate>,
        {
            self.from = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `:: chrono :: naive :: NaiveDate` for from failed".to_string());
            self
        }
        pub fn granularity<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::Granularity>,
        {
            self.granularity = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `Granularity` for granularity failed".to_string());
            self
        }
        pub fn job_titles<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::vec::Vec<::std::string::String>>,
        {
            self.job_titles = value.try_into().map(Some).map_err(|_| {
                "conversion to `:: std :: vec :: Vec < :: std :: string :: String >` for job_titles failed".to_string()
            });
            self
        }
        pub fn period<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::Period>,
        {
            self.period =
                value.try_into().map(Some).map_err(|_| "conversion to `Period` for period failed".to_string());
            self
        }
        pub fn time_zone<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.time_zone = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `:: std :: string :: String` for time_zone failed".to_string());
            self
        }
        pub fn to<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::chrono::naive::NaiveDate>,
        {
            self.to = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `:: chrono :: naive :: NaiveDate` for to failed".to_string());
            self
        }
        pub fn if_none_match<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.if_none_match = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `:: std :: string :: String` for if_none_match failed".to_string());
            self
        }
        pub fn x_org<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.x_org = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `:: std :: string :: String` for x_org failed".to_string());
            self
        }
        /// Sends a `GET` request to `/api/v1/analytics/credits_per_qualified_candidate`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::CreditsPerQualifiedCandidateResponse>, Error<types::Problem>> {
            let Self {
                client,
                campaign_ids,
                candidate_ids,
                candidate_locations,
                candidate_sources,
                compare,
                from,
                granularity,
                job_titles,
                period,
                time_zone,
                to,
                if_none_match,
                x_org,
            } = self;
            let campaign_ids = campaign_ids.map_err(Error::InvalidRequest)?;
            let candidate_ids = candidate_ids.map_err(Error::InvalidRequest)?;
            let candidate_locations = candidate_locations.map_err(Error::InvalidRequest)?;
            let candidate_sources = candidate_sources.map_err(Error::InvalidRequest)?;
            let compare = compare.map_err(Error::InvalidRequest)?;
            let from = from.map_err(Error::InvalidRequest)?;
            let granularity = granularity.map_err(Error::InvalidRequest)?;
            let job_titles = job_titles.map_err(Error::InvalidRequest)?;
            let period = period.map_err(Error::InvalidRequest)?;
            let time_zone = time_zone.map_err(Error::InvalidRequest)?;
            let to = to.map_err(Error::InvalidRequest)?;
            let if_none_match = if_none_match.map_err(Error::InvalidRequest)?;
            let x_org = x_org.map_err(Error::InvalidRequest)?;
            let url = format!("{}/api/v1/analytics/credits_per_qualified_candidate", client.baseurl,);
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(3usize);
            header_map.append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(super::Client::api_version()),
            );
            if let Some(value) = if_none_match {
                header_map.append("If-None-Match", value.to_string().try_into()?);
            }
            if let Some(value) = x_org {
                header_map.append("X-Org", value.to_string().try_into()?);
            }
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .header(::reqwest::header::ACCEPT, ::reqwest::header::HeaderValue::from_static("application/json"))
                .query(&progenitor_client::QueryParam::new("campaign_ids", &campaign_ids))
                .query(&progenitor_client::QueryParam::new("candidate_ids", &candidate_ids))
                .query(&progenitor_client::QueryParam::new("candidate_locations", &candidate_locations))
                .query(&progenitor_client::QueryParam::new("candidate_sources", &candidate_sources))
                .query(&progenitor_client::QueryParam::new("compare", &compare))
                .query(&progenitor_client::QueryParam::new("from", &from))
                .query(&progenitor_client::QueryParam::new("granularity", &granularity))
                .query(&progenitor_client::QueryParam::new("job_titles", &job_titles))
                .query(&progenitor_client::QueryParam::new("period", &period))
                .query(&progenitor_client::QueryParam::new("time_zone", &time_zone))
                .query(&progenitor_client::QueryParam::new("to", &to))
                .headers(header_map)
                .build()?;
            let info = OperationInfo { operation_id: "get_credits_per_qualified_candidate" };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => Err(Error::ErrorResponse(ResponseValue::from_response(response).await?)),
                500u16..=599u16 => Err(Error::ErrorResponse(ResponseValue::from_response(response).await?)),
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /// Builder for [`Client::get_dashboard`]
    ///
    /// [`Client::get_dashboard`]: super::Client::get_dashboard
    #[derive(Debug, Clone)]
    pub struct GetDashboard<'a> {
        client: &'a super::Client,
        campaign_ids: Result<Option<::std::vec::Vec<::uuid::Uuid>>, String>,
        candidate_ids: Result<Option<::std::vec::Vec<::uuid::Uuid>>, String>,
        candidate_locations: Result<Option<::std::vec::Vec<::std::string::String>>, String>,
        candidate_sources: Result<Option<::std::vec::Vec<::std::string::String>>, String>,
        compare: Result<Option<types::Compare>, String>,
        from: Result<Option<::chrono::naive::NaiveDate>, String>,
        granularity: Result<Option<types::Granularity>, String>,
        job_titles: Result<Option<::std::vec::Vec<::std::string::String>>, String>,
        metrics: Result<Option<::std::vec::Vec<types::MetricName>>, String>,
        period: Result<Option<types::Period>, String>,
        time_zone: Result<Option<::std::string::String>, String>,
        to: Result<Option<::chrono::naive::NaiveDate>, String>,
        if_none_match: Result<Option<::std::string::String>, String>,
        x_org: Result<Option<::std::string::String>, String>,
    }
    impl<'a> GetDashboard<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                campaign_ids: Ok(None),
                candidate_ids: Ok(None),
                candidate_locations: Ok(None),
                candidate_sources: Ok(None),
                compare: Ok(None),
                from: Ok(None),
                granularity: Ok(None),
                job_titles: Ok(None),
                metrics: Ok(None),
                period: Ok(None),
                time_zone: Ok(None),
                to: Ok(None),
                if_none_match: Ok(None),
                x_org: Ok(None),
            }
        }
        pub fn campaign_ids<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::vec::Vec<::uuid::Uuid>>,
        {
            self.campaign_ids = value.try_into().map(Some).map_err(|_| {
                "conversion to `:: std :: vec :: Vec < :: uuid :: Uuid >` for campaign_ids failed".to_string()
            });
            self
        }
        pub fn candidate_ids<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::vec::Vec<::uuid::Uuid>>,
        {
            self.candidate_ids = value.try_into().map(Some).map_err(|_| {
                "conversion to `:: std :: vec :: Vec < :: uuid :: Uuid >` for candidate_ids failed".to_string()
            });
            self
        }
        pub fn candidate_locations<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::vec::Vec<::std::string::String>>,
        {
            self.candidate_locations = value.try_into().map(Some).map_err(|_| {
                "conversion to `:: std :: vec :: Vec < :: std :: string :: String >` for candidate_locations failed"
                    .to_string()
            });
            self
        }
        pub fn candidate_sources<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::vec::Vec<::std::string::String>>,
        {
            self.candidate_sources = value.try_into().map(Some).map_err(|_| {
                "conversion to `:: std :: vec :: Vec < :: std :: string :: String >` for candidate_sources failed"
                    .to_string()
            });
            self
        }
        pub fn compare<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::Compare>,
        {
            self.compare =
                value.try_into().map(Some).map_err(|_| "conversion to `Compare` for compare failed".to_string());
            self
        }
        pub fn from<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::chrono::naive::NaiveDate>,
        {
            self.from = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `:: chrono :: naive :: NaiveDate` for from failed".to_string());
            self
        }
        pub fn granularity<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::Granularity>,
        {
            self.granularity = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `Granularity` for granularity failed".to_string());
            self
        }
        pub fn job_titles<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::vec::Vec<::std::string::String>>,
        {
            self.job_titles = value.try_into().map(Some).map_err(|_| {
                "conversion to `:: std :: vec :: Vec < :: std :: string :: String >` for job_titles failed".to_string()
            });
            self
        }
        pub fn metrics<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::vec::Vec<types::MetricName>>,
        {
            self.metrics = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `:: std :: vec :: Vec < MetricName >` for metrics failed".to_string());
            self
        }
        pub fn period<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::Period>,
        {
            self.period =
                value.try_into().map(Some).map_err(|_| "conversion to `Period` for period failed".to_string());
            self
        }
        pub fn time_zone<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.time_zone = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `:: std :: string :: String` for time_zone failed".to_string());
            self
        }
        pub fn to<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::chrono::naive::NaiveDate>,
        {
            self.to = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `:: chrono :: naive :: NaiveDate` for to failed".to_string());
            self
        }
        pub fn if_none_match<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.if_none_match = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `:: std :: string :: String` for if_none_match failed".to_string());
            self
        }
        pub fn x_org<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.x_org = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `:: std :: string :: String` for x_org failed".to_string());
            self
        }
        /// Sends a `GET` request to `/api/v1/analytics/dashboard`
        pub async fn send(self) -> Result<ResponseValue<types::DashboardResponse>, Error<types::Problem>> {
            let Self {
                client,
                campaign_ids,
                candidate_ids,
                candidate_locations,
                candidate_sources,
                compare,
                from,
                granularity,
                job_titles,
                metrics,
                period,
                time_zone,
                to,
                if_none_match,
                x_org,
            } = self;
            let campaign_ids = campaign_ids.map_err(Error::InvalidRequest)?;
            let candidate_ids = candidate_ids.map_err(Error::InvalidRequest)?;
            let candidate_locations = candidate_locations.map_err(Error::InvalidRequest)?;
            let candidate_sources = candidate_sources.map_err(Error::InvalidRequest)?;
            let compare = compare.map_err(Error::InvalidRequest)?;
            let from = from.map_err(Error::InvalidRequest)?;
            let granularity = granularity.map_err(Error::InvalidRequest)?;
            let job_titles = job_titles.map_err(Error::InvalidRequest)?;
            let metrics = metrics.map_err(Error::InvalidRequest)?;
            let period = period.map_err(Error::InvalidRequest)?;
            let time_zone = time_zone.map_err(Error::InvalidRequest)?;
            let to = to.map_err(Error::InvalidRequest)?;
            let if_none_match = if_none_match.map_err(Error::InvalidRequest)?;
            let x_org = x_org.map_err(Error::InvalidRequest)?;
            let url = format!("{}/api/v1/analytics/dashboard", client.baseurl,);
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(3usize);
            header_map.append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(super::Client::api_version()),
            );
            if let Some(value) = if_none_match {
                header_map.append("If-None-Match", value.to_string().try_into()?);
            }
            if let Some(value) = x_org {
                header_map.append("X-Org", value.to_string().try_into()?);
            }
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .header(::reqwest::header::ACCEPT, ::reqwest::header::HeaderValue::from_static("application/json"))
                .query(&progenitor_client::QueryParam::new("campaign_ids", &campaign_ids))
                .query(&progenitor_client::QueryParam::new("candidate_ids", &candidate_ids))
                .query(&progenitor_client::QueryParam::new("candidate_locations", &candidate_locations))
                .query(&progenitor_client::QueryParam::new("candidate_sources", &candidate_sources))
                .query(&progenitor_client::QueryParam::new("compare", &compare))
                .query(&progenitor_client::QueryParam::new("from", &from))
                .query(&progenitor_client::QueryParam::new("granularity", &granularity))
                .query(&progenitor_client::QueryParam::new("job_titles", &job_titles))
                .query(&progenitor_client::QueryParam::new("metrics", &metrics))
                .query(&progenitor_client::QueryParam::new("period", &period))
                .query(&progenitor_client::QueryParam::new("time_zone", &time_zone))
                .query(&progenitor_client::QueryParam::new("to", &to))
                .headers(header_map)
                .build()?;
            let info = OperationInfo { operation_id: "get_dashboard" };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => Err(Error::ErrorResponse(ResponseValue::from_response(response).await?)),
                500u16..=599u16 => Err(Error::ErrorResponse(ResponseValue::from_response(response).await?)),
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /// Builder for [`Client::list_metrics`]
    ///
    /// [`Client::list_metrics`]: super::Client::list_metrics
    #[derive(Debug, Clone)]
    pub struct ListMetrics<'a> {
        client: &'a super::Client,
        x_org: Result<Option<::std::string::String>, String>,
    }
    impl<'a> ListMetrics<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self { client: client, x_org: Ok(None) }
        }
        pub fn x_org<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.x_org = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `:: std :: string :: String` for x_org failed".to_string());
            self
        }
        /// Sends a `GET` request to `/api/v1/analytics/metrics`
        pub async fn send(self) -> Result<ResponseValue<types::MetricDictionary>, Error<types::Problem>> {
            let Self { client, x_org } = self;
            let x_org = x_org.map_err(Error::InvalidRequest)?;
            let url = format!("{}/api/v1/analytics/metrics", client.baseurl,);
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(2usize);
            header_map.append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(super::Client::api_version()),
            );
            if let Some(value) = x_org {
                header_map.append("X-Org", value.to_string().try_into()?);
            }
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .header(::reqwest::header::ACCEPT, ::reqwest::header::HeaderValue::from_static("application/json"))
                .headers(header_map)
                .build()?;
            let info = OperationInfo { operation_id: "list_metrics" };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => Err(Error::ErrorResponse(ResponseValue::from_response(response).await?)),
                500u16..=599u16 => Err(Error::ErrorResponse(ResponseValue::from_response(response).await?)),
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /// Builder for [`Client::list_rows`]
    ///
    /// [`Client::list_rows`]: super::Client::list_rows
    #[derive(Debug, Clone)]
    pub struct ListRows<'a> {
        client: &'a super::Client,
        kind: Result<types::Kind, String>,
        campaign_ids: Result<Option<::std::vec::Vec<::uuid::Uuid>>, String>,
        candidate_ids: Result<Option<::std::vec::Vec<::uuid::Uuid>>, String>,
        candidate_locations: Result<Option<::std::vec::Vec<::std::string::String>>, String>,
        candidate_sources: Result<Option<::std::vec::Vec<::std::string::String>>, String>,
        compare: Result<Option<types::Compare>, String>,
        cursor: Result<Option<::std::string::String>, String>,
        from: Result<Option<::chrono::naive::NaiveDate>, String>,
        granularity: Result<Option<types::Granularity>, String>,
        job_titles: Result<Option<::std::vec::Vec<::std::string::String>>, String>,
        limit: Result<Option<::std::num::NonZeroU64>, String>,
        period: Result<Option<types::Period>, String>,
        time_zone: Result<Option<::std::string::String>, String>,
        to: Result<Option<::chrono::naive::NaiveDate>, String>,
        if_none_match: Result<Option<::std::string::String>, String>,
        x_org: Result<Option<::std::string::String>, String>,
    }
    impl<'a> ListRows<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                kind: Err("kind was not initialized".to_string()),
                campaign_ids: Ok(None),
                candidate_ids: Ok(None),
                candidate_locations: Ok(None),
                candidate_sources: Ok(None),
                compare: Ok(None),
                cursor: Ok(None),
                from: Ok(None),
                granularity: Ok(None),
                job_titles: Ok(None),
                limit: Ok(None),
                period: Ok(None),
                time_zone: Ok(None),
                to: Ok(None),
                if_none_match: Ok(None),
                x_org: Ok(None),
            }
        }
        pub fn kind<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::Kind>,
        {
            self.kind = value.try_into().map_err(|_| "conversion to `Kind` for kind failed".to_string());
            self
        }
        pub fn campaign_ids<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::vec::Vec<::uuid::Uuid>>,
        {
            self.campaign_ids = value.try_into().map(Some).map_err(|_| {
                "conversion to `:: std :: vec :: Vec < :: uuid :: Uuid >` for campaign_ids failed".to_string()
            });
            self
        }
        pub fn candidate_ids<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::vec::Vec<::uuid::Uuid>>,
        {
            self.candidate_ids = value.try_into().map(Some).map_err(|_| {
                "conversion to `:: std :: vec :: Vec < :: uuid :: Uuid >` for candidate_ids failed".to_string()
            });
            self
        }
        pub fn candidate_locations<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::vec::Vec<::std::string::String>>,
        {
            self.candidate_locations = value.try_into().map(Some).map_err(|_| {
                "conversion to `:: std :: vec :: Vec < :: std :: string :: String >` for candidate_locations failed"
                    .to_string()
            });
            self
        }
        pub fn candidate_sources<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::vec::Vec<::std::string::String>>,
        {
            self.candidate_sources = value.try_into().map(Some).map_err(|_| {
                "conversion to `:: std :: vec :: Vec < :: std :: string :: String >` for candidate_sources failed"
                    .to_string()
            });
            self
        }
        pub fn compare<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::Compare>,
        {
            self.compare =
                value.try_into().map(Some).map_err(|_| "conversion to `Compare` for compare failed".to_string());
            self
        }
        pub fn cursor<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.cursor = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `:: std :: string :: String` for cursor failed".to_string());
            self
        }
        pub fn from<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::chrono::naive::NaiveDate>,
        {
            self.from = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `:: chrono :: naive :: NaiveDate` for from failed".to_string());
            self
        }
        pub fn granularity<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::Granularity>,
        {
            self.granularity = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `Granularity` for granularity failed".to_string());
            self
        }
        pub fn job_titles<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::vec::Vec<::std::string::String>>,
        {
            self.job_titles = value.try_into().map(Some).map_err(|_| {
                "conversion to `:: std :: vec :: Vec < :: std :: string :: String >` for job_titles failed".to_string()
            });
            self
        }
        pub fn limit<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::num::NonZeroU64>,
        {
            self.limit = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `:: std :: num :: NonZeroU64` for limit failed".to_string());
            self
        }
        pub fn period<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::Period>,
        {
            self.period =
                value.try_into().map(Some).map_err(|_| "conversion to `Period` for period failed".to_string());
            self
        }
        pub fn time_zone<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.time_zone = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `:: std :: string :: String` for time_zone failed".to_string());
            self
        }
        pub fn to<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::chrono::naive::NaiveDate>,
        {
            self.to = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `:: chrono :: naive :: NaiveDate` for to failed".to_string());
            self
        }
        pub fn if_none_match<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.if_none_match = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `:: std :: string :: String` for if_none_match failed".to_string());
            self
        }
        pub fn x_org<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.x_org = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `:: std :: string :: String` for x_org failed".to_string());
            self
        }
        /// Sends a `GET` request to `/api/v1/analytics/rows/{kind}`
        pub async fn send(self) -> Result<ResponseValue<types::FigureRowsResponse>, Error<types::Problem>> {
            let Self {
                client,
                kind,
                campaign_ids,
                candidate_ids,
                candidate_locations,
                candidate_sources,
                compare,
                cursor,
                from,
                granularity,
                job_titles,
                limit,
                period,
                time_zone,
                to,
                if_none_match,
                x_org,
            } = self;
            let kind = kind.map_err(Error::InvalidRequest)?;
            let campaign_ids = campaign_ids.map_err(Error::InvalidRequest)?;
            let candidate_ids = candidate_ids.map_err(Error::InvalidRequest)?;
            let candidate_locations = candidate_locations.map_err(Error::InvalidRequest)?;
            let candidate_sources = candidate_sources.map_err(Error::InvalidRequest)?;
            let compare = compare.map_err(Error::InvalidRequest)?;
            let cursor = cursor.map_err(Error::InvalidRequest)?;
            let from = from.map_err(Error::InvalidRequest)?;
            let granularity = granularity.map_err(Error::InvalidRequest)?;
            let job_titles = job_titles.map_err(Error::InvalidRequest)?;
            let limit = limit.map_err(Error::InvalidRequest)?;
            let period = period.map_err(Error::InvalidRequest)?;
            let time_zone = time_zone.map_err(Error::InvalidRequest)?;
            let to = to.map_err(Error::InvalidRequest)?;
            let if_none_match = if_none_match.map_err(Error::InvalidRequest)?;
            let x_org = x_org.map_err(Error::InvalidRequest)?;
            let url = format!("{}/api/v1/analytics/rows/{}", client.baseurl, encode_path(&kind.to_string()),);
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(3usize);
            header_map.append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(super::Client::api_version()),
            );
            if let Some(value) = if_none_match {
                header_map.append("If-None-Match", value.to_string().try_into()?);
            }
            if let Some(value) = x_org {
                header_map.append("X-Org", value.to_string().try_into()?);
            }
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .header(::reqwest::header::ACCEPT, ::reqwest::header::HeaderValue::from_static("application/json"))
                .query(&progenitor_client::QueryParam::new("campaign_ids", &campaign_ids))
                .query(&progenitor_client::QueryParam::new("candidate_ids", &candidate_ids))
                .query(&progenitor_client::QueryParam::new("candidate_locations", &candidate_locations))
                .query(&progenitor_client::QueryParam::new("candidate_sources", &candidate_sources))
                .query(&progenitor_client::QueryParam::new("compare", &compare))
                .query(&progenitor_client::QueryParam::new("cursor", &cursor))
                .query(&progenitor_client::QueryParam::new("from", &from))
                .query(&progenitor_client::QueryParam::new("granularity", &granularity))
                .query(&progenitor_client::QueryParam::new("job_titles", &job_titles))
                .query(&progenitor_client::QueryParam::new("limit", &limit))
                .query(&progenitor_client::QueryParam::new("period", &period))
                .query(&progenitor_client::QueryParam::new("time_zone", &time_zone))
                .query(&progenitor_client::QueryParam::new("to", &to))
                .headers(header_map)
                .build()?;
            let info = OperationInfo { operation_id: "list_rows" };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => Err(Error::ErrorResponse(ResponseValue::from_response(response).await?)),
                500u16..=599u16 => Err(Error::ErrorResponse(ResponseValue::from_response(response).await?)),
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /// Builder for [`Client::get_sms_sent`]
    ///
    /// [`Client::get_sms_sent`]: super::Client::get_sms_sent
    #[derive(Debug, Clone)]
    pub struct GetSmsSent<'a> {
        client: &'a super::Client,
        campaign_ids: Result<Option<::std::vec::Vec<::uuid::Uuid>>, String>,
        candidate_ids: Result<Option<::std::vec::Vec<::uuid::Uuid>>, String>,
        candidate_locations: Result<Option<::std::vec::Vec<::std::string::String>>, String>,
        candidate_sources: Result<Option<::std::vec::Vec<::std::string::String>>, String>,
        compare: Result<Option<types::Compare>, String>,
        from: Result<Option<::chrono::naive::NaiveDate>, String>,
        granularity: Result<Option<types::Granularity>, String>,
        job_titles: Result<Option<::std::vec::Vec<::std::string::String>>, String>,
        period: Result<Option<types::Period>, String>,
        time_zone: Result<Option<::std::string::String>, String>,
        to: Result<Option<::chrono::naive::NaiveDate>, String>,
        if_none_match: Result<Option<::std::string::String>, String>,
        x_org: Result<Option<::std::string::String>, String>,
    }
    impl<'a> GetSmsSent<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                campaign_ids: Ok(None),
                candidate_ids: Ok(None),
                candidate_locations: Ok(None),
                candidate_sources: Ok(None),
                compare: Ok(None),
                from: Ok(None),
                granularity: Ok(None),
                job_titles: Ok(None),
                period: Ok(None),
                time_zone: Ok(None),
                to: Ok(None),
                if_none_match: Ok(None),
                x_org: Ok(None),
            }
        }
        pub fn campaign_ids<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::vec::Vec<::uuid::Uuid>>,
        {
            self.campaign_ids = value.try_into().map(Some).map_err(|_| {
                "conversion to `:: std :: vec :: Vec < :: uuid :: Uuid >` for campaign_ids failed".to_string()
            });
            self
        }
        pub fn candidate_ids<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::vec::Vec<::uuid::Uuid>>,
        {
            self.candidate_ids = value.try_into().map(Some).map_err(|_| {
                "conversion to `:: std :: vec :: Vec < :: uuid :: Uuid >` for candidate_ids failed".to_string()
            });
            self
        }
        pub fn candidate_locations<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::vec::Vec<::std::string::String>>,
        {
            self.candidate_locations = value.try_into().map(Some).map_err(|_| {
                "conversion to `:: std :: vec :: Vec < :: std :: string :: String >` for candidate_locations failed"
                    .to_string()
            });
            self
        }
        pub fn candidate_sources<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::vec::Vec<::std::string::String>>,
        {
            self.candidate_sources = value.try_into().map(Some).map_err(|_| {
                "conversion to `:: std :: vec :: Vec < :: std :: string :: String >` for candidate_sources failed"
                    .to_string()
            });
            self
        }
        pub fn compare<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::Compare>,
        {
            self.compare =
                value.try_into().map(Some).map_err(|_| "conversion to `Compare` for compare failed".to_string());
            self
        }
        pub fn from<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::chrono::naive::NaiveDate>,
        {
            self.from = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `:: chrono :: naive :: NaiveDate` for from failed".to_string());
            self
        }
        pub fn granularity<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::Granularity>,
        {
            self.granularity = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `Granularity` for granularity failed".to_string());
            self
        }
        pub fn job_titles<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::vec::Vec<::std::string::String>>,
        {
            self.job_titles = value.try_into().map(Some).map_err(|_| {
                "conversion to `:: std :: vec :: Vec < :: std :: string :: String >` for job_titles failed".to_string()
            });
            self
        }
        pub fn period<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::Period>,
        {
            self.period =
                value.try_into().map(Some).map_err(|_| "conversion to `Period` for period failed".to_string());
            self
        }
        pub fn time_zone<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.time_zone = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `:: std :: string :: String` for time_zone failed".to_string());
            self
        }
        pub fn to<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::chrono::naive::NaiveDate>,
        {
            self.to = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `:: chrono :: naive :: NaiveDate` for to failed".to_string());
            self
        }
        pub fn if_none_match<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.if_none_match = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `:: std :: string :: String` for if_none_match failed".to_string());
            self
        }
        pub fn x_org<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.x_org = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `:: std :: string :: String` for x_org failed".to_string());
            self
        }
        /// Sends a `GET` request to `/api/v1/analytics/sms_sent`
        pub async fn send(self) -> Result<ResponseValue<types::SmsSentResponse>, Error<types::Problem>> {
            let Self {
                client,
                campaign_ids,
                candidate_ids,
                candidate_locations,
                candidate_sources,
                compare,
                from,
                granularity,
                job_titles,
                period,
                time_zone,
                to,
                if_none_match,
                x_org,
            } = self;
            let campaign_ids = campaign_ids.map_err(Error::InvalidRequest)?;
            let candidate_ids = candidate_ids.map_err(Error::InvalidRequest)?;
            let candidate_locations = candidate_locations.map_err(Error::InvalidRequest)?;
            let candidate_sources = candidate_sources.map_err(Error::InvalidRequest)?;
            let compare = compare.map_err(Error::InvalidRequest)?;
            let from = from.map_err(Error::InvalidRequest)?;
            let granularity = granularity.map_err(Error::InvalidRequest)?;
            let job_titles = job_titles.map_err(Error::InvalidRequest)?;
            let period = period.map_err(Error::InvalidRequest)?;
            let time_zone = time_zone.map_err(Error::InvalidRequest)?;
            let to = to.map_err(Error::InvalidRequest)?;
            let if_none_match = if_none_match.map_err(Error::InvalidRequest)?;
            let x_org = x_org.map_err(Error::InvalidRequest)?;
            let url = format!("{}/api/v1/analytics/sms_sent", client.baseurl,);
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(3usize);
            header_map.append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(super::Client::api_version()),
            );
            if let Some(value) = if_none_match {
                header_map.append("If-None-Match", value.to_string().try_into()?);
            }
            if let Some(value) = x_org {
                header_map.append("X-Org", value.to_string().try_into()?);
            }
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .header(::reqwest::header::ACCEPT, ::reqwest::header::HeaderValue::from_static("application/json"))
                .query(&progenitor_client::QueryParam::new("campaign_ids", &campaign_ids))
                .query(&progenitor_client::QueryParam::new("candidate_ids", &candidate_ids))
                .query(&progenitor_client::QueryParam::new("candidate_locations", &candidate_locations))
                .query(&progenitor_client::QueryParam::new("candidate_sources", &candidate_sources))
                .query(&progenitor_client::QueryParam::new("compare", &compare))
                .query(&progenitor_client::QueryParam::new("from", &from))
                .query(&progenitor_client::QueryParam::new("granularity", &granularity))
                .query(&progenitor_client::QueryParam::new("job_titles", &job_titles))
                .query(&progenitor_client::QueryParam::new("period", &period))
                .query(&progenitor_client::QueryParam::new("time_zone", &time_zone))
                .query(&progenitor_client::QueryParam::new("to", &to))
                .headers(header_map)
                .build()?;
            let info = OperationInfo { operation_id: "get_sms_sent" };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => Err(Error::ErrorResponse(ResponseValue::from_response(response).await?)),
                500u16..=599u16 => Err(Error::ErrorResponse(ResponseValue::from_response(response).await?)),
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /// Builder for [`Client::get_time_saved`]
    ///
    /// [`Client::get_time_saved`]: super::Client::get_time_saved
    #[derive(Debug, Clone)]
    pub struct GetTimeSaved<'a> {
        client: &'a super::Client,
        campaign_ids: Result<Option<::std::vec::Vec<::uuid::Uuid>>, String>,
        candidate_ids: Result<Option<::std::vec::Vec<::uuid::Uuid>>, String>,
        candidate_locations: Result<Option<::std::vec::Vec<::std::string::String>>, String>,
        candidate_sources: Result<Option<::std::vec::Vec<::std::string::String>>, String>,
        compare: Result<Option<types::Compare>, String>,
        from: Result<Option<::chrono::naive::NaiveDate>, String>,
        granularity: Result<Option<types::Granularity>, String>,
        job_titles: Result<Option<::std::vec::Vec<::std::string::String>>, String>,
        period: Result<Option<types::Period>, String>,
        time_zone: Result<Option<::std::string::String>, String>,
        to: Result<Option<::chrono::naive::NaiveDate>, String>,
        if_none_match: Result<Option<::std::string::String>, String>,
        x_org: Result<Option<::std::string::String>, String>,
    }
    impl<'a> GetTimeSaved<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                campaign_ids: Ok(None),
                candidate_ids: Ok(None),
                candidate_locations: Ok(None),
                candidate_sources: Ok(None),
                compare: Ok(None),
                from: Ok(None),
                granularity: Ok(None),
                job_titles: Ok(None),
                period: Ok(None),
                time_zone: Ok(None),
                to: Ok(None),
                if_none_match: Ok(None),
                x_org: Ok(None),
            }
        }
        pub fn campaign_ids<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::vec::Vec<::uuid::Uuid>>,
        {
            self.campaign_ids = value.try_into().map(Some).map_err(|_| {
                "conversion to `:: std :: vec :: Vec < :: uuid :: Uuid >` for campaign_ids failed".to_string()
            });
            self
        }
        pub fn candidate_ids<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::vec::Vec<::uuid::Uuid>>,
        {
            self.candidate_ids = value.try_into().map(Some).map_err(|_| {
                "conversion to `:: std :: vec :: Vec < :: uuid :: Uuid >` for candidate_ids failed".to_string()
            });
            self
        }
        pub fn candidate_locations<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::vec::Vec<::std::string::String>>,
        {
            self.candidate_locations = value.try_into().map(Some).map_err(|_| {
                "conversion to `:: std :: vec :: Vec < :: std :: string :: String >` for candidate_locations failed"
                    .to_string()
            });
            self
        }
        pub fn candidate_sources<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::vec::Vec<::std::string::String>>,
        {
            self.candidate_sources = value.try_into().map(Some).map_err(|_| {
                "conversion to `:: std :: vec :: Vec < :: std :: string :: String >` for candidate_sources failed"
                    .to_string()
            });
            self
        }
        pub fn compare<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::Compare>,
        {
            self.compare =
                value.try_into().map(Some).map_err(|_| "conversion to `Compare` for compare failed".to_string());
            self
        }
        pub fn from<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::chrono::naive::NaiveDate>,
        {
            self.from = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `:: chrono :: naive :: NaiveDate` for from failed".to_string());
            self
        }
        pub fn granularity<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::Granularity>,
        {
            self.granularity = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `Granularity` for granularity failed".to_string());
            self
        }
        pub fn job_titles<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::vec::Vec<::std::string::String>>,
        {
            self.job_titles = value.try_into().map(Some).map_err(|_| {
                "conversion to `:: std :: vec :: Vec < :: std :: string :: String >` for job_titles failed".to_string()
            });
            self
        }
        pub fn period<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::Period>,
        {
            self.period =
                value.try_into().map(Some).map_err(|_| "conversion to `Period` for period failed".to_string());
            self
        }
        pub fn time_zone<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.time_zone = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `:: std :: string :: String` for time_zone failed".to_string());
            self
        }
        pub fn to<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::chrono::naive::NaiveDate>,
        {
            self.to = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `:: chrono :: naive :: NaiveDate` for to failed".to_string());
            self
        }
        pub fn if_none_match<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.if_none_match = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `:: std :: string :: String` for if_none_match failed".to_string());
            self
        }
        pub fn x_org<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.x_org = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `:: std :: string :: String` for x_org failed".to_string());
            self
        }
        /// Sends a `GET` request to `/api/v1/analytics/time_saved`
        pub async fn send(self) -> Result<ResponseValue<types::TimeSavedResponse>, Error<types::Problem>> {
            let Self {
                client,
                campaign_ids,
                candidate_ids,
                candidate_locations,
                candidate_sources,
                compare,
                from,
                granularity,
                job_titles,
                period,
                time_zone,
                to,
                if_none_match,
                x_org,
            } = self;
            let campaign_ids = campaign_ids.map_err(Error::InvalidRequest)?;
            let candidate_ids = candidate_ids.map_err(Error::InvalidRequest)?;
            let candidate_locations = candidate_locations.map_err(Error::InvalidRequest)?;
            let candidate_sources = candidate_sources.map_err(Error::InvalidRequest)?;
            let compare = compare.map_err(Error::InvalidRequest)?;
            let from = from.map_err(Error::InvalidRequest)?;
            let granularity = granularity.map_err(Error::InvalidRequest)?;
            let job_titles = job_titles.map_err(Error::InvalidRequest)?;
            let period = period.map_err(Error::InvalidRequest)?;
            let time_zone = time_zone.map_err(Error::InvalidRequest)?;
            let to = to.map_err(Error::InvalidRequest)?;
            let if_none_match = if_none_match.map_err(Error::InvalidRequest)?;
            let x_org = x_org.map_err(Error::InvalidRequest)?;
            let url = format!("{}/api/v1/analytics/time_saved", client.baseurl,);
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(3usize);
            header_map.append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(super::Client::api_version()),
            );
            if let Some(value) = if_none_match {
                header_map.append("If-None-Match", value.to_string().try_into()?);
            }
            if let Some(value) = x_org {
                header_map.append("X-Org", value.to_string().try_into()?);
            }
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .header(::reqwest::header::ACCEPT, ::reqwest::header::HeaderValue::from_static("application/json"))
                .query(&progenitor_client::QueryParam::new("campaign_ids", &campaign_ids))
                .query(&progenitor_client::QueryParam::new("candidate_ids", &candidate_ids))
                .query(&progenitor_client::QueryParam::new("candidate_locations", &candidate_locations))
                .query(&progenitor_client::QueryParam::new("candidate_sources", &candidate_sources))
                .query(&progenitor_client::QueryParam::new("compare", &compare))
                .query(&progenitor_client::QueryParam::new("from", &from))
                .query(&progenitor_client::QueryParam::new("granularity", &granularity))
                .query(&progenitor_client::QueryParam::new("job_titles", &job_titles))
                .query(&progenitor_client::QueryParam::new("period", &period))
                .query(&progenitor_client::QueryParam::new("time_zone", &time_zone))
                .query(&progenitor_client::QueryParam::new("to", &to))
                .headers(header_map)
                .build()?;
            let info = OperationInfo { operation_id: "get_time_saved" };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => Err(Error::ErrorResponse(ResponseValue::from_response(response).await?)),
                500u16..=599u16 => Err(Error::ErrorResponse(ResponseValue::from_response(response).await?)),
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /// Builder for [`Client::get_total_sms`]
    ///
    /// [`Client::get_total_sms`]: super::Client::get_total_sms
    #[derive(Debug, Clone)]
    pub struct GetTotalSms<'a> {
        client: &'a super::Client,
        campaign_ids: Result<Option<::std::vec::Vec<::uuid::Uuid>>, String>,
        candidate_ids: Result<Option<::std::vec::Vec<::uuid::Uuid>>, String>,
        candidate_locations: Result<Option<::std::vec::Vec<::std::string::String>>, String>,
        candidate_sources: Result<Option<::std::vec::Vec<::std::string::String>>, String>,
        compare: Result<Option<types::Compare>, String>,
        from: Result<Option<::chrono::naive::NaiveDate>, String>,
        granularity: Result<Option<types::Granularity>, String>,
        job_titles: Result<Option<::std::vec::Vec<::std::string::String>>, String>,
        period: Result<Option<types::Period>, String>,
        time_zone: Result<Option<::std::string::String>, String>,
        to: Result<Option<::chrono::naive::NaiveDate>, String>,
        if_none_match: Result<Option<::std::string::String>, String>,
        x_org: Result<Option<::std::string::String>, String>,
    }
    impl<'a> GetTotalSms<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                campaign_ids: Ok(None),
                candidate_ids: Ok(None),
                candidate_locations: Ok(None),
                candidate_sources: Ok(None),
                compare: Ok(None),
                from: Ok(None),
                granularity: Ok(None),
                job_titles: Ok(None),
                period: Ok(None),
                time_zone: Ok(None),
                to: Ok(None),
                if_none_match: Ok(None),
                x_org: Ok(None),
            }
        }
        pub fn campaign_ids<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::vec::Vec<::uuid::Uuid>>,
        {
            self.campaign_ids = value.try_into().map(Some).map_err(|_| {
                "conversion to `:: std :: vec :: Vec < :: uuid :: Uuid >` for campaign_ids failed".to_string()
            });
            self
        }
        pub fn candidate_ids<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::vec::Vec<::uuid::Uuid>>,
        {
            self.candidate_ids = value.try_into().map(Some).map_err(|_| {
                "conversion to `:: std :: vec :: Vec < :: uuid :: Uuid >` for candidate_ids failed".to_string()
            });
            self
        }
        pub fn candidate_locations<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::vec::Vec<::std::string::String>>,
        {
            self.candidate_locations = value.try_into().map(Some).map_err(|_| {
                "conversion to `:: std :: vec :: Vec < :: std :: string :: String >` for candidate_locations failed"
                    .to_string()
            });
            self
        }
        pub fn candidate_sources<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::vec::Vec<::std::string::String>>,
        {
            self.candidate_sources = value.try_into().map(Some).map_err(|_| {
                "conversion to `:: std :: vec :: Vec < :: std :: string :: String >` for candidate_sources failed"
                    .to_string()
            });
            self
        }
        pub fn compare<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::Compare>,
        {
            self.compare =
                value.try_into().map(Some).map_err(|_| "conversion to `Compare` for compare failed".to_string());
            self
        }
        pub fn from<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::chrono::naive::NaiveDate>,
        {
            self.from = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `:: chrono :: naive :: NaiveDate` for from failed".to_string());
            self
        }
        pub fn granularity<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::Granularity>,
        {
            self.granularity = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `Granularity` for granularity failed".to_string());
            self
        }
        pub fn job_titles<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::vec::Vec<::std::string::String>>,
        {
            self.job_titles = value.try_into().map(Some).map_err(|_| {
                "conversion to `:: std :: vec :: Vec < :: std :: string :: String >` for job_titles failed".to_string()
            });
            self
        }
        pub fn period<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::Period>,
        {
            self.period =
                value.try_into().map(Some).map_err(|_| "conversion to `Period` for period failed".to_string());
            self
        }
        pub fn time_zone<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.time_zone = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `:: std :: string :: String` for time_zone failed".to_string());
            self
        }
        pub fn to<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::chrono::naive::NaiveDate>,
        {
            self.to = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `:: chrono :: naive :: NaiveDate` for to failed".to_string());
            self
        }
        pub fn if_none_match<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.if_none_match = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `:: std :: string :: String` for if_none_match failed".to_string());
            self
        }
        pub fn x_org<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.x_org = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `:: std :: string :: String` for x_org failed".to_string());
            self
        }
        /// Sends a `GET` request to `/api/v1/analytics/total_sms`
        pub async fn send(self) -> Result<ResponseValue<types::TotalSmsResponse>, Error<types::Problem>> {
            let Self {
                client,
                campaign_ids,
                candidate_ids,
                candidate_locations,
                candidate_sources,
                compare,
                from,
                granularity,
                job_titles,
                period,
                time_zone,
                to,
                if_none_match,
                x_org,
            } = self;
            let campaign_ids = campaign_ids.map_err(Error::InvalidRequest)?;
            let candidate_ids = candidate_ids.map_err(Error::InvalidRequest)?;
            let candidate_locations = candidate_locations.map_err(Error::InvalidRequest)?;
            let candidate_sources = candidate_sources.map_err(Error::InvalidRequest)?;
            let compare = compare.map_err(Error::InvalidRequest)?;
            let from = from.map_err(Error::InvalidRequest)?;
            let granularity = granularity.map_err(Error::InvalidRequest)?;
            let job_titles = job_titles.map_err(Error::InvalidRequest)?;
            let period = period.map_err(Error::InvalidRequest)?;
            let time_zone = time_zone.map_err(Error::InvalidRequest)?;
            let to = to.map_err(Error::InvalidRequest)?;
            let if_none_match = if_none_match.map_err(Error::InvalidRequest)?;
            let x_org = x_org.map_err(Error::InvalidRequest)?;
            let url = format!("{}/api/v1/analytics/total_sms", client.baseurl,);
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(3usize);
            header_map.append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(super::Client::api_version()),
            );
            if let Some(value) = if_none_match {
                header_map.append("If-None-Match", value.to_string().try_into()?);
            }
            if let Some(value) = x_org {
                header_map.append("X-Org", value.to_string().try_into()?);
            }
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .header(::reqwest::header::ACCEPT, ::reqwest::header::HeaderValue::from_static("application/json"))
                .query(&progenitor_client::QueryParam::new("campaign_ids", &campaign_ids))
                .query(&progenitor_client::QueryParam::new("candidate_ids", &candidate_ids))
                .query(&progenitor_client::QueryParam::new("candidate_locations", &candidate_locations))
                .query(&progenitor_client::QueryParam::new("candidate_sources", &candidate_sources))
                .query(&progenitor_client::QueryParam::new("compare", &compare))
                .query(&progenitor_client::QueryParam::new("from", &from))
                .query(&progenitor_client::QueryParam::new("granularity", &granularity))
                .query(&progenitor_client::QueryParam::new("job_titles", &job_titles))
                .query(&progenitor_client::QueryParam::new("period", &period))
                .query(&progenitor_client::QueryParam::new("time_zone", &time_zone))
                .query(&progenitor_client::QueryParam::new("to", &to))
                .headers(header_map)
                .build()?;
            let info = OperationInfo { operation_id: "get_total_sms" };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => Err(Error::ErrorResponse(ResponseValue::from_response(response).await?)),
                500u16..=599u16 => Err(Error::ErrorResponse(ResponseValue::from_response(response).await?)),
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /// Builder for [`Client::get_total_time_saved`]
    ///
    /// [`Client::get_total_time_saved`]: super::Client::get_total_time_saved
    #[derive(Debug, Clone)]
    pub struct GetTotalTimeSaved<'a> {
        client: &'a super::Client,
        campaign_ids: Result<Option<::std::vec::Vec<::uuid::Uuid>>, String>,
        candidate_ids: Result<Option<::std::vec::Vec<::uuid::Uuid>>, String>,
        candidate_locations: Result<Option<::std::vec::Vec<::std::string::String>>, String>,
        candidate_sources: Result<Option<::std::vec::Vec<::std::string::String>>, String>,
        compare: Result<Option<types::Compare>, String>,
        from: Result<Option<::chrono::naive::NaiveDate>, String>,
        granularity: Result<Option<types::Granularity>, String>,
        job_titles: Result<Option<::std::vec::Vec<::std::string::String>>, String>,
        period: Result<Option<types::Period>, String>,
        time_zone: Result<Option<::std::string::String>, String>,
        to: Result<Option<::chrono::naive::NaiveDate>, String>,
        if_none_match: Result<Option<::std::string::String>, String>,
        x_org: Result<Option<::std::string::String>, String>,
    }
    impl<'a> GetTotalTimeSaved<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                campaign_ids: Ok(None),
                candidate_ids: Ok(None),
                candidate_locations: Ok(None),
                candidate_sources: Ok(None),
                compare: Ok(None),
                from: Ok(None),
                granularity: Ok(None),
                job_titles: Ok(None),
                period: Ok(None),
                time_zone: Ok(None),
                to: Ok(None),
                if_none_match: Ok(None),
                x_org: Ok(None),
            }
        }
        pub fn campaign_ids<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::vec::Vec<::uuid::Uuid>>,
        {
            self.campaign_ids = value.try_into().map(Some).map_err(|_| {
                "conversion to `:: std :: vec :: Vec < :: uuid :: Uuid >` for campaign_ids failed".to_string()
            });
            self
        }
        pub fn candidate_ids<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::vec::Vec<::uuid::Uuid>>,
        {
            self.candidate_ids = value.try_into().map(Some).map_err(|_| {
                "conversion to `:: std :: vec :: Vec < :: uuid :: Uuid >` for candidate_ids failed".to_string()
            });
            self
        }
        pub fn candidate_locations<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::vec::Vec<::std::string::String>>,
        {
            self.candidate_locations = value.try_into().map(Some).map_err(|_| {
                "conversion to `:: std :: vec :: Vec < :: std :: string :: String >` for candidate_locations failed"
                    .to_string()
            });
            self
        }
        pub fn candidate_sources<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::vec::Vec<::std::string::String>>,
        {
            self.candidate_sources = value.try_into().map(Some).map_err(|_| {
                "conversion to `:: std :: vec :: Vec < :: std :: string :: String >` for candidate_sources failed"
                    .to_string()
            });
            self
        }
        pub fn compare<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::Compare>,
        {
            self.compare =
                value.try_into().map(Some).map_err(|_| "conversion to `Compare` for compare failed".to_string());
            self
        }
        pub fn from<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::chrono::naive::NaiveDate>,
        {
            self.from = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `:: chrono :: naive :: NaiveDate` for from failed".to_string());
            self
        }
        pub fn granularity<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::Granularity>,
        {
            self.granularity = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `Granularity` for granularity failed".to_string());
            self
        }
        pub fn job_titles<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::vec::Vec<::std::string::String>>,
        {
            self.job_titles = value.try_into().map(Some).map_err(|_| {
                "conversion to `:: std :: vec :: Vec < :: std :: string :: String >` for job_titles failed".to_string()
            });
            self
        }
        pub fn period<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::Period>,
        {
            self.period =
                value.try_into().map(Some).map_err(|_| "conversion to `Period` for period failed".to_string());
            self
        }
        pub fn time_zone<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.time_zone = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `:: std :: string :: String` for time_zone failed".to_string());
            self
        }
        pub fn to<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::chrono::naive::NaiveDate>,
        {
            self.to = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `:: chrono :: naive :: NaiveDate` for to failed".to_string());
            self
        }
        pub fn if_none_match<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.if_none_match = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `:: std :: string :: String` for if_none_match failed".to_string());
            self
        }
        pub fn x_org<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.x_org = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `:: std :: string :: String` for x_org failed".to_string());
            self
        }
        /// Sends a `GET` request to `/api/v1/analytics/total_time_saved`
        pub async fn send(self) -> Result<ResponseValue<types::TotalTimeSavedResponse>, Error<types::Problem>> {
            let Self {
                client,
                campaign_ids,
                candidate_ids,
                candidate_locations,
                candidate_sources,
                compare,
                from,
                granularity,
                job_titles,
                period,
                time_zone,
                to,
                if_none_match,
                x_org,
            } = self;
            let campaign_ids = campaign_ids.map_err(Error::InvalidRequest)?;
            let candidate_ids = candidate_ids.map_err(Error::InvalidRequest)?;
            let candidate_locations = candidate_locations.map_err(Error::InvalidRequest)?;
            let candidate_sources = candidate_sources.map_err(Error::InvalidRequest)?;
            let compare = compare.map_err(Error::InvalidRequest)?;
            let from = from.map_err(Error::InvalidRequest)?;
            let granularity = granularity.map_err(Error::InvalidRequest)?;
            let job_titles = job_titles.map_err(Error::InvalidRequest)?;
            let period = period.map_err(Error::InvalidRequest)?;
            let time_zone = time_zone.map_err(Error::InvalidRequest)?;
            let to = to.map_err(Error::InvalidRequest)?;
            let if_none_match = if_none_match.map_err(Error::InvalidRequest)?;
            let x_org = x_org.map_err(Error::InvalidRequest)?;
            let url = format!("{}/api/v1/analytics/total_time_saved", client.baseurl,);
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(3usize);
            header_map.append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(super::Client::api_version()),
            );
            if let Some(value) = if_none_match {
                header_map.append("If-None-Match", value.to_string().try_into()?);
            }
            if let Some(value) = x_org {
                header_map.append("X-Org", value.to_string().try_into()?);
            }
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .header(::reqwest::header::ACCEPT, ::reqwest::header::HeaderValue::from_static("application/json"))
                .query(&progenitor_client::QueryParam::new("campaign_ids", &campaign_ids))
                .query(&progenitor_client::QueryParam::new("candidate_ids", &candidate_ids))
                .query(&progenitor_client::QueryParam::new("candidate_locations", &candidate_locations))
                .query(&progenitor_client::QueryParam::new("candidate_sources", &candidate_sources))
                .query(&progenitor_client::QueryParam::new("compare", &compare))
                .query(&progenitor_client::QueryParam::new("from", &from))
                .query(&progenitor_client::QueryParam::new("granularity", &granularity))
                .query(&progenitor_client::QueryParam::new("job_titles", &job_titles))
                .query(&progenitor_client::QueryParam::new("period", &period))
                .query(&progenitor_client::QueryParam::new("time_zone", &time_zone))
                .query(&progenitor_client::QueryParam::new("to", &to))
                .headers(header_map)
                .build()?;
            let info = OperationInfo { operation_id: "get_total_time_saved" };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => Err(Error::ErrorResponse(ResponseValue::from_response(response).await?)),
                500u16..=599u16 => Err(Error::ErrorResponse(ResponseValue::from_response(response).await?)),
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /// Builder for [`Client::list_api_keys`]
    ///
    /// [`Client::list_api_keys`]: super::Client::list_api_keys
    #[derive(Debug, Clone)]
    pub struct ListApiKeys<'a> {
        client: &'a super::Client,
        x_org: Result<Option<::std::string::String>, String>,
    }
    impl<'a> ListApiKeys<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self { client: client, x_org: Ok(None) }
        }
        pub fn x_org<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.x_org = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `:: std :: string :: String` for x_org failed".to_string());
            self
        }
        /// Sends a `GET` request to `/api/v1/api-keys`
        pub async fn send(self) -> Result<ResponseValue<types::ApiKeyList>, Error<types::Problem>> {
            let Self { client, x_org } = self;
            let x_org = x_org.map_err(Error::InvalidRequest)?;
            let url = format!("{}/api/v1/api-keys", client.baseurl,);
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(2usize);
            header_map.append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(super::Client::api_version()),
            );
            if let Some(value) = x_org {
                header_map.append("X-Org", value.to_string().try_into()?);
            }
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .header(::reqwest::header::ACCEPT, ::reqwest::header::HeaderValue::from_static("application/json"))
                .headers(header_map)
                .build()?;
            let info = OperationInfo { operation_id: "list_api_keys" };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => Err(Error::ErrorResponse(ResponseValue::from_response(response).await?)),
                500u16..=599u16 => Err(Error::ErrorResponse(ResponseValue::from_response(response).await?)),
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /// Builder for [`Client::create_api_key`]
    ///
    /// [`Client::create_api_key`]: super::Client::create_api_key
    #[derive(Debug, Clone)]
    pub struct CreateApiKey<'a> {
        client: &'a super::Client,
        x_org: Result<Option<::std::string::String>, String>,
        body: Result<types::builder::NewApiKey, String>,
    }
    impl<'a> CreateApiKey<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self { client: client, x_org: Ok(None), body: Ok(::std::default::Default::default()) }
        }
        pub fn x_org<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.x_org = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `:: std :: string :: String` for x_org failed".to_string());
            self
        }
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::NewApiKey>,
            <V as std::convert::TryInto<types::NewApiKey>>::Error: std::fmt::Display,
        {
            self.body = value
                .try_into()
                .map(From::from)
                .map_err(|s| format!("conversion to `NewApiKey` for body failed: {}", s));
            self
        }
        pub fn body_map<F>(mut self, f: F) -> Self
        where
            F: std::ops::FnOnce(types::builder::NewApiKey) -> types::builder::NewApiKey,
        {
            self.body = self.body.map(f);
            self
        }
        /// Sends a `POST` request to `/api/v1/api-keys`
        pub async fn send(self) -> Result<ResponseValue<types::CreatedApiKey>, Error<types::Problem>> {
            let Self { client, x_org, body } = self;
            let x_org = x_org.map_err(Error::InvalidRequest)?;
            let body = body
                .and_then(|v| types::NewApiKey::try_from(v).map_err(|e| e.to_string()))
                .map_err(Error::InvalidRequest)?;
            let url = format!("{}/api/v1/api-keys", client.baseurl,);
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(2usize);
            header_map.append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(super::Client::api_version()),
            );
            if let Some(value) = x_org {
                header_map.append("X-Org", value.to_string().try_into()?);
            }
            #[allow(unused_mut)]
            let mut request = client
                .client
                .post(url)
                .header(::reqwest::header::ACCEPT, ::reqwest::header::HeaderValue::from_static("application/json"))
                .json(&body)
                .headers(header_map)
                .build()?;
            let info = OperationInfo { operation_id: "create_api_key" };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                201u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => Err(Error::ErrorResponse(ResponseValue::from_response(response).await?)),
                500u16..=599u16 => Err(Error::ErrorResponse(ResponseValue::from_response(response).await?)),
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /// Builder for [`Client::revoke_api_key`]
    ///
    /// [`Client::revoke_api_key`]: super::Client::revoke_api_key
    #[derive(Debug, Clone)]
    pub struct RevokeApiKey<'a> {
        client: &'a super::Client,
        id: Result<::uuid::Uuid, String>,
        x_org: Result<Option<::std::string::String>, String>,
    }
    impl<'a> RevokeApiKey<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self { client: client, id: Err("id was not initialized".to_string()), x_org: Ok(None) }
        }
        pub fn id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::uuid::Uuid>,
        {
            self.id = value.try_into().map_err(|_| "conversion to `:: uuid :: Uuid` for id failed".to_string());
            self
        }
        pub fn x_org<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.x_org = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `:: std :: string :: String` for x_org failed".to_string());
            self
        }
        /// Sends a `DELETE` request to `/api/v1/api-keys/{id}`
        pub async fn send(self) -> Result<ResponseValue<()>, Error<types::Problem>> {
            let Self { client, id, x_org } = self;
            let id = id.map_err(Error::InvalidRequest)?;
            let x_org = x_org.map_err(Error::InvalidRequest)?;
            let url = format!("{}/api/v1/api-keys/{}", client.baseurl, encode_path(&id.to_string()),);
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(2usize);
            header_map.append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(super::Client::api_version()),
            );
            if let Some(value) = x_org {
                header_map.append("X-Org", value.to_string().try_into()?);
            }
            #[allow(unused_mut)]
            let mut request = client
                .client
                .delete(url)
                .header(::reqwest::header::ACCEPT, ::reqwest::header::HeaderValue::from_static("application/json"))
                .headers(header_map)
                .build()?;
            let info = OperationInfo { operation_id: "revoke_api_key" };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                204u16 => Ok(ResponseValue::empty(response)),
                400u16..=499u16 => Err(Error::ErrorResponse(ResponseValue::from_response(response).await?)),
                500u16..=599u16 => Err(Error::ErrorResponse(ResponseValue::from_response(response).await?)),
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /// Builder for [`Client::list_audit_events`]
    ///
    /// [`Client::list_audit_events`]: super::Client::list_audit_events
    #[derive(Debug, Clone)]
    pub struct ListAuditEvents<'a> {
        client: &'a super::Client,
        action: Result<Option<::std::vec::Vec<types::AuditAction>>, String>,
        actor: Result<Option<::std::string::String>, String>,
        cursor: Result<Option<::std::string::String>, String>,
        from: Result<Option<::chrono::naive::NaiveDate>, String>,
        limit: Result<Option<::std::num::NonZeroU64>, String>,
        period: Result<Option<types::Period>, String>,
        time_zone: Result<Option<::std::string::String>, String>,
        to: Result<Option<::chrono::naive::NaiveDate>, String>,
        x_org: Result<Option<::std::string::String>, String>,
    }
    impl<'a> ListAuditEvents<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                action: Ok(None),
                actor: Ok(None),
                cursor: Ok(None),
                from: Ok(None),
                limit: Ok(None),
                period: Ok(None),
                time_zone: Ok(None),
                to: Ok(None),
                x_org: Ok(None),
            }
        }
        pub fn action<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::vec::Vec<types::AuditAction>>,
        {
            self.action = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `:: std :: vec :: Vec < AuditAction >` for action failed".to_string());
            self
        }
        pub fn actor<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.actor = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `:: std :: string :: String` for actor failed".to_string());
            self
        }
        pub fn cursor<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.cursor = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `:: std :: string :: String` for cursor failed".to_string());
            self
        }
        pub fn from<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::chrono::naive::NaiveDate>,
        {
            self.from = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `:: chrono :: naive :: NaiveDate` for from failed".to_string());
            self
        }
        pub fn limit<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::num::NonZeroU64>,
        {
            self.limit = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `:: std :: num :: NonZeroU64` for limit failed".to_string());
            self
        }
        pub fn period<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::Period>,
        {
            self.period =
                value.try_into().map(Some).map_err(|_| "conversion to `Period` for period failed".to_string());
            self
        }
        pub fn time_zone<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.time_zone = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `:: std :: string :: String` for time_zone failed".to_string());
            self
        }
        pub fn to<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::chrono::naive::NaiveDate>,
        {
            self.to = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `:: chrono :: naive :: NaiveDate` for to failed".to_string());
            self
        }
        pub fn x_org<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.x_org = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `:: std :: string :: String` for x_org failed".to_string());
            self
        }
        /// Sends a `GET` request to `/api/v1/audit-events`
        pub async fn send(self) -> Result<ResponseValue<types::AuditEventPage>, Error<types::Problem>> {
            let Self { client, action, actor, cursor, from, limit, period, time_zone, to, x_org } = self;
            let action = action.map_err(Error::InvalidRequest)?;
            let actor = actor.map_err(Error::InvalidRequest)?;
            let cursor = cursor.map_err(Error::InvalidRequest)?;
            let from = from.map_err(Error::InvalidRequest)?;
            let limit = limit.map_err(Error::InvalidRequest)?;
            let period = period.map_err(Error::InvalidRequest)?;
            let time_zone = time_zone.map_err(Error::InvalidRequest)?;
            let to = to.map_err(Error::InvalidRequest)?;
            let x_org = x_org.map_err(Error::InvalidRequest)?;
            let url = format!("{}/api/v1/audit-events", client.baseurl,);
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(2usize);
            header_map.append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(super::Client::api_version()),
            );
            if let Some(value) = x_org {
                header_map.append("X-Org", value.to_string().try_into()?);
            }
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .header(::reqwest::header::ACCEPT, ::reqwest::header::HeaderValue::from_static("application/json"))
                .query(&progenitor_client::QueryParam::new("action", &action))
                .query(&progenitor_client::QueryParam::new("actor", &actor))
                .query(&progenitor_client::QueryParam::new("cursor", &cursor))
                .query(&progenitor_client::QueryParam::new("from", &from))
                .query(&progenitor_client::QueryParam::new("limit", &limit))
                .query(&progenitor_client::QueryParam::new("period", &period))
                .query(&progenitor_client::QueryParam::new("time_zone", &time_zone))
                .query(&progenitor_client::QueryParam::new("to", &to))
                .headers(header_map)
                .build()?;
            let info = OperationInfo { operation_id: "list_audit_events" };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => Err(Error::ErrorResponse(ResponseValue::from_response(response).await?)),
                500u16..=599u16 => Err(Error::ErrorResponse(ResponseValue::from_response(response).await?)),
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /// Builder for [`Client::accept_invitation`]
    ///
    /// [`Client::accept_invitation`]: super::Client::accept_invitation
    #[derive(Debug, Clone)]
    pub struct AcceptInvitation<'a> {
        client: &'a super::Client,
        body: Result<types::builder::AcceptInvitation, String>,
    }
    impl<'a> AcceptInvitation<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self { client: client, body: Ok(::std::default::Default::default()) }
        }
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::AcceptInvitation>,
            <V as std::convert::TryInto<types::AcceptInvitation>>::Error: std::fmt::Display,
        {
            self.body = value
                .try_into()
                .map(From::from)
                .map_err(|s| format!("conversion to `AcceptInvitation` for body failed: {}", s));
            self
        }
        pub fn body_map<F>(mut self, f: F) -> Self
        where
            F: std::ops::FnOnce(types::builder::AcceptInvitation) -> types::builder::AcceptInvitation,
        {
            self.body = self.body.map(f);
            self
        }
        /// Sends a `POST` request to `/api/v1/auth/accept-invitation`
        pub async fn send(self) -> Result<ResponseValue<types::LoginResponse>, Error<types::Problem>> {
            let Self { client, body } = self;
            let body = body
                .and_then(|v| types::AcceptInvitation::try_from(v).map_err(|e| e.to_string()))
                .map_err(Error::InvalidRequest)?;
            let url = format!("{}/api/v1/auth/accept-invitation", client.baseurl,);
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map.append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(super::Client::api_version()),
            );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .post(url)
                .header(::reqwest::header::ACCEPT, ::reqwest::header::HeaderValue::from_static("application/json"))
                .json(&body)
                .headers(header_map)
                .build()?;
            let info = OperationInfo { operation_id: "accept_invitation" };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => Err(Error::ErrorResponse(ResponseValue::from_response(response).await?)),
                500u16..=599u16 => Err(Error::ErrorResponse(ResponseValue::from_response(response).await?)),
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /// Builder for [`Client::look_up_invitation`]
    ///
    /// [`Client::look_up_invitation`]: super::Client::look_up_invitation
    #[derive(Debug, Clone)]
    pub struct LookUpInvitation<'a> {
        client: &'a super::Client,
        body: Result<types::builder::InvitationToken, String>,
    }
    impl<'a> LookUpInvitation<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self { client: client, body: Ok(::std::default::Default::default()) }
        }
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::InvitationToken>,
            <V as std::convert::TryInto<types::InvitationToken>>::Error: std::fmt::Display,
        {
            self.body = value
                .try_into()
                .map(From::from)
                .map_err(|s| format!("conversion to `InvitationToken` for body failed: {}", s));
            self
        }
        pub fn body_map<F>(mut self, f: F) -> Self
        where
            F: std::ops::FnOnce(types::builder::InvitationToken) -> types::builder::InvitationToken,
        {
            self.body = self.body.map(f);
            self
        }
        /// Sends a `POST` request to `/api/v1/auth/invitation`
        pub async fn send(self) -> Result<ResponseValue<types::InvitationSummary>, Error<types::Problem>> {
            let Self { client, body } = self;
            let body = body
                .and_then(|v| types::InvitationToken::try_from(v).map_err(|e| e.to_string()))
                .map_err(Error::InvalidRequest)?;
            let url = format!("{}/api/v1/auth/invitation", client.baseurl,);
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map.append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(super::Client::api_version()),
            );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .post(url)
                .header(::reqwest::header::ACCEPT, ::reqwest::header::HeaderValue::from_static("application/json"))
                .json(&body)
                .headers(header_map)
                .build()?;
            let info = OperationInfo { operation_id: "look_up_invitation" };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => Err(Error::ErrorResponse(ResponseValue::from_response(response).await?)),
                500u16..=599u16 => Err(Error::ErrorResponse(ResponseValue::from_response(response).await?)),
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /// Builder for [`Client::login`]
    ///
    /// [`Client::login`]: super::Client::login
    #[derive(Debug, Clone)]
    pub struct Login<'a> {
        client: &'a super::Client,
        body: Result<types::builder::LoginRequest, String>,
    }
    impl<'a> Login<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self { client: client, body: Ok(::std::default::Default::default()) }
        }
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::LoginRequest>,
            <V as std::convert::TryInto<types::LoginRequest>>::Error: std::fmt::Display,
        {
            self.body = value
                .try_into()
                .map(From::from)
                .map_err(|s| format!("conversion to `LoginRequest` for body failed: {}", s));
            self
        }
        pub fn body_map<F>(mut self, f: F) -> Self
        where
            F: std::ops::FnOnce(types::builder::LoginRequest) -> types::builder::LoginRequest,
        {
            self.body = self.body.map(f);
            self
        }
        /// Sends a `POST` request to `/api/v1/auth/login`
        pub async fn send(self) -> Result<ResponseValue<types::LoginResponse>, Error<types::Problem>> {
            let Self { client, body } = self;
            let body = body
                .and_then(|v| types::LoginRequest::try_from(v).map_err(|e| e.to_string()))
                .map_err(Error::InvalidRequest)?;
            let url = format!("{}/api/v1/auth/login", client.baseurl,);
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map.append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(super::Client::api_version()),
            );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .post(url)
                .header(::reqwest::header::ACCEPT, ::reqwest::header::HeaderValue::from_static("application/json"))
                .json(&body)
                .headers(header_map)
                .build()?;
            let info = OperationInfo { operation_id: "login" };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => Err(Error::ErrorResponse(ResponseValue::from_response(response).await?)),
                500u16..=599u16 => Err(Error::ErrorResponse(ResponseValue::from_response(response).await?)),
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /// Builder for [`Client::logout`]
    ///
    /// [`Client::logout`]: super::Client::logout
    #[derive(Debug, Clone)]
    pub struct Logout<'a> {
        client: &'a super::Client,
        everywhere: Result<Option<bool>, String>,
    }
    impl<'a> Logout<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self { client: client, everywhere: Ok(None) }
        }
        pub fn everywhere<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<bool>,
        {
            self.everywhere =
                value.try_into().map(Some).map_err(|_| "conversion to `bool` for everywhere failed".to_string());
            self
        }
        /// Sends a `POST` request to `/api/v1/auth/logout`
        pub async fn send(self) -> Result<ResponseValue<()>, Error<types::Problem>> {
            let Self { client, everywhere } = self;
            let everywhere = everywhere.map_err(Error::InvalidRequest)?;
            let url = format!("{}/api/v1/auth/logout", client.baseurl,);
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map.append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(super::Client::api_version()),
            );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .post(url)
                .header(::reqwest::header::ACCEPT, ::reqwest::header::HeaderValue::from_static("application/json"))
                .query(&progenitor_client::QueryParam::new("everywhere", &everywhere))
                .headers(header_map)
                .build()?;
            let info = OperationInfo { operation_id: "logout" };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                204u16 => Ok(ResponseValue::empty(response)),
                400u16..=499u16 => Err(Error::ErrorResponse(ResponseValue::from_response(response).await?)),
                500u16..=599u16 => Err(Error::ErrorResponse(ResponseValue::from_response(response).await?)),
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /// Builder for [`Client::refresh`]
    ///
    /// [`Client::refresh`]: super::Client::refresh
    #[derive(Debug, Clone)]
    pub struct Refresh<'a> {
        client: &'a super::Client,
        body: Result<types::builder::RefreshRequest, String>,
    }
    impl<'a> Refresh<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self { client: client, body: Ok(::std::default::Default::default()) }
        }
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::RefreshRequest>,
            <V as std::convert::TryInto<types::RefreshRequest>>::Error: std::fmt::Display,
        {
            self.body = value
                .try_into()
                .map(From::from)
                .map_err(|s| format!("conversion to `RefreshRequest` for body failed: {}", s));
            self
        }
        pub fn body_map<F>(mut self, f: F) -> Self
        where
            F: std::ops::FnOnce(types::builder::RefreshRequest) -> types::builder::RefreshRequest,
        {
            self.body = self.body.map(f);
            self
        }
        /// Sends a `POST` request to `/api/v1/auth/refresh`
        pub async fn send(self) -> Result<ResponseValue<types::LoginResponse>, Error<types::Problem>> {
            let Self { client, body } = self;
            let body = body
                .and_then(|v| types::RefreshRequest::try_from(v).map_err(|e| e.to_string()))
                .map_err(Error::InvalidRequest)?;
            let url = format!("{}/api/v1/auth/refresh", client.baseurl,);
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map.append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(super::Client::api_version()),
            );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .post(url)
                .header(::reqwest::header::ACCEPT, ::reqwest::header::HeaderValue::from_static("application/json"))
                .json(&body)
                .headers(header_map)
                .build()?;
            let info = OperationInfo { operation_id: "refresh" };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => Err(Error::ErrorResponse(ResponseValue::from_response(response).await?)),
                500u16..=599u16 => Err(Error::ErrorResponse(ResponseValue::from_response(response).await?)),
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /// Builder for [`Client::list_campaigns`]
    ///
    /// [`Client::list_campaigns`]: super::Client::list_campaigns
    #[derive(Debug, Clone)]
    pub struct ListCampaigns<'a> {
        client: &'a super::Client,
        cursor: Result<Option<::std::string::String>, String>,
        limit: Result<Option<::std::num::NonZeroU64>, String>,
        search: Result<Option<types::ListCampaignsSearch>, String>,
        x_org: Result<Option<::std::string::String>, String>,
    }
    impl<'a> ListCampaigns<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self { client: client, cursor: Ok(None), limit: Ok(None), search: Ok(None), x_org: Ok(None) }
        }
        pub fn cursor<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.cursor = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `:: std :: string :: String` for cursor failed".to_string());
            self
        }
        pub fn limit<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::num::NonZeroU64>,
        {
            self.limit = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `:: std :: num :: NonZeroU64` for limit failed".to_string());
            self
        }
        pub fn search<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::ListCampaignsSearch>,
        {
            self.search = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `ListCampaignsSearch` for search failed".to_string());
            self
        }
        pub fn x_org<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.x_org = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `:: std :: string :: String` for x_org failed".to_string());
            self
        }
        /// Sends a `GET` request to `/api/v1/campaigns`
        pub async fn send(self) -> Result<ResponseValue<types::CampaignPage>, Error<types::Problem>> {
            let Self { client, cursor, limit, search, x_org } = self;
            let cursor = cursor.map_err(Error::InvalidRequest)?;
            let limit = limit.map_err(Error::InvalidRequest)?;
            let search = search.map_err(Error::InvalidRequest)?;
            let x_org = x_org.map_err(Error::InvalidRequest)?;
            let url = format!("{}/api/v1/campaigns", client.baseurl,);
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(2usize);
            header_map.append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(super::Client::api_version()),
            );
            if let Some(value) = x_org {
                header_map.append("X-Org", value.to_string().try_into()?);
            }
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .header(::reqwest::header::ACCEPT, ::reqwest::header::HeaderValue::from_static("application/json"))
                .query(&progenitor_client::QueryParam::new("cursor", &cursor))
                .query(&progenitor_client::QueryParam::new("limit", &limit))
                .query(&progenitor_client::QueryParam::new("search", &search))
                .headers(header_map)
                .build()?;
            let info = OperationInfo { operation_id: "list_campaigns" };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => Err(Error::ErrorResponse(ResponseValue::from_response(response).await?)),
                500u16..=599u16 => Err(Error::ErrorResponse(ResponseValue::from_response(response).await?)),
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /// Builder for [`Client::get_campaign_script`]
    ///
    /// [`Client::get_campaign_script`]: super::Client::get_campaign_script
    #[derive(Debug, Clone)]
    pub struct GetCampaignScript<'a> {
        client: &'a super::Client,
        id: Result<::uuid::Uuid, String>,
        x_org: Result<Option<::std::string::String>, String>,
    }
    impl<'a> GetCampaignScript<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self { client: client, id: Err("id was not initialized".to_string()), x_org: Ok(None) }
        }
        pub fn id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::uuid::Uuid>,
        {
            self.id = value.try_into().map_err(|_| "conversion to `:: uuid :: Uuid` for id failed".to_string());
            self
        }
        pub fn x_org<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.x_org = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `:: std :: string :: String` for x_org failed".to_string());
            self
        }
        /// Sends a `GET` request to `/api/v1/campaigns/{id}/script`
        pub async fn send(self) -> Result<ResponseValue<types::CampaignScript>, Error<types::Problem>> {
            let Self { client, id, x_org } = self;
            let id = id.map_err(Error::InvalidRequest)?;
            let x_org = x_org.map_err(Error::InvalidRequest)?;
            let url = format!("{}/api/v1/campaigns/{}/script", client.baseurl, encode_path(&id.to_string()),);
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(2usize);
            header_map.append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(super::Client::api_version()),
            );
            if let Some(value) = x_org {
                header_map.append("X-Org", value.to_string().try_into()?);
            }
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .header(::reqwest::header::ACCEPT, ::reqwest::header::HeaderValue::from_static("application/json"))
                .headers(header_map)
                .build()?;
            let info = OperationInfo { operation_id: "get_campaign_script" };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => Err(Error::ErrorResponse(ResponseValue::from_response(response).await?)),
                500u16..=599u16 => Err(Error::ErrorResponse(ResponseValue::from_response(response).await?)),
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /// Builder for [`Client::put_campaign_script`]
    ///
    /// [`Client::put_campaign_script`]: super::Client::put_campaign_script
    #[derive(Debug, Clone)]
    pub struct PutCampaignScript<'a> {
        client: &'a super::Client,
        id: Result<::uuid::Uuid, String>,
        idempotency_key: Result<Option<::std::string::String>, String>,
        x_org: Result<Option<::std::string::String>, String>,
        body: Result<types::builder::CampaignScriptIn, String>,
    }
    impl<'a> PutCampaignScript<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                id: Err("id was not initialized".to_string()),
                idempotency_key: Ok(None),
                x_org: Ok(None),
                body: Ok(::std::default::Default::default()),
            }
        }
        pub fn id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::uuid::Uuid>,
        {
            self.id = value.try_into().map_err(|_| "conversion to `:: uuid :: Uuid` for id failed".to_string());
            self
        }
        pub fn idempotency_key<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.idempotency_key = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `:: std :: string :: String` for idempotency_key failed".to_string());
            self
        }
        pub fn x_org<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.x_org = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `:: std :: string :: String` for x_org failed".to_string());
            self
        }
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::CampaignScriptIn>,
            <V as std::convert::TryInto<types::CampaignScriptIn>>::Error: std::fmt::Display,
        {
            self.body = value
                .try_into()
                .map(From::from)
                .map_err(|s| format!("conversion to `CampaignScriptIn` for body failed: {}", s));
            self
        }
        pub fn body_map<F>(mut self, f: F) -> Self
        where
            F: std::ops::FnOnce(types::builder::CampaignScriptIn) -> types::builder::CampaignScriptIn,
        {
            self.body = self.body.map(f);
            self
        }
        /// Sends a `PUT` request to `/api/v1/campaigns/{id}/script`
        pub async fn send(self) -> Result<ResponseValue<types::CampaignScript>, Error<types::Problem>> {
            let Self { client, id, idempotency_key, x_org, body } = self;
            let id = id.map_err(Error::InvalidRequest)?;
            let idempotency_key = idempotency_key.map_err(Error::InvalidRequest)?;
            let x_org = x_org.map_err(Error::InvalidRequest)?;
            let body = body
                .and_then(|v| types::CampaignScriptIn::try_from(v).map_err(|e| e.to_string()))
                .map_err(Error::InvalidRequest)?;
            let url = format!("{}/api/v1/campaigns/{}/script", client.baseurl, encode_path(&id.to_string()),);
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(3usize);
            header_map.append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(super::Client::api_version()),
            );
            if let Some(value) = idempotency_key {
                header_map.append("Idempotency-Key", value.to_string().try_into()?);
            }
            if let Some(value) = x_org {
                header_map.append("X-Org", value.to_string().try_into()?);
            }
            #[allow(unused_mut)]
            let mut request = client
                .client
                .put(url)
                .header(::reqwest::header::ACCEPT, ::reqwest::header::HeaderValue::from_static("application/json"))
                .json(&body)
                .headers(header_map)
                .build()?;
            let info = OperationInfo { operation_id: "put_campaign_script" };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => Err(Error::ErrorResponse(ResponseValue::from_response(response).await?)),
                500u16..=599u16 => Err(Error::ErrorResponse(ResponseValue::from_response(response).await?)),
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /// Builder for [`Client::get_candidate_facets`]
    ///
    /// [`Client::get_candidate_facets`]: super::Client::get_candidate_facets
    #[derive(Debug, Clone)]
    pub struct GetCandidateFacets<'a> {
        client: &'a super::Client,
        x_org: Result<Option<::std::string::String>, String>,
    }
    impl<'a> GetCandidateFacets<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self { client: client, x_org: Ok(None) }
        }
        pub fn x_org<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.x_org = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `:: std :: string :: String` for x_org failed".to_string());
            self
        }
        /// Sends a `GET` request to `/api/v1/candidates/facets`
        pub async fn send(self) -> Result<ResponseValue<types::CandidateFacets>, Error<types::Problem>> {
            let Self { client, x_org } = self;
            let x_org = x_org.map_err(Error::InvalidRequest)?;
            let url = format!("{}/api/v1/candidates/facets", client.baseurl,);
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(2usize);
            header_map.append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(super::Client::api_version()),
            );
            if let Some(value) = x_org {
                header_map.append("X-Org", value.to_string().try_into()?);
            }
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .header(::reqwest::header::ACCEPT, ::reqwest::header::HeaderValue::from_static("application/json"))
                .headers(header_map)
                .build()?;
            let info = OperationInfo { operation_id: "get_candidate_facets" };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => Err(Error::ErrorResponse(ResponseValue::from_response(response).await?)),
                500u16..=599u16 => Err(Error::ErrorResponse(ResponseValue::from_response(response).await?)),
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /// Builder for [`Client::ingest`]
    ///
    /// [`Client::ingest`]: super::Client::ingest
    #[derive(Debug, Clone)]
    pub struct Ingest<'a> {
        client: &'a super::Client,
        kind: Result<types::IngestKind, String>,
        create_missing: Result<Option<bool>, String>,
        x_org: Result<Option<::std::string::String>, String>,
        body: Result<::std::vec::Vec<types::IngestRecord>, String>,
    }
    impl<'a> Ingest<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                kind: Err("kind was not initialized".to_string()),
                create_missing: Ok(None),
                x_org: Ok(None),
                body: Err("body was not initialized".to_string()),
            }
        }
        pub fn kind<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::IngestKind>,
        {
            self.kind = value.try_into().map_err(|_| "conversion to `IngestKind` for kind failed".to_string());
            self
        }
        pub fn create_missing<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<bool>,
        {
            self.create_missing =
                value.try_into().map(Some).map_err(|_| "conversion to `bool` for create_missing failed".to_string());
            self
        }
        pub fn x_org<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.x_org = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `:: std :: string :: String` for x_org failed".to_string());
            self
        }
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::vec::Vec<types::IngestRecord>>,
        {
            self.body = value
                .try_into()
                .map_err(|_| "conversion to `:: std :: vec :: Vec < IngestRecord >` for body failed".to_string());
            self
        }
        /// Sends a `POST` request to `/api/v1/ingest/{kind}`
        pub async fn send(self) -> Result<ResponseValue<types::IngestAnswer>, Error<types::Problem>> {
            let Self { client, kind, create_missing, x_org, body } = self;
            let kind = kind.map_err(Error::InvalidRequest)?;
            let create_missing = create_missing.map_err(Error::InvalidRequest)?;
            let x_org = x_org.map_err(Error::InvalidRequest)?;
            let body = body.map_err(Error::InvalidRequest)?;
            let url = format!("{}/api/v1/ingest/{}", client.baseurl, encode_path(&kind.to_string()),);
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(2usize);
            header_map.append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(super::Client::api_version()),
            );
            if let Some(value) = x_org {
                header_map.append("X-Org", value.to_string().try_into()?);
            }
            #[allow(unused_mut)]
            let mut request = client
                .client
                .post(url)
                .header(::reqwest::header::ACCEPT, ::reqwest::header::HeaderValue::from_static("application/json"))
                .json(&body)
                .query(&progenitor_client::QueryParam::new("create_missing", &create_missing))
                .headers(header_map)
                .build()?;
            let info = OperationInfo { operation_id: "ingest" };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => Err(Error::ErrorResponse(ResponseValue::from_response(response).await?)),
                500u16..=599u16 => Err(Error::ErrorResponse(ResponseValue::from_response(response).await?)),
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /// Builder for [`Client::list_invitations`]
    ///
    /// [`Client::list_invitations`]: super::Client::list_invitations
    #[derive(Debug, Clone)]
    pub struct ListInvitations<'a> {
        client: &'a super::Client,
        x_org: Result<Option<::std::string::String>, String>,
    }
    impl<'a> ListInvitations<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self { client: client, x_org: Ok(None) }
        }
        pub fn x_org<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.x_org = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `:: std :: string :: String` for x_org failed".to_string());
            self
        }
        /// Sends a `GET` request to `/api/v1/invitations`
        pub async fn send(self) -> Result<ResponseValue<types::InvitationList>, Error<types::Problem>> {
            let Self { client, x_org } = self;
            let x_org = x_org.map_err(Error::InvalidRequest)?;
            let url = format!("{}/api/v1/invitations", client.baseurl,);
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(2usize);
            header_map.append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(super::Client::api_version()),
            );
            if let Some(value) = x_org {
                header_map.append("X-Org", value.to_string().try_into()?);
            }
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .header(::reqwest::header::ACCEPT, ::reqwest::header::HeaderValue::from_static("application/json"))
                .headers(header_map)
                .build()?;
            let info = OperationInfo { operation_id: "list_invitations" };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => Err(Error::ErrorResponse(ResponseValue::from_response(response).await?)),
                500u16..=599u16 => Err(Error::ErrorResponse(ResponseValue::from_response(response).await?)),
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /// Builder for [`Client::create_invitation`]
    ///
    /// [`Client::create_invitation`]: super::Client::create_invitation
    #[derive(Debug, Clone)]
    pub struct CreateInvitation<'a> {
        client: &'a super::Client,
        x_org: Result<Option<::std::string::String>, String>,
        body: Result<types::builder::NewInvitation, String>,
    }
    impl<'a> CreateInvitation<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self { client: client, x_org: Ok(None), body: Ok(::std::default::Default::default()) }
        }
        pub fn x_org<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.x_org = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `:: std :: string :: String` for x_org failed".to_string());
            self
        }
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::NewInvitation>,
            <V as std::convert::TryInto<types::NewInvitation>>::Error: std::fmt::Display,
        {
            self.body = value
                .try_into()
                .map(From::from)
                .map_err(|s| format!("conversion to `NewInvitation` for body failed: {}", s));
            self
        }
        pub fn body_map<F>(mut self, f: F) -> Self
        where
            F: std::ops::FnOnce(types::builder::NewInvitation) -> types::builder::NewInvitation,
        {
            self.body = self.body.map(f);
            self
        }
        /// Sends a `POST` request to `/api/v1/invitations`
        pub async fn send(self) -> Result<ResponseValue<types::CreatedInvitation>, Error<types::Problem>> {
            let Self { client, x_org, body } = self;
            let x_org = x_org.map_err(Error::InvalidRequest)?;
            let body = body
                .and_then(|v| types::NewInvitation::try_from(v).map_err(|e| e.to_string()))
                .map_err(Error::InvalidRequest)?;
            let url = format!("{}/api/v1/invitations", client.baseurl,);
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(2usize);
            header_map.append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(super::Client::api_version()),
            );
            if let Some(value) = x_org {
                header_map.append("X-Org", value.to_string().try_into()?);
            }
            #[allow(unused_mut)]
            let mut request = client
                .client
                .post(url)
                .header(::reqwest::header::ACCEPT, ::reqwest::header::HeaderValue::from_static("application/json"))
                .json(&body)
                .headers(header_map)
                .build()?;
            let info = OperationInfo { operation_id: "create_invitation" };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                201u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => Err(Error::ErrorResponse(ResponseValue::from_response(response).await?)),
                500u16..=599u16 => Err(Error::ErrorResponse(ResponseValue::from_response(response).await?)),
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /// Builder for [`Client::revoke_invitation`]
    ///
    /// [`Client::revoke_invitation`]: super::Client::revoke_invitation
    #[derive(Debug, Clone)]
    pub struct RevokeInvitation<'a> {
        client: &'a super::Client,
        id: Result<::uuid::Uuid, String>,
        x_org: Result<Option<::std::string::String>, String>,
    }
    impl<'a> RevokeInvitation<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self { client: client, id: Err("id was not initialized".to_string()), x_org: Ok(None) }
        }
        pub fn id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::uuid::Uuid>,
        {
            self.id = value.try_into().map_err(|_| "conversion to `:: uuid :: Uuid` for id failed".to_string());
            self
        }
        pub fn x_org<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.x_org = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `:: std :: string :: String` for x_org failed".to_string());
            self
        }
        /// Sends a `DELETE` request to `/api/v1/invitations/{id}`
        pub async fn send(self) -> Result<ResponseValue<()>, Error<types::Problem>> {
            let Self { client, id, x_org } = self;
            let id = id.map_err(Error::InvalidRequest)?;
            let x_org = x_org.map_err(Error::InvalidRequest)?;
            let url = format!("{}/api/v1/invitations/{}", client.baseurl, encode_path(&id.to_string()),);
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(2usize);
            header_map.append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(super::Client::api_version()),
            );
            if let Some(value) = x_org {
                header_map.append("X-Org", value.to_string().try_into()?);
            }
            #[allow(unused_mut)]
            let mut request = client
                .client
                .delete(url)
                .header(::reqwest::header::ACCEPT, ::reqwest::header::HeaderValue::from_static("application/json"))
                .headers(header_map)
                .build()?;
            let info = OperationInfo { operation_id: "revoke_invitation" };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                204u16 => Ok(ResponseValue::empty(response)),
                400u16..=499u16 => Err(Error::ErrorResponse(ResponseValue::from_response(response).await?)),
                500u16..=599u16 => Err(Error::ErrorResponse(ResponseValue::from_response(response).await?)),
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /// Builder for [`Client::get_me`]
    ///
    /// [`Client::get_me`]: super::Client::get_me
    #[derive(Debug, Clone)]
    pub struct GetMe<'a> {
        client: &'a super::Client,
        x_org: Result<Option<::std::string::String>, String>,
    }
    impl<'a> GetMe<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self { client: client, x_org: Ok(None) }
        }
        pub fn x_org<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.x_org = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `:: std :: string :: String` for x_org failed".to_string());
            self
        }
        /// Sends a `GET` request to `/api/v1/me`
        pub async fn send(self) -> Result<ResponseValue<types::Me>, Error<types::Problem>> {
            let Self { client, x_org } = self;
            let x_org = x_org.map_err(Error::InvalidRequest)?;
            let url = format!("{}/api/v1/me", client.baseurl,);
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(2usize);
            header_map.append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(super::Client::api_version()),
            );
            if let Some(value) = x_org {
                header_map.append("X-Org", value.to_string().try_into()?);
            }
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .header(::reqwest::header::ACCEPT, ::reqwest::header::HeaderValue::from_static("application/json"))
                .headers(header_map)
                .build()?;
            let info = OperationInfo { operation_id: "get_me" };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => Err(Error::ErrorResponse(ResponseValue::from_response(response).await?)),
                500u16..=599u16 => Err(Error::ErrorResponse(ResponseValue::from_response(response).await?)),
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /// Builder for [`Client::change_password`]
    ///
    /// [`Client::change_password`]: super::Client::change_password
    #[derive(Debug, Clone)]
    pub struct ChangePassword<'a> {
        client: &'a super::Client,
        body: Result<types::builder::PasswordChange, String>,
    }
    impl<'a> ChangePassword<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self { client: client, body: Ok(::std::default::Default::default()) }
        }
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::PasswordChange>,
            <V as std::convert::TryInto<types::PasswordChange>>::Error: std::fmt::Display,
        {
            self.body = value
                .try_into()
                .map(From::from)
                .map_err(|s| format!("conversion to `PasswordChange` for body failed: {}", s));
            self
        }
        pub fn body_map<F>(mut self, f: F) -> Self
        where
            F: std::ops::FnOnce(types::builder::PasswordChange) -> types::builder::PasswordChange,
        {
            self.body = self.body.map(f);
            self
        }
        /// Sends a `PUT` request to `/api/v1/me/password`
        pub async fn send(self) -> Result<ResponseValue<()>, Error<types::Problem>> {
            let Self { client, body } = self;
            let body = body
                .and_then(|v| types::PasswordChange::try_from(v).map_err(|e| e.to_string()))
                .map_err(Error::InvalidRequest)?;
            let url = format!("{}/api/v1/me/password", client.baseurl,);
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map.append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(super::Client::api_version()),
            );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .put(url)
                .header(::reqwest::header::ACCEPT, ::reqwest::header::HeaderValue::from_static("application/json"))
                .json(&body)
                .headers(header_map)
                .build()?;
            let info = OperationInfo { operation_id: "change_password" };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                204u16 => Ok(ResponseValue::empty(response)),
                400u16..=499u16 => Err(Error::ErrorResponse(ResponseValue::from_response(response).await?)),
                500u16..=599u16 => Err(Error::ErrorResponse(ResponseValue::from_response(response).await?)),
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /// Builder for [`Client::get_org_settings`]
    ///
    /// [`Client::get_org_settings`]: super::Client::get_org_settings
    #[derive(Debug, Clone)]
    pub struct GetOrgSettings<'a> {
        client: &'a super::Client,
        x_org: Result<Option<::std::string::String>, String>,
    }
    impl<'a> GetOrgSettings<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self { client: client, x_org: Ok(None) }
        }
        pub fn x_org<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.x_org = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `:: std :: string :: String` for x_org failed".to_string());
            self
        }
        /// Sends a `GET` request to `/api/v1/org/settings`
        pub async fn send(self) -> Result<ResponseValue<types::OrgSettingsResponse>, Error<types::Problem>> {
            let Self { client, x_org } = self;
            let x_org = x_org.map_err(Error::InvalidRequest)?;
            let url = format!("{}/api/v1/org/settings", client.baseurl,);
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(2usize);
            header_map.append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(super::Client::api_version()),
            );
            if let Some(value) = x_org {
                header_map.append("X-Org", value.to_string().try_into()?);
            }
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .header(::reqwest::header::ACCEPT, ::reqwest::header::HeaderValue::from_static("application/json"))
                .headers(header_map)
                .build()?;
            let info = OperationInfo { operation_id: "get_org_settings" };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => Err(Error::ErrorResponse(ResponseValue::from_response(response).await?)),
                500u16..=599u16 => Err(Error::ErrorResponse(ResponseValue::from_response(response).await?)),
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /// Builder for [`Client::update_org_settings`]
    ///
    /// [`Client::update_org_settings`]: super::Client::update_org_settings
    #[derive(Debug, Clone)]
    pub struct UpdateOrgSettings<'a> {
        client: &'a super::Client,
        idempotency_key: Result<Option<::std::string::String>, String>,
        if_match: Result<Option<::std::string::String>, String>,
        x_org: Result<Option<::std::string::String>, String>,
        body: Result<types::builder::OrgSettingsPatch, String>,
    }
    impl<'a> UpdateOrgSettings<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                idempotency_key: Ok(None),
                if_match: Ok(None),
                x_org: Ok(None),
                body: Ok(::std::default::Default::default()),
            }
        }
        pub fn idempotency_key<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.idempotency_key = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `:: std :: string :: String` for idempotency_key failed".to_string());
            self
        }
        pub fn if_match<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.if_match = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `:: std :: string :: String` for if_match failed".to_string());
            self
        }
        pub fn x_org<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.x_org = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `:: std :: string :: String` for x_org failed".to_string());
            self
        }
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::OrgSettingsPatch>,
            <V as std::convert::TryInto<types::OrgSettingsPatch>>::Error: std::fmt::Display,
        {
            self.body = value
                .try_into()
                .map(From::from)
                .map_err(|s| format!("conversion to `OrgSettingsPatch` for body failed: {}", s));
            self
        }
        pub fn body_map<F>(mut self, f: F) -> Self
        where
            F: std::ops::FnOnce(types::builder::OrgSettingsPatch) -> types::builder::OrgSettingsPatch,
        {
            self.body = self.body.map(f);
            self
        }
        /// Sends a `PATCH` request to `/api/v1/org/settings`
        pub async fn send(self) -> Result<ResponseValue<types::OrgSettingsResponse>, Error<types::Problem>> {
            let Self { client, idempotency_key, if_match, x_org, body } = self;
            let idempotency_key = idempotency_key.map_err(Error::InvalidRequest)?;
            let if_match = if_match.map_err(Error::InvalidRequest)?;
            let x_org = x_org.map_err(Error::InvalidRequest)?;
            let body = body
                .and_then(|v| types::OrgSettingsPatch::try_from(v).map_err(|e| e.to_string()))
                .map_err(Error::InvalidRequest)?;
            let url = format!("{}/api/v1/org/settings", client.baseurl,);
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(4usize);
            header_map.append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(super::Client::api_version()),
            );
            if let Some(value) = idempotency_key {
                header_map.append("Idempotency-Key", value.to_string().try_into()?);
            }
            if let Some(value) = if_match {
                header_map.append("If-Match", value.to_string().try_into()?);
            }
            if let Some(value) = x_org {
                header_map.append("X-Org", value.to_string().try_into()?);
            }
            #[allow(unused_mut)]
            let mut request = client
                .client
                .patch(url)
                .header(::reqwest::header::ACCEPT, ::reqwest::header::HeaderValue::from_static("application/json"))
                .json(&body)
                .headers(header_map)
                .build()?;
            let info = OperationInfo { operation_id: "update_org_settings" };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => Err(Error::ErrorResponse(ResponseValue::from_response(response).await?)),
                500u16..=599u16 => Err(Error::ErrorResponse(ResponseValue::from_response(response).await?)),
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /// Builder for [`Client::list_users`]
    ///
    /// [`Client::list_users`]: super::Client::list_users
    #[derive(Debug, Clone)]
    pub struct ListUsers<'a> {
        client: &'a super::Client,
        x_org: Result<Option<::std::string::String>, String>,
    }
    impl<'a> ListUsers<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self { client: client, x_org: Ok(None) }
        }
        pub fn x_org<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.x_org = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `:: std :: string :: String` for x_org failed".to_string());
            self
        }
        /// Sends a `GET` request to `/api/v1/users`
        pub async fn send(self) -> Result<ResponseValue<types::UserList>, Error<types::Problem>> {
            let Self { client, x_org } = self;
            let x_org = x_org.map_err(Error::InvalidRequest)?;
            let url = format!("{}/api/v1/users", client.baseurl,);
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(2usize);
            header_map.append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(super::Client::api_version()),
            );
            if let Some(value) = x_org {
                header_map.append("X-Org", value.to_string().try_into()?);
            }
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .header(::reqwest::header::ACCEPT, ::reqwest::header::HeaderValue::from_static("application/json"))
                .headers(header_map)
                .build()?;
            let info = OperationInfo { operation_id: "list_users" };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => Err(Error::ErrorResponse(ResponseValue::from_response(response).await?)),
                500u16..=599u16 => Err(Error::ErrorResponse(ResponseValue::from_response(response).await?)),
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /// Builder for [`Client::update_user`]
    ///
    /// [`Client::update_user`]: super::Client::update_user
    #[derive(Debug, Clone)]
    pub struct UpdateUser<'a> {
        client: &'a super::Client,
        id: Result<::uuid::Uuid, String>,
        idempotency_key: Result<Option<::std::string::String>, String>,
        x_org: Result<Option<::std::string::String>, String>,
        body: Result<types::builder::UserPatch, String>,
    }
    impl<'a> UpdateUser<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                id: Err("id was not initialized".to_string()),
                idempotency_key: Ok(None),
                x_org: Ok(None),
                body: Ok(::std::default::Default::default()),
            }
        }
        pub fn id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::uuid::Uuid>,
        {
            self.id = value.try_into().map_err(|_| "conversion to `:: uuid :: Uuid` for id failed".to_string());
            self
        }
        pub fn idempotency_key<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.idempotency_key = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `:: std :: string :: String` for idempotency_key failed".to_string());
            self
        }
        pub fn x_org<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.x_org = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `:: std :: string :: String` for x_org failed".to_string());
            self
        }
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::UserPatch>,
            <V as std::convert::TryInto<types::UserPatch>>::Error: std::fmt::Display,
        {
            self.body = value
                .try_into()
                .map(From::from)
                .map_err(|s| format!("conversion to `UserPatch` for body failed: {}", s));
            self
        }
        pub fn body_map<F>(mut self, f: F) -> Self
        where
            F: std::ops::FnOnce(types::builder::UserPatch) -> types::builder::UserPatch,
        {
            self.body = self.body.map(f);
            self
        }
        /// Sends a `PATCH` request to `/api/v1/users/{id}`
        pub async fn send(self) -> Result<ResponseValue<types::User>, Error<types::Problem>> {
            let Self { client, id, idempotency_key, x_org, body } = self;
            let id = id.map_err(Error::InvalidRequest)?;
            let idempotency_key = idempotency_key.map_err(Error::InvalidRequest)?;
            let x_org = x_org.map_err(Error::InvalidRequest)?;
            let body = body
                .and_then(|v| types::UserPatch::try_from(v).map_err(|e| e.to_string()))
                .map_err(Error::InvalidRequest)?;
            let url = format!("{}/api/v1/users/{}", client.baseurl, encode_path(&id.to_string()),);
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(3usize);
            header_map.append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(super::Client::api_version()),
            );
            if let Some(value) = idempotency_key {
                header_map.append("Idempotency-Key", value.to_string().try_into()?);
            }
            if let Some(value) = x_org {
                header_map.append("X-Org", value.to_string().try_into()?);
            }
            #[allow(unused_mut)]
            let mut request = client
                .client
                .patch(url)
                .header(::reqwest::header::ACCEPT, ::reqwest::header::HeaderValue::from_static("application/json"))
                .json(&body)
                .headers(header_map)
                .build()?;
            let info = OperationInfo { operation_id: "update_user" };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => Err(Error::ErrorResponse(ResponseValue::from_response(response).await?)),
                500u16..=599u16 => Err(Error::ErrorResponse(ResponseValue::from_response(response).await?)),
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /// Builder for [`Client::get_liveness`]
    ///
    /// [`Client::get_liveness`]: super::Client::get_liveness
    #[derive(Debug, Clone)]
    pub struct GetLiveness<'a> {
        client: &'a super::Client,
    }
    impl<'a> GetLiveness<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self { client: client }
        }
        /// Sends a `GET` request to `/health/live`
        pub async fn send(self) -> Result<ResponseValue<types::Liveness>, Error<()>> {
            let Self { client } = self;
            let url = format!("{}/health/live", client.baseurl,);
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map.append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(super::Client::api_version()),
            );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .header(::reqwest::header::ACCEPT, ::reqwest::header::HeaderValue::from_static("application/json"))
                .headers(header_map)
                .build()?;
            let info = OperationInfo { operation_id: "get_liveness" };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /// Builder for [`Client::get_readiness`]
    ///
    /// [`Client::get_readiness`]: super::Client::get_readiness
    #[derive(Debug, Clone)]
    pub struct GetReadiness<'a> {
        client: &'a super::Client,
    }
    impl<'a> GetReadiness<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self { client: client }
        }
        /// Sends a `GET` request to `/health/ready`
        pub async fn send(self) -> Result<ResponseValue<types::Readiness>, Error<types::Problem>> {
            let Self { client } = self;
            let url = format!("{}/health/ready", client.baseurl,);
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map.append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(super::Client::api_version()),
            );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .header(::reqwest::header::ACCEPT, ::reqwest::header::HeaderValue::from_static("application/json"))
                .headers(header_map)
                .build()?;
            let info = OperationInfo { operation_id: "get_readiness" };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => Err(Error::ErrorResponse(ResponseValue::from_response(response).await?)),
                500u16..=599u16 => Err(Error::ErrorResponse(ResponseValue::from_response(response).await?)),
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
}
///  Items consumers will typically use such as the Client.
pub mod prelude {
    pub use self::super::Client;
}
