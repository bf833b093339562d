//! The list of files of a folder: what a folder's digest is the digest of.
//!
//! Its form is text, one sorted line per file: digest, length, name. Empty folders, permissions and
//! times are not part of it.

use std::fmt::Write;
use std::sync::OnceLock;

use crate::digest::Digest;

/// First line of the text form; the number is its version.
pub(crate) const HEADER: &str = "folder 1\n";

/// One file of a folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Listed {
    /// Its path inside the folder, with `/` between folders and no line break.
    pub(crate) name: String,
    /// Its length in bytes.
    pub(crate) size: u64,
    /// The digest of its content.
    pub(crate) digest: Digest,
}

/// The files of a folder, sorted by name. They do not change once its digest was asked for.
#[derive(Debug, Clone, Default)]
pub(crate) struct Manifest {
    pub(crate) files: Vec<Listed>,
    digest: OnceLock<Digest>,
}

impl PartialEq for Manifest {
    fn eq(&self, other: &Self) -> bool {
        self.files == other.files
    }
}

impl Eq for Manifest {}

impl Manifest {
    /// A list of these files, which are sorted by name.
    pub(crate) fn of(files: Vec<Listed>) -> Self {
        Self { files, digest: OnceLock::new() }
    }

    /// The text form.
    pub(crate) fn encode(&self) -> String {
        let mut text = HEADER.to_owned();
        for Listed { name, size, digest } in &self.files {
            // Writing to a string cannot fail.
            let _ = writeln!(text, "{digest} {size} {name}");
        }
        text
    }

    /// Reads the text form; `None` if it is not one.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let files = text.strip_prefix(HEADER)?.split_terminator('\n').map(|line| {
            let mut fields = line.splitn(3, ' ');
            let digest = Digest::parse(fields.next()?)?;
            let size = fields.next()?.parse().ok()?;
            Some(Listed { name: fields.next()?.to_owned(), size, digest })
        });
        Some(Self::of(files.collect::<Option<_>>()?))
    }

    /// The digest of the folder.
    pub(crate) fn digest(&self) -> Digest {
        *self.digest.get_or_init(|| Digest::of(self.encode().as_bytes()))
    }

    /// The files below a folder of it, their names relative to that.
    pub(crate) fn below(&self, folder: &str) -> Self {
        let relative = |file: &Listed| {
            let name = file.name.strip_prefix(folder)?.strip_prefix('/')?.to_owned();
            Some(Listed { name, ..*file })
        };
        Self::of(self.files.iter().filter_map(relative).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn listed(name: &str) -> Listed {
        Listed { name: name.to_owned(), size: 1, digest: Digest::of(name.as_bytes()) }
    }

    #[test]
    fn the_text_form_reads_back() {
        let files = vec![listed("a b/c"), listed("d")];
        let manifest = Manifest { files, ..Manifest::default() };
        assert_eq!(Manifest::parse(&manifest.encode()), Some(manifest.clone()));
        assert_eq!(Manifest::parse(&manifest.encode()[1..]), None);
        assert_eq!(Manifest::parse("folder 1\nnonsense\n"), None);
    }

    #[test]
    fn below_takes_whole_path_components() {
        let files = vec![listed("ab/x"), listed("a/b/x"), listed("a/y")];
        let manifest = Manifest { files, ..Manifest::default() };
        let names: Vec<_> = manifest.below("a").files.into_iter().map(|f| f.name).collect();
        assert_eq!(names, ["b/x", "y"]);
    }
}
