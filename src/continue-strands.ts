/**
 * Takes the records of new documents up where strands end, without working their other items out again: of a strand only what
 * records are compared with is read, and the records of the items that change. Part of bringing the state tables up to date.
 */
import type { ItemId, RecordId } from "./domain/id.ts";
import type { Gain, Placed } from "./place-documents.ts";
import type { BegunItem, ItemRow, StateUpdate, StrandMember } from "./record/state-tables.ts";
import { type ContinuedItem, continueStrand, strandsOf } from "./state/consolidate.ts";
import { draftFrom } from "./state/continued-draft.ts";
import { type Entry, entriesOfDocument, inOrderOfPublication } from "./state/entry.ts";
import type { NameOf } from "./state/parties.ts";
import type { Tie } from "./state/tied-strands.ts";
import { namesAmong, toRow } from "./work-out-strands.ts";

/** Continuing a strand is worth it where it has at least so many times the records that it gained. */
const WORTH = 3;

/** Continues the strands that can be; gives the bundles that must be worked out. */
export async function continueStrands(
  tables: StateUpdate,
  bundles: readonly (readonly string[])[],
  { placed, ties }: { readonly placed: Placed; readonly ties: readonly Tie[] },
): Promise<readonly (readonly string[])[]> {
  const tied = new Set(ties.map(({ strand }) => strand));
  const able = new Map<string, Gain>();
  const likely = bundles.flatMap((bundle) => (bundle.length > 1 ? [] : bundle));
  for (const { strand, records } of await tables.sizes(likely)) {
    const gain = placed.gained.get(strand);
    if (gain && !tied.has(strand) && records >= WORTH * gain.records.length) able.set(strand, gain);
  }
  const begun = Map.groupBy(await tables.begun([...able.keys()]), ({ strand }) => strand);
  for (const [strand, { firstPlace }] of able) {
    const items = begun.get(strand) ?? [];
    const isAtEnd = items.every(({ draft, lastPlace }) => draft !== "" && lastPlace < firstPlace);
    if (items.length === 0 || !isAtEnd) able.delete(strand);
  }
  await continueAll(tables, able, { begun, placed });
  return bundles.filter(([strand = ""]) => !able.has(strand));
}

interface Begun {
  readonly begun: ReadonlyMap<string, readonly BegunItem[]>;
  readonly placed: Placed;
}

async function continueAll(
  tables: StateUpdate,
  gains: ReadonlyMap<string, Gain>,
  { begun, placed }: Begun,
): Promise<void> {
  if (gains.size === 0) return;
  const added = [...gains.values()].flatMap(({ records }) => records);
  const entries = await entriesIn(tables, [...gains.keys()], added, placed);
  const continued: { readonly strand: string; readonly item: ContinuedItem }[] = [];
  for (const strand of gains.keys()) {
    const drafts = new Map(
      (begun.get(strand) ?? []).map(({ id, draft }) => [draftFrom(draft), id] as const),
    );
    for (const item of continueStrand(strand, drafts, entries.get(strand) ?? []))
      continued.push({ strand, item });
  }
  const ids = continued.flatMap(({ item }) => item.id ?? []);
  const known = new Map((await tables.itemsById(ids)).map((item) => [item.id, item.records]));
  const earlier = [...known.values()].flat();
  const before = await entriesIn(tables, [...gains.keys()], earlier, placed);
  const rows = continued.map(({ strand, item }) =>
    rowOf(item, before.get(strand) ?? [], known.get(item.id as ItemId) ?? []),
  );
  await tables.putItems(rows);
}

/** The row of an item that has all of its records again. */
function rowOf(
  { history, draft }: ContinuedItem,
  strand: readonly Entry[],
  records: readonly RecordId[],
): ItemRow {
  const own = new Set(records);
  const since = history.entries[0]?.kept.published ?? "";
  const before = strand.filter(({ kept }) => own.has(kept.id)).sort(inOrderOfPublication);
  return toRow({ ...history, draft, entries: [...before, ...history.entries] }, since, false);
}

/** Records of strands as entries, by strand. */
async function entriesIn(
  tables: StateUpdate,
  strands: readonly string[],
  records: readonly RecordId[],
  { parties }: Placed,
): Promise<ReadonlyMap<string, readonly Entry[]>> {
  const members = await tables.membersNamed(strands, [...new Set(records)]);
  const nameOf = await namesAmong(tables, members, parties);
  const entries = new Map<string, Entry[]>();
  for (const member of members) {
    const known = entries.get(member.strand);
    const own = entriesOf(member, nameOf, parties.partyOf);
    if (known) known.push(...own);
    else entries.set(member.strand, own);
  }
  return entries;
}

function entriesOf(
  { strand, kept, isEcho }: StrandMember,
  nameOf: NameOf,
  partyOf: Placed["parties"]["partyOf"],
): Entry[] {
  return entriesOfDocument([kept], nameOf, partyOf)
    .filter((entry) => strandsOf(entry).includes(strand))
    .map((entry) => ({ ...entry, isEcho }));
}
