//! Where things are in the repository.

use std::{
    env,
    path::{Path, PathBuf},
    sync::LazyLock,
};

/// The variable that names a copy of the repository to work in.
pub(crate) const ROOT: &str = "PARLANCE_ROOT";

/// The root of the repository, or of the copy that [`ROOT`] names.
pub(crate) fn root() -> &'static Path {
    static FOLDER: LazyLock<PathBuf> = LazyLock::new(|| {
        let here = Path::new(env!("CARGO_MANIFEST_DIR"));
        let own = here.ancestors().nth(2).unwrap_or(here);
        env::var_os(ROOT).map_or_else(|| own.to_owned(), PathBuf::from)
    });
    &FOLDER
}

/// Cargo's target folder.
pub(crate) fn target() -> PathBuf {
    env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), |folder| root().join(folder))
}

/// The web client's sources.
pub(crate) fn frontend() -> PathBuf {
    root().join("frontend")
}
