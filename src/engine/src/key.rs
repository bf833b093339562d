//! The key of a step: what would run, as one digest.
//!
//! A key is made from [`Components`], a flat list of fields. The same list is hashed
//! ([`Components::key`]), stored with the record, and compared with an older one
//! ([`crate::explain`]), so that what is explained is what is hashed.
//!
//! | in the key | why |
//! |---|---|
//! | version of this format | a change of the encoding must not meet an old key |
//! | the stage's name | two stages with the same code closure are still two |
//! | fingerprint of the stage's code | other code, other result |
//! | for a command, `command` and how commands are run instead of these two | its name changes nothing |
//! | parameters, in canonical form; for a command its arguments, environment and output paths | order of keys and spelling of numbers do not matter; types do |
//! | each declared input's name and number of artifacts | the same bytes mean something else elsewhere |
//! | each artifact's labels, kind and digest | a stage can see them all; for a command the label is the place in its folder |
//!
//! | kept out | why |
//! |---|---|
//! | keys of the steps above | only what came out of them matters: same bytes, same key |
//! | names of steps | two steps that would do the same share one result |
//! | `below` of an input | the digest of the files that it selects says all that a stage sees |
//! | `partial`, `publish`, the profile's name | they choose what is asked for, not what comes out |
//! | absolute paths, host, user, modification times | they differ where results do not |
//! | CPU, number of threads | a result is promised per CPU type; the record names the machine |
//!
//! Every field opens with a tag; strings and lists are framed by their length; numbers have a fixed
//! width, least significant byte first. So no two lists of fields have the same encoding.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::{Number, Value};

use crate::digest::Digest;

/// The version of the key's encoding.
///
/// - 1: the first.
pub(crate) const FORMAT: u32 = 1;

/// One field of a key.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Component {
    /// [`FORMAT`].
    Format(u32),
    /// The stage's name.
    Stage(String),
    /// The digest of the stage's fingerprint.
    Code(String),
    /// A parameter: the path of keys to a value that is no table, or to an empty one.
    Param {
        /// Keys, outermost first.
        path: Vec<String>,
        /// A scalar, a list or an empty table.
        value: Value,
    },
    /// A declared input; its artifacts follow.
    Input {
        /// Its name.
        name: String,
        /// How many artifacts follow.
        artifacts: u64,
    },
    /// An artifact of the input before it.
    Artifact {
        /// The input's name.
        input: String,
        /// Its labels, where the input takes many.
        #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
        labels: BTreeMap<String, String>,
        /// Whether it is a folder, of which the digest is that of its list of files.
        folder: bool,
        /// Its digest.
        digest: Digest,
    },
}

/// All fields of a key, in order.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Components(pub(crate) Vec<Component>);

impl Components {
    /// The fields that come before the inputs.
    pub(crate) fn of(stage: &str, code: &str, params: &Value) -> Self {
        let mut list = vec![
            Component::Format(FORMAT),
            Component::Stage(stage.to_owned()),
            Component::Code(code.to_owned()),
        ];
        flatten(params, &mut Vec::new(), &mut list);
        Self(list)
    }

    /// Opens an input of so many artifacts.
    pub(crate) fn input(&mut self, name: &str, artifacts: usize) {
        self.0.push(Component::Input { name: name.to_owned(), artifacts: artifacts as u64 });
    }

    /// Adds an artifact to the input that was opened last.
    pub(crate) fn artifact(
        &mut self,
        input: &str,
        labels: &BTreeMap<String, String>,
        folder: bool,
        digest: Digest,
    ) {
        self.0.push(Component::Artifact {
            input: input.to_owned(),
            labels: labels.clone(),
            folder,
            digest,
        });
    }

    /// The key.
    pub(crate) fn key(&self) -> Digest {
        let mut encoder = Encoder { hasher: blake3::Hasher::new() };
        for component in &self.0 {
            encoder.component(component);
        }
        encoder.hasher.into()
    }
}

/// Lists the leaves of a table in the order of its keys.
fn flatten(value: &Value, path: &mut Vec<String>, list: &mut Vec<Component>) {
    let Value::Object(table) = value else {
        list.push(Component::Param { path: path.clone(), value: value.clone() });
        return;
    };
    if table.is_empty() {
        list.push(Component::Param { path: path.clone(), value: value.clone() });
        return;
    }
    for (key, value) in sorted(table) {
        path.push(key.clone());
        flatten(value, path, list);
        path.pop();
    }
}

/// A table's entries by key, whatever order the table itself keeps.
fn sorted(table: &serde_json::Map<String, Value>) -> BTreeMap<&String, &Value> {
    table.iter().collect()
}

/// Writes fields into a hasher, each tagged and framed.
struct Encoder {
    hasher: blake3::Hasher,
}

impl Encoder {
    fn component(&mut self, component: &Component) {
        match component {
            Component::Format(version) => {
                self.tag(b'V');
                self.hasher.update(&version.to_le_bytes());
            }
            Component::Stage(name) => {
                self.tag(b'S');
                self.text(name);
            }
            Component::Code(digest) => {
                self.tag(b'C');
                self.text(digest);
            }
            Component::Param { path, value } => {
                self.tag(b'P');
                self.length(path.len());
                path.iter().for_each(|key| self.text(key));
                self.value(value);
            }
            Component::Input { name, artifacts } => {
                self.tag(b'I');
                self.text(name);
                self.hasher.update(&artifacts.to_le_bytes());
            }
            Component::Artifact { input, labels, folder, digest } => {
                self.tag(b'A');
                self.text(input);
                self.length(labels.len());
                for (axis, value) in labels {
                    self.text(axis);
                    self.text(value);
                }
                self.tag(if *folder { b'd' } else { b'f' });
                self.hasher.update(digest.bytes());
            }
        }
    }

    fn value(&mut self, value: &Value) {
        match value {
            Value::Null => self.tag(b'0'),
            Value::Bool(false) => self.tag(b'-'),
            Value::Bool(true) => self.tag(b'+'),
            Value::Number(number) => self.number(number),
            Value::String(text) => {
                self.tag(b's');
                self.text(text);
            }
            Value::Array(items) => {
                self.tag(b'l');
                self.length(items.len());
                items.iter().for_each(|item| self.value(item));
            }
            Value::Object(table) => {
                self.tag(b't');
                self.length(table.len());
                for (key, value) in sorted(table) {
                    self.text(key);
                    self.value(value);
                }
            }
        }
    }

    /// An integer and a floating-point number of the same value are two: a stage can tell them
    /// apart. Zero has no sign.
    fn number(&mut self, number: &Number) {
        let integer = number.as_i64().map(i128::from).or(number.as_u64().map(i128::from));
        if let Some(integer) = integer {
            self.tag(b'i');
            self.hasher.update(&integer.to_le_bytes());
        } else {
            self.tag(b'r');
            let real = number.as_f64().unwrap_or(f64::NAN) + 0.0;
            self.hasher.update(&real.to_bits().to_le_bytes());
        }
    }

    fn text(&mut self, text: &str) {
        self.length(text.len());
        self.hasher.update(text.as_bytes());
    }

    fn length(&mut self, length: usize) {
        self.hasher.update(&(length as u64).to_le_bytes());
    }

    fn tag(&mut self, tag: u8) {
        self.hasher.update(&[tag]);
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    /// The fields of a stage `toy` with the code `c0de`.
    fn of(params: &Value) -> Components {
        Components::of("toy", "c0de", params)
    }

    fn key(params: &Value) -> Digest {
        of(params).key()
    }

    /// The encoding, written out by hand. If this fails, [`FORMAT`] must move: old keys would be
    /// misread.
    #[test]
    fn one_key_is_pinned() {
        let params = json!({ "rate": 0.5, "names": ["a", true], "model": { "w": -1 } });
        let mut components = of(&params);
        components.input("in", 1);
        let labels = BTreeMap::from([("d".to_owned(), "nw".to_owned())]);
        components.artifact("in", &labels, false, Digest::of(b"bytes"));

        let length = |n: u64| n.to_le_bytes().to_vec();
        let text = |s: &str| [length(s.len() as u64), s.as_bytes().to_vec()].concat();
        let bytes = [
            [vec![b'V'], 1_u32.to_le_bytes().to_vec()].concat(),
            [vec![b'S'], text("toy")].concat(),
            [vec![b'C'], text("c0de")].concat(),
            [vec![b'P'], length(2), text("model"), text("w")].concat(),
            [vec![b'i'], (-1_i128).to_le_bytes().to_vec()].concat(),
            [vec![b'P'], length(1), text("names"), vec![b'l'], length(2)].concat(),
            [vec![b's'], text("a"), vec![b'+']].concat(),
            [vec![b'P'], length(1), text("rate")].concat(),
            [vec![b'r'], 0x3FE0_0000_0000_0000_u64.to_le_bytes().to_vec()].concat(),
            [vec![b'I'], text("in"), length(1)].concat(),
            [vec![b'A'], text("in"), length(1), text("d"), text("nw"), vec![b'f']].concat(),
            blake3::hash(b"bytes").as_bytes().to_vec(),
        ]
        .concat();
        assert_eq!(components.key(), Digest::of(&bytes));
        assert_eq!(
            components.key().to_string(),
            "099d8bb3b03ac56f265f327f1630899245dc34e8542f12e8a2a23e1ca23a7489"
        );
    }

    #[test]
    fn the_order_of_keys_does_not_matter() {
        let one: Value =
            serde_json::from_str(r#"{"a": 1, "b": {"c": 2, "d": [{"x": 1, "y": 2}]}}"#).unwrap();
        let two: Value =
            serde_json::from_str(r#"{"b": {"d": [{"y": 2, "x": 1}], "c": 2}, "a": 1}"#).unwrap();
        assert_eq!(key(&one), key(&two));
    }

    #[test]
    fn zero_has_no_sign() {
        assert_eq!(key(&json!({ "a": 0.0 })), key(&json!({ "a": -0.0 })));
    }

    #[test]
    fn values_that_look_alike_are_told_apart() {
        let values = [
            json!({}),
            json!({ "a": null }),
            json!({ "a": false }),
            json!({ "a": 1 }),
            json!({ "a": 1.0 }),
            json!({ "a": "1" }),
            json!({ "a": [1] }),
            json!({ "a": [[1]] }),
            json!({ "a": [] }),
            json!({ "a": {} }),
            json!({ "a": { "b": 1 } }),
            json!({ "a.b": 1 }),
            json!({ "a": [{ "b": 1 }] }),
            json!({ "a": u64::MAX }),
            json!({ "a": -1 }),
            json!({ "a": ["b", "cd"] }),
            json!({ "a": ["bc", "d"] }),
            json!({ "a": ["bcd"] }),
        ];
        let keys: std::collections::BTreeSet<Digest> = values.iter().map(key).collect();
        assert_eq!(keys.len(), values.len());
    }

    /// Texts side by side must not run into each other: ("ab", "c") is not ("a", "bc").
    #[test]
    fn fields_are_framed() {
        let digest = Digest::of(b"");
        let with = |input: &str, axis: &str, value: &str| {
            let mut components = of(&json!({}));
            components.input(input, 1);
            let labels = BTreeMap::from([(axis.to_owned(), value.to_owned())]);
            components.artifact(input, &labels, false, digest);
            components.key()
        };
        assert_ne!(with("x", "ab", "c"), with("x", "a", "bc"));
        assert_ne!(with("xa", "b", "c"), with("x", "ab", "c"));
        let mut file = of(&json!({}));
        let mut folder = file.clone();
        file.artifact("x", &BTreeMap::new(), false, digest);
        folder.artifact("x", &BTreeMap::new(), true, digest);
        assert_ne!(file.key(), folder.key());
    }

    #[test]
    fn an_input_of_no_artifacts_is_seen() {
        let none = of(&json!({}));
        let mut empty = none.clone();
        empty.input("scores", 0);
        assert_ne!(none.key(), empty.key());
    }
}
