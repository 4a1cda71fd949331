//! The folder of the real data sets, which is not part of the repository.

use std::{
    env,
    path::{Path, PathBuf},
};

/// The folder named by `ANALYTICS_TEST_DATA`, else `../shared/data` beside the
/// repository, if it is there. Without it a test says so on a line of its own
/// and passes.
#[must_use]
pub fn data_dir() -> Option<PathBuf> {
    let folder = env::var_os("ANALYTICS_TEST_DATA")
        .map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data"), PathBuf::from);
    folder.is_dir().then_some(folder)
}
