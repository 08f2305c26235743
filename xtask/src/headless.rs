//! A screen, a session bus and a keyring of its own for the real window, where nobody watches.
//!
//! Linux only: WebKitGTK's driver is what there is for a Tauri window.

use std::{
    env,
    ffi::OsStr,
    fs,
    io::{BufRead, BufReader},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
};

use crate::{
    build,
    failure::{Failure, Outcome},
    program,
    setup::tools::TAURI_DRIVER,
};

/// Unlocks an empty keyring before the first program asks for one, then becomes that program.
const WITH_KEYRING: &str = "printf 'pw\\n' | gnome-keyring-daemon --unlock \
    --components=secrets >/dev/null 2>&1; exec \"$@\"";

/// Whether a person could see a window.
pub(crate) fn has_display() -> bool {
    let named = |name| env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(target_os = "linux") || named("DISPLAY") || named("WAYLAND_DISPLAY")
}

/// Whether the real window can be driven on this system.
pub(crate) fn is_possible() -> bool {
    cfg!(target_os = "linux")
}

/// A screen that nobody sees; it ends, and its folder goes, when this is dropped.
pub(crate) struct Screen {
    server: Child,
    display: String,
    home: PathBuf,
}

impl Screen {
    /// Starts a virtual screen on the first free display.
    pub(crate) fn start() -> Outcome<Self> {
        let mut server = Command::new("Xvfb")
            .args(["-displayfd", "1", "-screen", "0", "1280x900x24", "-nolisten", "tcp"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()?;
        let mut number = String::new();
        BufReader::new(server.stdout.take().expect("piped above")).read_line(&mut number)?;
        if number.trim().is_empty() {
            return Err(Failure::new("Xvfb ended before it had a screen."));
        }
        let home = private_folder()?;
        Ok(Self { server, display: format!(":{}", number.trim()), home })
    }

    /// The stories in the real window, or those of that name; pictures and papers are kept in the
    /// folder.
    pub(crate) fn stories(&self, keep: &Path, named: &[&str]) -> Command {
        let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
        let words = build::WINDOW_TEST.iter().chain(named).map(OsStr::new);
        let words: Vec<_> = std::iter::once(cargo.as_os_str()).chain(words).collect();
        let mut command = self.run(&words);
        command.env("FOTFASTE_KEEP", keep);
        command
    }

    /// A program and its arguments, with this screen, a session bus and an open keyring.
    pub(crate) fn run(&self, words: &[&OsStr]) -> Command {
        let mut command = program::command("dbus-run-session");
        command.args(["--", "sh", "-c", WITH_KEYRING, "sh"]).args(words);
        self.surround(&mut command);
        command
    }

    /// Nothing of the person's own session is touched.
    fn surround(&self, command: &mut Command) {
        let path = env::var_os("PATH").unwrap_or_default();
        let path = [TAURI_DRIVER.bin()].into_iter().chain(env::split_paths(&path));
        command
            .env("PATH", env::join_paths(path).expect("the tools' folder has no separator in it"))
            .env("DISPLAY", &self.display)
            .env_remove("WAYLAND_DISPLAY")
            .env("GDK_BACKEND", "x11")
            .env("LIBGL_ALWAYS_SOFTWARE", "1")
            .env("NO_AT_BRIDGE", "1")
            .env("WEBKIT_DISABLE_COMPOSITING_MODE", "1")
            .env("XDG_DATA_HOME", self.home.join("data"))
            .env("XDG_CONFIG_HOME", self.home.join("config"))
            .env("XDG_CACHE_HOME", self.home.join("cache"))
            .env("XDG_RUNTIME_DIR", self.home.join("run"));
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        // Both may be gone already; there is nobody left to tell.
        let _ = self.server.kill();
        let _ = self.server.wait();
        let _ = fs::remove_dir_all(&self.home);
    }
}

/// Short, since sockets lie in it, and closed to others, since the keyring insists.
fn private_folder() -> Outcome<PathBuf> {
    let home = env::temp_dir().join(format!("fotfaste-{}", std::process::id()));
    for part in ["data", "config", "cache", "run"] {
        fs::create_dir_all(home.join(part))?;
    }
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        fs::set_permissions(home.join("run"), fs::Permissions::from_mode(0o700))?;
    }
    Ok(home)
}
