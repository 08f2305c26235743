//! What the sample office shares besides its workplaces: contacts, openings and task templates.

use chrono::{NaiveDate, TimeDelta};
use fotfaste_domain::{
    Id,
    choice::{ContactWay, OpeningState},
    employers::{EmployerContact, Opening},
    office::Member,
    templates::{TaskTemplate, TemplateStep},
};
use fotfaste_store::Writer;

use super::{Dice, places::Place, words};
use crate::Error;

/// Contacts with the employers, by one coach: some long ago, some with a next step to do.
pub(super) fn contacts(
    writer: &mut Writer<'_>,
    dice: &mut Dice,
    places: &[Place],
    (by, today): (Id<Member>, NaiveDate),
) -> Result<(), Error> {
    let team = writer.identity()?.office;
    for (number, place) in (0i64..).zip(places) {
        if dice.below(3) == 0 {
            continue;
        }
        let (about, next_step) = words::CONTACTS[dice.below(4) as usize];
        let ahead = i64::from(dice.below(20)) - 4;
        writer.put(
            team,
            &EmployerContact {
                id: dice.id(),
                employer: place.employer,
                workplace: Some(place.id),
                by,
                contact_person: place.contact.clone(),
                held_on: today - TimeDelta::days(3 + number * 4 % 90),
                way: ContactWay::ALL[dice.below(3) as usize],
                about: about.to_owned(),
                next_step: next_step.to_owned(),
                next_step_on: (!next_step.is_empty()).then_some(today + TimeDelta::days(ahead)),
                next_step_done_on: None,
            },
        )?;
    }
    Ok(())
}

/// What the workplaces offer.
pub(super) fn openings(
    writer: &mut Writer<'_>,
    dice: &mut Dice,
    places: &[Place],
    today: NaiveDate,
) -> Result<(), Error> {
    let team = writer.identity()?.office;
    for (number, place) in places.iter().enumerate().filter(|(number, _)| number % 2 == 0) {
        let opening = &words::OPENINGS[number / 2 % words::OPENINGS.len()];
        let filled = number % 10 == 8;
        writer.put(
            team,
            &Opening {
                id: dice.id(),
                workplace: place.id,
                title: opening.title.to_owned(),
                tasks: opening.tasks.to_owned(),
                ssyk: opening.ssyk.to_owned(),
                hours_per_week: Some(16 + 4 * dice.below(6)),
                times: "Vardagar, mest förmiddag".to_owned(),
                demands: opening.demands.to_owned(),
                since: today - TimeDelta::days(i64::from(5 + dice.below(70))),
                places: 1 + dice.below(2),
                state: if filled { OpeningState::Filled } else { OpeningState::Open },
                closed_on: filled.then_some(today - TimeDelta::days(4)),
            },
        )?;
    }
    Ok(())
}

/// The tasks that the coaches have divided into steps, for everybody to begin from.
pub(super) fn templates(writer: &mut Writer<'_>, dice: &mut Dice) -> Result<(), Error> {
    let team = writer.identity()?.office;
    for (name, steps) in words::TASKS {
        let template = TaskTemplate {
            id: dice.id(),
            name: name.to_owned(),
            note: "Steg av ungefär samma storlek. Ändra efter platsen.".to_owned(),
            archived_on: None,
        };
        writer.put(team, &template)?;
        for (position, (response, cue)) in (0..).zip(steps) {
            writer.put(
                team,
                &TemplateStep {
                    id: dice.id(),
                    template: template.id,
                    position,
                    response: (*response).to_owned(),
                    cue: (*cue).to_owned(),
                    how_to_help: String::new(),
                },
            )?;
        }
    }
    Ok(())
}
