//! The real program: what it prints, what it logs, how it ends.

use crate::support::*;
use fotfaste_protocol::routes::BatchResult;
use std::fs::File;
use std::path::Path;
use std::process::Stdio;
use tokio::io::{AsyncBufReadExt, BufReader, Lines};
use tokio::process::{Child, ChildStdout, Command};

/// The program, started.
pub(crate) struct Program {
    pub(crate) child: Child,
    pub(crate) line: Line,
    pub(crate) setup_code: Option<String>,
}

pub(crate) fn command(data: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_fotfaste-server"));
    command.args(["serve", "--listen", "127.0.0.1:0", "--private-listen", "127.0.0.1:0"]);
    command.arg("--data").arg(data).kill_on_drop(true);
    command.stdout(Stdio::piped()).stderr(Stdio::null());
    command
}

pub(crate) async fn start(mut command: Command, first: bool) -> Program {
    // The client wants to know how to do TLS even where it does none.
    let _ = rustls::crypto::ring::default_provider().install_default();
    let mut child = command.spawn().unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let url = after(&mut lines, "listening on ").await;
    after(&mut lines, "health and metrics on ").await;
    let setup_code = match first {
        true => Some(after(&mut lines, "set-up code for one office, shown only now: ").await),
        false => None,
    };
    Program { child, line: Line::to(url), setup_code }
}

async fn after(lines: &mut Lines<BufReader<ChildStdout>>, start: &str) -> String {
    let line = lines.next_line().await.unwrap().expect("a line");
    line.strip_prefix(start).expect(&line).to_owned()
}

#[tokio::test]
async fn the_log_tells_what_happened_and_names_nobody() {
    let data = tempfile::tempdir().unwrap();
    let log_file = data.path().join("log");
    let mut command = command(data.path());
    command.stderr(File::create(&log_file).unwrap());
    let mut program = start(command, true).await;
    let code = program.setup_code.clone().unwrap();
    program.line.create(&code, &staffed()).await.unwrap();
    let batch = Author::new(COACH, CASE).draft(b"CANARY in a body");
    let stored = program.line.push(COACH, &[&batch]).await.unwrap();
    assert_eq!(stored, [BatchResult::Stored { position: 1 }]);
    program.line.pull(STRANGER, 0, &[]).await.unwrap_err();
    program.child.kill().await.unwrap();
    let log = std::fs::read_to_string(log_file).unwrap();
    for line in log.lines() {
        serde_json::from_str::<serde_json::Value>(line).unwrap();
    }
    for told in [r#""route":"/v1/batches""#, r#""status":404"#, r#""id":""#] {
        assert!(log.contains(told), "{told} in\n{log}");
    }
    let mut secrets = vec![code, "CANARY".into(), "127.0.0.1".into()];
    for person in [ADMIN, COACH, STRANGER] {
        secrets.extend([person.user().to_string(), person.device().to_string()]);
    }
    secrets.extend([OFFICE.to_string(), CASE.to_string()]);
    for secret in secrets {
        assert!(!log.contains(&secret), "{secret} in\n{log}");
    }
}

#[tokio::test]
async fn another_setup_code_can_be_made_while_it_runs() {
    let data = tempfile::tempdir().unwrap();
    let program = start(command(data.path()), true).await;
    let made = Command::new(env!("CARGO_BIN_EXE_fotfaste-server"))
        .args(["setup-code", "--data"])
        .arg(data.path())
        .output()
        .await
        .unwrap();
    let code = String::from_utf8(made.stdout).unwrap();
    assert_ne!(Some(code.trim()), program.setup_code.as_deref());
    program.line.create(&code, &staffed()).await.unwrap();
}

#[tokio::test]
async fn an_open_address_without_tls_ends_with_a_clear_sentence() {
    let data = tempfile::tempdir().unwrap();
    let ended = Command::new(env!("CARGO_BIN_EXE_fotfaste-server"))
        .args(["serve", "--listen", "0.0.0.0:0", "--data"])
        .arg(data.path())
        .output()
        .await
        .unwrap();
    assert!(!ended.status.success());
    let told = String::from_utf8(ended.stderr).unwrap();
    assert!(told.contains("--tls-cert") && told.contains("--behind-proxy"), "{told}");
}

#[cfg(unix)]
#[tokio::test]
async fn a_termination_signal_ends_it_cleanly() {
    let data = tempfile::tempdir().unwrap();
    let mut program = start(command(data.path()), true).await;
    let pid = program.child.id().unwrap().to_string();
    let sent = Command::new("kill").args(["-TERM", &pid]).status().await.unwrap();
    assert!(sent.success());
    assert!(program.child.wait().await.unwrap().success());
    assert!(!data.path().join("fotfaste-server.sqlite3-wal").exists(), "the database is closed");
}
