/**
 * Tells which documents are near copies of another publisher's, so that the state counts their words once. Part of bringing the
 * state tables up to date: `resolve/` says what a copy is, the store keeps it and finds the few that a new document may be like.
 */
import type { Document } from "./domain/document.ts";
import type { DocumentId } from "./domain/id.ts";
import type { Compared, KnownLikeness, StateUpdate, Uncompared } from "./record/state-tables.ts";
import {
  bandsOf,
  type Copy,
  compareInFull,
  type Fingerprinted,
  fingerprintOf,
  isBetter,
  likelyPairs,
  mayBeAlike,
  originsOf,
} from "./resolve/near-copies.ts";

/** How many texts are read at once. */
const DOCUMENTS_AT_ONCE = 200;
/** Up to so many new documents are compared by fingerprint with each that may be like them before more is read of those. */
const FEW = 50;

/** Whose words the copies of a dossier are, and the documents of which that may have changed. */
export interface Copies {
  readonly voices: ReadonlyMap<DocumentId, string>;
  readonly changed: readonly DocumentId[];
}

/** Compares the documents that are new with all others. */
export async function markCopies(tables: StateUpdate): Promise<Copies> {
  const fresh = await tables.uncompared();
  const copies = await tables.copies();
  const changed = fresh.length > 0 ? await compareFresh(tables, fresh, copies) : [];
  const voices = new Map<DocumentId, string>();
  for (const { id, voice } of [...copies, ...changed])
    if (voice === undefined) voices.delete(id);
    else voices.set(id, voice);
  return { voices, changed: changed.map(({ id }) => id) };
}

async function compareFresh(
  tables: StateUpdate,
  uncompared: readonly Uncompared[],
  copies: readonly Compared[],
): Promise<readonly KnownLikeness[]> {
  const fresh = await fingerprinted(tables, uncompared);
  const bands = new Map(fresh.map(({ id, fingerprint }) => [id, bandsOf(fingerprint)]));
  const near = await likelyNear(tables, fresh, bands);
  const best = new Map<DocumentId, Copy>();
  for (const { id, copy } of copies) if (copy) best.set(id, copy);
  let late: Document | undefined;
  for (const pair of likelyPairs([...fresh, ...near], new Set(bands.keys()))) {
    if (late?.id !== pair[1].id) late = await documentOf(tables, pair[1].id);
    const copy = compareInFull(await documentOf(tables, pair[0].id), late);
    if (copy && isBetter(copy, best.get(late.id))) best.set(late.id, copy);
  }
  const known = new Map([...near, ...copies].map((one) => [one.id, one]));
  const changed = await likenessesChanged(tables, { fresh, known: [...known.values()], best });
  await tables.putLikenesses(changed, bands);
  return changed;
}

/** The documents that a fresh one may be like. */
async function likelyNear(
  tables: StateUpdate,
  fresh: readonly Fingerprinted[],
  bands: ReadonlyMap<DocumentId, readonly number[]>,
): Promise<readonly Compared[]> {
  const sharing = await tables.sharing([...new Set([...bands.values()].flat())]);
  // Each with each: with many fresh documents that costs more than to read what is known of all.
  const likely =
    fresh.length > FEW
      ? sharing
      : sharing.filter((other) =>
          fresh.some((one) => mayBeAlike(one.fingerprint, other.fingerprint)),
        );
  return await tables.comparedById(likely.map(({ id }) => id));
}

async function fingerprinted(
  tables: StateUpdate,
  documents: readonly Uncompared[],
): Promise<readonly (Uncompared & Fingerprinted)[]> {
  const fingerprints = new Map<DocumentId, Uint32Array>();
  const ids = documents.map(({ id }) => id);
  for (let start = 0; start < ids.length; start += DOCUMENTS_AT_ONCE)
    for (const document of await tables.documentsById(ids.slice(start, start + DOCUMENTS_AT_ONCE)))
      fingerprints.set(document.id, fingerprintOf(document));
  return documents.map((document) => ({
    ...document,
    fingerprint: fingerprints.get(document.id) as Uint32Array,
  }));
}

async function documentOf(tables: StateUpdate, id: DocumentId): Promise<Document> {
  return (await tables.documentsById([id]))[0] as Document;
}

/** The likenesses of the documents that are new, and of those that are like others than they were. */
async function likenessesChanged(
  tables: StateUpdate,
  documents: {
    readonly fresh: readonly (Uncompared & Fingerprinted)[];
    readonly known: readonly Compared[];
    readonly best: ReadonlyMap<DocumentId, Copy>;
  },
): Promise<KnownLikeness[]> {
  const { fresh, known, best } = documents;
  const all = [...fresh, ...known];
  const before = originsOf(
    known,
    new Map(known.flatMap(({ id, copy }) => (copy ? [[id, copy]] : []))),
  );
  const now = originsOf(all, best);
  const differ = known.filter(({ id, copy }) => {
    const [was, is] = [before.get(id), now.get(id)];
    return was?.of !== is?.of || copy?.of !== best.get(id)?.of || was?.share !== is?.share;
  });
  const publishers = new Map(all.map(({ id, publisher }) => [id, publisher]));
  const changed: KnownLikeness[] = [];
  for (const { id, fingerprint, publisher } of [...fresh, ...differ]) {
    const origin = now.get(id)?.of;
    if (origin !== undefined && !publishers.has(origin))
      publishers.set(origin, (await documentOf(tables, origin)).publisher);
    const voice = origin && (publishers.get(origin) ?? origin);
    const copy = best.get(id);
    changed.push({ id, fingerprint, copy, voice: voice === publisher ? undefined : voice });
  }
  return changed;
}
