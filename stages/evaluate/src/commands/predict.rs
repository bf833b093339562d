//! `repro predict`: labels for text, from a trained step.
//!
//! Left out: how text is read (`source`), and gold labels, which only a corpus has.

use std::fmt::Write;

use artifact::StageError;
use command::clap::ArgMatches;
use command::{Error, Host, Outcome};
use corpus::{Symbols, Vocabulary};
use nn::{Network, Sentence, Tagger, Tags};
use serde_json::{Map, Value, json};

use super::model;
use super::source::{self, Form};

/// A task that is asked for.
struct Task<'a> {
    number: usize,
    name: &'a str,
    labels: &'a Symbols,
}

/// How the labels are printed.
#[derive(Clone, Copy)]
struct Style {
    json: bool,
    confidence: bool,
}

/// `repro predict`.
///
/// # Errors
/// No step or several are meant; it cannot be made; the text cannot be read.
pub(super) fn run(matches: &ArgMatches, host: &dyn Host) -> Result<Outcome, Error> {
    let text = |name: &str| matches.get_one::<String>(name).map_or("", String::as_str);
    let (selector, file) = (text("step"), text("file"));
    let form = form(matches, file)?;
    let made = model::trained(selector, host)?;
    let network = model::network(&made)?;
    let vocabulary = model::vocabulary(selector, host)?;
    crate::same_vocabulary(&network, &vocabulary)?;
    let wanted: Vec<&String> = matches.get_many("task").into_iter().flatten().collect();
    let tasks = tasks(&network, &vocabulary, &wanted)?;
    let style =
        Style { json: text("format") == "json", confidence: matches.get_flag("confidence") };
    let numbers: Vec<usize> = tasks.iter().map(|task| task.number).collect();
    let mut tagger = Tagger::new(&network);
    let mut pass = tagger.pass(&network);
    source::read(file, form, &mut |sentences| {
        let encoded: Vec<_> = sentences.iter().map(|words| vocabulary.encode(words)).collect();
        let inputs: Vec<_> =
            encoded.iter().map(|e| Sentence { words: &e.words, chars: &e.chars }).collect();
        let tags = pass.tag(&inputs, &numbers, |_| {
            if host.monitor().cancelled() { Err(StageError::cancelled()) } else { Ok(()) }
        })?;
        let mut out = String::new();
        for (at, words) in sentences.iter().enumerate() {
            let tags: Vec<&Tags> = tags.iter().map(|tags| &tags[at]).collect();
            print(&mut out, words, &tasks, &tags, style);
        }
        host.print(&out)?;
        Ok(host.is_read())
    })?;
    Ok(Outcome::Done)
}

/// What the text is.
fn form(matches: &ArgMatches, file: &str) -> Result<Form, Error> {
    let named = matches.get_one::<String>("input").map(String::as_str);
    let ending = |endings: &[&str]| endings.iter().any(|ending| file.ends_with(ending));
    let kind = named.unwrap_or_else(|| {
        if ending(&[".conllu"]) {
            "conllu"
        } else if ending(&[".tsv"]) {
            "tsv"
        } else if ending(&["_conll", ".conll", "_skel", ".skel"]) {
            "conll"
        } else {
            "text"
        }
    });
    let tokenize = matches.get_flag("tokenize");
    if tokenize && kind != "text" {
        return Err(Error::usage(format!("--tokenize is for text, and this is {kind}"))
            .help("a file of columns has its words already"));
    }
    Ok(match kind {
        "conllu" => Form::Conllu,
        "conll" => Form::Conll,
        "tsv" => Form::Tsv { word: matches.get_one::<u16>("column").map_or(1, |&n| n.into()) },
        _ => Form::Text { tokenize },
    })
}

/// The tasks that are asked for, in the order of the network.
fn tasks<'a>(
    network: &'a Network,
    vocabulary: &'a Vocabulary,
    wanted: &[&String],
) -> Result<Vec<Task<'a>>, Error> {
    let all = &network.config().tasks;
    if let Some(other) = wanted.iter().find(|name| all.iter().all(|task| task.name != ***name)) {
        let names: Vec<&str> = all.iter().map(|task| task.name.as_str()).collect();
        return Err(Error::usage(format!("the network has no task `{other}`"))
            .help(format!("it was trained for {}", names.join(", "))));
    }
    let asked = all
        .iter()
        .enumerate()
        .filter(|(_, task)| wanted.is_empty() || wanted.iter().any(|name| **name == task.name));
    let tasks = asked.map(|(number, task)| {
        let labels = crate::labels(vocabulary, task)?;
        Ok(Task { number, name: &task.name, labels })
    });
    tasks.collect()
}

/// Adds a sentence to what is printed.
fn print(out: &mut String, words: &[String], tasks: &[Task<'_>], tags: &[&Tags], style: Style) {
    if style.json {
        let by_task = |value: &dyn Fn(&Task<'_>, &Tags) -> Value| -> Map<String, Value> {
            let pairs = tasks.iter().zip(tags);
            pairs.map(|(task, tags)| (task.name.to_owned(), value(task, tags))).collect()
        };
        let labels = by_task(&|task, tags| {
            tags.labels.iter().map(|&label| Value::from(task.labels.text(label))).collect()
        });
        let mut line = json!({ "words": words, "tags": labels });
        if style.confidence {
            line["confidence"] =
                by_task(&|_, tags| tags.probabilities.iter().map(|p| rounded(*p)).collect()).into();
        }
        // Writing to a string cannot fail.
        let _ = writeln!(out, "{line}");
        return;
    }
    for (at, word) in words.iter().enumerate() {
        out.push_str(word);
        for (task, tags) in tasks.iter().zip(tags) {
            out.push('\t');
            out.push_str(task.labels.text(tags.labels[at]));
            if style.confidence {
                let _ = write!(out, "\t{:.4}", tags.probabilities[at]);
            }
        }
        out.push('\n');
    }
    out.push('\n');
}

/// A probability with four digits, as in the columns.
fn rounded(probability: f32) -> Value {
    json!((f64::from(probability) * 1e4).round() / 1e4)
}
