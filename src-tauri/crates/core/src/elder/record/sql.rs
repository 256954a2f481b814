//! SQL of the complete record. Which tables keep something of an elder is asked of the schema itself, so that a table
//! that comes later cannot be forgotten.

use std::collections::BTreeMap;

use serde_json::{Map, Value};
use sqlx::AssertSqlSafe;

use crate::elder::ElderId;
use crate::error::{Error, Result};
use crate::store::Tx;

/// The elder and the records that were merged into that one.
const WHOSE: &str = "(SELECT e.id FROM elder e WHERE e.id = $1 OR e.merged_into_id = $1)";

/// By which columns rows belong to an elder, and whose they then are. A table is told by the first of them that it has.
const BELONGS: [(&str, &str); 8] = [
    ("elder_id", ""),
    ("admission_id", "SELECT a.id FROM admission a WHERE a.elder_id IN "),
    ("enrolment_id", "SELECT n.id FROM enrolment n WHERE n.elder_id IN "),
    ("assessment_id", "SELECT s.id FROM assessment s WHERE s.elder_id IN "),
    ("waiting_entry_id", "SELECT w.id FROM waiting_entry w WHERE w.elder_id IN "),
    ("contact_id", "SELECT k.id FROM contact k WHERE k.elder_id IN "),
    ("line_id", "SELECT l.id FROM meal_month_line l WHERE l.elder_id IN "),
    ("stay_id", "SELECT y.id FROM stay y JOIN admission a ON a.id = y.admission_id WHERE a.elder_id IN "),
];

/// Columns that are only made for finding.
const DERIVED: [&str; 2] = ["search_text", "sort_key"];

/// Neither database takes more than a hundred values in one object: a row is told in parts.
const COLUMNS_AT_ONCE: usize = 40;

/// A column as the schema has it.
#[derive(sqlx::FromRow)]
struct SchemaColumn {
    table_name: String,
    column_name: String,
    type_name: String,
}

async fn columns(tx: &mut Tx) -> Result<Vec<SchemaColumn>> {
    Ok(match tx {
        Tx::Sqlite(transaction) => {
            sqlx::query_as(
                "SELECT m.name AS table_name, c.name AS column_name, LOWER(c.type) AS type_name
                FROM sqlite_master m
                JOIN pragma_table_info(m.name) c
                WHERE m.type = 'table'
                ORDER BY m.name, c.cid",
            )
            .fetch_all(&mut **transaction)
            .await?
        }
        Tx::Postgres(transaction) => {
            sqlx::query_as(
                "SELECT CAST(table_name AS TEXT) AS table_name, CAST(column_name AS TEXT) AS column_name,
                    CAST(data_type AS TEXT) AS type_name
                FROM information_schema.columns
                WHERE table_schema = CURRENT_SCHEMA()
                ORDER BY table_name, ordinal_position",
            )
            .fetch_all(&mut **transaction)
            .await?
        }
    })
}

/// One column as a pair of JSON, in the words of the database. Both write truth values as such and pictures as digits.
fn pair(column: &SchemaColumn, is_sqlite: bool) -> String {
    let name = &column.column_name;
    let value = match (is_sqlite, column.type_name.as_str()) {
        (true, "boolean") => {
            format!("json(CASE t.{name} WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE 'null' END)")
        }
        (true, "bytea") => format!("HEX(t.{name})"),
        (false, "bytea") => format!("UPPER(ENCODE(t.{name}, 'hex'))"),
        _ => format!("t.{name}"),
    };
    format!("'{name}', {value}")
}

/// The tables that keep something of elders, each with its columns.
async fn tables(tx: &mut Tx) -> Result<BTreeMap<String, Vec<SchemaColumn>>> {
    let mut tables: BTreeMap<String, Vec<SchemaColumn>> = BTreeMap::new();
    for column in columns(tx).await? {
        tables.entry(column.table_name.clone()).or_default().push(column);
    }
    tables.retain(|name, columns| belongs(name, columns).is_some());
    Ok(tables)
}

/// The names of the tables from which a record is told.
///
/// # Errors
/// When the database refuses.
pub async fn told_tables(tx: &mut Tx) -> Result<Vec<String>> {
    Ok(tables(tx).await?.into_keys().collect())
}

/// Every row that is kept of an elder, by table. The names in these texts come from the schema, never from a person.
///
/// # Errors
/// When the database refuses.
pub async fn everything(tx: &mut Tx, elder: &ElderId) -> Result<Map<String, Value>> {
    let is_sqlite = matches!(tx, Tx::Sqlite(_));
    let tables = tables(tx).await?;
    let mut record = Map::new();
    // The person first, then the rest by name.
    let mut names: Vec<&String> = tables.keys().collect();
    names.sort_by_key(|name| name.as_str() != "elder");
    for name in names {
        let Some(condition) = belongs(name, &tables[name]) else { continue };
        let columns: Vec<&SchemaColumn> =
            tables[name].iter().filter(|column| !DERIVED.contains(&column.column_name.as_str())).collect();
        let object = if is_sqlite { "json_object" } else { "json_build_object" };
        let parts: Vec<String> = columns
            .chunks(COLUMNS_AT_ONCE)
            .map(|some| some.iter().map(|column| pair(column, is_sqlite)).collect::<Vec<_>>().join(", "))
            .map(|pairs| format!("CAST({object}({pairs}) AS TEXT)"))
            .collect();
        let row = parts.join(" || ',' || ");
        let text = format!("SELECT '[' || {row} || ']' FROM {name} t WHERE {condition}");
        let rows = rows(tx, text, elder).await?;
        if !rows.is_empty() {
            record.insert(name.clone(), Value::Array(rows));
        }
    }
    Ok(record)
}

fn belongs(table: &str, columns: &[SchemaColumn]) -> Option<String> {
    if table == "elder" {
        return Some("t.id = $1 OR t.merged_into_id = $1".to_owned());
    }
    let (column, through) =
        BELONGS.iter().find(|(name, _)| columns.iter().any(|column| column.column_name == *name))?;
    Some(match *through {
        "" => format!("t.{column} IN {WHOSE}"),
        through => format!("t.{column} IN ({through}{WHOSE})"),
    })
}

async fn rows(tx: &mut Tx, text: String, elder: &ElderId) -> Result<Vec<Value>> {
    let found: Vec<String> = match tx {
        Tx::Sqlite(transaction) => {
            sqlx::query_scalar(AssertSqlSafe(text)).bind(elder).fetch_all(&mut **transaction).await?
        }
        Tx::Postgres(transaction) => {
            sqlx::query_scalar(AssertSqlSafe(text)).bind(elder).fetch_all(&mut **transaction).await?
        }
    };
    found
        .iter()
        .map(|row| {
            let parts: Vec<Map<String, Value>> = serde_json::from_str(row).map_err(Error::internal)?;
            Ok(Value::Object(parts.into_iter().flatten().collect()))
        })
        .collect()
}
