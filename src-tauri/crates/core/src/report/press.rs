//! The press: whoever turns a document into pages and files. Set by the host; the core knows no typesetter.

use std::pin::pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::time::Duration;

use chrono::{DateTime, Utc};

use super::{Document, Format};
use crate::error::{Refusal, Result};
use crate::exchange::book::Book;

/// How often is looked whether what is being made is still wanted.
const LOOKING: Duration = Duration::from_millis(100);

/// What every page says of its making.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Imprint {
    /// When.
    pub at: DateTime<Utc>,
    /// By whom.
    pub by: String,
}

/// One page of a document, as a picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// The picture.
    pub svg: String,
    /// How many pages the document has.
    pub pages: usize,
}

/// How far the making of a document is, and whether it is still wanted.
#[derive(Debug, Default)]
pub struct Watch {
    is_stopped: AtomicBool,
    per_mille: AtomicU32,
}

impl Watch {
    /// Nobody waits for it any more.
    pub fn stop(&self) {
        self.is_stopped.store(true, Ordering::Relaxed);
    }

    /// Notes how far it is, from 0 to 1.
    ///
    /// # Errors
    /// `report_stopped` where it is no longer wanted.
    pub fn reached(&self, part: f64) -> Result<()> {
        self.per_mille.store((part.clamp(0.0, 1.0) * 1000.0) as u32, Ordering::Relaxed);
        self.is_wanted()
    }

    /// Says whether anybody still waits for it.
    ///
    /// # Errors
    /// `report_stopped` where nobody does.
    pub fn is_wanted(&self) -> Result<()> {
        if self.is_stopped.load(Ordering::Relaxed) { Err(Refusal::ReportStopped {}.into()) } else { Ok(()) }
    }

    /// Waits for what takes its time, as long as somebody wants it: not all work can be interrupted, but nobody has to wait
    /// for what is not wanted any more.
    ///
    /// # Errors
    /// Those of the work; `report_stopped`.
    pub async fn while_wanted<T>(&self, work: impl Future<Output = Result<T>>) -> Result<T> {
        let mut work = pin!(work);
        loop {
            tokio::select! {
                made = &mut work => return made,
                () = tokio::time::sleep(LOOKING) => self.is_wanted()?,
            }
        }
    }

    /// How far it is, from 0 to 1.
    #[must_use]
    pub fn part(&self) -> f64 {
        f64::from(self.per_mille.load(Ordering::Relaxed)) / 1000.0
    }
}

/// Turns documents into pages and files.
pub trait Press: Send + Sync {
    /// The whole document in a format.
    ///
    /// # Errors
    /// `no_chinese_font` where the machine has no font for it, `report_stopped`.
    fn print(&self, document: &Document, imprint: &Imprint, format: Format, watch: &Watch)
    -> Result<Vec<u8>>;

    /// A spreadsheet to fill in, with its drop-down lists.
    ///
    /// # Errors
    /// When it cannot be written.
    fn book(&self, book: &Book) -> Result<Vec<u8>>;

    /// One page, from 0, as a picture; the last one where there are fewer.
    ///
    /// # Errors
    /// `no_chinese_font` where the machine has no font for it.
    fn page(&self, document: &Document, imprint: &Imprint, page: usize) -> Result<Page>;

    /// All pages as pictures, in order.
    ///
    /// # Errors
    /// `no_chinese_font` where the machine has no font for it, `report_stopped`.
    fn pages(&self, document: &Document, imprint: &Imprint, watch: &Watch) -> Result<Vec<String>>;
}

/// The press of a running program; a host without one makes no documents.
pub type SharedPress = Option<Arc<dyn Press>>;
