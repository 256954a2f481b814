//! The running Kangning behind the window. It opens while the window is being drawn.

use std::sync::Arc;

use kangning_core::kiosk::gate::Gatekeeper;
#[cfg(debug_assertions)]
use kangning_core::kiosk::gate::Verdict;
use kangning_core::store::Address;
use kangning_core::{App, Origin, Result, Session};
use kangning_report::SystemPress;
use tauri::{AppHandle, Emitter, Manager};
use tokio::sync::{OnceCell, broadcast::error::RecvError};

use crate::gatekeeper::SystemGatekeeper;

/// The event that says what changed; its payload is an [`kangning_core::announce::Announcement`].
const CHANGED: &str = "changed";

/// The running Kangning, or why it is not running. A window that cannot open its database says so in words.
#[derive(Default)]
pub struct Desk {
    opened: OnceCell<Result<App>>,
    wake: tokio::sync::Notify,
}

impl Desk {
    /// Waits until the database is open, or is known not to open.
    ///
    /// # Errors
    /// Why it does not open.
    pub async fn app(&self) -> Result<&App> {
        loop {
            let woken = self.wake.notified();
            if let Some(opened) = self.opened.get() {
                return opened.as_ref().map_err(Clone::clone);
            }
            woken.await;
        }
    }

    /// Whether this desk is a kiosk, as far as is known by now.
    #[must_use]
    pub fn is_kiosk(&self) -> bool {
        self.opened.get().and_then(|opened| opened.as_ref().ok()).is_some_and(|app| app.gate.is_kiosk())
    }
}

/// Opens the database and passes on every announcement to the window.
pub fn open(handle: &AppHandle, db: Option<Address>) {
    let handle = handle.clone();
    tauri::async_runtime::spawn(async move {
        let opened = opened(db).await;
        if let Ok(app) = &opened {
            tauri::async_runtime::spawn(app.relay());
            tauri::async_runtime::spawn(pass_on(handle.clone(), app.clone()));
        }
        let desk = handle.state::<Desk>();
        if desk.opened.set(opened).is_err() {
            tracing::error!("the database was opened twice");
        }
        desk.wake.notify_waiters();
    });
}

async fn opened(db: Option<Address>) -> Result<App> {
    let address = db.map_or_else(Address::default_file, Ok)?;
    let mut app = App::open(address, Session::of_system_user(Origin::Window)).await?;
    #[cfg(debug_assertions)]
    set_clock_for_tests(&mut app)?;
    app.press = Some(Arc::new(SystemPress::default()));
    app.gate.keep(gatekeeper(app.session.actor.clone()));
    Ok(app)
}

fn gatekeeper(user: String) -> Arc<dyn Gatekeeper> {
    #[cfg(debug_assertions)]
    if let Ok(password) = std::env::var("KANGNING_TEST_PASSWORD") {
        return Arc::new(TestGatekeeper(password));
    }
    Arc::new(SystemGatekeeper::of(user))
}

/// Tests of the window bring a password of their own; a released program always asks the operating system.
#[cfg(debug_assertions)]
struct TestGatekeeper(String);

#[cfg(debug_assertions)]
impl Gatekeeper for TestGatekeeper {
    fn verify(&self, password: &str) -> Verdict {
        if password == self.0 { Verdict::Right } else { Verdict::Wrong }
    }
}

/// Tests of the window choose the time of the day; a released program always asks the machine.
#[cfg(debug_assertions)]
fn set_clock_for_tests(app: &mut App) -> Result<()> {
    if let Ok(text) = std::env::var("KANGNING_TEST_NOW") {
        let began = text.parse().map_err(|_| kangning_core::Refusal::ArgumentsUnreadable {
            detail: format!("KANGNING_TEST_NOW is no instant: {text}"),
        })?;
        app.clock = Arc::new(kangning_core::clock::ShiftedClock::starting_at(began));
    }
    Ok(())
}

async fn pass_on(handle: AppHandle, app: App) {
    let mut news = app.bus.listen();
    loop {
        match news.recv().await {
            Ok(announcement) => {
                if let Err(error) = handle.emit(CHANGED, &announcement) {
                    tracing::warn!(%error, "the window did not hear of a change");
                }
            }
            Err(RecvError::Lagged(_)) => app.bus.announce_everything(),
            Err(RecvError::Closed) => return,
        }
    }
}
