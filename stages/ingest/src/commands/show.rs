//! `repro corpus show`: a document's sentences in short, or one with its layers and its tree.

use std::collections::{BTreeMap, BTreeSet};

use artifact::StageError;
use command::{Error, Host, Made, Outcome};
use corpus::tags::OUTSIDE;
use corpus::tree::Tree;
use corpus::{Dataset, Sentence, arrow, parses};
use serde_json::{Value, json};

use super::draw;
use super::find::{Found, find, listed};
use super::tally::{each, table};
use command::grid::{Align, Grid, Painted, cut};

/// Characters of a word in the table of layers.
const WORD: usize = 28;

/// Where a document's sentences are.
struct Place<'a> {
    made: &'a Made,
    dataset: Dataset,
    /// The rows of the document.
    rows: Vec<usize>,
}

impl Place<'_> {
    fn label(&self, axis: &str) -> &str {
        self.made.labels.get(axis).map_or("", String::as_str)
    }

    /// `nw, train`
    fn labels(&self) -> String {
        self.made.labels.values().map(String::as_str).collect::<Vec<_>>().join(", ")
    }
}

/// `repro corpus show`.
///
/// # Errors
/// The corpus cannot be made or read; no document or sentence is meant, or several are.
pub(super) fn run(wanted: &str, as_json: bool, host: &dyn Host) -> Result<Outcome, Error> {
    let made = host.artifacts("ingest")?;
    let documents = documents(&made, host)?;
    let (id, number) = meant(wanted, &documents)?;
    let places = places(&made, &documents, id)?;
    let text = match (number, as_json) {
        (Some(number), true) => format!("{:#}\n", sentence_json(&places, id, number)?),
        (Some(number), false) => sentence(&places, id, number, host)?,
        (None, true) => format!("{:#}\n", document_json(&places, id)),
        (None, false) => document(&places, id, host),
    };
    host.print(&text)?;
    Ok(Outcome::Done)
}

/// The documents of every step.
fn documents(made: &[Made], host: &dyn Host) -> Result<Vec<BTreeSet<String>>, StageError> {
    each(made, host.threads(), |_, made| {
        let batch = arrow::read_columns(table(made)?, |name| name == "document")?;
        let column = arrow::strings(&batch, "document")?;
        Ok((0..batch.num_rows()).map(|row| column.value(row).to_owned()).collect())
    })
}

/// The document and the sentence that are meant.
fn meant<'a>(
    wanted: &str,
    documents: &'a [BTreeSet<String>],
) -> Result<(&'a str, Option<u32>), Error> {
    let all: BTreeSet<&str> = documents.iter().flatten().map(String::as_str).collect();
    let all: Vec<&str> = all.into_iter().collect();
    // A name may hold a colon of its own.
    let parted = wanted.rsplit_once(':').and_then(|(name, number)| {
        let number = number.parse().ok()?;
        Some((name, number))
    });
    let (name, number) = match parted {
        Some((name, number)) if !all.contains(&wanted) => (name, Some(number)),
        _ => (wanted, None),
    };
    match find(name, &all) {
        Found::One(id) => Ok((id, number)),
        Found::Several(ids) => {
            let message = format!("`{name}` is a part of {} documents", ids.len());
            Err(Error::usage(message).help(format!("name more of one: {}", listed(&ids))))
        }
        Found::None(near) => {
            let help = match (near.as_slice(), all.as_slice()) {
                ([], []) => "the corpus is empty".to_owned(),
                ([], some) => format!("there are documents such as {}", listed(&some[..1])),
                (near, _) => format!("did you mean {}?", near.join(" or ")),
            };
            Err(Error::usage(format!("the corpus has no document `{name}`")).help(help))
        }
    }
}

/// The document in the tables that have it; more than one only where a corpus has it twice.
fn places<'a>(
    made: &'a [Made],
    documents: &[BTreeSet<String>],
    id: &str,
) -> Result<Vec<Place<'a>>, StageError> {
    let having = made.iter().zip(documents).filter(|(_, documents)| documents.contains(id));
    having
        .map(|(made, _)| {
            let dataset = Dataset::read(table(made)?)?;
            let rows = dataset.sentences.iter().enumerate();
            let rows = rows.filter(|(_, sentence)| sentence.document == id);
            let rows = rows.map(|(row, _)| row).collect();
            Ok(Place { made, dataset, rows })
        })
        .collect()
}

/// A document's sentences in short.
fn document(places: &[Place<'_>], id: &str, host: &dyn Host) -> String {
    let paint = host.paint();
    let mut text = String::new();
    for place in places {
        let sentences: Vec<&Sentence> =
            place.rows.iter().map(|row| &place.dataset.sentences[*row]).collect();
        let sentences: Vec<_> = sentences.into_iter().filter(|s| !s.traces).collect();
        let count = sentences.len();
        let noun = if count == 1 { "sentence" } else { "sentences" };
        let title = format!("{id}  ({}, {count} {noun})", place.labels());
        text += &format!("{}\n\n", paint.bold(title));
        let digits = sentences.last().map_or(1, |s| s.number.to_string().len());
        for sentence in sentences {
            let number = format!("{:>digits$}", sentence.number);
            let words = cut(&sentence.words.join(" "), host.width().saturating_sub(digits + 2));
            text += &format!("{}  {words}\n", paint.dim(number));
        }
    }
    text
}

fn document_json(places: &[Place<'_>], id: &str) -> Value {
    let sentence = |place: &Place<'_>, row: usize| {
        let sentence = &place.dataset.sentences[row];
        json!({
            "number": sentence.number,
            "domain": place.label("domain"),
            "split": place.label("split"),
            "words": sentence.words,
        })
    };
    let all = places.iter().flat_map(|place| {
        let rows = place.rows.iter().filter(|row| !place.dataset.sentences[**row].traces);
        rows.map(move |row| sentence(place, *row))
    });
    json!({ "document": id, "sentences": all.collect::<Value>() })
}

/// The rows of a sentence: one, and where chunks are cut with traces another that has them.
fn rows(places: &[Place<'_>], id: &str, number: u32) -> Result<Vec<(usize, usize)>, Error> {
    let mut found = Vec::new();
    for (at, place) in places.iter().enumerate() {
        let rows = place.rows.iter().copied();
        let rows = rows.filter(|row| place.dataset.sentences[*row].number == number);
        found.extend(rows.map(|row| (at, row)));
    }
    if found.is_empty() {
        let all = places
            .iter()
            .flat_map(|place| place.rows.iter().map(|row| place.dataset.sentences[*row].number));
        let last = all.max().unwrap_or(0);
        let message = format!("the document {id} has no sentence {number} in the corpus");
        let help = if number < last {
            "sentences that are too short for the profile are dropped; their numbers stay free"
                .to_owned()
        } else {
            format!("its last sentence is {last}; numbers count from 0")
        };
        return Err(Error::usage(message).help(help));
    }
    Ok(found)
}

/// A sentence with its layers and its tree.
fn sentence(places: &[Place<'_>], id: &str, number: u32, host: &dyn Host) -> Result<String, Error> {
    let paint = host.paint();
    let mut text = String::new();
    for (at, row) in rows(places, id, number)? {
        let place = &places[at];
        let sentence = &place.dataset.sentences[row];
        let with = if sentence.traces { ", with traces" } else { "" };
        let title = format!("{id}:{number}  ({}{with})", place.labels());
        if !text.is_empty() {
            text.push('\n');
        }
        text += &format!("{}\n\n{}", paint.bold(title), layers(&place.dataset, sentence, host));
        let parse = parses(table(place.made)?)?.into_iter().nth(row).flatten();
        if let Some(cells) = parse {
            let cells: Vec<&str> = cells.iter().map(String::as_str).collect();
            let tree = Tree::parse(&cells).map_err(|error| StageError::new(error.message))?;
            let (width, unicode) = (host.width(), host.unicode());
            text += &format!("\n{}", draw::tree(&tree, &sentence.words, width, unicode, paint));
        }
    }
    Ok(text)
}

/// One word a line, one layer a column.
fn layers(dataset: &Dataset, sentence: &Sentence, host: &dyn Host) -> String {
    let named = || dataset.layers.iter().zip(&sentence.layers);
    let there: Vec<_> = named().filter_map(|(name, tags)| Some((name, tags.as_ref()?))).collect();
    let heads = ["#", "word"].into_iter().chain(there.iter().map(|(name, _)| name.as_str()));
    let mut grid = Grid::new(heads);
    grid.keys = 2;
    grid.align = std::iter::once(Align::Right)
        .chain(std::iter::repeat_n(Align::Left, 1 + there.len()))
        .collect();
    for (at, word) in sentence.words.iter().enumerate() {
        let tags = there.iter().map(|(_, tags)| tags[at].clone());
        grid.row([at.to_string(), cut(word, WORD)].into_iter().chain(tags));
    }
    let paint = host.paint();
    let painted: Painted<'_> = &|row, column, cell| match (row, column) {
        (0, _) | (_, 0) => paint.dim(cell),
        (_, 1) => paint.bold(cell),
        _ if cell == OUTSIDE => paint.dim(cell),
        _ => cell.to_owned(),
    };
    let mut text = grid.set(host.width(), painted);
    let absent: Vec<&str> =
        named().filter(|(_, tags)| tags.is_none()).map(|(name, _)| name.as_str()).collect();
    if !absent.is_empty() {
        text += &format!("{}\n", paint.dim(format!("not annotated: {}", absent.join(", "))));
    }
    text
}

fn sentence_json(places: &[Place<'_>], id: &str, number: u32) -> Result<Value, Error> {
    let mut all = Vec::new();
    for (at, row) in rows(places, id, number)? {
        let place = &places[at];
        let sentence = &place.dataset.sentences[row];
        let layers: BTreeMap<_, _> = place.dataset.layers.iter().zip(&sentence.layers).collect();
        all.push(json!({
            "domain": place.label("domain"),
            "split": place.label("split"),
            "words": sentence.words,
            "traces": sentence.traces,
            "layers": layers,
            "conventions": place.dataset.conventions,
            "parse": parses(table(place.made)?)?.into_iter().nth(row).flatten(),
        }));
    }
    Ok(json!({ "document": id, "number": number, "rows": all }))
}
