//! Mapping files of the import: what is accepted means the same when it is written out again, and reads nothing but
//! the fields of its kind; what is refused names the file and what is wrong.

#![no_main]

use std::collections::BTreeSet;

use analytics_domain::records::RecordKind;
use analytics_import::{FieldMapping, Format, Mapping, NamedFormat, TimeMapping, fuzzing};
use libfuzzer_sys::fuzz_target;
use toml::{Table, Value};

fuzz_target!(|text: &str| {
    let mapping = match Mapping::parse(text, "fuzz.toml") {
        Ok(mapping) => mapping,
        Err(error) => return is_named(&error.to_string()),
    };
    assert!(mapping.delimiter.is_ascii() && !matches!(mapping.delimiter, '"' | '\r' | '\n'));
    let again = Mapping::parse(&written(&mapping).to_string(), "fuzz.toml");
    assert_eq!(format!("{:?}", again.ok()), format!("{:?}", Some(&mapping)));
    for kind in RecordKind::ALL {
        match fuzzing::columns(&mapping, *kind) {
            Ok(columns) => fits(&mapping, *kind, &columns),
            Err(error) => is_named(&error.to_string()),
        }
    }
});

fn is_named(error: &str) {
    let problem = error.strip_prefix("mapping fuzz.toml: ");
    assert!(problem.is_some_and(|problem| !problem.trim().is_empty()), "{error}");
}

/// A mapping that was taken for a kind fills what has to be filled, and reads each column once.
fn fits(mapping: &Mapping, kind: RecordKind, columns: &[String]) {
    let fields = fuzzing::fields(kind);
    assert!(mapping.fields.keys().all(|name| fields.iter().any(|(field, _)| field == name)));
    assert!(fields.iter().all(|(field, required)| !required || mapping.fields.contains_key(*field)));
    let named: BTreeSet<_> = mapping.fields.values().filter_map(|field| field.column.as_ref()).collect();
    assert_eq!(named, columns.iter().collect());
    assert_eq!(named.len(), columns.len());
}

fn written(mapping: &Mapping) -> Table {
    let format = match mapping.format {
        Format::Csv => "csv",
        Format::Jsonl => "jsonl",
    };
    let fields = mapping.fields.iter().map(|(name, field)| (name.clone(), Value::Table(field_written(field))));
    let mut table = Table::from_iter([
        ("format".to_owned(), format.into()),
        ("delimiter".to_owned(), mapping.delimiter.to_string().into()),
        ("null_values".to_owned(), mapping.null_values.clone().into()),
        ("create_missing".to_owned(), mapping.create_missing.into()),
        ("fields".to_owned(), Value::Table(fields.collect())),
    ]);
    add(&mut table, "columns", mapping.columns.as_ref());
    table
}

fn field_written(field: &FieldMapping) -> Table {
    let mut table = Table::new();
    add(&mut table, "column", field.column.as_ref());
    add(&mut table, "constant", field.constant.as_ref());
    add(&mut table, "row_number", field.row_number.as_ref());
    add(&mut table, "otherwise", field.otherwise.as_ref());
    add(&mut table, "default", field.default.as_ref());
    add(&mut table, "null_values", field.null_values.as_ref());
    let map: Table = field.map.iter().map(|(from, to)| (from.clone(), Value::from(to.clone()))).collect();
    table.insert("map".to_owned(), Value::Table(map));
    if let Some(TimeMapping { format, pattern, zone, seconds_since }) = &field.time {
        let mut time = Table::new();
        let format = format.map(|format| match format {
            NamedFormat::Rfc3339 => "rfc3339",
            NamedFormat::EpochSeconds => "epoch_seconds",
            NamedFormat::EpochMillis => "epoch_millis",
        });
        add(&mut time, "format", format.as_ref());
        add(&mut time, "pattern", pattern.as_ref());
        add(&mut time, "zone", zone.as_ref());
        add(&mut time, "seconds_since", seconds_since.as_ref());
        table.insert("time".to_owned(), Value::Table(time));
    }
    table
}

fn add<T: Clone + Into<Value>>(table: &mut Table, key: &str, value: Option<&T>) {
    if let Some(value) = value {
        table.insert(key.to_owned(), value.clone().into());
    }
}
