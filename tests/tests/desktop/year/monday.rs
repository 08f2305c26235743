//! Monday: somebody is enrolled, and the computer goes dark in the middle of it.

use fotfaste_tests::{Key, Window};

const GOAL: &str = "Ett jobb med bilar, helst tidigt på dagen";

pub(super) async fn somebody_is_half_enrolled(window: &Window) {
    window.go("#/participants").await;
    window.press("Ny deltagare").await;
    window.fill("Förnamn", "Disa").await;
    window.fill("Efternamn", "Rönnqvist").await;
    window.choose("Insats", "Kommunal introduktion").await;
    window.fill("Eget mål", GOAL).await;
    window.fill("Personnummer", "701063-23").await;
    window.chord(&[Key::Control], 's').await;
    window.see("Redan sparat").await;
    window.picture("20-monday-half-typed").await;
}

/// After the power is back. What was typed is there, and what was not finished is asked for.
pub(super) async fn the_rest_is_typed(window: &Window) {
    window.see("Påbörjat").await;
    window.picture("21-monday-after-the-power-cut").await;
    window.press("Uppgifter om deltagare").await;
    window.see("Det du började skriva finns kvar").await;
    assert_eq!(window.typed("Förnamn").await, "Disa");
    assert_eq!(window.typed("Eget mål").await, GOAL);
    assert_eq!(window.typed("Personnummer").await, "701063-23");
    window.press("Lägg till deltagaren").await;
    window.see("Skriv tio eller tolv siffror").await;
    window.fill("Personnummer", "701063-2391").await;
    window.press("Lägg till deltagaren").await;
    window.see("Deltagaren är tillagd").await;
    window.see("Disa Rönnqvist").await;
    window.picture("22-monday-enrolled").await;
    window.go("#/").await;
    window.see("Besök i dag").await;
    window.see_no_more("Påbörjat").await;
}
