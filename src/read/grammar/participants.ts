import { contains, type Span } from "../../domain/span.ts";
import { lower } from "../mentions/read-text.ts";
import { clauseFrom } from "./clauses.ts";
import { type SpokenSentence, voicesAt, without } from "./draft.ts";
import { isSpokenFor, phraseStart } from "./phrases.ts";
import { type PlacedMention, quotationAt, type SentenceView, wordAt } from "./sentence-view.ts";
import { objectOf, ownerOf, subjectOf } from "./subjects.ts";

/** Who meets by a verb: its subject, and whom "with" or the object names. */
export function participantsOfVerb(sentence: SpokenSentence, found: Span): PlacedMention[] {
  const { view } = sentence;
  const voice = voicesAt(sentence, found.startOffset)[0];
  const from = voice ? wordAt(view, voice.startOffset) : view.firstWord;
  const subject = subjectOf(view, verbWord(sentence, found), from);
  if (
    subject.length === 0 ||
    quotationAt(view, found.startOffset) !== quotationAt(view, subject[0]?.mention.startOffset ?? 0)
  )
    return [];
  const others = withWhom(sentence, found);
  return [...subject, ...without(others, subject)];
}

/** The verb itself: "to meet" is found with what stands before it. */
function verbWord({ view }: SpokenSentence, found: Span): number {
  const words = view.text.slice(found.startOffset, found.endOffset);
  return (
    wordAt(view, found.startOffset) +
    (/^(?:will|to|would|could|may|might|should|can) /i.test(words) ? 1 : 0)
  );
}

/** Who meets by "talks between", "X's meeting with": all that the preposition names, and the owner before. */
export function participantsOfNoun(sentence: SpokenSentence, found: Span): PlacedMention[] {
  const { view } = sentence;
  const first = wordAt(view, found.endOffset);
  const named = objectOf(view, first, Math.min(view.endWord, first + 40)).filter(
    (mention, index) => index > 0 || mention.first <= first + 8,
  );
  const isWith = /\bwith\s$/i.test(view.text.slice(found.startOffset, found.endOffset));
  if (!isWith) return named;
  const owner = view.actors.findLast(
    (mention) =>
      mention.mention.endOffset <= found.startOffset &&
      wordAt(view, found.startOffset) - mention.end <= 3,
  );
  return owner ? [owner, ...without(named, [owner])] : named;
}

/** Whose visit it is and whom it is to. */
export function participantsOfVisit({ view }: SpokenSentence, found: Span): PlacedMention[] {
  const noun = wordAt(view, found.startOffset);
  const after = wordAt(view, found.endOffset);
  const others = objectOf(view, after, Math.min(view.endWord, after + 6));
  const isTo = /\bto\s$/i.test(view.text.slice(found.startOffset, found.endOffset));
  const owner = isTo ? ownerOf(view, noun) : [];
  return isTo && owner.length === 0 ? [] : [...owner, ...without(others, owner)];
}

/** Who "was attended by" names. */
export function participantsOfPassive({ view }: SpokenSentence, found: Span): PlacedMention[] {
  return objectOf(view, wordAt(view, found.endOffset), view.endWord);
}

/** The names that hyphens join before an encounter. */
export function participantsOfPair({ view }: SpokenSentence, found: Span): PlacedMention[] {
  return view.mentions.filter(({ mention }) => contains(found, mention) && mention.form === "name");
}

/** Who is named after "with" in the clause, or right after "met" and "received". */
function withWhom({ view }: SpokenSentence, found: Span): PlacedMention[] {
  const clause = clauseFrom(view, found.startOffset);
  const rest = view.text.slice(found.startOffset, clause.endOffset);
  const word = wordAt(view, found.endOffset);
  const end = wordAt(view, clause.endOffset);
  const isDirect = /\b(?:met|meet|received|hosted?|invited|visit(?:ed|ing))\s?$/i.test(
    view.text.slice(found.startOffset, found.endOffset),
  );
  const direct = isDirect ? objectOf(view, word, Math.min(end, word + 14)) : [];
  if (
    direct.length > 0 &&
    (direct[0] as PlacedMention).first <= word + 7 &&
    !/^\s*(?:in|on|at|to|for)\b/.test(view.text.slice(found.endOffset, found.endOffset + 5))
  )
    return direct;
  const preposition = /^(?:[^,;]{0,80}?\bwith|[^,;]{0,40}?\bbetween)\s/.exec(rest);
  if (!preposition) return [];
  const from = wordAt(view, found.startOffset + preposition.index + preposition[0].length);
  const others = objectOf(view, from, end);
  const [first] = others;
  return first && first.first <= from + 9 && !isOfOthers(view, first, from) ? others : [];
}

/** "families of Americans", "workers at Norland Steel": who is met is told by a noun before, of which no more is known. */
function isOfOthers(view: SentenceView, mention: PlacedMention, from: number): boolean {
  const preposition = phraseStart(view, mention, from) - 1;
  if (preposition <= from || !/^(?:of|from|at|in)$/.test(lower(view.words, preposition)))
    return false;
  const noun = view.words[preposition - 1]?.text ?? "";
  return /^\p{Ll}+s$/u.test(noun) && !isSpokenFor(view, mention, from);
}
