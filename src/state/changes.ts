import type { Change } from "../domain/item.ts";
import type { WeighedItem } from "./describe-item.ts";

/** A change of an item that has a weight. */
export interface WeighedChange extends Change {
  readonly item: WeighedItem;
}

/**
 * Items that are new, gone or of another status, the weightiest first. Give it all items of both days, minor ones too: an
 * item that only gained weight has not changed.
 */
export function changesBetween(
  from: readonly WeighedItem[],
  to: readonly WeighedItem[],
): WeighedChange[] {
  const before = new Map(from.map((item) => [item.id, item]));
  const after = new Set(to.map((item) => item.id));
  const moved = to.flatMap((item) => {
    const was = before.get(item.id)?.status;
    return was === item.status ? [] : [{ item, was, now: item.status }];
  });
  const gone = from
    .filter((item) => !after.has(item.id))
    .map((item) => ({ item, was: item.status, now: undefined }));
  return [...moved, ...gone].sort((a, b) => b.item.weight - a.item.weight);
}
