//! Drafts about workplaces.

use crate::{
    Id,
    office::Member,
    place::{Employer, Workplace},
};

use super::draft;

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
