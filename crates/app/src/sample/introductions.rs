//! The sample office's introductions: tasks, visits over months and curves that fade.

use chrono::{NaiveDate, NaiveTime, TimeDelta, Utc};
use fotfaste_domain::{
    Id, Kind,
    case::Participant,
    choice::{
        AdaptationKind, Effect, Helper, OwnView, PlacementKind, SupportLevel, VisitMode, VisitState,
    },
    introduction::{Adaptation, Placement, Step, SupportNote, Task, Trial, Visit},
    photo::Photo,
};

use super::{
    Dice,
    people::{Case, Office},
    pictures::{Drawn, PHOTOS},
    words,
};
use crate::{Error, picture::kept};

/// Writes a placement with everything that has happened there.
pub(super) fn write(
    case: &mut Case<'_, '_>,
    dice: &mut Dice,
    office: &Office<'_>,
    participant: Id<Participant>,
    number: usize,
) -> Result<Placement, Error> {
    let place = &office.places[(number * 5) % office.places.len()];
    let weeks = 7 + i64::from(dice.below(8));
    let placement = Placement {
        id: dice.id(),
        participant,
        workplace: place.id,
        supervisor: place.supervisors.first().copied(),
        kind: PlacementKind::ALL[number % 4],
        hours_per_week: 16 + 4 * dice.below(5),
        schedule: "Måndag till torsdag 09:00–15:00. Rast 10:30 och 12:30.".to_owned(),
        starts_on: office.today - TimeDelta::weeks(weeks),
        ends_on: Some(office.today + TimeDelta::days(i64::from(6 + dice.below(120)))),
        agreement: "Överenskommelse undertecknad på plats".to_owned(),
        stepping_back: "När ett steg har gått utan hjälp tre gånger i rad: stå längre bort."
            .to_owned(),
        what_works: "Vänta fem sekunder innan du hjälper.\nSäg en sak i taget.".to_owned(),
        agreement_ends_on: None,
        subsidy: None,
        subsidy_starts_on: None,
        subsidy_ends_on: None,
        subsidy_decision: String::new(),
    };
    case.put(&placement)?;
    let steps = tasks(case, dice, office, &placement, number)?;
    adaptations(case, dice, &placement, number)?;
    let visits = weeks + i64::from(dice.below(3));
    for nth in 0..visits {
        visit(case, dice, office, &placement, &steps, (nth, visits))?;
    }
    planned(case, dice, office, &placement, number)?;
    support_notes(case, dice, office, &placement)?;
    Ok(placement)
}

fn tasks(
    case: &mut Case<'_, '_>,
    dice: &mut Dice,
    office: &Office<'_>,
    placement: &Placement,
    number: usize,
) -> Result<Vec<Id<Step>>, Error> {
    let mut all = Vec::new();
    for position in 0..=u32::from(number.is_multiple_of(3)) {
        let (name, steps) = words::TASKS[(number + position as usize) % words::TASKS.len()];
        let task = Task { id: dice.id(), placement: placement.id, name: name.to_owned(), position };
        case.put(&task)?;
        for (position, (response, cue)) in (0..).zip(steps) {
            let step = Step {
                id: dice.id(),
                task: task.id,
                position,
                response: (*response).to_owned(),
                cue: (*cue).to_owned(),
                how_to_help: String::new(),
            };
            case.put(&step)?;
            if number == 0 {
                photo(case, dice, office, name, &step)?;
            }
            all.push(step.id);
        }
    }
    Ok(all)
}

/// The photo of a step, where one is drawn.
fn photo(
    case: &mut Case<'_, '_>,
    dice: &Dice,
    office: &Office<'_>,
    task: &str,
    step: &Step,
) -> Result<(), Error> {
    let is_of = |drawn: &&Drawn| drawn.task == task && drawn.step == step.position;
    let Some(drawn) = PHOTOS.iter().find(is_of) else { return Ok(()) };
    let id: Id<Photo> = dice.apart(PHOTOS.len()).id();
    let Ok(picture) = kept((drawn.draw)()) else { return Ok(()) };
    let photo = Photo {
        id,
        step: step.id,
        description: drawn.shows.to_owned(),
        added_by: office.coach,
        added_on: office.today - TimeDelta::weeks(3),
        width: picture.width,
        height: picture.height,
        picture: case.keep(Kind::Photo, id.bytes(), &picture.large)?,
        small: case.keep(Kind::Photo, id.bytes(), &picture.small)?,
    };
    case.put(&photo)
}

fn adaptations(
    case: &mut Case<'_, '_>,
    dice: &mut Dice,
    placement: &Placement,
    number: usize,
) -> Result<(), Error> {
    for nth in 0..2 {
        let (kind, need, measure) = words::ADAPTATIONS[(number + nth) % words::ADAPTATIONS.len()];
        case.put(&Adaptation {
            id: dice.id(),
            placement: placement.id,
            kind: AdaptationKind::from_code(kind).expect("a code of the set"),
            need: need.to_owned(),
            measure: measure.to_owned(),
            responsible: "Jobbcoachen".to_owned(),
            since: Some(placement.starts_on + TimeDelta::weeks(2)),
            effect: Some(if nth == 0 { Effect::Helps } else { Effect::Partly }),
            ended_on: None,
        })?;
    }
    Ok(())
}

fn visit(
    case: &mut Case<'_, '_>,
    dice: &mut Dice,
    office: &Office<'_>,
    placement: &Placement,
    steps: &[Id<Step>],
    (nth, of): (i64, i64),
) -> Result<(), Error> {
    let days = (office.today - placement.starts_on).num_days();
    let held_on = placement.starts_on + TimeDelta::days(days * nth / of);
    // The coach's time fades as the weeks go by.
    let left = u32::try_from(of - nth).unwrap_or(1);
    let direct_minutes = 25 + left * 18 + dice.below(20);
    let wished = (held_on, at(9 + dice.below(4)));
    let last = office.today - TimeDelta::days(1);
    let (held_on, starts_at) = office.diary.borrow_mut().book(wished, last, direct_minutes);
    let visit = Visit {
        state: VisitState::Done,
        held_on,
        starts_at,
        ends_at: starts_at + TimeDelta::minutes(i64::from(direct_minutes)),
        mode: if left > 3 { VisitMode::SideBySide } else { VisitMode::Nearby },
        direct_minutes,
        indirect_minutes: 10,
        travel_minutes: 24,
        own_view: Some(OwnView::ALL[dice.below(2) as usize]),
        note: dice.pick(&words::VISIT_NOTES).to_owned(),
        recorded_at: moment(held_on),
        ..empty(dice, office, placement)
    };
    case.put(&visit)?;
    for (index, step) in (0..).zip(steps) {
        let trial = Trial {
            id: dice.id(),
            visit: visit.id,
            step: *step,
            level: level(dice, index, nth, of),
            helper: Helper::Coach,
            level_order: "I,IV,DV,G,M,PP,FP".to_owned(),
            note: String::new(),
        };
        case.put(&trial)?;
    }
    Ok(())
}

/// Early steps become independent first; now and then a day goes backwards.
fn level(dice: &mut Dice, step: i64, nth: i64, of: i64) -> Option<SupportLevel> {
    if dice.below(14) == 0 {
        return None;
    }
    let start = 3 + step / 2;
    let setback = i64::from(dice.below(6) == 0);
    let rank = start - start * nth / (of - 1).max(1) + setback;
    let rank = usize::try_from(rank.clamp(0, 6)).unwrap_or(0);
    Some(SupportLevel::ALL[rank])
}

/// Some have a visit today, others later in the week.
fn planned(
    case: &mut Case<'_, '_>,
    dice: &mut Dice,
    office: &Office<'_>,
    placement: &Placement,
    number: usize,
) -> Result<(), Error> {
    let days = [0, 1, 4, 2, 0, 7][number % 6];
    let starts_at = at(if number % 12 == 4 { 15 } else { 13 });
    case.put(&Visit {
        state: VisitState::Planned,
        held_on: office.today + TimeDelta::days(days),
        starts_at,
        ends_at: starts_at + TimeDelta::hours(1),
        next_step: dice.pick(&words::NEXT_STEPS).to_owned(),
        ..empty(dice, office, placement)
    })
}

fn support_notes(
    case: &mut Case<'_, '_>,
    dice: &mut Dice,
    office: &Office<'_>,
    placement: &Placement,
) -> Result<(), Error> {
    for week in [2, 5] {
        case.put(&SupportNote {
            id: dice.id(),
            placement: placement.id,
            supervisor: placement.supervisor,
            author: office.coach,
            written_at: moment(placement.starts_on + TimeDelta::weeks(week)),
            asked: "Hur länge ska jag vänta innan jag hjälper?".to_owned(),
            agreed: "Vänta fem sekunder. Säg en sak i taget.".to_owned(),
            handles_now: if week > 2 { "De första två stegen" } else { "" }.to_owned(),
            next_contact_on: None,
            corrects: None,
            answers: None,
            ends: None,
        })?;
    }
    Ok(())
}

fn empty(dice: &mut Dice, office: &Office<'_>, placement: &Placement) -> Visit {
    Visit {
        id: dice.id(),
        participant: placement.participant,
        placement: placement.id,
        coach: office.coach,
        state: VisitState::Planned,
        held_on: office.today,
        starts_at: NaiveTime::MIN,
        ends_at: NaiveTime::MIN,
        mode: VisitMode::SideBySide,
        direct_minutes: 0,
        indirect_minutes: 0,
        travel_minutes: 0,
        admin_minutes: 0,
        pace: None,
        quality: None,
        own_view: None,
        own_words: String::new(),
        note: String::new(),
        supervisor: placement.supervisor,
        topics: String::new(),
        supervisor_talk: String::new(),
        incident: String::new(),
        next_step: String::new(),
        recorded_at: moment(office.today),
    }
}

fn at(hour: u32) -> NaiveTime {
    NaiveTime::from_hms_opt(hour, 0, 0).expect("an hour of the day")
}

/// The end of a working day.
pub(super) fn moment(day: NaiveDate) -> chrono::DateTime<Utc> {
    day.and_time(at(15)).and_utc()
}
