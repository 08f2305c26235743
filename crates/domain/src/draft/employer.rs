//! Drafts of the employers' side: the employer, a contact, an opening, a supervisor who ends.

use crate::{
    Check, Id, Problem, ProblemCode,
    choice::{ContactWay, OpeningState},
    contact::parse_organisation_number,
    employers::{EmployerContact, Opening},
    office::Member,
    place::{Employer, Supervisor, Workplace},
    trade::{Branch, parse_sni, parse_ssyk},
    when::Direction,
};

use super::{Context, MOST_HOURS_A_WEEK, draft, written_day, written_number};

/// More places than anybody offers at once.
const MOST_PLACES: u32 = 1_000;

draft! {
    /// An employer, new or changed.
    EmployerDraft with {
        /// Registered name.
        name: String,
        /// Organisation number in any usual way of writing, or empty.
        organisation_number: String,
        /// Branch; nothing follows the SNI code.
        branch: Option<Branch>,
        /// SNI code, or empty.
        sni: String,
        /// The one coach responsible for contacts.
        responsible: Option<Id<Member>>,
        /// Contact persons, one a line.
        contact_persons: String,
        /// The writer has been asked, and no participant is named.
        names_nobody: bool,
    }
}

draft! {
    /// A contact with an employer, new or changed.
    EmployerContactDraft about {
        /// With which employer.
        employer: Id<Employer>,
    } with {
        /// About which workplace, when one.
        workplace: Option<Id<Workplace>>,
        /// With whom.
        contact_person: String,
        /// When; left empty, it is today.
        held_on: String,
        /// How.
        way: Option<ContactWay>,
        /// About what.
        about: String,
        /// What comes next, or empty.
        next_step: String,
        /// When that is due.
        next_step_on: String,
        /// The writer has been asked, and no participant is named.
        names_nobody: bool,
    }
}

draft! {
    /// An opening at a workplace, new or changed.
    OpeningDraft about {
        /// Where.
        workplace: Id<Workplace>,
    } with {
        /// What it is called.
        title: String,
        /// What is done there.
        tasks: String,
        /// SSYK code, or empty.
        ssyk: String,
        /// Hours per week, or empty.
        hours_per_week: String,
        /// When in the week.
        times: String,
        /// What the work asks for.
        demands: String,
        /// Known since; left empty, it is today.
        since: String,
        /// How many; left empty, it is one.
        places: String,
        /// The writer has been asked, and no participant is named.
        names_nobody: bool,
    }
}

draft! {
    /// That a supervisor no longer is one.
    SupervisorEndDraft with {
        /// The last day; left empty, it is today.
        ended_on: String,
        /// Who takes over, when known.
        successor: Option<Id<Supervisor>>,
    }
}

impl EmployerDraft {
    /// The employer, new or changed.
    ///
    /// # Errors
    /// Every problem found.
    pub fn save(
        &self,
        existing: Option<&Employer>,
        context: &mut Context<'_>,
    ) -> Result<Employer, Vec<Problem>> {
        let mut check = Check::new();
        let name = check.required_line("name", &self.name);
        let number = &self.organisation_number;
        let organisation_number =
            check.unless_empty("organisationNumber", number, parse_organisation_number);
        let (sni, branch) = self.read_branch(&mut check);
        let contact_persons = check.text("contactPersons", &self.contact_persons);
        check.finish(|| {
            Some(Employer {
                id: existing.map_or_else(|| context.new_id(), |existing| existing.id),
                name,
                organisation_number,
                responsible: self.responsible,
                branch,
                sni,
                contact_persons,
                archived_on: existing.and_then(|existing| existing.archived_on),
            })
        })
    }

    /// The code and the branch it belongs to must agree.
    fn read_branch(&self, check: &mut Check) -> (String, Option<Branch>) {
        if self.sni.trim().is_empty() {
            return (String::new(), self.branch);
        }
        let Some((sni, branch)) = check.read("sni", parse_sni(&self.sni)) else {
            return (String::new(), self.branch);
        };
        let agree = self.branch.is_none_or(|chosen| chosen == branch);
        check.that("sni", ProblemCode::SniOtherBranch, agree);
        (sni, Some(branch))
    }

    /// What of it everybody in the office reads: the field and its text.
    #[must_use]
    pub fn texts(&self) -> Vec<(&'static str, &str)> {
        vec![("contactPersons", &self.contact_persons)]
    }
}

impl From<&Employer> for EmployerDraft {
    fn from(employer: &Employer) -> Self {
        Self {
            name: employer.name.clone(),
            organisation_number: employer.organisation_number.clone(),
            branch: employer.branch,
            sni: employer.sni.clone(),
            responsible: employer.responsible,
            contact_persons: employer.contact_persons.clone(),
            names_nobody: false,
        }
    }
}

impl EmployerContactDraft {
    /// The contact, new or changed. A next step has a day; changed, it is to be done again.
    ///
    /// # Errors
    /// Every problem found.
    pub fn save(
        &self,
        existing: Option<&EmployerContact>,
        context: &mut Context<'_>,
    ) -> Result<EmployerContact, Vec<Problem>> {
        let mut check = Check::new();
        let today = context.today();
        let held_on = check.past_day("heldOn", &self.held_on, today);
        let way = check.chosen("way", self.way);
        let contact_person = check.line("contactPerson", &self.contact_person);
        let about = check.required_text("about", &self.about);
        let next_step = check.line("nextStep", &self.next_step);
        let next_step_on =
            check.optional_day("nextStepOn", &self.next_step_on, today, Direction::Future);
        let has_day = !self.next_step_on.trim().is_empty();
        check.that("nextStepOn", ProblemCode::Required, next_step.is_empty() || has_day);
        check.that("nextStep", ProblemCode::Required, !(has_day && next_step.is_empty()));
        let same_step = existing
            .filter(|known| known.next_step == next_step && known.next_step_on == next_step_on);
        check.finish(|| {
            Some(EmployerContact {
                id: existing.map_or_else(|| context.new_id(), |existing| existing.id),
                employer: self.employer,
                workplace: self.workplace,
                by: existing.map_or(context.by, |existing| existing.by),
                contact_person,
                held_on: held_on?,
                way: way?,
                about,
                next_step,
                next_step_on,
                next_step_done_on: same_step.and_then(|known| known.next_step_done_on),
            })
        })
    }

    /// What of it everybody in the office reads: the field and its text.
    #[must_use]
    pub fn texts(&self) -> Vec<(&'static str, &str)> {
        vec![
            ("contactPerson", &self.contact_person),
            ("about", &self.about),
            ("nextStep", &self.next_step),
        ]
    }
}

impl From<&EmployerContact> for EmployerContactDraft {
    fn from(contact: &EmployerContact) -> Self {
        Self {
            employer: contact.employer,
            workplace: contact.workplace,
            contact_person: contact.contact_person.clone(),
            held_on: contact.held_on.to_string(),
            way: Some(contact.way),
            about: contact.about.clone(),
            next_step: contact.next_step.clone(),
            next_step_on: written_day(contact.next_step_on),
            names_nobody: false,
        }
    }
}

impl OpeningDraft {
    /// The opening, new and open, or changed.
    ///
    /// # Errors
    /// Every problem found.
    pub fn save(
        &self,
        existing: Option<&Opening>,
        context: &mut Context<'_>,
    ) -> Result<Opening, Vec<Problem>> {
        let mut check = Check::new();
        let title = check.required_line("title", &self.title);
        let tasks = check.text("tasks", &self.tasks);
        let ssyk = check.unless_empty("ssyk", &self.ssyk, parse_ssyk);
        let hours = check.number("hoursPerWeek", &self.hours_per_week, MOST_HOURS_A_WEEK);
        let times = check.line("times", &self.times);
        let demands = check.text("demands", &self.demands);
        let since = check.past_day("since", &self.since, context.today());
        let typed = self.places.trim();
        let places =
            if typed.is_empty() { Some(1) } else { check.number("places", typed, MOST_PLACES) };
        check.that("places", ProblemCode::Required, places != Some(0));
        check.finish(|| {
            Some(Opening {
                id: existing.map_or_else(|| context.new_id(), |existing| existing.id),
                workplace: self.workplace,
                title,
                tasks,
                ssyk,
                hours_per_week: hours,
                times,
                demands,
                since: since?,
                places: places?,
                state: existing.map_or(OpeningState::Open, |existing| existing.state),
                closed_on: existing.and_then(|existing| existing.closed_on),
            })
        })
    }

    /// What of it everybody in the office reads: the field and its text.
    #[must_use]
    pub fn texts(&self) -> Vec<(&'static str, &str)> {
        vec![
            ("title", &self.title),
            ("tasks", &self.tasks),
            ("times", &self.times),
            ("demands", &self.demands),
        ]
    }
}

impl From<&Opening> for OpeningDraft {
    fn from(opening: &Opening) -> Self {
        Self {
            workplace: opening.workplace,
            title: opening.title.clone(),
            tasks: opening.tasks.clone(),
            ssyk: opening.ssyk.clone(),
            hours_per_week: written_number(opening.hours_per_week),
            times: opening.times.clone(),
            demands: opening.demands.clone(),
            since: opening.since.to_string(),
            places: opening.places.to_string(),
            names_nobody: false,
        }
    }
}

impl SupervisorEndDraft {
    /// The supervisor with a last day. Who takes over works at the same place after it.
    ///
    /// # Errors
    /// Every problem found.
    pub fn end(
        &self,
        supervisor: &Supervisor,
        successor: Option<&Supervisor>,
        context: &mut Context<'_>,
    ) -> Result<Supervisor, Vec<Problem>> {
        let mut check = Check::new();
        let today = context.today();
        let last = if self.ended_on.trim().is_empty() {
            Some(today)
        } else {
            check.day("endedOn", &self.ended_on, today, Direction::Nearest)
        };
        let takes_over = |next: &Supervisor| {
            let after = last.and_then(|day| day.succ_opt());
            next.id != supervisor.id
                && next.workplace == supervisor.workplace
                && after.is_none_or(|day| next.is_there(day))
        };
        let fits = successor.is_none_or(takes_over);
        check.that("successor", ProblemCode::SupervisorEnded, fits);
        check.finish(|| {
            Some(Supervisor {
                ended_on: Some(last?),
                successor: self.successor,
                ..supervisor.clone()
            })
        })
    }
}
