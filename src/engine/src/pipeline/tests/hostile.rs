//! Text that nobody means well with: it is refused with an error, never a panic, and soon.

use super::*;

/// A small generator, so that a failure can be had again.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % limit as u64) as usize
    }
}

/// Loads and, if that fails, checks that the error can be shown.
fn survive(text: &str, catalog: &Catalog, overrides: &[String]) {
    let source = source(text);
    let _ = profiles(&source);
    if let Err(error) = load(&source, catalog, None, overrides) {
        let (ErrorOrigin::File { text, .. } | ErrorOrigin::Override { text }) = &*error.origin;
        if let Some(span) = error.span.clone() {
            assert!(text.get(span).is_some(), "a span outside its text: {error}");
        }
        assert!(!error.to_string().is_empty() && !error.message.is_empty());
    }
}

#[test]
fn mutated_files_never_panic() {
    let (catalog, real) = (real::catalog(), real::file().text);
    let mut random = Random(0x9E37_79B9_7F4A_7C15);
    let pieces =
        ["{", "}", "${", "[", "]", "\"", "=", ".", ",", "\n", "*", "ä", "9", "-", "|", "'"];
    for round in 0..1_500 {
        let mut text: Vec<char> = real.chars().collect();
        match round % 4 {
            0 => text.truncate(random.below(text.len())),
            1 => {
                let from = random.below(text.len());
                let until = (from + 1 + random.below(40)).min(text.len());
                text.drain(from..until);
            }
            2 => {
                for _ in 0..=random.below(3) {
                    let piece = pieces[random.below(pieces.len())];
                    let at = random.below(text.len());
                    text.splice(at..at, piece.chars());
                }
            }
            _ => {
                let (from, to) = (random.below(text.len()), random.below(text.len()));
                let until = (from + random.below(60)).min(text.len());
                let copy = text[from..until].to_vec();
                text.splice(to..to, copy);
            }
        }
        survive(&text.into_iter().collect::<String>(), &catalog, &[]);
    }
}

#[test]
fn mutated_settings_and_selectors_never_panic() {
    let toy = load_toy(TOY, &[]).unwrap();
    let catalog = toys();
    let mut random = Random(7);
    let seeds = [
        "training.rate=2",
        "models.deep={ depth = 1 }",
        "stage.fit.inputs.table=read[split=test]",
        "fit[seed=1|2,place!=south]",
        "axis.place=[\"${profile.seeds}\"]",
        "corpus=\"folder:{place}\"",
    ];
    let pieces = [
        "{", "}", "${", "[", "]", "\"", "=", ".", ",", "*", "ä", "9", "|", "!", " ", "", "+",
        "@1/2", "<",
    ];
    for _ in 0..4_000 {
        let mut text: Vec<char> = seeds[random.below(seeds.len())].chars().collect();
        for _ in 0..=random.below(3) {
            let at = random.below(text.len() + 1);
            let until = (at + random.below(4)).min(text.len());
            text.splice(at..until, pieces[random.below(pieces.len())].chars());
        }
        let text: String = text.into_iter().collect();
        survive(TOY, &catalog, std::slice::from_ref(&text));
        if let Ok(selector) = Selector::parse(&text) {
            let _ = select(&toy, &[selector]);
        }
    }
}

/// On a stack as large as that of a program's first thread: unoptimised code needs more of it than
/// threads of tests have.
#[test]
fn deep_nesting_is_refused() {
    let thread = std::thread::Builder::new().stack_size(8 << 20).spawn(refuse_deep_nesting);
    thread.unwrap().join().unwrap();
}

fn refuse_deep_nesting() {
    let deep = 3_000;
    for value in [
        "[".repeat(deep) + &"]".repeat(deep),
        "{a=".repeat(deep) + "1" + &"}".repeat(deep),
        format!("{{{} = 1}}", vec!["a"; deep].join(".")),
        "[".repeat(70) + &"]".repeat(70),
        // 75 levels of dotted keys within 75 levels of inline tables.
        format!("{{{}", format!("{} = {{", vec!["a"; 75].join(".")).repeat(75)) + &"}".repeat(76),
    ] {
        assert!(load_toy(&format!("x = {value}"), &[]).is_err());
        assert!(load_toy(TOY, &[&format!("free.x={value}")]).is_err());
    }
    let header = format!("[{}]\n", vec!["a"; deep].join("."));
    assert!(load_toy(&header, &[]).is_err());
    assert!(load_toy(TOY, &[&format!("{}=1", vec!["a"; deep].join("."))]).is_err());
}

#[test]
fn huge_matrices_are_counted_before_they_are_built() {
    let many: Vec<_> = (0..2_000).map(|number| number.to_string()).collect();
    let seeds = format!("seeds = [{}]", many.join(","));
    let text = with("seeds = [1, 2, 3]", &seeds);
    let text =
        text.replace("[axis]", &format!("[axis]\nother = [{0}]\nthird = [{0}]", many.join(",")));
    let block = "{ place = \"*\", model = \"*\", seed = \"*\" }";
    let wide = "{ other = \"*\", third = \"*\", seed = \"*\", model = \"*\" }";
    assert_eq!(text.matches(block).count(), 1);
    let error = load_toy(&text.replace(block, wide), &[]).unwrap_err();
    assert_eq!(pointed(&error), wide);
    assert!(error.message.contains("16000000"), "{}", error.message);
    assert!(error.position().is_some());
}

#[test]
fn references_that_multiply_are_refused() {
    let mut data = String::from("\n[data]\nx0 = \"aaaaaaaaaaaaaaaa\"\n");
    for level in 1..30 {
        let below = level - 1;
        data += &format!("x{level} = [\"${{data.x{below}}}\", \"${{data.x{below}}}\"]\n");
    }
    let text = with("\"{seed}\"", "\"${data.x29}\"") + &data;
    let error = load_toy(&text, &[]).unwrap_err();
    assert!(error.message.contains("grows"), "{}", error.message);

    let mut data = String::from("\n[data]\nx0 = \"aaaaaaaaaaaaaaaa\"\n");
    for level in 1..40 {
        let below = level - 1;
        data += &format!("x{level} = \"${{data.x{below}}}${{data.x{below}}}\"\n");
    }
    let text = with("\"{seed}\"", "\"${data.x39}\"") + &data;
    let error = load_toy(&text, &[]).unwrap_err();
    assert!(error.message.contains("grows"), "{}", error.message);

    let mut data = String::from("\n[data]\nx0 = 1\n");
    for level in 1..20_000 {
        data += &format!("x{level} = \"${{data.x{}}}\"\n", level - 1);
    }
    let text = with("\"{seed}\"", "\"${data.x19999}\"") + &data;
    let error = load_toy(&text, &[]).unwrap_err();
    assert!(error.message.contains("deeper than 64 levels"), "{}", error.message);
}

/// A file with one command; `lines` come after its `cmd`.
fn command(lines: &str) -> String {
    format!(
        "format = 1\n[profile.p]\n[axis]\nseed = [1, 2]\nway = [\"..\", \".git\", \"a/b\"]\n\
         [stage.other]\ncmd = [\"true\"]\noutputs = {{ o = \"o\", d = \"d/\" }}\n\
         [stage.many]\nmatrix = [{{ seed = \"*\" }}]\ncmd = [\"true\"]\noutputs.o = \"o\"\n\
         [stage.one]\ncmd = [\"true\"]\n{lines}\n"
    )
}

/// Each is refused with the exact text that is wrong, before anything runs.
#[test]
fn hostile_paths_of_commands_are_refused() {
    for (lines, covered, told) in [
        ("outputs.o = \"../o\"", "..", "may not be part"),
        ("outputs.o = \"a/../../o\"", "..", "may not be part"),
        ("outputs.o = \"/etc/passwd\"", "/", "must be relative"),
        ("outputs.o = \"a//b\"", "a//b", "empty folder name"),
        ("outputs.o = \"./o\"", ".", "may not be part"),
        ("outputs.o = \"/\"", "", "empty folder name"),
        ("outputs.o = \"\"", "", "empty folder name"),
        ("outputs.o = \"a\\nb\"", "\"a\\nb\"", "`a\\nb` is not a plain folder name"),
        ("outputs.o = \"a\\u0000b\"", "\"a\\u0000b\"", "not a plain folder name"),
        ("outputs.o = \"a\\\\b\"", "\"a\\\\b\"", "not a plain folder name"),
        ("outputs.o = \"artifacts/objects/x\"", "artifacts/objects/x", "the store's own place"),
        ("outputs.o = \"Artifacts/x\"", "Artifacts/x", "the store's own place"),
        ("outputs.o = \".git/hooks/x\"", ".git/hooks/x", "git's own place"),
        ("outputs.o = \"sub/.GIT/x\"", "sub/.GIT/x", "git's own place"),
        ("outputs = { a = \"o\", b = \"o\" }", "[stage.one]", "two things at `o`"),
        ("outputs = { a = \"o/\", b = \"o/x\" }", "[stage.one]", "`o/x` of `one` lies inside `o`"),
        ("outputs.o = \"o\"\ninputs.o = \"other.o\"", "[stage.one]", "two things at `o`"),
        ("outputs.x = \"x\"\ninputs.o = \"many\"", "[stage.one]", "two things at `o`"),
        (
            "outputs.x = \"x\"\ninputs.o = { from = \"other.o\", as = \"../o\" }",
            "..",
            "may not be part",
        ),
        (
            "outputs.x = \"x\"\ninputs.o = { from = \"other.o\", as = \"artifacts/o\" }",
            "artifacts/o",
            "the store's own place",
        ),
        ("outputs.x = \"x\"\ninputs.o = { from = \"other.o\", as = \"o/\" }", "o/", "needs a name"),
        ("outputs.x = \"x\"\nfiles = [\"../x\"]", "..", "may not be part"),
        ("outputs.x = \"x\"\nfiles = [\"/etc/*\"]", "/", "must be relative"),
        ("outputs.x = \"x\"\nfiles = [\"artifacts/**/*\"]", "artifacts/**/*", "the store's"),
        ("outputs.x = \"x\"\nfiles = [\".git/config\"]", ".git/config", "git's own place"),
        ("outputs.x = \"x\"\nfiles = [\"a[\"]", "[", "not a pattern"),
        (
            "outputs.x = \"x\"\nmatrix = [{ way = \"*\" }]\nfiles = [\"{way}/x\"]",
            "{way}",
            "may not",
        ),
        ("matrix = [{ way = \"*\" }]\noutputs.x = \"s/{way}/x\"", "{way}", "may not be part"),
        ("matrix = [{ way = \".git\" }]\noutputs.x = \"s/{way}\"", "s/{way}", "git's own place"),
        ("outputs.x = \"x\"\npublish = \"artifacts\"", "artifacts", "the store's own place"),
        ("outputs.x = \"x\"\nsandbox = { read = [\"../..\"] }", "\"../..\"", "project's folder"),
        ("outputs.x = \"x\"\nsandbox = 1", "1", "`true`, `false` or a table"),
        ("outputs.x = \"x\"\nenv = { \"A=B\" = \"1\" }", "\"A=B\"", "letters, digits"),
        (
            "outputs.x = \"x\"\nenv = { REPRO_SCRATCH = \"/\" }",
            "REPRO_SCRATCH",
            "set by the runner",
        ),
        ("outputs.x = \"x\"\nenv = { A = \"\\u0000\" }", "\"\\u0000\"", "NUL"),
        ("outputs.x = \"x\"\nparams = {}", "params", "has no key `params`"),
        ("", "[stage.one]", "has no outputs"),
    ] {
        let text = command(lines);
        let error = load(&source(&text), &toys(), None, &[]).expect_err(lines);
        let found = format!("{} {:?}", error.message, error.help);
        assert!(found.contains(told), "{lines}: {found}");
        assert_eq!(pointed(&error), covered, "{lines}: {found}");
        assert!(error.position().is_some());
    }
    for (cmd, covered, told) in [
        ("\"rm -rf /\"", "\"rm -rf /\"", "a list, the program first"),
        ("[]", "[]", "names no program"),
        ("[\"\"]", "[\"\"]", "names no program"),
        ("[\"a\", { b = 1 }]", "{ b = 1 }", "a string or a number"),
        ("[\"a\", \"\\u0000\"]", "\"\\u0000\"", "NUL"),
    ] {
        let text = command("outputs.o = \"o\"")
            .replace("[stage.one]\ncmd = [\"true\"]", &format!("[stage.one]\ncmd = {cmd}"));
        let error = load(&source(&text), &toys(), None, &[]).expect_err(cmd);
        assert!(format!("{} {:?}", error.message, error.help).contains(told), "{cmd}: {error}");
        assert_eq!(pointed(&error), covered, "{cmd}: {error}");
    }
}

/// What is in the way in the project's folder is seen before anything runs.
#[test]
fn paths_of_commands_through_links_are_refused() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::create_dir(folder.path().join("real")).unwrap();
    std::os::unix::fs::symlink("/etc", folder.path().join("etc")).unwrap();
    std::os::unix::fs::symlink("../etc", folder.path().join("real/back")).unwrap();
    for (lines, covered) in [
        ("outputs.o = \"etc/o\"", "etc/o"),
        ("outputs.o = \"real/back/o/\"", "real/back/o"),
        ("outputs.x = \"x\"\nfiles = [\"etc/*\"]", "etc/*"),
        ("outputs.x = \"x\"\nfiles = [\"etc/passwd\"]", "etc/passwd"),
        ("outputs.x = \"x\"\ninputs.o = { from = \"other.o\", as = \"etc/o\" }", "etc/o"),
        ("outputs.x = \"x\"\npublish = \"etc/p\"", "etc/p"),
    ] {
        let source = Source { path: folder.path().join("pipeline.toml"), text: command(lines) };
        let error = load(&source, &toys(), None, &[]).expect_err(lines);
        assert!(error.message.contains("which is a link"), "{lines}: {error}");
        assert_eq!(pointed(&error), covered, "{lines}: {error}");
    }
    let fine = "outputs.o = \"real/o\"\nfiles = [\"real/*\"]";
    let source = Source { path: folder.path().join("pipeline.toml"), text: command(fine) };
    load(&source, &toys(), None, &[]).unwrap();
}

#[test]
fn what_is_too_large_is_refused_with_its_place() {
    let long = "x".repeat(10 << 20);
    let large = [
        format!("[stage.one]\ncmd = [\"echo\", \"{long}\"]\noutputs.o = \"o\""),
        format!("[stage.one]\ncmd = [\"true\"]\noutputs.o = \"{long}\""),
        format!("[stage.one]\ncmd = [\"true\"]\noutputs.o = \"o\"\nenv = {{ A = \"{long}\" }}"),
        format!(
            "[axis]\na = [\"{long}\"]\n[stage.one]\nmatrix = [{{ a = \"*\" }}]\ncmd = [\"true\"]\noutputs.o = \"o\""
        ),
    ];
    for text in &large {
        let text = format!("format = 1\n[profile.p]\n{text}\n");
        let error = load(&source(&text), &toys(), None, &[]).unwrap_err();
        assert!(error.position().is_some() && error.message.len() < 500, "{}", error.message.len());
    }
}

/// A range is counted, not written out.
#[test]
fn ranges_are_counted_before_they_are_built() {
    let text = |range: &str| {
        format!(
            "format = 1\n[profile.p]\n[axis]\ni = {range}\nj = {{ first = 1, last = 3000 }}\n\
             [stage.one]\nmatrix = [{{ i = \"*\", j = \"*\" }}]\ncmd = [\"true\"]\noutputs.o = \"o\"\n"
        )
    };
    for (range, covered, told) in [
        (
            "{ first = 1, last = 1000000000 }",
            "{ first = 1, last = 1000000000 }",
            "1000000000 values",
        ),
        (
            "{ first = -9223372036854775808, last = 9223372036854775807 }",
            "{ first = -9223372036854775808, last = 9223372036854775807 }",
            "18446744073709551616 values",
        ),
        (
            "{ first = 1, last = 3000 }",
            "{ i = \"*\", j = \"*\" }",
            "makes 9000000 steps; at most 4000000",
        ),
        ("{ first = 3, last = 1 }", "{ first = 3, last = 1 }", "is empty"),
        ("{ range = [1, 5] }", "{ range = [1, 5] }", "both included"),
        ("{ first = 1, last = 2, step = 1 }", "step", "has no key `step`"),
    ] {
        let text = text(range);
        let error = load(&source(&text), &toys(), None, &[]).unwrap_err();
        let found = format!("{} {:?}", error.message, error.help);
        assert!(found.contains(told), "{found}");
        assert_eq!(pointed(&error), covered);
    }
    let few =
        load(&source(&text("{ first = -1, last = 1 }").replace("3000", "2")), &toys(), None, &[]);
    let few = few.unwrap();
    assert_eq!(few.steps.len(), 6);
    assert_eq!(few.steps[0].name, "one[i=-1,j=1]");
}
