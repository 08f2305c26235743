//! How long the real window takes to be of use, and what our own process holds in memory, with
//! about a thousand participants: one line of JSON per figure.
//!
//! `cargo xtask bench` runs it on a virtual screen. What the driver's polling adds is counted in; so
//! is the passphrase's key derivation. WebKit's own processes are not counted, its library is.
#![allow(clippy::print_stdout, reason = "printing is what it is for")]

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    time::Instant,
};

use fotfaste_app::SAMPLE_PASSPHRASE;
use fotfaste_tests::{Window, built};

/// The sample office has about 25 participants.
const FACTOR: &str = "40";
const ROUNDS: usize = 5;
/// What Linux counts processor time in, on every machine it is built for today.
const TICKS_A_SECOND: f64 = 100.0;

#[tokio::main]
async fn main() {
    let folder = tempfile::tempdir().expect("a folder");
    let made = Command::new(built("fotfaste-cli"))
        .arg("demo")
        .args(["--factor", FACTOR, "--out"])
        .arg(folder.path())
        .stdout(Stdio::null())
        .status()
        .expect("the sample office can be made");
    assert!(made.success(), "the sample office is made");
    let mut starts = Vec::new();
    for _ in 0..ROUNDS {
        starts.push(start(&folder.path().join("anna")).await);
    }
    let of = |figure: fn(&Start) -> f64| median(starts.iter().map(figure).collect());
    print("cold_start", of(|start| start.shown + start.unlocked), "ms");
    print("window_until_unlock_page", of(|start| start.shown), "ms");
    print("unlock_until_today", of(|start| start.unlocked), "ms");
    print("resident_memory", of(|start| start.resident), "MB");
    print("resident_memory_without_libraries", of(|start| start.own), "MB");
}

/// What one start took.
struct Start {
    /// Milliseconds from the start of the process until the unlock page.
    shown: f64,
    /// Milliseconds from pressing the button until the day.
    unlocked: f64,
    /// Megabytes then: all that is resident, and of it what no library's file holds.
    resident: f64,
    own: f64,
}

async fn start(profile: &Path) -> Start {
    let window = Window::open(profile, profile).await;
    window.see("Lås upp Fotfäste").await;
    let process = process();
    let shown = age(&process);
    window.fill("Lösenfras", SAMPLE_PASSPHRASE).await;
    let pressed = Instant::now();
    window.press("Lås upp").await;
    window.see("Besök i dag").await;
    let unlocked = pressed.elapsed().as_secs_f64() * 1e3;
    let own = megabytes(&process, "RssAnon:") + megabytes(&process, "RssShmem:");
    let resident = megabytes(&process, "VmRSS:");
    window.close().await;
    Start { shown, unlocked, resident, own }
}

/// The program that was started beside this one.
fn process() -> PathBuf {
    let program = built("fotfaste");
    let mut processes = fs::read_dir("/proc").expect("this is Linux").flatten();
    let ours = processes.find_map(|entry| {
        let process = entry.path();
        fs::read_link(process.join("exe")).is_ok_and(|exe| exe == program).then_some(process)
    });
    ours.expect("the program runs")
}

/// How long a process has run, in milliseconds: the driver's own start does not count.
fn age(process: &Path) -> f64 {
    // See proc_pid_stat(5): the 22nd field, counted behind the name in brackets, in ticks.
    let stat = fs::read_to_string(process.join("stat")).expect("a running process has them");
    let fields = stat.rsplit(')').next().expect("a name in brackets");
    let ticks: f64 = nth(fields, 19);
    let uptime = nth(&fs::read_to_string("/proc/uptime").expect("this is Linux"), 0);
    (uptime - ticks / TICKS_A_SECOND) * 1e3
}

fn nth(fields: &str, number: usize) -> f64 {
    fields.split_whitespace().nth(number).and_then(|text| text.parse().ok()).expect("a number")
}

fn megabytes(process: &Path, field: &str) -> f64 {
    let status = fs::read_to_string(process.join("status")).expect("a running process has one");
    let line = status.lines().find_map(|line| line.strip_prefix(field)).expect("a field of it");
    nth(line, 0) * 1024.0 / 1e6
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

fn print(what: &str, value: f64, unit: &str) {
    println!(r#"{{"what":"{what}","value":{value:.1},"unit":"{unit}"}}"#);
}
