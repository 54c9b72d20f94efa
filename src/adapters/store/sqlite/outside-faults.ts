import SqliteConnection from "better-sqlite3";
import { refusedError } from "../../../domain/refused.ts";

const KEPT = "What was confirmed is kept.";

/** What failed outside of the program, by the beginning of SQLite's code, and what the user can do. */
const FAULTS: readonly (readonly [code: string, reason: string, remedy: string])[] = [
  ["SQLITE_FULL", `The disk is full. ${KEPT}`, "Make room and run the command again."],
  [
    "SQLITE_IOERR",
    `The disk could not be read or written. ${KEPT}`,
    "Check the disk, then run the command again; `parley doctor` checks the dossier.",
  ],
  [
    "SQLITE_BUSY",
    `Another process has been writing to the dossier for a minute. ${KEPT}`,
    "Run the command again when it is done.",
  ],
  [
    "SQLITE_READONLY",
    "The dossier may not be written to.",
    "Change its permissions, or copy it to where you may write.",
  ],
  [
    "SQLITE_CORRUPT",
    "The dossier's file is damaged.",
    "Restore a backup with `parley restore`; `parley doctor` names what is damaged.",
  ],
];

/** The error again, with a refusal where the disk or another process is at fault and not the program. */
export function withRefusal(error: unknown, file: string): unknown {
  if (!(error instanceof SqliteConnection.SqliteError)) return error;
  const fault = FAULTS.find(([code]) => error.code.startsWith(code));
  if (!fault) return error;
  const [, reason, remedy] = fault;
  return refusedError({ about: file, reason, remedy }, error);
}
