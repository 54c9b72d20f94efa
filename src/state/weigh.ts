import type { Kind } from "../domain/kinds.ts";
import type { ItemHistory } from "./consolidate.ts";
import type { Entry } from "./entry.ts";
import type { Status } from "./status.ts";

/** By what items are told from minor mentions: `scripts/tune-state.ts` finds the best on labelled dossiers. No units. */
export interface Weighing {
  /**
   * Below this an item is a minor mention. A record that its reader is sure of, said once by one paper, weighs 1. By kind: what
   * a reader is half sure of is right more often in one kind than in another.
   */
  readonly minorBelow: Readonly<Record<Kind, number>>;
  /** How much more each further record, and each further publisher, adds. */
  readonly record: number;
  readonly publisher: number;
  /** What two sources tell differently. */
  readonly contested: number;
  /**
   * In a large dossier more is a minor mention: by so much an act, and a stance, a post or a tone, must weigh more each time that there
   * are twice as many items (`CROWD`).
   */
  readonly crowdOfActs: number;
  readonly crowdOfViews: number;
  // What makes an item less of one follows.
  /** Nobody is named who holds, gives or asks. */
  readonly unattributed: number;
  /** What somebody does not do is endless; it is news when it answers something, and then it is that item's status. */
  readonly declines: number;
  /** A meeting of which one participant is known, or that is said to be fixed or over and yet has neither day nor place. */
  readonly vagueMeeting: number;
  /** A question that bears on none of the dossier's issues. */
  readonly strayQuestion: number;
  /** The reader could not tell which way a stance goes. */
  readonly unclear: number;
  readonly hearsay: number;
}

export const WEIGHING: Weighing = {
  minorBelow: {
    statement: 0.6,
    position: 0.1,
    commitment: 0.6,
    demand: 0.4,
    meeting: 0.7,
    pressure: 0.6,
    deal: 0.6,
    role: 0.3,
    tone: 0.7,
    open: 0.7,
  },
  record: 0.25,
  publisher: 0.5,
  contested: 0.5,
  crowdOfActs: 0.15,
  crowdOfViews: 0.4,
  unattributed: 0.6,
  declines: 0.6,
  vagueMeeting: 0.6,
  strayQuestion: 0.3,
  unclear: 0.6,
  hearsay: 0.3,
};

/** How many records, and how many publishers, count. */
const MOST = { records: 8, publishers: 4 };

/** What an item weighs as of a day: how sure, how often and by how many publishers it was told. 0 for mere echoes. */
export function weightOf(item: ItemHistory, status: Status, weighing = WEIGHING): number {
  const own = status.history.filter((entry) => entry.kind === item.kind && !entry.isEcho);
  if (own.length === 0) return 0;
  const publishers = publishersOf(own);
  const doubt = own.reduce((product, { kept }) => product * (1 - kept.record.confidence), 1);
  const told =
    1 +
    weighing.record * (Math.min(own.length, MOST.records) - 1) +
    weighing.publisher * (Math.min(publishers, MOST.publishers) - 1);
  const more = status.contested ? weighing.contested : 0;
  return Math.max(0, (1 - doubt) * told + more - doubts(status, weighing));
}

/**
 * How many publishers told of an item of their own: what prints another's words is no further one, and a document without a
 * publisher is one of its own.
 */
export function publishersOf(entries: readonly Entry[]): number {
  return new Set(entries.map(({ kept }) => kept.voice ?? kept.publisher ?? kept.documentId)).size;
}

/** As many items, minor ones too, as a dozen reports give: from there on what is told once in passing makes a crowd. */
const CROWD = 150;

/** Kinds that everybody has many of, and that change little. */
const VIEWS: readonly Kind[] = ["position", "role", "tone"];

/** Whether an item is a minor mention, among so many items in all: kept apart, not lost. */
export function isMinor(
  { kind, weight }: { readonly kind: Kind; readonly weight: number },
  among: number,
  weighing = WEIGHING,
): boolean {
  const each = VIEWS.includes(kind) ? weighing.crowdOfViews : weighing.crowdOfActs;
  return weight < weighing.minorBelow[kind] + each * Math.max(0, Math.log2(among / CROWD));
}

function doubts({ entry, value, history }: Status, weighing: Weighing): number {
  const { kind } = entry;
  const { certainty } = entry.kept.record;
  let sum = 0;
  if (kind !== "open" && entry.actor.length === 0) sum += weighing.unattributed;
  if (value === "declines") sum += weighing.declines;
  if (value === "unclear") sum += weighing.unclear;
  if (kind === "open" && history.every((other) => other.kept.record.issue === undefined))
    sum += weighing.strayQuestion;
  if (kind === "meeting" && isVague(history)) sum += weighing.vagueMeeting;
  if (certainty === "reported" || certainty === "unconfirmed") sum += weighing.hearsay;
  return sum;
}

function isVague(history: Status["history"]): boolean {
  if (history.every(({ actor, target }) => actor.length + target.length < 2)) return true;
  const [only, ...others] = history;
  if (only === undefined || others.length > 0) return false;
  const fixed = only.value === "scheduled" || only.value === "held";
  return fixed && only.kept.record.time === undefined && only.kept.record.place === undefined;
}
