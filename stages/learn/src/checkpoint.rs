//! Checkpoints: the whole state of a run between two epochs, as a file that is complete or not there.
//!
//! | part | form |
//! |---|---|
//! | head | 16 bytes of magic, the version, the digest of what the run is (parameters and data) |
//! | body | what [`crate::Learner`] visits, in its order; numbers are little-endian |
//! | end | BLAKE3 of everything before |
//!
//! A file is written under another name, synced, renamed, and the folder synced. The newest two are
//! kept, so that one that is damaged costs an epoch and not the run. Left out: when one is written.

use std::fs::{self, File};
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};

use artifact::StageError;
use rand_chacha::ChaCha8Rng;

/// Opens every checkpoint.
const MAGIC: &[u8; 16] = b"repro checkpoint";
/// The version of the form.
///
/// - 1: the first.
const VERSION: u32 = 1;
/// How many of a run's checkpoints are kept.
const KEPT: usize = 2;
const SUFFIX: &str = ".checkpoint";

/// Why a state could not be written or read.
#[derive(Debug)]
pub(crate) enum Fault {
    /// The file system.
    Io(std::io::Error),
    /// It does not hold what it should.
    Bad(&'static str),
}

impl From<std::io::Error> for Fault {
    fn from(error: std::io::Error) -> Self {
        Self::Io(error)
    }
}

impl std::fmt::Display for Fault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Io(error) => error.fmt(f),
            Self::Bad(message) => f.write_str(message),
        }
    }
}

/// One description of the state serves both ways: each call writes the value that it is given, or
/// replaces it by the one that was written.
pub(crate) enum Form<'a> {
    /// Into a file, and a hash.
    Write(&'a mut dyn Write),
    /// From what is left of a file.
    Read(&'a [u8]),
}

impl Form<'_> {
    fn bytes<const N: usize>(&mut self, value: [u8; N]) -> Result<[u8; N], Fault> {
        match self {
            Self::Write(out) => out.write_all(&value).map(|()| value).map_err(Fault::Io),
            Self::Read(left) => {
                let (head, tail) =
                    left.split_first_chunk().ok_or(Fault::Bad("it ends too soon"))?;
                *left = tail;
                Ok(*head)
            }
        }
    }

    /// An integer.
    pub(crate) fn u64(&mut self, value: &mut u64) -> Result<(), Fault> {
        *value = u64::from_le_bytes(self.bytes(value.to_le_bytes())?);
        Ok(())
    }

    /// A number, bit by bit.
    pub(crate) fn f64(&mut self, value: &mut f64) -> Result<(), Fault> {
        let mut bits = value.to_bits();
        self.u64(&mut bits)?;
        *value = f64::from_bits(bits);
        Ok(())
    }

    /// Yes or no.
    pub(crate) fn bool(&mut self, value: &mut bool) -> Result<(), Fault> {
        let mut bit = u64::from(*value);
        self.u64(&mut bit)?;
        *value = bit == 1;
        Ok(())
    }

    /// A number that need not be there.
    pub(crate) fn option(&mut self, value: &mut Option<f64>) -> Result<(), Fault> {
        let (mut there, mut number) = (value.is_some(), value.unwrap_or_default());
        self.bool(&mut there)?;
        self.f64(&mut number)?;
        *value = there.then_some(number);
        Ok(())
    }

    /// A number of at most `largest`.
    pub(crate) fn place(&mut self, value: &mut usize, largest: usize) -> Result<(), Fault> {
        let mut number = *value as u64;
        self.u64(&mut number)?;
        *value = usize::try_from(number).unwrap_or(usize::MAX);
        if *value <= largest { Ok(()) } else { Err(Fault::Bad("a number in it is too large")) }
    }

    /// Values whose number is known.
    pub(crate) fn floats(&mut self, values: &mut [f32]) -> Result<(), Fault> {
        let mut length = values.len();
        self.place(&mut length, values.len())?;
        if length != values.len() {
            return Err(Fault::Bad("it is of another network"));
        }
        for value in values {
            *value = f32::from_le_bytes(self.bytes(value.to_le_bytes())?);
        }
        Ok(())
    }

    /// Counts whose number is known.
    pub(crate) fn counts(&mut self, values: &mut [u32]) -> Result<(), Fault> {
        for value in values {
            *value = u32::from_le_bytes(self.bytes(value.to_le_bytes())?);
        }
        Ok(())
    }

    /// A permutation whose length is known.
    pub(crate) fn order(&mut self, order: &mut [usize]) -> Result<(), Fault> {
        let length = order.len();
        order.iter_mut().try_for_each(|place| self.place(place, length.saturating_sub(1)))
    }

    /// The position of a generator whose seed and stream are known.
    pub(crate) fn generator(&mut self, rng: &mut ChaCha8Rng) -> Result<(), Fault> {
        let position = u128::from_le_bytes(self.bytes(rng.get_word_pos().to_le_bytes())?);
        if matches!(self, Self::Read(_)) {
            rng.set_word_pos(position);
        }
        Ok(())
    }
}

/// Writes to two places at once: the file and the hash of what is in it.
struct Hashed<W: Write> {
    file: W,
    hash: blake3::Hasher,
}

impl<W: Write> Write for Hashed<W> {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        let written = self.file.write(bytes)?;
        self.hash.update(&bytes[..written]);
        Ok(written)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        self.file.flush()
    }
}

/// The name of the checkpoint after so many epochs.
pub(crate) fn path(folder: &Path, epochs: usize) -> PathBuf {
    folder.join(format!("epoch-{epochs:05}{SUFFIX}"))
}

/// The checkpoints of a folder with their epochs, the newest first; none where there is no folder.
pub(crate) fn list(folder: &Path) -> Vec<(usize, PathBuf)> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut found: Vec<_> = entries
        .filter_map(|entry| {
            let name = entry.file_name().into_string().ok()?;
            let number = name.strip_prefix("epoch-")?.strip_suffix(SUFFIX)?.parse().ok()?;
            Some((number, entry.path()))
        })
        .collect();
    found.sort_by(|one, two| two.cmp(one));
    found
}

/// Writes the checkpoint after so many epochs, and removes those that it makes superfluous.
///
/// # Errors
/// It cannot be written; the earlier ones are then as they were.
pub(crate) fn write(
    folder: &Path,
    epochs: usize,
    identity: &[u8; 32],
    visit: &mut dyn FnMut(&mut Form<'_>) -> Result<(), Fault>,
) -> Result<(), StageError> {
    let path = path(folder, epochs);
    let beside = path.with_extension("incomplete");
    let mut written = || -> Result<(), Fault> {
        fs::create_dir_all(folder)?;
        let file = BufWriter::with_capacity(1 << 16, File::create(&beside)?);
        let buffered = Hashed { file, hash: blake3::Hasher::new() };
        // The hash takes large pieces gladly and small ones not.
        let mut out = BufWriter::with_capacity(1 << 16, buffered);
        out.write_all(MAGIC)?;
        out.write_all(&VERSION.to_le_bytes())?;
        out.write_all(identity)?;
        visit(&mut Form::Write(&mut out))?;
        let Hashed { mut file, hash } = out.into_inner().map_err(|error| error.into_error())?;
        file.write_all(hash.finalize().as_bytes())?;
        file.into_inner().map_err(|error| error.into_error())?.sync_all()?;
        fs::rename(&beside, &path)?;
        Ok(File::open(folder)?.sync_all()?)
    };
    written().map_err(|fault| {
        let _ = fs::remove_file(&beside);
        StageError::io("write", &path, fault)
    })?;
    for (_, old) in list(folder).into_iter().skip(KEPT) {
        // One too many does no harm.
        let _ = fs::remove_file(old);
    }
    Ok(())
}

/// Reads a checkpoint of the run that `identity` stands for.
///
/// # Errors
/// It is damaged, of another version or of another run.
pub(crate) fn read(
    path: &Path,
    identity: &[u8; 32],
    visit: &mut dyn FnMut(&mut Form<'_>) -> Result<(), Fault>,
) -> Result<(), Fault> {
    let bytes = fs::read(path)?;
    let (bytes, checksum) = bytes.split_last_chunk::<32>().ok_or(Fault::Bad("it ends too soon"))?;
    if blake3::hash(bytes).as_bytes() != checksum {
        return Err(Fault::Bad("its bytes are not those that were written"));
    }
    let bytes = bytes.strip_prefix(MAGIC).ok_or(Fault::Bad("it is no checkpoint"))?;
    let bytes = bytes
        .strip_prefix(&VERSION.to_le_bytes())
        .ok_or(Fault::Bad("it is of another version of this program"))?;
    let bytes = bytes.strip_prefix(identity).ok_or(Fault::Bad("it is of another run"))?;
    let mut form = Form::Read(bytes);
    visit(&mut form)?;
    match form {
        Form::Read([]) => Ok(()),
        _ => Err(Fault::Bad("it holds more than it should")),
    }
}
