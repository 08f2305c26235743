//! What the store remembers of the office's server, or of the wait to be let in.

use fotfaste_protocol::{certificate::Certificate, hash::Hash, invite::InviteCode};
use fotfaste_store::{Reader, Writer};
use serde::{Deserialize, Serialize, de::DeserializeOwned};

use crate::Error;

const CONNECTION: &str = "connection";
const JOINING: &str = "joining";
const ROOT: &str = "root";

/// The office's server and the root that every log must start with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Connection {
    pub(crate) server: String,
    pub(crate) root: Hash,
}

/// A join request on its way.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct Joining {
    pub(crate) code: InviteCode,
    pub(crate) request: Vec<u8>,
}

impl Connection {
    pub(crate) fn load(reader: &Reader) -> Result<Option<Self>, Error> {
        load(reader, CONNECTION)
    }

    pub(crate) fn save(&self, writer: &mut Writer) -> Result<(), Error> {
        save(writer, CONNECTION, self)
    }
}

impl Joining {
    pub(crate) fn load(reader: &Reader) -> Result<Option<Self>, Error> {
        load(reader, JOINING)
    }

    pub(crate) fn save(&self, writer: &mut Writer) -> Result<(), Error> {
        save(writer, JOINING, self)
    }

    /// The wait is over, one way or the other; the invite's secret goes.
    pub(crate) fn forget(writer: &mut Writer) -> Result<(), Error> {
        writer.remove_secret(JOINING)?;
        Ok(())
    }
}

/// The root certificate as it was signed, so that trying again shows the server the same one.
pub(crate) fn root(reader: &Reader) -> Result<Option<Certificate>, Error> {
    load(reader, ROOT)
}

pub(crate) fn save_root(writer: &mut Writer, root: &Certificate) -> Result<(), Error> {
    save(writer, ROOT, root)
}

fn load<T: DeserializeOwned>(reader: &Reader, name: &str) -> Result<Option<T>, Error> {
    let bytes = reader.secret(name)?;
    bytes.map(|bytes| postcard::from_bytes(&bytes).map_err(|_| Error::Batch)).transpose()
}

fn save<T: Serialize>(writer: &mut Writer, name: &str, value: &T) -> Result<(), Error> {
    let bytes = postcard::to_stdvec(value).map_err(|_| Error::Batch)?;
    writer.save_secret(name, &bytes)?;
    Ok(())
}
