//! The predicate of a shared filter exists once: no other file of the dao names its field or compares its column.

use std::{collections::BTreeSet, sync::LazyLock};

use super::SourceFile;

/// Where the predicates of the shared filters are.
const PREDICATES: &str = "crates/analytics-dao/src/cte/scope.rs";
/// The filters, as they are declared.
const FILTERS: &[(&str, &[&str])] = &[
    (include_str!("../../../analytics-domain/src/filters.rs"), &["ResolvedFilters", "CandidateFilter", "Span"]),
    (include_str!("../../../analytics-domain/src/flows/filters.rs"), &["SessionFilters"]),
];
/// What a predicate of a shared filter is made of: its field, as declared, or its column, compared with a value.
static FILTER_FIELDS: LazyLock<BTreeSet<&str>> = LazyLock::new(|| {
    let fields = FILTERS.iter().flat_map(|(text, names)| names.iter().flat_map(move |name| fields(text, name)));
    let others: BTreeSet<_> = BY_COLUMN.iter().chain(EXEMPT).map(|(field, _)| *field).collect();
    fields.filter(|field| !others.contains(field)).chain(["CandidateFilter"]).collect()
});
/// Fields with names that stand for much else: they are looked for by their columns.
const BY_COLUMN: &[(&str, &str)] = &[("ids", "CandidateId"), ("sources", "Source"), ("locations", "Location")];
/// Fields that are not looked for, and why.
const EXEMPT: &[(&str, &str)] = &[
    ("scope", "every statement names its organisation"),
    ("time_zone", "it moves the edges of days and buckets and lets every row through"),
    ("granularity", "it is the width of the buckets"),
    ("compare", "it asks for a second range, which is made from the first in the domain"),
    ("now", "it ends the range that is running, in the domain"),
    ("span", "it is a `Span`, whose fields are looked for"),
    ("flow_id", "a flow's versions, steps and sessions are read by it where nothing is filtered"),
];
/// The files that may name a field as well, because they offer its values, put its range into buckets or tell rows
/// apart by it.
const NAMED_IN: &[(&str, &[&str])] = &[
    ("idle_before", &["crates/analytics-dao/src/cte/flow_visit.rs"]),
    ("job_titles", &["crates/analytics-dao/src/facets.rs"]),
    (
        "date_range",
        &[
            "crates/analytics-dao/src/axes.rs",
            "crates/analytics-dao/src/beside/mod.rs",
            "crates/analytics-dao/src/dashboard.rs",
            "crates/analytics-dao/src/flows/analytics.rs",
            "crates/analytics-dao/src/rows.rs",
        ],
    ),
];
const FILTER_COLUMNS: &[&str] =
    &["JobTitle", "Source", "Location", "CampaignId", "CandidateId", "Created", "CallLastReviewedAt", "StartedAt"];
/// Comparisons with a value. A join says `equals`, which takes a column and nothing else.
const COMPARISONS: &[&str] = &[
    ".eq(",
    ".ne(",
    ".gt(",
    ".gte(",
    ".lt(",
    ".lte(",
    ".between(",
    ".not_between(",
    ".is_in(",
    ".is_not_in(",
    ".in_subquery(",
    ".not_in_subquery(",
    ".in_tuples(",
    ".like(",
    ".not_like(",
    ".contains(",
    ".starts_with(",
    ".ends_with(",
    ".binary(",
];

/// The predicate of a shared filter exists once.
pub(super) fn check(file: &SourceFile, code: &str) -> Vec<(usize, String)> {
    if !file.path.starts_with("crates/analytics-dao/src/") || file.path == PREDICATES {
        return vec![];
    }
    let is_named_here =
        |field: &str| NAMED_IN.iter().any(|(named, places)| *named == field && places.contains(&file.path.as_str()));
    let others = FILTER_FIELDS.iter().copied().filter(|field| !is_named_here(field));
    let fields = others.flat_map(|field| code.match_indices(field));
    let columns = FILTER_COLUMNS.iter().flat_map(|column| compared(code, column));
    let breach = |what| format!("`{what}`: a shared filter's predicate belongs in {PREDICATES} alone");
    fields.chain(columns).map(|(place, what)| (place, breach(what))).collect()
}

/// The public fields of a structure, as its source says.
fn fields(text: &'static str, name: &str) -> Vec<&'static str> {
    let declared = text.split_once(&format!("pub struct {name} {{\n")).and_then(|(_, rest)| rest.split_once("\n}"));
    let (declared, _) = declared.unwrap_or_default();
    declared.lines().filter_map(|line| Some(line.strip_prefix("    pub ")?.split_once(':')?.0)).collect()
}

/// The places where a column is compared with a value.
fn compared<'text>(code: &str, column: &'text str) -> Vec<(usize, &'text str)> {
    let named = format!("::{column}");
    let compares = |place: usize| {
        let rest = code[place + named.len()..].trim_start_matches([',', ')']).trim_start_matches(".clone()");
        COMPARISONS.iter().any(|comparison| rest.starts_with(comparison))
    };
    code.match_indices(&named).filter(|(place, _)| compares(*place)).map(|(place, _)| (place, column)).collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{BY_COLUMN, EXEMPT, FILTER_COLUMNS, FILTER_FIELDS, FILTERS, NAMED_IN, fields};
    use crate::sources::tests::check;

    #[test]
    fn every_field_of_the_filters_is_looked_for_or_has_a_reason() {
        let structures =
            FILTERS.iter().flat_map(|(text, names)| names.iter().map(move |name| (*name, fields(text, name))));
        let mut declared = BTreeSet::new();
        for (name, fields) in structures {
            assert!(fields.len() > 2, "the declaration of {name} is not understood: {fields:?}");
            declared.extend(fields);
        }
        let passed_over: BTreeSet<_> = BY_COLUMN.iter().chain(EXEMPT).map(|(field, _)| *field).collect();
        assert_eq!(passed_over.difference(&declared).count(), 0, "no filter has one of {passed_over:?}");
        assert!(NAMED_IN.iter().all(|(field, _)| FILTER_FIELDS.contains(field)), "no filter has one of {NAMED_IN:?}");
        assert!(BY_COLUMN.iter().all(|(_, column)| FILTER_COLUMNS.contains(column)));
        assert_eq!(FILTER_FIELDS.len(), declared.len() - passed_over.len() + 1, "{FILTER_FIELDS:?}");
    }

    #[test]
    fn a_filter_has_one_predicate() {
        let dao = |path: &str, code: &str, breach| {
            check(&format!("crates/analytics-dao/src/{path}.rs"), &format!("//! A.\n{code}\n"), breach);
        };
        let titled = ".and_where(Expr::col(campaigns::Column::JobTitle).is_in(titles))";
        dao("cte/scope", titled, None);
        dao("rows", titled, Some(":2: `JobTitle`"));
        dao("rows", "Expr::col((campaigns::Entity, campaigns::Column::JobTitle)).is_in(titles)", Some("`JobTitle`"));
        dao("rows", "Expr::col(\n    campaigns::Column::JobTitle,\n)\n.eq(title)", Some("`JobTitle`"));
        dao("rows", "a;\nExpr::col(Column::Created)\n    // From then on.\n    .gte(start)", Some(":3: `Created`"));
        dao("rows", "call(calls::Column::CampaignId).clone().eq(id)", Some("`CampaignId`"));
        dao("rows", "call(calls::Column::CandidateId).equals((reviews::Entity, reviews::Column::CandidateId))", None);
        dao("rows", "filters.campaign_ids", Some("`campaign_ids`"));
        dao("rows", "let ResolvedFilters { job_titles, .. } = filters;", Some("`job_titles`"));
        dao("cte/call", "let ResolvedFilters { date_range, .. } = filters;", Some("`date_range`"));
        dao("axes", "filters.date_range", None);
        dao("facets", "job_titles: values(campaigns::Column::JobTitle)", None);
    }
}
