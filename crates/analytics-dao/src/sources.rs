//! The statement of a metric beside the dashboard: a fold per base CTE that it reads, all in one result.

use analytics_domain::{
    closed_sets::RecordedField,
    metric::{Aggregate, Cte, Metric, Shape},
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

impl Question<'_> {
    /// The statement of a metric: a row per window, of a series per bucket, and base CTE. None where there is
    /// nothing to ask for.
    pub(crate) fn sources(&self, metric: &Metric) -> Option<PartsStatement<Cte>> {
        let is_series = metric.shape() == Shape::Series;
        if is_series && self.axes.is_empty() {
            return None;
        }
        let compiler = self.compiler();
        let mut with = WithClause::new();
        let mut folds = Vec::new();
        for (cte, terms) in sources_of(metric, &self.context.recorded) {
            compiler.base(&mut with, cte, self.filters, Windows::compared(&self.filters.span()));
            if is_series {
                let bucketed = format!("bucketed_{cte}");
                with.cte(self.bucketed(cte, bucketed.clone()));
                let select = compiler.fold(bucketed, &[name::BUCKET], &terms);
                folds.push(Fold::by_bucket(cte, select, terms, self.axes));
            } else {
                let select = compiler.fold(cte.as_str(), &[name::PERIOD], &terms);
                folds.push(Fold::by_window(cte, select, terms));
            }
        }
        let (select, parts) = union(folds)?;
        Some(PartsStatement { statement: self.statement(with, select), parts })
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
