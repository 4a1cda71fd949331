//! Closed sets of the data model, each an enum with its stored spelling.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::records::RecordKind;

/// A value outside a closed set.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{value}` is not a {set}; allowed: {allowed}")]
pub struct NotInSet {
    /// The set's name.
    pub set: &'static str,
    /// What was given.
    pub value: String,
    /// Every allowed value, comma separated.
    pub allowed: String,
}

/// Declares an enum whose variants are stored and sent as the given words.
#[macro_export]
macro_rules! closed_set {
    // A word is a `tt`: a `literal` comes in a group, in which the schema's derive does not look for it.
    ($(#[$meta:meta])* $name:ident, $set:literal { $($(#[$vmeta:meta])* $variant:ident = $word:tt),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize, utoipa::ToSchema)]
        pub enum $name { $($(#[$vmeta])* #[doc = concat!("Stored and sent as `", $word, "`.")] #[serde(rename = $word)] $variant),+ }

        impl $name {
            /// Every member, in the order of the data model.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The word it is stored and sent as.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::closed_sets::NotInSet;

            fn from_str(value: &str) -> Result<Self, Self::Err> {
                Self::ALL.iter().copied().find(|member| member.as_str() == value).ok_or_else(|| {
                    $crate::closed_sets::NotInSet {
                        set: $set,
                        value: value.to_owned(),
                        allowed: Self::ALL.iter().map(|member| member.as_str()).collect::<Vec<_>>().join(", "),
                    }
                })
            }
        }
    };
}

closed_set! {
    /// How a call went.
    CallStatus, "call status" {
        Queued = "queued", InProgress = "in_progress", Completed = "completed", Answered = "answered",
        NoAnswer = "no_answer", Voicemail = "voicemail", Busy = "busy", Failed = "failed", Canceled = "canceled",
    }
}

impl CallStatus {
    /// Calls that were placed, whatever came of them; the others are outside every metric.
    pub const PLACED: &'static [Self] =
        &[Self::Completed, Self::Answered, Self::NoAnswer, Self::Voicemail, Self::Busy, Self::Failed];
    /// A person picked up.
    pub const ANSWERED: &'static [Self] = &[Self::Answered, Self::Completed];
}

closed_set! {
    /// The medium of a call.
    CallChannel, "call channel" { Phone = "phone", Web = "web" }
}

closed_set! {
    /// A reviewer's verdict.
    Feedback, "feedback" { Up = "up", Down = "down" }
}

closed_set! {
    /// Where a campaign is in its life.
    CampaignStatus, "campaign status" { Draft = "draft", Active = "active", Paused = "paused", Closed = "closed" }
}

closed_set! {
    /// Whether an SMS left or reached the organisation.
    SmsDirection, "SMS direction" { Outbound = "outbound", Inbound = "inbound" }
}

closed_set! {
    /// Whether a user may log in.
    UserStatus, "user status" { Active = "active", Disabled = "disabled" }
}

closed_set! {
    /// Whether a user can take work now.
    Presence, "presence" { Online = "online", Busy = "busy", Offline = "offline" }
}

closed_set! {
    /// A fact that a source may or may not record. A figure that needs one the
    /// organisation's data never carried has "no data", which is not zero.
    RecordedField, "recorded field" {
        /// Whether a call was completed. As every one of these, it is recorded once a row is stored whose source has a
        /// place for it, whatever it says there: a column or constant of the mapping, a key of the JSON object.
        Completion = "completion",
        /// How much of the questions a call completed.
        QuestionCompletionRate = "question_completion_rate",
        /// Why someone withdrew in a call; empty = nobody did.
        WithdrawalReason = "withdrawal_reason",
        /// Whether an accommodation was asked for in a call.
        AccommodationRequested = "accommodation_requested",
        /// Whether the person opted out in a call.
        OptedOut = "opted_out",
        /// A review's thumb up or down.
        Feedback = "feedback",
        /// A review's score.
        MaxScore = "max_score",
        /// There has been a phone call.
        PhoneCall = "phone_call",
        /// There has been a web call.
        WebCall = "web_call",
        /// There has been an SMS, in either direction.
        Sms = "sms",
        /// A resume has been screened.
        ResumeScreening = "resume_screening",
        /// There has been a notetaking session.
        NotetakingSession = "notetaking_session",
        /// A candidate has rated a call.
        Rating = "rating",
        /// Credits have been spent.
        Credits = "credits",
        /// A campaign has been launched.
        Launch = "launch",
    }
}

impl RecordedField {
    /// The kind of records that carry it.
    #[must_use]
    pub const fn recorded_by(self) -> RecordKind {
        match self {
            Self::Completion
            | Self::QuestionCompletionRate
            | Self::WithdrawalReason
            | Self::AccommodationRequested
            | Self::OptedOut
            | Self::PhoneCall
            | Self::WebCall => RecordKind::Calls,
            Self::Feedback | Self::MaxScore => RecordKind::Reviews,
            Self::Rating => RecordKind::CallReviews,
            Self::Sms => RecordKind::Sms,
            Self::ResumeScreening => RecordKind::ResumeScreenings,
            Self::NotetakingSession => RecordKind::Notetaking,
            Self::Credits => RecordKind::Credits,
            Self::Launch => RecordKind::Campaigns,
        }
    }

    /// What to tell people who see "no data".
    #[must_use]
    pub const fn absence(self) -> &'static str {
        match self {
            Self::Completion => "no call of this organisation has ever been recorded as completed",
            Self::QuestionCompletionRate => "no call of this organisation carries a question completion rate",
            Self::WithdrawalReason => "no call of this organisation carries a withdrawal reason",
            Self::AccommodationRequested => "this organisation's calls do not record accommodation requests",
            Self::OptedOut => "this organisation's calls do not record opt-outs",
            Self::Feedback => "no review of this organisation carries feedback",
            Self::MaxScore => "no review of this organisation carries a score",
            Self::PhoneCall => "no phone call of this organisation has ever been recorded",
            Self::WebCall => "no web call of this organisation has ever been recorded",
            Self::Sms => "no SMS of this organisation has ever been recorded",
            Self::ResumeScreening => "no resume screening of this organisation has ever been recorded",
            Self::NotetakingSession => "no notetaking session of this organisation has ever been recorded",
            Self::Rating => "no candidate of this organisation has ever rated a call",
            Self::Credits => "no credits of this organisation have ever been recorded",
            Self::Launch => "no campaign of this organisation has ever been launched",
        }
    }
}

/// The unit of a figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    /// A whole number of things.
    Count,
    /// A share between 0 and 1, with its numerator and denominator.
    Ratio,
    /// Seconds.
    Seconds,
    /// Minutes.
    Minutes,
    /// A mean of ratings between 1 and 5.
    Rating,
    /// Credits.
    Credits,
}

/// Which way a figure should move.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Good {
    /// More is better.
    Up,
    /// Less is better.
    Down,
    /// Neither is better by itself.
    Neutral,
}
