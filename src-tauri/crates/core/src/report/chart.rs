//! Pictures of a document, as data. The press draws them on paper, the window draws them with tooltips; both from here.

use serde::Serialize;
use ts_rs::TS;

/// The end of a range is far where it lies beyond so many times everything else.
const FAR: f64 = 1.5;

crate::words! {
    /// The form of a picture.
    pub enum ChartForm {
        /// One bar beside the other for each series.
        Bars,
        /// The series of a category on top of each other.
        StackedBars,
        /// Bars that lie, for long names.
        LyingBars,
        /// Lines.
        Lines,
        /// A field of shades: series are rows, categories columns.
        HeatMap,
    }
}

crate::words! {
    /// What a series stands for; gives it its colour and, for print without colour, its pattern.
    pub enum ChartPart {
        /// Here, in bed, done: filled.
        Here,
        /// Held, reserved, expected: outlined with dots.
        Held,
        /// Wants attention: hatched.
        Attention,
        /// Free, gone: light.
        Free,
        /// A second kind: crossed.
        Other,
    }
}

/// A row of numbers.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Series {
    /// What it is called.
    pub name: String,
    /// What it stands for.
    pub part: ChartPart,
    /// One for each category; none where nothing is known.
    pub values: Vec<Option<f64>>,
}

impl Series {
    /// A series of numbers that are all known.
    #[must_use]
    pub fn new(name: impl Into<String>, part: ChartPart, values: impl IntoIterator<Item = f64>) -> Self {
        Self { name: name.into(), part, values: values.into_iter().map(Some).collect() }
    }
}

/// A line to reach or not to pass.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Target {
    /// What it is.
    pub name: String,
    /// Where it lies: one value for all categories, or one for each.
    pub values: Vec<f64>,
}

/// A range to be within, drawn behind the numbers.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Band {
    /// What it is.
    pub name: String,
    /// Where it begins, for each category; none: at nothing.
    pub least: Vec<Option<f64>>,
    /// Where it ends, for each category; none: it is open.
    pub most: Vec<Option<f64>>,
}

/// A picture.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Chart {
    /// Its heading.
    pub title: String,
    /// What it shows, in a sentence, for those who do not see it.
    pub about: String,
    /// Its form.
    pub form: ChartForm,
    /// The unit of the numbers; may be empty.
    pub unit: String,
    /// Shares, shown as per cent.
    pub is_percent: bool,
    /// With how many decimals numbers are shown.
    pub decimals: usize,
    /// What stands along the axis.
    pub categories: Vec<String>,
    /// The numbers.
    pub series: Vec<Series>,
    /// A line to compare with.
    pub target: Option<Target>,
    /// A range to compare with.
    pub band: Option<Band>,
    /// Height on paper in millimetres.
    pub height_mm: f64,
}

impl Chart {
    /// A picture of this form, of counts.
    #[must_use]
    pub fn new(
        form: ChartForm,
        title: impl Into<String>,
        categories: Vec<String>,
        series: Vec<Series>,
    ) -> Self {
        let title = title.into();
        Self {
            about: title.clone(),
            title,
            form,
            unit: String::new(),
            is_percent: false,
            decimals: 0,
            categories,
            series,
            target: None,
            band: None,
            height_mm: 42.0,
        }
    }

    /// With a line to compare with.
    #[must_use]
    pub fn target(mut self, name: impl Into<String>, values: Vec<f64>) -> Self {
        self.target = Some(Target { name: name.into(), values });
        self
    }

    /// With a range to compare with: its least and its most for each category.
    #[must_use]
    pub fn band(
        mut self,
        name: impl Into<String>,
        ranges: impl IntoIterator<Item = (Option<f64>, Option<f64>)>,
    ) -> Self {
        let (least, most) = ranges.into_iter().unzip();
        self.band = Some(Band { name: name.into(), least, most });
        self
    }

    /// Of shares.
    #[must_use]
    pub fn percent(mut self) -> Self {
        self.is_percent = true;
        self
    }

    /// With a unit.
    #[must_use]
    pub fn unit(mut self, unit: impl Into<String>) -> Self {
        self.unit = unit.into();
        self
    }

    /// So high on paper.
    #[must_use]
    pub fn high(mut self, millimetres: f64) -> Self {
        self.height_mm = millimetres;
        self
    }

    /// Said in a sentence.
    #[must_use]
    pub fn about(mut self, about: impl Into<String>) -> Self {
        self.about = about.into();
        self
    }

    /// Where the axis ends: a round number at or above the highest value, the target and the beginnings of the range. The
    /// end of a range counts where it lies near: one that is far away is drawn as far as the axis goes.
    #[must_use]
    pub fn top(&self) -> f64 {
        let highest = match self.form {
            ChartForm::StackedBars => (0..self.categories.len())
                .map(|place| self.series.iter().filter_map(|s| s.values.get(place).copied().flatten()).sum())
                .fold(0.0, f64::max),
            _ => self.series.iter().flat_map(|s| &s.values).filter_map(|v| *v).fold(0.0, f64::max),
        };
        let highest = self.target.iter().flat_map(|target| &target.values).copied().fold(highest, f64::max);
        let sides =
            |of: fn(&Band) -> &Vec<Option<f64>>| self.band.iter().flat_map(of).filter_map(|side| *side);
        let highest = sides(|band| &band.least).fold(highest, f64::max);
        let near = highest * FAR;
        let highest = sides(|band| &band.most).filter(|most| *most <= near).fold(highest, f64::max);
        if self.is_percent && highest <= 1.0 && highest > 0.5 {
            return 1.0;
        }
        if highest <= 0.0 {
            return 1.0;
        }
        let power = 10f64.powf(highest.log10().floor());
        let steps = [1.0, 1.2, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0];
        let factor = steps.iter().copied().find(|step| step * power >= highest).unwrap_or(steps[10]);
        let top = factor * power;
        if !self.is_percent && self.decimals == 0 { top.ceil() } else { top }
    }
}
