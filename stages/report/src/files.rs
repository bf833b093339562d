//! Names of files: those of tables and figures may hold a user's names.

/// The name of a table or figure as that of a file: plain characters, and none that is taken.
pub(crate) fn name(name: &str, taken: &[String]) -> String {
    let plain = |c: char| if c.is_ascii_alphanumeric() || "_.-".contains(c) { c } else { '-' };
    let name: String = name.chars().map(plain).collect();
    let numbered = |n: u32| if n == 1 { name.clone() } else { format!("{name}-{n}") };
    let free =
        |of: &String| of != "tables" && !taken.iter().any(|known| known.eq_ignore_ascii_case(of));
    (1..).map(numbered).find(free).unwrap_or(name.clone())
}

#[cfg(test)]
mod tests {
    use super::name;

    #[test]
    fn names_of_files_are_plain_and_differ() {
        assert_eq!(name("table4.ner", &[]), "table4.ner");
        assert_eq!(name("others.../../x", &[]), "others...-..-x");
        assert_eq!(name("runs.a|b", &["runs.a-b".into(), "RUNS.a-B-2".into()]), "runs.a-b-3");
        assert_eq!(name("tables", &[]), "tables-2");
    }
}
