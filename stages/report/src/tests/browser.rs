//! The page in headless Chromium: `tests/browser/check.mjs` opens the reports that are made here.
//!
//! Left out where node, Chromium or the script's packages are not installed: `tests/browser/run`
//! installs these and runs the test.

use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::json;

use super::fixture::{Fixture, params};
use super::formats::say;
use super::names::nasty;

/// Why the browser cannot be asked.
fn hindrance(script: &Path) -> Option<String> {
    let starts = |program: &str| {
        Command::new(program).arg("--version").output().is_ok_and(|out| out.status.success())
    };
    if !starts("node") {
        return Some("there is no node".to_owned());
    }
    if !script.with_file_name("node_modules").join("axe-core").is_dir() {
        return Some("its packages are not installed (tests/browser/run does)".to_owned());
    }
    let chromium = std::env::var("CHROMIUM").into_iter().collect::<Vec<_>>();
    let names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
    let mut known = chromium.iter().map(String::as_str).chain(names);
    (!known.any(starts)).then(|| "there is no Chromium (or set CHROMIUM)".to_owned())
}

/// Three seeds of which some runs are missing, with tests over sentences.
fn seeds() -> Fixture {
    let mut fixture = Fixture::without_runs("browser");
    let twelve = |worse: usize| -> Vec<[u32; 5]> {
        (0..12).map(|at| if at < worse { [10, 9, 3, 3, 2] } else { [10, 10, 3, 3, 3] }).collect()
    };
    for seed in 1..=3 {
        for (system, worse) in [("single", 8), ("hard", 5), ("sluice", 0)] {
            let worse = worse + seed as usize;
            let targets = [("nw", twelve(worse)), ("bc", twelve(3))];
            fixture.sentences(["chunk", system, "nw"], seed, &targets);
        }
        fixture.run("four", "sluice", "nw", seed);
    }
    fixture.run("chunk", "cross_stitch", "bc", 1);
    fixture
}

/// Five seeds of every run: 540 networks.
fn many() -> Fixture {
    let mut fixture = Fixture::without_runs("browser-many");
    (1..=5).for_each(|seed| fixture.every_run(seed));
    fixture
}

#[test]
fn the_page_works_in_chromium() {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../tests/browser");
    let script = root.join("check.mjs");
    if let Some(why) = hindrance(&script) {
        say(&format!("browser: skipped, {why}"));
        return;
    }
    let (seeds, many, (names, nasty)) = (seeds(), many(), nasty("browser-names"));
    let mut three = params();
    three["seeds"] = json!([1, 2, 3]);
    let folders =
        [seeds.report(&three, "out"), names.report(&nasty, "out"), many.report(&params(), "out")];
    let output = Command::new("node").arg(&script).args(folders).output().unwrap();
    let said = String::from_utf8_lossy(&output.stdout);
    say(said.trim_end());
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}
