//! Another program holds the database for longer than a desk waits: the desk says so, and nothing is half done.

use std::time::Instant;

use kangning_core::store::Db;
use kangning_core::{App, sql_execute};
use serde_json::json;

use crate::on_both;
use crate::support::{Engine, details, session};

on_both! {
    async fn a_desk_that_has_waited_too_long_says_so(desk: Desk) {
        desk.elder("李春梅").await;
        let other = Db::connect(&desk.app.address).await.unwrap();
        let mut held = other.write().await.unwrap();
        if desk.engine == Engine::Postgres {
            sql_execute!(&mut held, |on| sqlx::query("LOCK TABLE elder IN EXCLUSIVE MODE").execute(on)).unwrap();
        }
        let began = Instant::now();
        let asked = json!({ "details": details("王秀英") });
        let (refusal, started) = futures::join!(
            desk.refused("elder_register", asked.clone()),
            App::open(desk.app.address.clone(), session("a desk that starts meanwhile")),
        );
        assert_eq!((refusal.code(), refusal.message.as_str()), ("database_busy", "the database is busy, try again"));
        let waited = began.elapsed().as_secs();
        assert!((9..30).contains(&waited), "{waited} s");
        // To start, a desk looks for new steps, and that takes the one lock that SQLite has.
        let started = started.map(drop).map_err(|error| error.code());
        assert_eq!(started, if desk.engine == Engine::Sqlite { Err("database_busy") } else { Ok(()) });

        // Whoever only reads has not waited for anything.
        assert_eq!(desk.done("elder_list", json!({})).await["total"], 1);
        held.commit().await.unwrap();
        desk.done("elder_register", asked).await;
        assert_eq!(desk.done("elder_list", json!({})).await["total"], 2);
        other.close().await;
    }
}
