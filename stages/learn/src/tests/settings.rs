//! What the settings of training do.

use std::time::Duration;

use artifact::Silent;
use nn::Optimizer;

use super::toy;
use crate::{Data, Learner, Learnt, Options, Params, Restore, Sampling, UNSEEN};

fn data(params: &Params) -> Data {
    let (train, dev) = (toy::dataset(24), toy::dataset(8));
    Data::new(params, &train, &dev, &toy::vocabulary(&train)).unwrap()
}

fn learn(params: &Params, data: &Data) -> Learnt {
    let options =
        Options { threads: 1, checkpoints: None, pause: Duration::ZERO, monitor: &Silent };
    let mut learner = Learner::new(params, data, options).unwrap();
    learner.run(params.epochs()).unwrap();
    learner.finish()
}

#[test]
fn every_optimizer_and_sampling_learns_the_language() {
    for (optimizer, rate) in [(Optimizer::Sgd, 0.1), (Optimizer::Adam, 0.01)] {
        for (sampling, batch) in [
            (Sampling::Uniform, 1),
            (Sampling::Uniform, 2),
            (Sampling::Union, 1),
            (Sampling::Union, 3),
        ] {
            let mut params = toy::params();
            params.training.optimizer = optimizer;
            params.training.learning_rate = rate;
            params.training.sampling = sampling;
            params.training.batch = batch;
            params.training.epochs = 20;
            params.training.patience = 20;
            let learnt = learn(&params, &data(&params));
            let accuracy = learnt.epochs[learnt.best - 1].tasks[0].dev_accuracy.unwrap();
            assert!(accuracy > 0.95, "{optimizer:?} {sampling:?} {batch}: {accuracy}");
            let tokens: u64 = learnt.epochs[0].tasks.iter().map(|task| task.tokens).sum();
            assert_eq!(tokens, 2 * 24 * 3, "an epoch is one pass's worth");
        }
    }
}

#[test]
fn with_the_union_each_task_has_all_its_sentences() {
    let mut params = toy::params();
    params.training.sampling = Sampling::Union;
    params.training.epochs = 2;
    for epoch in learn(&params, &data(&params)).epochs {
        assert!(epoch.tasks.iter().all(|task| (task.updates, task.tokens) == (24, 72)));
    }
}

#[test]
fn a_weight_of_zero_leaves_a_task_unlearnt() {
    let mut params = toy::params();
    params.system.omega = 0.0;
    params.training.weights.insert("pos".to_owned(), 0.0);
    let data = data(&params);
    let start = nn::Network::new(params.config(&[3, 3], data.once.len(), data.chars), params.seed);
    let (start, learnt) = (start.unwrap(), learn(&params, &data));
    for (task, moved) in [("chunk", true), ("pos", false)] {
        let name = format!("out.{task}.W_out");
        assert_eq!(start.array(&name) != learnt.network.array(&name), moved, "{task}");
    }
}

#[test]
fn the_last_network_is_kept_where_training_did_not_stop_early() {
    let mut params = toy::params();
    // Learns nothing: the first epoch stays the best.
    params.training.learning_rate = 1e-9;
    params.training.epochs = 4;
    params.training.restore = Restore::EarlyStop;
    let data = data(&params);
    for (patience, epochs, kept) in [(10, 4, 4), (2, 3, 1)] {
        params.training.patience = patience;
        let learnt = learn(&params, &data);
        assert_eq!((learnt.epochs.len(), learnt.best), (epochs, kept), "patience {patience}");
        params.training.restore = Restore::Always;
        let best = learn(&params, &data);
        assert_eq!(best.best, 1);
        assert_eq!(best.network.parameters() == learnt.network.parameters(), kept == 1);
        params.training.restore = Restore::EarlyStop;
    }
}

#[test]
fn the_unknown_word_is_left_as_it_is_where_the_settings_say_so() {
    let train = toy::dataset(1);
    let mut params = toy::params();
    // Every word is there once, and is always made unknown.
    params.training.unknown = 1.0;
    params.training.epochs = 1;
    for train_unknown in [true, false] {
        params.training.train_unknown = train_unknown;
        let data = Data::new(&params, &train, &train, &toy::vocabulary(&train)).unwrap();
        let start =
            nn::Network::new(params.config(&[3, 3], data.once.len(), data.chars), params.seed);
        let (start, learnt) = (start.unwrap(), learn(&params, &data));
        let words = [&start, &learnt.network].map(|network| network.array("wembeds").unwrap());
        let width = params.model.word;
        assert_eq!(words[0][..width] != words[1][..width], train_unknown);
        assert!(words[0][width..] == words[1][width..], "no other word is seen");
    }
}

#[test]
fn an_unseen_label_of_dev_is_wrong_or_the_last_of_training() {
    let train = toy::dataset(12);
    let mut dev = toy::dataset(1);
    dev.sentences[0].layers[0].as_mut().unwrap()[0] = "B-NEW".to_owned();
    let vocabulary = toy::vocabulary(&train);
    let mut params = toy::params();
    let gold = |params: &Params| {
        let data = Data::new(params, &train, &dev, &vocabulary).unwrap();
        data.tasks[0].dev[0].gold[0]
    };
    assert_eq!(gold(&params), UNSEEN);
    params.training.unseen = corpus::task::Unseen::Last;
    assert_eq!(gold(&params), vocabulary.labels["chunk"].id("B-VP").unwrap());
}
