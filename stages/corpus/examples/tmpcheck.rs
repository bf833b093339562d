//! tmp
use artifact::StageError;
use corpus::annotation::*;
use corpus::{conll, text::*};
use std::path::*;
#[derive(Default)]
struct S {
    d: usize,
    s: usize,
    w: usize,
    p: usize,
    f: Vec<String>,
    nn: usize,
}
impl Sink for S {
    fn begin(&mut self, _: Header<'_>) -> Result<(), StageError> {
        self.d += 1;
        Ok(())
    }
    fn sentence(&mut self, a: &Annotation<'_>) -> Result<(), StageError> {
        self.s += 1;
        self.w += a.words.len();
        self.p += a.propositions.as_ref().unwrap().len();
        self.nn += usize::from(a.names.is_some());
        Ok(())
    }
    fn end(&mut self) -> Result<(), StageError> {
        Ok(())
    }
    fn fault(&mut self, f: StageError) -> Result<(), StageError> {
        self.f.push(format!("{f}"));
        Ok(())
    }
}
fn main() {
    let mut s = S::default();
    let mut b = Vec::new();
    for l in std::io::stdin().lines() {
        let l = l.unwrap();
        let p = Path::new(&l);
        load(p, p, &mut b).unwrap();
        if let Err(e) = conll::read(Text { bytes: &b, shown: p }, &[], &mut s) {
            println!("ERR {e}")
        }
    }
    println!(
        "docs {} sents {} words {} props {} names {} faults {}",
        s.d,
        s.s,
        s.w,
        s.p,
        s.nn,
        s.f.len()
    );
    for f in s.f.iter().take(40) {
        println!("{f}")
    }
}
