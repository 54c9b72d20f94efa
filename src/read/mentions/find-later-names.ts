import { leaderBySurname, lookUp } from "../gazetteer/gazetteer.ts";
import { foldName, type Word } from "../words.ts";
import { isGivenName, isNameWord } from "./person-names.ts";
import {
  type Draft,
  lower,
  opensSentence,
  type ReadText,
  type SentenceWords,
} from "./read-text.ts";
import { BODY_HEADS, THING_HEADS } from "./words/body-words.ts";
import { NOT_ACRONYMS, NOT_NAMES, OPENING_WORDS } from "./words/not-names.ts";

/** "G7", "P5", "E3". */
const NUMBERED_BODY = /^\p{Lu}\d{1,2}$/u;

/** Leaders' surnames that are words too: they need a title or a full name elsewhere in the document. */
const SURNAMES_THAT_ARE_WORDS =
  /^(?:May|Brown|King|Park|Bush|Rice|Major|Young|White|Black|Green|Banks|Bell|Church|Hill|Price|Day|Grant|Rose|Wise|Strong|Low|Chan|Song|Long|Sun|Gore|Cook|Baker|Marshall|Powell|Christian|Holy|Union|March|Gates|Wells|Fields|Miles)$/;

/**
 * Surnames of the persons that a document names in full, with the name that the gazetteer knows that person by; undefined where it
 * knows none or two persons share the surname.
 */
export function surnamesOf(
  text: ReadText,
  drafts: readonly Draft[],
): ReadonlyMap<string, string | undefined> {
  const surnames = new Map<string, string | undefined>();
  for (const draft of drafts) {
    if (draft.type !== "person" || draft.form !== "name") continue;
    const surname = surnameOf(text, draft);
    const sameAsBefore = !surnames.has(surname) || surnames.get(surname) === draft.known;
    surnames.set(surname, sameAsBefore ? draft.known : undefined);
  }
  surnames.delete("");
  return surnames;
}

/** The last word of a name, before `Jr.`; empty where there is none by itself. */
function surnameOf(text: ReadText, draft: Draft): string {
  let last = draft.end - 1;
  while (last > draft.first && /^(?:Jr|Sr|[^\p{L}])/u.test(text.words[last]?.text ?? "")) last--;
  // Half of a double surname ("Vale-Okoro") is another's.
  const isHalf = text.words[last - 1]?.text === "-" && last - 2 > draft.first;
  return isHalf ? "" : foldName(text.words[last]?.text ?? "");
}

/**
 * First words of bodies' names, which stand for them once they were told: "Lowmere" of "Lowmere Trust". At a sentence's start
 * nothing else tells that they name anybody.
 */
export function bodyOpeners(text: ReadText, drafts: readonly Draft[]): ReadonlySet<string> {
  return new Set(
    drafts
      .filter(({ type, first, end, known }) => type === "organisation" && end - first > 1 && !known)
      .map(({ first }) => text.words[first] as Word)
      .filter((word) => isNameWord(word) && !BODY_HEADS.has(word.text))
      .map((word) => word.text),
  );
}

/** What the whole document tells of names of one word. */
export interface NamesTold {
  readonly surnames: ReadonlyMap<string, string | undefined>;
  /** As `bodyOpeners` gives them. */
  readonly openers: ReadonlySet<string>;
}

/** Names of one word in a sentence, beside what was found already: surnames, acronyms, other words that name by their capital. */
export function findLaterNames(
  text: ReadText,
  sentence: SentenceWords,
  taken: ReadonlySet<number>,
  told: NamesTold,
): Draft[] {
  const drafts: Draft[] = [];
  for (let at = sentence.first; at < sentence.end; at++) {
    if (taken.has(at)) continue;
    const draft = laterNameAt(text, sentence, at, told);
    if (draft) drafts.push(draft);
  }
  return drafts;
}

function laterNameAt(
  text: ReadText,
  sentence: SentenceWords,
  at: number,
  { surnames, openers }: NamesTold,
): Draft | undefined {
  const word = text.words[at] as Word;
  if (!word.capital) return undefined;
  const one = { first: at, end: at + 1, form: "name" as const, plural: false };
  const surname = foldName(word.text);
  if (surnames.has(surname) && isSurnameHere(text, sentence, at)) {
    const known = surnames.get(surname);
    return { ...one, type: "person", ...(known ? { known } : {}) };
  }
  const leader = leaderHere(text, sentence, at);
  if (leader) return { ...one, type: "person", known: leader };
  if (sentence.sentence.heading) return undefined;
  if (isAcronym(text, sentence, at)) return { ...one, type: "organisation" };
  return isOtherName(text, sentence, at, openers) ? { ...one, type: "unknown" } : undefined;
}

function isSurnameHere(text: ReadText, sentence: SentenceWords, at: number): boolean {
  const word = text.words[at] as Word;
  if (!opensSentence(text, sentence, at)) return true;
  return (
    !OPENING_WORDS.has(word.text.toLowerCase()) && !text.smallWords.has(word.text.toLowerCase())
  );
}

function leaderHere(text: ReadText, sentence: SentenceWords, at: number): string | undefined {
  const word = text.words[at] as Word;
  if (word.text.length < 3 || SURNAMES_THAT_ARE_WORDS.test(word.text) || NOT_NAMES.has(word.text))
    return undefined;
  if (BODY_HEADS.has(word.text) || !isSurnameHere(text, sentence, at)) return undefined;
  const leader = leaderBySurname(word.text, text.document.published);
  return leader && leader.post !== "" && !isGivenName(word.text) ? leader.name : undefined;
}

function isAcronym(text: ReadText, sentence: SentenceWords, at: number): boolean {
  const word = text.words[at] as Word;
  if (NUMBERED_BODY.test(word.text)) return !THING_HEADS.has(text.words[at + 1]?.text ?? "");
  if (
    !/^(?:\p{Lu}{2,6}s?|(?:\p{Lu}\.){2,5})$/u.test(word.text) ||
    NOT_ACRONYMS.has(word.text.toUpperCase())
  )
    return false;
  // A line in capitals has no acronyms.
  const neighbours = [text.words[at - 1], text.words[at + 1]].filter(
    (other) => other !== undefined,
  );
  const shouted = neighbours.some((other) => /^\p{Lu}{2,}$/u.test(other.text));
  return !shouted && sentence.end - sentence.first > 2;
}

/** A capitalised word inside a sentence that nothing else explains: a company, a paper, a group. */
function isOtherName(
  text: ReadText,
  sentence: SentenceWords,
  at: number,
  openers: ReadonlySet<string>,
): boolean {
  const word = text.words[at] as Word;
  if (
    !isNameWord(word) ||
    word.text.length < 3 ||
    /^\p{Lu}+$/u.test(word.text) ||
    lookUp(text.words, at)
  )
    return false;
  const neighbour = text.words[at + 1];
  if (neighbour?.capital && (THING_HEADS.has(neighbour.text) || BODY_HEADS.has(neighbour.text)))
    return false;
  if (text.words[at - 1]?.text === "-" || /^(?:in|at|near)$/.test(lower(text.words, at - 1)))
    return false;
  const small = word.text.toLowerCase();
  if (text.smallWords.has(small)) return false;
  return (
    !opensSentence(text, sentence, at) ||
    (openers.has(word.text) && neighbour?.capital !== true) ||
    (/^(?:said|says|has|have|will|is|announced|agreed|rejected|told|called)$/.test(
      lower(text.words, at + 1),
    ) &&
      !small.endsWith("s") &&
      !small.endsWith("ly"))
  );
}
