//! `repro oracle`: the command line.
//!
//! Left out: what is computed, which is `run`'s, and the forms of files.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use artifact::StageError;
use command::clap::{Arg, ArgAction, ArgMatches, Command as Grammar, value_parser};
use command::{Command, Error, Host, Outcome, Paint};
use nn::Network;

use crate::arrays::Arrays;
use crate::compare::{Compared, TOLERANCE, compare};
use crate::describe::{Described, Experiment};
use crate::run::{self, Chosen};

/// `repro oracle`.
pub const ORACLE: Command = Command {
    name: "oracle",
    about: "Run a network on given ids and parameters, and compare with another program",
    tables: &[],
    clap: grammar,
    run,
};

fn grammar() -> Grammar {
    let file = || {
        Arg::new("file")
            .value_name("FILE")
            .required(true)
            .value_parser(value_parser!(PathBuf))
            .help("Parameters, as before/NAME or NAME: .npz or .safetensors")
    };
    let config = || {
        Arg::new("config")
            .long("config")
            .value_name("FILE.json[:NAME]")
            .required(true)
            .help("The network and its ids; NAME where the file describes several")
    };
    let output = |help: &'static str| {
        let output = Arg::new("output").short('o').long("output").value_name("FILE");
        output.value_parser(value_parser!(PathBuf)).help(help)
    };
    let named = |name: &'static str, value: &'static str, help: &'static str| {
        Arg::new(name).long(name).value_name(value).help(help)
    };
    let number = |name, value, help| named(name, value, help).value_parser(value_parser!(f32));
    let list = Grammar::new("list")
        .about("Print the networks of a description, or the arrays of one network")
        .arg(
            Arg::new("config")
                .value_name("FILE.json[:NAME]")
                .required(true)
                .help("A description; with NAME, one of its networks"),
        )
        .after_help(LIST);
    let init = Grammar::new("init")
        .about("Write the initial parameters of a network")
        .arg(config())
        .arg(named("seed", "N", "Seed").default_value("1").value_parser(value_parser!(u64)))
        .arg(output("Where to: .npz or .safetensors").required(true))
        .after_help(INIT);
    let convert = Grammar::new("convert")
        .about("Make a model of this program from parameters, or the reverse")
        .arg(file())
        .arg(config())
        .arg(
            output("A model as the stage train writes it (.safetensors), or arrays (.npz)")
                .required(true),
        )
        .after_help(CONVERT);
    let step = Grammar::new("step")
        .about("One forward pass, one backward pass and one update for each task and case")
        .arg(file())
        .arg(config())
        .arg(named("task", "TASK", "Only this task"))
        .arg(named("case", "CASE", "Only this case: the sentences of an update"))
        .arg(number("learning-rate", "RATE", "Instead of the description's"))
        .arg(number("clip", "NORM", "Largest norm of the gradient, instead of the description's"))
        .arg(output("Where to write all arrays: .npz or .safetensors"))
        .arg(
            Arg::new("compare")
                .long("compare")
                .action(ArgAction::SetTrue)
                .help("Compare with the arrays res/, grad/ and after/ of FILE"),
        )
        .after_help(STEP);
    Grammar::new("oracle")
        .subcommand_required(true)
        .arg_required_else_help(true)
        .subcommands([list, init, convert, step])
        .after_help(EXAMPLES)
}

fn run(matches: &ArgMatches, host: &dyn Host) -> Result<Outcome, Error> {
    match matches.subcommand() {
        Some(("list", matches)) => list(matches, host),
        Some(("init", matches)) => init(matches, host),
        Some(("convert", matches)) => convert(matches, host),
        Some(("step", matches)) => step(matches, host),
        // The grammar has no others.
        _ => Err(Error::usage("repro oracle needs a command")),
    }
}

/// A description and the network that is asked for. A file whose name has a colon is found as well.
fn described(matches: &ArgMatches) -> Result<(Described, Option<String>), Error> {
    let asked = matches.get_one::<String>("config").map_or("", String::as_str);
    let (path, name) = match asked.rsplit_once(':') {
        Some((path, name)) if !Path::new(asked).exists() => (path, Some(name.to_owned())),
        _ => (asked, None),
    };
    Ok((Described::read(Path::new(path))?, name))
}

/// The network that is asked for.
fn experiment(matches: &ArgMatches) -> Result<Experiment, Error> {
    let (described, name) = described(matches)?;
    described.system(name.as_deref()).cloned()
}

fn path<'a>(matches: &'a ArgMatches, name: &str) -> &'a Path {
    matches.get_one::<PathBuf>(name).map_or(Path::new(""), PathBuf::as_path)
}

/// The network with the parameters of the file on the command line, and all that the file holds.
fn loaded(matches: &ArgMatches, experiment: &Experiment) -> Result<(Network, Arrays), Error> {
    let path = path(matches, "file");
    let arrays = Arrays::read(path)?;
    let network = run::network(experiment, &arrays).map_err(|mut error| {
        error.message = format!("{}: {}", path.display(), error.message);
        error
    })?;
    Ok((network, arrays))
}

fn list(matches: &ArgMatches, host: &dyn Host) -> Result<Outcome, Error> {
    let (described, name) = described(matches)?;
    let mut text = String::new();
    if let Some(name) = &name {
        let experiment = described.system(Some(name))?;
        for (name, array) in run::parameters(experiment, &run::initial(experiment, 0)?).0 {
            let _ = writeln!(text, "{name:<32} {:?}", array.shape);
        }
        host.print(&text)?;
        return Ok(Outcome::Done);
    }
    let mut faults = 0;
    let names: Vec<_> = described.names().collect();
    let width = names.iter().map(|name| name.len()).max().unwrap_or(0);
    for name in names {
        match described.system(Some(name)) {
            Ok(Experiment { config, .. }) => {
                let tasks = config.tasks.iter().map(|task| format!("{}@{}", task.name, task.layer));
                let _ = writeln!(
                    text,
                    "{name:<width$}  {}; {} stack(s), {} subspace(s), {} free alphas, connect {:?}, \
                     mask {:?}, omega {}",
                    tasks.collect::<Vec<_>>().join(" "),
                    config.stack_count(),
                    config.subspaces,
                    config.free_alphas(),
                    config.connect,
                    config.mask,
                    config.omega,
                );
            }
            Err(error) => {
                faults += 1;
                let _ = writeln!(text, "{name:<width$}  {}", host.paint().bad(error));
            }
        }
    }
    host.print(&text)?;
    Ok(if faults == 0 { Outcome::Done } else { Outcome::Problems })
}

fn init(matches: &ArgMatches, host: &dyn Host) -> Result<Outcome, Error> {
    let seed = matches.get_one::<u64>("seed").copied().unwrap_or(1);
    let experiment = experiment(matches)?;
    let network = run::initial(&experiment, seed)?;
    write(&run::parameters(&experiment, &network), path(matches, "output"), host)
}

fn convert(matches: &ArgMatches, host: &dyn Host) -> Result<Outcome, Error> {
    let experiment = experiment(matches)?;
    let (network, _) = loaded(matches, &experiment)?;
    let output = path(matches, "output");
    if output.extension().is_some_and(|extension| extension == "safetensors") {
        network.save(output)?;
        host.note(&format!("wrote {}: {} arrays", output.display(), network.arrays().len()));
        return Ok(Outcome::Done);
    }
    write(&run::parameters(&experiment, &network), output, host)
}

fn write(arrays: &Arrays, path: &Path, host: &dyn Host) -> Result<Outcome, Error> {
    arrays.write(path)?;
    host.note(&format!("wrote {}: {} arrays", path.display(), arrays.0.len()));
    Ok(Outcome::Done)
}

fn step(matches: &ArgMatches, host: &dyn Host) -> Result<Outcome, Error> {
    let mut experiment = experiment(matches)?;
    for (name, setting) in
        [("learning-rate", &mut experiment.learning_rate), ("clip", &mut experiment.clip)]
    {
        if let Some(value) = matches.get_one::<f32>(name) {
            if !value.is_finite() || *value <= 0.0 {
                return Err(Error::usage(format!("--{name} is {value}; expected more than 0")));
            }
            *setting = *value;
        }
    }
    let (network, given) = loaded(matches, &experiment)?;
    let text = |name| matches.get_one::<String>(name).map(String::as_str);
    let results =
        run::run(&experiment, &network, Chosen { task: text("task"), case: text("case") })?;
    if let Some(output) = matches.get_one::<PathBuf>("output") {
        let mut all = run::parameters(&experiment, &network);
        all.0.extend(results.0.clone());
        write(&all, output, host)?;
    }
    if matches.get_flag("compare") {
        let file = path(matches, "file");
        return judged(&compare(&results, &given), file, host);
    }
    let numbers = results.0.iter().filter(|(_, array)| array.values.len() == 1);
    let numbers = numbers.filter(|(name, _)| name.starts_with("res/"));
    let lines = numbers.map(|(name, array)| format!("{name:<40} {}\n", array.values[0]));
    host.print(&lines.collect::<String>())?;
    Ok(Outcome::Done)
}

/// One line for each array that was compared, and a sum of all.
fn judged(compared: &[(String, Compared)], file: &Path, host: &dyn Host) -> Result<Outcome, Error> {
    let paint = host.paint();
    let known = compared.iter().filter(|(_, found)| *found != Compared::Unknown);
    let known: Vec<_> = known.collect();
    if known.is_empty() {
        let message = format!("{} has none of the arrays that were computed", file.display());
        return Err(Error::from(StageError::new(message))
            .help("arrays to compare with are named res/…, grad/… and after/…: docs/oracle.md"));
    }
    let width = known.iter().map(|(name, _)| name.len()).max().unwrap_or(0);
    let mut text = String::new();
    let mut worst: (f64, &str) = (0.0, "");
    let mut bad = 0;
    for (name, found) in &known {
        let _ = writeln!(text, "{name:<width$}  {}", verdict(found, paint));
        bad += usize::from(!found.is_good());
        if let Compared::Difference(difference) = found
            && (difference.is_nan() || *difference > worst.0)
        {
            worst = (*difference, name);
        }
    }
    let left = compared.len() - known.len();
    let _ = write!(text, "{} arrays compared", known.len());
    if left > 0 {
        let _ = write!(text, " ({left} others of the file are not computed)");
    }
    let _ = writeln!(text, ", {bad} worse than {TOLERANCE:e}; largest {:.1e} {}", worst.0, worst.1);
    host.print(&text)?;
    Ok(if bad == 0 { Outcome::Done } else { Outcome::Problems })
}

fn verdict(found: &Compared, paint: Paint) -> String {
    match found {
        Compared::Difference(difference) if found.is_good() => {
            format!("{difference:.1e}  {}", paint.good("ok"))
        }
        Compared::Difference(difference) => {
            format!("{difference:.1e}  {}", paint.bad(format!("worse than {TOLERANCE:e}")))
        }
        Compared::Shape { found, expected } => {
            paint.bad(format!("shape {found:?}, but the file has {expected:?}"))
        }
        Compared::Unknown => paint.dim("not computed"),
    }
}

const EXAMPLES: &str = "\
Examples:
  repro oracle list golden.json                             which networks a file describes
  repro oracle list own.json:own                            names and shapes of its parameters
  repro oracle init --config own.json -o before.npz         initial parameters to start from
  repro oracle step before.npz --config own.json -o out.npz forward, backward, update
  repro oracle step theirs.npz --config own.json --compare  beside another program's numbers
  repro oracle convert theirs.npz --config own.json -o model.safetensors

docs/oracle.md describes the files.";

const LIST: &str = "\
Examples:
  repro oracle list golden.json               the networks of a description
  repro oracle list golden.json:sluice        the parameters of one of them, with shapes";

const INIT: &str = "\
Examples:
  repro oracle init --config own.json -o before.npz
  repro oracle init --config golden.json:sluice --seed 7 -o before.safetensors";

const CONVERT: &str = "\
Examples:
  repro oracle convert theirs.npz --config golden.json:sluice -o model.safetensors
                                              a model, with its configuration inside
  repro oracle convert model.safetensors --config own.json -o before.npz
                                              its arrays, for NumPy";

const STEP: &str = "\
Examples:
  repro oracle step before.npz --config own.json
                                              losses, norms and penalty of each task and case
  repro oracle step before.npz --config own.json --task chunk --case s0 -o out.npz
                                              all arrays of one update
  repro oracle step golden_sluice.npz --config golden.json:sluice --compare
                                              against the results that the file holds

Exit codes: 0 where all arrays are within 1e-5 (max|a-b| / max|b|), 1 where one is not; others as in
repro --help.";
