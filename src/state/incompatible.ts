import type { Kind } from "../domain/kinds.ts";

/**
 * Pairs of main attributes that cannot both hold for the same time, by kind. What may follow one another is no pair: a meeting
 * is scheduled and then cancelled, a pledge is delivered. Tone and questions have none: two observers may feel differently,
 * and what is uncertain to one may be undiscussed to another.
 */
export const INCOMPATIBLE: Readonly<Record<Kind, readonly (readonly [string, string])[]>> = {
  statement: [],
  position: [
    ["supports", "opposes"],
    ["supports", "defers"],
    ["supports", "undecided"],
    ["opposes", "undecided"],
  ],
  commitment: [
    ["offers", "declines"],
    ["pledges", "declines"],
    ["agrees", "declines"],
    ["delivers", "declines"],
    ["offers", "withdraws"],
    ["pledges", "withdraws"],
    ["agrees", "withdraws"],
    ["delivers", "withdraws"],
  ],
  demand: [["met", "rejected"]],
  meeting: [
    ["scheduled", "refused"],
    ["held", "refused"],
    ["held", "cancelled"],
  ],
  pressure: [
    ["imposed", "eased"],
    ["imposed", "withheld"],
  ],
  deal: [
    ["agreed", "rejected"],
    ["delivered", "rejected"],
  ],
  role: [
    ["holds", "leaves"],
    ["named", "leaves"],
  ],
  tone: [],
  open: [],
};

/**
 * Pairs of which the second ends the first: what is imposed is eased, and who holds a post leaves it. Told of the first for an earlier
 * time than the second, they are one after the other and no contradiction.
 */
const ENDS: Readonly<Partial<Record<Kind, readonly (readonly [before: string, after: string])[]>>> =
  {
    commitment: [
      ["offers", "withdraws"],
      ["pledges", "withdraws"],
      ["agrees", "withdraws"],
    ],
    pressure: [["imposed", "eased"]],
    role: [
      ["holds", "leaves"],
      ["named", "leaves"],
    ],
  };

/** Whether one main attribute of a kind ends what the other says. */
export function ends(kind: Kind, before: string, after: string): boolean {
  return (ENDS[kind] ?? []).some(([a, b]) => a === before && b === after);
}

/** Whether two main attributes of a kind cannot both hold for the same time; never for one and the same. */
export function areIncompatible(kind: Kind, first: string, second: string): boolean {
  return INCOMPATIBLE[kind].some(
    ([a, b]) => (a === first && b === second) || (a === second && b === first),
  );
}
