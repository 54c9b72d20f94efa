import type { Block, BlockKind } from "../domain/document.ts";
import { type Span, textOf } from "../domain/span.ts";
import { isBoilerplate, markStandingParts } from "./boilerplate.ts";
import { isHardWrapped } from "./hard-wrap.ts";

/** What opens an item of a list. */
export const ITEM_MARK = /^(?:[-*•–·‣▪◦●○■]\s+|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s+)/;
const MOST_HEADING_WORDS = 14;
/** A heading does not end as a sentence, a clause or a salutation does. */
const ENDS_AS_SENTENCE = /[.!?,;:…—-]["”’')\]]*$/;

/** The blocks of plain text: its lines, or its paragraphs where the writer wrapped the lines. Every other character is white space. */
export function findBlocks(text: string): Block[] {
  const spans = isHardWrapped(text) ? joinParagraphs(text, lineSpans(text)) : lineSpans(text);
  const blocks = spans.map((span, index) => ({
    ...span,
    kind: kindOfLine(textOf(text, span), index === spans.length - 1),
  }));
  return markStandingParts(text, blocks);
}

/** What a line of plain text is by itself; the last line of a text heads nothing. */
export function kindOfLine(line: string, isLast: boolean): BlockKind {
  if (isBoilerplate(line)) return "boilerplate";
  if (ITEM_MARK.test(line)) return "item";
  return !isLast && looksLikeHeading(line) ? "heading" : "paragraph";
}

/** A short line without an end of sentence, opening in upper case. */
function looksLikeHeading(line: string): boolean {
  if (line.includes("\n") || ENDS_AS_SENTENCE.test(line)) return false;
  return /^["“‘'(]?[\p{Lu}\p{N}]/u.test(line) && line.split(/\s+/).length <= MOST_HEADING_WORDS;
}

/** The lines that are not blank, without the white space around them. */
function lineSpans(text: string): Span[] {
  const spans: Span[] = [];
  let offset = 0;
  for (const line of text.split("\n")) {
    const content = line.trim();
    const startOffset = offset + line.length - line.trimStart().length;
    if (content) spans.push({ startOffset, endOffset: startOffset + content.length });
    offset += line.length + 1;
  }
  return spans;
}

/** Joins lines up to a blank line or to a list mark. */
function joinParagraphs(text: string, lines: readonly Span[]): Span[] {
  const paragraphs: Span[] = [];
  for (const line of lines) {
    const last = paragraphs.at(-1);
    const gap = last && text.slice(last.endOffset, line.startOffset);
    const joins = last && gap?.split("\n").length === 2 && !ITEM_MARK.test(textOf(text, line));
    if (joins) paragraphs.push({ ...(paragraphs.pop() as Span), endOffset: line.endOffset });
    else paragraphs.push(line);
  }
  return paragraphs;
}
