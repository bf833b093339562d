//! MASC as two domains: its written half as pt, its spoken half as tc.
//!
//! Trees come from the corpus's Penn Treebank files, propositions from the PropBank release; where
//! those point to words is told as that release does. A document is split by its sentences: the
//! first eight tenths are for training, then one for development and one for tests, each rounded
//! down. Left out: names, which no public repository has; and news and telephone talk that belong
//! to the Linguistic Data Consortium.

use std::collections::BTreeMap;
use std::path::Path;

use artifact::StageError;
use corpus::annotation::{Annotation, Header, Sink};
use corpus::ldc;
use corpus::propbank::Style;
use corpus::text::Text;

use crate::Talk;
use crate::git::Files;
use crate::layout::{Document, Layout, Split};
use crate::report::Notes;

/// The folders of the propositions, and the domains that they stand for.
const HALVES: [(&str, &str); 2] =
    [("data/oanc/masc/written/00/", "pt"), ("data/oanc/masc/spoken/00/", "tc")];
/// How documents that are not free begin: the Wall Street Journal, Switchboard, news agencies.
const NOT_FREE: [&str; 3] = ["wsj_", "sw20", "20000"];
/// The splits, with the suffixes of their documents.
const PARTS: [(Split, &str); 3] =
    [(Split::Train, "tra"), (Split::Dev, "dev"), (Split::Test, "tes")];

/// Writes both domains.
pub(crate) fn convert(
    trees: &Files,
    propbank: &Files,
    layout: &mut Layout,
    notes: &mut Notes,
    talk: Talk<'_>,
) -> Result<(), StageError> {
    let trees: BTreeMap<&str, (&String, &Vec<u8>)> =
        trees.found.iter().filter_map(|(path, bytes)| Some((stem(path)?, (path, bytes)))).collect();
    for (path, prop) in &propbank.found {
        let half = HALVES.iter().find(|(folder, _)| path.starts_with(folder));
        let Some(((folder, domain), name)) = half.zip(stem(path)) else { continue };
        if talk.monitor.cancelled() {
            return Err(StageError::cancelled());
        }
        debug_assert!(path.starts_with(folder));
        if NOT_FREE.iter().any(|begin| name.starts_with(begin)) {
            notes.add("documents of MASC left out: their texts are not free", name);
            continue;
        }
        let Some((tree_path, tree)) = trees.get(name) else {
            notes.add("documents of MASC left out: no trees", name);
            continue;
        };
        let read = |sink: &mut dyn Sink| {
            let tree = Text { bytes: tree, shown: Path::new(tree_path) };
            let prop = Text { bytes: prop, shown: Path::new(path) };
            ldc::read_as(Style::PropBank, tree, Some(prop), None, name, sink)
        };
        let mut count = Counter::default();
        read(&mut count)?;
        let document = |part: &str| Document::new(format!("{domain}/masc/00/{name}_{part}"));
        let documents = PARTS.map(|(_, part)| document(part));
        let mut parts = Parts { total: count.sentences, next: 0, documents, notes };
        read(&mut parts)?;
        for ((split, _), document) in PARTS.iter().zip(parts.documents) {
            layout.put(*split, document)?;
        }
    }
    Ok(())
}

/// A document's name: the file's, up to its ending.
fn stem(path: &str) -> Option<&str> {
    let file = path.rsplit('/').next()?;
    let at = file.find(".mrg").or_else(|| file.find(".prop"))?;
    Some(&file[..at])
}

/// Counts sentences, those that cannot be read among them.
#[derive(Default)]
struct Counter {
    sentences: usize,
}

impl Sink for Counter {
    fn begin(&mut self, _header: Header<'_>) -> Result<(), StageError> {
        Ok(())
    }

    fn sentence(&mut self, _annotation: &Annotation<'_>) -> Result<(), StageError> {
        self.sentences += 1;
        Ok(())
    }

    fn end(&mut self) -> Result<(), StageError> {
        Ok(())
    }

    fn fault(&mut self, _fault: StageError) -> Result<(), StageError> {
        self.sentences += 1;
        Ok(())
    }
}

/// Deals the sentences of a document out to its three parts.
struct Parts<'n> {
    total: usize,
    next: usize,
    documents: [Document; 3],
    notes: &'n mut Notes,
}

impl Sink for Parts<'_> {
    fn begin(&mut self, _header: Header<'_>) -> Result<(), StageError> {
        Ok(())
    }

    fn sentence(&mut self, annotation: &Annotation<'_>) -> Result<(), StageError> {
        let part = part(self.next, self.total);
        self.next += 1;
        self.documents[part].sentence(annotation)
    }

    fn end(&mut self) -> Result<(), StageError> {
        Ok(())
    }

    fn fault(&mut self, fault: StageError) -> Result<(), StageError> {
        self.next += 1;
        let place = fault.place.map_or_else(String::new, |place| {
            let file = place.file.file_name().unwrap_or_default().to_string_lossy().into_owned();
            format!("{file}:{}", place.line)
        });
        self.notes.add("sentences of MASC left out: trees and propositions do not fit", &place);
        Ok(())
    }
}

/// Which of three parts a sentence belongs to.
fn part(number: usize, total: usize) -> usize {
    usize::from(number >= total * 8 / 10) + usize::from(number >= total * 9 / 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_document_is_split_by_tenths_rounded_down() {
        let sizes = |total| {
            let mut sizes = [0; 3];
            for number in 0..total {
                sizes[part(number, total)] += 1;
            }
            sizes
        };
        assert_eq!(sizes(46), [36, 5, 5]);
        assert_eq!(sizes(13), [10, 1, 2]);
        assert_eq!(sizes(10), [8, 1, 1]);
        assert_eq!(sizes(1), [0, 0, 1]);
        assert_eq!(sizes(0), [0, 0, 0]);
    }

    #[test]
    fn names_end_before_the_first_ending() {
        assert_eq!(stem("a/b/117CWL009.mrg.txt"), Some("117CWL009"));
        assert_eq!(stem("data/oanc/masc/written/00/chZ.prop"), Some("chZ"));
        assert_eq!(stem("a/readme"), None);
    }
}
