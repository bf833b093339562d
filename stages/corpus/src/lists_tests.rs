//! Columns hold the texts that were put into them, by whichever way.

use super::*;
use crate::tree::Builder;

#[test]
fn texts_of_every_length_are_kept() {
    let all = "0123456789abcdefghijklmnopqrstuv";
    let mut texts = Texts::default();
    for length in 0..=all.len() {
        append(&mut texts.bytes, &all.as_bytes()[..length]);
        texts.push(&all.as_bytes()[length / 2..]);
    }
    let array = texts.finish("words").unwrap();
    let mut found = array.iter().map(Option::unwrap);
    for length in 0..=all.len() {
        let expected = format!("{}{}", &all[..length], &all[length / 2..]);
        assert_eq!(found.next(), Some(expected.as_str()));
    }
    assert_eq!(found.next(), None);
}

#[test]
fn what_does_not_fit_is_refused() {
    let mut texts = Texts { full: true, ..Texts::default() };
    texts.append(&Texts::default());
    assert!(texts.finish("words").unwrap_err().message.contains("`words`"));
}

#[test]
fn cells_as_they_were_read_are_those_of_the_tree() {
    let labels = [
        "NP",
        "S-SBJ",
        "-LRB-",
        "PP=2",
        "A|B",
        "NP-",
        "",
        "X\u{3d}\u{7c}",
        "Ȟ-1",
        "WHADJPWHADJPWHADJP",
    ];
    let mut state = 1u64;
    let mut draw = move |bound: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        (state >> 33) as usize % bound
    };
    let (mut read, mut built, mut closing) = (Lists::default(), Lists::default(), Vec::new());
    let mut as_read = 0;
    for _ in 0..4000 {
        // One text, so that there is something behind each cell; few have anything but plain labels.
        let (mut depth, mut text, mut ends) = (0, String::new(), Vec::new());
        let (words, kinds) = (1 + draw(6), [1, 1, labels.len()][draw(3)]);
        for word in 0..words {
            let opens = draw(3);
            depth += opens;
            let closes = if word + 1 == words { depth } else { draw(depth + 1) };
            depth -= closes;
            (0..opens).for_each(|_| text.extend(["(", labels[draw(kinds)]]));
            text.push('*');
            text.push_str(&")".repeat(closes));
            ends.push(text.len());
        }
        text.push_str(["", "     -= - | -=     -"][draw(2)]);
        let mut builder = Builder::default();
        let mut begin = 0;
        for end in ends {
            builder.push_first(&text[begin..], end - begin).unwrap();
            begin = end;
        }
        let tree = builder.finish().unwrap();
        as_read += usize::from(Lists::default().untagged(&tree.cells));
        read.parse(&tree, &mut closing);
        built.parse(&Tree::new(tree.nodes, tree.parents), &mut closing);
    }
    assert!((500..3500).contains(&as_read), "{as_read}");
    assert_eq!(read.finish("parse").unwrap(), built.finish("parse").unwrap());
}
