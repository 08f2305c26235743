use super::*;

#[test]
fn a_key_never_prints_itself() {
    let key = Key::from_bytes([7; 32]);
    assert_eq!(format!("{key:?} {:?}", Some(&key)), "*** Some(***)");
}
