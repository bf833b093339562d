//! What every figure means, in words: shown on the page and in the Markdown index.

/// Name and definition of each metric.
pub(crate) const DEFINITIONS: [(&str, &str); 11] = [
    (
        "Token accuracy",
        "Tokens whose predicted label is the gold label, in per cent of all tokens of the test \
         sentences that count for the task: the annotated ones, or all of them where a sentence \
         without annotation counts as O. A gold label unseen in training counts as wrong.",
    ),
    (
        "Span F1",
        "Harmonic mean of precision and recall of whole labelled spans, in per cent, over all \
         sentences of a test set: as conlleval counts them, and seqeval by default. Strict is \
         seqeval's strict mode with IOB2, where an I- that continues no span is no part of any.",
    ),
    (
        "Known and unknown words",
        "Tokens of test sentences whose word occurs in the training data of the source, and those \
         whose word does not.",
    ),
    (
        "Spread over seeds",
        "± is the sample standard deviation over seeds. Intervals over seeds are Student's, at 95 \
         per cent: they suppose that seeds' figures are normally distributed.",
    ),
    ("All O", "The accuracy of answering O to every token."),
    (
        "Majority label",
        "The accuracy of answering the most frequent label of the training data to every token.",
    ),
    (
        "Majority label of each word",
        "The accuracy of answering each word's most frequent training label, and the majority \
         label to words unseen in training.",
    ),
    ("In-domain", "Tested on the test set of the domain whose training data were used."),
    (
        "Out-of-domain",
        "Tables 3 and 6: for a target domain, the mean over networks trained on each of the other \
         domains. Tables 4 and 5, and every run: the mean over target domains of one network.",
    ),
    (
        "Average",
        "The mean of the domains' figures, each domain weighing the same; over several seeds, the \
         mean of each seed's average.",
    ),
    (
        "Error reduction",
        "The share of the other system's errors that are gone: (a - b) / (100 - b) for accuracies \
         a and b in per cent, each an average.",
    ),
];
