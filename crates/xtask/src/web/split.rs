//! The client's wasm in parts: what the first view needs, and what is fetched when it is first shown.
//!
//! Where a function of the client says `wasm_split`, what only that function needs becomes a file of its own.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context as _, Result, anyhow, bail};
use wasm_split_cli_support::{Options, transform};

/// The wasm in parts.
pub(super) struct Parts {
    /// What is loaded first; it wants bindings, the others have none.
    pub(super) first: PathBuf,
    /// What is fetched later.
    pub(super) later: Vec<PathBuf>,
}

/// Cuts `wasm`, which was linked with its relocations, into parts in `folder`, with the script that fetches them:
/// `__wasm_split.js`, which finds the first part in `./{name}.js`, and with `parts.json`, which says what files each
/// part that is fetched later consists of.
pub(super) fn split(wasm: &Path, folder: &Path, name: &str) -> Result<Parts> {
    let whole = fs::read(wasm).with_context(|| wasm.display().to_string())?;
    let (first, bindings) = (folder.join(format!("{name}.wasm")), format!("./{name}.js"));
    let mut options = Options::new(&whole);
    options.output_dir = folder;
    options.main_out_path = &first;
    options.main_module = &bindings;
    // Its error is of another kind than `anyhow` takes.
    let split = transform(options).map_err(|error| anyhow!("cannot cut {}: {error:#}", wasm.display()))?;
    if split.split_modules.is_empty() {
        bail!("{} has no part that could be fetched later", wasm.display());
    }
    let files: BTreeMap<_, _> = split.prefetch_map.into_iter().collect();
    fs::write(folder.join("parts.json"), serde_json::to_vec(&files)?)?;
    Ok(Parts { later: split.split_modules, first })
}
