/**
 * Brings the tables that keep the state ready up to date: works the items of the strands that new readings touch out again,
 * and leaves the others alone. `state/` says how items come about, the store keeps them.
 */
import { inForce } from "./domain/correction.ts";
import type { DocumentId, RecordId } from "./domain/id.ts";
import { markCopies } from "./mark-copies.ts";
import { type Placed, placeDocuments } from "./place-documents.ts";
import type { CorrectedPlace, ItemRow, StateUpdate, StrandMember } from "./record/state-tables.ts";
import type { Store } from "./record/store.ts";
import {
  consolidateStrands,
  type ItemHistory,
  isOwnStrand,
  strandsOf,
} from "./state/consolidate.ts";
import { type Entry, entriesOfDocument } from "./state/entry.ts";
import { type Groups, groupsBy } from "./state/groups.ts";
import type { NameOf } from "./state/parties.ts";
import { standingsOf } from "./state/standings.ts";
import { bundleStrands, type Tie } from "./state/tied-strands.ts";
import type { Parties } from "./tell-parties.ts";

/** How many records of strands are in memory at once. */
const RECORDS_AT_ONCE = 20_000;

/** Brings the tables up to date; where they are, it only looks. */
export async function bringUpToDate(store: Store, rules: string): Promise<void> {
  if (await store.stateTables.areCurrent(rules)) return;
  await store.stateTables.update(rules, async (tables) => {
    const corrections = await tables.corrections();
    const groups = groupsBy(inForce(corrections));
    const before = { groups: await tables.groups(), corrected: await tables.corrected() };
    const placed = await placeDocuments(tables, await markCopies(tables), corrections);
    const after = { groups, corrected: await tables.corrected() };
    const bundles = touchedBundles(placed.strands, before, after);
    await workOutBundles(tables, bundles, { groups, placed });
    await tables.putGroups(groups);
  });
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
interface Work {
  readonly groups: Groups;
  readonly placed: Placed;
}

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
  const members = await tables.members(strands);
  const nameOf = await namesAmong(tables, members, work.placed.parties);
  const byStrand = Map.groupBy(members, (member) => member.strand);
  const changed: ItemRow[] = [];
  for (const bundle of bundles)
    for (const item of itemsIn(bundle, byStrand, { ...work, nameOf })) {
      const since = changedSince(item, before.get(item.id) ?? [], work.placed);
      if (since !== undefined) changed.push(toRow(item, since));
      before.delete(item.id);
    }
  await tables.removeItems([...before.keys()]);
  await tables.putItems(changed);
}

/** The dossier's names in the documents of members; for whom they act is looked up. */
async function namesAmong(
  tables: StateUpdate,
  members: readonly StrandMember[],
  parties: Parties,
): Promise<NameOf> {
  const names = await tables.namesIn([...new Set(members.map(({ kept }) => kept.documentId))]);
  const nameOf: NameOf = (documentId, local) =>
    names.get(documentId as DocumentId)?.get(local) ?? local;
  await parties.look(
    new Set(
      members.flatMap(({ kept: { documentId, record } }) =>
        [record.actor, record.target, record.source].flatMap((side) =>
          side.map((name) => nameOf(documentId, name)),
        ),
      ),
    ),
  );
  return nameOf;
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
  { nameOf, placed, groups }: Work & { readonly nameOf: NameOf },
): ItemHistory[] {
  const { partyOf } = placed.parties;
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
