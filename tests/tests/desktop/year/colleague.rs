//! A colleague without the case: the workplace shows who is supervisor now, and none of those who
//! are there.

use std::path::Path;

use fotfaste_tests::{
    Case, Coach, Server, Window,
    office::{connect, let_in},
};

use super::{supervisor::SUCCESSOR, unlock};

pub(super) async fn sees_the_workplace_and_nobody(folder: &Path, keep: &Path, case: &Case) {
    let mut server = Server::start(&folder.join("server")).await;
    let (address, code) = (server.address(), server.setup_code().await);
    let anna = Coach::here(&folder.join("anna"));
    anna.unlock().await;
    connect(&anna, &address, &code).await;
    let profile = folder.join("bo");
    let bo = Coach::here(&profile);
    let_in(&anna, &bo, "Bo Öberg").await;
    bo.close().await;
    anna.close().await;

    let window = Window::open(&profile, keep).await;
    unlock(&window).await;
    window.go("#/workplaces").await;
    window.press(case.words.at("workplace")).await;
    window.see(SUCCESSOR).await;
    window.see("Ingen av dina deltagare är här").await;
    let page = window.page().await;
    for place in ["first_name", "last_name", "case_number"] {
        assert!(!page.contains(case.words.at(place)), "{page}");
    }
    window.picture("41-colleague-at-the-workplace").await;
    window.close().await;
}
