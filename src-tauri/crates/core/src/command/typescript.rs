//! Writes the typed client of the screens from the registry: every type that crosses, every command, every hook.

use std::any::TypeId;
use std::collections::{BTreeMap, HashSet};
use std::fmt::Write;

use ts_rs::{Config, TS, TypeVisitor};

use super::{Command, Kind, Role, all};
use crate::announce::Announcement;
use crate::error::Error;

/// The TypeScript names of a command's two types.
pub struct Signature {
    /// Type of the arguments.
    pub arguments: String,
    /// Type of the answer.
    pub answer: String,
}

/// Collects the declarations of all types that are reached.
pub struct Describer {
    config: Config,
    seen: HashSet<TypeId>,
    declarations: BTreeMap<String, String>,
    /// Names that two different types bear: in TypeScript one would silently take the other's place.
    given_twice: Vec<String>,
}

impl Default for Describer {
    fn default() -> Self {
        // JSON has one kind of number; every integer here stays below 2^53.
        Self {
            config: Config::new().with_large_int("number"),
            seen: HashSet::new(),
            declarations: BTreeMap::new(),
            given_twice: Vec::new(),
        }
    }
}

impl Describer {
    /// The type's name in TypeScript; its declaration and all it needs are collected.
    pub fn name_of<T: TS + 'static>(&mut self) -> String {
        self.visit::<T>();
        T::name(&self.config)
    }
}

impl TypeVisitor for Describer {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        if !self.seen.insert(TypeId::of::<T>()) {
            return;
        }
        // Only our own types have a place to be exported to; numbers, lists and dates are TypeScript's.
        if T::output_path().is_some() {
            let mut text = T::docs().unwrap_or_default();
            let _ = writeln!(text, "export {}", T::decl(&self.config));
            let name = T::ident(&self.config);
            if self.declarations.get(&name).is_some_and(|before| *before != text) {
                self.given_twice.push(name.clone());
            }
            self.declarations.insert(name, text);
        }
        T::visit_generics(self);
        T::visit_dependencies(self);
    }
}

/// A command as other programs read it: `kangning commands --json`.
#[derive(serde::Serialize)]
pub struct Description {
    /// `area_verb`.
    pub name: &'static str,
    /// What it does.
    pub about: &'static str,
    /// Looks or changes.
    pub kind: Kind,
    /// Who may call it.
    pub by: &'static [Role],
    /// What it reads or changes.
    pub topics: &'static [super::Topic],
    /// TypeScript type of the arguments.
    pub arguments: String,
    /// TypeScript type of the answer.
    pub answer: String,
}

/// All commands, described, and the declarations of their types.
#[must_use]
pub fn describe() -> (Vec<Description>, BTreeMap<String, String>) {
    let mut describer = Describer::default();
    let descriptions = all()
        .iter()
        .map(|command| {
            let Signature { arguments, answer } = (command.signature)(&mut describer);
            let Command { name, about, kind, by, topics, .. } = command;
            Description { name, about, kind: *kind, by, topics, arguments, answer }
        })
        .collect();
    (descriptions, describer.declarations)
}

/// Names that two different types bear.
#[must_use]
pub fn names_given_twice() -> Vec<String> {
    let mut describer = Describer::default();
    for command in all() {
        let _ = (command.signature)(&mut describer);
    }
    describer.given_twice
}

const HEADER: &str =
    "// Written from the registry of commands; do not edit. `npm run generate` writes it anew.\n\n";

/// The text of `ui/src/ipc/generated.ts`: types, the table of commands, and a hook or function for each.
#[must_use]
pub fn client() -> String {
    let mut describer = Describer::default();
    describer.visit::<Error>();
    describer.visit::<Announcement>();
    describer.visit::<super::Topic>();
    describer.visit::<Role>();
    let signatures: Vec<(&Command, Signature)> =
        all().iter().map(|command| (*command, (command.signature)(&mut describer))).collect();

    let mut text = String::from(HEADER);
    text.push_str("import { type ReadOptions, useChange, useRead } from \"./query\";\n\n");
    for declaration in describer.declarations.values() {
        text.push_str(declaration);
        text.push('\n');
    }

    text.push_str("/** What each command takes and answers. */\nexport interface Commands {\n");
    for (command, signature) in &signatures {
        let _ = writeln!(
            text,
            "  /** {} */\n  {}: {{ kind: \"{}\"; arguments: {}; answer: {} }};",
            command.about,
            command.name,
            command.kind.word(),
            signature.arguments,
            signature.answer
        );
    }
    text.push_str("}\n\n/** What each command reads or changes, and who may call it. */\nexport const commandTable = {\n");
    for (command, _) in &signatures {
        let list =
            |words: Vec<&str>| words.iter().map(|word| format!("\"{word}\"")).collect::<Vec<_>>().join(", ");
        let _ = writeln!(
            text,
            "  {}: {{ kind: \"{}\", topics: [{}], by: [{}] }},",
            command.name,
            command.kind.word(),
            list(command.topics.iter().map(|topic| topic.word()).collect()),
            list(command.by.iter().map(|role| role.word()).collect()),
        );
    }
    text.push_str("} as const satisfies Record<keyof Commands, { kind: string; topics: readonly Topic[]; by: readonly Role[] }>;\n");

    for (command, signature) in &signatures {
        let hook = format!("use{}", pascal_case(command.name));
        let name = command.name;
        let _ = match command.kind {
            Kind::Read if signature.arguments == "NoArguments" => writeln!(
                text,
                "\n/** {} */\nexport const {hook} = (options?: ReadOptions<\"{name}\">) => useRead(\"{name}\", {{}}, options);",
                command.about
            ),
            Kind::Read => writeln!(
                text,
                "\n/** {} */\nexport const {hook} = (asked: {}, options?: ReadOptions<\"{name}\">) => useRead(\"{name}\", asked, options);",
                command.about, signature.arguments
            ),
            Kind::Change => {
                writeln!(
                    text,
                    "\n/** {} */\nexport const {hook} = () => useChange(\"{name}\");",
                    command.about
                )
            }
        };
    }
    text
}

fn pascal_case(name: &str) -> String {
    name.split('_')
        .map(|word| {
            let mut letters = word.chars();
            letters
                .next()
                .map_or_else(String::new, |first| first.to_ascii_uppercase().to_string() + letters.as_str())
        })
        .collect()
}
