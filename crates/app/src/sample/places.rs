//! The sample office's workplaces with their supervisors.

use fotfaste_domain::{
    Id,
    place::{Employer, Supervisor, Workplace},
};
use fotfaste_store::Writer;

use super::{Dice, words};
use crate::Error;

/// A workplace to place people at.
pub(super) struct Place {
    pub(super) id: Id<Workplace>,
    pub(super) employer: Id<Employer>,
    /// Whom one talks to there.
    pub(super) contact: String,
    pub(super) supervisors: Vec<Id<Supervisor>>,
}

/// Writes `count` workplaces; beyond the fifteen that have names of their own they are numbered.
pub(super) fn write(
    writer: &mut Writer<'_>,
    dice: &mut Dice,
    count: usize,
) -> Result<Vec<Place>, Error> {
    let team = writer.identity()?.office;
    let mut places = Vec::with_capacity(count);
    for number in 0..count {
        let workplace = workplace(dice, number);
        let employer = Employer {
            id: dice.id(),
            name: format!("{} AB", workplace.name),
            organisation_number: String::new(),
            responsible: None,
            branch: words::branch(number),
            sni: String::new(),
            contact_persons: String::new(),
            archived_on: None,
        };
        writer.put(team, &employer)?;
        let id = workplace.id;
        writer.put(team, &Workplace { employer: Some(employer.id), ..workplace })?;
        let supervisors = (0..=number % 2)
            .map(|nth| {
                let supervisor = supervisor(dice, id, number * 2 + nth);
                writer.put(team, &supervisor)?;
                Ok(supervisor.id)
            })
            .collect::<Result<_, Error>>()?;
        let contact = supervisor_name(number * 2);
        places.push(Place { id, employer: employer.id, contact, supervisors });
    }
    Ok(places)
}

fn workplace(dice: &mut Dice, number: usize) -> Workplace {
    let (name, branch, street) = words::PLACES[number % words::PLACES.len()];
    let round = number / words::PLACES.len();
    let name = if round == 0 { name.to_owned() } else { format!("{name} {}", round + 1) };
    Workplace {
        id: dice.id(),
        employer: None,
        name,
        street: street.to_owned(),
        town: "Norrvike".to_owned(),
        branch: branch.to_owned(),
        headcount: Some(4 + dice.below(60)),
        responsible: None,
        access_physical: "Entré utan tröskel. Toalett på samma plan.".to_owned(),
        access_reception: "En person att vända sig till. Paus utan att behöva förklara.".to_owned(),
        access_information: "Schema en vecka i förväg. Skyltar på hyllorna.".to_owned(),
        access_communication: "En instruktion i taget. Lugnt rum för samtal.".to_owned(),
        safety: "Halkfria skor. Samling vid flaggstången om larmet går.".to_owned(),
        capacity: Some(1 + dice.below(3)),
        capacity_note: String::new(),
        archived_on: None,
    }
}

fn supervisor_name(number: usize) -> String {
    words::SUPERVISORS[number % words::SUPERVISORS.len()].to_owned()
}

fn supervisor(dice: &mut Dice, workplace: Id<Workplace>, number: usize) -> Supervisor {
    Supervisor {
        id: dice.id(),
        workplace,
        name: supervisor_name(number),
        role: if number.is_multiple_of(3) { "Arbetsledare" } else { "Kollega" }.to_owned(),
        phone: format!("070-000 00 {:02}", number % 100),
        email: String::new(),
        trained_on: None,
        ended_on: None,
        successor: None,
    }
}
