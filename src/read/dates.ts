import type { Span } from "../domain/span.ts";
import type { ReportedTime } from "../domain/time.ts";
import { dayOf } from "./dates/calendar.ts";
import { DATE_RULES } from "./dates/date-rules.ts";

/** Words that tell a time, and the time. */
export interface TimeMention extends Span {
  readonly time: ReportedTime;
}

/** Something in nearly every time, so that most sentences are done with at once. */
const MAY_TELL_TIME =
  /\d|days?\b|night|morning|tomorrow|week|month|year|ago|earlier|spring|summer|autumn|fall|winter|Jan|Feb|Mar|Apr|May|June|July|Aug|Sep|Oct|Nov|Dec/;
/** Verbs of what is to come, in the words before a time and in those after it. */
const FUTURE =
  /\b(?:will|shall|won['’]t|would|going to|to be|is to|are to|was to|were to|scheduled|planned|plans? (?:to|for)|due|expected|upcoming|forthcoming|set (?:to|for)|intends?|deadline|ahead of|until|must|should)\b/gi;
const PAST =
  /\b(?:said|told|announced|met|held|took place|spoke|signed|wrote|called|was|were|had|has|have|began|started|released|\p{L}{3,}ed)\b/giu;

/**
 * The times that a sentence tells, in order, resolved against the day of publication (`YYYY-MM-DD`). Without that day only full
 * dates are resolved; a time that cannot be resolved is left out. Offsets count into `text`.
 */
export function findTimes(text: string, span: Span, published: string | undefined): TimeMention[] {
  const sentence = text.slice(span.startOffset, span.endOffset);
  if (!MAY_TELL_TIME.test(sentence)) return [];
  const day = dayOf(published);
  const found: TimeMention[] = [];
  for (const { pattern, resolve } of DATE_RULES)
    for (const match of sentence.matchAll(pattern)) {
      const startOffset = span.startOffset + match.index;
      const place = { startOffset, endOffset: startOffset + match[0].length };
      if (
        isMisread(match[0], sentence, match.index) ||
        found.some((other) => overlaps(other, place))
      )
        continue;
      const future = speaksOfFuture(sentence, match.index, match.index + match[0].length);
      const time = resolve(match.groups ?? {}, { published: day, future });
      if (time && time.from <= time.to) found.push({ ...place, time });
    }
  return found.sort((a, b) => a.startOffset - b.startOffset);
}

/** The verb nearest before the time's words decides; where there is none, the first after them. */
function speaksOfFuture(sentence: string, start: number, end: number): boolean {
  const before =
    sentence
      .slice(0, start)
      .split(/[,;“”"]/)
      .at(-1) ?? "";
  const [future, past] = [lastAt(before, FUTURE), lastAt(before, PAST)];
  if (future >= 0 || past >= 0) return future >= past;
  const after =
    sentence
      .slice(end)
      .replace(/^\s*,/, "")
      .split(/[,;“”"]/)[0] ?? "";
  const first = [...after.matchAll(PAST)][0]?.index ?? Number.POSITIVE_INFINITY;
  return ([...after.matchAll(FUTURE)][0]?.index ?? Number.POSITIVE_INFINITY) < first;
}

/** Where the last match ends; -1 where there is none. "scheduled" is past in form only: it counts for what is to come. */
function lastAt(text: string, pattern: RegExp): number {
  let last = -1;
  for (const match of text.matchAll(pattern)) last = match.index + match[0].length;
  return last;
}

/** "may" and "march" in small letters are no months, nor is "second" a day. */
function isMisread(words: string, sentence: string, at: number): boolean {
  if (/^(?:.* )?(?:may|march|mar|sun|sat)$/.test(words)) return true;
  return /[$€£]\s?$/.test(sentence.slice(0, at)) || /^\d+ (?:per ?cent|percent|%)/.test(words);
}

function overlaps(a: Span, b: Span): boolean {
  return a.startOffset < b.endOffset && b.startOffset < a.endOffset;
}
