//! Organisations: their settings and the version of their data.

use analytics_domain::{
    OrgScope,
    audit::AuditAction,
    org::{OrgSettings, TimeSavedSettings},
    resources::{OrgSettingsPatch, OrgSettingsResponse, OrgSummary},
};
use chrono::{DateTime, SubsecRound, Utc};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, DbErr, EntityTrait, ExprTrait, QueryFilter, QueryOrder,
    QuerySelect, Select, UpdateMany,
};
use sea_query::{Expr, LockType};
use uuid::Uuid;

use crate::{
    audit::{self, Actor, Event},
    db::Db,
    entities::orgs::{self, Column, Entity},
    error::{DaoError, ErrorKind, is_taken},
    identity,
};

const ORGANISATION: DaoError = DaoError::NotFound { what: "organisation" };

/// Adds an organisation.
///
/// # Errors
/// `Invalid` for a name, slug or setting outside what is allowed, `Conflict` for a slug that is taken.
pub async fn org_create(
    db: &Db,
    actor: &Actor,
    name: &str,
    slug: &str,
    settings: &OrgSettings,
) -> Result<Uuid, DaoError> {
    let OrgSettings { time_zone, default_passing_score, interview_threshold, time_saved, satisfaction_min_ratings } =
        settings;
    check_slug(slug)?;
    check_settings(&OrgSettingsPatch {
        time_zone: Some(time_zone.clone()),
        default_passing_score: Some(*default_passing_score),
        interview_threshold: Some(*interview_threshold),
        time_saved: Some(*time_saved),
        satisfaction_min_ratings: Some(*satisfaction_min_ratings),
    })?;
    let org = orgs::Model {
        id: Uuid::now_v7(),
        name: non_empty("name", name)?,
        slug: slug.to_owned(),
        time_zone: time_zone.clone(),
        default_passing_score: *default_passing_score,
        interview_threshold: *interview_threshold,
        time_saved_minutes_per_sms: time_saved.minutes_per_sms,
        time_saved_minutes_per_resume: time_saved.minutes_per_resume,
        time_saved_overhead_per_call: time_saved.overhead_per_call,
        time_saved_overhead_per_web_call: time_saved.overhead_per_web_call,
        time_saved_overhead_per_note: time_saved.overhead_per_note,
        satisfaction_min_ratings: *satisfaction_min_ratings,
        data_version: 1,
        created_at: Utc::now().trunc_subsecs(3),
    };
    let txn = db.write_transaction().await?;
    let inserted = Entity::insert(orgs::ActiveModel::from(org.clone()).reset_all()).exec_without_returning(&txn).await;
    inserted.map_err(|error| conflict_or(error, "organisation", slug))?;
    let event = Event::new(AuditAction::OrgCreated, org.id, &org.name).with(audit::changes(&(), settings)?);
    audit::record(&txn, identity::founded(&org), actor, event).await?;
    txn.commit().await?;
    Ok(org.id)
}

/// Every organisation, by slug.
///
/// # Errors
/// What the database says.
pub async fn org_list(db: &Db) -> Result<Vec<OrgSummary>, DaoError> {
    let orgs = Entity::find().order_by_asc(Column::Slug).all(db.identity_reads()?).await?;
    Ok(orgs.into_iter().map(summary).collect())
}

/// When the organisation was added.
///
/// # Errors
/// `NotFound` for an organisation that is gone, else what the database says.
pub async fn org_created_at(db: &Db, scope: OrgScope) -> Result<DateTime<Utc>, DaoError> {
    Ok(current(db, scope).await?.created_at)
}

/// The organisation's settings. The primary's, because who changes them has to see what they change; the replica's only
/// while the primary is away.
///
/// # Errors
/// `NotFound` for an organisation that is gone, else what the database says.
pub async fn settings_get(db: &Db, scope: OrgScope) -> Result<OrgSettingsResponse, DaoError> {
    let org = match current(db, scope).await {
        Err(error) if error.kind() == ErrorKind::Unavailable && db.replica().is_some() => {
            db.read_only(scope, |session| async move { org_row(session.reader(0), scope).await }).await
        }
        outcome => outcome,
    };
    org.map(response)
}

/// Changes the settings that the patch names, if those that it would change are the ones that are expected, and raises
/// the data version if it names any. A patch that says what is stored already changes nothing, and so may be sent again by
/// whoever did not hear that it was done.
///
/// # Errors
/// `Invalid` for a value outside what is allowed, `Outdated` for settings that are not expected; then nothing is changed.
pub async fn settings_patch(
    db: &Db,
    scope: OrgScope,
    actor: &Actor,
    patch: &OrgSettingsPatch,
    is_expected: impl FnOnce(&OrgSettingsResponse) -> bool + Send,
) -> Result<OrgSettingsResponse, DaoError> {
    check_settings(patch)?;
    if *patch == OrgSettingsPatch::default() {
        return Ok(response(current(db, scope).await?));
    }
    let txn = db.write_transaction().await?;
    raise_data_version(&txn, scope).await?;
    let before = response(org_row(&txn, scope).await?);
    set(patch).filter(Column::Id.eq(scope.org_id())).exec(&txn).await?;
    let after = response(org_row(&txn, scope).await?);
    let changes = audit::changes(&before.settings, &after.settings)?;
    if !changes.is_empty() {
        if !is_expected(&before) {
            return Err(DaoError::Outdated { what: "settings" });
        }
        let event = Event::new(AuditAction::OrgSettingsChanged, scope.org_id(), &after.name);
        audit::record(&txn, scope, actor, event.with(changes)).await?;
    }
    txn.commit().await?;
    Ok(after)
}

/// Raises the organisation's data version. Every write to its rows or settings does so, in the same
/// transaction and first of all: writers of one organisation then wait for each other.
///
/// # Errors
/// `NotFound` for an organisation that is gone, else what the database says.
pub(crate) async fn raise_data_version(txn: &impl ConnectionTrait, scope: OrgScope) -> Result<(), DaoError> {
    let raised = Entity::update_many()
        .col_expr(Column::DataVersion, Expr::col(Column::DataVersion).add(1))
        .filter(Column::Id.eq(scope.org_id()))
        .exec(txn)
        .await?;
    if raised.rows_affected == 0 { Err(ORGANISATION) } else { Ok(()) }
}

/// Waits for the organisation's other writers, in the place of [`raise_data_version`], for who sees only later whether
/// the version has to be raised. The begin of a write does the same on `SQLite`.
///
/// # Errors
/// As raising it.
pub(crate) async fn wait_for_writers(txn: &impl ConnectionTrait, scope: OrgScope) -> Result<(), DaoError> {
    let held = Entity::find_by_id(scope.org_id()).lock(LockType::NoKeyUpdate).one(txn).await?;
    if held.is_none() { Err(ORGANISATION) } else { Ok(()) }
}

/// The organisation as the primary knows it.
pub(crate) async fn current(db: &Db, scope: OrgScope) -> Result<orgs::Model, DaoError> {
    db.read_primary(scope, |session| async move { org_row(session.reader(0), scope).await }).await
}

pub(crate) async fn org_row(reader: &impl ConnectionTrait, scope: OrgScope) -> Result<orgs::Model, DaoError> {
    org_of(scope).one(reader).await?.ok_or(ORGANISATION)
}

pub(crate) fn org_of(scope: OrgScope) -> Select<Entity> {
    Entity::find_by_id(scope.org_id())
}

pub(crate) async fn by_slug(reader: &impl ConnectionTrait, slug: &str) -> Result<orgs::Model, DaoError> {
    Entity::find().filter(Column::Slug.eq(slug)).one(reader).await?.ok_or(ORGANISATION)
}

pub(crate) fn summary(org: orgs::Model) -> OrgSummary {
    let orgs::Model { id, name, slug, time_zone, .. } = org;
    OrgSummary { id, name, slug, time_zone }
}

/// A breach of a unique constraint as a conflict, anything else as it is.
pub(crate) fn conflict_or(error: DbErr, what: &'static str, value: &str) -> DaoError {
    if is_taken(&error) { DaoError::Conflict { what, value: value.to_owned() } } else { error.into() }
}

/// A name for people, without the blanks around it.
pub(crate) fn non_empty(field: &'static str, text: &str) -> Result<String, DaoError> {
    let trimmed = text.trim();
    if trimmed.is_empty() || text.chars().count() > 200 || trimmed.chars().any(char::is_control) {
        return Err(invalid(field, text, "has to have 1 to 200 characters, none of them a control character"));
    }
    Ok(trimmed.to_owned())
}

pub(crate) fn invalid(field: &'static str, value: impl std::fmt::Display, reason: impl Into<String>) -> DaoError {
    DaoError::Invalid { field, value: value.to_string().chars().take(100).collect(), reason: reason.into() }
}

/// A number between two bounds; NaN lies between none.
pub(crate) fn check_within(field: &'static str, value: f64, least: f64, most: f64) -> Result<(), DaoError> {
    if (least..=most).contains(&value) {
        return Ok(());
    }
    Err(invalid(field, value, format!("is outside {least} to {most}")))
}

fn check_slug(slug: &str) -> Result<(), DaoError> {
    let allowed = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    let starts_well = slug.bytes().next().is_some_and(|byte| byte.is_ascii_lowercase());
    if starts_well && slug.len() <= 63 && slug.bytes().all(allowed) {
        return Ok(());
    }
    Err(invalid("slug", slug, "has to start with a letter and have at most 63 of a-z, 0-9 and `-`"))
}

fn check_settings(patch: &OrgSettingsPatch) -> Result<(), DaoError> {
    let OrgSettingsPatch {
        time_zone,
        default_passing_score,
        interview_threshold,
        time_saved,
        satisfaction_min_ratings,
    } = patch;
    if let Some(zone) = time_zone
        && zone.parse::<chrono_tz::Tz>().is_err()
    {
        return Err(invalid("time_zone", zone, "is not an IANA time zone, such as `America/New_York`"));
    }
    if let Some(score) = default_passing_score {
        check_within("default_passing_score", *score, 0.0, 100.0)?;
    }
    if let Some(threshold) = interview_threshold {
        check_within("interview_threshold", *threshold, 0.0, 1.0)?;
    }
    if let Some(least) = satisfaction_min_ratings {
        check_within("satisfaction_min_ratings", f64::from(*least), 1.0, 1000.0)?;
    }
    let Some(minutes) = time_saved else { return Ok(()) };
    let TimeSavedSettings {
        minutes_per_sms,
        minutes_per_resume,
        overhead_per_call,
        overhead_per_web_call,
        overhead_per_note,
    } = *minutes;
    for (field, value) in [
        ("time_saved.minutes_per_sms", minutes_per_sms),
        ("time_saved.minutes_per_resume", minutes_per_resume),
        ("time_saved.overhead_per_call", overhead_per_call),
        ("time_saved.overhead_per_web_call", overhead_per_web_call),
        ("time_saved.overhead_per_note", overhead_per_note),
    ] {
        check_within(field, value, 0.0, 1440.0)?;
    }
    Ok(())
}

fn set(patch: &OrgSettingsPatch) -> UpdateMany<Entity> {
    let OrgSettingsPatch {
        time_zone,
        default_passing_score,
        interview_threshold,
        time_saved,
        satisfaction_min_ratings,
    } = patch;
    let mut update = Entity::update_many();
    if let Some(zone) = time_zone {
        update = update.col_expr(Column::TimeZone, Expr::val(zone));
    }
    if let Some(least) = satisfaction_min_ratings {
        update = update.col_expr(Column::SatisfactionMinRatings, Expr::val(*least));
    }
    let numbers = [
        (Column::DefaultPassingScore, *default_passing_score),
        (Column::InterviewThreshold, *interview_threshold),
        (Column::TimeSavedMinutesPerSms, time_saved.map(|minutes| minutes.minutes_per_sms)),
        (Column::TimeSavedMinutesPerResume, time_saved.map(|minutes| minutes.minutes_per_resume)),
        (Column::TimeSavedOverheadPerCall, time_saved.map(|minutes| minutes.overhead_per_call)),
        (Column::TimeSavedOverheadPerWebCall, time_saved.map(|minutes| minutes.overhead_per_web_call)),
        (Column::TimeSavedOverheadPerNote, time_saved.map(|minutes| minutes.overhead_per_note)),
    ];
    for (column, value) in numbers {
        if let Some(value) = value {
            update = update.col_expr(column, Expr::val(value));
        }
    }
    update
}

fn response(org: orgs::Model) -> OrgSettingsResponse {
    OrgSettingsResponse { settings: settings_of(&org), name: org.name, slug: org.slug }
}

/// What the organisation may set.
pub(crate) fn settings_of(org: &orgs::Model) -> OrgSettings {
    OrgSettings {
        time_zone: org.time_zone.clone(),
        default_passing_score: org.default_passing_score,
        interview_threshold: org.interview_threshold,
        time_saved: TimeSavedSettings {
            minutes_per_sms: org.time_saved_minutes_per_sms,
            minutes_per_resume: org.time_saved_minutes_per_resume,
            overhead_per_call: org.time_saved_overhead_per_call,
            overhead_per_web_call: org.time_saved_overhead_per_web_call,
            overhead_per_note: org.time_saved_overhead_per_note,
        },
        satisfaction_min_ratings: org.satisfaction_min_ratings,
    }
}
