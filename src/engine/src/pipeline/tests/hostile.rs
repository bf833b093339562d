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
