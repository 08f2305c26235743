//! `cargo xtask run`: Fotfäste with a sample office, for a person to try, or for nobody to see.

use std::{fs, path::Path, process::Command};

use crate::{
    build, demo,
    failure::Outcome,
    headless::{self, Screen},
    paths, program,
    server::Server,
    setup,
};

/// Opens the app; without a display the end-to-end test does a person's work.
pub(crate) fn run() -> Outcome {
    if headless::has_display() { open() } else { perform_the_main_job() }
}

fn perform_the_main_job() -> Outcome {
    println!("No display here: the main job will be done in the real window on a virtual screen.");
    setup::to_drive_the_window()?;
    program::show(&mut build::programs())?;
    let keep = paths::target().join("run");
    // What an earlier run left must not be taken for this one's.
    let _ = fs::remove_dir_all(&keep);
    fs::create_dir_all(&keep)?;
    let screen = Screen::start()?;
    program::show(&mut screen.stories(&keep, &["main_job"]))?;
    println!("\nDone. What it printed and what the window looked like:");
    list(&keep)
}

fn list(folder: &Path) -> Outcome {
    let mut files: Vec<_> = fs::read_dir(folder)?.flatten().map(|entry| entry.path()).collect();
    files.sort();
    let (folders, files): (Vec<_>, Vec<_>) = files.into_iter().partition(|path| path.is_dir());
    files.iter().for_each(|file| println!("  {}", file.display()));
    folders.iter().try_for_each(|folder| list(folder))
}

fn open() -> Outcome {
    setup::to_build()?;
    program::show(&mut build::programs())?;
    let office = paths::target().join("run");
    // Each run starts from the same office.
    let _ = fs::remove_dir_all(&office);
    demo::make(&office, &[])?;
    let server = Server::start(&office.join("server"))?;
    println!("A server answers at {} (set-up code {}).", server.address, server.setup_code()?);
    println!("Unlock with the passphrase: {}", demo::PASSPHRASE);
    let mut app = Command::new(paths::built("debug", "fotfaste"));
    program::show(app.arg("--profile").arg(office.join("anna")))
}
