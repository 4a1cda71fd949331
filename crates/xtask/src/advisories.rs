//! Known weaknesses of what is depended on: of crates by the database of advisories, of packages by their registry.
//! Where these cannot be asked, that is said, and nothing is refused.

use std::collections::BTreeMap;

use anyhow::{Context as _, Result, bail};
use serde_json::Value;

use crate::{
    process::{command, is_available, run as run_command},
    tools,
    workspace::root,
};

/// Folders with a `package-lock.json`.
const PACKAGES: [&str; 2] = ["frontend", "clients/typescript"];
/// Advisories about packages that do not matter here, by the end of their address, each with why. Those about crates
/// are in `deny.toml`.
const EXCEPTIONS: [(&str, &str); 0] = [];

/// What a registry said of a folder's packages.
#[derive(Debug, PartialEq, Eq)]
enum Answer {
    /// Nothing of use, and why.
    Unanswered(String),
    /// The advisories that apply, a line each.
    Advisories(Vec<String>),
}

/// Asks about all of it.
pub(crate) fn check() -> Result<()> {
    crates()?;
    PACKAGES.into_iter().try_for_each(packages)
}

fn crates() -> Result<()> {
    // Apart from the check, so that a database that is not there is told from what it says.
    let fetched = tools::cargo_deny()?.args(["fetch", "db"]).output().context("cannot run cargo deny")?;
    if !fetched.status.success() {
        let said = String::from_utf8_lossy(&fetched.stderr);
        println!("    crates: not checked, the database of advisories cannot be fetched: {}", first_line(&said));
        return Ok(());
    }
    run_command(tools::cargo_deny()?.args(["check", "advisories"]))
}

fn packages(folder: &str) -> Result<()> {
    if !is_available("npm") {
        bail!("Node is missing: install node 20 or newer with npm");
    }
    let mut asking = command("npm");
    // By what is pinned, installed or not, and without waiting for a registry that is away.
    asking.args(["audit", "--json", "--package-lock-only", "--fetch-retries=0", "--fetch-timeout=30000"]);
    let said = asking.current_dir(root().join(folder)).output().context("cannot run npm")?;
    match read(&String::from_utf8_lossy(&said.stdout), said.status.success(), &EXCEPTIONS)
        .with_context(|| format!("{folder}: {}", String::from_utf8_lossy(&said.stderr).trim()))?
    {
        Answer::Unanswered(why) => println!("    {folder}: not checked, the registry answers no audit: {why}"),
        Answer::Advisories(found) if found.is_empty() => println!("    {folder}: no known weakness"),
        Answer::Advisories(found) => bail!("known weaknesses in the packages of {folder}:\n{}", found.join("\n")),
    }
    Ok(())
}

/// Reads what `npm audit --json` wrote. Its status says the same: success means that there is nothing.
fn read(json: &str, is_success: bool, exceptions: &[(&str, &str)]) -> Result<Answer> {
    let said: Value = serde_json::from_str(json).context("npm audit wrote no JSON")?;
    let Some(packages) = said["vulnerabilities"].as_object() else {
        let why = [&said["message"], &said["error"]["summary"], &said["error"]["code"]];
        let why = why.into_iter().find_map(|why| why.as_str().filter(|why| !why.is_empty()));
        if is_success || (why.is_none() && !said["error"].is_object()) {
            bail!("npm audit wrote neither weaknesses nor an error: {json}");
        }
        return Ok(Answer::Unanswered(first_line(why.unwrap_or("it does not say why")).to_owned()));
    };
    // A package is named for each advisory about it, and by name alone for one that it depends on.
    let about = packages.values().flat_map(|package| package["via"].as_array().into_iter().flatten());
    let advisories: BTreeMap<_, _> = about.filter_map(|via| Some((via["url"].as_str()?, via))).collect();
    if advisories.is_empty() != is_success {
        bail!("npm audit's status does not fit what it wrote: {json}");
    }
    let matters = |url: &str| exceptions.iter().all(|(end, _)| !url.ends_with(end));
    let text = |value: &Value| value.as_str().unwrap_or("?").to_owned();
    let line = |(url, via): (&str, &Value)| {
        format!(
            "{} {}: {} ({}, {url})",
            text(&via["name"]),
            text(&via["range"]),
            text(&via["title"]),
            text(&via["severity"])
        )
    };
    Ok(Answer::Advisories(advisories.into_iter().filter(|(url, _)| matters(url)).map(line).collect()))
}

fn first_line(text: &str) -> &str {
    text.trim().lines().next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{Answer, read};
    use serde_json::json;

    fn found() -> String {
        let advisory = json!({
            "source": 1, "name": "minimist", "dependency": "minimist", "title": "Prototype pollution", "range": "<1.2.6",
            "url": "https://github.com/advisories/GHSA-xvch-5gv4-984h", "severity": "critical",
        });
        json!({
            "auditReportVersion": 2,
            "vulnerabilities": {
                "minimist": { "name": "minimist", "severity": "critical", "via": [advisory] },
                "mkdirp": { "name": "mkdirp", "severity": "critical", "via": ["minimist"] },
            },
            "metadata": { "vulnerabilities": { "critical": 2, "total": 2 } },
        })
        .to_string()
    }

    #[test]
    fn each_advisory_is_a_line_unless_it_is_an_exception() {
        let line = "minimist <1.2.6: Prototype pollution (critical, https://github.com/advisories/GHSA-xvch-5gv4-984h)";
        assert_eq!(read(&found(), false, &[]).unwrap(), Answer::Advisories(vec![line.to_owned()]));
        let exceptions = [("GHSA-xvch-5gv4-984h", "it reads no foreign words")];
        assert_eq!(read(&found(), false, &exceptions).unwrap(), Answer::Advisories(Vec::new()));
        let nothing = json!({ "auditReportVersion": 2, "vulnerabilities": {}, "metadata": {} }).to_string();
        assert_eq!(read(&nothing, true, &[]).unwrap(), Answer::Advisories(Vec::new()));
    }

    #[test]
    fn a_registry_that_does_not_answer_is_no_finding() {
        let away = json!({
            "message": "request to https://registry.example/-/npm/v1/security/audits/quick failed, reason: no such host",
            "error": { "summary": "", "detail": "" },
        });
        let why = "request to https://registry.example/-/npm/v1/security/audits/quick failed, reason: no such host";
        assert_eq!(read(&away.to_string(), false, &[]).unwrap(), Answer::Unanswered(why.to_owned()));
        let refused = json!({ "error": { "code": "ENOAUDIT", "summary": "Your registry does not support audits\n.", "detail": "" } });
        let why = "Your registry does not support audits".to_owned();
        assert_eq!(read(&refused.to_string(), false, &[]).unwrap(), Answer::Unanswered(why));
    }

    #[test]
    fn what_contradicts_itself_is_refused() {
        assert!(read(&found(), true, &[]).is_err(), "weaknesses, and a status that says none");
        let nothing = json!({ "vulnerabilities": {} }).to_string();
        assert!(read(&nothing, false, &[]).is_err());
        for json in ["", "{}", "[]", "npm audit"] {
            assert!(read(json, false, &[]).is_err() && read(json, true, &[]).is_err(), "{json}");
        }
    }
}
