//! PDF sheets from plain view models.
