//! Embeds the screen and checks the capabilities.

fn main() {
    println!("cargo:rerun-if-changed=../ui/dist");
    assert!(
        std::path::Path::new("../ui/dist/index.html").is_file(),
        "The screen is not built. Run: cargo xtask setup"
    );
    let commands = tauri_build::AppManifest::new().commands(&["call"]);
    tauri_build::try_build(tauri_build::Attributes::new().app_manifest(commands))
        .expect("the configuration and the capabilities are valid");
}
