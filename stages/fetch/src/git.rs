//! Repositories, and their files at a commit, through the `git` of the system.
//!
//! Nothing that git says about content is believed: the commit, every folder and every file that is
//! read is hashed again, so that a damaged or altered mirror is found out. Left out: what the files
//! mean, and everything that writes to a mirror.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use artifact::StageError;
use sha1::{Digest, Sha1};

use crate::sources::Source;
use crate::{Talk, hex};

/// The largest object that is read, in bytes.
const MAX_OBJECT: usize = 256 << 20;

/// Files by their path in the repository, and those that the repository lists but does not hold
/// (some mirrors leave out the largest).
#[derive(Debug, Default)]
pub(crate) struct Files {
    /// The files that are there.
    pub(crate) found: BTreeMap<String, Vec<u8>>,
    /// The paths of those that are not.
    pub(crate) absent: Vec<String>,
}

/// A git folder that has the commit of a source.
#[derive(Debug)]
pub(crate) struct Repository<'a> {
    name: &'a str,
    source: &'a Source,
    folder: PathBuf,
}

impl<'a> Repository<'a> {
    /// A mirror, which is only read.
    pub(crate) fn mirror(
        name: &'a str,
        source: &'a Source,
        path: &Path,
    ) -> Result<Self, StageError> {
        let inner = path.join(".git");
        let folder = if inner.is_dir() { inner } else { path.to_owned() };
        if !folder.join("objects").is_dir() {
            let message = format!("{} is no git repository (mirror of {name})", path.display());
            return Err(StageError::new(message).help(format!(
                "make one where {} can be reached: git clone --bare {}",
                source.host(),
                source.url
            )));
        }
        Ok(Self { name, source, folder })
    }

    /// A clone in `folder`, made or completed from the source's own address.
    pub(crate) fn clone(
        name: &'a str,
        source: &'a Source,
        folder: &Path,
        talk: Talk<'_>,
    ) -> Result<Self, StageError> {
        let repository = Self { name, source, folder: folder.to_owned() };
        if folder.join("objects").is_dir() && repository.has_commit()? {
            talk.note(&format!("{name}: {} is there already", folder.display()));
            return Ok(repository);
        }
        std::fs::create_dir_all(folder).map_err(|e| StageError::io("create", folder, e))?;
        talk.note(&format!("{name}: fetching {} from {}", &source.commit[..12], source.url));
        run(git().args(["init", "--quiet", "--bare"]).arg(folder), name, source, talk)?;
        // The one commit alone, without its history; a server that does not hand out commits by
        // name is asked for everything.
        let one = ["fetch", "--no-tags", "--progress", "--depth=1", &source.url, &source.commit];
        let all = ["fetch", "--no-tags", "--progress", &source.url, "+refs/*:refs/fetched/*"];
        if let Err(error) = run(git_in(folder).args(one), name, source, talk) {
            let refused = ["not our ref", "unadvertised object", "no such remote ref"];
            let message = error.message.to_lowercase();
            if !refused.iter().any(|text| message.contains(text)) {
                return Err(error);
            }
            run(git_in(folder).args(all), name, source, talk)?;
        }
        Ok(repository)
    }

    /// Whether the commit and its tree are in the folder.
    fn has_commit(&self) -> Result<bool, StageError> {
        let mut objects = Objects::open(self.name, &self.folder)?;
        Ok(objects.read(&self.source.commit)?.is_some()
            && objects.read(&self.source.tree)?.is_some())
    }

    /// The files whose path `wanted` accepts, after the commit and its tree are checked. Folders
    /// are asked for with a slash at their end, and left out with all that is in them where
    /// `wanted` refuses.
    ///
    /// # Errors
    /// The commit is not there, has another tree, or something read does not have its hash.
    pub(crate) fn files(&self, wanted: impl Fn(&str) -> bool) -> Result<Files, StageError> {
        let Self { name, source, .. } = self;
        let mut objects = Objects::open(name, &self.folder)?;
        let commit = objects.read(&source.commit)?.ok_or_else(|| {
            self.fault(format!("does not have commit {}", source.commit)).help(format!(
                "bring it up to date: git -C {} fetch {} {}",
                self.folder.display(),
                source.url,
                source.commit
            ))
        })?;
        let text = String::from_utf8_lossy(&commit.bytes);
        let tree = text.lines().next().and_then(|line| line.strip_prefix("tree "));
        if commit.kind != "commit" || tree != Some(source.tree.as_str()) {
            let found = tree.unwrap_or("none");
            let message = format!("has tree {found} at commit {}", source.commit);
            return Err(self.fault(message).help(format!("expected tree {}", source.tree)));
        }
        let mut files = Files::default();
        let mut folders = vec![(String::new(), source.tree.clone())];
        while let Some((path, hash)) = folders.pop() {
            let Some(tree) = objects.read(&hash)? else {
                return Err(self
                    .fault(format!("lacks its folder `{path}`"))
                    .help("the clone is incomplete: fetch it again"));
            };
            for entry in entries(&tree.bytes) {
                let inner = format!("{path}{}", entry.name);
                if entry.folder {
                    let inner = format!("{inner}/");
                    if wanted(&inner) {
                        folders.push((inner, entry.hash));
                    }
                } else if wanted(&inner) {
                    match objects.read(&entry.hash)? {
                        Some(object) => drop(files.found.insert(inner, object.bytes)),
                        None => files.absent.push(inner),
                    }
                }
            }
        }
        files.absent.sort();
        Ok(files)
    }

    fn fault(&self, message: String) -> StageError {
        StageError::new(format!("{}: {} {message}", self.name, self.folder.display()))
    }
}

/// A command about a git folder.
fn git_in(folder: &Path) -> Command {
    let mut command = git();
    command.arg("--git-dir").arg(folder);
    command
}

/// Git, deaf to what the environment says about other repositories.
fn git() -> Command {
    let mut command = Command::new("git");
    for variable in [
        "GIT_DIR",
        "GIT_WORK_TREE",
        "GIT_INDEX_FILE",
        "GIT_OBJECT_DIRECTORY",
        "GIT_ALTERNATE_OBJECT_DIRECTORIES",
        "GIT_NAMESPACE",
    ] {
        command.env_remove(variable);
    }
    command
        .env("LC_ALL", "C")
        .env("GIT_TERMINAL_PROMPT", "0")
        .env("GIT_NO_REPLACE_OBJECTS", "1")
        .env("GIT_NO_LAZY_FETCH", "1")
        .stdin(Stdio::null());
    command
}

/// Runs a command that says on standard error how far it is.
fn run(
    command: &mut Command,
    name: &str,
    source: &Source,
    talk: Talk<'_>,
) -> Result<(), StageError> {
    let mut child =
        command.stdout(Stdio::null()).stderr(Stdio::piped()).spawn().map_err(|e| no_git(&e))?;
    let mut last = Vec::new();
    if let Some(stderr) = child.stderr.take() {
        for part in BufReader::new(stderr).split(b'\r').map_while(Result::ok) {
            let part = String::from_utf8_lossy(&part).into_owned();
            if let Some(percent) = percent(&part) {
                talk.monitor.progress(percent, 100, &format!("{name}: {}", part.trim()));
            }
            if talk.monitor.cancelled() {
                let _ = child.kill();
            }
            last.extend(part.lines().map(|line| line.trim().to_owned()));
        }
    }
    let status = child.wait().map_err(|e| StageError::io("wait for git", &source.url, e))?;
    if talk.monitor.cancelled() {
        return Err(StageError::cancelled());
    }
    if status.success() {
        return Ok(());
    }
    let said = |line: &&String| line.starts_with("fatal:") || line.starts_with("error:");
    let why = last.iter().find(said).or(last.last()).map_or("no reason given", String::as_str);
    Err(StageError::new(format!("cannot fetch {name} from {}: {why}", source.host())).help(
        format!(
            "without a way to {host}, clone {url} where there is one, and give the clone: --mirror \
         {name}=PATH",
            host = source.host(),
            url = source.url
        ),
    ))
}

/// `45` of `Receiving objects:  45% (9/20)`.
fn percent(line: &str) -> Option<u64> {
    let before = &line[..line.find('%')?];
    before.rsplit([' ', ':']).next()?.parse().ok()
}

fn no_git(error: &std::io::Error) -> StageError {
    let help = "install git, and put it on PATH; a corpus is fetched with it";
    StageError::new(format!("cannot run git: {error}")).help(help)
}

/// An object of a repository.
struct Object {
    kind: String,
    bytes: Vec<u8>,
}

/// Reads objects, one after the other.
struct Objects {
    name: String,
    child: Child,
    requests: Option<ChildStdin>,
    answers: BufReader<ChildStdout>,
}

impl Objects {
    fn open(name: &str, folder: &Path) -> Result<Self, StageError> {
        let mut child = git_in(folder)
            .args(["cat-file", "--batch"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|e| no_git(&e))?;
        let (Some(requests), Some(answers)) = (child.stdin.take(), child.stdout.take()) else {
            return Err(StageError::new("git gives no answers"));
        };
        let answers = BufReader::new(answers);
        Ok(Self { name: name.to_owned(), child, requests: Some(requests), answers })
    }

    /// The object of a hash, checked against it; `None` where the repository lacks it.
    fn read(&mut self, hash: &str) -> Result<Option<Object>, StageError> {
        let broken = |name: &str, why: &str| {
            StageError::new(format!("{name}: git cannot read object {hash}: {why}"))
                .help("the repository is damaged: clone it again, or choose another mirror")
        };
        let name = self.name.clone();
        let io = |error: std::io::Error| broken(&name, &error.to_string());
        if let Some(requests) = &mut self.requests {
            writeln!(requests, "{hash}").and_then(|()| requests.flush()).map_err(io)?;
        }
        let mut head = String::new();
        self.answers.read_line(&mut head).map_err(io)?;
        let mut parts = head.split_whitespace();
        let (_, kind, size) = (parts.next(), parts.next(), parts.next());
        if kind == Some("missing") {
            return Ok(None);
        }
        let size =
            size.and_then(|size| size.parse::<usize>().ok()).filter(|size| *size <= MAX_OBJECT);
        let (Some(kind), Some(size)) = (kind, size) else {
            return Err(broken(&name, "it gave no answer"));
        };
        let mut bytes = vec![0; size + 1];
        self.answers.read_exact(&mut bytes).map_err(io)?;
        bytes.pop(); // the line end behind the object
        let mut sum = Sha1::new();
        sum.update(format!("{kind} {size}\0"));
        sum.update(&bytes);
        if hex(&sum.finalize()) != hash {
            return Err(broken(&name, "its content has another hash"));
        }
        Ok(Some(Object { kind: kind.to_owned(), bytes }))
    }
}

impl Drop for Objects {
    fn drop(&mut self) {
        self.requests = None; // the end of its input ends git
        let _ = self.child.wait();
    }
}

/// One line of a folder.
struct Entry {
    name: String,
    hash: String,
    folder: bool,
}

/// The entries of a tree object: mode, space, name, zero byte, twenty bytes of hash.
fn entries(mut bytes: &[u8]) -> Vec<Entry> {
    let mut entries = Vec::new();
    while let Some(zero) = bytes.iter().position(|&byte| byte == 0) {
        let (head, rest) = (&bytes[..zero], &bytes[zero + 1..]);
        let Some((hash, rest)) = rest.split_at_checked(20) else { break };
        let head = String::from_utf8_lossy(head);
        if let Some((mode, name)) = head.split_once(' ') {
            // Links and other repositories (modes 120000 and 160000) hold no text of a corpus.
            let folder = mode == "40000";
            if folder || mode.starts_with("100") {
                entries.push(Entry { name: name.to_owned(), hash: hex(hash), folder });
            }
        }
        bytes = rest;
    }
    entries
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn how_far_git_is_can_be_read() {
        assert_eq!(percent("Receiving objects:  45% (9/20)"), Some(45));
        assert_eq!(percent("remote: Counting objects:100%"), Some(100));
        assert_eq!(percent("fatal: 45 no"), None);
    }

    #[test]
    fn a_missing_git_is_named() {
        let error = no_git(&std::io::ErrorKind::NotFound.into());
        assert!(error.message.contains("cannot run git"));
        assert!(error.help.is_some_and(|help| help.contains("install git")));
    }

    #[test]
    fn a_tree_that_is_cut_off_ends() {
        assert_eq!(entries(b"100644 a\0too short").len(), 0);
        let whole = [b"40000 a\0".as_slice(), &[7; 20], b"120000 l\0", &[8; 20]].concat();
        let found = entries(&whole);
        assert_eq!((found.len(), found[0].folder, found[0].name.as_str()), (1, true, "a"));
    }
}
