//! Where PostgreSQL's programs are, and under which user they may run.

use std::{
    env,
    ffi::OsStr,
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use crate::PostgresError;

/// PostgreSQL's programs and the user they run as.
#[derive(Debug, Clone)]
pub struct Programs {
    folder: PathBuf,
    /// Set when this process is root, which PostgreSQL refuses to run as.
    pub(crate) other_user: Option<User>,
}

/// A user and its group, by number.
#[derive(Debug, Clone, Copy)]
pub(crate) struct User {
    pub(crate) uid: u32,
    pub(crate) gid: u32,
}

impl Programs {
    /// Finds `initdb` and its siblings in `PATH` and in the folders where
    /// distributions keep them, the newest version first.
    ///
    /// # Errors
    /// [`PostgresError::NotInstalled`], or that this is root and there is no user `postgres`.
    pub fn find() -> Result<Self, PostgresError> {
        let folder = candidate_folders()
            .into_iter()
            .find(|folder| ["initdb", "postgres", "pg_basebackup"].iter().all(|name| folder.join(name).is_file()))
            .ok_or(PostgresError::NotInstalled)?;
        let other_user = if id_of(&["-u"])? == 0 {
            Some(User { uid: id_of(&["-u", "postgres"])?, gid: id_of(&["-g", "postgres"])? })
        } else {
            None
        };
        Ok(Self { folder, other_user })
    }

    /// A program's path.
    #[must_use]
    pub fn path(&self, program: &str) -> PathBuf {
        self.folder.join(program)
    }

    /// The command line that runs a program as the user PostgreSQL may run as.
    pub(crate) fn words(&self, program: &str) -> Vec<String> {
        let mut words = Vec::new();
        if let Some(User { uid, gid }) = self.other_user {
            words.extend(["setpriv".to_owned(), format!("--reuid={uid}"), format!("--regid={gid}")]);
            words.extend(["--clear-groups".to_owned(), "--".to_owned()]);
        }
        words.push(self.path(program).display().to_string());
        words
    }

    /// Runs a program to its end; its output is the error's when it fails.
    pub(crate) fn run<S: AsRef<OsStr>>(
        &self,
        program: &'static str,
        folder: &Path,
        arguments: impl IntoIterator<Item = S>,
    ) -> Result<(), PostgresError> {
        let words = self.words(program);
        let output = Command::new(&words[0])
            .args(&words[1..])
            .args(arguments)
            .current_dir(folder)
            .env("LC_ALL", "C")
            .output()
            .map_err(|source| PostgresError::Program { program, source })?;
        if output.status.success() {
            return Ok(());
        }
        let said = String::from_utf8_lossy(&output.stderr).trim().to_owned();
        Err(PostgresError::Failed { program, said })
    }
}

fn candidate_folders() -> Vec<PathBuf> {
    let mut folders: Vec<PathBuf> = env::var_os("PATH").iter().flat_map(env::split_paths).collect();
    for (parent, below) in
        [("/usr/lib/postgresql", "bin"), ("/opt/homebrew/opt", "bin"), ("/usr/local/opt", "bin"), ("/usr", "bin")]
    {
        let mut versions: Vec<_> = fs::read_dir(parent)
            .into_iter()
            .flatten()
            .flatten()
            .filter_map(|entry| Some((version(entry.file_name().to_str()?)?, entry.path().join(below))))
            .collect();
        versions.sort_unstable_by_key(|(version, _)| std::cmp::Reverse(*version));
        folders.extend(versions.into_iter().map(|(_, folder)| folder));
    }
    folders
}

/// The major version in a folder's name: `15`, `postgresql@16` or `pgsql-17`.
fn version(name: &str) -> Option<u32> {
    let digits = name.strip_prefix("postgresql@").or_else(|| name.strip_prefix("pgsql-")).unwrap_or(name);
    digits.parse().ok()
}

fn id_of(arguments: &[&str]) -> Result<u32, PostgresError> {
    let output = Command::new("id")
        .args(arguments)
        .output()
        .map_err(|source| PostgresError::Program { program: "id", source })?;
    let said = || String::from_utf8_lossy(&output.stderr).trim().to_owned();
    String::from_utf8_lossy(&output.stdout)
        .trim()
        .parse()
        .map_err(|_| PostgresError::Failed { program: "id", said: said() })
}

#[cfg(test)]
mod tests {
    use super::version;

    #[test]
    fn folder_names_give_versions() {
        assert_eq!(version("15"), Some(15));
        assert_eq!(version("postgresql@16"), Some(16));
        assert_eq!(version("pgsql-17"), Some(17));
        assert_eq!(version("lib"), None);
    }
}
