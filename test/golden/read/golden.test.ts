import assert from "node:assert/strict";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import type { Document } from "../../../src/domain/document.ts";
import { asId, type DocumentId } from "../../../src/domain/id.ts";
import type { Mention } from "../../../src/domain/mention.ts";
import type { MentionRecord } from "../../../src/domain/record.ts";
import { textOf } from "../../../src/domain/span.ts";
import { formatReportedTime } from "../../../src/domain/time.ts";
import { findBlocks } from "../../../src/ingest/find-blocks.ts";
import { readHeader } from "../../../src/ingest/header.ts";
import { readDocument } from "../../../src/read/grammar/grammar-reader.ts";

/**
 * What the grammar reads out of invented texts, one record a line under its sentence. All persons and papers in them are invented.
 * `node --run golden` writes the expected files anew: read their diff.
 */
const CASES = join(import.meta.dirname, "cases");

describe("what the grammar reads", () => {
  for (const name of readdirSync(CASES).filter((file) => file.endsWith(".txt"))) {
    test(name, () => {
      const expectedPath = join(CASES, name.replace(/\.txt$/, ".expected"));
      const found = shown(documentOf(readFileSync(join(CASES, name), "utf8"), name));
      if (process.env["UPDATE_GOLDEN"]) writeFileSync(expectedPath, found);
      assert.equal(found, readFileSync(expectedPath, "utf8"));
    });
  }
});

function documentOf(file: string, name: string): Document {
  const { fields, body } = readHeader(file);
  const text = body.trim();
  return {
    id: asId<DocumentId>(name),
    title: fields.get("title") ?? "",
    publisher: fields.get("publisher"),
    published: fields.get("published"),
    language: "en",
    text,
    blocks: findBlocks(text),
    contentHash: "",
  };
}

function shown(document: Document): string {
  const { mentions, records } = readDocument(document);
  let sentence = -1;
  const lines = records.flatMap((record) => {
    const line = `  ${shownRecord(document, record, mentions)}`;
    if (record.evidence.startOffset === sentence) return [line];
    sentence = record.evidence.startOffset;
    return [textOf(document.text, record.evidence), line];
  });
  return `${lines.join("\n")}\n`;
}

function shownRecord({ text }: Document, record: MentionRecord, mentions: readonly Mention[]): string {
  const names = (indexes: readonly number[]): string => indexes.map((index) => mentions[index]?.text).join(" + ");
  const { kind, value } = record.attributes;
  const parts = [
    `${kind} ${value}`,
    `by ${names(record.actor) || "nobody"}`,
    record.target.length > 0 ? `to ${names(record.target)}` : "",
    record.source.length > 0 ? `says ${names(record.source)}` : "",
    record.certainty === "asserted" ? "" : record.certainty,
    record.time ? `when ${formatReportedTime(record.time)}` : "",
    record.place ? `in ${record.place}` : "",
    record.amount ? `amount ${JSON.stringify(record.amount)}` : "",
    record.condition ? `on "${textOf(text, record.condition)}"` : "",
    `: ${textOf(text, record.what)}`,
  ];
  return parts.filter((part) => part !== "").join(" | ");
}
