//! A calendar file (iCalendar, RFC 5545) of entries that say what and when.

use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};
use icalendar::{Calendar, CalendarDateTime, Class, Component, Event, EventLike};

/// Times are local here, and stay so for who reads the file elsewhere.
const ZONE: &str = "Europe/Stockholm";

/// What the zone is, since a file that uses one must say it: the rule that holds in the European
/// Union since 1996 (directive 2000/84/EC). The library has no component for it.
const VTIMEZONE: &str = "BEGIN:VTIMEZONE\r\nTZID:Europe/Stockholm\r\n\
    BEGIN:DAYLIGHT\r\nDTSTART:19960331T020000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\n\
    TZNAME:CEST\r\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\nEND:DAYLIGHT\r\n\
    BEGIN:STANDARD\r\nDTSTART:19961027T030000\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\n\
    TZNAME:CET\r\nRRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\nEND:STANDARD\r\n\
    END:VTIMEZONE\r\n";
const FIRST_EVENT: &str = "BEGIN:VEVENT";

/// When something is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum When {
    /// All of a day.
    Day(NaiveDate),
    /// From a local time to another.
    Between(NaiveDateTime, NaiveDateTime),
}

/// One entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Entry {
    /// The same in every export, so that another calendar changes the entry instead of doubling it.
    pub(crate) uid: String,
    /// Names nobody.
    pub(crate) title: String,
    /// When.
    pub(crate) when: When,
}

/// The file.
pub(crate) fn to_ics(name: &str, entries: &[Entry], made: DateTime<Utc>) -> String {
    let mut calendar = Calendar::new().name(name).done();
    for entry in entries {
        calendar.push(event(entry, made));
    }
    calendar.to_string().replacen(FIRST_EVENT, &format!("{VTIMEZONE}{FIRST_EVENT}"), 1)
}

fn event(entry: &Entry, made: DateTime<Utc>) -> Event {
    let mut event = Event::new();
    event.uid(&entry.uid).summary(&entry.title).timestamp(made).class(Class::Private);
    match entry.when {
        // The end is the first day after it.
        When::Day(day) => event.starts(day).ends(day.succ_opt().unwrap_or(day)),
        When::Between(from, to) => event.starts(local(from)).ends(local(to)),
    };
    event.done()
}

fn local(date_time: NaiveDateTime) -> CalendarDateTime {
    CalendarDateTime::WithTimezone { date_time, tzid: ZONE.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(uid: &str, when: When) -> Entry {
        Entry { uid: uid.to_owned(), title: "Besök".to_owned(), when }
    }

    #[test]
    fn a_file_says_what_and_when_in_local_time() {
        let day: NaiveDate = "2026-11-26".parse().unwrap();
        let at = |hour| day.and_hms_opt(hour, 30, 0).unwrap();
        let made = "2026-11-19T12:00:00Z".parse().unwrap();
        let entries = [
            entry("visit-1@fotfaste", When::Between(at(9), at(11))),
            entry("next-2@fotfaste", When::Day(day)),
        ];
        insta::assert_snapshot!(to_ics("Fotfäste", &entries, made).replace("\r\n", "\n"));
    }

    #[test]
    fn lines_end_and_fold_as_the_format_says() {
        let made = "2026-11-19T12:00:00Z".parse().unwrap();
        let day = "2026-11-26".parse().unwrap();
        let mut long = entry("long@fotfaste", When::Day(day));
        long.title = "Å".repeat(80);
        let file = to_ics("Fotfäste", &[long], made);
        assert!(file.split("\r\n").all(|line| line.len() <= 75 && !line.contains('\n')), "{file}");
    }
}
