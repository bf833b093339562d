//! The three files of a document together, and what is said where they do not fit.

use std::path::Path;

use super::*;

/// What a sink is told, in words; it goes on behind faults.
#[derive(Default)]
struct Told(Vec<String>);

impl Sink for Told {
    fn begin(&mut self, header: Header<'_>) -> Result<(), StageError> {
        self.0.push(format!("begin {} {}", header.id, header.part));
        Ok(())
    }

    fn sentence(&mut self, a: &Annotation<'_>) -> Result<(), StageError> {
        let name = |n: &Span<'_>| format!("{}:{}-{}", n.label, n.start, n.end);
        let names = a.names.as_ref().map(|names| names.iter().map(name).collect::<Vec<_>>());
        let propositions = a.propositions.as_ref().map(Vec::len);
        let text = format!("{}: {} {names:?} {propositions:?}", a.line, a.words.join(" "));
        self.0.push(text + if a.is_unparsed() { " unparsed" } else { "" });
        Ok(())
    }

    fn end(&mut self) -> Result<(), StageError> {
        self.0.push("end".to_owned());
        Ok(())
    }

    fn fault(&mut self, fault: StageError) -> Result<(), StageError> {
        let place = fault.place.unwrap();
        self.0.push(format!("{}:{}: {}", place.file.display(), place.line, fault.message));
        Ok(())
    }
}

const PARSE: &str = "(TOP (S (NP-SBJ (NNP Mira)) (VP (VBZ sings))))\n\n\
                     (TOP (S (NP-SBJ (-NONE- *PRO*))))\n\n\
                     (TOP (S (EDITED (UH er))))\n\n\
                     (TOP (XX go) (XX now))\n";
const PROP: &str = "d/a@x 0 1 gold sing-v sing.01 ----- 0:1-ARG0 1:0-rel\n\
                    d/a@x 3 0 gold go-v go.01 ----- 0:0-rel\n";
const NAME: &str =
    "<DOC DOCNO=\"d/a@x\">\n<ENAMEX TYPE=\"PERSON\">Mira</ENAMEX> sings\n\nger\ngo now\n</DOC>\n";

fn told(parse: &str, prop: Option<&str>, name: Option<&str>) -> Vec<String> {
    let text = |text, shown| Text { bytes: str::as_bytes(text), shown: Path::new(shown) };
    let mut told = Told::default();
    let (prop, name) = (prop.map(|t| text(t, "a.prop")), name.map(|t| text(t, "a.name")));
    read(text(parse, "a.parse"), prop, name, "d/a", &mut told).unwrap();
    assert_eq!(told.0.remove(0), "begin d/a 000");
    assert_eq!(told.0.pop().unwrap(), "end");
    told.0
}

#[test]
fn three_files_are_one_document() {
    let name = NAME.replace("ger\n", "er\n");
    for name in [name.as_str(), &name.replace("er\n", ""), &name.replace("\n\n", "\n")] {
        let expected =
            ["1: Mira sings Some([\"PERSON:0-1\"]) Some(1)", "7: go now Some([]) Some(1) unparsed"];
        assert_eq!(told(PARSE, Some(PROP), Some(name)), expected);
    }
}

#[test]
fn a_file_that_is_not_there_is_an_annotation_that_is_missing() {
    let expected = ["1: Mira sings None None", "7: go now None None unparsed"];
    assert_eq!(told(PARSE, None, None), expected);
    let expected = ["1: Mira sings None Some(0)", "7: go now None Some(0) unparsed"];
    assert_eq!(told(PARSE, Some(""), None), expected);
    assert!(told("", Some(""), Some("")).is_empty());
}

#[test]
fn a_fault_loses_one_sentence() {
    let name = NAME.replace("ger\n", "");
    let parse = PARSE.replace("(NNP Mira)", "(NNP Mira Vale)");
    let expected =
        ["a.parse:1: expected `)` behind `(NNP Mira`", "7: go now Some([]) Some(1) unparsed"];
    assert_eq!(told(&parse, Some(PROP), Some(&name)), expected);
    let prop = PROP.replace("0:1-ARG0", "7:1-ARG0");
    let expected =
        ["a.prop:1: terminal 7: the tree of line 1 has 2", "7: go now Some([]) Some(1) unparsed"];
    assert_eq!(told(PARSE, Some(&prop), Some(&name)), expected);
    let wrong = name.replace("sings", "sang");
    let expected = [
        "a.name:2: `sang` stands where the tree at a.parse:1 has `sings`",
        "7: go now Some([]) Some(1) unparsed",
    ];
    assert_eq!(told(PARSE, Some(PROP), Some(&wrong)), expected);
}

#[test]
fn files_that_do_not_belong_together_are_told() {
    let name = NAME.replace("ger\n", "");
    let prop = PROP.replace("a@x 3", "a@x 4");
    assert_eq!(
        told(PARSE, Some(&prop), Some(&name))[2],
        "a.prop:2: this proposition is about tree 4, and there are 4, counted from 0"
    );
    let short = name.replace("go now\n", "");
    assert_eq!(
        told(PARSE, Some(PROP), Some(&short))[1],
        "a.name:5: there is no line for the tree at a.parse:7"
    );
    let long = name.replace("go now\n", "go now\nand more\n");
    assert_eq!(
        told(PARSE, Some(PROP), Some(&long))[2],
        "a.name:5: this line is behind those of all 4 trees"
    );
}

#[test]
fn a_sink_that_does_not_go_on_stops_the_reader() {
    struct Stop;
    impl Sink for Stop {
        fn begin(&mut self, _: Header<'_>) -> Result<(), StageError> {
            Ok(())
        }
        fn sentence(&mut self, _: &Annotation<'_>) -> Result<(), StageError> {
            panic!("the first tree is broken")
        }
        fn end(&mut self) -> Result<(), StageError> {
            panic!("not read to its end")
        }
    }
    let parse = Text { bytes: b"(TOP (NN a)\n(TOP (NN b))\n", shown: Path::new("a.parse") };
    let error = read(parse, None, None, "d/a", &mut Stop).unwrap_err();
    assert!(error.message.contains("is not closed"));
}

/// Each fault was once told its line by counting from the file's beginning: minutes for this.
#[test]
fn a_hundred_thousand_faults_take_no_longer_than_as_many_trees() {
    use std::fmt::Write as _;
    #[derive(Default)]
    struct Count(usize, usize);
    impl Sink for Count {
        fn begin(&mut self, _: Header<'_>) -> Result<(), StageError> {
            Ok(())
        }
        fn sentence(&mut self, _: &Annotation<'_>) -> Result<(), StageError> {
            self.0 += 1;
            Ok(())
        }
        fn end(&mut self) -> Result<(), StageError> {
            Ok(())
        }
        fn fault(&mut self, fault: StageError) -> Result<(), StageError> {
            self.1 += 1;
            // Two files, one of which has a first line of its own.
            let line = fault.place.map_or(0, |place| place.line);
            assert!(line == self.1.div_ceil(2) + self.1 % 2, "{line} at {}", self.1);
            Ok(())
        }
    }
    let trees = 100_000;
    let (mut prop, mut name) = (String::new(), "<DOC DOCNO=\"x\">\n".to_owned());
    for tree in 0..trees {
        let _ = writeln!(prop, "x {tree} 0 gold go-v go.01 ----- 0:0-rel 0:99-ARG0");
        name += "came\n";
    }
    name += "</DOC>\n";
    let parse = "(TOP (S (VB go)))\n".repeat(trees);
    let text = |text: &'static str, shown| Text { bytes: text.as_bytes(), shown: Path::new(shown) };
    let (prop, name, parse): (&str, &str, &str) = (prop.leak(), name.leak(), parse.leak());
    let mut sink = Count::default();
    let start = std::time::Instant::now();
    let (prop, name) = (text(prop, "a.prop"), text(name, "a.name"));
    read(text(parse, "a.parse"), Some(prop), Some(name), "d/a", &mut sink).unwrap();
    assert_eq!((sink.0, sink.1), (0, 2 * trees));
    // It takes a tenth of a second; counting anew took a hundred.
    assert!(start.elapsed().as_secs() < 20, "{:?}", start.elapsed());
}
