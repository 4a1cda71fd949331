//! Whether the inputs of a build changed since its last success.

use std::{
    collections::hash_map::DefaultHasher,
    fs,
    hash::{Hash as _, Hasher as _},
    path::{Path, PathBuf},
};

use anyhow::{Context as _, Result};

use crate::workspace;

/// A number that changes with the names and the contents of files and folders,
/// and with a word for how they are built. What is missing counts as empty.
pub(crate) fn of(paths: &[PathBuf], word: &str) -> Result<String> {
    let mut hasher = DefaultHasher::new();
    word.hash(&mut hasher);
    for path in paths {
        add(path, &mut hasher)?;
    }
    Ok(format!("{:016x}", hasher.finish()))
}

/// Whether a build with this fingerprint was the last one that succeeded.
pub(crate) fn is_built(build: &str, fingerprint: &str) -> bool {
    fs::read_to_string(stamp(build)).is_ok_and(|last| last == fingerprint)
}

/// Remembers the fingerprint of a build that succeeded.
pub(crate) fn remember(build: &str, fingerprint: &str) -> Result<()> {
    let stamp = stamp(build);
    let folder = stamp.parent().context("a stamp lies in a folder")?;
    fs::create_dir_all(folder)?;
    fs::write(&stamp, fingerprint).with_context(|| stamp.display().to_string())
}

fn stamp(build: &str) -> PathBuf {
    workspace::target().join("xtask").join(build)
}

fn add(path: &Path, hasher: &mut DefaultHasher) -> Result<()> {
    let name = path.file_name().unwrap_or_default();
    if path.is_dir() {
        if ["node_modules", "dist", "tests"].iter().any(|other| name == *other) {
            return Ok(());
        }
        let mut entries = fs::read_dir(path)?.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>>>()?;
        entries.sort_unstable();
        entries.iter().try_for_each(|entry| add(entry, hasher))
    } else {
        path.hash(hasher);
        fs::read(path).unwrap_or_default().hash(hasher);
        Ok(())
    }
}
