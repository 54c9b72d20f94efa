import type { Kysely, Selectable } from "kysely";
import { asId, type DocumentId, type ItemId, type RecordId } from "../../domain/id.ts";
import type {
  DocumentPlaces,
  StateUpdate,
  StrandMember,
  StrandSize,
} from "../../record/state-tables.ts";
import { chunked } from "./chunked.ts";
import { numbersIn } from "./state-members.ts";
import type { Tables } from "./tables.ts";

/** What of the state tables tells which records each strand has. */
export function strandsOf(
  transaction: Kysely<Tables>,
): Pick<StateUpdate, "place" | "sizes" | "members" | "membersNamed" | "membersOf"> {
  return {
    place: (document) => place(transaction, document),
    sizes: (strands, most) =>
      most === undefined ? sizes(transaction, strands) : sizesUpTo(transaction, strands, most),
    members: async (strands) => {
      const found: StrandMember[] = [];
      for (const part of chunked(strands))
        for (const row of await members(transaction).where("strand", "in", part).execute())
          found.push(toMember(row));
      return found;
    },
    membersNamed: async (records) => {
      const found: StrandMember[] = [];
      for (const [strand, ids] of records)
        for (const part of chunked(ids)) {
          const query = members(transaction).where("strand", "=", strand);
          for (const row of await query.where("record_id", "in", part).execute())
            found.push(toMember(row));
        }
      return found;
    },
    membersOf: (ids) => membersOf(transaction, ids),
  };
}

/** A long item has a thousand: they are read by number, in the order in which they lie in the table. */
async function membersOf(
  transaction: Kysely<Tables>,
  ids: readonly ItemId[],
): Promise<ReadonlyMap<ItemId, readonly StrandMember[]>> {
  const numbers = new Map<ItemId, readonly number[]>();
  for (const part of chunked(ids)) {
    const query = transaction.selectFrom("state_item").select(["id", "members"]);
    for (const row of await query.where("id", "in", part).execute())
      numbers.set(asId<ItemId>(row.id), numbersIn(row.members));
  }
  const all = [...new Set([...numbers.values()].flat())].sort((a, b) => a - b);
  const byNumber = new Map<number, StrandMember>();
  for (const part of chunked(all))
    for (const row of await members(transaction).where("number", "in", part).execute())
      byNumber.set(row.number, toMember(row));
  return new Map(
    [...numbers].map(([id, own]) => [
      id,
      own.map((number) => byNumber.get(number) as StrandMember),
    ]),
  );
}

function members(transaction: Kysely<Tables>) {
  return transaction
    .selectFrom("state_member")
    .select(["number", "strand", "record_id", "document_id", "entry", "origin"]);
}

function toMember(row: Selectable<Tables["state_member"]>): StrandMember {
  return {
    number: row.number,
    strand: row.strand,
    recordId: asId<RecordId>(row.record_id),
    documentId: asId<DocumentId>(row.document_id),
    entry: row.entry,
    origin: row.origin ?? undefined,
  };
}

async function place(transaction: Kysely<Tables>, document: DocumentPlaces): Promise<string[]> {
  const { id, context, names, places } = document;
  const rows = places.map(({ strand, recordId, entry, origin }) => ({
    strand,
    record_id: recordId,
    document_id: id,
    entry,
    origin: origin ?? null,
  }));
  const before = await members(transaction).where("document_id", "=", id).execute();
  await transaction.deleteFrom("state_document").where("document_id", "=", id).execute();
  const { id: reading_id } = await transaction
    .selectFrom("reading_in_force")
    .select("id")
    .where("document_id", "=", id)
    .executeTakeFirstOrThrow();
  const row = { document_id: id, reading_id, context, names: JSON.stringify([...names]) };
  await transaction.insertInto("state_document").values(row).execute();
  const [kept, now] = [new Set(before.map(inOneText)), new Set(rows.map(inOneText))];
  const gone = before.filter((member) => !now.has(inOneText(member)));
  const come = rows.filter((member) => !kept.has(inOneText(member)));
  for (const { strand, record_id } of gone)
    await transaction
      .deleteFrom("state_member")
      .where("strand", "=", strand)
      .where("record_id", "=", record_id)
      .execute();
  for (const part of chunked(come))
    await transaction.insertInto("state_member").values(part).execute();
  return [...gone, ...come].map(({ strand }) => strand);
}

function inOneText({
  strand,
  record_id,
  entry,
  origin,
}: Omit<Selectable<Tables["state_member"]>, "number">): string {
  return [strand, record_id, entry, origin ?? ""].join("\n");
}

async function sizes(
  transaction: Kysely<Tables>,
  strands: readonly string[],
): Promise<StrandSize[]> {
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

/** Counting a long strand to its end takes as long as reading it. */
async function sizesUpTo(
  transaction: Kysely<Tables>,
  strands: readonly string[],
  most: number,
): Promise<StrandSize[]> {
  const found: StrandSize[] = [];
  for (const strand of strands) {
    const query = transaction.selectFrom("state_member").select("strand");
    const rows = await query.where("strand", "=", strand).limit(most).execute();
    found.push({ strand, records: rows.length });
  }
  return found;
}
