//! A run that was cut off anywhere and taken up again gives what an undisturbed one gives, bit by bit.

use std::fs;
use std::path::Path;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use artifact::{Monitor, Silent};
use nn::Optimizer;

use super::toy;
use crate::{Data, Learner, Learnt, Options, Params, RandomLabels, Restore, Sampling};

fn data(params: &Params) -> Data {
    let (train, dev) = (toy::dataset(40), toy::dataset(8));
    Data::new(params, &train, &dev, &toy::vocabulary(&train)).unwrap()
}

fn options<'a>(checkpoints: Option<&'a Path>, monitor: &'a dyn Monitor) -> Options<'a> {
    Options { threads: 1, checkpoints, pause: Duration::ZERO, monitor }
}

/// Runs to the end, from whatever the folder has.
fn finish(params: &Params, data: &Data, folder: Option<&Path>, monitor: &dyn Monitor) -> Learnt {
    let mut learner = Learner::new(params, data, options(folder, monitor)).unwrap();
    learner.run(params.epochs()).unwrap();
    assert!(learner.done());
    learner.finish()
}

fn assert_same(one: &Learnt, two: &Learnt, when: &str) {
    let bits = |learnt: &Learnt| -> Vec<u32> {
        learnt.network.parameters().iter().map(|value| value.to_bits()).collect()
    };
    assert!(bits(one) == bits(two), "other parameters: {when}");
    assert!(one.epochs == two.epochs, "other curves: {when}");
    assert!(one.sharing == two.sharing, "other alphas or betas: {when}");
    assert_eq!(one.best, two.best, "{when}");
}

/// Runs that between them have everything in their state.
fn runs() -> Vec<(&'static str, Params)> {
    let base = || {
        let mut params = toy::params();
        params.training.epochs = 4;
        params.training.omega_every = 7;
        params
    };
    let mut adam = base();
    adam.training.optimizer = Optimizer::Adam;
    adam.training.learning_rate = 0.01;
    adam.training.sampling = Sampling::Union;
    adam.training.batch = 3;
    adam.training.restore = Restore::EarlyStop;
    let mut stops = base();
    // Learns nothing, so that the first epoch stays the best.
    stops.training.learning_rate = 1e-9;
    stops.training.patience = 2;
    let mut random = base();
    random.tasks.random_labels =
        Some(RandomLabels { main_sentences: 20, auxiliary_sentences: 15, epochs: 3 });
    vec![("plain", base()), ("adam", adam), ("stops", stops), ("random", random)]
}

#[test]
fn a_run_can_end_and_go_on_after_any_epoch() {
    for (name, params) in runs() {
        let data = data(&params);
        let whole = finish(&params, &data, None, &Silent);
        for epochs in 0..=whole.epochs.len() as u32 {
            let folder = tempfile::tempdir().unwrap();
            let mut learner =
                Learner::new(&params, &data, options(Some(folder.path()), &Silent)).unwrap();
            learner.run(epochs).unwrap();
            assert_eq!(learner.epochs().len(), epochs as usize);
            // In the same process, or in another one that finds the folder.
            let taken_up = finish(&params, &data, Some(folder.path()), &Silent);
            assert_same(&whole, &taken_up, &format!("{name}, taken up after epoch {epochs}"));
            learner.run(params.epochs()).unwrap();
            assert_same(&whole, &learner.finish(), &format!("{name}, going on after {epochs}"));
            assert!(fs::read_dir(folder.path()).unwrap().count() <= 2, "old checkpoints are kept");
        }
    }
}

/// Asks a run to stop at the n-th question.
struct Stop {
    left: AtomicU64,
    notes: Mutex<Vec<String>>,
}

impl Stop {
    fn after(questions: u64) -> Self {
        Self { left: AtomicU64::new(questions), notes: Mutex::default() }
    }
}

impl Monitor for Stop {
    fn progress(&self, _: u64, _: u64, _: &str) {}
    fn metric(&self, _: &str, _: f64) {}
    fn note(&self, message: &str) {
        self.notes.lock().unwrap().push(message.to_owned());
    }
    fn cancelled(&self) -> bool {
        let less = |left: u64| left.checked_sub(1);
        self.left.fetch_update(Ordering::Relaxed, Ordering::Relaxed, less).is_err()
    }
}

#[test]
fn a_run_can_be_cut_off_anywhere_in_an_epoch() {
    for (name, params) in runs() {
        let data = data(&params);
        let whole = finish(&params, &data, None, &Silent);
        let mut cuts = 0;
        for questions in 0.. {
            let folder = tempfile::tempdir().unwrap();
            let stop = Stop::after(questions);
            let mut learner =
                Learner::new(&params, &data, options(Some(folder.path()), &stop)).unwrap();
            if learner.run(params.epochs()).is_ok() {
                break;
            }
            cuts += 1;
            drop(learner);
            // Cut off a second time on the way.
            let again = Stop::after(3);
            let mut learner =
                Learner::new(&params, &data, options(Some(folder.path()), &again)).unwrap();
            let _ = learner.run(params.epochs());
            drop(learner);
            let taken_up = finish(&params, &data, Some(folder.path()), &Silent);
            assert_same(&whole, &taken_up, &format!("{name}, cut off at question {questions}"));
        }
        assert!(cuts >= 10, "{name}: only {cuts} places to cut at");
    }
}

#[test]
fn a_damaged_checkpoint_is_named_and_the_one_before_is_used() {
    let (name, params) = runs().swap_remove(1);
    let data = data(&params);
    let whole = finish(&params, &data, None, &Silent);
    let folder = tempfile::tempdir().unwrap();
    let mut learner = Learner::new(&params, &data, options(Some(folder.path()), &Silent)).unwrap();
    learner.run(3).unwrap();
    drop(learner);
    let [older, newest] = [2, 3].map(|epochs| crate::checkpoint::path(folder.path(), epochs));
    let (sound, sound_older) = (fs::read(&newest).unwrap(), fs::read(&older).unwrap());
    let flipped = |at: usize| {
        let mut bytes = sound.clone();
        bytes[at] ^= 1;
        bytes
    };
    let places = [0, 16, 20, 60, sound.len() / 2, sound.len() - 1].map(flipped);
    let cuts = [0, 31, 32, 100, sound.len() - 1].map(|length| sound[..length].to_vec());
    for (number, bytes) in places.into_iter().chain(cuts).enumerate() {
        fs::write(&newest, bytes).unwrap();
        fs::write(&older, &sound_older).unwrap();
        let stop = Stop::after(u64::MAX);
        let taken_up = finish(&params, &data, Some(folder.path()), &stop);
        assert_same(&whole, &taken_up, &format!("{name}, damage {number}"));
        let notes = stop.notes.into_inner().unwrap();
        assert_eq!(notes.len(), 2, "{notes:?}");
        assert!(notes[0].contains("epoch-00003.checkpoint cannot be used"), "{notes:?}");
        assert_eq!(notes[1], "goes on after epoch 2");
        let _ = fs::remove_file(crate::checkpoint::path(folder.path(), 4));
    }
    // All of them: the run begins anew.
    for path in [&older, &newest] {
        fs::write(path, "no checkpoint").unwrap();
    }
    let stop = Stop::after(u64::MAX);
    assert_same(&whole, &finish(&params, &data, Some(folder.path()), &stop), "all damaged");
    assert_eq!(stop.notes.into_inner().unwrap().len(), 2);
}

/// A checkpoint with a right checksum that is not this run's.
#[test]
fn another_runs_checkpoint_is_not_taken() {
    let (_, params) = runs().swap_remove(0);
    let data = data(&params);
    let folder = tempfile::tempdir().unwrap();
    let mut learner = Learner::new(&params, &data, options(Some(folder.path()), &Silent)).unwrap();
    learner.run(2).unwrap();
    drop(learner);
    let mut other = params.clone();
    other.seed += 1;
    let stop = Stop::after(u64::MAX);
    let found = finish(&other, &data, Some(folder.path()), &stop);
    assert_same(&finish(&other, &data, None, &Silent), &found, "another seed");
    assert!(stop.notes.into_inner().unwrap()[0].contains("it is of another run"));
}

#[test]
fn a_pause_saves_the_last_epoch_of_a_call_alone() {
    let (_, params) = runs().swap_remove(0);
    let data = data(&params);
    let folder = tempfile::tempdir().unwrap();
    let pause = Duration::from_secs(3600);
    let options = Options { pause, ..options(Some(folder.path()), &Silent) };
    Learner::new(&params, &data, options).unwrap().run(3).unwrap();
    let names = crate::checkpoint::list(folder.path());
    assert_eq!(names.into_iter().map(|(epochs, _)| epochs).collect::<Vec<_>>(), [3]);
}

/// The error names what is left, and that is of use.
#[test]
fn a_loss_that_explodes_leaves_the_last_good_state() {
    let (_, params) = runs().swap_remove(0);
    let data = data(&params);
    let whole = finish(&params, &data, None, &Silent);
    let folder = tempfile::tempdir().unwrap();
    let mut learner = Learner::new(&params, &data, options(Some(folder.path()), &Silent)).unwrap();
    learner.run(2).unwrap();
    let best = learner.best();
    learner.network.parameters_mut().fill(f32::NAN);
    let error = learner.run(4).unwrap_err();
    let message = &error.message;
    assert!(message.contains("at update 1 of epoch 3, on `"), "{message}");
    let help = error.help.unwrap();
    let network = folder.path().join("best.safetensors");
    for expected in [
        "lower `training.learning_rate`".to_owned(),
        format!("the network of epoch {best}"),
        network.display().to_string(),
        folder.path().join("epoch-00002.checkpoint").display().to_string(),
    ] {
        assert!(help.contains(&expected), "{help}");
    }
    drop(learner);
    let left = nn::Network::load(&network).unwrap();
    assert!(left.parameters().iter().all(|value| value.is_finite()));
    let stop = Stop::after(u64::MAX);
    assert_same(&whole, &finish(&params, &data, Some(folder.path()), &stop), "after the fault");
    assert_eq!(stop.notes.into_inner().unwrap(), ["goes on after epoch 2"]);
}
