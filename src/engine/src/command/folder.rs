//! The working folder of a command: made empty, filled with what the command reads, and searched for
//! what it made.
//!
//! A small input is copied; a large one is a link to where it lies. Of many, each is a link, and a small one
//! from the store a second name of its object, which costs the file system least. What a link leads to is
//! looked at again afterwards, so that a command that wrote to it is found out. Nothing is taken out of
//! the folder through a link. Left out: what runs in it.

use std::collections::HashSet;
use std::fs::{self, File, Metadata, OpenOptions};
use std::io::{self, Read, Write};
use std::os::unix::fs::{MetadataExt, OpenOptionsExt, PermissionsExt, symlink};
use std::path::{Path, PathBuf};

use artifact::{InputFile, OutputKind, StageError};

use crate::digest::Digest;
use crate::store::{self, files::Stat};

/// Up to so many bytes an input is copied.
const SMALL: u64 = 64 << 10;
/// Of more files than that, none is copied: a copy takes five times as long as a link.
const MANY: usize = 64;

/// A working folder.
pub(super) struct Folder {
    root: PathBuf,
    /// Up to so many bytes a file is copied.
    copied: u64,
    /// The folders that were made in it, relative to it.
    made: HashSet<String>,
    /// What links in it lead to: how the user knows it, where it lies, and what it was.
    linked: Vec<(PathBuf, PathBuf, Stat)>,
    /// Where the store's objects are.
    objects: PathBuf,
    /// The objects that have a second name in it, likewise.
    named: Vec<(PathBuf, PathBuf, Stat)>,
}

impl Folder {
    /// Takes an empty folder, for so many files; `objects` is where those of the store lie.
    pub(super) fn new(root: PathBuf, files: usize, objects: PathBuf) -> Self {
        let copied = if files > MANY { 0 } else { SMALL };
        let (linked, named) = (Vec::new(), Vec::new());
        Self { root, copied, made: HashSet::new(), linked, objects, named }
    }

    /// Where it is.
    pub(super) fn root(&self) -> &Path {
        &self.root
    }

    /// What links in it lead to.
    pub(super) fn linked(&self) -> impl Iterator<Item = &Path> {
        self.linked.iter().map(|(_, path, _)| path.as_path())
    }

    /// Makes a folder in it, and those around that.
    pub(super) fn make(&mut self, path: &str) -> Result<(), StageError> {
        if path.is_empty() || self.made.contains(path) {
            return Ok(());
        }
        if let Some((around, _)) = path.rsplit_once('/') {
            self.make(around)?;
        }
        let whole = self.root.join(path);
        fs::create_dir(&whole).map_err(|e| StageError::io("create", &whole, e))?;
        self.made.insert(path.to_owned());
        Ok(())
    }

    /// Makes the folders around a path in it.
    pub(super) fn make_around(&mut self, path: &str) -> Result<(), StageError> {
        path.rsplit_once('/').map_or(Ok(()), |(around, _)| self.make(around))
    }

    /// Puts a file at a path in it.
    pub(super) fn put(&mut self, file: &InputFile, at: &str) -> Result<(), StageError> {
        self.make_around(at)?;
        let target = self.root.join(at);
        let read = |error| StageError::io("read", &file.shown, error);
        let found = fs::metadata(&file.path).map_err(read)?;
        if found.len() > self.copied {
            // A second name moves the object's ctime, so that it is hashed again before it is next
            // used; of a large one that would take long.
            let is_object = found.len() <= SMALL && file.path.starts_with(&self.objects);
            if is_object && fs::hard_link(&file.path, &target).is_ok() {
                let found = fs::metadata(&target).map_err(read)?;
                self.named.push((file.shown.clone(), file.path.clone(), Stat::of(&found)));
                return Ok(());
            }
            symlink(&file.path, &target).map_err(|e| StageError::io("link", at, e))?;
            self.linked.push((file.shown.clone(), file.path.clone(), Stat::of(&found)));
            return Ok(());
        }
        let mut bytes = Vec::with_capacity(found.len() as usize);
        File::open(&file.path)
            .and_then(|mut source| source.read_to_end(&mut bytes))
            .map_err(read)?;
        let mode = if found.permissions().mode() & 0o111 == 0 { 0o444 } else { 0o555 };
        let target = OpenOptions::new().write(true).create_new(true).mode(mode).open(target);
        target
            .and_then(|mut target| target.write_all(&bytes))
            .map_err(|e| StageError::io("write", at, e))
    }

    /// Whether something lies at a path in it.
    pub(super) fn has(&self, path: &str) -> bool {
        fs::symlink_metadata(self.root.join(path)).is_ok()
    }

    /// How the user knows the first linked input that is not as it was.
    pub(super) fn touched(&self) -> Option<&Path> {
        let changed = |(_, path, stat): &&(PathBuf, PathBuf, Stat)| {
            !fs::metadata(path).is_ok_and(|now| Stat::of(&now) == *stat)
        };
        // One whose second name went has another ctime; only its bytes tell whether it was written to.
        let damaged = |named: &&(PathBuf, PathBuf, Stat)| {
            let sound = |path| {
                store::object_digest(&self.objects, path).is_some_and(|digest| {
                    Digest::of_file(path).is_ok_and(|(found, _)| found == digest)
                })
            };
            changed(named) && !sound(&named.1)
        };
        let linked = self.linked.iter().find(changed);
        linked.or_else(|| self.named.iter().find(damaged)).map(|(shown, ..)| shown.as_path())
    }

    /// Where that lies which the command made at a path: its own bytes, which nobody else can write to.
    pub(super) fn find(&self, kind: OutputKind, path: &str) -> Result<PathBuf, StageError> {
        let fault = |what: &str| StageError::new(format!("the declared output `{path}` {what}"));
        let mut whole = self.root.clone();
        let mut found: Option<Metadata> = None;
        for part in path.split('/') {
            whole.push(part);
            match fs::symlink_metadata(&whole) {
                Ok(metadata) if metadata.is_symlink() => {
                    return Err(fault("is a link, or lies behind one")
                        .help("an output holds its own bytes: copy the file instead"));
                }
                Ok(metadata) => found = Some(metadata),
                Err(error) if error.kind() == io::ErrorKind::NotFound => {
                    return Err(fault("was not written").help(WRITE_THERE));
                }
                Err(error) => return Err(StageError::io("read", path, error)),
            }
        }
        let right = found.as_ref().is_some_and(|found| match kind {
            OutputKind::File => found.is_file(),
            OutputKind::Folder => found.is_dir(),
        });
        match kind {
            OutputKind::File if !right => Err(fault("is not a file")
                .help("a folder of files is declared with a slash at its end: `PATH/`")),
            OutputKind::Folder if !right => Err(fault("is not a folder")
                .help("a single file is declared without a slash at its end")),
            OutputKind::File => {
                if found.is_some_and(|found| found.nlink() > 1) {
                    own(&whole).map_err(|e| StageError::io("copy", path, e))?;
                }
                Ok(whole)
            }
            OutputKind::Folder => {
                let files = own_files(&whole).map_err(|e| StageError::io("read", path, e))?;
                if files == 0 {
                    return Err(fault("is an empty folder").help(WRITE_THERE));
                }
                Ok(whole)
            }
        }
    }
}

const WRITE_THERE: &str =
    "the path is relative to the folder in which the command starts; the step's log says more";

/// Puts a copy in the place of a file with several names: who has the others could write to it later.
fn own(file: &Path) -> io::Result<()> {
    // The command may have made anything beside it.
    let name = |number| {
        let mut name = file.as_os_str().to_owned();
        name.push(format!(".own{number}"));
        PathBuf::from(name)
    };
    let mut number = 0;
    while fs::symlink_metadata(name(number)).is_ok() {
        number += 1;
    }
    let beside = name(number);
    fs::copy(file, &beside)?;
    fs::rename(&beside, file)
}

/// Sees to it that every file below a folder has one name only; says how many there are. Links are
/// left: the store refuses them.
fn own_files(folder: &Path) -> io::Result<usize> {
    let mut count = 0;
    for entry in walkdir::WalkDir::new(folder).min_depth(1) {
        let entry = entry?;
        if entry.file_type().is_dir() {
            continue;
        }
        count += 1;
        if entry.file_type().is_file() && entry.metadata()?.nlink() > 1 {
            own(entry.path())?;
        }
    }
    Ok(count)
}
