//! The seven domains, as numbers: what each likes to say and how.
//!
//! Percentages are chances out of 100 at each opportunity, while the sentence has room left.

/// How a domain sounds.
#[derive(Debug)]
pub(crate) struct Style {
    /// The code of the domain.
    pub(crate) domain: &'static str,
    /// The name of its only source: the folder, and the stem of the files.
    pub(crate) source: &'static str,
    /// Topics of nouns, verbs and adjectives, by weight.
    pub(crate) topics: &'static [(&'static str, u32)],
    /// Types of names, by weight; none where the weights are empty.
    pub(crate) names: &'static [(&'static str, u32)],
    /// Words a sentence aims at: the least, and the most.
    pub(crate) length: (usize, usize),
    /// A noun phrase is a pronoun.
    pub(crate) pronouns: u32,
    /// Pronouns are of the first or second person.
    pub(crate) speakers: u32,
    /// A noun phrase is a name.
    pub(crate) naming: u32,
    /// A noun phrase has a number, a date or an amount.
    pub(crate) figures: u32,
    /// A sentence is in the past.
    pub(crate) past: u32,
    /// A clause is passive, where its verb allows.
    pub(crate) passive: u32,
    /// A noun has an adjective.
    pub(crate) adjectives: u32,
    /// A noun phrase has a prepositional phrase or a relative clause.
    pub(crate) attachments: u32,
    /// A sentence is a question.
    pub(crate) questions: u32,
    /// A sentence is an order.
    pub(crate) orders: u32,
    /// A sentence has no verb.
    pub(crate) fragments: u32,
    /// `not` and auxiliaries are contracted.
    pub(crate) contractions: u32,
    /// A sentence opens with `And` or `But`.
    pub(crate) coordinators: u32,
    /// A sentence opens with an interjection or has a filler in it.
    pub(crate) fillers: u32,
    /// A word is mistyped or in the wrong case.
    pub(crate) typos: u32,
    /// A sentence ends in an address or an emoticon.
    pub(crate) addresses: u32,
    /// `X said` stands behind a sentence.
    pub(crate) attributions: u32,
    /// A document is not parsed.
    pub(crate) unparsed: u32,
    /// Nobody looked for names in a document; where this happens, nor in one without any name.
    pub(crate) unnamed: u32,
}

/// What most domains share.
const PLAIN: Style = Style {
    domain: "",
    source: "",
    topics: &[("general", 1)],
    names: &[],
    length: (8, 22),
    pronouns: 20,
    speakers: 10,
    naming: 20,
    figures: 6,
    past: 70,
    passive: 15,
    adjectives: 35,
    attachments: 30,
    questions: 2,
    orders: 1,
    fragments: 2,
    contractions: 20,
    coordinators: 4,
    fillers: 0,
    typos: 0,
    addresses: 0,
    attributions: 0,
    unparsed: 0,
    unnamed: 0,
};

/// The domains, in the order of their random streams.
pub(crate) const STYLES: [Style; 7] = [
    Style {
        domain: "bc",
        source: "talkshow",
        topics: &[("general", 5), ("debate", 5), ("politics", 3), ("news", 1)],
        names: &[("PERSON", 5), ("GPE", 5), ("NORP", 3), ("ORG", 2), ("EVENT", 1), ("DATE", 2)],
        length: (5, 24),
        pronouns: 38,
        speakers: 55,
        naming: 16,
        past: 35,
        questions: 14,
        fragments: 5,
        contractions: 55,
        coordinators: 14,
        fillers: 12,
        ..PLAIN
    },
    Style {
        domain: "bn",
        source: "evening",
        topics: &[("general", 4), ("news", 6), ("politics", 3)],
        names: &[
            ("GPE", 7),
            ("PERSON", 5),
            ("ORG", 3),
            ("NORP", 3),
            ("FAC", 1),
            ("LOC", 1),
            ("DATE", 3),
            ("TIME", 2),
            ("PRODUCT", 1),
        ],
        length: (7, 22),
        naming: 32,
        figures: 8,
        past: 55,
        passive: 20,
        fragments: 7,
        attributions: 8,
        ..PLAIN
    },
    Style {
        domain: "mz",
        source: "review",
        topics: &[("general", 4), ("culture", 7)],
        names: &[
            ("PERSON", 4),
            ("GPE", 3),
            ("WORK_OF_ART", 3),
            ("NORP", 3),
            ("LANGUAGE", 2),
            ("EVENT", 2),
            ("FAC", 1),
            ("LOC", 2),
            ("DATE", 3),
            ("ORG", 1),
        ],
        length: (12, 32),
        naming: 20,
        past: 50,
        passive: 28,
        adjectives: 60,
        attachments: 45,
        coordinators: 2,
        contractions: 5,
        attributions: 5,
        ..PLAIN
    },
    Style {
        domain: "nw",
        source: "wire",
        topics: &[("general", 3), ("finance", 7), ("politics", 3), ("news", 2)],
        names: &[
            ("ORG", 8),
            ("PERSON", 4),
            ("GPE", 4),
            ("DATE", 6),
            ("MONEY", 4),
            ("PERCENT", 3),
            ("NORP", 2),
            ("LAW", 1),
            ("PRODUCT", 1),
            ("CARDINAL", 2),
        ],
        length: (14, 36),
        pronouns: 10,
        speakers: 3,
        naming: 38,
        figures: 22,
        past: 75,
        passive: 22,
        adjectives: 42,
        attachments: 42,
        questions: 0,
        orders: 0,
        contractions: 8,
        coordinators: 2,
        attributions: 25,
        ..PLAIN
    },
    Style {
        domain: "pt",
        source: "verses",
        topics: &[("general", 2), ("bible", 8)],
        length: (9, 28),
        pronouns: 34,
        speakers: 35,
        naming: 0,
        figures: 3,
        past: 75,
        adjectives: 20,
        questions: 4,
        orders: 8,
        contractions: 0,
        coordinators: 45,
        attributions: 6,
        ..PLAIN
    },
    Style {
        domain: "tc",
        source: "calls",
        topics: &[("general", 5), ("talk", 7)],
        names: &[("PERSON", 3), ("GPE", 2), ("DATE", 2), ("TIME", 1), ("ORG", 1)],
        length: (2, 14),
        pronouns: 55,
        speakers: 65,
        naming: 7,
        figures: 3,
        past: 40,
        passive: 4,
        adjectives: 22,
        attachments: 10,
        questions: 14,
        fragments: 22,
        contractions: 85,
        coordinators: 16,
        fillers: 45,
        ..PLAIN
    },
    Style {
        domain: "wb",
        source: "blogs",
        topics: &[("general", 4), ("web", 7), ("politics", 1)],
        names: &[
            ("ORG", 4),
            ("PERSON", 3),
            ("PRODUCT", 4),
            ("GPE", 2),
            ("WORK_OF_ART", 1),
            ("DATE", 2),
            ("CARDINAL", 1),
        ],
        length: (4, 28),
        pronouns: 34,
        speakers: 60,
        naming: 18,
        past: 40,
        questions: 8,
        orders: 14,
        fragments: 8,
        contractions: 60,
        coordinators: 8,
        fillers: 5,
        typos: 4,
        addresses: 14,
        unparsed: 18,
        unnamed: 12,
        ..PLAIN
    },
];

/// Where a domain stands in [`STYLES`]: the number of its random streams.
pub(crate) fn position(domain: &str) -> Option<usize> {
    STYLES.iter().position(|style| style.domain == domain)
}
