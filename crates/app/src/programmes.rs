//! The built-in programmes in an office's register, and the follow-ups a placement plans.

use fotfaste_domain::{
    case::FollowUp,
    choice::PlacementKind,
    introduction::Placement,
    office::Programme,
    programme::{Interval, planned_follow_ups},
};
use fotfaste_store::{Reader, Writer};

use crate::{Error, commands::latest_enrolment, views::profile::Language, words::Words};

pub(crate) use fotfaste_domain::programme::{AF_SIUS, MUNICIPAL, built_in};

/// Writes the built-in programmes into a new office's team space. Their identities are fixed, so
/// that computers which began apart agree that theirs are the same.
pub(crate) fn write_built_in(writer: &mut Writer<'_>) -> Result<(), Error> {
    let team = writer.identity()?.office;
    for programme in built_in() {
        writer.put(team, &programme)?;
    }
    Ok(())
}

/// The follow-ups that a new employment plans by the participant's programme. Work training and
/// practice are followed at visits; their end is a day of its own.
pub(crate) fn follow_ups(
    reader: &Reader<'_>,
    placement: &Placement,
    language: Language,
) -> Result<Vec<FollowUp>, Error> {
    let is_employment = match placement.kind {
        PlacementKind::Internship | PlacementKind::WorkTraining => false,
        PlacementKind::Employment
        | PlacementKind::SubsidisedEmployment
        | PlacementKind::ShelteredEmployment => true,
    };
    let enrolment = latest_enrolment(reader, placement.participant)?.filter(|_| is_employment);
    let programme: Option<Programme> = match enrolment {
        Some(enrolment) => reader.get(enrolment.programme)?,
        None => None,
    };
    let Some(programme) = programme else { return Ok(Vec::new()) };
    let words = Words::of(language);
    let title = |interval| title(words, interval);
    let mut draw = crate::random::<16>;
    Ok(planned_follow_ups(&programme, placement.participant, placement, title, &mut draw))
}

fn title(words: &Words, interval: Interval) -> String {
    let (key, number) = match interval {
        Interval::Weeks(number) => ("sheet-paper-follow-up-weeks", number),
        Interval::Months(number) => ("sheet-paper-follow-up-months", number),
        Interval::Days(number) => ("sheet-paper-follow-up-days", number),
    };
    words.say(key, &[("number", &number.to_string())])
}
