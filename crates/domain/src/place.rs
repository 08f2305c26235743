//! Employers, workplaces and supervisors: shared by the team, silent about participants.

use chrono::NaiveDate;

use crate::{Id, record::entity};

entity! {
    /// An employer (arbetsgivare).
    Employer {
        /// Registered name.
        name: String,
        /// Organisation number, ten digits, or empty.
        organisation_number: String,
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
        /// The one coach responsible for contacts, when somebody is.
        responsible: Option<Id<crate::office::Member>>,
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
    }
}
