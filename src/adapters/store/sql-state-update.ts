import type { Kysely } from "kysely";
import { asId, type DocumentId, type ItemId, type RecordId } from "../../domain/id.ts";
import type {
  BegunItem,
  DocumentPlaces,
  FreshDocument,
  ItemRow,
  KnownItem,
  PlacedDocument,
  StateUpdate,
  StrandMember,
} from "../../record/state-tables.ts";
import { chunked } from "./chunked.ts";
import { correctionsOf } from "./corrections.ts";
import { keptRecords } from "./kept-records.ts";
import { toKeptRecord } from "./rows.ts";
import { likenessesOf } from "./sql-likenesses.ts";
import { namesOf } from "./sql-names.ts";
import { membersFrom, membersText } from "./state-members.ts";
import type { Tables } from "./tables.ts";

/** The state tables within the transaction that brings them up to date. */
export function updateOf(transaction: Kysely<Tables>): StateUpdate {
  return {
    ...namesOf(transaction),
    ...likenessesOf(transaction),
    ...likenessesOf(transaction),
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
    place: (document) => place(transaction, document),
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
    sizes: (strands) => sizes(transaction, strands),
    members: (strands) => members(transaction, strands),
    items: (strands) => itemsOf(transaction, strands),
    begun: async (strands) => {
      const items: BegunItem[] = [];
      for (const part of chunked(strands)) {
        const query = transaction.selectFrom("state_item").where("strand", "in", part);
        for (const row of await query.select(["id", "strand", "draft", "last_place"]).execute())
          items.push({
            id: asId<ItemId>(row.id),
            strand: row.strand,
            draft: row.draft,
            lastPlace: row.last_place,
          });
      }
      return items;
    },
    itemsById: async (ids) => {
      const items: KnownItem[] = [];
      for (const part of chunked(ids)) {
        const query = transaction.selectFrom("state_item").select(["id", "members"]);
        items.push(...(await query.where("id", "in", part).execute()).map(toKnownItem));
      }
      return items;
    },
    membersNamed: (strands, records) => members(transaction, strands, records),
    removeItems: (ids) => removeItems(transaction, ids),
    putItems: (items) => putItems(transaction, items),
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

async function place(transaction: Kysely<Tables>, document: DocumentPlaces): Promise<string[]> {
  const { id, context, names, places } = document;
  const before = await transaction
    .selectFrom("state_member")
    .select("strand")
    .distinct()
    .where("document_id", "=", id)
    .execute();
  await transaction.deleteFrom("state_member").where("document_id", "=", id).execute();
  await transaction.deleteFrom("state_document").where("document_id", "=", id).execute();
  const { id: reading_id } = await transaction
    .selectFrom("reading_in_force")
    .select("id")
    .where("document_id", "=", id)
    .executeTakeFirstOrThrow();
  const row = { document_id: id, reading_id, context, names: JSON.stringify([...names]) };
  await transaction.insertInto("state_document").values(row).execute();
  const members = places.map(({ strand, recordId, isEcho, origin }) => ({
    strand,
    record_id: recordId,
    document_id: id,
    is_echo: isEcho ? 1 : 0,
    origin: origin ?? null,
  }));
  for (const rows of chunked(members))
    await transaction.insertInto("state_member").values(rows).execute();
  return [...before.map(({ strand }) => strand), ...places.map(({ strand }) => strand)];
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

async function sizes(transaction: Kysely<Tables>, strands: readonly string[]) {
  const found = new Map<string, number>();
  for (const part of chunked(strands)) {
    const rows = await transaction
      .selectFrom("state_member")
      .select(["strand", (select) => select.fn.countAll<number>().as("records")])
      .where("strand", "in", part)
      .groupBy("strand")
      .execute();
    for (const { strand, records } of rows) found.set(strand, Number(records));
  }
  return strands.map((strand) => ({ strand, records: found.get(strand) ?? 0 }));
}

/** The records of strands, or those of them that are named. */
async function members(
  transaction: Kysely<Tables>,
  strands: readonly string[],
  records?: readonly RecordId[],
): Promise<StrandMember[]> {
  const all = keptRecords(transaction, "reading")
    .innerJoin("state_member", "state_member.record_id", "record.id")
    .select(["strand", "is_echo", "origin"])
    .where("strand", "in", [...strands]);
  const found: StrandMember[] = [];
  for (const part of records ? chunked(records) : [undefined]) {
    const query = part ? all.where("record_id", "in", part) : all;
    for (const row of await query.execute())
      found.push({
        strand: row.strand,
        kept: toKeptRecord(row),
        isEcho: row.is_echo === 1,
        origin: row.origin ?? undefined,
      });
  }
  return found;
}

async function itemsOf(
  transaction: Kysely<Tables>,
  strands: readonly string[],
): Promise<KnownItem[]> {
  const items: KnownItem[] = [];
  for (const part of chunked(strands)) {
    const query = transaction.selectFrom("state_item").select(["id", "members"]);
    items.push(...(await query.where("strand", "in", part).execute()).map(toKnownItem));
  }
  return items;
}

function toKnownItem({ id, members: lines }: { id: string; members: string }): KnownItem {
  return { id: asId<ItemId>(id), records: membersFrom(lines).map(({ id: own }) => own) };
}

async function removeItems(transaction: Kysely<Tables>, ids: readonly ItemId[]): Promise<void> {
  for (const part of chunked(ids)) {
    const numbers = transaction.selectFrom("state_item").select("number").where("id", "in", part);
    await transaction.deleteFrom("state_standing").where("item", "in", numbers).execute();
    await transaction.deleteFrom("state_item").where("id", "in", part).execute();
  }
}

async function putItems(transaction: Kysely<Tables>, items: readonly ItemRow[]): Promise<void> {
  const numbers = await numbersOf(transaction, items);
  for (const { id, since } of items)
    await forgetSince(transaction, numbers.get(id) as number, since);
  const standings = items.flatMap((item) => standingRows(item, numbers.get(item.id) as number));
  for (const rows of chunked(standings))
    await transaction.insertInto("state_standing").values(rows).execute();
}

/** Writes items, which keep their numbers where they are there, and gives back the numbers. */
async function numbersOf(transaction: Kysely<Tables>, items: readonly ItemRow[]) {
  const rows = items.map(({ id, strand, draft, lastPlace, members: own }) => ({
    id,
    strand,
    draft,
    last_place: lastPlace,
    members: membersText(own),
  }));
  const numbers = new Map<string, number>();
  for (const part of chunked(rows)) {
    const written = await transaction
      .insertInto("state_item")
      .values(part)
      .onConflict((conflict) =>
        conflict.column("id").doUpdateSet((row) => ({
          strand: row.ref("excluded.strand"),
          members: row.ref("excluded.members"),
          draft: row.ref("excluded.draft"),
          last_place: row.ref("excluded.last_place"),
        })),
      )
      .returning(["id", "number"])
      .execute();
    for (const { id, number } of written) numbers.set(id, number);
  }
  return numbers;
}

async function forgetSince(transaction: Kysely<Tables>, item: number, day: string): Promise<void> {
  await transaction
    .deleteFrom("state_standing")
    .where("item", "=", item)
    .where("from_day", ">=", day)
    .execute();
  await transaction
    .updateTable("state_standing")
    .set({ until_day: day })
    .where("item", "=", item)
    .where("until_day", ">", day)
    .execute();
}

function standingRows({ standings }: ItemRow, item: number) {
  return standings.map(({ from, until, known, shown }) => ({
    item,
    from_day: from,
    until_day: until,
    known,
    shown: JSON.stringify(shown),
  }));
}
