//! The folder of the real data sets, which is not part of the repository.

use std::{
    env,
    io::{self, Write as _},
    path::PathBuf,
    sync::Once,
};

/// Where the data sets are, unless a variable says it.
const BESIDE_THE_REPOSITORY: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data");

/// The folder named by `ANALYTICS_TEST_DATA`, or else the usual one, if it is there. Without it this says so, once a
/// test program, and the test that asked is to pass.
#[must_use]
pub fn data_dir() -> Option<PathBuf> {
    static SAID: Once = Once::new();
    let folder = PathBuf::from(env::var_os("ANALYTICS_TEST_DATA").unwrap_or_else(|| BESIDE_THE_REPOSITORY.into()));
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
