import type { RecordId } from "../domain/id.ts";
import { changesBetween } from "./changes.ts";
import type { WeighedItem } from "./describe-item.ts";
import type { StateOfPlay } from "./state-of-play.ts";

/** What became of an item between two days. */
export type Turn =
  | "new"
  | "gone"
  | "moved"
  | "contested"
  | "settled"
  | "hardened"
  | "softened"
  | "overdue";

/** An item that differs between two days in its status, in whether it is contested or overdue, or in what its holder asks or gives. */
export interface Move {
  /** As of the later day; of one that is gone, as of the earlier. */
  readonly item: WeighedItem;
  readonly was: string | undefined;
  readonly now: string | undefined;
  /** In the order of `Turn`, at least one. */
  readonly turns: readonly Turn[];
  /** Of one that is gone: the record that ended it, where that is known. */
  readonly endedBy?: RecordId;
}

/**
 * What differs between the states of two days in items that matter in one of them, the weightiest first: a superset of `changesOf`,
 * which counts only what is new, gone or of another status. `days` are the two days, `YYYY-MM-DD`.
 */
export function movesBetween(
  from: StateOfPlay,
  to: StateOfPlay,
  days: { readonly from: string; readonly to: string },
): Move[] {
  const matter = new Set([...from.items, ...to.items].map(({ id }) => id));
  const [before, after] = [
    [...from.items, ...from.minor],
    [...to.items, ...to.minor],
  ];
  const changed = new Map(changesBetween(before, after).map((change) => [change.item.id, change]));
  const earlier = new Map(before.map((item) => [item.id, item]));
  const gone = before.filter(
    (item) => changed.get(item.id)?.now === undefined && changed.has(item.id),
  );
  return [...after, ...gone]
    .filter(({ id }) => matter.has(id))
    .map((item): Move => {
      const change = changed.get(item.id);
      const was = change ? change.was : item.status;
      const now = change ? change.now : item.status;
      return { item, was, now, turns: turnsOf({ item, was, now }, earlier.get(item.id), days) };
    })
    .filter(({ turns }) => turns.length > 0)
    .sort((a, b) => b.item.weight - a.item.weight);
}

function turnsOf(
  { item, was, now }: Omit<Move, "turns">,
  before: WeighedItem | undefined,
  days: { readonly from: string; readonly to: string },
): readonly Turn[] {
  if (now === undefined) return ["gone"];
  const turns: Turn[] = [];
  if (was === undefined) turns.push("new");
  else if (was !== now) turns.push("moved");
  if (item.contested && before?.contested !== true) turns.push("contested");
  if (before?.contested === true && !item.contested) turns.push("settled");
  const { moved } = item;
  if (before && moved && moved.record !== before.moved?.record && moved.direction !== "shifted")
    turns.push(moved.direction);
  if (before && isOverdue(item, days.to) && !isOverdue(before, days.from)) turns.push("overdue");
  return turns;
}

/** Whether what was planned was to have happened before a day, and no report known then says that it did. */
export function isOverdue({ due }: Pick<WeighedItem, "due">, asOf: string): boolean {
  return due !== undefined && due < asOf;
}
