import { foldName } from "../domain/name-forms.ts";

/** A post that the document or its title gives a person. */
export interface PostHeld {
  readonly name: string;
  /** Words of the title, lower case, without those that join them. */
  readonly words: readonly string[];
  /** Canonical name of the state or body, where told. */
  readonly of: string | undefined;
  /** Where it is told; -1 for the document's title. */
  readonly offset: number;
}

const JOINING = /^(?:the|a|an|of|and|for|to|at|in|his|her|its|their|our|my|your|this|that|'s|s)$/;
/** Words that make another post of a title, so that the bare title does not stand for it. */
const RANK =
  /^(?:vice|deputy|former|ex|assistant|acting|prime|under|press|first|lady|designate|elect)$/;
/** Posts whose holder a report calls "the Norlandish leader". */
const LEADS = /^(?:president|premier|chancellor|king|queen|leader|emir|sultan|taoiseach|emperor)$/;
const LEADING_PHRASES = [["leader"], ["head", "state"], ["head", "government"]];

/** Posts of a government, which an official publisher tells without saying whose. */
const GOVERNMENTAL =
  /^(?:president|minister|premier|chancellor|secretary|ambassador|envoy|spokes\w+|adviser|advisor|aide|commissioner|governor|chief|king|queen|prince|emir|representative|administrator|director)$/;

/** Whether a post's words name one that a state has. */
export function isGovernmental(words: readonly string[]): boolean {
  return words.some((word) => GOVERNMENTAL.test(word));
}

/** The words of a title or of a nominal: `["foreign", "minister"]` of "the Foreign Minister". */
export function postWords(title: string): string[] {
  return (foldLetters(title).match(/[\p{L}-]+/gu) ?? [])
    .flatMap((word) => word.split("-"))
    .filter((word) => word !== "" && !JOINING.test(word));
}

/** Whether "the minister" can stand for somebody whose title is "foreign minister": all its words, and no rank that it lacks. */
export function standsForPost(nominal: readonly string[], title: readonly string[]): boolean {
  if (nominal.length === 0) return false;
  if (isLeading(nominal))
    return title.some((word) => LEADS.test(word)) ? !title.some(isLesser) : isPrime(title);
  return (
    nominal.every((word) => title.includes(word)) &&
    title.every((word) => !RANK.test(word) || nominal.includes(word))
  );
}

/** Whether a nominal only says that somebody leads: "leader", "head of state". */
export function isLeading(nominal: readonly string[]): boolean {
  return LEADING_PHRASES.some(
    (phrase) =>
      phrase.length === nominal.length && phrase.every((word, at) => word === nominal[at]),
  );
}

function isLesser(word: string): boolean {
  return word === "vice" || word === "deputy" || word === "former";
}

function isPrime(title: readonly string[]): boolean {
  return title.includes("prime") && title.includes("minister") && !title.some(isLesser);
}

function foldLetters(text: string): string {
  return foldName(`x ${text}`).slice(2);
}
