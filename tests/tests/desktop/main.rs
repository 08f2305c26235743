//! Stories in the real window: the main job, as the README tells it, and the main scenes of a year.
//! They keep their pictures and the printed sheet in the folder that FOTFASTE_KEEP names.

mod main_job;
mod year;

use std::{
    env,
    path::{Path, PathBuf},
};

/// Where pictures and papers are kept: a story's own folder, when nobody asks for them.
fn kept(folder: &Path) -> PathBuf {
    env::var_os("FOTFASTE_KEEP").map_or_else(|| folder.join("keep"), PathBuf::from)
}
