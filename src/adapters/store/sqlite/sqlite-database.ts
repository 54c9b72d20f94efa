import { setTimeout } from "node:timers/promises";
import SqliteConnection from "better-sqlite3";
import { Kysely, SqliteDialect, sql } from "kysely";
import type { Fault } from "../../../record/store.ts";
import type { Database, FullText } from "../database.ts";
import type { Tables } from "../tables.ts";
import { backUp } from "./back-up.ts";
import { withRefusal } from "./outside-faults.ts";

/** How long a writer waits for others; a `keep` takes a few milliseconds. */
const PATIENCE_MS = 60_000;

/** The database over two open connections to one file, one of them read-only. All that is SQLite's own is here. */
export function sqliteDatabase(connections: {
  readonly forWriting: SqliteConnection.Database;
  readonly forReading: SqliteConnection.Database;
}): Database {
  const { forWriting, forReading } = connections;
  // `begin` is tried again below, without holding up this process; a store of the same process may be the one to wait for.
  forWriting.pragma("busy_timeout = 20");
  const read = overConnection(forReading);
  const writer = overConnection(forWriting);
  return {
    read,
    write: async (work) => {
      try {
        return await writer.connection().execute((connection) => inTransaction(connection, work));
      } catch (error) {
        throw withRefusal(error, forWriting.name);
      }
    },
    backUp: (file) => backUp(forReading, file),
    fullText: fullTextOf(forReading),
    integrityFaults: async () => integrityFaultsOf(forReading),
    close: async () => {
      // The writer last: the last to close folds the log back into the file, which a read-only connection cannot.
      await read.destroy();
      forReading.close();
      await writer.destroy();
      forWriting.close();
    },
  };
}

function overConnection(database: SqliteConnection.Database): Kysely<Tables> {
  return new Kysely<Tables>({
    dialect: new SqliteDialect({
      database: { prepare: preparedOnce(database), close: () => database.close() },
    }),
  });
}

/** How many statements are kept prepared, and up to what length: longer ones have lists of values, and seldom come again. */
const MOST_PREPARED = 300;
const MOST_CHARACTERS = 2000;

/** To prepare a short statement costs as much as to run it, and most come again with other values. */
function preparedOnce(database: SqliteConnection.Database) {
  const prepared = new Map<string, SqliteConnection.Statement<unknown[]>>();
  return (text: string): SqliteConnection.Statement<unknown[]> => {
    const known = prepared.get(text);
    if (known) return known;
    const statement = database.prepare<unknown[]>(text);
    if (text.length > MOST_CHARACTERS) return statement;
    const [oldest] = prepared.keys();
    if (prepared.size === MOST_PREPARED && oldest !== undefined) prepared.delete(oldest);
    prepared.set(text, statement);
    return statement;
  };
}

async function inTransaction<T>(
  connection: Kysely<Tables>,
  work: (transaction: Kysely<Tables>) => Promise<T>,
): Promise<T> {
  await begin(connection);
  try {
    const result = await work(connection);
    await sql`commit`.execute(connection);
    return result;
  } catch (error) {
    // A full disk makes SQLite roll back by itself, and then there is nothing to roll back.
    await sql`rollback`.execute(connection).catch(() => undefined);
    throw error;
  }
}

/** `immediate`: a transaction that reads first and writes later may find that another has written between, and fail. */
async function begin(connection: Kysely<Tables>): Promise<void> {
  for (let waitedMs = 0, tries = 0; ; tries++) {
    try {
      await sql`begin immediate`.execute(connection);
      return;
    } catch (error) {
      if (!isBusy(error) || waitedMs > PATIENCE_MS) throw error;
      // Unequal steps, so that two writers do not keep pace with each other.
      const waitMs = 1 + ((tries * 7) % 13);
      await setTimeout(waitMs);
      waitedMs += waitMs + 20;
    }
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof SqliteConnection.SqliteError && error.code.startsWith("SQLITE_BUSY");
}

function fullTextOf(forReading: SqliteConnection.Database): FullText {
  return {
    add: async (transaction, lines) => {
      if (lines.length === 0) return;
      const rows = lines.map((line) => sql`(${line.passageId}, ${line.text})`);
      await sql`insert into passage_text (rowid, text) values ${sql.join(rows)}`.execute(
        transaction,
      );
    },
    clear: async (transaction) => {
      await sql`insert into passage_text (passage_text) values ('delete-all')`.execute(transaction);
    },
    find: async (terms, limit) => {
      const query = terms.map((term) => `"${term.replaceAll('"', '""')}"`).join(" ");
      const rows = forReading
        .prepare("select rowid from passage_text where passage_text match ? order by rank limit ?")
        .all(query, limit) as { rowid: number }[];
      return rows.map((row) => row.rowid);
    },
    isSound: async () => isIndexSound(forReading),
  };
}

/** The index has as many rows as there are passages, and can be read through. */
function isIndexSound(forReading: SqliteConnection.Database): boolean {
  try {
    const { indexed, passages } = forReading
      .prepare(
        `select (select count(*) from passage_text_docsize) as indexed,
                (select count(*) from passage) as passages`,
      )
      .get() as { indexed: number; passages: number };
    forReading.prepare("select count(*) from passage_text where passage_text match 'the*'").get();
    return indexed === passages;
  } catch (error) {
    if (error instanceof SqliteConnection.SqliteError) return false;
    throw error;
  }
}

function integrityFaultsOf(forReading: SqliteConnection.Database): Fault[] {
  const damage = forReading.pragma("integrity_check") as { integrity_check: string }[];
  const dangling = forReading.pragma("foreign_key_check") as { table: string; parent: string }[];
  return [
    ...damage
      .filter((row) => row.integrity_check !== "ok")
      .map((row) => ({ about: "database", message: row.integrity_check, repairable: false })),
    ...dangling.map(({ table, parent }) => ({
      about: table,
      message: `a row refers to a ${parent} that is not there`,
      repairable: table === "passage",
    })),
  ];
}
