import { type Found, knownByName, lookUp } from "../gazetteer/gazetteer.ts";
import { foldName, type Word } from "../words.ts";
import { bodyEnd } from "./body-names.ts";
import { capitalised, isGivenName, isNameWord, personShape } from "./person-names.ts";
import {
  type Draft,
  lower,
  opensSentence,
  type ReadText,
  type SentenceWords,
} from "./read-text.ts";
import { THING_HEADS } from "./words/body-words.ts";
import { OPENING_WORDS } from "./words/not-names.ts";
import { HONORIFICS, POST_HEADS } from "./words/post-words.ts";

/** After these a capital or a seat is where something is, not who acts. */
const PLACING =
  /^(?:in|at|near|outside|around|across|inside|throughout|via|into|visiting|downtown|central|toward)$/;
const PERSON_CUE =
  /^(?:said|says|told|tells|added|adds|asked|wrote|who|whose|stated|announced|argued|claimed|commented|remarked|explained|tweeted)$/;

/** Names of several words, and those that the gazetteer knows, in one sentence that is no heading. */
export function findNames(text: ReadText, sentence: SentenceWords): Draft[] {
  const drafts: Draft[] = [];
  let at = sentence.first;
  while (at < sentence.end) {
    const found = nameAt(text, sentence, at);
    if (found?.draft) drafts.push(found.draft);
    at = found?.end ?? at + 1;
  }
  return drafts;
}

/** Only what the gazetteer knows: in a heading any word may bear a capital. */
export function findKnownNames(text: ReadText, sentence: SentenceWords): Draft[] {
  const drafts: Draft[] = [];
  for (let at = sentence.first; at < sentence.end; at++) {
    const found = lookUp(text.words, at);
    if (!found || at + found.wordCount > sentence.end) continue;
    const draft = knownDraft(text, at, found);
    if (draft) drafts.push(draft);
    at += found.wordCount - 1;
  }
  return drafts;
}

/** A name that begins at a word, or words that are passed over together because they name a place or a thing. */
interface NameAt {
  readonly end: number;
  readonly draft?: Draft;
}

function nameAt(text: ReadText, sentence: SentenceWords, at: number): NameAt | undefined {
  const { words } = text;
  const found = withinSentence(lookUp(words, at), at, sentence.end);
  const body = bodyEnd(words, at, sentence.end);
  if (body !== undefined && body > at + (found?.wordCount ?? 0))
    return { end: body, draft: bodyDraft(text, at, body) };
  if (found && !isGivenNameHere(text, at, found)) return knownAt(text, sentence, at, found);
  if (isOpeningWord(text, sentence, at)) return undefined;
  return shapeAt(text, sentence, at);
}

function withinSentence(found: Found | undefined, at: number, end: number): Found | undefined {
  return found && at + found.wordCount <= end ? found : undefined;
}

/** "Jordan Vale" is nobody's state. */
function isGivenNameHere(text: ReadText, at: number, found: Found): boolean {
  if (found.type === "person" || found.wordCount > 1 || found.sense === "adjective") return false;
  const [word, next] = [text.words[at], text.words[at + 1]];
  if (!word || !next || !isGivenName(word.text)) return false;
  return (
    isNameWord(next) && !lookUp(text.words, at + 1) && bodyEnd(text.words, at, at + 4) === undefined
  );
}

function knownAt(text: ReadText, sentence: SentenceWords, at: number, found: Found): NameAt {
  const end = at + found.wordCount;
  if (found.type === "person") {
    const shape = personShape(text.words, at, sentence.end);
    if (shape && shape.end > end && !lookUp(text.words, end))
      return { end: shape.end, draft: personDraft(at, shape.end) };
  }
  const draft = knownDraft(text, at, found);
  return draft ? { end, draft } : { end };
}

function knownDraft(text: ReadText, at: number, found: Found): Draft | undefined {
  const end = at + found.wordCount;
  const isPlace =
    found.sense === "capital" || found.sense === "seat" || found.sense === "place-seat";
  if (isPlace && (found.sense === "place-seat" || isPlaced(text, at, end))) return undefined;
  if (found.type !== "person" && namesThing(text, end)) return undefined;
  // "European", "Western": too wide to be an actor by themselves.
  if (found.sense === "adjective" && found.type === "group") return undefined;
  return {
    first: at,
    end,
    form: "name",
    type: found.sense === "people" ? "group" : found.type,
    plural: found.sense === "people",
    known: spelledHere(text, at, found),
    ...(found.sense === "adjective" ? { adjective: true } : {}),
  };
}

/** A person is called as the document spells the name, where only accents tell it from the gazetteer's. */
function spelledHere(text: ReadText, at: number, found: Found): string {
  if (found.type !== "person" || found.wordCount < 2) return found.name;
  const last = text.words[at + found.wordCount - 1];
  const spelled = text.document.text.slice(text.words[at]?.startOffset, last?.endOffset);
  return foldName(spelled) === foldName(found.name) ? spelled : found.name;
}

function isPlaced(text: ReadText, at: number, end: number): boolean {
  const before = lower(text.words, at - 1) === "the" ? at - 2 : at - 1;
  if (PLACING.test(lower(text.words, before))) return true;
  const after = lookUp(text.words, end + 1);
  return text.words[end]?.text === "," && after?.sense === "name" && after.type === "state";
}

/** "Paris Agreement", "Iraq War": the name is part of another. */
function namesThing(text: ReadText, end: number): boolean {
  const next = text.words[end];
  return (
    next !== undefined && THING_HEADS.has(next.text) && !POST_HEADS.has(next.text.toLowerCase())
  );
}

function isOpeningWord(text: ReadText, sentence: SentenceWords, at: number): boolean {
  const word = text.words[at];
  if (!word?.capital || !opensSentence(text, sentence, at)) return false;
  const small = word.text.toLowerCase();
  return OPENING_WORDS.has(small) || (text.smallWords.has(small) && !isGivenName(word.text));
}

function shapeAt(text: ReadText, sentence: SentenceWords, at: number): NameAt | undefined {
  const holder = holderAfterPost(text, sentence, at);
  if (holder !== undefined) return { end: holder };
  if (isActingFor(text, at, sentence.end))
    return { end: at + 1, draft: { ...personDraft(at, at + 1), type: "organisation" } };
  const shape = personShape(text.words, at, sentence.end);
  if (!shape) return undefined;
  const next = text.words[shape.end];
  // A run that ends in "Street" or "Treaty" is no actor; one of a single word is looked at in the second pass.
  if (next?.capital && THING_HEADS.has(next.text) && !shape.sure) return { end: shape.end };
  if (shape.nameWords < 2 && !afterTitle(text, at)) return undefined;
  const isPerson =
    shape.sure || afterTitle(text, at) || PERSON_CUE.test(lower(text.words, shape.end));
  if (isPerson) {
    const known = knownInCapitals(text, at, shape.end);
    const draft = personDraft(at, shape.end);
    return { end: shape.end, draft: known ? { ...draft, known } : draft };
  }
  return { end: shape.end, draft: { ...personDraft(at, shape.end), type: "unknown" } };
}

/** "LGC Ada Vale": a body's letters before a full name. */
function isActingFor({ words }: ReadText, at: number, limit: number): boolean {
  const [body, given, name] = [words[at], words[at + 1], words[at + 2]];
  if (!body || !given || !name || at + 2 >= limit || !/^\p{Lu}{3,6}$/u.test(body.text))
    return false;
  const isSmall = [given, name].every(({ text }) => /\p{Ll}/u.test(text));
  return isSmall && !isGivenName(body.text) && isGivenName(given.text) && isNameWord(name);
}

/** "Secretary of Commerce *Ada Vale*": where the holder begins in a run of capitals that a post's field opens. */
function holderAfterPost(text: ReadText, sentence: SentenceWords, at: number): number | undefined {
  const { words } = text;
  if (!/^(?:of|for)$/.test(lower(words, at - 1)) || !POST_HEADS.has(lower(words, at - 2)))
    return undefined;
  let end = at;
  while (end < sentence.end && isNameWord(words[end] as Word)) end++;
  for (let start = at + 1; start < end - 1; start++)
    if (isGivenName(words[start]?.text ?? "")) return start;
  return undefined;
}

/** Whether a post or a form of address stands right before: "President Vale", "Mr. Vale", "spokeswoman Ada Vale". */
function afterTitle(text: ReadText, at: number): boolean {
  const before = lower(text.words, at - 1);
  return HONORIFICS.has(before) || POST_HEADS.has(before);
}

function personDraft(first: number, end: number): Draft {
  return { first, end, form: "name", type: "person", plural: false };
}

/** Whom the gazetteer knows by a name in capitals. */
function knownInCapitals(text: ReadText, first: number, end: number): string | undefined {
  const words = text.words.slice(first, end);
  if (!words.every((word) => word.text === word.text.toUpperCase())) return undefined;
  const spelled = words
    .map((word) => capitalised(word.text))
    .join(" ")
    .replaceAll(" .", ".");
  return (knownByName(spelled) ?? knownByName(spelled.replace(/,? (?:Jr|Sr)\.?$/, "")))?.name;
}

function bodyDraft(text: ReadText, first: number, end: number): Draft {
  const [from, to] = [text.words[first], text.words[end - 1]];
  const name = text.document.text.slice(from?.startOffset, to?.endOffset);
  const known = knownByName(name);
  return {
    first,
    end,
    form: "name",
    type: known?.type ?? "organisation",
    plural: false,
    ...(known ? { known: known.name } : {}),
  };
}
