import type { MainValue } from "../../domain/kinds.ts";
import { type Span, sharedLength } from "../../domain/span.ts";
import { trimmed, wordCount } from "./clauses.ts";
import { type PlacedMention, quotationAt, type SentenceView, wordAt } from "./sentence-view.ts";
import { ACCORDING_TO, NEEDS_CLAUSE, SPEECH_VERB } from "./speech-verbs.ts";
import { firstSubject, isOwner, isTitle, objectOf, subjectOf } from "./subjects.ts";

/** Somebody says something in a sentence. */
export interface SpeechFrame {
  readonly speakers: readonly PlacedMention[];
  /** What is said, within the sentence. */
  readonly content: Span;
  readonly manner: MainValue<"statement">;
}

const LEAST_CONTENT_WORDS = 2;
/** What stands between a verb of saying and what is said. */
const BEFORE_CONTENT =
  /^(?:\s*(?:[,:]|that\b|on \p{L}+day\b|(?:today|yesterday|earlier|later|again|also|afterwards?|recently)\b|to (?:reporters|journalists|the (?:press|media|nation|public|crowd))\b|(?:in|during|through) (?:an?|the|his|her|their|its) (?:[\p{L}-]+ ){0,3}(?:statement|speech|interview|letter|tweet|address|report|video|message|remarks?|post|press release|release|appearance|conversation|call|meeting|conference|briefing)\b|(?:via|on) (?:Twitter|X|Facebook|Telegram|Truth Social|social media|television)\b|at (?:an?|the) (?:[\p{L}-]+ ){0,4}(?:conference|briefing|meeting|rally|summit)\b))+/u;
const OPENS_CLAUSE = /^\s*(?:[,:]\s*["“]|["“]|:|that\b)/;
const FINITE =
  /\b(?:is|are|was|were|has|have|had|will|would|can|could|should|must|may|might|did|does|do|\p{L}{2,}ed|cannot|won['’]t|isn['’]t)\b/u;

/** Everything that a sentence says to have been said, by verbs outside its quotations. Frames share no content. */
export function speechFrames(view: SentenceView): SpeechFrame[] {
  const frames: SpeechFrame[] = [];
  const sentence = view.text.slice(view.startOffset, view.endOffset);
  for (const match of sentence.matchAll(SPEECH_VERB)) {
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

/** In characters; titles and names of a speaker are seldom longer. */
const FARTHEST_CLOSE = 160;

/** What stands before the speaker, closed by a comma or a quotation mark. */
function contentBefore(view: SentenceView, endOffset: number): Span | undefined {
  // What closes it stands close by: looking no further keeps long sentences quick.
  const leadStart = Math.max(view.startOffset, endOffset - FARTHEST_CLOSE);
  const lead = view.text.slice(leadStart, endOffset);
  const close =
    /(?:[,?!]["”]?|["”],?)\s*(?:(?:the|[\p{Lu}][\p{L}.]*|['’]s|of|for|[\p{Ll}]{1,12}) ?){0,9}$/u.exec(
      lead,
    );
  const end = close && leadStart + close.index + 1;
  if (!end || end - view.startOffset < 8) return undefined;
  const lastQuote = view.quotations.findLast((quote) => quote.endOffset <= endOffset);
  // A quotation that ends here is what is said; without one it must be a clause, not "On Monday,".
  if (lastQuote && endOffset - lastQuote.endOffset < 90 && lastQuote.endOffset >= end - 1)
    return trimmed(view.text, { startOffset: view.startOffset, endOffset: lastQuote.endOffset });
  const clause = { startOffset: view.startOffset, endOffset: end };
  const words = view.text.slice(clause.startOffset, clause.endOffset);
  return wordCount(words) >= 4 &&
    FINITE.test(words) &&
    !/^(?:When|If|After|While|As|Although|Before|Since|During|In|On|At)\b/.test(words)
    ? trimmed(view.text, clause)
    : undefined;
}

function contentAfter(view: SentenceView, verb: Span, hasHearer: boolean): Span | undefined {
  const word = view.text.slice(verb.startOffset, verb.endOffset);
  let from = verb.endOffset;
  if (hasHearer) from = afterHearer(view, from);
  const rest = view.text.slice(from, view.endOffset);
  if (NEEDS_CLAUSE.test(word) && !opensClause(view, from, rest)) return undefined;
  const lead = BEFORE_CONTENT.exec(rest)?.[0].length ?? 0;
  const span = { startOffset: from + lead, endOffset: endOfContent(view, from + lead) };
  return span.endOffset - span.startOffset > 4 ? trimmedContent(view, span) : undefined;
}

/** Whether a clause or a quotation follows the verb, and not a thing that it does something to. */
function opensClause(view: SentenceView, from: number, rest: string): boolean {
  if (
    OPENS_CLAUSE.test(
      rest.slice(BEFORE_CONTENT.exec(rest)?.[0].replace(/that|:/, "").length ?? 0),
    ) ||
    OPENS_CLAUSE.test(rest)
  )
    return true;
  if (view.quotations.some((quote) => quote.startOffset >= from)) return true;
  return (
    /^\s(?:the|this|these|it|he|she|they|there|we|all|no|its|his|her|their|\p{Lu})/u.test(rest) &&
    FINITE.test(rest.slice(0, 120))
  );
}

function afterHearer(view: SentenceView, from: number): number {
  const word = wordAt(view, from);
  const hearer = view.actors.find((mention) => mention.first >= word && mention.first <= word + 4);
  if (hearer) return afterApposition(view, hearer);
  const noun =
    /^\s(?:the |a )?(?:[\p{L}-]+ ){0,2}?(?:reporters|journalists|Reuters|AFP|BBC|CNN|[\p{L}-]+)\b/u.exec(
      view.text.slice(from, view.endOffset),
    );
  return from + (noun?.[0].length ?? 0);
}

/** Past "the envoy, Tomas Okoro,": a name between commas belongs to the hearer. */
function afterApposition(view: SentenceView, hearer: PlacedMention): number {
  const named = view.actors.find((mention) => mention.first === hearer.end + 1);
  const [opening, closing] = [view.words[hearer.end], named && view.words[named.end]];
  if (opening?.text === "," && closing?.text === ",") return closing.startOffset;
  return view.words[hearer.end - 1]?.endOffset ?? hearer.mention.endOffset;
}

/** Another verb of saying by the same speaker ends what is said: "…, he added". */
function endOfContent(view: SentenceView, from: number): number {
  const rest = view.text.slice(from, view.endOffset);
  const tail =
    /,["”]?\s(?:he|she|they|it)\s(?:said|added|noted|stressed|told|wrote)\b[^,]*$|,\s(?:adding|saying|noting|according to)\b.*$/.exec(
      rest,
    );
  return tail && !/["“]/.test(rest.slice(tail.index + 2)) ? from + tail.index : view.endOffset;
}

function accordingTo(view: SentenceView, sentence: string): SpeechFrame[] {
  for (const match of sentence.matchAll(ACCORDING_TO)) {
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

function trimmedContent(view: SentenceView, span: Span): Span {
  const content = trimmed(view.text, span);
  // A quotation inside keeps its closing mark.
  const quote = view.quotations.find(
    (other) =>
      other.startOffset > content.startOffset &&
      other.endOffset > content.endOffset &&
      other.startOffset < content.endOffset,
  );
  return quote ? { ...content, endOffset: Math.min(quote.endOffset, view.endOffset) } : content;
}
