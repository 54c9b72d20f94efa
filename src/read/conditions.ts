import type { Span } from "../domain/span.ts";
import { findAll } from "./find-all.ts";

const OPENER =
  /\b(?:only if|even if|if|unless|once|provided(?: that)?|providing(?: that)?|as long as|so long as|on (?:the )?condition(?: that)?|on condition of|in the event (?:that|of)|in case(?: of)?|subject to|conditional (?:up)?on|contingent (?:up)?on|dependent (?:up)?on|depending on|in return for|in exchange for|pending|until|assuming(?: that)?)\b/gi;
/** "asked if" is a question, "as if" a comparison, "once" a count. */
const NO_CONDITION_BEFORE =
  /\b(?:ask(?:s|ed|ing)?(?: \w+)?|wonder(?:s|ed|ing)?|know|see|tell|whether|as|what|at|decide|check|say|determine|more than|for|not sure|sure|unclear|doubt(?:s|ed)?|question(?:s|ed)?)\s$/i;
/** After these "until" and "once" make what precedes depend on what follows. */
const HOLDS_BACK =
  /\b(?:not|no|never|n['’]t|refus\w+|prefer\w*|wait\w*|withh\w+|delay\w*|suspend\w*|continu\w+|remain\w*|postpon\w+|declin\w+|keep|stay|reject\w*|will|would|shall|hold\w*)\b/i;
const CLAUSE_END =
  /[,;:–—)]|\s-\s|[.!?]["”’']*\s*$|["”]\s|\s(?:but|and (?:said|added|that|would|will|has|he|she|they|it|we)|while|said|says|told|added)\s/;

/**
 * The conditions of a sentence: clauses that say on what something depends, marker included, without the stop that ends them.
 * Offsets count into `text`.
 */
export function findConditions(text: string, span: Span): Span[] {
  const sentence = text.slice(span.startOffset, span.endOffset);
  const found: Span[] = [];
  let from = 0;
  for (const match of findAll(OPENER, sentence)) {
    if (match.index < from || !isCondition(sentence, match.index, match[0].toLowerCase())) continue;
    const end = clauseEnd(sentence, match.index + match[0].length);
    if (end - match.index < match[0].length + 3) continue;
    found.push({ startOffset: span.startOffset + match.index, endOffset: span.startOffset + end });
    from = end;
  }
  return found;
}

function isCondition(sentence: string, at: number, marker: string): boolean {
  const before = sentence.slice(0, at);
  if (NO_CONDITION_BEFORE.test(before)) return false;
  const after = sentence.slice(at + marker.length);
  if (marker === "until")
    return HOLDS_BACK.test(before) && !/^\s(?:\d|\p{Lu}|the end|today|now|then)/u.test(after);
  // "once again", "once a member": no clause follows.
  if (marker === "once")
    return (
      /^\s(?:the|an?|it|they|we|he|she|this|all|these|\p{L}+ed|in|\p{Lu})\b/u.test(after) &&
      !/^\s(?:again|a (?:week|month|year|day))/.test(after)
    );
  return true;
}

function clauseEnd(sentence: string, from: number): number {
  const stop = CLAUSE_END.exec(sentence.slice(from));
  const end = stop ? from + stop.index : sentence.length;
  return sentence.slice(0, end).trimEnd().length;
}
