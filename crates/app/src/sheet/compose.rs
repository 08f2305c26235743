//! From material and choices to the sheet's model, in the language of paper.

use chrono::{NaiveDate, NaiveTime};
use fotfaste_domain::{choice::SharedField, introduction::Visit, office::Member};
use fotfaste_sheets::{Call, SheetWords, Step, SupervisorSheet, Task};

use super::Material;
use crate::{
    views::{
        introduction::{StepView, TaskView},
        profile::Language,
        sheets::{SheetModel, SheetPart, SheetStep},
    },
    words::Words,
};

/// What the person chose.
pub(crate) struct Choice<'a> {
    pub(crate) fields: &'a [SharedField],
    pub(crate) review_on: Option<NaiveDate>,
    pub(crate) today: NaiveDate,
    pub(crate) language: Language,
}

impl Choice<'_> {
    fn shows(&self, field: SharedField) -> bool {
        self.fields.contains(&field)
    }
}

/// The sheet. The same material and choices on the same day give the same bytes.
pub(crate) fn compose(material: &Material, coach: &Member, choice: &Choice<'_>) -> SupervisorSheet {
    let words = Words::of(choice.language);
    let name = material.participant.first_name.as_str();
    let when =
        |shown: bool, text: &str| (shown && !text.trim().is_empty()).then(|| text.to_owned());
    let helps = choice.shows(SharedField::HowToHelp);
    let schedule = choice.shows(SharedField::Schedule);
    let placement = &material.placement;
    SupervisorSheet {
        language: match choice.language {
            Language::Sv => "sv-SE".to_owned(),
            Language::En => "en-GB".to_owned(),
        },
        made_at: choice.today.and_time(NaiveTime::MIN).and_utc(),
        words: sheet_words(words),
        date: words.long_date(choice.today),
        workplace: material.workplace.as_ref().map(|one| one.name.clone()).unwrap_or_default(),
        title: words.say("sheet-paper-title", &[("name", name)]),
        addressed_to: match &material.supervisor {
            Some(one) => words.say("sheet-paper-to", &[("supervisor", &one.name)]),
            None => words.word("sheet-paper-to-workplace"),
        },
        review: choice
            .review_on
            .map(|day| words.say("sheet-paper-review", &[("date", &words.long_date(day))])),
        schedule: when(schedule, &placement.schedule),
        tasks: if choice.shows(SharedField::Tasks) {
            material.tasks.iter().map(|one| task(one, helps, name, coach, words)).collect()
        } else {
            Vec::new()
        },
        works: if helps { lines(&placement.what_works) } else { Vec::new() },
        adaptations: if choice.shows(SharedField::Adaptations) {
            material.adaptations.iter().map(|one| one.measure.clone()).collect()
        } else {
            Vec::new()
        },
        safety: material.workplace.as_ref().map(|one| lines(&one.safety)).unwrap_or_default(),
        handles_now: match &material.handles_now {
            Some(text) if choice.shows(SharedField::HandlesNow) => lines(text),
            Some(_) | None => Vec::new(),
        },
        agreements: if choice.shows(SharedField::Agreements) {
            material.agreements.iter().flat_map(|text| lines(text)).collect()
        } else {
            Vec::new()
        },
        step_back: when(choice.shows(SharedField::SteppingBack), &placement.stepping_back),
        next_visit: material
            .next_visit
            .as_ref()
            .filter(|_| schedule)
            .map(|visit| next_visit(visit, coach, words)),
        call: Some(call(coach, words)),
        participant_phone: when(choice.shows(SharedField::Phone), &material.participant.phone).map(
            |phone| {
                let said = [("name", name), ("phone", phone.as_str())];
                words.say("sheet-paper-participant-phone", &said)
            },
        ),
        footer: Some(words.say("sheet-paper-footer", &[("coach", &coach.name)])),
    }
}

fn lines(text: &str) -> Vec<String> {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.map(str::to_owned).collect()
}

fn task(view: &TaskView, helps: bool, name: &str, coach: &Member, words: &Words) -> Task {
    let step = |view: &StepView| Step {
        step: view.step.response.clone(),
        cue: view.step.cue.clone(),
        help: if helps { help(view, name, coach, words) } else { String::new() },
    };
    Task { name: view.task.name.clone(), steps: view.steps.iter().map(step).collect() }
}

/// The coach's own words, else those of the level at the latest visit.
fn help(view: &StepView, name: &str, coach: &Member, words: &Words) -> String {
    if !view.step.how_to_help.trim().is_empty() {
        return view.step.how_to_help.clone();
    }
    match view.last_level {
        Some(level) => words.say(&format!("sheet-paper-help-{}", level.code()), &[("name", name)]),
        None => words.say("sheet-paper-help-none", &[("coach", &coach.name)]),
    }
}

fn next_visit(visit: &Visit, coach: &Member, words: &Words) -> String {
    let (date, time) =
        (words.weekday_date(visit.held_on), visit.starts_at.format("%H:%M").to_string());
    let said = [("coach", coach.name.as_str()), ("date", &date), ("time", &time)];
    words.say("sheet-paper-next-visit-at", &said)
}

fn call(coach: &Member, words: &Words) -> Call {
    let said = [("coach", coach.name.as_str()), ("phone", coach.phone.as_str())];
    let key =
        if coach.phone.is_empty() { "sheet-paper-call-without-phone" } else { "sheet-paper-call" };
    Call {
        coach: coach.name.clone(),
        call: words.say(key, &said),
        reason: words.word("sheet-paper-call-reason"),
        hours: (!coach.phone_hours.is_empty()).then(|| coach.phone_hours.clone()),
    }
}

fn sheet_words(words: &Words) -> SheetWords {
    SheetWords {
        kind: words.word("sheet-paper-kind"),
        schedule: words.word("sheet-paper-schedule"),
        step: words.word("sheet-paper-step"),
        cue: words.word("sheet-paper-cue"),
        help: words.word("sheet-paper-help"),
        works: words.word("sheet-paper-works"),
        adaptations: words.word("sheet-paper-adaptations"),
        safety: words.word("sheet-paper-safety"),
        step_back: words.word("sheet-paper-step-back"),
        handles_now: words.word("sheet-paper-handles-now"),
        agreements: words.word("sheet-paper-agreements"),
        next_visit: words.word("sheet-paper-next-visit"),
        page_of: words.say("sheet-paper-page-of", &[("page", "{page}"), ("pages", "{pages}")]),
    }
}

/// The same sheet as text, in reading order.
pub(crate) fn as_text(sheet: &SupervisorSheet) -> SheetModel {
    let words = &sheet.words;
    let mut parts = Vec::new();
    parts.extend(text(&words.schedule, sheet.schedule.as_deref()));
    parts.extend(sheet.tasks.iter().map(|task| SheetPart::Task {
        heading: task.name.clone(),
        columns: vec![words.step.clone(), words.cue.clone(), words.help.clone()],
        steps: task.steps.iter().map(step_of).collect(),
    }));
    parts.extend(list(&words.works, &sheet.works));
    parts.extend(list(&words.adaptations, &sheet.adaptations));
    parts.extend(list(&words.safety, &sheet.safety));
    parts.extend(list(&words.handles_now, &sheet.handles_now));
    parts.extend(list(&words.agreements, &sheet.agreements));
    parts.extend(text(&words.step_back, sheet.step_back.as_deref()));
    parts.extend(text(&words.next_visit, sheet.next_visit.as_deref()));
    let call = sheet.call.as_ref().map(|call| {
        let words = [Some(&call.call), Some(&call.reason), call.hours.as_ref()];
        words.into_iter().flatten().cloned().collect::<Vec<_>>().join(" ")
    });
    let lead = [Some(&sheet.addressed_to), sheet.review.as_ref()];
    SheetModel {
        eyebrow: format!("{}, {} · {}", words.kind, sheet.date, sheet.workplace),
        title: sheet.title.clone(),
        lead: lead.into_iter().flatten().cloned().collect::<Vec<_>>().join(" "),
        parts,
        closing: [call, sheet.participant_phone.clone(), sheet.footer.clone()]
            .into_iter()
            .flatten()
            .collect(),
    }
}

fn step_of(step: &Step) -> SheetStep {
    SheetStep { step: step.step.clone(), cue: step.cue.clone(), help: Some(step.help.clone()) }
}

fn text(heading: &str, text: Option<&str>) -> Option<SheetPart> {
    let lines = lines(text?);
    (!lines.is_empty()).then(|| SheetPart::Text { heading: heading.to_owned(), lines })
}

fn list(heading: &str, items: &[String]) -> Option<SheetPart> {
    (!items.is_empty())
        .then(|| SheetPart::List { heading: heading.to_owned(), items: items.to_vec() })
}
