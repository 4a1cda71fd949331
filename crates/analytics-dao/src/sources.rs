//! The statement of a metric beside the dashboard: a fold per base CTE that it reads, and per grain, all in one result.

use analytics_domain::{
    closed_sets::RecordedField,
    metric::{Aggregate, Cte, Metric},
};
use sea_query::WithClause;

use crate::{
    compile::Term,
    cte::{name, scope::Windows},
    parts::{Fold, PartsStatement, union},
    statements::Question,
};

/// The numbers that a metric is made of, by the base CTE they are of.
type Sources = Vec<(Cte, Vec<Term>)>;

/// What rows are added up over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Grain {
    /// The range, and the window it is compared with.
    Window,
    /// Each bucket of both.
    Bucket,
}

impl Grain {
    /// Those of a metric's numbers.
    pub(crate) const fn of(metric: &Metric) -> &'static [Self] {
        match metric.aggregate {
            Aggregate::Series(_) => &[Self::Bucket],
            Aggregate::WithCourse(_) => &[Self::Window, Self::Bucket],
            _ => &[Self::Window],
        }
    }
}

impl Question<'_> {
    /// The statement of a metric: a row per base CTE and per window, bucket, or both. None where there is nothing to
    /// ask for.
    pub(crate) fn sources(&self, metric: &Metric) -> Option<PartsStatement<(Cte, Grain)>> {
        let is_asked = |grain: &Grain| *grain == Grain::Window || !self.axes.is_empty();
        let grains: Vec<Grain> = Grain::of(metric).iter().copied().filter(is_asked).collect();
        let mut with = WithClause::new();
        let mut folds = Vec::new();
        for (cte, terms) in sources_of(metric, &self.context.recorded) {
            self.compiler().base(&mut with, cte, self.filters, Windows::compared(&self.filters.span()));
            folds.extend(grains.iter().map(|grain| self.source(&mut with, cte, *grain, terms.clone())));
        }
        let (select, parts) = union(folds)?;
        Some(PartsStatement { statement: self.statement(with, select), parts })
    }

    /// The numbers of a base CTE that the statement has, in one grain.
    fn source(&self, with: &mut WithClause, cte: Cte, grain: Grain, terms: Vec<Term>) -> Fold<(Cte, Grain)> {
        match grain {
            Grain::Window => {
                let select = self.compiler().fold(cte.as_str(), &[name::PERIOD], &terms);
                Fold::by_window((cte, grain), select, terms)
            }
            Grain::Bucket => {
                let bucketed = format!("bucketed_{cte}");
                with.cte(self.bucketed(cte, bucketed.clone()));
                let select = self.compiler().fold(bucketed, &[name::BUCKET], &terms);
                Fold::by_bucket((cte, grain), select, terms, self.axes)
            }
        }
    }
}

/// Of time saved, the work that the organisation records.
fn sources_of(metric: &Metric, recorded: &[RecordedField]) -> Sources {
    let mut sources = Sources::new();
    collect(&metric.aggregate, metric.cte, recorded, &mut sources);
    sources
}

fn collect(aggregate: &Aggregate, cte: Cte, recorded: &[RecordedField], sources: &mut Sources) {
    match *aggregate {
        Aggregate::Series(parts) => parts.iter().for_each(|part| collect(part, cte, recorded, sources)),
        Aggregate::Ratio(numerator, denominator) => {
            collect(numerator, cte, recorded, sources);
            collect(denominator, cte, recorded, sources);
        }
        Aggregate::Over(cte, part) => collect(part, cte, recorded, sources),
        Aggregate::WithCourse(number) => collect(number, cte, recorded, sources),
        Aggregate::TimeSaved(work) => {
            for work in work.iter().filter(|work| recorded.contains(&work.needs)) {
                add(sources, work.cte, Term::of_work(work));
            }
        }
        _ => add(sources, cte, Term::of(aggregate)),
    }
}

fn add(sources: &mut Sources, cte: Cte, terms: Vec<Term>) {
    match sources.iter_mut().find(|(known, _)| *known == cte) {
        Some((_, known)) => known.extend(terms),
        None => sources.push((cte, terms)),
    }
}
