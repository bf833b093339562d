//! The synthesize stage: the embedded corpus, drawn from a seeded grammar.
//!
//! Seven domains that differ in vocabulary, length, names and noise, written in the layout of the
//! CoNLL-2012 release, so that the ordinary ingest reads them. In reading order: `style` says
//! how the domains differ, `clause`, `noun`, `verb` and `names` draw trees, `noise` disturbs them,
//! `node` reads them off, `write` prints them. Left out: meaning. The sentences are grammatical,
//! mostly, and say nothing; results on them show that the pipeline works.

mod clause;
mod dice;
mod draw;
mod lexicon;
mod names;
mod node;
mod noise;
mod noun;
mod style;
mod verb;
mod write;

use artifact::{InputSpec, OutputKind, OutputSpec, Outputs, ParamError, Request, StageError, Verb};
use dice::Dice;
use draw::Generator;
use lexicon::Lexicon;
use node::Flat;
use serde::Deserialize;
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
        about: "the domains in the layout of the CoNLL-2012 release",
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
        Ok(())
    }

    fn run(params: Params, request: &Request<'_>) -> Result<(), StageError> {
        Self::check(&params).map_err(|error| StageError::new(error.to_string()))?;
        let lexicon = Lexicon::embedded();
        let folder = request.outputs.path("corpus");
        std::fs::create_dir_all(&folder).map_err(|e| StageError::io("create", &folder, e))?;
        for (done, domain) in params.domains.iter().enumerate() {
            request.monitor.progress(done as u64, params.domains.len() as u64, "domains");
            let Some(position) = style::position(domain) else { continue };
            let Sentences { train, dev, test } = params.sentences;
            let splits = [("train", train), ("development", dev), ("test", test)];
            for ((split, sentences), stream) in splits.into_iter().zip(0..) {
                if request.monitor.cancelled() {
                    return Err(StageError::cancelled());
                }
                let dice = Dice::new(params.seed, (position * splits.len() + stream) as u64);
                let mut generator = Generator::new(dice, &lexicon, &STYLES[position]);
                domain_split(&mut generator, (split, stream), sentences, request.outputs)?;
            }
        }
        Ok(())
    }
}

/// Writes the documents of one domain and split. The split's series begins their numbers, so that
/// no two documents of a domain have the same name.
fn domain_split(
    generator: &mut Generator<'_>,
    (split, series): (&str, usize),
    sentences: usize,
    outputs: &Outputs,
) -> Result<(), StageError> {
    let Style { domain, source, unparsed, .. } = *generator.style;
    let (mut left, mut number) = (sentences, 0);
    while left > 0 {
        let length = generator.dice.between(10, 25).min(left);
        left -= length;
        number += 1;
        let parsed = !generator.dice.chance(unparsed);
        let flats: Vec<_> = (0..length).map(|_| Flat::new(&generator.sentence())).collect();
        let stem = format!("{source}_{series}{number:05}");
        let id = format!("{domain}/{source}/00/{stem}");
        let path = format!(
            "corpus/{split}/data/english/annotations/{domain}/{source}/00/{stem}.gold_conll"
        );
        outputs.write(&path, write::document(&id, &flats, parsed))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests;
