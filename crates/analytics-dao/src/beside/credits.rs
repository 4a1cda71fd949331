//! Credits per qualified candidate.

use analytics_domain::{
    beside::{
        CREDITS_PER_QUALIFIED_CANDIDATE, CREDITS_SPENT,
        credits::{
            CreditRatio, CreditsPerQualifiedCandidateChart, CreditsPerQualifiedCandidatePoint,
            CreditsPerQualifiedCandidateResponse,
        },
        rows::RowKind,
    },
    dashboard::QUALIFIED_CANDIDATES,
    filters::ResolvedFilters,
    metric::Cte,
};

use super::Asked;
use crate::{DaoError, Db, Read};

/// Credits spent ÷ qualified candidates, who are the dashboard's, in all and per bucket.
///
/// # Errors
/// As the dashboard.
pub async fn credits_per_qualified_candidate(
    db: &Db,
    filters: &ResolvedFilters,
) -> Result<Read<CreditsPerQualifiedCandidateResponse>, DaoError> {
    let engine = db.engine();
    db.read_only(filters.scope, |session| async move {
        let asked = Asked::new(&CREDITS_PER_QUALIFIED_CANDIDATE, filters, engine, session).await?;
        let figures = asked.find().await?.map(|found| {
            let spent = |place| found.count(Cte::CreditEntry, &CREDITS_SPENT, place);
            let qualified = |place| found.count(Cte::CandidateInfo, &QUALIFIED_CANDIDATES, place);
            let ratios = found.both(|place| CreditRatio::of(spent(place), qualified(place)));
            let points = asked
                .points(|bucket, place| CreditsPerQualifiedCandidatePoint::of(bucket, spent(place), qualified(place)));
            (ratios, points)
        });
        let (ratios, points) = figures.unzip();
        let ((ratio, previous), (points, previous_points)) = (ratios.unzip(), points.unzip());
        Ok(asked.read(CreditsPerQualifiedCandidateResponse {
            basis: asked.basis(RowKind::Credits.ignored(filters), asked.no_data()),
            ratio: ratio.unwrap_or(CreditRatio::NO_DATA),
            previous: previous.flatten(),
            chart: CreditsPerQualifiedCandidateChart {
                granularity: asked.axes.current.granularity,
                time_zone: asked.time_zone(),
                points,
                previous: previous_points.flatten(),
            },
        }))
    })
    .await
}
