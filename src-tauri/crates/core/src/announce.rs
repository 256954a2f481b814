//! Says that something changed, to every open window of this desk and, over PostgreSQL, of every other desk.

use std::time::Duration;

use serde::{Deserialize, Serialize};
use sqlx::postgres::PgListener;
use tokio::sync::broadcast;
use ts_rs::TS;

use crate::command::Topic;
use crate::store::{Db, Tx};
use crate::{Result, sql_execute};

/// The channel on which PostgreSQL carries announcements between desks.
const CHANNEL: &str = "kangning_changed";

/// How often an embedded file is asked whether another program wrote to it.
const FILE_WATCH: Duration = Duration::from_millis(700);

/// Something changed: whoever shows one of these topics asks again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Announcement {
    /// What was changed.
    pub topics: Vec<Topic>,
}

/// Carries announcements inside this program.
#[derive(Clone)]
pub struct Bus(broadcast::Sender<Announcement>);

impl Default for Bus {
    fn default() -> Self {
        // A window that sleeps through more than this asks for everything again.
        Self(broadcast::channel(256).0)
    }
}

impl Bus {
    /// Tells everyone who listens.
    pub fn announce(&self, topics: &[Topic]) {
        // Nobody listening is no fault: the command line has no windows.
        let _ = self.0.send(Announcement { topics: topics.to_vec() });
    }

    /// Everything that is not known to be unchanged: after a lost connection, or when another program wrote.
    pub fn announce_everything(&self) {
        self.announce(<Topic as strum::VariantArray>::VARIANTS);
    }

    /// Listens from now on.
    #[must_use]
    pub fn listen(&self) -> broadcast::Receiver<Announcement> {
        self.0.subscribe()
    }
}

/// Sends the announcement with the transaction, so that other desks hear of it exactly when it is committed.
///
/// # Errors
/// When the database refuses.
pub async fn send_with(tx: &mut Tx, topics: &[Topic]) -> Result<()> {
    if let Tx::Postgres(_) = tx {
        let text = serde_json::to_string(&Announcement { topics: topics.to_vec() })
            .map_err(crate::Error::internal)?;
        sql_execute!(tx, |on| sqlx::query("SELECT pg_notify($1, $2)").bind(CHANNEL).bind(text).execute(on))?;
    }
    Ok(())
}

/// Passes on what other desks and other programs change, until the database is closed.
pub async fn relay(db: Db, bus: Bus) {
    match db {
        Db::Sqlite { writer, .. } => {
            let mut seen: Option<i64> = None;
            loop {
                tokio::time::sleep(FILE_WATCH).await;
                // Asked on the connection that writes: the number counts what all others commit, never its own.
                match sqlx::query_scalar::<_, i64>("PRAGMA data_version").fetch_one(&writer).await {
                    Ok(version) => {
                        if seen.is_some_and(|before| before != version) {
                            bus.announce_everything();
                        }
                        seen = Some(version);
                    }
                    Err(sqlx::Error::PoolTimedOut) => {}
                    Err(error) => {
                        if !matches!(error, sqlx::Error::PoolClosed) {
                            tracing::warn!(%error, "no longer watching the file for other programs' changes");
                        }
                        return;
                    }
                }
            }
        }
        Db::Postgres(pool) => loop {
            match listen(&pool, &bus).await {
                Ok(()) => return,
                Err(error) => {
                    tracing::warn!(%error, "lost the other desks' announcements, listening again");
                    if pool.is_closed() {
                        return;
                    }
                    tokio::time::sleep(Duration::from_secs(1)).await;
                    // What was missed is not known.
                    bus.announce_everything();
                }
            }
        },
    }
}

async fn listen(pool: &sqlx::PgPool, bus: &Bus) -> Result<(), sqlx::Error> {
    let mut listener = PgListener::connect_with(pool).await?;
    listener.listen(CHANNEL).await?;
    loop {
        match listener.try_recv().await? {
            Some(notice) => match serde_json::from_str::<Announcement>(notice.payload()) {
                Ok(announcement) => bus.announce(&announcement.topics),
                // A newer desk may name topics this version does not know.
                Err(_) => bus.announce_everything(),
            },
            // The connection was lost and made anew; what was missed is not known.
            None => bus.announce_everything(),
        }
    }
}
