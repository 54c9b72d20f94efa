import type { ItemId } from "../domain/id.ts";
import { asId } from "../domain/id.ts";
import type { Kind } from "../domain/kinds.ts";
import { type Entry, inOrderOfPublication } from "./entry.ts";
import { draftOf, type ItemDraft, takeUp } from "./item-draft.ts";
import { bestLikeness, comesAfter, JOINING, matterScore, targetsAgree } from "./same-matter.ts";
import { meetingScore } from "./same-meeting.ts";
import { postScore } from "./same-post.ts";
import { answers, mayAnswer, questionScore } from "./same-question.ts";
import { shortHash } from "./short-hash.ts";

/** Kinds whose items lie between sides, either of which a report may name first: they have one strand for all. */
const BETWEEN_SIDES: ReadonlySet<Kind> = new Set(["meeting", "deal"]);

/** An item with all the records that speak of it, in order of publication: from this its state on any day follows. */
export interface ItemHistory {
  readonly id: ItemId;
  readonly kind: Kind;
  readonly entries: readonly Entry[];
}

/**
 * Names the strands that a record belongs to. Only records of one strand can be of one item, so that a new record touches its
 * own strands and no others. None for a `statement`: what was said is in the records that its content gives.
 */
export function strandsOf(entry: Entry): string[] {
  const strands = ownStrand(entry);
  const { issue } = entry.kept.record;
  if (mayAnswer(entry)) strands.push(`open|${issue ?? ""}`);
  return strands;
}

/** Gathers the records of one strand into items. Takes them up in order of publication, in whatever order they are given. */
export function consolidateStrand(strand: string, entries: readonly Entry[]): ItemHistory[] {
  const kind = strand.slice(0, strand.indexOf("|")) as Kind;
  const drafts: ItemDraft[] = [];
  const byName = new Map<string, ItemDraft[]>();
  for (const entry of [...entries].sort(inOrderOfPublication)) {
    if (entry.kind !== kind) answerQuestions(entry, drafts);
    else if (BETWEEN_SIDES.has(kind)) takeUpAmongSides(entry, drafts, byName);
    else takeUpBest(entry, drafts, drafts);
  }
  return drafts.map(({ entries: members }) => ({
    id: idOf(members[0] as Entry),
    kind,
    entries: members,
  }));
}

function ownStrand(entry: Entry): string[] {
  const { kind, actor, target, actorParties } = entry;
  switch (kind) {
    case "statement":
      return [];
    case "position":
    case "role":
      return [`${kind}|${actor.join("&")}`];
    case "tone":
      return [`${kind}|${actor.join("&")}>${target.join("&")}`];
    case "commitment":
    case "demand":
    case "pressure":
      return [`${kind}|${actorParties.join("&")}`];
    case "meeting":
    case "deal":
      return [`${kind}|`];
    case "open":
      return [`${kind}|${entry.kept.record.issue ?? ""}`];
    default:
      return kind satisfies never;
  }
}

/** Compares a meeting or deal only with those of somebody in common: all of a dossier's are in one strand. */
function takeUpAmongSides(
  entry: Entry,
  drafts: ItemDraft[],
  byName: Map<string, ItemDraft[]>,
): void {
  const names = new Set([
    ...entry.actor,
    ...entry.target,
    ...entry.actorParties,
    ...entry.targetParties,
  ]);
  const candidates = new Set([...names].flatMap((name) => byName.get(name) ?? []));
  const draft = takeUpBest(entry, [...candidates], drafts);
  for (const name of names) {
    const known = byName.get(name);
    if (!known) byName.set(name, [draft]);
    else if (!known.includes(draft)) known.push(draft);
  }
}

/** Adds a record to the candidate that it is most like, or begins an item with it; gives back which. */
function takeUpBest(
  entry: Entry,
  candidates: readonly ItemDraft[],
  drafts: ItemDraft[],
): ItemDraft {
  let best: ItemDraft | undefined;
  let bestScore = JOINING;
  for (const draft of candidates) {
    const score = scoreOf(entry, draft);
    // Of equals the later spoken of, then the later begun.
    const later = best === undefined || draft.lastDay >= best.lastDay;
    if (score > bestScore || (score === bestScore && later)) [best, bestScore] = [draft, score];
  }
  best ??= loneForerunner(entry, candidates);
  if (best) {
    takeUp(best, entry);
    return best;
  }
  const begun = draftOf(entry);
  drafts.push(begun);
  return begun;
}

/** What is delivered, met or lifted is the one thing offered, demanded or imposed, though it be called by other words. */
function loneForerunner(entry: Entry, drafts: readonly ItemDraft[]): ItemDraft | undefined {
  const before = drafts.filter((draft) => comesAfter(entry, draft) && targetsAgree(entry, draft));
  return before.length === 1 ? before[0] : undefined;
}

function scoreOf(entry: Entry, draft: ItemDraft): number {
  switch (entry.kind) {
    case "position":
      return positionScore(entry, draft);
    case "role":
      return postScore(entry, draft);
    case "tone":
      return 1;
    case "meeting":
      return meetingScore(entry, draft);
    case "open":
      return questionScore(entry, draft);
    case "commitment":
    case "demand":
    case "pressure":
    case "deal":
      return matterScore(entry, draft);
    default:
      return 0;
  }
}

function positionScore(entry: Entry, draft: ItemDraft): number {
  const { issue } = entry.kept.record;
  if (issue !== undefined && draft.issues.size > 0) return draft.issues.has(issue) ? 1 : 0;
  return bestLikeness(entry, draft);
}

function answerQuestions(entry: Entry, drafts: readonly ItemDraft[]): void {
  for (const draft of drafts) if (answers(entry, draft)) takeUp(draft, entry);
}

function idOf(first: Entry): ItemId {
  const { documentId, record } = first.kept;
  const { evidence, what } = record;
  const place = [documentId, evidence.startOffset, what.startOffset, what.endOffset];
  return asId<ItemId>(
    shortHash([first.kind, ...place, first.actor.join(), first.target.join()].join("|")),
  );
}
