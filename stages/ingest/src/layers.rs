//! From sentences as they were read to rows of the table. Which sentences are dropped, and which
//! layers are absent, is decided here and nowhere else.

use std::collections::HashMap;

use artifact::{InputFile, StageError};
use corpus::annotation::{Annotation, Header, Sink};
use corpus::chunk::Chunker;
use corpus::task::{self, Convention, Missing, Source as From, Task};
use corpus::{TableBuilder, labels, scan, split};

use crate::beside::{Beside, place};
use crate::files::{Columns, Form, Place, Source};
use crate::params::{Params, Splits};
use crate::pending::Pending;
use crate::read;

/// What every document is read for.
pub(crate) struct Wanted<'p> {
    pub(crate) params: &'p Params,
    pub(crate) columns: Vec<Columns>,
    /// The layers, in the order of the table's columns; false for one that is not annotated here.
    layers: Vec<(&'p Task, bool)>,
}

impl<'p> Wanted<'p> {
    pub(crate) fn new(params: &'p Params) -> Self {
        let layers = params.tasks.iter().map(|(name, task)| (task, !params.is_absent(name)));
        Self { params, columns: Columns::of(params), layers: layers.collect() }
    }

    /// An empty table.
    pub(crate) fn table(&self) -> TableBuilder {
        let names: Vec<_> = self.params.tasks.keys().cloned().collect();
        TableBuilder::new(&names)
    }

    /// The chunk layers: their place, and their convention on trees with function tags and traces
    /// (`raw`) or without.
    pub(crate) fn chunks(&self, raw: bool) -> impl Iterator<Item = (usize, Convention)> {
        let layers = self.layers.iter().enumerate();
        layers
            .filter(|(_, (task, _))| task.from == From::Chunks)
            .map(move |(layer, (task, _))| (layer, task.chunks().applied(raw)))
    }

    /// True for a layer of names.
    fn names(&self, layer: usize) -> bool {
        let (task, present) = self.layers[layer];
        present && task.from == From::Names
    }

    /// True where a layer has rows of its own, whose words include traces.
    fn traces(&self, layer: usize, raw: bool) -> bool {
        let (task, present) = self.layers[layer];
        let convention = task.chunks().applied(raw);
        present && task.from == From::Chunks && convention == Convention::Paper
    }
}

/// A document, or a part of one, that was read.
#[derive(Debug)]
pub(crate) struct Begun<'a> {
    pub(crate) id: String,
    pub(crate) part: String,
    pub(crate) file: &'a InputFile,
    pub(crate) line: usize,
}

/// What was read of some documents.
#[derive(Default)]
pub(crate) struct Batch<'a> {
    pub(crate) table: TableBuilder,
    /// The parts of documents, in the order of their files.
    pub(crate) begun: Vec<Begun<'a>>,
    /// The first file with trees that have function tags and traces, and the first with others.
    pub(crate) trees: [Option<&'a InputFile>; 2],
    /// Rows of the table that are sentences.
    pub(crate) sentences: usize,
    /// Sentences of skeletons whose words could not be told.
    pub(crate) left_out: usize,
}

/// Scratch memory.
#[derive(Default)]
pub(crate) struct Scratch {
    tags: Vec<&'static str>,
    chunker: Chunker,
}

/// Fills a table with what is read of one source.
pub(crate) struct Rows<'a, 'b> {
    wanted: &'b Wanted<'b>,
    main: &'a InputFile,
    batch: &'b mut Batch<'a>,
    scratch: &'b mut Scratch,
    /// For each column that the main file's sentences carry, the layer that takes it.
    inside: Vec<usize>,
    /// Layers whose labels are the names of the main file.
    named: Vec<usize>,
    beside: Vec<Beside<'a>>,
    /// Whether the rule of CoNLL-2012 says which documents belong here.
    ruled: bool,
    /// The document that began last, and whether it belongs here.
    document: String,
    kept: bool,
    /// How many sentences each document has so far: parts count on.
    numbers: HashMap<String, u32>,
    number: u32,
    /// Where a document without a name counts as not annotated: its names.
    pending: Option<Pending>,
}

impl<'a, 'b> Rows<'a, 'b> {
    /// # Errors
    /// A file beside the source cannot be read.
    pub(crate) fn new(
        source: &Source<'a>,
        wanted: &'b Wanted<'b>,
        batch: &'b mut Batch<'a>,
        scratch: &'b mut Scratch,
    ) -> Result<Self, StageError> {
        let (mut beside, mut named) = (Vec::new(), Vec::new());
        for (place, columns) in source.columns.iter().zip(&wanted.columns) {
            match place {
                Place::Beside(file) => beside.push(Beside::read(file, columns)?),
                Place::Inside if columns.format == task::Format::Iob => {
                    named.extend(columns.tasks.iter().map(|(layer, _)| *layer));
                }
                Place::Inside | Place::Nowhere => {}
            }
        }
        let params = wanted.params;
        let columns = matches!(source.form, Form::Conll | Form::Skeleton);
        let unnamed = columns && params.unnamed.contains(&params.domain);
        Ok(Self {
            wanted,
            main: source.main,
            inside: read::inside(source, &wanted.columns).into_iter().map(|(to, _)| to).collect(),
            named,
            beside,
            ruled: ruled(params, source),
            batch,
            scratch,
            document: String::new(),
            kept: true,
            numbers: HashMap::new(),
            number: 0,
            pending: unnamed.then(Pending::default),
        })
    }

    /// After the last sentence.
    ///
    /// # Errors
    /// A file beside the source has more sentences.
    pub(crate) fn finish(mut self) -> Result<(), StageError> {
        self.flush();
        self.beside.iter().try_for_each(|beside| beside.finish(self.main))
    }

    /// Writes the names of the document that ends.
    fn flush(&mut self) {
        let Some(pending) = self.pending.as_mut().map(std::mem::take) else { return };
        for layer in 0..self.wanted.layers.len() {
            if self.wanted.names(layer) {
                pending.write(self.batch.table.layer(layer));
            }
        }
    }

    /// The layers of a sentence's row.
    fn layers(&mut self, annotation: &Annotation<'_>) {
        let parsed = !annotation.is_unparsed();
        let raw = annotation.raw.is_some();
        for (layer, (task, present)) in self.wanted.layers.iter().enumerate() {
            let column = self.batch.table.layer(layer);
            let without = task.without_predicates.unwrap_or(Missing::Skip);
            match task.from {
                // Theirs comes with the columns, below.
                From::Column => continue,
                _ if !present => column.null(),
                From::Pos if parsed => labels::pos(annotation, column),
                From::Chunks if parsed => {
                    chunks(annotation, task.chunks().applied(raw), self.scratch, column);
                }
                From::Pos | From::Chunks => column.null(),
                From::Names if self.pending.is_some() => {}
                From::Names => labels::names(annotation, &self.wanted.params.names, column),
                From::Predicates => {
                    labels::predicates(annotation, without, column);
                }
                From::Headwords => labels::headwords(annotation, without, column),
                From::Roles => labels::roles(annotation, column),
            }
        }
    }

    /// The row with traces among its words, where a layer asks for one.
    fn traces(&mut self, annotation: &Annotation<'_>, number: u32) {
        let wanted = self.wanted;
        let layers = 0..wanted.layers.len();
        let Some(tree) = annotation.raw.as_ref().filter(|_| !annotation.is_unparsed()) else {
            return;
        };
        if !layers.clone().any(|layer| wanted.traces(layer, true)) {
            return;
        }
        let table = &mut self.batch.table;
        table.row(&self.document, number, &tree.tokens, None, true);
        self.scratch.tags.clear();
        scan::paper(tree, &mut self.scratch.tags);
        for layer in layers {
            if wanted.traces(layer, true) {
                table.layer(layer).row(&self.scratch.tags);
                continue;
            }
            // Names that are held back until their document ends follow then, this row's with them.
            if self.pending.is_none() || !wanted.names(layer) {
                table.layer(layer).null();
            }
        }
        if let Some(pending) = &mut self.pending {
            pending.null();
        }
    }

    /// The layers that come from columns, for a row or none.
    fn columns(&mut self, annotation: &Annotation<'_>, kept: bool) -> Result<(), StageError> {
        // Files beside the document are followed sentence by sentence, kept or not.
        for beside in &mut self.beside {
            beside.advance(annotation, self.main)?;
        }
        if !kept {
            return Ok(());
        }
        for (layer, (task, present)) in self.wanted.layers.iter().enumerate() {
            if task.from != From::Column {
                continue;
            }
            let column = self.batch.table.layer(layer);
            let inside = self.inside.iter().position(|&to| to == layer);
            if !present {
                column.null();
            } else if let Some((beside, labels)) =
                self.beside.iter().find_map(|b| Some((b, b.labels(layer)?)))
            {
                if let Some(word) = no_tag(task, labels) {
                    let name = self.wanted.params.tasks.keys().nth(layer);
                    return Err(untagged(name, &labels[word]).at(beside.word(word)));
                }
                column.row(labels);
            } else if let Some(cells) = inside.and_then(|at| annotation.columns.get(at)) {
                if let Some(word) = no_tag(task, cells) {
                    let name = self.wanted.params.tasks.keys().nth(layer);
                    let place = place(self.main, annotation.line + word);
                    return Err(untagged(name, cells[word]).at(place));
                }
                column.row(cells);
            } else if self.named.contains(&layer) {
                labels::names(annotation, &[], column);
            } else {
                column.null();
            }
        }
        Ok(())
    }
}

/// The first label of a task of spans that is no tag of one.
fn no_tag(task: &Task, labels: &[impl AsRef<str>]) -> Option<usize> {
    let is_tag = |label: &str| {
        matches!(label, "O" | "_")
            || label.strip_prefix("B-").or(label.strip_prefix("I-")).is_some_and(|x| !x.is_empty())
    };
    labels.iter().position(|label| task.is_bio() && !is_tag(label.as_ref()))
}

fn untagged(task: Option<&String>, label: &str) -> StageError {
    let task = task.map_or("NAME", String::as_str);
    StageError::new(format!("`{label}` is no tag of the task `{task}`: expected `O`, `B-TYPE` or `I-TYPE`"))
        .help(format!("`column` of [task.{task}] counts from 1; labels that are no spans have `scheme = \"token\"`"))
}

impl Sink for Rows<'_, '_> {
    fn begin(&mut self, header: Header<'_>) -> Result<(), StageError> {
        let params = self.wanted.params;
        self.kept = !self.ruled || belongs(params, header.id, self.main)?;
        if self.document != header.id {
            self.flush();
            let last = std::mem::replace(&mut self.document, header.id.to_owned());
            self.numbers.insert(last, self.number);
            self.number = self.numbers.get(header.id).copied().unwrap_or(0);
        }
        if self.kept {
            let (id, part) = (header.id.to_owned(), header.part.to_owned());
            self.batch.begun.push(Begun { id, part, file: self.main, line: header.line });
        }
        Ok(())
    }

    fn sentence(&mut self, annotation: &Annotation<'_>) -> Result<(), StageError> {
        let kept = self.kept && annotation.words.len() >= self.wanted.params.min_tokens;
        let number = self.number;
        self.number += 1;
        if kept {
            let parse = annotation.parse.as_ref().filter(|_| !annotation.is_unparsed());
            self.batch.table.row(&self.document, number, &annotation.words, parse, false);
            self.batch.sentences += 1;
            self.layers(annotation);
        }
        self.columns(annotation, kept)?;
        if self.kept {
            if let Some(pending) = &mut self.pending {
                pending.see(annotation);
                if kept {
                    pending.row(annotation, &self.wanted.params.names);
                }
            }
            if annotation.parse.is_some() && !annotation.is_unparsed() {
                let first = &mut self.batch.trees[usize::from(annotation.raw.is_none())];
                first.get_or_insert(self.main);
            }
            self.traces(annotation, number);
        }
        Ok(())
    }

    fn end(&mut self) -> Result<(), StageError> {
        Ok(())
    }

    fn left_out(&mut self) -> Result<(), StageError> {
        self.number += 1;
        self.batch.left_out += usize::from(self.kept);
        self.beside.iter_mut().for_each(Beside::skip);
        Ok(())
    }
}

/// True where the rule of CoNLL-2012 says which documents belong here: unless a setting says
/// otherwise, for the raw release. Trees of other treebanks (`.mrg`, `.ptb`) go by their folders.
pub(crate) fn ruled(params: &Params, source: &Source<'_>) -> bool {
    match params.splits {
        Splits::Auto => source.main.name.ends_with(".parse"),
        Splits::Folders => false,
        Splits::V12 => true,
    }
}

/// True for a document of this split by the rule of CoNLL-2012.
///
/// # Errors
/// The rule is asked for, and does not know the document.
pub(crate) fn belongs(params: &Params, id: &str, file: &InputFile) -> Result<bool, StageError> {
    match (split::v12(id), params.splits) {
        (Some(split), _) => Ok(split == params.split),
        (None, Splits::V12) => Err(StageError::new(format!(
            "the rule of CoNLL-2012 does not say which split document {id} is in: {}",
            file.shown.display()
        ))
        .help("it goes by the number that a name ends in; `--set splits=folders` goes by folders")),
        (None, _) => Ok(true),
    }
}

fn chunks(
    annotation: &Annotation<'_>,
    convention: Convention,
    scratch: &mut Scratch,
    column: &mut corpus::dictionary::Labels,
) {
    let (Some(tree), Some(pos)) = (&annotation.parse, &annotation.pos) else {
        return column.null();
    };
    scratch.tags.clear();
    match convention {
        Convention::Conll2000 => return scratch.chunker.row(tree, pos, column),
        Convention::PaperStripped => {
            scan::paper_stripped(tree, &annotation.words, &mut scratch.tags);
        }
        // It has a row of its own.
        Convention::Paper => return column.null(),
    }
    column.row(&scratch.tags);
}
