//! Hand-made trees with the chunks that CoNLL-2000's convention gives them.

use super::*;

/// Chunks of a tree in one-line form, as `[NP the dog] [VP ran]`, and checks that they are IOB2.
fn chunks(tree: &str) -> String {
    let (mut bits, mut pos, mut words) = (Vec::<String>::new(), Vec::new(), Vec::new());
    let mut opening = String::new();
    let spaced = tree.replace('(', " ( ").replace(')', " ) ");
    let tokens: Vec<_> = spaced.split_whitespace().collect();
    let mut at = 0;
    while at < tokens.len() {
        match tokens[at] {
            "(" if tokens[at + 2] != "(" => {
                // (POS word)
                pos.push(tokens[at + 1]);
                words.push(tokens[at + 2]);
                bits.push(format!("{opening}*"));
                opening.clear();
                at += 4;
            }
            "(" => {
                opening.push('(');
                opening.push_str(tokens[at + 1]);
                at += 2;
            }
            _ => {
                bits.last_mut().unwrap().push(')');
                at += 1;
            }
        }
    }
    let cells: Vec<_> = bits.iter().map(String::as_str).collect();
    let tags = conll2000(&Tree::parse(&cells).unwrap(), &pos);
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
    // The first sentence of the shared task's training data has these chunks.
    assert_chunks(
        "(S (NP (NNP Confidence)) (VP (VBZ is) (ADVP (RB widely)) (VP (VBN expected) (S (VP (TO to)
         (VP (VB take) (NP (DT another) (JJ sharp) (NN dive)) (SBAR (IN if) (S (NP (NN trade)
         (NNS figures)) (VP (VBP fail) (S (VP (TO to) (VP (VB show)))))))))))) (. .))",
        "[NP Confidence] [VP is widely expected to take] [NP another sharp dive] [SBAR if] \
         [NP trade figures] [VP fail to show] .",
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
fn questions_keep_their_auxiliary() {
    assert_chunks(
        "(SBARQ (WHNP (WP what)) (SQ (VBD did) (RB n't) (NP (PRP they)) (VP (VB see))) (. ?))",
        "[NP what] [VP did n't] [NP they] [VP see] ?",
    );
    assert_chunks(
        "(SBARQ (WHADVP (WRB why)) (SQ (MD should) (NP (NNP Mira)) (VP (VB stay))))",
        "[ADVP why] [VP should] [NP Mira] [VP stay]",
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
