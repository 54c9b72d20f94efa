import type { Generated } from "kysely";

/**
 * The tables that every database of a dossier has, as kysely sees them. JSON is kept as text and booleans as 0 or 1, so that
 * rows are alike in every database; instants are ISO 8601 in UTC, offsets UTF-16, half-open.
 */
export interface Tables {
  /** Append-only; the last row is in force. */
  settings: { id: Generated<number>; title: string; issues: string; recorded_at: string };
  /** Append-only. */
  document: DocumentRow;
  /** Append-only. A document's last reading is in force. */
  reading: ReadingRow;
  /** Readings that no later reading of their document has superseded. */
  reading_in_force: ReadingRow;
  /** Append-only. */
  record: RecordRow;
  /** Append-only. */
  local_actor: LocalActorRow;
  /** Append-only. `packed` is deflated (zlib). */
  original: { document_id: string; name: string; packed: Uint8Array };
  /** Append-only. `decision` is a `Decision` as JSON. */
  correction: CorrectionRow;
  /** Derived from the documents' texts: the lines that search finds. Its id is the row of the full-text index. */
  passage: PassageRow;
  /** Derived, like all that follow: one row, by which rules and up to which reading and correction; none before. `edition` is another each time. */
  state_made: { rules: string; reading_id: number; correction_id: number; edition: string };
  /** `names` is a list of pairs as JSON. */
  state_document: { document_id: string; reading_id: number; context: string; names: string };
  state_name: StateNameRow;
  state_post: StatePostRow;
  state_copy: StateCopyRow;
  /** What likely copies of a document are found by: numbers of 32 bits. */
  state_band: { band: number; document_id: string };
  state_member: StateMemberRow;
  /** Which group a user's decisions put what comes from an origin in. */
  state_group: { origin: string; name: string };
  /** Lists are one to a line. */
  state_item: StateItemRow;
  /** By what items are found that more records of their strand may join; `item` is the item's number. */
  state_key: { strand: string; key: string; item: number };
  state_standing: StateStandingRow;
}

interface DocumentRow {
  id: string;
  title: string;
  publisher: string | null;
  published: string;
  language: string;
  content_hash: string;
  recorded_at: string;
  /** `Block[]` as JSON. */
  blocks: string;
  text: string;
}

interface ReadingRow {
  id: Generated<number>;
  document_id: string;
  reader_name: string;
  reader_version: string;
  /** Kept with the reading so that a missing record shows. */
  record_count: number;
  share_read: number;
  /** `string[]` as JSON. */
  notes: string;
  recorded_at: string;
}

interface RecordRow {
  id: string;
  reading_id: number;
  /** Place among the records of its reading, from 0. */
  position: number;
  kind: string;
  /** The `ActorRecord` as JSON. */
  body: string;
  evidence: string;
  what: string;
  condition: string | null;
}

interface LocalActorRow {
  reading_id: number;
  name: string;
  type: string;
  /** `string[]` as JSON. */
  aliases: string;
  known: number;
  /** `{ title, of? }[]` as JSON. */
  posts: string;
}

interface CorrectionRow {
  id: Generated<number>;
  decision: string;
  decided_by: string | null;
  why: string | null;
  recorded_at: string;
}

interface PassageRow {
  id: Generated<number>;
  document_id: string;
  start_offset: number;
  end_offset: number;
}

interface StateNameRow {
  name: string;
  type: string;
  known: number;
  /** Empty but where the uses of a document are kept apart. */
  document_id: string;
  uses: number;
  /** `NameUse["posts"]` as JSON. */
  posts: string;
  actor: string;
  /** Of the name, folded. */
  last_word: string;
}

/** Names are the dossier's. */
interface StatePostRow {
  number: Generated<number>;
  document_id: string;
  record_id: string;
  published: string;
  person: string;
  party: string;
  has_left: number;
  /** 1 where the person acts for another by it than by the one before. */
  turns: number;
}

interface StateCopyRow {
  document_id: string;
  /** Numbers of 32 bits, the least significant byte first; none where the text says too little to be alike. */
  fingerprint: Uint8Array;
  /** The document that it is most like, what it is of that, and how alike; null where it is like none. */
  of_id: string | null;
  kind: "copy" | "version" | null;
  share: number | null;
  /** Whose words a copy's are; null for any other document. */
  voice: string | null;
}

interface StateMemberRow {
  number: Generated<number>;
  strand: string;
  record_id: string;
  document_id: string;
  /** What the state needs of the record (`state/entry-text.ts`). */
  entry: string;
  /** Where it comes from, if a correction names that. */
  origin: string | null;
}

interface StateItemRow {
  /** Stands for the id where rows are many. */
  number: Generated<number>;
  id: string;
  strand: string;
  /** One record a line: its id, its document, the day that it is about and its number in its strand, with tabs between. */
  members: string;
  /** What the next record is compared with (`state/continued-draft.ts`); empty where it cannot be continued. */
  draft: string;
  /** Day of publication and document of its last record, with a tab between. */
  last_place: string;
  /** The last day on which a record that joins it may be published, and the days that it may be about; since 1970-01-01. */
  open_until: number;
  about_first: number | null;
  about_last: number | null;
}

interface StateStandingRow {
  /** Never given again, even where rows are gone. */
  number: Generated<number>;
  /** The item's number. */
  item: number;
  from_day: string;
  /** The day before which it ends; `9999-12-31` where it goes on. */
  until_day: string;
  /** About how long it lasts (`spans.ts`). */
  span: number;
  known: number;
  /** `ShownItem` as JSON. */
  shown: string;
}
