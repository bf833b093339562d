//! Names that were meant: by a unique part, or by being close.

/// Proposals at most.
const PROPOSALS: usize = 3;
/// Names that a message lists.
const LISTED: usize = 8;

/// What a name means among others.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Found<'a> {
    /// This one: by its whole name, or by a part that no other has.
    One(&'a str),
    /// All of these have it as a part.
    Several(Vec<&'a str>),
    /// None has it; these are close.
    None(Vec<&'a str>),
}

/// Looks for a name, whole or in part; upper and lower case count only where both are there. The
/// names are sorted and each is there once.
pub(super) fn find<'a>(wanted: &str, names: &[&'a str]) -> Found<'a> {
    if let Some(name) = names.iter().find(|name| **name == wanted) {
        return Found::One(name);
    }
    // The last part of a path is what people know a document by.
    let last = |name: &str| name.rsplit('/').next().unwrap_or(name).to_owned();
    let lower = wanted.to_lowercase();
    let tests: [&dyn Fn(&str) -> bool; 3] =
        [&|name| last(name) == wanted, &|name| name.contains(wanted), &|name| {
            name.to_lowercase().contains(&lower)
        }];
    for test in tests {
        let hits: Vec<&str> = names.iter().copied().filter(|name| test(name)).collect();
        match hits.as_slice() {
            [] => {}
            [one] => return Found::One(one),
            _ => return Found::Several(hits),
        }
    }
    Found::None(near(wanted, names, &last))
}

/// The names that are closest to a misspelt one, in whole or by their last part.
fn near<'a>(wanted: &str, names: &[&'a str], last: &dyn Fn(&str) -> String) -> Vec<&'a str> {
    let distance = |name: &str| {
        let whole = strsim::damerau_levenshtein(wanted, name);
        whole.min(strsim::damerau_levenshtein(wanted, &last(name)))
    };
    let allowed = 1 + wanted.chars().count() / 3;
    let mut close: Vec<_> = names
        .iter()
        .map(|name| (distance(name), *name))
        .filter(|(distance, _)| *distance <= allowed)
        .collect();
    close.sort_unstable();
    close.into_iter().take(PROPOSALS).map(|(_, name)| name).collect()
}

/// `did you mean …? `, with a space behind it; nothing where nothing is close.
pub(super) fn suggest(wanted: &str, names: &[String]) -> String {
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    match near(wanted, &names, &str::to_owned).first() {
        Some(name) => format!("did you mean `{name}`? "),
        None => String::new(),
    }
}

/// Some names in a row, the rest counted.
pub(super) fn listed(names: &[&str]) -> String {
    let shown: Vec<_> = names.iter().take(LISTED).copied().collect();
    match names.len().saturating_sub(LISTED) {
        0 => shown.join(", "),
        more => format!("{} and {more} more", shown.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_is_enough_where_it_is_the_only_one() {
        let names = ["bc/demo/demo_0001", "bc/demo/demo_0010", "nw/other/Paper_0001"];
        assert_eq!(find("bc/demo/demo_0001", &names), Found::One(names[0]));
        assert_eq!(find("demo_0010", &names), Found::One(names[1]));
        assert_eq!(find("paper", &names), Found::One(names[2]));
        assert_eq!(find("0001", &names), Found::Several(vec![names[0], names[2]]));
        assert_eq!(find("dmeo_0010", &names), Found::None(vec![names[1], names[0]]));
        assert_eq!(find("zebra", &names), Found::None(vec![]));
    }

    #[test]
    fn long_lists_are_cut() {
        assert_eq!(listed(&["a", "b"]), "a, b");
        assert_eq!(listed(&["a"; 10]), "a, a, a, a, a, a, a, a and 2 more");
    }
}
