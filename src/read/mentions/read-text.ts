import type { Document } from "../../domain/document.ts";
import type { ActorType, MentionForm } from "../../domain/mention.ts";
import type { Span } from "../../domain/span.ts";
import type { Sentence } from "../sentences.ts";
import { type Word, wordIndexAt, wordsOf } from "../words.ts";

/** A document made ready for finding mentions: its words, and which of them each sentence has. */
export interface ReadText {
  readonly document: Document;
  readonly words: readonly Word[];
  readonly sentences: readonly SentenceWords[];
  /** Words that the document writes in small letters somewhere: capitalised at a sentence's start they name nobody. */
  readonly smallWords: ReadonlySet<string>;
}

/** A sentence as a range of words, half-open. */
export interface SentenceWords {
  readonly sentence: Sentence;
  readonly first: number;
  readonly end: number;
}

/** A mention as a range of words, half-open, before its post is attached. */
export interface Draft {
  readonly first: number;
  readonly end: number;
  readonly form: MentionForm;
  readonly type: ActorType;
  readonly plural: boolean;
  readonly known?: string;
  /** Whether the words are an adjective ("French"). */
  readonly adjective?: boolean;
}

/** Splits a document into words and lays its sentences over them. */
export function readText(document: Document, sentences: readonly Sentence[]): ReadText {
  const words = wordsOf(document.text);
  const smallWords = new Set<string>();
  for (const word of words) if (!word.capital) smallWords.add(word.text);
  return {
    document,
    words,
    smallWords,
    sentences: sentences.map((sentence) => ({
      sentence,
      first: wordIndexAt(words, sentence.startOffset),
      end: wordIndexAt(words, sentence.endOffset),
    })),
  };
}

/** A word's text in small letters; empty where there is no such word. */
export function lower(words: readonly Word[], index: number): string {
  return words[index]?.text.toLowerCase() ?? "";
}

/** Whether no white space stands between a word and the next. */
export function touches(words: readonly Word[], index: number): boolean {
  return words[index]?.endOffset === words[index + 1]?.startOffset;
}

const OPENING_MARK = /^["“‘'«([—–:•*\-\d]$/u;

/** Whether a word opens its sentence, or a quotation or an item in it, so that its capital letter says nothing. */
export function opensSentence(text: ReadText, sentence: SentenceWords, index: number): boolean {
  let before = index - 1;
  while (before >= sentence.first && OPENING_MARK.test(text.words[before]?.text ?? "")) before--;
  return (
    before < sentence.first ||
    (before < index - 1 && /[.!?…,:]/.test(text.words[before]?.text ?? ""))
  );
}

/** Where a range of words stands in the text. */
export function spanOfWords(text: ReadText, range: { first: number; end: number }): Span {
  return {
    startOffset: text.words[range.first]?.startOffset ?? 0,
    endOffset: text.words[range.end - 1]?.endOffset ?? 0,
  };
}

/** A range of words as the text has them. */
export function textOfWords(text: ReadText, range: { first: number; end: number }): string {
  const { startOffset, endOffset } = spanOfWords(text, range);
  return text.document.text.slice(startOffset, endOffset);
}
