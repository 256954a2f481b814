//! The attribute `#[command]`: declares a Kangning command at the function that carries it out.
//!
//! ```text
//! /// Checks an elder in.
//! #[command(change, by = [Reception, Nurse], topics = [Attendance])]
//! pub async fn attendance_check_in(change: &mut Change<'_>, asked: CheckIn) -> Result<CheckedIn> { … }
//! ```
//!
//! The function's name is the command's name, its doc comment the command's description, its second argument the
//! arguments and the type inside `Result` the answer. Nothing is written twice, so nothing can drift apart.

use proc_macro::TokenStream;
use proc_macro2::TokenStream as Tokens;
use quote::quote;
use syn::parse::{Parse, ParseStream};
use syn::punctuated::Punctuated;
use syn::{
    Expr, ExprLit, FnArg, GenericArgument, Ident, ItemFn, Lit, Meta, PathArguments, ReturnType, Token, Type,
    bracketed, parse_macro_input,
};

struct Declaration {
    kind: Ident,
    by: Vec<Ident>,
    topics: Vec<Ident>,
}

impl Parse for Declaration {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let kind: Ident = input.parse()?;
        if kind != "read" && kind != "change" {
            return Err(syn::Error::new(kind.span(), "a command either `read`s or `change`s"));
        }
        let (mut by, mut topics) = (None, None);
        while !input.is_empty() {
            input.parse::<Token![,]>()?;
            if input.is_empty() {
                break;
            }
            let key: Ident = input.parse()?;
            input.parse::<Token![=]>()?;
            let list;
            bracketed!(list in input);
            let words: Vec<Ident> =
                Punctuated::<Ident, Token![,]>::parse_terminated(&list)?.into_iter().collect();
            match key.to_string().as_str() {
                "by" => by = Some(words),
                "topics" => topics = Some(words),
                _ => return Err(syn::Error::new(key.span(), "expected `by` or `topics`")),
            }
        }
        let missing = |what| syn::Error::new(kind.span(), format!("a command says `{what} = [...]`"));
        Ok(Self {
            by: by.ok_or_else(|| missing("by"))?,
            topics: topics.ok_or_else(|| missing("topics"))?,
            kind,
        })
    }
}

/// Declares a command; see the crate's documentation.
#[proc_macro_attribute]
pub fn command(attribute: TokenStream, item: TokenStream) -> TokenStream {
    let declaration = parse_macro_input!(attribute as Declaration);
    let function = parse_macro_input!(item as ItemFn);
    expand(&declaration, &function).unwrap_or_else(syn::Error::into_compile_error).into()
}

fn expand(declaration: &Declaration, function: &ItemFn) -> syn::Result<Tokens> {
    let name = &function.sig.ident;
    let about = documentation(function);
    if about.is_empty() {
        return Err(syn::Error::new(name.span(), "a command says in a doc comment what it does"));
    }
    let answer = answer_type(function)?;
    let Declaration { kind, by, topics } = declaration;
    let (kind_word, runner) = if kind == "read" {
        (quote!(Read), quote!(::kangning_core::command::run_read))
    } else {
        (quote!(Change), quote!(::kangning_core::command::run_change))
    };
    let (arguments, call) = match function.sig.inputs.iter().nth(1) {
        Some(FnArg::Typed(argument)) => {
            let ty = &argument.ty;
            (quote!(#ty), quote!(|call, asked| ::std::boxed::Box::pin(#name(call, asked))))
        }
        _ => (
            quote!(::kangning_core::command::NoArguments),
            quote!(|call, _: ::kangning_core::command::NoArguments| ::std::boxed::Box::pin(#name(call))),
        ),
    };
    let name_text = name.to_string();
    Ok(quote! {
        #function

        ::inventory::submit! {
            ::kangning_core::command::Command {
                name: #name_text,
                about: #about,
                kind: ::kangning_core::command::Kind::#kind_word,
                by: &[#(::kangning_core::command::Role::#by),*],
                topics: &[#(::kangning_core::command::Topic::#topics),*],
                run: |app, asked| ::std::boxed::Box::pin(#runner::<#arguments, #answer>(app, asked, #name_text, #call)),
                signature: |describer| ::kangning_core::command::typescript::Signature {
                    arguments: describer.name_of::<#arguments>(),
                    answer: describer.name_of::<#answer>(),
                },
            }
        }
    })
}

fn documentation(function: &ItemFn) -> String {
    let lines: Vec<String> = function
        .attrs
        .iter()
        .filter(|attribute| attribute.path().is_ident("doc"))
        .filter_map(|attribute| match &attribute.meta {
            Meta::NameValue(pair) => match &pair.value {
                Expr::Lit(ExprLit { lit: Lit::Str(text), .. }) => Some(text.value().trim().to_owned()),
                _ => None,
            },
            _ => None,
        })
        .collect();
    lines.join(" ").trim().to_owned()
}

fn answer_type(function: &ItemFn) -> syn::Result<Type> {
    let wrong = || syn::Error::new(function.sig.ident.span(), "a command answers `Result<Answer>`");
    let ReturnType::Type(_, ty) = &function.sig.output else { return Err(wrong()) };
    let Type::Path(path) = ty.as_ref() else { return Err(wrong()) };
    let last = path.path.segments.last().ok_or_else(wrong)?;
    let PathArguments::AngleBracketed(arguments) = &last.arguments else { return Err(wrong()) };
    match arguments.args.first() {
        Some(GenericArgument::Type(answer)) if last.ident == "Result" => Ok(answer.clone()),
        _ => Err(wrong()),
    }
}

struct ReportDeclaration {
    group: Ident,
    by: Vec<Ident>,
    takes: Vec<Ident>,
    papers: Vec<Ident>,
    choices: Option<syn::Path>,
}

impl Parse for ReportDeclaration {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let group: Ident = input.parse()?;
        let (mut by, mut takes, mut papers, mut choices) = (None, None, None, None);
        while !input.is_empty() {
            input.parse::<Token![,]>()?;
            if input.is_empty() {
                break;
            }
            let key: Ident = input.parse()?;
            input.parse::<Token![=]>()?;
            if key == "choices" {
                choices = Some(input.parse::<syn::Path>()?);
                continue;
            }
            let list;
            bracketed!(list in input);
            let words: Vec<Ident> =
                Punctuated::<Ident, Token![,]>::parse_terminated(&list)?.into_iter().collect();
            match key.to_string().as_str() {
                "by" => by = Some(words),
                "takes" => takes = Some(words),
                "papers" => papers = Some(words),
                _ => {
                    return Err(syn::Error::new(key.span(), "expected `by`, `takes`, `papers` or `choices`"));
                }
            }
        }
        let missing = |what| syn::Error::new(group.span(), format!("a report says `{what} = [...]`"));
        Ok(Self {
            by: by.ok_or_else(|| missing("by"))?,
            takes: takes.ok_or_else(|| missing("takes"))?,
            papers: papers
                .unwrap_or_else(|| ["A4", "A5", "A3"].map(|paper| Ident::new(paper, group.span())).to_vec()),
            choices,
            group,
        })
    }
}

/// Declares a report at the function that builds its document.
///
/// ```text
/// /// The elders of a centre with their telephone numbers.
/// #[report(People, by = [Reception, Manager], takes = [Centre])]
/// pub async fn people_contacts(reading: &mut Reading<'_>, asked: Parameters) -> Result<Document> { … }
/// ```
///
/// It can be had on any paper unless `papers = [A4]` says on which. The function's name is the report's name; its texts stand under `report.<name>` on the screen and on paper.
#[proc_macro_attribute]
pub fn report(attribute: TokenStream, item: TokenStream) -> TokenStream {
    let declaration = parse_macro_input!(attribute as ReportDeclaration);
    let function = parse_macro_input!(item as ItemFn);
    expand_report(&declaration, &function).unwrap_or_else(syn::Error::into_compile_error).into()
}

fn expand_report(declaration: &ReportDeclaration, function: &ItemFn) -> syn::Result<Tokens> {
    let name = &function.sig.ident;
    let about = documentation(function);
    if about.is_empty() {
        return Err(syn::Error::new(name.span(), "a report says in a doc comment what it shows"));
    }
    let ReportDeclaration { group, by, takes, papers, choices } = declaration;
    let name_text = name.to_string();
    let choices = match choices {
        Some(list) => {
            quote!(::std::option::Option::Some(|reading, asked| ::std::boxed::Box::pin(#list(reading, asked))))
        }
        None => quote!(::std::option::Option::None),
    };
    Ok(quote! {
        #function

        ::inventory::submit! {
            ::kangning_core::report::Report {
                name: #name_text,
                about: #about,
                group: ::kangning_core::report::ReportGroup::#group,
                by: &[#(::kangning_core::command::Role::#by),*],
                takes: &[#(::kangning_core::report::Takes::#takes),*],
                papers: &[#(::kangning_core::report::Paper::#papers),*],
                build: |reading, asked| ::std::boxed::Box::pin(#name(reading, asked)),
                choices: #choices,
            }
        }
    })
}
