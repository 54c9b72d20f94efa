import { type Correction, inForce } from "../domain/correction.ts";
import type { KeptRecord } from "../domain/kept-record.ts";
import { changesBetween, type WeighedChange } from "./changes.ts";
import { compareTexts } from "./compare-texts.ts";
import { consolidateStrands, type ItemHistory, isOwnStrand, strandsOf } from "./consolidate.ts";
import { describeItem, type WeighedItem } from "./describe-item.ts";
import { type Entry, entriesOfDocument } from "./entry.ts";
import { groupsBy, originsIn } from "./groups.ts";
import { findOrigins } from "./origins.ts";
import { movementsIn } from "./outlook.ts";
import { type NameOf, partiesOf, postsAmong } from "./parties.ts";
import { type Days, statusOf } from "./status.ts";
import { bundleStrands, type Tie } from "./tied-strands.ts";
import { isMinor, weightOf } from "./weigh.ts";

/** The state of play as of a day, as known on a day. */
export interface StateOfPlay {
  /** What matters, in order of kind, issue and actor. */
  readonly items: readonly WeighedItem[];
  /** What was said once in passing: kept apart, not lost. Same order. */
  readonly minor: readonly WeighedItem[];
}

/**
 * All items that records speak of, in order of id: the records may come in any order. `nameOf` joins actors across documents;
 * `corrections` are all that the dossier has.
 */
export function itemsOf(
  records: readonly KeptRecord[],
  nameOf: NameOf,
  corrections: readonly Correction[] = [],
): ItemHistory[] {
  const partyOf = partiesOf(postsAmong(records), nameOf);
  const groups = groupsBy(inForce(corrections));
  const origins = Map.groupBy(originsIn(corrections), (origin) => origin.documentId);
  const strands = new Map<string, Entry[]>();
  const ties: Tie[] = [];
  for (const [id, ofDocument] of Map.groupBy(records, (kept) => kept.documentId)) {
    const entries = entriesOfDocument(ofDocument, nameOf, partyOf);
    const found = findOrigins(entries, origins.get(id) ?? [], nameOf);
    for (const entry of entries) {
      const group = groups.get(found.get(entry) ?? "");
      for (const strand of strandsOf(entry)) {
        if (group !== undefined && isOwnStrand(strand, entry)) ties.push({ strand, group });
        const member = group === undefined ? entry : { ...entry, group };
        const members = strands.get(strand);
        if (members) members.push(member);
        else strands.set(strand, [member]);
      }
    }
  }
  const bundles = bundleStrands([...strands.keys()], ties);
  return bundles
    .flatMap((bundle) =>
      consolidateStrands(
        bundle,
        bundle.flatMap((strand) => strands.get(strand) ?? []),
      ),
    )
    .sort((a, b) => compareTexts(a.id, b.id));
}

/** The state as of a day, as known on a day. */
export function stateAsOf(items: readonly ItemHistory[], days: Days): StateOfPlay {
  return stateOf(
    items.flatMap((item) => {
      const status = statusOf(item, days);
      if (!status) return [];
      const movements = movementsIn(item.kind, item.entries);
      return [describeItem(item, status, { weight: weightOf(item, status), movements })];
    }),
  );
}

/** The state that items make up, in whatever order they are given. */
export function stateOf(items: readonly WeighedItem[]): StateOfPlay {
  const ordered = items
    .map((item) => ({ item, key: orderOf(item) }))
    .sort((a, b) => compareTexts(a.key, b.key))
    .map(({ item }) => item);
  return stateInOrder(ordered);
}

/** The state that items make up, given in the order of `orderOf`. */
export function stateInOrder(items: readonly WeighedItem[]): StateOfPlay {
  return {
    items: items.filter((item) => !isMinor(item, items.length)),
    minor: items.filter((item) => isMinor(item, items.length)),
  };
}

/** What differs between two states in items that matter in one of them, the weightiest first. */
export function changesOf(from: StateOfPlay, to: StateOfPlay): WeighedChange[] {
  const matter = new Set([...from.items, ...to.items].map((item) => item.id));
  return changesBetween([...from.items, ...from.minor], [...to.items, ...to.minor]).filter(
    ({ item }) => matter.has(item.id),
  );
}

/** By what the items of a state are put in order: kind, issue, actor, and the id so that no two are alike; NUL sorts before whatever they hold. */
export function orderOf({ kind, issue = "", actor, id }: WeighedItem): string {
  return [kind, issue, actor.join(), id].join("\0");
}
