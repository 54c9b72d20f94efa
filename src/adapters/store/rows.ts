import type { Selectable } from "kysely";
import type { Document } from "../../domain/document.ts";
import { asId } from "../../domain/id.ts";
import type { KeptRecord } from "../../domain/kept-record.ts";
import type { LocalActor } from "../../domain/local-actor.ts";
import type { ActorRecord } from "../../domain/record.ts";
import { textOf } from "../../domain/span.ts";
import type { Tables } from "./tables.ts";

/** What a query for kept records selects. */
export interface KeptRecordRow {
  readonly id: string;
  readonly document_id: string;
  readonly publisher: string | null;
  readonly published: string;
  readonly recorded_at: string;
  readonly reader_name: string;
  readonly reader_version: string;
  readonly body: string;
  readonly evidence: string;
  readonly what: string;
  readonly condition: string | null;
  readonly voice: string | null;
}

/** The row of a document; its publication day must be known. */
export function documentRow(document: Document, published: string, recordedAt: string) {
  return {
    id: document.id,
    title: document.title,
    publisher: document.publisher ?? null,
    published,
    language: document.language,
    content_hash: document.contentHash,
    recorded_at: recordedAt,
    blocks: JSON.stringify(document.blocks),
    text: document.text,
  };
}

export function toDocument(row: Selectable<Tables["document"]>): Document {
  return {
    id: asId(row.id),
    title: row.title,
    publisher: row.publisher ?? undefined,
    published: row.published,
    language: row.language,
    text: row.text,
    blocks: JSON.parse(row.blocks),
    contentHash: row.content_hash,
  };
}

/** The row of a record of a document's reading, with the words under its spans. */
export function recordRow(
  text: string,
  record: ActorRecord,
  place: { readonly id: string; readonly readingId: number; readonly position: number },
) {
  return {
    id: place.id,
    reading_id: place.readingId,
    position: place.position,
    kind: record.attributes.kind,
    body: JSON.stringify(record),
    evidence: textOf(text, record.evidence),
    what: textOf(text, record.what),
    condition: record.condition ? textOf(text, record.condition) : null,
  };
}

/** A record was checked against its document when it was kept, and `faults` checks it again: reading it back trusts the row. */
export function toKeptRecord(row: KeptRecordRow): KeptRecord {
  const { evidence, what, condition } = row;
  return {
    id: asId(row.id),
    documentId: asId(row.document_id),
    publisher: row.publisher ?? undefined,
    ...(row.voice !== null && { voice: row.voice }),
    published: row.published,
    recordedAt: row.recorded_at,
    reader: { name: row.reader_name, version: row.reader_version },
    record: JSON.parse(row.body) as ActorRecord,
    quote: condition === null ? { evidence, what } : { evidence, what, condition },
  };
}

export function localActorRow(actor: LocalActor, readingId: number) {
  return {
    reading_id: readingId,
    name: actor.name,
    type: actor.type,
    aliases: JSON.stringify(actor.aliases),
    known: actor.known ? 1 : 0,
    posts: JSON.stringify(actor.posts),
  };
}

export function toLocalActor(
  row: Omit<Selectable<Tables["local_actor"]>, "reading_id"> & { readonly document_id: string },
): LocalActor {
  return {
    documentId: asId(row.document_id),
    name: row.name,
    type: row.type as LocalActor["type"],
    aliases: listFrom(row.aliases),
    known: row.known === 1,
    posts: listFrom(row.posts),
  };
}

const NONE: readonly never[] = Object.freeze([]);

/** A list from its JSON. Most are empty, and a dossier has a great many. */
function listFrom<T>(json: string): readonly T[] {
  return json === "[]" ? NONE : JSON.parse(json);
}
