/**
 * Brings the tables that keep the state ready up to date: works the items of the strands that new readings touch out again,
 * and leaves the others alone. `state/` says how items come about, the store keeps them.
 */
import { continueStrands } from "./continue-strands.ts";
import { inForce } from "./domain/correction.ts";
import { markCopies } from "./mark-copies.ts";
import { placeDocuments } from "./place-documents.ts";
import type { CorrectedPlace } from "./record/state-tables.ts";
import type { Store } from "./record/store.ts";
import { type Groups, groupsBy } from "./state/groups.ts";
import { bundleStrands, type Tie } from "./state/tied-strands.ts";
import { workOutBundles } from "./work-out-strands.ts";

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
    const rest = await continueStrands(tables, bundles, { placed, ties: tiesOf(after) });
    await workOutBundles(tables, rest, { groups, placed });
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
