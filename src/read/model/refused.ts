import type { Kind } from "../../domain/kinds.ts";
import type { Attributes } from "../../domain/record.ts";
import type { Span } from "../../domain/span.ts";
import { declined, deniesEncounter, deniesWhatFollows, tellsRefusal } from "../refusal.ts";

/** How far before the words a refusal may stand, in UTF-16 units of the same sentence. */
const BEFORE = 30;
/** And how far a denial: "denied on Thursday evening that". */
const DENIAL_BEFORE = 60;

const AFFIRMED: ReadonlySet<string> = new Set([
  "considers",
  "offers",
  "pledges",
  "agrees",
  "delivers",
]);

/** Stages of a meeting that is to be. */
const TO_BE: ReadonlySet<string> = new Set(["proposed", "scheduled"]);

/**
 * The attributes, an affirmed undertaking declined where its words say that it is refused, and a meeting refused where they say that none
 * is agreed: a turned-round stance costs most trust.
 */
export function mindRefusal(
  attributes: Attributes,
  text: string,
  { evidence, what }: { readonly evidence: Span; readonly what: Span },
): Attributes {
  const saidAfter = (before: number): string =>
    text.slice(Math.max(evidence.startOffset, what.startOffset - before), what.endOffset);
  if (attributes.kind === "meeting")
    return TO_BE.has(attributes.value) && deniesEncounter(saidAfter(DENIAL_BEFORE))
      ? { ...attributes, value: "refused" }
      : attributes;
  if (attributes.kind !== "commitment" || !AFFIRMED.has(attributes.value)) return attributes;
  return tellsRefusal(saidAfter(BEFORE)) ? declined(attributes) : attributes;
}

/** Kinds of what is done, of which it can be denied that it was. */
const DONE: ReadonlySet<Kind> = new Set(["pressure", "deal", "commitment", "role", "demand"]);

/** Whether a sentence denies what a record of a kind says. */
export function isDenied(
  kind: Kind,
  text: string,
  { evidence, what }: { readonly evidence: Span; readonly what: Span },
): boolean {
  if (!DONE.has(kind)) return false;
  const from = Math.max(evidence.startOffset, what.startOffset - DENIAL_BEFORE);
  return deniesWhatFollows(
    text.slice(from, what.startOffset),
    text.slice(what.startOffset, what.endOffset),
  );
}
