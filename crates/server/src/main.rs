//! `fotfaste-server`: the central server.
//!
//! What a person needs (the address, the set-up code) goes to standard output; the log goes to
//! standard error and holds neither.

use clap::{Args, Parser, Subcommand, ValueEnum};
use fotfaste_server::{Config, Error, Running, Tls, new_setup_code, serve};
use std::io::Write as _;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::process::ExitCode;
use tracing_subscriber::EnvFilter;

/// The central server of Fotfäste. It stores and hands out sealed data that it cannot read.
#[derive(Parser)]
#[command(version)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Runs the server.
    Serve(Serve),
    /// Prints another code with which one office can be set up; the server may be running.
    SetupCode(Data),
}

#[derive(Args)]
struct Data {
    /// The folder that holds the database; created if missing.
    #[arg(long = "data", env = "FOTFASTE_SERVER_DATA", default_value = "fotfaste-server-data")]
    folder: PathBuf,
}

#[derive(Args)]
struct Serve {
    /// Where clients reach the server.
    #[arg(long, default_value = "127.0.0.1:8470")]
    listen: SocketAddr,
    /// Where /livez, /readyz and /metrics are.
    #[arg(long, default_value = "127.0.0.1:8471")]
    private_listen: SocketAddr,
    #[command(flatten)]
    data: Data,
    /// The certificate chain for HTTPS, as PEM.
    #[arg(long, requires = "tls_key", value_name = "PEM")]
    tls_cert: Option<PathBuf>,
    /// The certificate's private key, as PEM.
    #[arg(long, requires = "tls_cert", value_name = "PEM")]
    tls_key: Option<PathBuf>,
    /// A proxy in front adds TLS and sets x-forwarded-for.
    #[arg(long)]
    behind_proxy: bool,
    /// How the log is written.
    #[arg(long, value_enum, default_value = "json")]
    log_format: LogFormat,
}

#[derive(Clone, Copy, ValueEnum)]
enum LogFormat {
    Json,
    Text,
}

impl Serve {
    fn config(&self) -> Config {
        let tls = self.tls_cert.clone().zip(self.tls_key.clone());
        Config {
            listen: self.listen,
            private_listen: self.private_listen,
            tls: tls.map(|(cert, key)| Tls { cert, key }),
            behind_proxy: self.behind_proxy,
            ..Config::local(&self.data.folder)
        }
    }
}

fn main() -> ExitCode {
    let done = match Arguments::parse().command {
        Command::Serve(options) => run(&options),
        Command::SetupCode(data) => new_setup_code(&data.folder).and_then(|code| say(&code)),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            let _ = writeln!(std::io::stderr(), "fotfaste-server: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run(options: &Serve) -> Result<(), Error> {
    start_log(options.log_format);
    let runtime = tokio::runtime::Runtime::new()
        .map_err(|cause| Error::Io { what: "the threads cannot be started", cause })?;
    runtime.block_on(async {
        let running = serve(options.config()).await?;
        greet(&running, options)?;
        stop_signal().await;
        tracing::info!("stopping");
        running.stop().await
    })
}

fn greet(running: &Running, options: &Serve) -> Result<(), Error> {
    let scheme = if options.tls_cert.is_some() { "https" } else { "http" };
    say(&format!("listening on {scheme}://{}", running.address))?;
    say(&format!("health and metrics on http://{}", running.private_address))?;
    match &running.setup_code {
        Some(code) => say(&format!("set-up code for one office, shown only now: {code}"))?,
        None => {
            let data = options.data.folder.display();
            say(&format!("for another office: fotfaste-server setup-code --data {data}"))?;
        }
    }
    tracing::info!("started");
    Ok(())
}

fn say(line: &str) -> Result<(), Error> {
    let mut out = std::io::stdout();
    let written = writeln!(out, "{line}").and_then(|()| out.flush());
    written.map_err(|cause| Error::Io { what: "standard output", cause })
}

fn start_log(format: LogFormat) {
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("info"));
    let log = tracing_subscriber::fmt().with_writer(std::io::stderr).with_env_filter(filter);
    match format {
        LogFormat::Json => log.json().with_current_span(true).with_span_list(false).init(),
        LogFormat::Text => log.init(),
    }
}

/// Waits for Ctrl-C or, where there is one, SIGTERM.
async fn stop_signal() {
    let interrupt = async {
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
    };
    #[cfg(unix)]
    let terminate = async {
        use tokio::signal::unix::{SignalKind, signal};
        match signal(SignalKind::terminate()) {
            Ok(mut signals) => {
                signals.recv().await;
            }
            Err(_) => std::future::pending().await,
        }
    };
    #[cfg(not(unix))]
    let terminate = std::future::pending::<()>();
    tokio::select! {
        () = interrupt => {}
        () = terminate => {}
    }
}
