//! The project's own files that a command reads: which ones a pattern means.
//!
//! `*` and `?` stand for characters of one name, `[…]` for one of several characters, `**` for any
//! folders; names with a dot in front are meant only where they are written out. Nothing is reached
//! through a link: a pattern means files of the project. Left out: what the files hold.

use std::collections::HashSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use glob::{MatchOptions, Pattern};

use crate::EngineError;
use crate::still::Sights;
use crate::store::files::Stat;

const OPTIONS: MatchOptions = MatchOptions {
    case_sensitive: true,
    require_literal_separator: true,
    require_literal_leading_dot: true,
};

/// The characters that make a path a pattern.
const WILD: [char; 3] = ['*', '?', '['];

/// Whether it means a single path.
pub(crate) fn is_plain(pattern: &str) -> bool {
    !pattern.contains(WILD)
}

/// The path of a plain pattern, or of the folder below which all lies that a pattern means.
pub(crate) fn fixed(pattern: &str) -> &str {
    let wild = pattern.find(WILD).unwrap_or(pattern.len());
    let folder = pattern[..wild].rfind('/').map_or("", |end| &pattern[..end]);
    if is_plain(pattern) { pattern } else { folder }
}

/// What is wrong with a pattern, with its first faulty byte.
pub(crate) fn fault(pattern: &str) -> Option<(usize, &'static str)> {
    Pattern::new(pattern).err().map(|error| (error.pos.min(pattern.len()), error.msg))
}

/// The files below a folder that a pattern means, as (name with `/` between folders, path), sorted
/// by name.
///
/// `ways` are the folders that were found to be no links and to lie behind none; more are added.
///
/// # Errors
/// A folder cannot be read; a link is in the way.
pub(crate) fn files(
    root: &Path,
    pattern: &str,
    ways: &mut HashSet<String>,
) -> Result<Vec<(String, PathBuf, Stat)>, EngineError> {
    let mut found = Vec::new();
    if is_plain(pattern) {
        let path = root.join(pattern);
        match fs::symlink_metadata(&path) {
            Ok(metadata) if metadata.is_dir() => {
                return Err(EngineError::BadFile {
                    path,
                    message: format!("a folder; `{pattern}/**/*` means all files in it"),
                });
            }
            Ok(metadata) if metadata.is_file() => {
                found.push((pattern.to_owned(), path, Stat::of(&metadata)));
            }
            Ok(_) => return Err(EngineError::BadFile { path, message: NO_LINK.to_owned() }),
            Err(e) if e.kind() == io::ErrorKind::NotFound => {}
            // A file where a folder should be.
            Err(e) if e.kind() == io::ErrorKind::NotADirectory => {}
            Err(e) => return Err(EngineError::io("read", &path)(e)),
        }
    } else {
        let below = format!("{}/{pattern}", Pattern::escape(&root.to_string_lossy()));
        let paths = glob::glob_with(&below, OPTIONS).map_err(|error| EngineError::BadFile {
            path: root.join(pattern),
            message: error.msg.to_owned(),
        })?;
        for path in paths {
            let path = path.map_err(|error| {
                let path = error.path().to_path_buf();
                EngineError::Io { action: "read", path, source: error.into() }
            })?;
            // A link that leads nowhere is told below, as all links are.
            let stat = match fs::metadata(&path).or_else(|_| fs::symlink_metadata(&path)) {
                Ok(metadata) if metadata.is_dir() => continue,
                Ok(metadata) => Stat::of(&metadata),
                Err(error) => return Err(EngineError::io("read", &path)(error)),
            };
            let name = path.strip_prefix(root).ok().and_then(Path::to_str);
            let Some(name) = name else {
                return Err(EngineError::BadFile { path, message: "its name is not UTF-8".into() });
            };
            found.push((name.to_owned(), path, stat));
        }
        found.sort_by(|(a, ..), (b, ..)| a.cmp(b));
    }
    let single = is_plain(pattern);
    for (name, ..) in &found {
        let (folder, _) = name.rsplit_once('/').unwrap_or_default();
        let known = folder.is_empty() || ways.contains(folder);
        // What a plain path leads to was looked at above.
        let looked = if single { folder } else { name };
        if !(single && known)
            && let Some(link) = link_on_way(root, looked)
        {
            return Err(EngineError::BadFile { path: link, message: NO_LINK.to_owned() });
        }
        if !known {
            ways.insert(folder.to_owned());
        }
    }
    Ok(found)
}

/// Notes where the files are looked for that a pattern means, before they are; the files themselves are
/// noted by who reads them. `ways` are folders that were noted before.
pub(crate) fn sight(root: &Path, pattern: &str, ways: &HashSet<String>, sights: &Sights) {
    let (folder, name) = pattern.rsplit_once('/').unwrap_or(("", pattern));
    if !is_plain(folder) || name.contains("**") {
        // Folders at several levels; no plan says which.
        return sights.give_up();
    }
    if !ways.contains(folder) {
        sights.way(Path::new(folder));
    }
    if !is_plain(name) {
        sights.entry(&root.join(folder));
    }
}

/// What is said of a link on the way to a file.
pub(crate) const NO_LINK: &str = "a link: `files` are files of the project; take others as an input `{ from = \"folder:PATH\" }`";

/// The first link, or thing that is neither file nor folder, on the way from a folder to a path
/// below it.
pub(crate) fn link_on_way(root: &Path, name: &str) -> Option<PathBuf> {
    let mut path = root.to_path_buf();
    for part in name.split('/') {
        path.push(part);
        match fs::symlink_metadata(&path) {
            Ok(found) if found.is_dir() || found.is_file() => {}
            Ok(_) => return Some(path),
            Err(_) => return None,
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn project() -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        for file in ["a.py", "s/b.py", "s/.c.py", "s/t/d.py", "s/t/e.txt"] {
            let path = folder.path().join(file);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, file).unwrap();
        }
        folder
    }

    fn names(folder: &Path, pattern: &str) -> Vec<String> {
        files(folder, pattern, &mut HashSet::new())
            .unwrap()
            .into_iter()
            .map(|(name, ..)| name)
            .collect()
    }

    #[test]
    fn patterns_mean_files_of_the_project() {
        let folder = project();
        let names = |pattern| names(folder.path(), pattern);
        assert_eq!(names("a.py"), ["a.py"]);
        assert_eq!(names("*.py"), ["a.py"]);
        assert_eq!(names("s/*.py"), ["s/b.py"]);
        assert_eq!(names("s/.c.py"), ["s/.c.py"]);
        assert_eq!(names("**/*.py"), ["a.py", "s/b.py", "s/t/d.py"]);
        assert_eq!(names("s/t/[de].*"), ["s/t/d.py", "s/t/e.txt"]);
        assert!(names("b.py").is_empty() && names("a.py/b").is_empty() && names("x*").is_empty());
        assert!(files(folder.path(), "s", &mut HashSet::new()).is_err());
    }

    #[test]
    fn nothing_is_reached_through_a_link() {
        let folder = project();
        std::os::unix::fs::symlink("s", folder.path().join("l")).unwrap();
        std::os::unix::fs::symlink("/etc/hostname", folder.path().join("h.py")).unwrap();
        std::os::unix::fs::symlink("nowhere", folder.path().join("s/gone.rs")).unwrap();
        for pattern in ["l/b.py", "l/*.py", "h.py", "*.py", "s/*.rs"] {
            assert!(matches!(
                files(folder.path(), pattern, &mut HashSet::new()),
                Err(EngineError::BadFile { .. })
            ));
        }
    }
}
