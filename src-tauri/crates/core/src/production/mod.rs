//! Production (生产): the release of a meal freezes what is cooked for whom; what changes afterwards stands beside it.

pub mod sql;
