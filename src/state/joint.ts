import type { ItemId } from "../domain/id.ts";
import type { WeighedItem } from "./describe-item.ts";

/** What several hold or feel by one and the same words: a joint statement's stance is of each of its signatories. */
export interface Joint {
  /** The first of them, with all actors and targets. */
  readonly item: WeighedItem;
  /** All of them, in the order given. */
  readonly ids: readonly ItemId[];
}

/**
 * Brings together the positions and tones that rest on the same records and no others, so that they can be shown as one; all other items
 * stand alone. In the order of the first of each.
 */
export function jointly(items: readonly WeighedItem[]): Joint[] {
  return [...Map.groupBy(items, signatureOf).values()].map((own) => {
    const [first] = own as [WeighedItem];
    const all = (side: "actor" | "target") => [...new Set(own.flatMap((item) => item[side]))];
    const item = own.length > 1 ? { ...first, actor: all("actor"), target: all("target") } : first;
    return { item, ids: own.map(({ id }) => id) };
  });
}

function signatureOf({ id, kind, status, contested, statusRecord, history }: WeighedItem): string {
  const isSplit = kind === "position" || kind === "tone";
  return isSplit ? [kind, status, contested, statusRecord, ...history].join("\n") : id;
}
