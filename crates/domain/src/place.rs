//! Employers, workplaces and supervisors: shared by the team, silent about participants.

use chrono::NaiveDate;

use crate::{Id, office::Member, record::entity, trade::Branch};

entity! {
    /// An employer (arbetsgivare).
    Employer {
        /// Registered name.
        name: String,
        /// Organisation number, ten digits, or empty.
        organisation_number: String,
        /// The one coach responsible for contacts, when somebody is.
        responsible: Option<Id<Member>>,
        /// Branch, when known.
        branch: Option<Branch>,
        /// SNI code as SCB writes it, or empty.
        sni: String,
        /// Contact persons, one a line.
        contact_persons: String,
        /// No longer worked with since.
        archived_on: Option<NaiveDate>,
    }
}

entity! {
    /// A workplace (arbetsplats) of an employer.
    Workplace {
        /// Whose workplace it is, when known.
        employer: Option<Id<Employer>>,
        /// What people call it.
        name: String,
        /// Street address.
        street: String,
        /// Postal code and town.
        town: String,
        /// Branch in words (SNI).
        branch: String,
        /// How many work there, when known.
        headcount: Option<u32>,
        /// The coach responsible for contacts with a workplace that stands without an employer.
        responsible: Option<Id<Member>>,
        /// fysisk tillgänglighet
        access_physical: String,
        /// bemötande
        access_reception: String,
        /// informativ tillgänglighet
        access_information: String,
        /// kommunikativ tillgänglighet
        access_communication: String,
        /// What must be known to be safe there; shown on supervisor sheets.
        safety: String,
        /// How many can be there at the same time, when known.
        capacity: Option<u32>,
        /// When and for what there is room, in words.
        capacity_note: String,
        /// No longer worked with since.
        archived_on: Option<NaiveDate>,
    }
}

entity! {
    /// A supervisor (handledare) at a workplace.
    Supervisor {
        /// Where.
        workplace: Id<Workplace>,
        /// Full name.
        name: String,
        /// Role at the workplace.
        role: String,
        /// Telephone.
        phone: String,
        /// E-mail address.
        email: String,
        /// When the supervisor was trained, when so.
        trained_on: Option<NaiveDate>,
        /// Last day as supervisor there.
        ended_on: Option<NaiveDate>,
        /// Who took over.
        successor: Option<Id<Supervisor>>,
    }
}

impl Workplace {
    /// The one coach responsible for contacts: the employer's, where there is an employer who has
    /// one.
    #[must_use]
    pub fn responsible_with(&self, employer: Option<&Employer>) -> Option<Id<Member>> {
        employer.and_then(|employer| employer.responsible).or(self.responsible)
    }
}

impl Supervisor {
    /// Whether the supervisor is still there on a day.
    #[must_use]
    pub fn is_there(&self, day: NaiveDate) -> bool {
        self.ended_on.is_none_or(|last| day <= last)
    }
}
