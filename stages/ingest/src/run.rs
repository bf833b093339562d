//! All documents of a folder into one table, by several threads.
//!
//! Documents are read in batches of a fixed size and joined in the order of the folder, so that
//! neither the table nor the first fault depends on how many threads there are. Left out: what is
//! read of a document ([`crate::layers`]).

use std::collections::BTreeMap;
use std::num::NonZeroUsize;
use std::path::PathBuf;
use std::sync::atomic::{AtomicUsize, Ordering};

use artifact::{InputFile, Request, StageError};
use corpus::task::Convention;
use corpus::{TableBuilder, blocks};

use crate::files::{self, Source};
use crate::layers::{self, Batch, Begun, Rows, Scratch, Wanted};
use crate::params::Params;
use crate::read::{self, Buffers};

/// How many sources are read between two joins.
const BATCH: NonZeroUsize = NonZeroUsize::new(16).expect("16 is not 0");

/// What was read.
pub(crate) struct Read {
    pub(crate) table: TableBuilder,
    /// Rows of it that are sentences of the corpus.
    pub(crate) sentences: usize,
    /// Sentences of skeletons whose words could not be told.
    pub(crate) left_out: usize,
}

/// Reads all documents of the input that are of this split.
///
/// # Errors
/// The first fault in the order of the documents; where each can be read, the first that lies between
/// two of them.
pub(crate) fn run(params: &Params, request: &Request<'_>) -> Result<Read, StageError> {
    let input = request.inputs.one("corpus")?;
    let wanted = Wanted::new(params);
    let all = files::sources(&input.files, params, &wanted.columns)?;
    let sources = of_this_split(params, &all)?;
    if sources.is_empty() {
        return Err(none_of_split(params, &input.files, all.len()));
    }
    let done = AtomicUsize::new(0);
    let batches = blocks::map(&sources, BATCH, request.threads, |batch| {
        read_batch(&wanted, batch, request, &done, sources.len())
    })?;
    join(&wanted, batches)
}

/// The sources that are of this split, as far as their names say so.
fn of_this_split<'s, 'a>(
    params: &Params,
    sources: &'s [Source<'a>],
) -> Result<Vec<&'s Source<'a>>, StageError> {
    let mut kept = Vec::new();
    for source in sources {
        // Files of columns name their documents themselves, and may hold several.
        let named = source.form == files::Form::Trees && layers::ruled(params, source);
        if !named || layers::belongs(params, &source.id, source.main)? {
            kept.push(source);
        }
    }
    Ok(kept)
}

fn none_of_split(params: &Params, files: &[InputFile], documents: usize) -> StageError {
    let place = files::folder(files).map_or("the folder".to_owned(), |f| f.display().to_string());
    StageError::new(format!(
        "none of the {documents} documents of {place} is of the split {} by the rule of CoNLL-2012",
        params.split
    ))
    .help("`--set splits=folders` takes the documents of a folder as they are")
}

fn read_batch<'a>(
    wanted: &Wanted<'_>,
    sources: &[&Source<'a>],
    request: &Request<'_>,
    done: &AtomicUsize,
    total: usize,
) -> Result<Batch<'a>, StageError> {
    let (mut scratch, mut buffers) = (Scratch::default(), Buffers::default());
    let mut batch = Batch { table: wanted.table(), ..Batch::default() };
    for source in sources {
        if request.monitor.cancelled() {
            return Err(StageError::cancelled());
        }
        let number = done.fetch_add(1, Ordering::Relaxed);
        request.monitor.progress(number as u64, total as u64, "files");
        let mut rows = Rows::new(source, wanted, &mut batch, &mut scratch)?;
        read::read(source, &wanted.columns, &mut buffers, &mut rows)?;
        rows.finish()?;
    }
    Ok(batch)
}

/// Joins the batches in their order.
fn join(wanted: &Wanted<'_>, batches: Vec<Batch<'_>>) -> Result<Read, StageError> {
    let mut whole = Read { table: wanted.table(), sentences: 0, left_out: 0 };
    let mut seen = Seen::default();
    let mut trees = [None, None];
    for batch in batches {
        batch.begun.iter().try_for_each(|begun| seen.check(begun))?;
        whole.table.append(&batch.table);
        whole.sentences += batch.sentences;
        whole.left_out += batch.left_out;
        for (first, found) in trees.iter_mut().zip(batch.trees) {
            *first = first.or(found);
        }
        one_convention(wanted, trees)?;
    }
    let raw = trees[1].is_none();
    for (layer, convention) in wanted.chunks(raw).collect::<Vec<_>>() {
        whole.table.convention(layer, convention.name());
    }
    Ok(whole)
}

/// Refuses trees of both kinds where the published code's scan would make chunks of two conventions.
fn one_convention(wanted: &Wanted<'_>, trees: [Option<&InputFile>; 2]) -> Result<(), StageError> {
    let paper = wanted.chunks(true).any(|(_, convention)| convention == Convention::Paper);
    match trees {
        [Some(raw), Some(stripped)] if paper => Err(StageError::new(format!(
            "the chunks of one corpus would follow two conventions: {} has trees with function \
             tags and traces, {} has none",
            raw.shown.display(),
            stripped.shown.display()
        ))
        .help(
            "the convention `paper` needs both; set `convention = \"conll2000\"`, or read one form \
             with `--set format=ldc` or `--set format=conll`",
        )),
        _ => Ok(()),
    }
}

/// The documents that were read, so that none is read twice.
#[derive(Default)]
struct Seen {
    documents: BTreeMap<(String, String), (PathBuf, usize)>,
}

impl Seen {
    fn check(&mut self, begun: &Begun<'_>) -> Result<(), StageError> {
        let Begun { id, part, file, line } = begun;
        let place = (file.shown.clone(), *line);
        match self.documents.insert((id.clone(), part.clone()), place) {
            None => Ok(()),
            Some((first, first_line)) => Err(StageError::new(format!(
                "document {id} part {part} is in the corpus twice: {}, line {first_line}, and {}, \
                 line {line}",
                first.display(),
                file.shown.display(),
            ))
            .help("remove one of the two; a release unpacked twice has both")),
        }
    }
}
