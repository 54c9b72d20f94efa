import type { Kind } from "../domain/kinds.ts";
import { likeness } from "./content-words.ts";
import type { Entry } from "./entry.ts";
import type { ItemDraft } from "./item-draft.ts";

/** A record joins the item that it is most like, if at least this much; else it begins one. */
export const JOINING = 0.5;

/** Values that speak of something already begun: what was never offered cannot be delivered. By value, what may come before. */
const COMES_AFTER: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  commitment: {
    delivers: ["considers", "offers", "pledges", "agrees", "withdraws"],
    withdraws: ["considers", "offers", "pledges", "agrees"],
  },
  demand: {
    repeated: ["raised", "rejected"],
    met: ["raised", "repeated", "rejected"],
    rejected: ["raised", "repeated"],
    dropped: ["raised", "repeated", "rejected"],
  },
  pressure: {
    withheld: ["urged", "threatened", "considered", "imposed"],
    eased: ["imposed", "threatened"],
  },
  deal: {
    delivered: ["proposed", "agreed"],
    rejected: ["proposed", "agreed"],
  },
  role: { leaves: ["holds", "named"] },
};

/** A demand that is over: what is raised later is another one, unless it is put in the same words. */
const OVER: Readonly<Record<string, readonly string[]>> = { demand: ["met", "dropped"] };

/** What each sign adds; tuned on development dossiers so that the sum of two good signs, or one very good one, joins. */
const WEIGHTS = {
  likeness: 0.7,
  sameIssue: 0.35,
  // Two sides seldom strike two deals on one issue, nor does one take two measures against the same.
  sameIssueOfDeal: 0.5,
  otherIssue: -0.35,
  sameTarget: 0.15,
  sameMeans: 0.15,
  otherMeans: -0.15,
  comesAfter: 0.15,
  cannotFollow: -0.15,
  sameUnit: 0.15,
  otherUnit: -0.2,
  isOver: -0.3,
};

/** How much a commitment, demand, measure or deal is like an item of the same actors, 0 where it cannot be the same. */
export function matterScore(entry: Entry, draft: ItemDraft): number {
  if (!targetsAgree(entry, draft)) return 0;
  let score = issueScore(entry, draft);
  if (entry.kind !== "demand" && shareOne(entry.targetParties, draft.targetParties))
    score += WEIGHTS.sameTarget;
  score += entry.kind === "commitment" ? meansScore(entry, draft) : 0;
  if (entry.kind === "deal") score += unitScore(entry, draft);
  if (COMES_AFTER[entry.kind]?.[entry.value])
    score += comesAfter(entry, draft) ? WEIGHTS.comesAfter : WEIGHTS.cannotFollow;
  if (isOver(entry.kind, draft.value) && !isOver(entry.kind, entry.value)) score += WEIGHTS.isOver;
  // Likeness is dear to work out, and most of the time it could not make up for the rest.
  return score + WEIGHTS.likeness < JOINING
    ? 0
    : score + WEIGHTS.likeness * bestLikeness(entry, draft);
}

/** Whether the record speaks of something begun, and the item is at a stage that it may follow. */
export function comesAfter(entry: Entry, draft: ItemDraft): boolean {
  const before = COMES_AFTER[entry.kind]?.[entry.value];
  return before !== undefined && (entry.value === draft.value || before.includes(draft.value));
}

/** Whether both name targets, and none in common. */
export function targetsAgree(entry: Entry, draft: ItemDraft): boolean {
  if (entry.kind === "deal") return sidesAgree(entry, draft);
  if (entry.targetParties.length === 0 || draft.targetParties.size === 0) return true;
  return shareOne(entry.targetParties, draft.targetParties);
}

/** The greatest likeness to a phrase that the item was called by. */
export function bestLikeness(entry: Entry, draft: ItemDraft): number {
  let best = 0;
  if (!draft.words.isDisjointFrom(entry.words))
    for (const phrase of draft.phrases) best = Math.max(best, likeness(entry.words, phrase));
  return best;
}

/** A deal has two sides, and reports name either first, or one only. */
function sidesAgree({ actorParties, targetParties }: Entry, { sides }: ItemDraft): boolean {
  let shared = 0;
  let own = actorParties.length;
  for (const party of actorParties) if (sides.has(party)) shared++;
  for (const party of targetParties) {
    if (actorParties.includes(party)) continue;
    own++;
    if (sides.has(party)) shared++;
  }
  return shared > 0 && (shared === own || shared === sides.size);
}

function issueScore(entry: Entry, draft: ItemDraft): number {
  const { issue } = entry.kept.record;
  if (issue === undefined || draft.issues.size === 0) return 0;
  if (!draft.issues.has(issue)) return WEIGHTS.otherIssue;
  return entry.kind === "deal" || entry.kind === "pressure"
    ? WEIGHTS.sameIssueOfDeal
    : WEIGHTS.sameIssue;
}

function meansScore({ means }: Entry, draft: ItemDraft): number {
  if (means === undefined || draft.means.size === 0) return 0;
  return draft.means.has(means) ? WEIGHTS.sameMeans : WEIGHTS.otherMeans;
}

function unitScore(entry: Entry, draft: ItemDraft): number {
  const unit = entry.kept.record.amount?.unit;
  if (unit === undefined || draft.units.size === 0) return 0;
  return draft.units.has(unit) ? WEIGHTS.sameUnit : WEIGHTS.otherUnit;
}

function isOver(kind: Kind, value: string): boolean {
  return OVER[kind]?.includes(value) ?? false;
}

function shareOne(few: readonly string[], others: ReadonlySet<string>): boolean {
  return few.some((name) => others.has(name));
}

/** What is delivered, met or lifted is the one thing offered, demanded or imposed, though it be called by other words. */
export function loneForerunner(entry: Entry, drafts: readonly ItemDraft[]): ItemDraft | undefined {
  const before = drafts.filter(
    (draft) =>
      comesAfter(entry, draft) &&
      targetsAgree(entry, draft) &&
      !(entry.value === "withdraws" && isElsewhere(entry, draft)),
  );
  return before.length === 1 ? before[0] : undefined;
}

/** Whether both bear on issues, but on different ones, and share no word: texts say what is withdrawn. */
function isElsewhere(entry: Entry, draft: ItemDraft): boolean {
  const { issue } = entry.kept.record;
  if (issue === undefined || draft.issues.size === 0 || draft.issues.has(issue)) return false;
  return draft.words.isDisjointFrom(entry.words);
}
