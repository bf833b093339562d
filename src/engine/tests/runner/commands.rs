//! Stages that run a command: what reruns, what they see, and how they fail.

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::time::{Duration, Instant};

use engine::{Source, StepIx, Summary};

use super::world::World;

/// A project whose pipeline.toml is this text, after the lines that each has.
pub(crate) fn project(text: &str) -> World {
    let mut world = World::new();
    world.machine.environment =
        BTreeMap::from([("PATH", "/usr/bin:/bin"), ("HOME", "/nonexistent"), ("SECRET", "s3")])
            .into_iter()
            .map(|(name, value)| (name.to_owned(), value.to_owned()))
            .collect();
    load(&mut world, text);
    world
}

fn load(world: &mut World, text: &str) {
    world.write("pipeline.toml", &format!("format = 1\n[profile.main]\n{text}"));
    let source = Source::read(world.path("pipeline.toml")).unwrap();
    world.pipeline = engine::load(&source, &world.catalog, None, &[]).unwrap_or_else(|error| {
        panic!("{error} {:?}", error.help);
    });
}

pub(crate) fn all(world: &World) -> Vec<StepIx> {
    (0..world.pipeline.steps.len() as u32).map(StepIx).collect()
}

fn run(world: &World) -> Summary {
    world.run(&all(world))
}

/// How many steps ran; all of them must end well.
fn ran(world: &World) -> usize {
    let summary = run(world);
    assert!(summary.failed.is_empty(), "{:?}", summary.failed);
    summary.ran.len()
}

/// What the last step made, by its only output.
fn made(world: &World, output: &str) -> String {
    let step = StepIx(world.pipeline.steps.len() as u32 - 1);
    let input = world.project().artifact(&world.pipeline, step, output).unwrap().unwrap();
    fs::read_to_string(input.path().unwrap()).unwrap()
}

/// The error of the only step, which fails.
fn failure(text: &str) -> (String, String) {
    let world = project(text);
    failure_of(&world)
}

fn failure_of(world: &World) -> (String, String) {
    let mut summary = run(world);
    let (_, error) = summary.failed.pop().expect("the step should fail");
    (error.message, error.help.unwrap_or_default())
}

const DAG: &str = r#"
[axis]
i = { first = 0, last = 48 }
[stage.ingest]
cmd = ["sh", "-c", "grep -v '^#' data/raw.txt > work/ingest.txt"]
files = ["data/raw.txt"]
outputs.text = "work/ingest.txt"
[stage.train]
matrix = [{ i = "*" }]
cmd = ["sh", "-c", "cat work/ingest.txt conf/{i}.txt > work/model.txt"]
inputs.ingest = { from = "ingest.text", as = "work/ingest.txt" }
files = ["conf/{i}.txt"]
outputs.model = "work/model.txt"
[stage.eval]
matrix = "train"
cmd = ["sh", "-c", "cat work/model.txt > work/metric.txt"]
inputs.model = { from = "train.model[i={i}]", as = "work/model.txt" }
outputs.metric = "work/metric.txt"
[stage.report]
cmd = ["sh", "-c", "cat work/metric/*.txt > report.txt"]
inputs.metrics = { from = "eval.metric", as = "work/metric/{i}.txt" }
outputs.report = "report.txt"
publish = "out"
"#;

/// The graph that every peer is measured on: 1 -> 49 -> 49 -> 1.
#[test]
fn what_changed_reruns_and_nothing_else() {
    let mut world = World::new();
    world.write("data/raw.txt", "# comment\nraw data line 1\n");
    (0..49).for_each(|i| world.write(&format!("conf/{i}.txt"), &format!("seed={i}\n")));
    world.machine.environment =
        project("[stage.x]\ncmd = [\"true\"]\noutputs.o = \"o\"").machine.environment;
    load(&mut world, DAG);
    assert_eq!(world.pipeline.steps.len(), 100);
    assert_eq!(ran(&world), 100);
    let report = world.read("out/report.txt");
    assert_eq!(report.lines().count(), 98);
    assert_eq!(ran(&world), 0, "nothing changed");
    world.write("conf/7.txt", "seed=70\n");
    assert_eq!(ran(&world), 3, "one leaf changed");
    assert_ne!(world.read("out/report.txt"), report);
    for file in ["conf/9.txt", "data/raw.txt"] {
        world.write(file, &world.read(file));
    }
    assert_eq!(ran(&world), 0, "touched only");
    world.write("data/raw.txt", "# another comment\nraw data line 1\n");
    assert_eq!(ran(&world), 1, "a comment of what ingest reads");
    fs::remove_file(world.path("out/report.txt")).unwrap();
    assert_eq!(ran(&world), 0, "an output was deleted");
    assert!(world.path("out/report.txt").is_file(), "and is there again");
    world.write("out/report.txt", "edited by hand");
    assert_eq!(ran(&world), 0, "an output was edited");
    assert_eq!(world.read("out/report.txt").lines().count(), 98);
    load(&mut world, &DAG.replace("cat work/model.txt >", "cat < work/model.txt >"));
    assert_eq!(ran(&world), 49, "the text of a command changed, what it makes did not");
}

#[test]
fn commands_and_stages_of_the_program_read_each_other() {
    let world = project(
        r#"
        [stage.make]
        params = { text = "Loud" }
        [stage.shout]
        cmd = ["sh", "-c", "tr a-z A-Z < made > loud; mkdir -p d; cp made d/one; cp made d/two"]
        inputs.made = "make.out"
        outputs = { loud = "loud", both = "d/" }
        [stage.join]
        inputs.parts = "shout.both"
        params = {}
        [stage.tree]
        inputs.parts = "shout.loud"
        params = { files = { "a/x" = "1", "b/x" = "2" } }
        [stage.last]
        cmd = ["sh", "-c", "cd in && find . -type f | sort | xargs head -c 9 > ../all"]
        inputs.tree = { from = "tree", as = "in/tree/" }
        inputs.part = { from = "tree", below = "b", as = "in/b" }
        inputs.joined = { from = "join.out", as = "in/joined" }
        outputs.all = "all"
        "#,
    );
    assert_eq!(ran(&world), 5);
    let all = made(&world, "all");
    for part in ["==> ./tree/a/x <==\n1", "==> ./tree/parts.txt <==\nLOUD", "==> ./b/x <==\n2"] {
        assert!(all.contains(part), "{part}: {all}");
    }
    assert!(all.contains("==> ./joined <=="), "{all}");
    assert_eq!(ran(&world), 0);
}

/// The key is its contract: if this fails, results of commands that users have are lost.
#[test]
fn what_a_command_depends_on_is_in_its_key() {
    let text = r#"
        [stage.one]
        cmd = ["sh", "-c", "cat in/made file.txt > out/x; echo $A >> out/x"]
        inputs.made = { from = "make.out", as = "in/made" }
        files = ["file.txt"]
        env = { A = "1" }
        outputs.x = "out/x"
        [stage.make]
        params = { text = "made" }
        "#;
    let key = |text: &str| {
        let mut world = project(text);
        world.write("file.txt", "text");
        world.write("file2.txt", "text");
        world.machine.host = "elsewhere".into();
        run(&world);
        let last = all(&world).pop().unwrap();
        let plan = world.plan(&[last]).unwrap();
        match plan.states[last.0 as usize].clone() {
            Some(engine::State::Fresh { key }) => key,
            state => panic!("{state:?}"),
        }
    };
    let first = key(text);
    assert_eq!(first, "ed74cef519b4d04c96307a86c57090cc68fae775b064c19c548eb2c5d02460f9");
    for (old, new) in [
        ("[stage.one]", "[stage.another]"),
        ("env = {", "pass = [\"SECRET\"]\nsandbox = false\nenv = {"),
        ("outputs.x =", "timeout = \"9s\"\npublish = \"pages\"\noutputs.x ="),
        ("\"file.txt\"", "\"file.txt\", \"file.txt\""),
    ] {
        assert!(text.contains(old));
        assert_eq!(key(&text.replace(old, new)), first, "{new}");
    }
    for (old, new) in [
        ("echo $A", "echo  $A"),
        ("in/made", "in/maid"),
        ("inputs.made", "inputs.renamed"),
        ("out/x", "out/y"),
        ("outputs.x", "outputs.z"),
        ("A = \"1\"", "A = \"2\""),
        ("A = \"1\"", "A = \"1\", B = \"\""),
        ("text = \"made\"", "text = \"maid\""),
        ("file.txt", "file2.txt"),
        ("\"file.txt\"", "\"file.txt\", \"file2.txt\""),
    ] {
        assert!(text.contains(old));
        assert_ne!(key(&text.replace(old, new)), first, "{new}");
    }
}

#[test]
fn a_command_starts_in_a_clean_folder_with_a_small_environment() {
    let world = project(
        r#"
        [stage.one]
        cmd = ["sh", "-c", """
          find . ! -name o ! -name p | sort > o; env | cut -d= -f1 | sort > p; echo $A-$REPRO_THREADS >> p
          touch q/plots/x rubbish
          test -d $REPRO_SCRATCH"""]
        env = { A = 7 }
        pass = ["SECRET", "MISSING"]
        files = ["s/*.py"]
        outputs = { o = "o", p = "p", plots = "q/plots/" }
        "#,
    );
    world.write("s/a.py", "");
    world.write("s/b.txt", "");
    assert_eq!(ran(&world), 1);
    assert_eq!(made(&world, "o"), ".\n./q\n./q/plots\n./s\n./s/a.py\n");
    let seen = made(&world, "p");
    let mut names: Vec<&str> = seen.lines().collect();
    assert_eq!(names.pop(), Some("7-2"));
    // The shell adds PWD itself, and some shells a little more; TMPDIR depends on where this runs.
    let own = ["A", "HOME", "PATH", "REPRO_SCRATCH", "REPRO_THREADS", "SECRET"];
    names.retain(|name| !["PWD", "OLDPWD", "SHLVL", "_", "TMPDIR"].contains(name));
    assert_eq!(names, own);
}

#[test]
fn a_command_that_fails_says_how() {
    let one = |cmd: &str, outputs: &str| {
        failure(&format!("[stage.one]\ncmd = [\"sh\", \"-c\", \"{cmd}\"]\noutputs = {outputs}\n"))
    };
    for (cmd, outputs, message, help) in [
        (
            "echo all is lost >&2; exit 3",
            "{ o = 'o' }",
            "exit code 3; it wrote last:\n  | all is lost",
            "",
        ),
        ("kill -9 $$", "{ o = 'o' }", "killed by signal 9", ""),
        ("true", "{ o = 'a/o' }", "output `a/o` was not written; it wrote nothing", "relative to"),
        ("mkdir o", "{ o = 'o' }", "`o` is not a file", "slash at its end"),
        ("rmdir d; echo > d", "{ o = 'd/' }", "`d` is not a folder", "without a slash"),
        ("ln -s /etc/hostname o", "{ o = 'o' }", "`o` is a link", "copy the file"),
        ("rmdir a; ln -s /etc a", "{ o = 'a/hostname' }", "lies behind one", "copy the file"),
        ("ln -s /etc/hostname d/x", "{ o = 'd/' }", "neither a file nor a folder", ""),
        ("true", "{ o = 'd/' }", "`d` is an empty folder", "relative to"),
        ("mkfifo o", "{ o = 'o' }", "`o` is not a file", ""),
    ] {
        let (found, hint) = one(cmd, outputs);
        assert!(found.contains(message) && hint.contains(help), "{cmd}: {found} ({hint})");
    }
    let (message, help) = failure("[stage.one]\ncmd = [\"nosuchtool\"]\noutputs.o = \"o\"\n");
    assert!(message.contains("no program `nosuchtool`") && help.contains("PATH"), "{message}");
    let (message, _) = failure("[stage.one]\ncmd = [\"./no.sh\"]\noutputs.o = \"o\"\n");
    assert!(message.contains("no program `./no.sh`"), "{message}");
}

#[test]
fn a_missing_file_is_told_before_anything_runs() {
    let world = project("[stage.one]\ncmd = [\"true\"]\nfiles = [\"no.txt\"]\noutputs.o = \"o\"\n");
    let error = world.plan(&all(&world)).unwrap_err();
    assert!(error.to_string().contains("no.txt"), "{error}");
    assert!(error.help().unwrap().contains("`files`"));
}

#[test]
fn a_script_of_the_project_runs_where_it_is_listed() {
    let world =
        project("[stage.one]\ncmd = [\"./s/run.sh\"]\nfiles = [\"s/run.sh\"]\noutputs.o = \"o\"\n");
    world.write("s/run.sh", "#!/bin/sh\necho ran > o\n");
    fs::set_permissions(world.path("s/run.sh"), fs::Permissions::from_mode(0o755)).unwrap();
    assert_eq!(ran(&world), 1);
    assert_eq!(made(&world, "o"), "ran\n");
}

/// A command that writes to what it reads harms nobody: a small input is its own copy, and behind a
/// large one, which is a link, the damage is seen and made good.
#[test]
fn inputs_survive_a_command_that_writes_to_them() {
    let text = |size: usize, write: &str| {
        format!(
            "[stage.big]\ncmd = [\"sh\", \"-c\", \"head -c {size} /dev/zero > o\"]\noutputs.o = \"o\"\n\
             [stage.bad]\ncmd = [\"sh\", \"-c\", \"{write}wc -c < in > n\"]\ninputs.in = \"big.o\"\n\
             outputs.n = \"n\"\n"
        )
    };
    let write = "chmod u+w in; echo x >> in; ";
    let world = project(&text(1000, write));
    assert_eq!(ran(&world), 2);
    assert_eq!(made(&world, "n").trim(), "1002");
    assert_eq!(ran(&world), 0);
    let mut world = project(&text(200_000, write));
    let (message, help) = failure_of(&world);
    assert!(message.contains("wrote to its input `big/o`"), "{message}");
    assert!(help.contains("made again"));
    load(&mut world, &text(200_000, ""));
    assert_eq!(ran(&world), 2, "what was damaged is made again");
    assert_eq!(made(&world, "n").trim(), "200000");
    assert_eq!(world.quarantined(), 1);
}

/// Many inputs are links, however small: what is written through one of them is found out as well.
#[test]
fn one_of_many_inputs_survives_a_command_that_writes_to_it() {
    let text = |write: &str| {
        format!(
            "[axis]\ni = {{ first = 1, last = 70 }}\n[stage.small]\nmatrix = [{{ i = \"*\" }}]\n\
             cmd = [\"sh\", \"-c\", \"echo {{i}} > o\"]\noutputs.o = \"o\"\n[stage.all]\n\
             cmd = [\"sh\", \"-c\", \"{write}cat in/* | wc -l > n\"]\n\
             inputs.in = {{ from = \"small.o\", as = \"in/{{i}}\" }}\noutputs.n = \"n\"\n"
        )
    };
    let mut world = project(&text("chmod u+w in/7; echo x >> in/7; "));
    let (message, _) = failure_of(&world);
    assert!(message.contains("wrote to its input `small[i=7]/o`"), "{message}");
    load(&mut world, &text(""));
    assert_eq!(ran(&world), 2, "what was damaged is made again");
    assert_eq!(made(&world, "n").trim(), "70");
    assert_eq!(world.quarantined(), 1);
    // What only takes names away, or moves them, damages nothing, and no object keeps a second name.
    load(&mut world, &text("rm in/8; sed -i s/9/x/ in/9; mv in/7 kept; "));
    assert_eq!(ran(&world), 1);
    assert_eq!(made(&world, "n").trim(), "68");
    assert_eq!(world.quarantined(), 1);
    load(&mut world, &text("mv in/7 n; exit; "));
    assert_eq!(ran(&world), 1);
    assert_eq!(made(&world, "n"), "7\n");
    for number in 1..=70 {
        let object = world.object_of_text(&format!("{number}\n"));
        assert_eq!(fs::metadata(object).unwrap().nlink(), 1, "{number}");
    }
}

/// A hard link would let the command change an output later.
#[test]
fn an_output_with_a_second_name_is_copied() {
    let world = project(
        "[stage.one]\ncmd = [\"sh\", \"-c\", \"echo 1 > a; ln a o; ln a d/x\"]\n\
         outputs = { o = \"o\", d = \"d/\" }\n",
    );
    assert_eq!(ran(&world), 1);
    let project = world.project();
    for output in ["o", "d"] {
        let input = project.artifact(&world.pipeline, StepIx(0), output).unwrap().unwrap();
        assert_eq!(fs::read_to_string(&input.files[0].path).unwrap(), "1\n");
    }
}

#[test]
fn a_command_is_stopped_with_all_that_it_started() {
    let world = project(
        "[stage.one]\ncmd = [\"sh\", \"-c\", \"sleep 600 & sleep 600\"]\noutputs.o = \"o\"\n\
         timeout = \"1s\"\n",
    );
    let began = Instant::now();
    let (message, _) = failure_of(&world);
    assert!(message.contains("did not end within 1s"), "{message}");
    assert!(began.elapsed() < Duration::from_secs(9));
}

#[test]
fn an_edit_while_the_command_runs_is_not_recorded() {
    let world = project("[stage.make]\nparams = {}\n");
    let path = world.path("f.txt");
    let text = format!(
        "[stage.one]\ncmd = [\"sh\", \"-c\", \"cat f.txt > o; echo more >> {}\"]\nfiles = [\"*.txt\"]\n\
         outputs.o = \"o\"\nsandbox = false\n",
        path.display()
    );
    let mut world = world;
    world.write("f.txt", "1");
    load(&mut world, &text);
    let (message, _) = failure_of(&world);
    assert!(message.contains("was edited while the step ran: f.txt"), "{message}");
    assert!(world.records().is_empty());
}

/// What a failed attempt left in its scratch folder is found by the next.
#[test]
fn a_failed_command_goes_on_from_its_scratch_folder() {
    let world = project(
        "[stage.one]\ncmd = [\"sh\", \"-c\", \"cat $REPRO_SCRATCH/x > o || {{ echo kept > \
         $REPRO_SCRATCH/x; exit 1; }}\"]\noutputs.o = \"o\"\n",
    );
    failure_of(&world);
    assert_eq!(ran(&world), 1);
    assert_eq!(made(&world, "o"), "kept\n");
}

/// What a command reads of the project without declaring it is refused, and everything else is not.
#[test]
fn a_read_that_is_not_declared_is_refused() {
    let mut world = project("[stage.make]\nparams = {}\n");
    world.write("secret.txt", "secret");
    world.write("lib/x.txt", "lib");
    let root = world.folder.path().display().to_string();
    let text = |read: &str, more: &str| {
        format!(
            "[stage.big]\ncmd = [\"sh\", \"-c\", \"head -c 200000 /dev/zero > o\"]\noutputs.o = \"o\"\n\
             [stage.one]\ncmd = [\"sh\", \"-c\", \"echo $TMPDIR; cat {read} > o\"]\n\
             inputs.big = \"big.o\"\noutputs.o = \"o\"\n{more}\n"
        )
    };
    let undeclared = format!("{root}/secret.txt");
    load(&mut world, &text(&undeclared, ""));
    let mut summary = run(&world);
    if summary.failed.is_empty() {
        eprintln!("SKIPPED: this kernel has no Landlock, so nothing can be refused");
        return;
    }
    let error = summary.failed.pop().unwrap().1;
    assert!(error.message.contains("Permission denied"), "{error}");
    assert!(error.help.unwrap().contains("list the file under `files`"));
    for (read, more) in [
        (undeclared.as_str(), "sandbox = false"),
        (undeclared.as_str(), "sandbox = { read = [\"secret.txt\"] }"),
        (&format!("{root}/lib/x.txt"), "sandbox = { read = [\"lib\", \"missing\"] }"),
        ("secret.txt", "files = [\"*.txt\"]"),
        // A large input is a link into the store; the system is as always.
        ("big /etc/passwd /proc/self/status", ""),
        ("big; echo x > $REPRO_SCRATCH/x; cat $REPRO_SCRATCH/x", ""),
        ("big; echo x > $(mktemp); T=$(mktemp); echo y > $T; cat $T", ""),
    ] {
        load(&mut world, &text(read, more));
        let summary = run(&world);
        assert!(summary.failed.is_empty(), "{read} {more}: {:?}", summary.failed);
    }
    let objects = format!("{root}/artifacts/objects/*/*");
    load(&mut world, &text(&objects, ""));
    assert_eq!(run(&world).failed.len(), 1, "other objects");
}
