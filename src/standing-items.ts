/**
 * Makes items of the rows of a state that is kept ready, in the order in which a state shows them. Most of a large dossier's items
 * are on one day what they were on another: what was made of a row for one day, and its place, serves for the next.
 */
import type { StandingRow, Standings } from "./record/state-tables.ts";
import { compareTexts } from "./state/compare-texts.ts";
import type { WeighedItem } from "./state/describe-item.ts";
import { orderOf } from "./state/state-of-play.ts";

/** What was made of rows that the store has in mind. */
interface Made {
  readonly byRow: Map<StandingRow, Place>;
  /** All of them, in the order of a state. */
  inOrder: readonly Place[];
}

interface Place {
  readonly item: WeighedItem;
  readonly key: string;
  /** The last of all looks at which its row was there. */
  look: number;
}

const madeOf = new WeakMap<object, Made>();
let looks = 0;

/** The items of rows, in the order of a state. */
export function itemsInOrder({ memory, rows }: Standings): WeighedItem[] {
  const made = madeOf.get(memory) ?? { byRow: new Map(), inOrder: [] };
  madeOf.set(memory, made);
  looks++;
  const fresh: Place[] = [];
  for (const row of rows) {
    const known = made.byRow.get(row);
    if (known) known.look = looks;
    else {
      const item = toItem(row);
      const place = { item, key: orderOf(item), look: looks };
      made.byRow.set(row, place);
      fresh.push(place);
    }
  }
  if (fresh.length > 0)
    made.inOrder = merge(
      made.inOrder,
      fresh.sort((a, b) => compareTexts(a.key, b.key)),
    );
  const items: WeighedItem[] = [];
  for (const { item, look } of made.inOrder) if (look === looks) items.push(item);
  return items;
}

/** Two lists in order as one. */
function merge(first: readonly Place[], second: readonly Place[]): readonly Place[] {
  const merged: Place[] = [];
  let next = 0;
  for (const place of second) {
    for (let other = first[next]; other && other.key <= place.key; other = first[++next])
      merged.push(other);
    merged.push(place);
  }
  return next < first.length ? merged.concat(first.slice(next)) : merged;
}

/** The item of a row. Its history is made when it is looked at: most items of a large dossier are not. */
function toItem({ id, known, shown, members }: StandingRow): WeighedItem {
  const history = () =>
    members()
      .slice(0, known)
      .sort((a, b) => compareTexts(a.about, b.about));
  return {
    id,
    ...shown,
    get history() {
      return [...new Set(history().map((member) => member.id))];
    },
    get documents() {
      return [...new Set(history().map((member) => member.documentId))];
    },
  };
}
