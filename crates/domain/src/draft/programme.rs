//! The draft of a programme of the office's own, or of a change to one.

use crate::{
    Check, Problem, ProblemCode,
    choice::Requirement,
    office::Programme,
    programme::{AF_SIUS, Interval, stored},
};

use super::{Context, draft};

/// The most months any limit can be: ten years.
const MOST_MONTHS: u32 = 120;
/// The longest follow-up schedule by weeks and by months.
const MOST_WEEKS_DUE: u32 = 52;
const MOST_MONTHS_DUE: u32 = 36;
/// AF-SIUS: the introduction lasts at most six months, the follow-up at least a year
/// (Arbetsförmedlingen on SIUS).
const SIUS_INTRODUCTION: u32 = 6;
const SIUS_FOLLOW_UP: u32 = 12;
/// Where handing over is tried when nobody says otherwise, in percent.
const USUAL_HANDOVER: u32 = 25;

draft! {
    /// A programme, new or changed.
    ProgrammeDraft with {
        /// Its name.
        name: String,
        /// The longest introduction, in months; empty means no limit.
        introduction_months: String,
        /// The shortest follow-up, in months; empty means none.
        follow_up_months: String,
        /// Weeks after the start when follow-ups fall due ("1, 2, 4").
        follow_up_weeks_due: String,
        /// Months after the start when follow-ups fall due ("2, 3, 6, 9, 12").
        follow_up_months_due: String,
        /// What must be in place.
        requirements: Vec<Requirement>,
        /// The target groups it is for, one a line; empty means anybody.
        target_groups: String,
        /// Months after closing until a case is erased, or empty.
        retention_months: String,
        /// The share of coach hours where handing over is tried, in percent.
        handover_percent: String,
        /// No longer offered for new enrolments.
        retired: bool,
    }
}

impl ProgrammeDraft {
    /// The programme, new or changed. `others` are the office's programmes, this one among them.
    ///
    /// # Errors
    /// Every problem found.
    pub fn save(
        &self,
        existing: Option<&Programme>,
        others: &[Programme],
        context: &mut Context<'_>,
    ) -> Result<Programme, Vec<Problem>> {
        let mut check = Check::new();
        let name = check.required_line("name", &self.name);
        let id = existing.map(|existing| existing.id);
        let same = |other: &Programme| Some(other.id) != id && is_same(&other.name, &name);
        check.that("name", ProblemCode::ProgrammeNameTaken, !others.iter().any(same));
        let months =
            |check: &mut Check, field, typed: &str| check.number(field, typed, MOST_MONTHS);
        let introduction = months(&mut check, "introductionMonths", &self.introduction_months);
        let follow_up = months(&mut check, "followUpMonths", &self.follow_up_months).unwrap_or(0);
        if id == Some(AF_SIUS) {
            check_sius(&mut check, introduction, follow_up);
        }
        let due = self.read_schedule(follow_up, &mut check);
        let retention = months(&mut check, "retentionMonths", &self.retention_months);
        let handover = check.number("handoverPercent", &self.handover_percent, 100);
        let target_groups = check.text("targetGroups", &self.target_groups);
        check.finish(|| {
            let introduction_months = introduction.unwrap_or(0);
            Some(Programme {
                id: id.unwrap_or_else(|| context.new_id()),
                name,
                introduction_weeks: introduction_months * 13 / 3,
                follow_up_months: follow_up,
                follow_up_days: stored(&due),
                handover_percent: handover.unwrap_or(USUAL_HANDOVER),
                introduction_months,
                requirements: Requirement::join(&self.requirements),
                target_groups,
                retention_months: retention.unwrap_or(0),
                retired: self.retired,
            })
        })
    }

    /// The follow-ups' days. The last one does not come before the shortest follow-up is over.
    fn read_schedule(&self, follow_up: u32, check: &mut Check) -> Vec<Interval> {
        let weeks = numbers("followUpWeeksDue", &self.follow_up_weeks_due, MOST_WEEKS_DUE, check);
        let months =
            numbers("followUpMonthsDue", &self.follow_up_months_due, MOST_MONTHS_DUE, check);
        let due: Vec<Interval> = (weeks.into_iter().map(Interval::Weeks))
            .chain(months.into_iter().map(Interval::Months))
            .collect();
        let longest = due.iter().map(|interval| interval.days()).max();
        if longest.is_some_and(|days| days < Interval::Months(follow_up).days()) {
            let problem = Problem::new("followUpMonthsDue", ProblemCode::ScheduleTooShort);
            check.note(problem.with("months", follow_up));
        }
        due
    }
}

fn check_sius(check: &mut Check, introduction: Option<u32>, follow_up: u32) {
    if introduction.is_none_or(|months| months == 0 || months > SIUS_INTRODUCTION) {
        let problem = Problem::new("introductionMonths", ProblemCode::SiusLimit);
        check.note(problem.with("limit", SIUS_INTRODUCTION));
    }
    if follow_up < SIUS_FOLLOW_UP {
        let problem = Problem::new("followUpMonths", ProblemCode::SiusLimit);
        check.note(problem.with("limit", SIUS_FOLLOW_UP));
    }
}

fn is_same(one: &str, other: &str) -> bool {
    one.to_lowercase() == other.to_lowercase()
}

/// Whole numbers from 1, however they are set apart ("1, 2 och 4").
fn numbers(field: &str, typed: &str, limit: u32, check: &mut Check) -> Vec<u32> {
    let words = typed.split(|c: char| c.is_whitespace() || [',', ';', '.'].contains(&c));
    let words: Vec<&str> =
        words.filter(|word| !["", "och", "and"].contains(&word.to_lowercase().as_str())).collect();
    let numbers: Vec<u32> = words.iter().filter_map(|word| word.parse().ok()).collect();
    let readable = numbers.len() == words.len() && numbers.iter().all(|number| *number > 0);
    check.that(field, ProblemCode::NumbersUnreadable, readable);
    if readable && numbers.iter().any(|number| *number > limit) {
        check.note(Problem::new(field, ProblemCode::NumberTooLarge).with("limit", limit));
    }
    numbers
}

impl From<&Programme> for ProgrammeDraft {
    fn from(programme: &Programme) -> Self {
        let (mut weeks, mut months) = (Vec::new(), Vec::new());
        for interval in programme.schedule() {
            match interval {
                Interval::Weeks(number) => weeks.push(number.to_string()),
                Interval::Months(number) => months.push(number.to_string()),
                // Days that are neither come from elsewhere; the nearest week is what a person says.
                Interval::Days(days) => weeks.push((days.div_ceil(7)).max(1).to_string()),
            }
        }
        let number = |number: u32| if number == 0 { String::new() } else { number.to_string() };
        Self {
            name: programme.name.clone(),
            introduction_months: number(match programme.introduction_months {
                0 => programme.introduction_weeks * 3 / 13,
                months => months,
            }),
            follow_up_months: number(programme.follow_up_months),
            follow_up_weeks_due: weeks.join(", "),
            follow_up_months_due: months.join(", "),
            requirements: Requirement::split(&programme.requirements),
            target_groups: programme.target_groups.clone(),
            retention_months: number(programme.retention_months),
            handover_percent: programme.handover_percent.to_string(),
            retired: programme.retired,
        }
    }
}
