//! Property tests: no order but the right one, no author but an authorised one, no altered bit.

use crate::support::*;
use fotfaste_protocol::Signature64;
use fotfaste_protocol::certificate::{
    Action, Certificate, RecoveryPurpose, Right, Role, SpaceKind,
};
use fotfaste_protocol::office::{Device, Office};
use fotfaste_protocol::{SpaceId, UserId};
use proptest::prelude::*;
use proptest::sample::{Index, select};

fn replays(certificates: &[Certificate]) -> bool {
    Office::replay(certificates).is_ok()
}

#[test]
fn a_missing_swapped_or_repeated_certificate_breaks_the_log() {
    let whole = eventful().certificates;
    for at in 0..whole.len() {
        let mut repeated = whole.clone();
        repeated.insert(at, whole[at].clone());
        assert!(!replays(&repeated), "{at} repeated");
        if at + 1 < whole.len() {
            let mut missing = whole.clone();
            missing.remove(at);
            assert!(!replays(&missing), "{at} missing");
            let mut swapped = whole.clone();
            swapped.swap(at, at + 1);
            assert!(!replays(&swapped), "{at} swapped with the next");
        }
    }
}

/// What a person may do, said in another way than the rules say it.
fn may(office: &Office, author: Person, action: &Action) -> bool {
    let Some(user) = office.user(author.user()) else {
        return false;
    };
    if user.removed || !office.is_active(author.device()) {
        return false;
    }
    let admin = user.role == Role::Admin;
    let lead_over = |role: Option<Role>| user.role == Role::Lead && role != Some(Role::Admin);
    let role_of = |user: &UserId| office.user(*user).map(|user| user.role);
    let writes = |space: &SpaceId| office.member_of(*space, user.id) == Some(Right::Write);
    let kind = |space: &SpaceId| office.space(*space).map(|space| space.kind);
    match action {
        Action::CreateOffice { .. } => false,
        Action::AddUser { role, .. } => admin || lead_over(Some(*role)),
        Action::AddDevice { user, .. } | Action::UseRecovery { user, .. } => {
            admin || lead_over(role_of(user))
        }
        Action::LinkDevice { .. } | Action::SetUserRecovery { .. } => true,
        Action::ReplaceUserKey { sealed, .. } => sealed
            .keys()
            .all(|device| office.device(*device).is_some_and(|one| one.user == user.id)),
        Action::ChangeRole { .. }
        | Action::RemoveUser { .. }
        | Action::RevokeDevice { .. }
        | Action::RequireVersion { .. }
        | Action::SetRecovery { .. } => admin,
        Action::UseOfficeRecovery { purpose, .. } => match purpose {
            RecoveryPurpose::Administrator { .. } => true,
            RecoveryPurpose::Case { space, .. } => admin && kind(space) == Some(SpaceKind::Case),
        },
        Action::CreateSpace { kind, owner, .. } => {
            *owner == user.id && (*kind != SpaceKind::Team || office.creator() == user.id)
        }
        Action::AddMember { space, user, .. } | Action::RemoveMember { space, user } => {
            let team = admin || lead_over(role_of(user));
            writes(space)
                && match kind(space) {
                    Some(SpaceKind::Team) => team,
                    Some(SpaceKind::Case) => true,
                    Some(SpaceKind::Personal) | None => false,
                }
        }
        Action::ShareUntil { space, .. } => writes(space) && kind(space) == Some(SpaceKind::Case),
        Action::RotateEpoch { space, .. } | Action::OfferSnapshot { space, .. } => writes(space),
        Action::ConfirmSnapshot { space, .. } => {
            let Some(space) = office.space(*space) else { return false };
            let of = |device| office.device(device).map(|device| device.user);
            let offered = space.offered.as_ref();
            offered.is_some_and(|offered| {
                let alone = space.members.keys().eq([&user.id]);
                let own = of(offered.by) == Some(user.id);
                space.members.contains_key(&user.id)
                    && offered.by != author.device()
                    && (!own || alone)
            })
        }
        Action::EraseSpace { space, .. } => {
            let manages = matches!(user.role, Role::Admin | Role::Lead);
            kind(space) == Some(SpaceKind::Case) && (manages || writes(space))
        }
    }
}

fn person() -> impl Strategy<Value = Person> {
    select(vec![ADMIN, LEAD, COACH, COLLEAGUE, STAND_IN, STRANGER])
}

fn space() -> impl Strategy<Value = SpaceId> {
    select(vec![TEAM, CASE, PERSONAL, SpaceId([0x40; 16])])
}

fn role() -> impl Strategy<Value = Role> {
    select(vec![Role::Admin, Role::Lead, Role::Coach, Role::StandIn])
}

fn right() -> impl Strategy<Value = Right> {
    select(vec![Right::Read, Right::Write])
}

fn action() -> impl Strategy<Value = Action> {
    let kinds = select(vec![SpaceKind::Team, SpaceKind::Case, SpaceKind::Personal]);
    prop_oneof![
        (person(), role()).prop_map(|(who, role)| add_user(who, role)),
        person().prop_map(add_device),
        (person(), role()).prop_map(|(who, role)| Action::ChangeRole { user: who.user(), role }),
        person().prop_map(|who| Action::RemoveUser { user: who.user() }),
        person().prop_map(|who| revoke(who, &[(CASE, 1)])),
        (space(), kinds, person()).prop_map(|(space, kind, who)| create_space(space, kind, who)),
        (space(), person(), right()).prop_map(|(s, who, right)| add_member(s, who, right)),
        (space(), person()).prop_map(|(space, who)| remove_member(space, who)),
        (space(), 0..3_u32).prop_map(|(space, epoch)| rotate(space, epoch)),
        space().prop_map(erase),
        Just(link()),
        person().prop_map(|who| set_paper(paper(who))),
        (0..3_u32).prop_map(|version| Action::RequireVersion { version }),
        (space(), person(), right(), 29_000_000..29_000_003_i64)
            .prop_map(|(s, who, right, until)| share_until(s, who, right, until)),
        person().prop_map(|who| replace_key(&[who.device()])),
        (0x71..0x73_u8).prop_map(set_recovery),
        prop_oneof![
            person().prop_map(|who| RecoveryPurpose::Administrator { user: who.user() }),
            (space(), 0..3_u32).prop_map(|(space, epoch)| rescue(space, epoch)),
        ]
        .prop_map(|purpose| Action::UseOfficeRecovery { purpose, proof: Signature64([0; 64]) }),
        (space(), 0..4_u64, 0..2_u32)
            .prop_map(|(space, through, epoch)| offer(space, through, epoch)),
        (space(), 1..4_u64, 0..2_u32)
            .prop_map(|(space, through, epoch)| confirm(space, through, epoch)),
    ]
}

fn sound(office: &Office) {
    let admin = |user: &UserId| {
        let user = office.user(*user).unwrap();
        user.role == Role::Admin && !user.removed
    };
    let acting = office
        .users()
        .any(|user| admin(&user.id) && office.devices_of(user.id).any(Device::is_computer));
    assert!(acting, "an administrator can act");
    let of_kind = |kind| office.spaces().filter(move |space| space.kind == kind);
    assert!(of_kind(SpaceKind::Team).count() <= 1, "one team space");
    for space in of_kind(SpaceKind::Personal) {
        assert!(space.members.keys().all(|user| *user == space.owner));
    }
    for space in office.spaces() {
        let inside = space.sealed_to.iter().all(|user| space.members.contains_key(user));
        assert!(inside, "only members have keys");
        let inside = space.until.keys().all(|user| space.members.contains_key(user));
        assert!(inside, "only members have a time");
        let gone = space.members.keys().any(|user| office.user(*user).unwrap().removed);
        assert!(!gone, "whoever left is a member nowhere");
        let recoverable = space.kind != SpaceKind::Personal && office.recovery().is_some();
        assert!(space.recovery.is_none() || recoverable, "no secret opens what is one's own");
        assert!(space.erased.is_none() || space.members.is_empty(), "nobody has what is erased");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn whatever_is_attempted_only_the_authorised_gets_in(
        attempts in prop::collection::vec((person(), action(), 0x70..0x73_u8), 1..24)
    ) {
        let mut log = staffed();
        for (author, mut action, secret) in attempts {
            let mut proved = true;
            if let Action::UseOfficeRecovery { purpose, .. } = &action {
                let present = log.office.recovery().map(|recovery| recovery.signing);
                proved = present == Some(papers(secret).verifying_key());
                action = log.proved(author, secret, purpose.clone());
            }
            let certificate = log.next(author, action);
            let before = log.office.clone();
            let allowed = proved && may(&before, author, &certificate.body.action);
            if log.office.apply(&certificate).is_ok() {
                prop_assert!(allowed, "{author:?} {:?}", certificate.body.action);
                log.certificates.push(certificate);
                sound(&log.office);
            } else {
                prop_assert_eq!(&log.office, &before);
            }
        }
        prop_assert_eq!(Office::replay(&log.certificates).unwrap(), log.office);
    }

    #[test]
    fn a_certificate_signed_by_another_than_its_author_is_refused(
        at in 1_usize..24, forger in person()
    ) {
        let mut log = eventful().certificates;
        let at = at.min(log.len() - 1);
        let body = log[at].body.clone();
        prop_assume!(body.author != forger.device());
        log[at] = Certificate::sign(body, &forger.key());
        prop_assert!(!replays(&log[..=at]));
    }

    #[test]
    fn a_flipped_bit_anywhere_in_the_log_is_refused(which in any::<Index>(), at in any::<Index>(), bit in 0..8) {
        let mut log = eventful().certificates;
        let which = which.index(log.len());
        let mut bytes = log[which].encode();
        let at = at.index(bytes.len());
        bytes[at] ^= 1_u8 << bit;
        if let Ok(altered) = Certificate::decode(&bytes) {
            log[which] = altered;
            prop_assert!(!replays(&log), "certificate {which}, byte {at}, bit {bit}");
        }
    }
}
