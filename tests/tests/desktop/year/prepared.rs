//! What a year and a bit has left behind, written by the command table.

use std::path::Path;

use fotfaste_tests::{Case, Words, Year, text};
use serde_json::{Value, json};

/// When most of the follow-ups are written down, counted from the first day at work.
const MOST_ARE_DONE: u64 = 300;
/// The follow-up after two months: nobody thought of it.
const FORGOTTEN: usize = 3;

/// What the window finds.
pub(super) struct Prepared {
    /// A case of the last weeks, with one visit.
    pub(super) case: Case,
    /// The follow-up that should have been done more than a year ago.
    pub(super) forgotten: String,
    /// The follow-up at the end of the year, which is late too.
    pub(super) last: String,
    /// A placement of somebody with a protected identity.
    pub(super) protected_placement: String,
}

impl Prepared {
    pub(super) async fn write(profile: &Path) -> Self {
        let mut year = Year::begin(profile.to_owned()).await;
        year.enrol().await;
        year.find_workplace().await;
        year.protect_someone().await;
        year.start_work().await;
        year.consent().await;
        let protected_placement = place_the_protected(&year).await;
        let (forgotten, last) = follow_up(&year).await;
        year.calendar.go_to_today();
        let case = Case::write(&year.anna, Words::swedish()).await;
        case.record_visit(&year.anna).await;
        year.anna.close().await;
        Self { case, forgotten, last, protected_placement }
    }
}

async fn place_the_protected(year: &Year) -> String {
    let draft = json!({
        "participant": year.protected, "workplace": year.workplace,
        "supervisor": year.supervisor, "kind": "work_training", "hoursPerWeek": "10",
        "startsOn": year.day(Year::START),
    });
    year.anna.write("save_placement", json!({ "draft": draft })).await
}

/// All but one of the year's first follow-ups are done; the titles of that one and of the last.
async fn follow_up(year: &Year) -> (String, String) {
    year.calendar.go_to(Year::START + MOST_ARE_DONE);
    year.move_to("follow_up").await;
    let mut all = year.follow_ups().await;
    all.sort_by_key(|one| text(&one["dueOn"]));
    let done = json!({ "state": "done", "stillEmployed": true });
    let (last, earlier) = all.split_last().expect("they were planned");
    for (number, one) in earlier.iter().enumerate() {
        if number != FORGOTTEN {
            year.save_follow_up(one, done.clone()).await;
        }
    }
    let title = |one: &Value| text(&one["title"]);
    (title(&earlier[FORGOTTEN]), title(last))
}
