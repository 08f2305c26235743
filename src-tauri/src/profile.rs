//! Which profile this start is for: `--profile DIR`, `FOTFASTE_PROFILE`, or the person's own.

use std::{
    env,
    ffi::OsString,
    hash::{DefaultHasher, Hash, Hasher},
    path::{Path, PathBuf},
};

/// The folder asked for, made absolute; none for the person's own.
pub(crate) fn asked_for() -> Option<PathBuf> {
    let folder = argument(env::args_os().skip(1)).or_else(|| env::var_os("FOTFASTE_PROFILE"))?;
    (!folder.is_empty()).then(|| std::path::absolute(&folder).unwrap_or_else(|_| folder.into()))
}

/// The program's identifier for the profile. Single instance, window state and the web view's own
/// folder all follow from it, so two profiles can be open side by side.
pub(crate) fn identifier(program: &str, profile: &Path) -> String {
    let mut hasher = DefaultHasher::new();
    profile.hash(&mut hasher);
    format!("{program}.profile{:016x}", hasher.finish())
}

fn argument(mut words: impl Iterator<Item = OsString>) -> Option<OsString> {
    while let Some(word) = words.next() {
        if word == "--profile" {
            return words.next();
        }
        if let Some(folder) = word.to_str().and_then(|word| word.strip_prefix("--profile=")) {
            return Some(folder.into());
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn from(words: &[&str]) -> Option<OsString> {
        argument(words.iter().map(OsString::from))
    }

    #[test]
    fn the_profile_is_taken_from_either_way_to_write_it() {
        assert_eq!(from(&["--profile", "a b"]), Some("a b".into()));
        assert_eq!(from(&["--other", "--profile=c"]), Some("c".into()));
        assert_eq!(from(&["c"]), None);
        assert_eq!(from(&["--profile"]), None);
    }

    #[test]
    fn two_profiles_have_two_identifiers_and_each_always_the_same() {
        let of = |folder| identifier("se.fotfaste.app", Path::new(folder));
        assert_ne!(of("/a"), of("/b"));
        assert_eq!(of("/a"), of("/a"));
        assert!(of("/a").split('.').all(|part| part.starts_with(|c: char| c.is_alphabetic())));
    }
}
