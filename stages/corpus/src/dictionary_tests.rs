//! Labels come back, by whichever way they were put in, and however many there are.

use std::collections::HashSet;

use arrow_array::{Array as _, StringArray};

use super::*;

/// The rows of a column, and how many different labels it keeps.
fn texts(column: &mut Labels) -> (Vec<Option<Vec<String>>>, usize) {
    let lists = column.finish("layer").unwrap();
    let labels: &DictionaryArray<Int16Type> = lists.values().as_any().downcast_ref().unwrap();
    let known: &StringArray = labels.values().as_any().downcast_ref().unwrap();
    let text = |row: usize, word: usize| {
        let key = labels.keys().value(lists.value_offsets()[row] as usize + word);
        known.value(key as usize).to_owned()
    };
    let row = |row| {
        let words = 0..lists.value_length(row) as usize;
        lists.is_valid(row).then(|| words.map(|word| text(row, word)).collect())
    };
    ((0..lists.len()).map(row).collect(), known.len())
}

/// Labels of every length, many with the same beginning.
fn label(number: usize) -> String {
    let long = "ARGM-".repeat(number % 5);
    format!("{long}{}", number / 3)
}

#[test]
fn labels_come_back() {
    let mut column = Labels::default();
    let mut expected = Vec::new();
    for row in 0..400usize {
        let labels: Vec<_> = (0..row % 9).map(|word| label(row * word % 1000)).collect();
        match row % 3 {
            0 => column.row(&labels),
            1 => {
                // Two bytes are parted from the rest, and every other word is left outside.
                let mut row = column.outside(2 * labels.len());
                for (word, label) in labels.iter().enumerate() {
                    row.keys[2 * word] = row.joined(*b"I-", label);
                }
            }
            _ => column.null(),
        }
        expected.push(match row % 3 {
            0 => Some(labels),
            1 => Some(labels.iter().flat_map(|l| [format!("I-{l}"), OUTSIDE.to_owned()]).collect()),
            _ => None,
        });
    }
    column.row(["I-1", "I-ARGM-1", ""]);
    expected.push(Some(["I-1", "I-ARGM-1", ""].map(str::to_owned).to_vec()));
    let different: HashSet<_> = expected.iter().flatten().flatten().collect();
    let different = different.len();
    assert!(different > 300, "{different}");
    assert_eq!(texts(&mut column), (expected, different));
    assert_eq!(texts(&mut column), (Vec::new(), 0), "it is empty then");
}

#[test]
fn fixed_labels_are_those_of_their_text() {
    let mut column = Labels::default();
    column.row(["B-NP", "I-CONJP!"]);
    let fixed = ["O", "I-CONJP!", "B-PP", "B-NP"].map(Fixed::new);
    column.row_of(&fixed, [1, 0, 3].into_iter());
    let rows = [vec!["B-NP", "I-CONJP!"], vec!["I-CONJP!", "O", "B-NP"]];
    let rows = rows.map(|row| Some(row.into_iter().map(str::to_owned).collect()));
    assert_eq!(texts(&mut column), (rows.to_vec(), 3));
}

#[test]
fn as_many_labels_as_there_are_keys() {
    let mut column = Labels::default();
    let labels: Vec<_> = (0..MOST).map(|number| format!("label {number}")).collect();
    column.row(&labels);
    column.row(&labels);
    let mut joined = Labels::default();
    joined.append(&column);
    let (rows, different) = texts(&mut joined);
    assert_eq!(rows[1].as_ref(), Some(&labels));
    assert_eq!(different, MOST);
    column.row(["one more"]);
    let mut joined = Labels::default();
    joined.append(&column);
    for column in [&mut column, &mut joined] {
        let error = column.finish("lemma").unwrap_err();
        assert_eq!(error.message, "column `lemma` has more than 32768 different labels");
    }
}
