import type { ItemId } from "../domain/id.ts";
import { asId } from "../domain/id.ts";
import type { Kind } from "../domain/kinds.ts";
import {
  ANY_ITEM,
  apart,
  BY_SIDES,
  BY_TARGETS,
  BY_WORDS,
  draftIndex,
  type Keys,
} from "./draft-index.ts";
import { type Entry, inOrderOfPublication } from "./entry.ts";
import { draftOf, type ItemDraft, type OpenDays, takeUp } from "./item-draft.ts";
import { bestLikeness, JOINING, loneForerunner, matterScore } from "./same-matter.ts";
import { meetingOpen, meetingScore } from "./same-meeting.ts";
import { postScore } from "./same-post.ts";
import { answers, mayAnswer, questionScore } from "./same-question.ts";
import { shortHash } from "./short-hash.ts";

/** An item with all the records that speak of it, in order of publication: from this its state on any day follows. */
export interface ItemHistory {
  readonly id: ItemId;
  readonly kind: Kind;
  readonly entries: readonly Entry[];
  /** What the next record is compared with. */
  readonly draft: ItemDraft;
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

/** Whether a strand is the one in which a record begins items, not one in which it answers a question. */
export function isOwnStrand(strand: string, { kind }: Entry): boolean {
  return strand.startsWith(`${kind}|`);
}

/**
 * Gathers the records of one strand into items, or of several of one kind that a user's decisions tie together: their records
 * meet only in the items that are tied. Takes them up in order of publication, in whatever order they are given.
 */
export function consolidateStrands(
  strands: readonly string[],
  entries: readonly Entry[],
): ItemHistory[] {
  return named(gather(strands, entries, []));
}

/** An item of a strand that records were added to, or that they began. */
export interface ContinuedItem {
  /** Undefined where it is new: `history` is then all of it. */
  readonly id: ItemId | undefined;
  readonly draft: ItemDraft;
  /** The records that were added. */
  readonly history: ItemHistory;
}

/**
 * Takes up more records of one strand, published after all that its items have: gives the items that they change, and those
 * that they begin. Strands that are tied to others are not continued but consolidated anew.
 */
export function continueStrand(
  strand: string,
  begun: ReadonlyMap<ItemDraft, ItemId>,
  entries: readonly Entry[],
): ContinuedItem[] {
  const drafts = gather([strand], entries, [...begun.keys()]);
  const fresh = new Map(
    named(drafts.filter((draft) => !begun.has(draft))).map((item) => [item.entries, item]),
  );
  return drafts
    .filter((draft) => draft.entries.length > 0)
    .map((draft) => {
      const id = begun.get(draft);
      const item = fresh.get(draft.entries) ?? {
        id: id as ItemId,
        kind: kindOfStrand(strand),
        entries: draft.entries,
        draft,
      };
      return { id, draft, history: item };
    });
}

/** By what those items of a strand are found that some records may join: by their keys, of which one must be the item's. */
export interface Joining {
  readonly keys: readonly string[];
  /** Days since 1970-01-01: the first on which one of the records was published, and the occasions that they name. */
  readonly published: number;
  readonly about: readonly [first: number, last: number] | undefined;
}

/** By what the items of a strand are found that `continueStrand` has to be given for records: the others are not compared. */
export function joiningOf(strand: string, entries: readonly Entry[]): Joining {
  const { wanted } = keysFor(strand);
  const days = entries.flatMap((entry) => entry.days ?? []);
  const about = [
    Math.min(...days.map(({ first }) => first)),
    Math.max(...days.map(({ last }) => last)),
  ] as const;
  return {
    keys: [...new Set(entries.flatMap(wanted))],
    published: Math.min(...entries.map(({ publishedDay }) => publishedDay)),
    about: days.length > 0 ? about : undefined,
  };
}

/** Until when records may join an item. */
export function openDaysOf(kind: Kind, draft: ItemDraft): OpenDays {
  return kind === "meeting" ? meetingOpen(draft) : { until: EVER, about: undefined };
}

/** A day after all others, in days since 1970-01-01: 9999-12-31. */
const EVER = 2_932_896;

function gather(
  strands: readonly string[],
  entries: readonly Entry[],
  begun: readonly ItemDraft[],
): ItemDraft[] {
  const [strand = ""] = strands;
  const kind = kindOfStrand(strand);
  const drafts = [...begun];
  const groups = new Map<string, ItemDraft>();
  const index = draftIndex(strands.length > 1 ? keysApart(kind) : keysFor(strand));
  for (const draft of begun) index.restore(draft);
  for (const entry of [...entries].sort(inOrderOfPublication)) {
    const candidates = index.candidatesFor(entry);
    if (entry.kind !== kind) {
      for (const draft of candidates) if (answers(entry, draft)) takeUp(draft, entry);
      continue;
    }
    let draft = decidedFor(entry, candidates, groups);
    if (!draft) {
      draft = draftOf(entry);
      drafts.push(draft);
    } else takeUp(draft, entry);
    if (entry.group !== undefined) groups.set(entry.group, draft);
    index.note(entry, draft);
  }
  return drafts;
}

function kindOfStrand(strand: string): Kind {
  return strand.slice(0, strand.indexOf("|")) as Kind;
}

/** The item that a record belongs to, if it is begun: as a user decided, else the one that it is most like. */
function decidedFor(
  entry: Entry,
  candidates: readonly ItemDraft[],
  groups: ReadonlyMap<string, ItemDraft>,
): ItemDraft | undefined {
  const decided = entry.group === undefined ? undefined : groups.get(entry.group);
  if (decided) return decided;
  const draft = bestOf(entry, candidates) ?? loneForerunner(entry, candidates);
  if (entry.group === undefined || draft === undefined) return draft;
  // What belongs to another group by decision is not this.
  for (const other of groups.values()) if (other === draft) return undefined;
  return draft;
}

function named(drafts: readonly ItemDraft[]): ItemHistory[] {
  const timesSeen = new Map<string, number>();
  return drafts.map((draft) => {
    const { entries } = draft;
    const first = entries[0] as Entry;
    const origin = originOf(first);
    const before = timesSeen.get(origin) ?? 0;
    timesSeen.set(origin, before + 1);
    return { id: idFrom(origin, before), kind: first.kind, entries, draft };
  });
}

/** Like `keysFor`, for strands that are tied together: each by its name, so that they meet in what ties them only. */
function keysApart(kind: Kind): Keys {
  return apart(keysFor(`${kind}|`), (entry) => {
    const [strand = ""] = strandsOf(entry).filter((own) => own.startsWith(`${kind}|`));
    return strand;
  });
}

/** By what records of a strand find each other; many strands are short enough to compare each with each. */
function keysFor(strand: string): Keys {
  switch (kindOfStrand(strand)) {
    case "meeting":
    case "deal":
      return BY_SIDES;
    case "commitment":
    case "demand":
    case "pressure":
      return BY_TARGETS;
    default:
      return strand === "open|" ? BY_WORDS : ANY_ITEM;
  }
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

/** The candidate that a record is most like, if enough; of equals the one spoken of last, then the one begun last. */
function bestOf(entry: Entry, candidates: readonly ItemDraft[]): ItemDraft | undefined {
  let best: ItemDraft | undefined;
  let bestScore = JOINING;
  for (const draft of candidates) {
    const score = scoreOf(entry, draft);
    if (score < bestScore) continue;
    if (score > bestScore || best === undefined || isLater(draft, best))
      [best, bestScore] = [draft, score];
  }
  return best;
}

function isLater(draft: ItemDraft, other: ItemDraft): boolean {
  return draft.lastDay === other.lastDay
    ? draft.begun > other.begun
    : draft.lastDay > other.lastDay;
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

/** Where an item comes from: the place, the kind and the sides of its first record. Records of two strands never share it. */
function originOf({ kind, actor, target, kept }: Entry): string {
  const { evidence, what, issue } = kept.record;
  const place = [kept.documentId, evidence.startOffset, what.startOffset, what.endOffset];
  const sides = [actor.join(), target.join()];
  const strand = kind === "open" && issue !== undefined ? [issue] : [];
  return [kind, ...place, ...sides, ...strand].join("|");
}

/** `before` counts the items of the same strand and origin that were begun before it: a clause may tell of two things. */
function idFrom(origin: string, before: number): ItemId {
  return asId<ItemId>(shortHash(before === 0 ? origin : `${origin}|${before}`));
}
