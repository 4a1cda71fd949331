//! Credits per qualified candidate.

use analytics_domain::{
    beside::{
        CREDITS_PER_QUALIFIED_CANDIDATE, CREDITS_SPENT,
        credits::{CreditRatio, CreditsPerQualifiedCandidateResponse},
        rows::RowKind,
    },
    dashboard::QUALIFIED_CANDIDATES,
    filters::ResolvedFilters,
    metric::Cte,
};

use super::Asked;
use crate::{DaoError, Db, Read};

/// Credits spent ÷ qualified candidates, who are the dashboard's.
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
        let ratios = asked.find().await?.map(|found| {
            found.both(|place| {
                let thousandths = found.count(Cte::CreditEntry, &CREDITS_SPENT, place);
                CreditRatio::of(thousandths, found.count(Cte::CandidateInfo, &QUALIFIED_CANDIDATES, place))
            })
        });
        let (ratio, previous) = ratios.unzip();
        Ok(asked.read(CreditsPerQualifiedCandidateResponse {
            basis: asked.basis(RowKind::Credits.ignored(filters), asked.no_data()),
            ratio: ratio.unwrap_or(CreditRatio::NO_DATA),
            previous: previous.flatten(),
        }))
    })
    .await
}
