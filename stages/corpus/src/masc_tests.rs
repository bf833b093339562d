//! The raw reader against the published columns of MASC.
//!
//! `REPRO_MASC_TREES` names a folder of its `.mrg` files, `REPRO_MASC_PROPS` one with `.prop` and
//! `.gold_skel` beside each other (the PropBank release, `data/oanc/masc`). Skipped, with a message,
//! where these are not set.

use std::io::Write as _;
use std::path::{Path, PathBuf};

use artifact::StageError;

use crate::annotation::{Annotation, Header, Sink};
use crate::ldc;
use crate::propbank::Style;
use crate::text::Text;

fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { files(&path, found) } else { found.push(path) }
    }
    found.sort();
}

/// The cells of a skeleton, by lines and sentences.
fn skeleton(text: &str) -> Vec<Vec<Vec<&str>>> {
    let mut sentences = vec![Vec::new()];
    for line in text.lines() {
        let cells: Vec<_> = line.split_ascii_whitespace().collect();
        match cells.is_empty() {
            true => sentences.push(Vec::new()),
            false => sentences.last_mut().unwrap().push(cells),
        }
    }
    sentences.retain(|sentence| !sentence.is_empty());
    sentences
}

#[derive(Default)]
struct Compare<'a> {
    skeleton: Vec<Vec<Vec<&'a str>>>,
    next: usize,
    /// Sentences, and columns: how many, and how many are the same.
    sentences: (usize, usize),
    columns: (usize, usize),
    faults: usize,
}

impl Sink for Compare<'_> {
    fn begin(&mut self, _: Header<'_>) -> Result<(), StageError> {
        Ok(())
    }

    fn sentence(&mut self, annotation: &Annotation<'_>) -> Result<(), StageError> {
        let rows = &self.skeleton[self.next];
        self.next += 1;
        // From the right: one row of the release lacks a space between two cells.
        let width = rows[0].len();
        let column = |index: usize| rows.iter().map(move |row| row[row.len() + index - width]);
        let bits = annotation.parse.as_ref().unwrap().bits();
        self.sentences.0 += 1;
        self.sentences.1 += usize::from(bits.iter().map(String::as_str).eq(column(5)));
        let mine = annotation.propositions.as_ref().unwrap();
        self.columns.0 += mine.len().max(width - 8);
        for (index, proposition) in mine.iter().enumerate().take(width - 8) {
            let bits = proposition.bits();
            let same = bits.iter().map(String::as_str).eq(column(8 + index));
            self.columns.1 += usize::from(same);
            if !same && std::env::var_os("REPRO_MASC_SHOW").is_some() {
                let pairs: Vec<_> =
                    annotation.words.iter().zip(&bits).zip(column(8 + index)).collect();
                let _ = writeln!(std::io::stderr(), "{pairs:?}");
            }
        }
        Ok(())
    }

    fn end(&mut self) -> Result<(), StageError> {
        assert_eq!(self.next, self.skeleton.len());
        Ok(())
    }

    fn fault(&mut self, fault: StageError) -> Result<(), StageError> {
        let _ = writeln!(std::io::stderr(), "{} {:?}", fault.message, fault.place);
        self.faults += 1;
        Ok(())
    }
}

#[test]
fn trees_and_pointers_give_the_published_columns() {
    let folder = |name: &str| std::env::var_os(name).map(PathBuf::from);
    let (Some(trees), Some(props)) = (folder("REPRO_MASC_TREES"), folder("REPRO_MASC_PROPS"))
    else {
        let text = "skipped: REPRO_MASC_TREES and REPRO_MASC_PROPS name no trees and pointers";
        let _ = writeln!(std::io::stderr(), "{text}");
        return;
    };
    let (mut mrg, mut published) = (Vec::new(), Vec::new());
    files(&trees, &mut mrg);
    files(&props, &mut published);
    published.retain(|path| path.extension().is_some_and(|e| e == "gold_skel"));
    assert!(!published.is_empty());
    let mut totals = [(0, 0); 2];
    let mut faults = 0;
    for path in published {
        let name = path.file_stem().unwrap().to_str().unwrap();
        // The trees have names with more at the end, or in the middle.
        let named = |path: &&PathBuf| {
            path.file_name().unwrap().to_str().unwrap().replace("-UTF16", "").starts_with(name)
        };
        let tree = mrg.iter().find(named).unwrap_or_else(|| panic!("no trees for {name}"));
        let [parse, prop] =
            [tree, &path.with_extension("prop")].map(|path| std::fs::read(path).unwrap());
        let skel = std::fs::read_to_string(&path).unwrap();
        let mut compare = Compare { skeleton: skeleton(&skel), ..Compare::default() };
        let [parse, prop] = [(&parse, tree.clone()), (&prop, path.with_extension("prop"))];
        let parse = Text { bytes: parse.0, shown: &parse.1 };
        let prop = Text { bytes: prop.0, shown: &prop.1 };
        ldc::read_as(Style::PropBank, parse, Some(prop), None, name, &mut compare).unwrap();
        for (total, add) in totals.iter_mut().zip([compare.sentences, compare.columns]) {
            *total = (total.0 + add.0, total.1 + add.1);
        }
        faults += compare.faults;
        // As in the CoNLL-2012 form: the same propositions where nothing is taken back, and one
        // word for each predicate.
        ldc::read(parse, Some(prop), None, name, &mut OneVerb).unwrap();
    }
    let text = format!("MASC: of sentences and columns, all and the same: {totals:?}");
    let _ = writeln!(std::io::stderr(), "{text}");
    assert_eq!(faults, 0);
    // The trees that differ keep `=1` in labels there, which CoNLL-2012 has nowhere; one has `S` for
    // an inner bracket without a label, one a row that lacks a space. Of the columns that differ,
    // five nest two labels of one place, which CoNLL-2012 never does; the others follow no rule.
    let [trees, columns] = totals.map(|(all, same)| same as f64 / all as f64);
    assert!(trees > 0.997 && columns > 0.999, "{totals:?}");
}

struct OneVerb;

impl Sink for OneVerb {
    fn begin(&mut self, _: Header<'_>) -> Result<(), StageError> {
        Ok(())
    }

    fn sentence(&mut self, annotation: &Annotation<'_>) -> Result<(), StageError> {
        for proposition in annotation.propositions.as_ref().unwrap() {
            let verbs: Vec<_> = proposition.nodes.iter().filter(|n| n.label == "V").collect();
            assert!(matches!(&verbs[..], [v] if v.end == v.start + 1));
            assert!(proposition.nodes.iter().all(|n| n.label != "C-V"));
        }
        let parse = annotation.parse.as_ref().unwrap();
        assert!(parse.nodes.iter().all(|n| !n.label.starts_with("EDITED")));
        Ok(())
    }

    fn end(&mut self) -> Result<(), StageError> {
        Ok(())
    }
}
