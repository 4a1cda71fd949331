//! The rejects file: line, column, value and reason of every refused row.

use std::{
    fs::{self, File},
    io,
    path::{Path, PathBuf},
};

use analytics_domain::{
    ingest::{IngestedRow, RowRefusal},
    records::RecordKind,
};

use crate::{error::ImportError, input::Input};

/// A file that is there once the first row is refused.
pub(crate) struct RejectsFile {
    path: PathBuf,
    writer: Option<csv::Writer<File>>,
}

impl RejectsFile {
    /// Beside the input unless a path is given. What an earlier import left there goes away.
    pub(crate) fn new(path: Option<&Path>, input: &Input, kind: RecordKind) -> Result<Self, ImportError> {
        let path = match (path, input) {
            (Some(path), _) => path.to_owned(),
            (None, Input::File(input)) => {
                let mut name = input.clone().into_os_string();
                name.push(".rejects.csv");
                name.into()
            }
            (None, Input::Stdin) => format!("{kind}.rejects.csv").into(),
        };
        if let Input::File(input) = input
            && is_same(input, &path)
        {
            let source = io::Error::new(io::ErrorKind::AlreadyExists, "it is the input");
            return Err(ImportError::Rejects { path, source });
        }
        match fs::remove_file(&path) {
            Err(source) if source.kind() != io::ErrorKind::NotFound => Err(ImportError::Rejects { path, source }),
            _ => Ok(Self { path, writer: None }),
        }
    }

    /// Writes those of the rows that were refused.
    pub(crate) fn write(&mut self, rows: &[IngestedRow]) -> Result<(), ImportError> {
        let refusals: Vec<_> = rows.iter().filter_map(|row| Some((row.row, row.refusal.as_ref()?))).collect();
        if refusals.is_empty() {
            return Ok(());
        }
        self.try_write(&refusals).map_err(|source| ImportError::Rejects { path: self.path.clone(), source })
    }

    fn try_write(&mut self, refusals: &[(u64, &RowRefusal)]) -> io::Result<()> {
        let writer = match &mut self.writer {
            Some(writer) => writer,
            none => {
                let mut writer = csv::Writer::from_path(&self.path)?;
                writer.write_record(["line", "column", "value", "reason"])?;
                none.insert(writer)
            }
        };
        for (line, RowRefusal { column, value, reason }) in refusals {
            writer.write_record([&line.to_string(), column, value, reason])?;
        }
        writer.flush()
    }

    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    /// Where the refused rows are, if there are any.
    pub(crate) fn written(self) -> Option<PathBuf> {
        self.writer.is_some().then_some(self.path)
    }
}

fn is_same(one: &Path, other: &Path) -> bool {
    matches!((one.canonicalize(), other.canonicalize()), (Ok(one), Ok(other)) if one == other)
}
