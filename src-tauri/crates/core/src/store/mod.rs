//! One SQL text on two databases: SQLite embedded by default, PostgreSQL when several desks share.
//!
//! A query is written once, as a literal, inside [`sql!`](crate::sql); the macro compiles it for both drivers. What such a text may
//! use is listed in `migrations/README.md`.

pub mod gathered;
pub mod migrate;
pub mod violation;

use std::path::{Path, PathBuf};
use std::str::FromStr;
use std::time::Duration;

use sqlx::postgres::{PgConnectOptions, PgPoolOptions};
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};
use sqlx::{PgPool, Postgres, Sqlite, SqlitePool, Transaction};

use crate::error::{Refusal, Result};

/// How long a desk waits for another's transaction before it says that the database is busy.
const PATIENCE: Duration = Duration::from_secs(10);

/// Where the database is. Read from `sqlite:PATH` or `postgres://…`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Address {
    /// A file on this machine.
    Sqlite(PathBuf),
    /// A server that several desks share.
    Postgres(String),
}

impl FromStr for Address {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        if text.starts_with("postgres://") || text.starts_with("postgresql://") {
            return Ok(Self::Postgres(text.to_owned()));
        }
        match text.strip_prefix("sqlite:") {
            Some(path) => {
                let path = path.strip_prefix("//").unwrap_or(path);
                if path.is_empty() {
                    return Err("sqlite: needs a path after the colon".to_owned());
                }
                Ok(Self::Sqlite(PathBuf::from(path)))
            }
            None => Err("expected sqlite:PATH or postgres://…".to_owned()),
        }
    }
}

impl Address {
    /// The embedded file in the user's data directory.
    ///
    /// # Errors
    /// When the operating system names no such directory for this user.
    pub fn default_file() -> Result<Self> {
        directories::ProjectDirs::from("", "", "kangning")
            .map(|places| Self::Sqlite(places.data_dir().join("kangning.db")))
            .ok_or_else(|| {
                Refusal::DatabaseUnreachable { detail: "this user has no data directory".into() }.into()
            })
    }

    /// What the status bar says: the file's name or the server's host and database, never a password.
    #[must_use]
    pub fn label(&self) -> String {
        match self {
            Self::Sqlite(path) => path
                .file_name()
                .map_or_else(|| "kangning.db".to_owned(), |name| name.to_string_lossy().into_owned()),
            Self::Postgres(url) => PgConnectOptions::from_str(url).map_or_else(
                |_| "PostgreSQL".to_owned(),
                |options| format!("{}/{}", options.get_host(), options.get_database().unwrap_or("postgres")),
            ),
        }
    }
}

/// An open database.
#[derive(Clone)]
pub enum Db {
    /// Readers work beside the one writer (write-ahead log).
    Sqlite {
        /// Any number of readers.
        readers: SqlitePool,
        /// The one connection that writes, so that writers of this program queue in order instead of colliding.
        writer: SqlitePool,
    },
    /// A pool of connections to the server.
    Postgres(PgPool),
}

/// A transaction on either database.
pub enum Tx {
    /// On the embedded file.
    Sqlite(Transaction<'static, Sqlite>),
    /// On the server.
    Postgres(Transaction<'static, Postgres>),
}

/// Runs one SQL text on whichever database the transaction belongs to: `sql!(tx, |on| sqlx::query("…").execute(on))`.
#[macro_export]
macro_rules! sql {
    ($tx:expr, |$on:ident| $query:expr) => {
        match $tx {
            $crate::store::Tx::Sqlite(transaction) => {
                let $on = &mut **transaction;
                $query.await
            }
            $crate::store::Tx::Postgres(transaction) => {
                let $on = &mut **transaction;
                $query.await
            }
        }
    };
}

/// Like [`sql!`](crate::sql), for texts that write: answers how many rows were concerned.
#[macro_export]
macro_rules! sql_execute {
    ($tx:expr, |$on:ident| $query:expr) => {
        match $tx {
            $crate::store::Tx::Sqlite(transaction) => {
                let $on = &mut **transaction;
                $query.await.map(|done| done.rows_affected())
            }
            $crate::store::Tx::Postgres(transaction) => {
                let $on = &mut **transaction;
                $query.await.map(|done| done.rows_affected())
            }
        }
    };
}

impl Db {
    /// Opens the database, creating the file where there is none, and brings it to this version's shape.
    ///
    /// # Errors
    /// `database_unreachable` when it cannot be opened, `database_newer` when a newer program has changed it.
    pub async fn open(address: &Address) -> Result<Self> {
        let db = Self::connect(address).await?;
        migrate::run(&db, &migrate::own(&db)).await?;
        Ok(db)
    }

    /// Opens the database as it is.
    ///
    /// # Errors
    /// `database_unreachable` when it cannot be opened.
    pub async fn connect(address: &Address) -> Result<Self> {
        match address {
            Address::Sqlite(path) => open_sqlite(path).await,
            Address::Postgres(url) => {
                let mut options =
                    PgConnectOptions::from_str(url).map_err(unreachable)?.application_name("kangning");
                // By itself PostgreSQL waits for ever. An address that says how long keeps its word.
                if !options.get_options().is_some_and(|own| own.contains("lock_timeout")) {
                    options = options.options([("lock_timeout", format!("{}s", PATIENCE.as_secs()))]);
                }
                let pool = PgPoolOptions::new()
                    .max_connections(8)
                    .acquire_timeout(PATIENCE)
                    .connect_with(options)
                    .await
                    .map_err(unreachable)?;
                Ok(Self::Postgres(pool))
            }
        }
    }

    /// Begins a transaction that sees one unchanging state and may not write.
    ///
    /// # Errors
    /// When no connection can be had.
    pub async fn read(&self) -> Result<Tx> {
        match self {
            Self::Sqlite { readers, .. } => Ok(Tx::Sqlite(readers.begin().await?)),
            Self::Postgres(pool) => {
                Ok(Tx::Postgres(pool.begin_with("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY").await?))
            }
        }
    }

    /// Begins a transaction that writes. On SQLite it takes the write lock at once: a transaction that only asks
    /// for it at its first write is refused at once when another program wrote in between.
    ///
    /// # Errors
    /// `database_busy` when another program holds the lock too long.
    pub async fn write(&self) -> Result<Tx> {
        match self {
            Self::Sqlite { writer, .. } => Ok(Tx::Sqlite(writer.begin_with("BEGIN IMMEDIATE").await?)),
            Self::Postgres(pool) => Ok(Tx::Postgres(pool.begin().await?)),
        }
    }

    /// Which of the two it is.
    #[must_use]
    pub fn kind(&self) -> DatabaseKind {
        match self {
            Self::Sqlite { .. } => DatabaseKind::Sqlite,
            Self::Postgres(_) => DatabaseKind::Postgres,
        }
    }

    /// Closes all connections; waits until their work is done.
    pub async fn close(&self) {
        match self {
            Self::Sqlite { readers, writer } => {
                readers.close().await;
                writer.close().await;
            }
            Self::Postgres(pool) => pool.close().await,
        }
    }
}

crate::words! {
    /// The two databases.
    pub enum DatabaseKind {
        /// A file on this machine.
        Sqlite,
        /// A server that several desks share.
        Postgres,
    }
}

impl Tx {
    /// Makes everything done so far lasting. Dropping a transaction instead undoes it.
    ///
    /// # Errors
    /// When the database cannot write it.
    pub async fn commit(self) -> Result<()> {
        match self {
            Self::Sqlite(transaction) => transaction.commit().await?,
            Self::Postgres(transaction) => transaction.commit().await?,
        }
        Ok(())
    }
}

async fn open_sqlite(path: &Path) -> Result<Db> {
    if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        std::fs::create_dir_all(folder).map_err(unreachable)?;
    }
    let options = SqliteConnectOptions::new()
        .filename(path)
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Wal)
        // FULL: an answered check-in survives a power cut, not only a crash of the program.
        .synchronous(SqliteSynchronous::Full)
        .foreign_keys(true)
        .busy_timeout(PATIENCE)
        // 20 MiB of pages at most for each of five connections, kept while it lasts. With SQLite's usual 2 MiB, a lunch of
        // 3,000 or a district's year read the same pages from the file again and again.
        .pragma("cache_size", "-20480")
        // Rows are handed from the thread that reads the file to the one that asked. With the usual 50 on the way, a kitchen's
        // question about 30,000 eaters puts both to sleep and wakes them a thousand times.
        .row_buffer_size(2000)
        // A check of a foreign key asks its index by a prepared statement; keep more of them than the default.
        .statement_cache_capacity(256);
    let writer = SqlitePoolOptions::new()
        .max_connections(1)
        .acquire_timeout(PATIENCE)
        // Statistics for the planner, kept by SQLite itself when the program ends.
        .connect_with(options.clone().optimize_on_close(true, 1000))
        .await
        .map_err(unreachable)?;
    restrict_to_owner(path);
    let readers = SqlitePoolOptions::new()
        .max_connections(4)
        .acquire_timeout(PATIENCE)
        .connect_with(options.pragma("query_only", "ON"))
        .await
        .map_err(unreachable)?;
    Ok(Db::Sqlite { readers, writer })
}

/// Health data: nobody else on the machine reads the file. Windows keeps the user's data directory private by itself.
fn restrict_to_owner(path: &Path) {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        if let Err(error) = std::fs::set_permissions(path, std::fs::Permissions::from_mode(0o600)) {
            tracing::warn!(%error, "the database file could not be made private to its owner");
        }
    }
    #[cfg(not(unix))]
    let _ = path;
}

fn unreachable(error: impl std::fmt::Display) -> crate::Error {
    Refusal::DatabaseUnreachable { detail: error.to_string() }.into()
}
