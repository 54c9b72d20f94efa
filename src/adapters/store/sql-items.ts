import type { Kysely, Selectable } from "kysely";
import { asId, type ItemId } from "../../domain/id.ts";
import type {
  BegunItem,
  ItemRow,
  Joining,
  KnownItem,
  StateUpdate,
} from "../../record/state-tables.ts";
import { chunked } from "./chunked.ts";
import { spanBetween } from "./spans.ts";
import { membersFrom, membersText } from "./state-members.ts";
import type { Tables } from "./tables.ts";

/** What of the state tables tells which items there are, and what they were from day to day. */
export function itemsOf(
  transaction: Kysely<Tables>,
): Pick<StateUpdate, "items" | "lastPlaces" | "begun" | "removeItems" | "putItems"> {
  return {
    items: (strands) => itemsIn(transaction, strands),
    lastPlaces: async (strands) => {
      const places = new Map<string, string>();
      for (const part of chunked(strands)) {
        const rows = await transaction
          .selectFrom("state_item")
          .select(["strand", (select) => select.fn.max("last_place").as("last")])
          .where("strand", "in", part)
          .groupBy("strand")
          .execute();
        for (const { strand, last } of rows) places.set(strand, last);
      }
      return places;
    },
    begun: async (wanted) => {
      const items = new Map<string, BegunItem>();
      for (const [strand, joining] of wanted)
        for (const row of await begun(transaction, strand, joining))
          items.set(row.id, {
            id: asId<ItemId>(row.id),
            strand,
            draft: row.draft,
            lastPlace: row.last_place,
          });
      return [...items.values()];
    },
    removeItems: (ids) => removeItems(transaction, ids),
    putItems: (items) => putItems(transaction, items),
  };
}

async function itemsIn(
  transaction: Kysely<Tables>,
  strands: readonly string[],
): Promise<KnownItem[]> {
  const items: KnownItem[] = [];
  for (const part of chunked(strands)) {
    const query = transaction.selectFrom("state_item").select(["id", "members"]);
    for (const row of await query.where("strand", "in", part).execute())
      items.push({
        id: asId<ItemId>(row.id),
        records: membersFrom(row.members).map(({ id }) => id),
      });
  }
  return items;
}

/** The items of a strand that have one of the keys, and of whose days one is meant; with many keys some come twice. */
async function begun(
  transaction: Kysely<Tables>,
  strand: string,
  { keys, published, about }: Joining,
): Promise<Pick<Selectable<Tables["state_item"]>, "id" | "draft" | "last_place">[]> {
  const rows = [];
  for (const part of chunked(keys)) {
    const found = transaction.selectFrom("state_key").select("item");
    const having = found.where("strand", "=", strand).where("key", "in", part);
    const query = transaction
      .selectFrom("state_item")
      .select(["id", "draft", "last_place"])
      .where("number", "in", having)
      .where((where) => {
        const isOpen = where("open_until", ">=", published);
        if (!about) return isOpen;
        const [first, last] = about;
        const meets = [where("about_first", "<=", last), where("about_last", ">=", first)];
        return where.or([isOpen, where.and(meets)]);
      });
    rows.push(...(await query.execute()));
  }
  return rows;
}

async function removeItems(transaction: Kysely<Tables>, ids: readonly ItemId[]): Promise<void> {
  for (const part of chunked(ids)) {
    const numbers = transaction.selectFrom("state_item").select("number").where("id", "in", part);
    await transaction.deleteFrom("state_standing").where("item", "in", numbers).execute();
    await transaction.deleteFrom("state_key").where("item", "in", numbers).execute();
    await transaction.deleteFrom("state_item").where("id", "in", part).execute();
  }
}

async function putItems(transaction: Kysely<Tables>, items: readonly ItemRow[]): Promise<void> {
  const numbers = await numbersOf(transaction, items);
  const numberOf = ({ id }: ItemRow) => numbers.get(id) as number;
  for (const [since, own] of Map.groupBy(items, (item) => item.since))
    await forgetSince(transaction, own.map(numberOf), since);
  const standings = items.flatMap((item) => standingRows(item, numberOf(item)));
  for (const rows of chunked(standings))
    await transaction.insertInto("state_standing").values(rows).execute();
  await putKeys(
    transaction,
    [...numbers.values()],
    items.flatMap((item) =>
      item.keys.map((key) => ({ strand: item.strand, key, item: numberOf(item) })),
    ),
  );
}

/** Most keys of an item stay when it gains a record. */
async function putKeys(
  transaction: Kysely<Tables>,
  items: readonly number[],
  keys: readonly Tables["state_key"][],
): Promise<void> {
  const gone = new Map<string, Tables["state_key"]>();
  for (const part of chunked(items)) {
    const query = transaction.selectFrom("state_key").selectAll().where("item", "in", part);
    for (const row of await query.execute()) gone.set(inOneText(row), row);
  }
  const come = keys.filter((row) => !gone.delete(inOneText(row)));
  for (const { strand, key, item } of gone.values())
    await transaction
      .deleteFrom("state_key")
      .where("strand", "=", strand)
      .where("key", "=", key)
      .where("item", "=", item)
      .execute();
  for (const rows of chunked(come))
    await transaction.insertInto("state_key").values(rows).execute();
}

function inOneText({ strand, key, item }: Tables["state_key"]): string {
  return `${item}\n${strand}\n${key}`;
}

/** Writes items, which keep their numbers where they are there, and gives back the numbers. */
async function numbersOf(transaction: Kysely<Tables>, items: readonly ItemRow[]) {
  const rows = items.map(({ id, strand, draft, lastPlace, open, members }) => ({
    id,
    strand,
    draft,
    last_place: lastPlace,
    members: membersText(members),
    open_until: open.until,
    about_first: open.about?.[0] ?? null,
    about_last: open.about?.[1] ?? null,
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
          open_until: row.ref("excluded.open_until"),
          about_first: row.ref("excluded.about_first"),
          about_last: row.ref("excluded.about_last"),
        })),
      )
      .returning(["id", "number"])
      .execute();
    for (const { id, number } of written) numbers.set(id, number);
  }
  return numbers;
}

/** What of items was from a day on is gone, and what they were before ends there. */
async function forgetSince(
  transaction: Kysely<Tables>,
  items: readonly number[],
  day: string,
): Promise<void> {
  for (const part of chunked(items)) {
    await transaction
      .deleteFrom("state_standing")
      .where("item", "in", part)
      .where("from_day", ">=", day)
      .execute();
    const longer = await transaction
      .selectFrom("state_standing")
      .select(["number", "from_day"])
      .where("item", "in", part)
      .where("until_day", ">", day)
      .execute();
    for (const [span, own] of Map.groupBy(longer, (row) => spanBetween(row.from_day, day)))
      await transaction
        .updateTable("state_standing")
        .set({ until_day: day, span })
        .where(
          "number",
          "in",
          own.map(({ number }) => number),
        )
        .execute();
  }
}

function standingRows({ standings }: ItemRow, item: number) {
  return standings.map(({ from, until, known, shown }) => ({
    item,
    from_day: from,
    until_day: until,
    span: spanBetween(from, until),
    known,
    shown: JSON.stringify(shown),
  }));
}
