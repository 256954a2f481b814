//! SQL of meals.

mod earlier;
mod eating;
mod facts;
mod opening;
mod orders;
mod rows;
mod settings;
mod told;

pub use facts::{AskedMeals, KnownMeals, demand};
pub use orders::{
    end_group, end_stop, group, insert_group, insert_order, insert_stop, order, orders_of, rests, stop,
    stop_covering, stops_of, withdraw_order, withdraw_orders,
};
pub use settings::{cut_off, cut_offs, places, set_cut_off, set_place};
