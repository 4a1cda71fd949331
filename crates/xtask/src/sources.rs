//! The rules every source file follows, as text.

mod predicates;

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
/// What takes a statement's text.
const STATEMENTS: &[&str] =
    &["cust(", "cust_with_values(", "cust_with_exprs(", "from_string(", "from_sql_and_values(", "execute_unprepared("];
/// The one statement whose value cannot be bound, up to that: the name of a snapshot, which is the server's own.
const NOT_BOUND: &str = "SETTRANSACTIONSNAPSHOT";
/// The one constructor of a tenant's scope, and the files that may name it.
const SCOPE: &str = concat!("OrgScope", "::authenticated");
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

    fn is_generated(&self) -> bool {
        self.text.lines().next().is_some_and(|line| line.contains(GENERATED))
    }

    fn lies_in(&self, places: &[&str]) -> bool {
        places.iter().any(|place| self.path.starts_with(place))
    }

    /// The lines before the file's tests. Anything else that is for tests alone keeps the rules too.
    fn product_lines(&self) -> impl Iterator<Item = (usize, &str)> {
        let lines: Vec<&str> = self.text.lines().map(str::trim).collect();
        let tests = lines.iter().enumerate().position(|(index, line)| {
            let next = lines.get(index + 1).unwrap_or(&"");
            *line == "#![cfg(test)]" || (*line == "#[cfg(test)]" && next.starts_with("mod ") && next.ends_with('{'))
        });
        self.text.lines().enumerate().map(|(index, line)| (index + 1, line)).take(tests.unwrap_or(usize::MAX))
    }
}

/// A file's product code without comments and white space: however a chain is broken into lines, it is found.
struct Code {
    text: String,
    /// Where each line begins in it, and the line's number.
    lines: Vec<(usize, usize)>,
}

impl Code {
    fn of(file: &SourceFile) -> Self {
        let mut code = Self { text: String::new(), lines: Vec::new() };
        for (number, line) in file.product_lines().filter(|(_, line)| !line.trim_start().starts_with("//")) {
            code.lines.push((code.text.len(), number));
            code.text.extend(line.split_whitespace());
        }
        code
    }

    /// The number of the line that is at a place of the text.
    fn line(&self, place: usize) -> usize {
        let begun = self.lines.partition_point(|(begin, _)| *begin <= place);
        self.lines[..begun].last().map_or(1, |(_, number)| *number)
    }
}

/// Every breach of a rule in the repository, with its place.
pub(crate) fn breaches() -> Result<Vec<String>> {
    Ok(files()?.iter().flat_map(breaches_in).collect())
}

fn files() -> Result<Vec<SourceFile>> {
    let mut files = Vec::new();
    for place in PLACES {
        collect(&workspace::root().join(place), &mut files)?;
    }
    Ok(files)
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
    if file.is_generated() {
        return vec![];
    }
    let mut found: Vec<String> = shape(file).into_iter().map(|what| format!("{}: {what}", file.path)).collect();
    if file.is_rust() {
        for (number, line) in file.product_lines() {
            found.extend(sql(file, line).map(|what| format!("{}:{number}: {what}", file.path)));
        }
        let code = Code::of(file);
        let rules = [formatted, predicates::check, scopes, of_client];
        let breaches = rules.map(|rule| rule(file, &code.text)).concat();
        found.extend(breaches.iter().map(|(place, what)| format!("{}:{}: {what}", file.path, code.line(*place))));
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

/// SQL, and the libraries that make it, are the dao's alone.
fn sql(file: &SourceFile, line: &str) -> Option<String> {
    let code = line.trim_start();
    if code.starts_with("//") || file.lies_in(SQL_PLACES) {
        return None;
    }
    // Tests, the load test among them, set the database and look at the rows that are left; this file names what it
    // looks for.
    let tests = ["crates/xtask/src/sources.rs", "crates/xtask/src/load/counted.rs", "crates/xtask/src/load/stage.rs"];
    if file.path.contains("/tests/") || tests.contains(&file.path.as_str()) {
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

/// Data never goes into a statement's text.
fn formatted(file: &SourceFile, code: &str) -> Vec<(usize, String)> {
    if !file.lies_in(SQL_PLACES) {
        return vec![];
    }
    let texts = STATEMENTS.iter().flat_map(|statement| code.match_indices(statement));
    let made = texts.filter(|(place, statement)| {
        let given = arguments(&code[place + statement.len()..]);
        let first = given.trim_start_matches('&').starts_with("format!");
        (first || given.contains(",format!") || given.contains(",&format!")) && !given.contains(NOT_BOUND)
    });
    let quoted = code
        .match_indices("'{")
        .filter(|(place, _)| !code[*place..].starts_with("'{'") && !code[..*place].ends_with(NOT_BOUND));
    made.chain(quoted).map(|(place, text)| (place, format!("`{text}` formats a statement"))).collect()
}

/// What a call is given, from behind its parenthesis to the one that closes it.
fn arguments(code: &str) -> &str {
    let mut open = 1;
    let end = code.find(|letter| {
        open += i32::from(letter == '(') - i32::from(letter == ')');
        open == 0
    });
    &code[..end.unwrap_or(code.len())]
}

/// A tenant's scope comes from authentication.
fn scopes(file: &SourceFile, code: &str) -> Vec<(usize, String)> {
    if SCOPE_PLACES.contains(&file.path.as_str()) {
        return vec![];
    }
    code.match_indices(SCOPE).map(|(place, _)| (place, format!("`{SCOPE}` is for authentication alone"))).collect()
}

/// The web client has its words from the bindings, and from the domain the table of roles.
fn of_client(file: &SourceFile, code: &str) -> Vec<(usize, String)> {
    let domain = "analytics_domain::";
    let others = code.match_indices(domain).filter(|(place, _)| !code[place + domain.len()..].starts_with("role::"));
    let others = others.filter(|_| file.lies_in(&["frontend/"]));
    others.map(|(place, _)| (place, "of the domain the web client knows `role` alone".to_owned())).collect()
}

#[cfg(test)]
mod tests {
    use std::{collections::BTreeSet, fs, path::Path};

    use super::{Code, SCOPE, SourceFile, breaches_in, files};
    use crate::workspace;

    pub(super) fn check(path: &str, text: &str, breach: Option<&str>) {
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
        check("crates/analytics-api/src/a.rs", "//! A.\n#[cfg(test)]\nuse a;\nuse sqlx::b;\n", Some(":4: `sqlx`"));
    }

    #[test]
    fn a_statement_has_no_data_in_its_text() {
        let dao = |code: &str, breach| check("crates/analytics-dao/src/a.rs", &format!("//! A.\n{code}\n"), breach);
        dao("Expr::cust(format!(\"{x}\"))", Some(":2: `cust(` formats a statement"));
        dao("a.execute_unprepared(&format!(\"DROP TABLE {x}\"))", Some("`execute_unprepared(`"));
        dao("Statement::from_string(\n    backend(),\n    format!(\"{x}\"),\n)", Some(":2: `from_string(`"));
        dao("let sql = format!(\"SET a = '{x}'\");", Some("`'{` formats"));
        dao("Statement::from_sql_and_values(backend, SQL, [format!(\"{x}%\").into()])", None);
        dao("a.execute_unprepared(&format!(\"SET TRANSACTION SNAPSHOT '{name}'\"))", None);
        dao("a.execute_unprepared(SQL).map(|_| format!(\"{x}\"))", None);
    }

    /// What ARCHITECTURE.md tells of a filter is what there is.
    #[test]
    fn the_filter_of_the_worked_example_is_named_where_it_says() {
        let text = fs::read_to_string(workspace::root().join("ARCHITECTURE.md")).unwrap();
        let example = text.split("\n## ").find(|section| section.starts_with("Worked example: add a filter")).unwrap();
        assert_eq!(example.lines().filter(|line| line.starts_with(|first: char| first.is_ascii_digit())).count(), 3);
        let is_file = |word: &&str| Path::new(word).extension().is_some_and(|extension| extension == "rs");
        let told: BTreeSet<_> = example.split('`').skip(1).step_by(2).filter(is_file).collect();
        let files = files().unwrap();
        let hand_written = files.iter().filter(|file| file.is_rust() && !file.is_generated());
        let product = hand_written.filter(|file| {
            // This file looks for the name, and fuzz targets are tests.
            !file.path.contains("/tests/") && !file.lies_in(&["crates/xtask/", "fuzz/"])
        });
        let naming = product.filter(|file| Code::of(file).text.contains("job_titles"));
        assert_eq!(naming.map(|file| file.path.as_str()).collect::<BTreeSet<_>>(), told);
    }

    #[test]
    fn the_web_client_reads_the_table_of_roles_alone() {
        let client = |code: &str, breach| check("frontend/src/a.rs", &format!("//! A.\n{code}\n"), breach);
        client("use analytics_domain::role::{self as table, Permission};", None);
        client("use analytics_domain::\n    filters::MAX_LIST;", Some(":2: of the domain"));
    }

    #[test]
    fn a_scope_comes_from_authentication() {
        let made = format!("//! A.\nlet scope = {SCOPE}(id);\n");
        check("crates/analytics-api/src/a.rs", &made, Some("authentication alone"));
        check("crates/analytics-dao/src/identity.rs", &made, None);
        let handed = format!("//! A.\nlet scope = id.map({SCOPE});\n");
        check("crates/analytics-api/src/a.rs", &handed, Some("authentication alone"));
        let tested = format!("//! A.\n#[cfg(test)]\nmod tests {{\n    {SCOPE}(id)\n}}\n");
        check("crates/analytics-domain/src/a.rs", &tested, None);
    }
}
