//! A consent is withdrawn by someone who never touches the mouse.

use fotfaste_tests::{Case, Key, Window};

pub(super) async fn is_withdrawn_by_keys_alone(window: &Window, case: &Case) {
    let first_name = case.words.at("first_name");
    window.chord(&[Key::Alt], '1').await;
    window.see("Besök i dag").await;
    window.by_palette(first_name, &case.name()).await;
    window.see(case.words.at("next_step")).await;
    window.tab_and_enter("Insyn och samtycken").await;
    window.see("Utan ett samtycke får handledaren inget på papper").await;
    window.tab_and_enter("Ta tillbaka").await;
    window.see("Inget nytt kan skrivas ut efter det").await;
    window.tab_to("Från och med").await;
    window.picture("27-consent-by-keys").await;
    window.tab_and_enter("Ta tillbaka").await;
    window.see("Samtycket är återtaget").await;
    window.see("Inget nytt handledarblad kan göras med det här samtycket").await;
    window.by_palette(first_name, &format!("Handledarblad för {}", case.name())).await;
    the_sheet_is_blocked(window, first_name).await;
    window.tab_and_enter(&format!("Fråga {first_name}")).await;
    window.see("Återtaget").await;
}

/// It says why, and what to do.
async fn the_sheet_is_blocked(window: &Window, first_name: &str) {
    window.see(&format!("{first_name} har inte sagt ja")).await;
    window.see("Samtycket togs tillbaka").await;
    window.see(&format!("Ett blad kan göras när {first_name} har sagt ja")).await;
    let page = window.page().await;
    assert!(!page.contains("Spara som pdf"), "there is no way to paper: {page}");
    window.picture("28-consent-withdrawn").await;
}
