//! Who guards the way out of the kiosk: the host knows the password of the operating system's user, the core how often
//! it may be tried.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};

use super::rules::Tries;

/// What a host says of a password.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// It is the user's.
    Right,
    /// It is not.
    Wrong,
    /// The user has no password that could be asked for, or this host cannot ask.
    Unusable,
}

/// Knows the password of the operating system's user. Implemented by the host; may take seconds.
pub trait Gatekeeper: Send + Sync + 'static {
    /// Whether this is the password of the user who runs the program. Keeps and logs nothing of it.
    fn verify(&self, password: &str) -> Verdict;
}

/// Whether this desk is a kiosk, and what stands before its way out. One for each running program.
#[derive(Default)]
pub struct Gate {
    keeper: OnceLock<Arc<dyn Gatekeeper>>,
    is_kiosk: AtomicBool,
    tries: Mutex<Tries>,
}

impl Gate {
    /// Puts a gatekeeper there; the first one stays.
    pub fn keep(&self, keeper: Arc<dyn Gatekeeper>) {
        let _ = self.keeper.set(keeper);
    }

    /// The gatekeeper, where the host brought one.
    #[must_use]
    pub fn keeper(&self) -> Option<Arc<dyn Gatekeeper>> {
        self.keeper.get().cloned()
    }

    /// Whether this desk is a kiosk.
    #[must_use]
    pub fn is_kiosk(&self) -> bool {
        self.is_kiosk.load(Ordering::SeqCst)
    }

    /// Says that it is one, or no more.
    pub fn set_kiosk(&self, is_kiosk: bool) {
        self.is_kiosk.store(is_kiosk, Ordering::SeqCst);
    }

    /// The tries so far.
    pub fn tries(&self) -> MutexGuard<'_, Tries> {
        self.tries.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
