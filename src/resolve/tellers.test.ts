import assert from "node:assert/strict";
import { test } from "node:test";
import type { Document } from "../domain/document.ts";
import { asId } from "../domain/id.ts";
import { asMentionIndex } from "../domain/mention.ts";
import { type Attributes, makeRecord } from "../domain/record.ts";
import { findBlocks } from "../ingest/find-blocks.ts";
import { detectMentions } from "../read/mentions/detect-mentions.ts";
import { splitSentences } from "../read/sentences.ts";
import { resolveDocument } from "./resolve-document.ts";

// Invented people, states and bodies. `took` is whom a reader took for the speaker of `what`, in the last sentence.
const CASES: readonly {
  readonly text: string;
  readonly what: string;
  readonly took: readonly string[];
  readonly kind?: Attributes;
  readonly expected: readonly string[];
}[] = [
  {
    text: "The coaches left at dawn, the union said; Carla Dane, the director, denied it.",
    what: "The coaches left at dawn",
    took: ["Carla Dane"],
    expected: ["union"],
  },
  {
    text: "Ada Vale met Piet Ode. Of Karl Brandt, who was to have seen him, Ode said that he hid.",
    what: "he hid",
    took: ["Karl Brandt", "Ada Vale"],
    expected: ["Piet Ode"],
  },
  {
    text: "Kenya says that it is over; Chile says that it goes on.",
    what: "it goes on",
    took: ["Kenya", "Chile"],
    expected: ["Chile"],
  },
  {
    text: "Ada Vale came. The president of Kenya noted that it was late.",
    what: "it was late",
    took: ["Ada Vale"],
    expected: ["Ada Vale"],
  },
  {
    text: "Piet Ode, who came late, told Ada Vale that it was over.",
    what: "it was over",
    took: ["Piet Ode"],
    expected: ["Piet Ode"],
  },
  {
    text: "Ada Vale met Piet Ode. It was late, two officials said.",
    what: "It was late",
    took: ["Ada Vale"],
    expected: ["two officials"],
  },
  {
    text: "President Ada Vale of Kenya and President Piet Ode of Chile met. The two leaders agreed on a road.",
    what: "a road",
    took: ["Ada Vale"],
    kind: { kind: "commitment", value: "agrees", means: "other" },
    expected: ["Ada Vale", "Piet Ode"],
  },
  {
    text: "Ada Vale came. “It is over,” she said.",
    what: "It is over",
    took: ["Ada Vale"],
    expected: ["Ada Vale"],
  },
];

for (const { text, what, took, kind, expected } of CASES)
  test(`who says “${what}” in: ${text}`, () => {
    const document: Document = {
      id: asId("d"),
      title: "",
      publisher: undefined,
      published: "2026-03-11",
      language: "en",
      text,
      blocks: findBlocks(text),
      contentHash: "",
    };
    const sentences = splitSentences(document);
    const mentions = detectMentions(document, sentences);
    const start = text.lastIndexOf(what);
    const sentence = sentences.findLast(({ startOffset }) => startOffset <= start);
    assert.ok(sentence);
    const record = makeRecord(document, {
      attributes: kind ?? { kind: "statement", value: "indirect" },
      actor: took.map((name) => asMentionIndex(mentions.findIndex((one) => one.text === name))),
      target: [],
      source: [],
      evidence: { startOffset: sentence.startOffset, endOffset: sentence.endOffset },
      what: { startOffset: start, endOffset: start + what.length },
      certainty: "asserted",
      confidence: 1,
    });
    const reading = {
      documentId: document.id,
      reader: { name: "labels", version: "1" },
      mentions,
      records: [record],
      shareRead: 1,
      notes: [],
    };
    assert.deepEqual(resolveDocument(document, reading, []).records[0]?.actor, expected);
  });
