//! Creating an office and adding to its certificate log.

use super::CertificateHead;
use crate::certificate::Certificate;
use crate::hash::Hash;
use crate::id::{DeviceId, OfficeId, SpaceId};
use crate::limits::{MAX_BUNDLES, MAX_CERTIFICATES, MAX_CURSORS, MAX_FOUND};
use crate::wire::at_most;
use serde::{Deserialize, Serialize};

/// Introduces an office to a server: its whole certificate log so far.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CreateOfficeRequest {
    /// The one-time code that the server's operator handed over; hyphens and case do not matter.
    pub setup_code: String,
    /// The office.
    pub office: OfficeId,
    /// The log from its root on.
    #[serde(deserialize_with = "at_most::<_, _, MAX_CERTIFICATES>")]
    pub certificates: Vec<Certificate>,
    /// The newest key bundle of every space in it.
    #[serde(deserialize_with = "at_most::<_, _, MAX_BUNDLES>")]
    pub bundles: Vec<BundleUpload>,
}

/// Adds to the certificate log.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AppendCertificatesRequest {
    /// The office.
    pub office: OfficeId,
    /// The index of the first certificate here; must be the log's next.
    pub expected: u64,
    /// The certificates, in order: all are taken in, or none.
    #[serde(deserialize_with = "at_most::<_, _, MAX_CERTIFICATES>")]
    pub certificates: Vec<Certificate>,
    /// For every space whose bundle they change: the newest.
    #[serde(deserialize_with = "at_most::<_, _, MAX_BUNDLES>")]
    pub bundles: Vec<BundleUpload>,
}

/// A space's sealed key bundle, as a certificate names it by hash.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BundleUpload {
    /// The space.
    pub space: SpaceId,
    /// The sealed bundle.
    #[serde(with = "serde_bytes")]
    pub bytes: Vec<u8>,
}

/// The certificates are durable.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AppendedResponse {
    /// Where the log is now.
    pub head: CertificateHead,
}

/// Asks where a device belongs, for who knows nothing but the server and their recovery words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FindOfficesRequest {
    /// The device.
    pub device: DeviceId,
}

/// The offices whose log names the device. Which of them is the right one, if any, the words tell.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FindOfficesResponse {
    /// At most [`MAX_FOUND`].
    #[serde(deserialize_with = "at_most::<_, _, MAX_FOUND>")]
    pub offices: Vec<OfficeId>,
}

/// What the server holds of one device's batches: what a revocation may list as accepted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeviceSequences {
    /// For every space the device wrote in: the last sequence number and that header's hash.
    #[serde(deserialize_with = "at_most::<_, _, MAX_CURSORS>")]
    pub spaces: Vec<(SpaceId, u64, Hash)>,
}

/// The server's clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct TimeResponse {
    /// Milliseconds since 1970.
    pub unix_milliseconds: i64,
}
