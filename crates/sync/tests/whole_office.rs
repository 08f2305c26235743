//! Twenty laptops in one office: everybody's sync at the end of a day is three requests at most, and
//! in the end all that was written is with all who have it.
//!
//! A few cases and days; `FOTFASTE_CASES=90 FOTFASTE_DAYS=22` for a month of whole caseloads.
#![allow(clippy::unwrap_used)]

mod support;

use support::whole_office::WholeOffice;

fn number(name: &str, otherwise: usize) -> usize {
    std::env::var(name).map_or(otherwise, |text| text.parse().expect("a number"))
}

#[tokio::test]
async fn everybodys_evening_is_three_requests_at_most() {
    let mut office = WholeOffice::open(20, number("FOTFASTE_CASES", 11)).await;
    for _ in 0..number("FOTFASTE_DAYS", 2) {
        for evening in office.day().await {
            assert!(evening.requests <= 3, "{} requests", evening.requests);
            assert!(evening.sent > 0, "everybody has written");
        }
    }
    office.is_in_step().await;
}
