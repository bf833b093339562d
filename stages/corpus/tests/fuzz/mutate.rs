//! Broken input out of valid input. Left out: what is done with it.

use rand::RngExt;
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::SeedableRng;

/// Valid inputs; each has one text for every file of a document.
pub(crate) type Seeds = &'static [&'static [&'static str]];

/// Parts that readers look at.
const DICTIONARY: &[&str] = &[
    "(",
    ")",
    "((",
    "))",
    "*",
    "(TOP",
    "(NP*",
    "*)",
    "(V*)",
    "(PERSON)",
    "(PERSON*",
    "-",
    "_",
    "0",
    "1",
    "-1",
    "4294967296",
    "99999999999999999999",
    "#begin document (",
    "); part 000",
    "#end document",
    "#",
    "# newdoc id = x",
    "[WORD]",
    "-NONE-",
    "XX",
    "\t",
    " ",
    "\n",
    "\r\n",
    "\n\n",
    "\r",
    "\u{a0}",
    "\u{2028}",
    "\u{FEFF}",
    "0:0-rel",
    "0:99-ARG0",
    "*0:1",
    ",3:1",
    ";2:0",
    "-----",
    "ARG1",
    "<ENAMEX TYPE=\"",
    "\">",
    "</ENAMEX>",
    "S_OFF=\"1\"",
    "E_OFF=\"999\"",
    "<DOC DOCNO=\"",
    "</DOC>",
    "&amp;",
    "&lt;",
    "&",
    "1-2",
    "1.1",
    "B-X",
    "I-X",
    "I-",
    "B-",
    "O",
    "gold",
    "want.01",
    "\0",
    "é",
    "𝕏",
];

/// Makes the inputs of one reader.
pub(crate) struct Mutator {
    rng: ChaCha8Rng,
    seeds: Seeds,
}

impl Mutator {
    pub(crate) fn new(seeds: Seeds, seed: u64) -> Self {
        Self { rng: ChaCha8Rng::seed_from_u64(seed), seeds }
    }

    fn below(&mut self, n: usize) -> usize {
        if n == 0 { 0 } else { self.rng.random_range(0..n) }
    }

    fn range(&mut self, length: usize, most: usize) -> std::ops::Range<usize> {
        let start = self.below(length + 1);
        let size = self.below(most.min(length - start) + 1);
        start..start + size
    }

    /// The next input.
    pub(crate) fn input(&mut self) -> Vec<Vec<u8>> {
        let seed = self.seeds[self.below(self.seeds.len())];
        let mut files: Vec<_> = seed.iter().map(|text| text.as_bytes().to_vec()).collect();
        if self.below(50) == 0 {
            let at = self.below(files.len());
            let length = self.below(400);
            files[at] = (0..length).map(|_| self.rng.random()).collect();
            return files;
        }
        for _ in 0..1 + self.below(4) {
            let at = self.below(files.len());
            self.mutate(&mut files[at]);
        }
        files
    }

    fn mutate(&mut self, text: &mut Vec<u8>) {
        let length = text.len();
        match self.below(16) {
            0 if length > 0 => {
                let at = self.below(length);
                text[at] ^= 1 << self.below(8);
            }
            1 => drop(text.drain(self.range(length, 40))),
            2 => {
                let part = text[self.range(length, 60)].to_vec();
                let at = self.below(length + 1);
                text.splice(at..at, part);
            }
            3..=6 => {
                let word = DICTIONARY[self.below(DICTIONARY.len())];
                let at = self.below(length + 1);
                text.splice(at..at, word.bytes());
            }
            7 => text.truncate(self.below(length + 1)),
            8 => self.splice(text),
            9 | 10 => self.lines(text),
            11 => {
                let windows = String::from_utf8_lossy(text).replace('\n', "\r\n");
                *text = windows.into_bytes();
            }
            12 => {
                text.splice(0..0, *b"\xEF\xBB\xBF");
            }
            13 => self.stretch(text),
            14 => self.cells(text),
            _ => {
                let at = self.below(length + 1);
                text.insert(at, self.rng.random());
            }
        }
    }

    /// The rest of another seed behind the beginning of this one.
    fn splice(&mut self, text: &mut Vec<u8>) {
        let seed = self.seeds[self.below(self.seeds.len())];
        let other = seed[self.below(seed.len())].as_bytes();
        text.truncate(self.below(text.len() + 1));
        text.extend_from_slice(&other[self.below(other.len() + 1)..]);
    }

    /// A line doubled, taken out, or moved.
    fn lines(&mut self, text: &mut Vec<u8>) {
        let mut lines: Vec<_> = text.split(|&b| b == b'\n').map(<[u8]>::to_vec).collect();
        let line = lines[self.below(lines.len())].clone();
        let at = self.below(lines.len());
        match self.below(3) {
            0 => lines.insert(at, line),
            1 => drop(lines.remove(at)),
            _ => lines[at] = line,
        }
        *text = lines.join(&b'\n');
    }

    /// One cell of a line taken out, doubled or replaced.
    fn cells(&mut self, text: &mut Vec<u8>) {
        let mut lines: Vec<_> = text.split(|&b| b == b'\n').map(<[u8]>::to_vec).collect();
        let at = self.below(lines.len());
        let mut cells: Vec<_> =
            lines[at].split(|&b| b == b' ' || b == b'\t').map(<[u8]>::to_vec).collect();
        let cell = self.below(cells.len());
        match self.below(3) {
            0 => drop(cells.remove(cell)),
            1 => cells.insert(cell, cells[cell].clone()),
            _ => cells[cell] = DICTIONARY[self.below(DICTIONARY.len())].as_bytes().to_vec(),
        }
        let tab = if lines[at].contains(&b'\t') { b'\t' } else { b' ' };
        lines[at] = cells.join(&tab);
        *text = lines.join(&b'\n');
    }

    /// One part many times over: deep nesting, long words, thousands of columns.
    fn stretch(&mut self, text: &mut Vec<u8>) {
        // Seldom far: the time of a long input would leave less for the others.
        let times = if self.below(20) == 0 { self.below(20_000) } else { self.below(60) };
        let word = match self.below(2) {
            0 => DICTIONARY[self.below(DICTIONARY.len())].as_bytes().to_vec(),
            _ => text[self.range(text.len(), 12)].to_vec(),
        };
        let at = self.below(text.len() + 1);
        text.splice(at..at, word.repeat(times));
    }
}
