//! What may follow in a selector that is being typed: stages, outputs, axes, and the values that
//! there still are.

use engine::{Pipeline, Selector, Step, select};

/// The whole selectors that a typed one can become by its next name. `outputs` names a stage's
/// outputs, where one may be meant.
pub(super) fn candidates(
    pipeline: &Pipeline,
    typed: &str,
    outputs: &dyn Fn(&Step) -> Vec<String>,
) -> Vec<String> {
    let core = typed.trim_start_matches(['!', '+']);
    let front = &typed[..typed.len() - core.len()];
    let found = match core.rfind('[') {
        Some(open) if core.ends_with(']') || core[open..].contains(']') => Vec::new(),
        Some(open) => inside(pipeline, &core[..open], &core[open + 1..]),
        None => stages(pipeline, core, outputs),
    };
    found.into_iter().map(|selector| format!("{front}{selector}")).collect()
}

/// Stages, in the order of the pipeline; with `[` where they have axes.
fn stages(pipeline: &Pipeline, typed: &str, outputs: &dyn Fn(&Step) -> Vec<String>) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    let mut last = "";
    for step in &pipeline.steps {
        // Steps of a stage mostly stand together.
        if step.stage == last {
            continue;
        }
        last = &step.stage;
        let matrix = !step.coordinates.is_empty();
        let mut add = |name: String| {
            if name.starts_with(typed) && !found.contains(&name) {
                found.push(name.clone());
                if matrix {
                    found.push(name + "[");
                }
            }
        };
        add(step.stage.to_string());
        // Names of outputs once the dot is typed: there are many of them.
        if typed.contains('.') {
            outputs(step).into_iter().for_each(|output| add(format!("{last}.{output}")));
        }
    }
    found
}

/// What may follow the conditions that have been typed.
fn inside(pipeline: &Pipeline, head: &str, typed: &str) -> Vec<String> {
    let (done, piece) = match typed.rfind(',') {
        Some(comma) => typed.split_at(comma + 1),
        None => ("", typed),
    };
    let steps = steps(pipeline, head, done.trim_end_matches(','));
    let taken = |axis: &str| {
        let mut conditions = done.split(',');
        conditions.any(|condition| condition.split(['=', '!', '<', '>']).next() == Some(axis))
    };
    let Some(sign) = piece.find(['=', '!', '<', '>']) else {
        let axes = steps.iter().flat_map(|step| &step.coordinates).map(|(axis, _)| axis.as_str());
        let axes = distinct(axes.filter(|axis| axis.starts_with(piece) && !taken(axis)));
        return axes.into_iter().map(|axis| format!("{head}[{done}{axis}=")).collect();
    };
    let (axis, relation) = piece.split_at(sign);
    let values = relation.trim_start_matches(['=', '!', '<', '>']);
    let start = values.rfind('|').map_or(0, |bar| bar + 1);
    let before = &piece[..piece.len() - (values.len() - start)];
    let (given, value) = values.split_at(start);
    let given: Vec<&str> = given.split('|').collect();
    let coordinates = steps.iter().flat_map(|step| &step.coordinates);
    let known = coordinates.filter(|(name, _)| name == axis).map(|(_, value)| value.as_str());
    let known = distinct(known.filter(|known| known.starts_with(value) && !given.contains(known)));
    let more = steps.iter().flat_map(|step| &step.coordinates);
    let more = more.map(|(axis, _)| axis.as_str()).any(|other| other != axis && !taken(other));
    let mut found = Vec::new();
    for known in known {
        found.push(format!("{head}[{done}{before}{known}"));
        // A whole value has been typed: what may stand behind it.
        if known == value {
            found.push(format!("{head}[{done}{before}{known}]"));
            if more {
                found.push(format!("{head}[{done}{before}{known},"));
            }
        }
    }
    found
}

/// The steps that what is typed so far selects; those of the stage where that is in error.
fn steps<'p>(pipeline: &'p Pipeline, head: &str, done: &str) -> Vec<&'p Step> {
    let stage = head.split('.').next().unwrap_or(head).trim();
    let of = |text: &str| {
        let chosen = select(pipeline, &[Selector::parse(text).ok()?]).ok()?;
        let steps = chosen.iter().filter_map(|step| pipeline.steps.get(step.0 as usize));
        Some(steps.collect::<Vec<_>>())
    };
    let narrowed = if done.is_empty() { None } else { of(&format!("{stage}[{done}]")) };
    narrowed.or_else(|| of(stage)).unwrap_or_default()
}

/// Each once, in the order of the first time.
fn distinct<'p>(names: impl Iterator<Item = &'p str>) -> Vec<&'p str> {
    let mut seen = std::collections::HashSet::new();
    names.filter(|name| seen.insert(*name)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(typed: &str) -> Vec<String> {
        let outputs = |step: &Step| match &*step.stage {
            "train" => vec!["model".into(), "curve".into()],
            _ => Vec::new(),
        };
        candidates(&crate::toy::pipeline(), typed, &outputs)
    }

    #[test]
    fn each_part_has_its_own_candidates() {
        assert_eq!(of(""), ["ingest", "train", "train[", "report"]);
        assert_eq!(of("tr"), ["train", "train["]);
        assert_eq!(of("!+tr"), ["!+train", "!+train["]);
        assert_eq!(of("train.c"), ["train.curve", "train.curve["]);
        assert_eq!(of("train["), ["train[seed="]);
        assert_eq!(of("train[seed=")[..2], ["train[seed=1", "train[seed=2"]);
        assert_eq!(of("train[seed=6"), ["train[seed=6", "train[seed=6]"]);
        assert_eq!(of("train[seed=1|2|")[0], "train[seed=1|2|3");
        assert_eq!(of("train[seed<=5"), ["train[seed<=5", "train[seed<=5]"]);
        assert_eq!(of("train[seed!=1|6"), ["train[seed!=1|6", "train[seed!=1|6]"]);
        assert_eq!(of("t*[se"), ["t*[seed="]);
        assert_eq!(of("train.curve[s"), ["train.curve[seed="]);
    }

    #[test]
    fn what_is_whole_or_wrong_has_none() {
        for typed in ["train[seed=1]", "train[seed=1]+", "x", "train[x", "train[seed=9", "ingest["]
        {
            assert!(of(typed).is_empty(), "{typed}: {:?}", of(typed));
        }
    }

    #[test]
    fn an_axis_is_offered_once() {
        let mut pipeline = crate::toy::pipeline();
        for step in &mut pipeline.steps {
            let seed = step.coordinates.first().map(|(_, seed)| seed.clone());
            if let Some(seed) = seed {
                let half = if seed.as_str() <= "3" { "low" } else { "high" };
                step.coordinates.push(("half".into(), half.into()));
            }
        }
        let of = |typed: &str| candidates(&pipeline, typed, &|_| Vec::new());
        assert_eq!(of("train[seed=1,"), ["train[seed=1,half="]);
        assert_eq!(of("train[seed=1,half="), ["train[seed=1,half=low"], "what still can be");
        assert_eq!(of("train[half=low"), ["train[half=low", "train[half=low]", "train[half=low,"]);
    }
}
