//! All files below a folder, as a person would look for them: links are followed, and what cannot be
//! listed is told instead of stopping the walk.
//!
//! Left out: what the files hold, and what the runner thinks of them.

use std::fs;
use std::path::{Path, PathBuf};

use artifact::{InputFile, StageError};

/// A folder that is still to be listed.
struct Open {
    path: PathBuf,
    /// Its name below the first folder, with `/` between folders; empty for that one.
    name: String,
    /// The folders around it and itself, links resolved, each with how a person writes it.
    around: Vec<(PathBuf, PathBuf)>,
}

/// The files below a folder, sorted by name, and what could not be listed. `shown` is how messages
/// call the folder.
pub(super) fn walk(folder: &Path, shown: &Path) -> (Vec<InputFile>, Vec<StageError>) {
    let (mut files, mut faults) = (Vec::new(), Vec::new());
    let mut open = vec![Open { path: folder.to_owned(), name: String::new(), around: Vec::new() }];
    while let Some(next) = open.pop() {
        if let Err(fault) = list(next, shown, &mut open, &mut files, &mut faults) {
            faults.push(fault);
        }
    }
    files.sort_by(|a, b| a.name.cmp(&b.name));
    (files, faults)
}

/// Lists one folder.
fn list(
    folder: Open,
    shown: &Path,
    open: &mut Vec<Open>,
    files: &mut Vec<InputFile>,
    faults: &mut Vec<StageError>,
) -> Result<(), StageError> {
    let Open { path, name, mut around } = folder;
    let called = if name.is_empty() { shown.to_owned() } else { shown.join(&name) };
    let unlisted = |error| {
        StageError::io("list", &called, error)
            .help("a link that leads nowhere, or a folder without the right to read it: `ls -l`")
    };
    let real = path.canonicalize().map_err(unlisted)?;
    if let Some((_, first)) = around.iter().find(|(known, _)| *known == real) {
        return Err(StageError::new(format!(
            "a loop of links: {} leads back to {}",
            called.display(),
            first.display()
        ))
        .help("remove the link"));
    }
    around.push((real, called.clone()));
    for entry in fs::read_dir(&path).map_err(unlisted)? {
        let entry = entry.map_err(unlisted)?;
        let (path, part) = (entry.path(), entry.file_name().to_string_lossy().into_owned());
        let name = if name.is_empty() { part } else { format!("{name}/{part}") };
        if path.is_dir() {
            open.push(Open { path, name, around: around.clone() });
        } else if fs::metadata(&path).is_ok_and(|metadata| !metadata.is_file()) {
            // To read a pipe would wait for ever.
            let called = shown.join(&name).display().to_string();
            faults.push(
                StageError::new(format!("{called} is neither a file nor a folder"))
                    .help("remove it"),
            );
        } else {
            // A link that leads nowhere shows when it is read, if anybody reads it.
            files.push(InputFile { shown: shown.join(&name), name, path });
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_file_is_told_and_never_read() {
        let root = std::env::temp_dir().join(format!("commands-socket-{}", std::process::id()));
        fs::create_dir_all(&root).unwrap();
        let _socket = std::os::unix::net::UnixListener::bind(root.join("a.gold_conll")).unwrap();
        let (files, faults) = walk(&root, Path::new("corpus"));
        assert!(files.is_empty(), "{files:?}");
        let messages: Vec<_> = faults.into_iter().map(|fault| fault.message).collect();
        assert_eq!(messages, ["corpus/a.gold_conll is neither a file nor a folder"]);
        fs::remove_dir_all(root).unwrap();
    }

    #[test]
    fn a_loop_is_told_and_the_rest_is_found() {
        let root = std::env::temp_dir().join(format!("commands-walk-{}", std::process::id()));
        fs::create_dir_all(root.join("b/c")).unwrap();
        fs::write(root.join("b/c/x"), "").unwrap();
        fs::write(root.join("a"), "").unwrap();
        std::os::unix::fs::symlink(&root, root.join("b/up")).unwrap();
        let (files, faults) = walk(&root, Path::new("corpus"));
        let names: Vec<_> = files.iter().map(|file| file.name.as_str()).collect();
        assert_eq!(names, ["a", "b/c/x"]);
        assert_eq!(files[1].shown, Path::new("corpus/b/c/x"));
        let messages: Vec<_> = faults.into_iter().map(|fault| fault.message).collect();
        assert_eq!(messages, ["a loop of links: corpus/b/up leads back to corpus"]);
        let (_, faults) = walk(&root.join("no"), Path::new("no"));
        assert!(faults[0].message.starts_with("cannot list no: "), "{}", faults[0]);
        fs::remove_dir_all(root).unwrap();
    }
}
