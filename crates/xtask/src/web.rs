//! The task `web`: the web client from its sources to frontend/dist.

use std::{
    env, fs,
    path::{Path, PathBuf},
};

use anyhow::{Context as _, Result, bail};
use clap::Args;
use wasm_bindgen_cli_support::Bindgen;

use self::split::Parts;
use crate::{
    fingerprint,
    process::{capture, cargo, command, run as run_command},
    step::step,
    tools::{self, WASM},
    workspace::{frontend, root, target},
};

mod split;
mod verify;

/// What the client is called in its files.
const NAME: &str = "parlance";

/// What the client is made from and how, beside the compiler.
const INPUTS: [&str; 8] = [
    "crates/analytics-client",
    "crates/analytics-domain",
    "crates/xtask/src/web",
    "crates/xtask/src/web.rs",
    "frontend",
    ".cargo/config.toml",
    "Cargo.toml",
    "Cargo.lock",
];

/// What the newest browsers have had for years; wasm-opt has to be told.
const WASM_FEATURES: &[&str] = &[
    "--enable-bulk-memory",
    "--enable-reference-types",
    "--enable-sign-ext",
    "--enable-nontrapping-float-to-int",
    "--enable-mutable-globals",
    "--enable-multivalue",
];

/// How to build the client.
#[derive(Debug, Args)]
pub(crate) struct Arguments {
    /// Builds sooner and larger: little optimisation, no wasm-opt, no minifying.
    #[arg(long)]
    dev: bool,
    /// Builds even if nothing changed.
    #[arg(long)]
    force: bool,
    /// Builds a copy of the sources elsewhere as well, and fails unless it gives the same files.
    #[arg(long, conflicts_with = "dev")]
    verify: bool,
}

/// The task.
pub(crate) fn run(arguments: &Arguments) -> Result<()> {
    match (arguments.dev, arguments.force) {
        (true, true) => build(Way::Quick),
        (true, false) => follow().map(drop),
        (false, true) => build(Way::Small),
        (false, false) => ensure_small(),
    }?;
    if arguments.verify { verify::same_elsewhere() } else { Ok(()) }
}

/// Builds the client unless it is built; a small one also serves who asks for a quick one.
pub(crate) fn ensure_built() -> Result<()> {
    if is_current(Way::Small)? || is_current(Way::Quick)? { say_current() } else { build(Way::Quick) }
}

/// Builds the small client unless it is built; it fails over its budgets.
pub(crate) fn ensure_small() -> Result<()> {
    if is_current(Way::Small)? { say_current() } else { build(Way::Small) }
}

/// Builds the quick client unless it is built, and says whether it had to.
pub(crate) fn follow() -> Result<bool> {
    let is_new = !is_current(Way::Quick)?;
    if is_new {
        build(Way::Quick)?;
    }
    Ok(is_new)
}

/// What the sources of the quick client are now; other sources, another word.
pub(crate) fn sources() -> Result<String> {
    inputs(Way::Quick)
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    /// For work: soon there.
    Quick,
    /// For people: small over the wire.
    Small,
}

impl Way {
    /// The quick one shares the macros that were built for the server.
    const fn profile(self) -> &'static str {
        match self {
            Self::Quick => "dev",
            Self::Small => "web",
        }
    }

    /// Cargo's folder for the profile.
    const fn folder(self) -> &'static str {
        match self {
            Self::Quick => "debug",
            Self::Small => "web",
        }
    }
}

#[expect(clippy::unnecessary_wraps, reason = "an arm of a fallible choice")]
fn say_current() -> Result<()> {
    println!("    the web client is up to date");
    Ok(())
}

fn is_current(way: Way) -> Result<bool> {
    Ok(frontend().join("dist/index.html").is_file() && fingerprint::is_built("web", &inputs(way)?))
}

fn inputs(way: Way) -> Result<String> {
    let how = format!("{} by {}", way.profile(), tools::compiler()?);
    fingerprint::of(&INPUTS.map(|path| root().join(path)), &how)
}

fn build(way: Way) -> Result<()> {
    let fingerprint = inputs(way)?;
    same_wasm_bindgen()?;
    step("packages of the web client", || tools::npm_packages("frontend"))?;
    step("wasm target", tools::wasm_target)?;
    step("web client: wasm", || {
        println!("    {}", tools::compiler()?.lines().next().unwrap_or_default());
        let what = ["build", "--package", "parlance-web", "--bin", "parlance-web", "--target", WASM];
        let mut build = cargo();
        build.args(what).args(["--profile", way.profile()]);
        if way == Way::Small {
            // Nothing that is set on this machine has a say beside these.
            build.env("CARGO_ENCODED_RUSTFLAGS", flags(&folders()?)).env_remove("RUSTFLAGS");
        }
        run_command(&mut build)
    })?;
    // The bundle's names follow from this path too, as seen from the frontend's folder: cargo's own may be anywhere.
    let bindings = root().join("target/web-bindings").join(way.folder());
    let parts = step("web client: parts", || parts(way, &bindings))?;
    step("web client: bindings", || bind(way, &parts.first, &bindings))?;
    if way == Way::Small {
        let first = bindings.join(format!("{NAME}_bg.wasm"));
        step("web client: wasm-opt", || parts.later.iter().chain([&first]).try_for_each(|wasm| optimise(wasm)))?;
    }
    step("web client: bundle", || {
        let mut bundle = command("node");
        bundle.arg(frontend().join("build.mjs")).arg("--bindings").arg(&bindings);
        bundle.arg("--out").arg(frontend().join("dist"));
        if way == Way::Quick {
            bundle.arg("--dev");
        }
        run_command(&mut bundle)
    })?;
    fingerprint::remember("web", &fingerprint)
}

/// The compiler's flags for what people download, as cargo takes them from a variable.
fn flags(folders: &[(PathBuf, String)]) -> String {
    let remaps = folders.iter().map(|(folder, name)| format!("--remap-path-prefix={}={name}", folder.display()));
    // One type for every view: less to load.
    remaps.chain(["--cfg".to_owned(), "erase_components".to_owned()]).collect::<Vec<_>>().join("\x1f")
}

/// This machine's folders, with names in their place, so that the same sources give the same files wherever they are
/// built. Of those that a path lies in, the last counts.
fn folders() -> Result<Vec<(PathBuf, String)>> {
    let cargo_home = env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = || env::var_os("HOME").map(|home| PathBuf::from(home).join(".cargo"));
    let cargo_home = cargo_home.or_else(home).context("neither CARGO_HOME nor HOME is set")?;
    // The standard library has this name already where its sources are not installed.
    let commit = tools::compiler()?.lines().find_map(|line| line.strip_prefix("commit-hash: "));
    let commit = commit.context("rustc does not say its commit")?;
    let sysroot = capture(command("rustc").args(["--print", "sysroot"]))?;
    let library = Path::new(sysroot.trim()).join("lib/rustlib/src/rust");
    Ok(vec![
        (root().to_owned(), "/parlance".to_owned()),
        (target(), "/parlance/target".to_owned()),
        (cargo_home, "/cargo".to_owned()),
        (library, format!("/rustc/{commit}")),
    ])
}

fn parts(way: Way, bindings: &Path) -> Result<Parts> {
    if bindings.exists() {
        fs::remove_dir_all(bindings)?;
    }
    let wasm = target().join(WASM).join(way.folder()).join("parlance-web.wasm");
    split::split(&wasm, bindings, NAME)
}

fn bind(way: Way, first: &Path, bindings: &Path) -> Result<()> {
    Bindgen::new()
        .input_path(first)
        .web(true)?
        .out_name(NAME)
        .typescript(false)
        // By these the other parts reach into the first.
        .keep_lld_exports(true)
        .remove_name_section(way == Way::Small)
        .remove_producers_section(true)
        .generate(bindings)
        .context("wasm-bindgen")
}

fn optimise(wasm: &Path) -> Result<()> {
    let optimiser = frontend().join("node_modules/.bin/wasm-opt");
    // Further passes find more once the control flow is made anew.
    let passes = ["--flatten", "--rereloop", "-Oz", "-Oz", "-Oz"];
    run_command(command(optimiser).args(passes).args(WASM_FEATURES).arg(wasm).arg("-o").arg(wasm))
}

/// The crate in the client and the generator in this program must be of one version.
fn same_wasm_bindgen() -> Result<()> {
    let lock = fs::read_to_string(root().join("Cargo.lock")).context("Cargo.lock")?;
    let locked = |name| locked_version(&lock, name).with_context(|| format!("{name} is not in Cargo.lock"));
    let (client, generator) = (locked("wasm-bindgen")?, locked("wasm-bindgen-cli-support")?);
    if client != generator {
        bail!(
            "wasm-bindgen is {client} and wasm-bindgen-cli-support is {generator}: `cargo update` them to one version"
        );
    }
    Ok(())
}

fn locked_version<'lock>(lock: &'lock str, package: &str) -> Option<&'lock str> {
    let entry = lock.split("[[package]]").find(|entry| entry.contains(&format!("\nname = \"{package}\"\n")))?;
    entry.split_once("\nversion = \"")?.1.split('"').next()
}

#[cfg(test)]
mod tests {
    use super::{INPUTS, flags, folders, locked_version};
    use crate::workspace::{root, target};

    #[test]
    fn versions_are_read_from_the_lock() {
        let lock =
            "[[package]]\nname = \"a\"\nversion = \"1.2.3\"\n\n[[package]]\nname = \"ab\"\nversion = \"2.0.0\"\n";
        assert_eq!(locked_version(lock, "a"), Some("1.2.3"));
        assert_eq!(locked_version(lock, "ab"), Some("2.0.0"));
        assert_eq!(locked_version(lock, "b"), None);
    }

    #[test]
    fn every_input_is_there() {
        for input in INPUTS {
            assert!(root().join(input).exists(), "{input}");
        }
    }

    #[test]
    fn a_folder_with_a_space_stays_one_flag() {
        let flags = flags(&[("/home/a b/.cargo".into(), "/cargo".to_owned())]);
        assert_eq!(flags, "--remap-path-prefix=/home/a b/.cargo=/cargo\u{1f}--cfg\u{1f}erase_components");
    }

    #[test]
    fn the_target_folder_has_one_name_wherever_it_is() {
        let folders = folders().unwrap();
        let place = |name: &str| folders.iter().position(|(_, other)| other == name).unwrap();
        assert_eq!(folders[place("/parlance/target")].0, target());
        assert!(place("/parlance") < place("/parlance/target"), "the last that a path lies in counts: {folders:?}");
    }
}
