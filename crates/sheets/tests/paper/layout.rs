//! Documents of every kind of block.

use crate::reading::read_aloud;
use crate::selfcheck::assert_sound;
use chrono::{TimeZone, Utc};
use fotfaste_sheets::Error;
use fotfaste_sheets::layout::{
    Block, Density, Document, Figure, Fit, Footer, Image, Marker, Meta, Span, Table, Tone,
};

pub(crate) fn document(blocks: Vec<Block>) -> Document {
    Document {
        meta: Meta {
            title: "Prov <&> \"åäö\" 😀".into(),
            language: "sv-SE".into(),
            author: "A & B".into(),
            subject: String::new(),
            made_at: Utc.with_ymd_and_hms(2026, 1, 2, 3, 4, 5).unwrap(),
        },
        blocks,
        footer: Footer { text: "Fot".into(), page_of: "Sida {page} av {pages}".into() },
        fit: Fit::Pages(Density::Comfortable),
    }
}

pub(crate) fn link(text: &str) -> Span {
    Span::Link {
        text: text.into(),
        target: "https://exempelköping.se/å(ä)?q=a b\\c".into(),
        description: "Länk (med) åäö".into(),
    }
}

fn figure() -> Figure {
    let image = Image { rgb: vec![200; 40 * 20 * 3], width: 40, height: 20 };
    let alternative = "En grå ruta".into();
    Figure { image, width: 2000.0, height: 1000.0, alternative, caption: "Figur 1.".into() }
}

/// One of each block, links across lines, cells and pages.
pub(crate) fn everything() -> Document {
    let long = "Stycke över sidbrytning. ".repeat(90);
    let cell = |text: &str| vec![Span::from(text)];
    let table = Table {
        widths: vec![0.2, 0.5, 0.3],
        head: Some(vec!["Ett".into(), String::new(), "Tre".into()]),
        rows: vec![
            vec![cell("a"), vec![], vec![]],
            vec![vec![], vec![long.as_str().into(), link(&"länk i cell ".repeat(9))], cell("x")],
            vec![cell(""), cell(" "), vec![]],
        ],
    };
    document(vec![
        Block::Ends { left: "Vänster".into(), right: "Höger".into() },
        Block::heading(1, &"En rubrik som måste brytas ".repeat(5)),
        Block::Paragraph {
            tone: Tone::Body,
            spans: vec![long.as_str().into(), link(&"länk ".repeat(300)), Span::Bold("fet".into())],
        },
        Block::heading(2, "Tabell"),
        Block::Table(table.clone()),
        Block::Table(Table { head: None, ..table }),
        Block::heading(2, "Listor"),
        Block::List {
            marker: Marker::Decimal,
            items: vec![cell(&long), vec![], vec![link("kort"), link("intill")]],
        },
        Block::bullets(&["sista".into()]),
        Block::Columns(vec![vec![Block::text("spalt ett")], vec![Block::text("spalt två")]]),
        Block::Framed(vec![Block::heading(3, "Ruta"), Block::text("i ram")]),
        Block::Figure(figure()),
        Block::Paragraph { tone: Tone::Note, spans: vec!["".into()] },
        Block::Ends { left: long.clone(), right: String::new() },
        Block::Framed(vec![Block::text(&long.repeat(4))]),
        Block::Columns(vec![vec![Block::text(&long.repeat(3))], vec![Block::text(&long)]]),
    ])
}

#[test]
fn every_block_is_sound_and_read_in_order() {
    let sheet = everything().render().unwrap();
    let doc = assert_sound(&sheet.pdf);
    let lines = read_aloud(&doc);
    let place = |start: &str| lines.iter().position(|line| line.starts_with(start)).unwrap();
    let order = ["Vänster", "Höger", "En rubrik", "Tabell", "Ett |", "Listor", "•| sista"];
    let order: Vec<usize> = order.iter().map(|start| place(&start.replace("•|", "• |"))).collect();
    assert!(order.is_sorted(), "{order:?}");
    assert!(place("spalt ett") < place("spalt två"), "columns are read one after the other");
    assert!(place("Ruta") < place("Figur 1."));
}

#[test]
fn a_footer_counts_the_pages_only_where_there_are_several() {
    let one = document(vec![Block::text("kort")]).render().unwrap();
    let many = everything().render().unwrap();
    let text = |pdf: &[u8]| {
        let doc = lopdf::Document::load_mem(pdf).unwrap();
        crate::reading::drawn(&doc).into_iter().map(|piece| piece.text).collect::<String>()
    };
    assert!(!text(&one.pdf).contains("Sida"));
    assert!(text(&many.pdf).contains(&format!("Sida 2 av {}", many.pages)));
}

#[test]
fn headings_may_not_skip_a_level() {
    let skips = |levels: &[u8]| {
        let blocks = levels.iter().map(|level| Block::heading(*level, "Rubrik")).collect();
        document(blocks).render().is_err()
    };
    assert!(!skips(&[1, 2, 3, 2, 1]));
    assert!(skips(&[2]) && skips(&[1, 3]) && skips(&[0]) && skips(&[1, 2, 3, 4, 5, 6, 7]));
    let inside = document(vec![Block::Framed(vec![Block::heading(2, "Rubrik")])]).render();
    assert!(matches!(inside, Err(Error::HeadingSkip { level: 2, after: 0 })));
}

#[test]
fn figures_need_an_alternative_and_all_their_pixels() {
    let render = |figure: Figure| document(vec![Block::Figure(figure)]).render();
    let silent = Figure { alternative: " \u{ad}".into(), ..figure() };
    assert!(matches!(render(silent), Err(Error::NoAlternative)));
    let mut torn = figure();
    torn.image.rgb.pop();
    assert!(matches!(render(torn), Err(Error::ImageSize { expected: 2400, found: 2399 })));
    assert_sound(&render(figure()).unwrap().pdf);
}

#[test]
fn rows_are_as_long_as_the_table_is_wide() {
    let table = Table { widths: vec![0.5, 0.5], head: None, rows: vec![vec![vec!["a".into()]]] };
    let found = document(vec![Block::Table(table)]).render();
    assert!(matches!(found, Err(Error::RowLength { expected: 2, found: 1 })));
}

#[test]
fn links_say_where_they_lead() {
    let silent = Span::Link { text: "här".into(), target: "x:".into(), description: " ".into() };
    let block = Block::Paragraph { tone: Tone::Body, spans: vec![silent] };
    assert!(matches!(document(vec![block]).render(), Err(Error::NoLinkDescription)));
}

#[test]
fn a_title_and_a_language_are_required() {
    let mut untitled = document(Vec::new());
    untitled.meta.title = " ".into();
    assert!(matches!(untitled.render(), Err(Error::NoTitle)));
    for tag in ["", "sv_SE", "1", "sv-", "svenskaspråket"] {
        let mut wrong = document(Vec::new());
        wrong.meta.language = tag.into();
        assert!(matches!(wrong.render(), Err(Error::Language)), "{tag}");
    }
}

#[test]
fn a_heading_stays_with_what_it_heads() {
    // Whatever stands above it, a heading is never the last thing on its page.
    for lines in 30..60 {
        let mut blocks = vec![Block::text("Rad. "); lines];
        blocks.extend([Block::heading(1, "RUBRIK"), Block::text("Under rubriken.")]);
        let pdf = document(blocks).render().unwrap().pdf;
        let doc = lopdf::Document::load_mem(&pdf).unwrap();
        let drawn = crate::reading::drawn(&doc);
        let page = |text: &str| drawn.iter().find(|piece| piece.text == text).unwrap().page;
        assert_eq!(page("RUBRIK"), page("Under rubriken."), "after {lines} lines");
    }
}

#[test]
fn column_names_come_again_on_each_page_but_are_read_once() {
    let rows = (0..90).map(|i| vec![vec![format!("rad {i}").into()], vec!["x".into()]]).collect();
    let head = Some(vec!["Namnet".into(), "Värdet".into()]);
    let table = Table { widths: vec![0.5, 0.5], head, rows };
    let sheet = document(vec![Block::Table(table)]).render().unwrap();
    let doc = assert_sound(&sheet.pdf);
    let drawn = crate::reading::drawn(&doc);
    let names = drawn.iter().filter(|piece| piece.text == "Namnet").count();
    assert!(sheet.pages > 1);
    assert_eq!(names, sheet.pages);
    let heard = read_aloud(&doc).iter().filter(|line| line.contains("Namnet")).count();
    assert_eq!(heard, 1);
}

#[test]
fn two_characters_with_one_glyph_are_still_told_apart() {
    // In Noto Sans, Greek and Cyrillic capitals may share outlines with Latin ones.
    let text = "ΑАЕΕ ЄΟО ĐÐƉ";
    let pdf = document(vec![Block::text(text)]).render().unwrap().pdf;
    assert_eq!(read_aloud(&assert_sound(&pdf)), [text]);
}
