import { endianness } from "node:os";
import type { Kysely, Selectable } from "kysely";
import { asId, type DocumentId } from "../../domain/id.ts";
import type { Compared, KnownLikeness, StateUpdate } from "../../record/state-tables.ts";
import { chunked } from "./chunked.ts";
import { toDocument } from "./rows.ts";
import type { Tables } from "./tables.ts";

const BYTES_A_HASH = Uint32Array.BYTES_PER_ELEMENT;

/** What of the state tables tells which documents are near copies. */
export function likenessesOf(
  transaction: Kysely<Tables>,
): Pick<
  StateUpdate,
  "uncompared" | "copies" | "sharing" | "comparedById" | "documentsById" | "putLikenesses"
> {
  return {
    uncompared: async () => {
      // Only what was read since can be new: looking at all documents takes as long as there are many.
      const made = await transaction.selectFrom("state_made").select("reading_id").execute();
      const rows = await transaction
        .selectFrom("reading_in_force as reading")
        .innerJoin("document", "document.id", "reading.document_id")
        .leftJoin("state_copy", "state_copy.document_id", "document.id")
        .select(["document.id", "publisher", "published"])
        .where("reading.id", ">", made[0]?.reading_id ?? 0)
        .where("state_copy.document_id", "is", null)
        .execute();
      return rows.map(({ id, publisher, published }) => ({
        id: asId<DocumentId>(id),
        publisher: publisher ?? undefined,
        published,
      }));
    },
    copies: async () =>
      (await compared(transaction).where("of_id", "is not", null).execute()).map(toCompared),
    sharing: async (bands) => {
      const first = await transaction.selectFrom("state_band").select("band").limit(1).execute();
      return first.length === 0 ? [] : await sharing(transaction, bands);
    },
    comparedById: async (ids) => {
      const found: Compared[] = [];
      for (const part of chunked(ids)) {
        const query = compared(transaction).where("document_id", "in", part);
        found.push(...(await query.execute()).map(toCompared));
      }
      return found;
    },
    documentsById: async (ids) => {
      const query = transaction.selectFrom("document").selectAll();
      return (await query.where("id", "in", [...ids]).execute()).map(toDocument);
    },
    putLikenesses: async (likenesses, bands) => {
      const rows = likenesses.map(toRow);
      for (const part of chunked(rows)) {
        const ids = part.map((row) => row.document_id);
        await transaction.deleteFrom("state_copy").where("document_id", "in", ids).execute();
        await transaction.insertInto("state_copy").values(part).execute();
      }
      const own = [...bands].flatMap(([document_id, list]) =>
        list.map((band) => ({ band, document_id })),
      );
      for (const part of chunked(own))
        await transaction
          .insertInto("state_band")
          .values(part)
          .onConflict((conflict) => conflict.doNothing())
          .execute();
    },
  };
}

function compared(transaction: Kysely<Tables>) {
  return transaction
    .selectFrom("state_copy")
    .innerJoin("document", "document.id", "state_copy.document_id")
    .select(["document_id", "publisher", "published", "fingerprint", "of_id", "kind"])
    .select(["share", "voice"]);
}

/** Most have a band in common by chance: of the documents themselves nothing is read. */
async function sharing(
  transaction: Kysely<Tables>,
  bands: readonly number[],
): Promise<readonly Pick<Compared, "id" | "fingerprint">[]> {
  const ids = new Set<string>();
  for (const part of chunked(bands)) {
    const query = transaction.selectFrom("state_band").select("document_id").distinct();
    for (const row of await query.where("band", "in", part).execute()) ids.add(row.document_id);
  }
  const found: Pick<Compared, "id" | "fingerprint">[] = [];
  for (const part of chunked([...ids])) {
    const query = transaction.selectFrom("state_copy").select(["document_id", "fingerprint"]);
    for (const row of await query.where("document_id", "in", part).execute())
      found.push({
        id: asId<DocumentId>(row.document_id),
        fingerprint: hashesOf(row.fingerprint),
      });
  }
  return found;
}

function toCompared(
  row: Selectable<Tables["state_copy"]> & {
    readonly publisher: string | null;
    readonly published: string;
  },
): Compared {
  const { of_id, kind, share, publisher, published } = row;
  const isLike = of_id !== null && kind !== null && share !== null;
  return {
    id: asId<DocumentId>(row.document_id),
    publisher: publisher ?? undefined,
    published,
    fingerprint: hashesOf(row.fingerprint),
    copy: isLike ? { of: asId<DocumentId>(of_id), kind, share } : undefined,
    voice: row.voice ?? undefined,
  };
}

function toRow({ id, fingerprint, copy, voice }: KnownLikeness) {
  return {
    document_id: id,
    fingerprint: bytesOf(fingerprint),
    of_id: copy?.of ?? null,
    kind: copy?.kind ?? null,
    share: copy?.share ?? null,
    voice: voice ?? null,
  };
}

function bytesOf(hashes: Uint32Array): Buffer {
  const bytes = Buffer.alloc(hashes.length * BYTES_A_HASH);
  for (const [index, hash] of hashes.entries()) bytes.writeUInt32LE(hash, index * BYTES_A_HASH);
  return bytes;
}

function hashesOf(packed: Uint8Array): Uint32Array {
  const bytes = Uint8Array.from(packed);
  if (endianness() === "BE") Buffer.from(bytes.buffer).swap32();
  return new Uint32Array(bytes.buffer);
}
