//! The TypeScript types, by openapi-typescript from the pinned packages of `clients/typescript`.

use std::{fs, path::Path, process::Command};

use anyhow::{Context, Result, ensure};

/// Where the types are kept.
pub(crate) const TYPES: &str = "clients/typescript/src/schema.d.ts";
const FOLDER: &str = "clients/typescript";

/// The types for a document.
///
/// # Errors
/// If npm is missing or the generator refuses the document.
pub(crate) fn generate(root: &Path, document: &str) -> Result<String> {
    let folder = root.join(FOLDER);
    install(&folder)?;
    let scratch = root.join("target/codegen");
    fs::create_dir_all(&scratch)?;
    let (input, output) = (scratch.join("analytics.json"), scratch.join("schema.d.ts"));
    fs::write(&input, document)?;
    println!("generating the TypeScript types");
    let status = Command::new(folder.join("node_modules/.bin/openapi-typescript"))
        .arg(&input)
        .arg("--output")
        .arg(&output)
        .current_dir(&folder)
        .stdout(std::process::Stdio::null())
        .status()
        .context("starting openapi-typescript")?;
    ensure!(status.success(), "openapi-typescript refused the document");
    Ok(fs::read_to_string(&output)?)
}

/// Installs the pinned packages unless they are already what the lock says.
fn install(folder: &Path) -> Result<()> {
    let lock = fs::read(folder.join("package-lock.json")).context("reading clients/typescript/package-lock.json")?;
    let stamp = folder.join("node_modules/.installed-lock");
    if fs::read(&stamp).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    println!("installing the packages of {FOLDER}");
    let status = Command::new("npm")
        .args(["ci", "--no-audit", "--no-fund", "--ignore-scripts"])
        .current_dir(folder)
        .status()
        .context("starting npm (Node 20 or newer is needed to build)")?;
    ensure!(status.success(), "npm ci failed in {FOLDER}");
    fs::write(stamp, lock).context("remembering what was installed")
}
