//! fotfaste-cli: the command table for scripts, support and tests.
fn main() {}
