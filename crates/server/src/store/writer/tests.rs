//! What the group commit promises, on a table of the tests' own.

use super::*;
use fotfaste_protocol::routes::ErrorCode::{NotAllowed, Unavailable};

/// `child` may only name a `parent` that exists by the end of the transaction.
fn connection(folder: &tempfile::TempDir) -> Connection {
    let connection = Connection::open(folder.path().join("test.sqlite3")).unwrap();
    connection.pragma_update(None, "foreign_keys", true).unwrap();
    let schema = "CREATE TABLE IF NOT EXISTS parent (id INTEGER PRIMARY KEY) STRICT;
         CREATE TABLE IF NOT EXISTS child
         (id INTEGER REFERENCES parent DEFERRABLE INITIALLY DEFERRED) STRICT;";
    connection.execute_batch(schema).unwrap();
    connection
}

fn writer(folder: &tempfile::TempDir) -> Writer {
    let (offices, metrics) = (Arc::default(), Arc::default());
    Writer::start(connection(folder), offices, metrics).unwrap()
}

fn insert(turn: &Turn<'_>, table: &str, id: i64) -> Answer<()> {
    turn.sql.execute(&format!("INSERT INTO {table} VALUES (?1)"), [id])?;
    Ok(())
}

fn parents(folder: &tempfile::TempDir) -> Vec<i64> {
    let connection = connection(folder);
    let mut query = connection.prepare("SELECT id FROM parent ORDER BY id").unwrap();
    let rows = query.query_map([], |row| row.get(0)).unwrap();
    rows.map(Result::unwrap).collect()
}

/// Holds the writing thread until the returned sender is used, so that a group gathers.
fn hold(writer: &Arc<Writer>) -> (std::sync::mpsc::Sender<()>, tokio::task::JoinHandle<()>) {
    let (go, wait) = std::sync::mpsc::channel();
    let held = writer.clone();
    let task = tokio::spawn(async move {
        let work = move |_: &mut Turn<'_>| {
            wait.recv().unwrap();
            Ok(())
        };
        held.run(work).await.unwrap();
    });
    (go, task)
}

#[tokio::test]
async fn refused_work_leaves_nothing_and_its_neighbours_stay() {
    let folder = tempfile::tempdir().unwrap();
    let writer = Arc::new(writer(&folder));
    let (go, held) = hold(&writer);
    tokio::task::yield_now().await;
    let one = writer.run(|turn| insert(turn, "parent", 1));
    let refused = writer.run(|turn| {
        insert(turn, "parent", 2)?;
        Err::<(), _>(NotAllowed.into())
    });
    let broken = writer.run(|turn| insert(turn, "nothing", 3));
    let panicked = writer.run(|turn| {
        insert(turn, "parent", 4)?;
        panic!("work gone wrong");
        #[expect(unreachable_code, reason = "says what the work would have answered")]
        Ok(())
    });
    let last = writer.run(|turn| insert(turn, "parent", 5));
    let release = async {
        tokio::task::yield_now().await;
        go.send(()).unwrap();
    };
    let (one, refused, broken, panicked, last, ()) =
        tokio::join!(one, refused, broken, panicked, last, release);
    held.await.unwrap();
    one.unwrap();
    last.unwrap();
    assert_eq!(refused.unwrap_err(), NotAllowed.into());
    assert_eq!(broken.unwrap_err(), Unavailable.into());
    assert_eq!(panicked.unwrap_err(), Unavailable.into());
    assert_eq!(parents(&folder), [1, 5]);
}

#[tokio::test]
async fn a_commit_that_fails_is_told_to_everyone_in_it_and_the_next_one_works() {
    let folder = tempfile::tempdir().unwrap();
    let writer = Arc::new(writer(&folder));
    let orphan = writer.run(|turn| {
        insert(turn, "parent", 1)?;
        insert(turn, "child", 99)
    });
    assert_eq!(orphan.await.unwrap_err(), Unavailable.into());
    assert!(parents(&folder).is_empty(), "nothing of it is kept");
    writer.run(|turn| insert(turn, "parent", 2)).await.unwrap();
    assert_eq!(parents(&folder), [2]);
}

#[tokio::test]
async fn closing_finishes_what_waits_and_takes_nothing_more() {
    let folder = tempfile::tempdir().unwrap();
    let writer = Arc::new(writer(&folder));
    writer.run(|turn| insert(turn, "parent", 1)).await.unwrap();
    writer.close().unwrap();
    let late = writer.run(|turn| insert(turn, "parent", 2)).await;
    assert_eq!(late.unwrap_err(), Unavailable.into());
    assert_eq!(parents(&folder), [1]);
}
