//! The embedded fonts, and which of them sets which character.
//!
//! Atkinson Hyperlegible Next is the face of screen and paper. What it lacks comes from Noto Sans;
//! arrows and check marks come from a small symbol face.

mod face;

pub(crate) use face::Face;
use std::sync::OnceLock;

/// How heavy text is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Weight {
    Regular,
    Bold,
}

/// A face's place in [`faces`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct FaceId(pub(crate) usize);

/// Shown where no face has the character: U+FFFD, which Noto Sans has.
pub(crate) const REPLACEMENT: char = '\u{fffd}';

const SOURCES: [(&str, &[u8]); 5] = [
    (
        "AtkinsonHyperlegibleNext-Regular",
        include_bytes!("../../fonts/AtkinsonHyperlegibleNext-Regular.ttf"),
    ),
    (
        "AtkinsonHyperlegibleNext-Bold",
        include_bytes!("../../fonts/AtkinsonHyperlegibleNext-Bold.ttf"),
    ),
    ("NotoSans-Regular", include_bytes!("../../fonts/NotoSans-Regular.ttf")),
    ("NotoSans-Bold", include_bytes!("../../fonts/NotoSans-Bold.ttf")),
    ("NotoSansSymbols-Regular", include_bytes!("../../fonts/NotoSansSymbols-Regular.ttf")),
];

/// All faces, parsed once per process.
pub(crate) fn faces() -> &'static [Face] {
    static FACES: OnceLock<Vec<Face>> = OnceLock::new();
    FACES.get_or_init(|| {
        SOURCES
            .iter()
            .map(|(name, bytes)| {
                Face::parse(name, bytes).expect("a test parses every embedded font")
            })
            .collect()
    })
}

impl FaceId {
    /// The parsed face.
    pub(crate) fn face(self) -> &'static Face {
        &faces()[self.0]
    }

    /// The face's name in page resources.
    pub(crate) fn resource(self) -> String {
        format!("Face{}", self.0)
    }
}

impl Weight {
    /// The faces to try, best first.
    fn chain(self) -> [FaceId; 3] {
        match self {
            Weight::Regular => [FaceId(0), FaceId(2), FaceId(4)],
            Weight::Bold => [FaceId(1), FaceId(3), FaceId(4)],
        }
    }

    /// The first face that has every one of the characters.
    pub(crate) fn face_for(self, mut word: impl Iterator<Item = char> + Clone) -> Option<FaceId> {
        let has_all = |id: &FaceId| {
            let mut characters = word.clone();
            characters.all(|c| id.face().glyph(c).is_some())
        };
        let found = self.chain().into_iter().find(has_all);
        word.next().and(found)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_embedded_font_parses_and_knows_its_advances() {
        for face in faces() {
            let glyph = face.glyph(if face.glyph('a').is_some() { 'a' } else { '→' });
            assert!(face.advance(glyph.unwrap()) > 100.0, "{} has real widths", face.name());
        }
    }

    #[test]
    fn names_from_all_over_the_world_have_letters() {
        let names =
            "Åsa Öberg Łukasz Şirin Đorđe Nguyễn Ælfgifu Ștefan Žižek Ğ ẞ Αλέξανδρος Юлия Їжак";
        for c in names.chars() {
            for weight in [Weight::Regular, Weight::Bold] {
                assert!(weight.face_for(std::iter::once(c)).is_some(), "{c} can be set");
            }
        }
    }

    #[test]
    fn swedish_is_set_in_the_face_of_the_screen() {
        let swedish = "Så stöder du Elin – ”räkna” 09:00…½×°é";
        assert_eq!(Weight::Regular.face_for(swedish.chars()), Some(FaceId(0)));
        assert_eq!(Weight::Bold.face_for(swedish.chars()), Some(FaceId(1)));
    }

    #[test]
    fn the_replacement_can_be_set_in_both_weights() {
        assert!(Weight::Regular.face_for(std::iter::once(REPLACEMENT)).is_some());
        assert!(Weight::Bold.face_for(std::iter::once(REPLACEMENT)).is_some());
    }
}
