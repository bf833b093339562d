//! What ingest keeps, drops and refuses, on small corpora written here.

use std::path::{Path, PathBuf};

use artifact::{Input, InputFile, Inputs, Outputs, Silent, Stage};
use corpus::{Dataset, parses};
use serde_json::{Value, json};

use super::*;

mod columns;
mod raw;

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

/// A document without names, of one sentence.
fn plain(id: &str, part: &str) -> String {
    format!(
        "#begin document ({id}); part {part}\n\
         d 0 0 She PRP (TOP(S(NP*) - - - - * (ARG0*) -\n\
         d 0 1 left VBD (VP*))) leave 01 - - * (V*) -\n\n\
         #end document\n"
    )
}

/// A folder for one test, removed when dropped.
struct World(PathBuf);

impl World {
    fn new(name: &str, files: &[(&str, &str)]) -> Self {
        let root = std::env::temp_dir().join(format!("ingest-{name}-{}", std::process::id()));
        let _ = std::fs::remove_dir_all(&root);
        for folder in ["in", "out"] {
            std::fs::create_dir_all(root.join(folder)).unwrap();
        }
        for (name, text) in files {
            let path = root.join("in").join(name);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, text).unwrap();
        }
        Self(root)
    }

    fn files(&self) -> Vec<InputFile> {
        let (mut folders, mut files) = (vec![self.0.join("in")], Vec::new());
        while let Some(folder) = folders.pop() {
            for entry in std::fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    folders.push(path);
                    continue;
                }
                let name = path.strip_prefix(self.0.join("in")).unwrap().to_str().unwrap();
                let (name, shown) = (name.to_owned(), Path::new("corpus/nw").join(name));
                files.push(InputFile { path, shown, name });
            }
        }
        files.sort_by(|a, b| a.name.cmp(&b.name));
        files
    }

    /// The bytes of the table.
    fn table(&self, params: &Value, threads: usize) -> Result<Vec<u8>, StageError> {
        let mut inputs = Inputs::default();
        inputs.push("corpus", Input { files: self.files(), ..Input::default() });
        let outputs = Outputs::below(self.0.join("out"));
        let request = Request {
            inputs: &inputs,
            outputs: &outputs,
            scratch: self.0.clone(),
            threads,
            monitor: &Silent,
        };
        (Stage::of::<Ingest>().run)(params, &request)?;
        Ok(std::fs::read(outputs.path("sentences")).unwrap())
    }

    fn run(&self, params: Value) -> Result<Dataset, StageError> {
        self.table(&params, 1)?;
        Dataset::read(&self.0.join("out/sentences"))
    }
}

impl Drop for World {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

fn params() -> Value {
    let task = |from: &str| json!({ "from": from, "scheme": "bio", "metric": "f1" });
    json!({
        "domain": "nw", "split": "train", "min_tokens": 2, "names": [], "unannotated": {},
        "tasks": {
            "pos": { "from": "pos", "scheme": "token", "metric": "accuracy" },
            "chunk": task("chunks"), "ner": task("names"), "srl": task("predicates"),
            "roles": task("roles"),
        },
    })
}

/// The parameters with other values at some paths of keys, parted by dots.
fn with(changes: &[(&str, Value)]) -> Value {
    let mut params = params();
    for (path, value) in changes {
        let mut place = &mut params;
        for key in path.split('.') {
            place = &mut place[key];
        }
        *place = value.clone();
    }
    params
}

fn layer(dataset: &Dataset, row: usize, name: &str) -> Option<String> {
    let layer = dataset.layer(name).unwrap();
    Some(dataset.sentences[row].layers[layer].as_ref()?.join(" "))
}

/// Every row's labels in a layer; `-` where there are none.
fn layers(dataset: &Dataset, name: &str) -> Vec<String> {
    let rows = 0..dataset.sentences.len();
    rows.map(|row| layer(dataset, row, name).unwrap_or("-".to_owned())).collect()
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
    assert_eq!(dataset.layers, ["chunk", "ner", "pos", "roles", "srl"]);
    assert_eq!(layers(&dataset, "pos"), ["NNP VBD .", "NNP IN NNP", "-"]);
    assert_eq!(layers(&dataset, "chunk"), ["B-NP B-VP O", "B-NP B-PP B-NP", "-"]);
    assert_eq!(layers(&dataset, "ner"), ["B-PERSON O O", "B-GPE O B-DATE", "O O"]);
    assert_eq!(layers(&dataset, "srl"), ["O I-V O", "-", "-"]);
    assert_eq!(layers(&dataset, "roles"), ["B-ARG0 B-V O", "-", "-"]);
    assert_eq!(dataset.conventions["chunk"], "conll2000");
    let parses = parses(&world.0.join("out/sentences")).unwrap();
    assert_eq!(parses[0].as_ref().unwrap().join(" "), "(TOP(S(NP*) (VP*) *))");
    assert_eq!(parses[2], None, "nobody parsed it");
}

#[test]
fn settings_change_what_is_kept() {
    let world = World::new("settings", &[("a.gold_conll", DOCUMENT)]);
    assert_eq!(world.run(with(&[("min_tokens", json!(1))])).unwrap().sentences.len(), 4);
    let dataset = world.run(with(&[("names", json!(["GPE"]))])).unwrap();
    assert_eq!(layers(&dataset, "ner"), ["O O O", "B-GPE O O", "O O"]);
    let outside = ("tasks.srl.without_predicates", json!("outside"));
    let dataset = world.run(with(&[outside])).unwrap();
    assert_eq!(layers(&dataset, "srl"), ["O I-V O", "O O O", "O O"]);
    assert_eq!(layers(&dataset, "roles")[1], "-");
    let here = json!({ "train": { "nw": ["ner"], "bc": ["pos"] }, "dev": { "nw": ["chunk"] } });
    let dataset = world.run(with(&[("unannotated", here)])).unwrap();
    assert_eq!(layers(&dataset, "ner"), ["-", "-", "-"]);
    assert_eq!(layers(&dataset, "chunk")[0], "B-NP B-VP O");
    let stripped = world.run(with(&[("tasks.chunk.convention", json!("paper"))])).unwrap();
    assert_eq!(stripped.conventions["chunk"], "paper-stripped");
    assert_eq!(layers(&stripped, "chunk"), ["B-NP B-VP O", "B-NP O B-NP", "-"]);
    let heads = json!({ "from": "headwords", "scheme": "bio", "metric": "f1" });
    let dataset = world.run(with(&[("tasks.heads", heads)])).unwrap();
    assert_eq!(layers(&dataset, "heads"), ["B-ARG0 B-V O", "-", "-"]);
}

#[test]
fn a_document_without_a_name_may_count_as_not_annotated() {
    let two = plain("nw/x/y_0002", "000")
        + &plain("nw/x/y_0002", "001").replace("* (ARG0*)", "(ORG) (ARG0*)");
    let world = World::new(
        "unnamed",
        &[
            ("a.gold_conll", &(DOCUMENT.to_owned() + &plain("nw/x/y_0001", "000"))),
            ("b.gold_conll", &two),
        ],
    );
    let dataset = world.run(params()).unwrap();
    assert_eq!(layers(&dataset, "ner")[3..], ["O O", "O O", "B-ORG O"]);
    let dataset = world.run(with(&[("unnamed", json!(["nw"]))])).unwrap();
    let expected = ["B-PERSON O O", "B-GPE O B-DATE", "O O", "-", "O O", "B-ORG O"];
    assert_eq!(layers(&dataset, "ner"), expected, "a document is all its parts");
    let numbers: Vec<_> = dataset.sentences[3..].iter().map(|s| s.number).collect();
    assert_eq!(numbers, [0, 0, 1], "sentences are counted through the parts");
    // A type that is not kept is a name all the same.
    let only = with(&[("unnamed", json!(["nw"])), ("names", json!(["GPE"]))]);
    assert_eq!(layers(&world.run(only).unwrap(), "ner")[4..], ["O O", "O O"]);
    let elsewhere = world.run(with(&[("unnamed", json!(["wb"]))])).unwrap();
    assert_eq!(layers(&elsewhere, "ner")[3], "O O");
}

#[test]
fn parameters_are_checked() {
    let check = Stage::of::<Ingest>().check;
    let path = |changes: &[(&str, Value)]| check(&with(changes)).unwrap_err().path.join(".");
    assert!(check(&params()).is_ok());
    let error = check(&with(&[("unannotated", json!({ "dev": { "pt": ["net"] } }))])).unwrap_err();
    assert_eq!(error.path, ["unannotated", "dev", "pt"]);
    assert!(error.expected.contains(&"ner".to_owned()));
    assert_eq!(path(&[("min_token", json!(1))]), "min_token");
    assert_eq!(path(&[("splits", json!("v13"))]), "splits");
    assert_eq!(path(&[("tasks.ner.convention", json!("paper"))]), "tasks.ner.convention");
    assert_eq!(path(&[("tasks.ner.from", json!("name"))]), "tasks.ner.from");
    let column = |column: usize, word: usize| {
        json!({ "from": "column", "scheme": "bio", "metric": "f1", "file": ".tsv",
                "format": "tsv", "column": column, "word": word })
    };
    assert!(check(&with(&[("tasks.a", column(2, 1)), ("tasks.b", column(3, 1))])).is_ok());
    let two = [("tasks.a", column(2, 1)), ("tasks.b", column(3, 4))];
    assert_eq!(path(&two), "tasks.b.file");
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
    let second = plain("nw/x/y_0001", "000") + DOCUMENT;
    let world = World::new("twice", &[("a.gold_conll", DOCUMENT), ("b.gold_conll", &second)]);
    let error = world.run(params()).unwrap_err();
    assert_eq!(
        error.message,
        "document nw/demo/00/demo_0001 part 000 is in the corpus twice: corpus/nw/a.gold_conll, \
         line 1, and corpus/nw/b.gold_conll, line 6"
    );
    // Another part of it is not the same.
    let second = DOCUMENT.replace("part 000", "part 001");
    let world = World::new("parts", &[("a.gold_conll", DOCUMENT), ("b.gold_conll", &second)]);
    world.run(params()).unwrap();
}

#[test]
fn the_rule_may_split_a_folder() {
    let document = |number: usize| {
        (format!("{number:04}.gold_conll"), plain(&format!("nw/x/y_{number:04}"), "000"))
    };
    let files: Vec<_> = (0..20).map(document).collect();
    let files: Vec<_> = files.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    let world = World::new("rule", &files);
    let count = |split: &str, splits: &str| {
        let params = with(&[("split", json!(split)), ("splits", json!(splits))]);
        world.run(params).unwrap().sentences.len()
    };
    assert_eq!(["train", "dev", "test"].map(|split| count(split, "v12")), [16, 2, 2]);
    assert_eq!(count("dev", "auto"), 20, "files of columns go by their folders");
    // Trees: the raw release by the rule, those of other treebanks by their folders.
    const TREE: &str = "(TOP (S (NP (NNP Mira)) (VP (VBD left))))\n";
    let trees = |name: &str, ending: &str| {
        let names: Vec<_> = (0..10).map(|number| format!("y_{number:04}.{ending}")).collect();
        let files: Vec<_> = names.iter().map(|name| (name.as_str(), TREE)).collect();
        World::new(name, &files).run(params()).unwrap().sentences.len()
    };
    assert_eq!((trees("rule-raw", "parse"), trees("rule-other", "mrg")), (8, 10));
    let named = World::new("rule-unknown", &[("a.gold_conll", &plain("nw/x/letter", "000"))]);
    let error = named.run(with(&[("splits", json!("v12"))])).unwrap_err();
    assert!(error.message.contains("nw/x/letter"), "{error}");
    assert!(error.help.unwrap().contains("splits=folders"));
}

#[test]
fn neither_the_table_nor_the_fault_depends_on_the_threads() {
    let names: Vec<_> = (0..70).map(|number| format!("{number:03}.gold_conll")).collect();
    let mut texts: Vec<_> = (0..70).map(|n| plain(&format!("nw/x/y_{n:04}"), "000")).collect();
    let world = |texts: &[String]| {
        let files: Vec<_> =
            names.iter().zip(texts).map(|(n, t)| (n.as_str(), t.as_str())).collect();
        World::new("threads", &files)
    };
    let params = params();
    let first = world(&texts);
    let table = first.table(&params, 1).unwrap();
    for threads in [2, 3, 8, 64] {
        assert!(first.table(&params, threads).unwrap() == table, "{threads} threads");
    }
    texts[40] = texts[40].replace("(VP*)))", "(VP*))))");
    texts[66] = texts[66].replace("(VP*)))", "(VP*)");
    let faulty = world(&texts);
    for threads in [1, 2, 8] {
        let place = faulty.table(&params, threads).unwrap_err().place.unwrap();
        assert_eq!(place.file, Path::new("corpus/nw/040.gold_conll"), "{threads} threads");
    }
}

#[test]
fn a_folder_without_corpus_files_is_named() {
    let error = World::new("none", &[("readme", "")]).run(params()).unwrap_err();
    assert!(error.message.contains("no file of corpus/nw ends in `gold_conll`"), "{error}");
    assert!(error.help.unwrap().contains("gold_conll"));
    assert!(World::new("empty", &[]).run(params()).is_err());
}
