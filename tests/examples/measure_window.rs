//! How long the real window takes to be of use, and what our own process holds in memory, with
//! about a thousand participants: one line of JSON per figure.
//!
//! `cargo xtask bench` runs it on a virtual screen. What the driver and its polling add is counted
//! in; so is the passphrase's key derivation. WebKit's own processes are not counted.
#![allow(clippy::print_stdout, reason = "printing is what it is for")]

use std::{
    fs,
    path::Path,
    process::{Command, Stdio},
    time::Instant,
};

use fotfaste_app::SAMPLE_PASSPHRASE;
use fotfaste_tests::{Window, built};

/// The sample office has about 25 participants.
const FACTOR: &str = "40";
const ROUNDS: usize = 5;

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
    let (mut shown, mut unlocked, mut resident) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        let (first, second, memory) = start(&folder.path().join("anna")).await;
        shown.push(first);
        unlocked.push(second);
        resident.push(memory);
    }
    let whole: Vec<f64> = shown.iter().zip(&unlocked).map(|(one, other)| one + other).collect();
    print("cold_start", median(whole), "ms");
    print("window_until_unlock_page", median(shown), "ms");
    print("unlock_until_today", median(unlocked), "ms");
    print("resident_memory", median(resident), "MB");
}

/// Milliseconds until the unlock page, from there to the day, and megabytes then.
async fn start(profile: &Path) -> (f64, f64, f64) {
    let began = Instant::now();
    let window = Window::open(profile, profile).await;
    window.see("Lås upp Fotfäste").await;
    let shown = began.elapsed();
    window.fill("Lösenfras", SAMPLE_PASSPHRASE).await;
    let pressed = Instant::now();
    window.press("Lås upp").await;
    window.see("Besök i dag").await;
    let unlocked = pressed.elapsed();
    let memory = resident_megabytes();
    window.close().await;
    (shown.as_secs_f64() * 1e3, unlocked.as_secs_f64() * 1e3, memory)
}

/// Of the program that was started beside this one.
fn resident_megabytes() -> f64 {
    let program = built("fotfaste");
    let processes = fs::read_dir("/proc").expect("this is Linux").flatten();
    let ours = processes
        .map(|entry| entry.path())
        .find(|process| fs::read_link(process.join("exe")).is_ok_and(|running| running == program));
    let status = fs::read_to_string(ours.expect("the program runs").join("status"));
    let status = status.expect("a running process has a status");
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    let kibibytes = line.and_then(|line| line.split_whitespace().next()?.parse::<f64>().ok());
    kibibytes.expect("VmRSS is in kB") * 1024.0 / 1e6
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

fn print(what: &str, value: f64, unit: &str) {
    println!(r#"{{"what":"{what}","value":{value:.1},"unit":"{unit}"}}"#);
}
