//! Reports in the making: each can be watched and stopped by the name that its caller gave it.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use super::press::Watch;

/// The reports that this program is making.
#[derive(Debug, Default)]
pub struct Running(Mutex<HashMap<String, Arc<Watch>>>);

/// A report in the making; it is forgotten when this is dropped.
pub struct Ticket<'a> {
    running: &'a Running,
    job: Option<String>,
    /// How far it is.
    pub watch: Arc<Watch>,
}

impl Drop for Ticket<'_> {
    fn drop(&mut self) {
        if let Some(job) = &self.job {
            self.running.jobs().remove(job);
        }
    }
}

impl Running {
    fn jobs(&self) -> std::sync::MutexGuard<'_, HashMap<String, Arc<Watch>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Begins, under a name where the caller wants to watch it.
    pub fn begin(&self, job: Option<String>) -> Ticket<'_> {
        let watch = Arc::new(Watch::default());
        if let Some(job) = &job {
            self.jobs().insert(job.clone(), watch.clone());
        }
        Ticket { running: self, job, watch }
    }

    /// The one of this name, where it is still being made.
    pub fn find(&self, job: &str) -> Option<Arc<Watch>> {
        self.jobs().get(job).cloned()
    }
}
