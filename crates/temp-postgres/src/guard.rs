//! A small shell that owns the server process: it ends the server when the pipe
//! to its owner closes, so that no server outlives a killed test run.

use std::{
    io::{self, Write as _},
    os::unix::process::CommandExt as _,
    path::Path,
    process::{Child, Command, Stdio},
};

/// `stop` ends the server and leaves the folder; a closed pipe ends it and
/// removes the folder named first, if any.
const SCRIPT: &str = r#"
folder=$1 log=$2
shift 2
"$@" >>"$log" 2>&1 &
server=$!
owner_left=
read -r word || owner_left=yes
kill -INT "$server" 2>/dev/null
wait "$server"
if [ -n "$owner_left" ] && [ -n "$folder" ]; then rm -rf "$folder"; fi
"#;

/// A running server and the shell that watches its owner.
#[derive(Debug)]
pub(crate) struct Guard(Child);

impl Guard {
    /// Starts a command. It and the shell form a process group of their own, so
    /// that Ctrl-C reaches the owner alone.
    pub(crate) fn start(words: &[String], log: &Path, remove: Option<&Path>, at: &Path) -> io::Result<Self> {
        Command::new("sh")
            .args(["-c", SCRIPT, "postgres-guard"])
            .arg(remove.unwrap_or(Path::new("")))
            .arg(log)
            .args(words)
            .current_dir(at)
            .env("LC_ALL", "C")
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .process_group(0)
            .spawn()
            .map(Self)
    }

    /// Ends the server and waits for it; its folder stays.
    pub(crate) fn stop(mut self) -> io::Result<()> {
        if let Some(mut pipe) = self.0.stdin.take() {
            pipe.write_all(b"stop\n")?;
        }
        self.0.wait().map(drop)
    }
}

impl Drop for Guard {
    fn drop(&mut self) {
        drop(self.0.stdin.take());
        // A server that cannot be waited for is the shell's to end.
        let _ended = self.0.wait();
    }
}
