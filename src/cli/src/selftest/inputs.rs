//! Faults of inputs, clocks and commands: what must rerun, what must not, and what is refused.

use std::fmt;
use std::fs::{self, File};
use std::os::unix::fs::symlink;
use std::thread::sleep;
use std::time::{Duration, SystemTime};

use super::damage::remember;
use super::suite::{Fault, Suite, Tally};
use super::world::{Copied, World, same};

pub(super) const FAULTS: &[Fault] = &[
    Fault {
        name: "reruns",
        about: "after an edit, a touch, a comment: only what must",
        run: reruns,
    },
    Fault { name: "clock", about: "the clock set back and forward", run: clock },
    Fault {
        name: "same-size-and-time",
        about: "an edit of the same size and mtime: seen",
        run: same_stat,
    },
    Fault {
        name: "older-file",
        about: "an older file with other content put back: seen",
        run: older,
    },
    Fault { name: "future-time", about: "an input's mtime in the future: no effect", run: future },
    Fault {
        name: "edited-meanwhile",
        about: "an input edited while its step runs: not recorded",
        run: meanwhile,
    },
    Fault {
        name: "command-changed",
        about: "a command's text changed: its step reruns",
        run: command,
    },
    Fault {
        name: "undeclared-read",
        about: "a command reads what it does not declare",
        run: undeclared,
    },
    Fault {
        name: "output-missing",
        about: "a declared output not written: an error names it",
        run: missing,
    },
    Fault {
        name: "hostile-paths",
        about: "outputs that lead out of the project: refused",
        run: hostile,
    },
];

/// Something that happens, by name.
struct Event {
    name: &'static str,
    /// What happens.
    happens: fn(&World) -> Result<(), String>,
    /// The steps that run then.
    reruns: &'static [&'static str],
}

impl fmt::Display for Event {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name)
    }
}

const EVENTS: &[Event] = &[
    Event { name: "nothing", happens: |_| Ok(()), reruns: &[] },
    Event {
        name: "a leaf changed",
        happens: |world| world.write("conf/1.txt", "seed 11\n"),
        reruns: &["report", "train[i=1]"],
    },
    Event {
        name: "all files touched",
        happens: |world| {
            let all = ["data/raw.txt", "conf/1.txt", "conf/2.txt", "pipeline.toml"];
            all.iter().try_for_each(|name| set_time(world, name, SystemTime::now()))
        },
        reruns: &[],
    },
    Event {
        name: "a comment that ingest drops changed",
        happens: |world| world.write("data/raw.txt", "# more about\nfirst line\nsecond line\n"),
        reruns: &["ingest"],
    },
    Event {
        name: "a comment in pipeline.toml changed",
        happens: |world| edit_pipeline(world, "format = 1", "# more\nformat = 1"),
        reruns: &[],
    },
];

fn reruns(suite: &Suite) -> Tally {
    suite.tries(Copied::Made, EVENTS, |event, world| {
        remember(world)?;
        let mut before = world.counted();
        (event.happens)(world)?;
        // Not with --json: it must not be told that there is nothing to do.
        world.run()?.succeeded()?;
        let mut ran = world.counted();
        ran.retain(|name| match before.iter().position(|known| known == name) {
            Some(at) => {
                before.swap_remove(at);
                false
            }
            None => true,
        });
        if ran != event.reruns {
            return Err(format!("{ran:?} ran instead of {:?}", event.reruns));
        }
        world.reruns(&[])
    })
}

fn set_time(world: &World, name: &str, time: SystemTime) -> Result<(), String> {
    let file = File::options().append(true).open(world.path(name));
    file.and_then(|file| file.set_modified(time)).map_err(|error| format!("{name}: {error}"))
}

fn edit_pipeline(world: &World, old: &str, new: &str) -> Result<(), String> {
    let text = String::from_utf8_lossy(&world.read("pipeline.toml")?).into_owned();
    if !text.contains(old) {
        return Err(format!("the toy's pipeline.toml has no `{old}`"));
    }
    world.write("pipeline.toml", &text.replacen(old, new, 1))
}

/// Seconds by which the clock is wrong.
const SHIFTS: [&str; 6] = ["-2000000000", "-100000000", "-5", "5", "100000000", "20000000000"];

fn clock(suite: &Suite) -> Tally {
    suite.tries(Copied::Made, &SHIFTS, |shift, world| {
        world.run_with("REPRO_CLOCK", shift)?.succeeded()?;
        world.is(&suite.first)?;
        world.edit()?;
        world.run_with("REPRO_CLOCK", shift)?.succeeded()?;
        world.is(&suite.second)?;
        // And with the right time again.
        world.write("conf/1.txt", "seed 11\n")?;
        world.reruns(&["report", "train[i=1]"])?;
        world.write("conf/1.txt", "seed 1\n")?;
        world.run()?.succeeded()?;
        world.is(&suite.second)
    })
}

fn same_stat(suite: &Suite) -> Tally {
    suite.tries(Copied::Made, &["remembered", "not remembered"], |what, world| {
        let old = SystemTime::now() - Duration::from_secs(1000);
        set_time(world, "conf/1.txt", old)?;
        if *what == "remembered" {
            remember(world)?;
        }
        world.reruns(&[])?;
        world.write("conf/1.txt", "seed 7\n")?;
        set_time(world, "conf/1.txt", old)?;
        world.reruns(&["report", "train[i=1]"])
    })
}

fn older(suite: &Suite) -> Tally {
    suite.tries(Copied::Made, &["by a copy", "by a move"], |how, world| {
        let (conf, kept) = (world.path("conf/2.txt"), world.folder().join("kept"));
        let long_ago = SystemTime::now() - Duration::from_secs(100_000);
        fs::write(&kept, "seed 0\n")
            .and_then(|()| File::options().append(true).open(&kept)?.set_modified(long_ago))
            .map_err(|error| error.to_string())?;
        remember(world)?;
        let put = if *how == "by a copy" {
            fs::copy(&kept, &conf)
                .map(|_| ())
                .and_then(|()| File::options().append(true).open(&conf)?.set_modified(long_ago))
        } else {
            fs::rename(&kept, &conf)
        };
        put.map_err(|error| error.to_string())?;
        world.reruns(&["report", "train[i=2]"])?;
        // What was made of the first content is still there.
        world.write("conf/2.txt", "seed 2\n")?;
        world.reruns(&[])?;
        same(&world.results()?, &suite.first)
    })
}

fn future(suite: &Suite) -> Tally {
    suite.tries(Copied::Made, &[1, 1000, 10_000_000_u64], |seconds, world| {
        let then = SystemTime::now() + Duration::from_secs(*seconds);
        set_time(world, "data/raw.txt", then)?;
        world.reruns(&[])?;
        world.edit()?;
        set_time(world, "data/raw.txt", then)?;
        set_time(world, "conf/2.txt", then)?;
        world.run()?.succeeded()?;
        world.is(&suite.second)
    })
}

fn meanwhile(suite: &Suite) -> Tally {
    let edits = ["another content", "another content, and then the old one"];
    suite.tries(Copied::Nothing, &edits, |edit, world| {
        let gate = world.folder().join("gate");
        fs::write(&gate, "").map_err(|error| error.to_string())?;
        let mut command = world.command(&["run", "-j2"]);
        command.env("REPRO_GATE", &gate);
        let mut running = world.start(command)?;
        while !gate.with_extension("reached").exists() {
            if !running.runs() {
                return Err(running.end()?.told("a run that should wait at its gate"));
            }
            sleep(Duration::from_millis(2));
        }
        world.write("conf/1.txt", "seed 1, edited\n")?;
        if *edit != edits[0] {
            world.write("conf/1.txt", "seed 1\n")?;
        }
        fs::remove_file(&gate).map_err(|error| error.to_string())?;
        let ended = running.end()?;
        if *edit == edits[0] {
            ended.failed_clearly()?;
            if !ended.says("conf/1.txt") {
                return Err(ended.told("the message does not name the file; the run"));
            }
        }
        world.write("conf/1.txt", "seed 1\n")?;
        world.run()?.succeeded()?;
        world.is(&suite.first)
    })
}

fn command(suite: &Suite) -> Tally {
    suite.tries(Copied::Made, &["of a train", "of the report"], |what, world| {
        if *what == "of a train" {
            edit_pipeline(world, "echo \"model {i}\"", "echo \"the model {i}\"")?;
            world.reruns(&["report", "train[i=1]", "train[i=2]"])
        } else {
            edit_pipeline(world, "cat models/*/*", "cat  models/*/*")?;
            // The same bytes: what is recorded and published stays.
            world.reruns(&["report"])
        }
    })
}

/// Either the sandbox refuses it, or nobody promised anything: that is told.
fn undeclared(suite: &Suite) -> Tally {
    let reads = ["cat \"$HERE/data/raw.txt\"", "cat \"$HERE/artifacts/CACHEDIR.TAG\""];
    let tally = suite.tries(Copied::Made, &reads, |read, world| {
        let here = world.root().display().to_string();
        let read = read.replace("$HERE", &here).replace('"', "'");
        edit_pipeline(world, "wc -l models", &format!("{read} && wc -l models"))?;
        let ended = world.run()?;
        if ended.status.success() { Err("UNSEEN".to_owned()) } else { ended.failed_clearly() }
    });
    if !tally.failures.is_empty() && tally.failures.iter().all(|text| text.contains("UNSEEN")) {
        return Tally::impossible("this system has no sandbox: undeclared reads are not seen");
    }
    tally
}

fn missing(suite: &Suite) -> Tally {
    let outputs = [("report/all.txt", "report/"), ("> text.txt", "text.txt")];
    let names = outputs.map(|(_, output)| output);
    suite.tries(Copied::Made, &names, |output, world| {
        if *output == "text.txt" {
            edit_pipeline(world, "> text.txt", "> other.txt")?;
        } else {
            edit_pipeline(
                world,
                "cat models/*/* > report/all.txt && wc -l models/*/weights > report/lines.txt",
                "rmdir report",
            )?;
        }
        let ended = world.run()?;
        ended.failed_clearly()?;
        if !ended.says(output.trim_end_matches('/')) {
            return Err(ended.told("the message does not name the output; the run"));
        }
        world.write("pipeline.toml", include_str!("toy.toml"))?;
        world.settles(&suite.first, &suite.first)
    })
}

fn hostile(suite: &Suite) -> Tally {
    let outside = "/tmp/repro-selftest-outside";
    let paths = [
        "../out.txt",
        "a/../../out.txt",
        outside,
        "link/out.txt",
        "artifacts/out.txt",
        ".git/config",
        "./x",
    ];
    suite.tries(Copied::Nothing, &paths, |path, world| {
        let aim = world.folder().join("aim");
        fs::create_dir_all(&aim)
            .and_then(|()| symlink(&aim, world.path("link")))
            .map_err(|error| error.to_string())?;
        edit_pipeline(world, "outputs.text = \"text.txt\"", &format!("outputs.text = \"{path}\""))?;
        let ended = world.run()?;
        ended.failed_clearly()?;
        if ended.status.code() != Some(3) || !ended.says("pipeline.toml") {
            return Err(ended.told("refused, but not with its line; the run"));
        }
        if !world.counted().is_empty() {
            return Err("a command ran before its output was refused".to_owned());
        }
        Ok(())
    })
}
