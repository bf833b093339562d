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
    ];
    for (text, covered, word) in cases {
        let error = names(text).expect_err(text);
        assert_eq!(pointed(&error), *covered, "{text}: {error}");
        let told = format!("{} | {} | {:?}", error.message, error.label, error.help);
        assert!(told.contains(word), "{text}: {told}");
        assert!(error.to_string().starts_with(&format!("`{text}`: ")));
    }
}
