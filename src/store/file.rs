//! The file: opened without trusting it, made, or set aside.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags, Transaction, TransactionBehavior};

use super::{StoreError, audit};

const SCHEMA: &str = concat!(
    include_str!("schema.sql"),
    include_str!("from-2.sql"),
    include_str!("from-3.sql"),
    "DROP TABLE journal;",
    include_str!("from-4.sql")
);
const SCHEMA_VERSION: i64 = 5;

/// As version 2 had it.
const SCHEMA_2: &str = include_str!("schema.sql");
/// From version 2 to 3: a table more.
const FROM_2: &str = include_str!("from-2.sql");
/// As version 3 had it.
const SCHEMA_3: &str = concat!(include_str!("schema.sql"), include_str!("from-2.sql"));
/// From version 3 to 4: tables for the audit, which takes over the journal.
const FROM_3: &str = include_str!("from-3.sql");
/// As version 4 had it.
const SCHEMA_4: &str = concat!(
    include_str!("schema.sql"),
    include_str!("from-2.sql"),
    include_str!("from-3.sql"),
    "DROP TABLE journal;"
);
/// From version 4 to 5: tables for fleet packs.
const FROM_4: &str = include_str!("from-4.sql");

/// From version 1 to the newest. The tables keep what is in them; issuers and keys are written anew from
/// what was signed.
const FROM_1: &str = include_str!("from-1.sql");

/// Makes `folder` where it is missing, for its owner alone where the system knows that: the hash of a
/// short PIN lies in it, and whoever can read that can try them all.
///
/// # Errors
/// What the system said.
pub fn make_folder(folder: &Path) -> io::Result<()> {
    let mut maker = fs::DirBuilder::new();
    maker.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut maker, 0o700);
    maker.create(folder)
}

/// Opens `file` to read and write, and makes it where it is missing.
pub(super) fn open_writable(file: &Path) -> Result<Connection, StoreError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE;
    let db = Connection::open_with_flags(file, flags)?;
    distrust(&db)?;
    let version: i64 = db.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    if (1..SCHEMA_VERSION).contains(&version) {
        back_up(&db, &file.with_extension(format!("db.version-{version}")))?;
    }
    prepared(db)
}

/// Opens a store of which not even the files beside it can be written. What was kept last
/// is in `file` itself once the program that wrote it has ended.
pub(super) fn open_unwritable(file: &Path) -> Result<Connection, StoreError> {
    let mut address = String::from("file:");
    for letter in file.display().to_string().chars() {
        match letter {
            '%' => address.push_str("%25"),
            '?' => address.push_str("%3f"),
            '#' => address.push_str("%23"),
            letter => address.push(letter),
        }
    }
    address.push_str("?immutable=1");
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI;
    let mut db = Connection::open_with_flags(address, flags)?;
    distrust(&db)?;
    // What earlier versions have is enough to judge by: they have no counts or no audit, and can't get
    // them here.
    let wanted = match user_version(&db)? {
        2 => SCHEMA_2,
        3 => SCHEMA_3,
        4 => SCHEMA_4,
        _ => {
            check_schema(&mut db)?;
            return Ok(db);
        }
    };
    check_tables(&db, wanted)?;
    // What was set and decided is read together with what a fleet pack says: here, nothing.
    let empty = FROM_4.replace("CREATE TABLE", "CREATE TEMP TABLE");
    db.execute_batch(&format!("PRAGMA temp_store = MEMORY; {empty}"))?;
    Ok(db)
}

/// Copies the store as it is, before it is brought up to date. A copy that is there already stays:
/// it is the older one.
fn back_up(db: &Connection, copy: &Path) -> Result<(), StoreError> {
    if !copy.exists() {
        // One that was cut off half way is none.
        let unfinished = copy.with_added_extension("unfinished");
        fs::remove_file(&unfinished).ok();
        db.execute("VACUUM INTO ?1", [unfinished.display().to_string()])?;
        fs::rename(unfinished, copy)?;
    }
    Ok(())
}

/// Gets a file ready that can be written. What is deleted from it is overwritten: days that are no
/// longer kept must not lie in its empty pages.
fn prepared(mut db: Connection) -> Result<Connection, StoreError> {
    distrust(&db)?;
    db.execute_batch(
        "PRAGMA foreign_keys = ON; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
             PRAGMA busy_timeout = 5000; PRAGMA secure_delete = ON;",
    )?;
    // What is read in a transaction holds until it is written: two programs that both add to the audit
    // wait for each other.
    db.set_transaction_behavior(TransactionBehavior::Immediate);
    check_schema(&mut db)?;
    Ok(db)
}

/// Settings for a file that somebody else may have written (sec-D7).
fn distrust(db: &Connection) -> Result<(), StoreError> {
    db.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    db.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
    db.execute_batch("PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0;")?;
    Ok(())
}

/// Makes the tables in an empty file; refuses one whose tables are not this program's.
fn check_schema(db: &mut Connection) -> Result<(), StoreError> {
    let version = user_version(db)?;
    let tables: i64 = db.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))?;
    match (version, tables) {
        (0, 0) => {
            let transaction = db.transaction()?;
            transaction.execute_batch(SCHEMA)?;
            transaction.pragma_update(None, "user_version", SCHEMA_VERSION)?;
            transaction.commit()?;
        }
        (1, _) => {
            let transaction = db.transaction()?;
            migrate_from_1(&transaction)?;
            transaction.commit()?;
            return check_schema(db);
        }
        (2, _) => {
            if schema(db)? != schema_of(SCHEMA_2)? {
                return Err(StoreError::Foreign);
            }
            let transaction = db.transaction()?;
            transaction.execute_batch(FROM_2)?;
            transaction.pragma_update(None, "user_version", 3)?;
            transaction.commit()?;
            return check_schema(db);
        }
        (3, _) => {
            if schema(db)? != schema_of(SCHEMA_3)? {
                return Err(StoreError::Foreign);
            }
            let transaction = db.transaction()?;
            transaction.execute_batch(FROM_3)?;
            audit::take_over_journal(&transaction)?;
            transaction.pragma_update(None, "user_version", 4)?;
            transaction.commit()?;
            return check_schema(db);
        }
        (4, _) => {
            if schema(db)? != schema_of(SCHEMA_4)? {
                return Err(StoreError::Foreign);
            }
            let transaction = db.transaction()?;
            transaction.execute_batch(FROM_4)?;
            transaction.pragma_update(None, "user_version", SCHEMA_VERSION)?;
            transaction.commit()?;
            return check_schema(db);
        }
        (SCHEMA_VERSION, _) => check_tables(db, SCHEMA)?,
        (later, _) if later > SCHEMA_VERSION => return Err(StoreError::LaterVersion(later)),
        _ => return Err(StoreError::Foreign),
    }
    Ok(())
}

fn user_version(db: &Connection) -> Result<i64, StoreError> {
    Ok(db.query_row("PRAGMA user_version", [], |row| row.get(0))?)
}

/// Refuses a file whose tables are not those of `wanted`, or that is damaged.
fn check_tables(db: &Connection, wanted: &str) -> Result<(), StoreError> {
    if schema(db)? != schema_of(wanted)? {
        return Err(StoreError::Foreign);
    }
    let check: String = db.query_row("PRAGMA quick_check(1)", [], |row| row.get(0))?;
    match check.as_str() {
        "ok" => Ok(()),
        _ => Err(StoreError::Foreign),
    }
}

/// Brings a store of version 1 up to date; refuses a file in which views or triggers would run
/// meanwhile.
fn migrate_from_1(db: &Transaction<'_>) -> Result<(), StoreError> {
    let others: i64 = db.query_row(
        "SELECT count(*) FROM sqlite_schema WHERE type NOT IN ('table', 'index')",
        [],
        |row| row.get(0),
    )?;
    if others > 0 {
        return Err(StoreError::Foreign);
    }
    for table in ["fact", "snapshot", "delisted", "issuer", "key", "revoked"] {
        db.execute_batch(&format!("ALTER TABLE {table} RENAME TO old_{table}"))
            .map_err(|_no_such_table| StoreError::Foreign)?;
    }
    db.execute_batch(SCHEMA)?;
    db.execute_batch(FROM_1)
        .map_err(|_other_columns| StoreError::Foreign)?;
    Ok(db.pragma_update(None, "user_version", SCHEMA_VERSION)?)
}

/// A database that ends with the program.
pub(super) fn open_in_memory() -> Result<Connection, StoreError> {
    prepared(Connection::open_in_memory()?)
}

/// The tables of a database, with what else there may be: views and triggers would run when a row
/// is read or written, and this program has none (sec-D7).
fn schema(db: &Connection) -> Result<Vec<(String, Option<String>)>, rusqlite::Error> {
    let mut query = db.prepare("SELECT name, sql FROM sqlite_schema ORDER BY type, name")?;
    let rows = query.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    rows.collect()
}

/// The tables that `statements` make.
fn schema_of(statements: &str) -> Result<Vec<(String, Option<String>)>, rusqlite::Error> {
    let db = Connection::open_in_memory()?;
    db.execute_batch(statements)?;
    schema(&db)
}

/// Whether the file itself is wrong, so that a new one may stand in its place.
pub(super) fn is_damage(error: &StoreError) -> bool {
    use rusqlite::ErrorCode::{DatabaseCorrupt, NotADatabase};
    match error {
        StoreError::Sqlite(error) => {
            matches!(
                error.sqlite_error_code(),
                Some(DatabaseCorrupt | NotADatabase)
            )
        }
        StoreError::Foreign => true,
        _ => false,
    }
}

/// Gives `file` and what `SQLite` keeps beside it a name that is free.
pub(super) fn set_aside(file: &Path) -> io::Result<PathBuf> {
    let aside = (1..1_000)
        .map(|number| file.with_extension(format!("db.set-aside-{number}")))
        .find(|aside| !aside.exists())
        .ok_or(io::ErrorKind::AlreadyExists)?;
    fs::rename(file, &aside)?;
    for suffix in ["-wal", "-shm"] {
        let beside = |path: &Path| PathBuf::from(format!("{}{suffix}", path.display()));
        match fs::rename(beside(file), beside(&aside)) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            _ => {}
        }
    }
    Ok(aside)
}
