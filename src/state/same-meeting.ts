import { dayNumber, daysBetween } from "./days.ts";
import type { Entry } from "./entry.ts";
import type { ItemDraft } from "./item-draft.ts";

/** A time longer than this does not name a meeting: "this spring". In days. */
const DATED = 10;
/** Reports give the day before or after for talks that go on at night or over several days. */
const SAME_DAY = 1;
/** What nobody has spoken of for this long is not the meeting that is spoken of now. */
const FORGOTTEN = 120;
/** A meeting recalled without a date, this long after it was held, is still that meeting. */
const RECALLED = 60;
/** Share of participants in common. A date in common makes up for participants left out. */
const SAME_CIRCLE = 0.75;
const SAME_CIRCLE_ON_DAY = 0.2;

/** How much a meeting is like one known; 0 where they differ in participants, format or time. */
export function meetingScore(entry: Entry, draft: ItemDraft): number {
  const circle = circleScore(entry, draft);
  if (circle < SAME_CIRCLE_ON_DAY || formatsClash(entry, draft, circle)) return 0;
  if (datesMeet(entry, draft)) return 1 + circle + (sharesFormat(entry, draft) ? 0.1 : 0);
  if (circle < SAME_CIRCLE) return 0;
  const time = timeScore(entry, draft);
  // Of two that it may be, the one of its own format.
  return time === 0 ? 0 : time + circle / 10 + (sharesFormat(entry, draft) ? 0.1 : 0);
}

/** Whether a record says that the meeting took place. */
function isHeld(entry: Entry): boolean {
  return entry.value === "held" && entry.kept.record.certainty !== "denied";
}

function timeScore(entry: Entry, draft: ItemDraft): number {
  const { published, record } = entry.kept;
  const heldOn = draft.entries.find(isHeld)?.about;
  const idle = daysBetween(draft.lastPublished, published);
  if (heldOn === undefined) {
    if (idle > FORGOTTEN || plannedElsewhere(entry, draft)) return 0;
    // It was spoken of as to come, so it cannot be one that was held before.
    if (isHeld(entry) && entry.about < firstPublished(draft)) return 0;
    return 0.7;
  }
  if (isHeld(entry)) {
    if (record.time) return 0;
    return daysBetween(heldOn, published) <= RECALLED ? 0.6 : 0;
  }
  // After a meeting was held, a plan is for the next one.
  return 0;
}

/** One text that gives one circle two days speaks of two meetings. */
function plannedElsewhere(entry: Entry, draft: ItemDraft): boolean {
  if (!isDated(entry)) return false;
  return draft.entries.some(
    (other) => other.kept.documentId === entry.kept.documentId && isDated(other),
  );
}

function firstPublished(draft: ItemDraft): string {
  return (draft.entries[0] as Entry).kept.published;
}

function isDated({ kept }: Entry): boolean {
  const { time } = kept.record;
  return time !== undefined && daysBetween(time.from, time.to) <= DATED;
}

function datesMeet(entry: Entry, draft: ItemDraft): boolean {
  if (!isDated(entry)) return false;
  return draft.entries.some((other) => isDated(other) && touch(entry, other));
}

function touch(a: Entry, b: Entry): boolean {
  const [first, second] = [a.kept.record.time, b.kept.record.time];
  if (!first || !second) return false;
  return (
    dayNumber(first.from) - SAME_DAY <= dayNumber(second.to) &&
    dayNumber(second.from) - SAME_DAY <= dayNumber(first.to)
  );
}

/** Two by two or three by three is another meeting, unless it is a matter of counting the host. */
function formatsClash(entry: Entry, draft: ItemDraft, circle: number): boolean {
  const format = formatOf(entry);
  const others = draft.entries.map(formatOf).filter((other) => other !== undefined);
  return format !== undefined && others.length > 0 && !others.includes(format) && circle < 1;
}

function sharesFormat(entry: Entry, draft: ItemDraft): boolean {
  const format = formatOf(entry);
  return format !== undefined && draft.entries.some((other) => formatOf(other) === format);
}

function formatOf({ kept }: Entry): string | undefined {
  const { attributes } = kept.record;
  return attributes.kind === "meeting" ? attributes.format : undefined;
}

/** Likeness of the participants, host included on either side or on none, to those of any report of the meeting. */
function circleScore(entry: Entry, draft: ItemDraft): number {
  let best = 0;
  for (const other of draft.entries) {
    const without = shareOf(entry.actor, other.actor);
    const withHosts = shareOf(allOf(entry), allOf(other));
    best = Math.max(best, without, withHosts);
    if (best === 1) break;
  }
  return best;
}

function allOf(entry: Entry): string[] {
  return [...new Set([...entry.actor, ...entry.target])];
}

/** Jaccard. */
function shareOf(a: readonly string[], b: readonly string[]): number {
  const shared = a.filter((name) => b.includes(name)).length;
  return shared === 0 ? 0 : shared / (a.length + b.length - shared);
}
