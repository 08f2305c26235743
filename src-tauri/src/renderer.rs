//! How WebKitGTK draws, settled before it starts.
//!
//! Its DMABUF renderer shows a blank window on many drivers and in most virtual machines. A
//! variable turns it off, but setting one in a running process is `unsafe` beside other threads
//! (and this workspace forbids `unsafe`). So the program starts over as itself, with the variable
//! set: `exec` keeps the process, its id and its files, and takes about a millisecond.

/// Starts this program over unless someone has chosen already. Comes back if there is nothing to do.
#[cfg(target_os = "linux")]
pub(crate) fn choose() {
    use std::{env, os::unix::process::CommandExt, process::Command};

    const VARIABLE: &str = "WEBKIT_DISABLE_DMABUF_RENDERER";
    if env::var_os(VARIABLE).is_some() {
        return;
    }
    let Ok(program) = env::current_exe() else { return };
    let mut arguments = env::args_os();
    let mut again = Command::new(program);
    if let Some(name) = arguments.next() {
        again.arg0(name);
    }
    // Only a failure comes back, and then the default renderer is worth a try.
    let cause = again.args(arguments).env(VARIABLE, "1").exec();
    eprintln!("The renderer could not be chosen: {cause}");
}

/// Only WebKitGTK has this choice.
#[cfg(not(target_os = "linux"))]
pub(crate) fn choose() {}
