import { leaderBySurname, lookUp } from "../gazetteer/gazetteer.ts";
import type { Word } from "../words.ts";
import { isGivenName } from "./person-names.ts";
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

const MOST_LABEL_WORDS = 24;
const NOBODY =
  /^(?:q|a|question|answer|reporter|reporters|journalist|moderator|note|host|voice|audience|all|remark|reply|subject|memorandum|re|to|from|date|section|sec|background|fact|whereas|summary|update|contact|see)$/;
/** "TO THE CONGRESS:" opens a letter, not a turn of a talk. */
const ADDRESSES = /^(?:to|dear|from|memorandum|subject)$/;
const LABEL_JOINT =
  /^(?:of|the|and|for|on|to|in|al|el|bin|de|van|von|der|[-–,.’']|['’]s?|party|board|council|group|company|bank|fund|office|department|region|republic|union)$/;
const NAME_JOINT = /^(?:al|el|bin|de|van|von|der|[-’'])$/;

/** The speaker's label that opens a sentence; undefined where none does. */
export function speakerLabel(text: ReadText, sentence: SentenceWords): SpeakerLabel | undefined {
  const { words } = text;
  const { first } = sentence;
  if (!opensBlock(text, sentence)) return undefined;
  const colon = colonAfter(words, first, Math.min(sentence.end, first + MOST_LABEL_WORDS));
  if (colon === undefined || colon === first) return undefined;
  if (ADDRESSES.test(lower(words, first))) return undefined;
  if (NOBODY.test(lower(words, first)) && colon <= first + 2) return { first, end: colon };
  const end = beforeBracket(words, first, colon);
  const name = nameStart(words, first, end);
  // "THE PRESIDENT:" names by the post alone.
  if (name === end)
    return isShouted(words, end - 1) ? { first, end: colon, name: { first, end } } : undefined;
  if (!looksLikeName(words, { first, name, end })) return undefined;
  return { first, end: colon, name: { first: name, end } };
}

function beforeBracket(words: readonly Word[], first: number, colon: number): number {
  const bracket = words.findIndex(
    (word, at) => at > first && at < colon && /^[([]$/.test(word.text),
  );
  return bracket > 0 ? bracket : colon;
}

/** Where the name begins: after titles and the states and bodies that they are for. */
function nameStart(words: readonly Word[], first: number, colon: number): number {
  let name = first;
  for (let at = first; at < colon; at++) {
    const found = lookUp(words, at);
    if (found && found.type !== "person" && at + found.wordCount <= colon && at > first) {
      at += found.wordCount - 1;
      name = at + 1;
    } else if (isTitleWord(words, at) || (name === at && words[at]?.text === ".")) name = at + 1;
  }
  // "Platform for Life Ada Vale": a given name opens the name.
  const opening = words.findIndex(
    ({ text }, at) => at > name && at < colon - 1 && isGivenName(text),
  );
  return opening > 0 && !isGivenName(words[name]?.text ?? "") ? opening : name;
}

function looksLikeName(
  words: readonly Word[],
  { first, name, end }: { first: number; name: number; end: number },
): boolean {
  if (end - name > 5) return false;
  const label = words.slice(name, end);
  if (!label.every((word) => word.capital || NAME_JOINT.test(word.text))) return false;
  if (label.some((word) => NOBODY.test(word.text.toLowerCase()))) return false;
  const opening = words[name]?.text ?? "";
  return (
    (name > first && hasTitle(words, first, name)) || isGivenName(opening) || isShouted(words, name)
  );
}

function hasTitle(words: readonly Word[], first: number, name: number): boolean {
  return words
    .slice(first, name)
    .some(({ text }) => POST_HEADS.has(text.toLowerCase()) || HONORIFICS.has(text.toLowerCase()));
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

/** The colon that closes a label; what stands in brackets ("retranslated") may be in small letters. */
function colonAfter(words: readonly Word[], first: number, limit: number): number | undefined {
  let bracketed = false;
  for (let at = first; at < limit; at++) {
    const word = words[at] as Word;
    if (word.text === ":") return at;
    if (/^[([]$/.test(word.text)) bracketed = true;
    else if (/^[)\]]$/.test(word.text)) bracketed = false;
    else if (!bracketed && !word.capital && !LABEL_JOINT.test(word.text)) return undefined;
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
