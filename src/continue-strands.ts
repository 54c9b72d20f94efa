/**
 * Takes the records of new documents up where strands end, without working their other items out again: of a strand only what
 * records are compared with is read, and the records of the items that change. Part of bringing the state tables up to date.
 */
import type { RecordId } from "./domain/id.ts";
import type { Gain, Placed } from "./place-documents.ts";
import type { ItemRow, StateUpdate, StrandMember } from "./record/state-tables.ts";
import { type ContinuedItem, continueStrand, joiningOf } from "./state/consolidate.ts";
import { draftFrom } from "./state/continued-draft.ts";
import type { Entry } from "./state/entry.ts";
import type { Tie } from "./state/tied-strands.ts";
import { entryOf, toRow } from "./work-out-strands.ts";

/** Continuing a strand is worth it where it has at least so many times the records that it gained. */
const WORTH = 3;

/** Continues the strands that can be; gives the bundles that must be worked out. */
export async function continueStrands(
  tables: StateUpdate,
  bundles: readonly (readonly string[])[],
  { placed, ties }: { readonly placed: Placed; readonly ties: readonly Tie[] },
): Promise<readonly (readonly string[])[]> {
  const tied = new Set(ties.map(({ strand }) => strand));
  const likely = new Map<string, Gain>();
  for (const [strand = "", ...others] of bundles) {
    const gain = placed.gained.get(strand);
    if (gain && others.length === 0 && !tied.has(strand)) likely.set(strand, gain);
  }
  const able = await atTheirEnds(tables, await muchLonger(tables, likely));
  await continueAll(tables, able);
  return bundles.filter(([strand = ""]) => !able.has(strand));
}

type Gains = ReadonlyMap<string, Gain>;

async function muchLonger(tables: StateUpdate, gains: Gains): Promise<Gains> {
  const byLeast = Map.groupBy(gains.keys(), (strand) => leastFor(gains.get(strand) as Gain));
  const able = new Map<string, Gain>();
  for (const [least, strands] of byLeast)
    for (const { strand, records } of await tables.sizes(strands, least))
      if (records >= least) able.set(strand, gains.get(strand) as Gain);
  return able;
}

function leastFor({ records }: Gain): number {
  return WORTH * records.length;
}

/** Of the strands those whose records are all before what they gained. */
async function atTheirEnds(tables: StateUpdate, gains: Gains): Promise<Gains> {
  const lastPlaces = await tables.lastPlaces([...gains.keys()]);
  return new Map(
    [...gains].filter(([strand, { firstPlace }]) => (lastPlaces.get(strand) ?? "~") < firstPlace),
  );
}

async function continueAll(tables: StateUpdate, gains: Gains): Promise<void> {
  if (gains.size === 0) return;
  const added = new Map([...gains].map(([strand, { records }]) => [strand, records]));
  const entries = await entriesIn(tables, added);
  const rows: ItemRow[] = [];
  // One item after another: to have the records of all in memory at once costs more than to read them.
  for (const [strand, own] of entries) {
    const begun = await tables.begun(new Map([[strand, joiningOf(strand, own)]]));
    const drafts = new Map(begun.map(({ id, draft }) => [draftFrom(draft), id] as const));
    for (const item of continueStrand(strand, drafts, own)) {
      const known = item.id && (await tables.membersOf([item.id])).get(item.id);
      rows.push(rowOf(item, known ?? []));
    }
  }
  await tables.putItems(rows);
}

/** The row of an item that has all of its records again. */
function rowOf({ history, draft }: ContinuedItem, before: readonly StrandMember[]): ItemRow {
  const since = history.entries[0]?.kept.published ?? "";
  const entries = [...before.map((member) => entryOf(member)), ...history.entries];
  return toRow({ ...history, draft, entries }, since, false);
}

/** Records of strands as entries, by strand. */
async function entriesIn(
  tables: StateUpdate,
  records: ReadonlyMap<string, readonly RecordId[]>,
): Promise<ReadonlyMap<string, readonly Entry[]>> {
  const members = Map.groupBy(await tables.membersNamed(records), ({ strand }) => strand);
  return new Map(
    [...members].map(([strand, own]) => [strand, own.map((member) => entryOf(member))]),
  );
}
