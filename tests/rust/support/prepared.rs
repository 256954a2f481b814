//! Databases made once for a run and copied for each test that asks for one like them: to make one takes longer than most
//! tests.

use std::collections::HashMap;
use std::sync::{Arc, LazyLock, Mutex, OnceLock};

use chrono::{DateTime, Utc};
use kangning_core::store::{Address, Db};
use serde_json::Value;

use super::postgres::Database;
use super::{Desk, Engine, Place, run};

/// A database to be copied.
enum Kept {
    File(Vec<u8>),
    Server(Database),
}

type Demonstrations = HashMap<(Engine, DateTime<Utc>, String), Arc<OnceLock<Kept>>>;

static EMPTY: LazyLock<[Kept; 2]> = LazyLock::new(|| {
    [Engine::Sqlite, Engine::Postgres].map(|engine| {
        apart(async move {
            let (address, place) = super::address(engine);
            kept(&Db::open(&address).await.unwrap(), address, place).await
        })
    })
});

static DEMONSTRATIONS: LazyLock<Mutex<Demonstrations>> = LazyLock::new(Mutex::default);

/// A place of its own for a test, with a database in this version's shape in which there is nothing yet.
pub fn empty(engine: Engine) -> (Address, Place) {
    let [file, server] = &*EMPTY;
    match engine {
        Engine::Sqlite => file.copy(),
        Engine::Postgres => server.copy(),
    }
}

/// A place of its own for a test, with the demonstration as it is filled in at this instant.
pub fn demonstration(engine: Engine, at: DateTime<Utc>, asked: &Value) -> (Address, Place) {
    let key = (engine, at, asked.to_string());
    let once = DEMONSTRATIONS.lock().unwrap().entry(key).or_default().clone();
    let asked = asked.clone();
    let filled = once.get_or_init(|| {
        apart(async move {
            let desk = Desk::new(engine).await;
            desk.clock.set(at);
            desk.done("demo_fill", asked).await;
            kept(&desk.app.db, desk.app.address.clone(), desk.place.unwrap()).await
        })
    });
    filled.copy()
}

impl Kept {
    fn copy(&self) -> (Address, Place) {
        match self {
            Self::File(bytes) => {
                let (address, place) = super::address(Engine::Sqlite);
                if let Address::Sqlite(path) = &address {
                    std::fs::write(path, bytes).unwrap();
                }
                (address, place)
            }
            Self::Server(database) => {
                let copy = Database::copy_of(database);
                (Address::Postgres(copy.url()), Place::Server(copy))
            }
        }
    }
}

/// Closing brings all that was written into the file itself, and leaves the server's database to be copied.
async fn kept(db: &Db, address: Address, place: Place) -> Kept {
    db.close().await;
    match (address, place) {
        (Address::Sqlite(path), _) => Kept::File(std::fs::read(path).unwrap()),
        (_, Place::Server(database)) => Kept::Server(database),
        (_, Place::Folder(_)) => unreachable!("a server keeps no folder"),
    }
}

/// On a thread of its own: whoever asks first already stands in a runtime, which cannot wait for a second one.
fn apart<T: Send + 'static>(body: impl Future<Output = T> + Send + 'static) -> T {
    std::thread::spawn(|| {
        let mut made = None;
        run(async { made = Some(body.await) });
        made.unwrap()
    })
    .join()
    .unwrap()
}
