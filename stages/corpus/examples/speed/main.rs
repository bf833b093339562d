//! How fast a corpus in CoNLL form becomes Arrow tables, beside a program in Python that does no more
//! than count the lines of the same files.
//!
//! `cargo run --release -p corpus --example speed -- FOLDER [THREADS]`, with `python3` on the path
//! (its part is left out where there is none). Every document is parsed in full, with all layers:
//! parts of speech, chunks, names, predicates, the roles of the first proposition, and the parse;
//! each domain and split becomes a table. All of this runs from a warm page cache: on 1, 10 and 100
//! per cent of the documents, with tables on disk; then beside Python, one thread each, as whole
//! processes in turns, once with tables in memory and once with tables on disk. Left out: raw trees,
//! CoNLL-U, and the runner's hashing.

mod rows;
mod turns;
mod usage;

use std::collections::BTreeMap;
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Mutex;
use std::time::Instant;

use artifact::StageError;
use corpus::blocks;

/// The files of each domain and split.
type Corpus = BTreeMap<String, Vec<PathBuf>>;

/// Where tables are written, if they are.
type Target<'a> = Option<&'a Path>;

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let Some(folder) = arguments.next() else {
        eprintln!("usage: speed FOLDER [THREADS]");
        return ExitCode::FAILURE;
    };
    let (folder, next) = (Path::new(&folder), arguments.next());
    let done = match next.as_deref() {
        Some(turns::ONE) => list(folder).and_then(|corpus| {
            let target = arguments.next();
            tables(&corpus, 1, &Mutex::default(), target.as_deref().map(Path::new)).map(|_| ())
        }),
        threads => measure(folder, threads.and_then(|threads| threads.parse().ok()).unwrap_or(2)),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn measure(folder: &Path, threads: usize) -> Result<(), StageError> {
    let corpus = list(folder)?;
    let out = std::env::temp_dir().join(format!("repro-speed-{}", std::process::id()));
    std::fs::create_dir_all(&out).map_err(|e| StageError::io("create", &out, e))?;
    println!("{threads} threads; CPU seconds are those of the whole process");
    println!(
        "   part  documents  sentences     words       MB   wall s    MB/s   CPU s (own + system)  ns/byte"
    );
    // The memory of tables that were written, for the next.
    let idle = Mutex::new(Vec::new());
    // The smallest part comes first, so that the peak of memory is the whole corpus'.
    for part in [100, 10, 1] {
        run(&corpus, part, threads, &idle, &out)?;
    }
    println!("peak memory: {} MB", usage::peak_kib() / 1000);
    turns::compare(folder, &out)?;
    std::fs::remove_dir_all(&out).map_err(|e| StageError::io("remove", &out, e))
}

/// Makes the tables of every `step`th document, and says what that took.
fn run(
    corpus: &Corpus,
    step: usize,
    threads: usize,
    idle: &Mutex<Vec<rows::Rows>>,
    out: &Path,
) -> Result<(), StageError> {
    let mut part = Corpus::new();
    let (mut documents, mut bytes) = (0, 0);
    for (name, files) in corpus {
        for path in files.iter().step_by(step) {
            let read = std::fs::read(path).map_err(|e| StageError::io("read", path, e))?;
            (documents, bytes) = (documents + 1, bytes + read.len());
            part.entry(name.clone()).or_default().push(path.clone());
        }
    }
    let (wall, cpu) = (Instant::now(), usage::cpu_seconds());
    let (sentences, words) = tables(&part, threads, idle, Some(out))?;
    let wall = wall.elapsed().as_secs_f64();
    let after = usage::cpu_seconds();
    let [own, system] = [after[0] - cpu[0], after[1] - cpu[1]];
    let (cpu, bytes) = (own + system, bytes as f64);
    println!(
        "{:>6}%  {documents:>9}  {sentences:>9}  {words:>8}  {:>7.1}  {wall:>7.3}  {:>6.0}  {cpu:>6.2} ({own:>4.2} + {system:>4.2})    {:>7.2}",
        100 / step,
        bytes / 1e6,
        bytes / 1e6 / wall,
        cpu * 1e9 / bytes,
    );
    Ok(())
}

/// Makes the tables of a corpus; returns how many sentences and words they have.
fn tables(
    corpus: &Corpus,
    threads: usize,
    idle: &Mutex<Vec<rows::Rows>>,
    out: Target<'_>,
) -> Result<(usize, usize), StageError> {
    let mut tables: Vec<_> = corpus.iter().collect();
    // The largest first, so that the threads end together.
    tables.sort_by_key(|(_, files)| std::cmp::Reverse(files.len()));
    let counts = blocks::map(&tables, NonZeroUsize::MIN, threads, |tables| {
        let mut counts = (0, 0);
        for (name, files) in tables {
            let mut rows = idle.lock().ok().and_then(|mut idle| idle.pop()).unwrap_or_default();
            files.iter().try_for_each(|file| rows.read(file))?;
            let (sentences, words) = rows.write(out.map(|out| out.join(name)).as_deref())?;
            counts = (counts.0 + sentences, counts.1 + words);
            if let Ok(mut idle) = idle.lock() {
                idle.push(rows);
            }
        }
        Ok::<_, StageError>(counts)
    })?;
    Ok(counts.iter().fold((0, 0), |all, count| (all.0 + count.0, all.1 + count.1)))
}

/// The files below a folder by domain and split.
fn list(root: &Path) -> Result<Corpus, StageError> {
    let (mut corpus, mut folders) = (Corpus::new(), vec![root.to_owned()]);
    while let Some(folder) = folders.pop() {
        let unreadable = |error| StageError::io("read", &folder, error);
        let mut files = Vec::new();
        for entry in std::fs::read_dir(&folder).map_err(unreadable)? {
            let entry = entry.map_err(unreadable)?;
            let name = entry.file_name();
            let corpus = [&b"_skel"[..], b"_conll"];
            if entry.file_type().map_err(unreadable)?.is_dir() {
                folders.push(entry.path());
            } else if corpus.iter().any(|ending| name.as_encoded_bytes().ends_with(ending)) {
                files.push(entry.path());
            }
        }
        if !files.is_empty() {
            let table = table_of(folder.strip_prefix(root).unwrap_or(&folder));
            corpus.entry(table).or_default().append(&mut files);
        }
    }
    // By their bytes: as paths they would be compared part by part.
    for files in corpus.values_mut() {
        files.sort_unstable_by(|a, b| a.as_os_str().cmp(b.as_os_str()));
    }
    Ok(corpus)
}

/// The name of the table of a folder's files: its split, and the folder below `annotations`.
fn table_of(path: &Path) -> String {
    let parts: Vec<_> = path.iter().map(|part| part.to_string_lossy()).collect();
    let domain = parts.iter().position(|part| part == "annotations").map_or(0, |at| at + 1);
    let split = parts.iter().find(|part| ["train", "development", "test"].contains(&&***part));
    format!("{}-{}", split.map_or("all", |split| split), parts.get(domain).map_or("", |d| d))
}
