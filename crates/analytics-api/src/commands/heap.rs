//! The heap of a server.

/// Has all threads share one heap, by starting the program again with that setting: glibc reads it at the start only,
/// and gives each thread a heap of its own otherwise, in which those of SQLite's connections each keep what their
/// largest question took, some 90 MB in all with a million calls.
#[cfg(all(target_os = "linux", target_env = "gnu"))]
pub(super) fn share() {
    use std::{env, os::unix::process::CommandExt as _, process::Command};

    const HEAPS: &str = "MALLOC_ARENA_MAX";
    if env::var_os(HEAPS).is_some() {
        return;
    }
    let started_again =
        env::current_exe().map(|program| Command::new(program).args(env::args_os().skip(1)).env(HEAPS, "1").exec());
    let (Ok(error) | Err(error)) = started_again;
    tracing::warn!(%error, "cannot start again with {HEAPS}=1: the server takes more memory than it needs");
}

/// Elsewhere the heap is as the system has it.
#[cfg(not(all(target_os = "linux", target_env = "gnu")))]
pub(super) const fn share() {}
