//! The sitting: which tool does what when. Tools alternate, so that a busy minute of the machine falls
//! on all of them.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, SystemTime};

use crate::measure::{Used, measure, median};
use crate::ours::Ours;
use crate::tools::Peer;
use crate::{Asked, dag, table};

/// One that takes part.
pub(crate) enum Contender {
    Peer(Peer),
    Ours(Ours),
}

impl Contender {
    pub(crate) fn name(&self) -> String {
        match self {
            Self::Peer(peer) => peer.name().to_owned(),
            Self::Ours(ours) => ours.name(),
        }
    }

    fn takes(&self, steps: usize, asked: &Asked) -> bool {
        match self {
            Self::Peer(Peer::Dvc) => steps <= asked.dvc_most,
            Self::Peer(Peer::Snakemake) => steps <= asked.snakemake_most,
            Self::Peer(_) | Self::Ours(_) => true,
        }
    }

    /// A new project in a folder that is not there.
    fn write(&self, folder: &Path, steps: usize) -> Result<(), String> {
        dag::write_inputs(folder, steps).map_err(|error| error.to_string())?;
        match self {
            Self::Peer(peer) => peer.write(folder, steps),
            Self::Ours(ours) => ours.write(folder, steps),
        }
    }

    fn command(&self, what: What, folder: &Path, jobs: usize) -> Command {
        match (self, what) {
            (Self::Peer(peer), What::Run) => peer.run(folder, jobs),
            (Self::Peer(peer), What::Status) => peer.status(folder),
            (Self::Ours(ours), What::Run) => ours.run(folder, jobs),
            (Self::Ours(ours), What::Status) => ours.status(folder),
        }
    }

    /// Measures; the commands that ran are counted by what they wrote into `.ran`.
    fn measure(&self, what: What, folder: &Path, jobs: usize) -> Result<Used, String> {
        let path = match self {
            Self::Peer(_) => folder.join(".ran"),
            Self::Ours(ours) => ours.counted(folder),
        };
        let lines =
            || fs::read(&path).map_or(0, |bytes| bytes.iter().filter(|b| **b == b'\n').count());
        let before = lines();
        let used = measure(self.command(what, folder, jobs))?;
        Ok(Used { ran: lines() - before, ..used })
    }
}

#[derive(Clone, Copy)]
enum What {
    Run,
    Status,
}

/// What one of a size used.
#[derive(Default)]
pub(crate) struct Row {
    pub(crate) name: String,
    pub(crate) cold: Used,
    /// The first run with nothing to do.
    pub(crate) unchanged: Used,
    /// The next.
    pub(crate) again: Used,
    pub(crate) status: Used,
    /// A leaf's input has another time and the same bytes.
    pub(crate) touched: Used,
    /// It has other bytes.
    pub(crate) leaf: Used,
}

/// How many commands ran after an event.
pub(crate) struct Reruns {
    pub(crate) name: String,
    /// In the order of [`EVENTS`]; an event that ended in an error says so.
    pub(crate) ran: Vec<String>,
}

/// What happens to a project of which everything is made.
pub(crate) const EVENTS: [&str; 4] =
    ["leaf changed", "leaf touched", "ingest's comment changed", "an output deleted"];

/// Measures everything and prints it.
///
/// # Errors
/// A tool fails.
pub(crate) fn run(asked: &Asked) -> Result<(), String> {
    let mut contenders = Vec::new();
    for &peer in &asked.tools {
        match peer.found() {
            Some(_) => {
                println!("{}", peer.version());
                contenders.push(Contender::Peer(peer));
            }
            None => println!("{}: NOT INSTALLED, left out", peer.name()),
        }
    }
    let program = Ours::program(asked.ours.as_deref());
    if program.is_file() {
        println!("ours: {}", program.display());
        contenders.extend(asked.forms.iter().map(|form| {
            Contender::Ours(Ours {
                program: program.clone(),
                form: *form,
                options: asked.our_options.clone(),
            })
        }));
    } else {
        println!("ours: NOT BUILT ({} is not there), left out", program.display());
    }
    println!("{}", table::machine());
    let folder = match &asked.folder {
        Some(folder) => tempfile::tempdir_in(folder),
        None => tempfile::tempdir(),
    };
    let folder = folder.map_err(|error| error.to_string())?;
    for (at, &steps) in asked.steps.iter().enumerate() {
        let steps = 2 * dag::width(steps) + 2;
        let rows = one_size(&contenders, steps, asked, folder.path())?;
        println!("{}", table::sizes(steps, &rows));
        if at == 0 {
            let reruns = reruns(&contenders, steps, asked, folder.path());
            println!("{}", table::reruns(steps, &reruns));
        }
    }
    if !asked.plans.is_empty() {
        println!("{}", table::plans(&plans(&contenders, asked, folder.path())?));
    }
    Ok(())
}

/// What a plan costs of which nothing is made, by size: our forms alone.
fn plans(
    contenders: &[Contender],
    asked: &Asked,
    folder: &Path,
) -> Result<Vec<(String, usize, Used)>, String> {
    let mut all = Vec::new();
    for &steps in &asked.plans {
        let steps = 2 * dag::width(steps) + 2;
        for contender in contenders {
            let Contender::Ours(ours) = contender else { continue };
            let here = place(folder, contender, steps, 0);
            dag::write_inputs(&here, 2).map_err(|error| error.to_string())?;
            ours.write(&here, steps)?;
            eprintln!("plan of {steps} steps, {}", contender.name());
            let measured: Result<Vec<Used>, String> = (0..asked.rounds.max(1))
                .map(|_| contender.measure(What::Status, &here, asked.jobs))
                .collect();
            all.push((contender.name(), steps, median(&measured?)));
            let _ = fs::remove_dir_all(&here);
        }
    }
    Ok(all)
}

fn place(folder: &Path, contender: &Contender, steps: usize, round: usize) -> PathBuf {
    folder.join(format!("{}-{steps}-{round}", contender.name().replace([' ', ','], "-")))
}

fn one_size(
    contenders: &[Contender],
    steps: usize,
    asked: &Asked,
    folder: &Path,
) -> Result<Vec<Row>, String> {
    let taking: Vec<_> = contenders.iter().filter(|c| c.takes(steps, asked)).collect();
    let jobs = asked.jobs;
    let mut cold = vec![Vec::new(); taking.len()];
    for round in 0..asked.cold_rounds.max(1) {
        for (at, contender) in taking.iter().enumerate() {
            let here = place(folder, contender, steps, round);
            contender.write(&here, steps)?;
            eprintln!("{steps} steps, {}, cold", contender.name());
            cold[at].push(contender.measure(What::Run, &here, jobs)?);
            if round > 0 {
                let _ = fs::remove_dir_all(&here);
            }
        }
    }
    let here: Vec<_> = taking.iter().map(|contender| place(folder, contender, steps, 0)).collect();
    let mut figures: [Vec<Vec<Used>>; 5] = std::array::from_fn(|_| vec![Vec::new(); taking.len()]);
    for round in 0..=asked.rounds {
        eprintln!("{steps} steps, round {round} of {}", asked.rounds);
        // What was written just now is not relied on by anybody who is careful.
        std::thread::sleep(Duration::from_secs(3));
        for (at, contender) in taking.iter().enumerate() {
            let unchanged = contender.measure(What::Run, &here[at], jobs)?;
            let again = contender.measure(What::Run, &here[at], jobs)?;
            let status = contender.measure(What::Status, &here[at], jobs)?;
            let leaf = here[at].join(format!("conf/{}.txt", round % dag::width(steps).max(1)));
            touch(&leaf).map_err(|error| error.to_string())?;
            let touched = contender.measure(What::Run, &here[at], jobs)?;
            fs::write(&leaf, format!("seed={steps}{round}\n"))
                .map_err(|error| error.to_string())?;
            let leaf = contender.measure(What::Run, &here[at], jobs)?;
            // The first round warms what can be warm.
            if round > 0 {
                for (all, used) in figures.iter_mut().zip([unchanged, again, status, touched, leaf])
                {
                    all[at].push(used);
                }
            }
        }
    }
    let rows = taking.iter().enumerate().map(|(at, contender)| Row {
        name: contender.name(),
        cold: median(&cold[at]),
        unchanged: median(&figures[0][at]),
        again: median(&figures[1][at]),
        status: median(&figures[2][at]),
        touched: median(&figures[3][at]),
        leaf: median(&figures[4][at]),
    });
    let rows = rows.collect();
    for folder in here {
        let _ = fs::remove_dir_all(folder);
    }
    Ok(rows)
}

/// What reruns after each event, in new projects.
fn reruns(contenders: &[Contender], steps: usize, asked: &Asked, folder: &Path) -> Vec<Reruns> {
    let taking = contenders.iter().filter(|contender| contender.takes(steps, asked));
    let all = taking.map(|contender| {
        let here = place(folder, contender, steps, usize::MAX);
        let made = contender.write(&here, steps);
        let made = made.and_then(|()| contender.measure(What::Run, &here, asked.jobs));
        let ran = EVENTS.iter().map(|event| {
            let run = || {
                made.clone()?;
                happen(event, contender, &here).map_err(|error| error.to_string())?;
                contender.measure(What::Run, &here, asked.jobs)
            };
            run().map_or_else(
                |error| format!("error: {}", error.lines().last().unwrap_or_default()),
                |used| used.ran.to_string(),
            )
        });
        let ran = ran.collect();
        let _ = fs::remove_dir_all(&here);
        Reruns { name: contender.name(), ran }
    });
    all.collect()
}

fn happen(event: &str, contender: &Contender, folder: &Path) -> std::io::Result<()> {
    match event {
        "leaf changed" => fs::write(folder.join("conf/0.txt"), "seed=other\n"),
        "leaf touched" => touch(&folder.join("conf/0.txt")),
        "ingest's comment changed" => {
            fs::write(folder.join("data/raw.txt"), "# other\nthe first line\nthe second line\n")
        }
        _ => match contender {
            Contender::Peer(_) => fs::remove_file(folder.join("work/model/0.txt")),
            Contender::Ours(ours) => ours.delete_an_output(folder),
        },
    }
}

fn touch(file: &Path) -> std::io::Result<()> {
    File::options().append(true).open(file)?.set_modified(SystemTime::now())
}
