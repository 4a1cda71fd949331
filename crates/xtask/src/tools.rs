//! What the tasks need beside cargo: found, or brought where that is allowed.

use std::{env, fs, path::PathBuf, process::Command, sync::OnceLock};

use anyhow::{Context as _, Result, bail};

use crate::{
    process::{capture, cargo, command, is_available, run},
    workspace,
};

/// The target the web client is compiled for.
pub(crate) const WASM: &str = "wasm32-unknown-unknown";
/// The version of cargo-deny that is installed where there is none.
const CARGO_DENY: &str = "0.20.2";

/// What `rustc -vV` says: from the same sources, another compiler makes another program.
pub(crate) fn compiler() -> Result<&'static str> {
    static COMPILER: OnceLock<String> = OnceLock::new();
    if let Some(said) = COMPILER.get() {
        return Ok(said);
    }
    let said = capture(command("rustc").arg("-vV"))?;
    Ok(COMPILER.get_or_init(|| said))
}

/// Adds the wasm target to the toolchain if it is missing.
pub(crate) fn wasm_target() -> Result<()> {
    let libraries = capture(command("rustc").args(["--print", "target-libdir", "--target", WASM]))?;
    if PathBuf::from(libraries.trim()).is_dir() {
        return Ok(());
    }
    if !is_available("rustup") {
        bail!("the target {WASM} is missing and there is no rustup to add it; install it with your Rust");
    }
    run(command("rustup").args(["target", "add", WASM]))
}

/// Installs the packages that a folder's `package-lock.json` pins, unless they are what it says already.
pub(crate) fn npm_packages(folder: &str) -> Result<()> {
    let place = workspace::root().join(folder);
    let lock = fs::read(place.join("package-lock.json")).with_context(|| format!("{folder}/package-lock.json"))?;
    let stamp = place.join("node_modules/.installed-lock");
    if fs::read(&stamp).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    if !is_available("npm") {
        bail!("Node is missing: install node 20 or newer with npm");
    }
    let quietly = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
    // The system's browser is used; a download of another would only take time.
    run(command("npm").args(quietly).env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1").current_dir(&place))?;
    fs::write(&stamp, lock).with_context(|| stamp.display().to_string())
}

/// A program of Python packages that a file pins by version and hash, installed into an environment of its own beside
/// the build, unless it is what the file says already.
pub(crate) fn python_program(requirements: &str, program: &str) -> Result<PathBuf> {
    let pinned = fs::read(workspace::root().join(requirements)).with_context(|| requirements.to_owned())?;
    let place = workspace::target().join("tools").join(format!("python-{program}"));
    let (installed, stamp) = (place.join("bin").join(program), place.join(".installed-requirements"));
    if installed.is_file() && fs::read(&stamp).is_ok_and(|installed| installed == pinned) {
        return Ok(installed);
    }
    ensure_python()?;
    run(command("python3").args(["-m", "venv", "--clear"]).arg(&place))?;
    let quietly = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check"];
    let as_pinned = ["--require-hashes", "--no-deps", "--only-binary", ":all:", "--requirement", requirements];
    run(command(place.join("bin/python")).args(quietly).args(as_pinned))?;
    fs::write(&stamp, pinned).with_context(|| stamp.display().to_string())?;
    Ok(installed)
}

/// Finds a Python that can make environments, or installs Debian's where that is allowed.
fn ensure_python() -> Result<()> {
    let check = "import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 11))";
    let is_there = || capture(command("python3").args(["-c", check])).is_ok();
    if is_there() {
        return Ok(());
    }
    println!("    Python 3.11 or newer with its venv module is missing; installing Debian's package `python3-venv`");
    debian_package("python3-venv").context("Python 3.11 or newer is needed, with its venv module")?;
    if !is_there() {
        bail!("Debian's package `python3-venv` is installed, and `python3` is not 3.11 or newer with its venv module");
    }
    Ok(())
}

/// How this process may install packages.
#[derive(Debug, Clone, Copy)]
enum Installer {
    /// This is no Debian.
    None,
    Root,
    Sudo,
    /// Somebody else may.
    Forbidden,
}

impl Installer {
    fn of_this_machine() -> Result<Self> {
        Ok(match () {
            () if !is_available("apt-get") => Self::None,
            () if is_root()? => Self::Root,
            () if may_become_root() => Self::Sudo,
            () => Self::Forbidden,
        })
    }

    /// What stands before the command that installs a package; where there is none, how to get the package.
    fn prefix(self, package: &str) -> Result<&'static [&'static str]> {
        match self {
            Self::None => bail!("{package} is missing; install it with your system's packages"),
            Self::Root => Ok(&[]),
            Self::Sudo => Ok(&["sudo", "-n"]),
            Self::Forbidden => {
                bail!("{package} is missing and installing it needs root: run `apt-get install {package}` as root")
            }
        }
    }
}

/// Installs a Debian package, where this machine has apt and the right to use it.
pub(crate) fn debian_package(package: &str) -> Result<()> {
    let prefix = Installer::of_this_machine()?.prefix(package)?;
    let apt = |arguments: &[&str]| {
        let words: Vec<_> =
            prefix.iter().chain(&["env", "DEBIAN_FRONTEND=noninteractive", "apt-get"]).chain(arguments).collect();
        run(command(words[0]).args(&words[1..]))
    };
    apt(&["update", "--quiet=2"])?;
    apt(&["install", "--quiet=2", "--yes", "--no-install-recommends", package])
}

/// The system's Chromium, or the browser that `CHROMIUM` names; installed where that is allowed.
pub(crate) fn chromium() -> Result<String> {
    if let Ok(named) = env::var("CHROMIUM") {
        return Ok(named);
    }
    let find = || ["chromium", "chromium-browser", "google-chrome"].into_iter().find_map(path_of);
    if let Some(found) = find() {
        return Ok(found);
    }
    println!("    Chromium is not installed; installing Debian's package `chromium`");
    debian_package("chromium").context("the browser tests need Chromium; CHROMIUM may name one")?;
    find().context("Chromium was installed and is still not found")
}

/// Where a program is, if it is on the path.
fn path_of(program: &str) -> Option<String> {
    let folders = env::var_os("PATH")?;
    let found = env::split_paths(&folders).map(|folder| folder.join(program)).find(|path| path.is_file())?;
    found.to_str().map(str::to_owned)
}

/// `cargo deny`, installed beside the build if the machine has none.
pub(crate) fn cargo_deny() -> Result<Command> {
    if capture(cargo().args(["deny", "--version"])).is_ok() {
        let mut deny = cargo();
        deny.arg("deny");
        return Ok(deny);
    }
    let place = workspace::target().join("tools");
    let program = place.join("bin/cargo-deny");
    if !program.is_file() {
        println!("    cargo-deny is missing; building it into {}", place.display());
        // It runs once for seconds: the time goes into building it.
        let quick = [
            ("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0"),
            ("CARGO_PROFILE_RELEASE_LTO", "off"),
            ("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16"),
            ("CARGO_PROFILE_RELEASE_DEBUG", "0"),
        ];
        run(cargo().args(["install", "cargo-deny", "--version", CARGO_DENY, "--root"]).arg(&place).envs(quick))?;
    }
    Ok(command(program))
}

/// Whether this process is root.
fn is_root() -> Result<bool> {
    Ok(capture(command("id").arg("-u")).context("who runs this?")?.trim() == "0")
}

fn may_become_root() -> bool {
    capture(command("sudo").args(["-n", "true"])).is_ok()
}

#[cfg(test)]
mod tests {
    use anyhow::Context as _;

    use super::Installer;

    #[test]
    fn packages_are_installed_by_who_may() {
        assert!(Installer::Root.prefix("postgresql").unwrap().is_empty());
        assert_eq!(Installer::Sudo.prefix("postgresql").unwrap(), ["sudo", "-n"]);
    }

    #[test]
    fn who_may_not_is_told_in_one_line_what_to_install() {
        for installer in [Installer::None, Installer::Forbidden] {
            let refused = installer.prefix("postgresql").context("the tests need PostgreSQL").unwrap_err();
            let line = format!("{refused:#}");
            assert!(line.starts_with("the tests need PostgreSQL: postgresql is missing"), "{line}");
            assert_eq!(line.lines().count(), 1, "{line}");
        }
    }
}
