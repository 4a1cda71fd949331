//! The task `fuzz`: each fuzz target for some seconds, from the corpus that is checked in.
//!
//! It does what `cargo fuzz` does without building every dependency again: the coverage that libFuzzer steers by is
//! compiled into the workspace's own crates alone, and the code has no `unsafe` for a sanitizer to watch.

use std::{
    fs::{self, File},
    path::PathBuf,
    process::{Child, Command, Stdio},
    thread,
};

use anyhow::{Context as _, Result, bail};
use clap::{Args, builder::PossibleValuesParser};

use crate::{
    bench::table::Table,
    process::{cargo, command, run as run_command},
    step::step,
    test::WITH_WEB,
    workspace::{frontend, root, target},
};

const TARGETS: [&str; 5] = ["query_parsing", "mapping_file", "import_rows", "token_parsing", "cte_building"];

/// The longest input that is made, in bytes. Longer ones find no more and take longer.
const MAX_LEN: u32 = 4096;
/// An input that takes longer, in seconds, is a finding.
const TIMEOUT: u32 = 20;

/// What to fuzz, and for how long.
#[derive(Debug, Args)]
pub(crate) struct Arguments {
    /// Seconds for each target.
    #[arg(long, default_value_t = 20)]
    seconds: u32,
    /// Afterwards adds the inputs to fuzz/corpus that reach what nothing in it does.
    #[arg(long)]
    keep: bool,
    /// The targets; all unless some are named.
    #[arg(value_parser = PossibleValuesParser::new(TARGETS))]
    targets: Vec<String>,
}

impl Arguments {
    /// All targets, for so long each.
    pub(crate) const fn all(seconds: u32) -> Self {
        Self { seconds, keep: false, targets: Vec::new() }
    }
}

/// The task.
pub(crate) fn run(Arguments { seconds, keep, targets }: &Arguments) -> Result<()> {
    let named: Vec<_> = targets.iter().map(String::as_str).collect();
    let targets = if named.is_empty() { &TARGETS[..] } else { named.as_slice() };
    step("fuzz targets", || build(targets))?;
    let mut table =
        Table::new(&["target", "seconds", "inputs tried", "places in the code reached", "inputs checked in"]);
    step(&format!("fuzzing, {seconds} seconds a target"), || {
        let at_once = thread::available_parallelism().map_or(1, usize::from);
        let outcomes = targets.chunks(at_once).map(|some| fuzz(some, *seconds, &mut table));
        let failed: usize = outcomes.collect::<Result<Vec<_>>>()?.into_iter().sum();
        if failed > 0 {
            bail!("{failed} of {} targets failed", targets.len());
        }
        Ok(())
    })?;
    println!("\n{table}\n");
    if *keep { step("what reaches more", || targets.iter().try_for_each(|target| keep_found(target))) } else { Ok(()) }
}

/// With the packages and, where the web client is there, the features of the tests: features of dependencies follow
/// from those, and with others nearly every dependency would be compiled again.
fn build(targets: &[&str]) -> Result<()> {
    let mut building = cargo();
    building.args(["build", "--workspace"]);
    building.args(["parlance-web", "xtask", "codegen"].iter().flat_map(|package| ["--exclude", *package]));
    if frontend().join("dist/index.html").exists() {
        building.args(WITH_WEB);
    }
    building.args(targets.iter().flat_map(|target| ["--bin", *target]));
    run_command(building.env("RUSTC_WORKSPACE_WRAPPER", root().join("fuzz/rustc-with-coverage")))
}

/// Runs some targets at the same time, adds a row for each, and says how many failed.
fn fuzz(targets: &[&str], seconds: u32, table: &mut Table) -> Result<usize> {
    let running = targets.iter().map(|target| Ok((*target, start(target, seconds)?)));
    let running = running.collect::<Result<Vec<_>>>()?;
    let mut failed = 0;
    for (target, mut process) in running {
        let is_success = process.wait()?.success();
        let log = fs::read_to_string(log(target)).with_context(|| log(target).display().to_string())?;
        if is_success {
            let (tried, reached) = summary(&log).with_context(|| format!("{target} does not say what it did"))?;
            let inputs = inputs(target)?.to_string();
            table.add(vec![target.to_owned(), seconds.to_string(), tried.to_string(), reached.to_string(), inputs]);
        } else {
            failed += 1;
            let last: Vec<_> = log.lines().rev().take(60).collect();
            last.iter().rev().for_each(|line| println!("    {line}"));
            println!("    {target} failed; its input is in {}", folder(target).display());
            println!("    again: {} INPUT", program(target).display());
        }
    }
    Ok(failed)
}

fn start(target: &str, seconds: u32) -> Result<Child> {
    let found = found(target);
    fs::create_dir_all(&found).with_context(|| found.display().to_string())?;
    let log = File::create(log(target))?;
    let mut fuzzing = libfuzzer(target);
    fuzzing.arg(format!("-max_total_time={seconds}")).arg("-print_final_stats=1");
    fuzzing.arg(format!("-artifact_prefix={}/", folder(target).display()));
    // What is new is written into the first folder.
    fuzzing.arg(found).arg(corpus(target)).stdout(Stdio::null()).stderr(log);
    fuzzing.spawn().with_context(|| format!("cannot run {}", program(target).display()))
}

/// Adds to the corpus what was found and reaches more.
fn keep_found(target: &str) -> Result<()> {
    let mut merging = libfuzzer(target);
    merging.arg("-set_cover_merge=1").args([corpus(target), found(target)]);
    run_command(merging.stderr(File::create(log(target))?))?;
    println!("    {target}: {} inputs", inputs(target)?);
    Ok(())
}

/// How many inputs the corpus of a target has.
fn inputs(target: &str) -> Result<usize> {
    let corpus = corpus(target);
    Ok(fs::read_dir(&corpus).with_context(|| corpus.display().to_string())?.count())
}

fn libfuzzer(target: &str) -> Command {
    let mut program = command(program(target));
    program.arg(format!("-max_len={MAX_LEN}")).arg(format!("-timeout={TIMEOUT}"));
    program
}

/// How many inputs a run that found nothing wrong tried, and how many places in the code they reached.
fn summary(log: &str) -> Option<(u64, u64)> {
    let number = |name: &str| log.lines().rev().find_map(|line| line.strip_prefix(name)).map(str::trim);
    let tried = number("stat::number_of_executed_units:")?.parse().ok()?;
    let reached = log.lines().rev().find_map(|line| line.split_once(" cov: ")?.1.split(' ').next())?;
    Some((tried, reached.parse().ok()?))
}

fn program(name: &str) -> PathBuf {
    target().join("debug").join(name)
}

fn corpus(target: &str) -> PathBuf {
    root().join("fuzz/corpus").join(target)
}

fn folder(name: &str) -> PathBuf {
    target().join("fuzz").join(name)
}

fn found(target: &str) -> PathBuf {
    folder(target).join("found")
}

fn log(target: &str) -> PathBuf {
    folder(target).join("log")
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::{TARGETS, corpus, summary};
    use crate::workspace::root;

    #[test]
    fn a_summary_says_what_was_run_and_reached() {
        let log = "#2\tINITED cov: 12 ft: 13 corp: 1/1b exec/s: 0 rss: 40Mb\n#4096\tDONE   cov: 345 ft: 9 corp: 7/9b\n\
                   Done 4096 runs in 2 second(s)\nstat::number_of_executed_units: 4096\n";
        assert_eq!(summary(log), Some((4_096, 345)));
        assert_eq!(summary("==1== ERROR: libFuzzer: deadly signal"), None);
    }

    #[test]
    fn every_target_is_run_and_begins_with_a_corpus() {
        let manifest = fs::read_to_string(root().join("fuzz/Cargo.toml")).unwrap();
        let targets = manifest.split("[[bin]]").skip(1);
        let declared = targets
            .filter_map(|target| target.lines().find_map(|line| line.strip_prefix("name = \"")?.strip_suffix('"')));
        assert_eq!(declared.collect::<Vec<_>>(), TARGETS);
        for target in TARGETS {
            assert!(corpus(target).read_dir().is_ok_and(|mut inputs| inputs.next().is_some()), "{target}");
        }
    }
}
