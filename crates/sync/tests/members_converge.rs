//! Whoever comes, goes and is lost, in any order: all end equal, with the same keys.
#![allow(clippy::unwrap_used, clippy::redundant_closure_for_method_calls)]

mod support;

use fotfaste_sync::Right;
use proptest::prelude::*;
use support::{
    Device, link,
    members::{device_id, epochs, three_in_a_case},
    relay::Mood,
    set,
};

#[derive(Clone, Debug)]
enum Act {
    Edit {
        who: usize,
        text: u8,
    },
    TakeIn {
        who: usize,
        right: Right,
    },
    TakeOut {
        who: usize,
    },
    Sync {
        who: usize,
    },
    LoseAnswerAndSync {
        who: usize,
    },
    Restart {
        who: usize,
    },
    /// Bo gets a second laptop, if there is none.
    Link,
    /// And loses it.
    Lose,
}

fn act() -> impl Strategy<Value = Act> {
    let right = prop_oneof![Just(Right::Read), Just(Right::Write)];
    prop_oneof![
        5 => (0..4usize, any::<u8>()).prop_map(|(who, text)| Act::Edit { who, text }),
        2 => (1..3usize, right).prop_map(|(who, right)| Act::TakeIn { who, right }),
        2 => (1..3usize).prop_map(|who| Act::TakeOut { who }),
        5 => (0..4usize).prop_map(|who| Act::Sync { who }),
        2 => (0..4usize).prop_map(|who| Act::LoseAnswerAndSync { who }),
        1 => (0..3usize).prop_map(|who| Act::Restart { who }),
        2 => Just(Act::Link),
        1 => Just(Act::Lose),
    ]
}

async fn play(acts: Vec<Act>) {
    let (relay, devices, case) = three_in_a_case().await;
    let mut devices = Vec::from(devices);
    let mut laptops = 20;
    for act in acts {
        match act {
            Act::Edit { who, .. } | Act::Sync { who } | Act::LoseAnswerAndSync { who }
                if who >= devices.len() => {}
            Act::Edit { who, text } => {
                if devices[who].participant(case).is_some() {
                    devices[who].edit(case, |p| p.phone = format!("{who} {text}"));
                }
            }
            Act::Link if devices.len() == 3 => {
                let second = Device::new(laptops, &relay);
                laptops += 1;
                link(&devices[1], &second).await;
                devices.push(second);
            }
            Act::Lose if devices.len() == 4 => {
                let lost = devices.pop().unwrap();
                devices[0].sync().await.unwrap();
                devices[0].engine.revoke_device(device_id(&lost)).unwrap();
                devices[0].sync().await.unwrap();
                assert!(lost.sync().await.is_err());
            }
            Act::Link | Act::Lose => {}
            Act::TakeIn { who, right } => {
                let member = devices[who].member();
                devices[0].engine.share_case(case, member, right).unwrap();
            }
            Act::TakeOut { who } => {
                devices[0].engine.unshare_case(case, devices[who].member()).unwrap();
            }
            Act::Sync { who } => drop(devices[who].sync().await.unwrap()),
            Act::LoseAnswerAndSync { who } => {
                set(&relay, Mood::LoseNextAnswer);
                let _ = devices[who].sync().await;
                set(&relay, Mood::Good);
            }
            Act::Restart { who } => {
                let device = devices.remove(who);
                devices.insert(who, device.restarted(&relay));
            }
        }
    }
    for who in [1, 2] {
        devices[0].engine.share_case(case, devices[who].member(), Right::Write).unwrap();
    }
    for _ in 0..4 {
        for device in &devices {
            device.sync().await.unwrap();
        }
    }
    for device in &devices {
        assert_eq!(device.participant(case), devices[0].participant(case));
        assert_eq!(epochs(device, case), epochs(&devices[0], case));
        assert_eq!(device.waiting(), 0, "nobody's edit is left behind");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 8, max_shrink_iters: 200, ..ProptestConfig::default() })]

    #[test]
    fn whoever_comes_and_goes_all_end_equal_with_the_same_keys(acts in prop::collection::vec(act(), 1..24)) {
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        runtime.block_on(play(acts));
    }
}
