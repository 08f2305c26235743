//! `cargo xtask package`: a Debian package of the desktop app.
//!
//! The bundler comes ready-built from npm, pinned. It also knows rpm, AppImage, NSIS and MSI
//! (configured in `tauri.conf.json`), but the last three download tools of their own.

use crate::{
    failure::Outcome,
    paths,
    program::{self, npm},
    setup,
};

const BUNDLER: &str = "@tauri-apps/cli@2.12.5";

/// Builds the package in release.
pub(crate) fn package() -> Outcome {
    setup::to_build()?;
    let mut tauri = npm();
    tauri
        .args(["exec", "--yes", "--package", BUNDLER, "--"])
        .args(["tauri", "build", "--bundles", "deb"])
        .current_dir(paths::root().join("src-tauri"));
    program::show(&mut tauri)?;
    println!("The package lies in {}", paths::target().join("release/bundle/deb").display());
    Ok(())
}
