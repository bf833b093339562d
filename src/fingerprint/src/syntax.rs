//! A Rust file in normal form: what is left of it once comments, documentation, tests and layout are
//! gone.
//!
//! The file is parsed, [`Strip`] takes out what no build of the library contains and evens out what
//! rustfmt may write in two ways, and [`crate::tokens`] hashes what is printed again. Modules that
//! the file declares are listed on the way, apart for those that only a test build has.
//!
//! Left out: macros are not expanded. What stands in a call of a macro of one's own counts token by
//! token; only the arguments of the standard library's are evened out like other expressions.

use syn::parse::Parser;
use syn::punctuated::Punctuated;
use syn::visit_mut::{self, VisitMut};
use syn::*;

use crate::attributes::{is_test, kept, of_impl_item, of_item, of_statement, of_trait_item, paths};
use crate::imports;
use crate::tokens::{self, Call};

/// A file in normal form.
pub(crate) struct Normal {
    /// Digest of its tokens.
    pub(crate) digest: String,
    /// Modules in files of their own.
    pub(crate) modules: Vec<Declared>,
    /// Calls of `include_str!`, `env!` and the like.
    pub(crate) calls: Vec<Call>,
    /// The same in code that only a test build has.
    pub(crate) test_calls: Vec<Call>,
}

/// `mod name;`
#[derive(Debug, Clone)]
pub(crate) struct Declared {
    /// The module's name.
    pub(crate) name: String,
    /// What `#[path]` says, and `#[cfg_attr(…, path)]`.
    pub(crate) paths: Vec<String>,
    /// The inline modules around it, outermost first; each by its `#[path]`, if it has one.
    pub(crate) inside: Vec<String>,
    /// Whether only a test build has it.
    pub(crate) test: bool,
}

/// The normal form of a file; `None` where it does not parse.
pub(crate) fn normal(text: &str) -> Option<Normal> {
    let mut file = parse_file(text).ok()?;
    let mut strip = Strip::default();
    if is_test(&file.attrs) {
        strip.test = true;
        tokens::calls(quoted(&file), &mut strip.test_calls);
        strip.visit_file_mut(&mut file);
        file.items.clear();
        file.attrs.clear();
    } else {
        strip.visit_file_mut(&mut file);
    }
    let mut calls = Vec::new();
    let digest = tokens::digest(quoted(&file), &mut calls);
    Some(Normal { digest, modules: strip.modules, calls, test_calls: strip.test_calls })
}

fn quoted(part: &dyn quote::ToTokens) -> proc_macro2::TokenStream {
    part.to_token_stream()
}

/// Drops the comma behind a last element.
fn no_trailing<T, P: Default>(list: &mut Punctuated<T, P>) {
    list.pop_punct();
}

/// Drops the elements that only a test build has.
fn no_tests<T, P: Default>(list: &mut Punctuated<T, P>, attributes: fn(&T) -> &[Attribute]) {
    if list.iter().any(|element| is_test(attributes(element))) {
        let all = std::mem::take(list);
        *list = all.into_iter().filter(|element| !is_test(attributes(element))).collect();
    }
}

/// Macros of the standard library whose arguments are expressions.
const STANDARD: [&str; 19] = [
    "assert",
    "assert_eq",
    "assert_ne",
    "debug_assert",
    "debug_assert_eq",
    "debug_assert_ne",
    "dbg",
    "eprint",
    "eprintln",
    "format",
    "format_args",
    "panic",
    "print",
    "println",
    "todo",
    "unimplemented",
    "unreachable",
    "vec",
    "write",
];

/// Takes out of a syntax tree what does not count.
#[derive(Default)]
struct Strip {
    modules: Vec<Declared>,
    test_calls: Vec<Call>,
    inside: Vec<String>,
    test: bool,
}

impl Strip {
    /// Drops the parts of a list that only a test build has, once their modules are noted.
    fn retain<T: quote::ToTokens>(
        &mut self,
        list: &mut Vec<T>,
        attributes: fn(&T) -> &[Attribute],
        visit: fn(&mut Self, &mut T),
    ) {
        list.retain_mut(|part| {
            if !is_test(attributes(part)) {
                return true;
            }
            tokens::calls(quoted(part), &mut self.test_calls);
            let before = std::mem::replace(&mut self.test, true);
            visit(self, part);
            self.test = before;
            false
        });
    }
}

/// Methods that visit a node and drop its trailing comma.
macro_rules! without_trailing_comma {
    ($($visit:ident: $node:ty => $($list:ident).+;)*) => {
        $(fn $visit(&mut self, node: &mut $node) {
            visit_mut::$visit(self, node);
            no_trailing(&mut node.$($list).+);
        })*
    };
}

impl VisitMut for Strip {
    without_trailing_comma! {
        visit_angle_bracketed_generic_arguments_mut: AngleBracketedGenericArguments => args;
        visit_bound_lifetimes_mut: BoundLifetimes => lifetimes;
        visit_expr_array_mut: ExprArray => elems;
        visit_expr_call_mut: ExprCall => args;
        visit_expr_method_call_mut: ExprMethodCall => args;
        visit_generics_mut: Generics => params;
        visit_parenthesized_generic_arguments_mut: ParenthesizedGenericArguments => inputs;
        visit_pat_slice_mut: PatSlice => elems;
        visit_pat_tuple_struct_mut: PatTupleStruct => elems;
        visit_precise_capture_mut: PreciseCapture => params;
        visit_signature_mut: Signature => inputs;
        visit_type_fn_ptr_mut: TypeFnPtr => inputs;
        visit_use_group_mut: UseGroup => items;
        visit_where_clause_mut: WhereClause => predicates;
    }

    fn visit_attributes_mut(&mut self, attributes: &mut Vec<Attribute>) {
        *attributes = attributes.iter().filter_map(kept).collect();
        attributes.iter_mut().for_each(|attribute| self.visit_attribute_mut(attribute));
    }

    fn visit_file_mut(&mut self, file: &mut File) {
        self.retain(&mut file.items, of_item, Self::visit_item_mut);
        visit_mut::visit_file_mut(self, file);
        imports::sort(&mut file.items);
    }

    fn visit_item_mod_mut(&mut self, module: &mut ItemMod) {
        let name = module.ident.to_string();
        let name = name.strip_prefix("r#").unwrap_or(&name).to_owned();
        let mut paths = paths(&module.attrs);
        let test = self.test || is_test(&module.attrs);
        if module.content.is_none() {
            let inside = self.inside.clone();
            self.modules.push(Declared { name: name.clone(), paths: paths.clone(), inside, test });
        }
        self.inside.push(paths.pop().unwrap_or(name));
        if let Some((_, items)) = &mut module.content {
            self.retain(items, of_item, Self::visit_item_mut);
        }
        visit_mut::visit_item_mod_mut(self, module);
        self.inside.pop();
        if let Some((_, items)) = &mut module.content {
            imports::sort(items);
        }
    }

    fn visit_item_impl_mut(&mut self, item: &mut ItemImpl) {
        self.retain(&mut item.items, of_impl_item, Self::visit_impl_item_mut);
        visit_mut::visit_item_impl_mut(self, item);
    }

    fn visit_item_trait_mut(&mut self, item: &mut ItemTrait) {
        self.retain(&mut item.items, of_trait_item, Self::visit_trait_item_mut);
        visit_mut::visit_item_trait_mut(self, item);
    }

    fn visit_block_mut(&mut self, block: &mut Block) {
        self.retain(&mut block.stmts, of_statement, Self::visit_stmt_mut);
        visit_mut::visit_block_mut(self, block);
        // `return x` and `return x;` end a block alike.
        if let Some(Stmt::Expr(Expr::Return(_) | Expr::Break(_) | Expr::Continue(_), semi)) =
            block.stmts.last_mut()
        {
            *semi = Some(Default::default());
        }
    }

    fn visit_fields_named_mut(&mut self, fields: &mut FieldsNamed) {
        no_tests(&mut fields.named, |field| &field.attrs);
        visit_mut::visit_fields_named_mut(self, fields);
        no_trailing(&mut fields.named);
    }

    fn visit_fields_unnamed_mut(&mut self, fields: &mut FieldsUnnamed) {
        no_tests(&mut fields.unnamed, |field| &field.attrs);
        visit_mut::visit_fields_unnamed_mut(self, fields);
        no_trailing(&mut fields.unnamed);
    }

    fn visit_item_enum_mut(&mut self, item: &mut ItemEnum) {
        no_tests(&mut item.variants, |variant| &variant.attrs);
        visit_mut::visit_item_enum_mut(self, item);
        no_trailing(&mut item.variants);
    }

    fn visit_expr_struct_mut(&mut self, node: &mut ExprStruct) {
        no_tests(&mut node.fields, |field| &field.attrs);
        visit_mut::visit_expr_struct_mut(self, node);
        // `..rest` needs a comma before it.
        if node.dot2_token.is_none() {
            no_trailing(&mut node.fields);
        }
    }

    fn visit_pat_struct_mut(&mut self, node: &mut PatStruct) {
        no_tests(&mut node.fields, |field| &field.attrs);
        visit_mut::visit_pat_struct_mut(self, node);
        if node.rest.is_none() {
            no_trailing(&mut node.fields);
        }
    }

    /// `x: x` is `x`.
    fn visit_field_value_mut(&mut self, field: &mut FieldValue) {
        visit_mut::visit_field_value_mut(self, field);
        if let (Member::Named(name), Expr::Path(value)) = (&field.member, &field.expr)
            && value.attrs.is_empty()
            && value.qself.is_none()
            && value.path.is_ident(name)
        {
            field.colon_token = None;
        }
    }

    fn visit_expr_match_mut(&mut self, node: &mut ExprMatch) {
        node.arms.retain(|arm| !is_test(&arm.attrs));
        visit_mut::visit_expr_match_mut(self, node);
    }

    /// `=> { x }` is `=> x,`.
    fn visit_arm_mut(&mut self, arm: &mut Arm) {
        visit_mut::visit_arm_mut(self, arm);
        bare(&mut arm.body);
        arm.comma = Some(Default::default());
    }

    /// `|x| { y }` is `|x| y`.
    fn visit_expr_closure_mut(&mut self, node: &mut ExprClosure) {
        visit_mut::visit_expr_closure_mut(self, node);
        no_trailing(&mut node.inputs);
        if matches!(node.output, ReturnType::Default) {
            bare(&mut node.body);
        }
    }

    /// `((x))` is `(x)`.
    fn visit_expr_paren_mut(&mut self, node: &mut ExprParen) {
        visit_mut::visit_expr_paren_mut(self, node);
        while let Expr::Paren(inner) = &mut *node.expr
            && inner.attrs.is_empty()
        {
            let inner = std::mem::replace(&mut *inner.expr, nothing());
            *node.expr = inner;
        }
    }

    fn visit_expr_tuple_mut(&mut self, node: &mut ExprTuple) {
        visit_mut::visit_expr_tuple_mut(self, node);
        no_trailing_of_many(&mut node.elems);
    }

    fn visit_pat_tuple_mut(&mut self, node: &mut PatTuple) {
        visit_mut::visit_pat_tuple_mut(self, node);
        no_trailing_of_many(&mut node.elems);
    }

    fn visit_type_tuple_mut(&mut self, node: &mut TypeTuple) {
        visit_mut::visit_type_tuple_mut(self, node);
        no_trailing_of_many(&mut node.elems);
    }

    fn visit_pat_or_mut(&mut self, node: &mut PatOr) {
        visit_mut::visit_pat_or_mut(self, node);
        node.leading_vert = None;
    }

    /// `-> ()` goes without saying.
    fn visit_return_type_mut(&mut self, node: &mut ReturnType) {
        visit_mut::visit_return_type_mut(self, node);
        if let ReturnType::Type(_, of) = node
            && let Type::Tuple(tuple) = &**of
            && tuple.elems.is_empty()
        {
            *node = ReturnType::Default;
        }
    }

    fn visit_macro_mut(&mut self, call: &mut Macro) {
        if !STANDARD.iter().any(|name| call.path.is_ident(name)) && !call.path.is_ident("writeln") {
            return;
        }
        let list = Punctuated::<Expr, Token![,]>::parse_terminated;
        if let Ok(mut list) = list.parse2(call.tokens.clone()) {
            list.iter_mut().for_each(|expression| self.visit_expr_mut(expression));
            no_trailing(&mut list);
            call.tokens = quoted(&list);
        }
    }
}

/// A tuple of one keeps its comma, which makes it one.
fn no_trailing_of_many<T, P: Default>(list: &mut Punctuated<T, P>) {
    if list.len() > 1 {
        no_trailing(list);
    }
}

/// An expression to put in the place of one that is taken out.
fn nothing() -> Expr {
    Expr::Verbatim(proc_macro2::TokenStream::new())
}

/// Takes an expression out of the block that holds nothing else.
fn bare(body: &mut Expr) {
    while let Expr::Block(block) = body
        && block.attrs.is_empty()
        && block.label.is_none()
        && let [
            Stmt::Expr(_, None)
            | Stmt::Expr(Expr::Return(_) | Expr::Break(_) | Expr::Continue(_), Some(_))
            | Stmt::Macro(StmtMacro { semi_token: None, .. }),
        ] = block.block.stmts.as_slice()
    {
        *body = match block.block.stmts.pop() {
            Some(Stmt::Expr(inner, _)) => inner,
            Some(Stmt::Macro(StmtMacro { attrs, mac, .. })) => {
                Expr::Macro(ExprMacro { attrs, mac })
            }
            _ => return,
        };
    }
}
