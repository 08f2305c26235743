//! System packages on Debian and Ubuntu: which are missing, and installing them.

use std::{fs, process::Command};

use crate::{
    failure::{Failure, Outcome},
    paths,
    program::{self, ask},
};

/// What a package is wanted for.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Purpose {
    /// Compiling the workspace, the desktop app included.
    Build,
    /// Driving the real window, with a keyring, where there may be no display.
    Window,
    /// The browser tests.
    Browser,
}

/// How to see that a package is there, whoever installed it.
#[derive(Clone, Copy)]
enum Seen {
    /// One of these programs is on the `PATH`.
    Program(&'static [&'static str]),
    /// This command succeeds.
    Works(&'static [&'static str]),
}

const PACKAGES: &[(Purpose, &str, Seen)] = &[
    (Purpose::Build, "build-essential", Seen::Program(&["cc"])),
    (Purpose::Build, "pkg-config", Seen::Program(&["pkg-config"])),
    (Purpose::Build, "perl", Seen::Works(&["perl", "-MIPC::Cmd", "-MFindBin", "-e1"])),
    (Purpose::Build, "make", Seen::Program(&["make"])),
    (
        Purpose::Build,
        "libwebkit2gtk-4.1-dev",
        Seen::Works(&["pkg-config", "--exists", "webkit2gtk-4.1"]),
    ),
    (Purpose::Build, "libdbus-1-dev", Seen::Works(&["pkg-config", "--exists", "dbus-1"])),
    (Purpose::Window, "webkit2gtk-driver", Seen::Program(&["WebKitWebDriver"])),
    (Purpose::Window, "xvfb", Seen::Program(&["Xvfb"])),
    (Purpose::Window, "dbus", Seen::Program(&["dbus-run-session"])),
    (Purpose::Window, "gnome-keyring", Seen::Program(&["gnome-keyring-daemon"])),
    (Purpose::Window, "poppler-utils", Seen::Program(&["pdftoppm"])),
    (Purpose::Browser, "chromium", Seen::Program(CHROMIUM)),
];

/// Browsers that the browser tests can drive, the best first.
pub(crate) const CHROMIUM: &[&str] = &["chromium", "chromium-browser", "google-chrome"];

/// Installs what is missing for the purposes, or says exactly how to.
pub(crate) fn install(purposes: &[Purpose]) -> Outcome {
    let missing = missing(purposes);
    if missing.is_empty() {
        return Ok(());
    }
    let names = missing.join(" ");
    let by_hand = format!("sudo apt-get install -y --no-install-recommends {names}");
    if paths::on_path("apt-get").is_none() {
        return Err(Failure::new(format!(
            "This system has no apt-get. Install its own counterparts of: {names}"
        )));
    }
    let Some(root) = as_root() else {
        return Err(Failure::new(format!("System packages are missing. Run: {by_hand}")));
    };
    println!("Installing system packages: {names}");
    apt(root, &["update", "-qq"])?;
    let mut words = vec!["install", "-qq", "-y", "--no-install-recommends"];
    words.extend(missing);
    apt(root, &words)
}

fn missing(purposes: &[Purpose]) -> Vec<&'static str> {
    if !cfg!(target_os = "linux") {
        return Vec::new();
    }
    PACKAGES
        .iter()
        .filter(|(purpose, ..)| purposes.contains(purpose))
        .filter(|(.., seen)| !is_there(*seen))
        .map(|(_, name, _)| of_this_system(name))
        .collect()
}

fn is_there(seen: Seen) -> bool {
    match seen {
        Seen::Program(names) => names.iter().any(|name| paths::on_path(name).is_some()),
        Seen::Works(words) => ask(Command::new(words[0]).args(&words[1..])).is_some(),
    }
}

/// Ubuntu calls one of them differently.
fn of_this_system(name: &'static str) -> &'static str {
    let release = fs::read_to_string("/etc/os-release").unwrap_or_default();
    let ubuntu = release.lines().any(|line| line == "ID=ubuntu");
    if name == "chromium" && ubuntu { "chromium-browser" } else { name }
}

/// The words to put before `apt-get`: none as root, `sudo` where it asks nothing.
fn as_root() -> Option<&'static [&'static str]> {
    let id = ask(Command::new("id").arg("-u"))?;
    if id.trim() == "0" {
        return Some(&[]);
    }
    ask(Command::new("sudo").args(["-n", "true"])).map(|_| ["sudo", "-n"].as_slice())
}

fn apt(root: &[&str], words: &[&str]) -> Outcome {
    let line = [root, &["env", "DEBIAN_FRONTEND=noninteractive", "apt-get"], words].concat();
    let log = paths::logs().join("apt.log");
    if program::log(program::command(line[0]).args(&line[1..]), &log)? {
        return Ok(());
    }
    let tail = program::tail(&log, 20);
    Err(Failure::new(format!("{tail}\nThis failed: {}", line.join(" "))))
}
