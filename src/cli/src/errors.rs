//! Every error that reaches the person: one screen on standard error, with the place, a caret and
//! what to do. Kinds (exit codes) and hints are added here, once; the engine and the stages know
//! neither.

use std::fmt;
use std::ops::Range;

use artifact::{Place, StageError};
use miette::{
    Diagnostic, GraphicalReportHandler, GraphicalTheme, LabeledSpan, MietteError,
    MietteSpanContents, SourceCode, SourceSpan, SpanContents,
};

use crate::exit;
use crate::screen::Screen;

/// An error, ready to be shown.
#[derive(Debug)]
pub(crate) struct Failure {
    /// The exit code, from [`exit`].
    pub(crate) code: u8,
    /// One sentence: what is wrong.
    pub(crate) message: String,
    /// What to do about it.
    pub(crate) help: Option<String>,
    /// The text that is at fault.
    pub(crate) excerpt: Option<Excerpt>,
}

/// A piece of text with the faulty part marked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Excerpt {
    /// The file's name, as the person knows it.
    pub(crate) name: String,
    /// The number of the first line of `text` in that file, from 1.
    pub(crate) first_line: usize,
    /// The text.
    pub(crate) text: String,
    /// The faulty bytes of `text`.
    pub(crate) span: Range<usize>,
    /// What stands under the caret.
    pub(crate) label: String,
}

impl Failure {
    fn new(code: u8, message: impl Into<String>) -> Self {
        Self { code, message: message.into(), help: None, excerpt: None }
    }

    /// The command line asks for something that does not exist.
    pub(crate) fn usage(message: impl Into<String>) -> Self {
        Self::new(exit::USAGE, message)
    }

    /// pipeline.toml, a `--set` or a selector is wrong.
    pub(crate) fn pipeline(message: impl Into<String>) -> Self {
        Self::new(exit::PIPELINE, message)
    }

    /// The project, its store or its reports cannot be read or written.
    pub(crate) fn project(message: impl Into<String>) -> Self {
        Self::new(exit::PROJECT, message)
    }

    /// Adds a hint.
    #[must_use]
    pub(crate) fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// Adds the text at fault.
    #[must_use]
    pub(crate) fn at(mut self, excerpt: Excerpt) -> Self {
        self.excerpt = Some(excerpt);
        self
    }

    /// A step's failure: the step is named first, the stage's own words follow.
    pub(crate) fn of_step(step: &str, error: &StageError) -> Self {
        let mut failure =
            Self::new(exit::STEP_FAILED, format!("{step} failed: {}", error.message));
        failure.help.clone_from(&error.help);
        failure.excerpt = error.place.as_ref().map(excerpt_of_place);
        failure
    }

    /// The error as it is printed.
    pub(crate) fn render(&self, screen: &Screen) -> String {
        let theme = match (screen.err.on, screen.unicode) {
            (true, true) => GraphicalTheme::unicode(),
            (false, true) => GraphicalTheme::unicode_nocolor(),
            (true, false) => GraphicalTheme {
                characters: miette::ThemeCharacters::ascii(),
                styles: miette::ThemeStyles::ansi(),
            },
            (false, false) => GraphicalTheme::none(),
        };
        let handler = GraphicalReportHandler::new_themed(theme)
            .with_links(false)
            .with_context_lines(1)
            .with_width(screen.width.clamp(60, 120));
        let mut text = String::new();
        match handler.render_report(&mut text, self) {
            Ok(()) => text,
            Err(_) => format!("{}\n", self.message),
        }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for Failure {}

impl Diagnostic for Failure {
    fn help<'a>(&'a self) -> Option<Box<dyn fmt::Display + 'a>> {
        self.help.as_ref().map(|help| Box::new(help) as Box<dyn fmt::Display>)
    }

    fn source_code(&self) -> Option<&dyn SourceCode> {
        self.excerpt.as_ref().map(|excerpt| excerpt as &dyn SourceCode)
    }

    fn labels(&self) -> Option<Box<dyn Iterator<Item = LabeledSpan> + '_>> {
        let excerpt = self.excerpt.as_ref()?;
        let label = LabeledSpan::new_primary_with_span(
            Some(excerpt.label.clone()).filter(|label| !label.is_empty()),
            excerpt.span.clone(),
        );
        Some(Box::new(std::iter::once(label)))
    }
}

impl SourceCode for Excerpt {
    fn read_span<'a>(
        &'a self,
        span: &SourceSpan,
        before: usize,
        after: usize,
    ) -> Result<Box<dyn SpanContents<'a> + 'a>, MietteError> {
        let inner = self.text.read_span(span, before, after)?;
        Ok(Box::new(MietteSpanContents::new_named(
            self.name.clone(),
            inner.data(),
            *inner.span(),
            inner.line() + self.first_line.saturating_sub(1),
            inner.column(),
            inner.line_count(),
        )))
    }
}

/// Bytes of a faulty line that are shown on either side of the fault.
const AROUND: usize = 60;

/// The one line that a stage's error carries, cut to what a screen holds.
fn excerpt_of_place(place: &Place) -> Excerpt {
    let line = place.text.trim_end_matches(['\n', '\r']);
    let start = match place.column {
        0 => 0,
        column => line.char_indices().nth(column - 1).map_or(line.len(), |(at, _)| at),
    };
    let end = match place.column {
        0 => line.len(),
        _ => line[start..].find(char::is_whitespace).map_or(line.len(), |length| start + length),
    };
    let from = line.floor_char_boundary(start.saturating_sub(AROUND));
    let to = line.ceil_char_boundary((start.max(from) + 2 * AROUND).min(line.len()));
    let (head, tail) = (if from > 0 { "…" } else { "" }, if to < line.len() { "…" } else { "" });
    let shift = |at: usize| at.min(to) - from + head.len();
    Excerpt {
        name: place.file.display().to_string(),
        first_line: place.line,
        text: format!("{head}{}{tail}", &line[from..to]),
        span: shift(start)..shift(end),
        label: "here".to_owned(),
    }
}

/// The name among `names` that a misspelt one is closest to, if any is close.
pub(crate) fn nearest<'a>(
    name: &str,
    names: impl IntoIterator<Item = &'a str>,
) -> Option<&'a str> {
    names
        .into_iter()
        .map(|candidate| (strsim::damerau_levenshtein(name, candidate), candidate))
        .min()
        .filter(|(distance, candidate)| *distance <= 1 + candidate.chars().count() / 3)
        .map(|(_, candidate)| candidate)
}
