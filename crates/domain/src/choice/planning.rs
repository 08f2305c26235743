//! The choices of a vocational profile, a validation and a plan.

use crate::record::choice;

choice! {
    /// Whether the work must be adapted: the mandatory answer of a vocational profile.
    AdaptationNeed {
        /// Inget behov
        None = "none",
        /// Behov finns
        Needed = "needed",
        /// Behöver utredas mer
        Unclear = "unclear",
    }
}

choice! {
    /// How well a participant can something.
    SkillLevel {
        /// Prövat
        Tried = "tried",
        /// Klarar med stöd
        WithSupport = "with_support",
        /// Klarar själv
        Alone = "alone",
        /// Kan lära andra
        CanTeach = "can_teach",
    }
}

choice! {
    /// How far a validation has come.
    ValidationStep {
        /// Kartläggning
        Mapping = "mapping",
        /// Bedömning
        Assessment = "assessment",
        /// Erkännande
        Recognition = "recognition",
    }
}

choice! {
    /// What a validation came to.
    ValidationResult {
        /// kartläggningsutlåtande
        MappingStatement = "mapping_statement",
        /// kompetensintyg
        CompetenceCertificate = "competence_certificate",
    }
}

choice! {
    /// Where a goal stands.
    GoalState {
        /// Worked towards.
        Open = "open",
        /// Reached.
        Reached = "reached",
        /// Let go.
        LetGo = "let_go",
    }
}

choice! {
    /// Where a step of the plan stands.
    PlanStepState {
        /// To do (or late, when its day has passed).
        ToDo = "to_do",
        /// Done.
        Done = "done",
        /// Let go.
        LetGo = "let_go",
    }
}

choice! {
    /// Who does a step of the plan.
    PlanActor {
        /// deltagaren
        Participant = "participant",
        /// jobbcoachen
        Coach = "coach",
        /// handledaren
        Supervisor = "supervisor",
        /// Någon annan: then named
        Other = "other",
    }
}

choice! {
    /// What a participant rates, 1 to 10.
    RatingQuestion {
        /// Jag tror att jag kan få ett jobb
        JobConfidence = "job_confidence",
        /// Jag klarar mina arbetsuppgifter
        WorkAbility = "work_ability",
        /// Jag mår bra
        Wellbeing = "wellbeing",
        /// Jag trivs med andra
        Belonging = "belonging",
    }
}
