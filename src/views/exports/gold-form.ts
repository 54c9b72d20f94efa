import type { Document } from "../../domain/document.ts";
import { MAIN_ATTRIBUTE } from "../../domain/kinds.ts";
import type { LocalActor } from "../../domain/local-actor.ts";
import type { ActorRecord } from "../../domain/record.ts";
import { offsetMapOf, textOf } from "../../domain/span.ts";
import { formatReportedTime } from "../../domain/time.ts";

/** One resolved reading, as the gold form takes it. */
interface GoldInput {
  readonly document: Document;
  readonly records: readonly ActorRecord[];
  readonly actors: readonly LocalActor[];
  readonly issues: readonly string[];
  readonly reader: { readonly name: string; readonly version: string };
  readonly shareRead: number;
  readonly notes: readonly string[];
}

/** A reading in the gold form of SCHEME.md; `start` and `end` are code points of the text, half-open. */
export function toGoldForm(input: GoldInput): object {
  const { document, actors } = input;
  const offsets = offsetMapOf(document.text);
  return {
    doc: {
      id: document.id,
      title: document.title,
      publisher: document.publisher ?? "",
      published: document.published ?? "",
      language: document.language,
      text: document.text,
    },
    issues: input.issues,
    aliases: Object.fromEntries(actors.map(({ name, aliases }) => [name, aliases])),
    reader: input.reader,
    shareRead: input.shareRead,
    notes: input.notes,
    records: input.records.map((record) =>
      toGoldRecord(record, document.text, offsets.toCodePoint),
    ),
  };
}

/** A record in the gold form: the scheme's field names, spans as words, offsets of the evidence in code points. */
export function toGoldRecord(
  record: ActorRecord,
  text: string,
  toCodePoint: (utf16Offset: number) => number,
): object {
  const { attributes, evidence, condition, time } = record;
  const { kind, value } = attributes;
  return {
    kind,
    actor: record.actor,
    target: record.target,
    source: record.source,
    [MAIN_ATTRIBUTE[kind]]: value,
    ...(attributes.kind === "commitment" && { means: attributes.means }),
    ...(attributes.kind === "meeting" && attributes.format && { format: attributes.format }),
    ...(attributes.kind === "tone" && attributes.change && { change: attributes.change }),
    what: textOf(text, record.what),
    certainty: record.certainty,
    ...(condition && { condition: textOf(text, condition) }),
    ...(time && { time: formatReportedTime(time) }),
    ...(record.place !== undefined && { place: record.place }),
    ...(record.amount && { amount: record.amount }),
    ...(record.issue !== undefined && { issue: record.issue }),
    confidence: Math.round(record.confidence * 1000) / 1000,
    evidence: textOf(text, evidence),
    start: toCodePoint(evidence.startOffset),
    end: toCodePoint(evidence.endOffset),
  };
}
