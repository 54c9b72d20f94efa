import { inflateSync } from "node:zlib";
import type { Kysely } from "kysely";
import type { DocumentId, RecordId } from "../../domain/id.ts";
import { asId } from "../../domain/id.ts";
import type { KeptRecord } from "../../domain/kept-record.ts";
import { textOf } from "../../domain/span.ts";
import type { DocumentSummary, RecordFilter, SearchHit, Store } from "../../record/store.ts";
import { chunked } from "./chunked.ts";
import { appendCorrection, correctionsOf } from "./corrections.ts";
import type { Database } from "./database.ts";
import { foundSentences } from "./found-sentences.ts";
import { checkReading, indexText, keepReading } from "./keep-reading.ts";
import { keptRecords, localActorsOf } from "./kept-records.ts";
import { searchTerms } from "./passages.ts";
import { type KeptRecordRow, toDocument, toKeptRecord } from "./rows.ts";
import { clear, sqlStateTables } from "./sql-state-tables.ts";
import type { Tables } from "./tables.ts";

/** The store over a dossier's database; it closes the database when it is closed. */
export function kyselyStore(database: Database): Store {
  const { read, write } = database;
  return {
    settings: () => settingsOf(read),
    changeSettings: ({ title, issues }, recorded_at) =>
      write(async (transaction) => {
        const row = { title, issues: JSON.stringify(issues), recorded_at };
        await transaction.insertInto("settings").values(row).execute();
      }),
    revision: () => revisionOf(read),
    keep: async (reading, recordedAt) => {
      const published = checkReading(reading);
      return await write((transaction) =>
        keepReading(transaction, database.fullText, { reading, published, recordedAt }),
      );
    },
    documentByHash: async (hash) => {
      const query = read.selectFrom("document").select("id").where("content_hash", "=", hash);
      const row = await query.executeTakeFirst();
      return row && asId<DocumentId>(row.id);
    },
    documents: () => summariesOf(read),
    document: async (id) => {
      const query = read.selectFrom("document").selectAll().where("id", "=", id);
      const row = await query.executeTakeFirst();
      return row && toDocument(row);
    },
    original: async (id) => {
      const query = read.selectFrom("original").select(["name", "packed"]);
      const row = await query.where("document_id", "=", id).executeTakeFirst();
      return row && { name: row.name, bytes: inflateSync(row.packed) };
    },
    records: (filter) => recordsOf(read, filter ?? {}),
    record: async (id: RecordId) => {
      const row = await keptRecords(read, "reading").where("record.id", "=", id).executeTakeFirst();
      return row && toKeptRecord(row);
    },
    recordsById: async (ids) => {
      const records: KeptRecord[] = [];
      for (const part of chunked(ids)) {
        const rows = await keptRecords(read, "reading").where("record.id", "in", part).execute();
        records.push(...rows.map(toKeptRecord));
      }
      return records;
    },
    reportDays: async () => {
      const query = read.selectFrom("document").select("published").distinct();
      return (await query.orderBy("published").execute()).map(({ published }) => published);
    },
    readingsOf: (id) => readingsOf(read, id),
    localActors: () => localActorsOf(read),
    correct: (decision, how) =>
      write((transaction) => appendCorrection(transaction, decision, how)),
    corrections: () => correctionsOf(read),
    stateTables: sqlStateTables(database),
    search: (query, limit) => search(database, query, limit),
    faults: async () => {
      // What checks shapes takes as long to load as a state takes to show, and only `doctor` needs it.
      const { findFaults } = await import("./find-faults.ts");
      return await findFaults(database);
    },
    repair: () => repair(database),
    backUp: database.backUp,
    close: database.close,
  };
}

async function settingsOf(read: Kysely<Tables>) {
  const query = read.selectFrom("settings").select(["title", "issues"]).orderBy("id", "desc");
  const row = await query.limit(1).executeTakeFirst();
  return { title: row?.title ?? "", issues: JSON.parse(row?.issues ?? "[]") as string[] };
}

async function summariesOf(read: Kysely<Tables>): Promise<DocumentSummary[]> {
  const rows = await read
    .selectFrom("document")
    .innerJoin("reading_in_force as reading", "reading.document_id", "document.id")
    .select(["document.id", "title", "publisher", "published", "language", "content_hash"])
    .select(["document.recorded_at", "record_count", "reader_name", "reader_version"])
    .orderBy("published")
    .orderBy("document.id")
    .execute();
  return rows.map((row) => ({
    id: asId<DocumentId>(row.id),
    title: row.title,
    publisher: row.publisher ?? undefined,
    published: row.published,
    language: row.language,
    contentHash: row.content_hash,
    recordedAt: row.recorded_at,
    recordCount: row.record_count,
    reader: { name: row.reader_name, version: row.reader_version },
  }));
}

async function recordsOf(read: Kysely<Tables>, filter: RecordFilter) {
  let query = keptRecords(read, "reading_in_force");
  if (filter.publishedBy !== undefined) query = query.where("published", "<=", filter.publishedBy);
  if (filter.documentId !== undefined) query = query.where("document_id", "=", filter.documentId);
  const ordered = query.orderBy("published").orderBy("reading.document_id").orderBy("position");
  const rows: KeptRecordRow[] = await ordered.execute();
  return rows.map(toKeptRecord);
}

async function readingsOf(read: Kysely<Tables>, id: DocumentId) {
  const rows = await read
    .selectFrom("reading")
    .select(["reader_name", "reader_version", "recorded_at", "record_count"])
    .where("document_id", "=", id)
    .orderBy("id")
    .execute();
  return rows.map((row) => ({
    reader: { name: row.reader_name, version: row.reader_version },
    recordedAt: row.recorded_at,
    recordCount: row.record_count,
  }));
}

/** What the index ranks is looked at further than asked for, so that whole words come before other forms of them. */
const LOOK_FURTHER = 4;

async function search(database: Database, query: string, limit: number): Promise<SearchHit[]> {
  const terms = searchTerms(query);
  if (terms.length === 0) return [];
  const ids = await database.fullText.find(terms, limit * LOOK_FURTHER);
  if (ids.length === 0) return [];
  const rows = await database.read
    .selectFrom("passage")
    .innerJoin("document", "document.id", "passage.document_id")
    .select(["passage.id", "document_id", "title", "published", "text"])
    .select(["start_offset", "end_offset"])
    .where("passage.id", "in", [...ids])
    .execute();
  const byId = new Map(rows.map((row) => [row.id, row]));
  const found = ids.flatMap((id) => {
    const row = byId.get(id);
    if (!row) return [];
    const passage = { startOffset: row.start_offset, endOffset: row.end_offset };
    return foundSentences(row.text, passage, terms).map((sentence) => ({ row, sentence }));
  });
  return found
    .sort((a, b) => b.sentence.whole - a.sentence.whole)
    .slice(0, limit)
    .map(({ row, sentence }) => ({
      documentId: asId<DocumentId>(row.document_id),
      title: row.title,
      published: row.published,
      text: textOf(row.text, sentence),
      startOffset: sentence.startOffset,
    }));
}

async function repair(database: Database): Promise<string[]> {
  const indexed = await database.write(async (transaction) => {
    await database.fullText.clear(transaction);
    await transaction.deleteFrom("passage").execute();
    const ids = await transaction.selectFrom("document").select("id").orderBy("id").execute();
    for (const { id } of ids) {
      const query = transaction.selectFrom("document").selectAll().where("id", "=", id);
      const row = await query.executeTakeFirstOrThrow();
      await indexText(transaction, database.fullText, toDocument(row));
    }
    await clear(transaction);
    return ids.length;
  });
  return [
    `Rebuilt the search index of ${indexed} documents`,
    "Emptied the tables that keep the state ready; the next state fills them",
  ];
}

/** The tables are append-only and their ids ascend, so the last ids tell whether anything was appended. */
async function revisionOf(read: Kysely<Tables>): Promise<string> {
  const last = await read
    .selectNoFrom((e) => [
      e
        .selectFrom("settings")
        .select((s) => s.fn.max("id").as("id"))
        .as("settings"),
      e
        .selectFrom("reading")
        .select((r) => r.fn.max("id").as("id"))
        .as("reading"),
      e
        .selectFrom("correction")
        .select((c) => c.fn.max("id").as("id"))
        .as("correction"),
    ])
    .executeTakeFirstOrThrow();
  return `${last.settings ?? 0}-${last.reading ?? 0}-${last.correction ?? 0}`;
}
