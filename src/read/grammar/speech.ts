import type { MainValue } from "../../domain/kinds.ts";
import { type Span, sharedLength } from "../../domain/span.ts";
import { findAll } from "../find-all.ts";
import { trimmed, wordCount } from "./clauses.ts";
import { isOwner, isTitle } from "./phrases.ts";
import { contentAfter, contentBefore, FINITE } from "./said-content.ts";
import { type PlacedMention, quotationAt, type SentenceView, wordAt } from "./sentence-view.ts";
import { ACCORDING_TO, SPEECH_VERB } from "./speech-verbs.ts";
import { firstSubject, objectOf, subjectOf } from "./subjects.ts";

/** Somebody says something in a sentence. */
export interface SpeechFrame {
  readonly speakers: readonly PlacedMention[];
  /** What is said, within the sentence. */
  readonly content: Span;
  readonly manner: MainValue<"statement">;
}

const LEAST_CONTENT_WORDS = 2;
/** Everything that a sentence says to have been said, by verbs outside its quotations. Frames share no content. */
export function speechFrames(view: SentenceView): SpeechFrame[] {
  const frames: SpeechFrame[] = [];
  const sentence = view.text.slice(view.startOffset, view.endOffset);
  for (const match of findAll(SPEECH_VERB, sentence)) {
    const startOffset = view.startOffset + match.index;
    const verb = { startOffset, endOffset: startOffset + match[0].length };
    if (quotationAt(view, startOffset) || within(frames, verb)) continue;
    const { hearer } = match.groups ?? {};
    const frame = frameOf(view, verb, hearer !== undefined);
    if (frame) frames.push(frame);
  }
  return frames.length > 0 ? frames : accordingTo(view, sentence);
}

/** A verb inside what another verb reports is nested: it speaks for itself, but not again for the same words. */
function within(frames: readonly SpeechFrame[], verb: Span): boolean {
  return frames.some(
    (frame) => frame.manner !== "indirect" && sharedLength(frame.content, verb) > 0,
  );
}

function frameOf(view: SentenceView, verb: Span, hasHearer: boolean): SpeechFrame | undefined {
  const inverted = invertedSpeakers(view, verb);
  if (inverted) return framed(view, inverted.speakers, contentBefore(view, verb.startOffset));
  if (PASSIVE.test(view.text.slice(view.startOffset, verb.startOffset))) return undefined;
  const speakers = speakersBefore(view, wordAt(view, verb.startOffset));
  if (speakers.length === 0) return undefined;
  const after = contentAfter(view, verb, hasHearer);
  const opening = speakers[0] as PlacedMention;
  const before = contentBefore(view, view.words[opening.first]?.startOffset ?? verb.startOffset);
  const afterWords = after ? wordCount(view.text.slice(after.startOffset, after.endOffset)) : 0;
  if (before && (afterWords < 4 || endsQuotation(view, opening)))
    return framed(view, speakers, before);
  return framed(view, speakers, after);
}

/** Whether a quotation ends right before the speaker is named. */
function endsQuotation(view: SentenceView, { mention }: PlacedMention): boolean {
  return view.quotations.some(
    ({ endOffset }) => endOffset <= mention.startOffset && mention.startOffset - endOffset < 3,
  );
}

/** "was told", "were informed": its subject hears. */
const PASSIVE = /\b(?:was|were|been|be|being|is|are) (?:[\p{L}]+ly |also |later |then |first )?$/u;

/** The verb's subject; where that is no mention, the first actor of the sentence, if only a phrase stands between. */
function speakersBefore(view: SentenceView, verb: number): PlacedMention[] {
  const direct = subjectOf(view, verb).filter(canSpeak);
  if (direct.length > 0) return direct;
  const first = firstSubject(view, view.firstWord, verb).filter(canSpeak);
  const last = first.at(-1);
  const between = last && view.text.slice(last.mention.endOffset, view.words[verb]?.startOffset);
  return between !== undefined && between.length < MOST_BETWEEN && !FINITE.test(between)
    ? first
    : [];
}

/** How long a phrase between a subject and its verb may be, in characters. */
const MOST_BETWEEN = 90;

function canSpeak({ mention }: PlacedMention): boolean {
  return !(
    mention.form === "pronoun" &&
    mention.type === "unknown" &&
    mention.text.toLowerCase() !== "it"
  );
}

function framed(
  view: SentenceView,
  speakers: readonly PlacedMention[],
  content: Span | undefined,
): SpeechFrame | undefined {
  if (
    !content ||
    wordCount(view.text.slice(content.startOffset, content.endOffset)) < LEAST_CONTENT_WORDS
  )
    return undefined;
  return { speakers, content, manner: mannerOf(view, content) };
}

/** “…,” said Vale; “…,” the envoy said is not inverted. */
function invertedSpeakers(
  view: SentenceView,
  verb: Span,
): { speakers: PlacedMention[] } | undefined {
  const before = view.text.slice(view.startOffset, verb.startOffset).trimEnd();
  if (!/[,?!”"—–-]$/.test(before)) return undefined;
  const from = wordAt(view, verb.endOffset);
  const speakers = objectOf(view, from, view.endWord);
  const [first] = speakers;
  if (!first || isOwner(view, first)) return undefined;
  const between = view.words.slice(from, first.first);
  const near = between.every(
    (word) =>
      word.capital || JOINS_TITLE.test(word.text) || isTitle(word.text) || /["”]$/.test(before),
  );
  if (between.some(({ text }) => BREAKS_OFF.test(text))) return undefined;
  const isSame = first.mention.startOffset - verb.endOffset < MOST_INVERTED;
  return near && isSame ? { speakers } : undefined;
}

const JOINS_TITLE = /^(?:the|a|an|of|for|and|['’]s|-|then|both)$/;
/** A stop, or a word that begins another clause. */
const BREAKS_OFF =
  /^(?:[,.;:"“”]|that|if|unless|when|as|but|to|would|will|is|are|was|were|had|has|have|he|she|it|they|we|i)$/i;

/** How far after an inverted verb its subject's name may stand, in characters. */
const MOST_INVERTED = 70;

function accordingTo(view: SentenceView, sentence: string): SpeechFrame[] {
  for (const match of findAll(ACCORDING_TO, sentence)) {
    const startOffset = view.startOffset + match.index;
    if (quotationAt(view, startOffset)) continue;
    const from = wordAt(view, startOffset + match[0].length);
    const speaker = view.actors.find((mention) => mention.first >= from && !isOwner(view, mention));
    if (!speaker || speaker.first > from + FAR) continue;
    const speakers = [speaker];
    const comma = view.text.indexOf(",", view.words[speaker.end - 1]?.endOffset ?? startOffset);
    const content =
      match.index < 3 && comma > 0 && comma < view.endOffset
        ? { startOffset: comma + 1, endOffset: view.endOffset }
        : { startOffset: view.startOffset, endOffset: startOffset };
    const frame = framed(view, speakers, trimmed(view.text, content));
    if (frame) return [frame];
  }
  return [];
}

/** How many words after "according to" the speaker may be told. */
const FAR = 9;

/** Direct where all is quoted, mixed where a part is. */
function mannerOf(view: SentenceView, content: Span): MainValue<"statement"> {
  const quoted = view.quotations.reduce((sum, quote) => sum + sharedLength(quote, content), 0);
  if (quoted === 0) return "indirect";
  return quoted >= 0.85 * (content.endOffset - content.startOffset) ? "direct" : "mixed";
}
