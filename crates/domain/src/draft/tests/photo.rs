//! Photos: what they show is said in words, and only the words change.

use super::*;
use crate::{ColumnType, Content, Kind, photo::Photo};

fn pictured() -> Pictured {
    Pictured {
        width: 1600,
        height: 1200,
        picture: Content::new([1; 32], [2; 32], 312_000).unwrap(),
        small: Content::new([3; 32], [4; 32], 31_000).unwrap(),
    }
}

fn draft(description: &str) -> PhotoDraft {
    PhotoDraft { description: description.to_owned(), ..PhotoDraft::new(id(3)) }
}

fn add(description: &str) -> Result<Photo, Vec<Problem>> {
    write(|context| draft(description).add(id(7), &pictured(), context))
}

#[test]
fn a_photo_says_who_added_it_and_when() {
    let photo = add(" Mallen med\nsex frallor ").unwrap();
    assert_eq!(photo.description, "Mallen med sex frallor");
    assert_eq!((photo.added_by, photo.added_on), (id(99), date("2026-11-19")));
    assert_eq!((photo.step, photo.width, photo.picture.size()), (id(3), 1600, 312_000));
}

#[test]
fn a_photo_without_words_is_not_added() {
    assert_eq!(problems(add(" \n")), ["description: required"]);
    assert_eq!(problems(draft("").check()), ["description: required"]);
    assert_eq!(draft("Mallen").check(), Ok(()));
}

#[test]
fn a_description_is_a_sentence_or_two() {
    assert!(add(&"å".repeat(300)).is_ok());
    let refused = add(&"å".repeat(301)).unwrap_err();
    let expected = Problem::new("description", crate::ProblemCode::TooLong);
    assert_eq!(refused, [expected.with("limit", 300).with("length", 301)]);
}

#[test]
fn only_the_words_can_be_corrected() {
    let photo = add("Mallen").unwrap();
    let other = PhotoDraft { step: id(9), description: "Mallen, full".to_owned() };
    let described = other.describe(&photo).unwrap();
    assert_eq!(described, Photo { description: "Mallen, full".to_owned(), ..photo.clone() });
    assert_eq!(problems(draft("").describe(&photo)), ["description: required"]);
}

#[test]
fn its_pictures_are_all_that_no_screen_gets() {
    let secret = |kind: &Kind| {
        let fields = kind.fields().iter().filter(|field| field.column.ty == ColumnType::Content);
        fields.map(|field| format!("{}.{}", kind.table(), field.name)).collect::<Vec<_>>()
    };
    let all: Vec<_> = Kind::ALL.iter().flat_map(secret).collect();
    assert_eq!(all, ["photo.picture", "photo.small"]);
    let told = serde_json::to_value(add("Mallen").unwrap()).unwrap();
    assert_eq!((&told["picture"], &told["small"]), (&312_000.into(), &31_000.into()), "their size");
}
