//! Photos of a task's steps: added, described, removed, and shown when they are here.

use data_encoding::BASE64;
use fotfaste_domain::{
    Content, Field, Id, Kind,
    case::Participant,
    draft::{PhotoDraft, Pictured},
    introduction::Step,
    photo::Photo,
};
use fotfaste_store::{
    Reader, Writer,
    content::{ContentState, Place, Trouble},
};
use fotfaste_sync::keep_content;

use crate::{
    Desk, Error, edited, names, new_id,
    picture::{LARGEST_FILE, NoPicture, Picture, picture},
    table::Commands,
    views::{
        Done, One, Saved,
        photos::{
            AddPhoto, DescribePhoto, GetPhoto, PhotoContent, PhotoSize, PhotoView, PreparePhoto,
            PreparedPhoto,
        },
    },
};

pub(super) fn add(table: Commands) -> Commands {
    table
        .add("prepare_photo", prepare_photo)
        .add("add_photo", add_photo)
        .add("describe_photo", describe_photo)
        .add("remove_photo", remove_photo)
        .add("get_photo", get_photo)
}

/// Draws the picture anew without keeping it: the coach sees what would be kept, or why not.
fn prepare_photo(_: &Desk, argument: PreparePhoto) -> Result<PreparedPhoto, Error> {
    let Picture { large, width, height, .. } = drawn(&argument.content)?;
    Ok(PreparedPhoto { content: BASE64.encode(&large), width, height })
}

fn drawn(content: &str) -> Result<Picture, Error> {
    let problem = |why: NoPicture| Error::from(vec![why.at("content")]);
    // Base64 makes four characters of three bytes.
    if content.len() / 4 > LARGEST_FILE / 3 + 1 {
        return Err(problem(NoPicture::FileTooLarge));
    }
    let file = BASE64.decode(content.as_bytes());
    let file = file.map_err(|_| Error::BadArgument { detail: "content is Base64".to_owned() })?;
    picture(&file).map_err(problem)
}

/// Every problem at once: with the words and with the file.
fn checked(draft: &PhotoDraft, content: &str) -> Result<Picture, Error> {
    match (drawn(content), draft.check()) {
        (drawn, Ok(())) => drawn,
        (Err(Error::Problems { mut problems }), Err(words)) => {
            problems.extend(words);
            Err(problems.into())
        }
        (_, Err(words)) => Err(words.into()),
    }
}

fn add_photo(desk: &Desk, argument: AddPhoto) -> Result<Saved, Error> {
    let AddPhoto { draft, content, replaces } = argument;
    let case = open_row(desk, Kind::Step, draft.step.bytes())?;
    let picture = checked(&draft, &content)?;
    let id = desk.write(|w| {
        let _: Step = w.require(draft.step)?;
        if let Some(before) = replaces {
            remove(w, before, draft.step)?;
        }
        let photo = keep(desk, w, case, &draft, &picture)?;
        Ok(photo.id)
    })?;
    Ok(id.into())
}

/// Keeps both pictures and their row, in one transaction.
fn keep(
    desk: &Desk,
    writer: &mut Writer<'_>,
    case: Id<Participant>,
    draft: &PhotoDraft,
    picture: &Picture,
) -> Result<Photo, Error> {
    let id: Id<Photo> = new_id();
    let place = Place { space: case.bytes(), kind: Kind::Photo, row: id.bytes() };
    let pictured = Pictured {
        width: picture.width,
        height: picture.height,
        picture: keep_content(writer, &place, &picture.large)?,
        small: keep_content(writer, &place, &picture.small)?,
    };
    let photo = desk.context(|context| draft.add(id, &pictured, context))?;
    writer.put(case.bytes(), &photo)?;
    Ok(photo)
}

/// A photo that another takes the place of. One that is gone already is no hindrance.
fn remove(writer: &mut Writer<'_>, id: Id<Photo>, step: Id<Step>) -> Result<(), Error> {
    match writer.get(id)? {
        Some(photo) if photo.step != step => Err(Error::NotFound { kind: Kind::Photo }),
        Some(_) => Ok(writer.delete(id)?),
        None => Ok(()),
    }
}

fn describe_photo(desk: &Desk, argument: DescribePhoto) -> Result<Done, Error> {
    let DescribePhoto { id, draft, shown } = argument;
    let case = open_row(desk, Kind::Photo, id.bytes())?;
    desk.write(|w| {
        let known: Photo = w.require(id)?;
        let described = draft.describe(&known)?;
        let shown = edited::shown(shown.as_ref(), |shown| shown.describe(&known));
        edited::put(w, case.bytes(), Some(&known), shown.as_ref(), &described)
    })?;
    Ok(Done {})
}

fn remove_photo(desk: &Desk, argument: One<Photo>) -> Result<Done, Error> {
    open_row(desk, Kind::Photo, argument.id.bytes())?;
    desk.write(|w| {
        let _: Photo = w.require(argument.id)?;
        Ok(w.delete(argument.id)?)
    })?;
    Ok(Done {})
}

/// The case that a row belongs to, logged as an opening of the record.
fn open_row(desk: &Desk, kind: Kind, row: [u8; 16]) -> Result<Id<Participant>, Error> {
    let space = desk.read(|r| Ok(r.space_of(kind, row)?))?;
    let participant = Id::from_bytes(space.ok_or(Error::NotFound { kind })?);
    desk.open_record(participant)?;
    Ok(participant)
}

fn get_photo(desk: &Desk, argument: GetPhoto) -> Result<PhotoContent, Error> {
    let case = open_row(desk, Kind::Photo, argument.id.bytes())?;
    let (content, found) = desk.read(|r| {
        let photo: Photo = r.require(argument.id)?;
        let content = match argument.size {
            PhotoSize::Small => photo.small,
            PhotoSize::Large => photo.picture,
        };
        Ok((content, found(r, &content)?))
    })?;
    if found == PhotoContent::Coming {
        let place = Place { space: case.bytes(), kind: Kind::Photo, row: argument.id.bytes() };
        desk.write(|w| Ok(w.want_content(&place, &content)?))?;
        desk.sync().hurry();
    }
    Ok(found)
}

/// The picture, or where it is.
fn found(reader: &Reader<'_>, content: &Content) -> Result<PhotoContent, Error> {
    if let Some(bytes) = reader.content(content)? {
        return Ok(PhotoContent::Here { content: BASE64.encode(&bytes) });
    }
    Ok(match reader.content_state(content)? {
        ContentState::Coming { trouble: Some(Trouble::NotThere), .. } => PhotoContent::NotThere,
        ContentState::Coming { trouble: Some(Trouble::Damaged), .. } => PhotoContent::Damaged,
        ContentState::Coming { .. } | ContentState::Here { .. } | ContentState::Away => {
            PhotoContent::Coming
        }
    })
}

/// A step's photos, the oldest first. There is one, unless two people added theirs at once.
pub(super) fn photos_of(reader: &Reader<'_>, step: &Step) -> Result<Vec<PhotoView>, Error> {
    let Some(case) = reader.space_of(Kind::Step, step.id.bytes())? else { return Ok(Vec::new()) };
    let of = [("step", step.id.to_value())];
    let view = |photo: Photo| {
        Ok(PhotoView {
            id: photo.id,
            added_by: names::member_name(reader, photo.added_by)?,
            description: photo.description,
            added_on: photo.added_on,
            width: photo.width,
            height: photo.height,
        })
    };
    reader.find_in::<Photo>(case, &of, &["added_on"])?.into_iter().map(view).collect()
}

/// The photos of a step go with it.
pub(super) fn remove_photos_of(writer: &mut Writer<'_>, step: Id<Step>) -> Result<(), Error> {
    let Some(case) = writer.space_of(Kind::Step, step.bytes())? else { return Ok(()) };
    let of = [("step", step.to_value())];
    let photos = writer.find_in::<Photo>(case, &of, &[])?.readable;
    photos.into_iter().try_for_each(|photo| Ok(writer.delete(photo.id)?))
}
