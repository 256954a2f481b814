//! Documents: what Kangning prints and what it hands to spreadsheets. Data in, bytes out.
//!
//! The crate stands apart from the core because the typesetter it will bring is heavy and must not be built anew
//! with every rule. It is empty until the first paper: the occupancy report, the emergency list, the labels.
