//! Support levels: their order, the share of independent steps, and where help has increased.

use std::fmt;

use crate::{
    Id,
    choice::SupportLevel,
    introduction::{Step, Trial},
};

/// The order of support levels, most independent first.
///
/// Sources disagree on where gesture stands (a prompting hierarchy may put it before or after
/// direct speech), so the order is the office's setting and each trial keeps the one it was scored
/// under.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LevelOrder(Vec<SupportLevel>);

impl Default for LevelOrder {
    fn default() -> Self {
        Self(SupportLevel::ALL.to_vec())
    }
}

/// A list of codes that is not every level once with the independent one first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("an order of support levels has every level once, the independent one first")]
pub struct LevelOrderError;

impl LevelOrder {
    /// An order given level by level.
    ///
    /// # Errors
    /// When a level is missing or twice, or the independent one is not first.
    pub fn new(levels: Vec<SupportLevel>) -> Result<Self, LevelOrderError> {
        let is_whole = SupportLevel::ALL.iter().all(|level| levels.contains(level));
        let is_exact = levels.len() == SupportLevel::ALL.len();
        let starts_alone = levels.first() == Some(&SupportLevel::Independent);
        if is_whole && is_exact && starts_alone { Ok(Self(levels)) } else { Err(LevelOrderError) }
    }

    /// Reads comma-separated codes; an empty text is the built-in order.
    ///
    /// # Errors
    /// When it is not an order.
    pub fn parse(codes: &str) -> Result<Self, LevelOrderError> {
        if codes.is_empty() {
            return Ok(Self::default());
        }
        let levels: Option<Vec<_>> = codes.split(',').map(SupportLevel::from_code).collect();
        Self::new(levels.ok_or(LevelOrderError)?)
    }

    /// The levels, most independent first.
    #[must_use]
    pub fn levels(&self) -> &[SupportLevel] {
        &self.0
    }

    /// How much support a level is, from 0.
    #[must_use]
    pub fn rank(&self, level: SupportLevel) -> usize {
        let place = self.0.iter().position(|known| *known == level);
        place.expect("an order has every level")
    }
}

impl fmt::Display for LevelOrder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let codes: Vec<_> = self.0.iter().map(|level| level.code()).collect();
        f.write_str(&codes.join(","))
    }
}

/// How many of the judged steps went without help.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct IndependentShare {
    /// Steps without help.
    pub independent: u32,
    /// Steps that were judged; *ej aktuellt* is not among them.
    pub judged: u32,
}

impl IndependentShare {
    /// The share of a visit's steps; none when nothing was judged.
    #[must_use]
    pub fn of(levels: impl IntoIterator<Item = Option<SupportLevel>>) -> Option<Self> {
        let judged: Vec<_> = levels.into_iter().flatten().collect();
        let independent = judged.iter().filter(|level| **level == SupportLevel::Independent);
        let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        (!judged.is_empty())
            .then(|| Self { independent: count(independent.count()), judged: count(judged.len()) })
    }

    /// In percent, to the nearest.
    #[must_use]
    pub fn percent(self) -> u32 {
        percent(self.independent, self.judged)
    }
}

/// A share in percent to the nearest, at most `u32::MAX`; of nothing it is 0.
pub(crate) fn percent(part: u32, whole: u32) -> u32 {
    let (part, whole) = (u64::from(part), u64::from(whole));
    let rounded = (part * 100 + whole / 2).checked_div(whole).unwrap_or(0);
    u32::try_from(rounded).unwrap_or(u32::MAX)
}

/// How the help with a step changed from one visit to the next at which it was judged.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum Change {
    /// Judged for the first time, or not judged at this visit.
    Unknown,
    /// Less help than before.
    Less,
    /// As much help as before.
    Same,
    /// More help than before: marked, never hidden, and nothing follows from it by itself.
    More,
}

/// How the help with one step changed, visit by visit in order of time. `None` is a visit at which
/// the step was not judged; it is looked past.
#[must_use]
pub fn changes(levels: &[Option<SupportLevel>], order: &LevelOrder) -> Vec<Change> {
    let mut before = None;
    let change = |level: &Option<SupportLevel>| {
        let rank = level.map(|level| order.rank(level));
        let change = match (before, rank) {
            (Some(before), Some(now)) if now < before => Change::Less,
            (Some(before), Some(now)) if now > before => Change::More,
            (Some(_), Some(_)) => Change::Same,
            (None, _) | (_, None) => Change::Unknown,
        };
        before = rank.or(before);
        change
    };
    levels.iter().map(change).collect()
}

/// The steps that needed more help than at the visit before, by the order of the later trial.
#[must_use]
pub fn regressions(before: &[Trial], now: &[Trial]) -> Vec<Id<Step>> {
    let needed_more = |trial: &&Trial| {
        let earlier = before.iter().find(|earlier| earlier.step == trial.step);
        let order = LevelOrder::parse(&trial.level_order).unwrap_or_default();
        let levels = earlier.and_then(|earlier| earlier.level).zip(trial.level);
        levels.is_some_and(|(earlier, level)| order.rank(level) > order.rank(earlier))
    };
    now.iter().filter(needed_more).map(|trial| trial.step).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn any_level() -> impl Strategy<Value = SupportLevel> {
        prop::sample::select(SupportLevel::ALL)
    }

    fn any_order() -> impl Strategy<Value = LevelOrder> {
        Just(SupportLevel::ALL[1..].to_vec()).prop_shuffle().prop_map(|mut levels| {
            levels.insert(0, SupportLevel::Independent);
            LevelOrder::new(levels).unwrap()
        })
    }

    #[test]
    fn the_built_in_order_is_the_one_the_field_uses() {
        assert_eq!(LevelOrder::default().to_string(), "I,IV,DV,G,M,PP,FP");
        assert_eq!(LevelOrder::parse(""), Ok(LevelOrder::default()));
    }

    #[test]
    fn an_order_has_every_level_once() {
        for codes in ["I", "I,IV,DV,G,M,PP", "I,IV,DV,G,M,PP,PP", "IV,I,DV,G,M,PP,FP", "I,x", ","] {
            assert_eq!(LevelOrder::parse(codes), Err(LevelOrderError), "{codes}");
        }
    }

    #[test]
    fn a_step_that_did_not_come_up_leaves_the_denominator() {
        use SupportLevel::{Gesture, Independent};
        let share = IndependentShare::of([Some(Independent), None, Some(Gesture), None]).unwrap();
        assert_eq!(share, IndependentShare { independent: 1, judged: 2 });
        assert_eq!(share.percent(), 50);
        assert_eq!(IndependentShare::of([None, None]), None, "nothing was judged");
    }

    #[test]
    fn a_regression_is_seen_past_visits_without_a_judgement() {
        use SupportLevel::{DirectVerbal, Gesture, Independent};
        let levels =
            [Some(Gesture), Some(Independent), None, Some(DirectVerbal), Some(DirectVerbal)];
        use Change::{Less, More, Same, Unknown};
        assert_eq!(changes(&levels, &LevelOrder::default()), [Unknown, Less, Unknown, More, Same]);
    }

    #[test]
    fn whether_it_is_a_regression_follows_the_order_of_the_trial() {
        let trial = |level, order: &str| Trial {
            id: Id::from_bytes([0; 16]),
            visit: Id::from_bytes([0; 16]),
            step: Id::from_bytes([7; 16]),
            level: Some(level),
            helper: crate::choice::Helper::Coach,
            level_order: order.to_owned(),
            note: String::new(),
        };
        let before = [trial(SupportLevel::DirectVerbal, "")];
        let gesture = |order| regressions(&before, &[trial(SupportLevel::Gesture, order)]);
        assert_eq!(gesture("I,IV,DV,G,M,PP,FP").len(), 1, "gesture is more help than speech");
        assert_eq!(gesture("I,IV,G,DV,M,PP,FP").len(), 0, "gesture is less help than speech");
    }

    proptest! {
        #[test]
        fn an_order_survives_being_stored(order in any_order()) {
            prop_assert_eq!(LevelOrder::parse(&order.to_string()), Ok(order));
        }

        #[test]
        fn the_share_is_between_none_and_all(levels in prop::collection::vec(prop::option::of(any_level()), 0..40)) {
            match IndependentShare::of(levels.iter().copied()) {
                Some(share) => prop_assert!(share.independent <= share.judged && share.percent() <= 100),
                None => prop_assert!(levels.iter().all(Option::is_none)),
            }
        }

        #[test]
        fn reading_backwards_turns_more_into_less(
            levels in prop::collection::vec(any_level().prop_map(Some), 2..20),
            order in any_order(),
        ) {
            let forward = changes(&levels, &order);
            let backward = changes(&levels.iter().rev().copied().collect::<Vec<_>>(), &order);
            let count = |list: &[Change], change| list.iter().filter(|c| **c == change).count();
            prop_assert_eq!(count(&forward, Change::More), count(&backward, Change::Less));
            prop_assert_eq!(count(&forward, Change::Same), count(&backward, Change::Same));
        }
    }
}
