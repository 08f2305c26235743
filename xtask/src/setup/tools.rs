//! Tools written in Rust that the checks need, each pinned and kept by version.

use std::{env::consts::EXE_SUFFIX, path::PathBuf, time::Instant};

use crate::{
    clock,
    failure::{Failure, Outcome},
    paths, program,
};

/// Checks licences, banned crates, sources and advisories.
pub(crate) const CARGO_DENY: Tool = Tool { name: "cargo-deny", version: "0.20.2" };

/// Lets a WebDriver client drive the real window.
pub(crate) const TAURI_DRIVER: Tool = Tool { name: "tauri-driver", version: "2.1.0" };

/// A program from crates.io at one version.
pub(crate) struct Tool {
    name: &'static str,
    version: &'static str,
}

impl Tool {
    /// Where it lies once it is in place.
    pub(crate) fn path(&self) -> PathBuf {
        self.folder().join("bin").join(format!("{}{EXE_SUFFIX}", self.name))
    }

    /// The folder to put in front of the `PATH`.
    pub(crate) fn bin(&self) -> PathBuf {
        self.folder().join("bin")
    }

    /// Builds and installs it unless this version already is.
    pub(crate) fn put_in_place(&self) -> Outcome {
        if self.path().is_file() {
            return Ok(());
        }
        println!("Installing {} {} (some minutes, once).", self.name, self.version);
        let start = Instant::now();
        let log = paths::logs().join(format!("install-{}.log", self.name));
        if !program::log(&mut self.install(), &log)? {
            let tail = program::tail(&log, 20);
            return Err(Failure::new(format!("{tail}\n{} could not be installed.", self.name)));
        }
        println!("Installed {} in {}.", self.name, clock::words(start.elapsed()));
        Ok(())
    }

    /// Quick to build rather than quick to run: they work for seconds only.
    fn install(&self) -> std::process::Command {
        let mut cargo = program::cargo();
        cargo
            .args(["install", "--locked", "--no-track", "--root"])
            .arg(self.folder())
            .arg(format!("{}@{}", self.name, self.version))
            .env("CARGO_TARGET_DIR", paths::tools().join("build"))
            .env("CARGO_PROFILE_RELEASE_LTO", "off")
            .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
            .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1");
        cargo
    }

    fn folder(&self) -> PathBuf {
        paths::tools().join(format!("{}-{}", self.name, self.version))
    }
}
