//! What a running Kangning is: an open database, a clock, a source of identifiers, and who sits at the desk.

use std::sync::Arc;

use crate::announce::{self, Bus};
use crate::clock::{Clock, SystemClock};
use crate::command::{self, Role};
use crate::error::{Error, Refusal, Result};
use crate::ids::{Ids, RandomIds};
use crate::kiosk::{self, gate::Gate};
use crate::report::press::SharedPress;
use crate::report::running::Running;
use crate::store::{Address, Db};

crate::words! {
    /// The door through which a command came.
    pub enum Origin {
        /// The desktop program.
        Window,
        /// The program `kangning`.
        CommandLine,
        /// The developer host.
        DeveloperHost,
    }
}

/// Who works here, at which desk, through which door, and what they may do.
#[derive(Debug, Clone)]
pub struct Session {
    /// Until accounts exist: the operating system's user.
    pub actor: String,
    /// The machine's name.
    pub desk: String,
    /// Window, command line or developer host.
    pub origin: Origin,
    /// Until accounts exist: all of them.
    pub roles: Vec<Role>,
}

impl Session {
    /// The user of the operating system, with every role.
    #[must_use]
    pub fn of_system_user(origin: Origin) -> Self {
        Self {
            actor: whoami::username().unwrap_or_else(|_| "unknown".to_owned()),
            desk: whoami::hostname().unwrap_or_else(|_| "unknown".to_owned()),
            origin,
            roles: <Role as strum::VariantArray>::VARIANTS.to_vec(),
        }
    }

    /// The one place that decides who may call what.
    #[must_use]
    pub fn may(&self, command: &command::Command) -> bool {
        command.by.iter().any(|role| self.roles.contains(role))
    }
}

/// A running Kangning.
#[derive(Clone)]
pub struct App {
    /// The open database.
    pub db: Db,
    /// Where it is.
    pub address: Address,
    /// What time it is.
    pub clock: Arc<dyn Clock>,
    /// New identifiers.
    pub ids: Arc<dyn Ids>,
    /// Announces changes.
    pub bus: Bus,
    /// Who works here.
    pub session: Session,
    /// Whether this desk is a kiosk, and what stands before its way out.
    pub gate: Arc<Gate>,
    /// Turns documents into pages and files; set by the host.
    pub press: SharedPress,
    /// Reports in the making.
    pub running: Arc<Running>,
}

impl App {
    /// Opens the database for this person, with the machine's clock and randomness.
    ///
    /// # Errors
    /// See [`Db::open`].
    pub async fn open(address: Address, session: Session) -> Result<Self> {
        let db = Db::open(&address).await?;
        let gate = Gate::default();
        // Scripts on the same machine go on working; the window comes back as what it was.
        if session.origin != Origin::CommandLine {
            gate.set_kiosk(kiosk::sql::here(&mut db.read().await?, &session).await?.is_some());
        }
        Ok(Self {
            db,
            address,
            clock: Arc::new(SystemClock),
            ids: Arc::new(RandomIds::from_system()),
            bus: Bus::default(),
            session,
            gate: Arc::new(gate),
            press: None,
            running: Arc::default(),
        })
    }

    /// Runs one command: its arguments and its answer are JSON.
    ///
    /// # Errors
    /// Every [`Refusal`] there is. A panic inside a command answers `internal`.
    pub async fn call(&self, name: &str, arguments: &str) -> Result<String> {
        let command = command::find(name).ok_or_else(|| Refusal::CommandUnknown { name: name.to_owned() })?;
        if !self.session.may(command) {
            return Err(Refusal::NotAllowed { command: name.to_owned() }.into());
        }
        if self.gate.is_kiosk() && !kiosk::rules::allows(name) {
            return Err(Refusal::KioskOnly {}.into());
        }
        command::guarded((command.run)(self, arguments)).await
    }

    /// Starts passing on what other desks and programs change. Runs until the database is closed.
    pub fn relay(&self) -> impl Future<Output = ()> + Send + use<> {
        announce::relay(self.db.clone(), self.bus.clone())
    }
}

/// What a panic leaves behind, as an answer.
pub(crate) fn panicked(panic: &(dyn std::any::Any + Send)) -> Error {
    let words = panic
        .downcast_ref::<&str>()
        .map(|text| (*text).to_owned())
        .or_else(|| panic.downcast_ref::<String>().cloned())
        .unwrap_or_else(|| "a panic without words".to_owned());
    Error::internal(format!("panic: {words}"))
}
