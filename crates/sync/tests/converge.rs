//! Any order of edits, syncs, losses and restarts on three devices ends with equal devices.
#![allow(clippy::unwrap_used, clippy::redundant_closure_for_method_calls)]

mod support;

use fotfaste_domain::Id;
use fotfaste_domain::case::Participant;
use proptest::prelude::*;
use support::{Device, let_in, relay::Mood, set, share, two_coaches};

#[derive(Clone, Debug)]
enum Act {
    Edit { who: usize, field: u8, text: u8 },
    Employer { who: usize, id: u8, text: u8 },
    Sync { who: usize },
    LoseAnswerAndSync { who: usize },
    Offline { who: usize },
    Restart { who: usize },
    Wait { who: usize, minutes: i64 },
}

fn act() -> impl Strategy<Value = Act> {
    let who = 0..3usize;
    prop_oneof![
        6 => (who.clone(), 0..3u8, any::<u8>())
            .prop_map(|(who, field, text)| Act::Edit { who, field, text }),
        3 => (who.clone(), 1..4u8, any::<u8>())
            .prop_map(|(who, id, text)| Act::Employer { who, id, text }),
        4 => who.clone().prop_map(|who| Act::Sync { who }),
        2 => who.clone().prop_map(|who| Act::LoseAnswerAndSync { who }),
        1 => who.clone().prop_map(|who| Act::Offline { who }),
        1 => who.clone().prop_map(|who| Act::Restart { who }),
        1 => (who, -3..30i64).prop_map(|(who, minutes)| Act::Wait { who, minutes }),
    ]
}

fn change(participant: &mut Participant, field: u8, text: u8) {
    let text = format!("text {text}");
    match field {
        0 => participant.phone = text,
        1 => participant.next_step = text,
        _ => participant.own_goal = text,
    }
}

async fn play(acts: Vec<Act>) {
    let (relay, anna, bo) = two_coaches().await;
    let eva = Device::new(3, &relay);
    let_in(&anna, &eva).await;
    let elin = anna.add_participant(11, "Elin");
    share(&anna, &bo, elin).await;
    share(&anna, &eva, elin).await;
    bo.sync().await.unwrap();
    let mut devices = vec![anna, bo, eva];
    for act in acts {
        match act {
            Act::Edit { who, field, text } => {
                devices[who].edit(elin, |participant| change(participant, field, text));
            }
            Act::Employer { who, id, text } => {
                devices[who].put_employer(id, &format!("arbetsgivare {text}"));
            }
            Act::Sync { who } => drop(devices[who].sync().await.unwrap()),
            Act::LoseAnswerAndSync { who } => {
                set(&relay, Mood::LoseNextAnswer);
                let _ = devices[who].sync().await;
                set(&relay, Mood::Good);
            }
            Act::Offline { who } => {
                set(&relay, Mood::Down);
                assert!(devices[who].sync().await.is_err());
                set(&relay, Mood::Good);
            }
            Act::Restart { who } => {
                let device = devices.remove(who);
                devices.insert(who, device.restarted(&relay));
            }
            Act::Wait { who, minutes } => devices[who].wait(minutes),
        }
    }
    for _ in 0..2 {
        for device in &devices {
            device.sync().await.unwrap();
        }
    }
    equal(&devices, elin);
}

fn equal(devices: &[Device], elin: Id<Participant>) {
    let conflicts = |device: &Device| {
        let mut all: Vec<String> = device
            .store
            .read(|reader| reader.conflicts())
            .unwrap()
            .iter()
            .map(|conflict| format!("{conflict:?}"))
            .collect();
        all.sort();
        all
    };
    for device in &devices[1..] {
        assert_eq!(device.participant(elin), devices[0].participant(elin));
        assert_eq!(device.employers(), devices[0].employers());
        assert_eq!(conflicts(device), conflicts(&devices[0]));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, max_shrink_iters: 200, ..ProptestConfig::default() })]

    #[test]
    fn whatever_happens_the_devices_end_equal(acts in prop::collection::vec(act(), 1..40)) {
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        runtime.block_on(play(acts));
    }
}
