//! Text files as readers see them: bounded, UTF-8, in lines that know their places.
//!
//! A file is read in pieces, so that one endless line is refused before it fills the memory. Left
//! out: what the lines mean.

use std::cell::OnceCell;
use std::fs::File;
use std::io::Read;
use std::os::fd::OwnedFd;
use std::path::{Path, PathBuf};

use artifact::{Place, StageError};
use rustix::fs::{Mode, OFlags};

/// The longest line that is read, in bytes. The longest of OntoNotes has some thousands.
pub const MAX_LINE: usize = 16 << 20;
/// The largest file that is read, in bytes: readers hold one file at a time.
pub const MAX_FILE: usize = 2 << 30;
/// How many bytes of a faulty line are shown.
const SHOWN: usize = 200;
/// The byte-order mark of UTF-8.
const MARK: &[u8] = b"\xEF\xBB\xBF";
const UTF16: &str = "the file looks like UTF-16; save it as UTF-8";
/// How much is read at once.
const PIECE: usize = 1 << 20;

/// Memory for files, one after the other. It stays as long as the longest of them; and the folder of
/// the last one stays open, so that the way to it is not looked up again for the next.
#[derive(Debug, Default)]
pub struct Buffer {
    bytes: Vec<u8>,
    folder: Option<(PathBuf, OwnedFd)>,
}

/// Reads a file; returns its bytes, which are in `buffer` until the next. `shown` is how messages
/// call the file.
///
/// # Errors
/// The file cannot be read, has a line beyond [`MAX_LINE`] or is larger than [`MAX_FILE`].
pub fn load<'b>(
    path: &Path,
    shown: &Path,
    Buffer { bytes: buffer, folder }: &'b mut Buffer,
) -> Result<&'b [u8], StageError> {
    let unreadable = |error| unreadable(shown, &error);
    let file = open(path, folder).map_err(unreadable)?;
    let metadata = file.metadata().map_err(unreadable)?;
    // Most files are smaller than the longest line: one call reads them whole.
    if metadata.is_file() && (1..=PIECE as u64).contains(&metadata.len()) {
        let read = whole(file, metadata.len() as usize, buffer).map_err(unreadable)?;
        return Ok(&buffer[..read]);
    }
    from(file, shown, buffer)?;
    Ok(buffer)
}

/// Opens a file by its name in the folder, which becomes the file's.
fn open(path: &Path, folder: &mut Option<(PathBuf, OwnedFd)>) -> std::io::Result<File> {
    let (Some(parent), Some(name)) = (path.parent(), path.file_name()) else {
        return File::open(path);
    };
    if folder.as_ref().is_none_or(|(known, _)| known.as_os_str() != parent.as_os_str()) {
        let flags = OFlags::RDONLY | OFlags::DIRECTORY | OFlags::CLOEXEC;
        let opened = rustix::fs::open(parent, flags, Mode::empty());
        *folder = opened.ok().map(|opened| (parent.to_owned(), opened));
    }
    match folder {
        Some((_, folder)) => {
            let flags = OFlags::RDONLY | OFlags::CLOEXEC;
            Ok(rustix::fs::openat(folder, name, flags, Mode::empty())?.into())
        }
        // A folder that may be passed through but not listed, and names in what is none.
        None => File::open(path),
    }
}

/// Reads a file of `length` bytes, or as many as it has by now; returns how many.
fn whole(mut file: impl Read, length: usize, buffer: &mut Vec<u8>) -> std::io::Result<usize> {
    // One byte more, so that it is seen where it grew. Where it did not, nothing more is asked for.
    if buffer.len() <= length {
        buffer.resize(length + 1, 0);
    }
    let mut read = 0;
    while read < length {
        match file.read(&mut buffer[read..=length]) {
            Ok(0) => return Ok(read),
            Ok(more) => read += more,
            Err(error) if error.kind() == std::io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    if read > length {
        buffer.truncate(read);
        file.read_to_end(buffer)?;
        read = buffer.len();
    }
    Ok(read)
}

fn unreadable(shown: &Path, error: &std::io::Error) -> StageError {
    let help = match error.kind() {
        std::io::ErrorKind::PermissionDenied => "give yourself the right to read it: chmod u+r",
        std::io::ErrorKind::NotFound => {
            "a link that leads nowhere, or a file that went away: `ls -l`"
        }
        _ => "check the disk, and run again",
    };
    StageError::io("read", shown, error).help(help)
}

fn from(mut file: impl Read, shown: &Path, buffer: &mut Vec<u8>) -> Result<(), StageError> {
    buffer.clear();
    let mut line = 0;
    loop {
        let start = buffer.len();
        let read = file.by_ref().take(PIECE as u64).read_to_end(buffer);
        if read.map_err(|e| unreadable(shown, &e))? == 0 {
            return Ok(());
        }
        // Only a piece without any line end can make a line too long.
        match buffer[start..].iter().rposition(|&byte| byte == b'\n') {
            Some(at) => line = start + at + 1,
            None if buffer.len() - line > MAX_LINE => {
                return Err(Text { bytes: buffer, shown }
                    .fault(line, format!("this line has more than {} MiB", MAX_LINE >> 20))
                    .help("is it a text file? A corpus has one word or one tree in a line"));
            }
            None => {}
        }
        if buffer.len() > MAX_FILE {
            let message = format!("has more than {} GiB", MAX_FILE >> 30);
            return Err(StageError::io("read", shown, message).help("split it into documents"));
        }
    }
}

/// A whole file, to find the places of faults in.
#[derive(Clone, Copy)]
pub struct Text<'a, 'p> {
    /// Its bytes.
    pub bytes: &'a [u8],
    /// How messages call it.
    pub shown: &'p Path,
}

impl<'a> Text<'a, '_> {
    /// The text, without a byte-order mark.
    ///
    /// # Errors
    /// It is not UTF-8; the place of the first byte that is not.
    pub fn decode(self) -> Result<&'a str, StageError> {
        let bytes = self.bytes.strip_prefix(MARK).unwrap_or(self.bytes);
        let text = simdutf8::compat::from_utf8(bytes).map_err(|error| {
            let at = error.valid_up_to() + (self.bytes.len() - bytes.len());
            let hint = if self.bytes.starts_with(b"\xFF\xFE") || self.bytes.starts_with(b"\xFE\xFF")
            {
                UTF16
            } else {
                "corpus files are UTF-8; convert this one"
            };
            self.fault(at, format!("byte 0x{:02X} is not UTF-8 text here", self.bytes[at]))
                .help(hint)
        })?;
        // UTF-16 without its mark may pass for UTF-8, with a zero byte in every letter.
        if bytes.len() > 1 && (bytes[0] == 0) != (bytes[1] == 0) {
            return Err(self.fault(self.begins(), "a zero byte in the first letter").help(UTF16));
        }
        Ok(text)
    }

    /// Where the decoded text begins in the file: behind its byte-order mark.
    pub fn begins(self) -> usize {
        if self.bytes.starts_with(MARK) { MARK.len() } else { 0 }
    }

    /// An error about the byte at `offset`: its line, its column, and the line itself, cut to what
    /// a person can read.
    pub fn fault(self, offset: usize, message: impl Into<String>) -> StageError {
        let before = &self.bytes[..offset.min(self.bytes.len())];
        let line = before.iter().filter(|&&b| b == b'\n').count() + 1;
        self.fault_in_line(line, offset, message)
    }

    /// As [`Text::fault`] where the number of the line is known, so that a file with many faults is
    /// not counted through for each.
    pub fn fault_in_line(
        self,
        line: usize,
        offset: usize,
        message: impl Into<String>,
    ) -> StageError {
        let at = offset.min(self.bytes.len()).max(self.begins());
        let before = &self.bytes[..at];
        let start = before.iter().rposition(|&b| b == b'\n').map_or(self.begins(), |i| i + 1);
        let shown = start + SHOWN + (at - start).min(SHOWN);
        let rest = &self.bytes[start..self.bytes.len().min(shown)];
        let end = rest.iter().position(|&b| b == b'\n').unwrap_or(rest.len());
        let column = String::from_utf8_lossy(&before[start..]).chars().count() + 1;
        let text = String::from_utf8_lossy(&rest[..end]);
        // Control characters are not for the terminal.
        let shown =
            |c: char| if c.is_control() && c != '\t' { char::REPLACEMENT_CHARACTER } else { c };
        let text = text.trim_end_matches('\r').chars().map(shown).collect();
        StageError::new(message).at(Place { file: self.shown.to_owned(), line, column, text })
    }
}

/// A text of which many places are asked for: its lines are counted once, by the first of them.
pub struct Places<'a, 'p> {
    text: Text<'a, 'p>,
    /// Where each line begins.
    lines: OnceCell<Vec<usize>>,
}

impl<'a, 'p> Places<'a, 'p> {
    /// Of a text.
    pub fn new(text: Text<'a, 'p>) -> Self {
        Self { text, lines: OnceCell::new() }
    }

    /// The bytes.
    pub fn bytes(&self) -> &'a [u8] {
        self.text.bytes
    }

    /// As [`Text::fault`].
    pub fn fault(&self, offset: usize, message: impl Into<String>) -> StageError {
        let lines = self.lines.get_or_init(|| {
            let bytes = self.text.bytes.iter().zip(1..);
            let begins = bytes.filter_map(|(&byte, next)| (byte == b'\n').then_some(next));
            std::iter::once(0).chain(begins).collect()
        });
        let line = lines.partition_point(|&start| start <= offset);
        self.text.fault_in_line(line, offset, message)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_those_of_the_text() {
        let text = Text { bytes: "\u{FEFF}ab\r\n\ncé d\n".as_bytes(), shown: Path::new("x") };
        let places = Places::new(text);
        for offset in 0..=text.bytes.len() {
            let (one, other) = (places.fault(offset, "no"), text.fault(offset, "no"));
            assert_eq!(one.place, other.place, "{offset}");
        }
    }

    #[test]
    fn no_control_character_reaches_the_terminal() {
        let text = Text { bytes: b"a\x1B[2J\0\tb\x7F\n", shown: Path::new("x") };
        let place = text.fault(0, "no").place.unwrap();
        assert_eq!(place.text, "a\u{FFFD}[2J\u{FFFD}\tb\u{FFFD}");
    }

    #[test]
    fn utf16_is_known_with_and_without_its_mark() {
        for bytes in [&b"\xFF\xFEa\0"[..], b"\xFE\xFF\0a", b"a\0b\0", b"\0a\0b"] {
            let error = Text { bytes, shown: Path::new("x") }.decode().unwrap_err();
            assert_eq!(error.help.as_deref(), Some(UTF16), "{bytes:?}");
        }
    }

    #[test]
    fn an_endless_line_is_refused_early() {
        let mut buffer = Vec::new();
        let text = b"good\n".chain(std::io::repeat(b'x'));
        let error = from(text, Path::new("x.conll"), &mut buffer).unwrap_err();
        let place = error.place.unwrap();
        assert_eq!((place.line, place.column), (2, 1));
        assert!(place.text.len() <= 2 * SHOWN);
        assert!(buffer.len() <= MAX_LINE + 2 * PIECE);
    }

    #[test]
    fn a_file_of_any_length_is_read_whole() {
        let text = b"0123456789";
        for (length, before) in [(10, 0), (10, 30), (3, 5), (30, 2), (9, 9), (1, 0)] {
            let mut buffer = vec![b'x'; before];
            let read = whole(
                text.chunks(4).fold(Box::new(std::io::empty()) as Box<dyn Read>, |all, part| {
                    Box::new(all.chain(part))
                }),
                length,
                &mut buffer,
            )
            .unwrap();
            assert_eq!(&buffer[..read], text, "{length} {before}");
        }
    }

    #[test]
    fn files_are_read_whatever_folder_the_last_one_was_in() {
        let folder = crate::dataset::tests::Folder::new("text-folders");
        let names = ["one/x", "two/x", "two/y", "z", "one/../z", "two/./y", "one/x"];
        for name in names {
            let path = folder.0.join(name);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(&path, name).unwrap();
        }
        let mut buffer = Buffer::default();
        let mut read = |name: &str| {
            let path = folder.0.join(name);
            load(&path, Path::new(name), &mut buffer).map(<[u8]>::to_owned)
        };
        for (name, text) in names.iter().zip(["one/x", "two/x", "two/./y", "one/../z"]) {
            assert_eq!(read(name).unwrap(), text.as_bytes());
        }
        for (name, kind) in
            [("two/w", "No such file"), ("three/x", "No such file"), ("z/x", "Not a")]
        {
            let error = read(name).unwrap_err();
            assert!(error.message.contains(name) && error.message.contains(kind), "{error}");
            assert_eq!(read("one/x").unwrap(), b"one/x");
        }
        // A folder itself is no file.
        assert!(read("two").unwrap_err().message.contains("two"));
        // One in the place of another is another.
        std::fs::rename(folder.0.join("two"), folder.0.join("three")).unwrap();
        assert_eq!(read("three/x").unwrap(), b"two/x");
        assert!(read("two/x").is_err());
        std::fs::rename(folder.0.join("one"), folder.0.join("two")).unwrap();
        assert_eq!(read("two/x").unwrap(), b"one/x");
    }

    #[test]
    fn a_fault_knows_its_place() {
        let text = Text { bytes: "\u{FEFF}ab\r\ncé d\n".as_bytes(), shown: Path::new("x") };
        let place = text.fault(11, "no").place.unwrap();
        assert_eq!((place.line, place.column, place.text.as_str()), (2, 4, "cé d"));
        let latin = Text { bytes: b"ab\nc\xE9 d\n", shown: Path::new("x") };
        let place = latin.decode().unwrap_err().place.unwrap();
        assert_eq!((place.line, place.column), (2, 2));
    }
}
