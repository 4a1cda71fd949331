//! The file of an embedded database: who makes it makes it for their own user alone.

use std::{
    fs::{DirBuilder, OpenOptions},
    io,
    path::{Path, PathBuf},
};

use sqlx::sqlite::SqliteConnectOptions;

/// The file, unless the database is in memory.
pub(crate) fn file_of(options: &SqliteConnectOptions) -> Option<PathBuf> {
    let file = options.get_filename();
    let in_memory = file.to_str().is_some_and(|name| name == ":memory:" || name.starts_with("file:"));
    (!in_memory).then(|| file.to_owned())
}

/// Makes the file with its folder where they are missing. SQLite would leave their modes to the umask; those of what it
/// keeps beside the file follow the file's.
pub(crate) fn make(file: &Path) -> io::Result<()> {
    if file.exists() {
        return Ok(());
    }
    if let Some(folder) = file.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        let mut folders = DirBuilder::new();
        folders.recursive(true);
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut folders, 0o700);
        folders.create(folder)?;
    }
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    match options.open(file) {
        // Another process was quicker.
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Ok(()),
        made => made.map(drop),
    }
}

#[cfg(all(test, unix))]
mod tests {
    use std::{
        fs::{self, Permissions},
        os::unix::fs::PermissionsExt as _,
    };

    use crate::{Db, DbConfig};

    #[tokio::test]
    async fn what_is_made_is_for_one_user_and_what_is_there_stays_as_it_is() {
        let folder = tempfile::tempdir().unwrap();
        let path = |name: &str| folder.path().join(name);
        let mode = |name: &str| path(name).metadata().unwrap().permissions().mode() & 0o777;
        let connect = async |name: &str| {
            let config = DbConfig::new(format!("sqlite:{}", path(name).display()));
            Db::connect_and_migrate(&config).await.unwrap()
        };
        let db = connect("data/a.db").await;
        assert_eq!(mode("data"), 0o700);
        assert_eq!(["data/a.db", "data/a.db-wal", "data/a.db-shm"].map(mode), [0o600; 3]);
        db.close().await.unwrap();
        fs::write(path("b.db"), "").unwrap();
        fs::set_permissions(path("b.db"), Permissions::from_mode(0o640)).unwrap();
        connect("b.db").await.close().await.unwrap();
        assert_eq!(mode("b.db"), 0o640);
    }

    #[tokio::test]
    async fn a_file_goes_by_its_name_not_by_how_its_address_spells_it() {
        let folder = tempfile::tempdir().unwrap();
        let config = DbConfig::new(format!("sqlite:{}/of%20tests.db", folder.path().display()));
        let db = Db::connect_and_migrate(&config).await.unwrap();
        let file = folder.path().join("of tests.db");
        assert!(file.exists());
        assert_eq!(db.file(), Some(file));
        db.close().await.unwrap();
    }
}
