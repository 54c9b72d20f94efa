import type { MentionRecord } from "../../domain/record.ts";
import type { Span } from "../../domain/span.ts";
import type { SpanCandidate } from "./score-window.ts";

/** A candidate that is taken for a record. */
export interface ChosenSpan {
  readonly span: SpanCandidate;
  readonly evidence: Span;
  readonly what: Span;
  /** Log odds of its being a record, before calibration. */
  readonly score: number;
  /** What the rules read there. */
  readonly rule: MentionRecord | undefined;
}
