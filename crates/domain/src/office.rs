//! The office: its members and the programmes it works by.

use crate::record::entity;

entity! {
    /// The office (enhet) itself: one row, whose identity is the office's in the certificate log.
    Office {
        /// What it is called; all that the lock screen may show.
        name: String,
        /// The order of support levels, codes comma-separated; empty means the built-in order.
        level_order: String,
        /// Days after a colleague's contact with an employer in which others are warned; nothing
        /// means the usual.
        contact_warning_days: Option<u32>,
    }
}

entity! {
    /// A colleague in the office; its identity is the user's in the certificate log.
    Member {
        /// Full name.
        name: String,
        /// What the person is called at work ("jobbcoach").
        title: String,
        /// Telephone, shown on supervisor sheets.
        phone: String,
        /// When the phone is answered, in own words.
        phone_hours: String,
    }
}

entity! {
    /// A programme (insats): the limits and schedule an enrolment follows.
    Programme {
        /// Its name.
        name: String,
        /// The longest introduction in weeks, as programs before `introduction_months` read it.
        introduction_weeks: u32,
        /// The shortest follow-up, in months (AF-SIUS: 12).
        follow_up_months: u32,
        /// Days after the start when follow-ups fall due, as a comma-separated list.
        follow_up_days: String,
        /// Coach hours as a share of worked hours, in percent, where handing over is tried.
        handover_percent: u32,
        /// The longest introduction, in months; 0 means what `introduction_weeks` says.
        introduction_months: u32,
        /// Codes of [`crate::choice::Requirement`], comma-separated.
        requirements: String,
        /// The target groups it is for, one a line; empty means anybody.
        target_groups: String,
        /// Months after closing until a case is erased; 0 means as the office's own plan says.
        retention_months: u32,
        /// No longer offered for new enrolments.
        retired: bool,
    }
}
