//! Which reports there are, their pages, their rows, their files.

use std::sync::Arc;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use serde::{Deserialize, Serialize};
use strum::VariantArray;
use ts_rs::TS;

use super::press::{Imprint, Press, Watch};
use super::shown::Shown;
use super::{Choice, Document, Format, Paper, Parameters, Report, ReportGroup, Takes, Texts};
use crate::command::{Reading, command};
use crate::error::{Error, Refusal, Result};

/// How far a report is once the database has been read.
const READ: f64 = 0.3;

/// A report in the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReportLine {
    /// Names it; its title stands under `report.<name>.title`.
    pub name: String,
    /// What it is.
    pub title: String,
    /// What it says, in a sentence.
    pub about: String,
    /// Where it stands in the list.
    pub group: ReportGroup,
    /// What it asks for.
    pub takes: Vec<Takes>,
    /// On which paper it can be had.
    pub papers: Vec<Paper>,
}

/// The reports.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReportList {
    /// By group and name.
    pub reports: Vec<ReportLine>,
    /// What a document can be written as.
    pub formats: Vec<Format>,
}

/// In which language the list is worded.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct ListReports {
    /// The same fields as for a report; only the language counts.
    pub parameters: Parameters,
}

/// Which report, of what.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AskReport {
    /// Which.
    pub name: String,
    /// Of what.
    #[serde(default)]
    pub parameters: Parameters,
}

/// Which report, shown.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ShowReport {
    /// Which.
    pub name: String,
    /// Of what.
    #[serde(default)]
    pub parameters: Parameters,
    /// A name by which `report_progress` and `report_stop` find it.
    #[serde(default)]
    #[ts(optional)]
    pub job: Option<String>,
}

/// Which page of which report.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PreviewReport {
    /// Which.
    pub name: String,
    /// Of what.
    #[serde(default)]
    pub parameters: Parameters,
    /// Which page, from 1.
    #[serde(default = "first")]
    pub page: usize,
    /// A name by which `report_progress` and `report_stop` find it.
    #[serde(default)]
    #[ts(optional)]
    pub job: Option<String>,
}

fn first() -> usize {
    1
}

/// A page as it would be printed.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReportPage {
    /// The page as a picture.
    pub svg: String,
    /// Which page it is, from 1.
    pub page: usize,
    /// How many there are.
    pub pages: usize,
}

/// All pages as they would be printed.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReportPages {
    /// The pages as pictures, in order.
    pub svgs: Vec<String>,
}

/// Which report, as what.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct WriteReport {
    /// Which.
    pub name: String,
    /// Of what.
    #[serde(default)]
    pub parameters: Parameters,
    /// As what.
    pub format: Format,
    /// A name by which `report_progress` and `report_stop` find it.
    #[serde(default)]
    #[ts(optional)]
    pub job: Option<String>,
}

/// A file to save.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WrittenFile {
    /// Its name.
    pub file_name: String,
    /// What it is, as browsers and mail programs call it.
    pub media_type: String,
    /// Its bytes in base64.
    pub content: String,
}

/// Which report in the making.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct WhichJob {
    /// The name that its caller gave it.
    pub job: String,
}

/// How far a report is.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReportProgress {
    /// From 0 to 1; none where it is not being made (any more).
    pub part: Option<f64>,
}

/// What `choice` may be.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReportChoices {
    /// The choices, in order.
    pub choices: Vec<Choice>,
}

/// Lists the reports that one may have, with what each asks for.
#[command(
    read,
    by = [Reception, Nurse, Kitchen, Driver, Manager, District, Administrator],
    topics = []
)]
pub async fn report_list(reading: &mut Reading<'_>, asked: ListReports) -> Result<ReportList> {
    let texts = asked.parameters.texts();
    let reports =
        super::all().iter().filter(|report| may(reading, report)).map(|report| line(texts, report)).collect();
    Ok(ReportList { reports, formats: Format::VARIANTS.to_vec() })
}

fn line(texts: Texts, report: &Report) -> ReportLine {
    ReportLine {
        name: report.name.to_owned(),
        title: texts.text(&format!("report.{}.title", report.name)),
        about: texts.text(&format!("report.{}.about", report.name)),
        group: report.group,
        takes: report.takes.to_vec(),
        papers: report.papers.to_vec(),
    }
}

/// Lists what may be chosen for a report that asks for a choice: a ward, a run.
#[command(
    read,
    by = [Reception, Nurse, Kitchen, Driver, Manager, District, Administrator],
    topics = [Beds, Delivery]
)]
pub async fn report_choices(reading: &mut Reading<'_>, asked: AskReport) -> Result<ReportChoices> {
    let report = allowed(reading, &asked.name)?;
    let choices = match report.choices {
        Some(list) => list(reading, asked.parameters).await?,
        None => Vec::new(),
    };
    Ok(ReportChoices { choices })
}

/// Shows a report's rows, figures and pictures on the screen, each row with what it opens.
#[command(
    read,
    by = [Reception, Nurse, Kitchen, Driver, Manager, District, Administrator],
    topics = []
)]
pub async fn report_table(reading: &mut Reading<'_>, asked: ShowReport) -> Result<Shown> {
    let ticket = reading.app.running.begin(asked.job);
    Ok(Shown::of(&built(reading, &asked.name, asked.parameters, &ticket.watch).await?))
}

/// Shows one page of a report as it would be printed.
#[command(
    read,
    by = [Reception, Nurse, Kitchen, Driver, Manager, District, Administrator],
    topics = []
)]
pub async fn report_preview(reading: &mut Reading<'_>, asked: PreviewReport) -> Result<ReportPage> {
    let ticket = reading.app.running.begin(asked.job);
    let document = built(reading, &asked.name, asked.parameters, &ticket.watch).await?;
    let (press, imprint) = (press(reading)?, imprint(reading));
    let place = asked.page.max(1) - 1;
    let page = ticket.watch.while_wanted(aside(move || press.page(&document, &imprint, place))).await?;
    Ok(ReportPage { svg: page.svg, page: asked.page.clamp(1, page.pages.max(1)), pages: page.pages })
}

/// Shows all pages of a report as they would be printed: read once, so that they are of one moment.
#[command(
    read,
    by = [Reception, Nurse, Kitchen, Driver, Manager, District, Administrator],
    topics = []
)]
pub async fn report_pages(reading: &mut Reading<'_>, asked: ShowReport) -> Result<ReportPages> {
    let ticket = reading.app.running.begin(asked.job);
    let document = built(reading, &asked.name, asked.parameters, &ticket.watch).await?;
    let (press, imprint, watch) = (press(reading)?, imprint(reading), ticket.watch.clone());
    let work = aside(move || press.pages(&document, &imprint, &watch));
    let svgs = ticket.watch.while_wanted(work).await?;
    ticket.watch.reached(1.0)?;
    Ok(ReportPages { svgs })
}

/// Writes a report as a file: pages, a spreadsheet, text or a picture.
#[command(
    read,
    by = [Reception, Nurse, Kitchen, Driver, Manager, District, Administrator],
    topics = []
)]
pub async fn report_write(reading: &mut Reading<'_>, asked: WriteReport) -> Result<WrittenFile> {
    let ticket = reading.app.running.begin(asked.job);
    let document = built(reading, &asked.name, asked.parameters, &ticket.watch).await?;
    let (press, imprint, watch) = (press(reading)?, imprint(reading), ticket.watch.clone());
    let file_name = document.file_name(asked.format.word());
    let format = asked.format;
    let work = aside(move || press.print(&document, &imprint, format, &watch));
    let bytes = ticket.watch.while_wanted(work).await?;
    // Whoever stopped it while the last page was set gets nothing all the same.
    ticket.watch.reached(1.0)?;
    Ok(WrittenFile {
        file_name,
        media_type: format.media_type().to_owned(),
        content: BASE64_STANDARD.encode(bytes),
    })
}

/// Says how far a report or a preview in the making is.
#[command(
    read,
    by = [Reception, Nurse, Kitchen, Driver, Manager, District, Administrator],
    topics = []
)]
pub async fn report_progress(reading: &mut Reading<'_>, asked: WhichJob) -> Result<ReportProgress> {
    Ok(ReportProgress { part: reading.app.running.part(&asked.job) })
}

/// Stops a report or a preview in the making: nothing is written.
#[command(
    read,
    by = [Reception, Nurse, Kitchen, Driver, Manager, District, Administrator],
    topics = []
)]
pub async fn report_stop(reading: &mut Reading<'_>, asked: WhichJob) -> Result<ReportProgress> {
    let running = &reading.app.running;
    let part = running.part(&asked.job);
    running.stop(&asked.job);
    Ok(ReportProgress { part })
}

fn may(reading: &Reading<'_>, report: &Report) -> bool {
    report.by.iter().any(|role| reading.app.session.roles.contains(role))
}

fn allowed(reading: &Reading<'_>, name: &str) -> Result<&'static Report> {
    let report = super::find(name)?;
    if may(reading, report) {
        Ok(report)
    } else {
        Err(Refusal::NotAllowed { command: format!("report {name}") }.into())
    }
}

/// Reads the database for a report; whoever stops it does not wait for the rest.
async fn built(
    reading: &mut Reading<'_>,
    name: &str,
    parameters: Parameters,
    watch: &Watch,
) -> Result<Document> {
    let report = allowed(reading, name)?;
    if let Some(paper) = parameters.paper.filter(|paper| !report.papers.contains(paper)) {
        return Err(Refusal::ReportPaper { paper, papers: report.papers.to_vec() }.into());
    }
    let parameters = parameters.taken_by(report.takes)?;
    watch.reached(0.0)?;
    let document = watch.while_wanted((report.build)(reading, parameters)).await?;
    watch.reached(READ)?;
    Ok(document)
}

fn press(reading: &Reading<'_>) -> Result<Arc<dyn Press>> {
    reading.app.press.clone().ok_or_else(|| Error::internal("this program was started without a press"))
}

fn imprint(reading: &Reading<'_>) -> Imprint {
    Imprint { at: reading.now, by: reading.app.session.actor.clone() }
}

/// Typesetting takes the processor for itself: it must not hold up those who wait for answers.
async fn aside<T: Send + 'static>(work: impl FnOnce() -> Result<T> + Send + 'static) -> Result<T> {
    tokio::task::spawn_blocking(work).await.map_err(Error::internal)?
}
