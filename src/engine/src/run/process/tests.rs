//! What processes are asked, what is heard of them, and how they end.

use super::*;

fn shell(script: &str) -> Command {
    let mut command = Command::new("/bin/sh");
    command.args(["-c", script]);
    command
}

const FREE: Limits<'static> = Limits { timeout: None, grace: GRACE, stop: &|| false, guard: None };

/// Runs a script; also what it wrote.
fn ran(script: &str, feed: Feed, pipes: Pipes, limits: &Limits<'_>) -> (Ended, String, String) {
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let ended = run(&mut shell(script), feed, pipes, limits, &mut |from, bytes| match from {
        From::Out => out.extend_from_slice(bytes),
        From::Err => err.extend_from_slice(bytes),
    });
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (ended.unwrap(), text(out), text(err))
}

#[test]
fn what_it_writes_comes_in_order_or_apart() {
    let script = "echo a; echo b >&2; echo c; exit 3";
    let (ended, out, err) = ran(script, Feed::Nothing, Pipes::Joined, &FREE);
    assert_eq!((ended.text().as_str(), &*out, &*err), ("exit code 3", "a\nb\nc\n", ""));
    let (ended, out, err) = ran(script, Feed::Nothing, Pipes::Apart, &FREE);
    assert_eq!((ended.status.code(), &*out, &*err), (Some(3), "a\nc\n", "b\n"));
    assert!(ended.peak_bytes > 100_000 && ended.asked.is_none(), "{ended:?}");
}

#[test]
fn much_goes_in_and_comes_out() {
    let bytes = "0123456789abcde\n".repeat(40_000).into_bytes();
    let (_, out, _) = ran("head -c 640000", Feed::Held(bytes.clone()), Pipes::Apart, &FREE);
    assert!(out.into_bytes() == bytes);
    // Who does not read it is not waited for.
    let (ended, out, _) = ran("echo done", Feed::Held(bytes), Pipes::Apart, &FREE);
    assert_eq!((ended.status.code(), &*out), (Some(0), "done\n"));
}

#[test]
fn a_crash_has_the_name_of_its_signal() {
    let (ended, ..) = ran("kill -ABRT $$", Feed::Nothing, Pipes::Joined, &FREE);
    assert_eq!(ended.text(), "killed by signal 6 (SIGABRT)");
    let missing = run(
        &mut Command::new("/nonexistent/program"),
        Feed::Nothing,
        Pipes::Joined,
        &FREE,
        &mut |_, _| {},
    );
    assert_eq!(missing.unwrap_err().kind(), io::ErrorKind::NotFound);
}

#[test]
fn it_is_asked_and_then_killed() {
    let soon = Limits {
        timeout: Some(Duration::from_millis(100)),
        grace: Duration::from_millis(100),
        ..FREE
    };
    let polite = "trap 'echo bye; exit 0' TERM; echo on; while :; do sleep 0.01; done";
    let patient = Limits { grace: GRACE, ..soon };
    let (ended, out, _) = ran(polite, Feed::Nothing, Pipes::Joined, &patient);
    assert_eq!((ended.asked, ended.killed), (Some(Asked::TimedOut), false));
    assert_eq!(ended.status.code(), Some(0));
    // The shell may tell in between that its `sleep` was ended as well.
    assert!(out.starts_with("on\n") && out.ends_with("bye\n"), "{out}");
    let deaf = "trap '' TERM; while :; do sleep 0.01; done";
    let (ended, ..) = ran(deaf, Feed::Nothing, Pipes::Joined, &soon);
    assert_eq!((ended.asked, ended.killed), (Some(Asked::TimedOut), true));
    assert_eq!(ended.status.signal(), Some(9));
}

#[test]
fn who_reads_its_input_sees_that_it_is_to_stop() {
    let stopped = Limits { stop: &|| true, ..FREE };
    let feed = Feed::Held(b"x\n".to_vec());
    let (ended, out, _) = ran("cat; echo end", feed, Pipes::Apart, &stopped);
    assert_eq!((ended.asked, ended.killed), (Some(Asked::Stopped), false));
    assert!(out.ends_with("end\n"), "{out}");
}

#[test]
fn nothing_of_it_is_left_and_nobody_waits_for_the_rest() {
    let folder = tempfile::tempdir().unwrap();
    let pid = folder.path().join("pid");
    // The pipes stay open in the background.
    let script = format!("sleep 100 & echo $! > {}; echo out", pid.display());
    let began = Instant::now();
    let (ended, out, _) = ran(&script, Feed::Nothing, Pipes::Joined, &FREE);
    assert_eq!((ended.status.code(), &*out), (Some(0), "out\n"));
    assert!(began.elapsed() < Duration::from_secs(20));
    let pid = std::fs::read_to_string(pid).unwrap();
    let status = format!("/proc/{}/stat", pid.trim());
    let gone = || match std::fs::read_to_string(&status) {
        Err(_) => true,
        // Killed, and not reaped yet by the one process that can.
        Ok(stat) => stat.contains(") Z ") || stat.contains(") X "),
    };
    let deadline = Instant::now() + Duration::from_secs(10);
    while !gone() && Instant::now() < deadline {
        std::thread::sleep(Duration::from_millis(5));
    }
    assert!(gone(), "the background process lives on");
}
