//! The extract as a file to read: a section for each kind, and what stood before.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDateTime, Utc};
use fotfaste_domain::Kind;
use fotfaste_sheets::{Item, RecordSheet, Rows, Section};
use fotfaste_store::everything::HeldRow;
use fotfaste_sync::Right;

use super::{Held, values::Telling};
use crate::{Error, names, views::profile::Language, words::Words};

/// Rows with so few fields are lines of a table.
const TABLE_FIELDS: usize = 6;

/// What else the file needs to know.
pub(crate) struct Making<'a> {
    pub(crate) language: Language,
    pub(crate) now: DateTime<Utc>,
    pub(crate) local: fn(DateTime<Utc>) -> NaiveDateTime,
    pub(crate) author: String,
    pub(crate) called: &'a dyn Fn([u8; 16]) -> Result<Option<String>, Error>,
}

/// The file's model.
pub(crate) fn paper(held: &Held, making: &Making<'_>) -> RecordSheet {
    let words = Words::of(making.language);
    let labels = labels(held, words);
    let called =
        |id: [u8; 16]| labels.get(&id).cloned().or_else(|| (making.called)(id).ok().flatten());
    let telling = Telling { words, local: making.local, called: &called };
    let date = words.long_date((making.local)(making.now).date());
    // The person's own file: a protected one is given by hand and names its owner.
    let person = &held.participant;
    let name = format!("{} {}", person.first_name, person.last_name);
    let name =
        if name.trim().is_empty() { names::full_name(person) } else { name.trim().to_owned() };
    let lead = [("name", &*name), ("office", &*held.office), ("date", &*date)];
    RecordSheet {
        language: match making.language {
            Language::Sv => "sv-SE".to_owned(),
            Language::En => "en-GB".to_owned(),
        },
        made_at: making.now,
        kind: words.word("extract-paper-kind"),
        title: words.say("extract-paper-case", &[("number", &person.case_number)]),
        author: making.author.clone(),
        page_of: words.say("extract-paper-page-of", &[("page", "{page}"), ("pages", "{pages}")]),
        lead: vec![words.say("extract-paper-lead", &lead)],
        sections: sections(held, &telling),
        date,
    }
}

/// What each row of the case is called in the file: its kind and its number.
fn labels(held: &Held, words: &Words) -> HashMap<[u8; 16], String> {
    let mut numbers: HashMap<&str, usize> = HashMap::new();
    let mut labels = HashMap::new();
    for row in &held.rows {
        let number = numbers.entry(&row.kind).or_default();
        *number += 1;
        let kind = words.word(&format!("sync-kind-{}", row.kind.replace('_', "-")));
        let parts = [("kind", &*kind), ("number", &*number.to_string())];
        labels.insert(row.row, words.say("extract-paper-number", &parts));
    }
    labels
}

fn sections(held: &Held, telling: &Telling<'_>) -> Vec<Section> {
    let words = telling.words;
    let mut sections = vec![source(held, words)];
    for kind in Kind::ALL {
        let rows: Vec<&HeldRow> = held.rows.iter().filter(|row| row.kind == kind.table()).collect();
        if !rows.is_empty() {
            sections.push(of_kind(*kind, &rows, telling));
        }
    }
    sections.extend(earlier(held, telling));
    sections.extend(newer(held, words));
    sections.extend(drafts(held, telling));
    let rights = words.say("extract-paper-rights-text", &[("office", &held.office)]);
    let heading = words.word("extract-paper-rights");
    sections.push(Section { heading, text: vec![rights], ..Section::default() });
    sections
}

/// Where it comes from and who has it.
fn source(held: &Held, words: &Words) -> Section {
    let right = |right: Right| match right {
        Right::Read => words.word("extract-paper-right-read"),
        Right::Write => words.word("extract-paper-right-write"),
    };
    let facts = held.members.iter().map(|(name, may)| (name.clone(), right(*may))).collect();
    let alone = held.members.is_empty().then(|| words.word("extract-paper-shared-alone"));
    let heading = words.word("extract-paper-shared");
    Section {
        heading: words.word("extract-paper-source"),
        text: vec![words.word("extract-paper-source-text")],
        items: vec![Item { heading, note: alone, facts }],
        table: None,
    }
}

fn of_kind(kind: Kind, rows: &[&HeldRow], telling: &Telling<'_>) -> Section {
    let heading = telling.kind(kind.table());
    let short = kind.fields().len() <= TABLE_FIELDS && rows.len() > 1;
    if short && rows.iter().all(|row| !row.deleted && known(kind, row)) {
        return Section { heading, table: Some(table(kind, rows, telling)), ..Section::default() };
    }
    let items = rows.iter().enumerate().map(|(place, row)| item(kind, place + 1, row, telling));
    Section { heading, items: items.collect(), ..Section::default() }
}

/// Whether every field of the row is one that this program knows.
fn known(kind: Kind, row: &HeldRow) -> bool {
    row.values.iter().all(|(name, _)| kind.fields().iter().any(|field| field.name == name))
}

fn table(kind: Kind, rows: &[&HeldRow], telling: &Telling<'_>) -> Rows {
    // Whose it is stands on the first page.
    let fields: Vec<&str> = kind
        .fields()
        .iter()
        .map(|field| field.name)
        .filter(|name| *name != "participant")
        .collect();
    let cells = |row: &&HeldRow| {
        let cell = |field: &&str| {
            let found = row.values.iter().find(|(name, _)| name == field);
            found.and_then(|(name, value)| telling.value(kind.table(), name, value))
        };
        fields.iter().map(|field| cell(field).unwrap_or_default()).collect()
    };
    Rows {
        head: fields.iter().map(|field| telling.field(kind.table(), field)).collect(),
        rows: rows.iter().map(cells).collect(),
    }
}

fn item(kind: Kind, number: usize, row: &HeldRow, telling: &Telling<'_>) -> Item {
    let words = telling.words;
    let table = kind.table();
    let parts = [("kind", &*telling.kind(table)), ("number", &*number.to_string())];
    let order = |name: &str| kind.fields().iter().position(|field| field.name == name);
    let mut values: Vec<_> = row.values.iter().filter(|(name, _)| name != "participant").collect();
    values.sort_by_key(|(name, _)| order(name).unwrap_or(usize::MAX));
    let fact = |(name, value): &&(String, fotfaste_domain::Value)| {
        Some((telling.field(table, name), telling.value(table, name, value)?))
    };
    Item {
        heading: words.say("extract-paper-number", &parts),
        note: row.deleted.then(|| words.word("extract-paper-deleted")),
        facts: values.iter().filter_map(fact).collect(),
    }
}

/// What stood before a change, and what lost to another: a line for each.
fn earlier(held: &Held, telling: &Telling<'_>) -> Option<Section> {
    let words = telling.words;
    let mut rows = Vec::new();
    for row in &held.rows {
        let what = (telling.called)(row.row).unwrap_or_else(|| telling.kind(&row.kind));
        for change in &row.earlier {
            let value = telling.value(&row.kind, &change.field, &change.value);
            let value = value.unwrap_or_else(|| words.word("extract-paper-empty"));
            let field = telling.field(&row.kind, &change.field);
            rows.push(vec![what.clone(), field, value, telling.moment(change.at)]);
        }
    }
    let head = ["log-what", "extract-paper-field", "extract-paper-value", "extract-paper-when"];
    let head = head.iter().map(|key| words.word(key)).collect();
    (!rows.is_empty()).then(|| Section {
        heading: words.word("extract-paper-earlier"),
        text: vec![words.word("extract-paper-earlier-text")],
        items: Vec::new(),
        table: Some(Rows { head, rows }),
    })
}

/// Rows that only a newer program can read: counted here, whole in the data.
fn newer(held: &Held, words: &Words) -> Option<Section> {
    let unknown = held.rows.iter().filter(|row| Kind::from_table(&row.kind).is_none()).count();
    (unknown > 0).then(|| Section {
        heading: words.word("extract-paper-newer"),
        text: vec![words.say("extract-paper-newer-text", &[("count", &unknown.to_string())])],
        ..Section::default()
    })
}

fn drafts(held: &Held, telling: &Telling<'_>) -> Option<Section> {
    let items = held.drafts.iter().map(|draft| Item {
        heading: telling.moment(draft.saved_at),
        note: None,
        facts: typed(&draft.json),
    });
    let items: Vec<Item> = items.collect();
    let heading = telling.words.word("extract-paper-drafts");
    (!items.is_empty()).then(|| Section { heading, items, ..Section::default() })
}

/// What has been typed into a form, field by field.
fn typed(json: &str) -> Vec<(String, String)> {
    let Ok(serde_json::Value::Object(fields)) = serde_json::from_str(json) else {
        return vec![(String::new(), json.to_owned())];
    };
    let told = fields.into_iter().filter_map(|(name, value)| match value {
        serde_json::Value::Null => None,
        serde_json::Value::String(text) if text.is_empty() => None,
        serde_json::Value::String(text) => Some((name, text)),
        other => Some((name, other.to_string())),
    });
    told.collect()
}

#[cfg(test)]
mod tests {
    use fotfaste_domain::{ColumnType, Id, Scope, Value, case::Participant, choice::Protection};
    use fotfaste_store::{Hlc, OpId, drafts::Draft, history::FieldChange};

    use super::*;

    fn person() -> Participant {
        Participant {
            id: Id::from_bytes([4; 16]),
            case_number: "N-2026-014".to_owned(),
            first_name: "Elin".to_owned(),
            last_name: "Bergvall".to_owned(),
            identity_number: String::new(),
            protection: Protection::None,
            phone: String::new(),
            email: String::new(),
            address: String::new(),
            language: String::new(),
            needs_interpreter: false,
            own_goal: String::new(),
            next_step: String::new(),
            next_step_on: None,
        }
    }

    /// A row of a kind in which every field holds something of its own.
    fn row(kind: &str, fields: &[(&'static str, ColumnType)], number: u8) -> HeldRow {
        let value = |(name, ty): &(&'static str, ColumnType)| {
            let value = match ty {
                ColumnType::Integer => Value::Int(1_000 + i64::from(number)),
                ColumnType::Text => Value::Text(format!("{kind}.{name}.{number}")),
                ColumnType::Blob => Value::Blob(vec![number; 16]),
                ColumnType::Content => Value::Blob(vec![number; 68]),
            };
            ((*name).to_owned(), value)
        };
        HeldRow {
            kind: kind.to_owned(),
            row: [number; 16],
            deleted: false,
            values: fields.iter().map(value).collect(),
            earlier: vec![FieldChange {
                field: "reason".to_owned(),
                value: Value::Text(format!("before.{kind}.{number}")),
                device: [1; 16],
                at: DateTime::UNIX_EPOCH,
                op: OpId { clock: Hlc(1), device: [1; 16] },
                stands: false,
                overwrites: Vec::new(),
            }],
        }
    }

    fn all_text(sheet: &RecordSheet) -> String {
        format!("{sheet:?}")
    }

    fn made(rows: Vec<HeldRow>) -> RecordSheet {
        let draft = Draft {
            id: [9; 16],
            kind: "note".to_owned(),
            about: Some([4; 16]),
            json: "{\"text\":\"halvvägs\"}".to_owned(),
            saved_at: DateTime::UNIX_EPOCH,
        };
        let members = vec![("Bo Ek".to_owned(), Right::Read)];
        let office = "Norrvike".to_owned();
        let held = Held { participant: person(), office, rows, drafts: vec![draft], members };
        let making = Making {
            language: Language::Sv,
            now: DateTime::UNIX_EPOCH,
            local: |moment| moment.naive_utc(),
            author: "Karin".to_owned(),
            called: &|_| Ok(None),
        };
        paper(&held, &making)
    }

    #[test]
    fn no_kind_and_no_field_of_a_case_is_left_out() {
        for many in [1, 2] {
            let mut rows = Vec::new();
            for (place, kind) in
                Kind::ALL.iter().filter(|kind| kind.scope() == Scope::Case).enumerate()
            {
                let fields: Vec<_> =
                    kind.fields().iter().map(|field| (field.name, field.column.ty)).collect();
                for copy in 0..many {
                    let number = u8::try_from(10 + place * 2 + copy).unwrap();
                    rows.push(row(kind.table(), &fields, number));
                }
            }
            let told = all_text(&made(rows.clone()));
            for row in &rows {
                for (name, value) in row.values.iter().filter(|(name, _)| name != "participant") {
                    let missing = format!("{}.{name} is left out", row.kind);
                    match value {
                        Value::Text(text) => assert!(told.contains(text.as_str()), "{missing}"),
                        Value::Int(_) => {
                            let word = Words::of(Language::Sv).has("extract-paper-yes");
                            assert!(word, "{missing}");
                        }
                        _ => {}
                    }
                }
                let before = format!("before.{}.{}", row.kind, row.row[0]);
                assert!(told.contains(&before), "{before}");
            }
        }
    }

    #[test]
    fn what_a_newer_program_wrote_is_said_to_be_there() {
        let told = all_text(&made(vec![row("weather", &[("wind", ColumnType::Text)], 7)]));
        assert!(told.contains("1 uppgifter"), "{told}");
        let extra =
            row("journal_note", &[("text", ColumnType::Text), ("mood", ColumnType::Text)], 8);
        let told = all_text(&made(vec![extra.clone(), extra]));
        assert!(told.contains("journal_note.mood.8"), "a field it does not know: {told}");
    }

    #[test]
    fn drafts_readers_and_rights_are_there_and_the_file_is_sound() {
        let sheet = made(Vec::new());
        let told = all_text(&sheet);
        for part in ["halvvägs", "Bo Ek", "läser", "Norrvike", "N-2026-014"] {
            assert!(told.contains(part), "{part}");
        }
        let file = fotfaste_sheets::record_sheet(&sheet).unwrap();
        assert_eq!(file.pages, 1);
        assert!(!told.contains("extract-paper-"), "every word is there: {told}");
    }
}
