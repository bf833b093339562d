//! GUM: fifteen genres, each a domain, with the corpus's own trees and splits.
//!
//! Left out: its other annotation (it has no propositions, and its entities are of another kind than
//! names); reddit, whose words the repository withholds; and its fourth split, `test2`, which has
//! genres of its own.

use std::path::Path;

use artifact::StageError;
use corpus::ldc;
use corpus::text::Text;

use crate::Talk;
use crate::layout::{Document, Layout, Split};
use crate::report::Notes;
use crate::run::Taken;

const TREES: &str = "const/";
const SPLITS: &str = "splits.md";
/// The genre whose words are underscores.
const WITHHELD: &str = "reddit";

/// Whether a file, or a folder with a slash at its end, is read.
pub(crate) fn wanted(_source: &str, path: &str) -> bool {
    path == TREES || path == SPLITS || path.starts_with(TREES) && path.ends_with(".ptb")
}

/// Writes all genres.
pub(crate) fn convert(
    taken: &Taken,
    layout: &mut Layout,
    notes: &mut Notes,
    talk: Talk<'_>,
) -> Result<(), StageError> {
    let Some(files) = taken.get("gum") else { return Ok(()) };
    let Some(bytes) = files.found.get(SPLITS) else {
        return Err(StageError::new(format!("gum: the list {SPLITS} is not there")));
    };
    let list = Text { bytes, shown: Path::new(SPLITS) }.decode()?;
    let documents = splits(list);
    for (done, (name, split)) in documents.iter().enumerate() {
        if talk.monitor.cancelled() {
            return Err(StageError::cancelled());
        }
        talk.monitor.progress(done as u64, documents.len() as u64, "documents of GUM");
        let Some(split) = split else {
            notes.add("documents of GUM left out: not of the splits train, dev and test", name);
            continue;
        };
        let genre = name.split('_').nth(1).unwrap_or("other");
        if genre == WITHHELD {
            notes.add("documents of GUM left out: the repository withholds their words", name);
            continue;
        }
        let path = format!("{TREES}{name}.ptb");
        let Some(bytes) = files.found.get(&path) else {
            notes.add("documents of GUM left out: no trees", name);
            continue;
        };
        let mut document = Document::new(format!("{genre}/gum/00/{name}"));
        let text = Text { bytes, shown: Path::new(&path) };
        ldc::read(text, None, None, name, &mut document)?;
        layout.put(*split, document)?;
    }
    Ok(())
}

/// The documents of the list, each with its split, `None` for a split that is not one of three.
/// A heading `## train` opens a split; all documents that no split has, with their genre alone, are
/// training documents.
fn splits(list: &str) -> Vec<(&str, Option<Split>)> {
    let mut split = None;
    let mut documents = Vec::new();
    for line in list.lines().map(str::trim) {
        if let Some(heading) = line.strip_prefix("## ") {
            split = match heading.trim() {
                "train" => Some(Split::Train),
                "dev" => Some(Split::Dev),
                "test" => Some(Split::Test),
                _ => None,
            };
        } else if let Some(name) = line.strip_prefix("* ") {
            documents.push((name.trim(), split));
        }
    }
    documents
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_open_splits() {
        let list =
            "# Splits\n\ntext\n\n## dev\n\n  * GUM_bio_x\n\n## test2\n  * Y_z\n## train\n * A\n";
        let expected = [("GUM_bio_x", Some(Split::Dev)), ("Y_z", None), ("A", Some(Split::Train))];
        assert_eq!(splits(list), expected);
    }
}
