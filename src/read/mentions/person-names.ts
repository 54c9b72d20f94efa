import { isLeadersGivenName, leaderBySurname } from "../gazetteer/gazetteer.ts";
import { foldName, type Word } from "../words.ts";
import { lower, touches } from "./read-text.ts";
import { BODY_HEADS, THING_HEADS } from "./words/body-words.ts";
import { GIVEN_NAMES } from "./words/given-names.ts";
import { NOT_NAMES, OPENING_WORDS } from "./words/not-names.ts";
import { HONORIFICS, POST_HEADS } from "./words/post-words.ts";

const PARTICLES =
  /^(?:al|el|ul|ur|bin|ibn|bint|van|von|der|den|ter|de|del|della|di|da|das|dos|du|la|le|ould|abu|ap)$/;
/** Particles that may open a name in small letters, where a hyphen or a capital follows. */
const OPENING_PARTICLES = /^(?:al|el|bin|von|van|de|der)$/;
const MOST_NAME_WORDS = 5;

/** "I'm", "Here's": no name has a verb in it. */
const SHORTENED =
  /^(?:i|we|you|he|she|it|they|that|there|here|what|who|let|how|where|this|don|can|won|isn)'/;

/** A long word in capitals shouts: it is no name, and acronyms are looked for elsewhere. */
const SHOUTED = /^\p{Lu}{5,}$/u;

/** A sequence of words that has the shape of a person's name. */
export interface PersonShape {
  /** Half-open. */
  readonly end: number;
  /** Words that are capitalised, hyphenated ones counted once. */
  readonly nameWords: number;
  /** Whether something in the shape itself says that it is a person: a given name, an initial, a particle. */
  readonly sure: boolean;
}

/** The person-shaped sequence that begins at a word; undefined where none does. */
export function personShape(
  words: readonly Word[],
  first: number,
  limit: number,
): PersonShape | undefined {
  const shouted = shoutedEnd(words, first, limit);
  if (shouted !== undefined) return { end: shouted, nameWords: shouted - first, sure: true };
  if (!opensName(words, first)) return undefined;
  let end = first;
  let nameWords = 0;
  let marked = false;
  while (end < limit && nameWords < MOST_NAME_WORDS) {
    const word = words[end] as Word;
    if (isParticle(words, end, limit)) {
      marked ||= end > first;
      // "al-Haddad" is one word of a name; after "de" the word is still to come.
      if (words[end + 1]?.text === "-") nameWords++;
    } else if (!isNameWord(word)) break;
    else {
      nameWords++;
      marked ||= /^\p{Lu}\.$/u.test(word.text) && end > first;
    }
    end = afterHyphens(words, end, limit);
  }
  end = withSuffix(words, end, limit);
  if (nameWords === 0) return undefined;
  const sure = nameWords > 1 && (marked || isGivenName(words[first]?.text ?? ""));
  return { end, nameWords, sure };
}

/** Where a full name in capitals ends: "ADA R. VALE JR."; undefined where none begins. */
function shoutedEnd(words: readonly Word[], first: number, limit: number): number | undefined {
  const given = words[first]?.text ?? "";
  if (!IN_CAPITALS.test(given) || NOT_NAMES.has(capitalised(given))) return undefined;
  if (!isGivenName(capitalised(given))) return undefined;
  let end = first + 1;
  while (end < limit && /^\p{Lu}\.?$/u.test(words[end]?.text ?? "")) {
    end++;
    if (words[end]?.text === ".") end++;
  }
  const surname = words[end]?.text ?? "";
  if (end >= limit || !IN_CAPITALS.test(surname) || NOT_NAMES.has(capitalised(surname)))
    return undefined;
  return withSuffix(words, end + 1, limit);
}

/** "Vale" of "VALE". */
export function capitalised(word: string): string {
  return word.charAt(0) + word.slice(1).toLowerCase();
}

const IN_CAPITALS = /^\p{Lu}{3,}$/u;

/** Whether a word is known as a given name. */
export function isGivenName(word: string): boolean {
  return GIVEN_NAMES.has(foldName(word)) || isLeadersGivenName(word);
}

function opensName(words: readonly Word[], first: number): boolean {
  const word = words[first] as Word;
  if (word.capital) return isNameWord(word);
  return OPENING_PARTICLES.test(word.text) && particleLeadsOn(words, first);
}

/** A capitalised word that no list of other words has. */
export function isNameWord(word: Word): boolean {
  if (!word.capital || NOT_NAMES.has(word.text) || BODY_HEADS.has(word.text)) return false;
  if (SHOUTED.test(word.text)) return false;
  const small = word.text.toLowerCase().replace("’", "'");
  if (SHORTENED.test(small) || HONORIFICS.has(small) || OPENING_WORDS.has(small)) return false;
  return !(POST_HEADS.has(small) && !GIVEN_NAMES.has(word.text)) && !THING_HEADS.has(word.text);
}

function isParticle(words: readonly Word[], at: number, limit: number): boolean {
  const word = words[at] as Word;
  return PARTICLES.test(word.text.toLowerCase()) && at + 1 < limit && particleLeadsOn(words, at);
}

function particleLeadsOn(words: readonly Word[], at: number): boolean {
  const next = words[at + 1];
  if (!next) return false;
  if (next.text === "-") return touches(words, at) && words[at + 2]?.capital === true;
  return next.capital || (PARTICLES.test(next.text) && words[at + 2]?.capital === true);
}

/** Past a word and the parts that hyphens tie to it ("Ki-moon", "Jean-Marc"); two leaders tied so are two names. */
function afterHyphens(words: readonly Word[], at: number, limit: number): number {
  let end = at + 1;
  while (
    end + 1 < limit &&
    words[end]?.text === "-" &&
    touches(words, end - 1) &&
    touches(words, end)
  ) {
    const part = words[end + 1] as Word;
    if (!/^\p{L}/u.test(part.text)) break;
    // "Jean-Pierre": what a hyphen ties to a given name belongs to it.
    const isTied = PARTICLES.test(lower(words, at)) || GIVEN_NAMES.has(words[at]?.text ?? "");
    if (part.capital && !isTied && isOtherName(part)) break;
    if (!part.capital && !isLowerPart(words, end + 1)) break;
    end += 2;
  }
  return end;
}

/** "Trump-Putin": what follows the hyphen is a name of its own. */
function isOtherName(part: Word): boolean {
  return NOT_NAMES.has(part.text) || leaderBySurname(part.text, undefined) !== undefined;
}

/** "Jae-in", "Ki-moon": a short syllable, not an English word as in "Trump-backed". */
function isLowerPart(words: readonly Word[], at: number): boolean {
  return (
    (/^[a-z]{2,5}$/.test(lower(words, at)) || isSyllable(words, at)) &&
    !/^(?:led|era|like|based|style|held|born|run|born|made|free|wide|ally|pro|anti)$/.test(
      lower(words, at),
    )
  );
}

/** "o" of "Prayut Chan-o-cha". */
function isSyllable(words: readonly Word[], at: number): boolean {
  return /^[a-z]$/.test(words[at]?.text ?? "") && words[at + 1]?.text === "-" && touches(words, at);
}

function withSuffix(words: readonly Word[], end: number, limit: number): number {
  const at = words[end]?.text === "," ? end + 1 : end;
  return at < limit && /^(?:Jr|JR|Sr|SR)\.?$/.test(words[at]?.text ?? "") ? at + 1 : end;
}
