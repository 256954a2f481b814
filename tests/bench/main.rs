//! `cargo bench -p it`: how fast Kangning is, as ratios, so that the figures mean the same on every machine.
//!
//! 1. A check-in through the registry against the bare SQL transaction with the same rows on the same disk.
//! 2. The board of one centre with a hundred thousand visits behind it against five million.
//! 3. The month sheet of 200 elders with ten years of visits behind it against one month, and the year of one elder.
//! 4. The search while typing, among 2,000 and 20,000 elders.
//! 5. Who is to be assessed: the list of one centre and of the district, with 20,000 elders and their assessments.
//! 6. Beds: the board of 500, their timeline of a year, the occupancy of 5,000 over five years, with their growth.
//! 7. The kitchen: demand, clashes and production sheet of one lunch for 300, 3,000 and 30,000 eaters and after three years
//!    of history (`-- kitchen`); 10,000 labels as PDF (`-- labels`; build the program first, see README).
//! 8. Lists: 20,000 elders and their visits taken in from a spreadsheet.
//! 9. Reports: the month's occupancy of a centre as PDF, a year of a district as a spreadsheet of 100,000 rows.
#![expect(clippy::unwrap_used, clippy::print_stdout, reason = "a benchmark prints, and measures")]

mod beds;
mod board;
mod check_in;
mod due;
mod import;
mod kitchen;
mod reports;
mod search;
mod sheet;

use std::time::Duration;

use kangning_core::store::Address;
use kangning_core::{App, Origin, Session};
use serde_json::Value;

#[tokio::main]
async fn main() {
    // `cargo bench -p it -- sheet` measures one thing; the flags of `cargo bench` itself change nothing.
    let place = tempfile::tempdir_in(
        std::env::var_os("KANGNING_BENCH_DIR").unwrap_or_else(|| std::env::temp_dir().into()),
    )
    .unwrap();
    let asked: Vec<String> = std::env::args().skip(1).filter(|word| !word.starts_with('-')).collect();
    let wanted = |name: &str| asked.is_empty() || asked.iter().any(|word| word == name);
    if wanted("check-in") {
        check_in::run(&place).await;
    }
    if wanted("board") {
        board::run(&place).await;
    }
    if wanted("sheet") {
        sheet::run(&place).await;
    }
    if wanted("search") {
        search::run(&place).await;
    }
    if wanted("beds") {
        beds::beds(&place).await;
    }
    if wanted("import") {
        import::run(&place).await;
    }
    if wanted("due") {
        due::run(&place).await;
    }
    if wanted("kitchen") {
        kitchen::run(&place).await;
    }
    if wanted("labels") {
        kitchen::labels(&place).await;
    }
    if wanted("reports") {
        reports::run(&place).await;
    }
}

async fn opened(place: &tempfile::TempDir, name: &str) -> App {
    let address = Address::Sqlite(place.path().join(name));
    App::open(address, Session::of_system_user(Origin::CommandLine)).await.unwrap()
}

async fn call(app: &App, name: &str, arguments: Value) -> Value {
    serde_json::from_str(&app.call(name, &arguments.to_string()).await.unwrap()).unwrap()
}

fn median(times: &mut [Duration]) -> Duration {
    times.sort();
    times[times.len() / 2]
}
