import type { Entry } from "./entry.ts";
import { circleOf, type ItemDraft, type OpenDays } from "./item-draft.ts";

/** Reports give the day before or after for talks that go on at night or over several days. */
const SAME_DAY = 1;
/** What nobody has spoken of for this many days is not the meeting that is spoken of now. */
const FORGOTTEN = 120;
/** A meeting recalled without a date, this many days after it was held, is still that meeting. */
const RECALLED = 60;
/**
 * Share of participants in common. A date in common makes up for participants left out, a week in common for fewer; and who refuses
 * speaks of a meeting that is known.
 */
const SAME_CIRCLE = 0.75;
const SAME_CIRCLE_REFUSED = 0.6;
const SAME_CIRCLE_IN_WEEK = 0.5;
const SAME_CIRCLE_ON_DAY = 0.2;
/** A time of more days than this is no date: two meetings of one party may both be "next week". */
const DATE = 3;
/** Of two that a record may be about, the one of its own format. */
const SAME_FORMAT = 0.1;

/** How much a meeting is like one known; 0 where they differ in participants, format or time. */
export function meetingScore(entry: Entry, draft: ItemDraft): number {
  const enough = datesMeet(entry, draft);
  const onDay = enough !== undefined;
  // Cheap before dear: in a long dossier nearly all meetings fall out here.
  const time = onDay ? 1 : timeScore(entry, draft);
  if (time === 0) return 0;
  const circle = circleScore(entry, draft);
  if (circle < (enough ?? (isRefusal(entry) ? SAME_CIRCLE_REFUSED : SAME_CIRCLE))) return 0;
  const format = formatOf(entry);
  const sharesFormat = format !== undefined && draft.formats.has(format);
  // Two by two or three by three is another meeting, unless it is a matter of counting the host.
  if (format !== undefined && draft.formats.size > 0 && !sharesFormat && circle < 1) return 0;
  return time + (onDay ? circle : circle / 10) + (sharesFormat ? SAME_FORMAT : 0);
}

/** Until when records may join a meeting: for all others `meetingScore` is 0. In days since 1970-01-01. */
export function meetingOpen({ heldDay, lastDay, times }: ItemDraft): OpenDays {
  const until = heldDay === undefined ? lastDay + FORGOTTEN : heldDay + RECALLED;
  const days = [...times.values()];
  if (days.length === 0) return { until, about: undefined };
  const first = Math.min(...days.map((time) => time.first)) - SAME_DAY;
  const last = Math.max(...days.map((time) => time.last)) + SAME_DAY;
  return { until, about: [first, last] };
}

/** Who refuses or denies a meeting speaks of one that is known. */
function isRefusal({ value, kept }: Entry): boolean {
  return value === "refused" || kept.record.certainty === "denied";
}

function timeScore(entry: Entry, draft: ItemDraft): number {
  const { record } = entry.kept;
  const isHeld = entry.value === "held" && record.certainty !== "denied";
  if (draft.heldDay === undefined) {
    if (entry.publishedDay - draft.lastDay > FORGOTTEN) return 0;
    // It was spoken of as to come, so it cannot be one that was held before.
    if (isHeld && entry.about < draft.firstPublished) return 0;
    return plannedElsewhere(entry, draft) ? 0 : 0.7;
  }
  // After a meeting was held, a plan is for the next one, and so is one held on another day.
  if (!isHeld || record.time) return 0;
  return entry.publishedDay - draft.heldDay <= RECALLED ? 0.6 : 0;
}

/** One text that gives one circle two days speaks of two meetings. */
function plannedElsewhere(entry: Entry, draft: ItemDraft): boolean {
  if (!entry.days) return false;
  for (const { documents } of draft.times.values())
    if (documents.has(entry.kept.documentId)) return true;
  return false;
}

/** The share of participants that is enough, since the times agree; undefined where they do not. */
function datesMeet({ days }: Entry, draft: ItemDraft): number | undefined {
  if (!days) return undefined;
  let least: number | undefined;
  for (const { first, last } of draft.times.values()) {
    if (days.first - SAME_DAY > last || first - SAME_DAY > days.last) continue;
    if (Math.max(last - first, days.last - days.first) < DATE) return SAME_CIRCLE_ON_DAY;
    least = SAME_CIRCLE_IN_WEEK;
  }
  return least;
}

function formatOf({ kept }: Entry): string | undefined {
  const { attributes } = kept.record;
  return attributes.kind === "meeting" ? attributes.format : undefined;
}

/** Likeness of the participants, host included on either side or on none, to those of any report of the meeting. */
function circleScore(entry: Entry, draft: ItemDraft): number {
  const own = circleOf(entry);
  let best = 0;
  for (const { actor, withHost } of draft.circles.values()) {
    best = Math.max(best, shareOf(own.actor, actor), shareOf(own.withHost, withHost));
    if (best === 1) break;
  }
  return best;
}

/** Jaccard. */
function shareOf(a: readonly string[], b: readonly string[]): number {
  const shared = a.filter((name) => b.includes(name)).length;
  return shared === 0 ? 0 : shared / (a.length + b.length - shared);
}
