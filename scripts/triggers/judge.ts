/** Reads a labelled document with the grammar and says what became of each record and each label (SCHEME.md, "Scoring"). */
import type { Document } from "../../src/domain/document.ts";
import { asId, type DocumentId } from "../../src/domain/id.ts";
import { MAIN_ATTRIBUTE } from "../../src/domain/kinds.ts";
import { offsetMapOf, type Span, textOf } from "../../src/domain/span.ts";
import { findBlocks } from "../../src/ingest/find-blocks.ts";
import { readDocument, toldRecords } from "../../src/read/grammar/grammar-reader.ts";
import { resolveDocument } from "../../src/resolve/resolve-document.ts";
import { toGoldRecord } from "../../src/views/exports/gold-form.ts";
import {
  type Labelled,
  type LabelledRecord,
  matchRecords,
  sentenceOverlap,
} from "../../test/accuracy/score-reading.ts";

export interface LabelledDocument extends Labelled {
  readonly doc: Readonly<Record<"id" | "title" | "publisher" | "published" | "text", string>>;
  readonly issues: readonly string[];
}

/** What the grammar read, by what told it, and how much of it a label of the same sentence bears out. */
export interface JudgedRecord {
  readonly record: LabelledRecord;
  readonly trigger: string;
  /** The label that it was matched with. */
  readonly match: LabelledRecord | undefined;
  /** A label of the kind in the same sentence, whoever acts. */
  readonly sameSentence: LabelledRecord | undefined;
}

export interface Judged {
  readonly document: LabelledDocument;
  readonly read: readonly JudgedRecord[];
  readonly missed: readonly LabelledRecord[];
}

/** Least share of the longer sentence that two records of one sentence have in common. */
const SAME = 0.4;

export function judgeDocument(document: LabelledDocument): Judged {
  const read = readLabelled(document);
  const matches = matchRecords(document, { records: read.map(({ record }) => record) });
  const labelOf = new Map(matches.map(({ actual, expected }) => [actual, expected]));
  const matched = new Set(labelOf.values());
  const missed = document.records.filter((record) => !matched.has(record));
  return {
    document,
    read: read.map(({ record, trigger }) => {
      const match = labelOf.get(record);
      const sameSentence =
        match ??
        missed.find(
          (other) => other.kind === record.kind && sentenceOverlap(other, record) >= SAME,
        );
      return { record, trigger, match, sameSentence };
    }),
    missed,
  };
}

/** A record's main attribute. */
export function mainValue(record: LabelledRecord): string {
  return String(record[MAIN_ATTRIBUTE[record.kind]]);
}

function readLabelled({
  doc,
  issues,
}: LabelledDocument): Pick<JudgedRecord, "record" | "trigger">[] {
  const document = documentOf(doc);
  const told = toldRecords(document);
  const { records } = resolveDocument(document, readDocument(document), issues);
  const { toCodePoint } = offsetMapOf(doc.text);
  return records.map((record, index) => ({
    record: toGoldRecord(record, doc.text, toCodePoint) as LabelledRecord,
    trigger: triggerWords(doc.text, told[index]?.told),
  }));
}

function triggerWords(text: string, told: Span | undefined): string {
  return told ? textOf(text, told).toLowerCase().replace(/\s+/g, " ") : "-";
}

function documentOf(doc: LabelledDocument["doc"]): Document {
  return {
    ...doc,
    id: asId<DocumentId>(doc.id),
    language: "en",
    published: /^\d{4}-\d{2}-\d{2}$/.test(doc.published) ? doc.published : undefined,
    publisher: doc.publisher || undefined,
    blocks: findBlocks(doc.text),
    contentHash: "",
  };
}
