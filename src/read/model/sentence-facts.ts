import type { Certainty, Kind } from "../../domain/kinds.ts";
import type { Amount } from "../../domain/record.ts";
import { contains, type Span, sharedLength, textOf } from "../../domain/span.ts";
import type { ReportedTime } from "../../domain/time.ts";
import { findAmounts } from "../amounts.ts";
import { findConditions } from "../conditions.ts";
import { findTimes } from "../dates.ts";
import { spanOf } from "./decide-records.ts";
import type { DecodingSettings } from "./model-labels.ts";
import type { ScoredDocument } from "./score-documents.ts";
import type { SpanCandidate } from "./score-window.ts";

const HAS_AMOUNT: ReadonlySet<Kind> = new Set(["deal", "pressure", "commitment", "demand"]);

interface Facts {
  readonly condition?: Span;
  readonly time?: ReportedTime;
  readonly place?: string;
  readonly amount?: Amount;
}

/** What a record's sentence tells beside its actors and attributes: condition, time, place, amount. */
export function factsOf(
  { document, tokens }: ScoredDocument,
  record: { span: SpanCandidate; evidence: Span; what: Span; certainty: Certainty },
  settings: DecodingSettings,
): Facts {
  const { span, evidence, what, certainty } = record;
  const { text, published } = document;
  const likely = (found: SpanCandidate["places"], least: number): Span | undefined => {
    const best = found.find(({ score }) => score >= least);
    return best && spanOf(tokens, best);
  };
  const condition =
    certainty === "conditional"
      ? (likely(span.conditions, settings.condition) ??
        nearest(what, findConditions(text, evidence)))
      : undefined;
  const time = timeOf(span.kind, what, findTimes(text, evidence, published));
  const place = likely(span.places, settings.place);
  const amount = HAS_AMOUNT.has(span.kind)
    ? findAmounts(text, evidence).find((mention) => contains(what, mention))
    : undefined;
  return {
    ...(condition ? { condition } : {}),
    ...(time ? { time } : {}),
    ...(place ? { place: textOf(text, place) } : {}),
    ...(amount ? { amount: amount.amount } : {}),
  };
}

/** The time told in the record's words, else the nearest; for a statement only one told outside of what is said. */
function timeOf(
  kind: Kind,
  what: Span,
  times: readonly (Span & { readonly time: ReportedTime })[],
): ReportedTime | undefined {
  if (kind === "open") return undefined;
  const outside = times.filter((time) => sharedLength(what, time) === 0);
  if (kind === "statement") return nearest(what, outside)?.time;
  return (times.find((time) => contains(what, time)) ?? nearest(what, outside))?.time;
}

function nearest<T extends Span>(what: Span, spans: readonly T[]): T | undefined {
  const gap = (span: Span): number =>
    Math.max(0, span.startOffset - what.endOffset, what.startOffset - span.endOffset);
  return [...spans].sort((a, b) => gap(a) - gap(b))[0];
}
