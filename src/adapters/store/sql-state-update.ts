import type { Kysely } from "kysely";
import { asId, type DocumentId } from "../../domain/id.ts";
import type { FreshDocument, PlacedDocument, StateUpdate } from "../../record/state-tables.ts";
import { chunked } from "./chunked.ts";
import { correctionsOf } from "./corrections.ts";
import { keptRecords } from "./kept-records.ts";
import { toKeptRecord } from "./rows.ts";
import { itemsOf } from "./sql-items.ts";
import { likenessesOf } from "./sql-likenesses.ts";
import { namesOf } from "./sql-names.ts";
import { strandsOf } from "./sql-strands.ts";
import type { Tables } from "./tables.ts";

/** The state tables within the transaction that brings them up to date. */
export function updateOf(transaction: Kysely<Tables>): StateUpdate {
  return {
    ...namesOf(transaction),
    ...likenessesOf(transaction),
    ...strandsOf(transaction),
    ...itemsOf(transaction),
    fresh: () => freshDocuments(transaction),
    madeByCorrection: async () => {
      const made = await transaction.selectFrom("state_made").select("correction_id").execute();
      return made[0]?.correction_id ?? 0;
    },
    documentsNaming: (names, since) => documentsNaming(transaction, names, since),
    placedDocuments: async (ids) => {
      const documents: PlacedDocument[] = [];
      for (const part of chunked(ids)) {
        const query = placedDocuments(transaction).where("document_id", "in", part);
        documents.push(...(await query.execute()).map(toPlaced));
      }
      return documents;
    },
    recordsOf: async (ids) => {
      const rows = await keptRecords(transaction, "reading_in_force")
        .where("document_id", "in", [...ids])
        .orderBy("document_id")
        .orderBy("position")
        .execute();
      return rows.map(toKeptRecord);
    },
    corrections: () => correctionsOf(transaction),
    corrected: async () => {
      const query = transaction.selectFrom("state_member").select(["strand", "origin"]);
      const rows = await query.where("origin", "is not", null).distinct().execute();
      return rows.map(({ strand, origin }) => ({ strand, origin: origin as string }));
    },
    groups: async () => {
      const rows = await transaction.selectFrom("state_group").selectAll().execute();
      return new Map(rows.map(({ origin, name }) => [origin, name]));
    },
    putGroups: (groups) => putGroups(transaction, groups),
  };
}

async function freshDocuments(transaction: Kysely<Tables>): Promise<FreshDocument[]> {
  const made = await transaction.selectFrom("state_made").select("reading_id").execute();
  const rows = await transaction
    .selectFrom("reading_in_force as reading")
    .innerJoin("document", "document.id", "reading.document_id")
    .leftJoin("state_document", "state_document.document_id", "document.id")
    .select(["document.id", "published", "state_document.document_id as placed_id"])
    .where("reading.id", ">", made[0]?.reading_id ?? 0)
    .orderBy("document.id")
    .execute();
  return rows.map((row) => ({
    id: asId<DocumentId>(row.id),
    published: row.published,
    isKnown: row.placed_id !== null,
  }));
}

function placedDocuments(transaction: Kysely<Tables>) {
  return transaction
    .selectFrom("state_document")
    .innerJoin("document", "document.id", "document_id")
    .select(["document.id", "published", "context"]);
}

function toPlaced(row: { id: string; published: string; context: string }): PlacedDocument {
  return { ...row, id: asId<DocumentId>(row.id) };
}

async function documentsNaming(
  transaction: Kysely<Tables>,
  names: readonly string[],
  since: string,
): Promise<PlacedDocument[]> {
  const found = new Map<string, PlacedDocument>();
  for (const part of chunked(names)) {
    const rows = await placedDocuments(transaction)
      .innerJoin("local_actor", "local_actor.reading_id", "state_document.reading_id")
      .where("local_actor.name", "in", part)
      .where("published", ">=", since)
      .distinct()
      .execute();
    for (const row of rows) found.set(row.id, toPlaced(row));
  }
  return [...found.values()];
}

async function putGroups(
  transaction: Kysely<Tables>,
  groups: ReadonlyMap<string, string>,
): Promise<void> {
  await transaction.deleteFrom("state_group").execute();
  for (const part of chunked([...groups])) {
    const rows = part.map(([origin, name]) => ({ origin, name }));
    await transaction.insertInto("state_group").values(rows).execute();
  }
}
