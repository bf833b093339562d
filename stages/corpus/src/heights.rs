//! What is how far above a constituent: pointers of propositions count steps from a word.
//!
//! Left out: what the constituents are.

use crate::tree::Tree;

/// Finds the constituent so many steps above another in a time that grows with the logarithm of
/// the depth: a line that points high into a deep tree many times costs no more than its length.
pub(crate) struct Heights {
    /// For each node its depth, its parent, and a node further up: the root's are its own.
    nodes: Vec<(usize, usize, usize)>,
}

impl Heights {
    pub(crate) fn new(tree: &Tree<'_>) -> Self {
        let mut nodes: Vec<(usize, usize, usize)> = Vec::with_capacity(tree.nodes.len());
        for (index, node) in tree.nodes.iter().enumerate() {
            let entry = match node.parent {
                None => (0, index, index),
                Some(parent) => {
                    let (depth, _, jump) = nodes[parent];
                    let (over, _, further) = nodes[jump];
                    // Two leaps of one length make one of twice that length and a step.
                    let double = depth - over == over - nodes[further].0;
                    (depth + 1, parent, if double { further } else { parent })
                }
            };
            nodes.push(entry);
        }
        Self { nodes }
    }

    /// The node `steps` above another; `None` above the root.
    pub(crate) fn above(&self, mut node: usize, steps: usize) -> Option<usize> {
        let wanted = self.nodes[node].0.checked_sub(steps)?;
        while self.nodes[node].0 > wanted {
            let (_, parent, jump) = self.nodes[node];
            node = if self.nodes[jump].0 >= wanted { jump } else { parent };
        }
        Some(node)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tree::Node;

    #[test]
    fn heights_are_found_in_any_tree() {
        // A comb: node i is inside of node i-1, or of one further up.
        let mut nodes = vec![Node { label: "X", start: 0, end: 1, parent: None }];
        for index in 1..500_usize {
            let up = [1, 1, 1, 4, 1, 17][index % 6].min(index);
            nodes.push(Node { label: "X", start: 0, end: 1, parent: Some(index - up) });
        }
        let heights = Heights::new(&Tree::new(nodes.clone(), vec![]));
        for from in 0..nodes.len() {
            let (mut node, mut steps) = (Some(from), 0);
            while let Some(at) = node {
                assert_eq!(heights.above(from, steps), Some(at));
                (node, steps) = (nodes[at].parent, steps + 1);
            }
            assert_eq!(heights.above(from, steps), None);
        }
    }
}
