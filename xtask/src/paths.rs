//! Where things are in the working tree.

use std::{
    env::{self, consts::EXE_SUFFIX},
    path::{Path, PathBuf},
};

/// The folder that holds the workspace's `Cargo.toml`.
pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("xtask lies in the root").to_path_buf()
}

/// The screen's sources.
pub(crate) fn ui() -> PathBuf {
    root().join("ui")
}

/// Where cargo puts what it builds.
pub(crate) fn target() -> PathBuf {
    env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), |dir| root().join(dir))
}

/// A program that this workspace builds.
pub(crate) fn built(profile: &str, name: &str) -> PathBuf {
    target().join(profile).join(format!("{name}{EXE_SUFFIX}"))
}

/// Where the full output of each step lies.
pub(crate) fn logs() -> PathBuf {
    target().join("logs")
}

/// Where the tools of [`crate::setup::tools`] are kept, by version.
pub(crate) fn tools() -> PathBuf {
    env::var_os("FOTFASTE_TOOLS").map_or_else(|| target().join("tools"), PathBuf::from)
}

/// A program on the `PATH`.
pub(crate) fn on_path(name: &str) -> Option<PathBuf> {
    let file = format!("{name}{EXE_SUFFIX}");
    env::split_paths(&env::var_os("PATH")?).map(|dir| dir.join(&file)).find(|path| path.is_file())
}
