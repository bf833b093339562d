//! Tests of what shows as a change.

use std::os::unix::fs::{PermissionsExt, symlink};

use super::*;

/// Later than everything that a test writes.
const LATER: u64 = 1 << 33;

/// A change, and whether it shows.
type Change = (&'static str, fn(&Path), bool);

/// What is noted of a folder, then changed, is found changed; and nothing else is.
#[test]
fn every_change_shows() {
    let changes: [Change; 14] = [
        ("nothing", |_| {}, true),
        ("another file", |at| fs::write(at.join("other"), "").unwrap(), true),
        ("bytes", |at| fs::write(at.join("f"), "2").unwrap(), false),
        (
            "mode",
            |at| fs::set_permissions(at.join("f"), fs::Permissions::from_mode(0o600)).unwrap(),
            false,
        ),
        ("gone", |at| fs::remove_file(at.join("f")).unwrap(), false),
        ("a new file in the tree", |at| fs::write(at.join("t/u/new"), "").unwrap(), false),
        ("a file of the tree gone", |at| fs::remove_file(at.join("t/u/x")).unwrap(), false),
        ("the tree moved", |at| fs::rename(at.join("t"), at.join("t2")).unwrap(), false),
        ("what a link leads to", |at| fs::write(at.join("real/x"), "2").unwrap(), false),
        (
            "where a link leads",
            |at| {
                fs::remove_file(at.join("l")).unwrap();
                symlink("f", at.join("l")).unwrap();
            },
            false,
        ),
        (
            "a link instead of the file",
            |at| {
                fs::rename(at.join("f"), at.join("g")).unwrap();
                symlink("g", at.join("f")).unwrap();
            },
            false,
        ),
        ("what was missing is there", |at| fs::write(at.join("none"), "").unwrap(), false),
        ("something in a folder on the way", |at| fs::write(at.join("a/new"), "").unwrap(), true),
        (
            "a link on the way",
            |at| {
                fs::rename(at.join("a"), at.join("a2")).unwrap();
                symlink("a2", at.join("a")).unwrap();
            },
            false,
        ),
    ];
    for (name, change, shows_none) in changes {
        let folder = tempfile::tempdir().unwrap();
        let at = folder.path();
        for name in ["t/u", "a/b", "real"] {
            fs::create_dir_all(at.join(name)).unwrap();
        }
        for name in ["f", "t/u/x", "real/x"] {
            fs::write(at.join(name), "1").unwrap();
        }
        symlink("real/x", at.join("l")).unwrap();
        let sights = Sights::new(at, LATER);
        sights.entry(&at.join("f"));
        sights.tree(&at.join("t"));
        sights.target(&at.join("l"));
        sights.entry(&at.join("none"));
        sights.way(Path::new("a/b/c"));
        let seen = sights.all().unwrap();
        change(at);
        assert_eq!(Sights::review(&seen, at, LATER).is_some(), shows_none, "{name}");
    }
}

/// What was written just now is compared by its content, until it was left alone for long enough.
#[test]
fn what_was_written_just_now_is_read_again() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    fs::create_dir(at.join("d")).unwrap();
    fs::write(at.join("f"), "1").unwrap();
    symlink("f", at.join("l")).unwrap();
    let seconds = |name: &str| {
        std::os::unix::fs::MetadataExt::ctime(&at.join(name).symlink_metadata().unwrap())
            .cast_unsigned()
    };
    for (name, other) in [("f", "l"), ("d", "f"), ("l", "d")] {
        let (path, written) = (at.join(name), seconds(name));
        for (now, quiet) in [(0, false), (written, false), (written + 3, true)] {
            let sights = Sights::new(at, now);
            sights.entry(&path);
            let seen = sights.later(now).unwrap();
            assert_eq!(seen[0].is_ascii_lowercase(), quiet, "{name} {now}");
            let again = Sights::review(&seen, at, now).unwrap();
            assert_eq!(*again, *seen);
            let later = Sights::review(&seen, at, written + 3).unwrap();
            assert!(later[0].is_ascii_lowercase(), "{name} {now}");
        }
        // Written again within one tick it looks the same, and its content tells.
        let sights = Sights::new(at, written);
        let stat = Stat::of(&path.symlink_metadata().unwrap());
        sights.known_entry(&path, &stat, content(&at.join(other), false).unwrap());
        assert!(sights.later(written).is_none(), "{name}");
        let seen = sights.seen.lock().unwrap();
        for moment in [written, written + 3] {
            assert!(Sights::review(&seen, at, moment).is_none(), "{name}");
        }
    }
    // Nothing is relied on where something could not be noted.
    let sights = Sights::new(at, LATER);
    sights.way(Path::new("../x"));
    assert!(sights.all().is_none());
}

#[test]
fn damaged_sights_hold_for_nothing() {
    let hold = |seen: &[u8], root: &Path| Sights::review(seen, root, LATER).is_some();
    let folder = tempfile::tempdir().unwrap();
    for seen in [
        &b"x"[..],
        b"e123",
        b"E",
        b"Nnone\0",
        b"n",
        b"npath",
        b"p\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0none\0",
    ] {
        assert!(!hold(seen, folder.path()), "{seen:?}");
    }
    assert!(hold(b"", folder.path()));
    assert!(hold(b"nnone\0", folder.path()));
    assert!(!hold(b"nnone\0", &folder.path().join("none")));
}
