//! The whole release, as its published skeletons have it: the rule of its splits, the paper's
//! table 1, and what a system reaches that says `O` to everything.
//!
//! The skeletons are `data/ontonotes-v12-skeleton.tar.xz` below the folder that `REPRO_SHARED`
//! names, else below `../shared`; without them that test is skipped, with a message.

#![allow(clippy::unwrap_used, reason = "a panic is how a test fails")]

use std::collections::BTreeSet;
use std::fs;
use std::io::Write as _;
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};
use std::process::Command;

use arrow_array::RecordBatch;
use artifact::StageError;
use corpus::annotation::{Annotation, Header, Sink};
use corpus::task::Missing;
use corpus::text::{Buffer, Text, load};
use corpus::{TableBuilder, arrow, blocks, conll, labels, split};

/// The figures that the paper prints.
const PUBLISHED: &str = include_str!("../../report/src/published.toml");

/// The name of a split in the paper, and of its folder.
const SPLITS: [(&str, &str); 3] = [("train", "train"), ("dev", "development"), ("test", "test")];

/// A domain; per cent of test tokens that are `O` for names, and for predicates where sentences
/// without one are skipped.
const OUTSIDE: [(&str, f64, f64); 7] = [
    ("bc", 90.3, 83.5),
    ("bn", 85.1, 83.8),
    ("mz", 88.1, 85.0),
    ("nw", 81.9, 88.1),
    ("pt", 100.0, 83.1),
    ("tc", 94.5, 82.3),
    ("wb", 95.9, 89.6),
];

/// A folder for one test, removed when dropped.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("{name}-{}", std::process::id()));
        fs::create_dir_all(&path).unwrap();
        Self(path)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// The unpacked skeletons, where they are on this machine.
fn skeletons() -> Option<Folder> {
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared");
    let shared = std::env::var_os("REPRO_SHARED").map_or(beside, PathBuf::from);
    let archive = shared.join("data/ontonotes-v12-skeleton.tar.xz");
    if !archive.is_file() {
        // Past the test's captured output, so that it is seen.
        let _ = writeln!(std::io::stderr(), "skipped: there is no {}", archive.display());
        return None;
    }
    let folder = Folder::new("skeletons");
    let mut tar = Command::new("tar");
    let status = tar.arg("-xf").arg(&archive).arg("-C").arg(&folder.0).status().unwrap();
    assert!(status.success(), "tar cannot unpack {}", archive.display());
    Some(folder)
}

/// All skeletons below a folder.
fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files(&path, found);
        } else if path.to_string_lossy().ends_with("_skel") {
            found.push(path);
        }
    }
}

/// Sentences of two words or more, with names and predicates.
struct Rows {
    table: TableBuilder,
    document: String,
    number: u32,
    unparsed: usize,
}

impl Rows {
    fn new() -> Self {
        let table = TableBuilder::new(&["ner".to_owned(), "srl".to_owned()]);
        Self { table, document: String::new(), number: 0, unparsed: 0 }
    }
}

impl Sink for Rows {
    fn begin(&mut self, header: Header<'_>) -> Result<(), StageError> {
        if self.document != header.id {
            (self.document, self.number) = (header.id.to_owned(), 0);
        }
        Ok(())
    }

    fn sentence(&mut self, annotation: &Annotation<'_>) -> Result<(), StageError> {
        let number = self.number;
        self.number += 1;
        if annotation.words.len() < 2 {
            return Ok(());
        }
        self.unparsed += usize::from(annotation.is_unparsed());
        let parse = annotation.parse.as_ref();
        self.table.row(&self.document, number, &annotation.words, parse, false);
        labels::names(annotation, &[], self.table.layer(0));
        labels::predicates(annotation, Missing::Skip, self.table.layer(1));
        Ok(())
    }

    fn end(&mut self) -> Result<(), StageError> {
        Ok(())
    }
}

/// The table of some texts, made in blocks by several threads.
fn table<T: Sync>(
    texts: &[T],
    (block, threads): (usize, usize),
    read: impl Fn(&T, &mut Rows) -> Result<(), StageError> + Sync,
) -> Rows {
    let block = NonZeroUsize::new(block).unwrap();
    let parts = blocks::map(texts, block, threads, |texts| {
        let mut rows = Rows::new();
        texts.iter().try_for_each(|text| read(text, &mut rows))?;
        Ok::<_, StageError>(rows)
    });
    let mut whole = Rows::new();
    for part in parts.unwrap() {
        whole.table.append(&part.table);
        whole.unparsed += part.unparsed;
    }
    whole
}

/// Per cent of a column's labels that are `O`, to one decimal as the notes print it.
fn outside(batch: &RecordBatch, layer: &str) -> f64 {
    let lists = arrow::string_lists(batch, &format!("layer.{layer}")).unwrap();
    let labels = || lists.iter().flatten().flatten();
    let part = labels().filter(|label| *label == "O").count();
    (part as f64 * 1000.0 / labels().count() as f64).round() / 10.0
}

/// How many documents there are, and how many of them have no name.
fn documents(batch: &RecordBatch) -> (usize, usize) {
    let names = arrow::string_lists(batch, "layer.ner").unwrap();
    let documents = arrow::strings(batch, "document").unwrap();
    let (mut all, mut named) = (BTreeSet::new(), BTreeSet::new());
    for (document, names) in documents.iter().zip(&names) {
        all.insert(document);
        if names.iter().flatten().any(|label| label != "O") {
            named.insert(document);
        }
    }
    (all.len(), all.len() - named.len())
}

#[test]
fn the_skeletons_are_the_papers_corpus() {
    let Some(folder) = skeletons() else { return };
    let root = folder.0.join("conll-formatted-ontonotes-5.0/data");
    let published: toml::Table = PUBLISHED.parse().unwrap();
    let (mut figures, mut documents_in_all) = (0, 0);
    for (domain, names, predicates) in OUTSIDE {
        for (split, below) in SPLITS {
            let mut found = Vec::new();
            files(&root.join(below).join("data/english/annotations").join(domain), &mut found);
            documents_in_all += found.len();
            for path in &found {
                let (_, id) = path.to_str().unwrap().rsplit_once("/annotations/").unwrap();
                let id = id.strip_suffix(".gold_skel").unwrap();
                assert_eq!(split::v12(id), Some(split), "{id}");
            }
            let rows = table(&found, (64, 2), |path, rows| {
                let mut buffer = Buffer::default();
                let bytes = load(path, path, &mut buffer)?;
                conll::read(Text { bytes, shown: path }, &[], rows)
            });
            let unparsed = rows.unparsed;
            let batch = rows.table.finish().unwrap();
            let words = arrow::string_lists(&batch, "words").unwrap().into_iter().flatten();
            let counts = [batch.num_rows(), words.map(|words| words.len()).sum()];
            let printed = published["table1"][split][domain].as_array().unwrap();
            let printed = [0, 1].map(|at| printed[at].as_integer().unwrap() as usize);
            assert_eq!(counts, printed, "{domain} {split}");
            figures += counts.len();
            if split == "test" {
                assert_eq!(outside(&batch, "ner"), names, "names of {domain}");
                assert_eq!(outside(&batch, "srl"), predicates, "predicates of {domain}");
            }
            if (domain, split) == ("wb", "test") {
                assert_eq!((unparsed, documents(&batch)), (520, (922, 901)));
            }
        }
    }
    assert_eq!((figures, documents_in_all), (42, 13_109));
}

/// Seven sentences of different lengths, with names and predicates.
fn document(number: usize) -> String {
    let sentence = |words: usize| {
        let word = |at: usize| {
            let open = if at == 0 { "(TOP(NP" } else { "" };
            let close = if at + 1 == words { "))" } else { "" };
            let name = if at == number % 5 { "(ORG)" } else { "*" };
            let verb = if at == number % 3 { "(V*)" } else { "*" };
            format!("d 0 {at} w{number} NN {open}*{close} - - - - {name} {verb} -\n")
        };
        (0..words).map(word).collect::<String>() + "\n"
    };
    let sentences: String = (1..8).map(|words| sentence(words * number % 11 + 1)).collect();
    format!("#begin document (nw/demo/{number}); part 000\n{sentences}#end document\n")
}

#[test]
fn bytes_do_not_depend_on_threads() {
    let texts: Vec<_> = (0..100).map(document).collect();
    let folder = Folder::new("threads");
    let bytes = |block, threads| {
        let mut rows = table(&texts, (block, threads), |text, rows| {
            conll::read(Text { bytes: text.as_bytes(), shown: Path::new("x") }, &[], rows)
        });
        let path = folder.0.join("sentences");
        rows.table.write(&path).unwrap();
        fs::read(path).unwrap()
    };
    let one = bytes(1000, 1);
    assert!(one.len() > 10_000);
    for (block, threads) in [(1, 1), (1, 2), (7, 2), (1, 4), (13, 4)] {
        assert!(bytes(block, threads) == one, "{threads} threads, blocks of {block}");
    }
}
