//! The one trained step that a command is about. Left out: what is done with it.

use std::path::Path;

use command::{Error, Host, Made, Source};
use corpus::Vocabulary;
use nn::Network;

/// The stage whose steps are meant.
const STAGE: &str = "train";
/// Steps that a message lists.
const LISTED: usize = 10;

/// What a trained step made.
pub(super) fn trained(selector: &str, host: &dyn Host) -> Result<Made, Error> {
    let names = host.names(selector)?;
    if let Some(other) = names.iter().find(|name| name.split('[').next() != Some(STAGE)) {
        return Err(Error::usage(format!("{other} makes no network"))
            .help("name a step of `train`; `repro list train` names them all"));
    }
    if names.len() > 1 {
        let mut listed: Vec<&str> = names.iter().map(String::as_str).take(LISTED).collect();
        let more = format!("and {} more", names.len().saturating_sub(LISTED));
        if names.len() > LISTED {
            listed.push(&more);
        }
        let message = format!("`{selector}` means {} steps; name one of them", names.len());
        return Err(Error::usage(message).help(listed.join("\n")));
    }
    let made = host.artifacts(selector)?.pop();
    made.ok_or_else(|| Error::usage(format!("`{selector}` means no step")))
}

/// The file of an output.
pub(super) fn output<'m>(made: &'m Made, name: &str) -> Result<&'m Path, Error> {
    let found = made.outputs.get(name);
    let found = found.ok_or_else(|| Error::usage(format!("{} has no {name}", made.name)))?;
    Ok(found.path()?)
}

/// The network of a step.
pub(super) fn network(made: &Made) -> Result<Network, Error> {
    Ok(Network::load(output(made, "model")?)?)
}

/// The vocabulary that a step was trained with.
pub(super) fn vocabulary(selector: &str, host: &dyn Host) -> Result<Vocabulary, Error> {
    let steps = host.steps(selector)?;
    let inputs = steps.iter().flat_map(|step| &step.inputs);
    let sources = inputs.filter(|input| input.name == "vocabulary").flat_map(|i| &i.sources);
    let mut made = sources.filter_map(|source| match source {
        Source::Made(input) => Some(input),
        Source::Folder { .. } => None,
    });
    let input = made.next_back();
    let input = input.ok_or_else(|| Error::usage(format!("`{selector}` reads no vocabulary")))?;
    Ok(Vocabulary::read(input.path()?)?)
}
