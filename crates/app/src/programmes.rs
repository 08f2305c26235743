//! The programmes in an office's register, and the follow-ups they plan.

use chrono::NaiveDate;
use fotfaste_domain::{
    Field, Id,
    case::{Enrolment, FollowUp, Participant},
    introduction::Placement,
    office::Programme,
    programme::{FollowUpStart, Interval, built_in, planned_follow_ups, rescheduled},
};
use fotfaste_store::{Reader, Writer};

use crate::{Error, commands::latest_enrolment, views::profile::Language, words::Words};

/// Writes the built-in programmes into a new office's team space. Their identities are fixed, so
/// that computers which began apart agree that theirs are the same.
pub(crate) fn write_built_in(writer: &mut Writer<'_>) -> Result<(), Error> {
    let team = writer.identity()?.office;
    for programme in built_in() {
        writer.put(team, &programme)?;
    }
    Ok(())
}

/// The office's programmes by name; the built-in ones are there before its register has arrived.
pub(crate) fn of_office(reader: &Reader<'_>) -> Result<Vec<Programme>, Error> {
    let mut known = reader.find::<Programme>(&[], &["name"])?.readable;
    for built_in in built_in() {
        if known.iter().all(|programme| programme.id != built_in.id) {
            known.push(built_in);
        }
    }
    Ok(known)
}

/// Plans the follow-ups of a placement that has become an employment, or moves those of one whose
/// first day was corrected. Work training and practice are followed at visits; their end is a day
/// of its own.
pub(crate) fn follow_placement(
    writer: &mut Writer<'_>,
    before: Option<&Placement>,
    placement: &Placement,
    language: Language,
) -> Result<(), Error> {
    if !placement.kind.is_employment() {
        return Ok(());
    }
    match before.filter(|before| before.kind.is_employment()) {
        Some(before) => {
            let known = planned_at(writer, placement.participant, Some(placement.id))?;
            let moved = rescheduled(&known, before.starts_on, placement.starts_on);
            put_all(writer, placement.participant, &moved)
        }
        None => plan(writer, placement.participant, Some(placement), None, language),
    }
}

/// Plans the follow-ups of an enrolment that has come to the follow-up phase, unless its employment
/// has had them planned already.
pub(crate) fn follow_phase(
    writer: &mut Writer<'_>,
    enrolment: &Enrolment,
    language: Language,
) -> Result<(), Error> {
    let participant = enrolment.participant;
    let of = [("participant", participant.to_value())];
    let placements = writer.find_in::<Placement>(participant.bytes(), &of, &["starts_on"])?;
    let employment = placements.iter().rev().find(|placement| placement.kind.is_employment());
    let known = planned_at(writer, participant, employment.map(|placement| placement.id))?;
    if known.is_empty() {
        plan(writer, participant, employment, Some(enrolment.phase_since), language)?;
    }
    Ok(())
}

fn plan(
    writer: &mut Writer<'_>,
    participant: Id<Participant>,
    placement: Option<&Placement>,
    phase_since: Option<NaiveDate>,
    language: Language,
) -> Result<(), Error> {
    let Some(enrolment) = latest_enrolment(writer, participant)? else { return Ok(()) };
    let programme: Option<Programme> = writer.get(enrolment.programme)?;
    let on = placement.map(|placement| placement.starts_on).or(phase_since);
    let (Some(programme), Some(on)) = (programme, on) else { return Ok(()) };
    let id = placement.map(|placement| placement.id);
    let start = FollowUpStart { participant, placement: id, enrolment: enrolment.id, on };
    let known = planned_at(writer, participant, id)?;
    let words = Words::of(language);
    let new = planned_follow_ups(&programme, start, &known, |interval| title(words, interval));
    put_all(writer, participant, &new)
}

/// The follow-ups of one placement, or those of none.
fn planned_at(
    reader: &Reader<'_>,
    participant: Id<Participant>,
    placement: Option<Id<Placement>>,
) -> Result<Vec<FollowUp>, Error> {
    let of = [("participant", participant.to_value()), ("placement", placement.to_value())];
    Ok(reader.find_in::<FollowUp>(participant.bytes(), &of, &["due_on"])?.readable)
}

fn put_all(
    writer: &mut Writer<'_>,
    participant: Id<Participant>,
    follow_ups: &[FollowUp],
) -> Result<(), Error> {
    for one in follow_ups {
        writer.put(participant.bytes(), one)?;
    }
    Ok(())
}

/// What a follow-up is called: as its writer called it, or by its place in the schedule.
pub(crate) fn called(words: &Words, written: &str, after_days: Option<u32>) -> String {
    match after_days.filter(|_| stored_title(written, after_days).is_empty()) {
        Some(days) => title(words, Interval::of_days(days)),
        None => written.to_owned(),
    }
}

/// A title as it is stored: nothing for the words that the schedule has, in whichever language.
pub(crate) fn stored_title(written: &str, after_days: Option<u32>) -> String {
    let is_schedules = |days: u32| {
        let all = [Language::Sv, Language::En].map(Words::of);
        all.iter().any(|words| title(words, Interval::of_days(days)) == written.trim())
    };
    if after_days.is_some_and(is_schedules) { String::new() } else { written.to_owned() }
}

fn title(words: &Words, interval: Interval) -> String {
    let (key, number) = match interval {
        Interval::Weeks(number) => ("sheet-paper-follow-up-weeks", number),
        Interval::Months(number) => ("sheet-paper-follow-up-months", number),
        Interval::Days(number) => ("sheet-paper-follow-up-days", number),
    };
    words.say(key, &[("number", &number.to_string())])
}
