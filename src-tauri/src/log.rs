//! The program's log, in the profile: what a report number on the screen refers to.
//!
//! No part of Fotfäste writes a name, a note or a key into it.

use std::{
    fs::{self, File, OpenOptions},
    io,
    path::Path,
    sync::Mutex,
};

use tracing_subscriber::filter::LevelFilter;

const NAME: &str = "fotfaste.log";
/// Room for months of warnings.
const MOST: u64 = 1 << 20;

/// Starts it, anew when it has grown large. Without a log the program still works.
pub(crate) fn start(profile: &Path) {
    match open(&profile.join(NAME)) {
        // Only the first profile of a process gets a log; there is no second.
        Ok(file) => drop(
            tracing_subscriber::fmt()
                .with_ansi(false)
                .with_max_level(LevelFilter::WARN)
                .with_writer(Mutex::new(file))
                .try_init(),
        ),
        Err(cause) => eprintln!("There will be no log: {cause}"),
    }
}

fn open(path: &Path) -> io::Result<File> {
    let large = fs::metadata(path).is_ok_and(|log| log.len() > MOST);
    OpenOptions::new().create(true).append(!large).write(true).truncate(large).open(path)
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use super::*;

    #[test]
    fn the_log_goes_on_until_it_is_large_and_then_starts_anew() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join(NAME);
        for _ in 0..2 {
            open(&path).unwrap().write_all(b"a line\n").unwrap();
        }
        assert_eq!(fs::read_to_string(&path).unwrap(), "a line\na line\n");
        File::create(&path).unwrap().set_len(MOST + 1).unwrap();
        drop(open(&path).unwrap());
        assert_eq!(fs::metadata(&path).unwrap().len(), 0);
    }
}
