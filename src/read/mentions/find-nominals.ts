import { lookUp } from "../gazetteer/gazetteer.ts";
import type { Word } from "../words.ts";
import { type Draft, lower, type ReadText, type SentenceWords, touches } from "./read-text.ts";
import { ACTOR_NOUNS, MODIFYING_NOUNS, NOUN_MODIFIERS, STATE_NOUNS } from "./words/actor-nouns.ts";

const DETERMINER =
  /^(?:the|this|that|these|those|a|an|his|her|its|their|our|my|your|both|all|some|several|many|two|three|four|other|no|any|each|every|most)$/;
const BARE_PLURAL_NEEDS = 1;
const MOST_MODIFIERS = 5;
/** What may follow a noun that often only modifies the next. */
export const ENDS_PHRASE: RegExp =
  /^(?:\W+|['’]s|is|are|was|were|be|been|has|have|had|will|would|could|should|may|might|must|can|cannot|did|do|does|to|of|in|on|at|by|for|from|with|and|or|but|as|that|which|who|whose|when|where|while|after|before|if|because|not|also|\p{L}+ed|\p{L}+ly|said|says|told|made|took|held|met|gave|led|sought|came|went|agrees|wants|plans|hopes|insists|denies|needs|remains|calls|welcomes|supports|condemns|urges|demands|announces|believes|expects|continues|intends|rejects|offers|considers|faces|seeks|gives|takes|makes|proposes|thanks|stands|lends|views|reaffirms|recogni[sz]es|opposes|imposes|warns|claims|argues|keeps|refuses|appears|began|broke|won|lost|left|kept|sent|spoke|chose|under|over|about|against|between|since|until|during|without|then|now)$/iu;

/** "the minister", "the two leaders", "European officials", "the Russian side": nouns that stand for an actor. */
export function findNominals(
  text: ReadText,
  sentence: SentenceWords,
  taken: ReadonlySet<number>,
): Draft[] {
  const drafts: Draft[] = [];
  let from = sentence.first;
  for (let at = sentence.first; at < sentence.end; at++) {
    if (taken.has(at)) continue;
    const draft = nominalAt(text, { at, from, end: sentence.end }, taken);
    if (!draft) continue;
    drafts.push(draft);
    from = at + 1;
  }
  return drafts;
}

interface Place {
  readonly at: number;
  /** First word that the phrase may take. */
  readonly from: number;
  readonly end: number;
}

function nominalAt(text: ReadText, place: Place, taken: ReadonlySet<number>): Draft | undefined {
  const { words } = text;
  const small = lower(words, place.at);
  const noun = ACTOR_NOUNS.get(small);
  if (!noun || isModifierHere(words, place.at, taken)) return undefined;
  let first = place.at;
  while (first > place.from && place.at - first < MOST_MODIFIERS && isModifier(words, first - 1))
    first--;
  const determined = first > place.from && DETERMINER.test(lower(words, first - 1));
  const body = determined ? undefined : bodyBefore(first, place.from, taken);
  if (!determined && body === undefined && !noun.plural && !isOwned(words, first)) return undefined;
  if (!determined && noun.plural && place.at - first < BARE_PLURAL_NEEDS && isVague(small))
    return undefined;
  const state = stateBefore(text, first, place.at);
  if (determined && !(lower(words, first - 1) === "that" && noun.plural)) first--;
  return {
    first: body ?? first,
    end: place.at + 1,
    form: "nominal",
    type: state && STATE_NOUNS.has(small) ? "state" : noun.plural ? "group" : noun.type,
    plural: noun.plural,
    ...(state && STATE_NOUNS.has(small) ? { known: state } : {}),
  };
}

/** "a Foreign Office spokesman": where the name right before a noun begins. */
function bodyBefore(first: number, from: number, taken: ReadonlySet<number>): number | undefined {
  if (!taken.has(first - 1)) return undefined;
  let start = first - 1;
  while (start > from && taken.has(start - 1)) start--;
  return start;
}

/** Plurals that without any word before them are hardly ever an actor of the text. */
function isVague(noun: string): boolean {
  return /^(?:people|men|women|countries|nations|states|parties|sides|governments|members|forces|powers|sources|companies|firms|banks|groups|teams|friends|students|experts|republics|islands|courts)$/.test(
    noun,
  );
}

function isOwned(words: readonly Word[], first: number): boolean {
  return /^['’]s?$/.test(words[first - 1]?.text ?? "");
}

/** Whether the noun only modifies what follows, or is the title before a name. */
function isModifierHere(words: readonly Word[], at: number, taken: ReadonlySet<number>): boolean {
  const next = words[at + 1];
  if (!next) return false;
  if (ACTOR_NOUNS.has(next.text.toLowerCase())) return true;
  if (next.text === "-" && touches(words, at) && touches(words, at + 1)) return true;
  if (taken.has(at + 1) && next.capital && !/^['’]s?$/.test(words[at - 1]?.text ?? "")) return true;
  return MODIFYING_NOUNS.has(lower(words, at)) && !ENDS_PHRASE.test(next.text);
}

function isModifier(words: readonly Word[], at: number): boolean {
  const word = words[at] as Word;
  const small = word.text.toLowerCase();
  if (word.text === "-") return touches(words, at - 1) && touches(words, at);
  if (DETERMINER.test(small)) return /^(?:two|three|four|other)$/.test(small);
  if (NOUN_MODIFIERS.has(small) || ACTOR_NOUNS.has(small)) return true;
  return word.capital
    ? lookUp(words, at)?.sense === "adjective"
    : /(?:ial|ional|ian|ish|ese|ic|ist|ary)$/.test(small);
}

function stateBefore(text: ReadText, first: number, noun: number): string | undefined {
  for (let at = first; at < noun; at++) {
    const found = lookUp(text.words, at);
    if (found?.type === "state") return found.name;
  }
  const owner = isOwned(text.words, first) ? lookUp(text.words, first - 2) : undefined;
  return owner?.type === "state" && owner.wordCount === 1 ? owner.name : undefined;
}
