//! Somebody with a protected identity has a name on one page only.

use fotfaste_tests::{Key, Window};

use super::Prepared;

const NAMES: [&str; 2] = ["Signhild", "Vargskog"];

pub(super) async fn is_found_by_the_whole_case_number_alone(window: &Window, written: &Prepared) {
    in_the_list(window).await;
    in_the_palette(window).await;
    let sheet = format!("#/sheet/{}", written.protected_placement);
    window.go(&sheet).await;
    window.see("För den här deltagaren går det inte att göra ett handledarblad").await;
    names_nobody(window).await;
    window.picture("31-protected-no-sheet").await;
}

async fn in_the_list(window: &Window) {
    window.go("#/participants").await;
    window.see("N-77").await;
    names_nobody(window).await;
    window.fill("Sök namn eller arbetsplats", "vargskog").await;
    window.see("Skyddade personer hittas med hela ärendenumret").await;
    window.fill("Sök namn eller arbetsplats", "n-77").await;
    window.see("Visas inte i listor").await;
    names_nobody(window).await;
    window.picture("29-protected-in-the-list").await;
}

async fn in_the_palette(window: &Window) {
    for part in ["signhild", "vargskog", "n-7"] {
        window.chord(&[Key::Control], 'k').await;
        window.see("Sökningen stannar på den här datorn").await;
        window.write(part).await;
        window.see("Inga träffar. Prova ett annat ord.").await;
        window.key(Key::Escape).await;
        window.see_no_more("Sökningen stannar på den här datorn").await;
    }
    window.by_palette("n-77", "N-77").await;
    window.see("Namnet syns bara på den här sidan").await;
    window.see("Signhild Vargskog").await;
    let page = window.page().await;
    assert!(!page.contains("Handledarblad"), "there is no way to a sheet: {page}");
    window.picture("30-protected-own-page").await;
}

async fn names_nobody(window: &Window) {
    let page = window.page().await;
    assert!(!NAMES.iter().any(|name| page.contains(name)), "{page}");
}
