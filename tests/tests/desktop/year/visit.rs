//! A visit under way is interrupted by the lock, ended, and corrected afterwards.

use fotfaste_tests::{Case, Key, Window};

use super::unlock_where_it_was;

pub(super) async fn is_interrupted_by_the_lock(window: &Window, case: &Case) {
    let at = |place| case.words.at(place);
    window.go("#/participants").await;
    window.press(&case.name()).await;
    window.press("Starta besök").await;
    window.see("Sidan kan läsas av").await;
    window.fill("Vad hände?", at("note")).await;
    window.mark(at("response_0"), "I").await;
    window.mark(at("response_1"), "DV").await;
    window.see("2 av 3 steg").await;
    window.chord(&[Key::Control, Key::Shift], 'l').await;
    window.see("Lås upp Fotfäste").await;
    let page = window.page().await;
    assert!(!page.contains(at("first_name")), "a locked window names nobody: {page}");
    window.picture("23-visit-locked").await;
    unlock_where_it_was(window).await;
    window.see("2 av 3 steg").await;
    assert_eq!(window.typed("Vad hände?").await, at("note"));
    window.picture("24-visit-goes-on").await;
    window.press("Ändra tid").await;
    window.fill("Dag", "igår").await;
    window.fill("Började", "13").await;
    window.fill("Slutade", "13.45").await;
    window.press("Avsluta besöket").await;
    window.see("Ett steg är inte bedömt").await;
    window.picture("25-visit-ends").await;
    window.press("Avsluta").await;
    window.see("Besöket är sparat").await;
}

/// The visit before it lasted half an hour less. What stood there first can be read afterwards.
pub(super) async fn is_corrected(window: &Window) {
    window.see("Besök 2, 45 min").await;
    window.press("Besök 1, 2 tim 30 min").await;
    window.press("Rätta").await;
    window.see("Rätta besöket").await;
    window.fill("Slutade", "11").await;
    window.press("Spara rättelsen").await;
    window.see("Besöket är rättat").await;
    window.see("Rättat i dag").await;
    window.press("Ändringar").await;
    window.see("Före 11:30 Efter 11:00").await;
    window.picture("26-visit-corrected").await;
}
