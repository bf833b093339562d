//! The commands on small corpora written here, through a host that has them.

use std::collections::BTreeMap;
use std::path::PathBuf;

use artifact::{Input, InputFile};
use command::{Error, Fake, Made, Outcome, Source, Step};
use corpus::{Dataset, Sentence};
use serde_json::{Value, json};

use super::*;

/// A folder for one test, removed when dropped.
struct World {
    folder: PathBuf,
    host: Fake,
}

impl World {
    fn new(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("commands-{name}-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        let host = Fake::at(folder.clone());
        Self { folder, host }
    }

    /// Adds the table of a step.
    fn table(&mut self, domain: &str, split: &str, dataset: &Dataset) {
        let path = self.folder.join(format!("{domain}-{split}"));
        dataset.write(&path).unwrap();
        let name = format!("ingest[domain={domain},split={split}]");
        let file = InputFile { name: String::new(), path, shown: PathBuf::from(&name) };
        let input = Input { files: vec![file], ..Input::default() };
        let label = |axis: &str, value: &str| (axis.to_owned(), value.to_owned());
        self.host.made.push(Made {
            name,
            labels: BTreeMap::from([label("domain", domain), label("split", split)]),
            outputs: BTreeMap::from([("sentences".to_owned(), input)]),
        });
    }

    /// Runs the command as it is typed behind `repro`.
    fn run(&self, line: &str) -> Result<(Outcome, String), Error> {
        let words = line.split(' ');
        let matches = grammar().try_get_matches_from(words).unwrap_or_else(|e| panic!("{e}"));
        let outcome = (CORPUS.run)(&matches, &self.host)?;
        Ok((outcome, self.host.printed()))
    }

    fn text(&self, line: &str) -> String {
        let (outcome, text) = self.run(line).unwrap_or_else(|e| panic!("{e}"));
        assert_eq!(outcome, Outcome::Done);
        let long = text.lines().find(|line| line.chars().count() > 80);
        assert_eq!(long, None, "wider than 80 columns");
        text
    }

    fn json(&self, line: &str) -> Value {
        serde_json::from_str(&self.run(line).unwrap().1).unwrap()
    }

    fn refused(&self, line: &str) -> (String, String) {
        match self.run(line) {
            Err(Error::Usage(error)) => (error.message, error.help.unwrap_or_default()),
            other => panic!("{other:?}"),
        }
    }
}

impl Drop for World {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

fn strings(text: &str) -> Vec<String> {
    text.split(' ').map(str::to_owned).collect()
}

fn sentence(document: &str, number: u32, words: &str, layers: [Option<&str>; 3]) -> Sentence {
    Sentence {
        document: document.to_owned(),
        number,
        words: strings(words),
        traces: false,
        layers: layers.map(|tags| tags.map(strings)).to_vec(),
    }
}

fn dataset(sentences: Vec<Sentence>) -> Dataset {
    Dataset {
        layers: ["pos", "chunk", "ner"].map(str::to_owned).to_vec(),
        conventions: BTreeMap::from([("chunk".to_owned(), "conll2000".to_owned())]),
        sentences,
    }
}

/// Two domains; in the test split of the second, two of three tokens of names are known as `O`.
fn world(name: &str) -> World {
    let mut world = World::new(name);
    let train = dataset(vec![
        sentence(
            "bc/demo/demo_0001",
            0,
            "Mira left .",
            [Some("NNP VBD ."), Some("B-NP B-VP O"), Some("B-PERSON O O")],
        ),
        sentence("bc/demo/demo_0001", 2, "she left", [Some("PRP VBD"), Some("B-NP B-VP"), None]),
    ]);
    world.table("bc", "train", &train);
    let test = dataset(vec![
        sentence("nw/demo/demo_0009", 0, "in Oslo .", [None, None, Some("O B-GPE O")]),
        sentence("nw/demo/demo_0009", 1, "she left it .", [None, None, None]),
    ]);
    world.table("nw", "test", &test);
    world.host.values.insert("profile.min_tokens".to_owned(), json!(2));
    world
}

#[test]
fn the_grammar_is_sound_and_has_examples() {
    grammar().debug_assert();
    for command in std::iter::once(&grammar()).chain(grammar().get_subcommands()) {
        let help = command.get_after_help().map(ToString::to_string).unwrap_or_default();
        assert!(help.starts_with("Examples:\n  repro corpus"), "{}: {help}", command.get_name());
    }
}

#[test]
fn stats_count_sentences_words_and_annotation() {
    let text = world("stats").text("corpus stats");
    let has = |line: &str| {
        let words = |line: &str| line.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(text.lines().any(|l| words(l) == line), "`{line}` is not in\n{text}");
    };
    has("Sentences and words of profile fake (those of fewer than 2 tokens dropped)");
    has("bc 2 5 – –");
    has("nw – – 2 7");
    has("all 2 5 2 7");
    has("domain chunk % ner % pos %");
    has("bc 2 100.0 1 50.0 2 100.0");
    has("nw 0 0.0 1 50.0 0 0.0");
    has("chunk by convention conll2000");
    has("B-NP 2 40.0 0 –");
    has("Tokens by label, pos: 4 labels");
    // Three of four tokens that are annotated are O; of all seven, five more.
    has("nw – 100.0 66.7 85.7");
}

#[test]
fn stats_as_json_have_every_label_and_both_baselines() {
    let json = world("stats-json").json("corpus stats --json");
    assert_eq!(json["domains"], json!(["bc", "nw"]));
    let cell = &json["cells"][1];
    assert_eq!((&cell["sentences"], &cell["words"]), (&json!(2), &json!(7)));
    assert_eq!(cell["tasks"]["ner"]["labels"], json!({ "B-GPE": 1, "O": 2 }));
    assert_eq!(cell["all_outside_accuracy"]["ner"]["skip"], json!(2.0 / 3.0));
    assert_eq!(cell["all_outside_accuracy"]["ner"]["outside"], json!(6.0 / 7.0));
    assert_eq!(json["cells"][0]["tasks"]["chunk"]["convention"], json!("conll2000"));
}

#[test]
fn stats_of_a_part_name_what_does_not_exist() {
    let world = world("stats-part");
    let json = world.json("corpus stats --task ner --domain bc --json");
    assert_eq!((&json["tasks"], &json["domains"]), (&json!(["ner"]), &json!(["bc"])));
    assert_eq!(json["cells"].as_array().unwrap().len(), 1);
    let (message, help) = world.refused("corpus stats --task nre");
    assert!(message.contains("no task `nre`") && help.contains("did you mean `ner`?"), "{help}");
    assert!(world.refused("corpus stats --domain xx").1.contains("known here: bc, nw"));
}

#[test]
fn a_sentence_is_shown_with_its_layers() {
    let world = world("show");
    assert_eq!(
        world.text("corpus show demo_0001:0"),
        "\
bc/demo/demo_0001:0  (bc, train)

#  word  pos  chunk  ner
0  Mira  NNP  B-NP   B-PERSON
1  left  VBD  B-VP   O
2  .     .    O      O
"
    );
    let other = world.text("corpus show demo_0001:2");
    assert!(other.ends_with("not annotated: ner\n"), "{other}");
    let json = world.json("corpus show demo_0009:0 --json");
    assert_eq!(json["rows"][0]["layers"]["ner"], json!(["O", "B-GPE", "O"]));
    assert_eq!(json["rows"][0]["layers"]["pos"], Value::Null);
    assert_eq!(json["rows"][0]["split"], json!("test"));
}

#[test]
fn a_document_is_shown_in_short() {
    let world = world("document");
    assert_eq!(
        world.text("corpus show demo_0001"),
        "bc/demo/demo_0001  (bc, train, 2 sentences)\n\n0  Mira left .\n2  she left\n"
    );
    let json = world.json("corpus show demo_0009 --json");
    assert_eq!(json["sentences"][1]["words"], json!(["she", "left", "it", "."]));
}

#[test]
fn what_is_not_there_gets_a_proposal() {
    let world = world("not-there");
    let (message, help) = world.refused("corpus show dmeo_0001:0");
    assert!(message.contains("no document `dmeo_0001`"), "{message}");
    assert!(help.contains("bc/demo/demo_0001"), "{help}");
    let (message, help) = world.refused("corpus show demo");
    assert!(message.contains("2 documents") && help.contains("nw/demo/demo_0009"), "{help}");
    assert!(world.refused("corpus show demo_0001:1").1.contains("dropped"));
    assert!(world.refused("corpus show demo_0001:7").1.contains("last sentence is 2"));
}

#[test]
fn a_tree_is_drawn_where_there_is_one() {
    let mut world = World::new("tree");
    let path = world.folder.join("parsed");
    let mut table = corpus::TableBuilder::new(&["pos".to_owned()]);
    let tree = corpus::tree::Tree::parse(&["(TOP(S(NP*)", "(VP*)))"]).unwrap();
    table.row("x/d_1", 0, &["Mira", "left"], Some(&tree), false);
    table.layer(0).row(["NNP", "VBD"]);
    table.write(&path).unwrap();
    world.table("bc", "train", &dataset(vec![]));
    world.host.made[0].outputs.get_mut("sentences").unwrap().files[0].path = path;
    let text = world.text("corpus show d_1:0");
    assert!(text.ends_with("\nTOP\n└─ S\n   ├─ NP  Mira\n   └─ VP  left\n"), "{text}");
    let json = world.json("corpus show d_1:0 --json");
    assert_eq!(json["rows"][0]["parse"], json!(["(TOP(S(NP*)", "(VP*)))"]));
}

const GOOD: &str = "\
#begin document (ID); part 000
d 0 0 Mira NNP (TOP(S(NP*) - - - - (PERSON) (ARG0*) -
d 0 1 left VBD (VP*))) leave 01 - - * (V*) -

#end document
";

impl World {
    fn write(&self, name: &str, text: &str) {
        let path = self.folder.join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }

    /// Adds a step that reads a folder of this world.
    fn step(&mut self, domain: &str, split: &str, folder: &str, tasks: Value) {
        let path = self.folder.join(folder);
        self.host.steps.push(Step {
            name: format!("ingest[domain={domain},split={split}]"),
            labels: BTreeMap::new(),
            params: json!({
                "domain": domain, "split": split, "tasks": tasks, "min_tokens": 2, "names": [],
                "unannotated": {},
            }),
            inputs: vec![command::Input {
                name: "corpus".to_owned(),
                sources: vec![Source::Folder { path, shown: folder.into() }],
            }],
        });
    }

    /// Problems as `file:line: message`, and the outcome.
    fn problems(&self, line: &str) -> (Outcome, Vec<String>) {
        let (outcome, text) = self.run(line).unwrap_or_else(|e| panic!("{e}"));
        let json: Value = serde_json::from_str(&text).unwrap();
        let problem = |problem: &Value| {
            let (file, message) = (&problem["file"], &problem["message"]);
            let line = problem["line"].as_u64().map_or(String::new(), |line| format!(":{line}"));
            format!("{}{line}: {}", file.as_str().unwrap(), message.as_str().unwrap())
        };
        let problems = json["problems"].as_array().unwrap();
        assert_eq!(json["count"], json!(problems.len()));
        (outcome, problems.iter().map(problem).collect())
    }
}

fn document(id: &str) -> String {
    GOOD.replace("ID", id)
}

#[test]
fn a_sound_corpus_has_no_problems() {
    let mut world = World::new("check-sound");
    world.write("train/a.gold_conll", &document("nw/demo_0001"));
    world.write("test/b.gold_conll", &document("nw/demo_0009"));
    world.step("nw", "train", "train", json!({}));
    world.step("nw", "test", "test", json!({}));
    assert_eq!(world.text("corpus check"), "no problems in 2 files, 2 documents, 2 sentences\n");
    assert_eq!(world.problems("corpus check --json"), (Outcome::Done, vec![]));
}

#[test]
fn every_problem_is_found_with_its_place() {
    let mut world = World::new("check-faults");
    let two = document("nw/demo_0001").replace("(VP*)))", "VP*)))")
        + &document("nw/demo_0002").replace("(S(NP*)", "(S(NP)");
    world.write("train/a.gold_conll", &two);
    world.write("train/b.gold_conll", "#begin document (nw/demo_0003); part 000\nd 0 0\n");
    world.write("train/c.gold_conll", &document("nw/demo_0004"));
    std::os::unix::fs::symlink("nowhere", world.folder.join("train/d.gold_conll")).unwrap();
    world.step("nw", "train", "train", json!({}));
    let (outcome, problems) = world.problems("corpus check --json");
    assert_eq!(outcome, Outcome::Problems);
    let begins = ["train/a.gold_conll:3:", "train/a.gold_conll:7:", "train/b.gold_conll:2:"];
    for begin in begins {
        assert!(problems.iter().any(|p| p.starts_with(begin)), "{begin} is not in {problems:#?}");
    }
    let unreadable = |p: &&String| p.starts_with("train/d.gold_conll: cannot read");
    assert_eq!(problems.iter().filter(unreadable).count(), 1, "{problems:#?}");
    assert!(!problems.iter().any(|p| p.contains("c.gold_conll")), "{problems:#?}");
    let text = world.run("corpus check").unwrap().1;
    assert!(text.contains("\ntrain/b.gold_conll\n  2"), "{text}");
    assert!(text.contains("in 3 files; read: 4 files"), "{text}");
}

#[test]
fn documents_that_are_there_twice_name_both_places() {
    let mut world = World::new("check-twice");
    world.write("train/a.gold_conll", &document("nw/demo_0001"));
    world.write("train/b.gold_conll", &document("nw/demo_0001"));
    world.write("test/c.gold_conll", &document("nw/demo_0001"));
    world.step("nw", "train", "train", json!({}));
    world.step("nw", "test", "test", json!({}));
    let (_, problems) = world.problems("corpus check --json");
    assert_eq!(
        problems,
        [
            "test/c.gold_conll:1: document nw/demo_0001 is in two splits: test here, train in \
             train/a.gold_conll, line 1",
            "train/b.gold_conll:1: document nw/demo_0001 is there twice: here and in \
             train/a.gold_conll, line 1",
        ]
    );
}

#[test]
fn labels_beside_a_document_must_have_its_words() {
    let mut world = World::new("check-beside");
    world.write("train/a.gold_conll", &document("nw/demo_0001"));
    world.write("train/a.mine", "Mira\tX\nleaves\tY\n");
    let task = json!({
        "from": "column", "scheme": "token", "metric": "accuracy", "file": ".mine",
        "format": "tsv", "column": 2, "word": 1,
    });
    world.step("nw", "train", "train", json!({ "mine": task }));
    let (_, problems) = world.problems("corpus check --json");
    assert_eq!(problems.len(), 1, "{problems:#?}");
    assert!(problems[0].starts_with("train/a.mine:2: ") && problems[0].contains("`leaves`"));
}

#[test]
fn a_folder_is_checked_whatever_the_profile() {
    let world = World::new("check-folder");
    world.write("mine/deep/a.gold_conll", &document("nw/demo_0001").replace("(TOP", "(TOP("));
    let folder = world.folder.join("mine").display().to_string();
    let (outcome, problems) = world.problems(&format!("corpus check {folder} --json"));
    assert_eq!((outcome, problems.len()), (Outcome::Problems, 1), "{problems:#?}");
    assert!(problems[0].contains("mine/deep/a.gold_conll:"), "{problems:#?}");
    let (message, _) = world.refused("corpus check /no/such/folder");
    assert_eq!(message, "there is no folder /no/such/folder");
}

#[test]
fn a_document_in_two_forms_is_one_problem() {
    let mut world = World::new("check-forms");
    world.write("train/a.gold_conll", &document("nw/demo_0001"));
    world.write("train/a.parse", "(TOP (S (NP (NNP Mira)) (VP (VBD left))))\n");
    world.write("train/b.gold_conll", &document("nw/demo_0002"));
    world.step("nw", "train", "train", json!({}));
    let (_, problems) = world.problems("corpus check --json");
    assert_eq!(problems.len(), 1, "{problems:#?}");
    assert!(problems[0].contains("train/a.gold_conll and train/a.parse"), "{problems:#?}");
}
