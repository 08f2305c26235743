//! Gallring: what is to be erased and when, holds, and erasing a case.

use fotfaste_domain::{
    Problem, ProblemCode,
    case::Participant,
    retention::{self, RetentionState},
    trust::RetentionHold,
};
use fotfaste_store::{Reader, queries::ClosedCase};
use fotfaste_sync::{Engine, ErasureReason, Http};

use crate::{
    Desk, Error, Event, Other, names, narrow,
    receipts::receipt_view,
    table::Commands,
    views::{
        Done, NoArgument, One, Saved,
        participants::OfParticipant,
        retention::{
            EraseCase, ErasureCause, ErasurePlan, HoldView, PlaceHold, ReceiptView,
            RetentionCounts, RetentionList, RetentionRow,
        },
    },
};

pub(super) fn add(table: Commands) -> Commands {
    table
        .add("list_retention", list_retention)
        .add("count_retention", count_retention)
        .add("place_hold", place_hold)
        .add("lift_hold", lift_hold)
        .add("erasure_plan", erasure_plan)
        .add("erase_case", erase_case)
}

fn list_retention(desk: &Desk, _: NoArgument) -> Result<RetentionList, Error> {
    let engine = desk.sync().engine();
    let today = desk.today();
    let mut rows = desk.read(|r| {
        let cases = r.closed_cases(today)?.into_iter();
        cases.map(|case| row(r, engine, case, today)).collect::<Result<Vec<_>, Error>>()
    })?;
    rows.sort_by(|a, b| order(a).cmp(&order(b)).then_with(|| a.name.cmp(&b.name)));
    let of = |state| narrow(rows.iter().filter(|row| row.state == state).count());
    let (due, soon) = (of(RetentionState::Due), of(RetentionState::Soon));
    Ok(RetentionList { rows, due, soon })
}

/// What is due longest stands first, what nobody has said a time for before what can wait.
fn order(row: &RetentionRow) -> (u8, Option<chrono::NaiveDate>) {
    let group = match row.state {
        RetentionState::Due => 0,
        RetentionState::Soon => 1,
        RetentionState::NoTime => 2,
        RetentionState::Later => 3,
        RetentionState::Held => 4,
    };
    (group, row.due_on)
}

fn row(
    reader: &Reader<'_>,
    engine: &Engine<Http>,
    case: ClosedCase,
    today: chrono::NaiveDate,
) -> Result<RetentionRow, Error> {
    let person: Option<Participant> = reader.get(case.participant)?;
    let due_on = retention::due_on(&case.ended);
    Ok(RetentionRow {
        participant: case.participant,
        name: person.as_ref().map(names::full_name).unwrap_or_default(),
        programme: case.programme,
        ended_on: case.ended.iter().map(|ended| ended.on).max(),
        due_on,
        state: retention::state(due_on, case.hold.is_some(), today),
        hold: case.hold.map(|hold| hold_view(reader, hold)).transpose()?,
        may_erase: engine.may_erase(case.participant)?,
    })
}

fn hold_view(reader: &Reader<'_>, hold: RetentionHold) -> Result<HoldView, Error> {
    let by = names::member_name(reader, hold.by)?.unwrap_or_default();
    Ok(HoldView { hold, by })
}

fn count_retention(desk: &Desk, _: NoArgument) -> Result<RetentionCounts, Error> {
    let today = desk.today();
    let states = desk.read(|r| {
        let state = |case: &ClosedCase| {
            retention::state(retention::due_on(&case.ended), case.hold.is_some(), today)
        };
        Ok(r.closed_cases(today)?.iter().map(state).collect::<Vec<_>>())
    })?;
    let of = |state| narrow(states.iter().filter(|one| **one == state).count());
    Ok(RetentionCounts { due: of(RetentionState::Due), soon: of(RetentionState::Soon) })
}

fn place_hold(desk: &Desk, argument: PlaceHold) -> Result<Saved, Error> {
    let participant = argument.draft.participant;
    desk.open_record(participant)?;
    let hold = desk.context(|context| argument.draft.place(context))?;
    desk.write(|w| Ok(w.put(participant.bytes(), &hold)?))?;
    Ok(hold.id.into())
}

fn lift_hold(desk: &Desk, argument: One<RetentionHold>) -> Result<Done, Error> {
    let hold: RetentionHold = desk.read(|r| Ok(r.require(argument.id)?))?;
    desk.open_record(hold.participant)?;
    desk.write(|w| {
        let hold = w.require(argument.id)?.lifted(desk.today());
        Ok(w.put(hold.participant.bytes(), &hold)?)
    })?;
    Ok(Done {})
}

fn erasure_plan(desk: &Desk, argument: OfParticipant) -> Result<ErasurePlan, Error> {
    let participant = desk.open_record(argument.participant)?;
    plan(desk, &participant)
}

fn plan(desk: &Desk, participant: &Participant) -> Result<ErasurePlan, Error> {
    let engine = desk.sync().engine();
    let (connected, backups) = (desk.sync().is_connected()?, desk.folder()?.list_copies()?.len());
    let members = engine.case_members(participant.id);
    desk.read(|r| {
        let today = desk.today();
        let closed = r.closed_cases(today)?;
        let closed = closed.iter().find(|case| case.participant == participant.id);
        let due_on = closed.and_then(|case| retention::due_on(&case.ended));
        let hold = r.hold(participant.id, today)?;
        let mut others = Vec::new();
        for (member, _) in members.iter().filter(|(member, _)| *member != desk.me()) {
            others.push(names::member_name(r, *member)?.unwrap_or_default());
        }
        let waiting = r.outbox()?;
        let unsent = waiting.iter().find(|space| space.space == participant.id.bytes());
        Ok(ErasurePlan {
            participant: participant.id,
            name: names::full_name(participant),
            case_number: participant.case_number.clone(),
            protected: names::is_protected(participant),
            state: closed.map(|_| retention::state(due_on, hold.is_some(), today)),
            due_on,
            hold: hold.map(|hold| hold_view(r, hold)).transpose()?,
            others,
            connected,
            unsent: if connected { narrow(unsent.map_or(0, |space| space.ops)) } else { 0 },
            backups: narrow(backups),
            may_erase: engine.may_erase(participant.id)?,
        })
    })
}

/// Erases a case whose number was typed. What is held is let go first, and the end of the time that
/// it is kept is no reason before that time is over.
fn erase_case(desk: &Desk, argument: EraseCase) -> Result<ReceiptView, Error> {
    let participant = desk.open_record(argument.participant)?;
    let plan = plan(desk, &participant)?;
    if !plan.may_erase {
        return Err(Error::NotAllowed);
    }
    let reason = allowed(&plan, &argument)?;
    let copies = desk.folder()?.list_copies()?;
    desk.erased_from(&copies)?;
    let receipt = desk.sync().engine().erase_case(participant.id, reason)?;
    desk.forget_opened(participant.id);
    desk.ways().forget();
    desk.folder()?.clear_prints();
    if argument.clear_backups {
        desk.clear_erased_copies()?;
    }
    desk.tell_all();
    desk.tell(Event::other(Other::Draft));
    desk.tell(Event::other(Other::Sync));
    desk.sync().hurry();
    receipt_view(desk, &receipt)
}

fn allowed(plan: &ErasurePlan, argument: &EraseCase) -> Result<ErasureReason, Error> {
    let mut problems = Vec::new();
    let typed = argument.case_number.trim();
    if typed.is_empty() {
        problems.push(Problem::new("caseNumber", ProblemCode::Required));
    } else if typed.to_uppercase() != plan.case_number.to_uppercase() {
        problems.push(Problem::new("caseNumber", ProblemCode::CaseNumberMismatch));
    }
    if plan.hold.is_some() {
        problems.push(Problem::new("reason", ProblemCode::CaseHeld));
    }
    let over = matches!(plan.state, Some(RetentionState::Due | RetentionState::NoTime));
    let reason = argument.reason;
    match reason {
        None => problems.push(Problem::new("reason", ProblemCode::Choose)),
        Some(ErasureCause::Retention) if plan.hold.is_none() && !over => {
            problems.push(Problem::new("reason", ProblemCode::NotDue));
        }
        Some(_) => {}
    }
    match reason {
        Some(reason) if problems.is_empty() => Ok(reason.into()),
        _ => Err(problems.into()),
    }
}

impl From<ErasureCause> for ErasureReason {
    fn from(cause: ErasureCause) -> Self {
        match cause {
            ErasureCause::Retention => Self::Retention,
            ErasureCause::Requested => Self::Requested,
            ErasureCause::Mistake => Self::Mistake,
        }
    }
}
