//! The language of tests: `mean(table3.in[sluice, *]) > best(mean(table3.in[others, *]))`.
//!
//! A test compares two formulas. A formula has numbers, `+ - * /`, parentheses, calls of functions and
//! references to cells, `TABLE[ROWS, COLUMNS]`. Rows and columns are a name, a set of the file's, a list
//! `{a, b}`, `*` for all of them, `!` before a name, set or list for all others; columns also `@source`, `@targets` (all
//! others) and `@average`. Names that are not plain words stand in double quotes. Left out: what a
//! formula is worth, which is `eval`'s.

use crate::Error;
use crate::text::{Lexer, Token};

/// A test: two formulas and what is claimed of them.
#[derive(Debug, Clone, PartialEq)]
pub struct Test {
    /// The test as it is written.
    pub text: String,
    pub(crate) left: Formula,
    /// What is claimed.
    pub relation: Relation,
    pub(crate) right: Formula,
}

/// What is claimed of two numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Relation {
    /// `>`
    Above,
    /// `>=`
    AtLeast,
    /// `<`
    Below,
    /// `<=`
    AtMost,
    /// `=`: the same when rounded as the right side is written.
    Equal,
}

impl Relation {
    /// In words, before a number.
    pub(crate) fn words(self) -> &'static str {
        match self {
            Self::Above => "above ",
            Self::AtLeast => "at least ",
            Self::Below => "below ",
            Self::AtMost => "at most ",
            Self::Equal => "",
        }
    }

    /// As it is written.
    pub fn sign(self) -> &'static str {
        match self {
            Self::Above => ">",
            Self::AtLeast => ">=",
            Self::Below => "<",
            Self::AtMost => "<=",
            Self::Equal => "=",
        }
    }
}

/// A number made of cells.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Formula {
    /// A number as it is written, and its digits behind the point.
    Number(f64, usize),
    Cells(Cells),
    Call(Function, Vec<Formula>),
    Pair(Operation, Box<Formula>, Box<Formula>),
}

/// Some cells of a table.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Cells {
    pub(crate) table: String,
    pub(crate) rows: Names,
    pub(crate) columns: Names,
}

/// Some rows or columns.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Names {
    All,
    Source,
    Targets,
    Average,
    /// Names and sets.
    These(Vec<String>),
    /// All but these names and sets.
    Not(Vec<String>),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Operation {
    Add,
    Subtract,
    Multiply,
    Divide,
}

/// A function of the language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Function {
    /// `mean(cells)`: each row's mean over its columns.
    Mean,
    /// `mean_of_rows(cells)`: each column's mean over its rows.
    MeanOfRows,
    /// `best(cells)`: each column's highest figure over rows.
    Best,
    /// `worst(cells)`: each column's lowest figure over rows.
    Worst,
    /// `abs(cells)`: without sign.
    Abs,
    /// `reduction(a, b)`: the errors of accuracy b that are gone with accuracy a, in per cent.
    Reduction,
    /// `wins(a, b)`: the share of columns in which a is above b.
    Wins,
    /// `rank(a, cells)`: 1 and the rows that are above a, in one column.
    Rank,
    /// `spearman(a, b)`: the correlation of two rows over their columns.
    Spearman,
}

impl Function {
    /// Names and numbers of arguments.
    const ALL: [(&'static str, Self, usize); 9] = [
        ("mean", Self::Mean, 1),
        ("mean_of_rows", Self::MeanOfRows, 1),
        ("best", Self::Best, 1),
        ("worst", Self::Worst, 1),
        ("abs", Self::Abs, 1),
        ("reduction", Self::Reduction, 2),
        ("wins", Self::Wins, 2),
        ("rank", Self::Rank, 2),
        ("spearman", Self::Spearman, 2),
    ];
}

/// Formulas within formulas: enough for any, and little enough for the stack.
const DEEPEST: usize = 40;

impl Test {
    /// Reads a test.
    ///
    /// # Errors
    /// It is not a comparison of two formulas: where, and what was expected.
    pub fn parse(text: &str) -> Result<Self, Error> {
        let mut parser = Parser { lexer: Lexer::new(text)?, depth: 0 };
        let left = parser.sum()?;
        let relation = match parser.lexer.next() {
            Some(Token::Sign(">")) => Relation::Above,
            Some(Token::Sign(">=")) => Relation::AtLeast,
            Some(Token::Sign("<")) => Relation::Below,
            Some(Token::Sign("<=")) => Relation::AtMost,
            Some(Token::Sign("=")) => Relation::Equal,
            other => return Err(parser.lexer.fault("one of > >= < <= =", other.as_ref())),
        };
        let right = parser.sum()?;
        match parser.lexer.next() {
            None => Ok(Self { text: text.to_owned(), left, relation, right }),
            other => Err(parser.lexer.fault("the end of the test", other.as_ref())),
        }
    }
}

impl Test {
    /// The right side, where it is a number.
    pub(crate) fn claimed(&self) -> Option<String> {
        match self.right {
            Formula::Number(number, digits) => Some(format!("{number:.digits$}")),
            _ => None,
        }
    }

    /// The tables that its cells are in.
    pub(crate) fn tables(&self) -> Vec<&str> {
        let mut cells = Vec::new();
        self.left.cells(&mut cells);
        self.right.cells(&mut cells);
        cells.into_iter().map(|cells| cells.table.as_str()).collect()
    }
}

impl Formula {
    /// Every reference to cells.
    pub(crate) fn cells<'a>(&'a self, into: &mut Vec<&'a Cells>) {
        match self {
            Self::Number(..) => {}
            Self::Cells(cells) => into.push(cells),
            Self::Call(_, parts) => parts.iter().for_each(|part| part.cells(into)),
            Self::Pair(_, left, right) => {
                left.cells(into);
                right.cells(into);
            }
        }
    }
}

struct Parser<'a> {
    lexer: Lexer<'a>,
    depth: usize,
}

impl Parser<'_> {
    fn sum(&mut self) -> Result<Formula, Error> {
        self.depth += 1;
        if self.depth > DEEPEST {
            return Err(self.lexer.here("the formula is nested too deeply"));
        }
        let mut left = self.product()?;
        while let Some(operation) =
            self.operation(&[("+", Operation::Add), ("-", Operation::Subtract)])
        {
            left = Formula::Pair(operation, Box::new(left), Box::new(self.product()?));
        }
        self.depth -= 1;
        Ok(left)
    }

    fn product(&mut self) -> Result<Formula, Error> {
        let mut left = self.part()?;
        while let Some(operation) =
            self.operation(&[("*", Operation::Multiply), ("/", Operation::Divide)])
        {
            left = Formula::Pair(operation, Box::new(left), Box::new(self.part()?));
        }
        Ok(left)
    }

    fn operation(&mut self, known: &[(&str, Operation)]) -> Option<Operation> {
        let Some(Token::Sign(sign)) = self.lexer.peek() else { return None };
        let (_, operation) = known.iter().find(|(of, _)| of == sign)?;
        let operation = *operation;
        self.lexer.next();
        Some(operation)
    }

    fn part(&mut self) -> Result<Formula, Error> {
        match self.lexer.next() {
            Some(Token::Number(text)) => {
                let digits = text.split_once('.').map_or(0, |(_, digits)| digits.len());
                let number = text.parse().map_err(|_| self.lexer.here("this is no number"))?;
                Ok(Formula::Number(number, digits))
            }
            Some(Token::Sign("-")) => match self.lexer.next() {
                Some(Token::Number(text)) => {
                    let digits = text.split_once('.').map_or(0, |(_, digits)| digits.len());
                    let number: f64 =
                        text.parse().map_err(|_| self.lexer.here("this is no number"))?;
                    Ok(Formula::Number(-number, digits))
                }
                other => Err(self.lexer.fault("a number", other.as_ref())),
            },
            Some(Token::Sign("(")) => {
                let inner = self.sum()?;
                self.expect(")")?;
                Ok(inner)
            }
            Some(Token::Name(name)) => match self.lexer.next() {
                Some(Token::Sign("[")) => self.reference(name),
                Some(Token::Sign("(")) => self.call(&name),
                other => {
                    let what = format!("[ or ( after `{name}`");
                    Err(self.lexer.fault(&what, other.as_ref()))
                }
            },
            other => Err(self.lexer.fault("a number, a function or a table", other.as_ref())),
        }
    }

    fn call(&mut self, name: &str) -> Result<Formula, Error> {
        let Some((_, function, count)) = Function::ALL.iter().find(|(known, ..)| *known == name)
        else {
            let known: Vec<_> = Function::ALL.iter().map(|(name, ..)| *name).collect();
            return Err(self
                .lexer
                .here(&format!("there is no function `{name}`"))
                .help(format!("there are {}", known.join(", "))));
        };
        let mut parts = vec![self.sum()?];
        while parts.len() < *count {
            self.expect(",")?;
            parts.push(self.sum()?);
        }
        self.expect(")")?;
        Ok(Formula::Call(*function, parts))
    }

    fn reference(&mut self, table: String) -> Result<Formula, Error> {
        let rows = self.names()?;
        self.expect(",")?;
        let columns = self.names()?;
        self.expect("]")?;
        if matches!(rows, Names::Source | Names::Targets | Names::Average) {
            return Err(self.lexer.here("@ stands for columns, not for rows"));
        }
        Ok(Formula::Cells(Cells { table, rows, columns }))
    }

    fn names(&mut self) -> Result<Names, Error> {
        match self.lexer.next() {
            Some(Token::Sign("*")) => Ok(Names::All),
            Some(Token::Sign("!")) => {
                let first = self.lexer.next();
                Ok(Names::Not(self.list(first)?))
            }
            Some(Token::Sign("@")) => match self.lexer.next() {
                Some(Token::Name(name)) if name == "source" => Ok(Names::Source),
                Some(Token::Name(name)) if name == "targets" => Ok(Names::Targets),
                Some(Token::Name(name)) if name == "average" => Ok(Names::Average),
                other => {
                    Err(self.lexer.fault("source, targets or average after @", other.as_ref()))
                }
            },
            first => Ok(Names::These(self.list(first)?)),
        }
    }

    /// A name, or several in braces.
    fn list(&mut self, first: Option<Token>) -> Result<Vec<String>, Error> {
        match first {
            Some(Token::Name(name) | Token::Quoted(name) | Token::Number(name)) => Ok(vec![name]),
            Some(Token::Sign("{")) => {
                let mut names = Vec::new();
                loop {
                    match self.lexer.next() {
                        Some(Token::Name(name) | Token::Quoted(name) | Token::Number(name)) => {
                            names.push(name);
                        }
                        other => return Err(self.lexer.fault("a name", other.as_ref())),
                    }
                    match self.lexer.next() {
                        Some(Token::Sign(",")) => {}
                        Some(Token::Sign("}")) => return Ok(names),
                        other => return Err(self.lexer.fault(", or }", other.as_ref())),
                    }
                }
            }
            other => Err(self.lexer.fault("a name, a list in braces, * or !", other.as_ref())),
        }
    }

    fn expect(&mut self, sign: &'static str) -> Result<(), Error> {
        match self.lexer.next() {
            Some(Token::Sign(found)) if found == sign => Ok(()),
            other => Err(self.lexer.fault(sign, other.as_ref())),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_test_is_read_with_the_usual_order_of_operations() {
        let test = Test::parse("1 + 2 * (3 - a.b[x, *]) >= 5/7").unwrap();
        let cells = Cells {
            table: "a.b".into(),
            rows: Names::These(vec!["x".into()]),
            columns: Names::All,
        };
        let number = |n| Box::new(Formula::Number(n, 0));
        let inner =
            Formula::Pair(Operation::Subtract, number(3.0), Box::new(Formula::Cells(cells)));
        let product = Formula::Pair(Operation::Multiply, number(2.0), Box::new(inner));
        assert_eq!(test.left, Formula::Pair(Operation::Add, number(1.0), Box::new(product)));
        assert_eq!(test.relation, Relation::AtLeast);
        assert_eq!(test.right, Formula::Pair(Operation::Divide, number(5.0), number(7.0)));
    }

    #[test]
    fn faults_say_where_and_what_was_expected() {
        let message = |text: &str| Test::parse(text).unwrap_err().to_string();
        assert_eq!(message("mean(t[a, b]"), "column 13: expected ), found the end");
        assert_eq!(message("1 2"), "column 3: expected one of > >= < <= =, found `2`");
        assert_eq!(message("median(t[a, b]) > 1"), "column 7: there is no function `median`");
        assert_eq!(message("t[@source, b] > 1"), "column 13: @ stands for columns, not for rows");
        assert_eq!(message("t[a, b] > \"x"), "column 11: this quote is never closed");
        assert_eq!(message("t[a, b] > §"), "column 11: `§` has no meaning here");
        let deep = format!("{}1{} > 0", "(".repeat(5000), ")".repeat(5000));
        assert!(message(&deep).ends_with("the formula is nested too deeply"));
    }
}
