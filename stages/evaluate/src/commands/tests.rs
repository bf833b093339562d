//! The commands on a small network written here, through a host that has it.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use arrow_array::{BooleanArray, Float64Array, StringArray, UInt32Array};
use artifact::{Input, InputFile};
use command::{Error, Fake, Made, Source, Step};
use corpus::{Symbols, Vocabulary, arrow};
use nn::{Config, Network, Tagger};
use serde_json::{Value, json};

use super::*;

const STEP: &str = "train[tasks=chunk,system=sluice]";

struct World {
    folder: tempfile::TempDir,
    host: Fake,
    network: Network,
    vocabulary: Vocabulary,
}

fn symbols(texts: &[&str], unknown: Option<u64>) -> Symbols {
    let counts: BTreeMap<_, _> = (1..).zip(texts).map(|(n, t)| ((*t).to_owned(), n)).collect();
    Symbols::ranked(counts, unknown)
}

fn input(path: &Path) -> Input {
    let file = InputFile { name: String::new(), path: path.into(), shown: path.into() };
    Input { files: vec![file], ..Input::default() }
}

fn world() -> World {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    let config: Config = serde_json::from_value(json!({
        "tasks": [
            { "name": "chunk", "labels": 3, "layer": 2 },
            { "name": "pos", "labels": 4, "layer": 2 },
        ],
        "words": 4, "chars": 6, "word_dim": 3, "char_dim": 2, "hidden": 4, "mlp": 3, "layers": 2,
        "subspaces": 2, "stacks": "per_task", "alpha": "learned", "connect": "mixture", "omega": 0.1,
    }))
    .unwrap();
    let network = Network::new(config, 1).unwrap();
    network.save(&at("model")).unwrap();
    let labels = [
        ("chunk".to_owned(), symbols(&["O", "I-NP", "B-NP"], None)),
        ("pos".to_owned(), symbols(&["NN", "DT", "VBZ", "."], None)),
    ];
    let vocabulary = Vocabulary {
        words: symbols(&["a", "cat", "sleeps"], Some(0)),
        chars: symbols(&["a", "c", "t", "s", "l"], Some(1)),
        labels: labels.into(),
    };
    vocabulary.write(&at("vocabulary")).unwrap();
    let curve = arrow::table(vec![
        ("epoch", Arc::new(UInt32Array::from(vec![1, 1, 2, 2]))),
        ("task", Arc::new(StringArray::from(vec!["chunk", "pos", "chunk", "pos"]))),
        (
            "dev_accuracy",
            Arc::new(Float64Array::from(vec![Some(0.5), None, Some(0.875), Some(0.25)])),
        ),
        ("best", Arc::new(BooleanArray::from(vec![false, false, true, true]))),
    ]);
    arrow::write(&at("curve"), &curve.unwrap()).unwrap();
    let mut host = Fake::at(folder.path());
    let name = STEP.to_owned();
    let outputs = ["model", "curve"].map(|output| (output.to_owned(), input(&at(output))));
    host.made = vec![Made { name: name.clone(), labels: BTreeMap::new(), outputs: outputs.into() }];
    let read = command::Input {
        name: "vocabulary".to_owned(),
        sources: vec![Source::Made(input(&at("vocabulary")))],
    };
    host.steps =
        vec![Step { name, labels: BTreeMap::new(), params: Value::Null, inputs: vec![read] }];
    World { folder, host, network, vocabulary }
}

impl World {
    fn write(&self, name: &str, text: &str) -> String {
        let path: PathBuf = self.folder.path().join(name);
        std::fs::write(&path, text).unwrap();
        path.display().to_string()
    }

    /// Runs a command on the step.
    fn run(&self, command: Command, arguments: &[&str]) -> Result<String, Error> {
        let line = [&[command.name, STEP], arguments].concat();
        let matches = (command.clap)().try_get_matches_from(line);
        (command.run)(&matches.unwrap_or_else(|e| panic!("{e}")), &self.host)?;
        Ok(self.host.printed())
    }

    fn predict(&self, arguments: &[&str]) -> String {
        self.run(PREDICT, arguments).unwrap_or_else(|e| panic!("{e}"))
    }

    /// What the network says of one sentence by itself: words, labels, probabilities.
    fn expected(&self, sentence: &str, task: usize) -> Vec<(String, String, f32)> {
        let words: Vec<String> = sentence.split(' ').map(str::to_owned).collect();
        let encoded = self.vocabulary.encode(&words);
        let input = nn::Sentence { words: &encoded.words, chars: &encoded.chars };
        let (mut tagger, mut ids) = (Tagger::new(&self.network), Vec::new());
        tagger.tag(&self.network, &input, task, &mut ids);
        let name = &self.network.config().tasks[task].name;
        let labels = self.network.config().tasks[task].labels;
        let all = tagger.probabilities(&self.network, &input, task);
        let rows = words.into_iter().zip(ids).zip(all.chunks(labels));
        let text = |id| self.vocabulary.labels[name].text(id).to_owned();
        rows.map(|((word, id), row)| (word, text(id), row[id as usize])).collect()
    }
}

#[test]
fn text_is_labelled_as_the_network_labels_it() {
    let world = world();
    let sentences = ["a cat sleeps", "the cat", "sleeps"];
    let file = world.write("a.txt", "a cat sleeps\n\nthe cat\nsleeps\n");
    let mut columns = String::new();
    for sentence in sentences {
        let rows = world.expected(sentence, 0).into_iter().zip(world.expected(sentence, 1));
        for ((word, chunk, p), (_, pos, q)) in rows {
            columns += &format!("{word}\t{chunk}\t{p:.4}\t{pos}\t{q:.4}\n");
        }
        columns.push('\n');
    }
    assert_eq!(world.predict(&[&file, "--confidence"]), columns);
    let pos = world.predict(&[&file, "--task", "pos", "--format", "json", "--confidence"]);
    let lines: Vec<Value> = pos.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(lines.len(), 3);
    for (line, sentence) in lines.iter().zip(sentences) {
        let rows = world.expected(sentence, 1);
        let labels: Vec<&str> = rows.iter().map(|(_, label, _)| label.as_str()).collect();
        assert_eq!(line["tags"], json!({ "pos": labels }));
        assert_eq!(line["words"], json!(sentence.split(' ').collect::<Vec<_>>()));
        let found = line["confidence"]["pos"][0].as_f64().unwrap();
        assert!((found - f64::from(rows[0].2)).abs() < 6e-5, "{found}");
    }
    let split = world.write("b.txt", "A cat (sleeps).\n");
    let words = |text: &str| -> Vec<String> {
        text.lines().map(|line| line.split('\t').next().unwrap().to_owned()).collect()
    };
    assert_eq!(
        words(&world.predict(&[&split, "--tokenize"])),
        ["A", "cat", "(", "sleeps", ")", ".", ""]
    );
    assert_eq!(words(&world.predict(&[&split])), ["A", "cat", "(sleeps).", ""]);
}

#[test]
fn columns_are_read_by_the_files_name_or_as_asked() {
    let world = world();
    let expected = world.predict(&[&world.write("a.txt", "a cat\nsleeps\n")]);
    let conllu = "1\ta\t_\t_\tDT\t_\t_\t_\t_\t_\n2\tcat\t_\t_\tNN\t_\t_\t_\t_\t_\n\n\
                  1\tsleeps\t_\t_\tVBZ\t_\t_\t_\t_\t_\n";
    assert_eq!(world.predict(&[&world.write("a.conllu", conllu)]), expected);
    let tsv = "DT\ta\nNN\tcat\n\nVBZ\tsleeps\n";
    assert_eq!(world.predict(&[&world.write("a.tsv", tsv), "--column", "2"]), expected);
    let conll = "#begin document (x); part 000\n\
                 x 0 0 a DT (TOP* - - - - * -\nx 0 1 cat NN *) - - - - * -\n\n\
                 x 0 0 sleeps VBZ (TOP*) - - - - * -\n\n#end document\n";
    assert_eq!(world.predict(&[&world.write("a.gold_conll", conll)]), expected);
    assert_eq!(
        world.predict(&[&world.write("plain", tsv), "--input", "tsv", "--column=2"]),
        expected
    );

    let broken = world.write("b.conllu", &conllu.replace("2\tcat", "7\tcat"));
    let error = world.run(PREDICT, &[&broken]).unwrap_err().to_string();
    assert!(error.contains("b.conllu:2: word number `7`"), "{error}");
    let many = "a\tx\n\n".repeat(600);
    let lines = world.predict(&[&world.write("many.tsv", &many)]).lines().count();
    assert_eq!(lines, 1200, "more than one batch");
}

#[test]
fn what_does_not_exist_is_refused_with_what_does() {
    let mut world = world();
    let file = world.write("a.txt", "a cat\n");
    let refused = |world: &World, arguments: &[&str]| match world.run(PREDICT, arguments) {
        Err(Error::Usage(error)) => (error.message, error.help.unwrap_or_default()),
        other => panic!("{other:?}"),
    };
    let (message, help) = refused(&world, &[&file, "--task", "ner"]);
    assert!(message.contains("`ner`") && help.contains("chunk, pos"), "{message} {help}");
    let (message, _) = refused(&world, &["no/such/file"]);
    assert!(message.contains("no/such/file"), "{message}");
    let (message, _) = refused(&world, &["a.conllu", "--tokenize"]);
    assert!(message.contains("--tokenize"), "{message}");
    let folder = world.folder.path().display().to_string();
    assert!(refused(&world, &[&folder]).0.contains("folder"));

    let mut second = world.host.steps[0].clone();
    second.name = "train[tasks=chunk,system=hard]".to_owned();
    world.host.steps.push(second);
    let (message, help) = refused(&world, &[&file]);
    assert!(message.contains("means 2 steps"), "{message}");
    assert!(help.contains("system=sluice") && help.contains("system=hard"), "{help}");
    world.host.steps[1].name = "ingest[domain=nw]".to_owned();
    assert!(refused(&world, &[&file]).0.contains("ingest[domain=nw] makes no network"));
}

#[test]
fn a_network_is_shown_whole() {
    let world = world();
    let text = world.run(INSPECT, &[]).unwrap();
    let wide = text.lines().find(|line| line.chars().count() > 80 || line.contains('\u{1b}'));
    assert_eq!(wide, None, "80 columns, no colours");
    let words = |line: &str| line.split_whitespace().collect::<Vec<_>>().join(" ");
    let lines: Vec<String> = text.lines().map(words).collect();
    let alpha = world.network.alphas()[1].clone();
    let row = format!("pos.1 {:.3} {:.3} {:.3} {:.3}", alpha[8], alpha[9], alpha[10], alpha[11]);
    let at = lines.iter().position(|line| line == "Alphas after layer 2").unwrap();
    assert_eq!(lines[at + 1], "chunk.1 chunk.2 pos.1 pos.2");
    assert_eq!(lines[at + 4], row);
    for line in ["kept 2 87.50 25.00", "1 50.00 –", "connect mixture", "omega 0.1"] {
        assert!(lines.iter().any(|found| found == line), "{line}\n{text}");
    }
    let bias = lines.iter().find(|line| line.starts_with("layer0.task0.fwd.b ")).unwrap();
    // Biases start at 0, the forget gate's four at 1.
    assert_eq!(bias, "layer0.task0.fwd.b 16 16 2.000");

    let json: Value = serde_json::from_str(&world.run(INSPECT, &["--json"]).unwrap()).unwrap();
    assert_eq!(json["step"], STEP);
    assert_eq!(json["config"]["omega"].as_f64().map(|omega| omega as f32), Some(0.1));
    assert_eq!(
        json["epochs"][1],
        json!({ "epoch": 2, "kept": true, "dev_accuracy": { "chunk": 0.875, "pos": 0.25 } })
    );
    assert_eq!(json["alphas"][1][2][3].as_f64().map(|value| value as f32), Some(alpha[11]));
    let counts: u64 =
        json["arrays"].as_array().unwrap().iter().map(|a| a["count"].as_u64().unwrap()).sum();
    assert_eq!(Some(counts), json["parameters"].as_u64());
}
