//! Writes what an office really sends as the beginning of the fuzz targets' corpora.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

use fotfaste_protocol::{
    request::{CONTENT_DIGEST, SIGNATURE, SIGNATURE_INPUT},
    routes,
};
use fotfaste_sync::{Outgoing, Role, Transport};

use crate::world::{World, runtime};

/// How many of the shortest, and of the longest.
const SOME: usize = 2;

/// The routes of `fuzz/decoders.rs`, in its order.
const REQUESTS: [&str; 3] = [routes::BATCHES, routes::CHANGES, routes::OFFICES];

#[test]
#[ignore = "writes fuzz/corpus, which is kept: run it when the protocol has changed"]
fn write_a_corpus() {
    runtime().block_on(async {
        let mut world = World::new(7);
        for _ in 0..60 {
            world.something_happens().await;
        }
        let invite = world.laptops[0].engine.invite("Bo", Role::Coach).await.unwrap();
        let server = world.network.server_of(0);
        let held = server.held.lock().unwrap().clone();
        let log = postcard::to_stdvec(&held.certificates).unwrap();
        write("certificates", [log]);
        // What a snapshot stands for is gone.
        write("batch", held.logs.into_values().flatten().filter(|batch| !batch.is_empty()));
        write("bundle", held.bundles.into_values());
        write("invite", [invite.code.into_bytes()]);
        write("join", held.invites.into_values().filter_map(|(_, answer)| answer));
        let sent = world.network.sent.lock().unwrap().clone();
        write("claim", sent.iter().map(claim));
        write("request", sent.iter().filter_map(request));
        let mut answers = Vec::new();
        for old in sent.iter().rev().take(40) {
            answers.extend(answer(&old.path, server.send(old.clone()).await.unwrap().body));
        }
        write("answer", answers);
    });
}

fn claim(request: &Outgoing) -> Vec<u8> {
    let header =
        |name| request.headers.iter().find(|(known, _)| *known == name).unwrap().1.as_str();
    [header(CONTENT_DIGEST), header(SIGNATURE_INPUT), header(SIGNATURE)].join("\n").into_bytes()
}

fn request(request: &Outgoing) -> Option<Vec<u8>> {
    let route = match request.path.as_str() {
        routes::CERTS => 3,
        routes::INVITES if request.method == "POST" => 7,
        path => REQUESTS.iter().position(|known| *known == path)?,
    };
    Some([&[u8::try_from(route).unwrap()], request.body.as_slice()].concat())
}

fn answer(path: &str, body: Vec<u8>) -> Option<Vec<u8>> {
    let route = match path {
        routes::CHANGES => 0,
        routes::BATCHES => 1,
        routes::CERTS => 2,
        routes::INVITES => 3,
        _ => return None,
    };
    Some([vec![route], body].concat())
}

/// The shortest and the longest of each route, or of all, each once.
fn write(name: &str, pieces: impl IntoIterator<Item = Vec<u8>>) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fuzz/corpus").join(name);
    fs::create_dir_all(&folder).unwrap();
    let has_routes = ["request", "answer"].contains(&name);
    let mut kinds: BTreeMap<u8, BTreeSet<(usize, Vec<u8>)>> = BTreeMap::new();
    for piece in pieces {
        let kind = if has_routes { piece[0] } else { 0 };
        kinds.entry(kind).or_default().insert((piece.len(), piece));
    }
    for (kind, different) in kinds {
        let ends = different.iter().take(SOME).chain(different.iter().rev().take(SOME));
        let ends: BTreeSet<_> = ends.collect();
        for (index, (_, piece)) in ends.into_iter().enumerate() {
            fs::write(folder.join(format!("office-{kind}-{index}")), piece).unwrap();
        }
    }
}
