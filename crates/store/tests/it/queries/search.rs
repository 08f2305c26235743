//! Search, and what it must not find.

use super::*;

#[test]
fn search_finds_names_first_then_text_and_keeps_protected_cases_out() {
    let desk = desk();
    assert_eq!(desk.search("alm"), [(Kind::Participant, 40)]);
    assert_eq!(desk.search("öberg åsa"), [(Kind::Supervisor, 21)]);
    assert_eq!(desk.search("diskmaskin"), [(Kind::JournalNote, 95)], "Bo's note is not found");
    assert_eq!(desk.search("disk trivs"), [(Kind::JournalNote, 95)]);
    assert_eq!(desk.search("hemlig"), []);
    assert_eq!(desk.search("N-2026-041"), [(Kind::Participant, 41)]);
    assert_eq!(desk.search("n-2026-041"), [(Kind::Participant, 41)]);
    assert_eq!(desk.search("oberg"), [], "ö is a letter of its own");
    for odd in ["", "  ", "\"", "*", "AND", "a OR b", "NEAR(", "-", "';--", "(", "col:alma"] {
        desk.search(odd);
    }
}

#[test]
fn search_follows_when_protection_comes_and_goes() {
    let desk = desk();
    let store = &desk.device.store;
    let protect = |protection| {
        let alma = Participant { protection, ..desk.alma.clone() };
        store.write(|w| w.put(alma.id.bytes(), &alma)).unwrap();
    };
    protect(Protection::ProtectedRegistration);
    assert_eq!(desk.search("alma"), []);
    assert_eq!(desk.search("diskmaskinen"), []);
    protect(Protection::None);
    assert_eq!(desk.search("alma"), [(Kind::Participant, 40)]);
    assert_eq!(desk.search("diskmaskinen"), [(Kind::JournalNote, 95)]);
    store.write(|w| w.delete(desk.alma.id)).unwrap();
    assert_eq!(desk.search("alma"), []);
}

#[test]
fn a_colleague_s_device_finds_the_same_and_hides_the_same() {
    let (desk, server, colleague) = (desk(), Server::default(), Device::new(2));
    for space in [OFFICE, desk.alma.id.bytes(), desk.bo.id.bytes()] {
        if space != OFFICE {
            colleague.join(space, Scope::Case);
        }
        while desk.device.push_some(&server, space, 3) > 0 {}
        // The first batches hold a part of a save: what is not known to be open is not indexed.
        for (position, batch) in server.log(space).iter().enumerate() {
            colleague.apply(space, &SentBatch { ..batch.clone() }, position);
        }
    }
    for typed in ["alm", "diskmaskinen", "hemlig", "N-2026-041", "ångbageriet", "åsa"] {
        let seen = |device: &Device| {
            let mut hits = device.store.read(|r| r.search(typed, 20)).unwrap();
            hits.sort_by_key(|hit| (hit.kind, hit.row));
            hits
        };
        assert_eq!(seen(&desk.device), seen(&colleague), "{typed}");
    }
    let lines = |device: &Device| {
        let mut lines = device.store.read(|r| r.participants(&Filter::all(today()))).unwrap();
        lines.retain(|line| line.id != desk.cissi.id);
        lines.iter_mut().for_each(|line| line.waiting = false);
        lines
    };
    assert_eq!(lines(&desk.device), lines(&colleague));
}
