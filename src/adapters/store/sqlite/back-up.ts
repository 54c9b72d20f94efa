import { constants, existsSync } from "node:fs";
import { copyFile, mkdir, open, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import SqliteConnection from "better-sqlite3";
import type { Outcome, Refusal } from "../../../domain/note.ts";
import { refusedError } from "../../../domain/refused.ts";
import { APPLICATION_ID, SCHEMA_VERSION, versionOf } from "./migrations.ts";

/**
 * Writes what a dossier holds at this moment, originals included, to a new file, while others may read and write on. The file is
 * there whole or not at all. Throws an error with a refusal where it cannot be written or is there already.
 */
export async function backUp(reading: SqliteConnection.Database, file: string): Promise<void> {
  if (existsSync(file)) throw refusedError(isThere(file), undefined);
  const part = `${file}.${process.pid}.part`;
  try {
    await mkdir(dirname(file), { recursive: true });
    // One transaction that reads: unlike a copy page by page it does not begin anew whenever another process writes.
    reading.prepare("vacuum into ?").run(part);
    await moveWhole(part, file);
  } catch (error) {
    await rm(part, { force: true }).catch(() => undefined);
    throw refusedError(unwritable(file, error), error);
  }
}

/** Makes a dossier's file of a backup; the folder is made where it is missing. Refused where it holds a dossier, or the file is none. */
export async function restoreFile(backup: string, file: string): Promise<Outcome<undefined>> {
  const refusal = checkBackup(backup) ?? (existsSync(file) ? hasDossier(dirname(file)) : undefined);
  if (refusal) return { ok: false, refusal };
  const part = join(dirname(file), `restore-${process.pid}.part`);
  try {
    await mkdir(dirname(file), { recursive: true });
    await copyFile(backup, part, constants.COPYFILE_EXCL);
    await moveWhole(part, file);
    return { ok: true, value: undefined };
  } catch (error) {
    await rm(part, { force: true }).catch(() => undefined);
    return { ok: false, refusal: unwritable(file, error) };
  }
}

/** Gives a file its name when its bytes are safe on the disk. */
async function moveWhole(part: string, file: string): Promise<void> {
  const handle = await open(part, "r+");
  await handle.sync().finally(() => handle.close());
  await rename(part, file);
}

function checkBackup(backup: string): Refusal | undefined {
  try {
    const connection = new SqliteConnection(backup, { readonly: true, fileMustExist: true });
    try {
      const application = connection.pragma("application_id", { simple: true });
      if (application !== APPLICATION_ID) return noBackup(backup);
      if (versionOf(connection) > SCHEMA_VERSION) return newer(backup);
      const damage = connection.pragma("quick_check(1)", { simple: true });
      return damage === "ok" ? undefined : damaged(backup, String(damage));
    } finally {
      connection.close();
    }
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return existsSync(backup) ? noBackup(backup) : notThere(backup);
  }
}

function isThere(about: string): Refusal {
  return { about, reason: "There is such a file.", remedy: "Give another path, or move it away." };
}

function hasDossier(about: string): Refusal {
  const remedy = "Give another folder; a dossier is never written over.";
  return { about, reason: "There is a dossier here.", remedy };
}

function notThere(about: string): Refusal {
  return { about, reason: "There is no such file.", remedy: "Check its path." };
}

function noBackup(about: string): Refusal {
  const remedy = "Give a file that `parley backup` wrote.";
  return { about, reason: "This file is no backup of a dossier.", remedy };
}

function newer(about: string): Refusal {
  const reason = "A newer Parley made this backup.";
  return { about, reason, remedy: "Update Parley and try again." };
}

function damaged(about: string, damage: string): Refusal {
  const reason = `The backup is damaged: ${damage}.`;
  return { about, reason, remedy: "Restore another backup." };
}

function unwritable(about: string, error: unknown): Refusal {
  const reason = `It could not be written: ${error instanceof Error ? error.message : String(error)}.`;
  const remedy = "Check that the folder may be written to and that the disk has room.";
  return { about, reason, remedy };
}
