//! The corpus as readers of both its forms see it.
//!
//! Left out: how it is made and read ([`world`]).

mod world;

use std::collections::{BTreeMap, BTreeSet};

use artifact::Stage;
use corpus::chunk;
use corpus::tags;
use corpus::tree::Tree;
use serde_json::json;

use super::*;
use world::{DOMAINS, RAW, Sheet, World, each, from_columns, from_raw};

#[test]
fn every_split_has_just_its_sentences_in_either_form() {
    let counts = [200, 60, 61];
    let (raw, columns) = (World::raw("counts", 1, counts), World::columns("counts", 1, counts));
    let splits = [("train", "train"), ("dev", "development"), ("test", "test")];
    for domain in DOMAINS {
        let mut documents = 0;
        for ((split, folder), expected) in splits.into_iter().zip(counts) {
            let sentences = |documents: &BTreeMap<String, Vec<Sheet>>| {
                documents.values().map(Vec::len).sum::<usize>()
            };
            let found = from_raw(&raw, split, domain);
            documents += found.len();
            assert_eq!(sentences(&found), expected, "{domain} {split}");
            let found = from_columns(&columns, folder, domain);
            assert_eq!(sentences(&found), expected, "{domain} {folder}");
        }
        let files = raw.files(&format!("{RAW}/{domain}"));
        let trees = files.keys().filter(|name| name.ends_with(".parse")).count();
        assert_eq!(documents, trees, "every document of {domain} is in a split");
    }
}

#[test]
fn both_forms_say_the_same() {
    let counts = [150, 40, 40];
    let (raw, columns) = (World::raw("same", 5, counts), World::columns("same", 5, counts));
    let (mut unnamed, mut unparsed) = (0, 0);
    for domain in DOMAINS {
        for (split, folder) in [("train", "train"), ("dev", "development"), ("test", "test")] {
            let mut ours = from_raw(&raw, split, domain);
            let theirs = from_columns(&columns, folder, domain);
            for sheet in ours.values_mut().flatten() {
                // Columns cannot say that nobody looked.
                unnamed += usize::from(sheet.names.is_none());
                unparsed += usize::from(sheet.propositions.is_none());
                sheet.names.get_or_insert_default();
                sheet.propositions.get_or_insert_default();
            }
            assert!(ours.keys().eq(theirs.keys()), "{domain} {split}");
            for (id, sheets) in &ours {
                assert_eq!(sheets.len(), theirs[id].len(), "{id}");
                for (number, (our, their)) in sheets.iter().zip(&theirs[id]).enumerate() {
                    assert_eq!(our, their, "{id}, sentence {number}");
                }
            }
        }
    }
    assert!(unnamed > 0 && unparsed > 0, "{unnamed} sentences unnamed, {unparsed} unparsed");
}

#[test]
fn the_raw_layout_has_all_that_the_release_has() {
    let world = World::raw("features", 1, [400, 60, 60]);
    let text = |ending: &str| {
        let files = world.files(RAW).into_iter().filter(|(name, _)| name.ends_with(ending));
        files.map(|(_, text)| text).collect::<String>()
    };
    let [trees, propositions, names] = [".parse", ".prop", ".name"].map(text);
    let mut counts = Vec::new();
    for tag in [
        "(NP-SBJ ",
        "(NP-SBJ-1 ",
        "(NP-TMP ",
        "(PP-LOC ",
        "(PP-TMP ",
        "(PP-CLR ",
        "(PP-DTV ",
        "(NP-LGS ",
        "(ADJP-PRD ",
        "(NP-PRD ",
        "(ADVP-MNR ",
        "(S-PRP ",
        "(SBAR-ADV ",
        "(S-TPC-1 ",
        "(WHNP-1 ",
        "(WHADVP-1 ",
        "(EDITED ",
        "(-NONE- *T*-1)",
        "(-NONE- *PRO*-1)",
        "(-NONE- *PRO*)",
        "(-NONE- *-1)",
        "(-NONE- *)",
        "(-NONE- *U*)",
        "(-NONE- 0)",
        "(TOP (XX ",
        "-RRB-)",
    ] {
        counts.push((tag, trees.matches(tag).count()));
    }
    for sign in ["-LINK-SLC", "-LINK-PSV", "*", ","] {
        counts.push((sign, propositions.matches(sign).count()));
    }
    for sign in [" S_OFF=\"", " E_OFF=\"", "&lt;"] {
        counts.push((sign, names.matches(sign).count()));
    }
    println!("{counts:?}");
    assert!(counts.iter().all(|(_, count)| *count > 0), "{counts:?}");
    assert!(!names.contains("*T*") && !names.contains("*PRO*"), "names stand beside words");
    let pieces = propositions.split_whitespace().filter(|word| word.contains(','));
    let split: BTreeSet<_> = pieces.map(|word| word.split_once('-').unwrap().1).collect();
    assert_eq!(split, BTreeSet::from(["ARG1", "rel"]));
    let mut labels = BTreeSet::new();
    for sheet in DOMAINS.iter().flat_map(|d| from_raw(&world, "train", d)).flat_map(|d| d.1) {
        for cell in sheet.propositions.iter().flatten().flatten() {
            labels.extend(cell.split(['(', '*']).map(str::to_owned));
        }
    }
    for label in ["R-ARG0", "R-ARG1", "C-ARG1", "ARG0", "V", "ARGM-LOC"] {
        assert!(labels.contains(label), "{label} of {labels:?}");
    }
}

#[test]
fn files_that_the_release_lacks_are_lacking() {
    let world = World::raw("lacking", 1, [400, 60, 60]);
    for domain in DOMAINS {
        let files = world.files(&format!("{RAW}/{domain}"));
        let count = |ending: &str| files.keys().filter(|name| name.ends_with(ending)).count();
        let [parse, prop, name] = [".parse", ".prop", ".name"].map(count);
        assert_eq!(parse > prop, domain == "wb", "{domain}: {parse} trees, {prop} propositions");
        assert_eq!(name == 0, domain == "pt", "{domain}: {name} names");
        assert_eq!(name < parse, matches!(domain, "pt" | "wb"), "{domain}: {name} of {parse}");
        let trees = files.iter().filter(|(name, _)| name.ends_with(".parse"));
        for (name, text) in trees {
            let propositions = files.contains_key(&name.replace(".parse", ".prop"));
            assert_eq!(propositions, !text.contains("(XX "), "{name}");
        }
    }
}

#[test]
fn trees_names_and_propositions_come_back() {
    let world = World::columns("trees", 2, [100, 10, 10]);
    for domain in DOMAINS {
        each(&world, "train", domain, |sentence| {
            let (parse, pos) = (sentence.parse.as_ref().unwrap(), sentence.pos.as_ref().unwrap());
            let spans = sentence.names.as_ref().unwrap();
            let bits = parse.bits();
            let cells: Vec<_> = bits.iter().map(String::as_str).collect();
            assert_eq!(&Tree::parse(&cells).unwrap(), parse);
            assert_eq!(parse.outermost().count(), 1);
            let names = tags::bio(sentence.words.len(), spans);
            assert_eq!(&tags::spans(&names), spans);
            let chunks = chunk::conll2000(parse, pos);
            assert_eq!(tags::bio(chunks.len(), &tags::spans(&chunks)), chunks);
            for proposition in sentence.propositions.iter().flatten() {
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
        profile.names += sentence.names.as_ref().unwrap().len();
        profile.bare += usize::from(sentence.propositions.as_ref().unwrap().is_empty());
        profile.unparsed += usize::from(sentence.is_unparsed());
        for (word, pos) in sentence.words.iter().zip(sentence.pos.as_ref().unwrap()) {
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
    let world = World::columns("domains", 1, [400, 100, 100]);
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
    let world = World::columns("ambiguous", 1, [400, 100, 100]);
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
    let one = World::raw("seed-one", 7, [40, 10, 10]);
    let two = World::raw("seed-two", 7, [40, 30, 10]);
    let same = World::raw("seed-same", 7, [40, 10, 10]);
    let other = World::raw("seed-other", 8, [40, 10, 10]);
    assert_eq!(one.files("corpus"), same.files("corpus"));
    for domain in DOMAINS {
        let [a, b, c] = [&one, &two, &other].map(|world| world.raw_split("train", domain));
        assert_eq!(a, b);
        assert_ne!(a, c);
        let [a, b] = [&one, &two].map(|world| world.raw_split("test", domain));
        assert_eq!(a, b, "streams are independent");
    }
    let one = World::columns("seed-one", 7, [40, 10, 10]);
    let same = World::columns("seed-same", 7, [40, 10, 10]);
    assert_eq!(one.files("corpus"), same.files("corpus"));
}

#[test]
fn a_longer_corpus_begins_with_the_shorter_one() {
    let short = World::raw("short", 1, [200, 0, 0]).raw_split("train", "nw");
    let long = World::raw("long", 1, [2_000, 0, 0]).raw_split("train", "nw");
    // The last document of the shorter one is cut off where it has its sentences.
    let documents = short.len() / 3;
    assert!(documents > 5 && long.len() > 7 * short.len());
    for (short, long) in short.iter().zip(&long).take(3 * (documents - 1)) {
        assert_eq!(short, long);
    }
}

#[test]
fn more_sentences_than_numbers_are_refused() {
    let params = |dev: usize| json!({ "seed": 1, "sentences": { "train": 1, "dev": dev, "test": 1 }, "domains": ["nw"] });
    assert!((Stage::of::<Synthesize>().check)(&params(900_000)).is_ok());
    let error = (Stage::of::<Synthesize>().check)(&params(2_000_000)).unwrap_err();
    assert_eq!(error.path, ["sentences", "dev"]);
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
