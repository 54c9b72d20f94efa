import { randomUUID } from "node:crypto";
import type { Kysely } from "kysely";
import type { StateTables } from "../../record/state-tables.ts";
import type { Database } from "./database.ts";
import { namesIn } from "./sql-names.ts";
import { standingsIn } from "./sql-standings.ts";
import { updateOf } from "./sql-state-update.ts";
import type { Tables } from "./tables.ts";

/** The state tables of a dossier's database. */
export function sqlStateTables({ read, write }: Pick<Database, "read" | "write">): StateTables {
  return {
    areCurrent: async (rules) => {
      const made = await read.selectFrom("state_made").selectAll().executeTakeFirst();
      if (made?.rules !== rules) return false;
      const last = await lastRows(read);
      return made.reading_id === last.reading_id && made.correction_id === last.correction_id;
    },
    update: (rules, work) =>
      write(async (transaction) => {
        const made = await transaction.selectFrom("state_made").selectAll().executeTakeFirst();
        if (made?.rules !== rules) await clear(transaction);
        await work(updateOf(transaction));
        await transaction.deleteFrom("state_made").execute();
        const row = { rules, ...(await lastRows(transaction)), edition: randomUUID() };
        await transaction.insertInto("state_made").values(row).execute();
      }),
    namesIn: (ids) => namesIn(read, ids),
    standingsOn: standingsIn(read),
  };
}

/** Empties the tables, dependent rows first. */
export async function clear(transaction: Kysely<Tables>): Promise<void> {
  await transaction.deleteFrom("state_standing").execute();
  await transaction.deleteFrom("state_key").execute();
  await transaction.deleteFrom("state_item").execute();
  await transaction.deleteFrom("state_member").execute();
  await transaction.deleteFrom("state_name").execute();
  await transaction.deleteFrom("state_post").execute();
  await transaction.deleteFrom("state_copy").execute();
  await transaction.deleteFrom("state_band").execute();
  await transaction.deleteFrom("state_document").execute();
  await transaction.deleteFrom("state_group").execute();
  await transaction.deleteFrom("state_made").execute();
}

/** The readings and corrections up to which a state made now is made. */
async function lastRows(database: Kysely<Tables>) {
  const reading = database.selectFrom("reading").select((select) => select.fn.max("id").as("id"));
  const correction = database
    .selectFrom("correction")
    .select((select) => select.fn.max("id").as("id"));
  return {
    reading_id: Number((await reading.executeTakeFirst())?.id ?? 0),
    correction_id: Number((await correction.executeTakeFirst())?.id ?? 0),
  };
}
