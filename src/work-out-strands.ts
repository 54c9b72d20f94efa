/** Works the items of strands out from all of their records. Part of bringing the state tables up to date. */
import type { RecordId } from "./domain/id.ts";
import type { Placed } from "./place-documents.ts";
import type { ItemRow, StateUpdate, StrandMember } from "./record/state-tables.ts";
import {
  consolidateStrands,
  type ItemHistory,
  isOwnStrand,
  openDaysOf,
  strandsOf,
} from "./state/consolidate.ts";
import { draftText } from "./state/continued-draft.ts";
import type { Entry } from "./state/entry.ts";
import { entryFrom } from "./state/entry-text.ts";
import type { Groups } from "./state/groups.ts";
import { standingsOf } from "./state/standings.ts";

/** How many records of strands are in memory at once. */
const RECORDS_AT_ONCE = 20_000;

/** What working out strands takes. */
interface Work {
  readonly groups: Groups;
  readonly placed: Placed;
}

/** Works all items of bundles of strands out anew, and keeps of what each was what cannot have changed. */
export async function workOutBundles(
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
  const byStrand = Map.groupBy(members, (member) => member.strand);
  const changed: ItemRow[] = [];
  for (const bundle of bundles)
    for (const item of itemsIn(bundle, byStrand, work.groups)) {
      const since = changedSince(item, before.get(item.id) ?? [], work.placed);
      if (since !== undefined) changed.push(toRow(item, since, bundle.length > 1));
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
  if (index !== -1) {
    const [last, first] = [entries[index - 1], entries[index]];
    // Where another record was there, it may have been published before this one: what the item was since then was by it.
    const isOther = index < before.length && first?.kept.id !== before[index];
    return isOther ? (last?.kept.published ?? "") : first?.kept.published;
  }
  // Records at its end went elsewhere: seldom enough to begin again.
  return before.length > entries.length ? entries[0]?.kept.published : undefined;
}

function itemsIn(
  bundle: readonly string[],
  members: ReadonlyMap<string, readonly StrandMember[]>,
  groups: Groups,
): ItemHistory[] {
  const entries = bundle.flatMap((strand) =>
    (members.get(strand) ?? []).map((member) => {
      const group = member.origin === undefined ? undefined : groups.get(member.origin);
      return entryOf(member, group);
    }),
  );
  return consolidateStrands(bundle, entries);
}

/** A record of a strand as it was placed. */
export function entryOf(member: StrandMember, group?: string): PlacedEntry {
  const { recordId: id, documentId, number } = member;
  const entry = Object.assign(entryFrom(member.entry, { id, documentId }), { number });
  return group === undefined ? entry : { ...entry, group };
}

/** An entry, and its record's number. */
interface PlacedEntry extends Entry {
  readonly number: StrandMember["number"];
}

/** Of an item whose entries `entryOf` made. It is kept with the strand of its first record; one of tied strands cannot be continued. */
export function toRow(item: ItemHistory, since: string, isTied: boolean): ItemRow {
  const [first, last] = [item.entries[0], item.entries.at(-1)] as [Entry, Entry];
  return {
    id: item.id,
    strand: strandsOf(first).find((strand) => isOwnStrand(strand, first)) as string,
    draft: isTied ? "" : draftText(item.draft),
    lastPlace: `${last.kept.published}\t${last.kept.documentId}`,
    keys: isTied ? [] : [...item.draft.keys],
    open: openDaysOf(item.kind, item.draft),
    since,
    members: item.entries.map((entry) => ({
      id: entry.kept.id,
      documentId: entry.kept.documentId,
      about: entry.about,
      number: (entry as PlacedEntry).number,
    })),
    standings: standingsOf(item, since).map(({ from, until, known, item: shown }) => {
      const { id: _, ...rest } = shown;
      return { from, until, known, shown: rest };
    }),
  };
}
