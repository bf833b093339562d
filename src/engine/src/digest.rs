//! BLAKE3 digests: the identity of bytes.

use std::fmt;
use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// The BLAKE3 digest of some bytes. Written in hexadecimal.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Digest([u8; 32]);

/// Digests of a step's outputs, by their names.
pub(crate) type Digests = std::collections::BTreeMap<String, Digest>;

impl Digest {
    /// The digest of bytes.
    pub(crate) fn of(bytes: &[u8]) -> Self {
        Self(*blake3::hash(bytes).as_bytes())
    }

    /// The digest of a file's content, and its length.
    pub(crate) fn of_file(path: &Path) -> io::Result<(Self, u64)> {
        Self::of_open(&File::open(path)?)
    }

    /// The digest of what an open file has from here on, and the length of that.
    pub(crate) fn of_open(file: &File) -> io::Result<(Self, u64)> {
        // Most files are smaller than this, or far larger; a large buffer costs more than a small file.
        let mut start = [0; 4 << 10];
        match fill(file, &mut start)? {
            whole if whole < start.len() => Ok((Self::of(&start[..whole]), whole as u64)),
            _ => Self::of_long(file, &start),
        }
    }

    #[inline(never)]
    fn of_long(file: &File, start: &[u8]) -> io::Result<(Self, u64)> {
        let mut hasher = blake3::Hasher::new();
        hasher.update(start);
        let mut length = start.len() as u64;
        let mut buffer = [0; 64 << 10];
        loop {
            let read = fill(file, &mut buffer)?;
            hasher.update(&buffer[..read]);
            length += read as u64;
            if read < buffer.len() {
                return Ok((hasher.into(), length));
            }
        }
    }

    /// Reads 64 hexadecimal digits.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        blake3::Hash::from_hex(text).ok().map(|hash| Self(*hash.as_bytes()))
    }

    /// Its hexadecimal digits.
    pub(crate) fn hex(&self) -> impl std::ops::Deref<Target = str> + use<> {
        blake3::Hash::from_bytes(self.0).to_hex()
    }

    /// The digest with these bytes.
    pub(crate) fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// Its bytes.
    pub(crate) fn bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

/// Reads until a buffer is full or the file is at its end.
fn fill(mut file: &File, buffer: &mut [u8]) -> io::Result<usize> {
    let mut filled = 0;
    while filled < buffer.len() {
        match file.read(&mut buffer[filled..]) {
            Ok(0) => break,
            Ok(read) => filled += read,
            Err(e) if e.kind() == io::ErrorKind::Interrupted => {}
            Err(e) => return Err(e),
        }
    }
    Ok(filled)
}

impl From<blake3::Hasher> for Digest {
    fn from(hasher: blake3::Hasher) -> Self {
        Self(*hasher.finalize().as_bytes())
    }
}

impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&blake3::Hash::from_bytes(self.0).to_hex())
    }
}

impl fmt::Debug for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl Serialize for Digest {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Digest {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
        Self::parse(&text).ok_or_else(|| de::Error::custom("expected 64 hexadecimal digits"))
    }
}
