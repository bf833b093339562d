//! From a line of running text to words: white space alone, or punctuation and English clitics too.
//!
//! Left out: where sentences end, which is the line's; hyphens, dates and the rest of a treebank's
//! rules.

/// What is parted from the start of a word.
const OPENING: &[char] = &['(', '[', '{', '<', '"', '\'', '“', '‘', '«', '$', '£', '€', '¿', '¡'];
/// What is parted from the end of a word.
const CLOSING: &[char] =
    &[')', ']', '}', '>', '"', '\'', '”', '’', '»', ',', ';', ':', '!', '?', '%', '…', '.'];
/// What is parted from the end of a word of letters, in either case.
const CLITICS: &[&str] = &["n't", "'s", "'re", "'ve", "'ll", "'d", "'m"];

/// The words of a line.
pub(super) fn split(line: &str, tokenize: bool) -> Vec<String> {
    let words = line.split_whitespace();
    if !tokenize {
        return words.map(str::to_owned).collect();
    }
    let mut out = Vec::new();
    words.for_each(|word| part(word, &mut out));
    out
}

/// Adds the parts of what stands between white space.
fn part(word: &str, out: &mut Vec<String>) {
    let mut rest = word;
    while let Some(first) = rest.chars().next().filter(|first| OPENING.contains(first)) {
        let (head, tail) = rest.split_at(first.len_utf8());
        // A word that is nothing else, and a clitic that stands by itself, stay whole.
        if tail.is_empty() || CLITICS.contains(&rest.to_lowercase().as_str()) {
            break;
        }
        out.push(head.to_owned());
        rest = tail;
    }
    let mut behind = Vec::new();
    while let Some(last) = rest.chars().next_back().filter(|last| CLOSING.contains(last)) {
        let (head, tail) = rest.split_at(rest.len() - last.len_utf8());
        if head.is_empty() || last == '.' && keeps_stop(head) {
            break;
        }
        behind.push(tail);
        rest = head;
    }
    match clitic(rest) {
        Some(at) => out.extend([rest[..at].to_owned(), rest[at..].to_owned()]),
        None => out.push(rest.to_owned()),
    }
    // `...` is one word.
    let mut stops = String::new();
    for mark in behind.into_iter().rev() {
        if mark == "." {
            stops.push('.');
            continue;
        }
        if !stops.is_empty() {
            out.push(std::mem::take(&mut stops));
        }
        out.push(mark.to_owned());
    }
    if !stops.is_empty() {
        out.push(stops);
    }
}

/// True for what a full stop belongs to: a single letter, or letters with a stop among them.
fn keeps_stop(head: &str) -> bool {
    let mut chars = head.chars();
    let single = chars.next().is_some_and(char::is_alphabetic) && chars.next().is_none();
    let parts = || head.split('.');
    let letters = |part: &str| !part.is_empty() && part.chars().all(char::is_alphabetic);
    single || parts().count() > 1 && parts().all(letters)
}

/// Where a clitic begins.
fn clitic(word: &str) -> Option<usize> {
    let found = CLITICS.iter().find_map(|clitic| {
        let at = word.len().checked_sub(clitic.len())?;
        let tail = word.get(at..)?;
        tail.eq_ignore_ascii_case(clitic).then_some(at)
    })?;
    let head = &word[..found];
    (!head.is_empty() && head.chars().all(char::is_alphanumeric)).then_some(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn white_space_alone_or_punctuation_too() {
        assert_eq!(split("  Mira didn't\tgo. ", false), ["Mira", "didn't", "go."]);
        let cases = [
            ("Mira didn't go.", "Mira did n't go ."),
            ("\"Yes,\" he'd said (twice)!", "\" Yes , \" he 'd said ( twice ) !"),
            ("The U.S. and J. Doe's $5.50, 30%?", "The U.S. and J. Doe 's $ 5.50 , 30 % ?"),
            ("Well... no.", "Well ... no ."),
            ("It 's . ' — !", "It 's . ' — !"),
            ("“Café”, l'été: ça.", "“ Café ” , l'été : ça ."),
            ("CAN'T (see U.S.)", "CA N'T ( see U.S. )"),
        ];
        for (line, expected) in cases {
            assert_eq!(split(line, true).join(" "), expected, "{line}");
        }
        assert!(split(" \t", true).is_empty());
    }
}
