import type { Document } from "../../domain/document.ts";
import { asMentionIndex, type Mention, type MentionIndex } from "../../domain/mention.ts";
import type { Span } from "../../domain/span.ts";
import { lookUp } from "../gazetteer/gazetteer.ts";
import { mentionsOf } from "../mentions/detect-mentions.ts";
import { ENDS_PHRASE } from "../mentions/find-nominals.ts";
import { type ReadText, readText } from "../mentions/read-text.ts";
import { splitSentences } from "../sentences.ts";
import { type Word, wordIndexAt } from "../words.ts";
import { findQuotations, type Quotation } from "./quotations.ts";

/** A mention with its place among a document's words. */
export interface PlacedMention {
  readonly index: MentionIndex;
  /** Range of words, half-open. */
  readonly first: number;
  readonly end: number;
  readonly mention: Mention;
}

/** The part of a quotation that lies in a sentence. */
export interface CutQuotation extends Quotation {
  /** Where the whole quotation begins: the same for all its parts. */
  readonly origin: number;
}

/** A sentence with all that rules look at. Word numbers count through the document. */
export interface SentenceView extends Span {
  readonly document: Document;
  readonly text: string;
  readonly words: readonly Word[];
  readonly firstWord: number;
  readonly endWord: number;
  readonly block: number;
  /** A heading, or too long to be a sentence: nothing is read out of it. */
  readonly passedOver: boolean;
  readonly mentions: readonly PlacedMention[];
  /** The mentions that may act: without those that only tell whose somebody is ("French President Vale"). */
  readonly actors: readonly PlacedMention[];
  /** Quotations that overlap the sentence, cut to it. */
  readonly quotations: readonly CutQuotation[];
}

/** A document laid out for reading. */
export interface DocumentView {
  readonly document: Document;
  readonly readText: ReadText;
  readonly mentions: readonly Mention[];
  /** Mentions that are the text's own author: signer first, then publisher. */
  readonly authors: readonly PlacedMention[];
  readonly sentences: readonly SentenceView[];
}

/** Lays out a document: sentences, words, mentions and quotations. */
export function viewDocument(document: Document): DocumentView {
  const text = readText(document, splitSentences(document));
  const mentions = mentionsOf(text);
  const placed = mentions.map((mention, index) => placeMention(text, mention, index));
  const authors = placed.filter(({ mention }) => mention.form === "author");
  const others = placed.slice(authors.length);
  const quotations = findQuotations(document);
  let next = 0;
  const sentences = text.sentences.map(({ sentence, first, end }) => {
    const start = next;
    while (next < others.length && (others[next] as PlacedMention).first < end) next++;
    const inSentence = others.slice(start, next);
    return {
      document,
      text: document.text,
      words: text.words,
      startOffset: sentence.startOffset,
      endOffset: sentence.endOffset,
      firstWord: first,
      endWord: end,
      block: sentence.block,
      passedOver: sentence.heading || isOverlong(sentence),
      mentions: inSentence,
      actors: inSentence.filter((placed) => !onlyTellsWhose(text.words, placed, inSentence)),
      quotations: cutTo(quotations, sentence),
    };
  });
  return { document, readText: text, mentions, authors, sentences };
}

/** Longer than this it is a table, a list without stops, or code: UTF-16 units. */
const LONGEST_SENTENCE = 4000;

/** Whether a span is too long to be a sentence. */
export function isOverlong(span: Span): boolean {
  return span.endOffset - span.startOffset > LONGEST_SENTENCE;
}

/** The quotation that a place in the text lies in; undefined where it is in none. */
export function quotationAt(view: SentenceView, offset: number): CutQuotation | undefined {
  return view.quotations.find((quote) => quote.startOffset <= offset && offset < quote.endOffset);
}

/** Number of the first word that begins at or after an offset of the sentence. */
export function wordAt(view: SentenceView, offset: number): number {
  return wordIndexAt(view.words, offset);
}

/** Whether a mention stands within the post of another, or is an adjective before a noun. */
function onlyTellsWhose(
  words: readonly Word[],
  placed: PlacedMention,
  all: readonly PlacedMention[],
): boolean {
  if (placed.mention.form !== "name") return false;
  const ofPost = all.some(
    ({ mention }) =>
      mention.post !== undefined && mention !== placed.mention && isWithin(placed.mention, mention),
  );
  return ofPost || isAttribute(words, placed);
}

/** Between the post's owner, its title and the name no other word of weight stands. */
function isWithin(owner: Mention, { post, startOffset, endOffset }: Mention): boolean {
  if (!post) return false;
  const before = post.span.startOffset - owner.endOffset;
  if (before >= 0 && before <= POSSESSIVE) return true;
  if (post.of === undefined || (owner.known ?? owner.text) !== post.of) return false;
  const from = Math.min(post.span.startOffset, startOffset) - owner.text.length - NEAR;
  const to = Math.max(post.span.endOffset, endOffset) + owner.text.length + NEAR;
  return from <= owner.startOffset && owner.endOffset <= to;
}

/** An owner right before the title, at most with "'s " between. */
const POSSESSIVE = 3;
/** How near to a title the words that say for whom stand, in characters: "of the", "'s". */
const NEAR = 8;

/** "US sanctions", "Russian oil": a state's adjective right before a noun. */
function isAttribute(words: readonly Word[], { first, end, mention }: PlacedMention): boolean {
  const next = words[end];
  if (mention.type === "person" || !next) return false;
  if (next.text === "-" && next.startOffset === mention.endOffset) return true;
  if (next.capital || !/^\p{Ll}/u.test(next.text)) return false;
  const isAdjective = ABBREVIATED.test(mention.text) || lookUp(words, first)?.sense === "adjective";
  return isAdjective && !ENDS_PHRASE.test(next.text);
}

const ABBREVIATED = /^(?:U\.?S\.?A?\.?|U\.?K\.?|E\.?U\.?|U\.?N\.?|NATO)$/;

function placeMention(text: ReadText, mention: Mention, index: number): PlacedMention {
  const first = wordIndexAt(text.words, mention.startOffset);
  const end = wordIndexAt(text.words, mention.endOffset);
  return { index: asMentionIndex(index), first, end, mention };
}

function cutTo(quotations: readonly Quotation[], span: Span): CutQuotation[] {
  return quotations
    .filter((quote) => quote.startOffset < span.endOffset && span.startOffset < quote.endOffset)
    .map((quote) => ({
      startOffset: Math.max(quote.startOffset, span.startOffset),
      endOffset: Math.min(quote.endOffset, span.endOffset),
      closed: quote.closed && quote.endOffset <= span.endOffset,
      origin: quote.startOffset,
    }));
}
