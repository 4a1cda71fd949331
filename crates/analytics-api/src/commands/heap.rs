//! The heap of a server.

/// Has all threads share one heap, and what is large stay out of it, by starting the program again with these settings:
/// glibc reads them at the start only. It gives each thread a heap of its own otherwise, in which those of SQLite's
/// connections each keep what their largest question took, some 90 MB in all with a million calls; and it keeps the 19 MiB
/// that a password's hash took for the next, between which others then lie.
#[cfg(all(target_os = "linux", target_env = "gnu"))]
pub(super) fn share() {
    use std::{env, os::unix::process::CommandExt as _, process::Command};

    const HEAPS: &str = "MALLOC_ARENA_MAX";
    const LARGE: (&str, &str) = ("MALLOC_MMAP_THRESHOLD_", "8388608");
    if env::var_os(HEAPS).is_some() {
        return;
    }
    let again = |program| {
        let mut command = Command::new(program);
        command.args(env::args_os().skip(1)).env(HEAPS, "1");
        if env::var_os(LARGE.0).is_none() {
            command.env(LARGE.0, LARGE.1);
        }
        command.exec()
    };
    let started_again = env::current_exe().map(again);
    let (Ok(error) | Err(error)) = started_again;
    tracing::warn!(%error, "cannot start again with {HEAPS}=1: the server takes more memory than it needs");
}

/// Elsewhere the heap is as the system has it.
#[cfg(not(all(target_os = "linux", target_env = "gnu")))]
pub(super) const fn share() {}
