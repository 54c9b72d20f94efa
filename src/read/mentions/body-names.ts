import type { Word } from "../words.ts";
import { isGivenName, isNameWord } from "./person-names.ts";
import { lower, touches } from "./read-text.ts";
import { BODY_HEADS, CONNECTORS, OPENING_HEADS } from "./words/body-words.ts";
import { OPENING_WORDS } from "./words/not-names.ts";

const MOST_WORDS = 12;
/** Possessives inside names: "People's Party", "Lord's Resistance Army". */
const OWNERS_IN_NAMES =
  /^(?:People|Peoples|Worker|Workers|Lord|Women|Children|King|Queen|Farmer|Farmers|Citizen|Citizens|Teacher|Teachers|Nurse|Nurses|Veteran|Veterans|Driver|Drivers)$/;
/** What people of one trade or place found together. */
const OWNERS_BODY =
  /^(?:Union|Unions|Association|Federation|Confederation|League|Guild|Society|Cooperative|Council|Alliance|Assembly|Party|Movement|Front|Committee)$/;
const WEEKDAY_OR_MONTH =
  /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$|^(?:January|February|March|April|May|June|July|August|September|October|November|December)$/;

/**
 * Where a body's name that begins at a word ends (half-open): "Russian Defence Ministry", "Committee on Foreign Relations".
 * Undefined where none begins there.
 */
export function bodyEnd(words: readonly Word[], first: number, limit: number): number | undefined {
  const opening = words[first];
  if (!opening?.capital || WEEKDAY_OR_MONTH.test(opening.text)) return undefined;
  if (OPENING_WORDS.has(opening.text.toLowerCase())) return undefined;
  let end: number | undefined;
  for (
    let at = first;
    at < Math.min(limit, first + MOST_WORDS);
    at = nextInRun(words, at, limit) ?? limit
  ) {
    const word = words[at]?.text ?? "";
    if (WEEKDAY_OR_MONTH.test(word)) break;
    if (at > first && BODY_HEADS.has(word)) end = at + 1;
    if (OPENING_HEADS.has(word)) {
      const complement = complementEnd(words, at + 1, limit);
      if (complement !== undefined) return complement;
    }
  }
  return end;
}

/** The next word of a run of capitals, over a hyphen, an ampersand or a possessive that names have inside. */
function nextInRun(words: readonly Word[], at: number, limit: number): number | undefined {
  const next = at + 1;
  if (next >= limit) return undefined;
  const word = words[next] as Word;
  if (word.capital) return next;
  const skips =
    (word.text === "-" && touches(words, at) && touches(words, next)) ||
    word.text === "&" ||
    (/^['’]s?$/.test(word.text) && OWNERS_IN_NAMES.test(words[at]?.text ?? "")) ||
    isOwnersBody(words, at);
  return skips && next + 1 < limit && words[next + 1]?.capital ? next + 1 : undefined;
}

/** "Boat Owners’ Union": what many of a kind have together is part of its name. */
function isOwnersBody(words: readonly Word[], at: number): boolean {
  const isMany = words[at]?.text.endsWith("s") === true && /^['’]$/.test(words[at + 1]?.text ?? "");
  return isMany && OWNERS_BODY.test(words[at + 2]?.text ?? "");
}

/** "of Foreign Affairs and Trade", "on the Rights of the Child": where it ends; undefined where no complement follows. */
function complementEnd(words: readonly Word[], from: number, limit: number): number | undefined {
  if (!/^(?:of|for|on|to)$/.test(lower(words, from))) return undefined;
  let end: number | undefined;
  let at = from + 1;
  while (at < Math.min(limit, from + MOST_WORDS)) {
    const word = words[at] as Word;
    if (word.capital) {
      if (end === at && opensPerson(words, at, limit)) break;
      end = at + 1;
      at = nextInRun(words, at, limit) ?? at + 1;
    } else if (CONNECTORS.has(word.text) && joinsCapitals(words, at, limit)) at++;
    else break;
  }
  return end;
}

/** "Coalition for Fair Trade *Ada Vale*": who holds a post of the body follows its name. */
function opensPerson(words: readonly Word[], at: number, limit: number): boolean {
  const next = words[at + 1];
  if (at + 1 >= limit || !next) return false;
  return isGivenName(words[at]?.text ?? "") && isNameWord(next);
}

/** Whether a connector leads to a further part of the name; "and" before a new actor does not. */
function joinsCapitals(words: readonly Word[], at: number, limit: number): boolean {
  const next = words[at + 1];
  if (at + 1 >= limit || !next) return false;
  if (next.text === "the") return words[at + 2]?.capital === true && words[at]?.text !== "and";
  if (words[at]?.text === "in" || words[at]?.text === "to") return false;
  return next.capital;
}
