//! How long a supervisor sheet of two pages takes to make: one line of JSON, in milliseconds.
//!
//! `cargo run --release -p fotfaste-sheets --example measure_sheets [ROUNDS]` (200 unless told).
#![allow(clippy::print_stdout, reason = "printing is what it is for")]

mod support;

use std::{hint::black_box, time::Instant};

use fotfaste_sheets::supervisor_sheet;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let rounds: usize = std::env::args().nth(1).map_or(Ok(200), |text| text.parse())?;
    let has_two_pages = |model: &_| supervisor_sheet(model).is_ok_and(|sheet| sheet.pages == 2);
    let model = (2..9).map(support::sample).find(has_two_pages);
    let model = model.ok_or("no number of tasks fills two pages")?;
    let mut times = Vec::with_capacity(rounds);
    for _ in 0..rounds {
        let started = Instant::now();
        black_box(supervisor_sheet(black_box(&model))?);
        times.push(started.elapsed().as_secs_f64() * 1e3);
    }
    times.sort_by(f64::total_cmp);
    let at = |share: usize| times[(times.len() - 1) * share / 100];
    println!(r#"{{"what":"sheet_text","p50_ms":{:.2},"p99_ms":{:.2}}}"#, at(50), at(99));
    Ok(())
}
