import type { Item } from "../domain/item.ts";
import type { KeptRecord } from "../domain/kept-record.ts";
import { oneLine } from "./one-line.ts";

/** How much a line holds, where that is not as usual. */
export interface Room {
  /** So many words must name something: beneath a heading that says what it is about, one is enough. */
  readonly least?: number;
  /** A sentence up to so many letters is shown whole. */
  readonly longest?: number;
}

/**
 * A record's words as a line shows them, so that they are understood without the report: `what` itself, or, where that is a
 * fragment, the sentence around it, cut where a clause ends ("…" says that more was said). The record keeps its span.
 */
export function readableWords({ record, quote }: KeptRecord, room: Room = {}): string {
  const { least = LEAST, longest = LONGEST } = room;
  const words = oneLine(quote.what).trim();
  // A post needs no sentence: "mediator" says all.
  if (record.attributes.kind === "role") return words;
  const start = record.what.startOffset - record.evidence.startOffset;
  const sentence = quote.evidence;
  const rest = sentence.slice(start + quote.what.length);
  if (!isFragment(words, least) && !(least > 1 && goesOn(words, rest))) return words;
  return sentenceAround(sentence, { start, end: start + quote.what.length, longest });
}

/** The sentence of a record, of a long one the part around its words. */
export function sentenceOf({ record, quote }: KeptRecord, longest: number): string {
  const start = record.what.startOffset - record.evidence.startOffset;
  return sentenceAround(quote.evidence, { start, end: start + quote.what.length, longest });
}

/** An item's words; of a fragment of another record the sentence that gave the status. */
export function wordsOf({ what }: Pick<Item, "what">, record: KeptRecord, room: Room = {}): string {
  if (record.quote.what === what || isFragment(what, room.least))
    return readableWords(record, room);
  return oneLine(what);
}

/** Whether words cannot be understood by themselves: they point at what was said before, break off, or name next to nothing. */
export function isFragment(words: string, least = LEAST): boolean {
  const bare = words.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}%]+$/gu, "");
  return (
    POINTS_BACK.test(bare) ||
    ENDS_POINTING.test(bare) ||
    BREAKS_OFF.test(bare) ||
    (POINTS.test(bare) && namingWords(bare).length <= LEAST) ||
    namingWords(bare).length < least
  );
}

const LEAST = 2;
const POINTS_BACK =
  /^(?:such|this|these|those|it|its|they|their|them|he|she|his|her|him|so|there|the (?:same|latter|former|other|others|two)|do(?:es|ing)? (?:so|it|this|that)|that(?: (?:is|was|would|will|has|had|can|could|should|must|may|might)\b|$))(?![\p{L}-])/iu;
/** "withdraw them for this year": of what it is not said. */
const ENDS_POINTING =
  /^(?:\S+ ){0,3}\S*\b(?:it|them|him|this|that|these|those|so)(?: (?:for|by|on|in|at|until|from)\b.*)?$/iu;
/** Among few words, who or what is meant is not said. */
const POINTS = /\b(?:it|them|him)\b|\bdo(?:es|ing)? (?:so|this|that)$/iu;
const BREAKS_OFF =
  /(?:^|\s)(?:a|an|the|of|to|from|for|in|on|at|by|with|without|into|onto|over|under|about|against|between|among|until|since|than|as|and|or|but|nor|if|that|which|who|whose|its|their|his|her|our|my|your|is|are|was|were|be|been|being|am|will|would|shall|should|can|could|may|might|must|has|have|had)$/iu;

/** Words that tell how many or how, but not what. */
const EMPTY = new Set(
  `a an the and or but nor as at be been being am is are was were by for from has have had having he her hers him his i in into it
   its itself me my no not of off on onto our ours out over she so than that their theirs them then there these they this those
   to too under up upon us we what when where which while who whom whose why will with within without would you your all any
   both each few more most other some such only own same very can could may might must shall should do does did done if unless
   until once again also still yet now just about above after against along among around before behind between during since
   through toward towards per cent percent pct million millions billion billions trillion thousand thousands hundred hundreds
   one two three four five six seven eight nine ten dozen least about nearly almost`.split(/\s+/),
);

/** What of a phrase names something; numbers do not. */
function namingWords(phrase: string): string[] {
  return [...phrase.toLowerCase().matchAll(/[\p{L}][\p{L}\p{M}'’-]*/gu)]
    .map(([word]) => word)
    .filter((word) => word.length > 1 && !EMPTY.has(word));
}

/** So many naming words may be a phrase that was cut before an "and". */
const SHORT = 3;

/** Whether a short phrase is only the first half of a pair: "raise all ward | and theatre wages". */
function goesOn(words: string, rest: string): boolean {
  return /^\s+(?:and|or|of)\s+\p{L}/iu.test(rest) && namingWords(words).length <= SHORT;
}

const LONGEST = 180;

/** Where a clause may end. */
const BOUNDARY =
  /[,;:][”"’)]?\s+|\s+[–—-]+\s+|\s+(?=\()|\)\s+|\s+(?=(?:and|but|while|because|although|though|which|who|after|before|when|if|unless|saying|adding|whereas)\s)/giu;

/** The part of a sentence around a span, in offsets into it, that is whole clauses and not too long. */
function sentenceAround(
  sentence: string,
  {
    start,
    end,
    longest,
  }: { readonly start: number; readonly end: number; readonly longest: number },
): string {
  const trimmed = oneLine(sentence).trim();
  if (trimmed.length <= longest) return trimmed;
  const cuts = [
    ...new Set([
      0,
      ...[...sentence.matchAll(BOUNDARY)].map(({ index, 0: sign }) => index + sign.length),
      sentence.length,
    ]),
  ];
  let first = Math.max(
    0,
    cuts.findLastIndex((cut) => cut <= start),
  );
  let last = cuts.findIndex((cut) => cut >= end);
  if (last === -1) last = cuts.length - 1;
  const length = (from: number, to: number) => (cuts[to] ?? 0) - (cuts[from] ?? 0);
  for (;;) {
    // What goes before tells who and what; it is added first.
    if (first > 0 && length(first - 1, last) <= longest) first--;
    else if (last < cuts.length - 1 && length(first, last + 1) <= longest) last++;
    else break;
  }
  const clause = oneLine(sentence.slice(cuts[first], cuts[last])).trim();
  const ended = last < cuts.length - 1 ? `${clause.replace(/[\s,;:(–—-]+$/u, "")} …` : clause;
  return first > 0 ? `… ${ended}` : ended;
}
