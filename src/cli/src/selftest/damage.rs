//! Faults of what is on the disk: state files cut and with bytes flipped, objects with bytes flipped,
//! published files edited and deleted by hand.

use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};

use super::suite::{Fault, Points, Suite, Tally};
use super::world::{Copied, World, files, overwrite};

pub(super) const FAULTS: &[Fault] = &[
    Fault { name: "state-cut", about: "each file of the store's state cut short", run: cut },
    Fault { name: "state-flipped", about: "a bit of the store's state flipped", run: flipped },
    Fault {
        name: "object-flipped",
        about: "a bit of an artifact flipped: never used",
        run: objects,
    },
    Fault { name: "object-deleted", about: "an artifact deleted: made again", run: deleted },
    Fault {
        name: "edited-by-hand",
        about: "a published file edited or deleted: restored",
        run: hand,
    },
];

/// A place in a file of the project.
struct Place {
    /// Relative to the project.
    file: PathBuf,
    at: usize,
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} at byte {}", self.file.display(), self.at)
    }
}

/// How many places of a file are tried, unless all are.
const PLACES: usize = 16;

/// The same in the shortest form of the suite.
const FEW_PLACES: usize = 4;

/// Places spread over a file, its ends included.
fn places(suite: &Suite, length: usize, end: bool) -> Vec<usize> {
    let last = if end { length } else { length.saturating_sub(1) };
    let count = if matches!(suite.limits.points, Points::First) { FEW_PLACES } else { PLACES };
    if matches!(suite.limits.points, Points::All) || last < count {
        return (0..=last).collect();
    }
    // Not of the same distance: forms repeat themselves.
    let place = |n| if n + 1 == count { last } else { n * last / (count - 1) + n % 3 };
    (0..count).map(place).collect()
}

/// The files of the state, and repro.lock, of a project of which everything is made.
fn state(world: &World) -> Result<Vec<PathBuf>, String> {
    let root = world.root();
    let inside = |path: &Path| path.strip_prefix(&root).unwrap_or(path).to_path_buf();
    let mut all: Vec<_> = files(&root.join("artifacts"))?
        .iter()
        .map(|path| inside(path))
        .filter(|path| !path.starts_with("artifacts/objects"))
        .filter(|path| !path.ends_with(".gitignore") && !path.ends_with("CACHEDIR.TAG"))
        .collect();
    all.push("repro.lock".into());
    Ok(all)
}

/// Runs once more with nothing to do, some seconds later: digests are remembered, and what was looked at,
/// for which the files must look as if nobody had written to them for a while.
pub(super) fn remember(world: &World) -> Result<(), String> {
    world.run_with("REPRO_CLOCK", "10")?.succeeded().map(|_| ())
}

fn all_places(suite: &Suite, end: bool) -> Result<Vec<Place>, String> {
    let world = suite.world(Copied::Made)?;
    remember(&world)?;
    let mut all = Vec::new();
    for file in state(&world)? {
        let length = fs::metadata(world.root().join(&file)).map_or(0, |found| found.len());
        let length = usize::try_from(length).unwrap_or(0);
        if length > 0 {
            let new = |at| Place { file: file.clone(), at };
            all.extend(places(suite, length, end).into_iter().map(new));
        }
    }
    world.remove();
    Ok(all)
}

fn cut(suite: &Suite) -> Tally {
    let cases = match all_places(suite, true) {
        Ok(cases) => cases,
        Err(error) => return Tally::failed(error),
    };
    suite.tries(Copied::Made, &cases, |place, world| {
        remember(world)?;
        let path = world.root().join(&place.file);
        // Where another run made fewer files, there is nothing to cut.
        let Ok(bytes) = fs::read(&path) else { return Ok(()) };
        overwrite(&path, &bytes[..place.at.min(bytes.len())])?;
        world.wait(world.command(&["status"]))?.succeeded()?;
        world.run()?.succeeded()?;
        world.is(&suite.first)?;
        world.edit()?;
        world.settles(&suite.first, &suite.second)
    })
}

fn flipped(suite: &Suite) -> Tally {
    let cases = match all_places(suite, false) {
        Ok(cases) => cases,
        Err(error) => return Tally::failed(error),
    };
    suite.tries(Copied::Made, &cases, |place, world| {
        remember(world)?;
        let path = world.root().join(&place.file);
        if !flip(&path, place.at)? {
            return Ok(());
        }
        let ended = world.run()?;
        if !ended.status.success() {
            // A file of the user's, or of a version of this program that is yet to come, is left
            // alone; the message must name it.
            ended.failed_clearly()?;
            let name = place.file.file_name().unwrap_or_default().to_string_lossy().into_owned();
            if !ended.says(&name) {
                return Err(ended.told("the message does not name the file; the run"));
            }
            return Ok(());
        }
        if place.file.ends_with("repro.lock") {
            // What it says of the past is replaced.
            world.edit()?;
            world.run()?.succeeded()?;
            return world.is(&suite.second);
        }
        // Damaged bytes of the log stay there until it is written anew, and `verify` tells of them.
        world.made(&suite.first)?;
        world.edit()?;
        world.run()?.succeeded()?;
        world.made(&suite.second)
    })
}

/// Flips a bit; false where the file is not there, or not that long.
fn flip(path: &Path, at: usize) -> Result<bool, String> {
    let Ok(mut bytes) = fs::read(path) else { return Ok(false) };
    let Some(byte) = bytes.get_mut(at) else { return Ok(false) };
    *byte ^= 1 << (at % 8);
    overwrite(path, &bytes).map(|()| true)
}

/// The artifacts of the first version.
fn artifacts(suite: &Suite) -> Result<Vec<PathBuf>, String> {
    let world = suite.world(Copied::Made)?;
    let found = files(&world.path("artifacts/objects"))?;
    let found =
        found.iter().map(|path| path.strip_prefix(world.root()).unwrap_or(path).to_path_buf());
    let found = found.collect();
    world.remove();
    Ok(found)
}

fn objects(suite: &Suite) -> Tally {
    let objects = match artifacts(suite) {
        Ok(objects) => objects,
        Err(error) => return Tally::failed(error),
    };
    let cases: Vec<Place> = objects
        .into_iter()
        .flat_map(|file| [0, 5, 11].map(|at| Place { file: file.clone(), at }))
        .collect();
    suite.tries(Copied::Made, &cases, |place, world| {
        remember(world)?;
        if !flip(&world.root().join(&place.file), place.at)? {
            return Ok(());
        }
        // Asked for its files, the store looks at each of them.
        world.wait(world.command(&["path", "ingest", "train", "report"]))?;
        world.settles(&suite.first, &suite.first)?;
        world.edit()?;
        world.settles(&suite.first, &suite.second)
    })
}

fn deleted(suite: &Suite) -> Tally {
    let objects = match artifacts(suite) {
        Ok(objects) => objects,
        Err(error) => return Tally::failed(error),
    };
    let cases: Vec<Place> = objects.into_iter().map(|file| Place { file, at: 0 }).collect();
    suite.tries(Copied::Made, &cases, |place, world| {
        remember(world)?;
        fs::remove_file(world.root().join(&place.file)).map_err(|error| error.to_string())?;
        let before = world.counted().len();
        world.settles(&suite.first, &suite.first)?;
        match world.counted().len() - before {
            0 | 1 => Ok(()),
            more => Err(format!("{more} commands ran to bring one artifact back")),
        }
    })
}

fn hand(suite: &Suite) -> Tally {
    let names = suite.first.keys().filter(|name| name.starts_with("reports/"));
    let cases: Vec<Place> =
        names.flat_map(|name| [0, 1].map(|at| Place { file: name.into(), at })).collect();
    suite.tries(Copied::Made, &cases, |place, world| {
        remember(world)?;
        let path = world.root().join(&place.file);
        let changed = match place.at {
            0 => fs::remove_file(&path),
            _ => fs::write(&path, "edited by hand\n"),
        };
        changed.map_err(|error| error.to_string())?;
        world.run()?.succeeded()?;
        world.is(&suite.first)
    })
}
