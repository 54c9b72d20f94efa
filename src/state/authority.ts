import type { Kind } from "../domain/kinds.ts";
import type { Entry } from "./entry.ts";

/** Who says what a record says, seen from its item: the report itself, a party to the item, somebody else, nobody named. */
export type Authority = "report" | "party" | "other" | "unnamed";

/** Kinds whose status is made by both sides: a meeting is refused by whoever is asked, a demand is met by its target. */
const MUTUAL: readonly Kind[] = ["meeting", "deal", "demand"];

/** Sources that texts leave unnamed. */
const UNNAMED =
  /\b(?:officials?|sources?|people|persons?|diplomats?|aides?|insiders?|observers|analysts|reports?|media)\b/i;

/** The parties whose own act an item's status is: its actors, and both sides where it takes two. Each once. */
export function partiesTo(kind: Kind, entries: readonly Entry[]): ReadonlySet<string> {
  const parties = new Set<string>();
  for (const entry of entries) {
    for (const party of entry.actorParties) parties.add(party);
    if (MUTUAL.includes(kind)) for (const party of entry.targetParties) parties.add(party);
  }
  return parties;
}

export function authorityOf(entry: Entry, parties: ReadonlySet<string>): Authority {
  if (entry.source.length === 0) return "report";
  if (entry.sourceParties.some((party) => parties.has(party))) return "party";
  return entry.source.every((name) => UNNAMED.test(name)) ? "unnamed" : "other";
}
