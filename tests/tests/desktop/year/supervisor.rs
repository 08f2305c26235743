//! The supervisor quits, and another one takes over.

use fotfaste_tests::{Case, Key, Window};

/// Who takes over.
pub(super) const SUCCESSOR: &str = "Maj Lundqvist";

pub(super) async fn quits(window: &Window, case: &Case) {
    at_the_workplace(window, case).await;
    let left = format!("{} är inte handledare längre", case.words.at("supervisor"));
    window.go("#/participants").await;
    window.press(&case.name()).await;
    window.press("Introduktion").await;
    window.see(&left).await;
    window.picture("33-supervisor-has-ended").await;

    let (choose, chosen) = (format!("Välj {SUCCESSOR}"), format!("Handledare är nu {SUCCESSOR}"));
    window.press(&choose).await;
    window.see(&chosen).await;
    window.see_no_more(&left).await;
    window.chord(&[Key::Control], 'z').await;
    window.see("Ändringen är ångrad").await;
    window.see(&left).await;
    window.press(&choose).await;
    window.see(&chosen).await;
    window.see(&format!("Handledare {SUCCESSOR}")).await;
    window.picture("34-supervisor-chosen").await;
}

async fn at_the_workplace(window: &Window, case: &Case) {
    let name = case.words.at("supervisor");
    window.go("#/workplaces").await;
    window.press(case.words.at("workplace")).await;
    window.press("Lägg till").await;
    window.see("Ny handledare").await;
    window.fill("Namn", SUCCESSOR).await;
    window.fill("Roll på arbetsplatsen", "konditor").await;
    window.press("Spara handledaren").await;
    window.see("Handledaren är tillagd").await;
    window.press_at(name, "Slutar").await;
    window.see(&format!("{name} slutar som handledare")).await;
    window.fill("Sista dag", "igår").await;
    window.choose("Vem tar över", SUCCESSOR).await;
    window.press("Spara slutdagen").await;
    window.see(&format!("{SUCCESSOR} tog över")).await;
    window.see("Ändra Sista dag").await;
    window.picture("32-supervisor-quits").await;
}
