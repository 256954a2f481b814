//! What is being made: reports and previews can be watched and stopped by the name that their caller gave them.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use super::press::Watch;

/// What this program is making. Under one name there may be several: whoever turns pages fast asks for the next before the
/// last is there.
#[derive(Debug, Default)]
pub struct Running(Mutex<HashMap<String, Vec<Arc<Watch>>>>);

/// Something in the making; it is forgotten when this is dropped.
pub struct Ticket<'a> {
    running: &'a Running,
    job: Option<String>,
    /// How far it is.
    pub watch: Arc<Watch>,
}

impl Drop for Ticket<'_> {
    fn drop(&mut self) {
        let Some(job) = &self.job else { return };
        let mut jobs = self.running.jobs();
        if let Some(watches) = jobs.get_mut(job) {
            watches.retain(|watch| !Arc::ptr_eq(watch, &self.watch));
            if watches.is_empty() {
                jobs.remove(job);
            }
        }
    }
}

impl Running {
    fn jobs(&self) -> std::sync::MutexGuard<'_, HashMap<String, Vec<Arc<Watch>>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Begins, under a name where the caller wants to watch it.
    pub fn begin(&self, job: Option<String>) -> Ticket<'_> {
        let watch = Arc::new(Watch::default());
        if let Some(job) = &job {
            self.jobs().entry(job.clone()).or_default().push(watch.clone());
        }
        Ticket { running: self, job, watch }
    }

    /// How far the last one of this name is; none where none is being made (any more).
    pub fn part(&self, job: &str) -> Option<f64> {
        self.jobs().get(job)?.last().map(|watch| watch.part())
    }

    /// Nobody waits for those of this name any more.
    pub fn stop(&self, job: &str) {
        self.jobs().get(job).into_iter().flatten().for_each(|watch| watch.stop());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_of_a_name_are_stopped_and_each_is_forgotten_by_itself() {
        let running = Running::default();
        let (first, second) = (running.begin(Some("a".to_owned())), running.begin(Some("a".to_owned())));
        second.watch.reached(0.5).unwrap();
        assert_eq!(running.part("a"), Some(0.5));
        running.stop("a");
        assert!(first.watch.is_wanted().is_err() && second.watch.is_wanted().is_err());
        drop(first);
        assert_eq!(running.part("a"), Some(0.5), "the other is still being made");
        drop(second);
        assert_eq!(running.part("a"), None);
    }
}
