//! Names from the user's data have no effect: in HTML and its data, Markdown, LaTeX, CSV, SVG.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::files;
use super::fixture::{DOMAINS, Fixture, dataset, params};

/// What would end an element, an attribute, a comment or the page's data, and run.
pub(super) const SCRIPT: &str = "</script><script>alert(1)</script>";
const IMAGE: &str = "\"><img src=x onerror=alert(2)>";
const DRAWING: &str = "]]>--><svg onload=alert(3)>";
const LATEX: &str = "\\input{nowhere} $x_1^2$ #1 %&~{";
const FORMULA: &str = "=HYPERLINK(\"http://example.org\",1)";
const PIPES: &str = "a|b\n| *c* `d` [e](http://f)";

/// A report whose every name is nasty.
pub(super) fn nasty(name: &str) -> (Fixture, Value) {
    let words = ["a|b", SCRIPT, "`x`", "*y*", "[z](http://e)", "&amp;"];
    let mut fixture = Fixture::with_words(name, &words);
    let mut params = params();
    params["profile"] = format!("{IMAGE}|p").into();
    params["banner"] = format!("</p>{SCRIPT}|{LATEX}").into();
    params["sources"] = json!([
        { "name": SCRIPT, "licence": IMAGE, "url": "https://example.org/\"><script>" },
        { "name": LATEX, "licence": FORMULA, "url": "javascript:alert(4)" },
    ]);
    let domains = DOMAINS.iter().copied().chain([IMAGE, FORMULA]);
    params["domains"] = json!(domains.collect::<Vec<_>>());
    params["labels"]["sluice"] = format!("{SCRIPT}{PIPES}").into();
    params["labels"]["single"] = LATEX.into();
    params["labels"]["hard"] = FORMULA.into();
    params["training"][DRAWING] = IMAGE.into();
    params["systems"]["sluice"][SCRIPT] = IMAGE.into();
    params["definitions"][DRAWING] = params["definitions"]["chunk"].clone();
    params["tasks"][SCRIPT] = json!({ "main": "chunk", "auxiliary": [DRAWING] });
    params["rows"]["table3"].as_array_mut().unwrap().push(IMAGE.into());
    params["systems"][IMAGE] = json!({ "stacks": SCRIPT });
    for split in ["train", "dev", "test"] {
        fixture.add((IMAGE, split), dataset(IMAGE, 2, &words));
    }
    for system in ["single", "sluice", "hard", IMAGE] {
        fixture.run("chunk", system, "nw", 1);
        fixture.run("chunk", system, IMAGE, 1);
        fixture.run("four", system, "nw", 1);
        fixture.run(SCRIPT, system, IMAGE, 1);
    }
    (fixture, params)
}

fn made(name: &str) -> BTreeMap<String, String> {
    let (fixture, params) = nasty(name);
    let files = files(&fixture.report(&params, "out")).into_iter();
    files.map(|(name, bytes)| (name, String::from_utf8_lossy(&bytes).into_owned())).collect()
}

#[test]
fn the_page_has_no_element_of_theirs() {
    let files = made("names-html");
    let page = &files["index.html"];
    // Its own: data, and its script.
    assert_eq!(page.matches("<script").count(), 2);
    assert_eq!(page.matches("</script").count(), 2);
    for element in ["<img", "<svg onload", "href=\"javascript", "<!--", "]]>"] {
        assert!(!page.contains(element), "{element}");
    }
    assert!(page.contains("&lt;img src=x onerror=alert(2)&gt;"));
    for (name, text) in files.iter().filter(|(name, _)| name.ends_with(".svg")) {
        assert!(!text.contains("<script") && !text.contains("<img"), "{name}");
    }
}

#[test]
fn markdown_shows_them() {
    for (name, text) in made("names-md").iter().filter(|(name, _)| name.ends_with(".md")) {
        // A code span shows what it holds: commands keep the names as they are.
        let plain = outside_code(text);
        for element in ["<script", "<img", "<b>", "<svg"] {
            assert!(!plain.contains(element), "{name}: {element}");
        }
        let bars = |line: &str| line.replace("\\|", "").matches('|').count();
        let mut before: Option<usize> = None;
        for line in plain.lines().filter(|line| line.starts_with('|')) {
            if line.contains("---") {
                assert_eq!(before, Some(bars(line)), "{name}: {line}");
            }
            before = Some(bars(line));
        }
    }
    let table2 = &made("names-words")["table2.md"];
    assert!(table2.contains("a\\|b") && table2.contains("&lt;script&gt;"));
    assert!(table2.contains("\\[z\\]"));
}

/// Text without its code spans, whose fences may have any length.
pub(super) fn outside_code(text: &str) -> String {
    let mut plain = String::new();
    let mut rest = text;
    while let Some(at) = rest.find('`') {
        let escaped = rest[..at].ends_with('\\');
        plain += &rest[..at];
        let length = rest[at..].bytes().take_while(|byte| *byte == b'`').count();
        let fence = &rest[at..at + length];
        rest = &rest[at + length..];
        if !escaped && let Some(end) = rest.find(fence) {
            rest = &rest[end + length..];
        }
    }
    plain + rest
}

#[test]
fn files_have_plain_names() {
    let files = made("names-files");
    for name in files.keys() {
        let plain = |c: char| c.is_ascii_alphanumeric() || "_.-/".contains(c);
        assert!(name.chars().all(plain) && !name.contains(".."), "{name}");
    }
    assert!(files.keys().any(|name| name.starts_with("tables/others.--script--script-alert-1-")));
}

#[test]
fn no_field_of_csv_is_a_formula() {
    for (name, text) in made("names-csv").iter().filter(|(name, _)| name.ends_with(".csv")) {
        for field in fields(text) {
            let formula = field.starts_with(['=', '+', '-', '@']);
            assert!(!formula || field.parse::<f64>().is_ok(), "{name}: {field}");
        }
    }
}

/// Every field of a CSV file, without its quotes; every line has as many.
fn fields(text: &str) -> Vec<String> {
    let (mut all, mut width) = (Vec::new(), None);
    let (mut field, mut quoted, mut count) = (String::new(), false, 0);
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '"' if quoted && chars.peek() == Some(&'"') => field.push(chars.next().unwrap()),
            '"' => quoted = !quoted,
            ',' if !quoted => {
                all.push(std::mem::take(&mut field));
                count += 1;
            }
            '\r' if !quoted => {
                assert_eq!(chars.next(), Some('\n'));
                all.push(std::mem::take(&mut field));
                assert_eq!(*width.get_or_insert(count), count);
                count = 0;
            }
            c => field.push(c),
        }
    }
    assert!(!quoted && field.is_empty());
    all
}
