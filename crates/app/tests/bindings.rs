//! The screen's types are never stale.

use std::{env, fs, path::Path};

#[test]
fn the_generated_types_are_up_to_date() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../ui/src/backend/commands.gen.ts");
    let fresh = fotfaste_app::typescript(&fotfaste_app::commands());
    if env::var_os("FOTFASTE_WRITE_BINDINGS").is_some() {
        fs::create_dir_all(path.parent().expect("it has a folder")).expect("the folder is ours");
        fs::write(&path, &fresh).expect("the file is ours");
    }
    let written = fs::read_to_string(&path).unwrap_or_default().replace("\r\n", "\n");
    assert!(
        written == fresh,
        "{} is stale: run it again with FOTFASTE_WRITE_BINDINGS=1",
        path.display()
    );
}
