//! The same pages in English, dark, and in a narrow window.

use fotfaste_tests::Window;

use super::Prepared;

const NARROW: (u32, u32) = (820, 760);
const WIDE: (u32, u32) = (1280, 800);

pub(super) async fn english_dark_and_narrow(window: &Window, written: &Prepared) {
    window.go("#/settings").await;
    window.press("English").await;
    window.see("Changes are saved at once").await;
    window.see_no_more("Ny fas").await;
    window.press("Dark").await;
    window.see_dark().await;
    let case = &written.case;
    let person = format!("#/participants/{}", case.participant);
    let pages = [
        ("#/settings".to_owned(), "Changes are saved at once", "settings"),
        ("#/".to_owned(), "Visits today", "today"),
        ("#/participants".to_owned(), "Not shown in lists", "participants"),
        (person.clone(), "Access and consents", "participant"),
        (format!("{person}/consents"), "Without a consent the supervisor", "consents"),
        (format!("#/workplaces/{}", case.workplace), "Your participants here", "workplace"),
        (format!("#/sheet/{}", case.placement), "has not said yes", "sheet"),
    ];
    for (width, size) in [("narrow", NARROW), ("wide", WIDE)] {
        window.resize(size.0, size.1).await;
        for (page, says, name) in &pages {
            window.go(page).await;
            window.see(says).await;
            window.fits().await;
            window.picture(&format!("40-dark-{width}-{name}")).await;
        }
    }
}
