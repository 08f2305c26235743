//! A follow-up that was forgotten for more than a year, and the year's last: seen on Idag, carried
//! out, and what came of it all.

use fotfaste_tests::Window;

use super::Prepared;

const NAME: &str = "Tuva Holmkvist";
const A_YEAR: u32 = 365;

pub(super) async fn is_missed_for_a_year(window: &Window, written: &Prepared) {
    window.go("#/").await;
    window.see("Försenade uppföljningar").await;
    window.see(&written.forgotten).await;
    let latest = days_late(&window.page().await);
    assert!(latest.is_some_and(|days| days > A_YEAR), "{latest:?} days late");
    window.picture("35-follow-up-missed").await;
    window.press_at(&written.forgotten, "Planera").await;
    window.see("2 är försenade").await;

    carry_out(window, &written.forgotten).await;
    window.press_at("Uppföljningen är gjord", "Ångra").await;
    window.see("Ändringen är ångrad").await;
    window.see("2 är försenade").await;
    carry_out(window, &written.forgotten).await;
    window.see("1 är försenad").await;
    carry_out(window, &written.last).await;
    window.see("Alla uppföljningar är gjorda").await;
    window.picture("37-follow-up-all-done").await;
    leave_with_a_job(window).await;

    window.go("#/").await;
    window.see("Besök i dag").await;
    let page = window.page().await;
    assert!(!page.contains(NAME), "nothing about her is late any longer: {page}");
}

async fn carry_out(window: &Window, title: &str) {
    window.press_at(title, "Gjord").await;
    window.see("Gjordes tillsammans med").await;
    window.press("Handledaren").await;
    window.press("Kvar i jobbet").await;
    window.fill("Timmar i veckan", "25").await;
    window.fill("Vad som behövs", "Längre dagar efter sommaren").await;
    window.picture("36-follow-up-form").await;
    window.press("Spara hur det gick").await;
    window.see("Uppföljningen är gjord").await;
}

async fn leave_with_a_job(window: &Window) {
    window.press("Översikt").await;
    window.press("Byt fas").await;
    window.choose("Till fas", "Avslut").await;
    window.fill("Varför", "Tillsvidareanställd i stallet").await;
    window.choose("Resultat", "Anställning").await;
    window.choose("Sysselsättning", "Arbetar").await;
    window.choose("Försörjning", "Lön").await;
    window.picture("38-exit-form").await;
    window.enter("Från och med").await;
    window.see("Ny fas: Avslut").await;
    window.press("Uppföljning").await;
    window.see("Från försörjningsberoende till självförsörjning").await;
    window.see("Ingen placering just nu.").await;
    window.picture("39-outcome").await;
}

/// The most that anything is late.
fn days_late(page: &str) -> Option<u32> {
    let before = page.split(" dagar sen").map(|text| text.rsplit(' ').next().unwrap_or_default());
    before.filter_map(|number| number.parse().ok()).max()
}
