//! What leaves the program on paper: the system's viewer, and the dialog that asks where to save.

use std::path::Path;

use serde_json::{Value, json};
use tauri::{AppHandle, Runtime};
use tauri_plugin_dialog::DialogExt;

/// Where the core puts what is on its way to the viewer.
const PRINTS: &str = "print";

/// Opens the sheet that a command for printing wrote and says in its result whether that went well. Only a
/// PDF in the profile's own folder for prints is ever opened, whatever path the result names.
pub(crate) fn open(profile: &Path, mut printed: Value) -> Value {
    let opened = printed["path"].as_str().is_some_and(|path| open_path(profile, Path::new(path)));
    printed["opened"] = opened.into();
    printed
}

fn open_path(profile: &Path, path: &Path) -> bool {
    if !is_ours(profile, path) {
        return false;
    }
    tauri_plugin_opener::open_path(path, None::<&str>).is_ok()
}

/// Links and `..` are followed before the two are compared.
fn is_ours(profile: &Path, path: &Path) -> bool {
    let (Ok(prints), Ok(path)) = (profile.join(PRINTS).canonicalize(), path.canonicalize()) else {
        return false;
    };
    path.starts_with(prints) && path.extension().is_some_and(|kind| kind == "pdf")
}

/// Asks the person where to save a PDF: `{fileName}` in, `{path}` out, null when they changed
/// their mind.
pub(crate) async fn choose_save_path<R: Runtime>(app: &AppHandle<R>, argument: &Value) -> Value {
    let (send, answer) = tokio::sync::oneshot::channel();
    let name = argument["fileName"].as_str().unwrap_or("handledarblad.pdf");
    let ending = name.rsplit_once('.').map_or("pdf", |(_, ending)| ending);
    let filter = ending.to_uppercase();
    let dialog = app.dialog().file().set_file_name(name).add_filter(filter, &[ending]);
    dialog.save_file(move |chosen| {
        // Nobody listens any more when the window has closed meanwhile.
        let _ = send.send(chosen);
    });
    let chosen = answer.await.ok().flatten().and_then(|file| file.into_path().ok());
    json!({ "path": chosen })
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn only_a_pdf_inside_the_profile_may_be_opened() {
        let folder = tempfile::tempdir().unwrap();
        let profile = folder.path().join("profile");
        fs::create_dir_all(profile.join("print")).unwrap();
        for name in ["profile/print/a.pdf", "profile/print/a.sh", "profile/b.pdf"] {
            fs::write(folder.path().join(name), "x").unwrap();
        }
        assert!(is_ours(&profile, &profile.join("print/a.pdf")));
        assert!(!is_ours(&profile, &profile.join("print/a.sh")), "not a paper");
        assert!(!is_ours(&profile, &profile.join("b.pdf")), "not a print");
        assert!(!is_ours(&profile, &profile.join("print/../b.pdf")), "not by a detour either");
        assert!(!is_ours(&profile, &profile.join("print/none.pdf")), "nothing there");
    }

    #[test]
    fn a_result_without_a_paper_says_that_nothing_was_opened() {
        assert_eq!(open(Path::new("."), json!({"path": null}))["opened"], json!(false));
    }
}
