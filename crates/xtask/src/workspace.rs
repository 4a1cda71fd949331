//! Where things are in the repository.

use std::{
    env,
    path::{Path, PathBuf},
};

/// The repository's root.
pub(crate) fn root() -> &'static Path {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().nth(2).unwrap_or(here)
}

/// Cargo's target folder.
pub(crate) fn target() -> PathBuf {
    env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), |folder| root().join(folder))
}

/// The web client's sources.
pub(crate) fn frontend() -> PathBuf {
    root().join("frontend")
}
