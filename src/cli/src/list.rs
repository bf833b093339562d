//! `repro list` and `repro profiles`.

use engine::{Pipeline, StepIx};
use serde_json::json;

use crate::screen::Paint;

/// Step names, one a line, or only their number.
pub(crate) fn steps(pipeline: &Pipeline, steps: &[StepIx], count: bool) -> String {
    if count {
        return format!("{}\n", steps.len());
    }
    let steps = steps.iter().filter_map(|ix| pipeline.steps.get(ix.0 as usize));
    steps.map(|step| step.name.clone() + "\n").collect()
}

/// Step names for a program.
pub(crate) fn steps_json(pipeline: &Pipeline, steps: &[StepIx]) -> String {
    let steps = steps.iter().filter_map(|ix| pipeline.steps.get(ix.0 as usize));
    format!("{:#}\n", steps.map(|step| json!(step.name)).collect::<serde_json::Value>())
}

/// The profiles with what they say about themselves.
pub(crate) fn profiles(profiles: &[(String, String)], paint: Paint) -> String {
    let width = profiles.iter().map(|(name, _)| name.chars().count()).max().unwrap_or(0);
    let lines = profiles
        .iter()
        .map(|(name, about)| format!("{}  {about}", paint.name(format!("{name:<width$}"))));
    lines.map(|line| line.trim_end().to_owned() + "\n").collect()
}

/// The profiles for a program.
pub(crate) fn profiles_json(profiles: &[(String, String)]) -> String {
    let list = profiles.iter().map(|(name, about)| json!({ "name": name, "about": about }));
    format!("{:#}\n", list.collect::<serde_json::Value>())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_one_a_line() {
        let pipeline = crate::toy::pipeline();
        assert_eq!(steps(&pipeline, &[StepIx(0), StepIx(2)], false), "ingest\ntrain[seed=2]\n");
        assert_eq!(steps(&pipeline, &[StepIx(0), StepIx(2)], true), "2\n");
        let json = steps_json(&pipeline, &[StepIx(0), StepIx(2)]);
        assert_eq!(json, "[\n  \"ingest\",\n  \"train[seed=2]\"\n]\n");
    }

    #[test]
    fn profiles_stand_in_two_columns() {
        let list = [("mini".into(), "small".into()), ("open7".into(), String::new())];
        assert_eq!(profiles(&list, Paint::PLAIN), "mini   small\nopen7\n");
    }
}
