//! Whether the client follows from its sources alone, and not from where they are or are built.

use std::{
    collections::{BTreeMap, BTreeSet},
    env, fs,
    path::{Path, PathBuf},
};

use anyhow::{Context as _, Result, bail};

use crate::{
    process::{capture, command, run as run_command},
    step::step,
    workspace::{ROOT, frontend, root, target},
};

/// Files by their paths from the folder they are in.
type Files = BTreeMap<PathBuf, Vec<u8>>;

/// Builds a copy of the sources, at another path and into another target folder, and fails unless that gives the very
/// files that are in `frontend/dist`.
pub(super) fn same_elsewhere() -> Result<()> {
    let place = target().join("web-verify");
    if place.exists() {
        fs::remove_dir_all(&place).with_context(|| place.display().to_string())?;
    }
    let copy = place.join("sources");
    step("copy of the sources", || copy_sources(&copy))?;
    step("web client of the copy", || {
        let mut build = command(env::current_exe()?);
        run_command(build.args(["web", "--force"]).env(ROOT, &copy).env("CARGO_TARGET_DIR", place.join("target")))
    })?;
    step("both web clients are the same", || {
        let (own, copied) = (files(&frontend().join("dist"))?, files(&copy.join("frontend/dist"))?);
        let differing: Vec<_> = differing(&own, &copied).into_iter().map(|path| path.display().to_string()).collect();
        if !differing.is_empty() {
            bail!("{} has other files than frontend/dist: {}", copy.display(), differing.join(", "));
        }
        println!("    {} files, byte by byte", own.len());
        Ok(())
    })?;
    fs::remove_dir_all(&place).with_context(|| place.display().to_string())
}

/// Copies what git knows or would take, as it is on disk.
fn copy_sources(copy: &Path) -> Result<()> {
    let listed = capture(command("git").args(["ls-files", "-z", "--cached", "--others", "--exclude-standard"]))?;
    for name in listed.split_terminator('\0') {
        let (from, to) = (root().join(name), copy.join(name));
        // What was deleted is listed until that is committed.
        if from.is_file() {
            fs::create_dir_all(to.parent().context("a file lies in a folder")?)?;
            fs::copy(&from, &to).with_context(|| from.display().to_string())?;
        }
    }
    Ok(())
}

fn files(folder: &Path) -> Result<Files> {
    let mut found = Files::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(&next).with_context(|| next.display().to_string())? {
            let path = entry?.path();
            if path.is_dir() {
                folders.push(path);
            } else {
                found.insert(path.strip_prefix(folder)?.to_owned(), fs::read(&path)?);
            }
        }
    }
    Ok(found)
}

/// The paths that only one of the two has, or that have other contents in the other.
fn differing<'files>(one: &'files Files, other: &'files Files) -> BTreeSet<&'files Path> {
    let paths = one.keys().chain(other.keys()).map(PathBuf::as_path);
    paths.filter(|path| one.get(*path) != other.get(*path)).collect()
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::{Files, differing};

    #[test]
    fn files_differ_by_name_or_by_content() {
        let files = |named: &[(&str, &str)]| -> Files {
            named.iter().map(|(name, content)| (name.into(), content.as_bytes().to_vec())).collect()
        };
        let one = files(&[("index.html", "a"), ("assets/app-1.js", "b"), ("theme.js", "c")]);
        let other = files(&[("index.html", "a"), ("assets/app-2.js", "b"), ("theme.js", "d")]);
        let expected = ["assets/app-1.js", "assets/app-2.js", "theme.js"].map(Path::new);
        assert_eq!(differing(&one, &other).into_iter().collect::<Vec<_>>(), expected);
        assert!(differing(&one, &one).is_empty());
    }
}
