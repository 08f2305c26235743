//! The access log over all cases that a person may review: administrators and leads every case on
//! this computer, a coach their own.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use chrono::{NaiveDate, NaiveTime, TimeDelta};
use fotfaste_domain::{
    Id,
    case::Participant,
    choice::AccessAction,
    draft::Reviewed,
    log_review::{Line, Unusual, unusual},
    office::Member,
};
use fotfaste_store::{Reader, queries::LogLine};
use fotfaste_sync::{Right, Role};

use crate::{Desk, Error, names, narrow, views::log::ReviewLog};

/// The lines of a period that may be reviewed, each with what is unusual about it, oldest first.
pub(crate) struct Period {
    pub(crate) lines: Vec<(LogLine, Vec<Unusual>)>,
    pub(crate) devices: Vec<String>,
    pub(crate) reviewable: usize,
    pub(crate) all_cases: bool,
}

/// Whether the person reviews every case on this computer.
pub(crate) fn reviews_all(desk: &Desk) -> bool {
    let Some(office) = desk.sync().engine().office() else { return true };
    let role = office.user(desk.me().bytes().into()).map(|user| user.role);
    matches!(role, Some(Role::Admin | Role::Lead))
}

/// The cases that the person may review.
fn reviewable(
    desk: &Desk,
    reader: &Reader<'_>,
    all: bool,
) -> Result<BTreeSet<Id<Participant>>, Error> {
    let engine = desk.sync().engine();
    // Of a case where nobody is enrolled yet, whoever may write it answers for it.
    let own = |participant: &Id<Participant>, coach: Option<Id<Member>>| match coach {
        Some(coach) => coach == desk.me(),
        None => engine.right_in(participant.bytes(), desk.me()) == Some(Right::Write),
    };
    let coaches = reader.coaches()?.into_iter();
    Ok(coaches.filter(|(of, coach)| all || own(of, *coach)).map(|(of, _)| of).collect())
}

impl Period {
    /// Reads the lines of the days from the first to the last, both included.
    pub(crate) fn read(
        desk: &Desk,
        reader: &Reader<'_>,
        (from, until): (NaiveDate, NaiveDate),
    ) -> Result<Self, Error> {
        let all_cases = reviews_all(desk);
        let reviewable = reviewable(desk, reader, all_cases)?;
        let ever = reader.coaches_ever()?;
        // Local days lie within a day of the same days in UTC.
        let start = from.and_time(NaiveTime::MIN).and_utc() - TimeDelta::days(1);
        let end = until.and_time(NaiveTime::MIN).and_utc() + TimeDelta::days(2);
        let found = reader.log_lines(start, end)?;
        let mut lines = Vec::new();
        let mut looked_at = Vec::new();
        for line in found.lines {
            let local = desk.local(line.at);
            let within = (from..=until).contains(&local.date());
            if !within || !reviewable.contains(&line.participant) {
                continue;
            }
            let (at, member, participant) = (line.at, line.member, line.participant);
            let opened = line.action != Some(AccessAction::Exported);
            let own = ever.contains(&(participant, member));
            looked_at.push(Line { at, local, member, participant, opened, own });
            lines.push(line);
        }
        let lines = lines.into_iter().zip(unusual(&looked_at)).collect();
        let (devices, reviewable) = (found.devices, reviewable.len());
        Ok(Self { lines, devices, reviewable, all_cases })
    }

    /// What a review of the whole period counts.
    pub(crate) fn counted(&self) -> Reviewed {
        let cases: BTreeSet<_> = self.lines.iter().map(|(line, _)| line.participant).collect();
        let unusual = self.lines.iter().filter(|(_, unusual)| !unusual.is_empty()).count();
        let (lines, cases) = (narrow(self.lines.len()), narrow(cases.len()));
        Reviewed { lines, cases, unusual: narrow(unusual) }
    }

    /// The lines that were asked for, the newest first.
    pub(crate) fn asked<'a>(
        &'a self,
        asked: &'a ReviewLog,
    ) -> impl Iterator<Item = &'a (LogLine, Vec<Unusual>)> {
        self.lines.iter().rev().filter(move |(line, unusual)| {
            asked.member.is_none_or(|member| member == line.member)
                && asked.participant.is_none_or(|of| of == line.participant)
                && asked.action.is_none_or(|action| Some(action) == line.action)
                && asked.unusual.is_none_or(|what| unusual.contains(&what))
                && (!asked.only_unusual || !unusual.is_empty())
        })
    }

    /// How many lines each colleague and each case has.
    pub(crate) fn counts(&self) -> (BTreeMap<Id<Member>, u32>, BTreeMap<Id<Participant>, u32>) {
        let (mut members, mut people) = (BTreeMap::new(), BTreeMap::new());
        for (line, _) in &self.lines {
            *members.entry(line.member).or_insert(0) += 1;
            *people.entry(line.participant).or_insert(0) += 1;
        }
        (members, people)
    }
}

/// What colleagues and cases are called, each looked up once. A protected person is a case number.
#[derive(Default)]
pub(crate) struct Called {
    members: HashMap<Id<Member>, String>,
    people: HashMap<Id<Participant>, String>,
}

impl Called {
    pub(crate) fn member(&mut self, reader: &Reader<'_>, id: Id<Member>) -> Result<String, Error> {
        if let Some(name) = self.members.get(&id) {
            return Ok(name.clone());
        }
        let name = names::member_name(reader, id)?.unwrap_or_default();
        Ok(self.members.entry(id).or_insert(name).clone())
    }

    pub(crate) fn person(
        &mut self,
        reader: &Reader<'_>,
        id: Id<Participant>,
    ) -> Result<String, Error> {
        if let Some(name) = self.people.get(&id) {
            return Ok(name.clone());
        }
        let person: Option<Participant> = reader.get(id)?;
        let name = person.as_ref().map(names::full_name).unwrap_or_default();
        Ok(self.people.entry(id).or_insert(name).clone())
    }
}
