//! The rules every source file follows, as text.

use std::{fs, path::Path};

use anyhow::{Context as _, Result};

use crate::workspace;

const LONGEST: usize = 400;
const PLACES: &[&str] = &["crates", "migrations", "frontend", "fuzz"];
const NOT_OURS: &[&str] = &["node_modules", "dist", "target"];
/// Files that are written by a generator say so in their first line.
const GENERATED: &str = "Made by `cargo xtask codegen`";
const NAMES_OF_NOTHING: &[&str] = &["utils", "util", "helpers", "helper", "common", "misc"];

/// Where SQL and its libraries may be known.
const SQL_PLACES: &[&str] = &["crates/analytics-dao/", "migrations/", "crates/analytics-testkit/"];
const SQL_LIBRARIES: &[&str] = &["sea_query", "sea_orm", "sqlx"];
/// Where the predicates of the shared filters are.
const PREDICATES: &str = "crates/analytics-dao/src/cte/scope.rs";
/// What a predicate of a shared filter is made of: its field, or its column with a comparison.
const FILTER_WORDS: &[&str] = &["campaign_ids", "candidate_filter", "CandidateFilter", "filters.job_titles"];
const FILTER_COLUMNS: &[&str] = &["JobTitle", "Source", "Location"];
/// The one constructor of a tenant's scope, and the files that may call it.
const SCOPE: &str = concat!("OrgScope", "::authenticated(");
const SCOPE_PLACES: &[&str] = &["crates/analytics-dao/src/identity.rs", "crates/analytics-testkit/src/scopes.rs"];

struct SourceFile {
    /// From the repository's root, with `/`.
    path: String,
    text: String,
}

impl SourceFile {
    fn is_rust(&self) -> bool {
        Path::new(&self.path).extension().is_some_and(|extension| extension == "rs")
    }

    fn lies_in(&self, places: &[&str]) -> bool {
        places.iter().any(|place| self.path.starts_with(place))
    }

    /// The lines before the file's tests.
    fn product_lines(&self) -> impl Iterator<Item = (usize, &str)> {
        let lines = self.text.lines().enumerate().map(|(index, line)| (index + 1, line));
        lines.take_while(|(_, line)| !["#[cfg(test)]", "#![cfg(test)]"].contains(&line.trim()))
    }
}

/// Every breach of a rule in the repository, with its place.
pub(crate) fn breaches() -> Result<Vec<String>> {
    let mut files = Vec::new();
    for place in PLACES {
        collect(&workspace::root().join(place), &mut files)?;
    }
    Ok(files.iter().flat_map(breaches_in).collect())
}

fn collect(folder: &Path, files: &mut Vec<SourceFile>) -> Result<()> {
    let entries = fs::read_dir(folder).with_context(|| folder.display().to_string())?;
    let mut paths = entries.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>>>()?;
    paths.sort_unstable();
    for path in paths {
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        let extension = path.extension().and_then(|extension| extension.to_str()).unwrap_or_default();
        if path.is_dir() {
            if !NOT_OURS.contains(&name) {
                collect(&path, files)?;
            }
        } else if ["rs", "css", "js", "mjs", "ts"].contains(&extension) || name == "Cargo.toml" {
            let text = fs::read_to_string(&path).with_context(|| path.display().to_string())?;
            let path = path.strip_prefix(workspace::root()).unwrap_or(&path).to_string_lossy().replace('\\', "/");
            files.push(SourceFile { path, text });
        }
    }
    Ok(())
}

fn breaches_in(file: &SourceFile) -> Vec<String> {
    if file.path.ends_with("Cargo.toml") {
        let inherits = file.text.contains("[lints]\nworkspace = true");
        return if inherits { vec![] } else { vec![format!("{}: does not inherit the workspace's lints", file.path)] };
    }
    if file.text.lines().next().is_some_and(|line| line.contains(GENERATED)) {
        return vec![];
    }
    let mut found: Vec<String> = shape(file).into_iter().map(|what| format!("{}: {what}", file.path)).collect();
    if file.is_rust() {
        for (number, line) in file.product_lines() {
            let what = [sql(file, line), predicate(file, line), scope(file, line)];
            found.extend(what.into_iter().flatten().map(|what| format!("{}:{number}: {what}", file.path)));
        }
    }
    found
}

/// What holds for a file as a whole.
fn shape(file: &SourceFile) -> Vec<String> {
    let mut found = Vec::new();
    let length = file.text.lines().count();
    if length > LONGEST {
        found.push(format!("{length} lines; {LONGEST} are the most"));
    }
    if file.is_rust() && !file.text.starts_with("//!") {
        found.push("does not begin with a `//!` line that says what it is".to_owned());
    }
    let mut names = Path::new(&file.path).with_extension("").to_string_lossy().into_owned();
    names.retain(|letter| letter != '.');
    if let Some(name) = names.split('/').find(|name| NAMES_OF_NOTHING.contains(name)) {
        found.push(format!("`{name}` names no purpose"));
    }
    found
}

/// SQL, and the libraries that make it, are the dao's alone; data never goes into a statement's text.
fn sql(file: &SourceFile, line: &str) -> Option<String> {
    let code = line.trim_start();
    if code.starts_with("//") {
        return None;
    }
    if file.lies_in(SQL_PLACES) {
        let formatted = ["cust(format!", "cust(&format!", "from_string(format!", "from_sql_and_values(format!"];
        return formatted.iter().find(|made| code.contains(*made)).map(|made| format!("`{made}` formats a statement"));
    }
    // Tests, the load test among them, look at the rows that are left; this file names what it looks for.
    let looks = ["crates/xtask/src/sources.rs", "crates/xtask/src/load/counted.rs"];
    if file.path.contains("/tests/") || looks.contains(&file.path.as_str()) {
        return None;
    }
    let library = SQL_LIBRARIES.iter().find(|library| code.contains(&format!("{library}::")));
    if let Some(library) = library {
        return Some(format!("`{library}` is known to the dao alone"));
    }
    let verbs = ["\"SELECT ", "\"INSERT INTO ", "\"UPDATE ", "\"DELETE FROM ", "\"CREATE ", "\"WITH "];
    let statement = verbs.iter().any(|verb| code.contains(verb));
    statement.then(|| "SQL is written in the dao alone".to_owned())
}

/// The predicate of a shared filter exists once.
fn predicate(file: &SourceFile, line: &str) -> Option<String> {
    if !file.path.starts_with("crates/analytics-dao/src/") || file.path == PREDICATES || line.trim().starts_with("//") {
        return None;
    }
    let field = FILTER_WORDS.iter().find(|word| line.contains(*word)).copied();
    let column = FILTER_COLUMNS.iter().copied().find(|column| {
        let compared = [".eq(", ".is_in(", ".ne(", ".is_not_in(", ".like(", ".in_subquery("];
        compared.iter().any(|comparison| {
            line.contains(&format!("::{column}){comparison}")) || line.contains(&format!("::{column}{comparison}"))
        })
    });
    field.or(column).map(|what| format!("`{what}`: a shared filter's predicate belongs in {PREDICATES} alone"))
}

/// A tenant's scope comes from authentication.
fn scope(file: &SourceFile, line: &str) -> Option<String> {
    let made = line.contains(SCOPE) && !SCOPE_PLACES.contains(&file.path.as_str());
    made.then(|| format!("`{SCOPE}…)` is for authentication alone"))
}

#[cfg(test)]
mod tests {
    use super::{SCOPE, SourceFile, breaches_in};

    fn check(path: &str, text: &str, breach: Option<&str>) {
        let file = SourceFile { path: path.to_owned(), text: text.to_owned() };
        let found = breaches_in(&file);
        match breach {
            None => assert!(found.is_empty(), "{found:?}"),
            Some(breach) => assert!(found.iter().any(|found| found.contains(breach)), "{breach} is not in {found:?}"),
        }
    }

    #[test]
    fn files_say_what_they_are() {
        check("crates/a/src/lib.rs", "//! A.\n", None);
        check("crates/a/src/lib.rs", "use a;\n", Some("does not begin"));
        check("crates/a/src/utils.rs", "//! A.\n", Some("names no purpose"));
        check("crates/a/src/common/b.rs", "//! A.\n", Some("names no purpose"));
        check("crates/a/src/lib.rs", &format!("//! A.\n{}", "//\n".repeat(400)), Some("401 lines"));
        check("frontend/styles/a.css", &"a {}\n".repeat(401), Some("401 lines"));
        check("crates/a/src/lib.rs", &format!("//! Made by `cargo xtask codegen`.\n{}", "x\n".repeat(999)), None);
        check("crates/a/Cargo.toml", "[package]\n", Some("lints"));
        check("crates/a/Cargo.toml", "[lints]\nworkspace = true\n", None);
    }

    #[test]
    fn sql_is_the_daos() {
        check("crates/analytics-api/src/a.rs", "//! A.\nuse sea_query::Expr;\n", Some("`sea_query`"));
        check("crates/analytics-api/src/a.rs", "//! A.\nlet q = \"SELECT 1\";\n", Some("SQL"));
        check("crates/analytics-api/tests/a.rs", "//! A.\nlet q = \"SELECT 1\";\n", None);
        check("crates/analytics-dao/src/a.rs", "//! A.\nuse sea_query::Expr;\n", None);
        check("crates/analytics-dao/src/a.rs", "//! A.\nExpr::cust(format!(\"{x}\"))\n", Some("formats a statement"));
    }

    #[test]
    fn a_filter_has_one_predicate() {
        let titled = "//! A.\n.and_where(Expr::col(campaigns::Column::JobTitle).is_in(titles))\n";
        check("crates/analytics-dao/src/cte/scope.rs", titled, None);
        check("crates/analytics-dao/src/rows.rs", titled, Some("`JobTitle`"));
        check("crates/analytics-dao/src/rows.rs", "//! A.\nfilters.campaign_ids\n", Some("`campaign_ids`"));
        check("crates/analytics-dao/src/facets.rs", "//! A.\n.group_by_col(campaigns::Column::JobTitle)\n", None);
    }

    #[test]
    fn a_scope_comes_from_authentication() {
        let made = format!("//! A.\nlet scope = {SCOPE}id);\n");
        check("crates/analytics-api/src/a.rs", &made, Some("authentication alone"));
        check("crates/analytics-dao/src/identity.rs", &made, None);
        check("crates/analytics-domain/src/a.rs", &format!("//! A.\n#[cfg(test)]\nmod tests {{ {SCOPE}id) }}\n"), None);
    }
}
