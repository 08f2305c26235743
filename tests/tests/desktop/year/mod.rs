//! The main scenes of a year in the real window. What takes time is written beforehand by the command
//! table, in the days of a calendar; the window itself lives today.

mod colleague;
mod consent;
mod follow_up;
mod look;
mod monday;
mod prepared;
mod protected;
mod supervisor;
mod visit;

use fotfaste_tests::{PASSPHRASE, Window};

use crate::kept;
use prepared::Prepared;

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs a display, tauri-driver and WebKitWebDriver: cargo xtask test brings them"]
async fn a_coach_comes_through_a_year_of_interruptions_and_changes() {
    let folder = tempfile::tempdir().expect("a folder");
    let keep = kept(folder.path());
    let profile = folder.path().join("anna");
    let written = Prepared::write(&profile).await;

    let window = Window::open(&profile, &keep).await;
    unlock(&window).await;
    monday::somebody_is_half_enrolled(&window).await;
    window.kill().await;
    let window = Window::open(&profile, &keep).await;
    unlock(&window).await;
    monday::the_rest_is_typed(&window).await;
    visit::is_interrupted_by_the_lock(&window, &written.case).await;
    visit::is_corrected(&window).await;
    consent::is_withdrawn_by_keys_alone(&window, &written.case).await;
    protected::is_found_by_the_whole_case_number_alone(&window, &written).await;
    supervisor::quits(&window, &written.case).await;
    follow_up::is_missed_for_a_year(&window, &written).await;
    look::english_dark_and_narrow(&window, &written).await;
    window.close().await;
    colleague::sees_the_workplace_and_nobody(folder.path(), &keep, &written.case).await;
}

async fn unlock(window: &Window) {
    unlock_where_it_was(window).await;
    window.see("Besök i dag").await;
}

async fn unlock_where_it_was(window: &Window) {
    window.see("Lås upp Fotfäste").await;
    window.fill("Lösenfras", PASSPHRASE).await;
    window.press("Lås upp").await;
}
