//! The readers, each with valid input: the shapes that mutations start from.

use std::path::Path;

use artifact::StageError;
use corpus::annotation::Sink;
use corpus::text::Text;
use corpus::{conll, conllu, iob, ldc, tsv};

use crate::mutate::Seeds;

/// Reads the files of one document.
type Read = fn(&[Vec<u8>], &mut dyn Sink) -> Result<(), StageError>;

/// A reader.
pub(crate) struct Target {
    pub(crate) name: &'static str,
    pub(crate) seeds: Seeds,
    /// Reads an input; messages call its files `file0`, `file1` …
    pub(crate) read: Read,
}

/// All of them.
pub(crate) const TARGETS: &[Target] = &[
    Target {
        name: "conll",
        seeds: &[&[CONLL], &[CONLL_PLAIN]],
        read: |files, sink| conll::read(text(files, 0), &[7], sink),
    },
    Target {
        name: "skeleton",
        seeds: &[&[SKELETON], &[SKELETON_PROPBANK]],
        read: |files, sink| conll::read(text(files, 0), &[], sink),
    },
    Target {
        name: "ldc",
        seeds: &[&[PARSE, PROP, NAME], &[PARSE_MRG, PROP_MRG, NAME_NONE]],
        read: |files, sink| {
            ldc::read(
                text(files, 0),
                Some(text(files, 1)),
                Some(text(files, 2)),
                "nw/x/00/x_0001",
                sink,
            )
        },
    },
    Target {
        name: "trees",
        seeds: &[&[PARSE], &[PARSE_MRG], &[PARSE_PTB]],
        read: |files, sink| ldc::read(text(files, 0), None, None, "nw/x/00/x_0001", sink),
    },
    Target {
        name: "conllu",
        seeds: &[&[CONLLU]],
        read: |files, sink| conllu::read(text(files, 0), &[3, 4], "x", sink),
    },
    Target {
        name: "iob",
        seeds: &[&[IOB], &[IOB_PLAIN]],
        read: |files, sink| iob::read(text(files, 0), "x", sink),
    },
    Target {
        name: "tsv",
        seeds: &[&[TSV]],
        read: |files, sink| tsv::read(text(files, 0), 1, &[2], "x", sink),
    },
];

fn text(files: &[Vec<u8>], number: usize) -> Text<'_, 'static> {
    const NAMES: [&str; 3] = ["file0", "file1", "file2"];
    Text { bytes: &files[number], shown: Path::new(NAMES[number]) }
}

const CONLL: &str = "\
#begin document (nw/demo/00/demo_0001); part 000
nw/demo/00/demo_0001 0 0 New NNP (TOP(S(NP* - - - - (GPE* (ARG0* * -
nw/demo/00/demo_0001 0 1 York NNP *) - - - - *) *) * (1)
nw/demo/00/demo_0001 0 2 wants VBZ (VP* want 01 1 - * (V*) * -
nw/demo/00/demo_0001 0 3 to TO (S(VP* - - - - * (ARG1* * -
nw/demo/00/demo_0001 0 4 set VB (VP* set 03 - - * * (V* -
nw/demo/00/demo_0001 0 5 up RP (PRT*))))) - - - - * *) *) -
nw/demo/00/demo_0001 0 6 . . *)) - - - - * * * -

nw/demo/00/demo_0001 0 0 Yes UH (TOP(INTJ*)) - - - - * -

#end document
#begin document (nw/demo/00/demo_0001); part 001
nw/demo/00/demo_0001 1 0 omg XX (TOP* - - - - (ORG) -
nw/demo/00/demo_0001 1 1 ! . *) - - - - * -

#end document
";

const CONLL_PLAIN: &str = "\
#begin document (wb/é/00/é_0002); part 000
d 0 0 Mira NNP (TOP(S(NP*) - - - - (PERSON) (ARG0*) -
d 0 1 left VBD (VP*) leave 01 - - * (V*) -
d 0 2 /. . *)) - - - - * * -
#end document
";

const SKELETON: &str = "\
#begin document (wb/demo/00/demo_0000); part 000
wb/demo/00/demo_0000   0    0    [WORD]    VBG   (TOP(NP(NP*           build  01   -   -        *       (V*)       -
wb/demo/00/demo_0000   0    1    [WORD]     NN             *)                 -    -   -   -   (FAC*)    (ARG2*)       -
wb/demo/00/demo_0000   0    2    [WORD]     IN          (PP*)))                 -    -   -   -   *   *   -

#end document
";

const SKELETON_PROPBANK: &str = "\
masc/demo    0   0   [WORD]   NNP    (TOP(NP*        - -
masc/demo    0   1   [WORD]    CD           *))      - -

masc/demo    1   0   [WORD]  PRP$    (TOP(S(NP*                 -        -      (ARG1*            *
masc/demo    1   1   [WORD]    NN                *)                -        -           *)            *
masc/demo    1   2   [WORD]    VB             (VP*)))              mean  mean.01         (V*)           *
";

const PARSE: &str = "\
(TOP (S (NP-SBJ-1 (NNP Lima-based) (NNP Mira))
        (VP (VBZ wants)
            (S (NP-SBJ (-NONE- *PRO*-1))
               (VP (TO to)
                   (VP (VB set)
                       (PRT (RP up))
                       (NP (NP (NN shop))
                           (SBAR (WHNP-2 (WDT which))
                                 (S (NP-SBJ (-NONE- *T*-2)) (VP (VBZ R&D)))))))))
     (. .)))

(TOP (EDITED (UH uh)) (INTJ (UH yes)))

(TOP (XX omg) (. !))
";

const PROP: &str = "\
nw/x/00/x_0001@0001@x@nw@en@on 0 2 gold want-v want.01 ----- 0:1-ARG0 2:0-rel 3:2-ARG1
nw/x/00/x_0001@0001@x@nw@en@on 0 5 gold set-v set.03 ----- 0:1*3:1-ARG0 5:0,6:1-rel 7:2-ARG1
nw/x/00/x_0001@0001@x@nw@en@on 0 10 gold do-v do.01 ----- 7:1*8:1*9:1-ARG0 10:0-rel
";

const NAME: &str = "\
<DOC DOCNO=\"nw/x/00/x_0001@0001@x@nw@en@on\">
<ENAMEX TYPE=\"GPE\" E_OFF=\"6\">Lima-based</ENAMEX> <ENAMEX TYPE=\"PERSON\">Mira</ENAMEX> wants to set up shop which R&amp;D .
yes
omg !
</DOC>
";

const PARSE_MRG: &str = "\
( (S (NP-SBJ (PRP She)) (VP (VBD left) (NP (-NONE- *))) (. .)) )

( (FRAG (-LRB- -LRB-) (NN end) (-RRB- -RRB-)))
";

const PROP_MRG: &str = "\
masc/x.mrg 0 1 gold leave leave.01 ----- 0:1-ARG0 1:0-rel 2:1-ARG1
";

const NAME_NONE: &str = "\
<DOC DOCNO=\"masc/x\">
She left .
-LRB- end -RRB-
</DOC>
";

const PARSE_PTB: &str = "\
(ROOT
  (NP
    (NP (NN tail))
    (PRN (-LRB- -LRB-) (NP (NNP Oslo)) (-RRB- -RRB-))))
";

const CONLLU: &str = "\
# newdoc id = demo-1
# sent_id = 1
# text = He can't go.
1\tHe\the\tPRON\tPRP\t_\t4\tnsubj\t_\t_
2-3\tcan't\t_\t_\t_\t_\t_\t_\t_\t_
2\tca\tcan\tAUX\tMD\t_\t4\taux\t_\t_
3\tn't\tnot\tPART\tRB\t_\t4\tadvmod\t_\t_
4\tgo\tgo\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No
4.1\tgone\tgo\tVERB\tVBN\t_\t_\t_\t_\t_
5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_

1\tYes\tyes\tINTJ\tUH\t_\t0\troot\t_\t_
";

const IOB: &str = "\
# newdoc id = demo-1
# text = I like Tampa Bay
1\tI\tO\t-\t-
2\tlike\tO\t-\t-
3\tTampa\tB-LOC\t-\tmira
4\tBay\tI-LOC\t-\tmira

1\t#\tO\t-\t-
";

const IOB_PLAIN: &str = "\
-DOCSTART- -X- O O

Mira NNP I-NP I-PER
left VBD I-VP O
Oslo NNP I-NP B-LOC
";

const TSV: &str = "\
# newdoc id = demo
New\tB-PLACE\tx
York\tI-PLACE\ty
#\tO\tz

yes\tO\tx
";
