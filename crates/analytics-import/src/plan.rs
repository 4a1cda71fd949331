//! A mapping, checked against the fields of a kind and ready to read rows.

use std::{borrow::Cow, collections::HashMap};

use analytics_dao::ingest::Facts;
use analytics_domain::closed_sets::{CallStatus, RecordedField};

use crate::{
    error::ImportError,
    field::{Field, FieldValue},
    mapping::{FieldMapping, Mapping},
    row::{Refusal, Row},
    time::{TimeFormat, TimeMapping},
};

/// The field with a record's id in the system it came from.
pub(crate) const EXTERNAL_ID: &str = "external_id";
/// The field that says of a call, among other things, whether it was completed.
const CALL_STATUS: &str = "call_status";

/// Where every field of a record comes from, in the order of the fields.
#[derive(Debug)]
pub(crate) struct Plan {
    /// The columns that the input must have, each once.
    pub(crate) columns: Vec<String>,
    fields: Vec<FieldPlan>,
}

#[derive(Debug)]
struct FieldPlan {
    name: &'static str,
    /// The fact that it says, of those that not every source records.
    fact: Option<RecordedField>,
    source: Source,
    map: HashMap<String, String>,
    otherwise: Option<String>,
    default: Option<String>,
    null_values: Vec<String>,
    time: TimeFormat,
}

#[derive(Debug)]
enum Source {
    /// The position in the plan's columns.
    Column(usize),
    Constant(String),
    RowNumber(String),
    Nothing,
}

impl Plan {
    /// Checks a mapping: every field known, every required one filled, every fixed value of the right type.
    pub(crate) fn new(mapping: &Mapping, kind: &str, fields: &[Field]) -> Result<Self, ImportError> {
        let problem = |problem: String| ImportError::Mapping { origin: mapping.origin.clone(), problem };
        if let Some(unknown) = mapping.fields.keys().find(|name| fields.iter().all(|field| field.name != **name)) {
            let allowed = fields.iter().map(|field| field.name).collect::<Vec<_>>().join(", ");
            return Err(problem(format!("`{unknown}` is not a field of {kind}; allowed: {allowed}")));
        }
        let mut columns = Vec::new();
        let mut plans = Vec::with_capacity(fields.len());
        for field in fields {
            let plan = match mapping.fields.get(field.name) {
                Some(given) => FieldPlan::new(field, kind, given, mapping, &mut columns)
                    .map_err(|reason| problem(format!("fields.{}: {reason}", field.name)))?,
                None if field.required => {
                    return Err(problem(format!(
                        "fields.{} is missing: {kind} cannot do without it; give it a column, a constant or row_number",
                        field.name
                    )));
                }
                None => FieldPlan::nothing(field),
            };
            plans.push(plan);
        }
        Ok(Self { columns, fields: plans })
    }

    /// What the input calls a field: its column, or else the field's own name.
    pub(crate) fn column_of<'a>(&'a self, field: &'a str) -> &'a str {
        match self.fields.iter().find(|plan| plan.name == field).map(|plan| &plan.source) {
            Some(Source::Column(position)) => &self.columns[*position],
            _ => field,
        }
    }

    /// The external id in a row, as far as the row could be read.
    pub(crate) fn external_id(&self, row: &Row) -> Option<String> {
        let field = self.fields.iter().find(|plan| plan.name == EXTERNAL_ID)?;
        field.value(row).map(Cow::into_owned)
    }

    /// What the source of a row records: it has the column that says it, or the mapping says it of every row.
    pub(crate) fn facts(&self, row: &Row) -> Facts {
        let said = |field: &&FieldPlan| !matches!(field.source, Source::Column(position) if !row.has(position));
        self.fields.iter().filter(said).filter_map(|field| field.fact).collect()
    }

    /// The values of a row, one field after the other.
    pub(crate) fn values<'a>(&'a self, row: &'a Row) -> Values<'a> {
        Values { plan: self, row, next: 0 }
    }
}

impl FieldPlan {
    fn new(
        field: &Field,
        kind: &str,
        given: &FieldMapping,
        mapping: &Mapping,
        columns: &mut Vec<String>,
    ) -> Result<Self, String> {
        let source = match (&given.column, &given.constant, &given.row_number) {
            (Some(column), None, None) => Source::Column(position_of(column, columns)),
            (None, Some(constant), None) => Source::Constant(constant.clone()),
            (None, None, Some(prefix)) => Source::RowNumber(prefix.clone()),
            _ => return Err("wants exactly one of column, constant and row_number".to_owned()),
        };
        let translates = !given.map.is_empty() || given.otherwise.is_some() || given.default.is_some();
        if !matches!(source, Source::Column(_)) && (translates || given.null_values.is_some()) {
            return Err("map, otherwise, default and null_values go with a column".to_owned());
        }
        if given.map.is_empty() && given.otherwise.is_some() {
            return Err("otherwise goes with a map".to_owned());
        }
        if given.time.is_some() && !field.is_time {
            return Err("is not a time, so `time` means nothing here".to_owned());
        }
        let time = given.time.as_ref().map_or(Ok(TimeFormat::Rfc3339), TimeMapping::resolve)?.moved(mapping.moved_by);
        let constant = if let Source::Constant(constant) = &source { Some(constant) } else { None };
        for fixed in given.map.values().chain(&given.otherwise).chain(&given.default).chain(constant) {
            if fixed.is_empty() && !field.required {
                continue;
            }
            (field.check)(fixed, &time).map_err(|reason| format!("`{fixed}` {reason}"))?;
        }
        Ok(Self {
            name: field.name,
            fact: fact(field.name, &source, given).filter(|fact| fact.recorded_by().as_str() == kind),
            source,
            map: given.map.clone().into_iter().collect(),
            otherwise: given.otherwise.clone(),
            default: given.default.clone(),
            null_values: given.null_values.clone().unwrap_or_else(|| mapping.null_values.clone()),
            time,
        })
    }

    fn nothing(field: &Field) -> Self {
        Self {
            name: field.name,
            fact: None,
            source: Source::Nothing,
            map: HashMap::new(),
            otherwise: None,
            default: None,
            null_values: Vec::new(),
            time: TimeFormat::Rfc3339,
        }
    }

    fn value<'a>(&'a self, row: &'a Row) -> Option<Cow<'a, str>> {
        let text = match &self.source {
            Source::Nothing => return None,
            Source::Constant(constant) => Cow::Borrowed(constant.as_str()),
            Source::RowNumber(prefix) => Cow::Owned(format!("{prefix}{}", row.number)),
            Source::Column(position) => {
                let raw =
                    row.value(*position).map(str::trim).filter(|raw| !self.null_values.iter().any(|null| null == raw));
                match raw {
                    None => Cow::Borrowed(self.default.as_deref()?),
                    Some(raw) if self.map.is_empty() => Cow::Borrowed(raw),
                    Some(raw) => {
                        Cow::Borrowed(self.map.get(raw).or(self.otherwise.as_ref()).map_or(raw, String::as_str))
                    }
                }
            }
        };
        (!text.is_empty()).then_some(text)
    }
}

/// The fact that a field with a source says. A call's status says whether it was completed if it can say so: what a
/// map without `otherwise` does not list stays as it is.
fn fact(name: &str, source: &Source, given: &FieldMapping) -> Option<RecordedField> {
    if let Source::Constant(constant) = source
        && constant.is_empty()
    {
        return None;
    }
    if name != CALL_STATUS {
        return name.parse().ok();
    }
    let mut fixed = given.map.values().chain(&given.otherwise).chain(&given.default).chain(&given.constant);
    let stays = matches!(source, Source::Column(_)) && given.otherwise.is_none();
    (stays || fixed.any(|word| word == CallStatus::Completed.as_str())).then_some(RecordedField::Completion)
}

fn position_of(column: &str, columns: &mut Vec<String>) -> usize {
    columns.iter().position(|known| known == column).unwrap_or_else(|| {
        columns.push(column.to_owned());
        columns.len() - 1
    })
}

/// The values of one row, taken in the order of the fields.
#[derive(Debug)]
pub(crate) struct Values<'a> {
    plan: &'a Plan,
    row: &'a Row,
    next: usize,
}

impl Values<'_> {
    /// The next field's value.
    pub(crate) fn take<T: FieldValue>(&mut self) -> Result<T, Refusal> {
        let field = &self.plan.fields[self.next];
        self.next += 1;
        let value = field.value(self.row);
        let read = match &value {
            Some(text) => T::read(text, &field.time),
            None => T::absent().ok_or_else(|| format!("{} has no value", field.name)),
        };
        read.map_err(|reason| {
            let raw = match &field.source {
                Source::Column(position) => self.row.value(*position),
                _ => value.as_deref(),
            };
            Refusal::new(self.row.line, self.plan.column_of(field.name), raw.unwrap_or_default(), reason)
        })
    }
}
