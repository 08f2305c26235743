//! A real server process.

use std::{
    fs::{self, OpenOptions},
    net::SocketAddr,
    path::{Path, PathBuf},
    process::Stdio,
};

use tokio::{
    io::{AsyncBufReadExt, BufReader, Lines},
    process::{Child, ChildStdout, Command},
};

use crate::built;

/// `fotfaste-server serve` on this machine.
pub struct Server {
    process: Child,
    printed: Lines<BufReader<ChildStdout>>,
    folder: PathBuf,
    /// Where it listens.
    pub listens: SocketAddr,
}

impl Server {
    /// Starts a server whose data, log and temporary files are all in `folder`.
    pub async fn start(folder: &Path) -> Self {
        Self::start_at(folder, SocketAddr::from(([127, 0, 0, 1], 0))).await
    }

    async fn start_at(folder: &Path, listen: SocketAddr) -> Self {
        let temporary = folder.join("tmp");
        fs::create_dir_all(&temporary).expect("the folder can be made");
        let log = OpenOptions::new().create(true).append(true).open(folder.join("server.log"));
        let mut process = Command::new(built("fotfaste-server"))
            .args(["serve", "--private-listen", "127.0.0.1:0", "--listen"])
            .arg(listen.to_string())
            .arg("--data")
            .arg(folder.join("data"))
            .env("TMPDIR", temporary)
            .env("RUST_LOG", "debug")
            .stdout(Stdio::piped())
            .stderr(log.expect("the log can be written"))
            .kill_on_drop(true)
            .spawn()
            .expect("the server starts");
        let printed = process.stdout.take().expect("it was asked for");
        let mut printed = BufReader::new(printed).lines();
        let listens = after(&mut printed, "listening on http://").await;
        after(&mut printed, "health and metrics on ").await;
        let listens = listens.parse().expect("an address");
        Self { process, printed, folder: folder.to_owned(), listens }
    }

    /// The one-time code that a first start prints.
    pub async fn setup_code(&mut self) -> String {
        after(&mut self.printed, "set-up code for one office, shown only now: ").await
    }

    /// Its address as a person types it.
    #[must_use]
    pub fn address(&self) -> String {
        format!("http://{}", self.listens)
    }

    /// Ends it as a power cut would. It can be started again with [`Server::again`].
    pub async fn kill(mut self) -> Down {
        let _ = self.process.kill().await;
        Down { folder: self.folder, listens: self.listens }
    }
}

/// A server that is down.
pub struct Down {
    folder: PathBuf,
    listens: SocketAddr,
}

impl Down {
    /// Starts it again, with the same data at the same address.
    pub async fn again(self) -> Server {
        Server::start_at(&self.folder, self.listens).await
    }

    /// Where its data is.
    #[must_use]
    pub fn data(&self) -> PathBuf {
        self.folder.join("data")
    }
}

async fn after(lines: &mut Lines<BufReader<ChildStdout>>, start: &str) -> String {
    let line = lines.next_line().await.expect("it prints").expect("it has not ended");
    line.strip_prefix(start).unwrap_or_else(|| panic!("instead of {start}: {line}")).to_owned()
}
