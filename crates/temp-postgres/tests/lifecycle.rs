//! A cluster and its replica live, die and come back; nothing stays behind.

#![allow(clippy::unwrap_used, reason = "these functions are parts of tests")]

use std::{
    path::Path,
    process::Command,
    thread,
    time::{Duration, Instant},
};

use temp_postgres::{Programs, TempPostgres};

fn ask(url: &str, question: &str) -> Result<String, String> {
    let psql = Programs::find().unwrap().path("psql");
    let output = Command::new(psql).args(["-X", "-A", "-t", "-c", question, url]).output().unwrap();
    if output.status.success() {
        Ok(String::from_utf8(output.stdout).unwrap().trim().to_owned())
    } else {
        Err(String::from_utf8_lossy(&output.stderr).into_owned())
    }
}

fn ask_until(url: &str, question: &str, answer: &str) {
    for _ in 0..200 {
        if ask(url, question).as_deref() == Ok(answer) {
            return;
        }
        thread::sleep(Duration::from_millis(50));
    }
    panic!("{question}: never {answer}");
}

#[test]
fn a_replica_follows_its_primary_through_crashes() {
    let mut primary = TempPostgres::start().unwrap();
    let mut replica = primary.start_replica().unwrap();
    ask(&primary.url(), "create table t as select 7 as n").unwrap();
    ask_until(&replica.url(), "select n from t", "7");
    assert!(ask(&replica.url(), "insert into t values (8)").unwrap_err().contains("read-only"));

    assert!(replica.process_id().is_some());
    replica.kill().unwrap();
    assert!(ask(&replica.url(), "select 1").is_err());
    assert_eq!(replica.process_id(), None, "the file that names it stays, the process does not");
    replica.restart().unwrap();
    ask_until(&replica.url(), "select n from t", "7");

    primary.kill().unwrap();
    assert!(ask(&primary.url(), "select 1").is_err());
    primary.restart().unwrap();
    assert_eq!(ask(&primary.url(), "select 1").unwrap(), "1");
}

#[test]
fn a_killed_server_starts_again_once_its_memory_is_free() {
    let mut primary = TempPostgres::start().unwrap();
    let process = "select pid from pg_stat_activity where backend_type = 'checkpointer'";
    let holder = ask(&primary.url(), process).unwrap();
    signal("STOP", &holder);
    primary.kill().unwrap();
    let later = thread::spawn(move || {
        thread::sleep(Duration::from_secs(1));
        signal("CONT", &holder);
    });
    let started = Instant::now();
    primary.restart().unwrap();
    later.join().unwrap();
    assert!(started.elapsed() > Duration::from_secs(1), "nothing held the memory");
    assert_eq!(ask(&primary.url(), "select 1").unwrap(), "1");
}

fn signal(name: &str, process: &str) {
    assert!(Command::new("sh").args(["-c", &format!("kill -{name} {process}")]).status().unwrap().success());
}

#[test]
fn nothing_stays_behind() {
    let cluster = TempPostgres::start().unwrap();
    let process = cluster.process_id().unwrap();
    let folder = ask(&cluster.url(), "show data_directory").unwrap();
    drop(cluster);
    assert!(!Path::new(&folder).exists());
    let gone = Command::new("sh").args(["-c", &format!("kill -0 {process} 2>/dev/null")]).status().unwrap();
    assert!(!gone.success(), "the server still runs");
}
