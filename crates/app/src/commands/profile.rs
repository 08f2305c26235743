//! First start, unlock and lock, passphrase, settings, colleagues, backups.

use std::path::Path;

use fotfaste_domain::{
    Check, Problem,
    office::{Member, Office},
};
use fotfaste_vault::{SlotKind, check_passphrase, system_randomness};

use crate::{
    App, Desk, Error, Event, Other,
    door::database_key,
    edited,
    error::passphrase_code,
    programmes,
    table::Commands,
    views::{
        Done, NoArgument,
        profile::{
            AppState, BackupRow, ChangePassphrase, CreateProfile, Passphrase, PathView,
            RestoreBackup, SaveMember, SetKeyringSlot, Settings, Touch,
        },
        recovery::KeyDeed,
    },
};

pub(super) fn add(table: Commands) -> Commands {
    table
        .add("app_state", app_state)
        .add("create_profile", create_profile)
        .add("unlock", unlock)
        .add("unlock_with_keyring", unlock_with_keyring)
        .add("lock", lock)
        .add("touch", touch)
        .add("check_passphrase", check)
        .add("change_passphrase", change_passphrase)
        .add("set_keyring_slot", set_keyring_slot)
        .add("get_settings", get_settings)
        .add("save_settings", save_settings)
        .add("save_member", save_member)
        .add("list_members", list_members)
        .add("set_aside_damaged", set_aside_damaged)
        .add("restore_keys", restore_keys)
        .add("list_backups", list_backups)
        .add("restore_backup", restore_backup)
}

fn app_state(app: &App, _: NoArgument) -> Result<AppState, Error> {
    app.state()
}

fn create_profile(app: &App, argument: CreateProfile) -> Result<AppState, Error> {
    let (member, office) = check_first_start(&argument)?;
    app.create(&argument.passphrase, argument.use_keyring, |desk| {
        desk.write(|w| {
            let team = w.identity()?.office;
            w.put(
                team,
                &Office {
                    id: team_row(team),
                    name: office.clone(),
                    level_order: String::new(),
                    contact_warning_days: None,
                },
            )?;
            w.put(team, &Member { id: desk.me(), ..member })?;
            programmes::write_built_in(w)
        })
    })?;
    app.remember_office(&office)?;
    app.state()
}

fn team_row(team: [u8; 16]) -> fotfaste_domain::Id<Office> {
    fotfaste_domain::Id::from_bytes(team)
}

fn check_first_start(argument: &CreateProfile) -> Result<(Member, String), Error> {
    let mut check = Check::new();
    let card = MemberCard {
        name: &argument.name,
        title: &argument.title,
        phone: &argument.phone,
        phone_hours: "",
    };
    let member = card.check(&mut check);
    let office = check.required_line("officeName", &argument.office_name);
    check_new_passphrase(&mut check, "passphrase", &argument.passphrase);
    Ok(check.finish(|| Some((member, office)))?)
}

/// What a colleague's card holds, as typed.
pub(super) struct MemberCard<'a> {
    pub(super) name: &'a str,
    pub(super) title: &'a str,
    pub(super) phone: &'a str,
    pub(super) phone_hours: &'a str,
}

impl MemberCard<'_> {
    /// The card; whose it is follows.
    pub(super) fn check(&self, check: &mut Check) -> Member {
        Member {
            id: crate::new_id(),
            name: check.required_line("name", self.name),
            title: check.line("title", self.title),
            phone: check.line("phone", self.phone),
            phone_hours: check.line("phoneHours", self.phone_hours),
        }
    }
}

/// Notes what a new passphrase lacks.
pub(super) fn check_new_passphrase(check: &mut Check, field: &str, passphrase: &str) {
    if let Err(problem) = check_passphrase(passphrase) {
        check.problem(field, passphrase_code(problem));
    }
}

fn check(_: &App, argument: Passphrase) -> Result<Vec<Problem>, Error> {
    let mut check = Check::new();
    check_new_passphrase(&mut check, "passphrase", &argument.passphrase);
    Ok(check.finish(|| Some(())).err().unwrap_or_default())
}

fn unlock(app: &App, argument: Passphrase) -> Result<AppState, Error> {
    app.unlock(|slots| slots.unlock_with_passphrase(&argument.passphrase))?;
    app.state()
}

fn unlock_with_keyring(app: &App, _: NoArgument) -> Result<AppState, Error> {
    app.unlock(|slots| slots.unlock_with_keyring(&*app.0.platform.keyring))?;
    app.state()
}

fn lock(app: &App, _: NoArgument) -> Result<AppState, Error> {
    app.close();
    app.state()
}

fn touch(app: &App, argument: Touch) -> Result<Done, Error> {
    app.touch(argument.visit_open);
    Ok(Done {})
}

fn change_passphrase(desk: &Desk, argument: ChangePassphrase) -> Result<Done, Error> {
    let mut check = Check::new();
    check_new_passphrase(&mut check, "new", &argument.new);
    check.finish(|| Some(()))?;
    let app = desk.app()?;
    let cost = app.0.platform.passphrase_cost;
    app.rewrap(|slots| {
        let key = slots.unlock_with_passphrase(&argument.current)?;
        slots.set_passphrase_with(&key, &argument.new, cost, &mut system_randomness())
    })?;
    desk.note_deed(KeyDeed::PassphraseChanged)?;
    Ok(Done {})
}

fn set_keyring_slot(desk: &Desk, argument: SetKeyringSlot) -> Result<AppState, Error> {
    let app = desk.app()?;
    let mut slots = app.slots()?;
    let keyring = &*app.0.platform.keyring;
    if argument.enabled && !slots.has(SlotKind::Keyring) {
        let passphrase = argument.passphrase.as_deref().unwrap_or_default();
        let key = slots.unlock_with_passphrase(passphrase)?;
        slots.add_keyring(&key, keyring)?;
        slots.save(&app.0.folder.keys())?;
    } else if !argument.enabled && slots.has(SlotKind::Keyring) {
        // The slot is gone even when the key store cannot be reached to forget its half.
        let forgotten = slots.remove_keyring(keyring);
        slots.save(&app.0.folder.keys())?;
        if let Err(cause) = forgotten {
            tracing::warn!(%cause, "the key store keeps a secret that opens nothing any more");
        }
    }
    app.tell(Event::other(Other::Lock));
    app.state()
}

fn get_settings(app: &App, _: NoArgument) -> Result<Settings, Error> {
    Ok(app.settings())
}

fn save_settings(app: &App, settings: Settings) -> Result<Settings, Error> {
    let settings = Settings {
        auto_lock_minutes: settings.auto_lock_minutes.clamp(1, 60),
        auto_lock_visit_minutes: settings.auto_lock_visit_minutes.clamp(1, 120),
        office_name: app.settings().office_name,
        remind_of_phrase: app.settings().remind_of_phrase,
        ended: app.settings().ended,
        ..settings
    };
    app.save_settings(&settings)?;
    Ok(settings)
}

fn save_member(desk: &Desk, argument: SaveMember) -> Result<Member, Error> {
    let SaveMember { name, title, phone, phone_hours, shown } = &argument;
    let mut check = Check::new();
    let card = MemberCard { name, title, phone, phone_hours }.check(&mut check);
    let member = check.finish(|| Some(Member { id: desk.me(), ..card }))?;
    let shown = shown.as_ref().map(|shown| Member {
        id: desk.me(),
        name: shown.name.clone(),
        title: shown.title.clone(),
        phone: shown.phone.clone(),
        phone_hours: shown.phone_hours.clone(),
    });
    desk.write(|w| {
        let (team, existing) = (w.identity()?.office, w.get(desk.me())?);
        edited::put(w, team, existing.as_ref(), shown.as_ref(), &member)
    })?;
    desk.member()
}

fn list_members(desk: &Desk, _: NoArgument) -> Result<Vec<Member>, Error> {
    desk.read(|r| Ok(r.find::<Member>(&[], &["name"])?.readable))
}

fn set_aside_damaged(app: &App, _: NoArgument) -> Result<PathView, Error> {
    if !app.is_damaged() {
        return Err(Error::NotAllowed);
    }
    let path = app.with_closed_store(|| app.0.folder.set_aside())?;
    Ok(PathView { path: path.display().to_string() })
}

fn restore_keys(app: &App, _: NoArgument) -> Result<AppState, Error> {
    app.restore_keys()?;
    app.state()
}

fn list_backups(app: &App, _: NoArgument) -> Result<Vec<BackupRow>, Error> {
    app.0.folder.list_backups()
}

fn restore_backup(app: &App, argument: RestoreBackup) -> Result<AppState, Error> {
    let slots = app.key_slots()?;
    let key = slots.unlock_with_passphrase(&argument.passphrase)?;
    let key = database_key(&key);
    app.with_closed_store(|| app.0.folder.restore(Path::new(&argument.path), &key))?;
    app.unlock(|slots| slots.unlock_with_passphrase(&argument.passphrase))?;
    app.state()
}
