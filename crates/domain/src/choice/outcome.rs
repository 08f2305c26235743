//! The choices of what came of an enrolment.

use crate::record::choice;

choice! {
    /// What came of an enrolment, at exit and at six months.
    Outcome {
        /// Anställning
        Employment = "employment",
        /// Studier
        Studies = "studies",
        /// Närmare arbete
        CloserToWork = "closer_to_work",
        /// Ingen förändring
        Unchanged = "unchanged",
    }
}

choice! {
    /// What a participant does, at entry and at exit.
    Occupation {
        /// Arbetar
        Working = "working",
        /// Studerar
        Studying = "studying",
        /// Arbetssökande
        JobSeeking = "job_seeking",
        /// I en annan insats
        InProgramme = "in_programme",
        /// Sjukskriven
        SickLeave = "sick_leave",
        /// Föräldraledig
        ParentalLeave = "parental_leave",
        /// Annat
        Other = "other",
        /// Vet inte
        Unknown = "unknown",
    }
}

choice! {
    /// What a participant lives on (försörjning), at entry and at exit.
    Livelihood {
        /// Lön
        Wage = "wage",
        /// Eget företag
        OwnBusiness = "own_business",
        /// Studiestöd
        StudySupport = "study_support",
        /// Aktivitetsstöd eller utvecklingsersättning
        ActivitySupport = "activity_support",
        /// A-kassa
        UnemploymentInsurance = "unemployment_insurance",
        /// Sjukpenning
        SicknessBenefit = "sickness_benefit",
        /// Sjuk- eller aktivitetsersättning
        DisabilityBenefit = "disability_benefit",
        /// Försörjningsstöd
        SocialAssistance = "social_assistance",
        /// Annat
        Other = "other",
        /// Vet inte
        Unknown = "unknown",
    }
}
