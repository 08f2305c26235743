//! The screen's types: `ui/src/backend/commands.gen.ts`, written from the command table.

use std::{any::TypeId, collections::BTreeMap, collections::HashSet, fmt::Write as _};

use serde::Serialize;
use ts_rs::{Config, TS, TypeVisitor};

use crate::{Commands, Error, Event, Opens, Undo};

/// Collects the declarations that a set of types needs.
pub(crate) struct Types {
    config: Config,
    seen: HashSet<TypeId>,
    declarations: BTreeMap<String, String>,
}

impl Types {
    fn new() -> Self {
        Self {
            // Nothing that is shown or counted here passes 2^53.
            config: Config::new().with_large_int("number"),
            seen: HashSet::new(),
            declarations: BTreeMap::new(),
        }
    }

    /// Adds a type with everything it consists of; gives the name to use it by.
    pub(crate) fn add<T: TS + 'static + ?Sized>(&mut self) -> String {
        self.visit::<T>();
        T::name(&self.config)
    }
}

impl TypeVisitor for Types {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        if !self.seen.insert(TypeId::of::<T>()) {
            return;
        }
        if T::output_path().is_some() {
            let (name, says) = (T::ident(&self.config), tidy(&T::decl(&self.config)));
            let known = self.declarations.insert(name.clone(), says.clone());
            assert!(known.is_none_or(|known| known == says), "two types are called {name}");
        }
        T::visit_generics(self);
        T::visit_dependencies(self);
    }
}

/// One line for each field's comment.
fn tidy(declaration: &str) -> String {
    declaration
        .replace("\n/**\n * ", "\n  /** ")
        .replace("/**\n * ", "/** ")
        .replace("\n */\n", " */ ")
        .replace("\n * ", " ")
        .replace(" \n", "\n")
}

/// A command as `fotfaste-cli commands --json` lists it.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Described {
    /// Its name.
    pub name: &'static str,
    /// The type of its argument.
    pub argument: String,
    /// The type of its result.
    pub result: String,
    /// Whether it works while the profile is locked.
    pub while_locked: bool,
}

/// Every command with its types.
#[must_use]
pub fn describe(commands: &Commands) -> Vec<Described> {
    let mut types = Types::new();
    describe_into(commands, &mut types)
}

fn describe_into(commands: &Commands, types: &mut Types) -> Vec<Described> {
    commands
        .iter()
        .map(|(name, command)| {
            let (argument, result) = (command.types)(types);
            Described { name, argument, result, while_locked: command.opens == Opens::Anytime }
        })
        .collect()
}

/// The whole file for the screen.
#[must_use]
pub fn typescript(commands: &Commands) -> String {
    let mut types = Types::new();
    let described = describe_into(commands, &mut types);
    types.add::<Error>();
    types.add::<Event>();
    types.add::<Undo>();
    let mut text = String::from(
        "// Written from the command table: run `FOTFASTE_WRITE_BINDINGS=1 cargo test -p \
         fotfaste-app --test bindings`.\n\n",
    );
    for declaration in types.declarations.values() {
        let _ = writeln!(text, "export {declaration}\n");
    }
    text.push_str("/** Every command: what it takes and what it gives. */\n");
    text.push_str("export interface Commands {\n");
    for Described { name, argument, result, .. } in described {
        let _ = writeln!(text, "  {name}: {{ argument: {argument}; result: {result} }};");
    }
    text.push_str("}\n");
    text
}
