//! The split of OntoNotes 5.0 that the CoNLL-2012 shared task made (v12), as a rule.
//!
//! Documents of the Wall Street Journal go by the Penn Treebank's sections, others by the last
//! digit of their number; four do not follow. Left out: corpora that come with folders of their
//! own for each split, which say it themselves.

/// The four documents of the v12 release that lie in its test folder against the rule; found by
/// comparing the rule with the folders of all its 13,109 English documents.
const EXCEPTIONS: [&str; 4] = [
    "bc/cctv/00/cctv_0005",
    "bc/cnn/00/cnn_0008",
    "bc/msnbc/00/msnbc_0007",
    "bc/phoenix/00/phoenix_0003",
];

/// The split of a document: `train`, `dev` or `test`. `None` for one that the rule does not know:
/// a name that does not end in a number, or a section that the Penn Treebank does not have.
///
/// A document of another corpus goes by its last digit like those of OntoNotes.
pub fn v12(id: &str) -> Option<&'static str> {
    if EXCEPTIONS.contains(&id) {
        return Some("test");
    }
    let name = id.rsplit('/').next()?;
    if let Some(section) = section(name) {
        return match section {
            0 | 1 | 22 | 24 => Some("dev"),
            23 => Some("test"),
            2..=21 => Some("train"),
            _ => None,
        };
    }
    match name.bytes().last()? {
        b'0' => Some("dev"),
        b'9' => Some("test"),
        b'1'..=b'8' => Some("train"),
        _ => None,
    }
}

/// The section of the Penn Treebank: 23 of `wsj_2300`.
fn section(name: &str) -> Option<u32> {
    let number = name.strip_prefix("wsj_")?;
    let digits = number.len() == 4 && number.bytes().all(|byte| byte.is_ascii_digit());
    digits.then(|| number[..2].parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_journal_goes_by_section_the_rest_by_number() {
        for (id, split) in [
            ("nw/wsj/00/wsj_0001", "dev"),
            ("nw/wsj/01/wsj_0119", "dev"),
            ("nw/wsj/02/wsj_0200", "train"),
            ("nw/wsj/21/wsj_2109", "train"),
            ("nw/wsj/22/wsj_2201", "dev"),
            ("nw/wsj/23/wsj_2300", "test"),
            ("nw/wsj/24/wsj_2454", "dev"),
            ("nw/xinhua/00/chtb_0010", "dev"),
            ("nw/xinhua/00/chtb_0019", "test"),
            ("nw/xinhua/00/chtb_0011", "train"),
            ("bc/cctv/00/cctv_0005", "test"),
            ("bc/cctv/00/cctv_0004", "train"),
            ("demo_7", "train"),
        ] {
            assert_eq!(v12(id), Some(split), "{id}");
        }
        for id in ["", "a/b", "nw/wsj/25/wsj_2500", "a/", "wsj_0001x"] {
            assert_eq!(v12(id), None, "{id}");
        }
    }
}
