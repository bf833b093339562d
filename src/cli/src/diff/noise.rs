//! Whether chance may have moved a cell: a mean over seeds is compared with the mean before by Welch's
//! t-test of both sides, on what the reports print of them (mean, sample deviation, number of seeds).
//!
//! No correction is made for many cells: of cells that only chance moved, one in twenty is called moved.

use statistics::{seeds, student};

use crate::published::Cell;

/// From which p-value on a difference is called noise.
pub(super) const LEVEL: f64 = 0.05;

/// What there is to say about a cell that moved.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Verdict {
    /// No chance is in it: it counts, or rests on the same networks.
    Exact,
    /// More than chance.
    Moved {
        /// The p-value.
        p: f64,
    },
    /// No more than chance.
    Noise {
        /// The p-value.
        p: f64,
        /// Seeds of each side with which a difference of this size would be more than chance.
        enough: Option<usize>,
    },
    /// One seed on a side: how far seeds spread is not known.
    OneSeed {
        /// As above, if the other side says how far they spread.
        enough: Option<usize>,
    },
    /// It is a figure over seeds, and the report does not say how they spread.
    Unknown,
}

impl Verdict {
    /// One word for a program.
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Exact => "exact",
            Self::Moved { .. } => "moved",
            Self::Noise { .. } => "noise",
            Self::OneSeed { .. } => "one seed",
            Self::Unknown => "unknown",
        }
    }

    /// As few words as a column has room for.
    pub(super) fn text(self) -> String {
        match self {
            Self::Exact => String::new(),
            Self::Unknown => "no spread".to_owned(),
            Self::Moved { p } => format!("moved, p {}", shown(p)),
            Self::Noise { p, .. } => format!("noise, p {}", shown(p)),
            Self::OneSeed { .. } => "one seed".to_owned(),
        }
    }
}

/// A p-value as it is printed.
fn shown(p: f64) -> String {
    if p < 0.001 { "< 0.001".to_owned() } else { format!("{p:.3}") }
}

/// Of how many seeds a cell is made: as it says, or by the steps that it rests on.
fn number(cell: &Cell) -> Option<usize> {
    if let Some(seeds) = cell.seeds {
        return usize::try_from(seeds).ok();
    }
    let mut known = std::collections::BTreeSet::new();
    for selector in &cell.from {
        let inside = selector.split_once('[').map_or("", |(_, inside)| inside);
        let axes = inside.trim_end_matches(']').split(',');
        let of = axes.filter_map(|axis| axis.trim().strip_prefix("seed="));
        known.extend(of.flat_map(|values| values.split('|')));
    }
    Some(known.len()).filter(|number| *number > 0)
}

/// Whether chance may have moved a cell that rests on networks drawn anew.
pub(super) fn judge(old: &Cell, new: &Cell) -> Verdict {
    let (before, after) = match (number(old), number(new)) {
        (None, None) => return Verdict::Exact,
        // A report says of how many seeds a mean is; the other side is none.
        (before, after) => (before.unwrap_or(1), after.unwrap_or(1)),
    };
    let (Some(a), Some(b)) = (old.value, new.value) else { return Verdict::Exact };
    let spread =
        |cell: &Cell| cell.deviation.filter(|deviation| deviation.is_finite() && *deviation >= 0.0);
    let deviations = [spread(old), spread(new)];
    if before < 2 || after < 2 {
        let known = deviations[0].or(deviations[1]);
        let enough = known.and_then(|known| seeds::enough_for_effect(b - a, [known; 2], LEVEL));
        return Verdict::OneSeed { enough };
    }
    let [Some(left), Some(right)] = deviations else { return Verdict::Unknown };
    match welch((a, left, before), (b, right, after)) {
        Some(p) if p > LEVEL => {
            Verdict::Noise { p, enough: seeds::enough_for_effect(b - a, [left, right], LEVEL) }
        }
        Some(p) => Verdict::Moved { p },
        None => Verdict::Unknown,
    }
}

/// The p-value of both sides of Welch's t-test on two (mean, sample deviation, number of values).
fn welch(left: (f64, f64, usize), right: (f64, f64, usize)) -> Option<f64> {
    let error = |(_, deviation, n): (f64, f64, usize)| deviation * deviation / n as f64;
    let (a, b) = (error(left), error(right));
    let difference = right.0 - left.0;
    if a + b == 0.0 {
        return Some(if difference == 0.0 { 1.0 } else { 0.0 });
    }
    let t = difference / (a + b).sqrt();
    let df = (a + b) * (a + b) / (a * a / (left.2 as f64 - 1.0) + b * b / (right.2 as f64 - 1.0));
    student::two_sided(t, df).filter(|p| p.is_finite())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cell(value: f64, seeds: u64, deviation: Option<f64>) -> Cell {
        Cell { value: Some(value), seeds: Some(seeds), deviation, ..Cell::default() }
    }

    /// `scipy.stats.ttest_ind_from_stats(m1, s1, n1, m2, s2, n2, equal_var=False)`.
    #[test]
    fn welch_is_that_of_scipy() {
        let cases = [
            ((93.48, 0.12, 3), (93.71, 0.2, 3), WELCH[0]),
            ((93.48, 0.12, 3), (94.48, 0.4, 5), WELCH[1]),
            ((80.0, 1.0, 2), (85.0, 1.0, 2), WELCH[2]),
            ((80.0, 0.0, 3), (80.5, 0.3, 4), WELCH[3]),
        ];
        for (left, right, expected) in cases {
            let p = welch(left, right).unwrap();
            assert!((p - expected).abs() < 1e-9, "{p} {expected}");
        }
        assert_eq!(welch((1.0, 0.0, 3), (2.0, 0.0, 3)), Some(0.0));
    }

    const WELCH: [f64; 4] =
        [0.17844714517290378, 0.0033082469725819867, 0.037749551350623724, 0.04460827899444287];

    #[test]
    fn a_cell_is_noise_or_moved_or_cannot_be_told() {
        let three = |value| cell(value, 3, Some(0.2));
        assert!(matches!(judge(&three(80.0), &three(80.1)), Verdict::Noise { .. }));
        assert!(matches!(judge(&three(80.0), &three(82.0)), Verdict::Moved { p } if p < 0.01));
        let one = cell(80.4, 1, None);
        let verdict = judge(&three(80.0), &one);
        assert!(matches!(verdict, Verdict::OneSeed { enough: Some(4..9) }), "{verdict:?}");
        assert_eq!(judge(&one, &cell(81.0, 1, None)), Verdict::OneSeed { enough: None });
        assert_eq!(judge(&three(80.0), &cell(81.0, 3, None)), Verdict::Unknown);
        assert_eq!(judge(&cell(80.0, 3, Some(f64::NAN)), &three(81.0)), Verdict::Unknown);
        // A count.
        let count = Cell { value: Some(400.0), ..Cell::default() };
        assert_eq!(judge(&count, &count), Verdict::Exact);
        // A report from before there was more than one.
        let bare = Cell { value: Some(80.5), ..Cell::default() };
        assert!(matches!(judge(&bare, &three(80.0)), Verdict::OneSeed { enough: Some(_) }));
        // What it rests on says how many seeds there are.
        let from =
            |text: &str| Cell { from: vec![text.to_owned()], value: Some(1.0), ..Cell::default() };
        assert_eq!(number(&from("evaluate[domain=nw,seed=1|2|3]")), Some(3));
        assert_eq!(number(&from("ingest[domain=nw]")), None);
        let one = from("evaluate[domain=nw,seed=1]");
        assert_eq!(judge(&one, &one), Verdict::OneSeed { enough: None });
    }
}
