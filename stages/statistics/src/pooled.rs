//! One coefficient of several groups of points, and the chance of one as strong without any relation.
//!
//! A group is correlated by itself, so that groups may differ in level and scale; the pooled
//! coefficient is the mean of theirs, weighted by their numbers of points. Points are of units that
//! groups may share: of tasks in the same domains, say. What a unit has of its own shows in all of its
//! points, so that they are no independent observations. The permutation test therefore moves whole
//! units: `y` of all of a unit's points together goes to another unit that has points in the same
//! groups. Permuting each group by itself would count every point as independent and find too much;
//! a test below shows how much. With one group, this is the usual permutation test of a coefficient.

use std::collections::BTreeMap;

use crate::correlation::{centred, product, ranks};
use crate::draw::Draw;
use crate::tally::Tally;
pub use crate::tally::Tested;

/// Fewer points than this have no coefficient: two always lie on a line.
pub const MIN_POINTS: usize = 3;

/// Orders up to which all are counted: those of 8 units.
const COUNTED: u64 = 40_320;

/// The points of one group.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Points {
    units: Vec<usize>,
    x: Vec<f64>,
    y: Vec<f64>,
}

impl Points {
    /// Adds the point of a unit. A unit has one point at most in a group.
    pub fn push(&mut self, unit: usize, x: f64, y: f64) {
        self.units.push(unit);
        self.x.push(x);
        self.y.push(y);
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.units.len()
    }

    /// True where there is none.
    pub fn is_empty(&self) -> bool {
        self.units.is_empty()
    }

    /// `x` and `y`, centred and scaled to length 1; none where there is no coefficient.
    fn scaled(&self, scale: Scale) -> Option<(Vec<f64>, Vec<f64>)> {
        let of = |values: &[f64]| match scale {
            Scale::Values => centred(values),
            Scale::Ranks => centred(&ranks(values)),
        };
        if self.len() < MIN_POINTS {
            return None;
        }
        // Ranks of values that differ by rounding would differ by much.
        centred(&self.x).and(centred(&self.y))?;
        Some((of(&self.x)?, of(&self.y)?))
    }
}

/// What is correlated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scale {
    /// The values: Pearson's coefficient.
    Values,
    /// Their ranks within the group: Spearman's.
    Ranks,
}

/// A pooled coefficient with its test.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Pooled {
    /// The mean of the groups' coefficients, weighted by their numbers of points.
    pub coefficient: f64,
    /// How many points it rests on.
    pub points: usize,
    /// How many units they are of.
    pub units: usize,
    /// Its test.
    pub tested: Tested,
}

/// Which points a coefficient rests on: those of groups that have one. None where no group has.
pub fn coefficient(groups: &[Points], scale: Scale) -> Option<f64> {
    let (mut sum, mut points) = (0.0, 0);
    for group in groups {
        if let Some((x, y)) = group.scaled(scale) {
            sum += group.len() as f64 * product(&x, &y);
            points += group.len();
        }
    }
    (points > 0).then(|| (sum / points as f64).clamp(-1.0, 1.0))
}

/// The pooled coefficient with its permutation test: all orders of the units are counted where there
/// are no more than those of 8 units, else `draws` of them are drawn. Groups without a coefficient
/// (fewer than [`MIN_POINTS`] points, or a side that does not vary) take no part; none where all are
/// such.
pub fn permutation(groups: &[Points], scale: Scale, draws: u32, seed: u64) -> Option<Pooled> {
    let coefficient = coefficient(groups, scale)?;
    let orders = Orders::of(groups, scale);
    let mut tally = Tally::new(coefficient);
    let tested = if orders.count() <= COUNTED {
        orders.each(0, &mut vec![false; orders.gains.len()], 0.0, &mut |sum| tally.add(sum));
        tally.counted()
    } else {
        let mut draw = Draw::new(seed);
        for _ in 0..draws {
            tally.add(orders.drawn(&mut draw));
        }
        tally.drawn()
    };
    let (points, units) = (orders.points, orders.gains.len());
    Some(Pooled { coefficient, points, units, tested })
}

/// The orders of the units.
struct Orders {
    /// What it adds to the coefficient that a unit (row) has the `y` of another (column).
    gains: Vec<Vec<f64>>,
    /// Units that have points in the same groups; each list is in rising order.
    alike: Vec<Vec<usize>>,
    /// For each unit, its list.
    list: Vec<usize>,
    points: usize,
}

impl Orders {
    fn of(groups: &[Points], scale: Scale) -> Self {
        let kept: Vec<_> = groups
            .iter()
            .filter_map(|group| group.scaled(scale).map(|scaled| (group, scaled)))
            .collect();
        let points: usize = kept.iter().map(|(group, _)| group.len()).sum();
        // Unit -> (group, place in it).
        let mut places: BTreeMap<usize, Vec<(usize, usize)>> = BTreeMap::new();
        for (number, (group, _)) in kept.iter().enumerate() {
            for (place, unit) in group.units.iter().enumerate() {
                places.entry(*unit).or_default().push((number, place));
            }
        }
        let places: Vec<_> = places.into_values().collect();
        let gain = |to: &[(usize, usize)], from: &[(usize, usize)]| {
            let parts = to.iter().zip(from).map(|(to, from)| {
                let (group, (x, y)) = &kept[to.0];
                x[to.1] * y[from.1] * group.len() as f64
            });
            parts.sum::<f64>() / points as f64
        };
        let mut by_groups: BTreeMap<Vec<usize>, Vec<usize>> = BTreeMap::new();
        for (unit, places) in places.iter().enumerate() {
            let groups = places.iter().map(|(group, _)| *group).collect();
            by_groups.entry(groups).or_default().push(unit);
        }
        let alike: Vec<_> = by_groups.into_values().collect();
        let mut list = vec![0; places.len()];
        for (number, units) in alike.iter().enumerate() {
            units.iter().for_each(|unit| list[*unit] = number);
        }
        let gains = places
            .iter()
            .enumerate()
            .map(|(to, at)| {
                // Only between units of the same groups is it asked for.
                let of = |(from, there): (usize, &Vec<_>)| match list[to] == list[from] {
                    true => gain(at, there),
                    false => 0.0,
                };
                places.iter().enumerate().map(of).collect()
            })
            .collect();
        Self { gains, alike, list, points }
    }

    fn count(&self) -> u64 {
        let factors = self.alike.iter().flat_map(|units| 1..=units.len() as u64);
        factors.fold(1, u64::saturating_mul)
    }

    /// Visits the coefficient of each order, where units from `unit` on still take the free ones.
    fn each(&self, unit: usize, taken: &mut [bool], sum: f64, visit: &mut impl FnMut(f64)) {
        if unit == self.gains.len() {
            return visit(sum);
        }
        for &from in &self.alike[self.list[unit]] {
            if !taken[from] {
                taken[from] = true;
                self.each(unit + 1, taken, sum + self.gains[unit][from], visit);
                taken[from] = false;
            }
        }
    }

    /// The coefficient of an order that is drawn.
    fn drawn(&self, draw: &mut Draw) -> f64 {
        let mut sum = 0.0;
        for units in &self.alike {
            let mut order = units.clone();
            draw.shuffle(&mut order);
            sum += units.iter().zip(order).map(|(to, from)| self.gains[*to][from]).sum::<f64>();
        }
        sum
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn points(x: &[f64], y: &[f64]) -> Points {
        let mut points = Points::default();
        x.iter().zip(y).enumerate().for_each(|(unit, (x, y))| points.push(unit, *x, *y));
        points
    }

    /// Counted once more by the textbook's formula, from the squares of the ranks' differences.
    #[test]
    fn all_orders_of_seven_are_counted() {
        let x = [1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0];
        let y = [1.0, 2.0, 3.0, 7.0, 5.0, 6.0, 4.0];
        let found = permutation(&[points(&x, &y)], Scale::Values, 0, 1).unwrap();
        assert!((found.coefficient - 0.678_571_428_571_428_6).abs() < 1e-12);
        assert_eq!((found.points, found.units, found.tested.exact), (7, 7, true));
        let (mut all, mut large) = (0, 0);
        let mut visit = |order: &[f64]| {
            let squares: f64 = order.iter().zip(x).map(|(a, b)| (a - b) * (a - b)).sum();
            all += 1;
            large += u32::from((1.0 - 6.0 * squares / 336.0).abs() > 0.678);
        };
        fn heap(k: usize, items: &mut [f64], visit: &mut dyn FnMut(&[f64])) {
            if k <= 1 {
                return visit(items);
            }
            for i in 0..k {
                heap(k - 1, items, visit);
                items.swap(if k.is_multiple_of(2) { i } else { 0 }, k - 1);
            }
        }
        heap(7, &mut x.clone(), &mut visit);
        assert_eq!(all, 5040);
        assert!((found.tested.p - f64::from(large) / 5040.0).abs() < 1e-15);
        // The two ends of the scale, of 5,040 orders.
        assert!((found.tested.least - 2.0 / 5040.0).abs() < 1e-15);
    }

    #[test]
    fn no_coefficient_without_points_or_variance() {
        let none = |groups: &[Points]| permutation(groups, Scale::Ranks, 9, 1).is_none();
        assert!(none(&[]));
        assert!(none(&[points(&[1.0, 2.0], &[1.0, 2.0])]));
        assert!(none(&[points(&[0.1, 0.1, 0.1], &[1.0, 2.0, 3.0])]));
        assert!(none(&[points(&[0.3, 0.1 + 0.2, 0.3], &[1.0, 2.0, 3.0])]), "differs by rounding");
        // Such a group takes no part.
        let whole = points(&[1.0, 2.0, 3.0, 4.0], &[1.0, 2.0, 4.0, 3.0]);
        let alone = permutation(std::slice::from_ref(&whole), Scale::Ranks, 9, 1).unwrap();
        let groups = [points(&[7.0, 7.0, 7.0], &[1.0, 2.0, 3.0]), whole];
        let both = permutation(&groups, Scale::Ranks, 9, 1).unwrap();
        assert_eq!((alone, both.points), (both, 4));
        assert_eq!(coefficient(&groups, Scale::Ranks), Some(0.8));
    }

    /// Groups differ in scale and level; their coefficients are averaged by points.
    #[test]
    fn groups_are_correlated_apart() {
        let up = points(&[1.0, 2.0, 3.0, 4.0], &[10.0, 20.0, 30.0, 40.0]);
        let down = points(&[101.0, 102.0, 103.0], &[0.3, 0.2, 0.1]);
        let found = permutation(&[up, down], Scale::Values, 0, 1).unwrap();
        assert!((found.coefficient - 1.0 / 7.0).abs() < 1e-12);
        assert_eq!((found.points, found.units), (7, 4));
    }

    /// A unit without a point in one of the groups changes places only with its like.
    #[test]
    fn units_move_among_those_of_the_same_groups() {
        let mut first = Points::default();
        let mut second = Points::default();
        for unit in 0..6 {
            let value = f64::from(unit);
            first.push(unit as usize, value, value * value);
            if unit < 4 {
                second.push(unit as usize, value, -value);
            }
        }
        let orders = Orders::of(&[first, second], Scale::Ranks);
        assert_eq!(orders.count(), 24 * 2);
        let mut seen = 0;
        orders.each(0, &mut [false; 6], 0.0, &mut |_| seen += 1);
        assert_eq!(seen, 48);
    }

    /// Draws agree with the count: four standard errors.
    #[test]
    fn what_is_drawn_agrees_with_what_is_counted() {
        let x = [1.0, 5.0, 2.0, 7.0, 3.0, 4.0, 6.0];
        let group = points(&x, &[2.0, 4.0, 1.0, 5.0, 7.0, 3.0, 6.0]);
        let found = permutation(std::slice::from_ref(&group), Scale::Ranks, 0, 1).unwrap();
        let orders = Orders::of(&[group], Scale::Ranks);
        let (mut draw, mut tally) = (Draw::new(1), Tally::new(found.coefficient));
        (0..20_000).for_each(|_| tally.add(orders.drawn(&mut draw)));
        let (drawn, p) = (tally.drawn(), found.tested.p);
        assert!((drawn.p - p).abs() < 4.0 * (p * (1.0 - p) / 20_000.0).sqrt() + 1e-4);
        assert!((drawn.least - 1.0 / 20_001.0).abs() < 1e-15 && !drawn.exact);
    }

    /// Seeded noise of three tasks in seven domains, where a part of it is the domain's own: how often
    /// p is at most 1, 5, ... per cent.
    fn levels(shared: bool, whole_units: bool) -> Vec<f64> {
        let mut draw = Draw::new(7);
        // The sum of four uniform numbers: enough of a bell.
        let mut noise = || (0..4).map(|_| draw.below(1 << 20) as f64).sum::<f64>();
        let worlds = 2_000;
        let mut p = Vec::new();
        for _ in 0..worlds {
            let property: Vec<f64> = (0..7).map(|_| noise()).collect();
            let of_domain: Vec<f64> = (0..7).map(|_| 3.0 * noise()).collect();
            let mut groups = vec![Points::default(); 3];
            for (task, group) in groups.iter_mut().enumerate() {
                for (domain, x) in property.iter().enumerate() {
                    let own = if shared { of_domain[domain] } else { 0.0 };
                    // Where units are the points, each task permutes by itself.
                    let unit = if whole_units { domain } else { 7 * task + domain };
                    group.push(unit, *x, own + noise());
                }
            }
            p.push(permutation(&groups, Scale::Ranks, 199, 1).unwrap().tested.p);
        }
        let share = |level: &f64| {
            p.iter().filter(|p| **p <= level + 1e-9).count() as f64 / f64::from(worlds)
        };
        [0.05, 0.25, 0.5, 0.75].iter().map(share).collect()
    }

    #[test]
    fn without_any_relation_p_is_uniform() {
        let near = |found: &[f64]| {
            for (share, level) in found.iter().zip([0.05_f64, 0.25, 0.5, 0.75]) {
                // Four standard errors of 2,000 worlds.
                let error = 4.0 * (level * (1.0 - level) / 2_000.0).sqrt();
                assert!((share - level).abs() < error, "{found:?}");
            }
        };
        near(&levels(false, true));
        near(&levels(true, true));
        // Each point by itself is right only where domains have nothing of their own.
        near(&levels(false, false));
        let wrong = levels(true, false);
        assert!(wrong[0] > 0.15, "three times as many false alarms as allowed: {wrong:?}");
    }
}
