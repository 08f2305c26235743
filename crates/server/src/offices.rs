//! Every office as its certificate log describes it, replayed once and kept.

use fotfaste_protocol::office::Office;
use fotfaste_protocol::{DeviceId, OfficeId};
use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock};

/// The offices as of the last commit. Only the writer's thread puts something in.
#[derive(Default)]
pub(crate) struct Offices(RwLock<HashMap<OfficeId, Arc<Office>>>);

impl Offices {
    pub(crate) fn get(&self, id: OfficeId) -> Option<Arc<Office>> {
        let offices = self.0.read().unwrap_or_else(PoisonError::into_inner);
        offices.get(&id).cloned()
    }

    /// The offices whose log names a device, at most so many.
    pub(crate) fn with_device(&self, device: DeviceId, most: usize) -> Vec<OfficeId> {
        let offices = self.0.read().unwrap_or_else(PoisonError::into_inner);
        let with = offices.values().filter(|office| office.device(device).is_some());
        with.map(|office| office.id()).take(most).collect()
    }

    pub(crate) fn put(&self, changed: impl IntoIterator<Item = Arc<Office>>) {
        let mut offices = self.0.write().unwrap_or_else(PoisonError::into_inner);
        for office in changed {
            offices.insert(office.id(), office);
        }
    }
}
