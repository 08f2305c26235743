//! The words of paper, from the same files as the words of the screen.

use std::{borrow::Cow, sync::OnceLock};

use chrono::{Datelike, NaiveDate};
use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use unic_langid::LanguageIdentifier;

use crate::views::profile::Language;

const SWEDISH: &str = include_str!("../../../locales/sv.ftl");
const ENGLISH: &str = include_str!("../../../locales/en.ftl");

/// The words of one language.
pub(crate) struct Words(FluentBundle<FluentResource>);

impl Words {
    /// The language's words; its file is read once.
    pub(crate) fn of(language: Language) -> &'static Self {
        static SV: OnceLock<Words> = OnceLock::new();
        static EN: OnceLock<Words> = OnceLock::new();
        match language {
            Language::Sv => SV.get_or_init(|| Self::read("sv-SE", SWEDISH)),
            Language::En => EN.get_or_init(|| Self::read("en-GB", ENGLISH)),
        }
    }

    fn read(tag: &str, text: &str) -> Self {
        let tag: LanguageIdentifier = tag.parse().expect("both are well-formed language tags");
        // What a line of the file breaks, only that line is without: a test reads them all.
        let resource = FluentResource::try_new(text.to_owned()).unwrap_or_else(|(part, _)| part);
        let mut bundle = FluentBundle::new_concurrent(vec![tag]);
        bundle.set_use_isolating(false);
        bundle.add_resource_overriding(resource);
        Self(bundle)
    }

    /// A sentence, or its key where the file has none.
    pub(crate) fn say(&self, key: &str, arguments: &[(&str, &str)]) -> String {
        let mut args = FluentArgs::new();
        for (name, value) in arguments {
            args.set(*name, FluentValue::String(Cow::Borrowed(value)));
        }
        let pattern = self.0.get_message(key).and_then(|message| message.value());
        let Some(pattern) = pattern else { return key.to_owned() };
        self.0.format_pattern(pattern, Some(&args), &mut Vec::new()).into_owned()
    }

    /// Whether there are words for a key.
    pub(crate) fn has(&self, key: &str) -> bool {
        self.0.has_message(key)
    }

    /// A sentence without arguments.
    pub(crate) fn word(&self, key: &str) -> String {
        self.say(key, &[])
    }

    /// "19 november 2026".
    pub(crate) fn long_date(&self, day: NaiveDate) -> String {
        let month = self.month(day);
        let (number, year) = (day.day().to_string(), day.year().to_string());
        let parts = [("day", &*number), ("month", &*month), ("year", &*year)];
        self.say("sheet-paper-date", &parts)
    }

    /// "torsdag 26 november".
    pub(crate) fn weekday_date(&self, day: NaiveDate) -> String {
        let weekday =
            self.word(&format!("sheet-paper-weekday-{}", day.weekday().number_from_monday()));
        let (number, month) = (day.day().to_string(), self.month(day));
        let parts = [("weekday", &*weekday), ("day", &*number), ("month", &*month)];
        self.say("sheet-paper-weekday-date", &parts)
    }

    fn month(&self, day: NaiveDate) -> String {
        self.word(&format!("sheet-paper-month-{}", day.month()))
    }
}

#[cfg(test)]
mod tests {
    use fotfaste_domain::Kind;

    use super::*;

    #[test]
    fn both_files_read_without_a_broken_line() {
        for (name, text) in [("sv", SWEDISH), ("en", ENGLISH)] {
            let errors = FluentResource::try_new(text.to_owned()).err().map(|(_, errors)| errors);
            assert!(errors.is_none(), "{name}: {errors:?}");
        }
    }

    #[test]
    fn both_languages_have_the_same_words_for_paper() {
        let keys = |text: &str| -> Vec<String> {
            let names = text.lines().filter_map(|line| line.split_once(" ="));
            let names = names.map(|(key, _)| key.to_owned());
            names.filter(|key| key.starts_with("sheet-paper-")).collect()
        };
        assert!(keys(SWEDISH).len() > 40, "the words of paper are there");
        assert_eq!(keys(SWEDISH), keys(ENGLISH));
    }

    #[test]
    fn every_field_of_every_kind_has_a_word() {
        let key = |name: &str| format!("field-{}", name.replace('_', "-"));
        for language in [Language::Sv, Language::En] {
            let has = |key: &str| Words::of(language).0.has_message(key);
            for kind in Kind::ALL {
                for field in kind.fields() {
                    let own = key(&format!("{}_{}", kind.table(), field.name));
                    let word = has(&own) || has(&key(field.name));
                    assert!(word, "{language:?}: {}.{}", kind.table(), field.name);
                }
            }
        }
    }

    #[test]
    fn days_are_written_out() {
        let day = NaiveDate::from_ymd_opt(2026, 11, 26).unwrap();
        assert_eq!(Words::of(Language::Sv).long_date(day), "26 november 2026");
        assert_eq!(Words::of(Language::Sv).weekday_date(day), "torsdag 26 november");
        assert_eq!(Words::of(Language::En).weekday_date(day), "Thursday 26 November");
    }
}
