import { lower } from "../mentions/read-text.ts";
import { POST_HEADS, POST_MODIFIERS } from "../mentions/words/post-words.ts";
import { type PlacedMention, type SentenceView, wordAt } from "./sentence-view.ts";

/** Words that subordinate what follows. */
export const PREPOSITION: RegExp =
  /^(?:of|with|to|by|from|in|at|for|on|against|between|about|into|over|under|after|before|during|toward|towards|including|than|like|via|through|among|as|without|near|amid|alongside|following|regarding|concerning|upon)$/i;
/** Words that open a relative clause. */
export const RELATIVE: RegExp = /^(?:who|which|that|whom)$/i;

/** A mention and those that a list goes on with: commas count once an "and" closes them. */
export function joinedTo(view: SentenceView, first: PlacedMention, end: number): PlacedMention[] {
  const all = [first];
  for (const mention of view.actors) {
    const last = all.at(-1) as PlacedMention;
    if (mention.first < last.end || mention.end > end) continue;
    if (!isJoined(view, last.end, mention.first)) break;
    all.push(mention);
  }
  while (all.length > 1 && !hasAnd(view, all.at(-2)?.end ?? 0, all.at(-1)?.first ?? 0)) all.pop();
  return all.map((mention) => standIn(view, mention));
}

/** "The envoy, Tomas Okoro," is who is named between the commas. */
export function named(view: SentenceView, mention: PlacedMention): PlacedMention {
  if (mention.mention.form !== "nominal" || view.words[mention.end]?.text !== ",") return mention;
  const name = view.actors.find(
    (other) => other.first === mention.end + 1 && other.mention.form === "name",
  );
  return name && view.words[name.end]?.text === "," ? name : mention;
}

/** "firms including A, B and C": the list says who. */
export function isListed(view: SentenceView, mention: PlacedMention, from: number): boolean {
  return /^(?:including|like|as|namely)$/.test(
    lower(view.words, phraseStart(view, mention, from) - 1),
  );
}

/** Whether "and" stands in a range of words. */
export function hasAnd(view: SentenceView, from: number, to: number): boolean {
  return view.words.slice(from, to).some(({ text }) => text === "and" || text === "&");
}

/** "the leaders of France and Germany": who is tied by "of" to a noun of people who act for it. */
export function isSpokenFor(view: SentenceView, mention: PlacedMention, from: number): boolean {
  const preposition = phraseStart(view, mention, from) - 1;
  return (
    lower(view.words, preposition) === "of" && ACTS_FOR.test(lower(view.words, preposition - 1))
  );
}

const ACTS_FOR =
  /^(?:leaders|heads|presidents|representatives|members|officials|ministers|delegations?|governments?|authorities|envoys|negotiators|parliaments?)$/;

const OWNED = /^(?:delegation|side|government|administration|cabinet)$/;

/** "representatives of the union" stand for the union, "Vale's delegation" for Vale, where they are named. */
export function standIn(view: SentenceView, mention: PlacedMention): PlacedMention {
  if (mention.mention.form === "nominal" && OWNED.test(lower(view.words, mention.end - 1))) {
    const isOwned = /^['’]s?$/.test(lower(view.words, mention.first - 1));
    const owner = isOwned ? mentionEnding(view, mention.first - 1) : undefined;
    if (owner) return owner;
  }
  if (mention.mention.form !== "nominal" || !ACTS_FOR.test(lower(view.words, mention.end - 1)))
    return mention;
  if (lower(view.words, mention.end) !== "of") return mention;
  const first = lower(view.words, mention.end + 1) === "the" ? mention.end + 2 : mention.end + 1;
  const body = view.actors.find((other) => other.first === first && other.mention.form === "name");
  return body && body.mention.type !== "person" ? body : mention;
}

/** Whether only "and", commas, titles and determiners stand between two places. */
export function isJoined(view: SentenceView, from: number, to: number): boolean {
  if (to <= from || to - from > 10) return false;
  const between = view.words.slice(from, to);
  const joins = between.some(({ text }) => text === "and" || text === "&" || text === ",");
  return (
    joins && between.every((word) => word.capital || JOINS.test(word.text) || isTitle(word.text))
  );
}

const JOINS =
  /^(?:and|&|,|the|a|an|his|her|its|their|of|for|both|mr|mrs|-|['’]s?|then|newly|elected)$/;

/** Whether a word belongs to posts and titles. */
export function isTitle(word: string): boolean {
  return POST_HEADS.has(word) || POST_MODIFIERS.has(word);
}

/** Whether a preposition before the phrase of a mention takes it. */
export function isSubordinate(view: SentenceView, mention: PlacedMention, from: number): boolean {
  const start = phraseStart(view, mention, from);
  return start > from && PREPOSITION.test(lower(view.words, start - 1));
}

/** Whether a possessive follows, so that something of the mention's is meant and not it. */
export function isOwner(view: SentenceView, mention: PlacedMention): boolean {
  return (
    /^['’]s?$/.test(view.words[mention.end]?.text ?? "") ||
    /^(?:his|her|its|their|our|my)$/i.test(mention.mention.text)
  );
}

/** Where the phrase of a mention begins: before its post, titles, adjectives and a determiner; never inside another's. */
export function phraseStart(view: SentenceView, placed: PlacedMention, from: number): number {
  const { post } = placed.mention;
  const told = post && post.span.startOffset < placed.mention.startOffset;
  let start = told ? wordAt(view, post.span.startOffset) : placed.first;
  while (start > from && start > placed.first - MOST_PHRASE) {
    const word = view.words[start - 1];
    const small = word?.text.toLowerCase() ?? "";
    if (mentionEnding(view, start)) break;
    const isName = word?.capital === true && !PREPOSITION.test(small) && !RELATIVE.test(small);
    if (!isName && !DETERMINES.test(small) && !isTitle(small)) break;
    start--;
  }
  return start;
}

const MOST_PHRASE = 14;
const DETERMINES =
  /^(?:the|a|an|his|her|its|their|our|my|this|that|these|those|mr|mrs|ms|dr|['’]s|-|counterpart)\.?$/;

/** The mention that may act and ends right before a word; undefined where there is none. */
export function mentionEnding(view: SentenceView, end: number): PlacedMention | undefined {
  return view.actors.find((mention) => mention.end === end);
}
