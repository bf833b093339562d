//! The bytes of the record log: a header, then frames, one behind the other.
//!
//! | bytes | of the header |
//! |---|---|
//! | 16 | [`MAGIC`] |
//! | 4 | [`VERSION`] |
//! | 16 | the log's own name: another log has another |
//! | 16 | start of the BLAKE3 digest of the bytes before |
//!
//! | bytes | of a frame |
//! |---|---|
//! | 4 | [`MARK`], which is in no UTF-8 text |
//! | 4 | length of the payload |
//! | 16 | start of the BLAKE3 digest of length and payload |
//! | … | the payload: a record as JSON |
//!
//! Numbers have their least significant byte first. Where bytes are no frame, the next mark is looked
//! for: damage costs the frames that it hit and no others. What stands behind the last whole frame is
//! a torn tail. Left out: files, and what a record is.

use std::ops::Range;

/// The version of the log's form.
///
/// - 1: the first. Before it, each record was a file `records/KEY.json`.
pub(crate) const VERSION: u32 = 1;

/// How a log begins, in every version.
const MAGIC: &[u8; 16] = b"repro record log";
/// How a frame begins.
const MARK: [u8; 4] = [0xFE, b'R', 0xFF, b'\n'];

/// Length of the header.
pub(crate) const HEADER: usize = 52;
/// Length of what comes before a payload.
pub(crate) const FRAME: usize = 24;

/// The name of a log, and the check of a frame.
pub(crate) type Tag = [u8; 16];

/// What the first bytes of a file say.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Header {
    /// A log of this version, by its name.
    Sound(Tag),
    /// A log of this newer version.
    Newer(u32),
    /// Cut or damaged.
    Damaged,
}

/// The first bytes of a log.
pub(crate) fn header(name: Tag) -> [u8; HEADER] {
    let mut bytes = [0; HEADER];
    bytes[..16].copy_from_slice(MAGIC);
    bytes[16..20].copy_from_slice(&VERSION.to_le_bytes());
    bytes[20..36].copy_from_slice(&name);
    let check = tag(&[&bytes[..36]]);
    bytes[36..].copy_from_slice(&check);
    bytes
}

/// Reads the first bytes of a log.
pub(crate) fn read_header(bytes: &[u8]) -> Header {
    let Some(bytes) = bytes.get(..HEADER) else { return Header::Damaged };
    if &bytes[..16] != MAGIC || tag(&[&bytes[..36]]) != bytes[36..] {
        return Header::Damaged;
    }
    match u32::from_le_bytes(array(&bytes[16..])) {
        version if version > VERSION => Header::Newer(version),
        _ => Header::Sound(array(&bytes[20..])),
    }
}

/// Adds a frame to a buffer; returns where in the buffer, and its check.
pub(crate) fn push(buffer: &mut Vec<u8>, payload: &[u8]) -> (usize, Tag) {
    let at = buffer.len();
    // A record is far shorter than 4 GB.
    let length = u32::try_from(payload.len()).unwrap_or(u32::MAX).to_le_bytes();
    let check = tag(&[&length, payload]);
    buffer.extend_from_slice(&MARK);
    buffer.extend_from_slice(&length);
    buffer.extend_from_slice(&check);
    buffer.extend_from_slice(payload);
    (at, check)
}

/// A whole frame.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Found {
    /// Where it begins.
    pub(crate) at: usize,
    /// Its payload.
    pub(crate) payload: Range<usize>,
    /// Its check.
    pub(crate) check: Tag,
}

/// The frame at a place, if a whole one is there.
pub(crate) fn at(bytes: &[u8], at: usize) -> Option<Found> {
    let rest = bytes.get(at..).filter(|rest| rest.len() >= FRAME && rest[..4] == MARK)?;
    let length = u32::from_le_bytes(array(&rest[4..])) as usize;
    let inside = rest.get(FRAME..FRAME.checked_add(length)?)?;
    let check = array(&rest[8..]);
    let payload = at + FRAME..at + FRAME + length;
    (tag(&[&rest[4..8], inside]) == check).then_some(Found { at, payload, check })
}

/// The check and the whole length of the frame whose first bytes these are; its payload is not read.
pub(crate) fn start(bytes: &[u8]) -> Option<(Tag, u64)> {
    let bytes = bytes.get(..FRAME).filter(|bytes| bytes[..4] == MARK)?;
    let length = u64::from(u32::from_le_bytes(array(&bytes[4..])));
    Some((array(&bytes[8..]), FRAME as u64 + length))
}

/// What [`scan`] found.
#[derive(Debug, Default)]
pub(crate) struct Scan {
    /// The whole frames, in order.
    pub(crate) frames: Vec<Found>,
    /// What is damaged before the last of them.
    pub(crate) damage: Vec<Range<usize>>,
    /// Where the last whole frame ends.
    pub(crate) end: usize,
}

/// Finds the whole frames behind `from`.
pub(crate) fn scan(bytes: &[u8], from: usize) -> Scan {
    let mut scan = Scan { end: from, ..Scan::default() };
    let mut place = from;
    while place < bytes.len() {
        if let Some(found) = at(bytes, place) {
            if place > scan.end {
                scan.damage.push(scan.end..place);
            }
            place = found.payload.end;
            scan.end = place;
            scan.frames.push(found);
            continue;
        }
        // Also where the frame seems cut: its length may be what is damaged.
        let next = bytes[place + 1..].windows(MARK.len()).position(|four| four == MARK);
        place = next.map_or(bytes.len(), |further| place + 1 + further);
    }
    scan
}

/// The start of the digest of some pieces.
pub(crate) fn tag(pieces: &[&[u8]]) -> Tag {
    let mut hasher = blake3::Hasher::new();
    for piece in pieces {
        hasher.update(piece);
    }
    array(hasher.finalize().as_bytes())
}

/// The first bytes of a slice that is at least that long.
pub(crate) fn array<const N: usize>(bytes: &[u8]) -> [u8; N] {
    let mut array = [0; N];
    array.copy_from_slice(&bytes[..N]);
    array
}

#[cfg(test)]
mod tests {
    use super::*;

    fn log() -> (Vec<u8>, Vec<String>) {
        let payloads: Vec<String> = (0..6)
            .map(|n| format!("{{\"record\":{n},\"more\":\"{}\"}}", "x".repeat(n * 7)))
            .collect();
        let mut bytes = header([7; 16]).to_vec();
        for payload in &payloads {
            push(&mut bytes, payload.as_bytes());
        }
        (bytes, payloads)
    }

    fn read(bytes: &[u8]) -> Vec<String> {
        let scan = scan(bytes, HEADER.min(bytes.len()));
        let text =
            |found: &Found| String::from_utf8(bytes[found.payload.clone()].to_vec()).unwrap();
        scan.frames.iter().map(text).collect()
    }

    #[test]
    fn frames_read_back() {
        let (bytes, payloads) = log();
        assert_eq!(read_header(&bytes), Header::Sound([7; 16]));
        assert_eq!(read(&bytes), payloads);
        let scan = scan(&bytes, HEADER);
        assert_eq!((scan.damage, scan.end), (Vec::new(), bytes.len()));
    }

    #[test]
    fn a_log_cut_at_any_byte_keeps_its_whole_frames() {
        let (bytes, payloads) = log();
        let ends: Vec<usize> = scan(&bytes, HEADER).frames.iter().map(|f| f.payload.end).collect();
        for cut in 0..bytes.len() {
            let whole = ends.iter().filter(|end| **end <= cut).count();
            assert_eq!(read(&bytes[..cut]), payloads[..whole], "cut at {cut}");
            let expected = if cut < HEADER { Header::Damaged } else { Header::Sound([7; 16]) };
            assert_eq!(read_header(&bytes[..cut]), expected);
        }
    }

    /// A flipped byte costs the frame that it is in, says so, and never makes another of it.
    #[test]
    fn a_flipped_byte_costs_one_frame() {
        let (bytes, payloads) = log();
        let frames = scan(&bytes, HEADER).frames;
        for at in 0..bytes.len() {
            for bit in 0..8 {
                let mut flipped = bytes.clone();
                flipped[at] ^= 1 << bit;
                if at < HEADER {
                    assert_eq!(read_header(&flipped), Header::Damaged);
                    assert_eq!(read(&flipped), payloads);
                    continue;
                }
                let hit = frames.iter().position(|f| at < f.payload.end).unwrap();
                let mut left = payloads.clone();
                left.remove(hit);
                assert_eq!(read(&flipped), left, "bit {bit} of byte {at}");
                let scan = scan(&flipped, HEADER);
                let whole = frames[hit].at..frames[hit].payload.end;
                if hit + 1 == frames.len() {
                    assert_eq!(scan.end, whole.start);
                } else {
                    assert_eq!(scan.damage, [whole]);
                }
            }
        }
    }

    #[test]
    fn a_newer_log_is_known_as_such() {
        let mut bytes = header([7; 16]);
        bytes[16..20].copy_from_slice(&(VERSION + 1).to_le_bytes());
        assert_eq!(read_header(&bytes), Header::Damaged, "without its check it may be damage");
        let check = tag(&[&bytes[..36]]);
        bytes[36..].copy_from_slice(&check);
        assert_eq!(read_header(&bytes), Header::Newer(VERSION + 1));
    }
}
