//! Each kind of fault: where its caret stands, and which name it offers.

use super::*;

/// Text that is replaced, what replaces it, what the caret covers, and words that the message, the
/// label or the hint holds.
type Case = (&'static str, &'static str, &'static str, &'static [&'static str]);

fn check(cases: &[Case]) {
    for (old, new, covered, words) in cases {
        let error = load_toy(&with(old, new), &[]).expect_err(new);
        let told = format!("{} | {} | {:?}", error.message, error.label, error.help);
        assert_eq!(pointed(&error), *covered, "{new}: {told}");
        assert!(matches!(*error.origin, ErrorOrigin::File { .. }));
        for word in *words {
            assert!(told.contains(word), "{new}: `{word}` is not in: {told}");
        }
    }
}

#[test]
fn keys_that_nothing_reads() {
    check(&[
        ("[stage.make]", "[stages.make]", "stages", &["did you mean `stage`?"]),
        ("format = 1", "fromat = 1", "fromat", &["did you mean `format`?"]),
        ("[folders]", "[folder]", "folders", &["did you mean `folder`?"]),
        ("targets =", "target =", "target", &["did you mean `targets`?"]),
        (
            "corpus = \"folder:data/large\"\ntraining",
            "corpus = \"x\"\ntrainig",
            "trainig",
            &["did you mean `training`?"],
        ),
        (
            "training = { rate = 0.5 }",
            "training = { rate = 0.5 }\nextra = 1",
            "extra",
            &["nothing refers to `profile.extra`"],
        ),
        (
            "corpus = \"make\"",
            "corpus = \"make\"\nsource = { mian = \"south\" }",
            "mian",
            &["did you mean `main`?"],
        ),
        (
            "matrix = [{ place = \"*\", split",
            "matrics = [{ place = \"*\", split",
            "matrics",
            &["did you mean `matrix`?"],
        ),
        ("partial = true", "partail = true", "partail", &["did you mean `partial`?"]),
        ("inputs.curves", "inputs.curve", "curve", &["did you mean `curves`?"]),
        ("[stage.make]", "[stage.mak]", "mak", &["did you mean `make`?", "no stage `mak`"]),
    ]);
}

#[test]
fn profiles_that_are_like_nothing() {
    check(&[
        (
            "corpus = \"folder:data/large\"",
            "like = \"smal\"\ncorpus = \"x\"",
            "\"smal\"",
            &["there is no profile `smal`", "did you mean `small`?"],
        ),
        ("seeds = [7]", "seeds = [7]\nlike = \"base\"", "\"base\"", &["no profile `base`"]),
        ("seeds = [7]", "seeds = [7]\nlike = 1", "1", &["the name of a profile"]),
        ("seeds = [7]", "seeds = [7]\nlike = \"large\"", "\"large\"", &["large like large"]),
    ]);
}

#[test]
fn references_that_lead_nowhere() {
    check(&[
        ("${profile.training.rate}", "${profile.training.rat}", "rat", &["did you mean `rate`?"]),
        (
            "params.free = \"${profile.free}\"",
            "params.free = \"${profil.free}\"",
            "profil",
            &["did you mean `profile`?"],
        ),
        (
            "${profile.source.main}\"\nparams.title",
            "${profile.sorce.main}\"\nparams.title",
            "sorce",
            &["no profile has a key `sorce`", "did you mean `source`?"],
        ),
        ("${axis.place}", "${axis.plaice}", "plaice", &["did you mean `place`?"]),
        ("${folders.{split}}", "${folders.{place}}", "{place}", &["has no key `north`"]),
        ("\"{seed}\"", "\"{sed}\"", "{sed}", &["did you mean `seed`?"]),
        ("\"${models.{model}}\"", "\"${models.{model}\"", "${models.{model}", &["without its `}`"]),
        ("\"{seed}\"", "\"{ seed }\"", "{", &["write `{{`"]),
        ("\"{seed}\"", "\"seed}\"", "}", &["write `}}`"]),
        ("\"{seed}\"", "\"${profile..x}\"", "${profile..", &["empty key"]),
        ("\"{seed}\"", "\"${stage.fit}\"", "stage", &["no data"]),
        ("\"{seed}\"", "\"${folders.train.x}\"", "x", &["`folders.train` is a string"]),
        ("\"{seed}\"", "\"a-${models}\"", "${models}", &["a table cannot stand inside"]),
        (
            "depth = 1",
            "depth = \"${models.deep}\"\n[models.deep.x]\ny = \"${models.plain}\"",
            "${models.plain}",
            &["models.plain -> models.deep -> models.plain"],
        ),
        (
            "seeds = [1, 2, 3]",
            "seeds = \"${axis.seed}\"",
            "${profile.seeds}",
            &["profile.seeds -> axis.seed -> profile.seeds"],
        ),
    ]);
}

#[test]
fn axes_and_matrices() {
    check(&[
        ("[\"north\", \"south\"]", "[\"north\", \"north\"]", "\"north\"", &["twice on the axis"]),
        ("[\"north\", \"south\"]", "[]", "[]", &["no values"]),
        ("[\"north\", \"south\"]", "\"north\"", "\"north\"", &["a list or a table"]),
        ("[\"north\", \"south\"]", "[\"north\", \"a,b\"]", "\"a,b\"", &["cannot be a coordinate"]),
        ("[\"north\", \"south\"]", "[\"north\", 1979-05-27]", "1979-05-27", &["a date or time"]),
        ("{ place = \"*\", model", "{ plaec = \"*\", model", "plaec", &["did you mean `place`?"]),
        (
            "{ place = \"*\", model",
            "{ place = \"nroth\", model",
            "\"nroth\"",
            &["the axis `place` has no value `nroth`", "did you mean `north`?"],
        ),
        (
            "{ place = \"*\", model",
            "{ place = [\"south\", \"sout\"], model",
            "\"sout\"",
            &["did you mean `south`?"],
        ),
        (
            "seed = \"*\" },",
            "seed = \"*\", except = { modle = \"deep\" } },",
            "modle",
            &["this block has no axis `modle`"],
        ),
        (
            "seed = \"*\" },",
            "seed = \"*\", except = { split = \"test\" } },",
            "split",
            &["this block has no axis"],
        ),
        ("seed = \"*\" },", "seed = \"*\", except = {} },", "{}", &["a table of axes"]),
        ("[{ place = \"*\", split = \"*\" }]", "\"raed\"", "raed", &["no stage `raed`"]),
        (
            "[{ place = \"*\", split = \"*\" }]",
            "\"fit[palce=north]\"",
            "palce",
            &["did you mean `place`?"],
        ),
        (
            "[{ place = \"*\", split = \"*\" }]",
            "\"fit[place!=nort]\"",
            "nort",
            &["did you mean `north`?"],
        ),
        ("[{ place = \"*\", split = \"*\" }]", "\"*\"", "*", &["of one stage"]),
        ("[{ place = \"*\", split = \"*\" }]", "\"read\"", "\"read\"", &["read -> read"]),
        ("[{ place = \"*\", split = \"*\" }]", "3", "3", &["a list of blocks"]),
    ]);
}

#[test]
fn inputs() {
    check(&[
        (
            "\"read[place={place},split=train]\"",
            "\"raed[place={place}]\"",
            "raed",
            &["did you mean `read`?"],
        ),
        (
            "\"read[place={place},split=train]\"",
            "\"read[palce={place},split=train]\"",
            "palce",
            &["did you mean `place`?"],
        ),
        (
            "\"read[place={place},split=train]\"",
            "\"read[place={place},split=trian]\"",
            "trian",
            &["did you mean `train`?"],
        ),
        (
            "\"read[place={place},split=train]\"",
            "\"read[place={model},split=train]\"",
            "{model}",
            &["no step of `read` has `place=plain`"],
        ),
        (
            "\"read[place={place},split=train]\"",
            "\"read[place={place}]\"",
            "read[place={place}]",
            &[
                "takes exactly one artifact; `read[place=north]` is 2",
                "read[place=north,split=train]",
            ],
        ),
        (
            "\"read[place={place},split=train]\"",
            "\"read.tabel[split=train]\"",
            "tabel",
            &["did you mean `table`?"],
        ),
        (
            "\"fit.curve[model!=plain]\"",
            "\"fit[model!=plain]\"",
            "fit",
            &["has 2 outputs", "`curve`"],
        ),
        ("\"fit.curve[model!=plain]\"", "\"fit.curve[model\"", "[model", &["without its `]`"]),
        ("\"fit.curve[model!=plain]\"", "\"fit.curve[model]\"", "model", &["axis=value"]),
        (
            "\"fit.curve[model!=plain]\"",
            "\"fit.curve[model=plain,model=deep]\"",
            "fit.curve[model=plain,model=deep]",
            &["no step is"],
        ),
        ("\"fit.curve[model!=plain]\"", "\"*\"", "*", &["from one stage"]),
        ("\"fit.curve[model!=plain]\"", "3", "3", &["must be a string"]),
        (
            "inputs.table = \"read[place={place},split=train]\"",
            "",
            "[stage.fit]",
            &["needs an input `table`"],
        ),
        (
            "inputs.table = \"read[place={place},split=train]\"",
            "inputs.table = { from = \"read[place={place},split=train]\", partial = true }",
            "true",
            &["cannot be partial"],
        ),
        (
            "inputs.table = \"read[place={place},split=train]\"",
            "inputs.table = { from = \"read[place={place},split=train]\", when = true }",
            "true",
            &["always needed"],
        ),
        (
            "inputs.table = \"read[place={place},split=train]\"",
            "inputs.table = { from = \"read[place={place},split=train]\", below = \"x\" }",
            "\"x\"",
            &["is a single file"],
        ),
        (
            "\"folder:data/large\"",
            "\"folder:data/large\"\nunused = 1",
            "unused",
            &["nothing refers"],
        ),
        ("corpus = \"make\"", "corpus = \"folder: \"", "folder: ", &["needs the path"]),
        ("/{place}\"", "/../{place}\"", "..", &["may not be part of this path"]),
        ("test = \"held-out\"", "test = \"/etc\"", "${folders.{split}}", &["must be relative"]),
    ]);
}

#[test]
fn parameters_are_pointed_at_where_they_are_written() {
    check(&[
        ("depth = 2", "detph = 2", "detph", &["did you mean `depth`?", "stage `fit`"]),
        ("kind = \"warm\"", "kind = \"warn\"", "\"warn\"", &["did you mean `warm`?"]),
        (
            "params.nested = \"${models.{model}}\"",
            "params.nestd = 1",
            "nestd",
            &["did you mean `nested`?", "stage `fit`, parameter `nestd`: unknown field `nestd`"],
        ),
        (
            "training = { rate = 0.5 }",
            "training = { rate = \"fast\" }",
            "\"fast\"",
            &["expected a number"],
        ),
        ("training = { rate = 0.5 }", "training = { rate = nan }", "nan", &["finite"]),
        ("training = { rate = 0.5 }", "training = { rate = 1979-05-27 }", "1979-05-27", &["date"]),
        (
            "params = { places = \"${axis.place}\" }",
            "params = \"{profile}\"",
            "\"{profile}\"",
            &["parameters are a table, not a string"],
        ),
        ("params.rate =", "params.other =", "params", &["missing field `rate`"]),
    ]);
}

#[test]
fn publishing() {
    check(&[
        ("pages/{profile}", "../{profile}", "..", &["may not be part"]),
        ("pages/{profile}", "/{profile}", "/", &["must be relative"]),
        ("pages/{profile}", "pages//x", "pages//x", &["empty folder name"]),
        ("pages/{profile}", ".git/hooks", ".git/hooks", &["hidden"]),
        ("pages/{profile}", "C:/x", "C:", &["not a plain folder name"]),
        ("[stage.fit]", "[stage.fit]\npublish = \"x\"", "\"x\"", &["exactly one output"]),
        ("[stage.read]", "[stage.read]\npublish = \"x\"", "\"x\"", &["is no folder"]),
        (
            "[stage.make]",
            "[stage.make]\nmatrix = [{ seed = \"*\" }]\npublish = \"x\"",
            "x",
            &["`make[seed=1]` and `make[seed=2]` would both publish to `x`"],
        ),
        (
            "[stage.make]",
            "[stage.make]\npublish = \"pages/small/x\"",
            "pages/{profile}",
            &["`make` and `sum` would both publish"],
        ),
    ]);
}

#[test]
fn profiles_and_targets() {
    check(&[
        (
            "profile = \"small\"",
            "profile = \"smal\"",
            "\"smal\"",
            &["did you mean `small`?", "`large`"],
        ),
        ("targets = [\"sum\"]", "targets = [\"smu\"]", "smu", &["did you mean `sum`?"]),
        ("targets = [\"sum\"]", "targets = [\"fit.curve\"]", "curve", &["not its output"]),
        ("targets = [\"sum\"]", "targets = \"sum\"", "\"sum\"", &["a list of selectors"]),
        ("format = 1", "format = 2", "2", &["format = 1"]),
        (
            "[profile.large]",
            "[profile.large.x]\ny = 1\n[profile.\"ex tra\"]",
            "\"ex tra\"",
            &["only letters"],
        ),
    ]);
    let error = load(&source(TOY), &toys(), Some("lrge"), &[]).unwrap_err();
    assert_eq!((pointed(&error), &*error.label), ("lrge", "did you mean `large`?"));
    assert!(error.help.as_deref().is_some_and(|help| help.contains("`small`")));
}

#[test]
fn cycles_are_named_as_paths() {
    let text = with(
        "inputs.corpus = { from = \"${profile.corpus}\", below = \"${folders.{split}}/{place}\" }",
        "inputs.corpus = \"fit.model[place={place},model=deep,seed=1]\"",
    )
    .replace("corpus = \"make\"\n", "")
    .replace("corpus = \"folder:data/large\"\n", "")
    .replace("[folders]\ntrain = \"training\"\ntest = \"held-out\"\n", "");
    let error = load_toy(&text, &[]).unwrap_err();
    assert_eq!(pointed(&error), "\"fit.model[place={place},model=deep,seed=1]\"");
    let path = "read[place=north,split=train] -> fit[place=north,model=deep,seed=1] -> \
                read[place=north,split=train]";
    assert!(error.message.ends_with(path), "{}", error.message);

    let own = with(
        "\"read[place={place},split=train]\"",
        "\"fit.model[place={place},model={model},seed={seed}]\"",
    );
    let error = load_toy(&own, &[]).unwrap_err();
    let path = "fit[place=north,model=plain,seed=1] -> fit[place=north,model=plain,seed=1]";
    assert!(error.message.ends_with(path), "{}", error.message);
}

#[test]
fn text_that_is_no_toml() {
    let error = load_toy("format = 1\n[stage\n", &[]).unwrap_err();
    assert!(error.message.starts_with("not TOML"), "{}", error.message);
    assert_eq!(error.position().map(|(line, _)| line), Some(2));
    assert!(error.to_string().starts_with("pipeline.toml:2:"), "{error}");
    let error = load_toy("", &[]).unwrap_err();
    assert_eq!(error.to_string(), "pipeline.toml: does not say its format");
    let error = Source::read("no/such/pipeline.toml").unwrap_err();
    assert!(error.to_string().starts_with("no/such/pipeline.toml: cannot be read"), "{error}");
}

#[test]
fn columns_count_characters() {
    let text = with("\"${models.{model}}\"", "{ \"ü\" = 1, x = 2 }");
    let error = load_toy(&text, &[]).unwrap_err();
    assert_eq!(pointed(&error), "x");
    let line = TOY.lines().position(|line| line.starts_with("params.nested")).unwrap() + 1;
    // `params.nested = { "ü" = 1, x`: 28 characters, 29 bytes.
    assert_eq!(error.position(), Some((line, 28)));
}

#[test]
fn settings_of_the_command_line() {
    let cases: &[(&str, &str, &[&str])] = &[
        ("training.rate", "training.rate", &["`key=value`"]),
        ("trainng.rate=1", "trainng", &["did you mean `training`?"]),
        ("source.mian=south", "mian", &["did you mean `main`?"]),
        ("modles.deep.depth=3", "modles", &["did you mean `models`?"]),
        ("models.dep.depth=3", "dep", &["did you mean `deep`?"]),
        ("models.deep.detph=3", "detph", &["did you mean `depth`?", "stage `fit`"]),
        ("models.deep.kind=worm", "worm", &["did you mean `warm`?"]),
        ("models.shallow={ depth = 1 }", "shallow", &["`models` has no key"]),
        ("folders.trian=x", "trian", &["did you mean `train`?"]),
        ("training.rate= fast", "fast", &["expected a number"]),
        ("training.rate.x=1", "rate", &["is a number, not a table"]),
        ("seeds=[1, 2", "", &["not TOML"]),
        ("seeds=3", "3", &["a list or a table"]),
        ("profile.large.trainig.x=1", "trainig", &["did you mean `training`?"]),
        ("profile.large.trainig=1", "trainig", &["did you mean `training`?"]),
        ("axis.palce=[\"x\"]", "palce", &["did you mean `place`?"]),
        ("axis.place=[\"north\", \"a|b\"]", "\"a|b\"", &["cannot be a coordinate"]),
        ("stage.fit.publsh=x", "publsh", &["did you mean `publish`?"]),
        ("stage.fi.publish=x", "fi", &["did you mean `fit`?"]),
        ("default.profile=smal", "smal", &["did you mean `small`?"]),
        ("corpus=mkae", "mkae", &["did you mean `make`?"]),
        (
            "stage.fit.inputs.table=read[place={place},split=trai]",
            "trai",
            &["did you mean `train`?"],
        ),
        ("a..b=1", "", &["empty key"]),
    ];
    for (argument, covered, words) in cases {
        let error = load_toy(TOY, &["training.rate=1.0", argument]).expect_err(argument);
        let told = format!("{} | {} | {:?}", error.message, error.label, error.help);
        let origin = ErrorOrigin::Override { text: (*argument).to_owned() };
        assert_eq!(*error.origin, origin, "{argument}: {told}");
        let span = error.span.clone().expect("a span");
        assert!(argument[span.clone()].starts_with(covered), "{argument}: {told} {span:?}");
        for word in *words {
            assert!(told.contains(word), "{argument}: `{word}` is not in: {told}");
        }
    }
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(dead_code, reason = "only reading is tested")]
struct Tuned {
    rates: Vec<f64>,
    mode: Mode,
}

#[derive(serde::Deserialize)]
#[serde(rename_all = "snake_case")]
enum Mode {
    Warm,
    Cold,
}

struct Tune;

impl artifact::Verb for Tune {
    const NAME: &'static str = "tune";
    const ABOUT: &'static str = "a stage whose parameters serde reads";
    const INPUTS: &'static [InputSpec] = &[];
    const OUTPUTS: &'static [OutputSpec] = &[output("x", OutputKind::File)];
    type Params = Tuned;
    fn run(_: Tuned, _: &artifact::Request<'_>) -> Result<(), artifact::StageError> {
        Ok(())
    }
}

#[test]
fn parameters_that_serde_reads() {
    let entry = Entry { stage: Stage::of::<Tune>(), ..stage("tune", &[], &[], anything) };
    let catalog = Catalog { entries: vec![entry], ..Catalog::default() };
    let cases = [
        ("rates = [1, \"x\"]\nmode = \"warm\"", "\"x\"", ""),
        ("rates = [1]\nmode = \"wram\"", "\"wram\"", "did you mean `warm`?"),
        ("rates = [1]\nmdoe = \"warm\"", "mdoe", "did you mean `mode`?"),
        ("rates = [1]", "[data]", ""),
        ("rates = 1\nmode = \"warm\"", "1", ""),
    ];
    for (params, covered, label) in cases {
        let text = format!(
            "format = 1\n[profile.a]\n[stage.tune]\nparams = \"${{data}}\"\n[data]\n{params}\n"
        );
        let error = load(&source(&text), &catalog, None, &[]).expect_err(params);
        assert_eq!((pointed(&error), &*error.label), (covered, label), "{params}: {error}");
        assert!(error.message.starts_with("stage `tune`"), "{error}");
    }
}
