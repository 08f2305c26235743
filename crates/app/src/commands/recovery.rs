//! The recovery phrase: made, checked, printed, used; and a new passphrase for who forgot theirs.

use std::path::Path;

use chrono::NaiveTime;
use data_encoding::BASE64;
use fotfaste_domain::Check;
use fotfaste_sheets::recovery_sheet;
use fotfaste_sync::Standing;
use fotfaste_vault::{Key, RecoveryPhrase, system_randomness};

use super::profile::check_new_passphrase;
use crate::{
    App, Desk, Error, Event, Other,
    door::database_key,
    recovery::{Pending, read_phrase},
    recovery_paper::{Paper, paper},
    table::Commands,
    views::{
        Done, NoArgument,
        profile::{AppState, Passphrase},
        recovery::{
            BeginPhrase, ComeBack, ConfirmPhrase, KeyDeed, PhraseWords, PrintPhrase, PrintedPhrase,
            RecoverBackup, RecoverWithPhrase, RecoveryState,
        },
    },
};

pub(super) fn add(table: Commands) -> Commands {
    table
        .add("recovery_state", state)
        .add("begin_recovery_phrase", begin)
        .add("print_recovery_sheet", print)
        .add("confirm_recovery_phrase", confirm)
        .add("stop_recovery_phrase", stop)
        .add("postpone_recovery_phrase", postpone)
        .add("recover_with_phrase", recover)
        .add("recover_backup", recover_backup)
        .add("come_back", come_back)
        .add("choose_passphrase_by_login", choose_by_login)
}

fn state(desk: &Desk, _: NoArgument) -> Result<RecoveryState, Error> {
    desk.recovery()
}

fn begin(desk: &Desk, argument: BeginPhrase) -> Result<PhraseWords, Error> {
    desk.forget_phrase();
    let key = own_key(&desk.app()?, argument.passphrase.as_deref())?;
    let pending = Pending::new(key);
    let view = PhraseWords { words: pending.words(), asked: pending.asked() };
    *desk.pending_phrase() = Some(pending);
    Ok(view)
}

/// The database key, from the passphrase or from the computer's own key store.
fn own_key(app: &App, passphrase: Option<&str>) -> Result<Key, Error> {
    let slots = app.slots()?;
    Ok(match passphrase {
        Some(passphrase) => slots.unlock_with_passphrase(passphrase)?,
        None => slots.unlock_with_keyring(&*app.0.platform.keyring)?,
    })
}

fn print(desk: &Desk, argument: PrintPhrase) -> Result<PrintedPhrase, Error> {
    let mut pending = desk.pending_phrase();
    let pending = pending.as_mut().ok_or(Error::NothingPending)?;
    let sheet = recovery_sheet(&paper(&Paper {
        words: pending.words(),
        whose: desk.member()?.name,
        office: desk.app()?.settings().office_name.unwrap_or_default(),
        day: desk.today(),
        made_at: desk.today().and_time(NaiveTime::MIN).and_utc(),
        language: desk.language(),
        server: server_of(desk)?,
    }))?;
    if !argument.to_file {
        return Ok(PrintedPhrase { path: None, pdf: Some(BASE64.encode(&sheet.pdf)) });
    }
    let path = desk.folder()?.write_print(&sheet.pdf)?;
    pending.printed(path.clone());
    Ok(PrintedPhrase { path: Some(path.display().to_string()), pdf: None })
}

/// The office's server, where there is one.
fn server_of(desk: &Desk) -> Result<Option<String>, Error> {
    Ok(match desk.sync().engine().standing()? {
        Standing::Connected { server } => Some(server),
        Standing::Alone | Standing::Joining { .. } | Standing::Revoked(_) => None,
    })
}

fn confirm(desk: &Desk, argument: ConfirmPhrase) -> Result<RecoveryState, Error> {
    desk.confirm_phrase(&argument.words)?;
    desk.recovery()
}

fn stop(desk: &Desk, _: NoArgument) -> Result<Done, Error> {
    desk.forget_phrase();
    Ok(Done {})
}

fn postpone(desk: &Desk, _: NoArgument) -> Result<RecoveryState, Error> {
    desk.postpone_phrase()?;
    desk.recovery()
}

/// What is wrong with the words and with the new passphrase, told at once.
fn check(words: &str, passphrase: &str) -> Result<RecoveryPhrase, Error> {
    let mut check = Check::new();
    let phrase = read_phrase(&mut check, words);
    check_new_passphrase(&mut check, "passphrase", passphrase);
    Ok(check.finish(|| phrase)?)
}

fn recover(app: &App, argument: RecoverWithPhrase) -> Result<AppState, Error> {
    let phrase = check(&argument.words, &argument.passphrase)?;
    choose(app, &phrase, &argument.passphrase)?;
    app.unlock(|slots| slots.unlock_with_recovery_phrase(&phrase))?;
    app.desk()?.let_phrase_reach(&phrase)?;
    app.desk()?.note_deed(KeyDeed::PhraseUsed)?;
    app.state()
}

/// First start on a computer of somebody whose own is lost. All of it or nothing: what fails leaves
/// the computer as it was, and can be tried again.
fn come_back(app: &App, argument: ComeBack) -> Result<AppState, Error> {
    let mut check = Check::new();
    let server = check.required_line("serverUrl", &argument.server_url);
    let phrase = read_phrase(&mut check, &argument.words);
    check_new_passphrase(&mut check, "passphrase", &argument.passphrase);
    let phrase = check.finish(|| phrase)?;
    app.create(&argument.passphrase, argument.use_keyring, |desk| {
        let back = desk.sync().engine().come_back(&server, &phrase);
        // On the blocking pool, where commands that take a reference run.
        Ok(tokio::runtime::Handle::current().block_on(back)?)
    })?;
    let desk = app.desk()?;
    let at = desk.now().timestamp();
    app.rewrap(|slots| {
        let key = slots.unlock_with_passphrase(&argument.passphrase)?;
        slots.set_recovery_phrase(&key, &phrase, at)
    })?;
    desk.note_deed(KeyDeed::CameBack)?;
    desk.sync().hurry();
    desk.tell(Event::other(Other::Sync));
    app.state()
}

fn recover_backup(app: &App, argument: RecoverBackup) -> Result<AppState, Error> {
    let phrase = check(&argument.words, &argument.passphrase)?;
    let key = database_key(&app.key_slots()?.unlock_with_recovery_phrase(&phrase)?);
    app.with_closed_store(|| app.0.folder.restore(Path::new(&argument.path), &key))?;
    choose(app, &phrase, &argument.passphrase)?;
    app.unlock(|slots| slots.unlock_with_recovery_phrase(&phrase))?;
    app.desk()?.let_phrase_reach(&phrase)?;
    app.desk()?.note_deed(KeyDeed::BackupOpened)?;
    app.state()
}

/// Wraps the key under a new passphrase, for who has the recovery phrase.
fn choose(app: &App, phrase: &RecoveryPhrase, passphrase: &str) -> Result<(), Error> {
    let cost = app.0.platform.passphrase_cost;
    app.rewrap(|slots| {
        let key = slots.unlock_with_recovery_phrase(phrase)?;
        slots.set_passphrase_with(&key, passphrase, cost, &mut system_randomness())
    })?;
    // Also where the store cannot be opened to hold a trace.
    tracing::warn!("the recovery phrase was used and a new passphrase chosen");
    Ok(())
}

/// A new passphrase for who has forgotten it but is logged in to the computer that unlocks by
/// itself. That person can read everything as it is.
fn choose_by_login(desk: &Desk, argument: Passphrase) -> Result<Done, Error> {
    let mut check = Check::new();
    check_new_passphrase(&mut check, "passphrase", &argument.passphrase);
    check.finish(|| Some(()))?;
    let app = desk.app()?;
    let (cost, keyring) = (app.0.platform.passphrase_cost, &*app.0.platform.keyring);
    app.rewrap(|slots| {
        let key = slots.unlock_with_keyring(keyring)?;
        slots.set_passphrase_with(&key, &argument.passphrase, cost, &mut system_randomness())
    })?;
    desk.note_deed(KeyDeed::PassphraseByLogin)?;
    Ok(Done {})
}
