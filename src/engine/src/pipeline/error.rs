//! What is wrong with pipeline.toml, a `--set` argument or a selector, and where.
//!
//! Left out on purpose: how it is drawn. The command line renders the caret from the span.

use std::fmt;
use std::ops::Range;
use std::path::PathBuf;

/// The text that an error points into.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ErrorOrigin {
    /// The pipeline's file.
    File {
        /// Its path, as it was given.
        path: PathBuf,
        /// What it says.
        text: String,
    },
    /// An argument of the command line: what follows `--set`, or a selector.
    Override {
        /// The argument.
        text: String,
    },
}

/// The first thing that is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PipelineError {
    /// One sentence: what is wrong.
    pub message: String,
    /// The text that the span points into. Boxed to keep every `Result` small.
    pub origin: Box<ErrorOrigin>,
    /// The faulty bytes; `None` where the whole text is meant.
    pub span: Option<Range<usize>>,
    /// What to write beside the caret: the nearest right name, where there is one.
    pub label: String,
    /// What to do about it.
    pub help: Option<String>,
}

impl PipelineError {
    /// An error about a file as a whole.
    pub(crate) fn file(path: impl Into<PathBuf>, message: impl Into<String>) -> Self {
        let origin = ErrorOrigin::File { path: path.into(), text: String::new() };
        let (message, origin) = (message.into(), Box::new(origin));
        Self { message, origin, span: None, label: String::new(), help: None }
    }

    /// An error in an argument of the command line.
    pub(crate) fn argument(text: &str, span: Range<usize>, message: impl Into<String>) -> Self {
        let origin = Box::new(ErrorOrigin::Override { text: text.to_owned() });
        let message = message.into();
        Self { message, origin, span: Some(span), label: String::new(), help: None }
    }

    /// Adds what stands beside the caret.
    pub(crate) fn label(mut self, label: impl Into<String>) -> Self {
        self.label = label.into();
        self
    }

    /// Adds a hint.
    pub(crate) fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// Adds the nearest of the known names as the label, and all of them as the hint.
    pub(crate) fn nearest<S: AsRef<str>>(mut self, name: &str, known: &[S]) -> Self {
        if let Some(near) = nearest(name, known) {
            self.label = format!("did you mean `{near}`?");
        }
        if !known.is_empty() {
            self.help = Some(format!("known here: {}", listed(known)));
        }
        self
    }

    /// Line and column of the fault, both counted from 1, the column in characters.
    pub fn position(&self) -> Option<(usize, usize)> {
        let (ErrorOrigin::File { text, .. } | ErrorOrigin::Override { text }) = &*self.origin;
        let before = text.get(..self.span.as_ref()?.start)?;
        let start = before.rfind('\n').map_or(0, |newline| newline + 1);
        Some((before.matches('\n').count() + 1, before[start..].chars().count() + 1))
    }
}

impl fmt::Display for PipelineError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (&*self.origin, self.position()) {
            (ErrorOrigin::File { path, .. }, Some((line, column))) => {
                write!(f, "{}:{line}:{column}: ", path.display())?;
            }
            (ErrorOrigin::File { path, .. }, None) => write!(f, "{}: ", path.display())?,
            (ErrorOrigin::Override { text }, _) => write!(f, "`{text}`: ")?,
        }
        f.write_str(&self.message)
    }
}

impl std::error::Error for PipelineError {}

/// The known name that is nearest to a misspelt one, if any is near enough to be meant.
pub(crate) fn nearest<'a, S: AsRef<str>>(name: &str, known: &'a [S]) -> Option<&'a str> {
    let near = known.iter().map(AsRef::as_ref).map(|candidate| {
        // Another case alone is no distance: `TRAIN` means `train`.
        let distance = strsim::osa_distance(&name.to_lowercase(), &candidate.to_lowercase());
        let size = name.chars().count().max(candidate.chars().count());
        // A prefix is meant even where much is missing: `corr` for `correlate`.
        let prefix = name.len() >= 2 && candidate.starts_with(name);
        (if prefix { distance.min(1) } else { distance }, size, candidate)
    });
    let near = near.filter(|(distance, size, _)| distance * 5 <= size * 2);
    near.min_by_key(|(distance, _, _)| *distance).map(|(_, _, candidate)| candidate)
}

/// Names for a message: the first two dozen of them.
fn listed<S: AsRef<str>>(names: &[S]) -> String {
    const SHOWN: usize = 24;
    let shown: Vec<_> =
        names.iter().take(SHOWN).map(|name| format!("`{}`", name.as_ref())).collect();
    let more = names.len().saturating_sub(SHOWN);
    let rest = if more > 0 { format!(" and {more} more") } else { String::new() };
    shown.join(", ") + &rest
}
