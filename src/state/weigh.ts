import type { ItemHistory } from "./consolidate.ts";
import type { Entry } from "./entry.ts";
import type { Status } from "./status.ts";

/** Below this an item is a minor mention. A record that its reader is sure of, said once by one paper, weighs 1. */
const MINOR_BELOW = 0.6;

/** How much more each further record, and each further publisher, adds; and how many count. */
const RECORDS = { each: 0.25, most: 8 };
const PUBLISHERS = { each: 0.5, most: 4 };

/** What makes an item that was told once less of an item. */
const DOUBTS = {
  /** Nobody is named who holds, gives or asks. */
  unattributed: 0.6,
  /** What somebody does not do is endless; it is news when it answers something, and then it is that item's status. */
  declines: 0.6,
  /** A meeting of which one participant is known, or that is said to be fixed or over and yet has neither day nor place. */
  vagueMeeting: 0.6,
  /** A question that bears on none of the dossier's issues. */
  strayQuestion: 0.3,
  /** The reader could not tell which way a stance goes. */
  unclear: 0.6,
  hearsay: 0.3,
};

/** What an item weighs as of a day: how sure, how often and by how many publishers it was told. 0 for mere echoes. */
export function weightOf(item: ItemHistory, status: Status): number {
  const own = status.history.filter((entry) => entry.kind === item.kind && !entry.isEcho);
  if (own.length === 0) return 0;
  const publishers = publishersOf(own);
  const doubt = own.reduce((product, { kept }) => product * (1 - kept.record.confidence), 1);
  const told =
    1 +
    RECORDS.each * (Math.min(own.length, RECORDS.most) - 1) +
    PUBLISHERS.each * (Math.min(publishers, PUBLISHERS.most) - 1);
  return Math.max(0, (1 - doubt) * told - doubts(status));
}

/**
 * How many publishers told of an item of their own: what prints another's words is no further one, and a document without a
 * publisher is one of its own.
 */
export function publishersOf(entries: readonly Entry[]): number {
  return new Set(entries.map(({ kept }) => kept.voice ?? kept.publisher ?? kept.documentId)).size;
}

/** Whether an item is a minor mention: kept apart, not lost. */
export function isMinor(weight: number): boolean {
  return weight < MINOR_BELOW;
}

function doubts({ entry, value, history }: Status): number {
  const { kind } = entry;
  const { certainty } = entry.kept.record;
  let sum = 0;
  if (kind !== "open" && entry.actor.length === 0) sum += DOUBTS.unattributed;
  if (value === "declines") sum += DOUBTS.declines;
  if (value === "unclear") sum += DOUBTS.unclear;
  if (kind === "open" && history.every((other) => other.kept.record.issue === undefined))
    sum += DOUBTS.strayQuestion;
  if (kind === "meeting" && isVague(history)) sum += DOUBTS.vagueMeeting;
  if (certainty === "reported" || certainty === "unconfirmed") sum += DOUBTS.hearsay;
  return sum;
}

function isVague(history: Status["history"]): boolean {
  if (history.every(({ actor, target }) => actor.length + target.length < 2)) return true;
  const [only, ...others] = history;
  if (only === undefined || others.length > 0) return false;
  const fixed = only.value === "scheduled" || only.value === "held";
  return fixed && only.kept.record.time === undefined && only.kept.record.place === undefined;
}
