//! A server on this machine, for as long as a task runs.

use std::{
    fs::{self, File},
    io::{BufRead, BufReader},
    path::{Path, PathBuf},
    process::{Child, ChildStdout, Command, Stdio},
};

use crate::{
    failure::{Failure, Outcome},
    paths,
    program::{self, ask},
};

/// A server that answers; it ends when this is dropped, and its data stay.
pub(crate) struct Server {
    /// Where clients reach it.
    pub(crate) address: String,
    data: PathBuf,
    process: Child,
    /// Held open: a server that cannot speak ends.
    _said: BufReader<ChildStdout>,
}

impl Server {
    /// Starts it and waits until it answers.
    pub(crate) fn start(data: &Path) -> Outcome<Self> {
        fs::create_dir_all(paths::logs())?;
        let log = paths::logs().join("server.log");
        let mut process = program()
            .args(["serve", "--listen", "127.0.0.1:0", "--private-listen", "127.0.0.1:0", "--data"])
            .arg(data)
            .stdout(Stdio::piped())
            .stderr(File::create(&log)?)
            .spawn()?;
        let mut said = BufReader::new(process.stdout.take().expect("piped above"));
        let mut line = String::new();
        said.read_line(&mut line)?;
        let Some(address) = line.trim().strip_prefix("listening on ") else {
            let _ = process.wait();
            let tail = program::tail(&log, 10);
            return Err(Failure::new(format!("{tail}\nThe server did not start.")));
        };
        Ok(Self { address: address.to_owned(), data: data.to_owned(), process, _said: said })
    }

    /// A new code, with which one office can be set up.
    pub(crate) fn setup_code(&self) -> Outcome<String> {
        ask(program().args(["setup-code", "--data"]).arg(&self.data))
            .map(|code| code.trim().to_owned())
            .ok_or_else(|| Failure::new("The server gave no set-up code."))
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It may have ended by itself; there is nothing to do about it then.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

fn program() -> Command {
    program::command(paths::built("debug", "fotfaste-server"))
}
