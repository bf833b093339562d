//! Why a step runs, in words: one line for each typed reason, and its form in JSON.

use engine::Reason;
use serde_json::{Value, json};

/// Characters of a parameter's value that are shown before it is cut.
const VALUE_LENGTH: usize = 40;
/// Hexadecimal digits of a digest that are shown.
const DIGEST_LENGTH: usize = 8;

/// One line, without a full stop.
pub(crate) fn text(reason: &Reason) -> String {
    match reason {
        Reason::NeverRan => "never ran".to_owned(),
        Reason::Format { old, new } => format!("record format: {old} -> {new}"),
        Reason::Code { part, old, new } => moved(part, old.as_deref(), new.as_deref(), short),
        Reason::Param { path, old, new } => {
            moved(&format!("parameter {path}"), old.as_ref(), new.as_ref(), value)
        }
        Reason::Input { name, old, new } => {
            moved(&format!("input {name}"), old.as_deref(), new.as_deref(), short)
        }
        Reason::Lost { output } => format!("output {output} is gone from the store"),
        Reason::Forced => "--force".to_owned(),
    }
}

/// `what: old -> new`, or that it is new or gone.
fn moved<T: ?Sized>(
    what: &str,
    old: Option<&T>,
    new: Option<&T>,
    show: fn(&T) -> String,
) -> String {
    match (old, new) {
        (Some(old), Some(new)) => format!("{what}: {} -> {}", show(old), show(new)),
        (None, Some(new)) => format!("{what}: new, {}", show(new)),
        (Some(old), None) => format!("{what}: gone, was {}", show(old)),
        (None, None) => format!("{what} moved"),
    }
}

/// Digests by their first digits, whatever stands between them; a version stays whole.
pub(crate) fn short(text: &str) -> String {
    let word = |word: &str| {
        let hexadecimal = word.len() >= 32 && word.bytes().all(|byte| byte.is_ascii_hexdigit());
        if hexadecimal { word[..DIGEST_LENGTH].to_owned() } else { word.to_owned() }
    };
    text.split(' ').map(word).collect::<Vec<_>>().join(" ")
}

/// A value as JSON, cut where it would fill the line.
pub(crate) fn value(value: &Value) -> String {
    let text = value.to_string();
    if text.chars().count() <= VALUE_LENGTH {
        return text;
    }
    text.chars().take(VALUE_LENGTH - 1).chain(['…']).collect()
}

/// The reason for a program: its kind, its parts whole, and the line for people.
pub(crate) fn json(reason: &Reason) -> Value {
    let mut object = match reason {
        Reason::NeverRan => json!({ "kind": "never-ran" }),
        Reason::Format { old, new } => json!({ "kind": "format", "old": old, "new": new }),
        Reason::Code { part, old, new } => {
            json!({ "kind": "code", "part": part, "old": old, "new": new })
        }
        Reason::Param { path, old, new } => {
            json!({ "kind": "parameter", "path": path, "old": old, "new": new })
        }
        Reason::Input { name, old, new } => {
            json!({ "kind": "input", "name": name, "old": old, "new": new })
        }
        Reason::Lost { output } => json!({ "kind": "lost", "output": output }),
        Reason::Forced => json!({ "kind": "forced" }),
    };
    object["text"] = Value::String(text(reason));
    object
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_reason_is_one_line_with_old_and_new() {
        let digest = |byte: u8| Some(format!("{byte:02x}").repeat(32));
        let reasons = [
            Reason::NeverRan,
            Reason::Format { old: 1, new: 2 },
            Reason::Code {
                part: "crate corpus: src/scan.rs".into(),
                old: digest(0xab),
                new: digest(0xcd),
            },
            Reason::Code {
                part: "package arrow-ipc".into(),
                old: Some(format!("60.1.0 {}", "ab".repeat(32))),
                new: Some(format!("60.2.0 {}", "cd".repeat(32))),
            },
            Reason::Param {
                path: "training.epochs".into(),
                old: Some(json!(8)),
                new: Some(json!(9)),
            },
            Reason::Param { path: "system.omega".into(), old: None, new: Some(json!(0.1)) },
            Reason::Param { path: "system.mask".into(), old: Some(json!("feda")), new: None },
            Reason::Input { name: "test[domain=nw]".into(), old: digest(1), new: digest(2) },
            Reason::Lost { output: "model".into() },
            Reason::Forced,
        ];
        let lines: Vec<String> = reasons.iter().map(text).collect();
        assert_eq!(
            lines,
            [
                "never ran",
                "record format: 1 -> 2",
                "crate corpus: src/scan.rs: abababab -> cdcdcdcd",
                "package arrow-ipc: 60.1.0 abababab -> 60.2.0 cdcdcdcd",
                "parameter training.epochs: 8 -> 9",
                "parameter system.omega: new, 0.1",
                "parameter system.mask: gone, was \"feda\"",
                "input test[domain=nw]: 01010101 -> 02020202",
                "output model is gone from the store",
                "--force",
            ]
        );
    }

    #[test]
    fn a_long_value_is_cut_in_text_and_whole_in_json() {
        let long = json!(vec!["nw"; 40]);
        let reason = Reason::Param { path: "domains".into(), old: None, new: Some(long.clone()) };
        assert_eq!(text(&reason).chars().count(), "parameter domains: new, ".len() + VALUE_LENGTH);
        assert_eq!(json(&reason)["new"], long);
    }
}
