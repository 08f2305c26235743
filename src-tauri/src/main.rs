//! The desktop shell: a window around the command table of `fotfaste-app`.
//!
//! The screen may ask one thing of it, [`bridge::call`], and hears one event, `changed`. All else
//! here is what only a desktop can do: one window per profile, dialogs, the system's viewer.

// No console window beside the app.
#![cfg_attr(all(windows, not(debug_assertions)), windows_subsystem = "windows")]
#![cfg_attr(test, allow(clippy::unwrap_used))]

mod bridge;
mod log;
mod paper;
mod profile;
mod renderer;

use std::process::ExitCode;

use bridge::Shell;
use tauri::{AppHandle, Manager, RunEvent, Runtime};
use tauri_plugin_window_state::StateFlags;

/// The one window.
const WINDOW: &str = "main";

fn main() -> ExitCode {
    renderer::choose();
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(cause) => {
            eprintln!("fotfaste: {cause}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<(), Box<dyn std::error::Error>> {
    let asked_for = profile::asked_for();
    let mut context = tauri::generate_context!();
    if let Some(folder) = &asked_for {
        let own = profile::identifier(&context.config().identifier, folder);
        context.config_mut().identifier = own;
    }
    for window in &mut context.config_mut().app.windows {
        // The web view keeps nothing on the disk. WebKitGTK cannot be driven by a test that way.
        window.incognito = std::env::var_os("TAURI_WEBVIEW_AUTOMATION").is_none();
    }
    let folder = asked_for.or_else(fotfaste_app::default_folder);
    let folder = folder.ok_or("there is no home folder; name a profile with --profile DIR")?;
    let app = tauri::Builder::default()
        .plugin(tauri_plugin_single_instance::init(|app, _, _| show(app)))
        .plugin(tauri_plugin_dialog::init())
        .plugin(window_state())
        .invoke_handler(tauri::generate_handler![bridge::call])
        .manage(Shell::new(folder))
        .build(context)?;
    app.run(|app, event| {
        if matches!(event, RunEvent::Exit) {
            tauri::async_runtime::block_on(app.state::<Shell>().close());
        }
    });
    Ok(())
}

/// Where the window was, and how large; never whether it was hidden.
fn window_state<R: Runtime>() -> tauri::plugin::TauriPlugin<R> {
    tauri_plugin_window_state::Builder::new()
        .with_state_flags(StateFlags::SIZE | StateFlags::POSITION | StateFlags::MAXIMIZED)
        .build()
}

/// Somebody started the program again: what they want is the window that is there.
fn show<R: Runtime>(app: &AppHandle<R>) {
    let Some(window) = app.get_webview_window(WINDOW) else { return };
    // A window manager may refuse any of these; none is worth an error to the person.
    let _ = window.show();
    let _ = window.unminimize();
    let _ = window.set_focus();
}
