import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import SqliteConnection from "better-sqlite3";
import type { Outcome, Refusal } from "../../../domain/note.ts";
import type { Store } from "../../../record/store.ts";
import { kyselyStore } from "../kysely-store.ts";
import { restoreFile } from "./back-up.ts";
import { APPLICATION_ID, migrate, SCHEMA_VERSION, versionOf } from "./migrations.ts";
import { sqliteDatabase } from "./sqlite-database.ts";

/** The file that makes a folder a dossier. */
const FILE_NAME = "dossier.db";

/** How long opening waits for another process that is making or migrating the dossier. */
const OPENING_PATIENCE_MS = 10_000;

/**
 * Opens the dossier in a folder. With `create`, makes folder and dossier where there is none, and opens one that is there.
 * Refused where there is no dossier, the file is something else, a newer Parley made it, or the disk does not let us.
 */
export async function openSqliteStore(
  directory: string,
  { create }: { readonly create: boolean },
): Promise<Outcome<Store>> {
  const file = join(directory, FILE_NAME);
  if (!create && !existsSync(file)) return refuse(noDossier(directory));
  try {
    if (create) mkdirSync(directory, { recursive: true });
    return openFile(directory, file, create);
  } catch (error) {
    const refusal = refusalOf(error, file);
    if (refusal) return refuse(refusal);
    throw new Error(`Could not open the dossier ${file}`, { cause: error });
  }
}

/** Makes the dossier in a folder of a backup. Refused where the folder holds one, the file is no backup, or it cannot be written. */
export function restoreSqliteStore(backup: string, directory: string): Promise<Outcome<undefined>> {
  return restoreFile(backup, join(directory, FILE_NAME));
}

function openFile(directory: string, file: string, create: boolean): Outcome<Store> {
  const forWriting = new SqliteConnection(file, { timeout: OPENING_PATIENCE_MS });
  try {
    const refusal = check(forWriting, { directory, file, create });
    if (refusal) {
      forWriting.close();
      return refuse(refusal);
    }
    forWriting.pragma("journal_mode = wal");
    // A confirmed document survives a power cut, not only a killed process; 0.2 ms more a commit on an SSD.
    forWriting.pragma("synchronous = full");
    // 64 MB: what a new document touches of a large dossier lies far apart, and is read more than once.
    forWriting.pragma("cache_size = -65536");
    forWriting.pragma("foreign_keys = on");
    // 32 MB, not 4: the pages that each new document changes again are written back once for many.
    forWriting.pragma("wal_autocheckpoint = 8000");
    migrate(forWriting);
    const forReading = new SqliteConnection(file, { readonly: true });
    // A gigabyte is read where the system has it, without being copied: a large dossier's pages lie far apart.
    for (const connection of [forWriting, forReading]) connection.pragma("mmap_size = 1073741824");
    return { ok: true, value: kyselyStore(sqliteDatabase({ forWriting, forReading })) };
  } catch (error) {
    forWriting.close();
    throw error;
  }
}

function check(
  connection: SqliteConnection.Database,
  at: { readonly directory: string; readonly file: string; readonly create: boolean },
): Refusal | undefined {
  const application = connection.pragma("application_id", { simple: true });
  const version = versionOf(connection);
  if (application !== APPLICATION_ID) {
    if (version !== 0 || !isEmpty(connection)) return notADossier(at.file);
    // A file without tables is what a kill during `init` leaves.
    return at.create ? undefined : noDossier(at.directory);
  }
  if (version <= SCHEMA_VERSION) return undefined;
  return {
    about: at.file,
    reason: `A newer Parley made this dossier: its version is ${version}, and this Parley knows up to ${SCHEMA_VERSION}.`,
    remedy: "Update Parley and try again.",
  };
}

function isEmpty(connection: SqliteConnection.Database): boolean {
  return connection.prepare("select 1 from sqlite_master limit 1").get() === undefined;
}

function noDossier(directory: string): Refusal {
  return {
    about: directory,
    reason: "There is no dossier here.",
    remedy: "Make one with `parley init`, or name the folder of one with `-d`.",
  };
}

function notADossier(file: string): Refusal {
  return {
    about: file,
    reason: "This file is not a dossier of Parley.",
    remedy: "Choose another folder, or move the file away.",
  };
}

/** What the outside refused, put to the user; undefined where the error is a bug of ours. */
function refusalOf(error: unknown, file: string): Refusal | undefined {
  const code = (error as { code?: unknown } | undefined)?.code;
  if (typeof code !== "string") return undefined;
  if (code === "SQLITE_NOTADB") return notADossier(file);
  const reason = error instanceof Error ? error.message : String(error);
  return {
    about: file,
    reason: `The dossier could not be opened: ${reason} (${code}).`,
    remedy: "Check that the folder exists, that you may write to it, and that the disk has room.",
  };
}

function refuse(refusal: Refusal): Outcome<Store> {
  return { ok: false, refusal };
}
