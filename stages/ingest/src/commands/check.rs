//! `repro corpus check`: reads every file of a corpus and tells all that is wrong, where ingest stops
//! at the first fault.
//!
//! The files are those that ingest would read, by the same readers. Beyond what these say, it finds
//! what lies between files: documents that are there twice or in two splits, and files of labels
//! that do not have the words of their document. Left out: what annotation means.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use artifact::{InputFile, StageError};
use command::{Error, Host, Outcome, Source as From};
use corpus::annotation::{Annotation, Header, Sink};
use corpus::text::Buffer;
use serde_json::json;

use super::problems::Problems;
use super::tally::each;
use super::walk::walk;
use crate::beside::Beside;
use crate::files::{Columns, Place, Source, sources};
use crate::layers::{belongs, ruled};
use crate::params::{Format, Params};
use crate::read::{Buffers, open, own, read};

/// Files that are read by the same settings.
struct Group {
    params: Params,
    files: Vec<InputFile>,
    /// How messages call the folder.
    shown: PathBuf,
    columns: Vec<Columns>,
}

/// `repro corpus check`.
///
/// # Errors
/// The corpus' folders are not there, or the steps that make it fail.
pub(super) fn run(folder: Option<&str>, as_json: bool, host: &dyn Host) -> Result<Outcome, Error> {
    let mut problems = Problems::default();
    let groups = match folder {
        Some(folder) => vec![given(folder, host, &mut problems)?],
        None => of_profile(host, &mut problems)?,
    };
    problems.append(check(&groups, host)?);
    let profile = if folder.is_none() { Some(host.profile()?) } else { None };
    let text = if as_json {
        format!("{:#}\n", problems.json(profile.as_deref()))
    } else {
        problems.text(host.width(), host.paint())
    };
    host.print(&text)?;
    Ok(if problems.count() == 0 { Outcome::Done } else { Outcome::Problems })
}

/// The files of a folder that the command line names.
fn given(folder: &str, host: &dyn Host, problems: &mut Problems) -> Result<Group, Error> {
    let path = Path::new(folder);
    if !path.is_dir() {
        return Err(Error::usage(format!("there is no folder {folder}"))
            .help("name a folder of corpus files, or none for the profile's corpus"));
    }
    let name = path.file_name().map_or("corpus".into(), |name| name.to_string_lossy());
    let tasks = host.value("task")?.unwrap_or_else(|| json!({}));
    let params = json!({
        "domain": name, "split": "", "tasks": tasks, "min_tokens": 1, "names": [],
        "unannotated": {},
    });
    let params = parameters("the tables [task.NAME]", params)?;
    Ok(group(params, found(path, path, problems), path))
}

/// The files of the profile's corpus.
fn of_profile(host: &dyn Host, problems: &mut Problems) -> Result<Vec<Group>, Error> {
    let mut groups = Vec::new();
    // Raw releases keep all splits in one folder, which every split's step reads.
    let mut seen = BTreeSet::new();
    for step in host.steps("ingest")? {
        let params = parameters(&step.name, step.params)?;
        for source in step.inputs.into_iter().flat_map(|input| input.sources) {
            match source {
                From::Folder { path, shown } => {
                    if seen.insert(path.clone()) {
                        let files = found(&path, &shown, problems);
                        groups.push(group(params.clone(), files, &shown));
                    }
                }
                From::Made(input) => {
                    let first = input.files.first();
                    let shown = first.map(|file| file.shown.clone()).unwrap_or_default();
                    if first.is_some_and(|file| seen.insert(file.shown.clone())) {
                        groups.push(group(params.clone(), input.files, &shown));
                    }
                }
            }
        }
    }
    Ok(groups)
}

fn parameters(of: &str, params: serde_json::Value) -> Result<Params, StageError> {
    serde_json::from_value(params).map_err(|error| StageError::new(format!("{of}: {error}")))
}

fn found(path: &Path, shown: &Path, problems: &mut Problems) -> Vec<InputFile> {
    let (files, faults) = walk(path, shown);
    faults.into_iter().for_each(|fault| problems.add(shown, fault));
    files
}

fn group(params: Params, files: Vec<InputFile>, shown: &Path) -> Group {
    let columns = Columns::of(&params);
    Group { params, files, shown: shown.to_owned(), columns }
}

/// Where a document begins.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Begin {
    id: String,
    part: String,
    split: String,
    file: PathBuf,
    line: usize,
}

/// Reads all groups.
fn check(groups: &[Group], host: &dyn Host) -> Result<Problems, Error> {
    let mut problems = Problems::default();
    let mut work: Vec<(&Group, Source<'_>)> = Vec::new();
    for group in groups {
        let found = in_any_form(group, &mut problems);
        work.extend(found.into_iter().map(|source| (group, source)));
    }
    let monitor = host.monitor();
    let total = work.len() as u64;
    let read = each(&work, host.threads(), |done, (group, source)| {
        if monitor.cancelled() {
            return Err(StageError::cancelled());
        }
        monitor.progress(done as u64, total, "files");
        Ok(one(group, source))
    })?;
    let mut begins = Vec::new();
    for (found, documents) in read {
        problems.append(found);
        begins.extend(documents);
    }
    for (file, problem) in twice(&begins) {
        problems.add(&file, problem);
    }
    Ok(problems)
}

/// The documents of a group. Where some are there in two forms, that is a problem, and those of the
/// form that has the most are read.
fn in_any_form<'g>(group: &'g Group, problems: &mut Problems) -> Vec<Source<'g>> {
    let fault = match sources(&group.files, &group.params, &group.columns) {
        Ok(sources) => return sources,
        Err(fault) => fault,
    };
    problems.add(&group.shown, fault);
    let forms =
        [Format::Conll, Format::Ldc, Format::Skeleton, Format::Conllu, Format::Iob, Format::Tsv];
    let read = |format| {
        let params = Params { format, ..group.params.clone() };
        sources(&group.files, &params, &group.columns).unwrap_or_default()
    };
    forms.into_iter().map(read).max_by_key(Vec::len).unwrap_or_default()
}

/// Reads one document, or the several of one file.
fn one(group: &Group, source: &Source<'_>) -> (Problems, Vec<Begin>) {
    let file = &source.main.shown;
    let mut collector = Collector {
        main: source.main,
        split: &group.params.split,
        beside: Vec::new(),
        problems: Problems::of_file(),
        begins: Vec::new(),
    };
    for (place, columns) in source.columns.iter().zip(&group.columns) {
        let Place::Beside(other) = place else { continue };
        collector.problems.read += 1;
        match faults(other, columns) {
            found if found.is_empty() => match Beside::read(other, columns) {
                Ok(beside) => collector.beside.push(beside),
                Err(fault) => collector.problems.add(&other.shown, fault),
            },
            found => found.into_iter().for_each(|f| collector.problems.add(&other.shown, f)),
        }
    }
    if ruled(&group.params, source)
        && let Err(fault) = belongs(&group.params, &source.id, source.main)
    {
        collector.problems.add(file, fault);
    }
    let done = read(source, &group.columns, &mut Buffers::default(), &mut collector);
    let Collector { beside, mut problems, begins, .. } = collector;
    match done {
        Err(fault) => problems.add(file, fault),
        Ok(()) => {
            for fault in beside.iter().filter_map(|beside| beside.finish(source.main).err()) {
                problems.add(file, fault);
            }
        }
    }
    (problems, begins)
}

/// All that is wrong with a file of labels by itself.
fn faults(file: &InputFile, columns: &Columns) -> Vec<StageError> {
    let (mut buffer, mut sink) = (Buffer::default(), Faults(Vec::new()));
    let wanted: Vec<_> = columns.tasks.iter().map(|(_, column)| *column).collect();
    let text = open(file, &mut buffer);
    if let Err(fault) = text.and_then(|text| own(text, columns, &wanted, "", &mut sink)) {
        sink.0.push(fault);
    }
    sink.0
}

/// Keeps faults alone.
struct Faults(Vec<StageError>);

impl Sink for Faults {
    fn begin(&mut self, _header: Header<'_>) -> Result<(), StageError> {
        Ok(())
    }

    fn sentence(&mut self, _annotation: &Annotation<'_>) -> Result<(), StageError> {
        Ok(())
    }

    fn end(&mut self) -> Result<(), StageError> {
        Ok(())
    }

    fn fault(&mut self, fault: StageError) -> Result<(), StageError> {
        self.0.push(fault);
        Ok(())
    }
}

/// Takes sentences and keeps what is wrong with them.
struct Collector<'a> {
    main: &'a InputFile,
    split: &'a str,
    /// The files beside the document that agree with it so far.
    beside: Vec<Beside<'a>>,
    problems: Problems,
    begins: Vec<Begin>,
}

impl Sink for Collector<'_> {
    fn begin(&mut self, header: Header<'_>) -> Result<(), StageError> {
        self.problems.documents += 1;
        self.begins.push(Begin {
            id: header.id.to_owned(),
            part: header.part.to_owned(),
            split: self.split.to_owned(),
            file: self.main.shown.clone(),
            line: header.line,
        });
        Ok(())
    }

    fn sentence(&mut self, annotation: &Annotation<'_>) -> Result<(), StageError> {
        self.problems.sentences += 1;
        let (main, problems) = (self.main, &mut self.problems);
        // One that went astray says nothing about the sentences that follow.
        self.beside.retain_mut(|beside| match beside.advance(annotation, main) {
            Ok(()) => true,
            Err(fault) => {
                problems.add(&main.shown, fault);
                false
            }
        });
        Ok(())
    }

    fn end(&mut self) -> Result<(), StageError> {
        Ok(())
    }

    fn fault(&mut self, fault: StageError) -> Result<(), StageError> {
        // The sentence is missing, so the files beside the document seem to have one too many.
        self.beside.clear();
        self.problems.add(&self.main.shown, fault);
        Ok(())
    }
}

/// Documents that are there more than once: each later place with the first.
fn twice(begins: &[Begin]) -> Vec<(PathBuf, StageError)> {
    let mut first: BTreeMap<(&str, &str), &Begin> = BTreeMap::new();
    // A document of many parts is told once for each pair of files.
    let mut told = BTreeSet::new();
    let mut found = Vec::new();
    for begin in begins {
        let known = *first.entry((&begin.id, &begin.part)).or_insert(begin);
        if std::ptr::eq(known, begin) || !told.insert((&begin.id, &known.file, &begin.file)) {
            continue;
        }
        let (id, place) = (&begin.id, known.file.display());
        let message = if known.split == begin.split {
            format!("document {id} is there twice: here and in {place}, line {}", known.line)
        } else {
            format!(
                "document {id} is in two splits: {} here, {} in {place}, line {}",
                begin.split, known.split, known.line
            )
        };
        let place = artifact::Place {
            file: begin.file.clone(),
            line: begin.line,
            column: 0,
            text: String::new(),
        };
        let help = "remove one of the two; a release unpacked twice has both";
        found.push((begin.file.clone(), StageError::new(message).at(place).help(help)));
    }
    found
}
