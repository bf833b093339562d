//! What the log says, sorted by key: what a plan needs of each record, without reading the log.
//!
//! | bytes | of the file |
//! |---|---|
//! | 108 | header: [`MAGIC`], version, the log's name, how much of the log is covered, where the last frame of that begins and its check, numbers of entries, outputs, steps and names, the log's ctime |
//! | 96 each | entries, sorted by key: key, step, place in the log, time, seconds, memory, outputs, whether it was adopted |
//! | 44 each | outputs: number of the name, digest, size |
//! | 20 each | the newest entry of each (profile, step), sorted by a digest of these |
//! | … | the names of outputs, each behind its length |
//! | 32 | BLAKE3 digest of the bytes before |
//!
//! Numbers have their least significant byte first. The index is made from the log and never the only
//! place where something stands: one that is missing, damaged, of another version or of another log is
//! as good as none.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use super::brief::{Brief, Made, Place, Tail};
use super::frame::{Tag, array};
use crate::digest::Digest;

/// The version of the index's form.
///
/// - 1: the first. Before there were adopted records, their mark was 0 as it is for others now.
const VERSION: u32 = 1;
const MAGIC: &[u8; 16] = b"repro record idx";
const HEADER: usize = 108;
const ENTRY: usize = 96;
const OUTPUT: usize = 44;
const STEP: usize = 20;
/// Stands for a number that is not known.
const UNKNOWN: u64 = u64::MAX;

/// How much of the log an index covers.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Covered {
    /// The log's name.
    pub(crate) log: Tag,
    /// Where the covered part ends.
    pub(crate) end: u64,
    /// Where its last frame begins; 0 where it has none.
    pub(crate) last: u64,
    /// The check of that frame.
    pub(crate) check: Tag,
    /// The log's ctime when the index was written, in nanoseconds since 1970.
    pub(crate) ctime: i64,
}

/// A sound index, as its file has it.
pub(crate) struct Index {
    bytes: Vec<u8>,
    pub(crate) covered: Covered,
    entries: usize,
    outputs: usize,
    steps: usize,
    names: Vec<Arc<str>>,
}

impl Index {
    /// Takes the bytes of the file; `None` if they are no sound index of this version.
    pub(crate) fn parse(bytes: Vec<u8>) -> Option<Self> {
        let body = bytes.len().checked_sub(32).filter(|body| *body >= HEADER)?;
        if &bytes[..16] != MAGIC
            || u32_at(&bytes, 16) != VERSION
            || blake3::hash(&bytes[..body]).as_bytes() != &bytes[body..]
        {
            return None;
        }
        let covered = Covered {
            log: array(&bytes[20..]),
            end: u64_at(&bytes, 36),
            last: u64_at(&bytes, 44),
            check: array(&bytes[52..]),
            ctime: u64_at(&bytes, 100).cast_signed(),
        };
        let [entries, outputs, steps, names] =
            [68, 76, 84, 92].map(|at| usize::try_from(u64_at(&bytes, at)).unwrap_or(usize::MAX));
        let fixed = [(entries, ENTRY), (outputs, OUTPUT), (steps, STEP)];
        let fixed = fixed.iter().try_fold(HEADER, |sum: usize, (count, width)| {
            sum.checked_add(count.checked_mul(*width)?)
        });
        let mut rest = bytes.get(fixed?..body)?;
        let mut list: Vec<Arc<str>> = Vec::new();
        for _ in 0..names {
            let (length, behind) = rest.split_at_checked(4)?;
            let (name, behind) = behind.split_at_checked(u32_at(length, 0) as usize)?;
            list.push(std::str::from_utf8(name).ok()?.into());
            rest = behind;
        }
        Some(Self { bytes, covered, entries, outputs, steps, names: list })
    }

    /// How many records it has.
    pub(crate) fn len(&self) -> usize {
        self.entries
    }

    fn key(&self, entry: usize) -> &[u8] {
        &self.bytes[HEADER + entry * ENTRY..][..32]
    }

    fn output_place(&self, output: usize) -> usize {
        HEADER + self.entries * ENTRY + output * OUTPUT
    }

    fn step_place(&self, step: usize) -> usize {
        self.output_place(self.outputs) + step * STEP
    }

    /// What it says of a key.
    pub(crate) fn find(&self, key: &Digest) -> Option<Brief> {
        let entry = self.position(key)?;
        Some(self.brief(entry))
    }

    /// Keys are digests, so a key's place is close to where it would be were they evenly spread.
    fn position(&self, key: &Digest) -> Option<usize> {
        let count = self.entries;
        let head = u64::from_be_bytes(array(key.bytes()));
        let guess = usize::try_from((u128::from(head) * count as u128) >> 64).unwrap_or(count);
        let wanted = key.bytes().as_slice();
        let (mut low, mut high, mut stride) = (guess, guess, 8);
        while low > 0 && self.key(low - 1) >= wanted {
            low = low.saturating_sub(stride);
            stride *= 2;
        }
        stride = 8;
        while high < count && self.key(high) <= wanted {
            high = (high + stride).min(count);
            stride *= 2;
        }
        while low < high {
            let middle = low + (high - low) / 2;
            match self.key(middle).cmp(wanted) {
                std::cmp::Ordering::Equal => return Some(middle),
                std::cmp::Ordering::Less => low = middle + 1,
                std::cmp::Ordering::Greater => high = middle,
            }
        }
        None
    }

    fn brief(&self, entry: usize) -> Brief {
        let bytes = &self.bytes[HEADER + entry * ENTRY..][..ENTRY];
        let known = |number: u64| (number != UNKNOWN).then_some(number);
        let first = u32_at(bytes, 60) as usize;
        let outputs = (first..first + u32_at(bytes, 64) as usize).map(|output| {
            let bytes = &self.bytes[self.output_place(output)..][..OUTPUT];
            let name = self.names.get(u32_at(bytes, 0) as usize).cloned();
            Made {
                name: name.unwrap_or_else(|| "".into()),
                digest: Digest::from_bytes(array(&bytes[4..])),
                size: known(u64_at(bytes, 36)),
            }
        });
        Brief {
            step: array(&bytes[32..]),
            place: Place::Log { at: u64_at(bytes, 48), length: u32_at(bytes, 56) },
            finished: u64_at(bytes, 68),
            seconds: f64::from_bits(u64_at(bytes, 76)),
            peak_memory: known(u64_at(bytes, 84)),
            adopted: u32_at(bytes, 92) == 1,
            outputs: outputs.collect(),
        }
    }

    /// The key of the newest record of a step, which is named by [`super::step_tag`].
    pub(crate) fn newest(&self, step: &Tag) -> Option<Digest> {
        let tag = |at: usize| &self.bytes[self.step_place(at)..][..16];
        let (mut low, mut high) = (0, self.steps);
        while low < high {
            let middle = low + (high - low) / 2;
            if tag(middle) < step.as_slice() { low = middle + 1 } else { high = middle }
        }
        let found = low < self.steps && tag(low) == step;
        let entry = || u32_at(&self.bytes, self.step_place(low) + 16) as usize;
        found.then(|| Digest::from_bytes(array(self.key(entry()))))
    }

    /// All that it says, by key.
    fn all(&self) -> impl Iterator<Item = (Digest, Brief)> {
        (0..self.entries).map(|at| (Digest::from_bytes(array(self.key(at))), self.brief(at)))
    }
}

/// The bytes of an index that has what another has and what came after it.
pub(crate) fn build(old: Option<&Index>, tail: &Tail, covered: Covered) -> Vec<u8> {
    let in_log = |brief: &Brief| matches!(brief.place, Place::Log { .. });
    let mut briefs: BTreeMap<Digest, Brief> = old.into_iter().flat_map(Index::all).collect();
    let newer = tail.records.iter().filter(|(_, brief)| in_log(brief));
    briefs.extend(newer.map(|(key, brief)| (*key, brief.clone())));
    let mut numbers: HashMap<Arc<str>, u32> = HashMap::new();
    let mut names: Vec<Arc<str>> = Vec::new();
    let mut newest: BTreeMap<Tag, (u64, u32)> = BTreeMap::new();
    let (mut entries, mut outputs) = (Vec::with_capacity(briefs.len() * ENTRY), Vec::new());
    for (number, (key, brief)) in (0_u32..).zip(&briefs) {
        let Place::Log { at, length } = brief.place else { continue };
        entries.extend_from_slice(key.bytes());
        entries.extend_from_slice(&brief.step);
        put(&mut entries, at);
        put32(&mut entries, length);
        put32(&mut entries, count32(outputs.len() / OUTPUT));
        put32(&mut entries, count32(brief.outputs.len()));
        put(&mut entries, brief.finished);
        put(&mut entries, brief.seconds.to_bits());
        put(&mut entries, brief.peak_memory.unwrap_or(UNKNOWN));
        put32(&mut entries, u32::from(brief.adopted));
        entries.resize((number as usize + 1) * ENTRY, 0);
        for made in &brief.outputs {
            let name = *numbers.entry(made.name.clone()).or_insert_with(|| {
                names.push(made.name.clone());
                count32(names.len() - 1)
            });
            put32(&mut outputs, name);
            outputs.extend_from_slice(made.digest.bytes());
            put(&mut outputs, made.size.unwrap_or(UNKNOWN));
        }
        let last = newest.entry(brief.step).or_insert((at, number));
        *last = (*last).max((at, number));
    }
    let mut bytes =
        head(covered, [briefs.len(), outputs.len() / OUTPUT, newest.len(), names.len()]);
    bytes.append(&mut entries);
    bytes.append(&mut outputs);
    for (step, (_, number)) in newest {
        bytes.extend_from_slice(&step);
        put32(&mut bytes, number);
    }
    for name in names {
        put32(&mut bytes, count32(name.len()));
        bytes.extend_from_slice(name.as_bytes());
    }
    let digest = blake3::hash(&bytes);
    bytes.extend_from_slice(digest.as_bytes());
    bytes
}

fn head(covered: Covered, counts: [usize; 4]) -> Vec<u8> {
    let mut bytes = MAGIC.to_vec();
    put32(&mut bytes, VERSION);
    bytes.extend_from_slice(&covered.log);
    put(&mut bytes, covered.end);
    put(&mut bytes, covered.last);
    bytes.extend_from_slice(&covered.check);
    counts.into_iter().for_each(|count| put(&mut bytes, count as u64));
    put(&mut bytes, covered.ctime.cast_unsigned());
    bytes
}

fn put(bytes: &mut Vec<u8>, number: u64) {
    bytes.extend_from_slice(&number.to_le_bytes());
}

fn put32(bytes: &mut Vec<u8>, number: u32) {
    bytes.extend_from_slice(&number.to_le_bytes());
}

/// A log has fewer than 2^32 records.
fn count32(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

fn u32_at(bytes: &[u8], at: usize) -> u32 {
    u32::from_le_bytes(array(&bytes[at..]))
}

fn u64_at(bytes: &[u8], at: usize) -> u64 {
    u64::from_le_bytes(array(&bytes[at..]))
}
