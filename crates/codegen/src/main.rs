//! What is made from the code and checked in: server → OpenAPI document → Rust and TypeScript
//! bindings, and the metric dictionary → docs/metrics.md. Apart from xtask, whose other tasks
//! need not wait for the generators to be compiled.

mod downgrade;
mod metrics_page;
mod rust_client;
mod typescript;

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, bail};
use clap::Parser;

const DOCUMENT: &str = "openapi/analytics.json";
const RUST_CLIENT: &str = "crates/analytics-client/src/generated.rs";

/// Writes the `OpenAPI` document, the clients that are generated from it, and docs/metrics.md.
#[derive(Debug, Parser)]
#[command(name = "cargo xtask codegen", bin_name = "cargo xtask codegen")]
struct Arguments {
    /// Writes nothing; fails naming every file that is not what would be written.
    #[arg(long)]
    check: bool,
    /// The document as the server prints it; `cargo xtask codegen` asks for it.
    printed: PathBuf,
}

fn main() -> Result<()> {
    let Arguments { check, printed } = Arguments::parse();
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let root = here.ancestors().nth(2).unwrap_or(here);
    let printed = fs::read_to_string(&printed).with_context(|| format!("reading {}", printed.display()))?;
    // With one final newline.
    let document = format!("{}\n", printed.trim_end());
    let parsed = serde_json::from_str(&document).context("reading the OpenAPI document")?;
    let rust = rust_client::generate(&downgrade::to_3_0(parsed)?, root)?;
    let typescript = typescript::generate(root, &document)?;
    let files = [
        (DOCUMENT, document),
        (RUST_CLIENT, rust),
        (typescript::TYPES, typescript),
        (metrics_page::PATH, metrics_page::page()?),
    ];
    let stale: Vec<_> =
        files.iter().filter(|(path, text)| fs::read_to_string(root.join(path)).ok().as_ref() != Some(text)).collect();
    for (path, text) in &stale {
        if check {
            eprintln!("stale: {path}");
        } else {
            fs::write(root.join(path), text).with_context(|| format!("writing {path}"))?;
            println!("wrote {path}");
        }
    }
    if check && !stale.is_empty() {
        bail!("{} generated file(s) are stale; run `cargo xtask codegen` and commit the result", stale.len());
    }
    println!("the document, both clients and docs/metrics.md are up to date");
    Ok(())
}
