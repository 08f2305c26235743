//! The main job in the real window, with the server down at first. It keeps its pictures and the
//! printed sheet in the folder that FOTFASTE_KEEP names.
//!
//! What a person does on the way there without the window (the workplace, the task's steps, the
//! consent, letting the colleague in) goes through the same command table the window calls; the
//! forms themselves have their own tests in the browser.

use std::{
    env, fs,
    path::{Path, PathBuf},
};

use fotfaste_tests::{
    Case, Coach, PASSPHRASE, Server, Window, Words,
    office::{let_in, share},
};

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs a display, tauri-driver and WebKitWebDriver: cargo xtask test brings them"]
async fn a_coach_records_prints_and_syncs_and_the_colleague_sees_it() {
    let folder = tempfile::tempdir().expect("a folder");
    let keep = keep(folder.path());
    let (anna, bo) = (folder.path().join("anna"), folder.path().join("bo"));

    first_start(&anna, &keep).await;
    let case = prepare(&anna).await;
    let mut server = Server::start(&folder.path().join("server")).await;
    let (address, code) = (server.address(), server.setup_code().await);
    let down = server.kill().await;

    let window = Window::open(&anna, &keep).await;
    unlock(&window).await;
    record_a_visit(&window, &case).await;
    print_the_sheet(&window, &case, &anna, &keep).await;
    connect_in_vain(&window, &address, &code).await;
    let _server = down.again().await;
    connect(&window).await;
    window.close().await;

    share_with(&anna, &bo, &case).await;
    the_colleague_sees_it(&bo, &case, &keep).await;
}

/// A new computer without network: name, office, passphrase.
async fn first_start(profile: &Path, keep: &Path) {
    let window = Window::open(profile, keep).await;
    window.see("Kom igång på den här datorn").await;
    window.picture("01-first-start").await;
    window.fill("Ditt namn", "Anna Ålund").await;
    window.fill("Telefon", "070-000 00 10").await;
    window.fill("Din enhet", "Norrvike arbetsmarknadsenhet").await;
    window.fill("Lösenfras", PASSPHRASE).await;
    window.fill("Lösenfrasen en gång till", PASSPHRASE).await;
    window.press("Börja använda Fotfäste").await;
    window.see("Besök i dag").await;
    window.picture("02-today-empty").await;
    window.close().await;
}

async fn prepare(profile: &Path) -> Case {
    let coach = Coach::here(profile);
    coach.unlock().await;
    let case = Case::write(&coach, Words::swedish()).await;
    coach.close().await;
    case
}

async fn unlock(window: &Window) {
    window.see("Lås upp Fotfäste").await;
    window.fill("Lösenfras", "inte den rätta frasen").await;
    window.press("Lås upp").await;
    window.see("Lösenfrasen stämmer inte. Prova igen. Inget har raderats.").await;
    window.fill("Lösenfras", PASSPHRASE).await;
    window.press("Lås upp").await;
    window.see("Besök i dag").await;
}

async fn record_a_visit(window: &Window, case: &Case) {
    window.go(&format!("#/participants/{}", case.participant)).await;
    window.press("Starta besök").await;
    window.see("Sidan kan läsas av").await;
    window.mark(case.words.at("response_0"), "I").await;
    window.mark(case.words.at("response_1"), "DV").await;
    window.fill("Vad hände?", "Ställde in plåtarna själv. Åsa tittade på.").await;
    window.see("2 av 3 steg").await;
    window.picture("03-visit").await;
    window.press("Ändra tid").await;
    window.fill("Dag", "igår").await;
    window.fill("Började", "0810").await;
    window.fill("Slutade", "9.40").await;
    window.press("Avsluta besöket").await;
    window.see("Ett steg är inte bedömt").await;
    window.press("Avsluta").await;
    window.see("Besöket är sparat").await;
    window.picture("04-participant").await;
}

async fn print_the_sheet(window: &Window, case: &Case, profile: &Path, keep: &Path) {
    window.go(&format!("#/sheet/{}", case.placement)).await;
    window.see("Så stöder du").await;
    window.see(case.words.at("response_0")).await;
    window.picture("05-sheet").await;
    window.press("Skriv ut").await;
    window.press("Skriv ut").await;
    window.see("Bladet").await;
    window.see("Utskrivna blad").await;
    let printed = fs::read_dir(profile.join("print")).expect("something was printed");
    let sheet = printed.flatten().next().expect("one sheet").path();
    let pdf = fs::read(sheet).expect("the sheet can be read");
    assert!(pdf.starts_with(b"%PDF"), "it is a PDF");
    fs::write(keep.join("handledarblad.pdf"), pdf).expect("the sheet can be kept");
}

async fn connect_in_vain(window: &Window, address: &str, code: &str) {
    window.go("#/sync").await;
    window.see("Anslut till en server").await;
    window.press("Anslut enheten").await;
    window.fill("Serverns adress", address).await;
    window.fill("Startkod", code).await;
    window.enter("Startkod").await;
    window.see("Du är inte på nätet. Arbeta som vanligt. Allt sparas på datorn.").await;
    window.picture("06-server-down").await;
}

async fn connect(window: &Window) {
    window.enter("Startkod").await;
    window.see("Enheten är ansluten").await;
    window.see("Allt är skickat").await;
    window.picture("07-connected").await;
}

/// Anna invites Bo, both compare the code, she lets him in and shares the case.
async fn share_with(anna: &Path, bo: &Path, case: &Case) {
    let (anna, bo) = (Coach::here(anna), Coach::here(bo));
    anna.unlock().await;
    let_in(&anna, &bo, "Bo Prytz").await;
    share(&anna, &bo, &case.participant).await;
    anna.close().await;
    bo.close().await;
}

async fn the_colleague_sees_it(profile: &Path, case: &Case, keep: &Path) {
    let window = Window::open(profile, keep).await;
    window.see("Lås upp Fotfäste").await;
    window.fill("Lösenfras", PASSPHRASE).await;
    window.press("Lås upp").await;
    window.see("Besök i dag").await;
    window.go("#/participants").await;
    window.see(case.words.at("last_name")).await;
    window.picture("08-colleague-list").await;
    window.go(&format!("#/participants/{}", case.participant)).await;
    window.see("Besök 1").await;
    window.picture("09-colleague-case").await;
    window.close().await;
}

fn keep(folder: &Path) -> PathBuf {
    env::var_os("FOTFASTE_KEEP").map_or_else(|| folder.join("keep"), PathBuf::from)
}
