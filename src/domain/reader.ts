import type { Document } from "./document.ts";
import type { DocumentId } from "./id.ts";
import type { Mention } from "./mention.ts";
import type { MentionRecord } from "./record.ts";

/** What a reader made of one document. */
export interface Reading {
  readonly documentId: DocumentId;
  readonly reader: ReaderVersion;
  /** In order of their start; `author` mentions first. */
  readonly mentions: readonly Mention[];
  /** In order of their evidence. */
  readonly records: readonly MentionRecord[];
  /** Share of the readable text that was read, 0 to 1. */
  readonly shareRead: number;
  /** What the user should know: text left unread, language not supported. */
  readonly notes: readonly string[];
}

/** Which reader read, so that a better one may supersede it. */
export interface ReaderVersion {
  readonly name: string;
  readonly version: string;
}

/** Reads whole documents into records whose actors are still mentions. */
export interface Reader extends ReaderVersion {
  /**
   * One reading a document, in the order given. The issues of the dossier are an aid; a reader may leave `issue` to `resolve`.
   * Imperfect text gives notes; only a broken reader throws.
   */
  readonly read: (documents: readonly Document[], issues: readonly string[]) => Promise<Reading[]>;
  /** How many calls of `read` had best be under way at once, so that none of its threads waits; 1 where it does not say. */
  readonly atOnce?: number;
  /** Frees what the reader holds (threads, sessions). */
  readonly close?: () => Promise<void>;
}
