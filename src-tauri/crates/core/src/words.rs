//! Closed sets of words and identifiers: one definition serves Rust, JSON, TypeScript and both databases.

/// Defines a closed set of words. Written in snake_case in JSON, TypeScript and the database.
#[macro_export]
macro_rules! words {
    ($(#[$meta:meta])* pub enum $name:ident { $($(#[$word_meta:meta])* $word:ident),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(
            Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord,
            ::serde::Serialize, ::serde::Deserialize, ::ts_rs::TS,
            ::strum::EnumString, ::strum::IntoStaticStr, ::strum::VariantArray,
        )]
        #[serde(rename_all = "snake_case")]
        #[strum(serialize_all = "snake_case")]
        pub enum $name { $($(#[$word_meta])* $word),+ }

        impl $name {
            /// The word as it is stored and sent.
            #[must_use]
            pub fn word(self) -> &'static str {
                self.into()
            }
        }

        $crate::stored_as_text!($name, |value: &$name| value.word(), |text: &str| {
            text.parse::<$name>().map_err(|_| format!("unknown word {text:?} for {}", stringify!($name)).into())
        });
    };
}

/// Defines identifiers that cannot be mistaken for each other.
#[macro_export]
macro_rules! identifiers {
    ($($(#[$meta:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$meta])*
        #[derive(
            Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, ::serde::Serialize, ::serde::Deserialize, ::ts_rs::TS,
        )]
        pub struct $name(pub String);

        impl $name {
            /// The identifier as text.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        $crate::stored_as_text!($name, |value: &$name| value.0.as_str(), |text: &str| Ok($name(text.to_owned())));
    )+};
}

/// Stores a type as text on both databases.
#[doc(hidden)]
#[macro_export]
macro_rules! stored_as_text {
    ($name:ident, $to_text:expr, $from_text:expr) => {
        impl<DB: ::sqlx::Database> ::sqlx::Type<DB> for $name
        where
            String: ::sqlx::Type<DB>,
        {
            fn type_info() -> DB::TypeInfo {
                <String as ::sqlx::Type<DB>>::type_info()
            }

            fn compatible(ty: &DB::TypeInfo) -> bool {
                <String as ::sqlx::Type<DB>>::compatible(ty)
            }
        }

        impl<'q, DB: ::sqlx::Database> ::sqlx::Encode<'q, DB> for $name
        where
            String: ::sqlx::Encode<'q, DB>,
        {
            fn encode_by_ref(
                &self,
                buf: &mut <DB as ::sqlx::Database>::ArgumentBuffer,
            ) -> Result<::sqlx::encode::IsNull, ::sqlx::error::BoxDynError> {
                let to_text: fn(&$name) -> &str = $to_text;
                <String as ::sqlx::Encode<'q, DB>>::encode(to_text(self).to_owned(), buf)
            }
        }

        impl<'r, DB: ::sqlx::Database> ::sqlx::Decode<'r, DB> for $name
        where
            &'r str: ::sqlx::Decode<'r, DB>,
        {
            fn decode(
                value: <DB as ::sqlx::Database>::ValueRef<'r>,
            ) -> Result<Self, ::sqlx::error::BoxDynError> {
                let from_text: fn(&str) -> Result<$name, ::sqlx::error::BoxDynError> = $from_text;
                from_text(<&'r str as ::sqlx::Decode<'r, DB>>::decode(value)?)
            }
        }
    };
}
