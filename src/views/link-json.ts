import type { Link } from "../state/chain.ts";

/** A link as JSON shows it: items by id, the record that has the condition's words. */
export function linkJson({ item, condition, sense, on, cameAbout, fellThrough }: Link): object {
  const record = item.condition?.record ?? item.statusRecord;
  return {
    item: item.id,
    what: item.what,
    condition,
    record,
    sense,
    on: on?.id ?? null,
    cameAbout,
    fellThrough,
  };
}
