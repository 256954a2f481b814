//! Brings a database to the shape this version knows, all steps or none.

use sqlx::migrate::{Migrate, MigrateError, Migration, Migrator};

use super::{Db, Tx};
use crate::error::{Error, Refusal, Result};

static COMMON: Migrator = sqlx::migrate!("../../../migrations/common");
static SQLITE: Migrator = sqlx::migrate!("../../../migrations/sqlite");
static POSTGRES: Migrator = sqlx::migrate!("../../../migrations/postgres");

/// The steps of this version for this database: those common to both, and its own.
#[must_use]
pub fn own(db: &Db) -> Vec<Migration> {
    let dialect = match db {
        Db::Sqlite { .. } => &SQLITE,
        Db::Postgres(_) => &POSTGRES,
    };
    COMMON.iter().chain(dialect.iter()).cloned().collect()
}

/// Runs the steps that the database has not seen, in one transaction: after a failure it is as it was before.
///
/// # Errors
/// `database_newer` when the database has steps that are not among these; `internal` when a step fails.
pub async fn run(db: &Db, steps: &[Migration]) -> Result<()> {
    let known = steps.iter().map(|step| step.version).max().unwrap_or(0);
    let mut migrator = Migrator::with_migrations(steps.to_vec());
    // The lock of sqlx is held by the session and would outlive a failed transaction; ours ends with it.
    migrator.set_locking(false);
    let mut tx = db.write().await?;
    let outcome = match &mut tx {
        Tx::Sqlite(transaction) => apply(&migrator, &mut **transaction).await,
        Tx::Postgres(transaction) => {
            // Any number, the same in every version: two desks that start at once take turns.
            sqlx::query("SELECT pg_advisory_xact_lock(5170023)").execute(&mut **transaction).await?;
            apply(&migrator, &mut **transaction).await
        }
    };
    match outcome {
        Ok(()) => tx.commit().await,
        Err(MigrateError::VersionMissing(step)) => Err(Refusal::DatabaseNewer { step, known }.into()),
        Err(error) => Err(Error::internal(error)),
    }
}

async fn apply<C: Migrate>(migrator: &Migrator, connection: &mut C) -> Result<(), MigrateError> {
    migrator.run_direct(None, connection, false).await
}
