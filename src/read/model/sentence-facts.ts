import type { Kind } from "../../domain/kinds.ts";
import type { Amount } from "../../domain/record.ts";
import { contains, type Span, sharedLength, textOf } from "../../domain/span.ts";
import type { ReportedTime } from "../../domain/time.ts";
import { findAmounts } from "../amounts.ts";
import { findConditions } from "../conditions.ts";
import { findTimes } from "../dates.ts";
import { wordsUnder } from "./document-tokens.ts";
import type { DecodingSettings } from "./model-labels.ts";
import type { ScoredDocument } from "./score-documents.ts";
import type { SpanCandidate } from "./score-window.ts";

const HAS_AMOUNT: ReadonlySet<Kind> = new Set(["deal", "pressure", "commitment", "demand"]);

interface Facts {
  readonly time?: ReportedTime;
  readonly place?: string;
  readonly amount?: Amount;
}

/** A record's place in its document. */
interface Placed {
  readonly span: SpanCandidate;
  readonly evidence: Span;
  readonly what: Span;
}

/** What a record depends on: the words that the network marks, else a clause of the sentence that touches the record's words. */
export function conditionOf(
  { document, tokens }: ScoredDocument,
  { span, evidence, what }: Placed,
  settings: DecodingSettings,
): Span | undefined {
  const marked = span.conditions.find(({ score }) => score >= settings.condition);
  if (marked) return wordsUnder(document.text, tokens, marked);
  const told = findConditions(document.text, evidence);
  return told.find((condition) => sharedLength(what, condition) > 0) ?? told[0];
}

/** What a record's sentence tells beside its actors and attributes: time, place, amount. */
export function factsOf(
  { document, tokens }: ScoredDocument,
  { span, evidence, what }: Placed,
  settings: DecodingSettings,
): Facts {
  const { text, published } = document;
  const time = timeOf(span.kind, what, findTimes(text, evidence, published));
  const place = span.places.find(({ score }) => score >= settings.place);
  const amount = HAS_AMOUNT.has(span.kind) ? amountOf(text, span.kind, evidence, what) : undefined;
  return {
    ...(time ? { time } : {}),
    ...(place ? { place: textOf(text, wordsUnder(text, tokens, place)) } : {}),
    ...(amount ? { amount } : {}),
  };
}

/** The amount in the record's words; a deal without one there takes the sentence's only one. */
function amountOf(text: string, kind: Kind, evidence: Span, what: Span): Amount | undefined {
  const amounts = findAmounts(text, evidence);
  const own = amounts.find((mention) => contains(what, mention));
  const only = kind === "deal" && amounts.length === 1 ? amounts[0] : undefined;
  return (own ?? only)?.amount;
}

/** The time told in the record's words, else the nearest; for a statement only one told outside of what is said. */
function timeOf(
  kind: Kind,
  what: Span,
  times: readonly (Span & { readonly time: ReportedTime })[],
): ReportedTime | undefined {
  // A time beside a post or an open question is nearly always another thing's.
  if (kind === "open" || kind === "role") return undefined;
  const outside = times.filter((time) => sharedLength(what, time) === 0);
  if (kind === "statement") return nearest(what, outside)?.time;
  return (times.find((time) => contains(what, time)) ?? nearest(what, outside))?.time;
}

function nearest<T extends Span>(what: Span, spans: readonly T[]): T | undefined {
  const gap = (span: Span): number =>
    Math.max(0, span.startOffset - what.endOffset, what.startOffset - span.endOffset);
  return [...spans].sort((a, b) => gap(a) - gap(b))[0];
}
