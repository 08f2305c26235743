//! Photos and laptops through the real server, over HTTP: what the server in memory plays, it does.
#![allow(clippy::unwrap_used, clippy::redundant_closure_for_method_calls)]

use std::sync::Arc;

use chrono::{DateTime, Utc};
use fotfaste_domain::{Id, Kind, place::Employer};
use fotfaste_server::{Clock, Config, Running, serve};
use fotfaste_store::{
    DatabaseKey, NewStore, Store, WallClock,
    content::{ContentState, Place, Trouble},
};
use fotfaste_sync::{Engine, Error, Http, Role, Standing, found, keep_content};
use rusqlite::Connection;
use tempfile::TempDir;

const SIZE: usize = 1_500_000;
const ROW: [u8; 16] = [21; 16];

struct Coach {
    engine: Engine<Http>,
    store: Store,
    folder: TempDir,
}

/// The server's own time.
fn wall() -> WallClock {
    let clock = Clock::default();
    Arc::new(move || DateTime::<Utc>::from_timestamp_millis(clock.unix_milliseconds()).unwrap())
}

impl Coach {
    fn new(number: u8) -> Self {
        let folder = TempDir::new().unwrap();
        let who = NewStore { office: [number; 16], user: [number + 100; 16], device: [number; 16] };
        let path = folder.path().join("store.db");
        let store = Store::create(&path, &DatabaseKey::new([number; 32]), &who, wall()).unwrap();
        found(&store).unwrap();
        Self { engine: engine(&store), store, folder }
    }

    fn restarted(self, number: u8) -> Self {
        self.store.close();
        let path = self.folder.path().join("store.db");
        let store = Store::open(&path, &DatabaseKey::new([number; 32]), wall()).unwrap();
        Self { engine: engine(&store), store, folder: self.folder }
    }

    async fn sync(&self) -> Result<fotfaste_sync::Report, Error> {
        self.engine.sync(|_| ()).await
    }

    fn place(&self) -> Place {
        let space = self.store.identity().unwrap().office;
        Place { space, kind: Kind::Employer, row: ROW }
    }
}

fn engine(store: &Store) -> Engine<Http> {
    Engine::open(store.clone(), Http::new().unwrap(), wall()).unwrap()
}

fn employer() -> Employer {
    Employer {
        id: Id::from_bytes(ROW),
        name: "Kvarnens Bageri AB".to_owned(),
        organisation_number: String::new(),
        responsible: None,
        branch: None,
        sni: String::new(),
        contact_persons: String::new(),
        archived_on: None,
    }
}

async fn two_coaches(running: &Running) -> (Coach, Coach) {
    let (anna, bo) = (Coach::new(1), Coach::new(2));
    let code = running.setup_code.clone().unwrap();
    anna.engine.connect(&format!("http://{}", running.address), &code).await.unwrap();
    anna.sync().await.unwrap();
    let invite = anna.engine.invite("Bo", Role::Coach).await.unwrap();
    bo.engine.join(&invite.code).await.unwrap();
    assert!(matches!(bo.sync().await, Err(Error::WaitingForApproval)));
    anna.engine.approve(invite.id).await.unwrap();
    bo.sync().await.unwrap();
    anna.sync().await.unwrap();
    (anna, bo)
}

/// How many chunks the server has, and whether the photo can be read anywhere in its folder.
fn held(data: &TempDir, needle: &[u8]) -> (i64, bool) {
    let file = data.path().join("fotfaste-server.sqlite3");
    let sql = Connection::open(file).unwrap();
    let count = sql.query_row("SELECT count(*) FROM chunk", [], |row| row.get(0)).unwrap();
    let files = std::fs::read_dir(data.path()).unwrap().map(|entry| entry.unwrap().path());
    let readable = files.map(|file| std::fs::read(file).unwrap_or_default());
    let mut found = readable.map(|bytes| bytes.windows(needle.len()).any(|part| part == needle));
    (count, found.any(|found| found))
}

#[tokio::test]
async fn a_photo_goes_through_the_real_server_and_leaves_it_again() {
    let data = TempDir::new().unwrap();
    let running = serve(Config::local(data.path())).await.unwrap();
    let (anna, bo) = two_coaches(&running).await;
    let photo: Vec<u8> = b"kanariefagel, ".iter().copied().cycle().take(SIZE).collect();
    let kept = anna.store.write::<_, Error>(|w| {
        let content = keep_content(w, &anna.place(), &photo)?;
        w.put(anna.place().space, &employer())?;
        Ok(content)
    });
    let content = kept.unwrap().value;
    let sent = anna.sync().await.unwrap();
    assert_eq!((sent.chunks_sent, held(&data, b"kanariefagel")), (6, (6, false)));

    bo.sync().await.unwrap();
    assert_eq!(bo.store.read(|r| r.all::<Employer>()).unwrap().len(), 1);
    bo.store.write(|w| w.want_content(&bo.place(), &content)).unwrap();
    bo.sync().await.unwrap();
    assert_eq!(bo.store.read(|r| r.content(&content)).unwrap(), Some(photo));

    bo.store.write(|w| w.delete(employer().id)).unwrap();
    bo.sync().await.unwrap();
    assert_eq!(held(&data, b"kanariefagel").0, 6, "undo is near");
    let bo = bo.restarted(2);
    bo.sync().await.unwrap();
    assert_eq!(held(&data, b"kanariefagel").0, 0);
    running.stop().await.unwrap();
}

#[tokio::test]
async fn a_server_without_room_takes_the_words() {
    let data = TempDir::new().unwrap();
    let mut config = Config::local(data.path());
    config.limits.space_chunk_bytes = 400_000;
    let running = serve(config).await.unwrap();
    let (anna, bo) = two_coaches(&running).await;
    let kept = anna.store.write::<_, Error>(|w| {
        let content = keep_content(w, &anna.place(), &vec![7; SIZE])?;
        w.put(anna.place().space, &employer())?;
        Ok(content)
    });
    let content = kept.unwrap().value;
    anna.sync().await.unwrap();
    let full = ContentState::Here { unsent: 5, trouble: Some(Trouble::NoRoom) };
    assert_eq!(anna.store.read(|r| r.content_state(&content)).unwrap(), full);
    bo.sync().await.unwrap();
    bo.store.write(|w| w.want_content(&bo.place(), &content)).unwrap();
    bo.sync().await.unwrap();
    let some = ContentState::Coming { chunks: 1, of: 6, trouble: Some(Trouble::NotThere) };
    assert_eq!(bo.store.read(|r| r.content_state(&content)).unwrap(), some);
    running.stop().await.unwrap();
}

#[tokio::test]
async fn a_laptop_is_linked_lost_revoked_and_emptied_through_the_real_server() {
    let data = TempDir::new().unwrap();
    let running = serve(Config::local(data.path())).await.unwrap();
    let (anna, bo) = two_coaches(&running).await;
    let other = Coach::new(9);
    let invite = bo.engine.link_device().await.unwrap();
    other.engine.join(&invite.code).await.unwrap();
    bo.engine.approve(invite.id).await.unwrap();
    other.sync().await.unwrap();
    assert_eq!(other.store.identity().unwrap().user, bo.store.identity().unwrap().user);
    let put = |coach: &Coach| coach.store.write(|w| w.put(coach.place().space, &employer()));
    put(&other).unwrap();
    other.sync().await.unwrap();
    for coach in [&bo, &anna] {
        coach.sync().await.unwrap();
        assert_eq!(coach.store.read(|r| r.all::<Employer>()).unwrap().len(), 1);
    }

    anna.engine.revoke_device(other.engine.identity().unwrap().device).unwrap();
    for coach in [&anna, &bo, &anna, &bo] {
        coach.sync().await.unwrap();
    }
    let office = bo.engine.office().unwrap();
    assert!(!office.spaces().any(|space| space.owes_rotation));
    assert!(!office.user(bo.engine.identity().unwrap().user).unwrap().owes_key);
    assert!(matches!(other.sync().await, Err(Error::Revoked)), "the log came, and says so");
    other.engine.shred().unwrap();
    assert!(other.store.read(|r| r.all::<Employer>()).unwrap().is_empty());
    assert!(matches!(other.engine.standing().unwrap(), Standing::Revoked(_)));
    let after = Employer { name: "Kvarnens Bageri".to_owned(), ..employer() };
    bo.store.write(|w| w.put(bo.place().space, &after)).unwrap();
    bo.sync().await.unwrap();
    anna.sync().await.unwrap();
    let known = anna.store.read(|r| r.all::<Employer>()).unwrap().readable;
    assert_eq!(known[0].name, "Kvarnens Bageri", "work goes on under the new keys");
    running.stop().await.unwrap();
}
