//! The command line.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};

/// Fotfäste's commands for scripts, support and tests.
#[derive(Debug, Parser)]
#[command(name = "fotfaste-cli", version, about)]
pub(crate) struct Arguments {
    /// The profile's folder; the person's own unless told.
    #[arg(long, global = true, env = "FOTFASTE_PROFILE", value_name = "DIR")]
    pub(crate) profile: Option<PathBuf>,
    /// A file whose first line is the passphrase; `-` for standard input.
    #[arg(long, global = true, value_name = "FILE")]
    pub(crate) passphrase_file: Option<PathBuf>,
    /// What to do.
    #[command(subcommand)]
    pub(crate) task: Task,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub(crate) enum Task {
    /// Creates a profile with a new office on this computer.
    Init(Init),
    /// Lists every command with the types of its argument and result.
    Commands {
        /// As a JSON array; that is also what comes without it.
        #[arg(long)]
        json: bool,
    },
    /// Runs a command of the table.
    Call {
        /// Its name.
        name: String,
        /// Its argument as JSON; `-` for standard input, nothing for none.
        argument: Option<String>,
    },
    /// Syncs once. Fails when it did not finish.
    Sync,
    /// Writes a supervisor sheet as PDF.
    Sheet(Sheet),
    /// Makes a sample office of invented people: the profiles `anna` and `bo`.
    Demo(Demo),
}

/// A sample office.
#[derive(Debug, Args)]
pub(crate) struct Demo {
    /// The folder to make the profiles in.
    #[arg(long, value_name = "DIR")]
    pub(crate) out: PathBuf,
    /// Times 25 participants.
    #[arg(long, default_value_t = 1)]
    pub(crate) factor: usize,
    /// Another seed, other people.
    #[arg(long, default_value_t = 1)]
    pub(crate) seed: u64,
}

/// A new profile.
#[derive(Debug, Args)]
pub(crate) struct Init {
    /// Full name.
    #[arg(long)]
    pub(crate) name: String,
    /// The office's name.
    #[arg(long)]
    pub(crate) office: String,
    /// Title.
    #[arg(long, default_value = "")]
    pub(crate) title: String,
    /// Telephone.
    #[arg(long, default_value = "")]
    pub(crate) phone: String,
}

/// A supervisor sheet.
#[derive(Debug, Args)]
pub(crate) struct Sheet {
    /// The placement's identity.
    #[arg(long)]
    pub(crate) placement: String,
    /// The supervisor's identity; the placement's own unless told.
    #[arg(long)]
    pub(crate) supervisor: Option<String>,
    /// What to show, comma-separated; everything allowed unless told.
    #[arg(long, value_delimiter = ',')]
    pub(crate) fields: Option<Vec<String>>,
    /// When the sheet is looked over.
    #[arg(long)]
    pub(crate) review_on: Option<String>,
    /// Where to write it.
    #[arg(long, value_name = "FILE")]
    pub(crate) out: PathBuf,
}
