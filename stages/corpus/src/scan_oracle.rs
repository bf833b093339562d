//! The scan on a whole corpus: `data/open7.tar.xz` below the folder that `REPRO_SHARED` names, else
//! below `../shared`, has labels that the published code made. Skipped, with a message, where there
//! is none. For the domains pt and tc these were made from trees that the corpus does not hold:
//! MASC's `.mrg`, in the folder that `REPRO_MASC` names.
//!
//! The files are split at white space and nothing else.

use std::collections::BTreeMap;
use std::env;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::*;
use crate::bracketed;

/// The domains whose labels were made from the brackets that the corpus holds.
const FROM_BRACKETS: [&str; 5] = ["bc", "bn", "mz", "nw", "wb"];
/// The domains whose labels were made from trees with traces and function tags.
const FROM_TREES: [&str; 2] = ["pt", "tc"];

/// The corpus in a folder of its own, for as long as this lives.
struct Corpus(PathBuf);

impl Drop for Corpus {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// Past the test's captured output, so that it is seen.
fn say(text: &str) {
    let _ = writeln!(std::io::stderr(), "{text}");
}

fn unpack(name: &str) -> Option<Corpus> {
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared");
    let shared = env::var_os("REPRO_SHARED").map_or(beside, PathBuf::from);
    let archive = shared.join("data/open7.tar.xz");
    if !archive.is_file() {
        say("skipped: there is no data/open7.tar.xz to scan");
        return None;
    }
    let folder = env::temp_dir().join(format!("scan-{name}-{}", std::process::id()));
    fs::create_dir_all(&folder).unwrap();
    let corpus = Corpus(folder);
    let mut tar = Command::new("tar");
    let status = tar.arg("-xf").arg(&archive).arg("-C").arg(&corpus.0).status().unwrap();
    assert!(status.success(), "tar cannot unpack {}", archive.display());
    Some(corpus)
}

/// A label file as its sentences' words and labels, and the corpus file beside it.
struct Piece {
    /// Its name without folder and ending.
    name: String,
    split: &'static str,
    scanned: Vec<Vec<(String, String)>>,
    words: Vec<Vec<Vec<String>>>,
}

/// All files of a domain.
fn pieces(corpus: &Corpus, domain: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    for split in ["train", "development", "test"] {
        let mut folders = vec![corpus.0.join(format!("{split}/data/english/annotations/{domain}"))];
        while let Some(folder) = folders.pop() {
            let paths = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
            for path in paths {
                if path.is_dir() {
                    folders.push(path);
                } else if path.extension().is_some_and(|ending| ending == "chunks") {
                    pieces.push(piece(&path, split));
                }
            }
        }
    }
    pieces.sort_by(|a, b| a.name.cmp(&b.name));
    pieces
}

fn piece(path: &Path, split: &'static str) -> Piece {
    let blocks = |text: &str| -> Vec<Vec<String>> {
        let comment = |line: &&str| line.starts_with("#begin ") || line.starts_with("#end ");
        let lines = |block: &str| -> Vec<String> {
            block.lines().filter(|line| !comment(line)).map(str::to_owned).collect()
        };
        text.split("\n\n").map(lines).filter(|block| !block.is_empty()).collect()
    };
    let pair = |line: String| {
        let (word, label) = line.split_once('\t').unwrap();
        (word.to_owned(), label.to_owned())
    };
    let scanned = blocks(&fs::read_to_string(path).unwrap())
        .into_iter()
        .map(|block| block.into_iter().map(pair).collect());
    let cells = |line: String| line.split_whitespace().map(str::to_owned).collect();
    let conll = fs::read_to_string(path.with_extension("gold_conll")).unwrap();
    let words = blocks(&conll).into_iter().map(|block| block.into_iter().map(cells).collect());
    Piece {
        name: path.file_stem().unwrap().to_string_lossy().into_owned(),
        split,
        scanned: scanned.collect(),
        words: words.collect(),
    }
}

/// A column of a corpus sentence.
fn column(sentence: &[Vec<String>], index: usize) -> Vec<&str> {
    sentence.iter().map(|cells| cells[index].as_str()).collect()
}

#[test]
fn the_scan_of_brackets_equals_the_published_labels() {
    let Some(corpus) = unpack("brackets") else { return };
    for domain in FROM_BRACKETS {
        let mut counts: BTreeMap<&str, [usize; 3]> = BTreeMap::new();
        for piece in pieces(&corpus, domain) {
            assert_eq!(piece.scanned.len(), piece.words.len(), "{}", piece.name);
            for (expected, sentence) in piece.scanned.iter().zip(&piece.words) {
                let words = column(sentence, 3);
                let tree = Tree::parse(&column(sentence, 5)).unwrap();
                let labels = paper_stripped(&tree, &words);
                let ours: Vec<_> = words
                    .iter()
                    .map(|w| (*w).to_owned())
                    .zip(labels.iter().map(|&l| l.to_owned()))
                    .collect();
                assert_eq!(&ours, expected, "{}", piece.name);
                let count = counts.entry(piece.split).or_default();
                count[0] += 1;
                count[1] += words.len();
            }
            counts.entry(piece.split).or_default()[2] += 1;
        }
        assert_eq!(counts.len(), 3);
        for (split, [sentences, tokens, files]) in counts {
            println!(
                "{domain} {split}: {files} files, {sentences} sentences, {tokens} tokens, equal"
            );
        }
    }
}

/// What a domain's labels have to do with trees and with brackets.
#[derive(Debug, Default)]
struct Account {
    files: usize,
    sentences: usize,
    /// Terminals, traces included, that the published labels give.
    terminals: usize,
    traces: usize,
    /// Sentences with a word spelled differently there and in the trees.
    respelled: usize,
    /// Words whose label is not the one from the brackets.
    differ: usize,
    /// Of these, those that the brackets' label comes back for when function tags are cut, …
    by_tags: usize,
    /// … when traces are dropped, …
    by_traces: usize,
    /// … either, or only both.
    by_either: usize,
    by_both: usize,
}

#[test]
fn the_scan_of_trees_equals_the_published_labels() {
    let Some(folder) = env::var_os("REPRO_MASC").map(PathBuf::from) else {
        return say("skipped: REPRO_MASC names no folder of MASC's .mrg trees to scan");
    };
    let Some(corpus) = unpack("trees") else { return };
    for domain in FROM_TREES {
        let mut accounts: BTreeMap<&str, Account> = BTreeMap::new();
        for piece in pieces(&corpus, domain) {
            let account = accounts.entry(piece.split).or_default();
            account.files += 1;
            let document = piece.name.rsplit_once('_').unwrap().0;
            let named = ["mrg", "mrg.txt"].map(|ending| format!("{document}.{ending}"));
            let path = named.iter().map(|name| folder.join(name)).find(|path| path.is_file());
            let text = fs::read_to_string(path.unwrap_or_else(|| panic!("{named:?}"))).unwrap();
            piece_of_trees(&piece, &bracketed::trees(&text), account);
        }
        println!("{domain}: {accounts:#?}");
    }
}

/// Compares one file's labels with the scan of its document's trees.
fn piece_of_trees(piece: &Piece, trees: &[RawTree<'_>], account: &mut Account) {
    let labels: Vec<_> = trees.iter().map(paper).collect();
    for (expected, sentence) in piece.scanned.iter().zip(&piece.words) {
        let wanted: Vec<_> = expected.iter().map(|(_, label)| label.as_str()).collect();
        // The order of a document's trees is that of its pieces; a tree is found by its words and
        // labels, up to two words that the release corrected.
        let other = |tree: &RawTree<'_>| {
            expected.iter().zip(&tree.tokens).filter(|((word, _), token)| word != *token).count()
        };
        let same = |index: &usize| labels[*index] == wanted;
        // Of trees alike in that, the one that has the sentence's brackets.
        let unlike = |tree: &RawTree<'_>| !has_brackets(tree, sentence);
        let rank = |index: &usize| (other(&trees[*index]), unlike(&trees[*index]));
        let found = (0..trees.len()).filter(same).min_by_key(rank);
        let raw = &trees[found.unwrap_or_else(|| panic!("{}: {expected:?}", piece.name))];
        assert!(other(raw) <= 2, "{}: {expected:?}", piece.name);
        account.respelled += usize::from(other(raw) > 0);
        account.sentences += 1;
        account.terminals += raw.tokens.len();
        account.traces += (0..raw.tokens.len()).filter(|&t| raw.is_trace(t)).count();
        explain(raw, sentence, account);
    }
}

/// The scan of a corpus sentence's brackets.
fn of_brackets(sentence: &[Vec<String>]) -> Vec<&'static str> {
    paper_stripped(&Tree::parse(&column(sentence, 5)).unwrap(), &column(sentence, 3))
}

/// True where a tree, its traces and function tags cut, has the labels of the sentence's brackets.
fn has_brackets(raw: &RawTree<'_>, sentence: &[Vec<String>]) -> bool {
    let untraced = bracketed::without_traces(raw);
    paper_stripped(&untraced.tree, &untraced.tokens) == of_brackets(sentence)
}

/// Compares the scan of a tree with that of the brackets: both rules undone, they are the same.
fn explain(raw: &RawTree<'_>, sentence: &[Vec<String>], account: &mut Account) {
    let brackets = of_brackets(sentence);
    assert!(has_brackets(raw, sentence), "{:?}", column(sentence, 3));
    let untraced = bracketed::without_traces(raw);
    let on_words = |labels: Vec<&'static str>| -> Vec<&'static str> {
        let kept = labels.into_iter().enumerate().filter(|&(terminal, _)| !raw.is_trace(terminal));
        kept.map(|(_, label)| label).collect()
    };
    let as_is = on_words(paper(raw));
    let without_tags = on_words(paper_stripped(&raw.tree, &raw.tokens));
    let without_traces = paper(&untraced);
    for word in 0..brackets.len() {
        if as_is[word] == brackets[word] {
            continue;
        }
        account.differ += 1;
        match (without_tags[word] == brackets[word], without_traces[word] == brackets[word]) {
            (true, false) => account.by_tags += 1,
            (false, true) => account.by_traces += 1,
            (true, true) => account.by_either += 1,
            (false, false) => account.by_both += 1,
        }
    }
}
