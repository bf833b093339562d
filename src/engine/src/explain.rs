//! Why a step is stale: two lists of key fields compared, field by field.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::Reason;
use crate::key::{Component, Components};

/// What a field is about; its value is what may move. In the order in which reasons are given.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Subject<'a> {
    Format,
    Stage,
    Code,
    Param(&'a [String]),
    Input(&'a str),
    /// Input, labels, and the how-manieth artifact of these labels.
    Artifact(&'a str, &'a BTreeMap<String, String>, usize),
}

/// Says what moved between the fields of an old record and those of now. `parts` gives the parts
/// of a fingerprint by its digest, where they are known.
pub(crate) fn explain(
    old: &Components,
    new: &Components,
    parts: &dyn Fn(&str) -> Option<BTreeMap<String, String>>,
) -> Vec<Reason> {
    // Fields stand in one order, so most that are the same meet.
    let begin = old.0.iter().zip(&new.0).take_while(|(a, b)| a == b).count();
    let (old, new) = (&old.0[begin..], &new.0[begin..]);
    let end = old.iter().rev().zip(new.iter().rev()).take_while(|(a, b)| a == b).count();
    let (old, new) = (by_subject(&old[..old.len() - end]), by_subject(&new[..new.len() - end]));
    let mut reasons = Vec::new();
    let subjects: std::collections::BTreeSet<_> = old.keys().chain(new.keys()).collect();
    for subject in subjects {
        match (old.get(subject).copied(), new.get(subject).copied()) {
            (Some(a), Some(b)) if same(a, b) => {}
            (a, b) => moved(subject, a, b, parts, &mut reasons),
        }
    }
    reasons
}

fn by_subject(components: &[Component]) -> BTreeMap<Subject<'_>, &Component> {
    let mut map = BTreeMap::new();
    for component in components {
        let mut subject = match component {
            Component::Format(_) => Subject::Format,
            Component::Stage(_) => Subject::Stage,
            Component::Code(_) => Subject::Code,
            Component::Param { path, .. } => Subject::Param(path),
            Component::Input { name, .. } => Subject::Input(name),
            Component::Artifact { input, labels, .. } => Subject::Artifact(input, labels, 0),
        };
        while map.contains_key(&subject) {
            let Subject::Artifact(_, _, nth) = &mut subject else { break };
            *nth += 1;
        }
        map.insert(subject, component);
    }
    map
}

/// Whether two fields are equal, given that the first was read from a record: there, a number may
/// have lost its last bit on the way through its decimal form.
fn same(old: &Component, new: &Component) -> bool {
    old == new
        || serde_json::to_string(new)
            .ok()
            .and_then(|text| serde_json::from_str::<Component>(&text).ok())
            .is_some_and(|new| *old == new)
}

fn moved(
    subject: &Subject<'_>,
    old: Option<&Component>,
    new: Option<&Component>,
    parts: &dyn Fn(&str) -> Option<BTreeMap<String, String>>,
    reasons: &mut Vec<Reason>,
) {
    match subject {
        Subject::Format => {
            let version = |c: Option<&Component>| match c {
                Some(Component::Format(version)) => *version,
                _ => 0,
            };
            reasons.push(Reason::Format { old: version(old), new: version(new) });
        }
        Subject::Stage => {
            reasons.push(Reason::Code { part: "stage".into(), old: text(old), new: text(new) });
        }
        Subject::Code => code(text(old), text(new), parts, reasons),
        Subject::Param(path) => {
            reasons.push(Reason::Param { path: path.join("."), old: value(old), new: value(new) })
        }
        // Artifacts that came or went have reasons of their own.
        Subject::Input(name) => {
            let empty = |c: Option<&Component>| {
                matches!(c, None | Some(Component::Input { artifacts: 0, .. }))
            };
            if empty(old) && empty(new) {
                reasons.push(Reason::Input { name: (*name).to_owned(), old: None, new: None });
            }
        }
        Subject::Artifact(input, labels, _) => reasons.push(Reason::Input {
            name: artifact_name(input, labels),
            old: text(old),
            new: text(new),
        }),
    }
}

/// The part of a fingerprint that holds the version of its form; the first form had none.
const FORM: &str = "fingerprint";

/// Names the parts of the code that moved, or the code as a whole where the parts are not known.
fn code(
    old: Option<String>,
    new: Option<String>,
    parts: &dyn Fn(&str) -> Option<BTreeMap<String, String>>,
    reasons: &mut Vec<Reason>,
) {
    let before = reasons.len();
    let known = |digest: &Option<String>| digest.as_deref().and_then(parts);
    if let (Some(a), Some(b)) = (known(&old), known(&new)) {
        // Parts of two forms do not compare: the form is what moved.
        if a.get(FORM) != b.get(FORM) {
            let form = |parts: &BTreeMap<String, String>| {
                Some(parts.get(FORM).map_or("1", String::as_str).to_owned())
            };
            reasons.push(Reason::Code { part: FORM.to_owned(), old: form(&a), new: form(&b) });
            return;
        }
        let names: std::collections::BTreeSet<&String> = a.keys().chain(b.keys()).collect();
        for name in names.into_iter().filter(|name| a.get(*name) != b.get(*name)) {
            reasons.push(Reason::Code {
                part: name.clone(),
                old: a.get(name).cloned(),
                new: b.get(name).cloned(),
            });
        }
    }
    if reasons.len() == before {
        reasons.push(Reason::Code { part: "code".into(), old, new });
    }
}

fn text(component: Option<&Component>) -> Option<String> {
    match component? {
        Component::Stage(text) | Component::Code(text) => Some(text.clone()),
        Component::Artifact { digest, .. } => Some(digest.to_string()),
        _ => None,
    }
}

fn value(component: Option<&Component>) -> Option<Value> {
    match component? {
        Component::Param { value, .. } => Some(value.clone()),
        _ => None,
    }
}

/// `scores[domain=nw,system=sluice]`.
pub(crate) fn artifact_name(input: &str, labels: &BTreeMap<String, String>) -> String {
    if labels.is_empty() {
        return input.to_owned();
    }
    let labels: Vec<String> =
        labels.iter().map(|(axis, value)| format!("{axis}={value}")).collect();
    format!("{input}[{}]", labels.join(","))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::digest::Digest;
    use crate::key::Fields;

    fn base() -> Components {
        Components(vec![
            Component::Format(1),
            Component::Stage("toy".into()),
            Component::Code("a".into()),
            Component::Param { path: vec!["m".into(), "rate".into()], value: json!(0.1) },
            Component::Input { name: "x".into(), artifacts: 1 },
            Component::Artifact {
                input: "x".into(),
                labels: BTreeMap::from([("d".into(), "nw".into())]),
                folder: false,
                digest: Digest::of(b"1"),
            },
        ])
    }

    fn no_parts(_: &str) -> Option<BTreeMap<String, String>> {
        None
    }

    /// Whatever moves a key has a reason: each field is changed, dropped and doubled in turn.
    #[test]
    fn every_change_of_the_key_has_a_reason() {
        let old = base();
        assert!(explain(&old, &base(), &no_parts).is_empty());
        for at in 0..old.0.len() {
            let mut changed = base();
            changed.0[at] = match changed.0[at].clone() {
                Component::Format(_) => Component::Format(2),
                Component::Stage(_) => Component::Stage("other".into()),
                Component::Code(_) => Component::Code("b".into()),
                Component::Param { path, .. } => Component::Param { path, value: json!(1) },
                Component::Input { .. } => Component::Input { name: "y".into(), artifacts: 0 },
                Component::Artifact { input, labels, folder, .. } => {
                    Component::Artifact { input, labels, folder, digest: Digest::of(b"2") }
                }
            };
            assert_ne!(old.key(), changed.key());
            assert!(!explain(&old, &changed, &no_parts).is_empty(), "{:?}", changed.0[at]);
        }
        let mut empty = base();
        empty.input("late", 0);
        assert_eq!(
            explain(&old, &empty, &no_parts),
            [Reason::Input { name: "late".into(), old: None, new: None }]
        );
    }

    #[test]
    fn the_part_of_the_code_that_moved_is_named() {
        let parts = |digest: &str| {
            let version = if digest == "a" { "1.0" } else { "1.1" };
            Some(BTreeMap::from([
                ("rustc".to_owned(), "same".to_owned()),
                ("package arrow".to_owned(), version.to_owned()),
            ]))
        };
        let mut new = base();
        new.0[2] = Component::Code("b".into());
        assert_eq!(
            explain(&base(), &new, &parts),
            [Reason::Code {
                part: "package arrow".into(),
                old: Some("1.0".into()),
                new: Some("1.1".into())
            }]
        );
    }

    /// A fingerprint of an older form differs in everything, and that is no news.
    #[test]
    fn another_form_of_fingerprints_is_one_reason() {
        let parts = |digest: &str| {
            let (form, code) =
                if digest == "a" { ("1", "crate x") } else { ("2", "crate x: a.rs") };
            let mut parts = BTreeMap::from([(code.to_owned(), "d".to_owned())]);
            if form != "1" {
                parts.insert("fingerprint".to_owned(), form.to_owned());
            }
            Some(parts)
        };
        let mut new = base();
        new.0[2] = Component::Code("b".into());
        assert_eq!(
            explain(&base(), &new, &parts),
            [Reason::Code {
                part: "fingerprint".into(),
                old: Some("1".into()),
                new: Some("2".into())
            }]
        );
    }

    #[test]
    fn artifacts_that_come_and_go_are_named_by_their_labels() {
        let mut new = base();
        new.0.truncate(4);
        new.input("x", 1);
        let labels = BTreeMap::from([("d".to_owned(), "bc".to_owned())]);
        new.artifact("x", &labels, false, Digest::of(b"1"));
        let digest = Some(Digest::of(b"1").to_string());
        assert_eq!(
            explain(&base(), &new, &no_parts),
            [
                Reason::Input { name: "x[d=bc]".into(), old: None, new: digest.clone() },
                Reason::Input { name: "x[d=nw]".into(), old: digest, new: None },
            ]
        );
    }

    /// A number that takes 17 digits comes back from a record as the same parameter.
    #[test]
    fn a_stored_number_is_not_a_reason() {
        let value = json!(5.0e-324 * 3.0 + 0.1 + 0.2);
        let field = Component::Param { path: vec!["x".into()], value };
        let text = serde_json::to_string(&field).unwrap();
        let stored: Component = serde_json::from_str(&text).unwrap();
        assert!(explain(&Components(vec![stored]), &Components(vec![field]), &no_parts).is_empty());
    }
}
