//! Imports in one order, each path on its own: their order and grouping mean nothing.

use quote::ToTokens;
use syn::*;

/// Puts imports that stand together in the order of their tokens.
pub(crate) fn sort(items: &mut Vec<Item>) {
    let mut sorted: Vec<Item> = Vec::with_capacity(items.len());
    let mut run: Vec<(String, Item)> = Vec::new();
    for item in std::mem::take(items) {
        let Item::Use(import) = item else {
            sorted.extend(finish(&mut run));
            sorted.push(item);
            continue;
        };
        let mut leaves = Vec::new();
        split(&import.tree, &mut Vec::new(), &mut leaves);
        for tree in leaves {
            let leaf = ItemUse { tree, ..import.clone() };
            run.push((leaf.to_token_stream().to_string(), Item::Use(leaf)));
        }
    }
    sorted.extend(finish(&mut run));
    *items = sorted;
}

fn finish(run: &mut Vec<(String, Item)>) -> impl Iterator<Item = Item> + use<> {
    let mut run = std::mem::take(run);
    run.sort_by(|(a, _), (b, _)| a.cmp(b));
    run.dedup_by(|(a, _), (b, _)| a == b);
    run.into_iter().map(|(_, item)| item)
}

/// The single paths of an import.
fn split(tree: &UseTree, before: &mut Vec<UsePath>, leaves: &mut Vec<UseTree>) {
    match tree {
        UseTree::Path(path) => {
            before.push(UsePath { tree: Box::new(nowhere()), ..path.clone() });
            split(&path.tree, before, leaves);
            before.pop();
        }
        UseTree::Group(group) => group.items.iter().for_each(|tree| split(tree, before, leaves)),
        leaf => {
            let wrap = |inner: UseTree, path: &UsePath| {
                UseTree::Path(UsePath { tree: Box::new(inner), ..path.clone() })
            };
            leaves.push(before.iter().rev().fold(leaf.clone(), wrap));
        }
    }
}

/// A tree to put in the place of one that is yet to come.
fn nowhere() -> UseTree {
    UseTree::Glob(UseGlob { star_token: Default::default() })
}
