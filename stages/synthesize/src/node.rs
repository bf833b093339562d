//! A sentence while it is built: a tree whose constituents carry names, roles, function tags and
//! the traces of what has moved.
//!
//! Left out: how it is drawn ([`crate::clause`]) and read off ([`crate::columns`], [`crate::raw`]).

/// Number of a proposition in the sentence.
pub(crate) type Id = usize;
/// Number of what a trace stands for, in the sentence. It is written only where a trace refers to
/// it, and renumbered then.
pub(crate) type Index = usize;

/// The part of speech of a trace.
pub(crate) const TRACE: &str = corpus::treebank::TRACE;
/// The role of a predicate's second word.
pub(crate) const PARTICLE: &str = "C-V";
/// What was said and taken back: in trees, but not in columns.
pub(crate) const EDITED: &str = "EDITED";

/// The name that a constituent or a word is.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Name {
    /// Its type.
    pub(crate) kind: &'static str,
    /// Characters of the first word before it.
    pub(crate) before: usize,
    /// Characters of the last word behind it.
    pub(crate) after: usize,
}

/// A constituent or a word.
#[derive(Debug, Clone, Default)]
pub(crate) struct Node {
    /// The category, or the part of speech of a word.
    pub(crate) label: &'static str,
    /// Function tags of a constituent, each with its hyphen: `-SBJ`.
    pub(crate) tags: &'static str,
    /// What traces call this.
    pub(crate) index: Option<Index>,
    /// The word, or the kind of trace; `None` for a constituent.
    pub(crate) word: Option<String>,
    /// What this trace stands for.
    pub(crate) refers: Option<Index>,
    children: Vec<Node>,
    /// The name that this is.
    pub(crate) name: Option<Name>,
    /// What this is in which proposition. `R-X` refers back to the X before it, `C-X` is another
    /// piece of it.
    pub(crate) roles: Vec<(Id, &'static str)>,
    /// The lemma, on the verb of a proposition.
    pub(crate) lemma: Option<String>,
}

/// A word with its part of speech.
pub(crate) fn word(label: &'static str, word: impl Into<String>) -> Node {
    Node { label, word: Some(word.into()), ..Node::default() }
}

/// A constituent.
pub(crate) fn phrase(label: &'static str, children: Vec<Node>) -> Node {
    Node { label, children, ..Node::default() }
}

/// A trace: `*`, `*T*`, `*PRO*`, `*U*` or `0`.
pub(crate) fn trace(kind: &str, refers: Option<Index>) -> Node {
    Node { refers, ..word(TRACE, kind) }
}

impl Node {
    /// Marks a name.
    pub(crate) fn named(self, kind: &'static str) -> Self {
        self.named_within(Name { kind, before: 0, after: 0 })
    }

    /// Marks a name that covers its first and its last word in part.
    pub(crate) fn named_within(mut self, name: Name) -> Self {
        self.name = Some(name);
        self
    }

    /// Gives it function tags.
    pub(crate) fn tagged(mut self, tags: &'static str) -> Self {
        self.tags = tags;
        self
    }

    /// Lets traces refer to it.
    pub(crate) fn indexed(mut self, index: Index) -> Self {
        self.index = Some(index);
        self
    }

    /// Gives it a role in a proposition.
    pub(crate) fn role(mut self, id: Id, role: &'static str) -> Self {
        self.roles.push((id, role));
        self
    }

    /// Makes it the verb of a proposition.
    pub(crate) fn predicate(mut self, id: Id, lemma: &str) -> Self {
        self.lemma = Some(lemma.to_owned());
        self.role(id, "V")
    }

    /// Adds a part behind the others.
    pub(crate) fn push(&mut self, child: Node) {
        self.children.push(child);
    }

    /// Puts a part before the others.
    pub(crate) fn unshift(&mut self, child: Node) {
        self.children.insert(0, child);
    }

    /// True where this is itself a name.
    pub(crate) fn is_name(&self) -> bool {
        self.name.is_some()
    }

    /// True where this is a name or holds one.
    pub(crate) fn holds_name(&self) -> bool {
        self.is_name() || self.children.iter().any(Node::holds_name)
    }

    /// True for a terminal that is no word.
    pub(crate) fn is_trace(&self) -> bool {
        self.label == TRACE
    }

    /// True where there is no word in it.
    pub(crate) fn is_silent(&self) -> bool {
        self.is_trace() || self.word.is_none() && self.children.iter().all(Node::is_silent)
    }

    /// True for a pronoun that is a phrase by itself.
    pub(crate) fn is_pronoun(&self) -> bool {
        matches!(self.children.as_slice(), [only] if only.label == "PRP")
    }

    /// The parts of a constituent.
    pub(crate) fn parts(&self) -> &[Node] {
        &self.children
    }

    /// The parts of a constituent, to change.
    pub(crate) fn parts_mut(&mut self) -> &mut Vec<Node> {
        &mut self.children
    }

    /// Calls `change` for every word, from left to right; traces are no words.
    pub(crate) fn words_mut(&mut self, change: &mut impl FnMut(&mut String, &'static str)) {
        if let Some(word) = self.word.as_mut().filter(|_| self.label != TRACE) {
            change(word, self.label);
        }
        for child in &mut self.children {
            child.words_mut(change);
        }
    }

    /// Adds roles to whatever carries the index.
    pub(crate) fn bind(&mut self, bound: &[(Index, Id, &'static str)]) {
        if let Some(index) = self.index {
            let ours = bound.iter().filter(|bound| bound.0 == index);
            self.roles.extend(ours.map(|&(_, id, role)| (id, role)));
        }
        for child in &mut self.children {
            child.bind(bound);
        }
    }
}
