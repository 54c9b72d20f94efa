import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import type { Document } from "../domain/document.ts";
import {
  CERTAINTIES,
  CHANGES,
  FORMATS,
  KINDS,
  type Kind,
  MAIN_ATTRIBUTE,
  MAIN_VALUES,
  MEANS,
} from "../domain/kinds.ts";
import type { LocalActor } from "../domain/local-actor.ts";
import type { Note } from "../domain/note.ts";
import type { ReaderVersion } from "../domain/reader.ts";
import { type ActorRecord, type Attributes, makeRecord } from "../domain/record.ts";
import { offsetMapOf, type Span } from "../domain/span.ts";
import { parseReportedTime } from "../domain/time.ts";

const names = z
  .union([z.string(), z.array(z.string())])
  .default([])
  .transform((value) => (typeof value === "string" ? (value === "" ? [] : [value]) : value));

const goldRecord = z.looseObject({
  kind: z.enum(KINDS),
  actor: names,
  target: names,
  source: names,
  what: z.string().default(""),
  certainty: z.enum(CERTAINTIES).default("asserted"),
  condition: z.string().optional(),
  time: z.string().optional(),
  place: z.string().optional(),
  amount: z
    .object({ value: z.number(), max: z.number().optional(), unit: z.string() })
    .optional()
    .catch(undefined),
  issue: z.string().optional(),
  means: z.enum(MEANS).default("other"),
  format: z.enum(FORMATS).optional(),
  change: z.enum(CHANGES).optional(),
  confidence: z.number().min(0).max(1).default(1),
  evidence: z.string().optional(),
  start: z.number().int().nonnegative(),
  end: z.number().int().positive(),
});
type GoldRecord = z.infer<typeof goldRecord>;

const goldFile = z.looseObject({ records: z.array(z.unknown()) });

/** Actors, records and notes of a gold file, in the form of a reading that is resolved. */
export interface GoldReading {
  readonly document: Document;
  readonly reader: ReaderVersion;
  readonly records: readonly ActorRecord[];
  readonly actors: readonly LocalActor[];
  readonly shareRead: number;
  readonly notes: readonly string[];
}

/**
 * The reading that `directory/<document id>.json` holds; without such a file one without records, with a note.
 * Names of a gold file are canonical: they are the same actor in every document. Throws where a file is there and no gold file.
 */
export async function readGoldReading(document: Document, directory: string): Promise<GoldReading> {
  const path = join(directory, `${document.id}.json`);
  const found = await readIfThere(path);
  const { records, notes } = found ? readGoldRecords(found, document) : NOTHING;
  return {
    document,
    reader: { name: "gold", version: "1" },
    records,
    actors: actorsOf(document, records),
    shareRead: found ? 1 : 0,
    notes: found
      ? notes.map(({ about, message }) => `${about}: ${message}`)
      : [`There is no ${path}.`],
  };
}

const NOTHING: GoldRecords = { records: [], notes: [] };

async function readIfThere(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, "utf8"));
  } catch (error) {
    if ((error as { code?: unknown }).code === "ENOENT") return undefined;
    throw new Error(`Could not read the records in ${path}; give a gold-form JSON file.`, {
      cause: error,
    });
  }
}

function actorsOf(document: Document, records: readonly ActorRecord[]): LocalActor[] {
  const used = new Set(
    records.flatMap(({ actor, target, source }) => [...actor, ...target, ...source]),
  );
  return [...used].sort().map((name) => ({
    documentId: document.id,
    name,
    type: "unknown",
    aliases: [],
    known: true,
    posts: [],
  }));
}

/** Records of one document that were read from its gold file, and what could not be used of it. */
export interface GoldRecords {
  readonly records: readonly ActorRecord[];
  readonly notes: readonly Note[];
}

/**
 * Reads the `records` of a parsed gold file as records of `document`; a record that does not fit the scheme or the text is left
 * out with a note that says which and why. Offsets of the file are code points. Throws where `parsed` is no gold file.
 */
export function readGoldRecords(parsed: unknown, document: Document): GoldRecords {
  const file = goldFile.parse(parsed);
  const offsets = offsetMapOf(document.text);
  const records: ActorRecord[] = [];
  const notes: Note[] = [];
  for (const [index, entry] of file.records.entries()) {
    const result = toRecord(entry, document, offsets.toUtf16);
    if (typeof result === "string")
      notes.push({ about: `${document.id}, record ${index + 1}`, message: result });
    else records.push(result);
  }
  return { records, notes };
}

function toRecord(
  entry: unknown,
  document: Document,
  toUtf16: (codePoint: number) => number,
): ActorRecord | string {
  const parsed = goldRecord.safeParse(entry);
  if (!parsed.success) return z.prettifyError(parsed.error);
  const gold = parsed.data;
  const evidence = { startOffset: toUtf16(gold.start), endOffset: toUtf16(gold.end) };
  if (evidence.endOffset > document.text.length) return "its evidence ends after the text";
  const attributes = attributesOf(gold);
  if (!attributes) return `${gold.kind} has no legal ${MAIN_ATTRIBUTE[gold.kind]}`;
  const condition = gold.condition ? find(gold.condition, document.text, evidence) : undefined;
  const time = gold.time === undefined ? undefined : parseReportedTime(gold.time);
  return makeRecord<string>(document, {
    attributes,
    actor: gold.actor,
    target: gold.target,
    source: gold.source,
    evidence,
    what: find(gold.what, document.text, evidence) ?? evidence,
    certainty: gold.certainty,
    ...(condition && { condition }),
    ...(time && { time }),
    ...(gold.place !== undefined && { place: gold.place }),
    ...(gold.amount && {
      amount: {
        value: gold.amount.value,
        unit: gold.amount.unit,
        ...(gold.amount.max !== undefined && { max: gold.amount.max }),
      },
    }),
    ...(gold.issue !== undefined && { issue: gold.issue }),
    confidence: gold.confidence,
  });
}

function attributesOf(gold: GoldRecord): Attributes | undefined {
  const value = gold[MAIN_ATTRIBUTE[gold.kind]];
  const legal: readonly string[] = MAIN_VALUES[gold.kind];
  if (typeof value !== "string" || !(legal.includes(value) || isUnclear(gold.kind, value)))
    return undefined;
  const extras = {
    ...(gold.kind === "commitment" && { means: gold.means }),
    ...(gold.kind === "meeting" && gold.format && { format: gold.format }),
    ...(gold.kind === "tone" && gold.change && { change: gold.change }),
  };
  // Kind and value were just checked against the table that the union is derived from.
  return { kind: gold.kind, value, ...extras } as Attributes;
}

function isUnclear(kind: Kind, value: string): boolean {
  return kind === "position" && value === "unclear";
}

/** The first place of `words` within `span`, quotation marks and white space folded as the gold files' checker folds them. */
function find(words: string, text: string, span: Span): Span | undefined {
  if (words.trim() === "") return undefined;
  const pattern = words
    .trim()
    .split(/\s+/)
    .map((word) =>
      word
        .replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
        .replace(/["“”]/g, '["“”]')
        .replace(/['‘’]/g, "['‘’]"),
    )
    .join("\\s+");
  const match = new RegExp(pattern, "iu").exec(text.slice(span.startOffset, span.endOffset));
  if (!match) return undefined;
  const startOffset = span.startOffset + match.index;
  return { startOffset, endOffset: startOffset + match[0].length };
}
