import type { Span } from "../domain/span.ts";

/** A word or a punctuation mark of a text, with its place. */
export interface Word extends Span {
  readonly text: string;
  /** Whether it begins with a capital letter. */
  readonly capital: boolean;
}

/** Abbreviations whose full stop belongs to the word. */
const ABBREVIATION =
  "Mr|Mrs|Ms|Dr|Gen|Lt|Col|Maj|Sgt|Capt|Cmdr|Adm|Sen|Rep|Gov|Prof|St|Jr|Sr|Rev|Hon|Amb|Pres|No|Inc|Ltd|Corp|Co";
const WORD = new RegExp(
  [
    String.raw`(?:\p{Lu}\.){2,}`,
    String.raw`\b(?:${ABBREVIATION})\.`,
    // An initial within a name.
    String.raw`\b\p{Lu}\.(?= ?\p{Lu})`,
    // The possessive 's is a word of its own; other apostrophes stay inside (O'Brien, didn't).
    String.raw`[\p{L}\p{M}][\p{L}\p{M}\d]*(?:['’](?!s\b)[\p{L}\p{M}]+)*`,
    String.raw`['’]s\b`,
    String.raw`\d+(?:[.,]\d+)*`,
    String.raw`\S`,
  ].join("|"),
  "gu",
);
const CAPITAL = /^\p{Lu}/u;

/** The words and punctuation marks of a text in order; hyphens stand alone, so `al-Qaeda` is three. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    const word = match[0];
    const startOffset = match.index;
    words.push({
      text: word,
      startOffset,
      endOffset: startOffset + word.length,
      capital: CAPITAL.test(word),
    });
  }
  return words;
}

const ASCII = /^[\p{ASCII}]*$/u;

/** A name's letters without accents, apostrophes made straight: what names are compared by. Case is kept. */
export function foldName(name: string): string {
  if (ASCII.test(name)) return name;
  return name.normalize("NFD").replaceAll(/\p{M}/gu, "").replaceAll(/[‘’]/g, "'");
}

/** Index of the first word that begins at or after an offset. */
export function wordIndexAt(words: readonly Word[], offset: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle] as Word).startOffset < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
