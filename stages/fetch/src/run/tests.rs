//! Fetching from small repositories that the tests make themselves.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use artifact::{Monitor, Silent, StageError};

use super::{Options, SOURCES, run};
use crate::report::{Report, State};
use crate::sources::Sources;
use crate::{Talk, VERSION};

/// Repositories below a folder, and the sources that pin them.
struct World {
    folder: tempfile::TempDir,
    sources: Sources,
}

fn git(folder: &Path, arguments: &[&str]) -> String {
    let output = Command::new("git")
        .args(["-c", "user.name=Test", "-c", "user.email=test@example.org"])
        .args(["-c", "commit.gpgsign=false", "-c", "gc.auto=0"])
        .args(arguments)
        .current_dir(folder)
        .env_remove("GIT_DIR")
        .env_remove("GIT_WORK_TREE")
        .env_remove("GIT_INDEX_FILE")
        .stdin(Stdio::null())
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap().trim().to_owned()
}

/// Makes a repository with these files; its commit and tree.
fn repository(folder: &Path, files: &[(&str, &str)]) -> (String, String) {
    fs::create_dir_all(folder).unwrap();
    git(folder, &["init", "--quiet"]);
    for (path, text) in files {
        let file = folder.join(path);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, text).unwrap();
    }
    git(folder, &["add", "--all"]);
    git(folder, &["commit", "--quiet", "--message", "all"]);
    (git(folder, &["rev-parse", "HEAD"]), git(folder, &["rev-parse", "HEAD^{tree}"]))
}

/// A word of CoNLL-U.
fn word(number: usize, form: &str, pos: &str) -> String {
    format!("{number}\t{form}\t_\t_\t{pos}\t_\t0\t_\t_\t_\n")
}

/// A document of three sentences, whose second has other tokens than its skeleton.
fn treebank(id: &str) -> String {
    let text = [
        word(1, "Mira", "NNP"),
        word(2, "(", "-LRB-"),
        word(3, "sails", "VBZ"),
        "\n".to_owned(),
        word(1, "wo", "MD"),
        word(2, "n't", "RB"),
        "\n".to_owned(),
        word(1, "Lima", "NNP"),
        word(2, "waits", "VBZ"),
    ];
    format!("# newdoc id = {id}\n{}", text.concat())
}

const SKELETON: &str = "\
x.xml 0 0 [WORD] NNP (TOP(S(NP*) - - (ARG0*) (ARG0*)
x.xml 0 1 [WORD] -LRB- * - - * (V*)
x.xml 0 2 [WORD] VBZ (VP*))) sail sail.01 (V*) *

x.xml 1 0 [WORD] MD (TOP*) - -

x.xml 2 0 [WORD] NNP (TOP(S(NP*) - - (ARG0*)
x.xml 2 1 [WORD] VBZ (VP*))) wait wait.01 (V*)

";

fn names(id: &str) -> String {
    format!(
        "# newdoc id = {id}\n1\tMira\tB-PER\n2\t(\tO\n3\tsails\tB-OTH\n\n1\two\tO\n2\tn't\tO\n\n\
         1\tLima\tB-LOC\n2\twaits\tO\n"
    )
}

/// Ten trees.
fn trees() -> String {
    let tree = "( (S (NP-SBJ (NNP Mira)) (VP (VBZ sails) (NP (-NONE- *T*-1))) (. .)))\n";
    tree.repeat(10)
}

impl World {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        let ewt: Vec<(String, String)> = [("train", "a"), ("dev", "b"), ("test", "c")]
            .iter()
            .flat_map(|(split, name)| {
                let base = "not-to-release";
                [
                    (
                        format!("{base}/file-lists/files.{split}"),
                        format!("weblog/{name}.xml.conllu\n"),
                    ),
                    (
                        format!("{base}/sources/weblog/{name}.xml.conllu"),
                        treebank(&format!("weblog-{name}")),
                    ),
                ]
            })
            .collect();
        let propbank: Vec<(String, String)> = ["a", "b", "c"]
            .iter()
            .map(|name| {
                (format!("data/google/ewt/weblog/00/{name}.xml.gold_skel"), SKELETON.to_owned())
            })
            .chain([
                (
                    "data/oanc/masc/written/00/letter.prop".to_owned(),
                    "masc/written/00/letter.mrg 0 1 gold sail sail.01 ----- 0:1-ARG0 1:0-rel\n"
                        .to_owned(),
                ),
                ("data/oanc/masc/written/00/wsj_0001.prop".to_owned(), String::new()),
            ])
            .collect();
        let uner: Vec<(String, String)> = [("train", "a"), ("dev", "b"), ("test", "c")]
            .iter()
            .map(|(split, name)| {
                (format!("en_ewt-ud-{split}.iob2"), names(&format!("weblog-{name}")))
            })
            .collect();
        let masc = [("src/main/resources/Propbank/letter.mrg".to_owned(), trees())];
        let gum = [
            ("splits.md".to_owned(), "## dev\n * GUM_bio_b\n## test\n * GUM_bio_c\n## train\n * GUM_bio_a\n * GUM_reddit_d\n## test2\n * E\n".to_owned()),
            ("const/GUM_bio_a.ptb".to_owned(), "(ROOT\n  (S (NP-SBJ (NNP Mira)) (VP (VBZ sails))))\n".to_owned()),
            ("const/GUM_bio_b.ptb".to_owned(), "(ROOT (NP (NN tea)))\n".to_owned()),
            ("const/GUM_bio_c.ptb".to_owned(), "(ROOT (NP (NN rain)))\n".to_owned()),
        ];
        let all: [(&str, &[(String, String)]); 5] = [
            ("ewt", &ewt),
            ("propbank", &propbank),
            ("names", &uner),
            ("masc", &masc),
            ("gum", &gum),
        ];
        let mut sources = Sources::embedded().unwrap();
        for (name, files) in all {
            let files: Vec<_> = files.iter().map(|(p, t)| (p.as_str(), t.as_str())).collect();
            let (commit, tree) = repository(&at("mirrors").join(name), &files);
            let source = sources.source.get_mut(name).unwrap();
            source.url = format!("file://{}", at("mirrors").join(name).display());
            (source.commit, source.tree) = (commit, tree);
        }
        Self { folder, sources }
    }

    fn at(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    /// From local mirrors.
    fn options(&self, corpus: &str) -> Options {
        Options {
            corpus: corpus.to_owned(),
            into: self.at("data").join(corpus),
            cache: self.at("data/.fetch"),
            mirrors: [].into(),
            from: Some(self.at("mirrors")),
        }
    }

    fn run(&self, options: &Options) -> Result<(Report, State), StageError> {
        run(&self.sources, options, Talk { note: &|_| {}, monitor: &Silent })
    }

    fn read(&self, path: &str) -> String {
        fs::read_to_string(self.at(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
    }
}

#[test]
fn open7_is_made_once_and_is_what_its_sources_say() {
    let world = World::new();
    let options = world.options("open7");
    let (report, state) = world.run(&options).unwrap();
    assert_eq!(state, State::Made);
    let dev = world.read("data/open7/development/data/english/annotations/wb/ewt/00/b.gold_conll");
    let id = "wb/ewt/00/b";
    let expected = [
        format!("#begin document ({id}); part 000"),
        format!("{id} 0 0 Mira NNP (TOP(S(NP*) - - - - (PERSON) (ARG0*) -"),
        format!("{id} 0 1 -LRB- -LRB- * - - - - * * -"),
        format!("{id} 0 2 sails VBZ (VP*))) sail 01 - - * (V*) -"),
        String::new(),
        format!("{id} 0 0 Lima NNP (TOP(S(NP*) - - - - (LOC) (ARG0*) -"),
        format!("{id} 0 1 waits VBZ (VP*))) wait 01 - - * (V*) -"),
        String::new(),
        "#end document".to_owned(),
    ];
    assert_eq!(dev.lines().collect::<Vec<_>>(), expected);
    let count = &report.counts["wb"]["train"];
    assert_eq!((count.documents, count.sentences, count.tokens), (1, 2, 5));
    assert_eq!((count.predicates, count.names, count.with_names), (2, 2, 2));
    let parts = ["train", "dev", "test"].map(|split| report.counts["pt"][split].sentences);
    assert_eq!(parts, [8, 1, 1]);
    assert_eq!(report.counts["pt"]["train"].with_names, 0);
    let train =
        world.read("data/open7/train/data/english/annotations/pt/masc/00/letter_tra.gold_conll");
    assert!(train.contains("/letter_tra 0 1 sails VBZ (VP*) - - - - - (V*) -\n"), "{train}");
    let said =
        |text: &str| report.notes.iter().find(|note| note.what.contains(text)).unwrap().count;
    assert_eq!(said("other tokens"), 3);
    assert_eq!(said("no verbs"), 3);
    assert_eq!(said("not free"), 1);
    assert_eq!(said("other kinds"), 3);
    let file: Report = serde_json::from_str(&world.read("data/open7/SOURCES.json")).unwrap();
    assert_eq!((&file, file.version), (&report, VERSION));

    // The second run needs no source at all.
    fs::rename(world.at("mirrors"), world.at("elsewhere")).unwrap();
    assert_eq!(world.run(&options).unwrap(), (report.clone(), State::Unchanged));
    fs::rename(world.at("elsewhere"), world.at("mirrors")).unwrap();
    // What was changed is made anew.
    fs::write(
        world.at("data/open7/train/data/english/annotations/pt/masc/00/letter_tra.gold_conll"),
        "",
    )
    .unwrap();
    assert_eq!(world.run(&options).unwrap(), (report, State::Made));
    let left: Vec<_> =
        fs::read_dir(world.at("data")).unwrap().map(|e| e.unwrap().file_name()).collect();
    assert_eq!(left, ["open7"]);
}

#[test]
fn gum_has_its_genres_for_domains() {
    let world = World::new();
    let (report, _) = world.run(&world.options("gum")).unwrap();
    assert_eq!(report.counts.keys().collect::<Vec<_>>(), ["bio"]);
    let train =
        world.read("data/gum/train/data/english/annotations/bio/gum/00/GUM_bio_a.gold_conll");
    assert!(train.contains(" 0 0 Mira NNP (TOP(S(NP*) - - - - - -\n"), "{train}");
    let counts = report.counts.values().flat_map(|splits| splits.values());
    assert_eq!(counts.map(|count| count.sentences).sum::<usize>(), 3);
    assert_eq!(report.notes.len(), 2);
}

#[test]
fn a_run_that_was_stopped_is_taken_up_again() {
    let mut world = World::new();
    let options = Options { from: None, ..world.options("open7") };
    let url = world.sources.source["masc"].url.clone();
    world.sources.source.get_mut("masc").unwrap().url = "http://127.0.0.1:1/masc".to_owned();
    let error = world.run(&options).unwrap_err();
    assert!(error.message.contains("127.0.0.1"), "{error}");
    assert!(error.help.unwrap().contains("--mirror masc=PATH"));
    assert!(!options.into.exists());
    // The others have been cloned and are not asked for again.
    world.sources.source.get_mut("masc").unwrap().url = url;
    for gone in ["ewt", "propbank", "names"] {
        fs::remove_dir_all(world.at("mirrors").join(gone)).unwrap();
    }
    assert_eq!(world.run(&options).unwrap().1, State::Made);
    assert_eq!(world.run(&options).unwrap().1, State::Unchanged);
}

#[test]
fn half_a_clone_and_half_a_folder_do_no_harm() {
    let world = World::new();
    let options = Options { from: None, ..world.options("gum") };
    git(world.folder.path(), &["init", "--quiet", "--bare", "data/.fetch/gum.git"]);
    fs::create_dir_all(world.at("data/.gum.part/train")).unwrap();
    fs::write(world.at("data/.gum.part/train/x"), "half").unwrap();
    assert_eq!(world.run(&options).unwrap().1, State::Made);
    assert!(!options.into.join("train/x").exists());
}

#[test]
fn another_commit_or_tree_is_refused() {
    let mut world = World::new();
    let options = world.options("gum");
    let tree =
        std::mem::replace(&mut world.sources.source.get_mut("gum").unwrap().tree, "0".repeat(40));
    let error = world.run(&options).unwrap_err();
    assert!(error.message.contains(&format!("has tree {tree}")), "{error}");
    let source = world.sources.source.get_mut("gum").unwrap();
    (source.tree, source.commit) = (tree, "1".repeat(40));
    let error = world.run(&options).unwrap_err();
    assert!(error.message.contains("does not have commit 1111"), "{error}");
    assert!(error.help.unwrap().contains("git -C"));
    assert!(!options.into.exists());
}

#[test]
fn an_altered_mirror_is_found_out() {
    let world = World::new();
    let options = world.options("gum");
    let folder = world.at("mirrors/gum");
    let good = git(&folder, &["rev-parse", "HEAD:const/GUM_bio_a.ptb"]);
    // Another commit in the place of the pinned one, as git itself would have it.
    let pinned = &world.sources.source["gum"].commit;
    fs::write(folder.join("const/GUM_bio_a.ptb"), "(ROOT (NP (NN lies)))\n").unwrap();
    git(&folder, &["commit", "--all", "--quiet", "--message", "other"]);
    git(&folder, &["replace", pinned, "HEAD"]);
    world.run(&options).unwrap();
    let made =
        world.read("data/gum/train/data/english/annotations/bio/gum/00/GUM_bio_a.gold_conll");
    assert!(made.contains("Mira") && !made.contains("lies"));
    fs::remove_dir_all(&options.into).unwrap();
    // Other content under the hash of a file.
    let object = |hash: &str| folder.join(".git/objects").join(&hash[..2]).join(&hash[2..]);
    let bad = git(&folder, &["rev-parse", "HEAD:const/GUM_bio_a.ptb"]);
    fs::remove_file(object(&good)).unwrap();
    fs::copy(object(&bad), object(&good)).unwrap();
    let error = world.run(&options).unwrap_err();
    assert!(error.message.contains(&good), "{error}");
    assert!(!options.into.exists());
}

#[test]
fn a_mirror_may_lack_the_names_for_training() {
    let world = World::new();
    let options = world.options("open7");
    let folder = world.at("mirrors/names");
    let hash = git(&folder, &["rev-parse", "HEAD:en_ewt-ud-train.iob2"]);
    let object = folder.join(".git/objects").join(&hash[..2]).join(&hash[2..]);
    let aside = world.at("aside");
    fs::rename(&object, &aside).unwrap();
    let (report, state) = world.run(&options).unwrap();
    assert_eq!(
        (state, report.absent.as_slice()),
        (State::Made, &["en_ewt-ud-train.iob2".to_owned()][..])
    );
    let count = &report.counts["wb"];
    assert_eq!((count["train"].with_names, count["dev"].with_names), (0, 2));
    let train = world.read("data/open7/train/data/english/annotations/wb/ewt/00/a.gold_conll");
    assert!(train.contains(" Mira NNP (TOP(S(NP*) - - - - - (ARG0*) -\n"), "{train}");
    assert_eq!(world.run(&options).unwrap().1, State::Unchanged);
    // A mirror that has the file adds the names.
    fs::rename(&aside, &object).unwrap();
    let (report, state) = world.run(&options).unwrap();
    assert_eq!((state, report.counts["wb"]["train"].with_names), (State::Made, 2));
    // No other file may be lacking.
    let hash = git(&folder, &["rev-parse", "HEAD:en_ewt-ud-dev.iob2"]);
    fs::remove_file(folder.join(".git/objects").join(&hash[..2]).join(&hash[2..])).unwrap();
    fs::remove_dir_all(&options.into).unwrap();
    let error = world.run(&options).unwrap_err();
    assert!(error.message.contains("lacks its file en_ewt-ud-dev.iob2"), "{error}");
}

#[test]
fn what_others_put_there_is_left_alone() {
    let world = World::new();
    let options = world.options("gum");
    fs::create_dir_all(&options.into).unwrap();
    fs::write(options.into.join("mine"), "mine").unwrap();
    let error = world.run(&options).unwrap_err();
    assert!(error.message.contains("was not fetched"), "{error}");
    assert_eq!(world.read("data/gum/mine"), "mine");
}

#[test]
fn mirrors_are_looked_for_by_name() {
    let world = World::new();
    let options = world.options("gum");
    let unknown =
        Options { mirrors: [("gun".to_owned(), world.at("x"))].into(), ..options.clone() };
    let error = world.run(&unknown).unwrap_err();
    assert!(error.message.contains("`gun`") && error.help.unwrap().contains("gum"));
    let empty =
        Options { mirrors: [("gum".to_owned(), world.at("data"))].into(), ..options.clone() };
    let error = world.run(&empty).unwrap_err();
    assert!(error.message.contains("is no git repository"), "{error}");
    let nowhere = Options { from: Some(world.at("data")), ..options.clone() };
    let error = world.run(&nowhere).unwrap_err();
    assert!(error.message.contains("has no clone of gum"), "{error}");
    // A bare clone, called as the repository is.
    git(world.folder.path(), &["clone", "--quiet", "--bare", "mirrors/gum", "others/gum.git"]);
    let other = Options { from: Some(world.at("others")), ..options };
    assert_eq!(world.run(&other).unwrap().1, State::Made);
}

/// Asks to stop from the start.
struct Impatient;

impl Monitor for Impatient {
    fn progress(&self, _: u64, _: u64, _: &str) {}
    fn metric(&self, _: &str, _: f64) {}
    fn cancelled(&self) -> bool {
        true
    }
}

#[test]
fn a_run_can_be_stopped() {
    let world = World::new();
    let options = world.options("gum");
    let talk = Talk { note: &|_| {}, monitor: &Impatient };
    assert!(run(&world.sources, &options, talk).unwrap_err().cancelled);
    assert!(!options.into.join(SOURCES).exists());
}
