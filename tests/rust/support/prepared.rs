//! Databases in this version's shape, made once for a run and copied for each test: to make one takes longer than most tests.

use std::sync::LazyLock;

use kangning_core::store::{Address, Db};

use super::postgres::Database;
use super::{Engine, Place, run};

static SQLITE: LazyLock<Vec<u8>> = LazyLock::new(|| {
    let (address, _place) = super::address(Engine::Sqlite);
    shape(address.clone());
    let Address::Sqlite(path) = address else { unreachable!("a file was asked for") };
    std::fs::read(path).unwrap()
});

static POSTGRES: LazyLock<Database> = LazyLock::new(|| {
    let database = Database::empty();
    shape(Address::Postgres(database.url()));
    database
});

/// A place of its own for a test, with a database in which there is nothing yet.
pub fn address(engine: Engine) -> (Address, Place) {
    match engine {
        Engine::Sqlite => {
            let (address, place) = super::address(engine);
            if let Address::Sqlite(path) = &address {
                std::fs::write(path, &*SQLITE).unwrap();
            }
            (address, place)
        }
        Engine::Postgres => {
            let database = Database::copy_of(&POSTGRES);
            (Address::Postgres(database.url()), Place::Server(database))
        }
    }
}

/// On a thread of its own: whoever asks first already stands in a runtime, which cannot wait for a second one.
fn shape(address: Address) {
    std::thread::spawn(|| {
        run(async move {
            // Closing brings all that was written into the file itself, and leaves the server's database to be copied.
            Db::open(&address).await.unwrap().close().await;
        });
    })
    .join()
    .unwrap();
}
