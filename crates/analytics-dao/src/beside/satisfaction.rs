//! Candidates' ratings of their calls.

use analytics_domain::{
    beside::{
        AVERAGE_CANDIDATE_SATISFACTION, CANDIDATE_SATISFACTION,
        satisfaction::{
            AverageCandidateSatisfactionResponse, CandidateSatisfactionResponse, Counts, RATINGS, RatingCount,
            Satisfaction, SatisfactionPoint, distribution,
        },
    },
    filters::ResolvedFilters,
    metric::{Column, Condition, Cte},
};

use super::{Asked, Found, Place};
use crate::{DaoError, Db, Read, compile::Term};

/// The mean rating per bucket, and how often each rating was given.
///
/// # Errors
/// As the dashboard.
pub async fn candidate_satisfaction(
    db: &Db,
    filters: &ResolvedFilters,
) -> Result<Read<CandidateSatisfactionResponse>, DaoError> {
    let engine = db.engine();
    db.read_only(filters.scope, |session| async move {
        let asked = Asked::new(&CANDIDATE_SATISFACTION, filters, engine, session).await?;
        let min_ratings = asked.context.settings.satisfaction_min_ratings;
        let charts = asked.find().await?.map(|found| {
            // Every rating is in one bucket, so those of a window are those of its buckets.
            let (points, previous) = asked.points(|bucket, place| (bucket, counts(&found, place)));
            let point = |(bucket, counts)| SatisfactionPoint::of(bucket, &counts, min_ratings);
            let chart = |points: Vec<(_, Counts)>| -> (Vec<_>, Vec<RatingCount>) {
                let all = points.iter().fold(Counts::default(), |all, (_, counts)| added(all, counts));
                (points.into_iter().map(point).collect(), distribution(&all))
            };
            (chart(points), previous.map(chart))
        });
        let (current, previous) = charts.unzip();
        let (points, distribution) = current.unzip();
        let (previous, previous_distribution) = previous.flatten().unzip();
        Ok(asked.read(CandidateSatisfactionResponse {
            basis: asked.basis(Vec::new(), asked.no_data()),
            min_ratings,
            granularity: asked.axes.current.granularity,
            time_zone: asked.time_zone(),
            points,
            previous,
            distribution,
            previous_distribution,
        }))
    })
    .await
}

/// The mean rating.
///
/// # Errors
/// As the dashboard.
pub async fn average_candidate_satisfaction(
    db: &Db,
    filters: &ResolvedFilters,
) -> Result<Read<AverageCandidateSatisfactionResponse>, DaoError> {
    let engine = db.engine();
    db.read_only(filters.scope, |session| async move {
        let asked = Asked::new(&AVERAGE_CANDIDATE_SATISFACTION, filters, engine, session).await?;
        let min_ratings = asked.context.settings.satisfaction_min_ratings;
        let found = asked.find().await?;
        let figures = found.map(|found| found.both(|place| Satisfaction::of(&counts(&found, place), min_ratings)));
        let (satisfaction, previous) = figures.unzip();
        Ok(asked.read(AverageCandidateSatisfactionResponse {
            basis: asked.basis(Vec::new(), asked.no_data()),
            min_ratings,
            satisfaction: satisfaction.unwrap_or(Satisfaction::NO_DATA),
            previous: previous.flatten(),
        }))
    })
    .await
}

/// How often each rating was given, in a window or bucket.
fn counts(found: &Found, place: Place) -> Counts {
    RATINGS.map(|rating| found.get(Cte::Rating, Term::Rows(Condition::Equals(Column::Rating, rating)), place))
}

fn added(mut all: Counts, counts: &Counts) -> Counts {
    all.iter_mut().zip(counts).for_each(|(all, count)| *all += count);
    all
}
