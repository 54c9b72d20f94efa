/** Labelled documents as readings: gold records whose actors are the labelled mentions, for `resolver-lab.ts`. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import type { Document } from "../src/domain/document.ts";
import { asId, type DocumentId } from "../src/domain/id.ts";
import { type Kind, MAIN_ATTRIBUTE } from "../src/domain/kinds.ts";
import { asMentionIndex, type Mention, type MentionIndex } from "../src/domain/mention.ts";
import type { Reading } from "../src/domain/reader.ts";
import { type Attributes, type MentionRecord, makeRecord } from "../src/domain/record.ts";
import { offsetMapOf, type Span, sharedLength } from "../src/domain/span.ts";
import { findBlocks } from "../src/ingest/find-blocks.ts";
import { detectMentions } from "../src/read/mentions/detect-mentions.ts";
import { splitSentences } from "../src/read/sentences.ts";

export const ROLES = ["actor", "target", "source"] as const;
export type Role = (typeof ROLES)[number];

/** How the first words that stand for somebody do so; `none` where no words of the sentence do. */
export type Form = "name" | "nominal" | "pronoun" | "first-person" | "none";

export interface GoldDocument {
  readonly doc: { readonly id: string; readonly title: string; readonly publisher: string; readonly published: string; readonly text: string };
  readonly issues: readonly string[];
  readonly aliases: Readonly<Record<string, readonly string[]>>;
  readonly records: readonly GoldRecord[];
}

export interface GoldRecord extends Readonly<Record<Role, readonly string[]>> {
  readonly kind: Kind;
  readonly start: number;
  readonly end: number;
  readonly issue?: string;
  readonly time?: string;
  readonly mentions: Readonly<Record<Role, readonly { readonly form: Form; readonly start?: number; readonly end?: number }[]>>;
  readonly spans: { readonly what?: readonly [number, number] };
  readonly [field: string]: unknown;
}

/** A labelled document, with the reading that a reader without fault would give of it, and which labelled mentions were detected. */
export interface Case {
  readonly gold: GoldDocument;
  readonly document: Document;
  /** One record for each of `kept`, in its order. */
  readonly reading: Reading;
  /** In order of their evidence. */
  readonly kept: readonly GoldRecord[];
  /** Whether all labelled mentions of a role of a record were detected. */
  readonly isDetected: (record: number, role: Role) => boolean;
}

/** Labelled documents of some parts of training/, texts from a folder of the shared corpus. Throws where a text is missing. */
export function goldDocuments(texts: string, parts: readonly string[]): GoldDocument[] {
  const script = join(import.meta.dirname, "print_documents.py");
  const { status, stdout, stderr } = spawnSync("python3", [script, texts, ...parts], { encoding: "utf8", maxBuffer: 2 ** 28 });
  if (status !== 0) throw new Error(`The labelled texts could not be read from ${texts}: ${stderr.trim()}`);
  return stdout.split("\n").filter(Boolean).map((line) => JSON.parse(line) as GoldDocument);
}

/** Lays out a labelled document as a reading. */
export function caseOf(gold: GoldDocument): Case {
  const { doc } = gold;
  const document: Document = {
    id: asId<DocumentId>(doc.id),
    title: doc.title,
    publisher: doc.publisher || undefined,
    published: doc.published || undefined,
    language: "en",
    text: doc.text,
    blocks: findBlocks(doc.text),
    contentHash: "",
  };
  const { toUtf16 } = offsetMapOf(doc.text);
  const span = ([start, end]: readonly [number, number]): Span => ({ startOffset: toUtf16(start), endOffset: toUtf16(end) });
  const mentions = detectMentions(document, splitSentences(document));
  const kept = [...gold.records].sort((a, b) => a.start - b.start);
  const undetected = new Set<string>();
  const records = kept.map((record, index): MentionRecord => {
    const who = (role: Role): MentionIndex[] => {
      const found = record.mentions[role].flatMap(({ start, end }) => {
        if (start === undefined || end === undefined) return [];
        const at = detectedAt(mentions, span([start, end]));
        if (at === undefined) undetected.add(`${index} ${role}`);
        return at === undefined ? [] : [asMentionIndex(at)];
      });
      return [...new Set(found)];
    };
    const evidence = span([record.start, record.end]);
    return makeRecord<MentionIndex>(document, {
      attributes: attributesOf(record),
      actor: who("actor"),
      target: who("target"),
      source: who("source"),
      evidence,
      what: record.spans.what ? span(record.spans.what) : evidence,
      certainty: "asserted",
      confidence: 1,
    });
  });
  const reading: Reading = { documentId: document.id, reader: { name: "labels", version: "1" }, mentions, records, shareRead: 1, notes: [] };
  return { gold, document, reading, kept, isDetected: (record, role) => !undetected.has(`${record} ${role}`) };
}

/** The detected mention that shares most with the labelled words. */
function detectedAt(mentions: readonly Mention[], words: Span): number | undefined {
  let best: { at: number; shared: number } | undefined;
  for (const [at, mention] of mentions.entries()) {
    const shared = mention.form === "author" ? 0 : sharedLength(mention, words);
    if (shared > (best?.shared ?? 0)) best = { at, shared };
  }
  return best?.at;
}

function attributesOf(record: GoldRecord): Attributes {
  const { kind } = record;
  return { kind, value: record[MAIN_ATTRIBUTE[kind]], ...(kind === "commitment" && { means: record["means"] }) } as Attributes;
}
