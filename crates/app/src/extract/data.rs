//! The extract as data: everything as it is stored, with the names of its fields.

use data_encoding::HEXLOWER;
use fotfaste_domain::{Content, Value};
use fotfaste_store::{everything::HeldRow, history::FieldChange};
use fotfaste_sync::Right;
use serde_json::{Map, Value as Json, json};

use super::{Held, paper::Making};

/// The version of the file's form.
const FORM: u32 = 1;

/// The file: UTF-8 JSON.
pub(crate) fn data(held: &Held, making: &Making<'_>) -> Vec<u8> {
    let members = held.members.iter().map(|(name, right)| {
        let right = match right {
            Right::Read => "read",
            Right::Write => "write",
        };
        json!({ "name": name, "right": right })
    });
    let drafts = held.drafts.iter().map(|draft| {
        let typed = serde_json::from_str(&draft.json).unwrap_or(Json::String(draft.json.clone()));
        json!({ "kind": draft.kind, "savedAt": draft.saved_at, "typed": typed })
    });
    let file = json!({
        "form": "fotfaste-register-extract",
        "version": FORM,
        "madeAt": making.now,
        "madeBy": making.author,
        "office": held.office,
        "participant": held.participant.id,
        "members": members.collect::<Vec<_>>(),
        "records": held.rows.iter().map(row).collect::<Vec<_>>(),
        "names": Json::Object(names(held, making)),
        "drafts": drafts.collect::<Vec<_>>(),
    });
    serde_json::to_vec_pretty(&file).expect("the extract is plain data")
}

fn row(row: &HeldRow) -> Json {
    let values: Map<String, Json> =
        row.values.iter().map(|(name, value)| (name.clone(), plain(value))).collect();
    let earlier = |change: &FieldChange| {
        json!({
            "field": change.field,
            "value": plain(&change.value),
            "at": change.at,
            "device": HEXLOWER.encode(&change.device),
        })
    };
    json!({
        "kind": row.kind,
        "id": HEXLOWER.encode(&row.row),
        "deleted": row.deleted,
        "values": values,
        "earlier": row.earlier.iter().map(earlier).collect::<Vec<_>>(),
    })
}

fn plain(value: &Value) -> Json {
    match value {
        Value::Null => Json::Null,
        Value::Int(number) => json!(number),
        Value::Text(text) => json!(text),
        // What opens a picture is nobody's to read.
        Value::Blob(bytes) => match Content::from_bytes(bytes) {
            Some(content) => json!({ "bytes": content.size() }),
            None => json!(HEXLOWER.encode(bytes)),
        },
    }
}

/// What the identities that the values point at are called.
fn names(held: &Held, making: &Making<'_>) -> Map<String, Json> {
    let mut names = Map::new();
    for (_, value) in held.rows.iter().flat_map(|row| &row.values) {
        let Value::Blob(bytes) = value else { continue };
        for id in bytes.as_chunks::<16>().0 {
            if let Ok(Some(name)) = (making.called)(*id) {
                names.insert(HEXLOWER.encode(id), json!(name));
            }
        }
    }
    names
}
