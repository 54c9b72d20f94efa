import type { ItemId, RecordId } from "../domain/id.ts";
import type { Kind } from "../domain/kinds.ts";
import { contentWords, likeness } from "./content-words.ts";
import type { WeighedItem } from "./describe-item.ts";
import { areOfOneThing } from "./movement.ts";
import { type PartyAsOf, rollUp } from "./roll-up.ts";

/** What answers an item that was asked, offered or threatened before. Worked out, and no report says so. */
export interface Settlement {
  readonly by: WeighedItem;
  /** The record that says that it was agreed, done or called off. */
  readonly record: RecordId;
  /** Day on which that was published, `YYYY-MM-DD`. */
  readonly on: string;
}

/** Main attributes by which something is still asked, offered or threatened. */
const STANDING: Readonly<Partial<Record<Kind, readonly string[]>>> = {
  demand: ["raised", "repeated", "rejected"],
  deal: ["proposed", "rejected"],
  commitment: ["considers", "offers", "pledges", "declines"],
  pressure: ["urged", "threatened", "considered"],
};

/** How alike words must be on one issue, and where the reports name different issues, or none. */
const ALIKE_ON_ISSUE = 0.2;
const ALIKE = 0.5;

/**
 * The items of a state that a later agreement answers, and by what: on the same matter, between the same parties, and not asked or
 * threatened again since. Only what matters answers; `minor` items are answered too, and tell for whom somebody acts.
 */
export function settlementsAmong(
  items: readonly WeighedItem[],
  minor: readonly WeighedItem[] = [],
): ReadonlyMap<ItemId, Settlement> {
  const settling = items.filter(({ settled, contested }) => settled && !contested);
  if (settling.length === 0) return new Map();
  const all = [...items, ...minor];
  const partyOf = rollUp(all);
  const known = settling.map((item) => matterOf(item, partyOf));
  const byParty = new Map<string, Matter[]>();
  for (const matter of known)
    for (const party of matter.parties) byParty.set(party, [...(byParty.get(party) ?? []), matter]);
  const settled = new Map<ItemId, Settlement>();
  for (const item of all) {
    if (!stands(item)) continue;
    const matter = matterOf(item, partyOf);
    const [first] = matter.actors;
    const found = (byParty.get(first ?? "") ?? []).filter((other) => answers(other, matter));
    const last = found.sort((a, b) => dayOf(b).localeCompare(dayOf(a)))[0]?.item;
    if (last?.settled) settled.set(item.id, { by: last, ...last.settled });
  }
  return settled;
}

function stands({ kind, status }: WeighedItem): boolean {
  return STANDING[kind]?.includes(status) ?? false;
}

interface Matter {
  readonly item: WeighedItem;
  readonly actors: readonly string[];
  readonly targets: readonly string[];
  readonly parties: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
}

function matterOf(item: WeighedItem, partyOf: PartyAsOf): Matter {
  const [actors, targets] = [item.actor.map(partyOf), item.target.map(partyOf)];
  const words = contentWords(item.what);
  for (const name of [...item.actor, ...item.target])
    for (const word of contentWords(name)) words.delete(word);
  return { item, actors, targets, parties: new Set([...actors, ...targets]), words };
}

function dayOf({ item }: Matter): string {
  return item.settled?.on ?? "";
}

/** Whether something settled answers something that stands: of later, between the same, of the same matter. */
function answers(answer: Matter, asked: Matter): boolean {
  const { kind, told, id } = asked.item;
  if (answer.item.id === id || dayOf(answer) <= told.last) return false;
  if (!settles(answer.item.kind, kind)) return false;
  return areParties(answer, asked) && isOneMatter(answer, asked);
}

/** A threat is called off, an offer is kept, a demand is met; an agreement answers all three. */
function settles(answer: Kind, asked: Kind): boolean {
  if (answer === "pressure") return asked === "pressure";
  return answer !== "demand" || asked === "demand";
}

/**
 * All who are named on either side of what was asked are parties to the answer; where only one is, it is by those who were asked. A
 * demand that others meet, or a threat toward others, answers nothing.
 */
function areParties(answer: Matter, asked: Matter): boolean {
  const isIn = (party: string): boolean => answer.parties.has(party);
  if (!asked.actors.every(isIn) || asked.actors.length === 0) return false;
  if (answer.item.kind === "pressure" || answer.item.kind === "demand")
    return (
      asked.actors.some((party) => answer.actors.includes(party)) &&
      areTowardOne(answer.targets, asked.targets)
    );
  return asked.targets.length > 0 ? asked.targets.some(isIn) : answer.parties.size > 1;
}

/** Whether they share somebody, or one of them does not say toward whom. */
function areTowardOne(targets: readonly string[], others: readonly string[]): boolean {
  if (targets.length === 0 || others.length === 0) return true;
  return targets.some((party) => others.includes(party));
}

function isOneMatter(answer: Matter, asked: Matter): boolean {
  const [issue, other] = [answer.item.issue, asked.item.issue];
  if (answer.item.kind === "deal" && areLikeSums(answer.item, asked.item)) return true;
  if (issue === undefined || issue !== other) return likeness(answer.words, asked.words) >= ALIKE;
  // Two sides seldom strike two deals on one issue; of other things they may agree on many.
  return answer.item.kind === "deal" || likeness(answer.words, asked.words) >= ALIKE_ON_ISSUE;
}

/** Of one unit, and neither many times the other: those are of different things. */
function areLikeSums({ amount }: WeighedItem, { amount: asked }: WeighedItem): boolean {
  return amount !== undefined && asked !== undefined && areOfOneThing(amount, asked);
}
