//! The synthesize stage: the embedded corpus, drawn from a seeded grammar.
//!
//! Seven domains that differ in vocabulary, length, names and noise, written in the layout of the
//! raw release (trees with traces, pointers and names), so that the ordinary ingest reads them; or
//! the same sentences as CoNLL-2012. In reading order: `style` says how the domains differ,
//! `clause`, `noun`, `verb` and `names` draw trees, `noise` disturbs them, `raw` and `columns` read
//! them off for the two forms, `document` makes files, `series` says which. Documents are written
//! one by one, so that memory does not grow with the corpus. Left out: meaning. The sentences are
//! grammatical, mostly, and say nothing; results on them show that the pipeline works.

mod clause;
mod columns;
mod dice;
mod document;
mod draw;
mod lexicon;
mod names;
mod node;
mod noise;
mod noun;
mod raw;
mod series;
mod style;
mod verb;

use artifact::{InputSpec, OutputKind, OutputSpec, ParamError, Request, StageError, Verb};
use dice::Dice;
use document::Document;
use draw::Generator;
use lexicon::Lexicon;
use node::Node;
use serde::Deserialize;
use series::Split;
use style::{STYLES, Style};

/// Sentences of a domain, by split.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sentences {
    /// For training.
    pub train: usize,
    /// For development.
    pub dev: usize,
    /// For testing.
    pub test: usize,
}

impl Sentences {
    fn of(self, split: Split) -> usize {
        match split {
            Split::Train => self.train,
            Split::Dev => self.dev,
            Split::Test => self.test,
        }
    }
}

/// How the corpus is written.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Form {
    /// The raw release: `.parse`, `.prop` and `.name`, all splits in one folder.
    #[default]
    Ldc,
    /// CoNLL-2012: `.gold_conll`, a folder for each split.
    Conll,
}

/// The stage's parameters.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Params {
    /// The seed of every random stream.
    pub seed: u64,
    /// How many sentences each domain gets.
    pub sentences: Sentences,
    /// Which of the domains are written.
    pub domains: Vec<String>,
    /// How they are written.
    #[serde(default)]
    pub form: Form,
}

/// The stage.
pub struct Synthesize;

impl Verb for Synthesize {
    const NAME: &'static str = "synthesize";
    const ABOUT: &'static str = "writes the embedded corpus: seven synthetic domains";
    const INPUTS: &'static [InputSpec] = &[];
    const OUTPUTS: &'static [OutputSpec] = &[OutputSpec {
        name: "corpus",
        kind: OutputKind::Folder,
        about: "the domains in the layout of the raw release, or of CoNLL-2012",
    }];
    type Params = Params;

    fn check(params: &Params) -> Result<(), ParamError> {
        let known: Vec<_> = STYLES.iter().map(|style| style.domain.to_owned()).collect();
        for (index, domain) in params.domains.iter().enumerate() {
            if style::position(domain).is_none() {
                return Err(ParamError {
                    path: vec!["domains".to_owned(), index.to_string()],
                    message: format!("no domain `{domain}`, expected {}", known.join(", ")),
                    expected: known,
                });
            }
        }
        let names = ["train", "dev", "test"];
        for (split, name) in Split::ALL.into_iter().zip(names) {
            if params.sentences.of(split) > split.most() {
                return Err(ParamError {
                    path: vec!["sentences".to_owned(), name.to_owned()],
                    message: format!("at most {} sentences in a domain", split.most()),
                    expected: Vec::new(),
                });
            }
        }
        Ok(())
    }

    fn run(params: Params, request: &Request<'_>) -> Result<(), StageError> {
        Self::check(&params).map_err(|error| StageError::new(error.to_string()))?;
        let lexicon = Lexicon::embedded();
        let folder = request.outputs.path("corpus");
        std::fs::create_dir_all(&folder).map_err(|e| StageError::io("create", &folder, e))?;
        let positions = params.domains.iter().filter_map(|domain| style::position(domain));
        let all = Split::ALL.iter().map(|&split| params.sentences.of(split)).sum::<usize>();
        let mut writer = Writer { request, form: params.form, done: 0, all: 0 };
        writer.all = (all * params.domains.len()) as u64;
        for position in positions {
            for (split, number) in Split::ALL.into_iter().zip(0..) {
                let stream = (position * Split::ALL.len() + number) as u64;
                let dice = Dice::new(params.seed, stream);
                let side = Dice::new(params.seed, SIDE + stream);
                let mut generator = Generator::new(dice, side, &lexicon, &STYLES[position]);
                writer.domain(&mut generator, split, params.sentences.of(split))?;
            }
        }
        Ok(())
    }
}

/// The first random stream of what was added to the words; a stream for each domain and split.
const SIDE: u64 = 1000;

/// Writes documents one by one.
struct Writer<'r, 'a> {
    request: &'r Request<'a>,
    form: Form,
    /// Sentences so far, of how many.
    done: u64,
    all: u64,
}

impl Writer<'_, '_> {
    /// Writes the documents of one domain and split.
    fn domain(
        &mut self,
        generator: &mut Generator<'_>,
        split: Split,
        sentences: usize,
    ) -> Result<(), StageError> {
        let Style { domain, source, .. } = *generator.style;
        let (mut left, mut number) = (sentences, 0);
        while left > 0 {
            if self.request.monitor.cancelled() {
                return Err(StageError::cancelled());
            }
            let (least, most) = series::LENGTH;
            let length = generator.dice.between(least, most).min(left);
            left -= length;
            let id = format!("{domain}/{}", split.name(source, number));
            number += 1;
            self.write(&draw(generator, id, length), split)?;
            self.done += length as u64;
            self.request.monitor.progress(self.done, self.all, "sentences");
        }
        Ok(())
    }

    /// Writes a document's files.
    fn write(&self, document: &Document, split: Split) -> Result<(), StageError> {
        let Document { id, .. } = document;
        let outputs = self.request.outputs;
        if self.form == Form::Conll {
            let folder = format!("corpus/{}/data/english/annotations", split.folder());
            return outputs.write(&format!("{folder}/{id}.gold_conll"), document.columns()?);
        }
        document.raw()?.into_iter().try_for_each(|(ending, text)| {
            let folder = "corpus/data/files/data/english/annotations";
            outputs.write(&format!("{folder}/{id}.{ending}"), text)
        })
    }
}

/// Draws a document.
fn draw(generator: &mut Generator<'_>, id: String, length: usize) -> Document {
    let Style { names, unparsed, unnamed, .. } = *generator.style;
    let parsed = !generator.dice.chance(unparsed);
    let sentences: Vec<_> = (0..length).map(|_| generator.sentence()).collect();
    // Columns cannot say that nobody looked for names. So where that happens, a document without
    // any counts as one where nobody looked, in either form.
    let looked =
        unnamed == 0 || !generator.side.chance(unnamed) && sentences.iter().any(Node::holds_name);
    Document { id, sentences, parsed, named: looked && !names.is_empty() }
}

#[cfg(test)]
mod tests;
