//! What Idag says of every case at once is what the case itself says.

use chrono::{Days, NaiveDate};
use fotfaste_domain::{
    Entity, FieldSpec, Id, Scope, Value,
    case::{Consent, Enrolment, Participant},
    choice::{Phase, PlacementKind},
    introduction::Placement,
    limits::{Limit, Standing},
    office::Programme,
    programme::built_in,
};

use crate::common::{Device, OFFICE, day, participant};

/// Chance that comes out the same every time.
struct Chance(u64);

impl Chance {
    fn below(&mut self, sides: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695);
        (self.0 >> 33) % sides
    }

    /// A day at most `reach` days from another.
    fn near(&mut self, of: NaiveDate, reach: u64) -> NaiveDate {
        of - Days::new(reach) + Days::new(self.below(2 * reach + 1))
    }

    fn maybe(&mut self, of: NaiveDate, reach: u64) -> Option<NaiveDate> {
        (self.below(3) > 0).then(|| self.near(of, reach))
    }

    fn id<T>(&mut self) -> Id<T> {
        let mut bytes = [0; 16];
        bytes.fill_with(|| u8::try_from(self.below(256)).unwrap());
        Id::from_bytes(bytes)
    }
}

/// An entity whose fields are empty but for those said.
fn said<E: Entity>(id: Id<E>, said: &[(&str, Value)]) -> E {
    let value = |field: &FieldSpec| {
        let known = said.iter().find(|(name, _)| *name == field.name);
        known.map_or_else(|| empty(field), |(_, value)| value.clone())
    };
    E::from_values(id, E::FIELDS.iter().map(value).collect()).unwrap()
}

fn empty(field: &FieldSpec) -> Value {
    use fotfaste_domain::ColumnType::{Blob, Content, Integer, Text};
    match field.column.ty {
        _ if field.column.nullable => Value::Null,
        Integer => Value::Int(0),
        Text => Value::Text(String::new()),
        Blob => Value::Blob(vec![0; 16]),
        Content => Value::Blob(crate::common::content(0).bytes().to_vec()),
    }
}

fn text(day: Option<NaiveDate>) -> Value {
    day.map_or(Value::Null, |day| Value::Text(day.to_string()))
}

fn programmes() -> [Programme; 4] {
    let [sius, municipal] = built_in();
    let id = |number| Id::from_bytes([number; 16]);
    let by_weeks = Programme { id: id(71), introduction_months: 0, ..sius.clone() };
    let free =
        Programme { id: id(72), introduction_months: 0, introduction_weeks: 0, ..sius.clone() };
    [sius, municipal, by_weeks, free]
}

struct Case {
    person: Participant,
    enrolments: Vec<Enrolment>,
    placements: Vec<Placement>,
    consents: Vec<Consent>,
}

fn case(chance: &mut Chance, number: u8, today: NaiveDate) -> Case {
    let person = participant(number, "Alma");
    let who = ("participant", Value::Blob(person.id.bytes().to_vec()));
    let of: Vec<Id<Programme>> = programmes().iter().map(|programme| programme.id).collect();
    let enrolments = (0..=chance.below(2)).map(|_| {
        let phase = Phase::ALL[chance.below(7) as usize].code().to_owned();
        // Ends of months, to try the calendar.
        let reach = 40 + 200 * chance.below(2);
        let since = chance.near(today - Days::new(183), reach);
        let programme = of[chance.below(4) as usize].bytes().to_vec();
        let fields = [
            who.clone(),
            ("programme", Value::Blob(programme)),
            ("phase", Value::Text(phase)),
            ("phase_since", text(Some(since))),
            ("starts_on", text(Some(chance.near(since, 60)))),
        ];
        said(chance.id(), &fields)
    });
    let enrolments = enrolments.collect();
    let placements: Vec<Placement> = (0..chance.below(3))
        .map(|_| {
            let kind = PlacementKind::ALL[chance.below(5) as usize].code().to_owned();
            let fields = [
                who.clone(),
                ("kind", Value::Text(kind)),
                ("starts_on", text(Some(chance.near(today - Days::new(365), 60)))),
                ("ends_on", text(chance.maybe(today, 45))),
                ("agreement_ends_on", text(chance.maybe(today, 45))),
                ("subsidy_ends_on", text(chance.maybe(today, 45))),
            ];
            said(chance.id(), &fields)
        })
        .collect();
    let consents = (0..chance.below(4)).map(|_| {
        let at = placements.first().filter(|_| chance.below(2) == 0);
        let at = at.map_or(Value::Null, |at| Value::Blob(at.id.bytes().to_vec()));
        let withdrawn = chance.maybe(today, 45).filter(|_| chance.below(3) == 0);
        let fields = [
            who.clone(),
            ("placement", at),
            ("given_on", text(Some(today - Days::new(90)))),
            ("valid_until", text(chance.maybe(today, 45))),
            ("withdrawn_on", text(withdrawn)),
        ];
        said(chance.id(), &fields)
    });
    Case { consents: consents.collect(), person, enrolments, placements }
}

impl Case {
    fn limits(&self, today: NaiveDate) -> Vec<(Id<Participant>, Limit)> {
        let latest = |one: &&Enrolment| (one.starts_on, std::cmp::Reverse(one.id.bytes()));
        let enrolment = self.enrolments.iter().max_by_key(latest);
        let all = programmes();
        let standing = Standing {
            enrolment,
            programme: all
                .iter()
                .find(|programme| enrolment.is_some_and(|of| of.programme == programme.id)),
            placements: &self.placements,
            consents: &self.consents,
        };
        standing.limits(today).into_iter().map(|limit| (self.person.id, limit)).collect()
    }
}

#[test]
fn what_ends_over_all_cases_is_what_each_case_says() {
    let (device, mut chance) = (Device::new(1), Chance(20_261_119));
    let today = day("2026-08-29");
    let cases: Vec<Case> = (2..=250).map(|number| case(&mut chance, number, today)).collect();
    let written = device.store.write(|w| {
        for programme in programmes() {
            w.put(OFFICE, &programme)?;
        }
        Ok::<_, fotfaste_store::Error>(())
    });
    written.unwrap();
    for case in &cases {
        let space = case.person.id.bytes();
        device.join(space, Scope::Case);
        let written = device.store.write(|w| {
            w.put(space, &case.person)?;
            case.enrolments.iter().try_for_each(|one| w.put(space, one))?;
            case.placements.iter().try_for_each(|one| w.put(space, one))?;
            case.consents.iter().try_for_each(|one| w.put(space, one))
        });
        written.unwrap();
    }
    for ahead in [0, 1, 2, 29, 30, 31, 60] {
        let today = today + Days::new(ahead);
        let of_each = cases.iter().flat_map(|case| case.limits(today));
        let mut expected: Vec<_> = of_each.collect();
        let told = device.store.read(|r| r.endings(today)).unwrap();
        let mut told: Vec<_> = told
            .into_iter()
            .map(|one| {
                let limit = Limit { ends_on: one.ends_on, kind: one.kind, row: one.row };
                (one.participant, limit)
            })
            .collect();
        let order = |one: &(Id<Participant>, Limit)| (one.1.clone(), one.0.bytes());
        expected.sort_by_key(order);
        told.sort_by_key(order);
        assert!(expected.len() > 50, "there is something to compare");
        assert_eq!(told, expected, "on {today}");
    }
}
