//! The registry of commands: every act and every question Kangning knows, declared once, at the function that does it.

pub mod typescript;

use std::panic::AssertUnwindSafe;
use std::sync::{Arc, LazyLock};

use chrono::{DateTime, Utc};
use futures::FutureExt;
use futures::future::BoxFuture;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::announce;
use crate::app::App;
use crate::error::{Error, Refusal, Result, Subject};
use crate::ids::Ids;
use crate::store::{DatabaseKind, Tx};
use crate::trail;
pub use kangning_command_macro::command;

crate::words! {
    /// Who works with Kangning. A command names those who may call it.
    pub enum Role {
        /// 前台
        Reception,
        /// 护理
        Nurse,
        /// 厨房
        Kitchen,
        /// 配送
        Driver,
        /// 主管
        Manager,
        /// 区
        District,
        /// 系统管理
        Administrator,
    }
}

crate::words! {
    /// What a command reads or changes. Screens that show a topic ask again when it changes.
    pub enum Topic {
        /// Organisations, centres, opening hours, rooms.
        Centres,
        /// Elders with contacts and alerts.
        Elders,
        /// Who receives what, when.
        Enrolments,
        /// Visits and absences.
        Attendance,
        /// Ability assessments.
        Assessments,
        /// Visitors and staff in the building.
        Site,
        /// Activities and who takes part.
        Activities,
        /// Whether this desk serves elders and families at the door.
        Kiosk,
        /// Buildings, wards, beds, stays, leaves, reservations, the waiting list.
        Beds,
        /// Ingredients and dishes.
        Dishes,
        /// Who eats what.
        Diets,
        /// Who is cooked for, orders, guests.
        Meals,
        /// Cycles and menus.
        Menus,
        /// What is being cooked, batches, samples, temperatures.
        Production,
        /// Runs, stops, labels, what happened at the door.
        Delivery,
        /// Prices, subsidies, statements.
        MealAccounts,
        /// What was done about elders. No command names it as changed: whoever leaves a row about an elder in the trail
        /// changes it, whatever else it changes.
        Histories,
    }
}

crate::words! {
    /// Whether a command only looks or also changes.
    pub enum Kind {
        /// Changes nothing.
        Read,
        /// Changes something and leaves a row in the trail.
        Change,
    }
}

/// Arguments of a command that needs none: `{}` or `null`.
#[derive(Debug, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct NoArguments {}

/// An answer that says only that it was done.
#[derive(Debug, Serialize, Deserialize, TS)]
pub struct Done {}

/// A command as the registry knows it.
pub struct Command {
    /// `area_verb`, in the field's words.
    pub name: &'static str,
    /// What it does, in a sentence.
    pub about: &'static str,
    /// Looks or changes.
    pub kind: Kind,
    /// Who may call it.
    pub by: &'static [Role],
    /// What it reads or changes.
    pub topics: &'static [Topic],
    /// Carries it out: JSON in, JSON out.
    pub run: for<'a> fn(&'a App, &'a str) -> BoxFuture<'a, Result<String>>,
    /// Its types, for the TypeScript client.
    pub signature: fn(&mut typescript::Describer) -> typescript::Signature,
}

inventory::collect!(Command);

static ALL: LazyLock<Vec<&'static Command>> = LazyLock::new(|| {
    let mut all: Vec<&Command> = inventory::iter::<Command>().collect();
    all.sort_by_key(|command| command.name);
    all
});

/// All commands, by name.
#[must_use]
pub fn all() -> &'static [&'static Command] {
    &ALL
}

/// The command of this name.
#[must_use]
pub fn find(name: &str) -> Option<&'static Command> {
    ALL.binary_search_by_key(&name, |command| command.name).ok().map(|place| ALL[place])
}

/// A question being answered: sees one unchanging state of the database.
pub struct Reading<'a> {
    /// The running program.
    pub app: &'a App,
    /// The transaction; it may not write.
    pub tx: Tx,
    /// The instant of the question.
    pub now: DateTime<Utc>,
}

/// An act being carried out, in one transaction.
pub struct Change<'a> {
    /// The running program.
    pub app: &'a App,
    /// The transaction that all of the act belongs to.
    pub tx: Tx,
    /// The instant of the act, the same for everything it records.
    pub now: DateTime<Utc>,
    /// Where its identifiers come from: the program's source, unless a demonstration brings its own.
    pub(crate) ids: Arc<dyn Ids>,
    command: &'static str,
    trail_rows: usize,
    /// One of them is about an elder.
    is_about_elder: bool,
    is_unchanged: bool,
}

impl Change<'_> {
    /// A new identifier.
    #[must_use]
    pub fn new_id(&self) -> String {
        self.ids.next(self.now)
    }

    /// Says that the act came to nothing, which its answer explains: nothing is written, nothing announced.
    pub fn leave_unchanged(&mut self) {
        self.is_unchanged = true;
    }

    /// Leaves a row in the trail, in the same transaction.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn leave_trail(&mut self, mark: trail::Mark<'_>) -> Result<()> {
        self.trail_rows += 1;
        self.is_about_elder |= mark.elder.is_some();
        let id = self.new_id();
        trail::sql::insert(&mut self.tx, &id, self.now, &self.app.session, self.command, mark).await
    }

    /// Leaves many rows in the trail at once: what a list brought.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn leave_trails(&mut self, marks: Vec<trail::Mark<'_>>) -> Result<()> {
        self.trail_rows += marks.len();
        self.is_about_elder |= marks.iter().any(|mark| mark.elder.is_some());
        let marks = marks.into_iter().map(|mark| (self.new_id(), mark)).collect();
        trail::sql::insert_many(&mut self.tx, self.now, &self.app.session, self.command, marks).await
    }
}

/// The function behind a reading command.
pub type ReadFunction<A, R> = for<'c> fn(&'c mut Reading<'_>, A) -> BoxFuture<'c, Result<R>>;

/// The function behind a changing command.
pub type ChangeFunction<A, R> = for<'c> fn(&'c mut Change<'_>, A) -> BoxFuture<'c, Result<R>>;

/// Answers a question. Written by `#[command]`.
///
/// # Errors
/// Those of the command, and `arguments_unreadable`.
pub async fn run_read<A: DeserializeOwned, R: Serialize>(
    app: &App,
    arguments: &str,
    _name: &'static str,
    function: ReadFunction<A, R>,
) -> Result<String> {
    let arguments = decode(arguments)?;
    let mut reading = Reading { app, tx: app.db.read().await?, now: app.clock.now() };
    let answer = function(&mut reading, arguments).await?;
    serde_json::to_string(&answer).map_err(Error::internal)
}

/// Carries out an act: all of it or nothing, with its trail, and says so to every window. Written by `#[command]`.
///
/// # Errors
/// Those of the command, and `arguments_unreadable`. `internal` when the command left no trail.
pub async fn run_change<A: DeserializeOwned, R: Serialize>(
    app: &App,
    arguments: &str,
    name: &'static str,
    function: ChangeFunction<A, R>,
) -> Result<String> {
    let arguments = decode(arguments)?;
    let tx = app.db.write().await?;
    // Asked after the lock is had: of two acts, the later one in the file also bears the later time.
    let mut change = Change {
        app,
        tx,
        now: app.clock.now(),
        ids: app.ids.clone(),
        command: name,
        trail_rows: 0,
        is_about_elder: false,
        is_unchanged: false,
    };
    let answer = function(&mut change, arguments).await?;
    let answer = serde_json::to_string(&answer).map_err(Error::internal)?;
    if change.is_unchanged && change.trail_rows == 0 {
        return Ok(answer);
    }
    if change.trail_rows == 0 {
        return Err(Error::internal(format!("{name} left no trail")));
    }
    trail::superseded::date(&mut change.tx, change.now).await?;
    let mut topics = find(name).map_or_else(Vec::new, |command| command.topics.to_vec());
    if change.is_about_elder {
        topics.push(Topic::Histories);
    }
    announce::send_with(&mut change.tx, &topics).await?;
    change.tx.commit().await?;
    // PostgreSQL brings our own announcement back to us together with the other desks'.
    if app.db.kind() == DatabaseKind::Sqlite {
        app.bus.announce(&topics);
    }
    Ok(answer)
}

fn decode<A: DeserializeOwned>(arguments: &str) -> Result<A> {
    let arguments = match arguments.trim() {
        "" | "null" => "{}",
        given => given,
    };
    // A list would be taken for the fields in their order: nobody can read such a call a year later.
    if !arguments.starts_with('{') {
        let detail = "expected an object with named arguments".to_owned();
        return Err(Refusal::ArgumentsUnreadable { detail }.into());
    }
    let reader = &mut serde_json::Deserializer::from_str(arguments);
    serde_path_to_error::deserialize(reader).map_err(|error| {
        let field = error.path().to_string();
        let detail = error.inner().to_string();
        let refusal = Error::from(Refusal::ArgumentsUnreadable { detail });
        if field == "." { refusal } else { refusal.at(&field, crate::Fault::WrongForm) }
    })
}

/// Lets no panic out: the caller gets `internal`, and does not wait for ever.
pub(crate) async fn guarded<T>(act: impl Future<Output = Result<T>> + Send) -> Result<T> {
    AssertUnwindSafe(act)
        .catch_unwind()
        .await
        .unwrap_or_else(|panic| Err(crate::app::panicked(panic.as_ref())))
}

/// The subject was not found, said of an option.
pub trait OrNotFound<T> {
    /// The value, or `not_found`.
    ///
    /// # Errors
    /// `not_found` where there is none.
    fn or_not_found(self, subject: Subject) -> Result<T>;
}

impl<T> OrNotFound<T> for Option<T> {
    fn or_not_found(self, subject: Subject) -> Result<T> {
        self.ok_or_else(|| Error::not_found(subject))
    }
}

#[cfg(test)]
mod tests;
