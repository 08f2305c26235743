//! Writers, offers, confirmations, laptops that come late and lost answers, in any order: the same
//! rows and the same history everywhere.
#![allow(clippy::unwrap_used, clippy::redundant_closure_for_method_calls)]

mod support;

use proptest::prelude::*;
use support::{Device, link, members::three_in_a_case, relay::Mood, set};

#[derive(Clone, Debug)]
enum Act {
    /// So many times, in the same moment or not.
    Edit {
        who: usize,
        field: u8,
        times: usize,
    },
    Delete {
        who: usize,
        deleted: bool,
    },
    Open {
        who: usize,
    },
    Sync {
        who: usize,
    },
    LoseAnswerAndSync {
        who: usize,
        after: usize,
    },
    Restart {
        who: usize,
    },
    /// Somebody gets another laptop, up to two.
    Link {
        who: usize,
    },
}

fn act() -> impl Strategy<Value = Act> {
    let who = || 0..5_usize;
    prop_oneof![
        6 => (who(), 0..3_u8, 1..4_usize).prop_map(|(who, field, times)| Act::Edit { who, field, times }),
        1 => (who(), any::<bool>()).prop_map(|(who, deleted)| Act::Delete { who, deleted }),
        1 => who().prop_map(|who| Act::Open { who }),
        8 => who().prop_map(|who| Act::Sync { who }),
        2 => (who(), 0..6_usize).prop_map(|(who, after)| Act::LoseAnswerAndSync { who, after }),
        1 => who().prop_map(|who| Act::Restart { who }),
        1 => (0..3_usize).prop_map(|who| Act::Link { who }),
    ]
}

async fn play(acts: Vec<Act>) -> u64 {
    let (relay, devices, case) = three_in_a_case().await;
    let mut devices = Vec::from(devices);
    devices.iter().for_each(|device| device.engine.offer_after(4));
    let mut line = 0;
    for act in acts {
        let present = devices.len();
        match act {
            Act::Edit { who, .. }
            | Act::Delete { who, .. }
            | Act::Open { who }
            | Act::Sync { who }
            | Act::LoseAnswerAndSync { who, .. }
            | Act::Restart { who }
                if who >= present => {}
            Act::Edit { who, field, times } => {
                for time in 0..times {
                    line += 1;
                    let text = format!("{who} {line}");
                    if devices[who].participant(case).is_some() {
                        devices[who].edit(case, |p| match field {
                            0 => p.phone = text,
                            1 => p.email = text,
                            _ => p.own_goal = format!("{time}"),
                        });
                    }
                }
            }
            Act::Delete { who, deleted } => {
                let write = |writer: &mut fotfaste_store::Writer| {
                    if deleted { writer.delete(case) } else { writer.restore(case) }
                };
                // On a laptop that does not have it yet there is nothing to delete.
                drop(devices[who].store.write(write));
            }
            Act::Open { who } => {
                line += 1;
                if devices[who].participant(case).is_some() {
                    devices[who].open(case, u8::try_from(line % 250).unwrap());
                }
            }
            Act::Sync { who } => drop(devices[who].sync().await.unwrap()),
            Act::LoseAnswerAndSync { who, after } => {
                set(&relay, Mood::LoseAnswerAfter(after));
                let _ = devices[who].sync().await;
                set(&relay, Mood::Good);
            }
            Act::Restart { who } => {
                let device = devices.remove(who).restarted(&relay);
                device.engine.offer_after(4);
                devices.insert(who, device);
            }
            Act::Link { who } if present < 5 => {
                let second = Device::new(u8::try_from(20 + present).unwrap(), &relay);
                link(&devices[who], &second).await;
                second.engine.offer_after(4);
                devices.push(second);
            }
            Act::Link { .. } => {}
        }
    }
    for _ in 0..4 {
        for device in &devices {
            device.sync().await.unwrap();
        }
    }
    let held = |device: &Device| {
        let changes = device.store.read(|reader| reader.log_changes(case.bytes())).unwrap();
        (device.participant(case), device.accesses(case), device.conflicts(), changes)
    };
    for device in &devices {
        assert_eq!(held(device), held(&devices[0]));
        assert_eq!(device.waiting(), 0, "nobody's edit is left behind");
    }
    let space = fotfaste_protocol::SpaceId(case.bytes());
    devices[0].engine.office().unwrap().space(space).unwrap().compacted()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, max_shrink_iters: 200, ..ProptestConfig::default() })]

    #[test]
    fn whoever_takes_a_snapshot_has_what_everybody_has(acts in prop::collection::vec(act(), 1..40)) {
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        runtime.block_on(play(acts));
    }
}

/// The dice above mean something only if logs are compacted while they roll.
#[tokio::test]
async fn a_busy_case_is_compacted_again_and_again() {
    let mut acts = Vec::new();
    for round in 0..12 {
        for who in 0..3 {
            acts.push(Act::Edit { who, field: round % 3, times: 2 });
            acts.push(Act::Sync { who });
        }
    }
    assert!(Box::pin(play(acts)).await > 20);
}
