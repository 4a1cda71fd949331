//! Campaigns by the week of their launch.

use analytics_domain::{
    beside::{
        CAMPAIGNS_LAUNCHED_PER_WEEK,
        launches::{CampaignsLaunchedPoint, CampaignsLaunchedResponse},
        rows::RowKind,
    },
    filters::ResolvedFilters,
    metric::Metric,
    period::DateRange,
};
use chrono::TimeDelta;

use super::{Asked, extent};
use crate::{DaoError, Db, Read};

/// Campaigns launched per week, from the first launch to now. Of the filters only the organisation and the zone
/// apply, for which `all` is: all of the organisation's rows by the week.
///
/// # Errors
/// As the dashboard.
pub async fn campaigns_launched_per_week(
    db: &Db,
    filters: &ResolvedFilters,
    all: &ResolvedFilters,
) -> Result<Read<CampaignsLaunchedResponse>, DaoError> {
    const METRIC: &Metric = &CAMPAIGNS_LAUNCHED_PER_WEEK;
    let engine = db.engine();
    db.read_only(filters.scope, |session| async move {
        let launches = extent(METRIC, all, engine, &session).await?;
        // Weeks without a launch since the last one are zeros, not missing.
        let until = all.now.map(|now| now + TimeDelta::milliseconds(1));
        let reach =
            |range: DateRange| DateRange { end: until.map_or(range.end, |until| until.max(range.end)), ..range };
        let asked = Asked::reaching(launches.map(reach), METRIC, all, engine, session).await?;
        let points = asked.find().await?.map(|found| {
            let campaigns = |place| found.count(METRIC.cte, &METRIC.aggregate, place);
            asked.points(|bucket, place| CampaignsLaunchedPoint { bucket, campaigns: campaigns(place) }).0
        });
        Ok(asked.read(CampaignsLaunchedResponse {
            basis: asked.basis(RowKind::Launches.ignored(filters), asked.no_data()),
            granularity: asked.axes.current.granularity,
            time_zone: asked.time_zone(),
            points,
        }))
    })
    .await
}
