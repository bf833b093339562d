//! Every error that reaches the person: one screen on standard error, with the place, a caret and
//! what to do. Kinds (exit codes) and hints are added here, once; the engine and the stages know
//! neither.

use std::fmt;
use std::ops::Range;

use artifact::{Place, StageError};
use engine::{EngineError, ErrorOrigin, PipelineError};
use miette::{
    Diagnostic, GraphicalReportHandler, GraphicalTheme, LabeledSpan, MietteError,
    MietteSpanContents, SourceCode, SourceSpan, SpanContents,
};

use crate::exit;
use crate::screen::Screen;
use crate::text::count;

/// An error, ready to be shown.
#[derive(Debug)]
pub(crate) struct Failure {
    /// The exit code, from [`exit`].
    pub(crate) code: u8,
    /// One sentence: what is wrong.
    pub(crate) message: String,
    /// What to do about it.
    pub(crate) help: Option<String>,
    /// The text that is at fault. Boxed to keep every `Result` small.
    pub(crate) excerpt: Option<Box<Excerpt>>,
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

    /// A step failed.
    pub(crate) fn step_failed(message: impl Into<String>) -> Self {
        Self::new(exit::STEP_FAILED, message)
    }

    /// The same failure, for another who asks for what failed.
    pub(crate) fn again(&self) -> Self {
        Self {
            code: self.code,
            message: self.message.clone(),
            help: self.help.clone(),
            excerpt: self.excerpt.clone(),
        }
    }

    /// Adds a hint.
    #[must_use]
    pub(crate) fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// Adds the text at fault.
    #[must_use]
    pub(crate) fn at(mut self, mut excerpt: Excerpt) -> Self {
        // A caret needs something to stand under, also behind the last byte and on an empty line.
        let Excerpt { text, span, .. } = &mut excerpt;
        if span.start == span.end
            && (span.start >= text.len() || text[span.start..].starts_with('\n'))
        {
            text.insert(span.start.min(text.len()), ' ');
        }
        self.excerpt = Some(Box::new(excerpt));
        self
    }

    /// A fault in pipeline.toml or in an argument; `argument` is what such an argument is called.
    pub(crate) fn of_pipeline(error: PipelineError, argument: &str) -> Self {
        let (name, text) = match *error.origin {
            ErrorOrigin::File { path, text } => (path.display().to_string(), text),
            ErrorOrigin::Override { text } => (argument.to_owned(), text),
        };
        let mut failure = Self::pipeline(error.message);
        failure.help = error.help;
        match error.span {
            Some(span) => {
                let span = span.start.min(text.len())..span.end.min(text.len());
                failure.at(Excerpt { name, first_line: 1, text, span, label: error.label })
            }
            None => Self { message: format!("{name}: {}", failure.message), ..failure },
        }
    }

    /// What the runner itself could not do.
    pub(crate) fn of_engine(error: &EngineError) -> Self {
        let code = match error {
            EngineError::Pipeline { .. } => exit::PIPELINE,
            _ => exit::PROJECT,
        };
        Self { help: error.help(), ..Self::new(code, error.to_string()) }
    }

    /// The failure of steps for one and the same reason: they are named first, the stage's own
    /// words follow.
    pub(crate) fn of_steps(steps: &[&str], error: &StageError) -> Self {
        let first = steps.first().copied().unwrap_or("a step");
        let who = match steps.len() {
            0 | 1 => first.to_owned(),
            more => format!("{first} and {} like it", count(more - 1, "step")),
        };
        let failure = Self::new(exit::STEP_FAILED, format!("{who} failed: {}", error.message));
        let failure = Self { help: error.help.clone(), ..failure };
        match &error.place {
            Some(place) => failure.at(excerpt_of_place(place)),
            None => failure,
        }
    }

    /// The failure of a command.
    pub(crate) fn of_command(error: command::Error) -> Self {
        let (code, error) = match error {
            command::Error::Work(error) if error.cancelled => (exit::INTERRUPTED, error),
            command::Error::Work(error) => (exit::STEP_FAILED, error),
            command::Error::Usage(error) => (exit::USAGE, error),
            // What the host could not do is a failure of ours that comes back.
            command::Error::Host(error) => {
                return match error.downcast::<Self>() {
                    Ok(failure) => *failure,
                    Err(other) => Self::project(other.to_string()),
                };
            }
        };
        let StageError { message, place, help, .. } = *error;
        let failure = Self { help, ..Self::new(code, message) };
        match &place {
            Some(place) => failure.at(excerpt_of_place(place)),
            None => failure,
        }
    }

    /// Ctrl-C.
    pub(crate) fn interrupted() -> Self {
        Self::new(exit::INTERRUPTED, "interrupted")
            .help("what finished is kept: the same command goes on from there")
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
        self.excerpt.as_deref().map(|excerpt| excerpt as &dyn SourceCode)
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
        label: String::new(),
    }
}

/// The name among `names` that a misspelt one is closest to, if any is close.
pub(crate) fn nearest<'a>(name: &str, names: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    names
        .into_iter()
        .map(|candidate| (strsim::damerau_levenshtein(name, candidate), candidate))
        .min()
        .filter(|(distance, candidate)| *distance <= 1 + candidate.chars().count() / 3)
        .map(|(_, candidate)| candidate)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::screen::Paint;

    const SCREEN: Screen =
        Screen { out: Paint::PLAIN, err: Paint::PLAIN, width: 80, live: false, unicode: true };

    #[test]
    fn a_fault_in_the_pipeline_gets_a_caret() {
        let text = "[stage.train]\nparams.trainig = 1\nparams.seed = 1\n";
        let path = "pipeline.toml".into();
        let error = PipelineError {
            message: "`train` has no parameter `trainig`".into(),
            origin: Box::new(ErrorOrigin::File { path, text: text.into() }),
            span: Some(21..28),
            label: "did you mean `training`?".into(),
            help: Some("known here: `seed`, `training`".into()),
        };
        let failure = Failure::of_pipeline(error, "--set");
        assert_eq!(failure.code, exit::PIPELINE);
        assert_eq!(
            failure.render(&SCREEN),
            "  × `train` has no parameter `trainig`
   ╭─[pipeline.toml:2:8]
 1 │ [stage.train]
 2 │ params.trainig = 1
   ·        ───┬───
   ·           ╰── did you mean `training`?
 3 │ params.seed = 1
   ╰────
  help: known here: `seed`, `training`
"
        );
    }

    #[test]
    fn an_argument_gets_a_caret_in_ascii_too() {
        let error = PipelineError {
            message: "no stage `trian`".into(),
            origin: Box::new(ErrorOrigin::Override { text: "trian[seed=1]".into() }),
            span: Some(0..5),
            label: "did you mean `train`?".into(),
            help: None,
        };
        let failure = Failure::of_pipeline(error, "selector");
        assert_eq!(
            failure.render(&Screen { unicode: false, ..SCREEN }),
            "  x no stage `trian`
   ,-[selector:1:1]
 1 | trian[seed=1]
   : ^^|^^
   :   `-- did you mean `train`?
   `----
"
        );
    }

    #[test]
    fn a_caret_stands_where_nothing_is() {
        for (text, at) in [("training.epochs=", 16), ("", 0), ("a = \nb = 1", 4)] {
            let error = PipelineError {
                message: "a value is missing".into(),
                origin: Box::new(ErrorOrigin::Override { text: text.into() }),
                span: Some(at..at),
                label: String::new(),
                help: None,
            };
            let rendered = Failure::of_pipeline(error, "--set").render(&SCREEN);
            let caret = rendered.lines().find(|line| line.contains('▲'));
            let caret = caret.unwrap_or_else(|| panic!("no caret:\n{rendered}"));
            assert_eq!(caret.chars().count(), "   · ".len() - 1 + at + 1, "{rendered}");
        }
        let place = Place { file: "x".into(), line: 4, column: 0, text: String::new() };
        let failure = Failure::of_steps(&["a"], &StageError::new("an open bracket").at(place));
        let rendered = failure.render(&SCREEN);
        assert!(rendered.contains("\n 4 │"), "{rendered}");
    }

    #[test]
    fn a_stage_error_shows_the_line_of_the_file() {
        let place = Place {
            file: "corpus/train/nw.gold_conll".into(),
            line: 412,
            column: 12,
            text: "nw/wsj 0 x (NP* - -".into(),
        };
        let error = StageError::new("a bracket is never closed").at(place).help("unpack it again");
        let failure = Failure::of_steps(&["ingest[domain=nw]", "b", "c"], &error);
        assert_eq!(failure.code, exit::STEP_FAILED);
        assert_eq!(
            failure.render(&SCREEN),
            "  × ingest[domain=nw] and 2 steps like it failed: a bracket is never closed
     ╭─[corpus/train/nw.gold_conll:412:12]
 412 │ nw/wsj 0 x (NP* - -
     ·            ────
     ╰────
  help: unpack it again
"
        );
    }

    #[test]
    fn a_long_line_is_cut_around_the_fault() {
        let text = format!("{}ä FAULT {}", "é".repeat(500), "b".repeat(500));
        let place = Place { file: "x".into(), line: 1, column: 503, text };
        let excerpt = excerpt_of_place(&place);
        assert_eq!(&excerpt.text[excerpt.span.clone()], "FAULT");
        assert!(excerpt.text.starts_with('…') && excerpt.text.ends_with('…'));
        assert!(excerpt.text.chars().count() < 200);
        let beyond = Place { column: 5000, ..place.clone() };
        assert!(excerpt_of_place(&beyond).span.start <= excerpt_of_place(&beyond).text.len());
        let whole = excerpt_of_place(&Place { column: 0, text: "a b\n".into(), ..place });
        assert_eq!(whole.span, 0..3);
    }

    #[test]
    fn what_the_runner_cannot_do_has_its_own_code() {
        let busy = EngineError::Busy { path: "artifacts".into(), pid: Some(7) };
        assert_eq!(Failure::of_engine(&busy).code, exit::PROJECT);
        assert!(Failure::of_engine(&busy).help.is_some());
        let pipeline = EngineError::Pipeline { step: "x".into(), message: "y".into() };
        assert_eq!(Failure::of_engine(&pipeline).code, exit::PIPELINE);
    }

    #[test]
    fn only_a_near_name_is_proposed() {
        assert_eq!(nearest("tabel3", ["table1", "table3"]), Some("table3"));
        assert_eq!(nearest("zebra", ["table1", "table3"]), None);
    }
}
