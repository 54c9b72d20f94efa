/**
 * Brings the tables that keep the state ready up to date: works the items of the strands that new readings touch out again,
 * and leaves the others alone. `state/` says how items come about, the store keeps them.
 */
import { type Correction, inForce, type RecordOrigin } from "./domain/correction.ts";
import type { DocumentId, RecordId } from "./domain/id.ts";
import type { KeptRecord } from "./domain/kept-record.ts";
import type { LocalActor } from "./domain/local-actor.ts";
import { markCopies } from "./mark-copies.ts";
import type {
  CorrectedPlace,
  DocumentPlaces,
  ItemRow,
  Names,
  PlacedDocument,
  StateUpdate,
  StrandMember,
} from "./record/state-tables.ts";
import type { Store } from "./record/store.ts";
import { linkActors } from "./resolve/link-actors.ts";
import {
  consolidateStrands,
  type ItemHistory,
  isOwnStrand,
  strandsOf,
} from "./state/consolidate.ts";
import { type Entry, entriesOfDocument } from "./state/entry.ts";
import { type Groups, groupsBy, originKey, originsIn } from "./state/groups.ts";
import { findOrigins } from "./state/origins.ts";
import {
  type NameOf,
  type PartyOf,
  type PostTold,
  partiesOf,
  postsAmong,
} from "./state/parties.ts";
import { shortHash } from "./state/short-hash.ts";
import { standingsOf } from "./state/standings.ts";
import { bundleStrands, type Tie } from "./state/tied-strands.ts";

/** How many documents, and how many records of strands, are in memory at once. */
const DOCUMENTS_AT_ONCE = 200;
const RECORDS_AT_ONCE = 20_000;

/** Brings the tables up to date; where they are, it only looks. */
export async function bringUpToDate(store: Store, rules: string): Promise<void> {
  if (await store.stateTables.areCurrent(rules)) return;
  await store.stateTables.update(rules, async (tables) => {
    const voices = await markCopies(tables);
    const documents = await tables.documents();
    const ways = { ...(await waysOf(tables, documents)), voices };
    const decided = decidedBy(ways.corrections);
    const before = { groups: await tables.groups(), corrected: await tables.corrected() };
    const placed = await placeDocuments(tables, documents, { ...ways, ...decided });
    const after = { groups: decided.groups, corrected: await tables.corrected() };
    const bundles = touchedBundles(placed.strands, before, after);
    await workOutBundles(tables, bundles, { ...ways, ...decided, placed });
    await tables.putGroups(decided.groups);
  });
}

/** How names lead to the dossier's actors and to their parties, whom each document names, and whose words a copy's are. */
interface Ways {
  readonly voices: ReadonlyMap<DocumentId, string>;
  readonly nameOf: NameOf;
  readonly partyOf: PartyOf;
  readonly namesIn: (id: DocumentId) => readonly LocalActor[];
  readonly corrections: readonly Correction[];
}

/** What users decided of items. */
interface Decided {
  readonly groups: Groups;
  readonly originsOf: (id: DocumentId) => readonly RecordOrigin[];
}

function decidedBy(corrections: readonly Correction[]): Decided {
  const origins = Map.groupBy(originsIn(corrections), (origin) => origin.documentId);
  return {
    groups: groupsBy(inForce(corrections)),
    originsOf: (id) => origins.get(id) ?? [],
  };
}

async function waysOf(
  tables: StateUpdate,
  documents: readonly PlacedDocument[],
): Promise<Omit<Ways, "voices">> {
  const locals = await tables.localActors();
  const corrections = await tables.corrections();
  const { nameOf } = linkActors(locals, corrections);
  const fresh = documents.filter((document) => !document.isPlaced).map(({ id }) => id);
  const posts: PostTold[] = [];
  for (const ids of parts(fresh)) posts.push(...postsAmong(await tables.recordsOf(ids)));
  const replaced = new Set(fresh);
  for (const post of await tables.posts()) if (!replaced.has(post.documentId)) posts.push(post);
  const byDocument = Map.groupBy(locals, (local) => local.documentId);
  return {
    nameOf,
    partyOf: partiesOf(posts, nameOf),
    namesIn: (id) => byDocument.get(id) ?? [],
    corrections,
  };
}

/** What was placed anew, and what that touches. */
interface Placed {
  readonly documents: ReadonlySet<DocumentId>;
  readonly strands: ReadonlySet<string>;
}

/** Places documents that are new, or whose actors are now known by other names or act for others. */
async function placeDocuments(
  tables: StateUpdate,
  documents: readonly PlacedDocument[],
  ways: Ways & Decided,
): Promise<Placed> {
  const contexts = new Map<DocumentId, string>();
  for (const document of documents) {
    const context = contextOf(document, ways);
    if (!document.isPlaced || document.context !== context) contexts.set(document.id, context);
  }
  const touched = new Set<string>();
  for (const ids of parts([...contexts.keys()])) {
    const records = Map.groupBy(await tables.recordsOf(ids), (kept) => kept.documentId);
    for (const id of ids) {
      const own = records.get(id) ?? [];
      const places = placesOf(id, own, ways);
      const context = contexts.get(id) as string;
      const names = namesOf(id, ways);
      const posts = postsAmong(own);
      for (const strand of await tables.place({ id, context, names, posts, places }))
        touched.add(strand);
    }
  }
  return { documents: new Set(contexts.keys()), strands: touched };
}

function placesOf(
  id: DocumentId,
  own: readonly KeptRecord[],
  { nameOf, partyOf, originsOf }: Ways & Decided,
): DocumentPlaces["places"] {
  const entries = entriesOfDocument(own, nameOf, partyOf);
  const origins = findOrigins(entries, originsOf(id), nameOf);
  return entries.flatMap((entry) => {
    const origin = origins.get(entry);
    return strandsOf(entry).map((strand) => ({
      strand,
      recordId: entry.kept.id,
      isEcho: entry.isEcho,
      ...(origin !== undefined && isOwnStrand(strand, entry) && { origin }),
    }));
  });
}

function namesOf(id: DocumentId, { nameOf, namesIn }: Ways): Names {
  return new Map(
    namesIn(id)
      .map(({ name }) => [name, nameOf(id, name)] as const)
      .filter(([local, name]) => local !== name),
  );
}

function contextOf(
  { id, published }: PlacedDocument,
  { nameOf, partyOf, namesIn, voices, originsOf }: Ways & Decided,
): string {
  const ways = namesIn(id).map((local) => {
    const name = nameOf(id, local.name);
    return `${local.name}>${name}>${partyOf(name, published)}`;
  });
  const origins = originsOf(id).map(originKey);
  return shortHash([...ways.sort(), voices.get(id) ?? "", ...origins.sort()].join("\n"));
}

/** The groups by which the tables are made, and where the records are that they are about. */
interface Grouping {
  readonly groups: Groups;
  readonly corrected: readonly CorrectedPlace[];
}

/** The strands to be worked out, those tied together in one bundle: what was placed, and what was grouped otherwise before. */
function touchedBundles(
  placed: ReadonlySet<string>,
  before: Grouping,
  after: Grouping,
): readonly (readonly string[])[] {
  const touched = new Set(placed);
  for (const { strand, origin } of [...before.corrected, ...after.corrected])
    if (before.groups.get(origin) !== after.groups.get(origin)) touched.add(strand);
  const tied = tiesOf(after);
  // What was tied to a touched strand before has items to lose, and what is tied to it now to gain.
  for (const bundle of bundleStrands([], [...tiesOf(before), ...tied.map(anew)]))
    if (bundle.some((strand) => touched.has(strand))) for (const own of bundle) touched.add(own);
  return bundleStrands([...touched], tied).filter((bundle) =>
    bundle.some((strand) => touched.has(strand)),
  );
}

function tiesOf({ groups, corrected }: Grouping): Tie[] {
  return corrected.flatMap(({ strand, origin }) => {
    const group = groups.get(origin);
    return group === undefined ? [] : [{ strand, group }];
  });
}

/** The same tie, not to be taken for one of the groups that there were before. */
function anew({ strand, group }: Tie): Tie {
  return { strand, group: `${group} now` };
}

/** What working out strands takes. */
type Work = Ways & Decided & { readonly placed: Placed };

async function workOutBundles(
  tables: StateUpdate,
  bundles: readonly (readonly string[])[],
  work: Work,
): Promise<void> {
  const sizes = new Map(
    (await tables.sizes(bundles.flat())).map(({ strand, records }) => [strand, records]),
  );
  let batch: (readonly string[])[] = [];
  let records = 0;
  for (const bundle of bundles) {
    batch.push(bundle);
    for (const strand of bundle) records += sizes.get(strand) ?? 0;
    if (records < RECORDS_AT_ONCE) continue;
    await workOutBatch(tables, batch, work);
    [batch, records] = [[], 0];
  }
  await workOutBatch(tables, batch, work);
}

async function workOutBatch(
  tables: StateUpdate,
  bundles: readonly (readonly string[])[],
  work: Work,
): Promise<void> {
  if (bundles.length === 0) return;
  const strands = bundles.flat();
  const before = new Map((await tables.items(strands)).map((item) => [item.id, item.records]));
  const members = Map.groupBy(await tables.members(strands), (member) => member.strand);
  const changed: ItemRow[] = [];
  for (const bundle of bundles)
    for (const item of itemsIn(bundle, members, work)) {
      const since = changedSince(item, before.get(item.id) ?? [], work.placed);
      if (since !== undefined) changed.push(toRow(item, since));
      before.delete(item.id);
    }
  await tables.removeItems([...before.keys()]);
  await tables.putItems(changed);
}

/**
 * The first day on which an item may be other than it was; undefined where it is the same on all days. What an item is on a
 * day follows from its records published by then, so it is what it was until the first record that is new or seen anew.
 */
function changedSince(
  item: ItemHistory,
  before: readonly RecordId[],
  placed: Placed,
): string | undefined {
  const { entries } = item;
  const index = entries.findIndex(
    ({ kept }, place) => kept.id !== before[place] || placed.documents.has(kept.documentId),
  );
  if (index !== -1) return entries[index]?.kept.published;
  // Records at its end went elsewhere: seldom enough to begin again.
  return before.length > entries.length ? entries[0]?.kept.published : undefined;
}

function itemsIn(
  bundle: readonly string[],
  members: ReadonlyMap<string, readonly StrandMember[]>,
  { nameOf, partyOf, groups }: Work,
): ItemHistory[] {
  const entries = bundle.flatMap((strand) =>
    (members.get(strand) ?? []).flatMap(({ kept, isEcho, origin }) => {
      const group = origin === undefined ? undefined : groups.get(origin);
      return entriesOfDocument([kept], nameOf, partyOf)
        .filter((entry) => strandsOf(entry).includes(strand))
        .map((entry) => ({ ...entry, isEcho, ...(group !== undefined && { group }) }));
    }),
  );
  return consolidateStrands(bundle, entries);
}

/** An item is kept with the strand of its first record. */
function toRow(item: ItemHistory, since: string): ItemRow {
  const first = item.entries[0] as Entry;
  return {
    id: item.id,
    strand: strandsOf(first).find((strand) => isOwnStrand(strand, first)) as string,
    since,
    members: item.entries.map(({ kept, about }) => ({
      id: kept.id,
      documentId: kept.documentId,
      about,
    })),
    standings: standingsOf(item, since).map(({ from, until, known, item: shown }) => {
      const { id: _, history: __, documents: ___, ...rest } = shown;
      return { from, until, known, shown: rest };
    }),
  };
}

function parts(ids: readonly DocumentId[]): DocumentId[][] {
  const chunks: DocumentId[][] = [];
  for (let start = 0; start < ids.length; start += DOCUMENTS_AT_ONCE)
    chunks.push(ids.slice(start, start + DOCUMENTS_AT_ONCE));
  return chunks;
}
