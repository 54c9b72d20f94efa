import type { Kysely } from "kysely";
import { asId, type ItemId } from "../../domain/id.ts";
import type { ShownItem, StandingRow, StateTables } from "../../record/state-tables.ts";
import { chunked } from "./chunked.ts";
import { beginningsFor } from "./spans.ts";
import { membersFrom } from "./state-members.ts";
import type { Tables } from "./tables.ts";

/**
 * What was read of the tables: from one day to the next most items are what they were, and to read their rows again takes most of
 * the time that it takes to show a state. A standing's number never comes again, so those that are gone do no harm.
 */
interface Remembered {
  /** By number. */
  readonly rows: Map<number, StandingRow>;
  /** The making of which `items` were read. */
  edition: string;
  /** By number. */
  readonly items: Map<number, { readonly id: ItemId; readonly members: string }>;
}

/** As many standings are kept in mind: some hundred megabytes. */
const MOST_ROWS = 200_000;

/** Reads what each item was on a day, and keeps in mind what it has read. */
export function standingsIn(read: Kysely<Tables>): StateTables["standingsOn"] {
  let known = nothing();
  return (day) =>
    // One transaction, so that all that is read is of one making.
    read.transaction().execute(async (transaction) => {
      const numbers = await numbersOn(transaction, day);
      let missing = numbers.filter((number) => !known.rows.has(number));
      if (known.rows.size + missing.length > MOST_ROWS) [known, missing] = [nothing(), numbers];
      const memory = known;
      if (missing.length > 0) await readRows(transaction, memory, missing);
      return { memory, rows: numbers.map((number) => memory.rows.get(number) as StandingRow) };
    });
}

function nothing(): Remembered {
  return { rows: new Map(), edition: "", items: new Map() };
}

/** The numbers of what held on a day, in no particular order. */
async function numbersOn(transaction: Kysely<Tables>, day: string): Promise<number[]> {
  const numbers: number[] = [];
  for (const { span, after } of beginningsFor(day)) {
    const rows = await transaction
      .selectFrom("state_standing")
      .select("number")
      .where("span", "=", span)
      .where("from_day", ">", after)
      .where("from_day", "<=", day)
      .where("until_day", ">", day)
      .execute();
    for (const { number } of rows) numbers.push(number);
  }
  return numbers;
}

async function readRows(
  transaction: Kysely<Tables>,
  memory: Remembered,
  numbers: readonly number[],
): Promise<void> {
  const made = await transaction.selectFrom("state_made").select("edition").execute();
  const edition = made[0]?.edition ?? "";
  if (edition !== memory.edition) memory.items.clear();
  memory.edition = edition;
  // In the order in which they lie in the table.
  for (const part of chunked(numbers.toSorted((a, b) => a - b))) {
    const rows = await transaction
      .selectFrom("state_standing")
      .select(["number", "item", "known", "shown"])
      .where("number", "in", part)
      .execute();
    await readItems(transaction, memory.items, [...new Set(rows.map(({ item }) => item))]);
    for (const { number, item, known, shown } of rows) {
      const { id, members } = memory.items.get(item) as { id: ItemId; members: string };
      const own = JSON.parse(shown) as ShownItem;
      memory.rows.set(number, { id, known, shown: own, members: () => membersFrom(members) });
    }
  }
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
