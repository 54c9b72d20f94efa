import type { Kysely } from "kysely";
import type { Correction, Decision } from "../../domain/correction.ts";
import type { DocumentId } from "../../domain/id.ts";
import type { DecidedHow } from "../../record/store.ts";
import { chunked } from "./chunked.ts";
import type { Tables } from "./tables.ts";

/** Appends a decision, within a transaction; throws where it names a document that is not there. */
export async function appendCorrection(
  transaction: Kysely<Tables>,
  decision: Decision,
  { by, why, recordedAt }: DecidedHow,
): Promise<Correction> {
  const missing = await missingDocuments(transaction, documentsNamed(decision));
  if (missing.length > 0)
    throw new Error(`A correction names documents that are not there: ${missing.join(", ")}`);
  const row = {
    decision: JSON.stringify(decision),
    decided_by: by ?? null,
    why: why ?? null,
    recorded_at: recordedAt,
  };
  const { id } = await transaction
    .insertInto("correction")
    .values(row)
    .returning("id")
    .executeTakeFirstOrThrow();
  return { id, decision, by, why, recordedAt };
}

/** All corrections, in order. */
export async function correctionsOf(database: Kysely<Tables>): Promise<Correction[]> {
  const rows = await database.selectFrom("correction").selectAll().orderBy("id").execute();
  return rows.map((row) => ({
    id: row.id,
    decision: JSON.parse(row.decision) as Decision,
    by: row.decided_by ?? undefined,
    why: row.why ?? undefined,
    recordedAt: row.recorded_at,
  }));
}

/** The documents that a decision is about, each once. */
export function documentsNamed(decision: Decision): DocumentId[] {
  switch (decision.kind) {
    case "items merged":
      return [...new Set(decision.records.map(({ documentId }) => documentId))];
    case "item split":
      return [
        ...new Set([...decision.apart, ...decision.rest].map(({ documentId }) => documentId)),
      ];
    case "actor split":
      return [...new Set(decision.documents ?? [])];
    case "actors merged":
    case "undone":
      return [];
    default:
      return decision satisfies never;
  }
}

/** Of documents, those that the dossier has not. */
export async function missingDocuments(
  database: Kysely<Tables>,
  ids: readonly DocumentId[],
): Promise<DocumentId[]> {
  const missing = new Set(ids);
  for (const part of chunked(ids)) {
    const query = database.selectFrom("document").select("id").where("id", "in", part);
    for (const { id } of await query.execute()) missing.delete(id as DocumentId);
  }
  return [...missing];
}
