//! Attributes: which of them say that only a test build has something, which say nothing to the code,
//! and where those of an item stand.

use quote::ToTokens;
use syn::punctuated::Punctuated;
use syn::*;

/// Whether a `cfg` predicate holds in a build without tests; `None` if that depends on other things.
fn without_tests(predicate: &Meta) -> Option<bool> {
    let list = |list: &MetaList| {
        let parse = Punctuated::<Meta, Token![,]>::parse_terminated;
        let inner = list.parse_args_with(parse).ok()?;
        Some(inner.iter().map(without_tests).collect::<Vec<_>>())
    };
    match predicate {
        Meta::Path(path) if path.is_ident("test") => Some(false),
        Meta::List(of) if of.path.is_ident("not") => match list(of)?.as_slice() {
            [one] => one.map(|one| !one),
            _ => None,
        },
        Meta::List(of) if of.path.is_ident("all") => {
            let parts = list(of)?;
            if parts.contains(&Some(false)) {
                return Some(false);
            }
            parts.iter().all(|part| *part == Some(true)).then_some(true)
        }
        Meta::List(of) if of.path.is_ident("any") => {
            let parts = list(of)?;
            if parts.contains(&Some(true)) {
                return Some(true);
            }
            parts.iter().all(|part| *part == Some(false)).then_some(false)
        }
        _ => None,
    }
}

/// Whether only a test build has what these attributes stand before.
pub(crate) fn is_test(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| match &attribute.meta {
        Meta::Path(path) => path.is_ident("test") || path.is_ident("bench"),
        Meta::List(list) if list.path.is_ident("cfg") => list
            .parse_args::<Meta>()
            .is_ok_and(|predicate| without_tests(&predicate) == Some(false)),
        _ => false,
    })
}

/// Attributes that say something to people and lints, and nothing to the code.
fn is_neutral(path: &Path) -> bool {
    const WORDS: [&str; 8] =
        ["doc", "allow", "warn", "deny", "forbid", "expect", "must_use", "deprecated"];
    const TOOLS: [&str; 3] = ["rustfmt", "clippy", "diagnostic"];
    let first = path.segments.first();
    WORDS.iter().any(|word| path.is_ident(word))
        || (path.segments.len() > 1
            && first.is_some_and(|first| TOOLS.iter().any(|tool| first.ident == tool)))
}

/// An attribute without what is neutral in it; `None` if nothing is left.
pub(crate) fn kept(attribute: &Attribute) -> Option<Attribute> {
    if is_neutral(attribute.path()) {
        return None;
    }
    let Meta::List(list) = &attribute.meta else { return Some(attribute.clone()) };
    let parse = Punctuated::<Meta, Token![,]>::parse_terminated;
    let Ok(mut parts) = list.parse_args_with(parse) else { return Some(attribute.clone()) };
    if !list.path.is_ident("cfg_attr") {
        let mut attribute = attribute.clone();
        if parts.trailing_punct()
            && let Meta::List(list) = &mut attribute.meta
        {
            parts.pop_punct();
            list.tokens = parts.into_token_stream();
        }
        return Some(attribute);
    }
    let mut parts = parts.into_iter();
    let Some(predicate) = parts.next() else { return Some(attribute.clone()) };
    if without_tests(&predicate) == Some(false) {
        return None;
    }
    let parts: Vec<Meta> = parts.filter(|meta| !is_neutral(meta.path())).collect();
    if parts.is_empty() {
        return None;
    }
    let mut attribute = attribute.clone();
    if let Meta::List(list) = &mut attribute.meta {
        list.tokens = quote::quote!(#predicate, #(#parts),*);
    }
    Some(attribute)
}

/// The paths that `#[path = "…"]` gives, under a condition or not.
pub(crate) fn paths(attributes: &[Attribute]) -> Vec<String> {
    let path = |meta: &Meta| match meta {
        Meta::NameValue(pair) if pair.path.is_ident("path") => match &pair.value {
            Expr::Lit(ExprLit { lit: Lit::Str(text), .. }) => Some(text.value()),
            _ => None,
        },
        _ => None,
    };
    let mut found = Vec::new();
    for attribute in attributes {
        found.extend(path(&attribute.meta));
        if attribute.path().is_ident("cfg_attr")
            && let Meta::List(list) = &attribute.meta
            && let Ok(parts) = list.parse_args_with(Punctuated::<Meta, Token![,]>::parse_terminated)
        {
            found.extend(parts.iter().filter_map(path));
        }
    }
    found
}

/// The attributes of an item, of whatever kind.
pub(crate) fn of_item(item: &Item) -> &[Attribute] {
    match item {
        Item::Const(ItemConst { attrs, .. })
        | Item::Enum(ItemEnum { attrs, .. })
        | Item::ExternCrate(ItemExternCrate { attrs, .. })
        | Item::Fn(ItemFn { attrs, .. })
        | Item::ForeignMod(ItemForeignMod { attrs, .. })
        | Item::Impl(ItemImpl { attrs, .. })
        | Item::Macro(ItemMacro { attrs, .. })
        | Item::Mod(ItemMod { attrs, .. })
        | Item::Static(ItemStatic { attrs, .. })
        | Item::Struct(ItemStruct { attrs, .. })
        | Item::Trait(ItemTrait { attrs, .. })
        | Item::TraitAlias(ItemTraitAlias { attrs, .. })
        | Item::Type(ItemType { attrs, .. })
        | Item::Union(ItemUnion { attrs, .. })
        | Item::Use(ItemUse { attrs, .. }) => attrs,
        _ => &[],
    }
}

pub(crate) fn of_impl_item(item: &ImplItem) -> &[Attribute] {
    match item {
        ImplItem::Const(ImplItemConst { attrs, .. })
        | ImplItem::Fn(ImplItemFn { attrs, .. })
        | ImplItem::Type(ImplItemType { attrs, .. })
        | ImplItem::Macro(ImplItemMacro { attrs, .. }) => attrs,
        _ => &[],
    }
}

pub(crate) fn of_trait_item(item: &TraitItem) -> &[Attribute] {
    match item {
        TraitItem::Const(TraitItemConst { attrs, .. })
        | TraitItem::Fn(TraitItemFn { attrs, .. })
        | TraitItem::Type(TraitItemType { attrs, .. })
        | TraitItem::Macro(TraitItemMacro { attrs, .. }) => attrs,
        _ => &[],
    }
}

pub(crate) fn of_statement(statement: &Stmt) -> &[Attribute] {
    match statement {
        Stmt::Local(local) => &local.attrs,
        Stmt::Item(item) => of_item(item),
        Stmt::Macro(call) => &call.attrs,
        Stmt::Expr(
            Expr::Assign(ExprAssign { attrs, .. })
            | Expr::Block(ExprBlock { attrs, .. })
            | Expr::Call(ExprCall { attrs, .. })
            | Expr::ForLoop(ExprForLoop { attrs, .. })
            | Expr::If(ExprIf { attrs, .. })
            | Expr::Macro(ExprMacro { attrs, .. })
            | Expr::Match(ExprMatch { attrs, .. })
            | Expr::MethodCall(ExprMethodCall { attrs, .. })
            | Expr::Return(ExprReturn { attrs, .. }),
            _,
        ) => attrs,
        Stmt::Expr(..) => &[],
    }
}
