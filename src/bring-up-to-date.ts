/**
 * Brings the tables that keep the state ready up to date: works the items of the strands that new readings touch out again,
 * and leaves the others alone. `state/` says how items come about, the store keeps them.
 */
import type { DocumentId, RecordId } from "./domain/id.ts";
import type { LocalActor } from "./domain/local-actor.ts";
import { markCopies } from "./mark-copies.ts";
import type {
  ItemRow,
  Names,
  PlacedDocument,
  StateUpdate,
  StrandMember,
} from "./record/state-tables.ts";
import type { Store } from "./record/store.ts";
import { linkActors } from "./resolve/link-actors.ts";
import { consolidateStrand, type ItemHistory, strandsOf } from "./state/consolidate.ts";
import { entriesOfDocument } from "./state/entry.ts";
import {
  type NameOf,
  type PartyOf,
  type PostTold,
  partiesOf,
  postsAmong,
} from "./state/parties.ts";
import { shortHash } from "./state/short-hash.ts";
import { standingsOf } from "./state/standings.ts";

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
    const placed = await placeDocuments(tables, documents, ways);
    await workOutStrands(tables, placed, ways);
  });
}

/** How names lead to the dossier's actors and to their parties, whom each document names, and whose words a copy's are. */
interface Ways {
  readonly voices: ReadonlyMap<DocumentId, string>;
  readonly nameOf: NameOf;
  readonly partyOf: PartyOf;
  readonly namesIn: (id: DocumentId) => readonly LocalActor[];
}

async function waysOf(
  tables: StateUpdate,
  documents: readonly PlacedDocument[],
): Promise<Omit<Ways, "voices">> {
  const locals = await tables.localActors();
  const { nameOf } = linkActors(locals);
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
  ways: Ways,
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
      const places = entriesOfDocument(own, ways.nameOf, ways.partyOf).flatMap((entry) =>
        strandsOf(entry).map((strand) => ({
          strand,
          recordId: entry.kept.id,
          isEcho: entry.isEcho,
        })),
      );
      const context = contexts.get(id) as string;
      const names = namesOf(id, ways);
      const posts = postsAmong(own);
      for (const strand of await tables.place({ id, context, names, posts, places }))
        touched.add(strand);
    }
  }
  return { documents: new Set(contexts.keys()), strands: touched };
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
  { nameOf, partyOf, namesIn, voices }: Ways,
): string {
  const ways = namesIn(id).map((local) => {
    const name = nameOf(id, local.name);
    return `${local.name}>${name}>${partyOf(name, published)}`;
  });
  return shortHash([...ways.sort(), voices.get(id) ?? ""].join("\n"));
}

async function workOutStrands(tables: StateUpdate, placed: Placed, ways: Ways): Promise<void> {
  let batch: string[] = [];
  let records = 0;
  for (const { strand, records: own } of await tables.sizes([...placed.strands].sort())) {
    batch.push(strand);
    records += own;
    if (records < RECORDS_AT_ONCE) continue;
    await workOutBatch(tables, batch, placed, ways);
    [batch, records] = [[], 0];
  }
  await workOutBatch(tables, batch, placed, ways);
}

async function workOutBatch(
  tables: StateUpdate,
  strands: readonly string[],
  placed: Placed,
  ways: Ways,
): Promise<void> {
  if (strands.length === 0) return;
  const before = new Map((await tables.items(strands)).map((item) => [item.id, item.records]));
  const members = Map.groupBy(await tables.members(strands), (member) => member.strand);
  const changed: ItemRow[] = [];
  for (const strand of strands)
    for (const item of itemsIn(strand, members.get(strand) ?? [], ways)) {
      const since = changedSince(item, before.get(item.id) ?? [], placed);
      if (since !== undefined) changed.push(toRow(strand, item, since));
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

function itemsIn(strand: string, members: readonly StrandMember[], ways: Ways): ItemHistory[] {
  const entries = members.flatMap(({ kept, isEcho }) =>
    entriesOfDocument([kept], ways.nameOf, ways.partyOf)
      .filter((entry) => strandsOf(entry).includes(strand))
      .map((entry) => ({ ...entry, isEcho })),
  );
  return consolidateStrand(strand, entries);
}

function toRow(strand: string, item: ItemHistory, since: string): ItemRow {
  return {
    id: item.id,
    strand,
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
