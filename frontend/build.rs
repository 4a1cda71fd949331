//! Makes Rust of the words in `locales/`: one function per word, in every language; and has the linker write down
//! who calls whom, by which `cargo xtask web` cuts the program into parts.
//!
//! The generator of words that `leptos_i18n` offers for build scripts also compiles the sources of all of
//! ICU's data; the browser has them, so only its parser and writer are used.

use std::{env, error::Error, fs, path::Path};

use leptos_i18n_parser::parse_locales::{
    options::{Config, ParseOptions},
    parse_locales,
};

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=locales");
    if env::var("CARGO_CFG_TARGET_FAMILY")? == "wasm" {
        println!("cargo::rustc-link-arg-bins=--emit-relocs");
    }
    let options = ParseOptions::new().interpolate_display(true);
    let config = Config::new("en")?.add_locale("es")?.parse_options(options);
    let locales = parse_locales(None, config)?;
    // A word that one language lacks, or has too many, is an error.
    let faults: Vec<String> = locales.diag.warnings().iter().map(ToString::to_string).collect();
    if !faults.is_empty() {
        return Err(faults.join("\n").into());
    }
    let words = leptos_i18n_codegen::gen_code(&locales, None, false, None, false)?;
    fs::write(Path::new(&env::var("OUT_DIR")?).join("words.rs"), words.to_string())?;
    Ok(())
}
