//! The task `layers`: which crate may know what, as cargo resolves it, and the
//! rules every source file follows.

use std::collections::BTreeSet;

use anyhow::{Result, bail};

use crate::{
    process::{capture, cargo},
    sources,
};

/// What a crate must not reach, directly or through others, outside its tests.
struct Wall {
    package: &'static str,
    never: &'static [&'static str],
}

const WALLS: &[Wall] = &[
    Wall {
        package: "analytics-domain",
        never: &["analytics-dao", "analytics-api", "sea-orm", "sea-query", "sqlx", "axum", "tokio", "reqwest", "ureq"],
    },
    Wall { package: "migrations", never: &["analytics-domain", "analytics-dao", "analytics-api", "axum"] },
    Wall {
        package: "analytics-dao",
        never: &["analytics-api", "analytics-import", "analytics-client", "axum", "tower-http", "reqwest", "ureq"],
    },
    Wall { package: "analytics-import", never: &["analytics-api", "analytics-client", "axum", "reqwest", "ureq"] },
    Wall {
        package: "analytics-client",
        never: &["analytics-dao", "analytics-api", "analytics-import", "migrations", "sea-orm", "sqlx", "axum"],
    },
    Wall {
        package: "parlance-web",
        never: &["analytics-dao", "analytics-api", "analytics-import", "migrations", "sea-orm", "sqlx", "axum"],
    },
    Wall { package: "analytics-api", never: &["analytics-client", "analytics-testkit", "temp-postgres", "xtask"] },
];

/// The task: every breach is listed, then it fails.
pub(crate) fn run() -> Result<()> {
    let mut breaches = sources::breaches()?;
    for wall in WALLS {
        let tree = ["tree", "--package", wall.package, "--edges", "normal,build", "--all-features", "--target", "all"];
        let printed = capture(cargo().args(tree).args(["--prefix", "none", "--format", "{p}"]))?;
        let reached = reached(&printed, wall.never);
        breaches.extend(reached.iter().map(|other| format!("{} must not know {other}", wall.package)));
    }
    for breach in &breaches {
        println!("    {breach}");
    }
    if !breaches.is_empty() {
        bail!("{} breaches of the rules", breaches.len());
    }
    Ok(())
}

/// The forbidden packages among those that `cargo tree` printed, one per line.
fn reached<'tree>(printed: &'tree str, never: &[&str]) -> BTreeSet<&'tree str> {
    printed.lines().filter_map(|line| line.split(' ').next()).filter(|name| never.contains(name)).collect()
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::{WALLS, reached};
    use crate::workspace::root;

    /// One that is misspelt would be reached by nobody.
    #[test]
    fn walls_keep_out_packages_that_there_are() {
        let lock = fs::read_to_string(root().join("Cargo.lock")).unwrap();
        let names = WALLS.iter().flat_map(|wall| wall.never);
        let unknown: Vec<_> = names.filter(|name| !lock.contains(&format!("\nname = \"{name}\"\n"))).collect();
        assert!(unknown.is_empty(), "{unknown:?}");
    }

    #[test]
    fn a_package_is_known_by_its_whole_name() {
        let tree = "analytics-domain v0.1.0 (/p)\nserde v1.0.0\naxum-core v0.5.0\nsqlx v0.9.0 (*)\n";
        assert_eq!(reached(tree, &["axum", "sqlx"]).into_iter().collect::<Vec<_>>(), ["sqlx"]);
    }
}
