//! The two reports that are compared, and where each is found: in a folder, in the working tree, or in git's
//! objects as it was at a commit. Only TOML is asked of pipeline.toml, so that a report can be found where
//! today's program would not accept the pipeline of that time.

use std::cell::OnceCell;
use std::path::{Path, PathBuf};

use gix::ObjectId;

use crate::errors::{Failure, nearest};
use crate::git::Repository;
use crate::project::{self, PIPELINE};
use crate::published::{self, FILE, Report};
use crate::text::plain;

/// The larger of two reports of 500 runs has a hundredth of it.
const LARGEST: u64 = 256 << 20;
/// What names the report of the working tree, beside leaving it out.
const HERE: &str = ".";

/// Where the reports are looked for.
pub(super) struct World {
    /// The project's folder, where there is one.
    root: Option<PathBuf>,
    /// Where it is looked for git's objects.
    folder: PathBuf,
    profile: Option<String>,
    repository: OnceCell<Result<Repository, Failure>>,
}

/// One of the two reports.
pub(super) struct Side {
    /// What it is called in messages: `HEAD~1`, `the working tree`, or a folder.
    pub(super) name: String,
    /// The report.
    pub(super) report: Report,
    /// The text of its `machine.json`, where there is one.
    pub(super) machine: Option<String>,
    /// Where its other files are.
    pub(super) place: Place,
}

/// Where a report's files are.
pub(super) enum Place {
    /// In a folder; `project` if it is that of the working tree.
    Folder { path: PathBuf, project: bool },
    /// In a folder of a commit.
    Commit { id: ObjectId, folder: String },
}

impl World {
    /// Finds the project, or the bare repository, that a command is given in.
    ///
    /// # Errors
    /// `--project` names a folder that is neither.
    pub(super) fn new(project: Option<&Path>, profile: Option<String>) -> Result<Self, Failure> {
        let here = std::env::current_dir().map_err(|error| {
            Failure::project(format!("cannot tell the current folder: {error}"))
        })?;
        let (root, folder) = match project {
            Some(folder) => match project::given(folder) {
                Ok(root) => (Some(root.clone()), root),
                // A bare repository is a project's too.
                Err(failure) => match Repository::of(folder) {
                    Ok(found) if found.is_bare() => (None, folder.to_path_buf()),
                    _ => return Err(failure),
                },
            },
            None => match project::nearest(&here) {
                Ok(root) => (Some(root.clone()), root),
                Err(_) => (None, here),
            },
        };
        Ok(Self { root, folder, profile, repository: OnceCell::new() })
    }

    /// The repository, with the project's folder in it.
    ///
    /// # Errors
    /// There is none.
    pub(super) fn repository(&self) -> Result<&Repository, Failure> {
        let found = self.repository.get_or_init(|| {
            let found = Repository::of(&self.folder)?;
            if self.root.is_some() {
                return Ok(found);
            }
            // Without a working tree the project is where its pipeline is, nearest to the top.
            let Some(head) = found.head() else { return Ok(found.inside("")) };
            let found = found.inside("");
            let folder = found.folder_of(head, PIPELINE);
            Ok(found.inside(&folder.unwrap_or_default()))
        });
        found.as_ref().map_err(Failure::again)
    }

    /// What the second report is where none is named: that of the working tree, or of the commit that is
    /// checked out where there is no working tree.
    fn default(&self) -> &str {
        if self.root.is_some() { HERE } else { "HEAD" }
    }

    /// The report that a word of the command line means.
    ///
    /// # Errors
    /// It means none, or what it means cannot be read.
    pub(super) fn side(&self, word: Option<&str>) -> Result<Side, Failure> {
        let word = word.unwrap_or_else(|| self.default());
        let given = Path::new(word);
        // A bare repository has a file that is called HEAD.
        if given.extension().is_some_and(|end| end == "json") && given.is_file() {
            let folder = given.parent().unwrap_or(given);
            return Self::folder(given, folder, word);
        }
        if given.join(FILE).is_file() {
            return Self::folder(&given.join(FILE), given, word);
        }
        if word == HERE
            && let Some(root) = &self.root
        {
            return self.working_tree(root);
        }
        self.commit(word).map_err(|failure| {
            // No commit either, or there would be no failure with this code.
            if given.is_dir() && failure.code != crate::exit::PROJECT {
                return Failure::usage(format!("there is no {FILE} in {}", plain(word)))
                    .help("name the folder of one profile, such as reports/mini");
            }
            failure
        })
    }

    fn folder(file: &Path, folder: &Path, word: &str) -> Result<Side, Failure> {
        let shown = plain(&file.display().to_string()).into_owned();
        let report = published::parse(&read(file, &shown)?, &shown)?.report;
        let machine = read(&folder.join(MACHINE), MACHINE).ok();
        let place = Place::Folder { path: folder.to_path_buf(), project: false };
        Ok(Side { name: plain(word).into_owned(), report, machine, place })
    }

    fn working_tree(&self, root: &Path) -> Result<Side, Failure> {
        let text = read(&root.join(PIPELINE), PIPELINE)?;
        let folders = Folders::of(Some(&text), self.profile.as_deref());
        let found = folders.paths.iter().find(|folder| root.join(folder).join(FILE).is_file());
        let Some(folder) = found else {
            let path = format!("{}/{FILE}", folders.first());
            let failure = Failure::project(format!("there is no {path}"));
            return Err(folders.missing(failure, || {
                let profile = folders.profile.as_deref().unwrap_or_default();
                format!("`repro run --profile {profile}` makes the report")
            }));
        };
        let path = root.join(folder);
        let file = path.join(FILE);
        Ok(Side {
            name: "the working tree".to_owned(),
            report: published::parse(&read(&file, folder)?, &format!("{folder}/{FILE}"))?.report,
            machine: read(&path.join(MACHINE), MACHINE).ok(),
            place: Place::Folder { path, project: true },
        })
    }

    fn commit(&self, word: &str) -> Result<Side, Failure> {
        let repository = self.repository()?;
        let id = repository.commit(word)?;
        let pipeline = repository.text(id, word, PIPELINE)?;
        let folders = Folders::of(pipeline.as_deref(), self.profile.as_deref());
        for folder in &folders.paths {
            let path = format!("{folder}/{FILE}");
            let Some(text) = repository.text(id, word, &path)? else { continue };
            return Ok(Side {
                name: plain(word).into_owned(),
                report: published::parse(&text, &format!("{}:{path}", plain(word)))?.report,
                machine: repository.text(id, word, &format!("{folder}/{MACHINE}"))?,
                place: Place::Commit { id, folder: folder.clone() },
            });
        }
        let folder = folders.first();
        let failure =
            Failure::project(format!("{folder}/{FILE} is not committed at {}", plain(word)));
        Err(folders.missing(failure, || {
            format!("`git log --oneline -- {folder}` lists the commits that changed it")
        }))
    }

    /// Another file of a report, such as a figure; nothing where it is not there.
    pub(super) fn file(&self, side: &Side, name: &str) -> Option<Vec<u8>> {
        // It names a file of the report's folder, whatever it says.
        let inside = |part: &str| !part.is_empty() && part != "." && part != "..";
        if !name.split('/').all(inside) || name.contains('\\') {
            return None;
        }
        match &side.place {
            Place::Folder { path, .. } => {
                let file = path.join(name);
                let length =
                    std::fs::metadata(&file).ok().filter(std::fs::Metadata::is_file)?.len();
                (length <= LARGEST).then(|| std::fs::read(file).ok()).flatten()
            }
            Place::Commit { id, folder } => {
                let path = format!("{folder}/{name}");
                self.repository().ok()?.file(*id, &side.name, &path).ok().flatten()
            }
        }
    }

    /// The project's folder, where there is a working tree.
    pub(super) fn root(&self) -> Option<&Path> {
        self.root.as_deref()
    }

    /// The profile that is asked for.
    pub(super) fn profile(&self) -> Option<&str> {
        self.profile.as_deref()
    }
}

/// The runner's file beside a report.
pub(super) const MACHINE: &str = "machine.json";

/// A text file of a folder.
fn read(file: &Path, shown: &str) -> Result<String, Failure> {
    let failed =
        |error: std::io::Error| Failure::project(format!("cannot read {}: {error}", plain(shown)));
    let length = std::fs::metadata(file).map_err(failed)?.len();
    if length > LARGEST {
        return Err(Failure::project(format!("{} is too large: {length} bytes", plain(shown))));
    }
    std::fs::read_to_string(file).map_err(failed)
}

/// Where a pipeline publishes.
struct Folders {
    profile: Option<String>,
    /// The profiles that there are.
    profiles: Vec<String>,
    /// The folders, the likeliest first.
    paths: Vec<String>,
}

impl Folders {
    /// Of a text of pipeline.toml, which may be wrong or missing, and the profile that is asked for.
    fn of(text: Option<&str>, profile: Option<&str>) -> Self {
        let table: toml::Table = text.and_then(|text| text.parse().ok()).unwrap_or_default();
        let within = |path: &[&str]| {
            let (first, rest) = path.split_first()?;
            rest.iter().try_fold(table.get(*first)?, |value, key| value.get(key))
        };
        let default = within(&["default", "profile"]).and_then(toml::Value::as_str);
        let profile = profile.or(default).map(str::to_owned);
        let names = |path: &[&str]| within(path).and_then(toml::Value::as_table);
        let profiles = names(&["profile"]).into_iter().flatten().map(|(name, _)| name.clone());
        let stages = names(&["stage"]).into_iter().flatten();
        let publish = stages.filter_map(|(_, stage)| stage.get("publish")?.as_str());
        let filled = |folder: &str| folder.replace("{profile}", profile.as_deref().unwrap_or(""));
        let mut paths: Vec<String> = publish.map(filled).collect();
        paths.extend(profile.as_ref().map(|profile| format!("reports/{profile}")));
        // Nothing leads out of the project.
        paths.retain(|path| {
            let part = |part: &str| !part.is_empty() && part != "." && part != "..";
            path.split('/').all(part) && !path.contains("${")
        });
        Self { profiles: profiles.collect(), paths, profile }
    }

    fn first(&self) -> String {
        self.paths.first().cloned().unwrap_or_else(|| "reports".to_owned())
    }

    /// Adds to a failure what can be done about it.
    fn missing(&self, failure: Failure, otherwise: impl Fn() -> String) -> Failure {
        let Some(profile) = &self.profile else {
            return failure.help(format!("name the profile: --profile NAME ({PIPELINE} has none)"));
        };
        let known = self.profiles.iter().map(String::as_str);
        if known.clone().all(|name| name != profile) && known.clone().next().is_some() {
            let list: Vec<&str> = known.clone().filter(|name| *name != "base").collect();
            return failure.help(match nearest(profile, known) {
                Some(near) => format!("there is no profile `{profile}`; did you mean `{near}`?"),
                None => format!("there is no profile `{profile}`, only {}", list.join(", ")),
            });
        }
        failure.help(otherwise())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_folder_is_found_without_a_valid_pipeline() {
        let text = "format = 9\ndefault.profile = \"mini\"\n[profile.mini]\n[profile.open7]\n\
                    [stage.report]\nnew = 1\npublish = \"reports/{profile}\"\n\
                    [stage.bad]\npublish = \"../{profile}\"\n";
        assert_eq!(Folders::of(Some(text), None).paths[0], "reports/mini");
        assert_eq!(Folders::of(Some(text), Some("open7")).first(), "reports/open7");
        assert!(Folders::of(Some(text), None).paths.iter().all(|path| !path.contains("..")));
        assert_eq!(Folders::of(Some("no TOML ["), Some("x")).paths, ["reports/x"]);
        let missing = |profile| {
            let failure = Failure::project("x");
            Folders::of(Some(text), profile).missing(failure, || "hint".to_owned()).help.unwrap()
        };
        assert_eq!(missing(None), "hint");
        assert_eq!(missing(Some("opne7")), "there is no profile `opne7`; did you mean `open7`?");
        assert!(missing(Some("zebra")).ends_with("only mini, open7"));
        assert!(Folders::of(None, None).missing(Failure::project("x"), String::new).help.is_some());
    }
}
