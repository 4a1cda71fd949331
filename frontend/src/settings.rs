//! An organisation's settings: the question, what each may be, and the change.

use std::{cell::RefCell, collections::BTreeMap, num::NonZeroU32};

use analytics_client::{
    Client, Error, Failure, ResponseValue,
    types::{OrgSettingsPatch, OrgSettingsResponse, Problem, ProblemCode, TimeSavedSource},
};
use uuid::Uuid;

use crate::{
    answer::{Questions, questions},
    form::{Fault, Words, as_typed, typed_number},
    session::Session,
    words::say,
};

/// Settings as they were read, with the tag by which they can be changed.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Settings {
    pub(crate) now: OrgSettingsResponse,
    pub(crate) tag: Option<String>,
}

/// The question for an organisation's settings.
pub(crate) fn org_settings(session: Session) -> Questions<Uuid, Settings> {
    questions(move |_org: Uuid| tagged(session, async |client: Client| client.get_org_settings().send().await))
}

/// Changes what a patch names, unless the settings are no longer those that the tag names.
pub(crate) async fn change(
    session: Session,
    tag: Option<String>,
    patch: OrgSettingsPatch,
) -> Result<Settings, Failure> {
    let ask = async |client: Client| {
        let mut request = client.update_org_settings().body(patch.clone());
        if let Some(tag) = &tag {
            request = request.if_match(tag);
        }
        request.send().await
    };
    tagged(session, ask).await
}

async fn tagged(
    session: Session,
    request: impl AsyncFn(Client) -> Result<ResponseValue<OrgSettingsResponse>, Error<Problem>>,
) -> Result<Settings, Failure> {
    let tag = RefCell::new(None);
    let keep = |answer: &ResponseValue<OrgSettingsResponse>| {
        let named = answer.headers().get("etag").and_then(|tag| tag.to_str().ok());
        *tag.borrow_mut() = named.map(str::to_owned);
    };
    let now = session.ask(async |client| request(client).await.inspect(keep)).await?;
    Ok(Settings { now, tag: tag.into_inner() })
}

/// Whether somebody else was first.
pub(crate) fn is_outdated(failure: &Failure) -> bool {
    failure.problem().is_some_and(|problem| problem.code == ProblemCode::PreconditionFailed)
}

/// A setting that is a number.
pub(crate) struct Setting {
    /// As the server calls it in what it refuses and in its audit log.
    pub(crate) name: &'static str,
    pub(crate) label: Words,
    /// What it does.
    pub(crate) hint: Words,
    least: f64,
    most: f64,
    is_whole: bool,
    /// What is said of anything else.
    bounds: Words,
    pub(crate) of: fn(&OrgSettingsResponse) -> f64,
    set: fn(&mut OrgSettingsResponse, f64),
}

impl Setting {
    /// The number that was typed.
    ///
    /// # Errors
    /// What is wrong with it, in words.
    pub(crate) fn read(&self, text: &str) -> Result<f64, &'static str> {
        let number = typed_number(text).ok_or(say!(campaigns.no_number))?;
        let is_allowed = (self.least..=self.most).contains(&number) && !(self.is_whole && number.fract() != 0.0);
        if is_allowed { Ok(number) } else { Err((self.bounds)()) }
    }

    /// What is set, as it is edited.
    fn text(&self, settings: &OrgSettingsResponse) -> String {
        as_typed((self.of)(settings))
    }
}

/// The zone, which is no number.
pub(crate) const ZONE: &str = "time_zone";

const fn minutes(
    name: &'static str,
    [label, hint]: [Words; 2],
    of: fn(&OrgSettingsResponse) -> f64,
    set: fn(&mut OrgSettingsResponse, f64),
) -> Setting {
    let bounds: Words = || say!(settings.bounds_minutes);
    Setting { name, label, hint, least: 0.0, most: 1440.0, is_whole: false, bounds, of, set }
}

/// The minutes that a unit of each kind of work counts, beside its length if it has one.
pub(crate) const MINUTES: &[(TimeSavedSource, Setting)] = &[
    (
        TimeSavedSource::Calls,
        minutes(
            "time_saved.overhead_per_call",
            [|| say!(audit.fields.overhead_per_call), || say!(settings.beside_call)],
            |settings| settings.time_saved.overhead_per_call,
            |settings, minutes| settings.time_saved.overhead_per_call = minutes,
        ),
    ),
    (
        TimeSavedSource::WebCalls,
        minutes(
            "time_saved.overhead_per_web_call",
            [|| say!(audit.fields.overhead_per_web_call), || say!(settings.beside_call)],
            |settings| settings.time_saved.overhead_per_web_call,
            |settings, minutes| settings.time_saved.overhead_per_web_call = minutes,
        ),
    ),
    (
        TimeSavedSource::Sms,
        minutes(
            "time_saved.minutes_per_sms",
            [|| say!(audit.fields.minutes_per_sms), || say!(settings.for_sms)],
            |settings| settings.time_saved.minutes_per_sms,
            |settings, minutes| settings.time_saved.minutes_per_sms = minutes,
        ),
    ),
    (
        TimeSavedSource::ResumeScreenings,
        minutes(
            "time_saved.minutes_per_resume",
            [|| say!(audit.fields.minutes_per_resume), || say!(settings.for_resume)],
            |settings| settings.time_saved.minutes_per_resume,
            |settings, minutes| settings.time_saved.minutes_per_resume = minutes,
        ),
    ),
    (
        TimeSavedSource::Notetaking,
        minutes(
            "time_saved.overhead_per_note",
            [|| say!(audit.fields.overhead_per_note), || say!(settings.beside_note)],
            |settings| settings.time_saved.overhead_per_note,
            |settings, minutes| settings.time_saved.overhead_per_note = minutes,
        ),
    ),
];

/// The other numbers.
pub(crate) const FIGURES: &[Setting] = &[
    Setting {
        name: "default_passing_score",
        label: || say!(audit.fields.default_passing_score),
        hint: || say!(settings.for_score),
        least: 0.0,
        most: 100.0,
        is_whole: false,
        bounds: || say!(campaigns.bounds),
        of: |settings| settings.default_passing_score,
        set: |settings, score| settings.default_passing_score = score,
    },
    Setting {
        name: "interview_threshold",
        label: || say!(audit.fields.interview_threshold),
        hint: || say!(settings.for_threshold),
        least: 0.0,
        most: 1.0,
        is_whole: false,
        bounds: || say!(settings.bounds_share),
        of: |settings| settings.interview_threshold,
        set: |settings, share| settings.interview_threshold = share,
    },
    Setting {
        name: "satisfaction_min_ratings",
        label: || say!(audit.fields.satisfaction_min_ratings),
        hint: || say!(settings.for_ratings),
        least: 1.0,
        most: 1000.0,
        is_whole: true,
        bounds: || say!(settings.bounds_ratings),
        of: |settings| settings.satisfaction_min_ratings.get().into(),
        set: |settings, ratings| settings.satisfaction_min_ratings = whole(ratings),
    },
];

/// The id of the form that the fields belong to, wherever they are.
pub(crate) const FORM: &str = "settings-form";

/// What is set under a name, as it is edited.
pub(crate) fn text_of(settings: &OrgSettingsResponse, name: &str) -> Option<String> {
    if name == ZONE {
        return Some(settings.time_zone.clone());
    }
    numbers().find(|setting| setting.name == name).map(|setting| setting.text(settings))
}

/// Every number.
pub(crate) fn numbers() -> impl Iterator<Item = &'static Setting> {
    MINUTES.iter().map(|(_, setting)| setting).chain(FIGURES)
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "within the bounds of what is set")]
fn whole(number: f64) -> NonZeroU32 {
    NonZeroU32::new(number as u32).unwrap_or(NonZeroU32::MIN)
}

/// What was typed and is not saved, by the setting's name.
pub(crate) type Draft = BTreeMap<&'static str, String>;

/// The change that a draft makes of what is stored.
///
/// # Errors
/// All that is wrong with it.
pub(crate) fn patch_of(stored: &OrgSettingsResponse, draft: &Draft) -> Result<OrgSettingsPatch, Vec<Fault>> {
    let (mut wanted, mut faults) = (stored.clone(), Vec::new());
    for setting in numbers() {
        match draft.get(setting.name).map(|text| setting.read(text)) {
            Some(Ok(number)) => (setting.set)(&mut wanted, number),
            Some(Err(words)) => faults.push(Fault::new(setting.name, words)),
            None => {}
        }
    }
    if let Some(zone) = draft.get(ZONE) {
        wanted.time_zone.clone_from(zone);
    }
    let patch = OrgSettingsPatch {
        time_zone: changed(&stored.time_zone, wanted.time_zone),
        default_passing_score: changed(&stored.default_passing_score, wanted.default_passing_score),
        interview_threshold: changed(&stored.interview_threshold, wanted.interview_threshold),
        satisfaction_min_ratings: changed(&stored.satisfaction_min_ratings, wanted.satisfaction_min_ratings),
        time_saved: changed(&stored.time_saved, wanted.time_saved),
    };
    if faults.is_empty() { Ok(patch) } else { Err(faults) }
}

fn changed<T: PartialEq>(before: &T, after: T) -> Option<T> {
    (*before != after).then_some(after)
}

#[cfg(test)]
pub(crate) mod tests {
    use analytics_client::types::TimeSavedSettings;
    use serde_json::Value;

    use super::*;

    pub(crate) fn stored() -> OrgSettingsResponse {
        OrgSettingsResponse {
            name: "Fabrikam".to_owned(),
            slug: "fabrikam".to_owned(),
            time_zone: "Europe/Berlin".to_owned(),
            default_passing_score: 70.0,
            interview_threshold: 0.5,
            satisfaction_min_ratings: whole(5.0),
            time_saved: TimeSavedSettings {
                minutes_per_sms: 2.0,
                minutes_per_resume: 6.0,
                overhead_per_call: 5.0,
                overhead_per_web_call: 5.0,
                overhead_per_note: 10.0,
            },
        }
    }

    pub(crate) fn draft(typed: &[(&'static str, &str)]) -> Draft {
        typed.iter().map(|(name, text)| (*name, (*text).to_owned())).collect()
    }

    #[test]
    fn the_settings_are_the_servers_with_their_bounds() {
        let document: Value = serde_json::from_str(include_str!("../../openapi/analytics.json")).unwrap();
        let of_schema = |name: &str, prefix: &str| -> Vec<_> {
            let schema = document.pointer(&format!("/components/schemas/{name}/properties")).unwrap();
            let bounds = |schema: &Value| ["minimum", "maximum"].map(|bound| schema[bound].as_f64());
            let fields = schema.as_object().unwrap().iter();
            fields.map(|(field, schema)| (format!("{prefix}{field}"), bounds(schema))).collect()
        };
        let mut servers = of_schema("OrgSettings", "");
        servers.retain(|(name, _)| !["time_saved", ZONE].contains(&name.as_str()));
        servers.extend(of_schema("TimeSavedSettings", "time_saved."));
        servers.sort_by(|(one, _), (other, _)| one.cmp(other));
        let mut known: Vec<_> =
            numbers().map(|setting| (setting.name.to_owned(), [Some(setting.least), Some(setting.most)])).collect();
        known.sort_by(|(one, _), (other, _)| one.cmp(other));
        assert_eq!(known, servers);
    }

    #[test]
    fn a_number_lies_within_its_bounds() {
        let check = |name: &str, text: &str, expected: Result<f64, &str>| {
            let setting = numbers().find(|setting| setting.name == name).unwrap();
            assert_eq!(setting.read(text), expected, "{name} {text}");
        };
        check("time_saved.minutes_per_sms", " 2,5 ", Ok(2.5));
        check("time_saved.minutes_per_sms", "1440", Ok(1440.0));
        check("time_saved.minutes_per_sms", "1440.5", Err("From 0 to 1,440"));
        check("time_saved.minutes_per_sms", "-1", Err("From 0 to 1,440"));
        check("time_saved.minutes_per_sms", "two", Err("Enter a number."));
        check("satisfaction_min_ratings", "7", Ok(7.0));
        check("satisfaction_min_ratings", "7.5", Err("A whole number from 1 to 1,000"));
        check("satisfaction_min_ratings", "0", Err("A whole number from 1 to 1,000"));
        check("interview_threshold", "0,25", Ok(0.25));
        check("interview_threshold", "50", Err("From 0 to 1"));
    }

    #[test]
    fn a_change_names_what_differs_alone() {
        assert_eq!(patch_of(&stored(), &Draft::new()), Ok(OrgSettingsPatch::default()));
        let same = draft(&[("default_passing_score", "70.0"), (ZONE, "Europe/Berlin")]);
        assert_eq!(patch_of(&stored(), &same), Ok(OrgSettingsPatch::default()));
        let typed = draft(&[("time_saved.minutes_per_sms", "3"), ("satisfaction_min_ratings", "9"), (ZONE, "UTC")]);
        let expected = OrgSettingsPatch {
            time_zone: Some("UTC".to_owned()),
            satisfaction_min_ratings: Some(whole(9.0)),
            time_saved: Some(TimeSavedSettings { minutes_per_sms: 3.0, ..stored().time_saved }),
            ..OrgSettingsPatch::default()
        };
        assert_eq!(patch_of(&stored(), &typed), Ok(expected));
    }

    #[test]
    fn all_that_is_wrong_is_told_at_once() {
        let typed = draft(&[("time_saved.overhead_per_note", "x"), ("interview_threshold", "2")]);
        let faults = [
            Fault::new("time_saved.overhead_per_note", "Enter a number."),
            Fault::new("interview_threshold", "From 0 to 1"),
        ];
        assert_eq!(patch_of(&stored(), &typed), Err(Vec::from(faults)));
    }
}
