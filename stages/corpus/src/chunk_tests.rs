//! Hand-made trees with the chunks that CoNLL-2000's convention gives them.

use super::*;
use crate::bracketed;

/// Chunks of a tree in one-line form, as `[NP the dog] [VP ran]`, and checks that they are IOB2.
fn chunks(tree: &str) -> String {
    let raw = bracketed::tree(tree);
    let (words, pos) = (&raw.tokens, &raw.pos);
    let tags = conll2000(&raw.tree, pos);
    let spans = crate::tags::spans(&tags);
    assert_eq!(crate::tags::bio(words.len(), &spans), tags);
    let mut out = Vec::new();
    let mut word = 0;
    while word < words.len() {
        if let Some(span) = spans.iter().find(|span| span.start == word) {
            out.push(format!("[{} {}]", span.label, words[span.start..span.end].join(" ")));
            word = span.end;
        } else {
            out.push(words[word].to_owned());
            word += 1;
        }
    }
    out.join(" ")
}

#[track_caller]
fn assert_chunks(tree: &str, expected: &str) {
    assert_eq!(chunks(tree), expected, "{tree}");
}

#[test]
fn noun_phrases_end_at_their_head() {
    assert_chunks(
        "(S (NP (NP (DT the) (JJ old) (NN pier)) (PP (IN of) (NP (NNP Varna)))) (VP (VBD sank)))",
        "[NP the old pier] [PP of] [NP Varna] [VP sank]",
    );
    assert_chunks(
        "(NP (NP (DT the) (NN man)) (SBAR (WHNP (WP who)) (S (VP (VBD left)))))",
        "[NP the man] [NP who] [VP left]",
    );
    // Nothing but the words up to the head: an adjective phrase behind it is its own chunk.
    assert_chunks("(NP (NN something) (ADJP (JJ new)))", "[NP something] [ADJP new]");
}

#[test]
fn premodifiers_belong_to_the_noun_phrase() {
    assert_chunks(
        "(NP (DT a) (ADJP (RB very) (JJ large)) (, ,) (JJ red) (NN door))",
        "[NP a very large , red door]",
    );
    assert_chunks(
        "(NP (QP (RB about) (CD 20) (CC or) (CD 30)) (NML (NN steel) (NN mill)) (NNS owners))",
        "[NP about 20 or 30 steel mill owners]",
    );
    assert_chunks("(NP (ADVP (RB almost)) (DT all) (NNS seats))", "[NP almost all seats]");
    assert_chunks("(PP (IN for) (NP (QP ($ $) (CD 3) (CD million))))", "[PP for] [NP $ 3 million]");
    assert_chunks(
        "(NP (DT the) (NX (NX (NN oil)) (CC and) (NX (NN gas))) (NN field))",
        "[NP the oil and gas field]",
    );
}

#[test]
fn a_compound_split_at_its_hyphens_is_part_of_its_noun_phrase() {
    assert_chunks(
        "(NP (DT the) (NML (PP (IN after) (HYPH -) (NP (NN tax)))) (NN loss))",
        "[NP the after - tax loss]",
    );
    assert_chunks(
        "(NP (NP (NNP Mira) (POS 's)) (ADJP (PP (IN over) (HYPH -) (NP (DT the) (HYPH -)
         (NN counter)))) (NNS drugs))",
        "[NP Mira] [NP 's over - the - counter drugs]",
    );
    assert_chunks(
        "(NP (DT a) (NML (NP (NN state)) (HYPH -) (PP (IN of) (HYPH -) (NP (DT the) (HYPH -)
         (NN art)))) (NN lathe))",
        "[NP a state - of - the - art lathe]",
    );
    // Behind the noun, or without one, it is a phrase like any other.
    assert_chunks(
        "(NP (NP (NN work)) (PP (IN on) (HYPH -) (NP (NN site))))",
        "[NP work] [PP on -] [NP site]",
    );
    assert_chunks(
        "(NP (DT the) (NN work) (PP (IN on) (HYPH -) (NP (NN site))))",
        "[NP the work] [PP on -] [NP site]",
    );
}

#[test]
fn possessives_begin_a_chunk() {
    assert_chunks(
        "(NP (NP (NNP Mira) (POS 's)) (JJ old) (NN house))",
        "[NP Mira] [NP 's old house]",
    );
    assert_chunks(
        "(PP (IN at) (NP (NP (NP (PRP$ her) (NN aunt) (POS 's)) (NN friend) (POS 's)) (NN shop)))",
        "[PP at] [NP her aunt] [NP 's friend] [NP 's shop]",
    );
    assert_chunks("(PP (IN at) (NP (NNP Mira) (POS 's)))", "[PP at] [NP Mira] [NP 's]");
}

#[test]
fn coordination_splits_phrases_but_not_words() {
    assert_chunks("(NP (NNS cats) (CC and) (NNS dogs))", "[NP cats and dogs]");
    assert_chunks(
        "(NP (NP (DT the) (NN cat)) (, ,) (NP (DT a) (NN dog)) (CC and) (NP (NNS birds)))",
        "[NP the cat] , [NP a dog] and [NP birds]",
    );
    assert_chunks("(VP (VP (VBD ran)) (CC and) (VP (VBD jumped)))", "[VP ran] and [VP jumped]");
    assert_chunks(
        "(VP (VBD bought) (CC and) (VBD sold) (NP (NN land)))",
        "[VP bought and sold] [NP land]",
    );
    assert_chunks(
        "(VP (MD will) (VP (VP (VB eat)) (CC and) (VP (VB sleep))))",
        "[VP will eat] and [VP sleep]",
    );
    assert_chunks(
        "(NP (NP (NN oil)) (CONJP (RB as) (RB well) (IN as)) (NP (NN gas)))",
        "[NP oil] [CONJP as well as] [NP gas]",
    );
}

#[test]
fn verbs_chain_with_their_auxiliaries_and_infinitives() {
    assert_chunks(
        "(S (NP (NNS Prices)) (VP (VBP are) (ADVP (RB often)) (VP (VBN said) (S (VP (TO to)
         (VP (VB need) (NP (DT a) (JJ long) (NN rest)) (SBAR (IN if) (S (NP (NN wheat)
         (NNS stocks)) (VP (VBP fail) (S (VP (TO to) (VP (VB grow)))))))))))) (. .))",
        "[NP Prices] [VP are often said to need] [NP a long rest] [SBAR if] \
         [NP wheat stocks] [VP fail to grow] .",
    );
    assert_chunks(
        "(S (NP (PRP she)) (ADVP (RB rarely)) (VP (MD could) (RB n't) (VP (VB sleep))))",
        "[NP she] [ADVP rarely] [VP could n't sleep]",
    );
    assert_chunks(
        "(S (NP (PRP they)) (VP (VBD asked) (S (NP (PRP him)) (VP (TO to) (VP (VB go))))))",
        "[NP they] [VP asked] [NP him] [VP to go]",
    );
    assert_chunks(
        "(VP (VBD used) (NP (PRP it)) (S (VP (TO to) (VP (VB win)))))",
        "[VP used] [NP it] [VP to win]",
    );
}

#[test]
fn an_auxiliary_before_its_subject_is_outside() {
    assert_chunks(
        "(SBARQ (WHNP (WP what)) (SQ (VBD did) (RB n't) (NP (PRP they)) (VP (VB see))) (. ?))",
        "[NP what] did n't [NP they] [VP see] ?",
    );
    assert_chunks(
        "(SBARQ (WHADVP (WRB why)) (SQ (MD should) (NP (NNP Mira)) (VP (VB stay))))",
        "[ADVP why] should [NP Mira] [VP stay]",
    );
}

#[test]
fn clauses_prepositions_and_particles_are_their_own_words() {
    assert_chunks(
        "(S (SBAR (RB even) (IN if) (S (NP (PRP it)) (VP (VBZ rains)))) (, ,) (VP (VB set) (PRT (RP up))
         (NP (DT the) (NN tent))))",
        "[SBAR even if] [NP it] [VP rains] , [VP set] [PRT up] [NP the tent]",
    );
    assert_chunks(
        "(PP (IN because) (IN of) (NP (NP (NNS men)) (PP (IN in) (WHNP (WP whom)))))",
        "[PP because of] [NP men] [PP in] [NP whom]",
    );
    assert_chunks("(FRAG (INTJ (UH oh)) (, ,) (ADVP (RB maybe)))", "[INTJ oh] , [ADVP maybe]");
    assert_chunks("(S (LST (LS 1) (. .)) (VP (VB eat)))", "[LST 1] . [VP eat]");
}

#[test]
fn adverbs_belong_to_the_preposition_behind_them() {
    for adverb in ["(RB even)", "(ADVP (RB even))"] {
        assert_chunks(
            &format!("(VP (VBN seen) (PP {adverb} (IN in) (NP (NNP Varna))))"),
            "[VP seen] [PP even in] [NP Varna]",
        );
        assert_chunks(
            &format!("(SBAR {adverb} (IN though) (S (NP (PRP it)) (VP (VBD snowed))))"),
            "[SBAR even though] [NP it] [VP snowed]",
        );
    }
    // Beside it, behind it, or a noun phrase before it is another matter.
    assert_chunks(
        "(VP (VBN seen) (ADVP (RB only)) (PP (IN in) (ADVP (RB there))))",
        "[VP seen] [ADVP only] [PP in] [ADVP there]",
    );
    assert_chunks("(PP (NP (CD two) (NNS days)) (IN after))", "[NP two days] [PP after]");
    assert_chunks(
        "(PP (ADVP (RB mostly)) (PP (IN on) (NP (NN land))) (CC and) (PP (IN at) (NP (NN sea))))",
        "[ADVP mostly] [PP on] [NP land] and [PP at] [NP sea]",
    );
}

#[test]
fn adverbs_that_no_verb_follows_at_once_stand_alone() {
    assert_chunks(
        "(S (NP (PRP it)) (VP (MD will) (, ,) (ADVP (RB however)) (, ,) (VP (VB rain))))",
        "[NP it] [VP will] , [ADVP however] , [VP rain]",
    );
    assert_chunks(
        "(VP (VP (VBD ran)) (CC and) (ADVP (RB then)) (VP (VBD fell)))",
        "[VP ran] and [ADVP then] [VP fell]",
    );
    assert_chunks(
        "(VP (MD could) (ADVP (RB very) (RB well)) (VP (VB show) (NP (PRP it)) (ADVP (RB soon))))",
        "[VP could very well show] [NP it] [ADVP soon]",
    );
}

#[test]
fn a_deep_tree_costs_no_more_than_its_size() {
    for label in ["(VP (VB x) ", "(S ", "(VP ", "(ADVP ", "(QP ", "(NP "] {
        let text = format!("{} (VB x) {}", label.repeat(50_000), ")".repeat(50_000));
        let raw = bracketed::tree(&text);
        assert_eq!(conll2000(&raw.tree, &raw.pos).len(), raw.tokens.len());
    }
}

#[test]
fn a_chunker_keeps_nothing_of_a_sentence() {
    let (mut chunker, mut tags) = (Chunker::default(), Vec::new());
    for text in ["(S (NP (NN a) (NN b)) (VP (VBD c)))", "(NP (NN d))"] {
        let raw = bracketed::tree(text);
        chunker.conll2000(&raw.tree, &raw.pos, &mut tags);
    }
    assert_eq!(tags, ["B-NP", "I-NP", "B-VP", "B-NP"]);
}

#[test]
fn adjective_and_adverb_phrases_leave_noun_phrases_alone() {
    assert_chunks(
        "(VP (VBD left) (ADVP (NP (DT a) (NN year)) (RB ago)))",
        "[VP left] [NP a year] [ADVP ago]",
    );
    assert_chunks(
        "(VP (VBZ is) (RB not) (ADJP (NP (CD six) (NNS feet)) (JJ tall)))",
        "[VP is not] [NP six feet] [ADJP tall]",
    );
    assert_chunks(
        "(VP (VBZ is) (ADJP (ADVP (RB quite)) (JJ sure) (PP (IN of) (NP (PRP it)))))",
        "[VP is] [ADJP quite sure] [PP of] [NP it]",
    );
    assert_chunks(
        "(VP (VBD ran) (ADVP (ADVP (RB fast)) (CC and) (ADVP (RB well))))",
        "[VP ran] [ADVP fast] and [ADVP well]",
    );
}

#[test]
fn function_tags_change_nothing() {
    assert_chunks(
        "(S (NP-SBJ-1 (PRP he)) (VP (VBD sat) (PP-LOC (IN in) (NP (NNP Oslo)))))",
        "[NP he] [VP sat] [PP in] [NP Oslo]",
    );
}

#[test]
fn quotes_and_bare_words_are_outside() {
    assert_chunks(
        "(S (NP (`` ``) (NN love) ('' '')) (: --) (FRAG (NN yes)))",
        "`` [NP love] '' -- yes",
    );
}
