//! `kill -9` at any moment loses nothing that was acknowledged, and stores nothing twice.

use crate::program::{command, start};
use crate::support::*;
use fotfaste_protocol::certificate::{Right, Role, SpaceKind};
use fotfaste_protocol::routes::*;
use fotfaste_protocol::wire;
use reqwest::Method;
use std::collections::BTreeMap;
use std::time::Duration;

const PUSHERS: u8 = 4;
const FIRST: u8 = 20;

fn kills() -> u32 {
    let wanted = std::env::var("FOTFASTE_KILLS").ok();
    wanted.map_or(3, |number| number.parse().expect("a number"))
}

fn crowd() -> Log {
    let mut log = Log::new().add_person(Person(FIRST), Role::Coach);
    log = log.add_space(CASE, SpaceKind::Case, Person(FIRST));
    for number in 1..PUSHERS {
        let person = Person(FIRST + number);
        log = log.add_person(person, Role::Coach);
        log = log.add(Person(FIRST), add_member(CASE, person, Right::Write, number));
    }
    log
}

/// One pusher: what it has had acknowledged, and what it sent without hearing back.
struct Pusher {
    author: Author,
    acknowledged: BTreeMap<u64, Vec<u8>>,
    waiting: Vec<Vec<u8>>,
}

impl Pusher {
    /// Pushes until the server is gone. What waits is sent again first, byte for byte.
    async fn push_until_gone(mut self, line: Line) -> Pusher {
        loop {
            if self.waiting.is_empty() {
                let size = 1 + self.acknowledged.len() % 3;
                self.waiting = (0..size)
                    .map(|_| self.author.write(&[self.author.person.0; 300]).encode())
                    .collect();
            }
            let batches = self.waiting.clone();
            let request = PushRequest { office: OFFICE, batches };
            let body = wire::encode(&request);
            let draft = draft(self.author.person, Method::POST, BATCHES, body);
            let Ok(sent) = line.send_raw(draft).await else {
                return self;
            };
            let Ok(bytes) = sent.bytes().await else {
                return self;
            };
            let answer: PushResponse = fotfaste_protocol::routes::read(&bytes).unwrap();
            for (batch, result) in self.waiting.drain(..).zip(answer.results) {
                let BatchResult::Stored { position } = result else { panic!("{result:?}") };
                assert!(self.acknowledged.insert(position, batch).is_none());
            }
        }
    }
}

/// Everything in the case's log.
async fn log_of(line: &Line) -> BTreeMap<u64, Vec<u8>> {
    let mut log = BTreeMap::new();
    loop {
        let cursor = log.len() as u64;
        let pulled = line.pull(Person(FIRST), 10_000, &[(CASE, cursor)]).await.unwrap();
        for entry in pulled.spaces.into_iter().flat_map(|space| space.entries) {
            assert_eq!(entry.position, log.len() as u64 + 1);
            log.insert(entry.position, entry.batch);
        }
        if !pulled.more {
            return log;
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_kill_at_any_moment_loses_nothing_acknowledged() {
    let data = tempfile::tempdir().unwrap();
    let mut program = start(command(data.path()), true).await;
    let code = program.setup_code.clone().unwrap();
    program.line.create(&code, &crowd()).await.unwrap();
    let mut pushers: Vec<Pusher> = (0..PUSHERS)
        .map(|number| Pusher {
            author: Author::new(Person(FIRST + number), CASE),
            acknowledged: BTreeMap::new(),
            waiting: Vec::new(),
        })
        .collect();
    let (mut round, mut pushed) = (0, 0);
    // On a busy machine a kill may come before anything was acknowledged: then it is tried further,
    // up to a number that no machine needs.
    while round < kills() || (pushed == 0 && round < 200) {
        let running: Vec<_> = pushers
            .into_iter()
            .map(|pusher| tokio::spawn(pusher.push_until_gone(program.line.clone())))
            .collect();
        let mut random = [0; 1];
        getrandom::fill(&mut random).unwrap();
        // The moment of the kill is what is random here.
        tokio::time::sleep(Duration::from_millis(20 + u64::from(random[0]))).await;
        program.child.kill().await.unwrap();
        pushers = Vec::new();
        for pusher in running {
            pushers.push(pusher.await.unwrap());
        }
        program = start(command(data.path()), false).await;
        let log = log_of(&program.line).await;
        let mut seen: Vec<&Vec<u8>> = log.values().collect();
        seen.sort_unstable();
        seen.dedup();
        assert_eq!(seen.len(), log.len(), "round {round}: nothing is stored twice");
        for (position, batch) in pushers.iter().flat_map(|pusher| &pusher.acknowledged) {
            assert_eq!(log.get(position), Some(batch), "round {round}: still at {position}");
        }
        pushed = pushers.iter().map(|pusher| pusher.acknowledged.len()).sum();
        round += 1;
    }
    assert!(pushed > 0, "something was acknowledged");
}
