//! `repro gc`: removes results that nothing needs.

use std::collections::HashSet;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration;

use clap::Args;
use engine::{Collected, EngineError, Heap, Keep, Root};
use serde_json::{Value, json};

use super::gauge::{Bar, on_interrupt};
use super::listed;
use crate::args::Values;
use crate::errors::Failure;
use crate::project::{Asked, select};
use crate::screen::{Paint, Screen};
use crate::text::{bytes, count};
use crate::{exit, git};

/// How often one who waits for runs to end looks again.
const AGAIN: Duration = Duration::from_millis(200);
/// Steps that are listed.
const SHOWN: usize = 10;
/// Seconds of a day.
const DAY: u64 = 24 * 60 * 60;

/// `repro gc`
#[derive(Debug, Args)]
pub(crate) struct GcArgs {
    /// Remove results of these steps alone: a stage, a step or a slice [default: of all, and leftovers]
    #[arg(value_name = "SELECTOR")]
    pub(crate) selectors: Vec<String>,
    /// Say what would go, and remove nothing
    #[arg(short = 'n', long)]
    pub(crate) dry_run: bool,
    /// Commits, branches or tags whose repro.lock is kept [default: HEAD, local branches, tags]
    #[arg(long, value_name = "REF,…", value_delimiter = ',')]
    pub(crate) refs: Option<Vec<String>>,
    /// Also keep what branches of other repositories reach, as far as they are fetched
    #[arg(long, conflicts_with = "refs")]
    pub(crate) all_refs: bool,
    /// Keep results, and logs and leftovers of failed steps, that are younger, whatever reaches them
    #[arg(long, value_name = "TIME", default_value = "14d", value_parser = age)]
    pub(crate) older_than: u64,
    /// Then remove the oldest results that the working tree does not need, until objects take no more
    #[arg(long, value_name = "SIZE", value_parser = size)]
    pub(crate) max_size: Option<u64>,
    /// Wait until no run is at work
    #[arg(long)]
    pub(crate) wait: bool,
    /// Print what goes as JSON
    #[arg(long)]
    pub(crate) json: bool,
    /// Other values.
    #[command(flatten)]
    pub(crate) values: Values,
}

/// The help's foot.
pub(crate) const HELP: &str = "\
Examples:
  repro gc --dry-run                          what would go, by sort, and the largest steps
  repro gc                                    what no repro.lock of HEAD, a branch or a tag reaches
  repro gc --refs main,v0.1 --older-than 0d   only what these two and the working tree need
  repro gc --max-size 20GB                    then the oldest, until it fits
  repro gc 'train[seed>3]' --older-than 0d    results of some steps
  repro gc --dry-run --json                   for scripts

What is reached stays: the results that a repro.lock names, here or at a commit, and all that these
read. Results of --set and of work that is not committed are in no repro.lock, so that results of
the last 14 days stay as well; --older-than 0d removes these, and what unfinished steps would resume
from. What goes can be made again by `repro run`. A run that is at work stops gc, not the other way.";

/// `repro gc`.
///
/// # Errors
/// A selector or a ref is wrong; a run is at work; something cannot be read or removed.
pub(crate) fn run(asked: &Asked, args: &GcArgs, screen: &Screen) -> Result<u8, Failure> {
    let only = match args.selectors.is_empty() {
        true => None,
        false => Some(named(asked, &args.selectors)?),
    };
    let roots = roots(&asked.root, args)?;
    let names = roots.iter().map(|root| root.name.clone()).collect::<Vec<_>>();
    let keep = Keep { roots, younger_than: args.older_than, max_size: args.max_size, only };
    let bar = Arc::new(Bar::new(*screen));
    let cancel = on_interrupt(*screen, &bar)?;
    let project = asked.project();
    let mut told = false;
    let done = loop {
        match project.gc(&keep, args.dry_run, bar.as_ref(), &cancel) {
            Err(busy @ EngineError::Busy { .. }) if args.wait => {
                if cancel.load(Ordering::SeqCst) {
                    return Ok(exit::INTERRUPTED);
                }
                if !std::mem::replace(&mut told, true) {
                    screen.note(&format!("{busy}: waiting for it"));
                }
                std::thread::sleep(AGAIN);
            }
            done => break done,
        }
    };
    bar.close();
    let done = done.map_err(|error| match &error {
        EngineError::Busy { .. } => Failure::of_engine(&error)
            .help("what it is about to record must not go: wait until it ends, or use --wait"),
        _ => Failure::of_engine(&error),
    })?;
    screen.print(&if args.json {
        format!("{:#}\n", as_json(&done, args, &names))
    } else {
        as_text(&done, args, &names, screen.out)
    })?;
    Ok(if done.cancelled { exit::INTERRUPTED } else { exit::OK })
}

/// The steps that are meant, by profile and name.
fn named(asked: &Asked, selectors: &[String]) -> Result<HashSet<(String, String)>, Failure> {
    let pipeline = asked.pipeline()?;
    let chosen = select(&pipeline, selectors, &[])?;
    let steps = chosen.iter().filter_map(|step| pipeline.steps.get(step.0 as usize));
    Ok(steps.map(|step| (pipeline.profile.clone(), step.name.clone())).collect())
}

/// What commits have in their repro.lock.
fn roots(folder: &Path, args: &GcArgs) -> Result<Vec<Root>, Failure> {
    let names = match &args.refs {
        Some(names) => names.clone(),
        None => git::refs(folder, args.all_refs),
    };
    let mut roots = Vec::new();
    for name in names {
        let found =
            git::file_if_at(folder, &name, "repro.lock").map_err(|failure| match failure.code {
                exit::USAGE => failure.help("`git branch --all` and `git tag` list what there is"),
                _ => failure,
            });
        if let Some(text) = found? {
            roots.push(Root { name, text });
        }
    }
    Ok(roots)
}

/// Seconds.
fn age(text: &str) -> Result<u64, String> {
    let parsed = humantime::parse_duration(text.trim());
    parsed.map(|age| age.as_secs()).map_err(|_| "a time is such as 30d, 12h or 0d".to_owned())
}

/// Bytes, of `20GB`, `1.5 GiB` or `300`.
fn size(text: &str) -> Result<u64, String> {
    let text = text.trim();
    let end = text.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(text.len());
    let unit: u64 = match text[end..].trim().to_lowercase().as_str() {
        "" | "b" => 1,
        "k" | "kb" => 1_000,
        "m" | "mb" => 1_000_000,
        "g" | "gb" => 1_000_000_000,
        "t" | "tb" => 1_000_000_000_000,
        "kib" => 1 << 10,
        "mib" => 1 << 20,
        "gib" => 1 << 30,
        "tib" => 1 << 40,
        _ => return Err("a size is such as 20GB, 500MB or 1.5GiB".to_owned()),
    };
    let number: f64 = text[..end].parse().map_err(|_| "a size begins with a number".to_owned())?;
    Ok((number * unit as f64) as u64)
}

/// How the sorts are called.
fn name(sort: &str) -> &str {
    match sort {
        "records" => "results",
        "scratch" => "leftovers of dead runs",
        "unfinished" => "unfinished steps",
        "logs" => "logs of steps",
        "code" => "descriptions of code",
        other => other,
    }
}

fn as_text(done: &Collected, args: &GcArgs, roots: &[String], paint: Paint) -> String {
    let mut text = format!(
        "{} of {} stay: reached from the working tree{}{}\n",
        count(done.kept_records, "result"),
        sized(done.kept_objects),
        match roots {
            [] => String::new(),
            [one] => format!(", {one}"),
            many => format!(", {} and {} more", many[0], many.len() - 1),
        },
        match args.older_than {
            0 => String::new(),
            age if age % DAY == 0 => {
                format!(", or younger than {}", count((age / DAY) as usize, "day"))
            }
            age => format!(
                ", or younger than {}",
                humantime::format_duration(Duration::from_secs(age))
            ),
        },
    );
    if roots.is_empty() {
        text += "no commit was asked: git has no repro.lock here\n";
    }
    let total: u64 = done.sorts().iter().map(|(_, heap)| heap.bytes).sum();
    let what = if args.dry_run { "would go" } else { "gone" };
    let sorts: Vec<_> = done.sorts().into_iter().filter(|(_, heap)| heap.count > 0).collect();
    if sorts.is_empty() {
        text += "nothing to remove\n";
    } else {
        text += &format!("{what}: {}\n", bytes(total));
        for (sort, heap) in sorts {
            text += &format!("  {:>7}  {:<24}{:>9}\n", heap.count, name(sort), bytes(heap.bytes));
        }
    }
    if !done.steps.is_empty() {
        text += "the steps with the most bytes in them:\n";
        let lines = done.steps.iter().map(|going| {
            let records = count(going.records, "result");
            format!("{:>9}  {}  {records}", bytes(going.bytes), paint.name(&going.step))
        });
        text += &listed(lines.collect(), SHOWN, "other step");
    }
    if done.over > 0 {
        text +=
            &format!("still {} too large: the working tree needs what is left\n", bytes(done.over));
    }
    if done.cancelled {
        text += "stopped before the end: what is left goes next time\n";
    } else if args.dry_run && total > 0 {
        text += "nothing was removed; without --dry-run it is\n";
    }
    text
}

fn sized(heap: Heap) -> String {
    format!("{} in {}", bytes(heap.bytes), count(heap.count, "object"))
}

fn as_json(done: &Collected, args: &GcArgs, roots: &[String]) -> Value {
    let heap = |heap: Heap| json!({ "count": heap.count, "bytes": heap.bytes });
    let sorts: serde_json::Map<_, _> =
        done.sorts().into_iter().map(|(sort, of)| (sort.to_owned(), heap(of))).collect();
    let steps = done.steps.iter().map(|going| {
        json!({
            "profile": going.profile,
            "step": going.step,
            "records": going.records,
            "bytes": going.bytes,
        })
    });
    json!({
        "dry_run": args.dry_run,
        "cancelled": done.cancelled,
        "removed": sorts,
        "kept": { "records": done.kept_records, "objects": heap(done.kept_objects) },
        "refs": roots,
        "steps": steps.collect::<Value>(),
        "over_bytes": done.over,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::Parser;

    #[derive(Parser)]
    struct Line {
        #[command(flatten)]
        gc: GcArgs,
    }

    fn args(line: &[&str]) -> GcArgs {
        Line::try_parse_from(std::iter::once(&"gc").chain(line))
            .unwrap_or_else(|e| panic!("{e}"))
            .gc
    }

    #[test]
    fn sizes_and_times_are_read_or_refused() {
        for (text, expected) in [
            ("300", Some(300)),
            ("20GB", Some(20_000_000_000)),
            ("1.5 GiB", Some(1_610_612_736)),
            ("2k", Some(2_000)),
            ("GB", None),
            ("1.2.3", None),
            ("20 apples", None),
            ("", None),
        ] {
            assert_eq!(size(text).ok(), expected, "{text}");
        }
        assert_eq!(age("30d"), Ok(2_592_000));
        assert_eq!(age("0d"), Ok(0));
        assert!(age("soon").is_err());
        assert_eq!(args(&[]).older_than, 14 * 86_400);
        assert_eq!(args(&["--refs", "main,v1"]).refs.unwrap(), ["main", "v1"]);
    }

    #[test]
    fn what_goes_is_told_by_sort_and_step() {
        let done = Collected {
            records: Heap { count: 2, bytes: 900 },
            objects: Heap { count: 3, bytes: 300_000_000 },
            kept_records: 1,
            kept_objects: Heap { count: 1, bytes: 5 },
            steps: vec![engine::Going {
                profile: "toy".into(),
                step: "train[seed=1]".into(),
                records: 2,
                bytes: 300_000_000,
            }],
            ..Collected::default()
        };
        let roots = ["HEAD".to_owned(), "refs/tags/v1".to_owned()];
        let text = as_text(&done, &args(&["-n"]), &roots, Paint::PLAIN);
        assert_eq!(
            text.lines().collect::<Vec<_>>(),
            [
                "1 result of 5 B in 1 object stay: reached from the working tree, HEAD and 1 more, \
                 or younger than 14 days",
                "would go: 300 MB",
                "        2  results                     900 B",
                "        3  objects                    300 MB",
                "the steps with the most bytes in them:",
                "     300 MB  train[seed=1]  2 results",
                "nothing was removed; without --dry-run it is",
            ]
        );
        let json = as_json(&done, &args(&["-n"]), &roots);
        assert_eq!(json["removed"]["objects"], json!({ "count": 3, "bytes": 300_000_000 }));
    }
}
