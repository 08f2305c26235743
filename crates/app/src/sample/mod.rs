//! A sample office to try the program with, and at a larger scale to measure it with.
//!
//! Two coaches, each with a profile of their own: the same people and months for the same seed on
//! the same day. Everyone and everything in it is invented.

mod diary;
mod introductions;
mod people;
mod pictures;
mod places;
mod planning;
mod register;
mod words;

use std::{cell::RefCell, path::Path};

use fotfaste_domain::Id;
use serde_json::json;

use crate::{App, Desk, Error, Platform};
use people::Office;

/// Cases in one transaction.
const AT_ONCE: usize = 100;
/// Participants of the two coaches at factor 1.
const CASES: [(&str, &str, usize); 2] = [("anna", "Anna Ålund", 17), ("bo", "Bo Prytz", 8)];
const WORKPLACES: usize = 15;

/// What a sample office opens with unless told otherwise. No secret: nobody in it exists.
pub const SAMPLE_PASSPHRASE: &str = "prova fotfäste hemma";

/// How large an office to make, and which.
#[derive(Clone, Copy, Debug)]
pub struct Sample {
    /// Times 25 participants.
    pub factor: usize,
    /// Another seed, other people.
    pub seed: u64,
}

/// Makes the profiles `anna` and `bo` in a folder.
///
/// # Errors
/// [`Error::ProfileExists`] when there is one already.
pub async fn make_sample_office(
    folder: &Path,
    passphrase: &str,
    sample: Sample,
    platform: Platform,
) -> Result<(), Error> {
    for (nth, (profile, name, cases)) in (0u64..).zip(CASES) {
        let platform = Platform { stays_open: false, ..platform.clone() };
        let app = App::open(folder.join(profile), platform)?;
        let first_start = json!({
            "name": name,
            "title": "jobbcoach",
            "phone": format!("070-000 00 {}", 10 + nth),
            "officeName": "Norrvike arbetsmarknadsenhet",
            "passphrase": passphrase,
            "useKeyring": false,
        });
        app.call("create_profile", first_start).await?;
        let desk = app.desk()?;
        let dice = Dice::new(sample.seed.wrapping_add(1 + nth));
        let shared = Dice::new(sample.seed);
        crate::table::blocking(move || fill(&desk, shared, dice, cases * sample.factor)).await?;
        app.shutdown().await;
    }
    Ok(())
}

/// The workplaces, their openings and the task templates are the same in both profiles: they are
/// one office's once the two connect.
fn fill(desk: &Desk, mut shared: Dice, mut dice: Dice, cases: usize) -> Result<(), Error> {
    let count = WORKPLACES.max(cases / 20);
    let places = desk.write(|writer| places::write(writer, &mut shared, count))?;
    let diary = RefCell::default();
    let office = Office { coach: desk.me(), places: &places, today: desk.today(), diary };
    desk.write(|writer| {
        register::openings(writer, &mut shared, &places, office.today)?;
        register::templates(writer, &mut shared)?;
        let mine = (office.coach, office.today);
        register::contacts(writer, &mut dice.apart(cases), &places, mine)
    })?;
    let numbers: Vec<usize> = (0..cases).collect();
    for some in numbers.chunks(AT_ONCE) {
        desk.write(|writer| {
            some.iter().try_for_each(|number| people::write(writer, &mut dice, &office, *number))
        })?;
    }
    Ok(())
}

/// Chance that comes out the same for the same seed.
struct Dice(fastrand::Rng);

impl Dice {
    fn new(seed: u64) -> Self {
        Self(fastrand::Rng::with_seed(seed))
    }

    /// Chance for something apart, which leaves what comes of this one as it is.
    fn apart(&self, number: usize) -> Self {
        Self::new(self.0.get_seed().wrapping_add(number as u64))
    }

    fn below(&mut self, sides: u32) -> u32 {
        self.0.u32(..sides)
    }

    fn pick<'a>(&mut self, of: &[&'a str]) -> &'a str {
        of[self.0.usize(..of.len())]
    }

    fn id<T>(&mut self) -> Id<T> {
        Id::from_bytes(self.0.u128(..).to_le_bytes())
    }
}
