//! One corpus in two forms: trees with pointers, and columns.

use crate::world::World;

/// The table of a domain and split, with the synthetic corpus in a form.
fn table(world: &World, form: &str, domain: &str, split: &str) -> Vec<u8> {
    let form = format!("stage.synthesize.params.form={form}");
    let step = format!("ingest[domain={domain},split={split}]");
    let run = world.repro(&["run", &step, "--set", &form]);
    assert!(run.status.success(), "{}", crate::world::stderr(&run));
    let output = world.repro(&["path", &step, "--set", &form]);
    let path = String::from_utf8(output.stdout).unwrap();
    std::fs::read(world.path(path.trim())).unwrap()
}

#[test]
fn both_forms_of_a_corpus_give_the_same_bytes() {
    let world = World::new();
    for domain in ["bc", "bn", "mz", "nw", "pt", "tc", "wb"] {
        for split in ["train", "dev", "test"] {
            let raw = table(&world, "ldc", domain, split);
            assert!(raw.len() > 10_000, "{domain} {split}: {} bytes", raw.len());
            assert!(raw == table(&world, "conll", domain, split), "{domain} {split}");
        }
    }
    // Where the convention of chunks needs traces, the forms differ, and say so.
    let paper = ["corpus", "stats", "--set", "task.chunk.convention=paper"];
    for (form, name) in [("ldc", "convention paper"), ("conll", "convention paper-stripped")] {
        let form = format!("stage.synthesize.params.form={form}");
        let run = world.repro(&[&["run", "ingest", "--set", &form], &paper[2..]].concat());
        assert!(run.status.success(), "{}", crate::world::stderr(&run));
        let stats = world.repro(&[&paper[..], &["--set", &form]].concat());
        let text = String::from_utf8(stats.stdout).unwrap();
        assert!(text.contains(&format!("{name}\n")), "{text}");
    }
}
