//! Three colleagues in one case, and what their laptops hold of it.

use fotfaste_domain::{Id, case::Participant};
use fotfaste_protocol::DeviceId;

use super::{Device, let_in, relay::Relay, share, two_coaches};

/// Anna, who made the office, Bo and Eva, in one case of Anna's.
pub async fn three_in_a_case() -> (Relay, [Device; 3], Id<Participant>) {
    let (relay, anna, bo) = two_coaches().await;
    let eva = Device::new(3, &relay);
    let_in(&anna, &eva).await;
    let case = anna.add_participant(11, "Elin");
    share(&anna, &bo, case).await;
    share(&anna, &eva, case).await;
    bo.sync().await.unwrap();
    (relay, [anna, bo, eva], case)
}

pub fn epochs(device: &Device, case: Id<Participant>) -> usize {
    device.store.read(|reader| reader.epoch_keys(case.bytes())).unwrap().len()
}

pub fn phone(device: &Device, case: Id<Participant>) -> String {
    device.participant(case).unwrap().phone
}

pub fn device_id(device: &Device) -> DeviceId {
    device.engine.identity().unwrap().device
}

pub fn user_key(device: &Device) -> Vec<u8> {
    device.store.read(|reader| reader.secret("user_key")).unwrap().unwrap().to_vec()
}
