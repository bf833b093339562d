//! From the files of a folder to its documents: which file is read, which belong to it.
//!
//! A document's files have one name but for its ending, the stem: `wsj_0001.parse` is read with
//! `wsj_0001.prop` and `wsj_0001.name`. Automatic annotation (`*auto_conll`) is passed over, as is
//! everything with an ending that nobody asked for. Left out: what is in the files.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use artifact::{InputFile, StageError};
use corpus::task::{self, Source as From};

use crate::params::{Format, Params};

/// The forms that a document's main file may have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Form {
    /// CoNLL-2012.
    Conll,
    /// A skeleton: CoNLL-2012 without words.
    Skeleton,
    /// Raw trees.
    Trees,
    /// CoNLL-U.
    Conllu,
    /// IOB2 name files.
    Iob,
    /// A file of a task, which stands alone: the number of its [`Columns`].
    Own(usize),
}

impl Form {
    /// What the setting that chooses it is called.
    fn setting(self) -> &'static str {
        match self {
            Self::Conll => "conll",
            Self::Skeleton => "skeleton",
            Self::Trees => "ldc",
            Self::Conllu => "conllu",
            Self::Iob => "iob",
            Self::Own(_) => "tsv",
        }
    }

    /// True where its files are of a task's format.
    fn has(self, format: task::Format) -> bool {
        match self {
            Self::Conll | Self::Skeleton => format == task::Format::Conll,
            Self::Conllu => format == task::Format::Conllu,
            Self::Trees | Self::Iob | Self::Own(_) => false,
        }
    }

    fn is(self, format: Format) -> bool {
        match format {
            Format::Auto => true,
            Format::Conll => self == Self::Conll,
            Format::Ldc => self == Self::Trees,
            Format::Skeleton => self == Self::Skeleton,
            Format::Conllu => self == Self::Conllu,
            Format::Iob => self == Self::Iob,
            Format::Tsv => matches!(self, Self::Own(_)),
        }
    }
}

/// Columns that tasks take from files with one ending.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Columns {
    /// The ending; `None` for further columns of the corpus' own files.
    pub(crate) ending: Option<String>,
    pub(crate) format: task::Format,
    /// The column of the words.
    pub(crate) word: usize,
    /// Which task (by its place among the tasks) takes which column.
    pub(crate) tasks: Vec<(usize, usize)>,
}

impl Columns {
    /// The columns of all tasks, each file once.
    pub(crate) fn of(params: &Params) -> Vec<Self> {
        let mut all: Vec<Self> = Vec::new();
        for (layer, task) in params.tasks.values().enumerate() {
            let (From::Column, Some(format)) = (task.from, task.format) else { continue };
            let word = task.word.unwrap_or(1);
            let column = (layer, task.column.unwrap_or(0));
            let same = |c: &&mut Self| (&c.ending, c.format, c.word) == (&task.file, format, word);
            match all.iter_mut().find(same) {
                Some(columns) => columns.tasks.push(column),
                None => {
                    let ending = task.file.clone();
                    all.push(Self { ending, format, word, tasks: vec![column] });
                }
            }
        }
        all
    }
}

/// A document, or several in one file: what is read together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Source<'a> {
    pub(crate) form: Form,
    /// The file that sentences are read from.
    pub(crate) main: &'a InputFile,
    /// What the document is called where its file names none.
    pub(crate) id: String,
    /// `.prop` beside trees.
    pub(crate) propositions: Option<&'a InputFile>,
    /// `.name` beside trees.
    pub(crate) names: Option<&'a InputFile>,
    /// Trees or CoNLL-U beside a skeleton: its words.
    pub(crate) words: Option<(Form, &'a InputFile)>,
    /// For each of the [`Columns`], where they are.
    pub(crate) columns: Vec<Place<'a>>,
}

/// Where a document has the columns of a task.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place<'a> {
    /// Nowhere.
    Nowhere,
    /// In its main file.
    Inside,
    /// In a file beside that.
    Beside(&'a InputFile),
}

/// The files of one stem.
#[derive(Default)]
struct Stem<'a> {
    main: Vec<(Form, &'a InputFile)>,
    propositions: Option<&'a InputFile>,
    names: Option<&'a InputFile>,
    own: Vec<(usize, &'a InputFile)>,
}

/// The documents of a folder, sorted by their names.
///
/// # Errors
/// There is none, or one is there in two forms.
pub(crate) fn sources<'a>(
    files: &'a [InputFile],
    params: &Params,
    columns: &[Columns],
) -> Result<Vec<Source<'a>>, StageError> {
    let mut stems = BTreeMap::<String, Stem<'a>>::new();
    for file in files {
        if let Some((stem, form)) = main_form(&file.name) {
            stems.entry(stem).or_default().main.push((form, file));
        } else if let Some(stem) = file.name.strip_suffix(".prop") {
            stems.entry(stem.to_owned()).or_default().propositions = Some(file);
        } else if let Some(stem) = file.name.strip_suffix(".name") {
            stems.entry(stem.to_owned()).or_default().names = Some(file);
        }
        if let Some((stem, number)) = own(&file.name, columns) {
            stems.entry(stem).or_default().own.push((number, file));
        }
    }
    let mut sources = Vec::new();
    for (stem, files) in &stems {
        add(&mut sources, stem, files, params, columns)?;
    }
    if sources.is_empty() {
        return Err(nothing(files, params, columns));
    }
    Ok(sources)
}

/// The sources of one stem.
fn add<'a>(
    sources: &mut Vec<Source<'a>>,
    stem: &str,
    files: &Stem<'a>,
    params: &Params,
    columns: &[Columns],
) -> Result<(), StageError> {
    let chosen = |(form, _): &&(Form, &InputFile)| form.is(params.format);
    let mut main: Vec<_> = files.main.iter().filter(chosen).copied().collect();
    main.sort_by(|a, b| (a.0, &a.1.name).cmp(&(b.0, &b.1.name)));
    let words = words(&mut main);
    if main.is_empty() && matches!(params.format, Format::Auto | Format::Tsv) {
        main.extend(files.own.first().map(|(number, file)| (Form::Own(*number), *file)));
    }
    if let Some((other, second)) = main.iter().find(|(form, _)| *form != main[0].0) {
        let (form, first) = main[0];
        return Err(two_forms((form, first), (*other, second)));
    }
    for (form, main) in main {
        let named_by_split = matches!(form, Form::Conllu | Form::Iob | Form::Own(_));
        let domain = &params.domain;
        let place = |(number, columns): (usize, &Columns)| match files
            .own
            .iter()
            .find(|(own, _)| *own == number)
        {
            Some((_, file)) if file.name != main.name => Place::Beside(file),
            Some(_) => Place::Inside,
            None if columns.ending.is_none() && form.has(columns.format) => Place::Inside,
            None => Place::Nowhere,
        };
        sources.push(Source {
            form,
            main,
            // Files of these forms need not name their documents, and every split may well have a
            // file of the same name.
            id: match named_by_split {
                true => format!("{domain}/{}/{stem}", params.split),
                false => format!("{domain}/{stem}"),
            },
            propositions: files.propositions.filter(|_| form == Form::Trees),
            names: files.names.filter(|_| form == Form::Trees),
            words,
            columns: columns.iter().enumerate().map(place).collect(),
        });
    }
    Ok(())
}

/// Takes the file that has a skeleton's words out of the main files, where there is one.
fn words<'a>(main: &mut Vec<(Form, &'a InputFile)>) -> Option<(Form, &'a InputFile)> {
    let kind = |form| move |(found, _): &(Form, &InputFile)| *found == form;
    if !main.iter().any(kind(Form::Skeleton)) {
        return None;
    }
    let others: Vec<_> = main.iter().filter(|(form, _)| *form != Form::Skeleton).copied().collect();
    match others.as_slice() {
        [(form @ (Form::Trees | Form::Conllu), file)] => {
            main.retain(kind(Form::Skeleton));
            Some((*form, *file))
        }
        _ => None,
    }
}

/// The stem and form of a main file.
fn main_form(name: &str) -> Option<(String, Form)> {
    for (ending, form) in [
        (".parse", Form::Trees),
        (".mrg", Form::Trees),
        (".ptb", Form::Trees),
        (".conllu", Form::Conllu),
        (".iob2", Form::Iob),
    ] {
        if let Some(stem) = name.strip_suffix(ending) {
            return Some((stem.to_owned(), form));
        }
    }
    let form = match name {
        _ if name.ends_with("gold_conll") => Form::Conll,
        _ if name.ends_with("_skel") => Form::Skeleton,
        _ => return None,
    };
    // `.gold_conll`, `.v4_gold_conll`: the last part of the file's name; `demo_gold_conll` has none.
    let file = name.rfind('/').map_or(0, |slash| slash + 1);
    let (stem, kind) = match name[file..].rfind('.') {
        Some(dot) => (&name[..file + dot], &name[file + dot + 1..]),
        None => {
            let stem = name.trim_end_matches("conll").trim_end_matches("skel");
            let stem = stem.trim_end_matches('_').trim_end_matches("gold");
            (stem.trim_end_matches(['_', '-']), &name[file..])
        }
    };
    let automatic = kind.split('_').any(|part| part == "auto");
    (!automatic).then(|| (stem.to_owned(), form))
}

/// The stem of a file with a task's ending, and the number of the columns: those with the longest
/// ending.
fn own(name: &str, columns: &[Columns]) -> Option<(String, usize)> {
    let stems = columns.iter().enumerate().filter_map(|(number, columns)| {
        let stem = name.strip_suffix(columns.ending.as_deref()?)?;
        Some((stem.to_owned(), number))
    });
    stems.min_by_key(|(stem, _)| stem.len())
}

fn two_forms(first: (Form, &InputFile), second: (Form, &InputFile)) -> StageError {
    let settings = [first.0.setting(), second.0.setting()];
    StageError::new(format!(
        "one document is there in two forms: {} and {}",
        first.1.shown.display(),
        second.1.shown.display()
    ))
    .help(format!(
        "say which is read: `--set format={}` or `--set format={}`",
        settings[0], settings[1]
    ))
}

fn nothing(files: &[InputFile], params: &Params, columns: &[Columns]) -> StageError {
    let place = folder(files).map_or("the folder".to_owned(), |f| f.display().to_string());
    let mut endings = vec!["gold_conll", "_skel", ".parse", ".mrg", ".ptb", ".conllu", ".iob2"];
    endings.extend(columns.iter().filter_map(|columns| columns.ending.as_deref()));
    let endings: Vec<_> = endings.iter().map(|ending| format!("`{ending}`")).collect();
    let message = match params.format {
        Format::Auto => format!("no file of {place} ends in {}", endings.join(", ")),
        _ => format!("no file of {place} is of the format that is set"),
    };
    let help = match params.format {
        Format::Auto => {
            "expected a layout such as train/data/english/annotations/nw/wsj/00/wsj_0001.gold_conll \
             or data/files/data/english/annotations/nw/wsj/00/wsj_0001.parse below the corpus folder"
        }
        _ => "`--set format=auto` reads whatever there is",
    };
    StageError::new(message).help(help)
}

/// The folder that files lie in: the first file's place without its name inside the artifact.
pub(crate) fn folder(files: &[InputFile]) -> Option<PathBuf> {
    let file = files.first()?;
    let up = Path::new(&file.name).components().count();
    Some(file.shown.ancestors().nth(up)?.to_owned())
}

#[cfg(test)]
#[path = "files_tests.rs"]
mod tests;
