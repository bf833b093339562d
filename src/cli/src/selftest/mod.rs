//! `repro selftest`: the runner's promises, tried on the user's own file system with this very program.
//!
//! A toy project of command stages is made in a temporary folder, disturbed in every way that [`FAULTS`]
//! lists, and run again; afterwards its results must be those of a run that nobody disturbed.
//! [`world`] is one such project, [`suite`] tries many of them side by side; `crashes`, `damage`,
//! `inputs` and `together` hold the faults. Left out: what only a power cut can show (whether the disk
//! keeps what it was asked to sync).

mod crashes;
mod damage;
mod inputs;
mod suite;
mod together;
mod world;

use std::path::PathBuf;
use std::time::{Duration, Instant};

use clap::Args;
use serde_json::json;

use crate::errors::Failure;
use crate::exit;
use crate::screen::{Paint, Screen};
use crate::text::{count, duration};
use suite::{Fault, Suite, Tally};

/// `repro selftest`
#[derive(Debug, Args)]
pub(crate) struct SelftestArgs {
    /// Which faults, as --list names them [default: all]
    #[arg(value_name = "FAULT")]
    faults: Vec<String>,
    /// The file system to try: projects are made in a temporary folder below this one
    /// [default: the system's folder for temporary files]
    #[arg(long, value_name = "DIR")]
    folder: Option<PathBuf>,
    /// Fail points: the first passing of each (first), the last as well (few), every passing (all), or
    /// the names of some
    #[arg(long, value_name = "WHICH", value_delimiter = ',', default_value = "few")]
    points: Vec<String>,
    /// How many times a run is killed at a random moment
    #[arg(long, value_name = "N", default_value_t = 20)]
    random: usize,
    /// What the random moments are drawn from
    #[arg(long, value_name = "N", default_value_t = 1)]
    seed: u64,
    /// Begin no new try after so many seconds; what was left out is told
    #[arg(long, value_name = "S")]
    seconds: Option<u64>,
    /// Tries that run at the same time [default: two for each core, since most of the time is the disk's]
    #[arg(short, long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=64))]
    jobs: Option<u32>,
    /// Say which faults there are, and do nothing
    #[arg(long)]
    list: bool,
    /// Print the table as JSON
    #[arg(long)]
    json: bool,
}

pub(crate) const EXAMPLES: &str = "\
Examples:
  repro selftest                              every fault, in a folder for temporary files
  repro selftest --folder /mnt/data           on another file system
  repro selftest --points all --random 200    every passing of every fail point
  repro selftest killed at-once --json        two faults, for scripts
  repro selftest --list                       which there are";

/// Every fault, in the order of the table.
const FAULTS: &[&[Fault]] = &[crashes::FAULTS, damage::FAULTS, inputs::FAULTS, together::FAULTS];

fn faults() -> impl Iterator<Item = &'static Fault> {
    FAULTS.iter().copied().flatten()
}

/// What became of a fault.
struct Row {
    fault: &'static Fault,
    tally: Tally,
    seconds: f64,
}

/// `repro selftest`.
///
/// # Errors
/// An argument is wrong, or the folder cannot be written.
pub(crate) fn run(args: &SelftestArgs, cores: usize, screen: &Screen) -> Result<u8, Failure> {
    if args.list {
        let lines = faults().map(|fault| format!("{:<22} {}\n", fault.name, fault.about));
        return screen.print(&lines.collect::<String>()).map(|()| exit::OK);
    }
    let chosen = chosen(&args.faults)?;
    let suite = prepare(args, cores)?;
    let mut rows = Vec::with_capacity(chosen.len());
    for fault in chosen {
        let began = Instant::now();
        let tally = (fault.run)(&suite);
        let row = Row { fault, tally, seconds: began.elapsed().as_secs_f64() };
        if !args.json {
            screen.print(&line(&row, screen.out))?;
        }
        rows.push(row);
    }
    let failed: usize = rows.iter().map(|row| row.tally.failures.len()).sum();
    let kept = suite.close(failed > 0);
    let end = end(args, &rows, kept.as_deref());
    screen.print(&if args.json { format!("{:#}\n", as_json(args, &rows)) } else { end })?;
    Ok(if failed > 0 { exit::STEP_FAILED } else { exit::OK })
}

fn chosen(names: &[String]) -> Result<Vec<&'static Fault>, Failure> {
    if names.is_empty() {
        return Ok(faults().collect());
    }
    let find = |name: &String| {
        faults().find(|fault| fault.name == *name).ok_or_else(|| {
            Failure::usage(format!("there is no fault `{name}`"))
                .help("`repro selftest --list` names them")
        })
    };
    names.iter().map(find).collect()
}

fn prepare(args: &SelftestArgs, cores: usize) -> Result<Suite, Failure> {
    let points = match args.points.as_slice() {
        [one] if one == "first" => suite::Points::First,
        [one] if one == "few" => suite::Points::Few,
        [one] if one == "all" => suite::Points::All,
        some => {
            let known = |name: &&String| engine::fail::POINTS.iter().any(|p| p.name == **name);
            if let Some(unknown) = some.iter().find(|name| !known(name)) {
                let names: Vec<_> = engine::fail::POINTS.iter().map(|point| point.name).collect();
                let failure = Failure::usage(format!("there is no fail point `{unknown}`"));
                return Err(
                    failure.help(format!("first, few, all, or some of: {}", names.join(", ")))
                );
            }
            suite::Points::Some(some.to_vec())
        }
    };
    let deadline = args.seconds.map(|seconds| Instant::now() + Duration::from_secs(seconds));
    let limits = suite::Limits {
        points,
        random: args.random,
        seed: args.seed,
        deadline,
        jobs: args.jobs.map_or(2 * cores, |jobs| jobs as usize).max(1),
    };
    Suite::new(args.folder.as_deref(), limits).map_err(Failure::project)
}

/// `kill -9 at every fail point    58 tries  ok  3.1 s`
fn line(row: &Row, paint: Paint) -> String {
    let Tally { tries, failures, left_out, said } = &row.tally;
    let result = match (failures.len(), *tries) {
        (0, 0) => paint.warm("not tried"),
        (0, _) => paint.good("ok"),
        (some, _) => paint.bad(format!("{some} FAILED")),
    };
    let mut text = format!(
        "{:<22} {:>5}  {result}  {:>8}  {}\n",
        row.fault.name,
        tries,
        duration(row.seconds),
        row.fault.about
    );
    for said in said {
        text += &format!("    {said}\n");
    }
    if *left_out > 0 {
        text += &format!("    {} left out: no time\n", tries_of(*left_out));
    }
    for failure in failures.iter().take(SHOWN) {
        text += &format!("    {}\n", failure.replace('\n', "\n    "));
    }
    if failures.len() > SHOWN {
        text += &format!("    and {} more\n", failures.len() - SHOWN);
    }
    text
}

fn tries_of(number: usize) -> String {
    if number == 1 { "1 try".to_owned() } else { format!("{number} tries") }
}

/// Failures of a fault that are shown.
const SHOWN: usize = 3;

fn end(args: &SelftestArgs, rows: &[Row], kept: Option<&std::path::Path>) -> String {
    let tries: usize = rows.iter().map(|row| row.tally.tries).sum();
    let failed: usize = rows.iter().map(|row| row.tally.failures.len()).sum();
    let seconds: f64 = rows.iter().map(|row| row.seconds).sum();
    let mut text = format!(
        "{} of {}, {failed} failed: {}\n",
        tries_of(tries),
        count(rows.len(), "fault"),
        duration(seconds)
    );
    if let Some(folder) = kept {
        text += &format!("The projects that failed are kept in {}\n", folder.display());
        text += &format!("Again: repro selftest --seed {} FAULT\n", args.seed);
    }
    text
}

fn as_json(args: &SelftestArgs, rows: &[Row]) -> serde_json::Value {
    let rows = rows.iter().map(|row| {
        json!({ "fault": row.fault.name, "about": row.fault.about, "tries": row.tally.tries,
                "left_out": row.tally.left_out, "failures": row.tally.failures,
                "notes": row.tally.said, "seconds": row.seconds })
    });
    json!({ "seed": args.seed, "faults": rows.collect::<Vec<_>>() })
}
