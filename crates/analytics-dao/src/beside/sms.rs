//! Outbound SMS.

use analytics_domain::{
    beside::{
        SMS_SENT, TOTAL_SMS,
        sms::{SmsSentChart, SmsSentPoint, SmsSentResponse, TotalSmsResponse},
    },
    figures::CountFigure,
    filters::ResolvedFilters,
};

use super::Asked;
use crate::{DaoError, Db, Read, sms_provider::HeldSms};

/// Outbound SMS per bucket: those of the organisation's rows, or those that an outside provider holds.
///
/// # Errors
/// As the dashboard.
pub async fn sms_sent(
    db: &Db,
    filters: &ResolvedFilters,
    held: Option<&HeldSms>,
) -> Result<Read<SmsSentResponse>, DaoError> {
    let engine = db.engine();
    db.read_only(filters.scope, |session| async move {
        let asked = Asked::with_sms(held, &SMS_SENT, filters, engine, session).await?;
        let found = asked.find().await?;
        let sms = |place| found.as_ref().map_or(0, |found| found.count(SMS_SENT.cte, &SMS_SENT.aggregate, place));
        let points = found.as_ref().map(|_| asked.points(|bucket, place| SmsSentPoint { bucket, sms: sms(place) }));
        let (points, previous) = points.unzip();
        let chart = SmsSentChart {
            granularity: asked.axes.current.granularity,
            time_zone: asked.time_zone(),
            points,
            previous: previous.flatten(),
        };
        Ok(asked.read(SmsSentResponse { basis: asked.basis(asked.ignored_by_sms(), asked.no_data()), chart }))
    })
    .await
}

/// Outbound SMS: those of the organisation's rows, or those that an outside provider holds.
///
/// # Errors
/// As the dashboard.
pub async fn total_sms(
    db: &Db,
    filters: &ResolvedFilters,
    held: Option<&HeldSms>,
) -> Result<Read<TotalSmsResponse>, DaoError> {
    let engine = db.engine();
    db.read_only(filters.scope, |session| async move {
        let asked = Asked::with_sms(held, &TOTAL_SMS, filters, engine, session).await?;
        let found = asked.find().await?;
        let sms = found.map(|found| found.both(|place| found.count(TOTAL_SMS.cte, &TOTAL_SMS.aggregate, place)));
        let (value, previous) = sms.unzip();
        let figure = CountFigure { value, previous: previous.flatten() };
        Ok(asked.read(TotalSmsResponse { basis: asked.basis(asked.ignored_by_sms(), asked.no_data()), figure }))
    })
    .await
}
