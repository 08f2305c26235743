//! Loggkontroll: who opened which record, over all cases the person may review, and signing off.

use std::{fs, path::Path};

use chrono::{Days, NaiveDate};
use data_encoding::BASE64;
use fotfaste_domain::{
    choice::AccessAction,
    draft::{LogReviewDraft, Reviewed},
    log_review::Unusual,
    trust::LogReview,
};
use fotfaste_store::{Reader, queries::LogLine};
use fotfaste_sync::Standing;

use crate::{
    Desk, Error,
    log_review::{Called, Period},
    names,
    naming::ask_about_names,
    narrow,
    table::Commands,
    tables::{Table, to_csv},
    views::{
        NoArgument, Saved,
        exchange::Exported,
        log::{
            ExportLog, LogChoice, LogPage, LogReach, LogReviewRow, LogRow, LogWholeness, ReviewLog,
            SignLogReview,
        },
        sync::SyncPhase,
    },
    words::Words,
};

/// Lines on a page.
const PAGE: usize = 100;
/// How far back a review looks unless it is told.
const USUAL_DAYS: u64 = 30;
/// Digits of a device's identity that tell devices apart.
const DEVICE_DIGITS: usize = 4;
/// How a sync ends when the server's history does not fit together.
const BROKEN: [&str; 2] = ["history_forked", "history_rolled_back"];
/// Rounds of sync that are looked through for the latest that was done.
const ROUNDS: u32 = 500;

pub(super) fn add(table: Commands) -> Commands {
    table
        .add("review_log", review_log)
        .add("export_log", export_log)
        .add("sign_log_review", sign_log_review)
        .add("list_log_reviews", list_log_reviews)
}

fn days(desk: &Desk, asked: &ReviewLog) -> Result<(NaiveDate, NaiveDate), Error> {
    let today = desk.today();
    let usual = today.checked_sub_days(Days::new(USUAL_DAYS)).unwrap_or(today).to_string();
    let from_on = if asked.from_on.trim().is_empty() { usual } else { asked.from_on.clone() };
    let until_on = asked.until_on.clone();
    Ok(LogReviewDraft { from_on, until_on, ..LogReviewDraft::default() }.days(today)?)
}

fn review_log(desk: &Desk, asked: ReviewLog) -> Result<LogPage, Error> {
    let (from_on, until_on) = days(desk, &asked)?;
    let wholeness = wholeness(desk)?;
    desk.read(|r| {
        let period = Period::read(desk, r, (from_on, until_on))?;
        let mut called = Called::default();
        let total = period.asked(&asked).count();
        let first = (asked.page as usize).saturating_mul(PAGE);
        let page = period.asked(&asked).skip(first).take(PAGE);
        let rows = page
            .map(|line| row(desk, r, &period, &mut called, line))
            .collect::<Result<Vec<_>, Error>>()?;
        let (members, people) = choices(r, &period, &mut called)?;
        let counted = period.counted();
        Ok(LogPage {
            rows,
            total: narrow(total),
            page_size: narrow(PAGE),
            from_on,
            until_on,
            lines: counted.lines,
            cases: counted.cases,
            unusual: counted.unusual,
            reviewable: narrow(period.reviewable),
            all_cases: period.all_cases,
            members,
            people,
            wholeness,
        })
    })
}

fn row(
    desk: &Desk,
    reader: &Reader<'_>,
    period: &Period,
    called: &mut Called,
    (line, unusual): &(LogLine, Vec<Unusual>),
) -> Result<LogRow, Error> {
    let device = &period.devices[line.device];
    Ok(LogRow {
        id: line.id.to_string(),
        at: line.at,
        name: called.member(reader, line.member)?,
        participant: line.participant,
        about: called.person(reader, line.participant)?,
        action: line.action,
        device: device.get(..DEVICE_DIGITS).unwrap_or(device).to_uppercase(),
        this_device: *device == data_encoding::HEXLOWER.encode(&desk.device()),
        unusual: unusual.clone(),
    })
}

/// Whom and which case the lines can be narrowed to, by name.
fn choices(
    reader: &Reader<'_>,
    period: &Period,
    called: &mut Called,
) -> Result<(Vec<LogChoice>, Vec<LogChoice>), Error> {
    let (members, people) = period.counts();
    let mut who = Vec::with_capacity(members.len());
    for (id, lines) in members {
        who.push(LogChoice { id: id.to_string(), name: called.member(reader, id)?, lines });
    }
    let mut whom = Vec::with_capacity(people.len());
    for (id, lines) in people {
        whom.push(LogChoice { id: id.to_string(), name: called.person(reader, id)?, lines });
    }
    let by_name = |choice: &LogChoice| choice.name.to_lowercase();
    who.sort_by_key(by_name);
    whom.sort_by_key(by_name);
    Ok((who, whom))
}

/// What sync knows, and nothing else: chains without gaps up to the latest sync, and whether a line
/// that is written once has been touched.
fn wholeness(desk: &Desk) -> Result<LogWholeness, Error> {
    let standing = desk.sync().engine().standing()?;
    let phase = desk.sync().live().phase();
    desk.read(|r| {
        let runs = r.sync_runs(ROUNDS)?;
        let done = runs.iter().find(|run| run.outcome == "done").map(|run| run.finished_at);
        let live = desk.sync().live().last.as_ref().map(|last| last.at);
        let synced_at = live.max(done);
        // Also when the program has been started again since.
        let broken = runs.first().is_some_and(|run| BROKEN.contains(&run.outcome.as_str()));
        let reach = match (standing, phase, synced_at) {
            (Standing::Alone, ..) => LogReach::Alone,
            (_, SyncPhase::Forked, _) => LogReach::Broken,
            _ if broken => LogReach::Broken,
            (_, SyncPhase::Stopped, _) => LogReach::Stopped,
            (_, _, Some(_)) => LogReach::Synced,
            (_, _, None) => LogReach::NeverSynced,
        };
        let unsent = if reach == LogReach::Alone { 0 } else { r.unsent_log_lines()? };
        let mut called = Called::default();
        let altered = r.altered_logs()?.into_iter().map(|of| called.person(r, of));
        Ok(LogWholeness {
            reach,
            synced_at,
            unsent: narrow(unsent),
            altered: altered.collect::<Result<_, _>>()?,
        })
    })
}

/// Every line that was asked for. What cannot be logged does not leave.
fn export_log(desk: &Desk, argument: ExportLog) -> Result<Exported, Error> {
    let asked = argument.lines;
    let days = days(desk, &asked)?;
    let (table, about) = desk.read(|r| {
        let period = Period::read(desk, r, days)?;
        let mut called = Called::default();
        let mut rows = Vec::new();
        for line in period.asked(&asked) {
            rows.push(cells(desk, r, &period, &mut called, line)?);
        }
        let mut about: Vec<_> = period.asked(&asked).map(|(line, _)| line.participant).collect();
        about.sort_unstable();
        about.dedup();
        Ok((table(desk, rows), about))
    })?;
    desk.write(|w| {
        about.iter().try_for_each(|person| desk.log_access(w, *person, AccessAction::Exported))
    })?;
    let file = to_csv(&table);
    let content = match argument.path {
        Some(path) => {
            fs::write(Path::new(&path), &file)?;
            None
        }
        None => Some(BASE64.encode(&file)),
    };
    Ok(Exported { rows: narrow(table.rows.len()), content })
}

fn table(desk: &Desk, rows: Vec<Vec<String>>) -> Table {
    let words = Words::of(desk.language());
    let headings = ["log-at", "log-who", "log-about", "log-what", "log-device", "log-unusual"];
    Table {
        headings: headings.iter().map(|key| words.word(key)).collect(),
        rows: (2..).zip(rows).collect(),
    }
}

fn cells(
    desk: &Desk,
    reader: &Reader<'_>,
    period: &Period,
    called: &mut Called,
    line: &(LogLine, Vec<Unusual>),
) -> Result<Vec<String>, Error> {
    let words = Words::of(desk.language());
    let unusual = line.1.iter().map(|what| words.word(&format!("log-unusual-{}", what.code())));
    let unusual = unusual.collect::<Vec<_>>().join(", ");
    let row = row(desk, reader, period, called, line)?;
    let at = desk.local(row.at).format("%Y-%m-%d %H:%M").to_string();
    let action = row.action.map(|action| words.word(&format!("access-action-{}", action.code())));
    Ok(vec![at, row.name, row.about, action.unwrap_or_default(), row.device, unusual])
}

fn sign_log_review(desk: &Desk, argument: SignLogReview) -> Result<Saved, Error> {
    let draft = argument.draft;
    // Everything that has to change is said at once, before the log is read.
    desk.context(|context| draft.sign(Reviewed::default(), context))?;
    let days = draft.days(desk.today())?;
    let id = desk.write(|w| {
        let reviewed = Period::read(desk, w, days)?.counted();
        let review = desk.context(|context| draft.sign(reviewed, context))?;
        ask_about_names(w, &[], &[("note", &draft.note)], draft.names_nobody)?;
        w.put(w.identity()?.office, &review)?;
        Ok(review.id)
    })?;
    Ok(id.into())
}

fn list_log_reviews(desk: &Desk, _: NoArgument) -> Result<Vec<LogReviewRow>, Error> {
    desk.read(|r| {
        let reviews = r.find::<LogReview>(&[], &["signed_at"])?.readable;
        let row = |review: LogReview| {
            Ok(LogReviewRow {
                id: review.id.to_string(),
                reviewer: names::member_name(r, review.reviewer)?.unwrap_or_default(),
                from_on: review.from_on,
                until_on: review.until_on,
                signed_at: review.signed_at,
                lines: review.lines,
                cases: review.cases,
                unusual: review.unusual,
                note: review.note,
            })
        };
        reviews.into_iter().rev().map(row).collect()
    })
}
