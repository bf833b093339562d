//! Which files make which document.

use serde_json::{Value, json};

use super::*;

fn params(tasks: Value, format: &str) -> Params {
    let tasks = match tasks {
        Value::Null => json!({ "pos": { "from": "pos", "scheme": "token", "metric": "accuracy" } }),
        tasks => tasks,
    };
    serde_json::from_value(json!({
        "domain": "nw", "split": "dev", "tasks": tasks, "min_tokens": 2, "names": [],
        "unannotated": {}, "format": format,
    }))
    .unwrap()
}

fn files(names: &[&str]) -> Vec<InputFile> {
    let file = |name: &&str| InputFile {
        name: (*name).to_owned(),
        path: PathBuf::from("/store").join(name),
        shown: Path::new("corpus/nw").join(name),
    };
    names.iter().map(file).collect()
}

/// `form id main +others` of each source.
fn found(names: &[&str], params: &Params) -> Result<Vec<String>, StageError> {
    let files = files(names);
    let columns = Columns::of(params);
    let sources = sources(&files, params, &columns)?;
    Ok(sources
        .iter()
        .map(|source| {
            let mut text = format!("{:?} {} {}", source.form, source.id, source.main.name);
            let words = source.words.map(|(_, file)| file);
            let beside = source.columns.iter().filter_map(|place| match place {
                Place::Beside(file) => Some(*file),
                Place::Inside | Place::Nowhere => None,
            });
            let others = [source.propositions, source.names, words].into_iter().flatten();
            others.chain(beside).for_each(|file| text.push_str(&format!(" +{}", file.name)));
            text
        })
        .collect())
}

fn auto(names: &[&str]) -> Vec<String> {
    found(names, &params(Value::Null, "auto")).unwrap()
}

#[test]
fn every_naming_of_the_releases_is_known() {
    let names = [
        "wsj/00/wsj_0001.gold_conll",
        "wsj/00/wsj_0002.v4_gold_conll",
        "wsj/00/wsj_0003.v9_gold_conll",
        "wsj/00/wsj_0003.v9_auto_conll",
        "wsj/00/wsj_0004.gold_skel",
        "wsj/00/wsj_0004.v4_auto_skel",
        "a.xml.gold_skel",
        "a.xml.prop",
        "b_gold_conll",
        "c.com_x_1.2.gold_conll",
        "d.mrg",
        "e.conllu",
        "f.iob2",
        "readme.txt",
        "g.onf",
    ];
    assert_eq!(
        auto(&names),
        [
            "Skeleton nw/a.xml a.xml.gold_skel",
            "Conll nw/b b_gold_conll",
            "Conll nw/c.com_x_1.2 c.com_x_1.2.gold_conll",
            "Trees nw/d d.mrg",
            "Conllu nw/dev/e e.conllu",
            "Iob nw/dev/f f.iob2",
            "Conll nw/wsj/00/wsj_0001 wsj/00/wsj_0001.gold_conll",
            "Conll nw/wsj/00/wsj_0002 wsj/00/wsj_0002.v4_gold_conll",
            "Conll nw/wsj/00/wsj_0003 wsj/00/wsj_0003.v9_gold_conll",
            "Skeleton nw/wsj/00/wsj_0004 wsj/00/wsj_0004.gold_skel",
        ]
    );
}

#[test]
fn trees_have_their_propositions_and_names_beside_them() {
    let names = ["x/a.parse", "x/a.prop", "x/a.name", "x/b.parse", "y/a.name", "a.prop"];
    assert_eq!(
        auto(&names),
        ["Trees nw/x/a x/a.parse +x/a.prop +x/a.name", "Trees nw/x/b x/b.parse"]
    );
}

#[test]
fn a_skeleton_gets_its_words_from_the_file_beside_it() {
    assert_eq!(
        auto(&["a.gold_skel", "a.parse", "a.prop", "b.gold_skel", "b.conllu", "c.gold_skel"]),
        [
            "Skeleton nw/a a.gold_skel +a.parse",
            "Skeleton nw/b b.gold_skel +b.conllu",
            "Skeleton nw/c c.gold_skel"
        ]
    );
    let alone = found(&["a.gold_skel", "a.parse"], &params(Value::Null, "skeleton")).unwrap();
    assert_eq!(alone, ["Skeleton nw/a a.gold_skel"]);
    let trees = found(&["a.gold_skel", "a.parse"], &params(Value::Null, "ldc")).unwrap();
    assert_eq!(trees, ["Trees nw/a a.parse"]);
}

#[test]
fn a_document_in_two_forms_is_refused_and_a_setting_chooses() {
    let names = ["a.parse", "a.prop", "a.v4_gold_conll", "b.parse"];
    let error = found(&names, &params(Value::Null, "auto")).unwrap_err();
    assert!(error.message.contains("corpus/nw/a.v4_gold_conll"), "{error}");
    assert!(error.message.contains("corpus/nw/a.parse"), "{error}");
    let help = error.help.unwrap();
    assert!(help.contains("format=conll") && help.contains("format=ldc"), "{help}");
    let conll = found(&names, &params(Value::Null, "conll")).unwrap();
    assert_eq!(conll, ["Conll nw/a a.v4_gold_conll"]);
    let trees = found(&names, &params(Value::Null, "ldc")).unwrap();
    assert_eq!(trees, ["Trees nw/a a.parse +a.prop", "Trees nw/b b.parse"]);
    // A skeleton with words from two sources.
    assert!(found(&["a.gold_skel", "a.parse", "a.conllu"], &params(Value::Null, "auto")).is_err());
}

fn column(ending: &str, column: usize) -> Value {
    json!({
        "from": "column", "scheme": "token", "metric": "accuracy", "file": ending,
        "format": "tsv", "column": column,
    })
}

#[test]
fn a_task_may_have_files_of_its_own() {
    let tasks = json!({ "mine": column(".mine.tsv", 2), "other": column(".tsv", 3) });
    let params = |format| params(tasks.clone(), format);
    let names = ["a.gold_conll", "a.mine.tsv", "a.tsv", "b.tsv", "c.mine.tsv"];
    assert_eq!(
        found(&names, &params("auto")).unwrap(),
        [
            "Conll nw/a a.gold_conll +a.mine.tsv +a.tsv",
            "Own(1) nw/dev/b b.tsv",
            "Own(0) nw/dev/c c.mine.tsv",
        ]
    );
    let alone = found(&names, &params("tsv")).unwrap();
    assert_eq!(alone.len(), 3);
    assert_eq!(found(&names, &params("conll")).unwrap().len(), 1);
}

#[test]
fn nothing_to_read_says_what_was_looked_for() {
    let tasks = json!({ "mine": column(".tags", 2) });
    let error = found(&["x/readme"], &params(tasks, "auto")).unwrap_err();
    assert!(error.message.contains("corpus/nw "), "{error}");
    assert!(error.message.contains("`gold_conll`") && error.message.contains("`.tags`"), "{error}");
    let error = found(&["a.parse"], &params(Value::Null, "conll")).unwrap_err();
    assert!(error.help.unwrap().contains("format=auto"));
}
