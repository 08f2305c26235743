//! Where a curve turns back: more support, or fewer steps alone, than shortly before. It is marked so
//! that it is seen; nothing follows from it by itself.
//!
//! No source sets the numbers; they are practice, chosen so that one step among five or one short
//! visit is not an alarm.

use crate::fading::{Anchors, Stage};

/// Points by which the share of independent steps must lie under the better of the two visits before.
pub const FALL_POINTS: u32 = 20;

/// Points by which the coach's share of a week must lie over the lower of the two weeks before.
pub const RISE_POINTS: u32 = 10;

/// A visit at which clearly fewer steps went without help.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct Fall {
    /// The better share of the two judged visits before, in percent.
    pub from: u32,
}

/// A week in which the support clearly grew.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct Rise {
    /// The share it is compared with, in percent.
    pub from: u32,
    /// The anchor that it lies over again, in percent, when it does.
    pub over: Option<u32>,
}

/// The visits at which the share of independent steps fell, in order of time. A visit at which
/// nothing was judged is looked past.
#[must_use]
pub fn falls(shares: &[Option<u32>]) -> Vec<Option<Fall>> {
    let mut before: [Option<u32>; 2] = [None, None];
    let fall = |share: &Option<u32>| {
        let now = (*share)?;
        let best = before.iter().flatten().max().copied();
        before = [before[1], Some(now)];
        best.filter(|best| now + FALL_POINTS <= *best).map(|from| Fall { from })
    };
    shares.iter().map(fall).collect()
}

/// The weeks in which the coach's share rose: clearly above the lower of the two weeks before, or
/// over an anchor that the week before was within. A week nobody worked is looked past.
#[must_use]
pub fn rises(shares: &[Option<u32>], anchors: Anchors) -> Vec<Option<Rise>> {
    let mut before: [Option<u32>; 2] = [None, None];
    let rise = |share: &Option<u32>| {
        let now = (*share)?;
        let (last, lowest) = (before[1], before.iter().flatten().min().copied());
        before = [before[1], Some(now)];
        let over = last.and_then(|last| passed(last, now, anchors));
        if let (Some(last), Some(_)) = (last, over) {
            return Some(Rise { from: last, over });
        }
        lowest.filter(|low| now >= low + RISE_POINTS).map(|from| Rise { from, over: None })
    };
    shares.iter().map(rise).collect()
}

/// The anchor between a week that was within it and one that is not; the higher when it is both.
fn passed(last: u32, now: u32, anchors: Anchors) -> Option<u32> {
    match (anchors.stage(last), anchors.stage(now)) {
        (Stage::Stable | Stage::Handover, Stage::Intensive) => Some(anchors.handover_percent),
        (Stage::Stable, Stage::Handover) => Some(anchors.stable_percent),
        (Stage::Stable, Stage::Stable)
        | (Stage::Handover, Stage::Stable | Stage::Handover)
        | (Stage::Intensive, _) => None,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const ANCHORS: Anchors = Anchors { stable_percent: 20, handover_percent: 25 };

    fn fallen(shares: &[Option<u32>]) -> Vec<Option<u32>> {
        falls(shares).into_iter().map(|fall| fall.map(|fall| fall.from)).collect()
    }

    fn risen(shares: &[Option<u32>]) -> Vec<Option<(u32, Option<u32>)>> {
        let pair = |rise: Rise| (rise.from, rise.over);
        rises(shares, ANCHORS).into_iter().map(|rise| rise.map(pair)).collect()
    }

    #[test]
    fn a_share_falls_against_the_better_of_the_two_visits_before() {
        let shares = [Some(70), Some(60), Some(50), Some(41), None, Some(29)];
        assert_eq!(fallen(&shares), [None, None, Some(70), None, None, Some(50)]);
    }

    #[test]
    fn one_step_among_six_is_no_fall() {
        assert_eq!(fallen(&[Some(83), Some(67)]), [None, None], "16 points");
        assert_eq!(fallen(&[Some(80), Some(60)]), [None, Some(80)], "20 points are enough");
    }

    #[test]
    fn support_rises_against_the_lower_of_the_two_weeks_before() {
        let shares = [Some(55), Some(43), Some(52), Some(53), None, Some(63)];
        let expected = [None, None, None, Some((43, None)), None, Some((52, None))];
        assert_eq!(risen(&shares), expected);
    }

    #[test]
    fn support_rises_when_it_lies_over_an_anchor_again() {
        let shares = [Some(30), Some(25), Some(26), Some(19), Some(21), Some(18), Some(27)];
        let (to_hand_over, stable) = (Some(25), Some(20));
        let expected = [
            None,
            None,
            Some((25, to_hand_over)),
            None,
            Some((19, stable)),
            None,
            Some((18, to_hand_over)),
        ];
        assert_eq!(risen(&shares), expected);
    }

    #[test]
    fn the_first_of_anything_is_no_regression() {
        assert_eq!((fallen(&[]), fallen(&[None, Some(0)])), (vec![], vec![None, None]));
        assert_eq!((risen(&[]), risen(&[None, Some(90)])), (vec![], vec![None, None]));
    }

    proptest! {
        #[test]
        fn a_curve_that_only_gets_better_has_no_marks(
            mut shares in prop::collection::vec(prop::option::of(0_u32..150), 0..80),
        ) {
            let mut judged: Vec<u32> = shares.iter().flatten().copied().collect();
            judged.sort_unstable();
            let fill = |shares: &mut [Option<u32>], values: Vec<u32>| {
                let judged = shares.iter_mut().flatten();
                judged.zip(values).for_each(|(share, value)| *share = value);
            };
            fill(&mut shares, judged.clone());
            prop_assert!(falls(&shares).iter().all(Option::is_none));
            judged.reverse();
            fill(&mut shares, judged);
            prop_assert!(rises(&shares, ANCHORS).iter().all(Option::is_none));
        }
    }
}
