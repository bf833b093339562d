//! Selectors as a person types them.

use super::*;

fn names(text: &str) -> Result<Vec<String>, PipelineError> {
    let toy = load_toy(TOY, &[]).unwrap();
    let selected = select(&toy, &[Selector::parse(text)?])?;
    Ok(selected.iter().map(|step| toy.steps[step.0 as usize].name.clone()).collect())
}

#[test]
fn what_they_select() {
    assert_eq!(names("sum").unwrap(), ["sum"]);
    assert_eq!(names("*").unwrap().len(), 18);
    assert_eq!(names("fit[seed=1|3]").unwrap().len(), 8);
    assert_eq!(names("fit[seed!=1|3,place!=south]").unwrap().len(), 2);
    assert_eq!(names("*[place=north]").unwrap().len(), 2 + 6);
    assert_eq!(names("*[split!=train]").unwrap().len(), 2);
    assert_eq!(
        names(" read [ split = test , place = north ] ").unwrap(),
        ["read[place=north,split=test]",]
    );
    // Every step's name selects that step.
    for step in load_toy(TOY, &[]).unwrap().steps {
        assert_eq!(names(&step.name).unwrap(), [step.name]);
    }
}

#[test]
fn stars_stand_for_any_text() {
    assert_eq!(names("f*").unwrap(), names("fit").unwrap());
    assert_eq!(names("*i*").unwrap().len(), 12);
    assert_eq!(names("fit[place=*th]").unwrap().len(), 12);
    assert_eq!(names("fit[place=n*|sou*h,seed=1]").unwrap().len(), 4);
    assert_eq!(names("fit[place!=n*]").unwrap().len(), 6);
    assert_eq!(names("r*[split=t*]").unwrap().len(), 4);
    assert_eq!(names("fit[seed=*]").unwrap().len(), 12);
}

#[test]
fn numbers_are_compared() {
    for (text, count) in [
        ("fit[seed<=2]", 8),
        ("fit[seed<2]", 4),
        ("fit[seed>1]", 8),
        ("fit[ seed >= 2 , seed < 3 ]", 4),
        ("fit[seed<2.5]", 8),
        ("*[seed>-1]", 12),
    ] {
        assert_eq!(names(text).unwrap().len(), count, "{text}");
    }
}

#[test]
fn operators_widen_and_narrow() {
    assert_eq!(names("+fit[place=north,seed=1,model=deep]").unwrap().len(), 3);
    assert_eq!(names("read[place=north,split=train]+").unwrap().len(), 1 + 6 + 1);
    assert_eq!(names("+sum").unwrap().len(), 1 + 2 + 6 + 1, "it reads the deep ones");
    assert_eq!(names("fit@1/5").unwrap().len(), 3);
    assert_eq!(names("fit@5/5").unwrap().len(), 2);
    assert_eq!(names("fit[seed=1] @ 1 / 2").unwrap().len(), 2);
    assert_eq!(names("!fit").unwrap().len(), 6);
    assert_eq!(names("! read[split=train]+").unwrap().len(), 1 + 2);
    assert_eq!(names("!fit@1/3").unwrap().len(), 18 - 4);
}

#[test]
fn operators_have_no_meaning_in_the_file() {
    for (from, to, covered) in [
        ("read[place={place},split=train]", "+read[place={place},split=train]", "+"),
        ("read[place={place},split=train]", "!read[place={place},split=train]", "!"),
        ("read[place={place},split=train]", "read[place={place},split=train]+", "+"),
        ("read[place={place},split=train]", "read[place={place},split=train]@1/2", "@1/2"),
    ] {
        let error = load_toy(&TOY.replace(from, to), &[]).unwrap_err();
        assert!(error.message.contains("has no meaning here"), "{to}: {error}");
        assert_eq!(pointed(&error), covered, "{to}: {error}");
    }
}

#[test]
fn inputs_take_stars_and_comparisons() {
    let count = |selector: &str| {
        let toy = load_toy(&with("fit.curve[model!=plain]", selector), &[]);
        toy.map(|toy| toy.steps.last().unwrap().inputs[0].origins.len())
    };
    let toy = |conditions: &str| count(&format!("fit.curve{conditions}"));
    assert_eq!(toy("").unwrap(), 12);
    assert_eq!(toy("[seed<=2,place=n*]").unwrap(), 4);
    let error = count("f*.curve").unwrap_err();
    assert!(error.message.contains("an input comes from one stage"), "{error}");
    let error = toy("[seed>3]").unwrap_err();
    assert!(error.message.contains("no step of `fit` has `seed>3`"), "{error}");
}

#[test]
fn several_are_a_union_in_the_order_of_the_pipeline() {
    let toy = load_toy(TOY, &[]).unwrap();
    let parsed = ["sum", "read[split=test]", "read"].map(|text| Selector::parse(text).unwrap());
    let selected = select(&toy, &parsed).unwrap();
    assert_eq!(selected.iter().map(|step| step.0).collect::<Vec<_>>(), [1, 2, 3, 4, 17]);
    assert!(select(&toy, &[]).unwrap().is_empty());
}

#[test]
fn what_they_refuse() {
    let cases: &[(&str, &str, &str)] = &[
        ("fti", "fti", "did you mean `fit`?"),
        ("fit[plcae=north]", "plcae", "did you mean `place`?"),
        ("fit[place=north|suoth]", "suoth", "did you mean `south`?"),
        ("fit[place!=suoth]", "suoth", "did you mean `south`?"),
        ("*[palce=north]", "palce", "did you mean `place`?"),
        ("sum[place=north]", "place", "the steps of `sum` have no axis `place`"),
        ("fit[split=train]", "split", "no axis `split`"),
        ("fit[seed=1,seed=2]", "fit[seed=1,seed=2]", "selects nothing"),
        ("fit.curve", "curve", "not its output"),
        ("", "", "a stage is missing"),
        ("fit[]", "", "`axis=value`"),
        ("fit[seed=1", "[seed=1", "without its `]`"),
        ("fit[seed=1]x", "[seed=1]x", "without its `]`"),
        ("fit[seed=]", "", "a value is missing"),
        ("fit[seed=1|]", "", "a value is missing"),
        ("fit[=1]", "", "an axis is missing"),
        ("fit[seed==1]", "=", "not part of the name"),
        ("fit[a[b]=1]", "[", "not part of the name"),
        ("fi t", " ", "not part of the name"),
        ("fit.", "", "an output is missing"),
        ("ü[ä=ö]", "ü", "no stage `ü`"),
        ("ft*", "ft*", "did you mean `fit`?"),
        ("fit[place=nrth*]", "nrth*", "did you mean `north`?"),
        ("fit[pl*=north]", "*", "not part of the name of an axis"),
        ("fit.c*", "*", "not part of the name of an output"),
        ("fit[seed<two]", "two", "`two` is no number"),
        ("fit[seed<1|2]", "|", "not part of the name of a number"),
        ("fit[place<3]", "place", "no numbers to compare"),
        ("fit[seed<1]", "1", "no step of `fit` has `seed<1` | "),
        ("fit[seed>=9]", "9", "known here: `1`, `2`, `3`"),
        ("fit[seed!1]", "seed!1", "`axis=value`"),
        ("fit@0/2", "@0/2", "counted from 1"),
        ("fit@3/2", "@3/2", "counted from 1"),
        ("fit@1", "@1", "a share is `@k/n`"),
        ("fit@a/2", "@a/2", "two whole numbers"),
        ("fit@1/0", "@1/0", "two whole numbers"),
        ("fit@1/2+", "@1/2+", "two whole numbers"),
        ("!!fit", "!", "takes away"),
        ("!", "", "a stage is missing"),
        ("+", "", "a stage is missing"),
        ("!*", "!*", "leaves nothing"),
        ("!fti", "fti", "did you mean `fit`?"),
    ];
    for (text, covered, word) in cases {
        let error = names(text).expect_err(text);
        assert_eq!(pointed(&error), *covered, "{text}: {error}");
        let told = format!("{} | {} | {:?}", error.message, error.label, error.help);
        assert!(told.contains(word), "{text}: {told}");
        assert!(error.to_string().starts_with(&format!("`{text}`: ")));
    }
}
