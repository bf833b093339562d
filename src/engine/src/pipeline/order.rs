//! Puts the steps into an order in which each stands behind those that it reads, and names the
//! cycle where there is none.

use std::cmp::Reverse;
use std::collections::{BinaryHeap, VecDeque};

use petgraph::Direction::Incoming;
use petgraph::algo::kosaraju_scc;
use petgraph::graph::{DiGraph, NodeIndex};

use super::tree::{Mark, Texts};
use super::{Origin, PipelineError, Step, StepIx};

/// The steps in topological order: of those that can come next, always the first of the file.
pub(crate) fn sorted(texts: &Texts<'_>, steps: Vec<Step>) -> Result<Vec<Step>, PipelineError> {
    if in_order(&steps) {
        return Ok(steps);
    }
    let graph = graph(&steps);
    let mut missing: Vec<_> =
        graph.node_indices().map(|node| graph.neighbors_directed(node, Incoming).count()).collect();
    let free = |(step, count): (usize, &usize)| (*count == 0).then_some(Reverse(step));
    let mut ready: BinaryHeap<_> = missing.iter().enumerate().filter_map(free).collect();
    let mut order = Vec::with_capacity(steps.len());
    while let Some(Reverse(step)) = ready.pop() {
        order.push(step);
        for reader in graph.neighbors(NodeIndex::new(step)).map(NodeIndex::index) {
            missing[reader] -= 1;
            if missing[reader] == 0 {
                ready.push(Reverse(reader));
            }
        }
    }
    if order.len() < steps.len() {
        return Err(cycle(texts, &steps, &graph));
    }
    Ok(renumbered(steps, &order))
}

/// Whether each step stands behind those that it reads: then the order of the file is the one that is
/// looked for.
fn in_order(steps: &[Step]) -> bool {
    let reads = |at: usize, step: &Step| {
        let mut origins = step.inputs.iter().flat_map(|input| &input.origins);
        origins.all(|origin| !matches!(origin, Origin::Step { step, .. } if step.0 as usize >= at))
    };
    steps.iter().enumerate().all(|(at, step)| reads(at, step))
}

/// An edge from each step to each that reads it.
fn graph(steps: &[Step]) -> DiGraph<(), ()> {
    let mut graph = DiGraph::new();
    for _ in steps {
        graph.add_node(());
    }
    for (reader, step) in steps.iter().enumerate() {
        for origin in step.inputs.iter().flat_map(|input| &input.origins) {
            if let Origin::Step { step, .. } = origin {
                graph.add_edge(NodeIndex::new(step.0 as usize), NodeIndex::new(reader), ());
            }
        }
    }
    graph
}

/// Puts the steps into an order; connections follow.
fn renumbered(steps: Vec<Step>, order: &[usize]) -> Vec<Step> {
    let mut new = vec![0_u32; steps.len()];
    for (position, step) in (0..).zip(order) {
        new[*step] = position;
    }
    let mut numbered: Vec<_> = steps.into_iter().zip(&new).collect();
    numbered.sort_unstable_by_key(|(_, position)| **position);
    let mut steps: Vec<_> = numbered.into_iter().map(|(step, _)| step).collect();
    for origin in steps.iter_mut().flat_map(|s| &mut s.inputs).flat_map(|i| &mut i.origins) {
        if let Origin::Step { step, .. } = origin {
            *step = StepIx(new[step.0 as usize]);
        }
    }
    steps
}

/// The error about a shortest cycle, told in the direction in which the steps read: `a -> b` says
/// that a reads b.
fn cycle(texts: &Texts<'_>, steps: &[Step], graph: &DiGraph<(), ()>) -> PipelineError {
    let knots = kosaraju_scc(graph).into_iter();
    let knots = knots.filter(|knot| knot.len() > 1 || graph.contains_edge(knot[0], knot[0]));
    let start = knots.filter_map(|knot| knot.into_iter().min()).min().unwrap_or_default();
    let path = way_back(graph, start);
    let name = |node: &NodeIndex| steps[node.index()].name.as_str();
    let names: Vec<_> = path.iter().map(name).collect();
    let first = &steps[start.index()];
    let next = path.get(1).map_or(start.index(), |node| node.index());
    let reads =
        |origin: &Origin| matches!(origin, Origin::Step { step, .. } if step.0 as usize == next);
    let input = first.inputs.iter().find(|input| input.origins.iter().any(reads));
    let span = input.map_or(&first.span, |input| &input.span);
    let mark = Mark { text: 0, start: span.start, end: span.end };
    texts
        .error(mark, format!("steps read each other: {}", names.join(" -> ")))
        .label("closes the cycle")
        .help("each step can only read what is made before it")
}

/// A shortest path from a node to itself against the edges, both ends included.
fn way_back(graph: &DiGraph<(), ()>, start: NodeIndex) -> Vec<NodeIndex> {
    let mut from = vec![None; graph.node_count()];
    let mut queue = VecDeque::from([start]);
    while let Some(node) = queue.pop_front() {
        for next in graph.neighbors_directed(node, Incoming) {
            if next == start {
                let mut path = vec![start, node];
                while let Some(above) = path.last().and_then(|node| from[node.index()]) {
                    path.push(above);
                }
                path.reverse();
                if node == start {
                    path = vec![start, start];
                }
                return path;
            }
            if from[next.index()].is_none() {
                from[next.index()] = Some(node);
                queue.push_back(next);
            }
        }
    }
    vec![start]
}
