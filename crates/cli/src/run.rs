//! Carries out what the command line asks for, through the command table alone.

use std::{
    fs, io,
    io::{BufRead, Read},
    path::{Path, PathBuf},
};

use fotfaste_app::{
    App, Error, Opens, Platform, SAMPLE_PASSPHRASE, Sample, commands, default_folder, describe,
    make_sample_office,
};
use serde_json::{Value, json};

use crate::{
    answer::Failure,
    arguments::{Arguments, Demo, Init, Sheet, Task},
};

pub(crate) async fn run(arguments: Arguments) -> Result<Value, Failure> {
    if let Task::Commands { .. } = arguments.task {
        return Ok(json!(describe(&commands())));
    }
    let passphrase = arguments.passphrase_file.as_deref();
    if let Task::Demo(demo) = arguments.task {
        return make_demo(passphrase, demo).await;
    }
    let app = App::open(profile(arguments.profile)?, platform())?;
    let done = carry_out(&app, passphrase, arguments.task).await;
    app.shutdown().await;
    done
}

/// A script runs one command: nothing goes on in the background.
fn platform() -> Platform {
    Platform { stays_open: false, ..Platform::system() }
}

async fn carry_out(app: &App, passphrase: Option<&Path>, task: Task) -> Result<Value, Failure> {
    match task {
        Task::Commands { .. } => Ok(json!(describe(&commands()))),
        Task::Demo(demo) => make_demo(passphrase, demo).await,
        Task::Init(init) => create(app, passphrase, init).await,
        Task::Call { name, argument } => {
            let argument = read_argument(argument.as_deref())?;
            let needed = commands().opens(&name) == Some(Opens::Unlocked);
            if needed || passphrase.is_some() {
                let opened = unlock(app, passphrase).await;
                // A command that works while locked may be there for what kept it from opening.
                if needed {
                    opened?;
                }
            }
            Ok(app.call(&name, argument).await?)
        }
        Task::Sync => {
            unlock(app, passphrase).await?;
            sync(app).await
        }
        Task::Sheet(sheet) => {
            unlock(app, passphrase).await?;
            write_sheet(app, sheet).await
        }
    }
}

async fn make_demo(passphrase: Option<&Path>, demo: Demo) -> Result<Value, Failure> {
    let given = read_passphrase(passphrase)?;
    let passphrase = given.as_deref().unwrap_or(SAMPLE_PASSPHRASE);
    let sample = Sample { factor: demo.factor, seed: demo.seed };
    make_sample_office(&demo.out, passphrase, sample, platform()).await?;
    Ok(json!({ "profiles": [demo.out.join("anna"), demo.out.join("bo")] }))
}

async fn create(app: &App, passphrase: Option<&Path>, init: Init) -> Result<Value, Failure> {
    let passphrase = read_passphrase(passphrase)?
        .ok_or_else(|| usage("a new profile needs --passphrase-file"))?;
    let argument = json!({
        "name": init.name,
        "title": init.title,
        "phone": init.phone,
        "officeName": init.office,
        "passphrase": passphrase,
    });
    Ok(app.call("create_profile", argument).await?)
}

/// With the passphrase if one is given, else with the computer's own key store.
async fn unlock(app: &App, passphrase: Option<&Path>) -> Result<(), Failure> {
    match read_passphrase(passphrase)? {
        Some(passphrase) => app.call("unlock", json!({ "passphrase": passphrase })).await?,
        None => app.call("unlock_with_keyring", Value::Null).await?,
    };
    Ok(())
}

async fn sync(app: &App) -> Result<Value, Failure> {
    let state = app.call("sync_now", Value::Null).await?;
    match state["phase"].as_str() {
        Some("idle") => Ok(state),
        Some("never_connected") => Err(Error::NotConnected.into()),
        Some("waiting_for_approval") => Err(Error::WaitingForApproval.into()),
        Some("offline") if state["code"] == "server_silent" => Err(Error::ServerSilent.into()),
        Some("offline") => Err(Error::Offline.into()),
        _ => {
            let reason = state["code"].as_str().unwrap_or("stopped").to_owned();
            Err(Error::ServerRefused { reason }.into())
        }
    }
}

async fn write_sheet(app: &App, sheet: Sheet) -> Result<Value, Failure> {
    let about = json!({ "placement": sheet.placement, "supervisor": sheet.supervisor });
    let fields = match sheet.fields {
        Some(fields) => json!(fields),
        None => allowed(&app.call("sheet_options", about).await?),
    };
    let mut argument = json!({
        "placement": sheet.placement,
        "supervisor": sheet.supervisor,
        "fields": fields,
        "reviewOn": sheet.review_on,
    });
    let preview = app.call("preview_sheet", argument.clone()).await?;
    argument["digest"] = preview["digest"].clone();
    let path = std::path::absolute(sheet.out).map_err(|_| usage("--out is not a path"))?;
    argument["path"] = json!(path);
    Ok(app.call("save_sheet", argument).await?)
}

fn allowed(options: &Value) -> Value {
    let fields = options["fields"].as_array().into_iter().flatten();
    fields.filter(|field| field["allowed"] == true).map(|field| field["field"].clone()).collect()
}

fn profile(asked: Option<PathBuf>) -> Result<PathBuf, Failure> {
    asked.or_else(default_folder).ok_or_else(|| usage("no home folder: say --profile"))
}

fn read_argument(argument: Option<&str>) -> Result<Value, Failure> {
    let text = match argument {
        None => return Ok(Value::Null),
        Some("-") => {
            let mut text = String::new();
            let read = io::stdin().lock().read_to_string(&mut text);
            read.map_err(|_| usage("standard input is not text"))?;
            text
        }
        Some(text) => text.to_owned(),
    };
    serde_json::from_str(&text).map_err(|_| usage("the argument is not JSON"))
}

fn read_passphrase(file: Option<&Path>) -> Result<Option<String>, Failure> {
    let Some(file) = file else { return Ok(None) };
    let mut line = String::new();
    let read = if file == Path::new("-") {
        io::stdin().lock().read_line(&mut line).map(|_| ())
    } else {
        fs::read_to_string(file).map(|text| {
            line = text.lines().next().unwrap_or_default().to_owned();
        })
    };
    read.map_err(|_| usage("the passphrase file cannot be read"))?;
    Ok(Some(line.trim_end_matches(['\r', '\n']).to_owned()))
}

fn usage(why: &str) -> Failure {
    Failure::Usage(why.to_owned())
}
