//! The corpus as a reader of the format sees it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;

use artifact::{Inputs, Outputs, Silent, Stage};
use corpus::tags;
use corpus::tree::Tree;
use corpus::{chunk, conll};
use serde_json::json;

use super::*;

/// A corpus in a folder that is removed when dropped.
struct World(PathBuf);

impl World {
    fn new(name: &str, seed: u64, sentences: [usize; 3]) -> Self {
        let root = std::env::temp_dir().join(format!("synthesize-{name}-{}", std::process::id()));
        fs::create_dir_all(&root).unwrap();
        let world = Self(root);
        let [train, dev, test] = sentences;
        let params = json!({
            "seed": seed,
            "sentences": { "train": train, "dev": dev, "test": test },
            "domains": STYLES.iter().map(|style| style.domain).collect::<Vec<_>>(),
        });
        let outputs = Outputs::below(&world.0);
        let request = Request {
            inputs: &Inputs::default(),
            outputs: &outputs,
            scratch: world.0.clone(),
            threads: 1,
            monitor: &Silent,
        };
        (Stage::of::<Synthesize>().run)(&params, &request).unwrap();
        world
    }

    /// Names and texts of a domain's files, sorted.
    fn files(&self, split: &str, domain: &str) -> Vec<(String, String)> {
        let folder = self.0.join(format!("corpus/{split}/data/english/annotations/{domain}"));
        let mut files = Vec::new();
        for source in fs::read_dir(folder).unwrap() {
            for file in fs::read_dir(source.unwrap().path().join("00")).unwrap() {
                let path = file.unwrap().path();
                let name = path.file_name().unwrap().to_string_lossy().into_owned();
                files.push((name, fs::read_to_string(&path).unwrap()));
            }
        }
        files.sort();
        files
    }
}

impl Drop for World {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// Calls `look` with every sentence of a domain and split.
fn each(world: &World, split: &str, domain: &str, mut look: impl FnMut(&conll::Sentence<'_>)) {
    for (name, text) in world.files(split, domain) {
        let documents = conll::read(text.as_bytes(), Path::new(&name)).unwrap();
        documents.iter().flat_map(|document| &document.sentences).for_each(&mut look);
    }
}

const DOMAINS: [&str; 7] = ["bc", "bn", "mz", "nw", "pt", "tc", "wb"];

#[test]
fn every_domain_has_its_sentences() {
    let world = World::new("counts", 1, [200, 60, 61]);
    for domain in DOMAINS {
        for (split, expected) in [("train", 200), ("development", 60), ("test", 61)] {
            let mut count = 0;
            each(&world, split, domain, |_| count += 1);
            assert_eq!(count, expected, "{domain} {split}");
        }
    }
}

#[test]
fn trees_names_and_propositions_come_back() {
    let world = World::new("trees", 2, [100, 10, 10]);
    for domain in DOMAINS {
        each(&world, "train", domain, |sentence| {
            let bits = sentence.parse.bits();
            let cells: Vec<_> = bits.iter().map(String::as_str).collect();
            assert_eq!(Tree::parse(&cells).unwrap(), sentence.parse);
            assert_eq!(sentence.parse.outermost().count(), 1);
            let names = sentence.name_tags(&[]);
            assert_eq!(tags::bio(names.len(), &tags::spans(&names)), names);
            assert_eq!(tags::spans(&names), sentence.names);
            let chunks = chunk::conll2000(&sentence.parse, &sentence.pos);
            assert_eq!(tags::bio(chunks.len(), &tags::spans(&chunks)), chunks);
            for proposition in &sentence.propositions {
                let spans: Vec<_> = proposition.outermost().collect();
                assert_eq!(spans.len(), proposition.nodes.len(), "arguments are disjoint");
                let verbs = spans.iter().filter(|span| span.label == "V").count();
                assert_eq!(verbs, 1);
            }
        });
    }
}

/// What the sentences of a domain look like.
#[derive(Default)]
struct Profile {
    sentences: usize,
    words: usize,
    single: usize,
    names: usize,
    fillers: usize,
    bare: usize,
    unparsed: usize,
    addresses: usize,
    vocabulary: BTreeSet<String>,
    senses: BTreeMap<String, BTreeSet<String>>,
}

fn profile(world: &World, split: &str, domain: &str) -> Profile {
    let mut profile = Profile::default();
    each(world, split, domain, |sentence| {
        profile.sentences += 1;
        profile.words += sentence.words.len();
        profile.single += usize::from(sentence.words.len() == 1);
        profile.names += sentence.names.len();
        profile.bare += usize::from(sentence.propositions.is_empty());
        profile.unparsed += usize::from(sentence.is_unparsed());
        for (word, pos) in sentence.words.iter().zip(&sentence.pos) {
            profile.fillers += usize::from(*pos == "UH");
            profile.addresses += usize::from(*pos == "ADD");
            profile.vocabulary.insert((*word).to_owned());
            let senses = profile.senses.entry((*word).to_owned()).or_default();
            senses.insert((*pos).to_owned());
        }
    });
    profile
}

#[test]
fn domains_differ_as_they_should() {
    let world = World::new("domains", 1, [400, 100, 100]);
    let profiles: BTreeMap<_, _> =
        DOMAINS.iter().map(|domain| (*domain, profile(&world, "train", domain))).collect();
    let mean = |domain: &str| profiles[domain].words as f64 / profiles[domain].sentences as f64;
    for domain in DOMAINS {
        let p = &profiles[domain];
        println!(
            "{domain}: {:.1} words a sentence, {} words known, {} names, {} fillers, {} without \
             proposition, {} unparsed",
            mean(domain),
            p.vocabulary.len(),
            p.names,
            p.fillers,
            p.bare,
            p.unparsed
        );
        assert!(p.single * 50 < p.sentences, "{domain}: sentences of one word are rare");
        assert!(p.bare > 0, "{domain}: some sentences have no proposition");
        assert_eq!(p.unparsed > 0, domain == "wb");
        assert_eq!(p.names == 0, domain == "pt");
    }
    assert!(mean("nw") > 1.5 * mean("bc") && mean("mz") > mean("bn"));
    assert!(mean("tc") < 0.7 * mean("bn"));
    assert!(profiles["tc"].fillers > 5 * profiles["bn"].fillers.max(1));
    assert!(profiles["wb"].addresses > 0 && profiles["nw"].addresses == 0);
    for pair in [["nw", "pt"], ["tc", "mz"], ["wb", "bn"]] {
        let [a, b] = pair.map(|domain| &profiles[domain].vocabulary);
        let shared = a.intersection(b).count();
        assert!(3 * shared < 2 * a.len().min(b.len()), "{pair:?} share {shared} words");
    }
}

#[test]
fn words_are_ambiguous_and_some_are_new_in_test() {
    let world = World::new("ambiguous", 1, [400, 100, 100]);
    let mut senses = BTreeMap::<String, BTreeSet<String>>::new();
    for domain in DOMAINS {
        let train = profile(&world, "train", domain);
        let test = profile(&world, "test", domain);
        let new = test.vocabulary.difference(&train.vocabulary).count();
        let share = 100 * new / test.vocabulary.len();
        println!("{domain}: {share} % of the test words are new");
        assert!((3..50).contains(&share), "{domain}: {share} % of the test words are new");
        for (word, pos) in train.senses {
            senses.entry(word).or_default().extend(pos);
        }
    }
    let both =
        |a: &str, b: &str| senses.values().filter(|pos| pos.contains(a) && pos.contains(b)).count();
    assert!(both("NN", "VB") > 5, "noun and verb");
    assert!(both("VBD", "VBN") > 20, "past and participle");
    assert!(both("NN", "NNP") + both("MD", "NNP") > 2, "word and name");
    assert!(senses["that"].len() > 2, "that: {:?}", senses["that"]);
}

#[test]
fn the_seed_alone_decides() {
    let one = World::new("seed-one", 7, [40, 10, 10]);
    let two = World::new("seed-two", 7, [40, 30, 10]);
    let other = World::new("seed-other", 8, [40, 10, 10]);
    for domain in DOMAINS {
        assert_eq!(one.files("train", domain), two.files("train", domain));
        assert_eq!(one.files("test", domain), two.files("test", domain), "streams are independent");
        assert_ne!(one.files("train", domain), other.files("train", domain));
    }
}

#[test]
fn a_longer_corpus_begins_with_the_shorter_one_and_costs_in_proportion() {
    let timed = |name, sentences| {
        let start = Instant::now();
        let world = World::new(name, 1, [sentences, 0, 0]);
        (world, start.elapsed().as_secs_f64())
    };
    let (_warm, _) = timed("warm", 200);
    let (short, brief) = timed("short", 500);
    let (long, lengthy) = timed("long", 4_000);
    assert!(short.files("train", "nw")[..20] == long.files("train", "nw")[..20]);
    // Eight times the sentences; files are slow to make, and machines are shared.
    assert!(lengthy < 40.0 * brief.max(0.01), "{brief:.3} s, then {lengthy:.3} s");
}

#[test]
fn unknown_domains_are_named() {
    let params = json!({
        "seed": 1, "sentences": { "train": 1, "dev": 1, "test": 1 }, "domains": ["nw", "mw"],
    });
    let error = (Stage::of::<Synthesize>().check)(&params).unwrap_err();
    assert_eq!(error.path, ["domains", "1"]);
    assert!(error.message.contains("`mw`") && error.expected.contains(&"nw".to_owned()));
}
