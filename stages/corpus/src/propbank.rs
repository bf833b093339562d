//! Propositions as PropBank writes them: pointers into trees, and the columns that they become.
//!
//! A line of a `.prop` file is `path tree terminal annotator lemma roleset inflection arguments`,
//! in OntoNotes 5.0 (`…/demo_0001@0001@demo@bc@en@on 0 1 gold want-v want.01 ----- 0:1-ARG0 1:0-rel`)
//! and in the PropBank release (`masc/….mrg 0 1 gold want want.01 ----- 0:1-ARG0 1:0-rel`). An
//! argument is pointers and a label: `terminal:height` is the constituent that many steps above the
//! preterminal; `*` (and `&`) join the members of a trace chain, `,` and `;` the parts of one
//! constituent that is not in one place.
//!
//! The columns, as the releases have them:
//! - a pointer to traces alone vanishes, and an argument of such pointers;
//! - a constituent with a `WH…` label that a `LINK-SLC` names too is a reference, `R-X`, unless its
//!   argument has nothing else;
//! - of the other places of an argument, the first in the sentence is `X`, each later one `C-X`;
//! - parts joined by `,` or `;` that stand side by side are one place, members of a chain are not;
//! - arguments never nest: of two that claim a word, the later in the line has it. `X-DSP` (what is
//!   said, around the words that say it) has what no other argument claims;
//! - `rel` is `V`; see [`Style`].
//!
//! Left out: rolesets, lemmas, and the `LINK` arguments themselves.

use std::collections::HashMap;

use artifact::StageError;

use crate::annotation::PREDICATE;
use crate::heights::Heights;
use crate::text::{Places, Text};
use crate::tree::{Node, Tree};
use crate::treebank::{Edited, RawTree, Surface};

/// Which release's columns propositions become.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// CoNLL-2012 (v12): words below EDITED are dropped, and so is a proposition whose predicate is
    /// among them; `V` is the predicate's one word, its particles have no label. All 315,082
    /// propositions of the v12 skeletons have one `V` of one word, and none has a `C-V`.
    Conll2012,
    /// The PropBank release (MASC's skeletons among it): words below EDITED are kept; parts of `rel`
    /// that stand side by side are one `V`, others `C-V`.
    PropBank,
}

impl Style {
    /// What becomes of words below EDITED.
    pub fn edited(self) -> Edited {
        match self {
            Self::Conll2012 => Edited::Drop,
            Self::PropBank => Edited::Keep,
        }
    }
}

/// The most that one sentence may ask for: words times (propositions and pointers). A sentence of
/// 250 words with 50 propositions of ten pointers asks for 137,500. A small file that asks for more
/// than this is broken, and must fill neither the memory nor the day.
const MAX_WORK: usize = 1 << 23;

const LINE: &str = "expected: path, tree, terminal, annotator, lemma, roleset, inflection, and \
     arguments like `0:1-ARG0 1:0-rel`";
const ARGUMENT: &str = "expected `terminal:height-LABEL`; pointers are joined by `*`, `,` or `;`: \
     `0:1*5:0-ARG1`, `6:0,7:1-rel`";

/// One `terminal:height`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Pointer {
    terminal: usize,
    height: usize,
    /// True for a part of the constituent of the pointer before it.
    joined: bool,
    /// Where it stands in the file.
    offset: usize,
}

/// One argument; its pointers are a range of the file's.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Argument<'a> {
    label: &'a str,
    pointers: std::ops::Range<usize>,
}

/// One line; its arguments are a range of the file's.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Line {
    tree: usize,
    terminal: usize,
    arguments: std::ops::Range<usize>,
    /// Where the line begins in the file, and where its number of a terminal stands.
    offset: usize,
    terminal_offset: usize,
}

/// A label in its three forms.
#[derive(Debug)]
struct Forms {
    plain: String,
    continued: String,
    referring: String,
}

/// A whole `.prop` file, sorted by tree and predicate, as the releases' columns are.
pub struct PropFile<'a, 't> {
    text: Places<'a, 't>,
    lines: Vec<Line>,
    arguments: Vec<Argument<'a>>,
    pointers: Vec<Pointer>,
    forms: HashMap<&'a str, Forms>,
}

impl<'a, 't> PropFile<'a, 't> {
    /// Reads a file. Lines that cannot be read go to `fault`, and the others stay.
    ///
    /// # Errors
    /// The text is not UTF-8, or `fault` gives its error back.
    pub fn read(
        text: Text<'a, 't>,
        fault: &mut dyn FnMut(StageError) -> Result<(), StageError>,
    ) -> Result<Self, StageError> {
        let source = text.decode()?;
        let mut offset = text.bytes.len() - source.len();
        let mut file = Self {
            text: Places::new(text),
            lines: Vec::new(),
            arguments: Vec::new(),
            pointers: Vec::new(),
            forms: HashMap::new(),
        };
        let mut path = None;
        for line in source.split_inclusive('\n') {
            if !line.trim_ascii().is_empty()
                && let Err(error) = file.line(line, offset, &mut path)
            {
                fault(error)?;
            }
            offset += line.len();
        }
        file.lines.sort_by_key(|line| (line.tree, line.terminal));
        for argument in &file.arguments {
            file.forms.entry(argument.label).or_insert_with(|| forms(argument.label));
        }
        Ok(file)
    }

    fn line(
        &mut self,
        line: &'a str,
        offset: usize,
        path: &mut Option<&'a str>,
    ) -> Result<(), StageError> {
        let at = |part: &str| offset + (part.as_ptr().addr() - line.as_ptr().addr());
        let mut columns = line.split_ascii_whitespace();
        let fixed: Vec<_> = columns.by_ref().take(7).collect();
        let [named, tree, terminal, _, _, _, _] = fixed[..] else {
            let message = format!("a proposition has more columns than {}", fixed.len());
            return Err(self.text.fault(offset, message).help(LINE));
        };
        // `bc/demo/00/demo_0001@0001@demo@bc@en@on` names the document before the first `@`.
        let document = named.split('@').next().unwrap_or(named);
        let first = *path.get_or_insert(document);
        if document != first {
            let message = format!("this line is about `{document}`, the first about `{first}`");
            return Err(self.text.fault(at(named), message).help("one file is for one document"));
        }
        let number = |part: &str, what: &str| {
            part.parse::<usize>().map_err(|_| {
                let message = format!("`{part}` is no number of a {what}");
                self.text.fault(at(part), message).help(LINE)
            })
        };
        let tree = number(tree, "tree")?;
        let (terminal_offset, terminal) = (at(terminal), number(terminal, "terminal")?);
        let (arguments, pointers) = (self.arguments.len(), self.pointers.len());
        for argument in columns {
            if let Err((part, message)) = self.argument(argument, at(argument)) {
                self.arguments.truncate(arguments);
                self.pointers.truncate(pointers);
                return Err(self.text.fault(at(argument) + part, message).help(ARGUMENT));
            }
        }
        let line = Line {
            tree,
            terminal,
            arguments: arguments..self.arguments.len(),
            offset,
            terminal_offset,
        };
        if !self.arguments[arguments..].iter().any(|argument| argument.label == "rel") {
            self.arguments.truncate(arguments);
            self.pointers.truncate(pointers);
            let message = "this proposition has no predicate";
            return Err(self.text.fault(offset, message).help("expected an argument with `-rel`"));
        }
        self.lines.push(line);
        Ok(())
    }

    /// Adds an argument that begins at `offset` of the file, or says where in it the fault is.
    fn argument(&mut self, argument: &'a str, offset: usize) -> Result<(), (usize, String)> {
        let (places, label) = argument
            .split_once('-')
            .ok_or_else(|| (0, format!("the argument `{argument}` has no label")))?;
        if label.is_empty() || label.contains(['(', ')', '*']) {
            return Err((places.len() + 1, format!("`{label}` is no label of an argument")));
        }
        let (begun, mut at, mut joined) = (self.pointers.len(), 0, false);
        for place in places.split_inclusive(['*', '&', ',', ';']) {
            let pointer = place.trim_end_matches(['*', '&', ',', ';']);
            let numbers = pointer.split_once(':').and_then(|(terminal, height)| {
                Some((terminal.parse().ok()?, height.parse().ok()?))
            });
            let Some((terminal, height)) = numbers else {
                return Err((at, format!("`{pointer}` is no pointer")));
            };
            self.pointers.push(Pointer { terminal, height, joined, offset: offset + at });
            joined = place.ends_with([',', ';']);
            at += place.len();
        }
        if places.ends_with(['*', '&', ',', ';']) || self.pointers.len() == begun {
            return Err((at, "expected one more pointer".to_owned()));
        }
        self.arguments.push(Argument { label, pointers: begun..self.pointers.len() });
        Ok(())
    }

    /// The propositions of the tree with this number, one column each, in the order of their
    /// predicates. Those whose words were dropped are left out; see [`Style`].
    ///
    /// # Errors
    /// A pointer to what is not in the tree, with its place in the `.prop` file.
    pub fn columns<'s>(
        &'s self,
        number: usize,
        raw: &RawTree<'_>,
        surface: &Surface<'_>,
        style: Style,
    ) -> Result<Vec<Tree<'s>>, StageError> {
        let lines = self.of(number);
        let Some(first) = lines.first() else { return Ok(Vec::new()) };
        let pointers: usize = lines
            .iter()
            .flat_map(|line| &self.arguments[line.arguments.clone()])
            .map(|argument| argument.pointers.len())
            .sum();
        if (lines.len() + pointers).saturating_mul(surface.words.len()) > MAX_WORK {
            let (lines, words) = (lines.len(), surface.words.len());
            let message = format!(
                "{lines} propositions with {pointers} pointers for a sentence of {words} words"
            );
            return Err(self.text.fault(first.offset, message).help("is this tree one sentence?"));
        }
        let heights = Heights::new(&raw.tree);
        let columns = Columns { file: self, raw, surface, style, heights };
        lines.iter().filter_map(|line| columns.column(line).transpose()).collect()
    }

    /// The lines of a tree.
    fn of(&self, number: usize) -> &[Line] {
        let start = self.lines.partition_point(|line| line.tree < number);
        let length = self.lines[start..].partition_point(|line| line.tree == number);
        &self.lines[start..start + length]
    }

    /// The first line about a tree beyond the last, when there are `trees`.
    pub fn beyond(&self, trees: usize) -> Option<StageError> {
        let line = self.lines.get(self.lines.partition_point(|line| line.tree < trees))?;
        let message = format!(
            "this proposition is about tree {}, and there are {trees}, counted from 0",
            line.tree
        );
        Some(self.text.fault(line.offset, message).help("do both files belong to one document?"))
    }
}

fn forms(label: &str) -> Forms {
    let plain = if label == "rel" { PREDICATE } else { label };
    Forms {
        plain: plain.to_owned(),
        continued: format!("C-{plain}"),
        referring: format!("R-{plain}"),
    }
}

/// What the columns of one sentence are made from.
struct Columns<'s, 'r> {
    file: &'s PropFile<'s, 's>,
    raw: &'r RawTree<'r>,
    surface: &'r Surface<'r>,
    style: Style,
    heights: Heights,
}

/// What a pointer points to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Target {
    Node(usize),
    Terminal(usize),
}

/// Who has a word. Words side by side with one claim are one place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Claim {
    /// The argument, by its number in the line.
    argument: usize,
    /// The member of its chain.
    member: usize,
    /// True for a reference.
    refers: bool,
}

impl<'s> Columns<'s, '_> {
    /// The column of a line; `None` where the predicate's words were dropped.
    fn column(&self, line: &Line) -> Result<Option<Tree<'s>>, StageError> {
        let arguments = &self.file.arguments[line.arguments.clone()];
        self.terminal(line.terminal, line.terminal_offset)?;
        let targets = arguments.iter().map(|a| self.targets(a)).collect::<Result<Vec<_>, _>>()?;
        let mut linked: Vec<Target> = Vec::new();
        for (argument, targets) in arguments.iter().zip(&targets) {
            if argument.label == "LINK-SLC" {
                linked.extend(targets);
            }
        }
        linked.sort_unstable();
        let mut claims = vec![None; self.surface.words.len()];
        // Later claims win: what holds other arguments first, the predicate last.
        let rank = |label: &str| match label {
            "rel" => 2,
            label if label.ends_with("-DSP") => 0,
            _ => 1,
        };
        let mut order: Vec<usize> = (0..arguments.len()).collect();
        order.retain(|&index| !arguments[index].label.starts_with("LINK-"));
        order.sort_by_key(|&index| rank(arguments[index].label));
        for index in order {
            if rank(arguments[index].label) == 2 {
                self.claim_predicate(line, index, &targets[index], &mut claims);
            } else {
                self.claim(index, &arguments[index], &targets[index], &linked, &mut claims);
            }
        }
        let column = self.label(arguments, &claims);
        Ok(column.nodes.iter().any(|node| node.label == PREDICATE).then_some(column))
    }

    fn terminal(&self, terminal: usize, offset: usize) -> Result<(), StageError> {
        let (count, line) = (self.raw.tokens.len(), self.raw.line);
        if terminal < count {
            return Ok(());
        }
        let message = format!("terminal {terminal}: the tree of line {line} has {count}");
        Err(self.file.text.fault(offset, message).help(
            "terminals count from 0, traces among them; do both files belong to one document?",
        ))
    }

    fn targets(&self, argument: &Argument<'_>) -> Result<Vec<Target>, StageError> {
        let pointers = &self.file.pointers[argument.pointers.clone()];
        pointers.iter().map(|pointer| self.target(pointer)).collect()
    }

    fn target(&self, pointer: &Pointer) -> Result<Target, StageError> {
        self.terminal(pointer.terminal, pointer.offset)?;
        if pointer.height == 0 {
            return Ok(Target::Terminal(pointer.terminal));
        }
        let parent = self.raw.tree.parents[pointer.terminal];
        let node = parent.and_then(|parent| self.heights.above(parent, pointer.height - 1));
        node.map(Target::Node).ok_or_else(|| {
            let (line, height) = (self.raw.line, pointer.height);
            let message = format!(
                "height {height}: terminal {} in the tree of line {line} is not so deep",
                pointer.terminal
            );
            self.file.text.fault(pointer.offset, message).help(
                "height 0 is the word with its tag, 1 the constituent around it; do both files \
                 belong to one document?",
            )
        })
    }

    /// The words below a target, and its label.
    fn words(&self, target: Target) -> (std::ops::Range<usize>, &str) {
        let (start, end, label) = match target {
            Target::Terminal(terminal) => (terminal, terminal + 1, self.raw.pos[terminal]),
            Target::Node(node) => {
                let node = &self.raw.tree.nodes[node];
                (node.start, node.end, node.label)
            }
        };
        (self.surface.before[start]..self.surface.before[end], label)
    }

    fn claim(
        &self,
        index: usize,
        argument: &Argument<'_>,
        targets: &[Target],
        linked: &[Target],
        claims: &mut [Option<Claim>],
    ) {
        let pointers = &self.file.pointers[argument.pointers.clone()];
        let mut member = 0;
        for (pointer, target) in pointers.iter().zip(targets) {
            member += usize::from(!pointer.joined);
            let (words, label) = self.words(*target);
            let refers = label.starts_with("WH") && linked.binary_search(target).is_ok();
            claims[words].fill(Some(Claim { argument: index, member, refers }));
        }
    }

    /// The predicate's claim, which other arguments do not reach.
    fn claim_predicate(
        &self,
        line: &Line,
        index: usize,
        targets: &[Target],
        claims: &mut [Option<Claim>],
    ) {
        let claim = Some(Claim { argument: index, member: 0, refers: false });
        let ranges = || targets.iter().map(|&target| self.words(target).0);
        match self.style {
            Style::PropBank => ranges().for_each(|words| claims[words].fill(claim)),
            Style::Conll2012 => {
                let named = self.words(Target::Terminal(line.terminal)).0;
                let inside = |words: &std::ops::Range<usize>| {
                    !named.is_empty() && words.start <= named.start && named.end <= words.end
                };
                let word = match ranges().any(|words| inside(&words)) {
                    true => Some(named.start),
                    false => ranges().find(|words| !words.is_empty()).map(|words| words.start),
                };
                if let Some(word) = word {
                    claims[word] = claim;
                }
            }
        }
    }

    /// The column, from who has which word.
    fn label(&self, arguments: &[Argument<'s>], claims: &[Option<Claim>]) -> Tree<'s> {
        let mut places: Vec<(usize, usize, Claim)> = Vec::new();
        for (word, claim) in claims.iter().enumerate() {
            let Some(claim) = *claim else { continue };
            match places.last_mut() {
                Some((_, end, last)) if *end == word && *last == claim => *end += 1,
                _ => places.push((word, word + 1, claim)),
            }
        }
        let mut stands = vec![false; arguments.len()];
        for (_, _, claim) in &places {
            stands[claim.argument] |= !claim.refers;
        }
        let mut met = vec![false; arguments.len()];
        let mut column = Tree::new(Vec::new(), vec![None; claims.len()]);
        for (start, end, claim) in places {
            let forms = &self.file.forms[arguments[claim.argument].label];
            let label = match (claim.refers, stands[claim.argument]) {
                (true, true) => &forms.referring,
                (true, false) => &forms.plain,
                (false, _) if met[claim.argument] => &forms.continued,
                (false, _) => &forms.plain,
            };
            met[claim.argument] |= !claim.refers;
            column.parents[start..end].fill(Some(column.nodes.len()));
            column.nodes.push(Node { label, start, end, parent: None });
        }
        column
    }
}

#[cfg(test)]
#[path = "propbank_tests.rs"]
mod tests;
