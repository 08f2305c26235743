//! Keeping participants' names out of what the whole team reads.

use fotfaste_domain::{
    Field, Id, Problem, ProblemCode,
    naming::names_somebody,
    place::{Employer, Workplace},
};
use fotfaste_store::Reader;

use crate::Error;

/// Asks about the texts that seem to name a participant, unless the writer has been asked: a
/// problem at each such field. Names of other people, and words, can look like a participant's.
pub(crate) fn ask_about_names(
    reader: &Reader<'_>,
    at: &[Id<Workplace>],
    texts: &[(&str, &str)],
    names_nobody: bool,
) -> Result<(), Error> {
    if names_nobody || texts.iter().all(|(_, text)| text.trim().is_empty()) {
        return Ok(());
    }
    let people = reader.names_to_keep_out(at)?;
    let naming = texts.iter().filter(|(_, text)| names_somebody(text, &people));
    let problems: Vec<_> =
        naming.map(|(field, _)| Problem::new(*field, ProblemCode::NamesParticipant)).collect();
    if problems.is_empty() { Ok(()) } else { Err(Error::Problems { problems }) }
}

/// The workplaces of an employer: a text about the employer is about them all.
pub(crate) fn workplaces_of(
    reader: &Reader<'_>,
    employer: Id<Employer>,
) -> Result<Vec<Id<Workplace>>, Error> {
    let of = [("employer", Some(employer).to_value())];
    let workplaces = reader.find::<Workplace>(&of, &[])?;
    Ok(workplaces.iter().map(|workplace| workplace.id).collect())
}
