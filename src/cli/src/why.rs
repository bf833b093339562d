//! `repro why`: how steps stand, what moved, old -> new, down through the graph, and which commit
//! moved it. With `--key`, what is in a step's key.

use clap::Args;
use engine::{Above, Account, Cause, Pipeline, Recorded, Standing, StepIx};
use serde_json::{Value, json};

use crate::args::Values;
use crate::blame::{Blamer, short as commit};
use crate::errors::Failure;
use crate::exit;
use crate::project::{Asked, select};
use crate::reasons;
use crate::records::date;
use crate::screen::{Paint, Screen};
use crate::text::{count, duration};

/// Examples, at the foot of the help.
pub(crate) const EXAMPLES: &str = "\
Examples:
  repro why report                            what moved, and the commit that moved it
  repro why 'train[system=sluice,seed=1]'     one step, down to the step above that was made again
  repro why 'train[seed=1]' --key             what its key holds; -v adds the parts of its code
  repro why train --json                      for scripts; docs/identity.md says what is in it";

/// Names of steps that say the same, before the rest is counted.
const NAMED: usize = 3;
/// Reasons of one step, and steps that one waits on, before the rest is counted; all with -v.
const REASONS: usize = 8;

/// `repro why`
#[derive(Debug, Args)]
pub(crate) struct WhyArgs {
    /// Which steps: a stage, a step or a slice [default: the targets of pipeline.toml]
    #[arg(value_name = "SELECTOR")]
    pub(crate) selectors: Vec<String>,
    /// List what each step's key holds
    #[arg(short, long)]
    pub(crate) key: bool,
    /// Print it as JSON
    #[arg(long)]
    pub(crate) json: bool,
    /// Give all reasons; with --key, also the parts of the code
    #[arg(short, long)]
    pub(crate) verbose: bool,
    /// Other values.
    #[command(flatten)]
    pub(crate) values: Values,
}

/// `repro why`.
///
/// # Errors
/// The pipeline, a selector or the project is wrong.
pub(crate) fn run(asked: &Asked, args: &WhyArgs, screen: &Screen) -> Result<u8, Failure> {
    let pipeline = asked.pipeline()?;
    let steps = select(&pipeline, &args.selectors, &pipeline.targets)?;
    let project = asked.project();
    let of = |steps: &[StepIx]| {
        project.accounts(&pipeline, steps).map_err(|error| Failure::of_engine(&error))
    };
    let accounts = of(&steps)?;
    // Who waits is explained by those that it waits on.
    let mut roots: Vec<StepIx> = accounts.iter().flat_map(waits_on).copied().collect();
    roots.sort();
    roots.dedup();
    let teller = Teller {
        pipeline: &pipeline,
        parts: &|stage| {
            let parts = project.code_parts(stage).into_iter().flatten();
            parts.map(|(name, value)| (name.clone(), value.clone())).collect()
        },
        roots: of(&roots)?,
        blamer: Blamer::new(asked),
        verbose: args.verbose,
        paint: screen.out,
    };
    screen.print(&match (args.json, args.key) {
        (true, _) => format!("{:#}\n", teller.json(&accounts)),
        (false, true) => accounts.iter().map(|account| teller.key(account)).collect(),
        (false, false) => teller.text(&accounts),
    })?;
    Ok(exit::OK)
}

fn waits_on(account: &Account) -> &[StepIx] {
    match &account.standing {
        Standing::Waiting { on } => on,
        _ => &[],
    }
}

/// What accounts are told with.
struct Teller<'a> {
    pipeline: &'a Pipeline,
    /// The parts of a stage's code.
    parts: &'a dyn Fn(&str) -> Vec<(String, String)>,
    /// The accounts of the steps that others wait on.
    roots: Vec<Account>,
    blamer: Blamer<'a>,
    verbose: bool,
    paint: Paint,
}

impl Teller<'_> {
    fn name(&self, step: StepIx) -> &str {
        self.pipeline.steps.get(step.0 as usize).map_or("", |step| step.name.as_str())
    }

    fn stage(&self, step: StepIx) -> &str {
        self.pipeline.steps.get(step.0 as usize).map_or("", |step| &*step.stage)
    }

    /// Accounts for people; steps that say the same stand together.
    fn text(&self, accounts: &[Account]) -> String {
        let mut groups: Vec<(String, Vec<&Account>)> = Vec::new();
        for account in accounts {
            let body = self.body(account);
            match groups.iter_mut().find(|(known, _)| *known == body) {
                Some((_, group)) => group.push(account),
                None => groups.push((body, vec![account])),
            }
        }
        let tell = |(body, group): &(String, Vec<&Account>)| {
            let one = group.len() == 1;
            let standing = match &group[0].standing {
                Standing::Fresh => self.paint.good("up to date"),
                Standing::Stale { .. } => self.paint.warm("out of date"),
                Standing::Waiting { .. } => self.paint.warm("waiting for others"),
            };
            let names: Vec<&str> = group.iter().map(|account| self.name(account.step)).collect();
            let verb = if one { "is" } else { "are" };
            format!("{} {verb} {standing}\n{body}", self.paint.bold(self.several(&names)))
        };
        groups.iter().map(tell).collect::<Vec<_>>().join("\n")
    }

    /// `a`, `a and b`, `a, b, c and 4 more`.
    fn several(&self, names: &[&str]) -> String {
        match names {
            [] => String::new(),
            [one] => (*one).to_owned(),
            [rest @ .., last] if names.len() <= NAMED + 1 || self.verbose => {
                format!("{} and {last}", rest.join(", "))
            }
            _ => format!("{} and {} more", names[..NAMED].join(", "), names.len() - NAMED),
        }
    }

    fn body(&self, account: &Account) -> String {
        match &account.standing {
            Standing::Fresh => {
                let made = account.result.iter().map(|made| self.made(account.step, made));
                made.collect::<String>()
                    + &summary(account, (self.parts)(self.stage(account.step)).len())
            }
            Standing::Stale { causes } => {
                let name = self.name(account.step);
                let mut text = self.causes(causes, name, account.result.as_ref(), 1);
                if let Some(result) = &account.result {
                    text += &self
                        .paint
                        .dim(format!("  compared with the result of {}\n", origin(result)));
                }
                text
            }
            Standing::Waiting { on } => self.waiting(on),
        }
    }

    /// What a step waits on; steps that are out of date for the same reasons stand together.
    fn waiting(&self, on: &[StepIx]) -> String {
        let mut groups: Vec<(String, Vec<&str>)> = Vec::new();
        for account in self.roots.iter().filter(|root| on.contains(&root.step)) {
            let Standing::Stale { causes } = &account.standing else { continue };
            let name = self.name(account.step);
            let body = self.causes(causes, name, account.result.as_ref(), 2);
            match groups.iter_mut().find(|(known, _)| *known == body) {
                Some((_, names)) => names.push(name),
                None => groups.push((body, vec![name])),
            }
        }
        let shown = if self.verbose { groups.len() } else { groups.len().min(REASONS) };
        let mut text = String::new();
        for (body, names) in &groups[..shown] {
            let verb = if names.len() == 1 { "is" } else { "are" };
            text += &format!("  {} {verb} out of date\n{body}", self.several(names));
        }
        if shown < groups.len() {
            text += &format!("  and {} with other reasons (-v)\n", groups.len() - shown);
        }
        text
    }

    /// Reasons, each with its commits and with the step above that brought it; inputs that moved for
    /// the same reasons stand together.
    fn causes(&self, causes: &[Cause], step: &str, old: Option<&Recorded>, depth: usize) -> String {
        let pad = "  ".repeat(depth);
        let since = old.and_then(|old| old.provenance.commit.as_deref());
        let shown = if self.verbose { causes.len() } else { causes.len().min(REASONS) };
        let mut groups: Vec<(String, Vec<&Cause>)> = Vec::new();
        for cause in &causes[..shown] {
            let mut body = String::new();
            let blame = self.blamer.of(cause, step, since);
            for line in blame.iter().flat_map(crate::blame::Blame::lines) {
                body += &format!("{pad}  {}\n", self.paint.dim(line));
            }
            if let Some(above) = &cause.above {
                let before = above.before.as_ref();
                body += &self.causes(&above.causes, &above.step, before, depth + 2);
            }
            let alike = groups.iter_mut().find(|(known, group)| {
                *known == body && cause.above.is_some() && group[0].above.is_some()
            });
            match alike {
                Some((_, group)) => group.push(cause),
                None => groups.push((body, vec![cause])),
            }
        }
        let mut text = String::new();
        for (body, group) in groups {
            for cause in &group {
                let place = cause.place.as_ref().map(|place| format!(" ({place})"));
                let reason = reasons::text(&cause.reason) + &place.unwrap_or_default();
                text += &format!("{pad}{}\n", self.paint.warm(reason));
            }
            let above: Vec<&Above> = group.iter().filter_map(|one| one.above.as_deref()).collect();
            text += &self.above(&above, depth + 1);
            text += &body;
        }
        if shown < causes.len() {
            text += &format!("{pad}and {} (-v)\n", count(causes.len() - shown, "more reason"));
        }
        text
    }

    /// Steps that were made again, all for the same reasons.
    fn above(&self, above: &[&Above], depth: usize) -> String {
        let Some(first) = above.first() else { return String::new() };
        let names: Vec<&str> = above.iter().map(|above| above.step.as_str()).collect();
        let verb = if names.len() == 1 { "was" } else { "were" };
        let how = match (&first.now.provenance.adopted, &first.before) {
            (Some(adopted), _) => format!("adopted {}: {}", date(adopted.at), adopted.because),
            (None, Some(_)) => format!("made again {}", origin(&first.now)),
            (None, None) => {
                format!("made {}; what it made before is not recorded", origin(&first.now))
            }
        };
        let name = self.paint.bold(self.several(&names));
        format!("{}{name} {verb} {how}\n", "  ".repeat(depth))
    }

    /// Since when a result is there, and from which commit.
    fn made(&self, step: StepIx, made: &Recorded) -> String {
        let provenance = &made.provenance;
        let mut text = format!("  made {} in {}", origin(made), duration(provenance.seconds));
        if provenance.step != self.name(step) || provenance.profile != self.pipeline.profile {
            text += &format!(", as {} of profile {}", provenance.step, provenance.profile);
        }
        text.push('\n');
        if let Some(adopted) = &provenance.adopted {
            let from = reasons::short(&adopted.from_key);
            let by = adopted.by.as_ref().map(|by| format!(" by {by}")).unwrap_or_default();
            let (when, why) = (date(adopted.at), &adopted.because);
            let line = format!("  adopted {when}, from key {from}{by}: {why}\n");
            text += &self.paint.warm(line);
        }
        text
    }

    /// What is in a step's key, one field a line.
    fn key(&self, account: &Account) -> String {
        let name = self.paint.bold(self.name(account.step));
        let Some(key) = &account.key else {
            return format!("{name}  no key yet: it waits for others\n");
        };
        let mut text = format!("{name}  key {key}\n");
        let wide = account.fields.iter().map(|field| field.name.chars().count());
        let width = wide.max().unwrap_or(0);
        for field in &account.fields {
            let value = match &field.value {
                Value::String(text) if field.kind != "parameter" => reasons::short(text),
                value => reasons::value(value),
            };
            text += &format!("  {:<9}  {:<width$}  {value}\n", field.kind, field.name);
            if field.kind == "code" {
                let parts = (self.parts)(self.stage(account.step));
                if self.verbose {
                    for (part, value) in &parts {
                        text += &format!("    {part}: {}\n", reasons::short(value));
                    }
                } else if !parts.is_empty() {
                    text += &self.paint.dim(format!("    {} (-v)\n", count(parts.len(), "part")));
                }
            }
        }
        text
    }

    /// Accounts for a program.
    fn json(&self, accounts: &[Account]) -> Value {
        json!({
            "profile": self.pipeline.profile,
            "steps": accounts.iter().map(|account| self.account_json(account)).collect::<Vec<_>>(),
        })
    }

    fn account_json(&self, account: &Account) -> Value {
        let name = self.name(account.step);
        let (state, extra) = match &account.standing {
            Standing::Fresh => ("fresh", json!({})),
            Standing::Stale { causes } => {
                let causes = self.causes_json(causes, name, account.result.as_ref());
                ("stale", json!({ "reasons": causes }))
            }
            Standing::Waiting { on } => {
                let roots = self.roots.iter().filter(|root| on.contains(&root.step));
                let roots: Vec<Value> = roots.map(|root| self.account_json(root)).collect();
                ("waiting", json!({ "on": roots }))
            }
        };
        let mut value = json!({
            "step": name,
            "stage": self.stage(account.step),
            "state": state,
            "key": account.key,
            "result": account.result.as_ref().map(recorded_json),
        });
        let fields = account
            .fields
            .iter()
            .map(|field| json!({ "kind": field.kind, "name": field.name, "value": field.value }));
        value["fields"] = fields.collect();
        if self.verbose {
            let parts = (self.parts)(self.stage(account.step)).into_iter();
            value["code"] =
                Value::Object(parts.map(|(name, value)| (name, value.into())).collect());
        }
        if let (Value::Object(value), Value::Object(extra)) = (&mut value, extra) {
            value.extend(extra);
        }
        value
    }

    fn causes_json(&self, causes: &[Cause], step: &str, old: Option<&Recorded>) -> Vec<Value> {
        let since = old.and_then(|old| old.provenance.commit.as_deref());
        let cause = |cause: &Cause| {
            let mut value = reasons::json(&cause.reason);
            if let Some(blame) = self.blamer.of(cause, step, since) {
                value["moved_by"] = blame.json();
            }
            if let Some(place) = &cause.place {
                value["place"] = place.as_str().into();
            }
            if let Some(above) = &cause.above {
                value["above"] = json!({
                    "step": above.step,
                    "now": recorded_json(&above.now),
                    "before": above.before.as_ref().map(recorded_json),
                    "reasons": self.causes_json(&above.causes, &above.step, above.before.as_ref()),
                });
            }
            value
        };
        causes.iter().map(cause).collect()
    }
}

/// `2017-05-23T08:00:00Z from commit 0123456789`
fn origin(result: &Recorded) -> String {
    let provenance = &result.provenance;
    match &provenance.commit {
        Some(id) => format!("{} from commit {}", date(provenance.finished), commit(id)),
        None => format!("{}, from no known commit", date(provenance.finished)),
    }
}

/// What a key holds, in a line.
fn summary(account: &Account, parts: usize) -> String {
    let number = |kind: &str| account.fields.iter().filter(|field| field.kind == kind).count();
    let code = account.fields.iter().find(|field| field.kind == "code");
    let code = code.and_then(|field| field.value.as_str()).map(reasons::short).unwrap_or_default();
    let key = account.key.as_deref().map(reasons::short).unwrap_or_default();
    let parts = if parts > 0 { format!(" of {}", count(parts, "part")) } else { String::new() };
    format!(
        "  key {key}: code {code}{parts}, {}, {}, {} (--key lists them)\n",
        count(number("parameter"), "parameter"),
        count(number("input"), "input"),
        count(number("artifact"), "artifact"),
    )
}

fn recorded_json(result: &Recorded) -> Value {
    let provenance = &result.provenance;
    json!({
        "key": result.key,
        "profile": provenance.profile,
        "step": provenance.step,
        "finished": date(provenance.finished),
        "seconds": provenance.seconds,
        "commit": provenance.commit,
        "adopted": provenance.adopted,
    })
}
