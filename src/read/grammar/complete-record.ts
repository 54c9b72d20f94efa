import type { Document } from "../../domain/document.ts";
import type { Certainty } from "../../domain/kinds.ts";
import type { MentionIndex } from "../../domain/mention.ts";
import { type MentionRecord, makeRecord } from "../../domain/record.ts";
import { contains, type Span, sharedLength } from "../../domain/span.ts";
import type { ReportedTime } from "../../domain/time.ts";
import type { AmountMention } from "../amounts.ts";
import { certaintyOf } from "../certainty.ts";
import type { TimeMention } from "../dates.ts";
import type { RecordDraft } from "./draft.ts";
import type { PlacedMention, SentenceView } from "./sentence-view.ts";

/** What a sentence tells beside its records. */
export interface SentenceFacts {
  readonly times: readonly TimeMention[];
  readonly amounts: readonly AmountMention[];
  readonly conditions: readonly Span[];
}

const CAN_DEPEND = new Set(["position", "commitment", "meeting", "pressure", "demand", "deal"]);
const CAN_BE_DOUBTED = new Set(["commitment", "meeting", "pressure", "deal", "role"]);
const HAS_AMOUNT = new Set(["deal", "pressure", "commitment", "demand"]);
const PLACE = /\b(?:in|at) (?:the )?(\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){0,3})/u;

/** Makes a record of a draft: certainty, condition, time, place and amount are read from its sentence. */
export function completeRecord(
  view: SentenceView,
  draft: RecordDraft,
  facts: SentenceFacts,
): MentionRecord {
  const { kind } = draft.attributes;
  const evidence = { startOffset: view.startOffset, endOffset: view.endOffset };
  const what = clip(draft.what, evidence);
  const condition = CAN_DEPEND.has(kind) ? conditionOf(what, facts.conditions) : undefined;
  const time = timeOf(kind, what, facts.times);
  const amount = HAS_AMOUNT.has(kind) ? amountOf(what, facts.amounts) : undefined;
  const place = kind === "meeting" ? placeOf(view, what) : undefined;
  return makeRecord<MentionIndex>(view.document as Document, {
    attributes: draft.attributes,
    actor: indexes(draft.actor),
    target: indexes(draft.target),
    source: indexes(draft.source),
    evidence,
    what,
    certainty: certainty(view, draft, { what, condition }),
    confidence: draft.confidence,
    ...(condition ? { condition } : {}),
    ...(time ? { time } : {}),
    ...(place ? { place } : {}),
    ...(amount ? { amount: amount.amount } : {}),
  });
}

function certainty(
  view: SentenceView,
  draft: RecordDraft,
  { what, condition }: { what: Span; condition: Span | undefined },
): Certainty {
  if (condition) return "conditional";
  const told = certaintyOf(view.text, view, what);
  // Who denies something says so for certain.
  if (told === "denied" && draft.attributes.kind === "statement") return "asserted";
  if (told === "unconfirmed" && !CAN_BE_DOUBTED.has(draft.attributes.kind)) return "asserted";
  return told;
}

/** The price where one is told, else the first quantity. */
function amountOf(what: Span, amounts: readonly AmountMention[]): AmountMention | undefined {
  const inside = amounts.filter((mention) => contains(what, mention));
  return inside.find(({ amount }) => /^[A-Z]{3}$/.test(amount.unit)) ?? inside[0];
}

/** A condition in the record's own words, or the sentence's only one where it opens the sentence. */
function conditionOf(what: Span, conditions: readonly Span[]): Span | undefined {
  const own = conditions.find((condition) => sharedLength(what, condition) > 0);
  if (own) return own;
  return conditions.find(
    (condition) =>
      condition.endOffset <= what.startOffset && what.startOffset - condition.endOffset < 60,
  );
}

/** The time told in the record's words; for a statement, the one told outside of what is said. */
function timeOf(kind: string, what: Span, times: readonly TimeMention[]): ReportedTime | undefined {
  const inside = times.find((time) => contains(what, time));
  const outside = times.find((time) => sharedLength(what, time) === 0);
  if (kind === "role" || kind === "open") return undefined;
  return (kind === "statement" ? outside : (inside ?? outside))?.time;
}

function placeOf(view: SentenceView, what: Span): string | undefined {
  return PLACE.exec(view.text.slice(what.startOffset, what.endOffset))?.[1];
}

function clip(span: Span, evidence: Span): Span {
  return {
    startOffset: Math.max(span.startOffset, evidence.startOffset),
    endOffset: Math.min(span.endOffset, evidence.endOffset),
  };
}

function indexes(mentions: readonly PlacedMention[]): MentionIndex[] {
  return [...new Set(mentions.map((mention) => mention.index))];
}
