//! What every recorded thing has in common: an identity, a kind and named fields.

use crate::{Column, FieldError, Id, Kind, Value};

/// The unit of access that rows of a kind belong to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// The whole office: members, employers and workplaces. Holds nothing about participants.
    Team,
    /// One participant's case; the space has the participant's identity.
    Case,
    /// One user's own.
    Personal,
}

/// A field's name, which is also its column's name, and its column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FieldSpec {
    /// The column's name.
    pub name: &'static str,
    /// The column's type.
    pub column: Column,
}

/// A flat struct whose fields are the columns of its kind's table.
pub trait Entity: Sized {
    /// Its kind.
    const KIND: Kind;
    /// Its fields in declaration order, without `id`.
    const FIELDS: &'static [FieldSpec];

    /// Its identity.
    fn id(&self) -> Id<Self>;

    /// Its fields' values, in the order of [`Entity::FIELDS`].
    fn values(&self) -> Vec<Value>;

    /// Builds it from values in the order of [`Entity::FIELDS`].
    ///
    /// # Errors
    /// When a value is missing or does not fit its field.
    fn from_values(id: Id<Self>, values: Vec<Value>) -> Result<Self, FieldError>;
}

/// Declares an entity: a flat struct with an `id` and an [`Entity`] implementation.
macro_rules! entity {
    ($(#[$meta:meta])* $name:ident { $($(#[$field_meta:meta])* $field:ident: $ty:ty,)+ }) => {
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
        #[serde(rename_all = "camelCase")]
        pub struct $name {
            /// Its identity.
            pub id: $crate::Id<$name>,
            $($(#[$field_meta])* pub $field: $ty,)+
        }

        impl $crate::Entity for $name {
            const KIND: $crate::Kind = $crate::Kind::$name;
            const FIELDS: &'static [$crate::FieldSpec] = &[$($crate::FieldSpec {
                name: stringify!($field),
                column: <$ty as $crate::Field>::COLUMN,
            },)+];

            fn id(&self) -> $crate::Id<Self> {
                self.id
            }

            fn values(&self) -> Vec<$crate::Value> {
                vec![$($crate::Field::to_value(&self.$field),)+]
            }

            fn from_values(
                id: $crate::Id<Self>,
                values: Vec<$crate::Value>,
            ) -> Result<Self, $crate::FieldError> {
                let mut values = values.into_iter();
                Ok(Self {
                    id,
                    $($field: $crate::Field::from_value(
                        values.next().ok_or($crate::FieldError)?,
                    )?,)+
                })
            }
        }
    };
}
pub(crate) use entity;

/// Declares a closed set of choices, each stored and sent as its code.
macro_rules! choice {
    ($(#[$meta:meta])* $name:ident { $($(#[$choice_meta:meta])* $choice:ident = $code:literal,)+ }) => {
        $(#[$meta])*
        #[derive(
            Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash,
            serde::Serialize, serde::Deserialize, ts_rs::TS,
        )]
        pub enum $name {
            $($(#[$choice_meta])* #[serde(rename = $code)] $choice,)+
        }

        impl $name {
            /// Every choice, in the order of declaration.
            pub const ALL: &'static [$name] = &[$($name::$choice,)+];

            /// The code that is stored, sent and used as the end of the sentence's key.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self { $($name::$choice => $code,)+ }
            }

            /// The choice with that code.
            #[must_use]
            pub fn from_code(code: &str) -> Option<Self> {
                match code { $($code => Some($name::$choice),)+ _ => None }
            }

            /// Several choices as their codes, comma-separated, in the order of declaration.
            #[must_use]
            pub fn join(choices: &[Self]) -> String {
                let chosen = Self::ALL.iter().filter(|choice| choices.contains(choice));
                chosen.map(|choice| choice.code()).collect::<Vec<_>>().join(",")
            }

            /// The choices in a comma-separated list; what a newer program added is left out.
            #[must_use]
            pub fn split(list: &str) -> Vec<Self> {
                list.split(',').filter_map(Self::from_code).collect()
            }
        }

        impl $crate::Field for $name {
            const COLUMN: $crate::Column = $crate::Column {
                ty: $crate::ColumnType::Text,
                nullable: false,
            };
            fn to_value(&self) -> $crate::Value {
                $crate::Value::Text(self.code().to_owned())
            }
            fn from_value(value: $crate::Value) -> Result<Self, $crate::FieldError> {
                let code = <String as $crate::Field>::from_value(value)?;
                Self::from_code(&code).ok_or($crate::FieldError)
            }
        }
    };
}
pub(crate) use choice;

#[cfg(test)]
mod tests {
    use crate::{Entity, FieldError, Id, Value, office::Member};

    fn member() -> Member {
        Member {
            id: Id::from_bytes([1; 16]),
            name: "Karin Ålund".to_owned(),
            title: "jobbcoach".to_owned(),
            phone: String::new(),
            phone_hours: String::new(),
        }
    }

    #[test]
    fn a_record_is_its_identity_and_its_fields() {
        let values = member().values();
        assert_eq!(values.len(), Member::FIELDS.len());
        assert_eq!(Member::FIELDS[0].name, "name");
        assert_eq!(Member::from_values(member().id(), values), Ok(member()));
    }

    #[test]
    fn a_missing_or_odd_value_is_refused() {
        let mut values = member().values();
        values.pop();
        assert_eq!(Member::from_values(member().id(), values.clone()), Err(FieldError));
        values.push(Value::Null);
        assert_eq!(Member::from_values(member().id(), values), Err(FieldError));
    }
}
