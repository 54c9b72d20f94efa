import type { MentionRecord } from "../../domain/record.ts";
import { type Span, sharedLength } from "../../domain/span.ts";
import type { SpanCandidate } from "./score-window.ts";

/** Share of the shorter span that two readings of one thing have in common. */
const SAME = 0.5;

/** What the rules of the grammar read in a document, to be weighed with the network's candidates. */
export interface RuleVotes {
  /** The rules' record of the same kind in the same sentence and words; the same record is given once. */
  readonly take: (span: SpanCandidate, evidence: Span, what: Span) => MentionRecord | undefined;
  /** Records that nothing has taken. */
  readonly left: () => readonly MentionRecord[];
}

/** Votes of what the rules read in one document. */
export function ruleVotes(records: readonly MentionRecord[]): RuleVotes {
  const free = new Set(records);
  return {
    take: (span, evidence, what) => {
      let best: { record: MentionRecord; shared: number } | undefined;
      for (const record of free) {
        if (record.attributes.kind !== span.kind) continue;
        if (record.evidence.startOffset !== evidence.startOffset) continue;
        const shared =
          sharedLength(record.what, what) / Math.min(length(record.what), length(what));
        if (shared >= SAME && shared > (best?.shared ?? 0)) best = { record, shared };
      }
      if (best) free.delete(best.record);
      return best?.record;
    },
    left: () => [...free],
  };
}

function length(span: Span): number {
  return span.endOffset - span.startOffset;
}
