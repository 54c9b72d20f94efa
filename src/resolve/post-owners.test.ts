import assert from "node:assert/strict";
import { test } from "node:test";
import type { Document } from "../domain/document.ts";
import { asId } from "../domain/id.ts";
import { asMentionIndex } from "../domain/mention.ts";
import { makeRecord } from "../domain/record.ts";
import { findBlocks } from "../ingest/find-blocks.ts";
import { detectMentions } from "../read/mentions/detect-mentions.ts";
import { splitSentences } from "../read/sentences.ts";
import { resolveDocument } from "./resolve-document.ts";

// Invented people, states and bodies. `near` is whom a reader took for the owner of the post `what`, from words anywhere.
const CASES: readonly {
  readonly text: string;
  readonly person: string;
  readonly what: string;
  readonly near?: string;
  readonly publisher?: string;
  readonly expected: readonly string[];
}[] = [
  {
    text: "Lowmere Trust and the nurses’ union met. Lowmere’s director of personnel, Carla Dane, denied it.",
    person: "Carla Dane",
    what: "director of personnel",
    near: "union",
    expected: ["Lowmere Trust"],
  },
  {
    text: "Lowmere Trust met the press. Its chair, Rufus Abbot, refused to sit down with the union.",
    person: "Rufus Abbot",
    what: "chair",
    near: "union",
    expected: ["Lowmere Trust"],
  },
  {
    text: "Health Minister Tobias Wren asked Lowmere Trust for an hour.",
    person: "Tobias Wren",
    what: "Health Minister",
    near: "Lowmere Trust",
    expected: [],
  },
  {
    text: "The union told Lowmere Trust of its plan. The mediator, Ilse Harrow, spoke of pensions.",
    person: "Ilse Harrow",
    what: "mediator",
    near: "union",
    expected: [],
  },
  {
    text: "The union told Lowmere Trust of its plan. General secretary Maeve Cully spoke of pensions.",
    person: "Maeve Cully",
    what: "General secretary",
    near: "Lowmere Trust",
    expected: [],
  },
  {
    text: "Signed for Lowmere Trust by Helen Ostrand, chief executive, and for the union by Maeve Cully, general secretary.",
    person: "Maeve Cully",
    what: "general secretary",
    near: "Lowmere Trust",
    expected: ["union"],
  },
  {
    text: "Kenya and Chile met again. Later Ada Vale of Kenya came. Envoy Ada Vale told Chile so.",
    person: "Ada Vale",
    what: "Envoy",
    near: "Chile",
    expected: ["Kenya"],
  },
  {
    text: "Norland told Sudland so. President Piet Ode was at home.",
    person: "Piet Ode",
    what: "President",
    near: "Sudland",
    expected: [],
  },
];

for (const { text, person, what, near, publisher, expected } of CASES)
  test(`${what} in: ${text}`, () => {
    const document: Document = {
      id: asId("d"),
      title: "",
      publisher,
      published: "2026-03-11",
      language: "en",
      text,
      blocks: findBlocks(text),
      contentHash: "",
    };
    const mentions = detectMentions(document, splitSentences(document));
    const at = (words: string): number =>
      mentions.findLastIndex((mention) => mention.text.replace(/^the /i, "") === words);
    const start = text.lastIndexOf(what);
    const sentence = splitSentences(document).findLast(({ startOffset }) => startOffset <= start);
    assert.ok(sentence && at(person) >= 0);
    const record = makeRecord(document, {
      attributes: { kind: "role", value: "holds" },
      actor: [asMentionIndex(at(person))],
      target: near === undefined ? [] : [asMentionIndex(at(near))],
      source: [],
      evidence: { startOffset: sentence.startOffset, endOffset: sentence.endOffset },
      what: { startOffset: start, endOffset: start + what.length },
      certainty: "asserted",
      confidence: 1,
    });
    const reader = { name: "labels", version: "1" };
    const reading = {
      documentId: document.id,
      reader,
      mentions,
      records: [record],
      shareRead: 1,
      notes: [],
    };
    assert.deepEqual(resolveDocument(document, reading, []).records[0]?.target, expected);
  });
