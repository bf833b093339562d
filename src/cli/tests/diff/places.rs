//! Where reports are found: normal, bare and shallow repositories, worktrees, folders and files; and what is
//! said where there is none.

use super::{Project, causes, git};

/// A project with two commits, and a folder beside it.
fn two() -> Option<(Project, tempfile::TempDir)> {
    let mut project = Project::new()?;
    project.skill = 60;
    project.pipeline();
    project.commit("More skill");
    Some((project, tempfile::tempdir().unwrap()))
}

#[test]
fn commits_are_read_without_a_checkout() {
    let Some((project, other)) = two() else { return };
    let expected = project.json(&["diff", "HEAD~1", "HEAD", "--json"]);
    let url = format!("file://{}", project.folder().display());
    let path = |name: &str| other.path().join(name);
    let run = |folder: &str, arguments: &[&str]| project.run_in(&path(folder), arguments);
    assert!(git(other.path(), &["clone", "-q", "--bare", &url, "bare"]));
    let bare = run("bare", &["diff", "HEAD~1", "HEAD", "--json"]);
    assert_eq!(
        serde_json::from_str::<serde_json::Value>(&bare.out).unwrap(),
        expected,
        "{}",
        bare.err
    );
    // There the second is HEAD, where none is named.
    let bare = run("bare", &["diff", "trunk~1", "--json"]);
    assert_eq!(bare.code, 0, "{}", bare.err);
    assert_eq!(causes(&serde_json::from_str(&bare.out).unwrap()), causes(&expected));
    let from_afar = project.run_in(other.path(), &["diff", "HEAD~1", "-C", "bare"]);
    assert!(from_afar.out.contains("setting skill: 50 -> 60"), "{}", from_afar.err);
    assert!(git(other.path(), &["clone", "-q", "--no-checkout", &url, "empty"]));
    let empty = run("empty", &["diff", "HEAD~1", "HEAD", "--json"]);
    assert_eq!(
        serde_json::from_str::<serde_json::Value>(&empty.out).unwrap(),
        expected,
        "{}",
        empty.err
    );
    assert!(git(other.path(), &["clone", "-q", "--depth", "1", &url, "shallow"]));
    let shallow = run("shallow", &["diff", "HEAD~1"]);
    assert_eq!(shallow.code, 2);
    assert!(shallow.err.contains("there is no commit `HEAD~1`"), "{}", shallow.err);
    assert!(shallow.err.contains("--unshallow"), "{}", shallow.err);
    assert!(run("shallow", &["diff", "HEAD"]).out.starts_with("No figure moved"));
    // A partial clone has the commits, and no files before git asks for them.
    assert!(git(&project.folder(), &["config", "uploadpack.allowFilter", "true"]));
    let partial = ["clone", "-q", "--no-checkout", "--filter=blob:none", &url, "partial"];
    assert!(git(other.path(), &partial));
    let partial = run("partial", &["diff", "HEAD~1", "HEAD"]);
    assert_eq!(partial.code, 4, "{}", partial.out);
    assert!(partial.err.contains("`git cat-file -p "), "{}", partial.err);
    let tree = path("tree").display().to_string();
    assert!(git(&project.folder(), &["worktree", "add", "-q", "--detach", &tree, "HEAD~1"]));
    let tree = run("tree", &["diff", "trunk"]);
    assert!(tree.out.contains("setting skill: 60 -> 50"), "{} {}", tree.out, tree.err);
    // Backwards, and between branches that parted.
    let back = project.json(&["diff", "HEAD", "HEAD~1", "--json"]);
    let expected = |text: &str| [(text.to_owned(), vec!["More skill".to_owned()])];
    assert_eq!(causes(&back), expected("setting skill: 60 -> 50 (draw)"));
    assert!(git(&project.folder(), &["checkout", "-q", "-b", "side", "HEAD~1"]));
    project.write("NOTES", "x");
    project.commit_only("Beside");
    let parted = project.json(&["diff", "side", "trunk", "--json"]);
    assert_eq!(causes(&parted), expected("setting skill: 50 -> 60 (draw)"));
}

#[test]
fn folders_and_files_need_no_git_and_no_project() {
    let Some((project, other)) = two() else { return };
    let copy = |commit: &str, name: &str| {
        assert!(git(&project.folder(), &["checkout", "-q", commit]));
        std::fs::create_dir(other.path().join(name)).unwrap();
        for file in ["report.json", "machine.json", "means.svg"] {
            let from = project.folder().join("reports/toy").join(file);
            std::fs::copy(from, other.path().join(name).join(file)).unwrap();
        }
    };
    copy("HEAD~1", "old");
    copy("trunk", "new");
    let told = project.run_in(other.path(), &["diff", "old", "new", "--json"]);
    let told: serde_json::Value = serde_json::from_str(&told.out).unwrap();
    assert_eq!(causes(&told), [("setting skill: 50 -> 60 (draw)".to_owned(), vec![])]);
    assert_eq!(told["causes"][0]["moved_by"], serde_json::Value::Null);
    let files = project.run_in(other.path(), &["diff", "old/report.json", "new/report.json"]);
    assert!(
        files.out.contains("1 of 2 cells moved from old/report.json to new/report.json"),
        "{}",
        files.out
    );
    let mixed = project.says(&["diff", &other.path().join("old").display().to_string(), "HEAD"]);
    assert!(mixed.contains("setting skill: 50 -> 60"), "{mixed}");
    let nowhere = project.run_in(other.path(), &["diff", "HEAD"]);
    assert_eq!(nowhere.code, 4);
    assert!(nowhere.err.contains("is in no git repository"), "{}", nowhere.err);
}

#[test]
fn what_is_missing_is_said_with_what_to_do() {
    let Some((project, _)) = two() else { return };
    let fails = |arguments: &[&str]| {
        let ran = project.run(arguments);
        assert!(ran.out.is_empty(), "{}", ran.out);
        // Wrapped at any blank.
        let words: Vec<&str> =
            ran.err.split(['\n', '│', ' ']).filter(|word| !word.is_empty()).collect();
        (ran.code, words.join(" "))
    };
    let (code, said) = fails(&["diff", "trnk"]);
    assert!(code == 2 && said.contains("did you mean `trunk`?"), "{said}");
    let (code, said) = fails(&["diff", "HEAD~7"]);
    assert!(code == 2 && said.contains("does not go back so far"), "{said}");
    let (code, said) = fails(&["diff", "data"]);
    assert!(code == 2 && said.contains("there is no report.json in data"), "{said}");
    let (code, said) = fails(&["diff", "HEAD", "--profile", "ty"]);
    assert!(code == 4 && said.contains("did you mean `toy`?"), "{said}");
    let (code, _) = fails(&["diff", "HEAD", "--html", "no/such/folder.html"]);
    assert_eq!(code, 4);
    assert!(git(&project.folder(), &["rm", "-rq", "--cached", "reports"]));
    assert!(git(&project.folder(), &["commit", "-qm", "No report"]));
    let (code, said) = fails(&["diff", "HEAD"]);
    let expected = "reports/toy/report.json is not committed at HEAD";
    assert!(
        code == 4 && said.contains(expected) && said.contains("git log --oneline -- reports/toy"),
        "{said}"
    );
    std::fs::remove_dir_all(project.folder().join("reports")).unwrap();
    let (code, said) = fails(&["diff", "HEAD~1"]);
    assert!(code == 4 && said.contains("`repro run --profile toy` makes the report"), "{said}");
    // Today's pipeline may be wrong.
    let text = std::fs::read_to_string(project.folder().join("pipeline.toml")).unwrap();
    project.write("pipeline.toml", &format!("{text}\n[stage.future]\nx = 1\n"));
    assert!(project.says(&["diff", "HEAD~2", "HEAD~1"]).contains("setting skill: 50 -> 60"));
}
