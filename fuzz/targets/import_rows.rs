//! Files of the import and bodies of requests: every row is either sound or refused with its line, column and reason,
//! and it does not matter how they are packed and into how many batches they fall; an array says what its elements say
//! as lines. The first byte chooses the mapping of a file, or the kind of a body.

#![no_main]

use std::{
    collections::{BTreeSet, HashSet},
    io::Write as _,
    ops::RangeInclusive,
    sync::LazyLock,
};

use analytics_domain::records::RecordKind;
use analytics_import::{
    ArrayLimits, BodyShape, ImportError, Mapping,
    fuzzing::{self, ReadRows, RefusedRow},
};
use flate2::{Compression, write::GzEncoder};
use libfuzzer_sys::fuzz_target;
use serde_json::Value;

macro_rules! mappings {
    ($($kind:ident: $file:literal),+ $(,)?) => {
        [$((RecordKind::$kind, include_str!(concat!("../../examples/import/", $file, ".toml")))),+]
    };
}

static MAPPINGS: LazyLock<Vec<(RecordKind, Mapping)>> = LazyLock::new(|| {
    let files = mappings! {
        Campaigns: "campaigns", Candidates: "candidates", Calls: "calls", Reviews: "reviews",
        CallReviews: "call-reviews", Sms: "sms", ResumeScreenings: "resume-screenings", Notetaking: "notetaking",
        Credits: "credits", Calls: "copenhagen-calls", Sms: "copenhagen-sms", Calls: "uci-bank",
    };
    files.iter().filter_map(|(kind, text)| Some((*kind, Mapping::parse(text, "example").ok()?))).collect()
});

/// First bytes that choose the kind of a body.
const BODIES: RangeInclusive<u8> = 0x80..=0xbf;
/// Rows a batch, where a file falls into many.
const FEW: usize = 3;
/// More rows than an input has.
const ALL: usize = 1 << 20;
const ARRAY: BodyShape = BodyShape::Array(ArrayLimits { bytes: 1 << 20, rows: ALL });

fuzz_target!(|data: &[u8]| {
    let Some((&choice, bytes)) = data.split_first() else { return };
    if BODIES.contains(&choice) {
        body(bytes, RecordKind::ALL[usize::from(choice - BODIES.start()) % RecordKind::ALL.len()]);
    } else {
        let (kind, mapping) = &MAPPINGS[usize::from(choice) % MAPPINGS.len()];
        file(bytes, *kind, mapping);
    }
});

fn file(bytes: &[u8], kind: RecordKind, mapping: &Mapping) {
    let rows = read_any_way(bytes, |bytes, batch_rows| fuzzing::read(bytes, kind, mapping, batch_rows));
    start_within(&rows, bytes);
    let keys: HashSet<_> = rows.records.iter().map(|(_, key)| key).collect();
    assert_eq!(keys.len(), rows.records.len(), "a key counts once");
    let columns = fuzzing::columns(mapping, kind).unwrap_or_default();
    let fields = fuzzing::fields(kind);
    for RefusedRow { column, reason, .. } in &rows.refused {
        // A byte that is no text may be in a column that the mapping does not read.
        let known = |name: &str| columns.iter().any(|column| column == name) || fields.iter().any(|(f, _)| *f == name);
        let named = column.is_empty() || reason == "is not UTF-8" || column.split(", ").all(known);
        assert!(named, "`{column}` is no column of {kind}: {reason}");
    }
}

fn body(bytes: &[u8], kind: RecordKind) {
    let read = |bytes: &[u8], shape| {
        read_any_way(bytes, |bytes, batch_rows| fuzzing::read_body(bytes, kind, shape, batch_rows))
    };
    start_within(&read(bytes, BodyShape::Lines), bytes);
    read(bytes, ARRAY);
    // What is JSON of it, as lines and in an array.
    let is_json = |line: &&[u8]| serde_json::from_slice::<Value>(line).is_ok();
    let elements: Vec<_> = bytes.split(|byte| *byte == b'\n').map(<[u8]>::trim_ascii).filter(is_json).collect();
    let rows = read(&elements.join(&b'\n'), BodyShape::Lines);
    assert_eq!(starts(&rows).len(), elements.len(), "every element is answered");
    let array = [&b"["[..], &elements.join(&b',')[..], &b"]"[..]].concat();
    assert_eq!(read(&array, ARRAY), rows, "an array says what its lines say");
}

/// The rows that are read, after they were read in few and in many batches, and packed.
fn read_any_way(bytes: &[u8], read: impl Fn(&[u8], usize) -> (ReadRows, Option<ImportError>)) -> ReadRows {
    let (rows, error) = read(bytes, ALL);
    let error = error.map(|error| error.to_string());
    assert!(error.as_ref().is_none_or(|error| !error.is_empty()));
    is_sound(&rows);
    let rows = sorted(rows);
    let (same, _) = read(bytes, FEW);
    assert_eq!(sorted(same), rows, "batches make no difference");
    if !is_packed(bytes) {
        for packed in [gzip(bytes), zstd::encode_all(bytes, 1)].into_iter().flatten() {
            let (same, its_error) = read(&packed, ALL);
            assert_eq!(sorted(same), rows, "packing makes no difference");
            assert_eq!(its_error.map(|error| error.to_string()), error);
        }
    }
    rows
}

fn is_packed(bytes: &[u8]) -> bool {
    bytes.starts_with(&[0x1f, 0x8b]) || bytes.starts_with(&[0x28, 0xb5, 0x2f, 0xfd])
}

fn gzip(bytes: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::fast());
    encoder.write_all(bytes)?;
    encoder.finish()
}

fn is_sound(rows: &ReadRows) {
    let starts = starts(rows);
    let lines: BTreeSet<_> = starts.iter().collect();
    assert!(lines.len() == starts.len() && !lines.contains(&0), "every row has a line of its own: {starts:?}");
    let mut keys = rows.records.iter().flat_map(|(_, key)| key);
    assert!(keys.all(|part| !part.is_empty() && !part.contains('\0')));
    assert!(rows.refused.iter().all(|refused| !refused.reason.is_empty()));
}

fn start_within(rows: &ReadRows, bytes: &[u8]) {
    let lines = bytes.split(|byte| *byte == b'\n').count() as u64;
    assert!(
        is_packed(bytes) || starts(rows).into_iter().all(|line| line <= lines),
        "a row starts on one of {lines} lines"
    );
}

fn starts(rows: &ReadRows) -> Vec<u64> {
    let records = rows.records.iter().map(|(line, _)| *line);
    records.chain(rows.refused.iter().map(|refused| refused.line)).collect()
}

fn sorted(mut rows: ReadRows) -> ReadRows {
    rows.records.sort_unstable();
    rows.refused.sort_unstable_by_key(|refused| refused.line);
    rows
}
