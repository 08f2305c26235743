//! fotfaste-server: the central server.
fn main() {}
