//! The completion scripts in the shells that they are for, where these are installed: each sources its
//! script and completes lines of a toy project. Left out: keys and menus, which are the shells' own.

#![allow(clippy::unwrap_used)]

use std::path::{Path, PathBuf};
use std::process::Command;

const TOY: &str = r#"
format = 1
default = { profile = "small", targets = ["sum"] }

[axis]
system = ["sluice", "cross_stitch"]
seed = [1, 2, 11]

[profile.base]
[profile.small]
about = "quick"
[profile.large]
about = "slow"

[stage.fit]
matrix = [{ system = "*", seed = "*" }]
cmd = ["sh", "-c", "echo {system} {seed} > model"]
outputs.model = "model"

[stage.sum]
publish = "reports/{profile}"
cmd = ["sh", "-c", "cat in/* > page"]
inputs.models = { from = "fit", as = "in/{system}-{seed}" }
outputs.page = "page"
"#;

const REPORT: &str = r#"{ "format": 1, "tables": [{ "name": "table3" }],
  "claims": [{ "id": "sluice-best", "says": "It is the best." }], "figures": [{ "name": "figure2-chunk" }] }"#;

/// A folder with the toy project and a report of it, and the program as `bin/repro`.
fn world() -> tempfile::TempDir {
    let world = tempfile::tempdir().unwrap();
    let program = examples().join("runner");
    assert!(program.is_file(), "`cargo test -p cli` builds {}", program.display());
    std::fs::create_dir(world.path().join("bin")).unwrap();
    std::os::unix::fs::symlink(program, world.path().join("bin/repro")).unwrap();
    std::fs::write(world.path().join("pipeline.toml"), TOY).unwrap();
    std::fs::create_dir_all(world.path().join("reports/small")).unwrap();
    std::fs::write(world.path().join("reports/small/report.json"), REPORT).unwrap();
    world
}

/// Where cargo puts examples.
fn examples() -> PathBuf {
    let own = std::env::current_exe().unwrap();
    own.ancestors().nth(2).unwrap().join("examples")
}

fn installed(shell: &str) -> bool {
    let there = Command::new(shell).arg("-c").arg("exit 0").output().is_ok();
    if !there {
        println!("SKIPPED: {shell} is not installed, so that its script was not tested");
    }
    there
}

/// What a shell prints for a script, with the program first in PATH.
fn shell(world: &Path, shell: &[&str], script: &str) -> Vec<String> {
    let path = std::env::var("PATH").unwrap();
    let output = Command::new(shell[0])
        .args(&shell[1..])
        .arg("-c")
        .arg(script)
        .current_dir(world)
        .env("PATH", format!("{}/bin:{path}", world.display()))
        .env("HOME", world)
        .output()
        .unwrap();
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(errors.is_empty(), "{errors}");
    String::from_utf8(output.stdout).unwrap().lines().map(str::to_owned).collect()
}

/// A line as a word of the script.
fn quoted(line: &str) -> String {
    format!("'{}'", line.replace('\'', "'\\''"))
}

/// Lines, and what each shell may put in place of the last word. Bash is given only what follows its
/// last `=`, unless the word stands in quotes.
const CASES: &[(&str, &[&str], &[&str])] = &[
    ("repro prof", &["profiles"], &["profiles"]),
    ("repro run --prof", &["--profile"], &["--profile"]),
    ("repro run --profile ", &["small", "large"], &["small", "large"]),
    ("repro -p l", &["large"], &["large"]),
    ("repro status su", &["sum"], &["sum"]),
    ("repro list f", &["fit", "fit["], &["fit", "fit["]),
    ("repro list fit[s", &["fit[system=", "fit[seed="], &["fit[system=", "fit[seed="]),
    ("repro list fit[system=sl", &["fit[system=sluice"], &["sluice"]),
    ("repro list 'fit[system=sl", &["fit[system=sluice"], &["fit[system=sluice"]),
    (
        "repro list 'fit[system=sluice|",
        &["fit[system=sluice|cross_stitch"],
        &["fit[system=sluice|cross_stitch"],
    ),
    ("repro path 'fit.", &["fit.model", "fit.model["], &["fit.model", "fit.model["]),
    (
        "repro graph 'fit[seed=1",
        &["fit[seed=1", "fit[seed=1]", "fit[seed=1,", "fit[seed=11"],
        &["fit[seed=1", "fit[seed=1]", "fit[seed=1,", "fit[seed=11"],
    ),
    ("repro show ta", &["table3"], &["table3"]),
    ("repro show sl", &["sluice-best"], &["sluice-best"]),
    ("repro show fi", &["figure2-chunk"], &["figure2-chunk"]),
    ("cd x; repro graph --format d", &["dot"], &["dot"]),
];

/// The cases' lines, each completed by a piece of script; a rule parts the answers.
fn completed(
    world: &Path,
    program: &[&str],
    start: &str,
    one: impl Fn(&str) -> String,
) -> Vec<Vec<String>> {
    let lines = CASES.iter().map(|(line, ..)| format!("{}\necho ----\n", one(line)));
    let printed = shell(world, program, &format!("{start}\n{}", lines.collect::<String>()));
    let mut answers: Vec<Vec<String>> =
        printed.split(|line| line == "----").map(<[String]>::to_vec).collect();
    assert_eq!(answers.pop(), Some(vec![]), "a rule stands behind the last");
    answers
}

fn sorted(mut list: Vec<String>) -> Vec<String> {
    list.sort();
    list
}

fn owned(list: &[&str]) -> Vec<String> {
    sorted(list.iter().map(|one| (*one).to_owned()).collect())
}

#[test]
fn bash_completes() {
    if !installed("bash") {
        return;
    }
    let world = world();
    // Bash hands the line of the command at the cursor to the function.
    let one = |line: &str| {
        let line = line.rsplit("; ").next().unwrap();
        let line = quoted(line);
        format!(
            "COMP_LINE={line}; COMP_POINT=${{#COMP_LINE}}; _repro repro; printf '%s\\n' \"${{COMPREPLY[@]}}\""
        )
    };
    let start = "source <(repro completion bash); complete -p repro >/dev/null";
    let answers = completed(world.path(), &["bash", "--norc"], start, one);
    for ((line, _, expected), found) in CASES.iter().zip(answers) {
        assert_eq!(sorted(found), owned(expected), "{line}");
    }
}

#[test]
fn zsh_completes() {
    if !installed("zsh") {
        return;
    }
    let world = world();
    // Outside of its line editor, what the completion adds is printed.
    let start = "compdef() { : }; _files() { : }
compadd() { print -rl -- \"${(@P)argv[-1]}\" }
source <(repro completion zsh)";
    let one = |line: &str| format!("LBUFFER={}; words=(repro); _repro", quoted(line));
    let answers = completed(world.path(), &["zsh", "-f"], start, one);
    for ((line, expected, _), found) in CASES.iter().zip(answers) {
        assert_eq!(sorted(found), owned(expected), "{line}");
    }
}

#[test]
fn fish_completes() {
    if !installed("fish") {
        return;
    }
    let world = world();
    let one = |line: &str| format!("complete -C {}", quoted(line).replace("'\\''", "\\'"));
    let start = "repro completion fish | source";
    let answers = completed(world.path(), &["fish", "--no-config"], start, one);
    for ((line, expected, _), found) in CASES.iter().zip(answers) {
        let values = found.iter().map(|line| line.split('\t').next().unwrap().to_owned());
        assert_eq!(sorted(values.collect()), owned(expected), "{line}");
    }
}

#[test]
fn outside_of_a_project_there_is_silence() {
    let world = world();
    std::fs::remove_file(world.path().join("pipeline.toml")).unwrap();
    for (line, count) in
        [("repro list f", 0), ("repro prof", 1), ("repro -p ", 0), ("repro show fi", 0)]
    {
        let script = format!("repro completion bash --line {}", quoted(line));
        assert_eq!(shell(world.path(), &["sh"], &script).len(), count, "{line}");
    }
}
