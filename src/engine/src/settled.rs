//! Up to which lines repro.lock was brought, so that a run with nothing to do neither takes it apart nor
//! writes it.
//!
//! The file says which text of repro.lock was found whole, and for each profile a digest of the lines that
//! a run wanted in it when it had that text. The same text and the same wish: nothing to do. It is a header
//! ([`MAGIC`], version, digest of the text), 48 bytes for each profile (start of the digest of its name, digest
//! of the lines), and the BLAKE3 digest of the bytes before. A wrong or lost file costs time alone.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use crate::EngineError;
use crate::digest::Digest;
use crate::store::files;

/// The version of the file's form.
///
/// - 1: the first.
const VERSION: u8 = 1;
const MAGIC: &[u8; 7] = b"reproes";
const HEADER: usize = 40;
const ENTRY: usize = 48;

/// What the file says.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Settled {
    text: Option<Digest>,
    profiles: BTreeMap<[u8; 16], Digest>,
}

impl Settled {
    /// Reads the file; one that is damaged or of another version says nothing.
    pub(crate) fn load(path: &Path) -> Self {
        fs::read(path).ok().and_then(|bytes| parse(&bytes)).unwrap_or_default()
    }

    /// Whether this text of repro.lock was found whole before.
    pub(crate) fn knows(&self, text: &Digest) -> bool {
        self.text.as_ref() == Some(text)
    }

    /// Whether this text has the lines that a profile wants.
    pub(crate) fn says(&self, text: &Digest, profile: &str, lines: &Digest) -> bool {
        self.knows(text) && self.profiles.get(&name(profile)) == Some(lines)
    }

    /// The text was `before` and is `now`, with the lines that a profile wants. What the other profiles
    /// wanted is in it still, if it was in the text before.
    pub(crate) fn set(&mut self, before: &Digest, now: Digest, profile: &str, lines: Digest) {
        if !self.knows(before) {
            self.profiles.clear();
        }
        self.text = Some(now);
        self.profiles.insert(name(profile), lines);
    }

    /// Writes the file.
    ///
    /// # Errors
    /// It cannot be written.
    pub(crate) fn save(&self, path: &Path) -> Result<(), EngineError> {
        let Some(text) = &self.text else { return Ok(()) };
        let mut bytes = MAGIC.to_vec();
        bytes.push(VERSION);
        bytes.extend_from_slice(text.bytes());
        for (profile, lines) in &self.profiles {
            bytes.extend_from_slice(profile);
            bytes.extend_from_slice(lines.bytes());
        }
        files::write_unsynced(path, &files::seal(bytes))
    }
}

fn name(profile: &str) -> [u8; 16] {
    start(Digest::of(profile.as_bytes()).bytes())
}

fn parse(bytes: &[u8]) -> Option<Settled> {
    let body = files::unseal(bytes)?;
    if body.len() < HEADER || body[..7] != *MAGIC || body[7] != VERSION {
        return None;
    }
    let entries = body[HEADER..].chunks_exact(ENTRY);
    let entry = |entry: &[u8]| (start(entry), Digest::from_bytes(start(&entry[16..])));
    let text = Some(Digest::from_bytes(start(&body[8..])));
    Some(Settled { text, profiles: entries.map(entry).collect() })
}

/// The first bytes of a slice that is at least that long.
fn start<const N: usize>(bytes: &[u8]) -> [u8; N] {
    let mut array = [0; N];
    array.copy_from_slice(&bytes[..N]);
    array
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_says_what_was_settled_and_nothing_else() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("settled");
        let [a, b, c, x, y] = [b"a", b"b", b"c", b"x", b"y"].map(|text| Digest::of(text));
        let mut settled = Settled::default();
        settled.set(&c, a, "mini", x);
        settled.set(&a, b, "open7", y);
        settled.save(&path).unwrap();
        let read = Settled::load(&path);
        assert_eq!(read, settled);
        assert!(read.says(&b, "mini", &x) && read.says(&b, "open7", &y));
        assert!(!read.says(&a, "mini", &x) && !read.says(&b, "mini", &y));
        assert!(!read.says(&b, "gum", &x));
        // Somebody edited the file meanwhile: what other profiles wanted is not known any more.
        settled.set(&c, a, "mini", x);
        assert!(settled.says(&a, "mini", &x) && !settled.says(&a, "open7", &y));
        let whole = fs::read(&path).unwrap();
        for at in 0..whole.len() {
            let mut flipped = whole.clone();
            flipped[at] ^= 1;
            assert_eq!(parse(&flipped), None);
            assert_eq!(parse(&whole[..at]), None);
        }
    }
}
