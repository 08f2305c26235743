//! Counters for the private port, in Prometheus' text format. No label names a person, device,
//! space or office.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

/// What has been counted since the start.
#[derive(Default)]
pub(crate) struct Metrics {
    requests: Mutex<BTreeMap<(String, u16), (u64, Duration)>>,
    commits: AtomicU64,
    failed_commits: AtomicU64,
    commit_microseconds: AtomicU64,
    works: AtomicU64,
    batches_stored: AtomicU64,
    batches_not_stored: AtomicU64,
    batch_bytes: AtomicU64,
    chunks_stored: AtomicU64,
    chunks_not_stored: AtomicU64,
    chunk_bytes: AtomicU64,
    chunks_fetched: AtomicU64,
    chunks_missing: AtomicU64,
    chunks_deleted: AtomicU64,
}

impl Metrics {
    /// A request has been answered. The route is a pattern of ours, never the caller's path.
    pub(crate) fn answered(&self, route: &str, status: u16, took: Duration) {
        let mut requests = self.requests.lock().unwrap_or_else(PoisonError::into_inner);
        let entry = requests.entry((route.to_owned(), status)).or_default();
        entry.0 += 1;
        entry.1 += took;
    }

    /// A transaction with so many pieces of work has ended.
    pub(crate) fn committed(&self, works: usize, took: Duration, kept: bool) {
        let counter = if kept { &self.commits } else { &self.failed_commits };
        counter.fetch_add(1, Relaxed);
        self.works.fetch_add(works as u64, Relaxed);
        let microseconds = u64::try_from(took.as_micros()).unwrap_or(u64::MAX);
        self.commit_microseconds.fetch_add(microseconds, Relaxed);
    }

    /// A push has been answered.
    pub(crate) fn pushed(&self, stored: usize, not_stored: usize, bytes: usize) {
        self.batches_stored.fetch_add(stored as u64, Relaxed);
        self.batches_not_stored.fetch_add(not_stored as u64, Relaxed);
        self.batch_bytes.fetch_add(bytes as u64, Relaxed);
    }

    /// Chunks have been stored, or not.
    pub(crate) fn chunks_stored(&self, stored: usize, not_stored: usize, bytes: usize) {
        self.chunks_stored.fetch_add(stored as u64, Relaxed);
        self.chunks_not_stored.fetch_add(not_stored as u64, Relaxed);
        self.chunk_bytes.fetch_add(bytes as u64, Relaxed);
    }

    /// Chunks have been asked for.
    pub(crate) fn chunks_fetched(&self, here: usize, missing: usize) {
        self.chunks_fetched.fetch_add(here as u64, Relaxed);
        self.chunks_missing.fetch_add(missing as u64, Relaxed);
    }

    /// Chunks have been deleted.
    pub(crate) fn chunks_deleted(&self, deleted: usize) {
        self.chunks_deleted.fetch_add(deleted as u64, Relaxed);
    }

    /// The text that Prometheus reads.
    pub(crate) fn render(&self) -> String {
        let mut text = String::new();
        self.render_requests(&mut text);
        let seconds = Duration::from_micros(self.commit_microseconds.load(Relaxed)).as_secs_f64();
        let counters = [
            ("commits_total", self.commits.load(Relaxed)),
            ("commits_failed_total", self.failed_commits.load(Relaxed)),
            ("commit_works_total", self.works.load(Relaxed)),
            ("batches_stored_total", self.batches_stored.load(Relaxed)),
            ("batches_not_stored_total", self.batches_not_stored.load(Relaxed)),
            ("batch_bytes_total", self.batch_bytes.load(Relaxed)),
            ("chunks_stored_total", self.chunks_stored.load(Relaxed)),
            ("chunks_not_stored_total", self.chunks_not_stored.load(Relaxed)),
            ("chunk_bytes_total", self.chunk_bytes.load(Relaxed)),
            ("chunks_fetched_total", self.chunks_fetched.load(Relaxed)),
            ("chunks_missing_total", self.chunks_missing.load(Relaxed)),
            ("chunks_deleted_total", self.chunks_deleted.load(Relaxed)),
        ];
        for (name, value) in counters {
            let _ = writeln!(text, "# TYPE fotfaste_{name} counter\nfotfaste_{name} {value}");
        }
        let name = "fotfaste_commit_seconds_total";
        let _ = writeln!(text, "# TYPE {name} counter\n{name} {seconds}");
        text
    }

    fn render_requests(&self, text: &mut String) {
        let requests = self.requests.lock().unwrap_or_else(PoisonError::into_inner);
        let _ = writeln!(text, "# TYPE fotfaste_requests_total counter");
        for ((route, status), (count, _)) in requests.iter() {
            let labels = format!(r#"{{route="{route}",status="{status}"}}"#);
            let _ = writeln!(text, "fotfaste_requests_total{labels} {count}");
        }
        let _ = writeln!(text, "# TYPE fotfaste_request_seconds_total counter");
        for ((route, status), (_, took)) in requests.iter() {
            let labels = format!(r#"{{route="{route}",status="{status}"}}"#);
            let seconds = took.as_secs_f64();
            let _ = writeln!(text, "fotfaste_request_seconds_total{labels} {seconds}");
        }
    }
}
