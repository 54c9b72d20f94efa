/**
 * Places documents that are new, or whose actors are now known by other names or act for others, in the strands of their records.
 * Part of bringing the state tables up to date.
 */
import type { Correction, RecordOrigin } from "./domain/correction.ts";
import type { DocumentId, RecordId } from "./domain/id.ts";
import type { KeptRecord } from "./domain/kept-record.ts";
import type { LocalActor } from "./domain/local-actor.ts";
import type { Copies } from "./mark-copies.ts";
import { nameActors } from "./name-actors.ts";
import type { DocumentPlaces, PlacedDocument, StateUpdate } from "./record/state-tables.ts";
import { isOwnStrand, strandsOf } from "./state/consolidate.ts";
import { entriesOfDocument } from "./state/entry.ts";
import { entryText } from "./state/entry-text.ts";
import { originKey, originsIn } from "./state/groups.ts";
import { findOrigins } from "./state/origins.ts";
import type { NameOf, PartyOf } from "./state/parties.ts";
import { shortHash } from "./state/short-hash.ts";
import { documentsMoved, type Parties, partiesIn, putPosts } from "./tell-parties.ts";

/** What was placed anew, and what that touches. */
export interface Placed {
  readonly documents: ReadonlySet<DocumentId>;
  readonly strands: ReadonlySet<string>;
  /** Of the strands those that gained records of new documents and lost or changed none: what they gained. */
  readonly gained: ReadonlyMap<string, Gain>;
  readonly parties: Parties;
}

/** Records of new documents, and the first place of them: day of publication and document, with a tab between. */
export interface Gain {
  readonly records: readonly RecordId[];
  readonly firstPlace: string;
}

/** How many documents' records are in memory at once. */
const DOCUMENTS_AT_ONCE = 200;

/** What a document's places depend on besides its records. */
interface Ways {
  readonly nameOf: NameOf;
  readonly partyOf: PartyOf;
  readonly localsOf: (id: DocumentId) => readonly LocalActor[];
  readonly voices: ReadonlyMap<DocumentId, string>;
  readonly originsOf: (id: DocumentId) => readonly RecordOrigin[];
}

export async function placeDocuments(
  tables: StateUpdate,
  copies: Copies,
  corrections: readonly Correction[],
): Promise<Placed> {
  const fresh = await tables.fresh();
  const actors = await nameActors(tables, fresh, corrections);
  const named = new Set([...fresh, ...actors.renamed].map(({ id }) => id));
  const nameOf = namesBy(await tables.localActorsOf([...named]), actors.actorOf);
  const changed = await putPosts(tables, [...named], nameOf);
  const moved = await documentsMoved(tables, changed, actors.writtenFor);
  const told = [...copies.changed, ...(await documentsDecided(tables, corrections))];
  const others = [...actors.renamed, ...moved, ...(await tables.placedDocuments(told))];
  const parties = partiesIn(tables);
  const origins = Map.groupBy(originsIn(corrections), (origin) => origin.documentId);
  const wanted = new Map<DocumentId, Wanted>(others.map((document) => [document.id, document]));
  for (const { id, published } of fresh) wanted.set(id, { id, published });
  const placed = new Set<DocumentId>();
  const touched = new Set<string>();
  const gained = new Map<string, Growing>();
  const unheard = new Set(fresh.filter(({ isKnown }) => !isKnown).map(({ id }) => id));
  for (const part of parts([...wanted.values()])) {
    const ids = part.map(({ id }) => id);
    const locals = await tables.localActorsOf(ids);
    await actors.look(locals);
    const byDocument = Map.groupBy(locals, ({ documentId }) => documentId);
    const ways = {
      nameOf: namesBy(locals, actors.actorOf),
      partyOf: parties.partyOf,
      localsOf: (id: DocumentId) => byDocument.get(id) ?? [],
      voices: copies.voices,
      originsOf: (id: DocumentId) => origins.get(id) ?? [],
    };
    await parties.look(locals.map(actors.actorOf));
    const due = part
      .map((document) => ({ ...document, now: contextOf(document, ways) }))
      .filter(({ context, now }) => context !== now);
    const [added, others] = [true, false].map((isNew) =>
      due.filter(({ id }) => unheard.has(id) === isNew),
    ) as [typeof due, typeof due];
    for (const strand of await placeAll(tables, others, ways)) touched.add(strand);
    await placeAll(tables, added, ways, gained);
    for (const { id } of due) placed.add(id);
  }
  for (const strand of touched) gained.delete(strand);
  const strands = touched.union(new Set(gained.keys()));
  return { documents: placed, strands, gained, parties };
}

/** A document that may have to be placed; one that is new, or was read anew, has no context that could be the same. */
type Wanted = Omit<PlacedDocument, "context"> & { readonly context?: string };

async function placeAll(
  tables: StateUpdate,
  documents: readonly {
    readonly id: DocumentId;
    readonly published: string;
    readonly now: string;
  }[],
  ways: Ways,
  gained?: Map<string, Growing>,
): Promise<ReadonlySet<string>> {
  const touched = new Set<string>();
  if (documents.length === 0) return touched;
  const records = Map.groupBy(
    await tables.recordsOf(documents.map(({ id }) => id)),
    (kept) => kept.documentId,
  );
  for (const { id, published, now: context } of documents) {
    const names = new Map(
      ways
        .localsOf(id)
        .map(({ name }) => [name, ways.nameOf(id, name)] as const)
        .filter(([local, name]) => local !== name),
    );
    const places = placesOf(id, records.get(id) ?? [], ways);
    if (gained) gain(gained, places, `${published}\t${id}`);
    for (const strand of await tables.place({ id, context, names, places })) touched.add(strand);
  }
  return touched;
}

/** A gain while it grows: of a dossier read from nothing, a strand gains thousands. */
interface Growing {
  readonly records: RecordId[];
  firstPlace: string;
}

function gain(gained: Map<string, Growing>, places: DocumentPlaces["places"], place: string): void {
  for (const { strand, recordId } of places) {
    const known = gained.get(strand);
    if (!known) gained.set(strand, { records: [recordId], firstPlace: place });
    else {
      known.records.push(recordId);
      if (place < known.firstPlace) known.firstPlace = place;
    }
  }
}

function placesOf(
  id: DocumentId,
  own: readonly KeptRecord[],
  { nameOf, partyOf, originsOf }: Ways,
): DocumentPlaces["places"] {
  const entries = entriesOfDocument(own, nameOf, partyOf);
  const origins = findOrigins(entries, originsOf(id), nameOf);
  return entries.flatMap((entry) => {
    const origin = origins.get(entry);
    const text = entryText(entry);
    return strandsOf(entry).map((strand) => ({
      strand,
      recordId: entry.kept.id,
      entry: text,
      ...(origin !== undefined && isOwnStrand(strand, entry) && { origin }),
    }));
  });
}

function contextOf({ id, published }: Wanted, ways: Ways): string {
  const names = ways.localsOf(id).map((local) => {
    const name = ways.nameOf(id, local.name);
    return `${local.name}>${name}>${ways.partyOf(name, published)}`;
  });
  const origins = ways.originsOf(id).map(originKey);
  return shortHash([...names.sort(), ways.voices.get(id) ?? "", ...origins.sort()].join("\n"));
}

function namesBy(locals: readonly LocalActor[], actorOf: (local: LocalActor) => string): NameOf {
  const names = new Map(
    locals.map((local) => [`${local.documentId}\n${local.name}`, actorOf(local)]),
  );
  return (documentId, localName) => names.get(`${documentId}\n${localName}`) ?? localName;
}

/** Documents whose records were named by corrections since the tables were made. */
async function documentsDecided(
  tables: StateUpdate,
  corrections: readonly Correction[],
): Promise<DocumentId[]> {
  const last = await tables.madeByCorrection();
  const since = corrections.filter(({ id }) => id > last);
  return [...new Set(originsIn(since).map(({ documentId }) => documentId))];
}

function parts<T>(list: readonly T[]): T[][] {
  const chunks: T[][] = [];
  for (let start = 0; start < list.length; start += DOCUMENTS_AT_ONCE)
    chunks.push(list.slice(start, start + DOCUMENTS_AT_ONCE));
  return chunks;
}
