import { type Block, type Document, readableBlocks } from "../domain/document.ts";
import type { Span } from "../domain/span.ts";

/** A sentence of a document, without white space around it. */
export interface Sentence extends Span {
  /** Index of its block in `document.blocks`. */
  readonly block: number;
  /** Whether its block is a heading, which says little of its own. */
  readonly heading: boolean;
}

/** A stop, the quotes and brackets that close after it, white space, and what opens a sentence. */
const BOUNDARY =
  /[.!?…]["”’'»)\]]*(\s+)(?=["“‘'«([]*(?:[\p{Lu}\p{N}]|(?:al|el|bin|von|van|de)[- ]\p{Lu}))/gu;
/** Abbreviations that stand before a name or a number: the sentence goes on. */
const BEFORE_NAME =
  /(?:^|[\s("“‘[])(?:Mr|Mrs|Ms|MR|MRS|MS|DR|GEN|SEN|REP|GOV|AMB|COL|ADM|Mx|Dr|Gen|Lt|Col|Maj|Sgt|Capt|Cmdr|Cpl|Adm|Brig|Sen|Rep|Reps|Sens|Gov|Prof|St|Rev|Hon|Amb|Pres|Sec|Supt|Insp|Fr|Sr|Jr|vs|v|No|Nos|Art|Sect|Fig|pp|Vol|cf|ca|approx|Mt|Ft|Messrs|i\.e|e\.g|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\.$/u;
/** Abbreviations and initials that may end a sentence too: it ends where a word follows that opens one. */
const EITHER_WAY =
  /(?:^|[\s("“‘[])(?:(?:\p{Lu}\.)+|Inc\.|Ltd\.|Co\.|Corp\.|Bros\.|etc\.|a\.m\.|p\.m\.|Jr\.|Sr\.|Ph\.D\.|Ave\.|Blvd\.)$/u;
const INITIAL = /(?:^|[\s("“‘[])\p{Lu}\.$/u;
const OPENERS =
  "He|She|It|They|We|You|I|The|This|That|These|Those|There|Then|In|On|At|As|After|Before|But|And|Or|Yet|So|If|When|While|Although|Though|Since|Until|Because|However|Meanwhile|Moreover|Also|Both|Some|Many|Most|All|Several|Other|Others|Another|Each|No|Not|Our|Their|His|Her|Its|My|For|From|By|With|Under|Over|During|According|Asked|Earlier|Later|Last|What|Who|Why|How|Where|A|An|To|Despite|Following|Speaking|Officials";
const OPENS_SENTENCE = new RegExp(`^["“‘'(\\[]*(?:${OPENERS})\\b`, "u");
const OPENS_WITH_QUOTE = /^["“‘]/u;

/** The sentences of a document's readable blocks, in order; a block's end always ends a sentence. */
export function splitSentences(document: Pick<Document, "text" | "blocks">): Sentence[] {
  const indexes = new Map(document.blocks.map((block, index) => [block, index]));
  return readableBlocks(document).flatMap((block) =>
    sentencesOf(document.text, block).map((span) => ({
      ...span,
      block: indexes.get(block) as number,
      heading: block.kind === "heading",
    })),
  );
}

function sentencesOf(text: string, block: Block): Span[] {
  const spans: Span[] = [];
  const content = text.slice(block.startOffset, block.endOffset);
  let start = 0;
  for (const match of content.matchAll(BOUNDARY)) {
    const end = match.index + match[0].length;
    if (!endsSentence(content.slice(start, match.index + 1), content.slice(end))) continue;
    pushTrimmed(
      spans,
      content,
      { start, end: end - (match[1] as string).length },
      block.startOffset,
    );
    start = end;
  }
  pushTrimmed(spans, content, { start, end: content.length }, block.startOffset);
  return spans;
}

function endsSentence(before: string, after: string): boolean {
  if (!before.endsWith(".")) return true;
  if (EITHER_WAY.test(before)) {
    const opens = OPENS_SENTENCE.test(after);
    // "J. A. Smith" has initials before a name; a quotation after "D.C." is a new sentence.
    return INITIAL.test(before)
      ? opens && !/^(?:A|I)\b/.test(after)
      : opens || OPENS_WITH_QUOTE.test(after);
  }
  return !BEFORE_NAME.test(before);
}

function pushTrimmed(
  spans: Span[],
  content: string,
  range: { start: number; end: number },
  offset: number,
): void {
  const sentence = content.slice(range.start, range.end);
  const trimmed = sentence.trim();
  if (!trimmed) return;
  const startOffset = offset + range.start + (sentence.length - sentence.trimStart().length);
  spans.push({ startOffset, endOffset: startOffset + trimmed.length });
}
