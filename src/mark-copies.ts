/**
 * Tells which documents are near copies of another publisher's, so that the state counts their words once. Part of bringing the
 * state tables up to date: `resolve/` says what a copy is, the store keeps it.
 */
import type { Document } from "./domain/document.ts";
import type { DocumentId } from "./domain/id.ts";
import type { KnownLikeness, Likeness, StateUpdate } from "./record/state-tables.ts";
import {
  type Copy,
  compareInFull,
  fingerprintOf,
  isBetter,
  likelyPairs,
  originsOf,
} from "./resolve/near-copies.ts";

/** How many texts are read at once. */
const DOCUMENTS_AT_ONCE = 200;

/** Whose words the copies of a dossier are, and the documents of which that may have changed. */
export interface Copies {
  readonly voices: ReadonlyMap<DocumentId, string>;
  readonly changed: readonly DocumentId[];
}

/** Compares the documents that are new with all others. */
export async function markCopies(tables: StateUpdate): Promise<Copies> {
  const documents = await tables.likenesses();
  const fresh = new Set(documents.filter(({ known }) => !known).map(({ id }) => id));
  const changed = fresh.size > 0 ? await compareFresh(tables, documents, fresh) : [];
  const voices = new Map<DocumentId, string>();
  for (const { id, voice } of [...documents.flatMap(({ known }) => known ?? []), ...changed])
    if (voice === undefined) voices.delete(id);
    else voices.set(id, voice);
  return { voices, changed: changed.map(({ id }) => id) };
}

async function compareFresh(
  tables: StateUpdate,
  documents: readonly Likeness[],
  fresh: ReadonlySet<DocumentId>,
): Promise<readonly KnownLikeness[]> {
  const fingerprints = await fingerprintsOf(tables, [...fresh]);
  const all = documents.map(({ known, ...document }) => ({
    ...document,
    fingerprint: known?.fingerprint ?? (fingerprints.get(document.id) as Uint32Array),
  }));
  const best = new Map<DocumentId, Copy>();
  for (const { id, known } of documents) if (known?.copy) best.set(id, known.copy);
  let late: Document | undefined;
  for (const pair of likelyPairs(all, fresh)) {
    if (late?.id !== pair[1].id) late = await documentOf(tables, pair[1].id);
    const copy = compareInFull(await documentOf(tables, pair[0].id), late);
    if (copy && isBetter(copy, best.get(late.id))) best.set(late.id, copy);
  }
  const likenesses = changed(documents, all, best);
  await tables.putLikenesses(likenesses);
  return likenesses;
}

async function fingerprintsOf(tables: StateUpdate, ids: readonly DocumentId[]) {
  const fingerprints = new Map<DocumentId, Uint32Array>();
  for (let start = 0; start < ids.length; start += DOCUMENTS_AT_ONCE)
    for (const document of await tables.documentsById(ids.slice(start, start + DOCUMENTS_AT_ONCE)))
      fingerprints.set(document.id, fingerprintOf(document));
  return fingerprints;
}

async function documentOf(tables: StateUpdate, id: DocumentId): Promise<Document> {
  return (await tables.documentsById([id]))[0] as Document;
}

/** The likenesses that differ from those that are known. */
function changed(
  documents: readonly Likeness[],
  all: readonly { readonly id: DocumentId; readonly fingerprint: Uint32Array }[],
  best: ReadonlyMap<DocumentId, Copy>,
): KnownLikeness[] {
  const origins = originsOf(documents, best);
  const publishers = new Map(documents.map(({ id, publisher }) => [id, publisher]));
  return documents.flatMap(({ id, publisher, known }, index) => {
    const copy = best.get(id);
    const origin = origins.get(id)?.of;
    const voice = origin && (publishers.get(origin) ?? origin);
    const fingerprint = all[index]?.fingerprint as Uint32Array;
    const now = { id, fingerprint, copy, voice: voice === publisher ? undefined : voice };
    const isSame =
      known &&
      known.copy?.of === copy?.of &&
      known.copy?.share === copy?.share &&
      known.voice === now.voice;
    return isSame ? [] : [now];
  });
}
