//! A tree on a terminal: one constituent a line, its words behind it.
//!
//! Nothing recurses: a tree may be as deep as a file makes it. Left out: parts of speech, which stand
//! in the table of layers.

use command::Paint;
use corpus::tree::Tree;

/// Below this depth a constituent is one line, its inner brackets left out.
const DEEPEST: usize = 40;
/// Columns that words get at least, however deep they stand.
const LEAST: usize = 24;

/// What lines are drawn with.
struct Strokes {
    inner: &'static str,
    last: &'static str,
    down: &'static str,
}

const UNICODE: Strokes = Strokes { inner: "├─ ", last: "└─ ", down: "│  " };
const ASCII: Strokes = Strokes { inner: "|- ", last: "`- ", down: "|  " };

/// A constituent or a word.
#[derive(Debug, Clone, Copy)]
enum Item {
    Node(usize),
    Word(usize),
}

/// A line that is still to be drawn.
struct Pending {
    item: Item,
    /// What stands before it, but for the stroke that leads to it.
    before: String,
    /// How deep it is; 0 for a root.
    depth: usize,
    last: bool,
}

/// Draws a tree over its words for a screen of `width` columns.
pub(super) fn tree(
    tree: &Tree<'_>,
    words: &[String],
    width: usize,
    unicode: bool,
    paint: Paint,
) -> String {
    let strokes = if unicode { UNICODE } else { ASCII };
    let (roots, children) = family(tree);
    let mut text = String::new();
    let mut open = Vec::new();
    push(&mut open, &roots, "", 0);
    while let Some(Pending { item, before, depth, last }) = open.pop() {
        let (stroke, below) = match (depth, last) {
            (0, _) => ("", ""),
            (_, true) => (strokes.last, "   "),
            (_, false) => (strokes.inner, strokes.down),
        };
        let (lead, follow) = (format!("{before}{stroke}"), format!("{before}{below}"));
        match item {
            Item::Word(word) => {
                line(&mut text, &lead, &follow, "", &words[word..=word], width, paint)
            }
            Item::Node(node) => {
                let inner = &children[node];
                let flat = inner.iter().all(|item| matches!(item, Item::Word(_)));
                let label = match tree.nodes[node].label {
                    "" => "·",
                    label => label,
                };
                if flat || depth >= DEEPEST {
                    let words = &words[tree.nodes[node].start..tree.nodes[node].end];
                    line(&mut text, &lead, &follow, label, words, width, paint);
                } else {
                    line(&mut text, &lead, &follow, label, &[], width, paint);
                    push(&mut open, inner, &follow, depth + 1);
                }
            }
        }
    }
    text
}

/// The roots, and the parts of each constituent, from left to right.
fn family(tree: &Tree<'_>) -> (Vec<Item>, Vec<Vec<Item>>) {
    let mut children: Vec<Vec<(usize, Item)>> = vec![Vec::new(); tree.nodes.len()];
    let mut roots = Vec::new();
    let nodes = tree.nodes.iter().enumerate();
    let nodes = nodes.map(|(at, node)| (node.parent, node.start, Item::Node(at)));
    let words = tree.parents.iter().enumerate();
    let words = words.map(|(word, parent)| (*parent, word, Item::Word(word)));
    for (parent, start, item) in nodes.chain(words) {
        match parent {
            Some(parent) => children[parent].push((start, item)),
            None => roots.push((start, item)),
        }
    }
    // Stable: what begins at the same word keeps the order of the tree.
    let sorted = |mut items: Vec<(usize, Item)>| {
        items.sort_by_key(|(start, _)| *start);
        items.into_iter().map(|(_, item)| item).collect()
    };
    (sorted(roots), children.into_iter().map(sorted).collect())
}

/// Puts parts onto the stack, the first on top.
fn push(open: &mut Vec<Pending>, items: &[Item], before: &str, depth: usize) {
    let last = items.len().saturating_sub(1);
    let pending = items.iter().enumerate().rev().map(|(at, item)| Pending {
        item: *item,
        before: before.to_owned(),
        depth,
        last: at == last,
    });
    open.extend(pending);
}

/// One label with its words, which go on under themselves where the line is full.
fn line(
    text: &mut String,
    lead: &str,
    follow: &str,
    label: &str,
    words: &[String],
    width: usize,
    paint: Paint,
) {
    let gap = if label.is_empty() || words.is_empty() { 0 } else { 2 };
    let indent = lead.chars().count() + label.chars().count() + gap;
    let room = width.saturating_sub(indent).max(LEAST);
    *text += &paint.dim(lead);
    if !label.is_empty() {
        *text += &paint.name(label);
    }
    let mut used = 0;
    for word in words {
        let length = word.chars().count();
        if used > 0 && used + 1 + length > room {
            let space = indent.saturating_sub(follow.chars().count());
            *text += &format!("\n{}{}{word}", paint.dim(follow), " ".repeat(space));
            used = length;
        } else if used > 0 {
            *text += &format!(" {word}");
            used += 1 + length;
        } else {
            *text += &format!("{}{word}", " ".repeat(gap));
            used = length;
        }
    }
    text.push('\n');
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn(cells: &[&str], words: &str, width: usize, unicode: bool) -> String {
        let words: Vec<String> = words.split(' ').map(str::to_owned).collect();
        tree(&Tree::parse(cells).unwrap(), &words, width, unicode, Paint::PLAIN)
    }

    #[test]
    fn constituents_stand_under_each_other() {
        let cells = ["(TOP(S(NP*)", "(VP*", "(NP(NP*", "*)", "(PP*", "(NP*))))", "*))"];
        assert_eq!(
            drawn(&cells, "Mira saw the man in Oslo .", 80, true),
            "\
TOP
└─ S
   ├─ NP  Mira
   ├─ VP
   │  ├─ saw
   │  └─ NP
   │     ├─ NP  the man
   │     └─ PP
   │        ├─ in
   │        └─ NP  Oslo
   └─ .
"
        );
    }

    #[test]
    fn long_lines_go_on_under_themselves() {
        assert_eq!(
            drawn(
                &["(S(X*", "*", "*", "*)", "*)"],
                "seven letters fitting hereabouts .",
                24,
                false
            ),
            "\
S
|- X  seven letters fitting
|     hereabouts
`- .
"
        );
    }

    #[test]
    fn depth_costs_no_stack_and_bounded_width() {
        let cell = format!("{}*{}", "(X".repeat(50_000), ")".repeat(50_000));
        let text = drawn(&[&cell], "deep", 80, true);
        assert_eq!(text.lines().count(), DEEPEST + 1);
        assert!(text.lines().last().unwrap().ends_with("X  deep"));
    }

    #[test]
    fn words_without_a_tree_are_roots() {
        assert_eq!(drawn(&["*", "*"], "a b", 80, true), "a\nb\n");
    }
}
