//! What lies behind a row or a figure: a screen of the window, or another report.

use serde::Serialize;
use ts_rs::TS;

use super::{Parameters, Span};
use crate::centre::CentreId;
use crate::elder::ElderId;

/// What a row or a figure opens in the window.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case", tag = "kind", content = "value")]
pub enum Opens {
    /// A screen, by its address behind the `#`, such as `/elders/0190…`.
    Screen(String),
    /// Another report.
    Report {
        /// Which.
        name: String,
        /// With what.
        parameters: Box<Parameters>,
    },
}

impl Opens {
    /// An elder's profile.
    #[must_use]
    pub fn elder(id: &ElderId) -> Self {
        Self::Screen(format!("/elders/{}", id.as_str()))
    }

    /// A screen at a centre or kitchen, with what else its address says.
    #[must_use]
    pub fn at(path: &str, centre: &CentreId, said: &[(&str, &str)]) -> Self {
        let centre = ("centreId", centre.as_str());
        Self::screen(path, &[std::slice::from_ref(&centre), said].concat())
    }

    /// A screen, with what its address says. Only identifiers, words and days stand there: nothing needs escaping.
    #[must_use]
    pub fn screen(path: &str, said: &[(&str, &str)]) -> Self {
        let said: Vec<String> = said.iter().map(|(name, value)| format!("{name}={value}")).collect();
        Self::Screen(if said.is_empty() { path.to_owned() } else { format!("{path}?{}", said.join("&")) })
    }

    /// Another report of the same language and paper.
    #[must_use]
    pub fn report(name: &str, parameters: Parameters) -> Self {
        Self::Report { name: name.to_owned(), parameters: Box::new(parameters) }
    }
}

impl Parameters {
    /// The same language and paper, and nothing else of what was asked.
    #[must_use]
    pub fn bare(&self) -> Self {
        Self { language: self.language, paper: self.paper, ..Self::default() }
    }

    /// At a centre.
    #[must_use]
    pub fn of_centre(mut self, centre: &CentreId) -> Self {
        self.centre_id = Some(centre.clone());
        self
    }

    /// Over a span.
    #[must_use]
    pub fn of_span(mut self, span: Span) -> Self {
        (self.from_on, self.until_on) = (Some(span.from), Some(span.until));
        self
    }
}
