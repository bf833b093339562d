//! Properties that need labels alone, of the whole release, from its published skeletons: through the
//! program, and beside a count of its own (stages/correlate/tests/reference/skeleton.py).
//!
//! The skeletons are `data/ontonotes-v12-skeleton.tar.xz` below the folder that `REPRO_SHARED` names, else
//! below `../shared`; without them the test is skipped, with a message.

use std::io::Write as _;
use std::path::PathBuf;
use std::process::Command;

use serde_json::Value;

use crate::world::{World, repository, stderr};

const COUNTED: &str = include_str!("../../stages/correlate/tests/reference/skeleton.json");
const DOMAINS: [&str; 7] = ["bc", "bn", "mz", "nw", "pt", "tc", "wb"];

#[test]
fn labels_of_the_whole_release_have_the_properties_that_are_counted_elsewhere() {
    let beside = repository().join("../shared");
    let shared = std::env::var_os("REPRO_SHARED").map_or(beside, PathBuf::from);
    let archive = shared.join("data/ontonotes-v12-skeleton.tar.xz");
    if !archive.is_file() {
        // Past the test's captured output, so that it is seen.
        let _ = writeln!(std::io::stderr(), "skipped: there is no {}", archive.display());
        return;
    }
    let world = World::new();
    let folder = world.path("data/ontonotes-skeleton");
    std::fs::create_dir_all(&folder).unwrap();
    let status = Command::new("tar").arg("-xf").arg(&archive).arg("-C").arg(&folder).status();
    assert!(status.unwrap().success(), "tar cannot unpack {}", archive.display());

    let run = ["run", "--profile", "ontonotes_skeleton", "report", "--partial"];
    let output = world.repro(&run);
    assert!(output.status.success(), "{}", stderr(&output));
    let report = world.path("reports/ontonotes_skeleton/report.json");
    let report: Value = serde_json::from_slice(&std::fs::read(report).unwrap()).unwrap();
    let tables = report["tables"].as_array().unwrap();
    let table = tables.iter().find(|t| t["name"] == "correlations.properties").unwrap();
    let rows = table["rows"].as_array().unwrap();

    let counted: Value = serde_json::from_str(COUNTED).unwrap();
    let mut compared = 0;
    for (task, by_domain) in counted.as_object().unwrap() {
        for (domain, properties) in by_domain.as_object().unwrap() {
            let column = DOMAINS.iter().position(|known| known == domain).unwrap();
            for (name, theirs) in properties.as_object().unwrap() {
                let is = |row: &&Value| {
                    row["group"] == task.to_uppercase().as_str() && row["label"] == name.as_str()
                };
                let row = rows.iter().find(is).unwrap_or_else(|| panic!("{task} {name}"));
                let ours = row["cells"][column]["value"].as_f64().unwrap();
                let theirs = theirs.as_f64().unwrap();
                // Printed with one to four decimals, by its size.
                let near = match theirs.abs() {
                    _ if theirs.fract() == 0.0 => 0.0,
                    size if size >= 100.0 => 0.05,
                    size if size >= 10.0 => 0.005,
                    _ => 0.000_05,
                };
                let off = (ours - theirs).abs();
                assert!(off <= near + 1e-9, "{task} {domain}: {name} is {ours}, not {theirs}");
                compared += 1;
            }
        }
    }
    assert_eq!(compared, (6 + 7) * 7);
    // What needs words is not there, and there is nothing of names in pt.
    let of = |task: &str, name: &str| {
        rows.iter().find(|row| row["group"] == task && row["label"] == name)
    };
    for name in ["word types", "type/token ratio", "word divergence from other domains"] {
        assert!(of("CHUNK", name).is_none(), "{name}");
    }
    assert_eq!(of("NER", "labels").unwrap()["cells"][4]["value"], Value::Null);
    assert!(of("CHUNK", "label entropy").unwrap()["cells"][0]["value"].as_f64().unwrap() > 1.0);
}
