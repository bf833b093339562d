//! Short texts as numbers: labels are told apart without a question for each byte.
//!
//! Left out: texts of more than seven bytes, of which a number tells little more than that.

/// As many bytes fit into a number.
pub(crate) const SHORT: usize = 8;

/// The bytes of a text of at most [`SHORT`], the first one lowest, and zeros. Copies of a fixed length,
/// which overlap, cost less than one whose length has to be looked at.
#[inline(always)]
pub(crate) const fn bytes(text: &[u8]) -> u64 {
    match (text.first_chunk::<4>(), text.last_chunk::<4>()) {
        // The last four, moved up to where they belong.
        (Some(first), Some(last)) => {
            let last = u32::from_le_bytes(*last) as u64;
            u32::from_le_bytes(*first) as u64 | last << (8 * (text.len() - 4))
        }
        _ if text.is_empty() => 0,
        // The first, the middle and the last, of which some are the same.
        _ => {
            let (middle, last) = (text.len() / 2, text.len() - 1);
            text[0] as u64
                | (text[middle] as u64) << (8 * middle)
                | (text[last] as u64) << (8 * last)
        }
    }
}

/// The number of a text: different for different texts of up to seven bytes, and for longer ones
/// different from all of those.
#[inline(always)]
pub(crate) const fn number(text: &[u8]) -> u64 {
    match text.first_chunk::<4>() {
        // Zero is no text's number.
        _ if text.len() < SHORT => bytes(text) | (text.len() as u64 + 1) << 56,
        Some(first) => u32::from_le_bytes(*first) as u64 | LONG,
        None => LONG,
    }
}

/// The numbers from here on are those of longer texts.
pub(crate) const LONG: u64 = 9 << 56;

/// What some short texts mean: a table in which none of them is in another's place, so that one look
/// finds a text or shows that it is not there.
pub(crate) struct Table<T> {
    factor: u64,
    places: [(u64, T); PLACES],
}

const PLACES: usize = 128;

impl<T: Copy> Table<T> {
    /// A table of these texts; `filler` is of no meaning.
    ///
    /// # Panics
    /// A text is there twice, or has more than seven bytes.
    pub(crate) const fn new(texts: &[(&str, T)], filler: T) -> Self {
        let mut factor: u64 = 0x9E37_79B9_7F4A_7C15;
        loop {
            let mut table = Self { factor, places: [(0, filler); PLACES] };
            let mut next = 0;
            while next < texts.len() {
                let number = number(texts[next].0.as_bytes());
                let place = table.place(number);
                if table.places[place].0 != 0 {
                    assert!(table.places[place].0 != number, "a text is there twice");
                    break;
                }
                table.places[place] = (number, texts[next].1);
                next += 1;
            }
            if next == texts.len() {
                return table;
            }
            factor = factor.wrapping_mul(0x5851_F42D_4C95_7F2D).wrapping_add(2);
        }
    }

    /// The highest bits of a product depend on all of the number.
    const fn place(&self, number: u64) -> usize {
        (number.wrapping_mul(self.factor) >> (u64::BITS - PLACES.trailing_zeros())) as usize
    }

    /// What a text of that number means.
    #[inline(always)]
    pub(crate) fn get(&self, number: u64) -> Option<T> {
        let (found, meaning) = self.places[self.place(number)];
        (found == number).then_some(meaning)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_have_numbers_of_their_own() {
        let mut texts = vec![String::new()];
        for length in 0..9 {
            let longer: Vec<_> = texts
                .iter()
                .filter(|text| text.len() == length)
                .flat_map(|text| ["a", "\0"].map(|byte| format!("{text}{byte}")))
                .collect();
            texts.extend(longer);
        }
        let short: Vec<_> = texts.iter().filter(|text| text.len() < 8).collect();
        let mut numbers: Vec<_> = short.iter().map(|text| number(text.as_bytes())).collect();
        let long = texts.iter().filter(|text| text.len() > 7).map(|text| number(text.as_bytes()));
        assert!(long.into_iter().all(|number| !numbers.contains(&number)));
        numbers.sort_unstable();
        numbers.dedup();
        assert_eq!(numbers.len(), short.len());
    }

    #[test]
    fn what_is_in_a_table_is_found() {
        const TABLE: Table<u8> = Table::new(&[("NP", 1), ("S", 2), ("WHADJP", 3)], 0);
        let all = ["NP", "S", "WHADJP", "N", "NPP", "\0", "", "WHADVP"]
            .map(|text| number(text.as_bytes()));
        let found = all.map(|number| TABLE.get(number));
        assert_eq!(found, [Some(1), Some(2), Some(3), None, None, None, None, None]);
    }
}
