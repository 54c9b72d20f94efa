import type { Document } from "./document.ts";
import type { Certainty, Kind, MainValue, Means, MeetingFormat, ToneChange } from "./kinds.ts";
import type { MentionIndex } from "./mention.ts";
import { contains, type Span } from "./span.ts";
import type { ReportedTime } from "./time.ts";

/** A number with its unit: `{ value: 100e9, unit: "USD" }`; `max` where a range is told (`value` is then its lower end). */
export interface Amount {
  readonly value: number;
  readonly max?: number;
  /** ISO 4217 code, `percent`, or the noun counted (`detainees`). */
  readonly unit: string;
}

/** Kind, main attribute and what only that kind carries. */
export type Attributes =
  | { readonly kind: "statement"; readonly value: MainValue<"statement"> }
  | { readonly kind: "position"; readonly value: MainValue<"position"> | "unclear" }
  | { readonly kind: "commitment"; readonly value: MainValue<"commitment">; readonly means: Means }
  | { readonly kind: "demand"; readonly value: MainValue<"demand"> }
  | {
      readonly kind: "meeting";
      readonly value: MainValue<"meeting">;
      readonly format?: MeetingFormat;
    }
  | { readonly kind: "pressure"; readonly value: MainValue<"pressure"> }
  | { readonly kind: "deal"; readonly value: MainValue<"deal"> }
  | { readonly kind: "role"; readonly value: MainValue<"role"> }
  | { readonly kind: "tone"; readonly value: MainValue<"tone">; readonly change?: ToneChange }
  | { readonly kind: "open"; readonly value: MainValue<"open"> };

/** What every record carries, `Who` being a mention (as read) or an actor's canonical name (as resolved). */
interface RecordParts<Who> {
  readonly attributes: Attributes;
  /** Empty where nothing supports a guess: shown as `unattributed`. */
  readonly actor: readonly Who[];
  readonly target: readonly Who[];
  /**
   * Who says so; empty for the report's own voice. Of a chain the one whom the report quotes comes first and the one who is
   * quoted by him after; those who say it together stand side by side, and nothing tells the two apart.
   */
  readonly source: readonly Who[];
  /** The sentence. */
  readonly evidence: Span;
  /** Within the evidence. */
  readonly what: Span;
  readonly certainty: Certainty;
  /** Within the evidence. */
  readonly condition?: Span;
  readonly time?: ReportedTime;
  readonly place?: string;
  readonly amount?: Amount;
  /** One of the dossier's issues. */
  readonly issue?: string;
  /** How sure the reader is that the record is right in kind and main attribute, 0 to 1. */
  readonly confidence: number;
}

declare const evidenced: unique symbol;
/** A record whose quotes were checked against its document; only `makeRecord` makes one. */
type Evidenced<Who> = RecordParts<Who> & { readonly [evidenced]: true };

/** A record as a reader gives it: its actors are still mentions of the document. */
export type MentionRecord = Evidenced<MentionIndex>;

/** A record of actors, by canonical name, and issues. */
export type ActorRecord = Evidenced<string>;

/**
 * Makes a record of a document.
 * Throws where the evidence is empty or outside the text, or `what` or `condition` is not within the evidence:
 * a record without its quote is a bug of its reader, never a value.
 */
export function makeRecord<Who>(document: Document, parts: RecordParts<Who>): Evidenced<Who> {
  const { evidence, what, condition } = parts;
  const whole = { startOffset: 0, endOffset: document.text.length };
  if (evidence.startOffset >= evidence.endOffset || !contains(whole, evidence))
    throw new Error(`Record without evidence in document ${document.id}: ${describe(evidence)}`);
  if (what.startOffset >= what.endOffset || !contains(evidence, what))
    throw new Error(`"what" outside its evidence in ${document.id}: ${describe(what)}`);
  if (condition && !contains(evidence, condition))
    throw new Error(`"condition" outside its evidence in ${document.id}: ${describe(condition)}`);
  return parts as Evidenced<Who>;
}

/** The same record with its actors, targets and sources put in other terms. */
export function mapActors<From, To>(
  record: Evidenced<From>,
  to: Pick<RecordParts<To>, "actor" | "target" | "source">,
): Evidenced<To> {
  return { ...record, ...to };
}

/** A record's kind. */
export function kindOf(record: { readonly attributes: Attributes }): Kind {
  return record.attributes.kind;
}

function describe(span: Span): string {
  return `[${span.startOffset}, ${span.endOffset})`;
}
