//! Reading from normal, bare and shallow repositories and from worktrees, and each way to fail.

use std::process::Command;

use super::*;
use crate::exit;

/// Runs git quietly; false where that fails.
fn git(folder: &Path, arguments: &[&str]) -> bool {
    let name =
        ["-c", "user.name=x", "-c", "user.email=x@example.org", "-c", "protocol.file.allow=always"];
    let mut command = Command::new("git");
    command.arg("-C").arg(folder).args(name).args(arguments);
    command.output().is_ok_and(|output| output.status.success())
}

/// A repository whose project lies in a folder of it, with commits `0`, `1` and `2` that each change the
/// report; nothing without git.
fn repository() -> Option<tempfile::TempDir> {
    let folder = tempfile::tempdir().unwrap();
    let project = folder.path().join("project");
    std::fs::create_dir_all(project.join("reports")).unwrap();
    if !git(folder.path(), &["init", "-q", "-b", "trunk"]) {
        println!("skipped: git is not installed");
        return None;
    }
    for number in 0..3 {
        std::fs::write(project.join("reports/report.json"), number.to_string()).unwrap();
        std::fs::write(folder.path().join("beside"), number.to_string()).unwrap();
        assert!(git(folder.path(), &["add", "."]));
        assert!(git(folder.path(), &["commit", "-qm", &number.to_string()]));
    }
    Some(folder)
}

fn read(folder: &Path, commit: &str) -> Result<String, Failure> {
    file_if_at(folder, commit, "reports/report.json").map(Option::unwrap)
}

#[test]
fn a_file_is_read_from_a_commit() {
    let Some(folder) = repository() else { return };
    let project = folder.path().join("project");
    assert_eq!(head(&project).unwrap().len(), 40);
    std::fs::write(project.join("reports/report.json"), "changed").unwrap();
    let at = |commit: &str| read(&project, commit).unwrap();
    assert_eq!(
        (at("HEAD").as_str(), at("HEAD~2").as_str(), at("trunk^").as_str()),
        ("2", "0", "1")
    );
    let id = head(&project).unwrap();
    assert_eq!((at(&id).as_str(), at(&id[..8]).as_str()), ("2", "2"));
    // In its pack too.
    assert!(git(&project, &["gc", "-q"]));
    assert_eq!(at("HEAD~1"), "1");
}

#[test]
fn worktrees_and_bare_and_shallow_repositories_are_read() {
    let Some(folder) = repository() else { return };
    let other = tempfile::tempdir().unwrap();
    let to = |name: &str| other.path().join(name);
    let path = |name: &str| to(name).display().to_string();
    let url = format!("file://{}", folder.path().display());
    assert!(git(folder.path(), &["worktree", "add", "-q", "--detach", &path("tree"), "HEAD~1"]));
    assert_eq!(read(&to("tree/project"), "HEAD").unwrap(), "1");
    assert!(git(other.path(), &["clone", "-q", "--bare", &url, &path("bare")]));
    let bare = Repository::of(&to("bare")).unwrap().inside("project");
    assert!(bare.is_bare());
    let commit = bare.commit("trunk~1").unwrap();
    let text = bare.text(commit, "trunk~1", "reports/report.json").unwrap();
    assert_eq!(text.as_deref(), Some("1"));
    assert!(git(other.path(), &["clone", "-q", "--depth", "2", &url, &path("shallow")]));
    let shallow = to("shallow/project");
    assert_eq!(read(&shallow, "HEAD~1").unwrap(), "1");
    let beyond = read(&shallow, "HEAD~2").unwrap_err();
    assert_eq!(beyond.message, "there is no commit `HEAD~2`");
    assert!(beyond.help.unwrap().contains("--unshallow"));
    // What the commit at the edge changed is not known.
    let repository = Repository::of(&shallow).unwrap();
    let (old, new) = (repository.commit("HEAD~1").unwrap(), repository.commit("HEAD").unwrap());
    assert_eq!(repository.history(old, new).commits.len(), 1);
    assert!(!repository.history(old, new).cut);
}

#[test]
fn the_commits_between_two_say_what_they_changed() {
    let Some(folder) = repository() else { return };
    let project = folder.path().join("project");
    // A branch that touches another file, merged.
    assert!(git(&project, &["checkout", "-q", "-b", "side", "HEAD~1"]));
    std::fs::create_dir(project.join("src")).unwrap();
    std::fs::write(project.join("src/a.rs"), "a").unwrap();
    assert!(git(&project, &["add", "."]) && git(&project, &["commit", "-qm", "side\n\nmore"]));
    assert!(git(&project, &["checkout", "-q", "trunk"]));
    assert!(git(&project, &["merge", "-q", "-m", "merge", "side"]));
    let repository = Repository::of(&project).unwrap();
    let at = |name: &str| repository.commit(name).unwrap();
    let history = repository.history(at("HEAD~2"), at("HEAD"));
    let mut told: Vec<(String, Vec<String>)> = Vec::new();
    for change in &history.commits {
        let subject = repository.about(change.id).unwrap().subject;
        told.push((subject, change.paths.iter().cloned().collect()));
    }
    told.sort();
    let expected = [
        ("2".to_owned(), vec!["reports/report.json".to_owned()]),
        ("merge".to_owned(), vec![]),
        ("side".to_owned(), vec!["src/a.rs".to_owned()]),
    ];
    assert_eq!(told, expected);
    let whole = repository.changed(at("HEAD~2"), at("HEAD")).unwrap();
    assert_eq!(whole.into_iter().collect::<Vec<_>>(), ["reports/report.json", "src/a.rs"]);
    assert!(repository.leads_to(at("HEAD~2"), at("HEAD")));
    assert!(!repository.leads_to(at("HEAD"), at("HEAD~2")));
    assert!(leads_to_head(&project, "side") && !leads_to_head(&project, "nope"));
    assert_eq!(repository.about(at("HEAD")).unwrap().date.len(), "2017-05-23".len());
}

#[test]
fn branches_and_tags_are_listed() {
    let Some(folder) = repository() else { return };
    let project = folder.path().join("project");
    for arguments in [&["branch", "other"], &["tag", "v1"]] {
        assert!(git(&project, arguments));
    }
    let expected = ["HEAD", "refs/heads/other", "refs/heads/trunk", "refs/tags/v1"];
    assert_eq!(refs(&project, true), expected);
    assert_eq!(read(&project, "refs/tags/v1").unwrap(), "2");
    assert_eq!(file_if_at(&project, "v1", "repro.lock").unwrap(), None);
    let near = file_if_at(&project, "v2", "repro.lock").unwrap_err();
    assert_eq!(near.help.as_deref(), Some("did you mean `v1`?"));
    let outside = tempfile::tempdir().unwrap();
    assert!(refs(outside.path(), true).is_empty());
}

#[test]
fn each_way_to_fail_has_its_own_words() {
    let Some(folder) = repository() else { return };
    let project = folder.path().join("project");
    let unknown = read(&project, "nope").unwrap_err();
    assert_eq!((unknown.code, &*unknown.message), (exit::USAGE, "there is no commit `nope`"));
    for name in ["--all", "HEAD:project", "", "HEAD~9", "a\u{1b}[31m"] {
        let wrong = read(&project, name).unwrap_err();
        assert_eq!(wrong.code, exit::USAGE, "{name}");
        assert!(!wrong.message.contains('\u{1b}'));
    }
    assert!(read(&project, "HEAD~9").unwrap_err().help.unwrap().contains("not go back so far"));
    let folder_read = file_if_at(&project, "HEAD", "reports").unwrap_err();
    assert_eq!(folder_read.message, "HEAD:reports is no file");
    let outside = tempfile::tempdir().unwrap();
    let nowhere = read(outside.path(), "HEAD").unwrap_err();
    assert!(nowhere.message.ends_with("is in no git repository"));
    assert_eq!((nowhere.code, head(outside.path())), (exit::PROJECT, None));
    // A repository that is not read is not none.
    if git(outside.path(), &["init", "-q", "--object-format=sha256"]) {
        let strange = read(outside.path(), "HEAD").unwrap_err();
        assert!(
            strange.message.ends_with("in a git repository that cannot be read"),
            "{strange:?}"
        );
    }
    // An object that is not here, as in a partial clone.
    let repository = Repository::of(&project).unwrap();
    let tree = repository.objects.head_tree().unwrap();
    let entry = tree.lookup_entry_by_path("project/reports/report.json").unwrap().unwrap();
    let id = entry.object_id().to_string();
    let object = folder.path().join(".git/objects").join(&id[..2]).join(&id[2..]);
    std::fs::remove_file(object).unwrap();
    let gone = read(&project, "HEAD").unwrap_err();
    assert!(gone.message.starts_with("cannot read HEAD:reports/report.json from git: "));
    assert!(gone.help.unwrap().contains("partial clone"));
}
