import { leaderBySurname } from "../gazetteer/gazetteer.ts";
import type { Word } from "../words.ts";
import { lower, type ReadText, type SentenceWords } from "./read-text.ts";
import { HONORIFICS, POST_HEADS, POST_MODIFIERS } from "./words/post-words.ts";

/** The name before a colon that opens a part of a transcript: "PRESIDENT VALE: Good morning". */
export interface SpeakerLabel {
  /** Range of words with the title, without the colon. */
  readonly first: number;
  readonly end: number;
  /** Range of the name; undefined where the label names nobody ("Question:"). */
  readonly name?: { readonly first: number; readonly end: number };
}

const MOST_LABEL_WORDS = 12;
const NOBODY =
  /^(?:q|a|question|answer|reporter|reporters|journalist|moderator|note|host|voice|audience|all|remark|reply)$/;

/** The speaker's label that opens a sentence; undefined where none does. */
export function speakerLabel(text: ReadText, sentence: SentenceWords): SpeakerLabel | undefined {
  const { words } = text;
  const { first } = sentence;
  if (!opensBlock(text, sentence)) return undefined;
  const colon = colonAfter(words, first, Math.min(sentence.end, first + MOST_LABEL_WORDS));
  if (colon === undefined || colon === first) return undefined;
  if (NOBODY.test(lower(words, first)) && colon <= first + 2) return { first, end: colon };
  let name = first;
  let lastTitle = first;
  for (; name < colon; name++) if (isTitleWord(words, name)) lastTitle = name + 1;
  if (lastTitle >= colon) return undefined;
  const isName = words
    .slice(lastTitle, colon)
    .every((word) => word.capital || /^(?:al|el|bin|de|van|von|der|-|’|')$/.test(word.text));
  if (!isName || colon - lastTitle > 5) return undefined;
  if (lastTitle === first && colon - first < 2 && !isShouted(words, first)) return undefined;
  return { first, end: colon, name: { first: lastTitle, end: colon } };
}

/** The leader that a label's surname in capitals stands for. */
export function labelledLeader(text: ReadText, label: SpeakerLabel): string | undefined {
  const last = label.name && text.words[label.name.end - 1]?.text;
  if (!last || !label.name || label.name.end - label.name.first > 1) return undefined;
  return leaderBySurname(last.charAt(0) + last.slice(1).toLowerCase(), text.document.published)
    ?.name;
}

function opensBlock(text: ReadText, { sentence }: SentenceWords): boolean {
  const block = text.document.blocks[sentence.block];
  return (
    block !== undefined &&
    text.document.text.slice(block.startOffset, sentence.startOffset).trim() === ""
  );
}

function colonAfter(words: readonly Word[], first: number, limit: number): number | undefined {
  for (let at = first; at < limit; at++) {
    const word = words[at] as Word;
    if (word.text === ":") return at;
    if (!word.capital && !/^(?:of|the|and|for|al|el|bin|de|van|von|der|[-,.()’'])$/.test(word.text))
      return undefined;
  }
  return undefined;
}

function isTitleWord(words: readonly Word[], at: number): boolean {
  const small = lower(words, at);
  return (
    POST_HEADS.has(small) ||
    POST_MODIFIERS.has(small) ||
    HONORIFICS.has(small) ||
    /^(?:of|the|for|and)$/.test(small)
  );
}

function isShouted(words: readonly Word[], at: number): boolean {
  return /^\p{Lu}{3,}$/u.test(words[at]?.text ?? "");
}
