//! Files of the import: every row is either sound or refused with its line, column and reason, and it does not matter
//! how the file is packed and into how many batches it falls. The first byte chooses the mapping.

#![no_main]

use std::{
    collections::{BTreeSet, HashSet},
    io::Write as _,
    sync::LazyLock,
};

use analytics_domain::records::RecordKind;
use analytics_import::{
    Mapping,
    fuzzing::{self, ReadRows, RefusedRow},
};
use flate2::{Compression, write::GzEncoder};
use libfuzzer_sys::fuzz_target;

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

/// Rows a batch, where a file falls into many.
const FEW: usize = 3;
/// More rows than an input has.
const ALL: usize = 1 << 20;

fuzz_target!(|data: &[u8]| {
    let Some((choice, bytes)) = data.split_first() else { return };
    let (kind, mapping) = &MAPPINGS[usize::from(*choice) % MAPPINGS.len()];
    let (rows, error) = fuzzing::read(bytes, *kind, mapping, ALL);
    let error = error.map(|error| error.to_string());
    assert!(error.as_ref().is_none_or(|error| !error.is_empty()));
    is_sound(&rows, *kind, mapping);
    if !is_packed(bytes) {
        let lines = bytes.split(|byte| *byte == b'\n').count() as u64;
        assert!(starts(&rows).into_iter().all(|line| line <= lines), "a row starts on one of {lines} lines");
    }
    let rows = sorted(rows);
    let (same, _) = fuzzing::read(bytes, *kind, mapping, FEW);
    assert_eq!(sorted(same), rows, "batches make no difference");
    if !is_packed(bytes) {
        for packed in [gzip(bytes), zstd::encode_all(bytes, 1)].into_iter().flatten() {
            let (same, its_error) = fuzzing::read(&packed, *kind, mapping, ALL);
            assert_eq!(sorted(same), rows, "packing makes no difference");
            assert_eq!(its_error.map(|error| error.to_string()), error);
        }
    }
});

fn is_packed(bytes: &[u8]) -> bool {
    bytes.starts_with(&[0x1f, 0x8b]) || bytes.starts_with(&[0x28, 0xb5, 0x2f, 0xfd])
}

fn gzip(bytes: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::fast());
    encoder.write_all(bytes)?;
    encoder.finish()
}

fn is_sound(rows: &ReadRows, kind: RecordKind, mapping: &Mapping) {
    let starts = starts(rows);
    let lines: BTreeSet<_> = starts.iter().collect();
    assert!(lines.len() == starts.len() && !lines.contains(&0), "every row has a line of its own: {starts:?}");
    let keys: HashSet<_> = rows.records.iter().map(|(_, key)| key).collect();
    assert_eq!(keys.len(), rows.records.len(), "a key counts once");
    assert!(keys.iter().all(|key| key.iter().all(|part| !part.is_empty() && !part.contains('\0'))));
    let columns = fuzzing::columns(mapping, kind).unwrap_or_default();
    let fields = fuzzing::fields(kind);
    for RefusedRow { column, reason, .. } in &rows.refused {
        assert!(!reason.is_empty());
        // A byte that is no text may be in a column that the mapping does not read.
        let known = |name: &str| columns.iter().any(|column| column == name) || fields.iter().any(|(f, _)| *f == name);
        let named = column.is_empty() || reason == "is not UTF-8" || column.split(", ").all(known);
        assert!(named, "`{column}` is no column of {kind}: {reason}");
    }
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
