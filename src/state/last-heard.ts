import { compareTexts } from "./compare-texts.ts";
import type { WeighedItem } from "./describe-item.ts";
import { rollUp } from "./roll-up.ts";

/** When reports last told of a party, or of an issue. */
export interface LastHeard {
  readonly name: string;
  /** Day of publication, `YYYY-MM-DD`. */
  readonly on: string;
}

/** Silence is not stability: who and what has not been heard of, and since when. The longest silent first. */
export interface Silences {
  /** Of parties that act in at least one item that matters: of what they, or who acts for them, did, said or wanted. */
  readonly parties: readonly LastHeard[];
  /** Of the dossier's issues that were ever spoken of. */
  readonly issues: readonly LastHeard[];
}

/** Says when each party and issue of a state was last heard of. `items` are those that matter, `all` with the minor ones. */
export function lastHeard(items: readonly WeighedItem[], all: readonly WeighedItem[]): Silences {
  const partyOf = rollUp(all);
  const matter = new Set(items.filter(isAct).flatMap(({ actor }) => actor.map(partyOf)));
  const parties = new Map<string, string>();
  const issues = new Map<string, string>();
  for (const item of all) {
    const on = item.told.last;
    if (isAct(item))
      for (const party of item.actor.map(partyOf)) if (matter.has(party)) note(parties, party, on);
    if (item.issue !== undefined) note(issues, item.issue, on);
  }
  return { parties: inOrder(parties), issues: inOrder(issues) };
}

/** A title before a name does not mean that its holder was heard. */
function isAct({ kind }: WeighedItem): boolean {
  return kind !== "role" && kind !== "open";
}

function note(days: Map<string, string>, name: string, on: string): void {
  if ((days.get(name) ?? "") < on) days.set(name, on);
}

function inOrder(days: ReadonlyMap<string, string>): LastHeard[] {
  return [...days]
    .map(([name, on]) => ({ name, on }))
    .sort((a, b) => compareTexts(a.on, b.on) || compareTexts(a.name, b.name));
}
