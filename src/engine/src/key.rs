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
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub(crate) struct Components(pub(crate) Vec<Component>);

impl Fields for Components {
    fn open(&mut self, stage: &str, code: &str, params: &Value) {
        self.0.push(Component::Format(FORMAT));
        self.0.push(Component::Stage(stage.to_owned()));
        self.0.push(Component::Code(code.to_owned()));
        flatten(params, &mut Vec::new(), &mut |path, value| {
            let path = path.iter().map(|key| (*key).to_owned()).collect();
            self.0.push(Component::Param { path, value: value.clone() });
        });
    }

    fn input(&mut self, name: &str, artifacts: usize) {
        self.0.push(Component::Input { name: name.to_owned(), artifacts: artifacts as u64 });
    }

    fn artifact(
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
}

impl Components {
    /// The key.
    #[cfg(test)]
    pub(crate) fn key(&self) -> Digest {
        let mut encoder = Encoder::default();
        for component in &self.0 {
            encoder.component(component);
        }
        encoder.key()
    }
}

/// What fields of a key are handed to, one after the other: to be listed, or to be hashed. One walk over
/// a step does both, so that what is explained is what is hashed.
pub(crate) trait Fields {
    /// The fields that come before the inputs.
    fn open(&mut self, stage: &str, code: &str, params: &Value);
    /// Opens an input of so many artifacts.
    fn input(&mut self, name: &str, artifacts: usize);
    /// Adds an artifact to the input that was opened last.
    fn artifact(
        &mut self,
        input: &str,
        labels: &BTreeMap<String, String>,
        folder: bool,
        digest: Digest,
    );
}

/// Hands out the leaves of a table in the order of its keys.
fn flatten<'v>(
    value: &'v Value,
    path: &mut Vec<&'v str>,
    take: &mut impl FnMut(&[&'v str], &'v Value),
) {
    match value {
        Value::Object(table) if !table.is_empty() => sorted(table, &mut |key, value| {
            path.push(key);
            flatten(value, path, take);
            path.pop();
        }),
        _ => take(path, value),
    }
}

/// Hands out a table's entries by key, whatever order the table itself keeps.
fn sorted<'v>(table: &'v serde_json::Map<String, Value>, take: &mut dyn FnMut(&'v str, &'v Value)) {
    if table.keys().is_sorted() {
        table.iter().for_each(|(key, value)| take(key, value));
    } else {
        let sorted: BTreeMap<&String, &Value> = table.iter().collect();
        sorted.into_iter().for_each(|(key, value)| take(key, value));
    }
}

/// Writes fields one behind the other, each tagged and framed. Its bytes are used again by the next key.
#[derive(Default)]
pub(crate) struct Encoder {
    bytes: Vec<u8>,
}

impl Fields for Encoder {
    fn open(&mut self, stage: &str, code: &str, params: &Value) {
        self.bytes.clear();
        self.format(FORMAT);
        self.stage(stage);
        self.code(code);
        flatten(params, &mut Vec::new(), &mut |path, value| self.param(path, value));
    }

    fn input(&mut self, name: &str, artifacts: usize) {
        self.tag(b'I');
        self.text(name);
        self.length(artifacts);
    }

    fn artifact(
        &mut self,
        input: &str,
        labels: &BTreeMap<String, String>,
        folder: bool,
        digest: Digest,
    ) {
        self.tag(b'A');
        self.text(input);
        self.length(labels.len());
        for (axis, value) in labels {
            self.text(axis);
            self.text(value);
        }
        self.tag(if folder { b'd' } else { b'f' });
        self.bytes.extend_from_slice(digest.bytes());
    }
}

impl Encoder {
    /// The key of the fields since the last opening.
    pub(crate) fn key(&self) -> Digest {
        Digest::of(&self.bytes)
    }

    #[cfg(test)]
    fn component(&mut self, component: &Component) {
        match component {
            Component::Format(version) => self.format(*version),
            Component::Stage(name) => self.stage(name),
            Component::Code(digest) => self.code(digest),
            Component::Param { path, value } => {
                let path: Vec<&str> = path.iter().map(String::as_str).collect();
                self.param(&path, value);
            }
            Component::Input { name, artifacts } => {
                self.input(name, usize::try_from(*artifacts).unwrap());
            }
            Component::Artifact { input, labels, folder, digest } => {
                self.artifact(input, labels, *folder, *digest);
            }
        }
    }

    fn format(&mut self, version: u32) {
        self.tag(b'V');
        self.bytes.extend_from_slice(&version.to_le_bytes());
    }

    fn stage(&mut self, name: &str) {
        self.tag(b'S');
        self.text(name);
    }

    fn code(&mut self, digest: &str) {
        self.tag(b'C');
        self.text(digest);
    }

    fn param(&mut self, path: &[&str], value: &Value) {
        self.tag(b'P');
        self.length(path.len());
        path.iter().for_each(|key| self.text(key));
        self.value(value);
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
                sorted(table, &mut |key, value| {
                    self.text(key);
                    self.value(value);
                });
            }
        }
    }

    /// An integer and a floating-point number of the same value are two: a stage can tell them
    /// apart. Zero has no sign.
    fn number(&mut self, number: &Number) {
        let integer = number.as_i64().map(i128::from).or(number.as_u64().map(i128::from));
        if let Some(integer) = integer {
            self.tag(b'i');
            self.bytes.extend_from_slice(&integer.to_le_bytes());
        } else {
            self.tag(b'r');
            let real = number.as_f64().unwrap_or(f64::NAN) + 0.0;
            self.bytes.extend_from_slice(&real.to_bits().to_le_bytes());
        }
    }

    fn text(&mut self, text: &str) {
        self.length(text.len());
        self.bytes.extend_from_slice(text.as_bytes());
    }

    fn length(&mut self, length: usize) {
        self.bytes.extend_from_slice(&(length as u64).to_le_bytes());
    }

    fn tag(&mut self, tag: u8) {
        self.bytes.push(tag);
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    /// The fields of a stage `toy` with the code `c0de`.
    fn of(params: &Value) -> Components {
        let mut components = Components::default();
        components.open("toy", "c0de", params);
        components
    }

    fn key(params: &Value) -> Digest {
        let mut encoder = Encoder::default();
        encoder.open("toy", "c0de", params);
        assert_eq!(encoder.key(), of(params).key(), "what is listed is what is hashed");
        encoder.key()
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
        let mut encoder = Encoder::default();
        encoder.open("other", "c0de", &params);
        encoder.open("toy", "c0de", &params);
        encoder.input("in", 1);
        encoder.artifact("in", &labels, false, Digest::of(b"bytes"));
        assert_eq!(encoder.bytes, bytes);
        assert_eq!(encoder.key(), components.key());
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
