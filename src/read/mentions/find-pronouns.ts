import type { Word } from "../words.ts";
import { type Draft, lower, type ReadText, type SentenceWords } from "./read-text.ts";

const PERSON = /^(?:he|she|him|her|his|hers)$/;
const SEVERAL = /^(?:they|them|their|theirs)$/;
const THING = /^(?:it|its)$/;
const FIRST = /^(?:I|we|me|us|my|our|mine|ours|myself|ourselves)$/;
const FIRST_OPENING = /^(?:We|My|Our|Us|Me|Mine|Ours)$/;
/** "It is clear that": nobody is meant. */
const EMPTY_IT =
  /^(?:is|was|would|will|has|had|seems|appears|remains|became|may|might|could|should)$/;
const EMPTY_IT_WORD =
  /^(?:clear|important|possible|impossible|likely|unlikely|necessary|essential|vital|time|difficult|hard|easy|unclear|true|crucial|imperative|critical|not|been|be|also|too|very|still|only|now|reported|expected|believed|thought|understood|said|hoped|a|the|an|rainy|late|early)$/;

/** Pronouns and first persons of a sentence. */
export function findPronouns(text: ReadText, sentence: SentenceWords): Draft[] {
  const drafts: Draft[] = [];
  for (let at = sentence.first; at < sentence.end; at++) {
    const draft = pronounAt(text.words, at);
    if (draft) drafts.push(draft);
  }
  return drafts;
}

function pronounAt(words: readonly Word[], at: number): Draft | undefined {
  const word = words[at] as Word;
  const small = word.text.toLowerCase();
  const one = { first: at, end: at + 1 };
  if (
    FIRST.test(word.text) ||
    FIRST_OPENING.test(word.text) ||
    /^(?:I|[Ww]e)['’]\p{L}+$/u.test(word.text)
  ) {
    const plural = /^(?:we|us|our|ours|ourselves)/.test(small);
    return { ...one, form: "first-person", type: plural ? "group" : "person", plural };
  }
  if (PERSON.test(small) || /^s?he['’]\p{L}+$/u.test(small))
    return { ...one, form: "pronoun", type: "person", plural: false };
  if (SEVERAL.test(small) || /^they['’]\p{L}+$/u.test(small))
    return { ...one, form: "pronoun", type: "group", plural: true };
  if (THING.test(small) && !isEmptyIt(words, at))
    return { ...one, form: "pronoun", type: "unknown", plural: false };
  return undefined;
}

function isEmptyIt(words: readonly Word[], at: number): boolean {
  return (
    lower(words, at) === "it" &&
    EMPTY_IT.test(lower(words, at + 1)) &&
    EMPTY_IT_WORD.test(lower(words, at + 2))
  );
}
