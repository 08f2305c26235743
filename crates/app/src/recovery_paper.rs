//! The recovery sheet's model, in the language of paper.

use chrono::{DateTime, NaiveDate, Utc};
use fotfaste_sheets::{Advice, RecoverySheet};

use crate::{views::profile::Language, words::Words};

/// What the sheet says of this profile.
pub(crate) struct Paper {
    pub(crate) words: Vec<String>,
    pub(crate) whose: String,
    pub(crate) office: String,
    pub(crate) day: NaiveDate,
    pub(crate) made_at: DateTime<Utc>,
    pub(crate) language: Language,
    /// Where the words bring their coach back on another computer.
    pub(crate) server: Option<String>,
}

/// The parts of the advice, each with its number of lines, and whether they are steps.
type Parts = [(&'static str, usize, bool)];
const OFFICE: &Parts =
    &[("opens", 3, false), ("keep", 3, false), ("use", 3, true), ("lost", 2, false)];
const OWN: &Parts = &[("keep", 2, false), ("use", 2, true), ("new", 3, true), ("lost", 2, false)];

/// A coach's own words.
pub(crate) fn paper(paper: &Paper) -> RecoverySheet {
    sheet(paper, "recovery", OWN, String::new())
}

/// One of the two papers of the office's recovery, from 1.
pub(crate) fn office_paper(paper: &Paper, which: u32) -> RecoverySheet {
    let which =
        Words::of(paper.language).say("sheet-paper-office-which", &[("paper", &which.to_string())]);
    sheet(paper, "office", OFFICE, which)
}

fn sheet(paper: &Paper, name: &str, parts: &Parts, which: String) -> RecoverySheet {
    let words = Words::of(paper.language);
    let server = paper.server.clone().unwrap_or_else(|| words.word("sheet-paper-server-asked"));
    let say = |key: &str| words.say(&format!("sheet-paper-{name}-{key}"), &[("server", &server)]);
    let advice = |(part, lines, steps): &(&str, usize, bool)| Advice {
        heading: say(part),
        lines: (1..=*lines).map(|line| say(&format!("{part}-{line}"))).collect(),
        steps: *steps,
    };
    let whose = [("name", &*paper.whose), ("office", &*paper.office)];
    let whose_key = if paper.office.is_empty() { "whose-alone" } else { "whose" };
    RecoverySheet {
        language: match paper.language {
            Language::Sv => "sv-SE".to_owned(),
            Language::En => "en-GB".to_owned(),
        },
        made_at: paper.made_at,
        kind: say("kind"),
        date: words.long_date(paper.day),
        title: if which.is_empty() { say("title") } else { which },
        whose: words.say(&format!("sheet-paper-{name}-{whose_key}"), &whose),
        lead: say("lead"),
        columns: [say("number"), say("word")],
        words: paper.words.clone(),
        advice: parts.iter().map(advice).collect(),
        page_of: words.say("sheet-paper-page-of", &[("page", "{page}"), ("pages", "{pages}")]),
    }
}

#[cfg(test)]
mod tests {
    use fotfaste_sheets::recovery_sheet;

    use super::*;

    #[test]
    fn the_sheet_has_every_sentence_in_both_languages_and_fits_one_page() {
        for (language, office) in
            [(Language::Sv, 0), (Language::En, 0), (Language::Sv, 1), (Language::En, 2)]
        {
            let day = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
            let of = Paper {
                words: vec!["umbrella".to_owned(); 24],
                whose: "Karin Ålund".to_owned(),
                office: "Arbetsmarknadsenheten i Norrvike".to_owned(),
                day,
                made_at: DateTime::UNIX_EPOCH,
                language,
                server: (office == 0).then(|| "https://fotfaste.norrvike.example".to_owned()),
            };
            let model = if office == 0 { paper(&of) } else { office_paper(&of, office) };
            let lines = model.advice.iter().flat_map(|one| one.lines.iter().chain([&one.heading]));
            let lines = lines.chain(&model.columns).chain([&model.kind, &model.title, &model.lead]);
            for line in lines {
                assert!(!line.starts_with("sheet-paper-"), "{language:?} lacks {line}");
            }
            assert!(model.whose.contains("Norrvike") && model.date.contains("2026"));
            assert_eq!(recovery_sheet(&model).unwrap().pages, 1, "{language:?}");
        }
    }
}
