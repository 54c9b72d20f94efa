import type { Correction, Decision } from "../domain/correction.ts";
import type { Document } from "../domain/document.ts";
import type { DocumentId, RecordId } from "../domain/id.ts";
import type { KeptRecord } from "../domain/kept-record.ts";
import type { LocalActor } from "../domain/local-actor.ts";
import type { ReaderVersion } from "../domain/reader.ts";
import type { ActorRecord } from "../domain/record.ts";
import type { StateTables } from "./state-tables.ts";

/** What a dossier is told by its user. */
export interface DossierSettings {
  readonly title: string;
  readonly issues: readonly string[];
}

/** The bytes that a document was made of, as they came. */
export interface Original {
  /** Path, address or part that they came from. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A reading of one document, resolved within the document: what is appended, whole or not at all. */
export interface ResolvedReading {
  readonly document: Document;
  readonly reader: ReaderVersion;
  readonly records: readonly ActorRecord[];
  readonly actors: readonly LocalActor[];
  readonly shareRead: number;
  readonly notes: readonly string[];
  /** Kept with the document when it is new. */
  readonly original?: Original;
}

/** What became of a reading that was handed to the store. */
export type Kept =
  /** The document was new. */
  | { readonly kind: "added"; readonly documentId: DocumentId }
  /** The document was there, read by another reader or version, whose records are now superseded, and kept. */
  | { readonly kind: "superseded"; readonly documentId: DocumentId }
  /** The same content, read by the same reader and version, was there: nothing changed. */
  | { readonly kind: "present"; readonly documentId: DocumentId };

/** A document without its text. */
export type DocumentSummary = Omit<Document, "text" | "blocks" | "published"> & {
  readonly published: string;
  readonly recordedAt: string;
  readonly recordCount: number;
  readonly reader: ReaderVersion;
};

/** A sentence found by `search`. */
export interface SearchHit {
  readonly documentId: DocumentId;
  readonly title: string;
  readonly published: string;
  /** The sentence or line found, verbatim. */
  readonly text: string;
  readonly startOffset: number;
}

/** Something that `doctor` found wrong. */
export interface Fault {
  readonly about: string;
  readonly message: string;
  readonly repairable: boolean;
}

/**
 * The record of a dossier: append-only; what was kept is never changed, only superseded by later rows.
 * What appends throws an error with a refusal where the disk is full or another process writes for too long.
 * Times of recording are handed in by the caller. Every method sees either all of a `keep` or nothing of it.
 * Implementations (SQLite, later PostgreSQL) pass one conformance suite.
 */
export interface Store {
  readonly settings: () => Promise<DossierSettings>;
  readonly changeSettings: (settings: DossierSettings, recordedAt: string) => Promise<void>;

  /** Differs whenever something was appended, by whatever process; two equal ones mean that nothing was. */
  readonly revision: () => Promise<string>;

  /** Appends a document and its reading in one transaction. The document must have `published`; throws otherwise. */
  readonly keep: (reading: ResolvedReading, recordedAt: string) => Promise<Kept>;

  /** Ids of documents by content hash, of those present. */
  readonly documentByHash: (contentHash: string) => Promise<DocumentId | undefined>;
  readonly documents: () => Promise<readonly DocumentSummary[]>;
  /** Days on which a document was published, ascending, each once. */
  readonly reportDays: () => Promise<readonly string[]>;
  readonly document: (id: DocumentId) => Promise<Document | undefined>;
  /** Undefined where the document came without, as an entry of a feed does. */
  readonly original: (id: DocumentId) => Promise<Original | undefined>;

  /** Records in force (of each document, those of its latest reading), ordered by publication, document and place. */
  readonly records: (filter?: RecordFilter) => Promise<readonly KeptRecord[]>;
  readonly record: (id: RecordId) => Promise<KeptRecord | undefined>;
  /** Records by id, superseded ones too; in no particular order, without those that are not there. */
  readonly recordsById: (ids: readonly RecordId[]) => Promise<readonly KeptRecord[]>;
  /** Superseded records too, oldest reading first: for audit. */
  readonly readingsOf: (
    id: DocumentId,
  ) => Promise<readonly { reader: ReaderVersion; recordedAt: string; recordCount: number }[]>;
  readonly localActors: () => Promise<readonly LocalActor[]>;

  /** Appends what a user decided. The documents that it names must be there; throws otherwise. */
  readonly correct: (decision: Decision, how: DecidedHow) => Promise<Correction>;
  /** All that was ever decided, undone or not, in the order in which it was decided. */
  readonly corrections: () => Promise<readonly Correction[]>;

  /** The state of play, kept ready. */
  readonly stateTables: StateTables;

  /** Full-text search of the documents, best first. */
  readonly search: (query: string, limit: number) => Promise<readonly SearchHit[]>;

  /** Checks every quote against its document, offsets, dangling references and the database's own integrity. */
  readonly faults: () => Promise<readonly Fault[]>;
  /** Repairs what can be repaired without losing anything kept; gives back what was done. */
  readonly repair: (recordedAt: string) => Promise<readonly string[]>;

  /**
   * Writes all that is kept at this moment to a new file, while others read and write on; the file is there whole or not at all.
   * Throws an error with a refusal (domain/refused.ts) where it is there already or cannot be written.
   */
  readonly backUp: (file: string) => Promise<void>;

  readonly close: () => Promise<void>;
}

/** Who decided, why, and at which instant (ISO 8601 UTC). */
export type DecidedHow = Pick<Correction, "by" | "why" | "recordedAt">;

export interface RecordFilter {
  /** Only records of documents published on this day or before. */
  readonly publishedBy?: string;
  readonly documentId?: DocumentId;
}
