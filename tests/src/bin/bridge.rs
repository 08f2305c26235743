//! The command table over HTTP, for the browser tests alone: it serves the built screen,
//! `POST /call/{name}` (the way back in the header `fotfaste-undo`) and `GET /events` on loopback,
//! and never leaves the test machine.
//!
//! `bridge --profile DIR --port 0 [--screen ui/dist] [--weak]` prints `{"address":"http://…"}`.
//! `--weak` makes new passphrase slots cheap to open, so that tests do not wait for Argon2.

use std::{
    convert::Infallible,
    env,
    io::{self, Write},
    net::Ipv4Addr,
    path::{Component, Path, PathBuf},
};

use axum::{
    Json, Router,
    extract::{DefaultBodyLimit, Path as Name, State},
    http::{StatusCode, Uri, header},
    response::{
        AppendHeaders, IntoResponse, Response, Sse,
        sse::{Event as Sent, KeepAlive},
    },
    routing::{get, post},
};
use fotfaste_app::{Answer, App, Cost, Event, Platform};
use futures_util::{Stream, stream};
use serde_json::{Value, json};
use tokio::{
    net::TcpListener,
    sync::broadcast::{Receiver, error::RecvError},
};

/// The window has no limit; this is more than a person pastes into every field of a form.
const BODY_LIMIT: usize = 128 << 20;

#[derive(Clone)]
struct Bridge {
    app: App,
    screen: PathBuf,
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let profile = option("--profile").ok_or("say --profile DIR")?;
    let port: u16 = option("--port").map_or(Ok(0), |port| port.parse())?;
    let screen = option("--screen").unwrap_or_else(|| "ui/dist".to_owned()).into();
    let app = App::open(profile.into(), platform())?;
    let routes = Router::new()
        .route("/call/{name}", post(call))
        .route("/events", get(events))
        .fallback(serve)
        .layer(DefaultBodyLimit::max(BODY_LIMIT))
        .with_state(Bridge { app: app.clone(), screen });
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await?;
    let address = format!("http://{}", listener.local_addr()?);
    writeln!(io::stdout().lock(), "{}", json!({ "address": address }))?;
    axum::serve(listener, routes).with_graceful_shutdown(stopped()).await?;
    app.shutdown().await;
    Ok(())
}

fn platform() -> Platform {
    let mut platform = Platform::system();
    if env::args().any(|word| word == "--weak") {
        platform.passphrase_cost = Cost { memory_kib: 64, passes: 1, lanes: 1 };
    }
    platform
}

fn option(name: &str) -> Option<String> {
    let mut words = env::args().skip_while(|word| word != name);
    words.nth(1)
}

async fn stopped() {
    let _ = tokio::signal::ctrl_c().await;
}

async fn call(
    State(bridge): State<Bridge>,
    Name(name): Name<String>,
    Json(argument): Json<Value>,
) -> Response {
    match bridge.app.answer(&name, argument).await {
        Ok(Answer { result, undo }) => {
            let way = undo.map(|undo| [("fotfaste-undo", json!(undo).to_string())]);
            (way.map(AppendHeaders), Json(result)).into_response()
        }
        Err(error) => (StatusCode::UNPROCESSABLE_ENTITY, Json(json!(error))).into_response(),
    }
}

async fn events(State(bridge): State<Bridge>) -> impl IntoResponse {
    let changes = bridge.app.subscribe();
    Sse::new(messages(changes)).keep_alive(KeepAlive::default())
}

/// One `changed` message for each event; a listener that fell behind is told that everything has.
fn messages(changes: Receiver<Event>) -> impl Stream<Item = Result<Sent, Infallible>> {
    stream::unfold(changes, |mut changes| async move {
        let kinds = match changes.recv().await {
            Ok(Event::Changed { kinds }) => json!(kinds),
            Err(RecvError::Lagged(_)) => json!(["*"]),
            Err(RecvError::Closed) => return None,
        };
        let sent = Sent::default().event("changed").data(json!({ "kinds": kinds }).to_string());
        Some((Ok(sent), changes))
    })
}

async fn serve(State(bridge): State<Bridge>, uri: Uri) -> Response {
    let asked = Path::new(uri.path().trim_start_matches('/'));
    let inside = asked.components().all(|part| matches!(part, Component::Normal(_)));
    let file = bridge.screen.join(if inside { asked } else { Path::new("index.html") });
    let file = if file.is_file() { file } else { bridge.screen.join("index.html") };
    match tokio::fs::read(&file).await {
        Ok(bytes) => ([(header::CONTENT_TYPE, media_type(&file))], bytes).into_response(),
        Err(_) => (StatusCode::NOT_FOUND, "the screen has not been built").into_response(),
    }
}

fn media_type(file: &Path) -> &'static str {
    match file.extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("svg") => "image/svg+xml",
        Some("woff2") => "font/woff2",
        Some("json") => "application/json",
        Some("png") => "image/png",
        _ => "application/octet-stream",
    }
}
