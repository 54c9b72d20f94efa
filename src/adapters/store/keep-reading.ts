import { createHash } from "node:crypto";
import { deflateSync } from "node:zlib";
import type { Kysely } from "kysely";
import { asId, type DocumentId } from "../../domain/id.ts";
import { makeRecord } from "../../domain/record.ts";
import { isDay } from "../../domain/time.ts";
import type { Kept, ResolvedReading } from "../../record/store.ts";
import { chunked } from "./chunked.ts";
import type { FullText } from "./database.ts";
import { passagesOf } from "./passages.ts";
import { documentRow, localActorRow, recordRow } from "./rows.ts";
import type { Tables } from "./tables.ts";

/** Throws where a reading cannot be kept: no or an impossible day of publication, an id of control characters, a wrong hash, a record that is no slice. */
export function checkReading(reading: ResolvedReading): string {
  const { document } = reading;
  const published = document.published;
  if (published === undefined || !isDay(published))
    throw new Error(`Document ${document.id} has no day of publication: ${String(published)}`);
  if (/\p{Cc}/u.test(`${document.id}${reading.reader.name}${reading.reader.version}`))
    throw new Error(
      `The id of document ${document.id}, or its reader's name, has a control character`,
    );
  if (createHash("sha256").update(document.text).digest("hex") !== document.contentHash)
    throw new Error(`Content hash of document ${document.id} is not that of its text`);
  for (const record of reading.records) makeRecord(document, record);
  return published;
}

/** Appends a checked reading, within a transaction. */
export async function keepReading(
  transaction: Kysely<Tables>,
  fullText: FullText,
  input: {
    readonly reading: ResolvedReading;
    readonly published: string;
    readonly recordedAt: string;
  },
): Promise<Kept> {
  const { reading, published, recordedAt } = input;
  const { document } = reading;
  const present = await transaction
    .selectFrom("document")
    .select(["id", "content_hash"])
    .where((where) =>
      where.or([where("content_hash", "=", document.contentHash), where("id", "=", document.id)]),
    )
    .execute();
  const same = present.find((row) => row.content_hash === document.contentHash);
  if (same) return await readAgain(transaction, asId<DocumentId>(same.id), reading, recordedAt);
  if (present.length > 0)
    throw new Error(`Document id ${document.id} is taken by another text of this dossier`);
  await transaction
    .insertInto("document")
    .values(documentRow(document, published, recordedAt))
    .execute();
  if (reading.original) {
    const { name, bytes } = reading.original;
    const row = { document_id: document.id, name, packed: deflateSync(bytes) };
    await transaction.insertInto("original").values(row).execute();
  }
  await indexText(transaction, fullText, document);
  await appendReading(transaction, document.id, reading, recordedAt);
  return { kind: "added", documentId: document.id };
}

/** Writes a document's lines to the full-text index. */
export async function indexText(
  transaction: Kysely<Tables>,
  fullText: FullText,
  document: Pick<ResolvedReading["document"], "id" | "text" | "blocks">,
): Promise<void> {
  const spans = passagesOf(document);
  for (const part of chunked(spans)) {
    const ids = await transaction
      .insertInto("passage")
      .values(
        part.map((span) => ({
          document_id: document.id,
          start_offset: span.startOffset,
          end_offset: span.endOffset,
        })),
      )
      .returning(["id", "start_offset", "end_offset"])
      .execute();
    const lines = ids.map((row) => ({
      passageId: row.id,
      text: document.text.slice(row.start_offset, row.end_offset),
    }));
    await fullText.add(transaction, lines);
  }
}

async function readAgain(
  transaction: Kysely<Tables>,
  documentId: DocumentId,
  reading: ResolvedReading,
  recordedAt: string,
): Promise<Kept> {
  const last = await transaction
    .selectFrom("reading_in_force")
    .select(["reader_name", "reader_version"])
    .where("document_id", "=", documentId)
    .executeTakeFirst();
  const { name, version } = reading.reader;
  if (last?.reader_name === name && last.reader_version === version)
    return { kind: "present", documentId };
  await appendReading(transaction, documentId, reading, recordedAt);
  return { kind: "superseded", documentId };
}

async function appendReading(
  transaction: Kysely<Tables>,
  documentId: DocumentId,
  reading: ResolvedReading,
  recordedAt: string,
): Promise<void> {
  const { reader, records, actors, document } = reading;
  const prefix = await recordPrefix(transaction, documentId, reader);
  const { id: readingId } = await transaction
    .insertInto("reading")
    .values({
      document_id: documentId,
      reader_name: reader.name,
      reader_version: reader.version,
      record_count: records.length,
      share_read: reading.shareRead,
      notes: JSON.stringify(reading.notes),
      recorded_at: recordedAt,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  const recordRows = records.map((record, position) =>
    recordRow(document.text, record, { id: `${prefix}:${position}`, readingId, position }),
  );
  for (const rows of chunked(recordRows))
    await transaction.insertInto("record").values(rows).execute();
  const actorRows = actors.map((actor) => localActorRow(actor, readingId));
  for (const rows of chunked(actorRows))
    await transaction.insertInto("local_actor").values(rows).execute();
}

/** Document and reader version; numbered from the second time that a document goes back to a reader that read it before. */
async function recordPrefix(
  transaction: Kysely<Tables>,
  documentId: DocumentId,
  reader: ResolvedReading["reader"],
): Promise<string> {
  const { times } = await transaction
    .selectFrom("reading")
    .select((select) => select.fn.countAll<number>().as("times"))
    .where("document_id", "=", documentId)
    .where("reader_name", "=", reader.name)
    .where("reader_version", "=", reader.version)
    .executeTakeFirstOrThrow();
  const prefix = `${documentId}:${reader.name}@${reader.version}`;
  return Number(times) === 0 ? prefix : `${prefix}#${Number(times) + 1}`;
}
