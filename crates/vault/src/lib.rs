//! Keys: sealing, opening, wrapping and slots.
