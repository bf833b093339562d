//! A line as it is typed, taken apart as shells do.

/// A line up to the cursor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Typed {
    /// The words of the last command on it, without quotes, from the command's name on; the last is
    /// the one at the cursor, and may be empty.
    pub(super) words: Vec<String>,
    /// The quote that is open at the cursor.
    quote: Option<char>,
    /// The characters of the last word, each with whether it stands in quotes.
    last: Vec<(char, bool)>,
}

impl Typed {
    /// Takes a line apart.
    pub(super) fn read(line: &str) -> Self {
        let mut words = Vec::new();
        let mut last: Vec<(char, bool)> = Vec::new();
        // A word may be empty and yet there: `''`.
        let (mut begun, mut quote) = (false, None);
        let mut characters = line.chars();
        while let Some(c) = characters.next() {
            match (quote, c) {
                (Some('\''), '\'') | (Some('"'), '"') => quote = None,
                (Some('"'), '\\') => match characters.next() {
                    Some(c @ ('"' | '\\' | '$' | '`')) => last.push((c, true)),
                    next => last.extend(std::iter::once('\\').chain(next).map(|c| (c, true))),
                },
                (Some(_), _) => last.push((c, true)),
                (None, '\'' | '"') => (quote, begun) = (Some(c), true),
                (None, '\\') => {
                    last.extend(characters.next().map(|c| (c, true)));
                    begun = true;
                }
                (None, ';' | '&' | '|' | '\n') => {
                    words.clear();
                    last.clear();
                    begun = false;
                }
                (None, c) if c.is_whitespace() => {
                    if begun {
                        words.push(std::mem::take(&mut last));
                    }
                    begun = false;
                }
                (None, _) => {
                    last.push((c, false));
                    begun = true;
                }
            }
        }
        words.push(last.clone());
        let text = |word: Vec<(char, bool)>| word.into_iter().map(|(c, _)| c).collect::<String>();
        let words = words.into_iter().map(text).skip_while(|word| is_assignment(word)).collect();
        Self { words, quote, last }
    }

    /// A candidate for the last word, as bash wants it: without what stands before the last
    /// character at which it begins a new word, and with a backslash before what it would not take
    /// as it is.
    pub(super) fn for_bash(&self, candidate: &str, breaks: &str) -> String {
        if self.quote.is_some() {
            // Bash knows that it is inside a quote, and puts the candidate there.
            return candidate.to_owned();
        }
        let at = self.last.iter().rposition(|(c, quoted)| !quoted && breaks.contains(*c));
        let kept = candidate.chars().skip(at.map_or(0, |at| at + 1));
        kept.flat_map(|c| {
            let special = c.is_whitespace() || "|&;<>()$`\\\"'*?!".contains(c);
            special.then_some('\\').into_iter().chain([c])
        })
        .collect()
    }
}

/// True for `NAME=value` before a command.
fn is_assignment(word: &str) -> bool {
    word.split_once('=').is_some_and(|(name, _)| {
        let mut letters = name.chars();
        letters.next().is_some_and(|c| c.is_ascii_alphabetic() || c == '_')
            && letters.all(|c| c.is_ascii_alphanumeric() || c == '_')
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(line: &str) -> Vec<String> {
        Typed::read(line).words
    }

    #[test]
    fn words_are_those_of_a_shell() {
        for (line, expected) in [
            ("repro ", &["repro", ""][..]),
            ("repro  list tr", &["repro", "list", "tr"]),
            ("repro list 'train[seed=1", &["repro", "list", "train[seed=1"]),
            ("repro list 'a b'\"c\\\"d\"e\\ f '' x", &["repro", "list", "a bc\"de f", "", "x"]),
            ("cd x && A=1 repro run", &["repro", "run"]),
            ("repro list 'a|b", &["repro", "list", "a|b"]),
            ("", &[""]),
        ] {
            assert_eq!(words(line), expected, "{line}");
        }
    }

    #[test]
    fn bash_gets_what_follows_its_own_breaks() {
        let breaks = " \t\n\"'><=;|&(:";
        for (line, candidate, expected) in [
            ("repro list tr", "train[", "train["),
            ("repro list train[system=sl", "train[system=sluice", "sluice"),
            ("repro list 'train[system=sl", "train[system=sluice", "train[system=sluice"),
            ("repro list train\\[system\\=sl", "train[system=sluice", "train[system=sluice"),
            ("repro run --profile=op", "--profile=open7", "open7"),
            ("repro list fit[seed", "fit[seed<", "fit[seed\\<"),
        ] {
            assert_eq!(Typed::read(line).for_bash(candidate, breaks), expected, "{line}");
        }
    }
}
