import type { Kysely } from "kysely";
import { asId, type ItemId } from "../../domain/id.ts";
import type { ShownItem, StandingRow, StateTables } from "../../record/state-tables.ts";
import { chunked } from "./chunked.ts";
import { membersFrom } from "./state-members.ts";
import type { Tables } from "./tables.ts";

/**
 * What was read of the tables as they were made last: from one day to the next most items are what they were, and to read their
 * rows again takes most of the time that it takes to show a state.
 */
interface Remembered {
  readonly edition: string;
  /** By number. */
  readonly items: Map<number, { readonly id: ItemId; readonly members: string }>;
  /** By number and first day. */
  readonly shown: Map<string, ShownItem>;
}

/** As many standings are kept in mind: some hundred megabytes. */
const MOST_SHOWN = 100_000;

/** Reads what each item was on a day, and keeps in mind what it has read. */
export function standingsIn(read: Kysely<Tables>): StateTables["standingsOn"] {
  let known: Remembered = { edition: "", items: new Map(), shown: new Map() };
  return (day) =>
    // One transaction, so that all that is read is of one making.
    read.transaction().execute(async (transaction) => {
      const made = await transaction.selectFrom("state_made").select("edition").execute();
      const edition = made[0]?.edition ?? "";
      if (edition !== known.edition || edition === "" || known.shown.size > MOST_SHOWN)
        known = { edition, items: new Map(), shown: new Map() };
      return await standingsOn(transaction, day, known);
    });
}

async function standingsOn(
  transaction: Kysely<Tables>,
  day: string,
  { items, shown }: Remembered,
): Promise<readonly StandingRow[]> {
  const rows = await transaction
    .selectFrom("state_standing")
    .select(["item", "from_day", "known", "shown"])
    .where("until_day", ">", day)
    .where("from_day", "<=", day)
    .execute();
  await readItems(transaction, items, [...new Set(rows.map(({ item }) => item))]);
  return rows.map(({ item, from_day, known, shown: text }) => {
    const key = `${item} ${from_day}`;
    const own = shown.get(key) ?? (JSON.parse(text) as ShownItem);
    shown.set(key, own);
    const { id, members } = items.get(item) as { id: ItemId; members: string };
    return { id, known, shown: own, members: () => membersFrom(members) };
  });
}

/** Reads those of the items named that are not in mind. */
async function readItems(
  transaction: Kysely<Tables>,
  items: Remembered["items"],
  numbers: readonly number[],
): Promise<void> {
  for (const part of chunked(numbers.filter((number) => !items.has(number)))) {
    const query = transaction.selectFrom("state_item").select(["number", "id", "members"]);
    for (const { number, id, members } of await query.where("number", "in", part).execute())
      items.set(number, { id: asId<ItemId>(id), members });
  }
}
