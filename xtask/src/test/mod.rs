//! `cargo xtask test`: every check there is, each with one line, and the sum at the end.
//!
//! A step that fails does not stop the others, so that one run shows all there is to mend. The walks
//! through the screen share the machine, two at a time.

mod causes;
mod steps;
mod tally;

use std::{
    fs, iter,
    path::Path,
    process::Command,
    sync::{
        Mutex, PoisonError,
        atomic::{AtomicUsize, Ordering},
    },
    thread,
    time::Instant,
};

use crate::{
    clock,
    failure::{Failure, Outcome},
    paths, program, setup,
};
use steps::Step;
use tally::{Runner, Tally};

/// A walk waits for its browser, and the browser for the walk: two fill the two cores that CI has.
const LANES: usize = 2;
/// What one step has to say is not mixed with another's.
static TELLS: Mutex<()> = Mutex::new(());
/// In CI nobody is there to stop a step that hangs.
const LIMIT_IN_CI: [&str; 2] = ["--kill-after=10", "30m"];

/// Runs all steps, or those that `--only` names.
pub(crate) fn test(arguments: &[String]) -> Outcome {
    let steps = chosen(arguments)?;
    setup::to_test()?;
    let results: Vec<Option<Tally>> = steps
        .chunk_by(|one, next| one.shares_the_machine && next.shares_the_machine)
        .flat_map(side_by_side)
        .collect();
    let sum = results.iter().flatten().copied().sum::<Tally>();
    let failed =
        results.iter().filter(|result| result.is_none_or(|tally| tally.failed > 0)).count();
    println!("\n{sum}");
    if failed == 0 {
        return Ok(());
    }
    Err(Failure::new(format!("{failed} of {} steps failed.", steps.len())))
}

fn chosen(arguments: &[String]) -> Outcome<Vec<Step>> {
    let all = steps::all();
    let names = match arguments {
        [] => return Ok(all),
        [flag, names] if flag == "--only" => names.split(',').collect::<Vec<_>>(),
        _ => return Err(Failure::new("Usage: cargo xtask test [--only STEP[,STEP]]")),
    };
    let known: Vec<&str> = all.iter().map(|step| step.name).collect();
    if let Some(unknown) = names.iter().find(|name| !known.contains(name)) {
        let known = known.join(", ");
        return Err(Failure::new(format!("No step is called \"{unknown}\". They are: {known}.")));
    }
    Ok(all.into_iter().filter(|step| names.contains(&step.name)).collect())
}

/// Performs steps that do not mind each other, as many at a time as [`LANES`], begun in the given order.
fn side_by_side(steps: &[Step]) -> Vec<Option<Tally>> {
    let next = AtomicUsize::new(0);
    let lane = || {
        let step = || steps.get(next.fetch_add(1, Ordering::Relaxed));
        iter::from_fn(step).map(perform).collect::<Vec<_>>()
    };
    thread::scope(|scope| {
        let lanes: Vec<_> = (0..LANES.min(steps.len())).map(|_| scope.spawn(lane)).collect();
        lanes
            .into_iter()
            .flat_map(|lane| lane.join().expect("a step fails, it does not panic"))
            .collect()
    })
}

/// What the step counted; a step that fails always counts at least one failure.
fn perform(step: &Step) -> Option<Tally> {
    let log = paths::logs().join(format!("{}.log", step.name));
    let start = Instant::now();
    let outcome = (step.work)().and_then(|mut work| {
        work.command = limited(work.command);
        let succeeded = program::log(&mut work.command, &log)?;
        Ok((succeeded, step.runner.count(&log)))
    });
    let time = clock::words(start.elapsed());
    let _telling = TELLS.lock().unwrap_or_else(PoisonError::into_inner);
    match outcome {
        Ok((true, Ok(tally))) if tally.failed == 0 => {
            println!("ok      {:<14}{:>12}  {}", step.name, time, tally.words());
            Some(tally)
        }
        Ok((_, counted)) => {
            println!("FAILED  {:<14}{:>12}", step.name, time);
            explain(step.runner, &log, counted.as_ref().err());
            let counted = counted.unwrap_or_default();
            Some(Tally { failed: counted.failed.max(1), ..counted })
        }
        Err(cause) => {
            println!("FAILED  {:<14}{:>12}\n{cause}", step.name, time);
            Some(Tally { failed: 1, ..Tally::default() })
        }
    }
}

fn explain(runner: Runner, log: &Path, cause: Option<&Failure>) {
    let text = fs::read(log).map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
    println!("{}", causes::of(runner, &text.unwrap_or_default()));
    if let Some(cause) = cause {
        println!("{cause}");
    }
    println!("The whole output: {}\n", log.display());
}

fn limited(command: Command) -> Command {
    let nobody_watches = std::env::var_os("CI").is_some();
    if nobody_watches && paths::on_path("timeout").is_some() { limit(&command) } else { command }
}

fn limit(command: &Command) -> Command {
    let mut limited = program::command("timeout");
    limited.args(LIMIT_IN_CI).arg(command.get_program()).args(command.get_args());
    if let Some(folder) = command.get_current_dir() {
        limited.current_dir(folder);
    }
    for (name, value) in command.get_envs() {
        match value {
            Some(value) => limited.env(name, value),
            None => limited.env_remove(name),
        };
    }
    limited
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use super::*;

    #[test]
    fn a_limited_command_runs_as_it_would_without_a_limit() {
        let mut shell = program::command("sh");
        shell.args(["-c", "echo $WORD; pwd"]).env("WORD", "hello").current_dir("/");
        assert_eq!(program::ask(&mut limit(&shell)).unwrap(), "hello\n/\n");
    }
}
