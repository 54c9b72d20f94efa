import type { Word } from "../words.ts";
import { lower, touches } from "./read-text.ts";
import { CONNECTORS } from "./words/body-words.ts";
import { HONORIFICS, PORTFOLIOS, POST_HEADS, POST_MODIFIERS } from "./words/post-words.ts";

/** A post as a range of words, half-open, and where it says for whom. */
export interface PostWords {
  readonly first: number;
  readonly end: number;
  /** Range of the words that say for whom. */
  readonly of?: { readonly first: number; readonly end: number };
}

/** Finds the name of a state or body by one of its ends; undefined where none is there. */
export interface NamesByPlace {
  readonly endingAt: (end: number) => { readonly first: number; readonly end: number } | undefined;
  readonly beginningAt: (
    first: number,
  ) => { readonly first: number; readonly end: number } | undefined;
}

const MOST_COMPLEMENT = 9;
const COMPLEMENT_OPENER = /^(?:of|for|to|at|in)$/;

/** The post told right before a name: "French President", "President of the Council", "Russia's foreign minister,". */
export function postBefore(
  words: readonly Word[],
  name: number,
  from: number,
  names: NamesByPlace,
): PostWords | undefined {
  let end = name;
  while (end > from && HONORIFICS.has(lower(words, end - 1))) end--;
  if (words[end - 1]?.text === ",") end--;
  if (end <= from) return undefined;
  if (isHead(words, end - 1)) return withOwner(words, { head: end - 1, end }, from, names);
  for (let at = end - 2; at > from && at >= end - MOST_COMPLEMENT; at--) {
    if (!COMPLEMENT_OPENER.test(lower(words, at)) || !isHead(words, at - 1)) continue;
    const complement = readComplement(words, at, names);
    if (complement?.end !== end) return undefined;
    const own = withOwner(words, { head: at - 1, end: complement.titleEnd }, from, names);
    return complement.of ? { ...own, of: complement.of } : own;
  }
  return undefined;
}

/** The post told after a name between commas: "Ada Vale, the rebels' leader,", "Ada Vale, minister of defence". */
export function postAfter(
  words: readonly Word[],
  nameEnd: number,
  limit: number,
  names: NamesByPlace,
): PostWords | undefined {
  if (words[nameEnd]?.text !== ",") return undefined;
  let at = nameEnd + 1;
  if (/^(?:the|a|an|its|his|her|their)$/.test(lower(words, at))) at++;
  const owner = names.beginningAt(at);
  if (owner) at = /^['’]s?$/.test(words[owner.end]?.text ?? "") ? owner.end + 1 : owner.end;
  else at = afterGroup(words, at);
  const first = at;
  let head: number | undefined;
  while (at < limit && (isHead(words, at) || isModifier(words, at) || isTightHyphen(words, at))) {
    if (isHead(words, at)) head = at;
    at++;
  }
  if (head === undefined) return undefined;
  const complement = readComplement(words, head + 1, names);
  const end = complement?.titleEnd ?? head + 1;
  if (!/^[,.;:)]|^(?:and|who|said)$/.test(words[complement?.end ?? end]?.text ?? "."))
    return undefined;
  const of = complement?.of ?? owner;
  return of ? { first, end, of: { first: of.first, end: of.end } } : { first, end };
}

/** "the rebels' chief negotiator": past a possessor that is no name. */
function afterGroup(words: readonly Word[], at: number): number {
  for (let next = at + 1; next <= at + MOST_GROUP; next++)
    if (/^['’]s?$/.test(words[next]?.text ?? "")) return next + 1;
  return at;
}

const MOST_GROUP = 3;

/** Where a title that ends with its head begins, and whose it is. */
function withOwner(
  words: readonly Word[],
  title: { head: number; end: number },
  from: number,
  names: NamesByPlace,
): PostWords {
  let first = title.head;
  while (first > from && (isModifier(words, first - 1) || isTightHyphen(words, first - 1))) {
    if (names.endingAt(first) && !POST_MODIFIERS.has(lower(words, first - 1))) break;
    first--;
  }
  while (first < title.head && words[first]?.text === "-") first++;
  const possessive = /^['’]s?$/.test(words[first - 1]?.text ?? "");
  const owner = names.endingAt(possessive ? first - 1 : first);
  return owner ? { first, end: title.end, of: owner } : { first, end: title.end };
}

/** Reads "of France" (a state: for whom), "of Foreign Affairs of France", "of State" (part of the title). */
function readComplement(
  words: readonly Word[],
  at: number,
  names: NamesByPlace,
): { end: number; titleEnd: number; of?: { first: number; end: number } } | undefined {
  if (!COMPLEMENT_OPENER.test(lower(words, at))) return undefined;
  const first = lower(words, at + 1) === "the" ? at + 2 : at + 1;
  const of = names.beginningAt(first);
  if (of) return { end: of.end, titleEnd: at, of };
  let end = first;
  while (end < first + MOST_COMPLEMENT && isPortfolioWord(words, end)) end++;
  if (end === first) return undefined;
  const outer = readComplement(words, end, names);
  return outer?.of ? { end: outer.end, titleEnd: end, of: outer.of } : { end, titleEnd: end };
}

function isPortfolioWord(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (!word) return false;
  if (CONNECTORS.has(word.text) && word.text === "and")
    return PORTFOLIOS.has(lower(words, at + 1)) || words[at + 1]?.capital === true;
  if (word.text === "," || word.text === "-") return PORTFOLIOS.has(lower(words, at + 1));
  return PORTFOLIOS.has(word.text.toLowerCase());
}

function isHead(words: readonly Word[], at: number): boolean {
  return POST_HEADS.has(lower(words, at));
}

function isModifier(words: readonly Word[], at: number): boolean {
  return (
    POST_MODIFIERS.has(lower(words, at)) ||
    (isHead(words, at) && (isHead(words, at + 1) || isTightHyphen(words, at + 1)))
  );
}

function isTightHyphen(words: readonly Word[], at: number): boolean {
  return words[at]?.text === "-" && touches(words, at - 1) && touches(words, at);
}
