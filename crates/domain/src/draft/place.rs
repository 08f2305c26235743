//! Drafts about workplaces.

use crate::{
    Check, Id, Problem, ProblemCode,
    contact::parse_organisation_number,
    office::Member,
    place::{Employer, Supervisor, Workplace},
};

use super::{Context, draft, written_day, written_number};

/// More than any workplace has.
const MOST_COLLEAGUES: u32 = 100_000;
/// More than any workplace takes in at once.
const MOST_AT_ONCE: u32 = 1_000;

draft! {
    /// A workplace and its employer, new or changed.
    WorkplaceDraft with {
        /// The employer, when chosen among those known.
        employer: Option<Id<Employer>>,
        /// The employer's name; with an employer chosen and nothing here, it is left as it is.
        employer_name: String,
        /// The employer's organisation number in any usual way of writing, or empty.
        organisation_number: String,
        /// What people call the workplace.
        name: String,
        /// Street address.
        street: String,
        /// Postal code and town.
        town: String,
        /// Branch in words.
        branch: String,
        /// How many work there, or empty.
        headcount: String,
        /// The one coach responsible for contacts.
        responsible: Option<Id<Member>>,
        /// fysisk tillgänglighet
        access_physical: String,
        /// bemötande
        access_reception: String,
        /// informativ tillgänglighet
        access_information: String,
        /// kommunikativ tillgänglighet
        access_communication: String,
        /// What must be known to be safe there.
        safety: String,
        /// How many can be there at the same time, or empty.
        capacity: String,
        /// When and for what there is room.
        capacity_note: String,
        /// The writer has been asked, and no participant is named.
        names_nobody: bool,
    }
}

draft! {
    /// A supervisor at a workplace, new or changed.
    SupervisorDraft about {
        /// Where.
        workplace: Id<Workplace>,
    } with {
        /// Full name.
        name: String,
        /// Role at the workplace.
        role: String,
        /// Telephone.
        phone: String,
        /// E-mail address.
        email: String,
        /// When the supervisor was trained, or empty.
        trained_on: String,
    }
}

/// A workplace, and its employer when that is new or changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SavedWorkplace {
    /// The workplace.
    pub workplace: Workplace,
    /// The employer, to be stored too.
    pub employer: Option<Employer>,
}

impl WorkplaceDraft {
    /// The workplace, new or changed; `employer` is the one that the draft has chosen.
    ///
    /// # Errors
    /// Every problem found.
    pub fn save(
        &self,
        existing: Option<&Workplace>,
        employer: Option<&Employer>,
        context: &mut Context<'_>,
    ) -> Result<SavedWorkplace, Vec<Problem>> {
        let mut check = Check::new();
        let moved = existing.is_none_or(|existing| existing.employer != self.employer);
        let changed = self.read_employer(employer, moved, &mut check, context);
        let whose = changed.as_ref().or(employer).map(|employer| employer.id);
        let workplace = Workplace {
            id: existing.map_or_else(|| context.new_id(), |existing| existing.id),
            employer: whose,
            name: check.required_line("name", &self.name),
            street: check.line("street", &self.street),
            town: check.line("town", &self.town),
            branch: check.line("branch", &self.branch),
            headcount: check.number("headcount", &self.headcount, MOST_COLLEAGUES),
            // An employer has one responsible coach; a workplace only while it stands alone.
            responsible: self.responsible.filter(|_| whose.is_none()),
            access_physical: check.text("accessPhysical", &self.access_physical),
            access_reception: check.text("accessReception", &self.access_reception),
            access_information: check.text("accessInformation", &self.access_information),
            access_communication: check.text("accessCommunication", &self.access_communication),
            safety: check.text("safety", &self.safety),
            capacity: check.number("capacity", &self.capacity, MOST_AT_ONCE),
            capacity_note: check.text("capacityNote", &self.capacity_note),
            archived_on: existing.and_then(|existing| existing.archived_on),
        };
        check.finish(|| Some(SavedWorkplace { workplace, employer: changed }))
    }

    /// The employer, when it is new or something about it has changed. A workplace that comes to a
    /// known employer leaves its responsible coach as it is, unless one is named.
    fn read_employer(
        &self,
        known: Option<&Employer>,
        moved: bool,
        check: &mut Check,
        context: &mut Context<'_>,
    ) -> Option<Employer> {
        let name = check.line("employerName", &self.employer_name);
        let number = check.unless_empty(
            "organisationNumber",
            &self.organisation_number,
            parse_organisation_number,
        );
        let Some(known) = known else {
            let needs_name = !number.is_empty() && name.is_empty();
            check.that("employerName", ProblemCode::Required, !needs_name);
            return (!name.is_empty()).then(|| Employer {
                id: context.new_id(),
                name,
                organisation_number: number,
                responsible: self.responsible,
                branch: None,
                sni: String::new(),
                contact_persons: String::new(),
                archived_on: None,
            });
        };
        let or = |typed: String, kept: &String| if typed.is_empty() { kept.clone() } else { typed };
        let read = Employer {
            id: known.id,
            name: or(name, &known.name),
            organisation_number: or(number, &known.organisation_number),
            responsible: self.responsible.or(known.responsible.filter(|_| moved)),
            ..known.clone()
        };
        (read != *known).then_some(read)
    }

    /// What of it everybody in the office reads: the field and its text.
    #[must_use]
    pub fn texts(&self) -> Vec<(&'static str, &str)> {
        vec![
            ("accessPhysical", &self.access_physical),
            ("accessReception", &self.access_reception),
            ("accessInformation", &self.access_information),
            ("accessCommunication", &self.access_communication),
            ("safety", &self.safety),
            ("capacityNote", &self.capacity_note),
        ]
    }
}

impl From<(&Workplace, Option<&Employer>)> for WorkplaceDraft {
    fn from((workplace, employer): (&Workplace, Option<&Employer>)) -> Self {
        let employer_text = |of: fn(&Employer) -> &String| employer.map(of).cloned();
        Self {
            employer: workplace.employer,
            employer_name: employer_text(|employer| &employer.name).unwrap_or_default(),
            organisation_number: employer_text(|employer| &employer.organisation_number)
                .unwrap_or_default(),
            name: workplace.name.clone(),
            street: workplace.street.clone(),
            town: workplace.town.clone(),
            branch: workplace.branch.clone(),
            headcount: written_number(workplace.headcount),
            responsible: workplace.responsible_with(employer),
            access_physical: workplace.access_physical.clone(),
            access_reception: workplace.access_reception.clone(),
            access_information: workplace.access_information.clone(),
            access_communication: workplace.access_communication.clone(),
            safety: workplace.safety.clone(),
            capacity: written_number(workplace.capacity),
            capacity_note: workplace.capacity_note.clone(),
            names_nobody: false,
        }
    }
}

impl SupervisorDraft {
    /// The supervisor, new or changed.
    ///
    /// # Errors
    /// Every problem found.
    pub fn save(
        &self,
        existing: Option<&Supervisor>,
        context: &mut Context<'_>,
    ) -> Result<Supervisor, Vec<Problem>> {
        let mut check = Check::new();
        let trained_on = (!self.trained_on.trim().is_empty())
            .then(|| check.past_day("trainedOn", &self.trained_on, context.today()))
            .flatten();
        let supervisor = Supervisor {
            id: existing.map_or_else(|| context.new_id(), |existing| existing.id),
            workplace: self.workplace,
            name: check.required_line("name", &self.name),
            role: check.line("role", &self.role),
            phone: check.phone("phone", &self.phone),
            email: check.email("email", &self.email),
            trained_on,
            ended_on: existing.and_then(|existing| existing.ended_on),
            successor: existing.and_then(|existing| existing.successor),
        };
        check.finish(|| Some(supervisor))
    }
}

impl From<&Supervisor> for SupervisorDraft {
    fn from(supervisor: &Supervisor) -> Self {
        Self {
            workplace: supervisor.workplace,
            name: supervisor.name.clone(),
            role: supervisor.role.clone(),
            phone: supervisor.phone.clone(),
            email: supervisor.email.clone(),
            trained_on: written_day(supervisor.trained_on),
        }
    }
}
