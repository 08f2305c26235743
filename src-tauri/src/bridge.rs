//! The one command and the one event between the screen and the core.

use std::{
    path::PathBuf,
    sync::{Mutex, PoisonError},
};

use fotfaste_app::{Answer, App, Error, Event, Platform};
use serde_json::{Value, json};
use tauri::{AppHandle, Emitter, Runtime, State, async_runtime};
use tokio::sync::broadcast::{Receiver, error::RecvError};

use crate::{log, paper};

/// The event that tells the screen which kinds of things to read again.
const CHANGED: &str = "changed";
/// Stands for every kind.
const EVERYTHING: &str = "*";

/// The profile, once it could be opened.
pub(crate) struct Shell {
    folder: PathBuf,
    opened: Mutex<Option<App>>,
}

impl Shell {
    /// Opens nothing yet.
    pub(crate) fn new(folder: PathBuf) -> Self {
        Self { folder, opened: Mutex::default() }
    }

    /// The profile. Each call tries again while it cannot be opened, so that the window can say
    /// why (another program has it, the disk is full) and the person can try again.
    fn app<R: Runtime>(&self, handle: &AppHandle<R>) -> Result<App, Error> {
        let mut opened = self.opened.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(app) = &*opened {
            return Ok(app.clone());
        }
        let app = App::open(self.folder.clone(), Platform::system())?;
        log::start(&self.folder);
        async_runtime::spawn(pass_on(app.subscribe(), handle.clone()));
        *opened = Some(app.clone());
        Ok(app)
    }

    /// Locks; what is under way is finished first.
    pub(crate) async fn close(&self) {
        let app = self.opened.lock().unwrap_or_else(PoisonError::into_inner).take();
        if let Some(app) = app {
            app.shutdown().await;
        }
    }
}

/// Runs a command of the table, or one of the few that only a desktop has. Its result comes with
/// the way back; an error is the core's own, as JSON with its `code`.
#[tauri::command]
pub(crate) async fn call<R: Runtime>(
    handle: AppHandle<R>,
    shell: State<'_, Shell>,
    name: String,
    argument: Value,
) -> Result<Value, Value> {
    if name == "choose_save_path" {
        let result = paper::choose_save_path(&handle, &argument).await;
        return Ok(json!(Answer { result, undo: None }));
    }
    let app = shell.app(&handle).map_err(body)?;
    let Answer { result, undo } = app.answer(&name, argument).await.map_err(body)?;
    let opens =
        ["print_sheet", "print_recovery_sheet", "print_office_paper"].contains(&name.as_str());
    let result = if opens { paper::open(app.folder(), result) } else { result };
    Ok(json!(Answer { result, undo }))
}

fn body(error: Error) -> Value {
    serde_json::to_value(error).expect("an error is plain data")
}

/// Hands each change to the screen, until the profile is gone.
async fn pass_on<R: Runtime>(mut events: Receiver<Event>, handle: AppHandle<R>) {
    loop {
        let kinds = match events.recv().await {
            Ok(Event::Changed { kinds }) => json!({ "kinds": kinds }),
            // Nobody knows what was missed, so everything is read again.
            Err(RecvError::Lagged(_)) => json!({ "kinds": [EVERYTHING] }),
            Err(RecvError::Closed) => return,
        };
        if let Err(cause) = handle.emit(CHANGED, kinds) {
            eprintln!("The window could not be told of a change: {cause}");
        }
    }
}
