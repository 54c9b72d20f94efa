import type { Certainty } from "../domain/kinds.ts";
import type { Span } from "../domain/span.ts";

const DENIED =
  /\b(?:den(?:y|ies|ied|ying)(?: \w+)?(?: that)?|no truth (?:in|to)|did not exist|false(?:ly)? claim\w*|dismissed (?:reports|claims))\b/i;
const REPORTED =
  /\b(?:reportedly|allegedly|purportedly|rumou?red|it is understood|(?:is|are|was|were) (?:said|reported|understood|believed|thought|rumou?red|alleged) to|according to (?:\w+ )?(?:sources?|reports?|media|unnamed|anonymous)|(?:sources?|reports|media reports?) (?:say|said|claim\w*|suggest\w*|indicat\w+))\b/i;
const UNCONFIRMED =
  /\b(?:(?-i:may)|might|could|possibly|perhaps|maybe|likely|unlikely|potentially|hop(?:es?|ed|ing) (?:to|that|for)|not (?:yet )?(?:been )?confirmed|unconfirmed|remains? to be seen|appears? (?:to|that)|seems? (?:to|that))\b/i;
/** "may" of permission or wish, "could not": nothing uncertain. */
const CERTAIN_MODAL = /\b(?:could (?:not|n['’]t|never)|couldn['’]t|may God)\b/i;

/**
 * How sure a sentence is of what a span in it says. `conditional` is the caller's to tell, who knows whether a condition holds for it.
 * Only words before the span and in it count, so that a doubt told later in the sentence leaves it alone.
 */
export function certaintyOf(
  text: string,
  sentence: Span,
  what: Span,
): Exclude<Certainty, "conditional"> {
  const before = text.slice(sentence.startOffset, what.startOffset);
  const inside = text.slice(what.startOffset, what.endOffset);
  const lead = before.slice(-LEAD);
  if (DENIED.test(lead)) return "denied";
  if (REPORTED.test(before) || REPORTED.test(inside)) return "reported";
  const modal = `${lead.split(/[,;“”"]/).at(-1) ?? ""}${inside}`;
  return UNCONFIRMED.test(modal) && !CERTAIN_MODAL.test(modal) ? "unconfirmed" : "asserted";
}

/** How far before the words a denial or a modal verb may stand, in characters. */
const LEAD = 60;
