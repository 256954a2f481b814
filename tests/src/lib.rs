//! Integration tests live in `rust/`.
