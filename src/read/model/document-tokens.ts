import type { Span } from "../../domain/span.ts";
import type { TokenizedText } from "./network.ts";

/** Markup and addresses, which are not read. */
const SKIPPED = /<[^>\n]{1,4000}>|\]\([^)\s]{1,600}\)|https?:\/\/\S+/g;

/** A sentence, or a part of a very long one: tokens [first, end) of the document. */
export interface Piece {
  /** Index of the sentence. */
  readonly sentence: number;
  readonly first: number;
  readonly end: number;
}

/** The tokens of a document that are read: those in its sentences, markup left out. */
export interface DocumentTokens {
  readonly ids: readonly number[];
  readonly spans: readonly Span[];
  readonly pieces: readonly Piece[];
}

/** Sentences are in order and do not overlap. */
export function tokensOf(
  text: string,
  tokenized: TokenizedText,
  sentences: readonly Span[],
  longestSentence: number,
): DocumentTokens {
  const holes = [...text.matchAll(SKIPPED)].map((match) => ({
    startOffset: match.index,
    endOffset: match.index + match[0].length,
  }));
  const ids: number[] = [];
  const spans: Span[] = [];
  const pieces: Piece[] = [];
  let [hole, token] = [0, 0];
  sentences.forEach((sentence, index) => {
    const first = ids.length;
    for (; (tokenized.spans[token]?.startOffset ?? Infinity) < sentence.endOffset; token++) {
      const span = tokenized.spans[token] as Span;
      while ((holes[hole]?.endOffset ?? Infinity) <= span.startOffset) hole++;
      const skipped = (holes[hole]?.startOffset ?? Infinity) <= span.startOffset;
      if (skipped || span.startOffset < sentence.startOffset || span.endOffset <= span.startOffset)
        continue;
      ids.push(tokenized.ids[token] as number);
      spans.push(span);
    }
    for (let cut = first; cut < ids.length; cut += longestSentence)
      pieces.push({
        sentence: index,
        first: cut,
        end: Math.min(ids.length, cut + longestSentence),
      });
  });
  return { ids, spans, pieces };
}

/**
 * The whole words under tokens [first, last] of the document, without a comma, colon or dash at their end, nor a word that only
 * leads on to another.
 */
export function wordsUnder(
  text: string,
  tokens: DocumentTokens,
  range: { readonly first: number; readonly last: number },
): Span {
  const startOffset = wordStart(text, tokens.spans[range.first]?.startOffset ?? 0);
  const endOffset = wordEnd(text, tokens.spans[range.last]?.endOffset ?? 0);
  const words = text.slice(startOffset, endOffset);
  const trimmed = words.replace(LEADS_ON, "");
  return { startOffset, endOffset: startOffset + (trimmed || words).length };
}

const LEADS_ON = /(?:[\s,;:–—-]+(?:(?:of|for|to|the|a|an|and)\b)?)+$/u;
const IN_WORD = /[\p{L}\p{N}]/u;

function wordStart(text: string, offset: number): number {
  let at = offset;
  while (IN_WORD.test(text[at] ?? "") && IN_WORD.test(text[at - 1] ?? "")) at--;
  return at;
}

function wordEnd(text: string, offset: number): number {
  let at = offset;
  while (IN_WORD.test(text[at - 1] ?? "") && IN_WORD.test(text[at] ?? "")) at++;
  return at;
}
