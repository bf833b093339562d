//! Rows in columns that stand below each other, and the same rows without order: read alike.

use super::*;

/// Draws numbers below one.
struct Dice(u64);

impl Dice {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        (self.0 >> 33) as usize % bound
    }

    fn one<'t>(&mut self, texts: &[&'t str]) -> &'t str {
        texts[self.below(texts.len())]
    }

    /// The sample sentence with some cells changed, mostly so that it is as good as before.
    fn rows(&mut self) -> Vec<Vec<String>> {
        let lines = GOOD.lines().skip(1).take(7);
        let mut rows: Vec<Vec<String>> =
            lines.map(|line| line.split(' ').map(str::to_owned).collect()).collect();
        for _ in 0..self.below(4) {
            let copied = self.below(2);
            rows.iter_mut().for_each(|row| row.insert(13, row[11 + copied].clone()));
        }
        let long = "x".repeat(40 + self.below(40));
        for _ in 0..self.below(6) {
            let cells = ["-", "*", "Zoë", "(12)", "(1|(2", &long];
            let (row, column) = (self.below(7), [3, 4, 6, 7, 8, 9, rows[0].len() - 1]);
            rows[row][column[self.below(7)]] = self.one(&cells).to_owned();
        }
        // Without names, or nearly.
        if self.below(6) == 0 {
            rows.iter_mut().for_each(|row| row[10] = "-".to_owned());
            if self.below(2) == 0 {
                rows[self.below(7)][10] = "*".to_owned();
            }
        }
        if self.below(3) == 0 {
            let cells = ["", "*", "-", "a b", "7", "(X", "(X*", "*)", "(X)", "[WORD]VB", "a\u{1}b"];
            let (row, column) = (self.below(7), self.below(rows[0].len()));
            rows[row][column] = self.one(&cells).to_owned();
        }
        rows
    }
}

/// The same rows twice: with columns that stand below each other, and parted by tabs.
fn laid_out(rows: &[Vec<String>], dice: &mut Dice) -> [String; 2] {
    let columns = rows[0].len();
    let most = |column: usize, length: fn(&String) -> usize| {
        rows.iter().map(|row| length(&row[column])).max().unwrap()
    };
    // Propositions mostly have their stars below each other, as in the release.
    let star = |cell: &String| cell.find('*').unwrap_or(0);
    let by_star = dice.below(4) > 0;
    let layout: Vec<_> = (0..columns)
        .map(|column| {
            let alignment = if by_star && column > 10 { 3 } else { dice.below(3) };
            let before = most(column, |cell| cell.find('*').unwrap_or(0));
            let behind = most(column, |cell| cell.len() - cell.find('*').unwrap_or(0));
            let width = if alignment == 3 { before + behind } else { most(column, String::len) };
            (width, alignment, dice.below(3) + 1, before)
        })
        .collect();
    let mut texts = [String::new(), String::new()];
    for row in rows {
        for (cell, (width, alignment, gap, stars)) in row.iter().zip(&layout) {
            let blanks = width - cell.len();
            let before = [0, blanks / 2, blanks, stars - star(cell).min(*stars)][*alignment];
            let (before, behind) = (" ".repeat(before), " ".repeat(blanks - before + gap));
            texts[0].extend([before.as_str(), cell, &behind]);
        }
        // The last column need not be padded.
        texts[0].truncate(texts[0].trim_end_matches(' ').len() + dice.below(2));
        let cells: Vec<_> =
            row.iter().map(String::as_str).filter(|cell| !cell.is_empty()).collect();
        texts[1].push_str(&cells.join("\t"));
        texts.iter_mut().for_each(|text| text.push('\n'));
    }
    texts
}

#[test]
fn how_rows_are_laid_out_says_nothing() {
    let (mut dice, mut good, mut memory) = (Dice(1), 0, Memory::default());
    for round in 0..4000 {
        let mut texts = [String::new(), String::new()];
        let mut both = |add: [&str; 2]| (0..2).for_each(|at| texts[at].push_str(add[at]));
        both(["#begin document (a)\n"; 2]);
        for _ in 0..=dice.below(4) {
            let [aligned, plain] = laid_out(&dice.rows(), &mut dice);
            both([&aligned, &plain]);
            both(
                [dice.one(&["\n", "\n", "\n", "\n\n", " \n", "#\n", "\r\n", "#end document\n"]); 2],
            );
        }
        both([dice.one(&["#end document\n", "#end document\n", "", "\n"]); 2]);
        let [aligned, plain] = texts.each_ref().map(|text| {
            // Nor does what was read before.
            if round % 2 == 0 {
                memory = Memory::default();
            }
            let seen = try_read_with(&mut memory, text.as_bytes(), &[4, 12], true).unwrap();
            let told = |fault: &StageError| {
                let line = fault.place.as_ref().map(|place| place.line);
                (fault.message.clone(), line, fault.help.clone())
            };
            (seen.documents, seen.faults.iter().map(told).collect::<Vec<_>>())
        });
        good += usize::from(aligned.1.is_empty());
        assert_eq!(aligned, plain, "{}", texts[0]);
    }
    assert!((500..3500).contains(&good), "{good}");
}
