//! Where PostgreSQL's programs are, and under which user they may run.

use std::{
    env,
    ffi::OsStr,
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use crate::PostgresError;

/// The oldest major version that will do.
pub(crate) const OLDEST: u32 = 15;

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
    /// distributions keep them, the newest version first. Those before 15 are passed over.
    ///
    /// # Errors
    /// [`PostgresError::NotInstalled`], [`PostgresError::TooOld`], or that this is root and there is no user `postgres`.
    pub fn find() -> Result<Self, PostgresError> {
        let folder = choose(candidate_folders(), server_in)?;
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

/// The first folder with a server that is new enough. `server_in` says how a folder's server names itself.
fn choose(folders: Vec<PathBuf>, server_in: impl Fn(&Path) -> Option<String>) -> Result<PathBuf, PostgresError> {
    let mut too_old = None;
    for folder in folders {
        let Some(found) = server_in(&folder) else { continue };
        if server_version(&found).is_some_and(|version| version >= OLDEST) {
            return Ok(folder);
        }
        too_old.get_or_insert(found);
    }
    Err(too_old.map_or(PostgresError::NotInstalled, |found| PostgresError::TooOld { found }))
}

/// How the server in a folder names itself, if what a cluster needs is there.
fn server_in(folder: &Path) -> Option<String> {
    if !["initdb", "postgres", "pg_basebackup"].iter().all(|name| folder.join(name).is_file()) {
        return None;
    }
    let output = Command::new(folder.join("postgres")).arg("--version").output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// The major version in what a server calls itself: `postgres (PostgreSQL) 15.13 (Debian 15.13-0+deb12u1)`.
fn server_version(said: &str) -> Option<u32> {
    let (_, version) = said.split_once("(PostgreSQL) ")?;
    let end = version.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(version.len());
    version[..end].parse().ok()
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
    use std::path::{Path, PathBuf};

    use super::{choose, server_version, version};

    fn chosen(servers: &[(&str, &str)]) -> Result<PathBuf, String> {
        let folders = servers.iter().map(|(folder, _)| PathBuf::from(folder)).collect();
        let said = |folder: &Path| {
            let (_, said) = servers.iter().find(|(name, _)| folder == Path::new(name))?;
            (!said.is_empty()).then(|| (*said).to_owned())
        };
        choose(folders, said).map_err(|error| error.to_string())
    }

    #[test]
    fn folder_names_give_versions() {
        assert_eq!(version("15"), Some(15));
        assert_eq!(version("postgresql@16"), Some(16));
        assert_eq!(version("pgsql-17"), Some(17));
        assert_eq!(version("lib"), None);
    }

    #[test]
    fn servers_say_their_version() {
        assert_eq!(server_version("postgres (PostgreSQL) 15.13 (Debian 15.13-0+deb12u1)"), Some(15));
        assert_eq!(server_version("postgres (PostgreSQL) 18beta2"), Some(18));
        assert_eq!(server_version("postgres (PostgreSQL) 9.6.24"), Some(9));
        assert_eq!(server_version("something else"), None);
    }

    #[test]
    fn the_first_server_that_is_new_enough_is_taken() {
        let (old, new) = (("/old", "postgres (PostgreSQL) 14.9"), ("/new", "postgres (PostgreSQL) 15.0"));
        assert_eq!(chosen(&[("/none", ""), old, new, ("/newer", "postgres (PostgreSQL) 17.2")]), Ok("/new".into()));
        let too_old = "postgres (PostgreSQL) 14.9 is too old: PostgreSQL 15 or newer is needed";
        assert_eq!(chosen(&[old, ("/none", "")]), Err(too_old.to_owned()));
    }

    #[test]
    fn without_a_server_one_line_says_so() {
        let nowhere: [&[(&str, &str)]; 2] = [&[], &[("/none", "")]];
        for servers in nowhere {
            let error = chosen(servers).unwrap_err();
            assert!(error.starts_with("PostgreSQL is not installed") && error.lines().count() == 1, "{error}");
        }
    }
}
