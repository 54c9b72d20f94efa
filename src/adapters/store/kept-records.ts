import type { Kysely } from "kysely";
import type { LocalActor } from "../../domain/local-actor.ts";
import { toLocalActor } from "./rows.ts";
import type { Tables } from "./tables.ts";

/** A query for records with what `toKeptRecord` needs: of all readings, or of those in force. */
export function keptRecords(database: Kysely<Tables>, readings: "reading" | "reading_in_force") {
  return database
    .selectFrom(`${readings} as reading`)
    .innerJoin("document", "document.id", "reading.document_id")
    .innerJoin("record", "record.reading_id", "reading.id")
    .leftJoin(
      // Its column gets another name, so that callers may name the document's without saying whose.
      (from) =>
        from.selectFrom("state_copy").select(["document_id as copy_id", "voice"]).as("copy"),
      (join) => join.onRef("copy_id", "=", "reading.document_id"),
    )
    .select(["record.id", "reading.document_id", "publisher", "published", "reading.recorded_at"])
    .select(["reader_name", "reader_version", "body", "evidence", "what", "condition", "voice"]);
}

/** The local actors of readings in force, in order of document and name. */
export async function localActorsOf(database: Kysely<Tables>): Promise<LocalActor[]> {
  const rows = await database
    .selectFrom("reading_in_force as reading")
    .innerJoin("local_actor", "local_actor.reading_id", "reading.id")
    .select(["document_id", "name", "type", "aliases", "known", "posts"])
    .orderBy("document_id")
    .orderBy("name")
    .execute();
  return rows.map(toLocalActor);
}
