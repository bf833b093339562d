//! How fast a corpus in CoNLL form becomes Arrow tables, beside a loop in Python that does no more
//! than count the lines of the same files.
//!
//! `cargo run --release -p corpus --example speed -- FOLDER [THREADS]`, with `python3` on the path
//! (its half is left out where there is none). Every document is parsed in full, with all layers:
//! parts of speech, chunks, names, predicates, the roles of the first proposition, and the parse;
//! each domain and split becomes a table on disk. All of this runs from a warm page cache, on 1, 10
//! and 100 per cent of the documents. Left out: raw trees, CoNLL-U, and the runner's hashing.

mod rows;
mod usage;

use std::collections::BTreeMap;
use std::io::Write as _;
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Stdio};
use std::sync::Mutex;
use std::time::Instant;

use artifact::StageError;
use corpus::blocks;

/// What is measured in Python: lines as bytes, and lines as text.
const PYTHON: &str = "
import sys, time
paths = sys.stdin.read().splitlines()
for how in ({'mode': 'rb'}, {'mode': 'r', 'encoding': 'utf-8'}):
    begin = time.process_time()
    lines = 0
    for path in paths:
        with open(path, **how) as file:
            for line in file:
                lines += 1
    print(lines, time.process_time() - begin)
";

/// A corpus file.
struct Document {
    path: PathBuf,
    bytes: u64,
}

/// The files of each domain and split.
type Corpus = BTreeMap<String, Vec<Document>>;

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let Some(folder) = arguments.next() else {
        eprintln!("usage: speed FOLDER [THREADS]");
        return ExitCode::FAILURE;
    };
    let threads = arguments.next().and_then(|threads| threads.parse().ok()).unwrap_or(2);
    match measure(Path::new(&folder), threads) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn measure(folder: &Path, threads: usize) -> Result<(), StageError> {
    let mut corpus = Corpus::new();
    list(folder, folder, &mut corpus)?;
    let out = std::env::temp_dir().join(format!("repro-speed-{}", std::process::id()));
    std::fs::create_dir_all(&out).map_err(|e| StageError::io("create", &out, e))?;
    println!("{threads} threads; CPU seconds are those of the whole process");
    println!(
        "   part  documents  sentences     words       MB   wall s    MB/s   CPU s (own + system)  ns/byte"
    );
    // The smallest part comes first, so that the peak of memory is the whole corpus'.
    // The memory of tables that were written, for the next.
    let idle = Mutex::new(Vec::new());
    let mut whole = 0.0;
    for part in [100, 10, 1] {
        whole = run(&corpus, part, threads, &idle, &out)?;
    }
    println!("peak memory: {} MB", usage::peak_kib() / 1000);
    for (how, (lines, python)) in ["bytes", "text"].iter().zip(count_lines(&corpus)) {
        println!(
            "Python, counting {lines} lines as {how}: {python:.2} CPU s; ours, in full: \
             {whole:.2} CPU s; ratio {:.2}",
            whole / python
        );
    }
    std::fs::remove_dir_all(&out).map_err(|e| StageError::io("remove", &out, e))
}

/// Makes the tables of every `step`th document; returns the CPU seconds.
fn run(
    corpus: &Corpus,
    step: usize,
    threads: usize,
    idle: &Mutex<Vec<rows::Rows>>,
    out: &Path,
) -> Result<f64, StageError> {
    let part: Vec<(&String, Vec<&Document>)> =
        corpus.iter().map(|(name, files)| (name, files.iter().step_by(step).collect())).collect();
    for document in part.iter().flat_map(|(_, files)| files) {
        let read = std::fs::read(&document.path);
        read.map_err(|e| StageError::io("read", &document.path, e))?;
    }
    let (wall, cpu) = (Instant::now(), usage::cpu_seconds());
    let mut tables = part;
    // The largest first, so that the threads end together.
    tables.sort_by_key(|(_, files)| std::cmp::Reverse(files.iter().map(|f| f.bytes).sum::<u64>()));
    let counts = blocks::map(&tables, NonZeroUsize::MIN, threads, |tables| {
        let mut counts = (0, 0);
        for (name, files) in tables {
            let mut rows = idle.lock().ok().and_then(|mut idle| idle.pop()).unwrap_or_default();
            files.iter().try_for_each(|file| rows.read(&file.path))?;
            let (sentences, words) = rows.write(&out.join(name))?;
            counts = (counts.0 + sentences, counts.1 + words);
            if let Ok(mut idle) = idle.lock() {
                idle.push(rows);
            }
        }
        Ok::<_, StageError>(counts)
    })?;
    let wall = wall.elapsed().as_secs_f64();
    let after = usage::cpu_seconds();
    let [own, system] = [after[0] - cpu[0], after[1] - cpu[1]];
    let cpu = own + system;
    let documents = tables.iter().flat_map(|(_, files)| files);
    let bytes = documents.clone().map(|file| file.bytes).sum::<u64>() as f64;
    println!(
        "{:>6}%  {:>9}  {:>9}  {:>8}  {:>7.1}  {wall:>7.3}  {:>6.0}  {cpu:>6.2} ({own:>4.2} + {system:>4.2})    {:>7.2}",
        100 / step,
        documents.count(),
        counts.iter().map(|count| count.0).sum::<usize>(),
        counts.iter().map(|count| count.1).sum::<usize>(),
        bytes / 1e6,
        bytes / 1e6 / wall,
        cpu * 1e9 / bytes,
    );
    Ok(cpu)
}

/// Lists the files below a folder by domain and split.
fn list(root: &Path, folder: &Path, corpus: &mut Corpus) -> Result<(), StageError> {
    let unreadable = |error| StageError::io("read", folder, error);
    let entries = std::fs::read_dir(folder).map_err(unreadable)?;
    let mut entries = entries.collect::<Result<Vec<_>, _>>().map_err(unreadable)?;
    entries.sort_by_key(std::fs::DirEntry::file_name);
    for entry in entries {
        let (path, metadata) = (entry.path(), entry.metadata().map_err(unreadable)?);
        let name = path.to_string_lossy();
        if metadata.is_dir() {
            list(root, &path, corpus)?;
        } else if name.ends_with("_skel") || name.ends_with("_conll") {
            let table = table_of(path.strip_prefix(root).unwrap_or(&path));
            corpus.entry(table).or_default().push(Document { path, bytes: metadata.len() });
        }
    }
    Ok(())
}

/// The name of a file's table: its split, and the folder below `annotations`.
fn table_of(path: &Path) -> String {
    let parts: Vec<_> = path.iter().map(|part| part.to_string_lossy()).collect();
    let domain = parts.iter().position(|part| part == "annotations").map_or(0, |at| at + 1);
    let split = parts.iter().find(|part| ["train", "development", "test"].contains(&&***part));
    format!("{}-{}", split.map_or("all", |split| split), parts.get(domain).map_or("", |d| d))
}

/// Lines and CPU seconds of the loops in Python; none without `python3`.
fn count_lines(corpus: &Corpus) -> Vec<(u64, f64)> {
    let paths: Vec<_> = corpus.values().flatten().map(|file| file.path.to_string_lossy()).collect();
    let python = Command::new("python3")
        .args(["-c", PYTHON])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn();
    let Ok(mut python) = python else {
        println!("no python3 to compare with");
        return Vec::new();
    };
    // It reads all of the list before it writes anything, so neither waits for the other.
    let sent = python.stdin.take().map(|mut input| input.write_all(paths.join("\n").as_bytes()));
    let output = python.wait_with_output();
    let (Some(Ok(())), Ok(output)) = (sent, output) else { return Vec::new() };
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    let figures = text.lines().filter_map(|line| line.split_once(' '));
    figures
        .filter_map(|(lines, seconds)| Some((lines.parse().ok()?, seconds.parse().ok()?)))
        .collect()
}
