//! Pages: the document as data for the template, set by typst. What people wrote stays data; nothing of it is ever read
//! as markup.

use std::sync::{Arc, LazyLock};

use chrono::{DateTime, Datelike, Timelike, Utc};
use kangning_core::report::press::Imprint;
use kangning_core::report::shown::Shown;
use kangning_core::report::{Block, Document, Language, format};
use kangning_core::{Error, Result};
use serde_json::json;
use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Duration, Label, Smart};
use typst::introspection::Introspector;
use typst::layout::Point;
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::{LazyHash, PicoStr};
use typst::{Library, LibraryExt, World};
use typst_kit::fonts::FontStore;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, Timestamp};
use typst_svg::SvgOptions;

use crate::fonts::Fonts;

/// The files of the template; `main.typ` reads `data.json`.
const FILES: [(&str, &str); 5] = [
    ("main.typ", include_str!("paper/main.typ")),
    ("parts.typ", include_str!("paper/parts.typ")),
    ("charts.typ", include_str!("paper/charts.typ")),
    ("sheets.typ", include_str!("paper/sheets.typ")),
    ("menu.typ", include_str!("paper/menu.typ")),
];

static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| LazyHash::new(Library::default()));

static SOURCES: LazyLock<Vec<Source>> = LazyLock::new(|| {
    FILES.iter().filter_map(|(name, text)| Some(Source::new(file_id(name)?, (*text).to_owned()))).collect()
});

fn file_id(name: &str) -> Option<FileId> {
    Some(RootedPath::new(VirtualRoot::Project, VirtualPath::new(name).ok()?).intern())
}

/// The document as the template reads it.
///
/// # Errors
/// `internal` where it cannot be written as JSON.
pub fn data(document: &Document, imprint: &Imprint) -> Result<serde_json::Value> {
    let texts = document.texts();
    let at = format::instant(document.zone, imprint.at);
    let mut data = serde_json::to_value(Shown::of(document)).map_err(Error::internal)?;
    let language = match document.language {
        Language::Chinese => json!({ "lang": "zh", "region": "cn" }),
        Language::English => json!({ "lang": "en", "region": "gb" }),
    };
    if let Some(object) = data.as_object_mut() {
        object.insert("locale".to_owned(), language);
        let words = json!({
            "printed": texts.say("paper.printedAt", &[("at", &at), ("who", &imprint.by)]),
            "product": texts.text("paper.product"),
            // The typesetter knows the numbers of the pages, this program does not.
            "page": texts.text("paper.pageOf"),
        });
        object.insert("words".to_owned(), words);
        object.insert("codes".to_owned(), crate::codes::all(document));
    }
    Ok(data)
}

/// A document with nothing but the pictures of another; none where it has no pictures.
#[must_use]
pub fn charts_only(document: &Document) -> Option<Document> {
    let charts = document.charts();
    if charts.is_empty() {
        return None;
    }
    let mut pictures = document.clone();
    pictures.blocks = charts.into_iter().map(|chart| Block::Chart(chart.clone())).collect();
    Some(pictures)
}

struct PaperWorld {
    fonts: Arc<FontStore>,
    main: FileId,
    data: (FileId, Bytes),
}

impl World for PaperWorld {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        self.fonts.book()
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        SOURCES.iter().find(|source| source.id() == id).cloned().ok_or(FileError::AccessDenied)
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == self.data.0 { Ok(self.data.1.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.font(index)
    }

    /// The template does not ask: the document says when it was made.
    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}

/// How a file is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reading {
    /// By whoever has it read out: its contents are tagged.
    Aloud,
    /// By the eye only: what is peeled off and stuck on a box.
    ByEye,
}

/// A document that was set.
#[derive(Clone)]
pub struct Typeset {
    data: Arc<serde_json::Value>,
    document: Arc<PagedDocument>,
}

/// How tight rows stand: as usual, then what else is tried.
const TIGHTNESS: [f64; 3] = [1.0, 0.72, 0.45];

/// Longer documents are set once: among many pages nobody minds one that holds little.
const SHORT: usize = 6;

/// A last page that holds no more than this part of its height is one to do without.
const HARDLY_ANYTHING: f64 = 0.34;

/// Sets a document. Where its last page would hold hardly anything, the rows stand tighter if that saves the page.
///
/// # Errors
/// `no_chinese_font`; `internal` where the template fails.
pub fn set(fonts: &Fonts, data: serde_json::Value) -> Result<Typeset> {
    let data = Arc::new(data);
    let usual = set_so_tight(fonts, &data, TIGHTNESS[0])?;
    if usual.count() > SHORT || !usual.ends_on_a_page_of_little() {
        return Ok(usual);
    }
    for tightness in &TIGHTNESS[1..] {
        let tighter = set_so_tight(fonts, &data, *tightness)?;
        if tighter.count() < usual.count() {
            return Ok(tighter);
        }
    }
    Ok(usual)
}

fn set_so_tight(fonts: &Fonts, data: &Arc<serde_json::Value>, tightness: f64) -> Result<Typeset> {
    let (store, families) = fonts.found()?;
    let mut with_fonts = serde_json::Value::clone(data);
    if let Some(object) = with_fonts.as_object_mut() {
        object.insert("fonts".to_owned(), json!(families));
        object.insert("tightness".to_owned(), json!(tightness));
    }
    let bytes = serde_json::to_vec(&with_fonts).map_err(Error::internal)?;
    let id = |name| file_id(name).ok_or_else(|| Error::internal(format!("no file {name} in the template")));
    let world =
        PaperWorld { fonts: store, main: id("main.typ")?, data: (id("data.json")?, Bytes::new(bytes)) };
    let outcome = typst::compile::<PagedDocument>(&world).output;
    // What the typesetter remembers of one document is of no use to the next one; another may be set at this moment.
    typst::comemo::evict(1);
    let document = outcome.map_err(|faults| failed(&faults))?;
    Ok(Typeset { data: data.clone(), document: Arc::new(document) })
}

fn failed(faults: &[SourceDiagnostic]) -> Error {
    let words: Vec<String> = faults
        .iter()
        .map(|fault| {
            let hints: Vec<&str> = fault.hints.iter().map(|hint| hint.v.as_str()).collect();
            format!("{} {} at {:?}", fault.message, hints.join("; "), fault.span)
        })
        .collect();
    Error::internal(format!("the page could not be set: {}", words.join(" | ")))
}

impl Typeset {
    /// Whether it was set from just this.
    pub fn is_of(&self, data: &serde_json::Value) -> bool {
        *self.data == *data
    }

    /// How many pages.
    pub fn count(&self) -> usize {
        self.document.pages().len()
    }

    /// Whether the last of several pages holds hardly anything.
    fn ends_on_a_page_of_little(&self) -> bool {
        let pages = self.document.pages();
        let (Some(last), true) = (pages.last(), pages.len() > 1) else { return false };
        self.end().is_some_and(|end| end.y <= last.frame.height() * HARDLY_ANYTHING)
    }

    /// Where the last part ends, on the last page.
    fn end(&self) -> Option<Point> {
        let introspector = self.document.introspector();
        let end = introspector.query_label(Label::new(PicoStr::intern("end"))?).ok()?;
        Some(introspector.position(end.location()?)?.point)
    }

    /// One page as a picture.
    pub fn svg(&self, page: usize) -> String {
        self.document
            .pages()
            .get(page)
            .map_or_else(String::new, |page| typst_svg::svg(page, &SvgOptions::default()))
    }

    /// All pages as one picture.
    pub fn merged_svg(&self) -> String {
        typst_svg::svg_merged(&self.document, &SvgOptions::default(), typst::layout::Abs::pt(12.0))
    }

    /// The pages as PDF.
    ///
    /// # Errors
    /// `internal` where the pages cannot be written.
    pub fn pdf(&self, at: DateTime<Utc>, reading: Reading) -> Result<Vec<u8>> {
        let part = |number: u32| u8::try_from(number).unwrap_or_default();
        let made = Datetime::from_ymd_hms(
            at.year(),
            part(at.month()),
            part(at.day()),
            part(at.hour()),
            part(at.minute()),
            part(at.second()),
        );
        let options = PdfOptions {
            creator: Smart::Custom(Some("Kangning 康宁".to_owned())),
            timestamp: made.map(Timestamp::new_utc),
            tagged: reading == Reading::Aloud,
            ..PdfOptions::default()
        };
        typst_pdf::pdf(&self.document, &options).map_err(|faults| failed(&faults))
    }
}
