//! Kartläggning: the versions of a vocational profile, and validations.

use fotfaste_domain::{
    Field, Kind,
    draft::{VocationalProfileDraft, WrittenProfile},
    planning::{Skill, Validation, VocationalProfile},
};
use fotfaste_store::Reader;

use super::case::same_case;
use crate::{
    Desk, Error, edited, names,
    table::Commands,
    views::{
        Saved,
        participants::OfParticipant,
        planning::{ProfileVersion, ProfilesView, SaveValidation, WriteProfile},
    },
};

pub(super) fn add(table: Commands) -> Commands {
    table
        .add("list_vocational_profiles", list_vocational_profiles)
        .add("write_vocational_profile", write_vocational_profile)
        .add("save_validation", save_validation)
}

fn list_vocational_profiles(desk: &Desk, argument: OfParticipant) -> Result<ProfilesView, Error> {
    let participant = desk.open_record(argument.participant)?.id;
    let (case, of) = (participant.bytes(), [("participant", participant.to_value())]);
    desk.read(|r| {
        let profiles = r.find_in::<VocationalProfile>(case, &of, &["written_at"])?.readable;
        let numbered = (1..).zip(profiles).map(|(number, profile)| version(r, number, profile));
        let mut versions = numbered.collect::<Result<Vec<_>, _>>()?;
        versions.reverse();
        let mut validations = r.find_in::<Validation>(case, &of, &["started_on"])?.readable;
        validations.reverse();
        Ok(ProfilesView { versions, validations })
    })
}

fn version(
    reader: &Reader<'_>,
    number: u32,
    profile: VocationalProfile,
) -> Result<ProfileVersion, Error> {
    let of = [("profile", profile.id.to_value())];
    let case = profile.participant.bytes();
    let skills = reader.find_in::<Skill>(case, &of, &["position"])?.readable;
    let written = WrittenProfile { profile, skills };
    Ok(ProfileVersion {
        number,
        author: names::member_name(reader, written.profile.author)?.unwrap_or_default(),
        draft: VocationalProfileDraft::from(&written),
        profile: written.profile,
        skills: written.skills,
    })
}

fn write_vocational_profile(desk: &Desk, argument: WriteProfile) -> Result<Saved, Error> {
    let participant = argument.draft.participant;
    desk.open_record(participant)?;
    let written = desk.context(|context| argument.draft.write(context))?;
    desk.write(|w| {
        w.put(participant.bytes(), &written.profile)?;
        for skill in &written.skills {
            w.put(participant.bytes(), skill)?;
        }
        Ok(())
    })?;
    Ok(written.profile.id.into())
}

fn save_validation(desk: &Desk, argument: SaveValidation) -> Result<Saved, Error> {
    let participant = argument.draft.participant;
    desk.open_record(participant)?;
    let id = desk.write(|w| {
        let existing = argument.id.map(|id| w.require(id)).transpose()?;
        if let Some(existing) = &existing {
            same_case(w, Kind::Validation, existing.id.bytes(), participant)?;
        }
        let saved = desk.context(|context| argument.draft.save(existing.as_ref(), context))?;
        let shown = edited::shown(argument.shown.as_ref(), |shown| {
            desk.context(|context| shown.save(existing.as_ref(), context))
        });
        edited::put(w, participant.bytes(), existing.as_ref(), shown.as_ref(), &saved)?;
        Ok(saved.id)
    })?;
    Ok(id.into())
}
