//! Ingest on a whole corpus, where there is one: `data/open7.tar.xz` below the folder that
//! `REPRO_SHARED` names, else below `../shared`. Skipped, with a message, where there is none.
//!
//! The counts to compare with are made by splitting lines at white space and nothing else.

use std::collections::BTreeMap;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

use artifact::{Input, InputFile, Inputs, Outputs, Silent, Stage};
use corpus::Dataset;
use serde_json::json;

use super::*;

const DOMAINS: [&str; 7] = ["bc", "bn", "mz", "nw", "pt", "tc", "wb"];

/// All files below a folder, sorted by name.
fn files(folder: &Path, prefix: &str, found: &mut Vec<InputFile>) {
    let mut entries: Vec<_> = fs::read_dir(folder).unwrap().map(|e| e.unwrap().path()).collect();
    entries.sort();
    for path in entries {
        let name = format!("{prefix}{}", path.file_name().unwrap().to_string_lossy());
        if path.is_dir() {
            files(&path, &format!("{name}/"), found);
        } else {
            found.push(InputFile { name, shown: path.clone(), path });
        }
    }
}

/// Counts of one domain and split.
type Counts = BTreeMap<String, usize>;

fn add(counts: &mut Counts, key: impl Into<String>, by: usize) {
    *counts.entry(key.into()).or_default() += by;
}

/// What the lines say, read as simply as can be.
fn by_lines(files: &[InputFile]) -> Counts {
    let mut counts = Counts::new();
    let (mut tags, mut brackets) = (Vec::<String>::new(), String::new());
    for file in files.iter().filter(|file| file.name.ends_with("_conll")) {
        for line in fs::read_to_string(&file.path).unwrap().lines() {
            let cells: Vec<_> = line.split([' ', '\t']).filter(|c| !c.is_empty()).collect();
            if line.starts_with('#') || cells.is_empty() {
                add(&mut counts, "sentences", usize::from(!tags.is_empty()));
                // Not parsed: no bracket but the root's, and words tagged XX.
                let parsed = brackets.replace("(TOP", "").contains('(');
                if parsed || tags.iter().all(|tag| tag != "XX") {
                    tags.iter().for_each(|tag| add(&mut counts, format!("pos {tag}"), 1));
                }
                tags.clear();
                brackets.clear();
                continue;
            }
            add(&mut counts, "tokens", 1);
            tags.push(cells[4].to_owned());
            brackets.push_str(cells[5]);
            if let Some(name) = cells[10].strip_prefix('(') {
                add(&mut counts, format!("name {}", name.trim_end_matches(['*', ')'])), 1);
            }
            let predicate = cells[11..cells.len() - 1].iter().any(|c| c.starts_with("(V*"));
            add(&mut counts, "predicates", usize::from(predicate));
        }
    }
    counts
}

/// The same counts, from the ingested layers.
fn by_layers(dataset: &Dataset) -> Counts {
    let mut counts = Counts::from([("sentences".to_owned(), dataset.sentences.len())]);
    for sentence in &dataset.sentences {
        add(&mut counts, "tokens", sentence.words.len());
    }
    for label in dataset.annotated("pos").flat_map(|(_, _, labels)| labels) {
        add(&mut counts, format!("pos {label}"), 1);
    }
    for (_, _, labels) in dataset.annotated("ner") {
        for span in corpus::tags::spans(labels) {
            add(&mut counts, format!("name {}", span.label), 1);
        }
    }
    for label in dataset.annotated("srl").flat_map(|(_, _, labels)| labels) {
        add(&mut counts, "predicates", usize::from(label != "O"));
    }
    counts
}

/// NP words by the published code's scan, in files `.chunks` beside the corpus files, and how many
/// of them are ours as well: (theirs, ours, both).
fn noun_words(files: &[InputFile], dataset: &Dataset) -> Option<[usize; 3]> {
    let mut theirs = Vec::new();
    for file in files.iter().filter(|file| file.name.ends_with(".chunks")) {
        let text = fs::read_to_string(&file.path).unwrap();
        theirs.extend(text.lines().filter_map(|line| {
            line.split_once('\t').map(|(word, label)| (word.to_owned(), label.to_owned()))
        }));
    }
    let ours: Vec<_> = dataset
        .annotated("chunk")
        .flat_map(|(_, sentence, labels)| sentence.words.iter().zip(labels))
        .collect();
    let aligned = theirs.len() == ours.len() && theirs.iter().zip(&ours).all(|(a, b)| a.0 == *b.0);
    aligned.then(|| {
        let is = |label: &str| label.ends_with("-NP");
        theirs.iter().zip(ours).fold([0; 3], |[a, b, c], (their, our)| {
            let (x, y) = (is(&their.1), is(our.1));
            [a + usize::from(x), b + usize::from(y), c + usize::from(x && y)]
        })
    })
}

/// Unpacks the corpus into a folder; false where it is not on this machine.
fn unpack(folder: &Path) -> bool {
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared");
    let shared = std::env::var_os("REPRO_SHARED").map_or(beside, PathBuf::from);
    let archive = shared.join("data/open7.tar.xz");
    if !archive.is_file() {
        return false;
    }
    fs::create_dir_all(folder).unwrap();
    let mut tar = Command::new("tar");
    let status = tar.arg("-xf").arg(&archive).arg("-C").arg(folder).status().unwrap();
    assert!(status.success(), "tar cannot unpack {}", archive.display());
    true
}

#[test]
fn open7_agrees_with_its_lines() {
    let scratch = std::env::temp_dir().join(format!("ingest-open7-{}", std::process::id()));
    fs::create_dir_all(&scratch).unwrap();
    let root = scratch.join("corpus");
    if !unpack(&root) {
        // Past the test's captured output, so that it is seen.
        let _ = writeln!(std::io::stderr(), "skipped: there is no data/open7.tar.xz to ingest");
        return;
    }
    for domain in DOMAINS {
        for split in ["train", "development", "test"] {
            let below = format!("{split}/data/english/annotations/{domain}");
            let mut found = Vec::new();
            files(&root.join(below), "", &mut found);
            let expected = by_lines(&found);
            let mut inputs = Inputs::default();
            inputs.push("corpus", Input { files: found.clone(), ..Input::default() });
            let outputs = Outputs::below(&scratch);
            let request = Request {
                inputs: &inputs,
                outputs: &outputs,
                scratch: scratch.clone(),
                threads: 2,
                monitor: &Silent,
            };
            let task = |from: &str| json!({ "from": from, "scheme": "bio", "metric": "f1" });
            let mut params = json!({
                "domain": domain, "split": split, "min_tokens": 1, "names": [], "unannotated": {},
                "tasks": {
                    "pos": { "from": "pos", "scheme": "token", "metric": "accuracy" },
                    "chunk": task("chunks"), "ner": task("names"), "srl": task("predicates"),
                },
            });
            params["tasks"]["srl"]["without_predicates"] = json!("outside");
            let run = Stage::of::<Ingest>().run;
            let start = Instant::now();
            run(&params, &request).unwrap();
            let time = start.elapsed();
            let dataset = Dataset::read(&outputs.path("sentences")).unwrap();
            assert_eq!(by_layers(&dataset), expected, "{domain} {split}");
            params["min_tokens"] = json!(2);
            run(&params, &request).unwrap();
            let longer = Dataset::read(&outputs.path("sentences")).unwrap();
            println!(
                "{domain} {split}: {} sentences, {} tokens; of two words or more: {}, {}; \
                 {} predicates; {:.0} ms; NP words (scan, ours, both): {:?}",
                expected["sentences"],
                expected["tokens"],
                longer.sentences.len(),
                longer.sentences.iter().map(|s| s.words.len()).sum::<usize>(),
                expected["predicates"],
                time.as_secs_f64() * 1e3,
                noun_words(&found, &dataset),
            );
        }
    }
    fs::remove_dir_all(&scratch).unwrap();
}
