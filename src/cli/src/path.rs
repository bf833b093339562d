//! `repro path`: where the files are that steps made. Nothing is run.

use std::collections::BTreeSet;

use engine::{Pipeline, Selector, StepIx};
use serde_json::{Value, json};

use crate::args::PathArgs;
use crate::errors::{Failure, nearest};
use crate::exit;
use crate::project::Asked;
use crate::screen::{Paint, Screen};

/// A file that a step made.
struct Found {
    step: StepIx,
    output: String,
    /// Its name inside the output; empty for an output that is one file.
    name: String,
    path: String,
}

/// `repro path`.
///
/// # Errors
/// A selector is wrong, or what it selects has not been made.
pub(crate) fn run(asked: &Asked, args: &PathArgs, screen: &Screen) -> Result<u8, Failure> {
    let pipeline = asked.pipeline()?;
    let wrong = |error| Failure::of_pipeline(error, "selector");
    let mut found = Vec::new();
    let parsed = args.selectors.iter().map(|text| Selector::parse_output(text).map_err(wrong));
    let parsed = parsed.collect::<Result<Vec<_>, _>>()?;
    let (negated, mut selectors): (Vec<_>, Vec<_>) =
        parsed.into_iter().partition(Selector::is_negated);
    if selectors.is_empty() {
        selectors.push(Selector::parse("*").map_err(wrong)?);
    }
    for selector in selectors {
        // Each may mean another output, and the negated ones take away from each.
        let together = [std::slice::from_ref(&selector), &negated].concat();
        let steps = engine::select(&pipeline, &together).map_err(wrong)?;
        let wanted = wanted(asked, &pipeline, &steps, selector.output_name())?;
        found.extend(files(asked, &pipeline, &steps, &wanted)?);
    }
    screen.print(&if args.json {
        format!("{:#}\n", as_json(&pipeline, &found))
    } else {
        as_text(&pipeline, &found, args.names, screen.out)
    })?;
    Ok(exit::OK)
}

/// The names of the outputs that are meant: one, or all of the steps' stages.
fn wanted(
    asked: &Asked,
    pipeline: &Pipeline,
    steps: &[StepIx],
    output: Option<&str>,
) -> Result<BTreeSet<String>, Failure> {
    let steps = steps.iter().filter_map(|ix| pipeline.steps.get(ix.0 as usize));
    let outputs: BTreeSet<String> = steps.flat_map(|step| asked.outputs(step)).collect();
    match output {
        None => Ok(outputs),
        Some(name) if outputs.contains(name) => Ok(BTreeSet::from([name.to_owned()])),
        Some(name) => {
            let known: Vec<&str> = outputs.iter().map(String::as_str).collect();
            let near = nearest(name, known.iter().copied());
            let near = near.map(|near| format!("did you mean `{near}`? ")).unwrap_or_default();
            Err(Failure::pipeline(format!("these steps have no output `{name}`"))
                .help(format!("{near}their outputs are {}", known.join(", "))))
        }
    }
}

/// The files of the outputs.
fn files(
    asked: &Asked,
    pipeline: &Pipeline,
    steps: &[StepIx],
    outputs: &BTreeSet<String>,
) -> Result<Vec<Found>, Failure> {
    let project = asked.project();
    let made = project.artifacts(pipeline, steps).map_err(|error| Failure::of_engine(&error))?;
    let mut found = Vec::new();
    for (&step, made) in steps.iter().zip(made) {
        let name = &pipeline.steps[step.0 as usize].name;
        let made = made.ok_or_else(|| {
            Failure::project(format!("{name} is not made, or out of date"))
                .help(format!("make it: repro run '{name}' --profile {}", pipeline.profile))
        })?;
        for (output, input) in made.into_iter().filter(|(output, _)| outputs.contains(output)) {
            found.extend(input.files.into_iter().map(|file| Found {
                step,
                output: output.clone(),
                name: file.name,
                path: file.path.display().to_string(),
            }));
        }
    }
    Ok(found)
}

/// One path a line; with `names`, what it is before it.
fn as_text(pipeline: &Pipeline, found: &[Found], names: bool, paint: Paint) -> String {
    let lines = found.iter().map(|file| match names {
        false => format!("{}\n", file.path),
        true => {
            let step = &pipeline.steps[file.step.0 as usize].name;
            let inner = if file.name.is_empty() { "" } else { "/" };
            let what = format!("{step}/{}{inner}{}", file.output, file.name);
            format!("{}\t{}\n", paint.name(what), file.path)
        }
    });
    lines.collect()
}

fn as_json(pipeline: &Pipeline, found: &[Found]) -> Value {
    let file = |file: &Found| {
        let step = &pipeline.steps[file.step.0 as usize];
        let labels: serde_json::Map<_, _> =
            step.coordinates.iter().map(|(axis, at)| (axis.to_string(), json!(at))).collect();
        json!({
            "step": step.name,
            "stage": step.stage,
            "coordinates": labels,
            "output": file.output,
            "file": file.name,
            "path": file.path,
        })
    };
    found.iter().map(file).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_stands_alone_or_behind_its_name() {
        let pipeline = crate::toy::pipeline();
        let file = |step, output: &str, name: &str| Found {
            step: StepIx(step),
            output: output.into(),
            name: name.into(),
            path: format!("/store/{output}{name}"),
        };
        let found = [file(1, "curve", ""), file(7, "page", "a.md")];
        assert_eq!(
            as_text(&pipeline, &found, false, Paint::PLAIN),
            "/store/curve\n/store/pagea.md\n"
        );
        let named = as_text(&pipeline, &found, true, Paint::PLAIN);
        assert_eq!(named, "train[seed=1]/curve\t/store/curve\nreport/page/a.md\t/store/pagea.md\n");
        let json = as_json(&pipeline, &found);
        assert_eq!(json[0]["coordinates"], json!({ "seed": "1" }));
        assert_eq!(json[1]["file"], json!("a.md"));
    }
}
