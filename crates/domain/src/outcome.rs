//! What came of an enrolment: at exit, and asked for again six months later.

use chrono::{Months, NaiveDate};

use crate::{
    case::Enrolment,
    choice::{Livelihood, Phase},
};

/// Months after the exit when it is asked again (ESF: result at exit and at six months).
pub const MONTHS_UNTIL_ASKED: u32 = 6;
/// Months after that until Idag stops asking.
pub const MONTHS_ASKED: u32 = 12;

impl Livelihood {
    /// Whether the participant lives on benefits; none where that cannot be said.
    #[must_use]
    pub const fn is_benefit(self) -> Option<bool> {
        match self {
            Self::Wage | Self::OwnBusiness | Self::StudySupport => Some(false),
            Self::ActivitySupport
            | Self::UnemploymentInsurance
            | Self::SicknessBenefit
            | Self::DisabilityBenefit
            | Self::SocialAssistance => Some(true),
            Self::Other | Self::Unknown => None,
        }
    }

    /// Whether it is the participant's own work that pays.
    #[must_use]
    pub const fn is_own(self) -> bool {
        matches!(self, Self::Wage | Self::OwnBusiness)
    }
}

impl Enrolment {
    /// From benefits to self-support (*från försörjningsberoende till självförsörjning*): none
    /// where one of the two is not known.
    #[must_use]
    pub fn became_self_supporting(&self) -> Option<bool> {
        let now = self.later_livelihood.or(self.exit_livelihood)?;
        let from_benefit = self.entry_livelihood?.is_benefit()?;
        now.is_benefit()?;
        Some(from_benefit && now.is_own())
    }

    /// The day from which it is to be asked again, unless it has been.
    #[must_use]
    pub fn asked_again_on(&self) -> Option<NaiveDate> {
        let ended_on = self.ends_on.filter(|_| self.phase == Phase::Exit)?;
        let due = ended_on.checked_add_months(Months::new(MONTHS_UNTIL_ASKED))?;
        self.later_on.is_none().then_some(due)
    }
}
