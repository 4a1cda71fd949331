//! The folder of the real data sets, which is not part of the repository.

use std::{
    env,
    io::{self, Write as _},
    path::{Path, PathBuf},
    sync::Once,
};

/// The folder named by `ANALYTICS_TEST_DATA`, else `../shared/data` beside the
/// repository, if it is there. Without it this says so, once a test program, and
/// the test that asked is to pass.
#[must_use]
pub fn data_dir() -> Option<PathBuf> {
    static SAID: Once = Once::new();
    let folder = env::var_os("ANALYTICS_TEST_DATA")
        .map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data"), PathBuf::from);
    if folder.is_dir() {
        return Some(folder);
    }
    SAID.call_once(|| {
        // Straight to the stream: the test runner hides what the macros print.
        let line = format!("\ndata sets not found: {}; the tests on them are skipped\n", folder.display());
        let _shown = io::stderr().write_all(line.as_bytes());
    });
    None
}
