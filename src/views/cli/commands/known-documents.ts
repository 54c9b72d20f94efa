import type { Document } from "../../../domain/document.ts";
import type { DocumentId } from "../../../domain/id.ts";
import type { ReaderVersion } from "../../../domain/reader.ts";
import type { Dossier } from "../../../pipeline.ts";

/** What a dossier knows of a document before it is read. */
export type Standing =
  /** It is new, or was read by another reader or version. */
  | { readonly kind: "unread" }
  /** It was read by this reader and version: reading it again would change nothing. */
  | { readonly kind: "present"; readonly id: DocumentId; readonly recordCount: number }
  /** Another text has its id. */
  | { readonly kind: "taken" };

/** Tells standings one after another; a document that was told to be unread is known from then on. */
export async function knownDocuments(
  { store }: Dossier,
  { name, version }: ReaderVersion,
): Promise<(document: Document) => Standing> {
  const hashes = new Map<string, DocumentId>();
  const present = new Map<string, { readonly id: DocumentId; readonly recordCount: number }>();
  for (const { id, contentHash, reader, recordCount } of await store.documents()) {
    hashes.set(contentHash, id);
    if (reader.name === name && reader.version === version)
      present.set(contentHash, { id, recordCount });
  }
  const ids = new Set(hashes.values());
  return ({ id, contentHash }) => {
    const known = present.get(contentHash);
    if (known) return { kind: "present", ...known };
    if (!hashes.has(contentHash) && ids.has(id)) return { kind: "taken" };
    hashes.set(contentHash, id);
    ids.add(id);
    return { kind: "unread" };
  };
}
