//! The closed sets of choices, with the codes they are stored under.

use crate::record::choice;

mod outcome;
mod planning;

pub use outcome::{Livelihood, Occupation, Outcome};
pub use planning::{
    AdaptationNeed, GoalState, PlanActor, PlanStepState, RatingQuestion, SkillLevel,
    ValidationResult, ValidationStep,
};

choice! {
    /// The five steps of supported employment (EUSE), then follow-up and exit.
    Phase {
        /// Kontakt och samarbete
        Engagement = "engagement",
        /// Kartläggning
        Profile = "profile",
        /// Jobbsökning
        JobFinding = "job_finding",
        /// Arbetsgivarkontakt
        EmployerEngagement = "employer_engagement",
        /// Stöd på och utanför arbetsplatsen: the introduction
        Introduction = "introduction",
        /// Uppföljning
        FollowUp = "follow_up",
        /// Avslut
        Exit = "exit",
    }
}

choice! {
    /// How much help a step needed, most independent first (the prompting hierarchy).
    SupportLevel {
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
    }
}

choice! {
    /// Who gave the help in a trial.
    Helper {
        /// jobbcoach
        Coach = "coach",
        /// handledare
        Supervisor = "supervisor",
        /// kollega
        Colleague = "colleague",
        /// ingen
        Nobody = "nobody",
    }
}

choice! {
    /// How the coach was present at a visit.
    VisitMode {
        /// sida vid sida
        SideBySide = "side_by_side",
        /// i närheten
        Nearby = "nearby",
        /// telefon
        Phone = "phone",
        /// digitalt
        Digital = "digital",
    }
}

choice! {
    /// Where a visit stands.
    VisitState {
        /// To come.
        Planned = "planned",
        /// Took place.
        Done = "done",
        /// Did not take place.
        Cancelled = "cancelled",
    }
}

choice! {
    /// The participant's own view of the day.
    OwnView {
        /// Bra
        Good = "good",
        /// Okej
        Okay = "okay",
        /// Svårt
        Hard = "hard",
    }
}

choice! {
    /// Pace or quality of the work, against what the workplace expects.
    Standard {
        /// Under what is expected.
        Below = "below",
        /// On the way.
        Near = "near",
        /// As expected.
        Meets = "meets",
    }
}

choice! {
    /// What the coach and the supervisor talked about.
    Topic {
        /// Hur det går
        Progress = "progress",
        /// När handledaren kan ta ett steg tillbaka
        SteppingBack = "stepping_back",
        /// Säkerhet
        Safety = "safety",
        /// Schema och tider
        Schedule = "schedule",
        /// Anpassningar
        Adaptations = "adaptations",
    }
}

choice! {
    /// The kind of an adaptation.
    AdaptationKind {
        /// arbetstid
        WorkingTime = "working_time",
        /// arbetsuppgift
        Task = "task",
        /// information
        Information = "information",
        /// fysisk miljö
        PhysicalEnvironment = "physical_environment",
    }
}

choice! {
    /// How an adaptation worked.
    Effect {
        /// Hjälper
        Helps = "helps",
        /// Delvis
        Partly = "partly",
        /// Hjälper inte
        DoesNotHelp = "does_not_help",
    }
}

choice! {
    /// What kind of placement it is.
    PlacementKind {
        /// praktik
        Internship = "internship",
        /// arbetsträning
        WorkTraining = "work_training",
        /// anställning
        Employment = "employment",
        /// anställning med lönebidrag
        SubsidisedEmployment = "subsidised_employment",
        /// OSA, offentligt skyddat arbete
        ShelteredEmployment = "sheltered_employment",
    }
}

choice! {
    /// A wage subsidy (Arbetsförmedlingen). Type, dates and decision are kept, never an amount.
    Subsidy {
        /// lönebidrag för anställning
        Employment = "employment",
        /// lönebidrag för utveckling i anställning
        Development = "development",
        /// lönebidrag för trygghet i anställning
        Security = "security",
        /// OSA, offentligt skyddat arbete
        Sheltered = "sheltered",
    }
}

choice! {
    /// What a programme wants in place before the introduction is under way.
    Requirement {
        /// Beslut om insatsen
        Decision = "decision",
        /// Deltagaren har sagt ja till upplägget
        Plan = "plan",
        /// Överenskommelse med arbetsplatsen
        Agreement = "agreement",
        /// Samtycke till vad handledaren får veta
        Consent = "consent",
    }
}

choice! {
    /// Where a follow-up stands.
    FollowUpState {
        /// To come (or missed, when its day has passed).
        Planned = "planned",
        /// Carried out.
        Done = "done",
        /// Moved to another day, with a reason.
        Postponed = "postponed",
    }
}

choice! {
    /// How a coach was in contact with an employer.
    ContactWay {
        /// Besök
        Visit = "visit",
        /// Telefon
        Phone = "phone",
        /// E-post
        Email = "email",
        /// Digitalt möte
        Digital = "digital",
        /// Träff eller mässa
        Event = "event",
    }
}

choice! {
    /// Where an opening stands.
    OpeningState {
        /// Somebody can have it.
        Open = "open",
        /// Somebody has it.
        Filled = "filled",
        /// It is gone.
        Closed = "closed",
    }
}

choice! {
    /// What a consent lets pass to a workplace. Nothing outside this set can be shown.
    SharedField {
        /// Schema
        Schedule = "schedule",
        /// Uppgifter med steg
        Tasks = "tasks",
        /// Så hjälper du: support levels in observable words
        HowToHelp = "how_to_help",
        /// Anpassningar
        Adaptations = "adaptations",
        /// När handledaren kan ta ett steg tillbaka
        SteppingBack = "stepping_back",
        /// Vad handledaren klarar nu
        HandlesNow = "handles_now",
        /// Överenskommelser
        Agreements = "agreements",
        /// Deltagarens telefonnummer
        Phone = "phone",
    }
}

choice! {
    /// What was opened or done with a person's record (log review is a duty: SFS 2001:454 § 10).
    AccessAction {
        /// The record was opened.
        Opened = "opened",
        /// The record was changed.
        Changed = "changed",
        /// A sheet was printed or saved.
        Printed = "printed",
        /// The case was shared with a colleague.
        Shared = "shared",
        /// It was in a list that was exported.
        Exported = "exported",
        /// A register extract was made of it.
        Extracted = "extracted",
        /// The office's recovery papers gave access to it.
        Recovered = "recovered",
    }
}

choice! {
    /// Why a person is protected (Skatteverket).
    Protection {
        /// No protection.
        None = "none",
        /// sekretessmarkering
        SecrecyMark = "secrecy_mark",
        /// skyddad folkbokföring
        ProtectedRegistration = "protected_registration",
        /// fingerade personuppgifter
        FictitiousIdentity = "fictitious_identity",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every set of choices, so that no code is changed unseen.
    macro_rules! codes {
        ($($set:ident)+) => {
            [$((stringify!($set), $set::ALL.iter().map(|choice| choice.code()).collect::<Vec<_>>()),)+]
        };
    }

    #[test]
    fn the_codes_that_are_stored_stay_as_they_are() {
        let sets = codes! {
            Phase SupportLevel Helper VisitMode VisitState OwnView Standard Topic AdaptationKind
            Effect PlacementKind Subsidy Requirement FollowUpState Outcome Occupation Livelihood
            AdaptationNeed SkillLevel ValidationStep ValidationResult GoalState PlanStepState PlanActor
            RatingQuestion ContactWay OpeningState SharedField AccessAction Protection
        };
        let lines = sets.map(|(set, codes)| format!("{set}: {}", codes.join(" ")));
        insta::assert_snapshot!(lines.join("\n"));
    }

    #[test]
    fn a_list_of_choices_is_stored_in_the_order_of_declaration() {
        assert_eq!(
            Topic::join(&[Topic::Safety, Topic::Progress, Topic::Safety]),
            "progress,safety"
        );
        assert_eq!(Topic::split("progress,unheard_of,safety"), [Topic::Progress, Topic::Safety]);
        assert_eq!(Topic::split(""), []);
    }

    #[test]
    fn a_code_is_also_what_is_sent() {
        assert_eq!(serde_json::to_string(&SupportLevel::IndirectVerbal).unwrap(), "\"IV\"");
        assert_eq!(serde_json::from_str::<Phase>("\"job_finding\"").unwrap(), Phase::JobFinding);
        assert!(serde_json::from_str::<Phase>("\"unheard_of\"").is_err());
    }
}
