//! The project's own pipeline.toml, with stages that declare what the real ones do and accept any
//! parameters.

use std::collections::BTreeSet;
use std::path::Path;

use artifact::Arity::{Many, One, Optional};
use artifact::OutputKind::{File, Folder};

use super::*;

/// The stages of the project, by their connections alone.
pub(super) fn catalog() -> Catalog {
    const CORPUS: &[OutputSpec] = &[output("corpus", Folder)];
    const SENTENCES: &[OutputSpec] = &[output("sentences", File)];
    const VOCABULARY: &[OutputSpec] = &[output("vocabulary", File)];
    const TRAIN: &[OutputSpec] =
        &[output("model", File), output("curve", File), output("sharing", File)];
    const EVALUATE: &[OutputSpec] =
        &[output("scores", File), output("predictions", File), output("outcomes", File)];
    const CORRELATE: &[OutputSpec] = &[output("correlations", File), output("properties", File)];
    const REPORT: &[OutputSpec] = &[output("report", Folder)];
    const TO_INDEX: &[InputSpec] = &[input("sentences", One), input("held_out", Many)];
    const TO_TRAIN: &[InputSpec] = &[
        input("train", One),
        input("dev", One),
        input("vocabulary", One),
        input("settings", Optional),
    ];
    const TUNE: &[OutputSpec] = &[output("trial", File)];
    const TO_TUNE: &[InputSpec] = &[
        input("train", One),
        input("dev", One),
        input("vocabulary", One),
        input("ranking", Optional),
    ];
    const RANK: &[OutputSpec] = &[output("ranking", File), output("winner", File)];
    const TO_EVALUATE: &[InputSpec] = &[
        input("model", One),
        input("vocabulary", One),
        input("train", One),
        input("dev", One),
        input("test", Many),
    ];
    const TO_CORRELATE: &[InputSpec] = &[
        input("sentences", Many),
        input("scores", Many),
        input("sharing", Many),
        input("curve", Many),
    ];
    const TO_REPORT: &[InputSpec] = &[
        input("sentences", Many),
        input("scores", Many),
        input("outcomes", Many),
        input("curve", Many),
        input("sharing", Many),
        input("correlations", One),
        input("properties", One),
        input("settings", Optional),
    ];
    Catalog {
        entries: vec![
            stage("synthesize", &[], CORPUS, anything),
            stage("ingest", const { &[input("corpus", One)] }, SENTENCES, anything),
            stage("index", TO_INDEX, VOCABULARY, anything),
            stage("train", TO_TRAIN, TRAIN, anything),
            stage("evaluate", TO_EVALUATE, EVALUATE, anything),
            stage("correlate", TO_CORRELATE, CORRELATE, anything),
            stage("report", TO_REPORT, REPORT, anything),
            stage("tune", TO_TUNE, TUNE, anything),
            stage("rank", const { &[input("trials", Many)] }, RANK, anything),
        ],
        tables: vec!["fetch"],
    }
}

pub(super) fn file() -> Source {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../pipeline.toml");
    Source::read(path).unwrap()
}

/// A profile with one seed, unless the overrides say otherwise.
fn loaded(profile: &str, overrides: &[&str]) -> Pipeline {
    let overrides = [&["seeds=[1]"], overrides].concat();
    load(&file(), &catalog(), Some(profile), &set(&overrides)).unwrap()
}

fn train_steps(pipeline: &Pipeline) -> Vec<&str> {
    let train = pipeline.steps.iter().filter(|step| step.stage == "train");
    train.map(|step| step.name.as_str()).collect()
}

#[test]
fn steps_of_mini() {
    let mini = load(&file(), &catalog(), None, &set(&["seeds=[1]"])).unwrap();
    assert_eq!(
        (mini.profile.as_str(), mini.targets.as_slice()),
        ("mini", &["report".to_owned()][..])
    );
    let count = |stage: &str| mini.steps.iter().filter(|step| step.stage == stage).count();
    // 94 of the paper's tables and figure 3; group lasso and feda on seven domains each.
    assert_eq!(count("train"), 94 + 14);
    assert_eq!(count("evaluate"), 108);
    assert_eq!((count("ingest"), count("index")), (21, 7));
    // The search: 8, 4 and 2 configurations on three rungs.
    assert_eq!((count("tune"), count("rank")), (14, 3));
    assert_eq!(mini.steps.len(), 1 + 21 + 7 + 108 + 108 + 1 + 1 + 14 + 3);
    assert_eq!(train_steps(&mini).iter().collect::<BTreeSet<_>>().len(), 108);
    let last = mini.steps.last().unwrap();
    assert_eq!(last.name, "report");
    assert_eq!(last.publish.as_deref(), Some(Path::new("reports/mini")));
}

/// How many steps each block of train's matrix adds to those before it: table 3; table 4 (two
/// blocks); table 5 (two blocks); table 6, whose last row is table 3's; unprinted; figure 3; none for
/// the analysis (two blocks).
#[test]
fn steps_of_each_block() {
    let text = file().text;
    let mut counts = Vec::new();
    for kept in 0..=10 {
        let mut lines: Vec<_> = text.lines().collect();
        let start = lines.iter().position(|line| *line == "[stage.train]").unwrap();
        let blocks = (start..).filter(|line| lines[*line].starts_with("  { tasks =")).take(10);
        let dropped: Vec<_> = blocks.skip(kept).collect();
        for line in dropped {
            lines[line] = "";
        }
        // What the rest no longer refers to, or selects nothing of, is left out with it.
        let text = lines.join("\n").replace("[tasks!=noise]", "");
        let text = text.split("[stage.correlate]").next().unwrap().to_owned();
        let text = text.replace("targets = [\"report\"]", "targets = []");
        let kept = [
            "rows",
            "labels",
            "comparison",
            "analysis",
            "profile.analysed",
            "profile.source",
            "profile.sources",
            "profile.banner",
        ];
        let kept = kept.map(|path| format!("\"${{{path}}}\"")).join(", ");
        let extra = format!("[stage.correlate]\nparams.kept = [{kept}]\n");
        let mut catalog = catalog();
        catalog.entries[5].stage.inputs = &[];
        let pipeline =
            load(&source(&(text + &extra)), &catalog, Some("mini"), &set(&["seeds=[1]"]));
        let pipeline = pipeline.unwrap();
        counts.push(train_steps(&pipeline).len());
    }
    let added: Vec<_> = counts.windows(2).map(|pair| pair[1] - pair[0]).collect();
    assert_eq!(added, [35, 5, 5, 1, 3, 42, 14, 3, 0, 0]);
}

#[test]
fn steps_of_the_other_profiles() {
    // On open7, table 5's single-task SRL network is a step of its own: it is trained on pt, and
    // table 4's on nw. NER has pt in both tables.
    let open = loaded("open7", &[]);
    assert_eq!(train_steps(&open).len(), 109);
    assert!(train_steps(&open).contains(&"train[tasks=srl,system=single,domain=pt,seed=1]"));
    assert_eq!(train_steps(&loaded("ontonotes", &[])).len(), 108);
    let mini = load(&file(), &catalog(), None, &[]).unwrap();
    assert_eq!(train_steps(&mini).len(), 3 * 108, "mini has three seeds");
}

/// Predicates on the six domains beside nw, and entities on the five that have them beside it (open7:
/// too few), each for three systems; table 5 of open7 has one of them already, from pt. Nothing that is
/// trained anyway changes its place or name.
#[test]
fn steps_of_the_analysis() {
    for (profile, more) in [("mini", 33), ("open7", 17), ("ontonotes", 33)] {
        let (plain, analysis) = (loaded(profile, &[]), loaded(&format!("{profile}_analysis"), &[]));
        let (plain, analysis) = (train_steps(&plain), train_steps(&analysis));
        assert_eq!(analysis.len(), plain.len() + more, "{profile}");
        assert_eq!(analysis[..plain.len()], plain[..]);
        let count = |slice: &str| analysis.iter().filter(|name| name.contains(slice)).count();
        assert_eq!(count("train[tasks=srl,system=sluice"), 7);
    }
}

#[test]
fn parameters_and_inputs() {
    let mini = loaded("mini", &["training.epochs=3"]);
    let train = step(&mini, "train[tasks=noise,system=sluice,domain=nw,seed=1]");
    assert_eq!(train.params["training"]["epochs"], 3);
    assert_eq!(train.params["training"]["learning_rate"], 0.1);
    assert_eq!(train.params["seed"], 1);
    assert_eq!(train.params["system"]["omega"], 0.1);
    let labels = &train.params["tasks"]["random_labels"];
    assert_eq!((&labels["epochs"], &labels["main_sentences"]), (&60.into(), &40.into()));
    assert_eq!(train.params["model"]["word"], 32);

    let evaluate = step(&mini, "evaluate[tasks=four,system=hard,domain=nw,seed=1]");
    let from: Vec<_> = evaluate.inputs.iter().map(|input| origins(&mini, input)).collect();
    assert_eq!(from[0], ["train[tasks=four,system=hard,domain=nw,seed=1]:model"]);
    assert_eq!(from[1], ["index[domain=nw]:vocabulary"]);
    assert_eq!(from[4].len(), 7);
    let report = mini.steps.last().unwrap();
    let sizes: Vec<_> = report.inputs.iter().map(|input| input.origins.len()).collect();
    assert_eq!(sizes, [21, 108, 108, 108, 108, 1, 1]);
    let correlate = step(&mini, "correlate");
    let sizes: Vec<_> = correlate.inputs.iter().map(|input| input.origins.len()).collect();
    // Single-task networks: chunking on seven domains, and the three others on nw.
    assert_eq!(sizes, [21, 105, 105, 10]);
    let ingest = step(&mini, "ingest[domain=bc,split=dev]");
    let below = "development/data/english/annotations/bc";
    assert_eq!(ingest.inputs[0].below[0], below);
    assert_eq!(ingest.params["unannotated"]["test"]["pt"][0], "ner");
    let open = loaded("open7", &[]);
    let ingest = step(&open, "ingest[domain=bc,split=dev]");
    assert_eq!(origins(&open, &ingest.inputs[0]), ["folder:data/open7"]);
}

/// Nothing reads the search unless it is asked for; a rung reads the ranking of the one below it.
#[test]
fn the_search_feeds_training_where_it_is_asked_to() {
    let names = |step: &Step| step.inputs.iter().map(|i| i.name.clone()).collect::<Vec<_>>();
    let name = "train[tasks=chunk,system=hard,domain=bc,seed=1]";
    let mini = loaded("mini", &[]);
    assert_eq!(names(step(&mini, name)), ["train", "dev", "vocabulary"]);
    assert_eq!(names(mini.steps.iter().find(|step| step.stage == "report").unwrap()).len(), 7);
    let tuned = loaded("mini", &["tuned=true"]);
    assert_eq!(origins(&tuned, &step(&tuned, name).inputs[3]), ["rank[rung=last]:winner"]);
    let Origin::Step { labels, .. } = &step(&tuned, name).inputs[3].origins[0] else { panic!() };
    assert!(labels.is_empty());
    let trial =
        |rung: &str| format!("tune[tasks=chunk,system=sluice,domain=nw,rung={rung},slot=2]");
    assert_eq!(step(&mini, &trial("first")).inputs.len(), 3);
    let last = step(&mini, &trial("last"));
    assert_eq!(origins(&mini, &last.inputs[3]), ["rank[rung=second]:ranking"]);
    assert_eq!(
        (&last.params["search"]["slot"], &last.params["search"]["epochs"]),
        (&2.into(), &10.into())
    );
    // The base's schedule divides by three.
    let count = |pipeline: &Pipeline, rung: &str| {
        let rung = format!("rung={rung},");
        pipeline.steps.iter().filter(|s| s.stage == "tune" && s.name.contains(&rung)).count()
    };
    let full = loaded("ontonotes", &[]);
    assert_eq!(["first", "second", "last"].map(|rung| count(&full, rung)), [27, 9, 3]);
    let error = load(&file(), &catalog(), None, &set(&["tuned=ture"])).unwrap_err();
    assert!(error.message.contains("a string, not `true` or `false`"), "{error}");
    assert_eq!(pointed(&error), "ture");
}

#[test]
fn a_misspelt_setting_of_the_real_file() {
    for (argument, covered, label) in [
        ("trainig.epochs=3", "trainig", "did you mean `training`?"),
        ("system.slucie.omega=3", "slucie", "did you mean `sluice`?"),
        ("rows.tabel3=[]", "tabel3", "did you mean `table3`?"),
        ("rows.table3=[\"slucie\"]", "\"slucie\"", "did you mean `sluice`?"),
        ("source.nre=pt", "nre", "did you mean `ner`?"),
    ] {
        let error = load(&file(), &catalog(), None, &set(&[argument])).unwrap_err();
        assert_eq!((pointed(&error), &*error.label), (covered, label), "{argument}: {error}");
    }
    loaded("mini", &["system.single.omega=0.1", "rows.table3=[\"sluice\"]", "rows.figure3=[]"]);
}
