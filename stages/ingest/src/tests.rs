//! What ingest keeps, drops and refuses, on small corpora written here.

use artifact::{Inputs, Outputs, Silent, Stage};
use corpus::Dataset;
use serde_json::json;

use super::*;

const DOCUMENT: &str = "\
#begin document (nw/demo/00/demo_0001); part 000
d 0 0 Mira NNP (TOP(S(NP*) - - - - (PERSON) (ARG0*) -
d 0 1 left VBD (VP*) leave 01 - - * (V*) -
d 0 2 . . *)) - - - - * * -

d 0 0 Yes UH (TOP(INTJ*)) - - - - * -

d 0 0 Oslo NNP (TOP(NP(NP*) - - - - (GPE) -
d 0 1 in IN (PP* - - - - * -
d 0 2 May NNP (NP*)))) - - - - (DATE) -

d 0 0 omg XX (TOP* - - - - * -
d 0 1 ! . *) - - - - * -

#end document
";

/// A folder for one test, removed when dropped.
struct World(PathBuf);

impl World {
    fn new(name: &str, files: &[(&str, &str)]) -> Self {
        let root = std::env::temp_dir().join(format!("ingest-{name}-{}", std::process::id()));
        for folder in ["in", "out"] {
            std::fs::create_dir_all(root.join(folder)).unwrap();
        }
        for (name, text) in files {
            std::fs::write(root.join("in").join(name), text).unwrap();
        }
        Self(root)
    }

    fn run(&self, params: serde_json::Value) -> Result<Dataset, StageError> {
        let mut files: Vec<_> = std::fs::read_dir(self.0.join("in"))
            .unwrap()
            .map(|entry| {
                let name = entry.unwrap().file_name().into_string().unwrap();
                let shown = Path::new("corpus/nw").join(&name);
                InputFile { path: self.0.join("in").join(&name), shown, name }
            })
            .collect();
        files.sort_by(|a, b| a.name.cmp(&b.name));
        let mut inputs = Inputs::default();
        inputs.push("corpus", Input { files, ..Input::default() });
        let outputs = Outputs::below(self.0.join("out"));
        let request = Request {
            inputs: &inputs,
            outputs: &outputs,
            scratch: self.0.clone(),
            threads: 1,
            monitor: &Silent,
        };
        (Stage::of::<Ingest>().run)(&params, &request)?;
        Dataset::read(&outputs.path("sentences"))
    }
}

impl Drop for World {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

fn params() -> serde_json::Value {
    json!({
        "domain": "nw", "split": "train", "min_tokens": 2, "names": [], "unannotated": {},
        "without_predicates": "skip",
    })
}

fn with(key: &str, value: serde_json::Value) -> serde_json::Value {
    let mut params = params();
    params[key] = value;
    params
}

fn layer<'a>(dataset: &'a Dataset, row: usize, name: &str) -> Option<Vec<&'a str>> {
    let layer = dataset.layer(name).unwrap();
    let labels = dataset.sentences[row].layers[layer].as_ref()?;
    Some(labels.iter().map(String::as_str).collect())
}

#[test]
fn sentences_get_their_layers() {
    let world = World::new(
        "layers",
        &[
            ("demo_0001.v4_gold_conll", DOCUMENT),
            ("demo_0001.v4_auto_conll", DOCUMENT),
            ("notes.txt", "x"),
        ],
    );
    let dataset = world.run(params()).unwrap();
    let numbers: Vec<_> = dataset.sentences.iter().map(|s| s.number).collect();
    assert_eq!(numbers, [0, 2, 3], "the sentence of one word is dropped, its number is not reused");
    assert_eq!(layer(&dataset, 0, "pos").unwrap(), ["NNP", "VBD", "."]);
    assert_eq!(layer(&dataset, 0, "chunk").unwrap(), ["B-NP", "B-VP", "O"]);
    assert_eq!(layer(&dataset, 0, "ner").unwrap(), ["B-PERSON", "O", "O"]);
    assert_eq!(layer(&dataset, 0, "srl").unwrap(), ["O", "I-V", "O"]);
    assert_eq!(layer(&dataset, 0, "roles").unwrap(), ["B-ARG0", "B-V", "O"]);
    assert_eq!(layer(&dataset, 1, "srl"), None, "no proposition");
    assert_eq!(layer(&dataset, 2, "pos"), None, "no parse");
    assert_eq!(layer(&dataset, 2, "chunk"), None, "no parse");
    assert_eq!(layer(&dataset, 2, "ner").unwrap(), ["O", "O"]);
}

#[test]
fn settings_change_what_is_kept() {
    let world = World::new("settings", &[("a.gold_conll", DOCUMENT)]);
    assert_eq!(world.run(with("min_tokens", json!(1))).unwrap().sentences.len(), 4);
    let dataset = world.run(with("names", json!(["GPE"]))).unwrap();
    assert_eq!(layer(&dataset, 0, "ner").unwrap(), ["O", "O", "O"]);
    assert_eq!(layer(&dataset, 1, "ner").unwrap(), ["B-GPE", "O", "O"]);
    let dataset = world.run(with("without_predicates", json!("outside"))).unwrap();
    assert_eq!(layer(&dataset, 1, "srl").unwrap(), ["O", "O", "O"]);
    assert_eq!(layer(&dataset, 1, "roles"), None);
    let here = json!({ "train": { "nw": ["ner"], "bc": ["pos"] }, "dev": { "nw": ["chunk"] } });
    let dataset = world.run(with("unannotated", here)).unwrap();
    assert_eq!(layer(&dataset, 0, "ner"), None);
    assert!(layer(&dataset, 0, "pos").is_some() && layer(&dataset, 0, "chunk").is_some());
}

#[test]
fn parameters_are_checked() {
    let check = Stage::of::<Ingest>().check;
    assert!(check(&params()).is_ok());
    let error = check(&with("unannotated", json!({ "dev": { "pt": ["net"] } }))).unwrap_err();
    assert_eq!(error.path, ["unannotated", "dev", "pt"]);
    assert!(error.expected.contains(&"ner".to_owned()));
    assert_eq!(check(&with("min_token", json!(1))).unwrap_err().path, ["min_token"]);
    assert!(check(&with("without_predicates", json!("drop"))).is_err());
}

#[test]
fn a_faulty_line_is_named_as_the_user_knows_it() {
    let text = DOCUMENT.replace("(VP*)", "VP*)");
    let error = World::new("fault", &[("a.gold_conll", &text)]).run(params()).unwrap_err();
    let place = error.place.unwrap();
    assert_eq!((place.file.as_path(), place.line), (Path::new("corpus/nw/a.gold_conll"), 3));
}

#[test]
fn a_document_twice_names_both_files() {
    let world = World::new("twice", &[("a.gold_conll", DOCUMENT), ("b.gold_conll", DOCUMENT)]);
    let error = world.run(params()).unwrap_err();
    assert!(error.message.contains("corpus/nw/a.gold_conll"), "{error}");
    assert!(error.message.contains("corpus/nw/b.gold_conll"), "{error}");
}

#[test]
fn a_folder_without_corpus_files_is_named() {
    let error = World::new("none", &[("readme", "")]).run(params()).unwrap_err();
    assert!(error.message.contains("corpus/nw ends in `gold_conll`"), "{error}");
    assert!(error.help.unwrap().contains("gold_conll"));
    assert!(World::new("empty", &[]).run(params()).is_err());
}
