import type { Attributes } from "../domain/record.ts";

/** Words that turn an undertaking into its refusal. */
const REFUSAL =
  "(?:stop(?:s|ped|ping)?|f[ae]lls?) short of|refus(?:e|es|ed|ing) to|declin(?:e|es|ed|ing) to|rul(?:e|es|ed|ing) out|unwilling to|under no circumstances";
const TOLD = new RegExp(`\\b(?:${REFUSAL})\\b`, "i");
const RIGHT_BEFORE = new RegExp(`\\b(?:${REFUSAL})\\s(?:\\p{L}+\\s){0,2}$`, "iu");

/** Whether words tell a refusal anywhere. */
export function tellsRefusal(words: string): boolean {
  return TOLD.test(words);
}

/** Whether what follows these words is refused: at most two words stand between. */
export function refusesNext(lead: string): boolean {
  return RIGHT_BEFORE.test(lead);
}

/** An undertaking as declined; other attributes as they are. */
export function declined(attributes: Attributes): Attributes {
  return attributes.kind === "commitment" ? { ...attributes, value: "declines" } : attributes;
}

const NO_ENCOUNTER =
  /\bden(?:y|ies|ied|ying)\b|\bno (?:such )?(?:\w+ ){0,2}(?:meeting|talks|appointment|summit|encounter)\b|\b(?:has|have|had)(?: not|n['’]t| never) agreed\b/i;

/** Whether words say that a meeting is not agreed, or deny it. */
export function deniesEncounter(words: string): boolean {
  return NO_ENCOUNTER.test(words);
}

/** "denied that", "denies having", "denied on Thursday that": of the denied itself no word may stand between. */
const DENYING =
  /\bden(?:y|ies|ied|ying)(?: on \w+(?: \w+)?)?(?: (?:that(?: (?:it|he|she|they|[A-Z]\w+))?(?: (?:had|has|have|was|were|would|ever))*|having|ever))?\s*$/;
const DENIED = /^(?:(?:has|have|had) )?den(?:ies|ied)\b/i;

/** Whether what is said of `what` is that it is not so. */
export function deniesWhatFollows(before: string, what: string): boolean {
  return DENYING.test(before) || DENIED.test(what);
}
