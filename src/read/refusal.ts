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
