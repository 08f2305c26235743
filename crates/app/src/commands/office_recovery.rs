//! The office's recovery: its papers made, checked and printed, and used when somebody is gone.

use chrono::NaiveTime;
use data_encoding::BASE64;
use fotfaste_domain::{Check, Id, choice::AccessAction, office::Member};
use fotfaste_sheets::recovery_sheet;
use fotfaste_store::Reader;
use fotfaste_sync::{Engine, RecoveryUse, Role, Transport};
use fotfaste_vault::RecoveryPhrase;

use super::office::minute;
use crate::{
    Desk, Error, Event, Other, names, narrow,
    office_papers::PendingPapers,
    recovery::read_words,
    recovery_paper::{Paper, office_paper},
    table::{Commands, blocking},
    views::{
        Done, NoArgument,
        office_recovery::{
            ConfirmPapers, OfficePaper, OfficeRecoveryState, PaperUse, PapersMade, PapersUsed,
            PrintOfficePaper, RecoverableColleague, UsePapers,
        },
        recovery::PrintedPhrase,
    },
};

pub(super) fn add(table: Commands) -> Commands {
    table
        .add("office_recovery_state", state)
        .add("begin_office_papers", begin)
        .add("print_office_paper", print)
        .add("confirm_office_papers", confirm)
        .add("stop_office_papers", stop)
        .add("use_office_papers", use_papers)
}

fn is_admin<T: Transport>(desk: &Desk, engine: &Engine<T>) -> bool {
    let office = engine.office();
    let me = office.as_ref().and_then(|office| office.user(desk.me().bytes().into()));
    me.is_some_and(|user| user.role == Role::Admin && !user.removed)
}

fn state(desk: &Desk, _: NoArgument) -> Result<OfficeRecoveryState, Error> {
    let engine = desk.sync().engine();
    let admin = is_admin(desk, engine);
    let office = engine.office();
    let (waits, uses) = (engine.office_recovery_waits()?, engine.recovery_uses()?);
    let stranded = engine.stranded()?;
    desk.read(|r| {
        let name = |id: Id<Member>| names::member_name(r, id);
        let recovery = office.as_ref().and_then(|office| office.recovery());
        let made = recovery.map(|set| {
            let by = name(Id::from_bytes(set.by.0))?;
            Ok::<_, Error>(PapersMade { at: minute(set.at_minute), by })
        });
        let made = made.transpose()?;
        let colleagues = stranded.into_iter().map(|one| {
            let (open, closed) = (narrow(one.open.len()), narrow(one.closed));
            Ok(RecoverableColleague { member: one.member, name: name(one.member)?, open, closed })
        });
        Ok(OfficeRecoveryState {
            connected: office.is_some(),
            admin,
            remind: admin && made.is_none() && !waits,
            made,
            waits,
            uses: told(r, uses)?,
            colleagues: colleagues.collect::<Result<_, Error>>()?,
        })
    })
}

/// The uses, the latest first; cases that came together are one.
fn told(reader: &Reader<'_>, uses: Vec<RecoveryUse>) -> Result<Vec<PaperUse>, Error> {
    let mut told: Vec<PaperUse> = Vec::new();
    for one in uses {
        let (at, by) = (minute(one.at_minute), names::member_name(reader, one.by)?);
        match (one.made_admin, told.last_mut()) {
            (None, Some(last)) if !last.administrator && last.at == at && last.by == by => {
                last.cases += 1;
            }
            (made_admin, _) => {
                let who =
                    made_admin.map(|id| names::member_name(reader, id)).transpose()?.flatten();
                let administrator = made_admin.is_some();
                let cases = u32::from(!administrator);
                told.push(PaperUse { at, by, administrator, who, cases });
            }
        }
    }
    told.reverse();
    Ok(told)
}

fn begin(desk: &Desk, _: NoArgument) -> Result<Vec<OfficePaper>, Error> {
    desk.forget_papers();
    if !is_admin(desk, desk.sync().engine()) {
        return Err(Error::NotAllowed);
    }
    let made = PendingPapers::new();
    let view = made.view()?;
    *desk.pending_papers() = Some(made);
    Ok(view)
}

fn print(desk: &Desk, argument: PrintOfficePaper) -> Result<PrintedPhrase, Error> {
    let mut pending = desk.pending_papers();
    let pending = pending.as_mut().ok_or(Error::NothingPending)?;
    let paper = Paper {
        words: pending.words(argument.paper)?,
        whose: desk.member()?.name,
        office: desk.app()?.settings().office_name.unwrap_or_default(),
        day: desk.today(),
        made_at: desk.today().and_time(NaiveTime::MIN).and_utc(),
        language: desk.language(),
        server: None,
    };
    let sheet = recovery_sheet(&office_paper(&paper, argument.paper))?;
    if !argument.to_file {
        return Ok(PrintedPhrase { path: None, pdf: Some(BASE64.encode(&sheet.pdf)) });
    }
    let path = desk.folder()?.write_print(&sheet.pdf)?;
    pending.printed(path.clone());
    Ok(PrintedPhrase { path: Some(path.display().to_string()), pdf: None })
}

fn confirm(desk: &Desk, argument: ConfirmPapers) -> Result<Done, Error> {
    desk.confirm_papers([&argument.first, &argument.second])?;
    Ok(Done {})
}

fn stop(desk: &Desk, _: NoArgument) -> Result<Done, Error> {
    desk.forget_papers();
    Ok(Done {})
}

async fn use_papers(desk: Desk, argument: UsePapers) -> Result<PapersUsed, Error> {
    let [first, second] = read(&argument)?;
    let (papers, engine) = ([&first, &second], desk.sync().engine());
    let Some(member) = argument.member else {
        Box::pin(engine.recover_administrator(papers, desk.me())).await?;
        desk.tell(Event::other(Other::Sync));
        return Ok(PapersUsed { cases: 0 });
    };
    let cases = Box::pin(engine.recover_cases(papers, member)).await?;
    let count = narrow(cases.len());
    let noted = desk.clone();
    blocking(move || {
        noted.write(|w| {
            let mut cases = cases.into_iter();
            cases.try_for_each(|case| noted.log_access(w, case, AccessAction::Recovered))
        })
    })
    .await?;
    desk.sync().hurry();
    desk.tell(Event::other(Other::Sync));
    Ok(PapersUsed { cases: count })
}

fn read(argument: &UsePapers) -> Result<[RecoveryPhrase; 2], Error> {
    let mut check = Check::new();
    let first = read_words(&mut check, "first", &argument.first);
    let second = read_words(&mut check, "second", &argument.second);
    Ok(check.finish(|| Some([first?, second?]))?)
}
