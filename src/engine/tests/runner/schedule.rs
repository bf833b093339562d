//! In which order steps start, what they may take together, and what is expected of them.

use std::sync::Mutex;
use std::sync::atomic::AtomicBool;
use std::time::Duration;

use engine::{
    Basis, EngineError, Forecast, Outcome, Pipeline, Policy, Reason, Resources, RunOptions, StepIx,
    Watcher, Wish,
};
use serde_json::json;

use super::world::{World, options, wish};

/// Writes down who starts, and how many run at once.
#[derive(Default)]
struct Starts {
    names: Mutex<Vec<StepIx>>,
    running: Mutex<(usize, usize)>,
    expected: Mutex<Option<Forecast>>,
}

impl Watcher for Starts {
    fn expected(&self, forecast: &Forecast) {
        *self.expected.lock().unwrap() = Some(forecast.clone());
    }
    fn started(&self, step: StepIx, _: &[Reason]) {
        self.names.lock().unwrap().push(step);
        let mut running = self.running.lock().unwrap();
        running.0 += 1;
        running.1 = running.1.max(running.0);
    }
    fn finished(&self, _: StepIx, outcome: &Outcome, _: f64) {
        if matches!(outcome, Outcome::Ran { .. }) {
            self.running.lock().unwrap().0 -= 1;
        }
    }
}

/// Runs everything; who started in which order, how many ran at once, and what was expected.
fn starts(world: &World, options: &RunOptions) -> (Vec<String>, usize, Option<Forecast>) {
    let watcher = Starts::default();
    let all = (0..world.pipeline.steps.len() as u32).map(StepIx).collect::<Vec<_>>();
    let cancel = AtomicBool::new(false);
    let done = world.project().run(&world.pipeline, &wish(&all), options, &watcher, &cancel);
    assert!(done.unwrap().failed.is_empty());
    let names = watcher.names.into_inner().unwrap();
    let name = |step: &StepIx| world.pipeline.steps[step.0 as usize].name.clone();
    let most = watcher.running.into_inner().unwrap().1;
    (names.iter().map(name).collect(), most, watcher.expected.into_inner().unwrap())
}

fn expects(pipeline: &mut Pipeline, stage: &str, seconds: u64) {
    let expect = Some(Duration::from_secs(seconds));
    pipeline.policies.set(stage, Policy { expect, ..Policy::default() });
}

#[test]
fn the_longest_way_in_time_comes_first() {
    let mut world = World::new();
    let a = world.step("make", "a", json!({ "text": "a" }), &[]);
    let b = world.step("join", "b", json!({ "text": "b" }), &[a]);
    world.step("join", "c", json!({ "text": "c" }), &[b]);
    world.step("tree", "t", json!({ "files": {} }), &[]);
    // By number of steps, a -> b -> c is longer.
    assert_eq!(starts(&world, &options(1)).0, ["a", "b", "c", "t"]);
    let mut again = World::new();
    std::mem::swap(&mut again.pipeline, &mut world.pipeline);
    expects(&mut again.pipeline, "tree", 100);
    assert_eq!(starts(&again, &options(1)).0, ["t", "a", "b", "c"]);
}

#[test]
fn all_that_the_first_seed_needs_comes_before_the_second() {
    let mut world = World::new();
    let seeds = ["2", "1"];
    let mut train = |name: &str, seed: &str, from: &[StepIx]| {
        let step = world.step("join", &format!("{name}{seed}"), json!({ "text": name }), from);
        let coordinates = vec![("seed".into(), seed.into())];
        let params = json!({ "text": format!("{name}{seed}") });
        let at = &mut world.pipeline.steps[step.0 as usize];
        (at.coordinates, at.params) = (coordinates, params);
        step
    };
    let first: Vec<_> = seeds.iter().map(|seed| train("train", seed, &[])).collect();
    for (seed, from) in seeds.iter().zip(first) {
        train("test", seed, &[from]);
    }
    // A source that the second seed alone needs.
    let corpus = world.step("make", "corpus", json!({ "text": "x" }), &[]);
    world.step("join", "late", json!({ "text": "late" }), &[corpus]);
    let late = &mut world.pipeline.steps[5];
    late.coordinates = vec![("seed".into(), "1".into())];
    let stages = world.pipeline.clone();
    world.pipeline.policies.major = vec!["seed".into()];
    // The order of the seeds is that of the pipeline.
    let order = starts(&world, &options(1)).0;
    assert_eq!(order, ["train2", "test2", "train1", "corpus", "test1", "late"]);
    let mut plain = World::new();
    plain.pipeline = stages;
    let order = starts(&plain, &options(1)).0;
    assert_eq!(order, ["train2", "train1", "corpus", "test2", "test1", "late"]);
}

#[test]
fn steps_never_take_more_than_there_is() {
    let world = |resources: Resources| {
        let mut world = World::new();
        for name in 0..12 {
            let params = json!({ "text": name.to_string(), "doing": "nap" });
            world.step("make", &name.to_string(), params, &[]);
        }
        world.pipeline.policies.set("make", Policy { resources, ..Policy::default() });
        world
    };
    let none = Resources::default();
    let with = |memory, gpus| RunOptions { memory: Some(memory), gpus, ..options(4) };
    let most = |resources: Resources, options: &RunOptions| starts(&world(resources), options).1;
    assert_eq!(most(none, &with(10, 0)), 4);
    assert_eq!(most(Resources { cpu: Some(2), ..none }, &with(10, 0)), 2);
    assert_eq!(most(Resources { memory: 4, ..none }, &with(10, 0)), 2);
    assert_eq!(most(Resources { gpu: 1, ..none }, &with(10, 3)), 3);
    assert_eq!(most(Resources { gpu: 2, memory: 10, ..none }, &with(10, 3)), 1);
}

#[test]
fn what_could_never_start_is_refused_before_anything_runs() {
    let (mut world, [.., d]) = World::diamond();
    let resources = Resources { cpu: Some(3), memory: 2 << 30, gpu: 1 };
    world.pipeline.policies.set("join", Policy { resources, ..Policy::default() });
    for (options, words, option) in [
        (options(2), "takes 3 jobs, and there are 2", "--jobs 3"),
        (
            RunOptions { memory: Some(1 << 30), ..options(3) },
            "takes 2.0 GiB of memory, and there are 1.0 GiB",
            "--memory 2.0GiB",
        ),
        (options(3), "takes 1 GPUs, and there are 0", "--gpus 1"),
    ] {
        let error = world.try_run(&wish(&[d]), &options).unwrap_err();
        assert!(matches!(error, EngineError::TooLarge { .. }), "{error}");
        assert!(error.to_string().contains(words), "{error}");
        assert!(error.help().unwrap().contains(option), "{error}");
        assert!(matches!(world.plan(&[d]).unwrap().states[0], Some(engine::State::Stale { .. })));
    }
    assert!(world.try_run(&wish(&[d]), &RunOptions { gpus: 1, ..options(3) }).is_ok());
    // What is there takes nothing.
    assert!(world.try_run(&wish(&[d]), &options(1)).is_ok());
}

#[test]
fn an_estimate_says_where_it_comes_from() {
    let mut world = World::new();
    let make = |world: &mut World, system: &str, seed: &str| {
        let text = format!("{system}{seed}");
        let step = world.step("make", &text, json!({ "text": text, "doing": "nap" }), &[]);
        world.pipeline.steps[step.0 as usize].coordinates =
            vec![("system".into(), system.into()), ("seed".into(), seed.into())];
        step
    };
    world.pipeline.policies.major = vec!["seed".into()];
    let one = make(&mut world, "a", "1");
    let two = make(&mut world, "a", "2");
    let three = make(&mut world, "b", "1");
    let last = world.step("join", "last", json!({}), &[one, two, three]);
    let forecast = |world: &World, force: &[StepIx]| {
        let wish = Wish { targets: vec![last], force: force.to_vec(), ..Wish::default() };
        world.project().forecast(&world.pipeline, &wish, &options(2)).unwrap().1
    };
    let bases = |forecast: &Forecast| -> Vec<Option<Basis>> {
        forecast.steps.iter().map(|step| step.as_ref().map(|step| step.basis)).collect()
    };
    let unknown = Some(Basis::Unknown);
    let nothing = forecast(&world, &[]);
    assert_eq!(bases(&nothing), [unknown; 4]);
    assert_eq!((nothing.work_seconds, nothing.wall_seconds), (4.0, 3.0));
    assert_eq!((nothing.bytes, nothing.bytes_unknown), (0, 4));
    expects(&mut world.pipeline, "join", 10);
    world.run(&[one]);
    let some = forecast(&world, &[]);
    let like = Some(Basis::LikeSteps);
    assert_eq!(bases(&some), [None, like, like, Some(Basis::Declared)]);
    let seconds = some.steps[1].as_ref().unwrap().seconds;
    assert!((0.02..5.0).contains(&seconds), "{seconds}");
    assert!((some.wall_seconds - seconds - 10.0).abs() < 1e-3, "{some:?}");
    assert_eq!((some.bytes, some.bytes_unknown), (4, 1));
    // Forced, it has the very same key; with other parameters, only the name.
    assert_eq!(bases(&forecast(&world, &[one]))[0], Some(Basis::SameKey));
    world.params(one, json!({ "text": "other" }));
    assert_eq!(bases(&forecast(&world, &[]))[0], Some(Basis::SameStep));
}

#[test]
fn a_run_announces_what_it_expects_only_where_something_runs() {
    let (world, _) = World::diamond();
    let (_, _, expected) = starts(&world, &options(2));
    assert_eq!(expected.unwrap().count(Basis::Unknown), 4);
    assert!(starts(&world, &options(2)).2.is_none());
}

#[test]
fn no_step_starts_that_would_not_end_in_time() {
    let mut world = World::new();
    let a = world.step("make", "a", json!({ "text": "a" }), &[]);
    let b = world.step("join", "b", json!({ "text": "b" }), &[a]);
    expects(&mut world.pipeline, "join", 3600);
    let budget = Some(Duration::from_secs(600));
    let done = world.try_run(&wish(&[b]), &RunOptions { budget, ..options(1) }).unwrap();
    assert_eq!((done.ran, done.left, done.cancelled), (vec![a], vec![b], false));
    assert_eq!(done.left_seconds, 3600.0);
    // It may be cut off once it runs: then its time is up.
    let wait = world.step("make", "wait", json!({ "doing": "wait" }), &[]);
    let budget = Some(Duration::from_millis(1500));
    let done = world.try_run(&wish(&[wait]), &RunOptions { budget, ..options(1) }).unwrap();
    assert_eq!((done.left, done.cancelled), (vec![wait], false));
}

#[test]
fn in_this_process_a_timeout_stops_a_step_that_asks() {
    let mut world = World::new();
    let wait = world.step("make", "wait", json!({ "doing": "wait" }), &[]);
    let timeout = Some(Duration::from_millis(50));
    world.pipeline.policies.set("make", Policy { timeout, ..Policy::default() });
    let done = world.run(&[wait]);
    assert_eq!(done.failed[0].1.message, "it did not end within 50ms");
    assert!(!done.cancelled);
}
