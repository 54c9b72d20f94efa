import type { Attributes } from "../../domain/record.ts";
import { declined, refusesNext } from "../refusal.ts";
import type { SentenceView } from "./sentence-view.ts";

/** How far before a trigger its context is looked for, in characters. */
const LEAD = 80;
const WHETHER = /\b(?:whether|if)(?: or not)?\s(?:[^,;]{0,40})$/i;
/** "pressed Vale on whether Norway would", "urged the union to": the measure is another's, and only urged. */
const URGING =
  /\b(?:press|urg|call|demand|ask|push|lobb)(?:e?s|e?d|ied|ing)?\s(?:on\s|for\s)?[^,;]{1,60}?\b(?:whether|to|should|would)\s(?:[^,;]{0,30})$/iu;
const IMPOSING: ReadonlySet<string> = new Set(["imposed", "threatened"]);
const FAILED =
  /\b(?:fail(?:s|ed|ing)? to|unable to|could not|couldn['’]t|cannot|can['’]t)\s(?:[\p{L}]+\s){0,2}$/iu;
const NEGATED =
  /(?:\b(?:not|never|no longer|without|neither|nor)|n['’]t)\s(?:yet\s|ever\s|be\s|been\s|to\s|going to\s|\p{L}+ly\s){0,2}$/iu;

/**
 * What the words before a trigger make of it: the same record, its negated form, or none, where nothing was done
 * ("failed to agree") or only asked ("whether they will sign").
 */
export function inContext(
  view: SentenceView,
  startOffset: number,
  attributes: Attributes,
): Attributes | undefined {
  const lead = view.text.slice(Math.max(view.startOffset, startOffset - LEAD), startOffset);
  const clause = lead.split(/[;:“”"]/).at(-1) ?? "";
  if (attributes.kind === "open" || attributes.kind === "role") return attributes;
  if (attributes.kind === "pressure" && IMPOSING.has(attributes.value) && URGING.test(clause))
    return { ...attributes, value: "urged" };
  if (WHETHER.test(clause) && attributes.kind !== "tone") return undefined;
  if (refusesNext(clause)) return refused(attributes);
  if (FAILED.test(clause)) return undefined;
  return NEGATED.test(clause) ? negated(attributes) : attributes;
}

function refused(attributes: Attributes): Attributes | undefined {
  return attributes.kind === "commitment" ? declined(attributes) : negated(attributes);
}

function negated(attributes: Attributes): Attributes | undefined {
  switch (attributes.kind) {
    case "commitment":
      return attributes.value === "pledges" || attributes.value === "offers"
        ? declined(attributes)
        : undefined;
    case "position":
      if (attributes.value === "supports") return { ...attributes, value: "opposes" };
      return attributes.value === "opposes" ? undefined : attributes;
    case "pressure":
      return attributes.value === "imposed" ? { ...attributes, value: "withheld" } : undefined;
    case "tone":
    case "demand":
      return undefined;
    default:
      return attributes;
  }
}
