//! Set-up codes: one-time permission to create an office on this server.

use crate::error::Error;
use crate::store::Database;
use data_encoding::BASE32_NOPAD;
use fotfaste_protocol::hash::{Context, Hash};
use std::path::Path;

/// Makes another set-up code for the server whose data is in `data`, running or not.
pub fn new_setup_code(data: &Path) -> Result<String, Error> {
    let database = Database::open(data)?;
    add(&database.connect()?)
}

/// Makes a code and stores its hash.
pub(crate) fn add(connection: &rusqlite::Connection) -> Result<String, Error> {
    let code = generate()?;
    connection.execute(
        "INSERT INTO setup_code (hash, used_by) VALUES (?1, NULL)",
        [hash(&code).as_bytes()],
    )?;
    Ok(code)
}

/// The first code, if nobody has been given one and no office exists.
pub(crate) fn first(connection: &rusqlite::Connection) -> Result<Option<String>, Error> {
    let sql = "SELECT EXISTS (SELECT 1 FROM setup_code) OR EXISTS (SELECT 1 FROM certificate)";
    let begun: bool = connection.query_row(sql, [], |row| row.get(0))?;
    if begun {
        return Ok(None);
    }
    add(connection).map(Some)
}

/// The hash that is stored. Hyphens, spaces and case do not matter.
pub(crate) fn hash(code: &str) -> Hash {
    let plain: String = code.chars().filter(char::is_ascii_alphanumeric).collect();
    Hash::of(Context::SetupCode, plain.to_ascii_uppercase().as_bytes())
}

/// 120 random bits in six groups of four.
fn generate() -> Result<String, Error> {
    let mut random = [0; 15];
    getrandom::fill(&mut random).map_err(|_| Error::NoRandomness)?;
    let letters = BASE32_NOPAD.encode(&random);
    let groups: Vec<&str> =
        (0..letters.len()).step_by(4).map(|start| &letters[start..start + 4]).collect();
    Ok(groups.join("-"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_differ_and_can_be_typed_carelessly() {
        let code = generate().unwrap();
        assert_eq!(code.len(), 29);
        assert_ne!(code, generate().unwrap());
        let careless = format!(" {} ", code.to_lowercase().replace('-', " "));
        assert_eq!(hash(&careless), hash(&code));
    }
}
