import type { DocumentId, RecordId } from "../domain/id.ts";
import { type Entry, type ToldRecord, withDays } from "./entry.ts";

/** Which record an entry is of. */
export interface EntryIds {
  readonly id: RecordId;
  readonly documentId: DocumentId;
}

/**
 * An entry as one short text, without the ids of its record and document: so that the records of long items can be taken up again
 * without reading them, their documents and their names anew.
 */
export function entryText(entry: Entry): string {
  const { publisher, voice, published, record, quote } = entry.kept;
  const { attributes, certainty, confidence, evidence, what, issue, time, place, amount } = record;
  const written: Written = [
    published,
    [attributes, certainty, confidence, evidence.startOffset, what.startOffset, what.endOffset],
    [entry.actor, entry.target, entry.source],
    [entry.actorParties, entry.targetParties, entry.sourceParties],
    [quote.what, [...entry.words]],
    (entry.isEcho ? ECHO : 0) + (entry.isUnconditional ? UNCONDITIONAL : 0),
    { publisher, voice, issue, time, place, amount, condition: quote.condition },
  ];
  return JSON.stringify(written);
}

/** The reverse of `entryText`. */
export function entryFrom(text: string, { id, documentId }: EntryIds): Entry {
  const [published, record, names, parties, [what, words], signs, told] = JSON.parse(
    text,
  ) as Written;
  const [attributes, certainty, confidence, evidenceStart, startOffset, endOffset] = record;
  const { publisher, voice, condition, ...rest } = told;
  const kept = {
    id,
    documentId,
    publisher,
    ...(voice !== undefined && { voice }),
    published,
    record: {
      attributes,
      certainty,
      confidence,
      evidence: { startOffset: evidenceStart },
      what: { startOffset, endOffset },
      ...rest,
    },
    quote: { what, ...(condition !== undefined && { condition }) },
  } as ToldRecord;
  const [actor, target, source] = names;
  const [actorParties, targetParties, sourceParties] = parties;
  return withDays(kept, {
    actor,
    target,
    source,
    actorParties,
    targetParties,
    sourceParties,
    words: new Set(words),
    isEcho: (signs & ECHO) !== 0,
    isUnconditional: (signs & UNCONDITIONAL) !== 0,
  });
}

const ECHO = 1;
const UNCONDITIONAL = 2;

type Told = ToldRecord["record"];
type Names = readonly string[];
type Written = readonly [
  published: string,
  record: readonly [
    Told["attributes"],
    Told["certainty"],
    confidence: number,
    number,
    number,
    number,
  ],
  names: readonly [actor: Names, target: Names, source: Names],
  parties: readonly [actor: Names, target: Names, source: Names],
  phrase: readonly [what: string, words: readonly string[]],
  signs: number,
  /** What most records have not. */
  rest: {
    readonly publisher: string | undefined;
    readonly voice: string | undefined;
    readonly condition: string | undefined;
    readonly issue: string | undefined;
    readonly time: Told["time"];
    readonly place: string | undefined;
    readonly amount: Told["amount"];
  },
];
