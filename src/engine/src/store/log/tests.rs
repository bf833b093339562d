//! The log as a file: what is filed is found, whatever happens to the files.

use std::collections::BTreeMap;

use super::*;
use crate::Machine;
use crate::key::Components;
use crate::record::Provenance;

/// A record of the step `name`, whose key is the digest of both texts with a space between.
pub(crate) fn record(name: &str, text: &str) -> Record {
    let machine = Machine {
        cpu: "toy".into(),
        features: Vec::new(),
        rustc: String::new(),
        host: String::new(),
        cores: 1,
        memory: None,
        worker: None,
        environment: Default::default(),
        clock: || 0,
    };
    let provenance = Provenance {
        profile: "mini".into(),
        step: name.into(),
        finished: 7,
        seconds: 0.5,
        host: "here".into(),
        machine,
        metrics: BTreeMap::new(),
        commit: None,
        peak_memory: Some(9),
        adopted: None,
    };
    let digest = Digest::of(text.as_bytes());
    let outputs = BTreeMap::from([("out".to_owned(), digest), ("more".to_owned(), digest)]);
    let sizes = BTreeMap::from([("out".to_owned(), text.len() as u64)]);
    let key = Digest::of(format!("{name} {text}").as_bytes());
    Record::new(key, outputs, sizes, Components(Vec::new()), provenance)
}

fn records(count: usize) -> Vec<Record> {
    (0..count).map(|n| record(&format!("s{n}"), &format!("text {n}"))).collect()
}

fn opened(root: &Path) -> Log {
    let log = Log::new(root);
    log.refresh().unwrap();
    log
}

/// Which of the records a new reader finds; what it finds must be right.
fn found(root: &Path, records: &[Record]) -> Vec<bool> {
    let log = opened(root);
    let is = |record: &Record| {
        let Some(brief) = log.find(record.key) else { return false };
        assert_eq!(brief.digests(), record.outputs);
        assert_eq!(brief.digest("out"), record.outputs.get("out").copied());
        let sizes: Vec<_> = brief.outputs.iter().map(|made| made.size).collect();
        assert_eq!(sizes, [None, record.sizes.get("out").copied()]);
        assert_eq!((brief.finished, brief.seconds, brief.peak_memory), (7, 0.5, Some(9)));
        if let Some(loaded) = log.load(record.key).unwrap() {
            assert_eq!(loaded.outputs, record.outputs);
        }
        true
    };
    records.iter().map(is).collect()
}

/// A folder in memory where there is one: these tests write thousands of logs.
fn folder() -> tempfile::TempDir {
    let memory = Path::new("/dev/shm");
    let there = memory.is_dir().then(|| tempfile::tempdir_in(memory).ok()).flatten();
    there.unwrap_or_else(|| tempfile::tempdir().unwrap())
}

#[test]
fn what_is_filed_is_found_with_an_index_and_without() {
    let folder = folder();
    let records = records(2000);
    let log = Log::new(folder.path());
    assert!(log.find(records[0].key).is_none());
    for some in records.chunks(7) {
        log.append(some, false).unwrap();
    }
    assert_eq!(found(folder.path(), &records), [true; 2000]);
    assert!(log.index_path().exists(), "written as the log grows");
    log.tidy().unwrap();
    let indexed = opened(folder.path());
    assert_eq!(indexed.state().index.as_ref().unwrap().len(), 2000);
    assert!(indexed.state().tail.records.is_empty());
    assert_eq!(found(folder.path(), &records), [true; 2000]);
    assert_eq!((indexed.len(), opened(folder.path()).len()), (2000, 2000));
    assert_eq!(indexed.newest("mini", "s7"), Some(records[7].key));
    assert_eq!(indexed.newest("open7", "s7"), None);
    assert!(indexed.find(Digest::of(b"never")).is_none());
    fs::remove_file(log.index_path()).unwrap();
    assert_eq!(found(folder.path(), &records), [true; 2000]);
    assert_eq!(opened(folder.path()).newest("mini", "s7"), Some(records[7].key));
    let all = opened(folder.path()).all().unwrap();
    assert!(all.iter().map(|record| record.key).eq(records.iter().map(|record| record.key)));
}

/// A result that was adopted is told apart by the log alone and by the index, old ones by neither.
#[test]
fn an_adopted_record_is_marked() {
    let folder = folder();
    let mut adopted = record("a", "text");
    adopted.provenance.adopted = Some(crate::record::Adoption {
        because: "why".into(),
        from_key: "k".into(),
        at: 1,
        by: None,
        commit: None,
        earlier: Vec::new(),
    });
    let other = record("b", "text");
    let log = opened(folder.path());
    log.append(&[adopted.clone(), other.clone()], false).unwrap();
    let marks = |log: &Log| [&adopted, &other].map(|one| log.find(one.key).unwrap().adopted);
    assert_eq!(marks(&opened(folder.path())), [true, false]);
    log.tidy().unwrap();
    assert!(folder.path().join("index").is_file());
    assert_eq!(marks(&opened(folder.path())), [true, false]);
}

#[test]
fn the_last_record_of_a_key_and_of_a_step_counts() {
    let folder = folder();
    let log = Log::new(folder.path());
    let (one, two) = (record("s", "one"), record("s", "two"));
    let mut other = record("s", "other");
    other.key = one.key;
    for tidy in [false, true] {
        let _ = fs::remove_dir_all(folder.path());
        fs::create_dir(folder.path()).unwrap();
        let file = |record: &Record| {
            log.append(std::slice::from_ref(record), true).unwrap();
            if tidy {
                log.tidy().unwrap();
            }
        };
        file(&one);
        file(&two);
        assert_eq!(opened(folder.path()).newest("mini", "s"), Some(two.key));
        file(&other);
        let log = opened(folder.path());
        assert_eq!(log.find(one.key).unwrap().digests(), other.outputs);
        assert_eq!(log.load(one.key).unwrap().unwrap().outputs, other.outputs);
        assert_eq!(log.newest("mini", "s"), Some(one.key));
        assert_eq!((log.len(), log.all().unwrap().len()), (2, 2));
    }
}

/// Cut at any byte, with an index that covers more, less or nothing: whole records stay, the next
/// one is filed behind them, and the tail is gone.
#[test]
fn a_log_cut_at_any_byte_keeps_its_whole_records() {
    let folder = folder();
    let (records, next) = (records(5), record("next", "next"));
    let log = Log::new(folder.path());
    log.append(&records[..2], true).unwrap();
    log.tidy().unwrap();
    let (early, path) = (fs::read(log.index_path()).unwrap(), log.path());
    log.append(&records[2..], true).unwrap();
    log.tidy().unwrap();
    let (late, whole) = (fs::read(log.index_path()).unwrap(), fs::read(&path).unwrap());
    let frames = frame::scan(&whole, HEADER).frames;
    for (at, index) in [Some(&early), Some(&late), None].into_iter().enumerate() {
        for cut in 0..=whole.len() {
            fs::write(&path, &whole[..cut]).unwrap();
            match index {
                Some(index) => fs::write(log.index_path(), index).unwrap(),
                None => fs::remove_file(log.index_path()).unwrap_or_default(),
            }
            let left = frames.iter().filter(|found| found.payload.end <= cut).count();
            let expected: Vec<bool> = (0..5).map(|n| n < left).collect();
            assert_eq!(found(folder.path(), &records), expected, "index {at}, cut at {cut}");
            let end = frames.get(..left).and_then(<[_]>::last).map_or(HEADER, |f| f.payload.end);
            let check = Log::new(folder.path()).check().unwrap();
            assert_eq!(check.records, left);
            if cut >= HEADER {
                assert_eq!((check.damaged, check.torn), (0, (cut - end) as u64));
            }
            Log::new(folder.path()).append(std::slice::from_ref(&next), false).unwrap();
            assert_eq!(found(folder.path(), &records), expected, "index {at}, cut at {cut}, filed");
            let check = Log::new(folder.path()).check().unwrap();
            assert_eq!(check, Check { records: left + 1, damaged: 0, torn: 0 });
            assert!(opened(folder.path()).find(next.key).is_some());
        }
    }
}

/// A flipped byte anywhere: without an index, one record is lost and said to be; with one, none.
#[test]
fn a_flipped_byte_makes_no_wrong_record() {
    let folder = folder();
    let (records, next) = (records(4), record("next", "next"));
    let log = Log::new(folder.path());
    log.append(&records, true).unwrap();
    log.tidy().unwrap();
    let (index, whole) = (fs::read(log.index_path()).unwrap(), fs::read(log.path()).unwrap());
    let frames = frame::scan(&whole, HEADER).frames;
    let flipped = |bytes: &[u8], at: usize| {
        let mut bytes = bytes.to_vec();
        bytes[at] ^= 0x5A;
        bytes
    };
    for at in 0..whole.len() {
        fs::write(log.path(), flipped(&whole, at)).unwrap();
        fs::write(log.index_path(), &index).unwrap();
        let there = found(folder.path(), &records);
        let hit = frames.iter().position(|f| f.at <= at && at < f.payload.end);
        // An index that does not fit the header or the last frame is dropped.
        let lost: Vec<bool> = (0..4).map(|n| Some(n) != hit).collect();
        assert!(there == [true; 4] || there == lost, "byte {at}: {there:?}");
        let check = Log::new(folder.path()).check().unwrap();
        assert_eq!(check.records, 4 - usize::from(hit.is_some()));
        assert!(check.damaged + check.torn > 0, "byte {at} is told");
        fs::remove_file(log.index_path()).unwrap();
        assert_eq!(found(folder.path(), &records), lost, "byte {at}, without an index");
        Log::new(folder.path()).append(std::slice::from_ref(&next), false).unwrap();
        assert_eq!(found(folder.path(), &records), lost, "byte {at}, filed");
        assert!(opened(folder.path()).find(next.key).is_some());
    }
    fs::write(log.path(), &whole).unwrap();
    for at in 0..index.len() {
        fs::write(log.index_path(), flipped(&index, at)).unwrap();
        assert_eq!(found(folder.path(), &records), [true; 4], "byte {at} of the index");
        fs::write(log.index_path(), &index[..at]).unwrap();
        assert_eq!(found(folder.path(), &records), [true; 4], "the index cut at {at}");
    }
}

#[test]
fn an_index_of_another_log_is_not_believed() {
    let (one, two) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let records = records(3);
    for folder in [&one, &two] {
        let log = Log::new(folder.path());
        log.append(&records[..2], true).unwrap();
        log.tidy().unwrap();
    }
    fs::copy(one.path().join("index"), two.path().join("index")).unwrap();
    assert!(opened(two.path()).state().index.is_none());
    assert_eq!(found(two.path(), &records), [true, true, false]);
    // A log that was cut and grew again is another one behind the cut.
    let log = Log::new(one.path());
    let whole = fs::read(log.path()).unwrap();
    fs::write(log.path(), &whole[..whole.len() - 1]).unwrap();
    log.append(&records[2..], true).unwrap();
    assert_eq!(found(one.path(), &records), [true, false, true]);
}

#[test]
fn a_newer_log_is_refused_and_left_alone() {
    let folder = folder();
    let log = Log::new(folder.path());
    log.append(&records(1), true).unwrap();
    let mut bytes = fs::read(log.path()).unwrap();
    bytes[16] += 1;
    let check = frame::tag(&[&bytes[..36]]);
    bytes[36..52].copy_from_slice(&check);
    fs::write(log.path(), &bytes).unwrap();
    let errors = [
        Log::new(folder.path()).refresh().unwrap_err(),
        Log::new(folder.path()).append(&records(1), true).unwrap_err(),
    ];
    for error in errors {
        assert!(matches!(error, EngineError::StoreVersion { found: 2, known: 1, .. }), "{error}");
    }
    assert_eq!(fs::read(log.path()).unwrap(), bytes);
}

/// Several logs over one folder, as several processes have them: nothing is lost or mixed, and who
/// reads beside them sees whole records alone.
#[test]
fn many_may_append_and_read_at_once() {
    let folder = folder();
    let records = records(800);
    std::thread::scope(|scope| {
        for some in records.chunks(100) {
            scope.spawn(|| {
                let log = Log::new(folder.path());
                some.chunks(3).for_each(|few| log.append(few, false).unwrap());
                log.tidy().unwrap();
            });
        }
        scope.spawn(|| {
            let log = Log::new(folder.path());
            let mut before = 0;
            while before < records.len() {
                log.refresh().unwrap();
                let all = log.len();
                assert!(all >= before);
                before = all;
                assert_eq!(log.state().damaged, 0);
            }
        });
    });
    assert_eq!(found(folder.path(), &records), [true; 800]);
    let check = Log::new(folder.path()).check().unwrap();
    assert_eq!(check, Check { records: 800, damaged: 0, torn: 0 });
}

fn write_older(root: &Path, records: &[Record]) {
    fs::create_dir_all(root.join("records")).unwrap();
    for record in records {
        let bytes = serde_json::to_vec(record).unwrap();
        fs::write(older::path(root, record.key), bytes).unwrap();
    }
}

#[test]
fn older_records_are_read_and_taken_in_once() {
    let folder = folder();
    let records = records(3);
    write_older(folder.path(), &records);
    fs::write(folder.path().join("records/notes.txt"), "mine").unwrap();
    fs::write(older::path(folder.path(), Digest::of(b"x")), "{").unwrap();
    assert_eq!(found(folder.path(), &records), [true; 3]);
    assert!(!folder.path().join("log").exists(), "who reads writes nothing");
    assert_eq!(opened(folder.path()).newest("mini", "s1"), Some(records[1].key));
    for _ in 0..2 {
        Log::new(folder.path()).take_in_older().unwrap();
        let left = fs::read_dir(folder.path().join("records")).unwrap().count();
        assert_eq!(left, 2, "what is no record stays");
        assert_eq!(found(folder.path(), &records), [true; 3]);
        assert_eq!(opened(folder.path()).all().unwrap().len(), 3);
    }
    // What the log has is newer.
    let mut other = record("s1", "other");
    other.key = records[1].key;
    Log::new(folder.path()).append(std::slice::from_ref(&other), true).unwrap();
    write_older(folder.path(), &records[1..2]);
    for _ in 0..2 {
        assert_eq!(opened(folder.path()).find(other.key).unwrap().digests(), other.outputs);
        Log::new(folder.path()).take_in_older().unwrap();
    }
}

/// What something else wrote over is looked for when a run begins, and dropped: then the log is sound.
#[test]
fn a_run_mends_a_log_that_somebody_wrote_to() {
    let folder = folder();
    let records = records(4);
    let log = Log::new(folder.path());
    log.append(&records, true).unwrap();
    log.tidy().unwrap();
    let whole = fs::read(log.path()).unwrap();
    let frames = frame::scan(&whole, HEADER).frames;
    let sound = |left: usize| Check { records: left, damaged: 0, torn: 0 };
    for at in (0..whole.len()).step_by(11) {
        fs::write(log.path(), &whole).unwrap();
        Log::new(folder.path()).mend().unwrap();
        assert_eq!(Log::new(folder.path()).check().unwrap(), sound(4), "nothing is dropped");
        let mut flipped = whole.clone();
        flipped[at] ^= 0x10;
        std::thread::sleep(std::time::Duration::from_millis(5));
        fs::write(log.path(), &flipped).unwrap();
        Log::new(folder.path()).mend().unwrap();
        let hit = frames.iter().position(|f| f.at <= at && at < f.payload.end);
        let left: Vec<bool> = (0..4).map(|n| Some(n) != hit).collect();
        assert_eq!(found(folder.path(), &records), left, "byte {at}");
        let check = Log::new(folder.path()).check().unwrap();
        assert_eq!(check, sound(4 - usize::from(hit.is_some())), "byte {at}");
    }
}
