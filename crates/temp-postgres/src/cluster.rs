//! A cluster: made, started, stopped, killed, restarted, copied as a replica.

use std::{
    fs, io,
    net::{Ipv4Addr, TcpListener},
    path::{Path, PathBuf},
    process::{Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use crate::{PostgresError, Programs, guard::Guard};

const USER: &str = "parlance";
const START_LIMIT: Duration = Duration::from_mins(1);
/// A server that begins has written its process id by then, or has ended.
const BEGINNING: Duration = Duration::from_secs(3);

/// For a cluster whose rows may be lost: nothing waits for the disk.
const SETTINGS: &[(&str, &str)] = &[
    ("listen_addresses", "127.0.0.1"),
    ("unix_socket_directories", ""),
    ("fsync", "off"),
    ("synchronous_commit", "off"),
    ("full_page_writes", "off"),
    ("max_connections", "200"),
    ("wal_level", "replica"),
    ("max_wal_size", "2GB"),
    ("hot_standby", "on"),
    ("hot_standby_feedback", "on"),
    ("shared_buffers", "128MB"),
];

/// How a cluster differs from a plain temporary one.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// A folder that keeps the cluster for the next start; none = a temporary one.
    pub folder: Option<PathBuf>,
    /// Further settings of `postgresql.conf`; the last one of a name holds.
    pub settings: Vec<(String, String)>,
}

/// A cluster that is stopped and removed when it is dropped.
#[derive(Debug)]
pub struct TempPostgres {
    programs: Programs,
    folder: PathBuf,
    kept: bool,
    port: u16,
    password: String,
    settings: Vec<(String, String)>,
    guard: Option<Guard>,
}

impl TempPostgres {
    /// Makes and starts a cluster in a temporary folder.
    ///
    /// # Errors
    /// When `PostgreSQL` is not installed or does not start.
    pub fn start() -> Result<Self, PostgresError> {
        Self::start_with(Options::default())
    }

    /// Makes a cluster, or takes the one its folder already has, and starts it.
    ///
    /// # Errors
    /// As [`TempPostgres::start`], and when the folder cannot be used.
    pub fn start_with(options: Options) -> Result<Self, PostgresError> {
        let programs = Programs::find()?;
        let (folder, kept) = match options.folder {
            Some(folder) => (folder, true),
            None => (temporary_folder()?, false),
        };
        let mut cluster = Self {
            programs,
            folder,
            kept,
            port: free_port()?,
            password: String::new(),
            settings: options.settings,
            guard: None,
        };
        cluster.make()?;
        cluster.launch()?;
        Ok(cluster)
    }

    /// Copies this cluster into a streaming replica and starts it.
    ///
    /// # Errors
    /// When it cannot be copied, such as while this cluster is stopped, or does not start.
    pub fn start_replica(&self) -> Result<Self, PostgresError> {
        let mut replica = Self {
            programs: self.programs.clone(),
            folder: temporary_folder()?,
            kept: false,
            port: free_port()?,
            password: self.password.clone(),
            settings: self.settings.clone(),
            guard: None,
        };
        replica.hand_over(&replica.folder)?;
        let data = replica.data();
        self.programs.run(
            "pg_basebackup",
            &replica.folder,
            [
                "--dbname".as_ref(),
                self.url().as_ref(),
                "--pgdata".as_ref(),
                data.as_os_str(),
                "--checkpoint=fast".as_ref(),
                "--wal-method=stream".as_ref(),
                "--write-recovery-conf".as_ref(),
                "--no-sync".as_ref(),
            ],
        )?;
        replica.launch()?;
        Ok(replica)
    }

    /// The address of the maintenance database, with a super-user and its password.
    #[must_use]
    pub fn url(&self) -> String {
        self.database_url("postgres")
    }

    /// The address of a database of this cluster.
    #[must_use]
    pub fn database_url(&self, database: &str) -> String {
        format!("postgres://{USER}:{}@127.0.0.1:{}/{database}", self.password, self.port)
    }

    /// The port it listens on, the same after a restart.
    #[must_use]
    pub fn port(&self) -> u16 {
        self.port
    }

    /// The server's process id, while it runs.
    #[must_use]
    pub fn process_id(&self) -> Option<u32> {
        let file = fs::read_to_string(self.data().join("postmaster.pid")).ok()?;
        // A server that was killed leaves the file behind.
        file.lines().next()?.parse().ok().filter(|id| runs(*id))
    }

    /// Shuts the server down, ending its sessions; its rows stay.
    ///
    /// # Errors
    /// When the server cannot be waited for.
    pub fn stop(&mut self) -> Result<(), PostgresError> {
        let stopped = self.guard.take().map_or(Ok(()), Guard::stop);
        stopped.map_err(|source| PostgresError::Program { program: "postgres", source })
    }

    /// Kills the server on the spot, as a crash would; its rows stay.
    ///
    /// # Errors
    /// As [`TempPostgres::stop`].
    pub fn kill(&mut self) -> Result<(), PostgresError> {
        if let Some(id) = self.process_id() {
            Command::new("sh")
                .args(["-c", r#"kill -KILL "$1""#, "kill", &id.to_string()])
                .status()
                .map_err(|source| PostgresError::Program { program: "kill", source })?;
        }
        self.stop()
    }

    /// Starts the server again on the same port, stopping it first if it runs.
    ///
    /// # Errors
    /// When it does not stop or start.
    pub fn restart(&mut self) -> Result<(), PostgresError> {
        self.stop()?;
        self.launch()
    }

    fn data(&self) -> PathBuf {
        self.folder.join("data")
    }

    fn make(&mut self) -> Result<(), PostgresError> {
        fs::create_dir_all(&self.folder).map_err(|source| self.folder_error(source))?;
        self.hand_over(&self.folder)?;
        let secret = self.folder.join("password");
        if self.data().join("PG_VERSION").is_file() {
            self.password = fs::read_to_string(&secret).map_err(|source| self.folder_error(source))?;
            return Ok(());
        }
        self.password = random_word()?;
        fs::write(&secret, &self.password).map_err(|source| self.folder_error(source))?;
        self.hand_over(&secret)?;
        let data = self.data();
        let arguments = |locale: &[&str]| {
            let plain =
                ["--username", USER, "--auth=scram-sha-256", "--encoding=UTF8", "--no-sync", "--no-instructions"];
            let mut words: Vec<String> = plain.iter().chain(locale).map(ToString::to_string).collect();
            words.push(format!("--pwfile={}", secret.display()));
            words.push(format!("--pgdata={}", data.display()));
            words
        };
        // A linguistic order, as production clusters have, where this build knows one.
        let linguistic = arguments(&["--locale=C", "--locale-provider=icu", "--icu-locale=en-US"]);
        if self.programs.run("initdb", &self.folder, linguistic).is_ok() {
            return Ok(());
        }
        self.programs.run("initdb", &self.folder, arguments(&["--locale=C"]))
    }

    fn launch(&mut self) -> Result<(), PostgresError> {
        let until = Instant::now() + START_LIMIT;
        let log = self.folder.join("log");
        let mut words = self.programs.words("postgres");
        words.extend(["-D".to_owned(), self.data().display().to_string()]);
        words.extend(["-c".to_owned(), format!("port={}", self.port)]);
        let fixed = SETTINGS.iter().map(|(name, value)| format!("{name}={value}"));
        let own = self.settings.iter().map(|(name, value)| format!("{name}={value}"));
        words.extend(fixed.chain(own).flat_map(|setting| ["-c".to_owned(), setting]));
        loop {
            let remove = (!self.kept).then_some(self.folder.as_path());
            let guard = Guard::start(&words, &log, remove, &self.folder)
                .map_err(|source| PostgresError::Program { program: "postgres", source })?;
            self.guard = Some(guard);
            if self.accepts(until) {
                return Ok(());
            }
            self.stop()?;
            if Instant::now() >= until {
                return Err(PostgresError::NotStarted { port: self.port, log: end_of(&log) });
            }
            // A killed server's last sessions may still hold its memory.
            thread::sleep(Duration::from_millis(200));
        }
    }

    /// Waits until the server answers; false when it ended instead.
    fn accepts(&self, until: Instant) -> bool {
        let started = Instant::now();
        while Instant::now() < until {
            let answers = Command::new(self.programs.path("pg_isready"))
                .args(["--quiet", "--host=127.0.0.1", "--port", &self.port.to_string()])
                .stderr(Stdio::null())
                .status()
                .is_ok_and(|status| status.success());
            if answers {
                return true;
            }
            if started.elapsed() > BEGINNING && self.process_id().is_none() {
                return false;
            }
            thread::sleep(Duration::from_millis(25));
        }
        false
    }

    fn hand_over(&self, path: &Path) -> Result<(), PostgresError> {
        let Some(user) = self.programs.other_user else { return Ok(()) };
        std::os::unix::fs::chown(path, Some(user.uid), Some(user.gid)).map_err(|source| self.folder_error(source))
    }

    fn folder_error(&self, source: io::Error) -> PostgresError {
        PostgresError::Folder { folder: self.folder.display().to_string(), source }
    }
}

impl Drop for TempPostgres {
    fn drop(&mut self) {
        drop(self.guard.take());
        if !self.kept {
            // The guard's shell removes it as well; whoever comes first.
            let _removed = fs::remove_dir_all(&self.folder);
        }
    }
}

/// Whether a process runs; one that ended and was not waited for yet does not.
fn runs(process: u32) -> bool {
    match fs::read_to_string(format!("/proc/{process}/stat")) {
        Ok(stat) => stat.rsplit_once(") ").is_none_or(|(_, state)| !state.starts_with('Z')),
        Err(_) if cfg!(target_os = "linux") => false,
        Err(_) => {
            let mut asking = Command::new("sh");
            asking.args(["-c", r#"kill -0 "$1" 2>/dev/null"#, "kill", &process.to_string()]);
            asking.status().is_ok_and(|status| status.success())
        }
    }
}

fn temporary_folder() -> Result<PathBuf, PostgresError> {
    tempfile::Builder::new()
        .prefix("parlance-postgres-")
        .tempdir()
        .map(tempfile::TempDir::keep)
        .map_err(|source| PostgresError::Folder { folder: std::env::temp_dir().display().to_string(), source })
}

fn free_port() -> Result<u16, PostgresError> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, 0))
        .and_then(|listener| listener.local_addr())
        .map(|address| address.port())
        .map_err(|source| PostgresError::Program { program: "postgres", source })
}

/// A password nobody else on this machine knows.
fn random_word() -> Result<String, PostgresError> {
    use io::Read as _;
    let mut bytes = [0_u8; 16];
    fs::File::open("/dev/urandom")
        .and_then(|mut source| source.read_exact(&mut bytes))
        .map_err(|source| PostgresError::Folder { folder: "/dev/urandom".to_owned(), source })?;
    Ok(bytes.iter().fold(String::new(), |word, byte| format!("{word}{byte:02x}")))
}

fn end_of(log: &Path) -> String {
    let text = fs::read_to_string(log).unwrap_or_default();
    let lines: Vec<_> = text.lines().collect();
    lines[lines.len().saturating_sub(20)..].join("\n")
}
