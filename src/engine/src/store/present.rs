//! Which objects the store has, by listing its folders once: for plans that ask for many. Left out:
//! whether their bytes are right.

use std::fs;
use std::path::Path;

use crate::digest::Digest;

/// From so many steps on, a listing takes less time than a question for each object.
pub(crate) const MANY: usize = 2_000;

/// The objects of a store, by the first byte of their digests, sorted.
pub(crate) struct Present {
    heads: Vec<Vec<[u8; 31]>>,
}

impl Present {
    /// Lists the objects. What cannot be listed counts as not there, and is asked for one by one.
    pub(crate) fn list(objects: &Path) -> Self {
        let head = |head: u8| {
            let mut tails = Vec::new();
            let Ok(entries) = fs::read_dir(objects.join(format!("{head:02x}"))) else {
                return tails;
            };
            for entry in entries.flatten() {
                if entry.file_type().is_ok_and(|kind| kind.is_file()) {
                    tails.extend(tail(entry.file_name().as_encoded_bytes()));
                }
            }
            tails.sort_unstable();
            tails
        };
        Self { heads: (0..=u8::MAX).map(head).collect() }
    }

    /// Whether an object was there.
    pub(super) fn has(&self, digest: &Digest) -> bool {
        let [head, tail @ ..] = digest.bytes();
        self.heads[usize::from(*head)].binary_search(tail).is_ok()
    }
}

/// The 31 bytes behind the first that a name stands for.
fn tail(name: &[u8]) -> Option<[u8; 31]> {
    let digit = |c: u8| match c {
        b'0'..=b'9' => Some(c - b'0'),
        b'a'..=b'f' => Some(c - b'a' + 10),
        _ => None,
    };
    if name.len() != 62 {
        return None;
    }
    let mut bytes = [0; 31];
    for (byte, pair) in bytes.iter_mut().zip(name.chunks_exact(2)) {
        *byte = digit(pair[0])? << 4 | digit(pair[1])?;
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_there_is_listed() {
        let folder = tempfile::tempdir().unwrap();
        let path = |digest: Digest| {
            let hex = digest.to_string();
            let (head, tail) = hex.split_at(2);
            folder.path().join(head).join(tail)
        };
        let digests: Vec<Digest> = (0..300_u32).map(|n| Digest::of(&n.to_le_bytes())).collect();
        for digest in &digests[..200] {
            fs::create_dir_all(path(*digest).parent().unwrap()).unwrap();
            fs::write(path(*digest), "").unwrap();
        }
        // A folder in the place of an object is none, and neither is a file of another name.
        fs::create_dir_all(path(digests[200])).unwrap();
        fs::write(path(digests[0]).with_file_name("other"), "").unwrap();
        let present = Present::list(folder.path());
        for (at, digest) in digests.iter().enumerate() {
            assert_eq!(present.has(digest), at < 200, "{at}");
        }
        assert_eq!(present.heads.iter().map(Vec::len).sum::<usize>(), 200);
    }
}
