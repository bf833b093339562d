//! `repro graph`: the stages, or the steps, as Graphviz or Mermaid. Edges run from what is read to
//! what reads it and carry the input's name.

use std::collections::{BTreeMap, BTreeSet};

use engine::{Origin, Pipeline, StepIx};

use crate::args::GraphFormat;
use crate::text::count;

/// A graph that is ready to be written down.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Drawing {
    /// The nodes' lines of text, and whether a node is a folder of the user's.
    nodes: Vec<(Vec<String>, bool)>,
    /// From, to, and the names of the inputs between them.
    edges: BTreeMap<(usize, usize), BTreeSet<String>>,
}

/// The steps that the chosen ones need, and those themselves.
fn needed(pipeline: &Pipeline, chosen: &[StepIx]) -> Vec<bool> {
    let mut needed = vec![false; pipeline.steps.len()];
    let mut open: Vec<StepIx> = chosen.to_vec();
    while let Some(step) = open.pop() {
        let place = step.0 as usize;
        if std::mem::replace(&mut needed[place], true) {
            continue;
        }
        for origin in pipeline.steps[place].inputs.iter().flat_map(|input| &input.origins) {
            if let Origin::Step { step, .. } = origin {
                open.push(*step);
            }
        }
    }
    needed
}

/// Draws the chosen steps and what they need: one node for each stage, or one for each step.
pub(crate) fn draw(pipeline: &Pipeline, chosen: &[StepIx], steps: bool) -> Drawing {
    let needed = needed(pipeline, chosen);
    let mut drawing = Drawing::default();
    let mut sizes: BTreeMap<usize, usize> = BTreeMap::new();
    // The node of each step; steps come in topological order, so the sources are there already.
    let mut node_of: Vec<usize> = vec![0; pipeline.steps.len()];
    let mut known: BTreeMap<(bool, String), usize> = BTreeMap::new();
    for (place, step) in pipeline.steps.iter().enumerate().filter(|(place, _)| needed[*place]) {
        let label = if steps { step.name.as_str() } else { &step.stage };
        let node = drawing.node(&mut known, label, false);
        node_of[place] = node;
        *sizes.entry(node).or_default() += 1;
        for input in &step.inputs {
            for origin in &input.origins {
                let from = match origin {
                    Origin::Step { step, .. } => node_of[step.0 as usize],
                    Origin::Folder { path, .. } => {
                        drawing.node(&mut known, &path.display().to_string(), true)
                    }
                    Origin::Files { pattern, .. } => drawing.node(&mut known, pattern, true),
                };
                drawing.edges.entry((from, node)).or_default().insert(input.name.to_string());
            }
        }
    }
    if !steps {
        for (node, size) in sizes {
            drawing.nodes[node].0.push(count(size, "step"));
        }
    }
    drawing
}

impl Drawing {
    /// The node of that text, added where it is new.
    fn node(
        &mut self,
        known: &mut BTreeMap<(bool, String), usize>,
        label: &str,
        folder: bool,
    ) -> usize {
        *known.entry((folder, label.to_owned())).or_insert_with(|| {
            self.nodes.push((vec![label.to_owned()], folder));
            self.nodes.len() - 1
        })
    }

    /// The graph in a language.
    pub(crate) fn write(&self, format: GraphFormat) -> String {
        match format {
            GraphFormat::Dot => self.dot(),
            GraphFormat::Mermaid => self.mermaid(),
        }
    }

    fn dot(&self) -> String {
        let quoted = |lines: &[String]| {
            let escape = |line: &String| line.replace('\\', "\\\\").replace('"', "\\\"");
            lines.iter().map(escape).collect::<Vec<_>>().join("\\n")
        };
        let mut text =
            "digraph repro {\n  rankdir=LR;\n  node [shape=box, style=rounded];\n".to_owned();
        for (node, (lines, folder)) in self.nodes.iter().enumerate() {
            let shape = if *folder { ", shape=folder, style=solid" } else { "" };
            text += &format!("  n{node} [label=\"{}\"{shape}];\n", quoted(lines));
        }
        for ((from, to), names) in &self.edges {
            let names: Vec<String> = names.iter().cloned().collect();
            text += &format!("  n{from} -> n{to} [label=\"{}\"];\n", quoted(&[names.join(", ")]));
        }
        text + "}\n"
    }

    fn mermaid(&self) -> String {
        let escape = |text: &str| text.replace('#', "#35;").replace('"', "#quot;");
        let mut text = "flowchart LR\n".to_owned();
        for (node, (lines, folder)) in self.nodes.iter().enumerate() {
            let (open, close) = if *folder { ("[(", ")]") } else { ("(", ")") };
            let label = lines.iter().map(|line| escape(line)).collect::<Vec<_>>().join("<br>");
            text += &format!("  n{node}{open}\"{label}\"{close}\n");
        }
        for ((from, to), names) in &self.edges {
            let names: Vec<&str> = names.iter().map(String::as_str).collect();
            text += &format!("  n{from} -- \"{}\" --> n{to}\n", escape(&names.join(", ")));
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::toy;

    fn all() -> Vec<StepIx> {
        (0..8).map(StepIx).collect()
    }

    #[test]
    fn stages_in_mermaid() {
        let drawing = draw(&toy::pipeline(), &all(), false);
        assert_eq!(
            drawing.write(GraphFormat::Mermaid),
            "\
flowchart LR
  n0(\"ingest<br>1 step\")
  n1[(\"data/#quot;toy#quot;\")]
  n2(\"train<br>6 steps\")
  n3(\"report<br>1 step\")
  n0 -- \"dev, train\" --> n2
  n1 -- \"corpus\" --> n0
  n2 -- \"curve\" --> n3
"
        );
    }

    #[test]
    fn stages_in_dot() {
        let drawing = draw(&toy::pipeline(), &all(), false);
        assert_eq!(
            drawing.write(GraphFormat::Dot),
            r#"digraph repro {
  rankdir=LR;
  node [shape=box, style=rounded];
  n0 [label="ingest\n1 step"];
  n1 [label="data/\"toy\"", shape=folder, style=solid];
  n2 [label="train\n6 steps"];
  n3 [label="report\n1 step"];
  n0 -> n2 [label="dev, train"];
  n1 -> n0 [label="corpus"];
  n2 -> n3 [label="curve"];
}
"#
        );
    }

    #[test]
    fn chosen_steps_bring_what_they_need() {
        let drawing = draw(&toy::pipeline(), &[StepIx(2)], true);
        assert_eq!(
            drawing.write(GraphFormat::Mermaid),
            "\
flowchart LR
  n0(\"ingest\")
  n1[(\"data/#quot;toy#quot;\")]
  n2(\"train[seed=2]\")
  n0 -- \"dev, train\" --> n2
  n1 -- \"corpus\" --> n0
"
        );
    }
}
