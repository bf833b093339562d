//! `repro claims`: the verdict of a published report on each claim of the paper.
//!
//! Left out: the claims and their rules, which are the crate `claims`', and making a report.

use std::path::Path;

use artifact::StageError;
use claims::{About, Claim, Claims, Judgement, Results, Verdict};
use command::clap::{Arg, ArgAction, ArgMatches, Command as Grammar, value_parser};
use command::{Command, Error, Host, Outcome};

use crate::published::Published;
use crate::verdicts::show;

/// `repro claims`.
pub const CLAIMS: Command = Command {
    name: "claims",
    about: "Judge the claims of the paper by a report's figures",
    tables: &[],
    clap: grammar,
    run,
};

/// The claims of a project, at its root, where it has its own.
const FILE: &str = "claims.toml";

fn grammar() -> Grammar {
    let flag = |name: &'static str, help: &'static str| {
        Arg::new(name).long(name).action(ArgAction::SetTrue).help(help)
    };
    Grammar::new("claims")
        .arg(
            Arg::new("id")
                .value_name("ID")
                .num_args(0..)
                .help("Only these claims, with every figure that decides them"),
        )
        .arg(flag("published", "Judge by the cells that the paper prints, not by a report"))
        .arg(flag("gate", "Exit with 1 where a claim that has to hold does not"))
        .arg(
            Arg::new("against")
                .long("against")
                .value_name("FILE")
                .value_parser(value_parser!(std::path::PathBuf))
                .conflicts_with("published")
                .help("Another report.json: show the verdicts that changed since"),
        )
        .arg(flag("json", "Print JSON"))
        .after_help(EXAMPLES)
}

/// What is judged, and by what.
struct Asked<'a> {
    claims: &'a Claims,
    chosen: Vec<&'a Claim>,
    results: Results,
    /// The figures of the report that it is compared with.
    before: Option<Results>,
    profile: String,
    published: bool,
}

fn run(matches: &ArgMatches, host: &dyn Host) -> Result<Outcome, Error> {
    let claims = claims(host.root())?;
    let published = matches.get_flag("published");
    let chosen = chosen(&claims, matches, published)?;
    let before = matches.get_one::<std::path::PathBuf>("against");
    let before =
        before.map(|path| read(path, &path.display().to_string(), "PROFILE")).transpose()?;
    let (profile, banner, results) = if published {
        (String::new(), String::new(), Published::results())
    } else {
        let profile = host.profile()?;
        let shown = format!("reports/{profile}/report.json");
        let report = read(&host.root().join(&shown), &shown, &profile)?;
        (profile, report.banner, report.results)
    };
    let before = before.map(|report| report.results);
    let asked = Asked { claims: &claims, chosen, results, before, profile, published };
    let judged: Vec<(&Claim, Judgement)> =
        asked.chosen.iter().map(|claim| (*claim, asked.judge(claim, &asked.results))).collect();
    let changes = asked.changes(&judged);
    let failures = if matches.get_flag("gate") { asked.failures(&judged) } else { Vec::new() };
    let whole = matches.get_many::<String>("id").is_some();
    let page = show::Page { profile: &asked.profile, banner: &banner, published, whole };
    if matches.get_flag("json") {
        host.print(&show::json(&page, &asked.results, &judged, &changes, &failures))?;
    } else {
        host.print(&show::text(&page, &asked.results, &judged, &changes, host))?;
    }
    for failure in &failures {
        host.note(&host.paint().bad(failure));
    }
    Ok(if failures.is_empty() { Outcome::Done } else { Outcome::Problems })
}

impl Asked<'_> {
    fn judge(&self, claim: &Claim, results: &Results) -> Judgement {
        self.claims.judge(claim, results, &self.profile)
    }

    /// The claims whose verdict was another one in the report that this one is compared with.
    fn changes<'a>(&self, judged: &[(&'a Claim, Judgement)]) -> Vec<(&'a Claim, Verdict, Verdict)> {
        let Some(before) = &self.before else { return Vec::new() };
        let pairs = judged
            .iter()
            .map(|(claim, now)| (*claim, self.judge(claim, before).verdict, now.verdict));
        pairs.filter(|(_, then, now)| then != now).collect()
    }

    /// What a gate does not let pass, in words.
    fn failures(&self, judged: &[(&Claim, Judgement)]) -> Vec<String> {
        let mut failures = Vec::new();
        for (claim, now) in judged {
            let (id, name) = (&claim.id, now.verdict.name());
            if self.published {
                if now.verdict != claim.paper {
                    let expected = claim.paper.name();
                    failures.push(format!("{id} is {name}; {FILE} expects {expected}"));
                }
            } else if claim.gate.contains(&self.profile) && !now.verdict.holds() {
                failures.push(format!("{id} is {name}; it has to hold in {}", self.profile));
            } else if let Some(before) = &self.before {
                let then = self.judge(claim, before).verdict;
                if then.holds() && !now.verdict.holds() {
                    failures.push(format!("{id} is {name}; it was {}", then.name()));
                }
            }
        }
        failures
    }
}

/// The project's claims, or those that are embedded.
fn claims(root: &Path) -> Result<Claims, Error> {
    let path = root.join(FILE);
    match std::fs::read_to_string(&path) {
        Ok(text) => Claims::parse(&text, FILE).map_err(|error| {
            let fault = StageError::new(error.message);
            Error::from(match error.help {
                Some(help) => fault.help(help),
                None => fault,
            })
        }),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(Claims::embedded()),
        Err(error) => Err(StageError::io("read", &path, error).into()),
    }
}

/// The claims that are asked for; all that the figures can say something of, where none are.
fn chosen<'a>(
    claims: &'a Claims,
    matches: &ArgMatches,
    published: bool,
) -> Result<Vec<&'a Claim>, Error> {
    let Some(ids) = matches.get_many::<String>("id") else {
        let all = claims.claims.iter();
        return Ok(all.filter(|claim| published || claim.about == About::Results).collect());
    };
    let find = |id: &String| {
        claims.get(id).ok_or_else(|| {
            let words: Vec<&str> = id.split('-').filter(|word| word.len() > 2).collect();
            let known = claims.claims.iter().map(|claim| claim.id.as_str());
            let near = known.filter(|known| words.iter().any(|word| known.contains(word)));
            let near: Vec<&str> = near.collect();
            Error::usage(format!("there is no claim `{id}`")).help(if near.is_empty() {
                "`repro claims` lists them".to_owned()
            } else {
                format!("there are {}", near.join(", "))
            })
        })
    };
    ids.map(find).collect()
}

/// What a command needs of report.json.
#[derive(serde::Deserialize)]
struct Report {
    #[serde(default)]
    banner: String,
    results: Results,
}

fn read(path: &Path, shown: &str, profile: &str) -> Result<Report, Error> {
    let text = std::fs::read_to_string(path).map_err(|error| {
        let fault = StageError::new(format!("cannot read {shown}: {error}"));
        Error::from(fault).help(format!("`repro run --profile {profile}` makes the report"))
    })?;
    let value: serde_json::Value = serde_json::from_str(&text)
        .map_err(|error| StageError::new(format!("{shown} is not a report: {error}")))?;
    if value.get("results").is_none() {
        return Err(Error::from(StageError::new(format!("{shown} holds no results")))
            .help(format!("`repro run --profile {profile} report --partial` writes it anew")));
    }
    serde_json::from_value(value)
        .map_err(|error| StageError::new(format!("{shown} is not a report: {error}")).into())
}

const EXAMPLES: &str = "\
Examples:
  repro claims                              verdicts of the default profile's report
  repro claims --profile open7_seeds        those of another report
  repro claims every-domain-but-tc          one claim, with every figure that decides it
  repro claims --published                  what the paper's own cells say of each claim
  git show HEAD:reports/mini/report.json > old.json
  repro claims --against old.json --gate    for CI: no claim that held may be lost

A report is read as it is published; `repro run` makes it. A file claims.toml beside
pipeline.toml replaces the paper's claims: docs/claims.md.

--gate exits with 1 where a claim does not hold (neither reproduced nor within
tolerance) although its `gate` in claims.toml names the profile, or although it held
in the report of --against; with --published, where a verdict is not the one that
claims.toml expects.";
