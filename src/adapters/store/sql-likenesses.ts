import type { Kysely, Selectable } from "kysely";
import { asId, type DocumentId } from "../../domain/id.ts";
import type { KnownLikeness, StateUpdate } from "../../record/state-tables.ts";
import { chunked } from "./chunked.ts";
import { toDocument } from "./rows.ts";
import type { Tables } from "./tables.ts";

const BYTES_A_HASH = Uint32Array.BYTES_PER_ELEMENT;

/** What of the state tables tells which documents are near copies. */
export function likenessesOf(
  transaction: Kysely<Tables>,
): Pick<StateUpdate, "likenesses" | "documentsById" | "putLikenesses"> {
  return {
    likenesses: async () => {
      const rows = await transaction
        .selectFrom("document")
        .leftJoin("state_copy", "state_copy.document_id", "document.id")
        .select(["document.id", "publisher", "published", "fingerprint", "of_id", "kind"])
        .select(["share", "voice"])
        .execute();
      return rows.map(({ fingerprint, ...row }) => ({
        id: asId<DocumentId>(row.id),
        publisher: row.publisher ?? undefined,
        published: row.published,
        known:
          fingerprint === null
            ? undefined
            : toLikeness({ ...row, fingerprint, document_id: row.id }),
      }));
    },
    documentsById: async (ids) => {
      const query = transaction.selectFrom("document").selectAll();
      return (await query.where("id", "in", [...ids]).execute()).map(toDocument);
    },
    putLikenesses: async (likenesses) => {
      const rows = likenesses.map(toRow);
      for (const part of chunked(rows)) {
        const ids = part.map((row) => row.document_id);
        await transaction.deleteFrom("state_copy").where("document_id", "in", ids).execute();
        await transaction.insertInto("state_copy").values(part).execute();
      }
    },
  };
}

function toLikeness(row: Selectable<Tables["state_copy"]>): KnownLikeness {
  const { of_id, kind, share } = row;
  const isLike = of_id !== null && kind !== null && share !== null;
  return {
    id: asId<DocumentId>(row.document_id),
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
  const bytes = Buffer.from(packed.buffer, packed.byteOffset, packed.byteLength);
  return Uint32Array.from({ length: bytes.length / BYTES_A_HASH }, (_, index) =>
    bytes.readUInt32LE(index * BYTES_A_HASH),
  );
}
