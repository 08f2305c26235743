//! Programs of this workspace, as they were built beside the running test.

use std::{env, path::PathBuf};

/// The path of a built program.
///
/// # Panics
/// When it has not been built: `cargo build --workspace --bins` builds them all.
#[must_use]
pub fn built(program: &str) -> PathBuf {
    let here = env::current_exe().expect("a running program has a path");
    let folder = here.parent().and_then(|deps| deps.parent()).expect("target/PROFILE/deps");
    let path = folder.join(program).with_extension(env::consts::EXE_EXTENSION);
    assert!(path.is_file(), "{program} is not there: run cargo build --workspace --bins first");
    path
}
