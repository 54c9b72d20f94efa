import type { Span } from "../../domain/span.ts";
import type { SentenceView } from "./sentence-view.ts";

const CLAUSE_END =
  /[;—]|\s[–-]\s|:\s|,\s(?=(?:but|while|whereas|although|though|and (?:he|she|it|they|we|that|said|says|added)|who|which|whose|where|saying|adding|he|she|they|it|said|says|told|according)\b)|,?["”]\s|\s(?:but|while|whereas|although)\s/;
const TRAILING = /[\s,.;:!?"“”'’)\]—–-]+$/;
const LEADING = /^[\s,.;:!?"“”'’([—–-]+/;
const MOST_CHARACTERS = 320;

/** The rest of a clause from a place on: to the next clause, the sentence's or the limit's end, without what closes it. */
export function clauseFrom(
  view: SentenceView,
  startOffset: number,
  limit: number = view.endOffset,
): Span {
  const rest = view.text.slice(startOffset, Math.min(limit, startOffset + MOST_CHARACTERS));
  const stop = CLAUSE_END.exec(rest.slice(LEAST_CHARACTERS));
  const end = startOffset + (stop ? LEAST_CHARACTERS + stop.index : rest.length);
  return trimmed(view.text, { startOffset, endOffset: end });
}

/** A clause is no shorter than its verb. */
const LEAST_CHARACTERS = 12;

/** A span without the white space, stops and quotation marks around it; itself where nothing else is in it. */
export function trimmed(text: string, span: Span): Span {
  const content = text.slice(span.startOffset, span.endOffset);
  const startOffset = span.startOffset + (LEADING.exec(content)?.[0].length ?? 0);
  const endOffset = span.endOffset - (TRAILING.exec(content)?.[0].length ?? 0);
  if (startOffset >= endOffset) return span;
  return { startOffset, endOffset: endOffset + closingLength(text, { startOffset, endOffset }) };
}

/** A quotation that opens within keeps its closing mark, with the stop before it. */
function closingLength(text: string, { startOffset, endOffset }: Span): number {
  const inner = text.slice(startOffset, endOffset);
  const isOpen =
    inner.lastIndexOf("“") > inner.lastIndexOf("”") || (inner.split('"').length - 1) % 2 === 1;
  return isOpen ? (/^[.,!?]?["”]/.exec(text.slice(endOffset, endOffset + 2))?.[0].length ?? 0) : 0;
}

/** How many words a part of a text has. */
export function wordCount(text: string): number {
  return text.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
}
