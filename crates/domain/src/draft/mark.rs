//! What a coach can mark for a step.

use crate::{choice::SupportLevel, record::choice};

choice! {
    /// What a coach marked for a step: a support level, or that the step did not come up.
    Mark {
        /// I: självständigt
        Independent = "I",
        /// IV: indirekt verbal ledtråd
        IndirectVerbal = "IV",
        /// DV: direkt verbal
        DirectVerbal = "DV",
        /// G: gest
        Gesture = "G",
        /// M: visa, modell
        Model = "M",
        /// PP: delvis fysisk
        PartialPhysical = "PP",
        /// FP: full fysisk
        FullPhysical = "FP",
        /// Ej aktuellt: leaves the denominator
        NotApplicable = "na",
    }
}

impl Mark {
    /// The support level, unless the step did not come up.
    #[must_use]
    pub fn level(self) -> Option<SupportLevel> {
        SupportLevel::from_code(self.code())
    }
}

impl From<Option<SupportLevel>> for Mark {
    fn from(level: Option<SupportLevel>) -> Self {
        level.and_then(|level| Self::from_code(level.code())).unwrap_or(Self::NotApplicable)
    }
}
