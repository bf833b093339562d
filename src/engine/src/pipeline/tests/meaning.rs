//! What a right file means: steps, types, profiles, settings, order.

use serde_json::json;

use super::*;

#[test]
fn the_toy_pipeline() {
    let toy = load_toy(TOY, &[]).unwrap();
    assert_eq!(toy.profile, "small");
    assert_eq!(toy.axes, ["place", "split", "model", "seed"]);
    assert_eq!(toy.targets, ["sum"]);
    assert_eq!(toy.steps.len(), 1 + 4 + 12 + 1);
    let names: Vec<_> = toy.steps.iter().take(6).map(|step| step.name.as_str()).collect();
    assert_eq!(
        names,
        [
            "make",
            "read[place=north,split=train]",
            "read[place=north,split=test]",
            "read[place=south,split=train]",
            "read[place=south,split=test]",
            "fit[place=north,model=plain,seed=1]",
        ]
    );
    let sum = toy.steps.last().unwrap();
    assert_eq!(sum.publish.as_deref(), Some(std::path::Path::new("pages/small")));
    assert_eq!(sum.params, json!({ "source": "north", "title": "small of north" }));
    assert_eq!(&TOY[sum.span.clone()], "[stage.sum]");
    assert_eq!(step(&toy, "make").params, json!({ "places": ["north", "south"] }));
}

#[test]
fn values_keep_their_types() {
    let toy = load_toy(TOY, &[]).unwrap();
    let fit = step(&toy, "fit[place=south,model=deep,seed=2]");
    let nested = json!({ "depth": 2, "kind": "warm" });
    assert_eq!(fit.params, json!({ "rate": 0.5, "nested": nested, "seed": 2, "free": {} }));
    assert!(fit.params["seed"].is_i64() && fit.params["rate"].is_f64());
    let keys: Vec<_> = fit.params.as_object().unwrap().keys().collect();
    assert_eq!(keys, ["free", "nested", "rate", "seed"]);
    let coordinates = [("place", "south"), ("model", "deep"), ("seed", "2")];
    assert_eq!(fit.coordinates, coordinates.map(|(a, v)| (a.into(), v.into())));
}

#[test]
fn a_value_is_found_by_its_path() {
    let at = |path: &str, set: &[&str]| {
        let set: Vec<String> = set.iter().map(|s| (*s).to_owned()).collect();
        value(&source(TOY), &toys(), Some("large"), &set, path).unwrap()
    };
    assert_eq!(at("profile.training.rate", &[]), Some(json!(0.25)));
    assert_eq!(at("profile.training.rate", &["training.rate=1.5"]), Some(json!(1.5)));
    assert_eq!(at("profile.source", &[]), Some(json!({ "main": "north" })));
    assert_eq!(at("axis.model", &[]), Some(json!(["plain", "deep"])));
    assert_eq!(at("axis.seed", &[]), Some(json!([7])));
    assert_eq!(at("models.deep.depth", &[]), Some(json!(2)));
    for nowhere in ["", "profile.no", "no.profile", "models.deep.depth.more", "axis.no"] {
        assert_eq!(at(nowhere, &[]), None, "{nowhere}");
    }
}

#[test]
fn a_table_that_a_command_reads_is_no_fault() {
    let text = format!("{TOY}\n[fetch]\nmirror = \"${{folders.train}}\"\n");
    let refused = load(&source(&text), &toys(), None, &[]).unwrap_err();
    assert!(refused.message.contains("nothing refers to `fetch`"), "{}", refused.message);
    let catalog = Catalog { tables: vec!["fetch"], ..toys() };
    load(&source(&text), &catalog, None, &[]).unwrap();
    let mirror = value(&source(&text), &catalog, None, &[], "fetch.mirror").unwrap();
    assert_eq!(mirror, Some(json!("training")));
}

#[test]
fn below_may_list_candidates() {
    let old = r#"below = "${folders.{split}}/{place}""#;
    let several = with(old, r#"below = ["${folders.{split}}/{place}", "all/{place}"]"#);
    let toy = load_toy(&several, &[]).unwrap();
    let read = step(&toy, "read[place=north,split=test]");
    assert_eq!(read.inputs[0].below, ["held-out/north", "all/north"]);
    let folders = "[folders]\ntrain = \"training\"\ntest = \"held-out\"\n";
    let none = with(old, "below = []").replace(folders, "");
    let error = load_toy(&none, &[]).unwrap_err();
    assert!(format!("{error:?}").contains("names no folder"), "{error:?}");
    assert!(load_toy(&with(old, r#"below = ["a", "../b"]"#), &[]).is_err());
    assert!(load_toy(&with(old, r#"below = ["a", 1]"#), &[]).is_err());
}

#[test]
fn a_profile_lies_over_the_base() {
    let large = load(&source(TOY), &toys(), Some("large"), &[]).unwrap();
    assert_eq!(large.steps.len(), 1 + 4 + 4 + 1);
    let fit = step(&large, "fit[place=north,model=plain,seed=7]");
    assert_eq!(fit.params["rate"], json!(0.25));
    assert_eq!(fit.params["free"], json!({ "any": { "thing": ["x"] } }));
    let read = step(&large, "read[place=north,split=test]");
    assert_eq!(origins(&large, &read.inputs[0]), ["folder:data/large"]);
    assert_eq!(read.inputs[0].below, ["held-out/north"]);
    let listed = profiles(&source(TOY)).unwrap();
    let own = |(name, about): (&str, &str)| (name.to_owned(), about.to_owned());
    assert_eq!(listed, [("small", "quick"), ("large", "")].map(own));
}

#[test]
fn a_profile_may_be_like_another() {
    let more = "[models.plain]";
    let text = with(
        more,
        &format!(
            "[profile.larger]\nlike = \"large\"\nabout = \"more\"\ntraining = {{ rate = 2 }}\n[profile.largest]\nlike = \"larger\"\nseeds = [8, 9]\n{more}"
        ),
    );
    let load = |profile| load(&source(&text), &toys(), Some(profile), &[]).unwrap();
    let larger = load("larger");
    assert_eq!(larger.steps.len(), 1 + 4 + 4 + 1, "seeds are large's");
    let fit = step(&larger, "fit[place=north,model=plain,seed=7]");
    assert_eq!(fit.params["rate"], json!(2));
    assert_eq!(fit.params["free"], json!({ "any": { "thing": ["x"] } }));
    assert_eq!(larger.steps.last().unwrap().params["title"], json!("larger of north"));
    let largest = load("largest");
    assert_eq!(largest.steps.len(), 1 + 4 + 8 + 1);
    let fit = step(&largest, "fit[place=south,model=plain,seed=9]");
    assert_eq!(fit.params["rate"], json!(2));
    let read = step(&largest, "read[place=north,split=test]");
    assert_eq!(origins(&largest, &read.inputs[0]), ["folder:data/large"]);
    let set = |arguments: &[&str]| {
        super::load(&source(&text), &toys(), Some("largest"), &set(arguments))
            .map(|p| p.steps.len())
    };
    assert_eq!(set(&["seeds=[1]"]).unwrap(), 1 + 4 + 4 + 1);
    assert!(set(&["like=small"]).is_err(), "a profile's likeness is no value");
}

#[test]
fn inputs_are_connected_and_sorted() {
    let toy = load_toy(TOY, &[]).unwrap();
    let read = step(&toy, "read[place=north,split=train]");
    assert_eq!(origins(&toy, &read.inputs[0]), ["make:corpus"]);
    assert!(matches!(&read.inputs[0].origins[0], Origin::Step { labels, .. } if labels.is_empty()));
    let fit = step(&toy, "fit[place=south,model=plain,seed=3]");
    assert_eq!(origins(&toy, &fit.inputs[0]), ["read[place=south,split=train]:table"]);
    assert_eq!(&TOY[fit.inputs[0].span.clone()], "\"read[place={place},split=train]\"");
    let curves = &toy.steps.last().unwrap().inputs[0];
    assert!(curves.partial);
    assert_eq!(
        origins(&toy, curves),
        [
            "fit[place=north,model=deep,seed=1]:curve",
            "fit[place=north,model=deep,seed=2]:curve",
            "fit[place=north,model=deep,seed=3]:curve",
            "fit[place=south,model=deep,seed=1]:curve",
            "fit[place=south,model=deep,seed=2]:curve",
            "fit[place=south,model=deep,seed=3]:curve",
        ]
    );
    let Origin::Step { labels, .. } = &curves.origins[0] else { panic!("a step") };
    let labels: Vec<_> = labels.iter().map(|(a, v)| format!("{a}={v}")).collect();
    assert_eq!(labels, ["model=deep", "place=north", "seed=1"]);
}

#[test]
fn an_optional_input_is_connected_under_a_condition() {
    const INPUTS: &[InputSpec] = &[input("table", Arity::One), input("start", Arity::Optional)];
    let mut catalog = toys();
    catalog.entries[2].stage.inputs = INPUTS;
    let load = |line: &str, set: &[&str]| {
        let text = with("params.seed = ", &format!("{line}\nparams.seed = "));
        let set: Vec<String> = set.iter().map(|s| (*s).to_owned()).collect();
        load(&source(&text), &catalog, None, &set)
    };
    let first = "fit[place=north,model=plain,seed=1]";
    let inputs = |pipeline: &Pipeline| step(pipeline, first).inputs.len();
    // Left out, it is not there.
    assert_eq!(inputs(&load("", &[]).unwrap()), 1);
    // Without a condition, it is; it takes one artifact, which has no labels.
    let always = load("inputs.start = \"read[place=south,split=test]\"", &[]).unwrap();
    let start = &step(&always, first).inputs[1];
    assert_eq!(origins(&always, start), ["read[place=south,split=test]:table"]);
    assert!(matches!(&start.origins[0], Origin::Step { labels, .. } if labels.is_empty()));
    let many = load("inputs.start = \"read[place=south]\"", &[]).unwrap_err();
    assert!(many.message.contains("exactly one artifact; `read[place=south]` is 2"), "{many}");
    // A condition may be a value of the step's own; where it fails, `from` is not looked at.
    let line = "inputs.start = { from = \"read[place=${models.{model}.from},split=test]\", \
                when = \"${switch.{model}}\" }";
    let switch = |plain: &str| {
        let text = format!("[switch]\nplain = {plain}\ndeep = false\n[models.plain]");
        let text =
            with("[models.plain]", &text).replace("params.nested = \"${models.{model}}\"", line);
        let text = text.replace("[models.plain]", "[models.plain]\nfrom = \"south\"");
        super::load(&source(&text), &catalog, None, &[])
    };
    let some = switch("true").unwrap();
    assert_eq!(inputs(&some), 2);
    assert_eq!(step(&some, "fit[place=north,model=deep,seed=1]").inputs.len(), 1);
    assert_eq!(inputs(&switch("false").unwrap()), 1);
    let error = switch("1").unwrap_err();
    assert_eq!(pointed(&error), "1");
    assert!(
        error.message.contains("input `start` is an integer, not `true` or `false`"),
        "{error}"
    );
}

#[test]
fn every_step_stands_behind_what_it_reads() {
    // `sum` is moved before everything else in the file; `make` between the others.
    let (head, stages) = TOY.split_once("[stage.make]").unwrap();
    let (rest, sum) = stages.split_once("[stage.sum]").unwrap();
    let text = format!("{head}[stage.sum]{sum}[stage.make]{rest}");
    let moved = load_toy(&text, &[]).unwrap();
    assert_eq!(moved.steps.len(), 18);
    for (number, step) in moved.steps.iter().enumerate() {
        for origin in step.inputs.iter().flat_map(|input| &input.origins) {
            let Origin::Step { step: from, output, .. } = origin else { continue };
            assert!((from.0 as usize) < number, "{}", step.name);
            let stage = moved.steps[from.0 as usize].stage.as_str();
            let made = [("make", "corpus"), ("read", "table"), ("fit", "model"), ("fit", "curve")];
            assert!(made.contains(&(stage, output.as_str())));
        }
    }
    assert_eq!(moved.steps[0].name, "make");
    // It reads only what is there by then; the steps of the other model come behind it.
    let sum = moved.steps.iter().position(|step| step.stage == "sum").unwrap();
    let fits = |steps: &[Step]| steps.iter().filter(|step| step.stage == "fit").count();
    assert_eq!(fits(&moved.steps[..sum]) + fits(&moved.steps[sum..]), 12);
}

#[test]
fn matrices() {
    let points = |matrix: &str| {
        let text = with("[stage.make]", &format!("[stage.make]\nmatrix = {matrix}"));
        let text = text.replace("corpus = \"make\"", "corpus = \"folder:x\"");
        let toy = load_toy(&text, &[]).unwrap_or_else(|error| panic!("{matrix}: {error}"));
        let made = toy.steps.into_iter().filter(|step| step.stage == "make");
        made.map(|step| step.name[4..].to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(points("{ seed = [3, 1] }"), ["[seed=3]", "[seed=1]"]);
    assert_eq!(points("[{ seed = 3 }, { seed = \"*\" }]"), ["[seed=3]", "[seed=1]", "[seed=2]"]);
    assert_eq!(points("[{ model = \"${models}\" }]"), ["[model=plain]", "[model=deep]"]);
    assert_eq!(points("[{ place = \"${profile.source.main}\" }]"), ["[place=north]"]);
    assert_eq!(points("[{ seed = [\"${profile.seeds}\", 1] }]").len(), 3);
    assert_eq!(
        points("[{ seed = \"*\", split = \"train\" }]"),
        ["[split=train,seed=1]", "[split=train,seed=2]", "[split=train,seed=3]"]
    );
    let except = "[{ seed = \"*\", split = \"*\", except = { seed = [1, 2], split = \"test\" } }]";
    assert_eq!(
        points(except),
        [
            "[split=train,seed=1]",
            "[split=train,seed=2]",
            "[split=train,seed=3]",
            "[split=test,seed=3]"
        ]
    );
    let except = "[{ seed = \"*\", except = [{ seed = 1 }, { seed = 3 }] }]";
    assert_eq!(points(except), ["[seed=2]"]);
    assert_eq!(points("\"fit\"").len(), 12);
    assert_eq!(points("\"fit[seed=1|2,model!=plain]\"").len(), 4);
    assert_eq!(points("[]").len(), 0);
    assert_eq!(points("[{ seed = [] , place = \"*\" }]").len(), 0);
}

#[test]
fn settings() {
    let rate = |overrides: &[&str]| {
        let toy = load_toy(TOY, overrides).unwrap_or_else(|error| panic!("{overrides:?}: {error}"));
        step(&toy, "fit[place=north,model=deep,seed=1]").params.clone()
    };
    assert_eq!(rate(&["training.rate=2"])["rate"], json!(2));
    assert_eq!(rate(&["profile.small.training={ rate = 3 }"])["rate"], json!(3));
    assert_eq!(rate(&["profile.base.training.rate=4"])["rate"], json!(4));
    assert_eq!(rate(&["training.rate=2", "training.rate=5"])["rate"], json!(5));
    assert_eq!(rate(&["models.deep.kind=cold"])["nested"]["kind"], json!("cold"));
    assert_eq!(rate(&["models.plain.kind=cold"])["nested"]["kind"], json!("warm"));
    assert_eq!(rate(&["free.new=[1]"])["free"], json!({ "new": [1] }));
    assert_eq!(rate(&["stage.fit.params.seed=x y"])["seed"], json!("x y"));
    assert_eq!(rate(&["stage.fit.params.seed=\"{place}\""])["seed"], json!("north"));
    let toy = load_toy(TOY, &["seeds=[5]", "corpus = folder:/data/x=y"]).unwrap();
    assert_eq!(toy.steps.len(), 1 + 4 + 4 + 1);
    assert_eq!(origins(&toy, &toy.steps[1].inputs[0]), ["folder:/data/x=y"]);
    assert_eq!(load_toy(TOY, &["default.profile=large"]).unwrap().profile, "large");
    // An input set on the command line is not in the file: its span is the stage's header.
    let toy = load_toy(TOY, &["stage.fit.inputs.table=read[place=south,split=test]"]).unwrap();
    let fit = step(&toy, "fit[place=north,model=deep,seed=1]");
    assert_eq!(&TOY[fit.inputs[0].span.clone()], "[stage.fit]");
}

#[test]
fn braces_are_doubled() {
    let text = with("{profile} of ${profile.source.main}", "{{profile}} $5 {{{profile}}}");
    let toy = load_toy(&text, &[]).unwrap();
    assert_eq!(toy.steps.last().unwrap().params["title"], json!("{profile} $5 {small}"));
}

#[test]
fn references_reach_through_references() {
    let text = with("depth = 2\n", "depth = 2\nall = \"${models.plain}\"\n");
    let text = text.replace("\"${profile.source.main}\"", "\"${models.deep.all.depth}\"");
    let error = load_toy(&text, &[]).unwrap_err();
    // `fit` does not take `all`; but before that, the reference through it was followed.
    assert_eq!(pointed(&error), "all");
    let text = text.replace("params.nested = \"${models.{model}}\"\n", "");
    let toy = load_toy(&text, &[]).unwrap();
    assert_eq!(toy.steps.last().unwrap().params["source"], json!(1));
}

#[test]
fn small_files() {
    let text = "format = 1\n[profile.only]\n[stage.make]\n";
    let toy = load_toy(text, &[]).unwrap();
    assert_eq!((toy.targets.as_slice(), toy.steps.len()), (&["*".to_owned()][..], 1));
    assert_eq!(toy.steps[0].params, json!({}));
    let error = load_toy("format = 1\n[stage.make]\n", &[]).unwrap_err();
    assert!(error.message.contains("no profile"));
    let error = load_toy("format = 1\n[profile.only]\n", &[]).unwrap_err();
    assert!(error.message.contains("no stages"));
}

/// The steps of a command are made by a quick way after the first; a condition on an input makes
/// every step go the long way, to the same end.
#[test]
fn the_quick_way_and_the_long_way_make_the_same_steps() {
    let text = |when: &str| {
        format!(
            r#"format = 1
[profile.p]
[axis]
i = {{ first = 1, last = 40 }}
way = ["a", "b/c", ".d"]
[names]
a = "x"
[stage.one]
matrix = [{{ i = "*", way = "*" }}]
cmd = ["cat", "{{i}}-{{way}}-${{names.a}}-{{profile}}", "{{{{i}}}}"]
files = ["conf/{{i}}.txt", "s/*.py"]
outputs.o = "o/x{{i}}.txt"
[stage.two]
matrix = "one"
cmd = ["cat"]
inputs.all = {{ from = "one[way={{way}},i={{i}}]", as = "in/v{{i}}"{when} }}
inputs.one = {{ from = "one[i=3,way=a]", as = "in2/w"{when} }}
outputs.o = "o/x"
[stage.three]
matrix = [{{ i = "*" }}]
cmd = ["cat"]
inputs.one = {{ from = "two.o[i={{i}},way=.d]", as = "z{{way}}/{{i}}"{when} }}
inputs.some = {{ from = "two.o[i={{i}},way!=.d]", as = "u{{way}}/{{i}}"{when} }}
outputs.o = "o"
"#
        )
    };
    let load = |when: &str| load(&source(&text(when)), &toys(), None, &[]).unwrap();
    let (quick, long) = (load(""), load(", when = true"));
    assert_eq!(quick.steps.len(), 280);
    for (a, b) in quick.steps.iter().zip(&long.steps) {
        let shown = |step: &Step| {
            let inputs = step.inputs.iter().map(|input| (&input.name, &input.origins));
            let inputs: Vec<_> = inputs.collect();
            format!("{} {:?} {} {inputs:?}", step.name, step.coordinates, step.parameters())
        };
        assert_eq!(shown(a), shown(b));
    }
    let last = step(&quick, "one[i=40,way=b/c]").parameters().into_owned();
    let told = json!({ "cmd": ["cat", "40-b/c-x-p", "{i}"], "outputs": { "o": "o/x40.txt" } });
    assert_eq!(last, told);
    let two = step(&quick, "two[i=7,way=b/c]");
    assert_eq!(origins(&quick, &two.inputs[0]), ["one[i=7,way=b/c]:o"]);
    assert_eq!(**two.inputs[0].origins[0].labels(), [("as".into(), "in/v7".into())].into());
}
