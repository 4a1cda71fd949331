//! The Rust bindings: a 3.0 document → one formatted file.

use std::{
    io::Write,
    path::Path,
    process::{Command, Stdio},
};

use anyhow::{Context, Result, ensure};
use progenitor_impl::{GenerationSettings, Generator, InterfaceStyle, TagStyle};
use serde_json::Value;

const HEADER: &str =
    "//! Made by `cargo xtask codegen` from openapi/analytics.json. Change the server, not this file.\n\n";

/// The bindings for a document, formatted as the workspace is.
///
/// # Errors
/// If the generator does not understand the document, or rustfmt is missing.
pub(crate) fn generate(document: &Value, root: &Path) -> Result<String> {
    let document = serde_json::from_value(document.clone()).context("reading the document as OpenAPI 3.0")?;
    let mut settings = GenerationSettings::new();
    settings.with_interface(InterfaceStyle::Builder).with_tag(TagStyle::Merged).with_derive("PartialEq");
    let tokens = Generator::new(&settings).generate_tokens(&document).context("generating the Rust bindings")?;
    let file = syn::parse2(tokens).context("parsing the generated bindings")?;
    rustfmt(&format!("{HEADER}{}", line_comments(&prettyplease::unparse(&file))), root)
}

/// Documentation as `///` lines: inside `/** */` rustfmt indents the words, and rustdoc
/// takes indented words for code.
fn line_comments(source: &str) -> String {
    let mut lines = Vec::new();
    let mut inside = false;
    for line in source.lines() {
        let words = line.trim_start();
        let opens = words.starts_with("/**") && !inside;
        if opens || inside {
            inside = !words.ends_with("*/");
            let words = words.strip_prefix("/**").filter(|_| opens).unwrap_or(line);
            lines.push(format!("/// {}", words.strip_suffix("*/").unwrap_or(words)));
        } else if let Some(words) = words.strip_prefix("///") {
            lines.push(format!("/// {words}"));
        } else {
            lines.push(line.to_owned());
        }
    }
    lines.join("\n")
}

fn rustfmt(source: &str, root: &Path) -> Result<String> {
    let mut child = Command::new("rustfmt")
        .args(["--edition", "2024", "--emit", "stdout", "--config-path"])
        .arg(root)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .context("starting rustfmt (rustup component add rustfmt)")?;
    child.stdin.take().context("rustfmt takes no input")?.write_all(source.as_bytes())?;
    let output = child.wait_with_output()?;
    ensure!(output.status.success(), "rustfmt refused the generated bindings");
    Ok(String::from_utf8(output.stdout)?)
}

#[cfg(test)]
mod tests {
    use super::line_comments;

    #[test]
    fn documentation_is_written_line_by_line() {
        let source = "    ///One line\n    /**Two\n\n  - lines*/\n    pub fn f() {}";
        assert_eq!(line_comments(source), "/// One line\n/// Two\n/// \n///   - lines\n    pub fn f() {}");
    }
}
