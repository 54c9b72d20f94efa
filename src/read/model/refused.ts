import type { Attributes } from "../../domain/record.ts";
import type { Span } from "../../domain/span.ts";
import { declined, tellsRefusal } from "../refusal.ts";

/** How far before the words a refusal may stand, in UTF-16 units of the same sentence. */
const BEFORE = 30;

const AFFIRMED: ReadonlySet<string> = new Set([
  "considers",
  "offers",
  "pledges",
  "agrees",
  "delivers",
]);

/** The attributes, an affirmed undertaking declined where its words say that it is refused: a turned-round stance costs most trust. */
export function mindRefusal(
  attributes: Attributes,
  text: string,
  { evidence, what }: { readonly evidence: Span; readonly what: Span },
): Attributes {
  if (attributes.kind !== "commitment" || !AFFIRMED.has(attributes.value)) return attributes;
  const from = Math.max(evidence.startOffset, what.startOffset - BEFORE);
  return tellsRefusal(text.slice(from, what.endOffset)) ? declined(attributes) : attributes;
}
