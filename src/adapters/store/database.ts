import type { Kysely } from "kysely";
import type { Fault } from "../../record/store.ts";
import type { Tables } from "./tables.ts";

/** A dossier's database: what the store needs of one, and all in which databases differ. */
export interface Database {
  /** For reading: sees what is committed, never part of a transaction. */
  readonly read: Kysely<Tables>;
  /**
   * Runs work in one write transaction, which starts before its first read, and commits it; rolls back where the work throws.
   * Waits for other writers, of this process or another. Throws an error with a refusal where the disk or another process is at fault.
   */
  readonly write: <T>(work: (transaction: Kysely<Tables>) => Promise<T>) => Promise<T>;
  readonly fullText: FullText;
  /** What the database itself finds wrong: damage, references to rows that are not there. */
  readonly integrityFaults: () => Promise<readonly Fault[]>;
  /** See `Store`. */
  readonly backUp: (file: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** The full-text index over passages. */
export interface FullText {
  readonly add: (
    transaction: Kysely<Tables>,
    lines: readonly { readonly passageId: number; readonly text: string }[],
  ) => Promise<void>;
  readonly clear: (transaction: Kysely<Tables>) => Promise<void>;
  /** Ids of passages with all of the words or phrases, best first. */
  readonly find: (terms: readonly string[], limit: number) => Promise<readonly number[]>;
  readonly isSound: () => Promise<boolean>;
}
