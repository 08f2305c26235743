//! Builders shared by the stories and end-to-end tests.
