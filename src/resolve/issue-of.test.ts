import assert from "node:assert/strict";
import { test } from "node:test";
import type { Document } from "../domain/document.ts";
import { asId } from "../domain/id.ts";
import type { Attributes } from "../domain/record.ts";
import { issueOf } from "./issue-of.ts";
import { textLines } from "./lines-of-text.ts";

const POSITION: Attributes = { kind: "position", value: "supports" };
const ROLE: Attributes = { kind: "role", value: "holds" };
const ISSUES = ["harbour fees", "prisoner exchange", "economic cooperation"];

interface Case {
  readonly name: string;
  readonly title?: string;
  /** The record's words are marked with brackets; its evidence is its sentence. */
  readonly text: string;
  readonly attributes?: Attributes;
  readonly issues?: readonly string[];
  readonly expected: string | undefined;
}

const CASES: readonly Case[] = [
  {
    name: "the record's own words tell more than its sentence",
    text: "Speaking of an exchange of prisoners, he backed [lower fees for the harbour].",
    expected: "harbour fees",
  },
  {
    name: "words of one stem are one",
    text: "She wants [a stronger economy in which both cooperate].",
    expected: "economic cooperation",
  },
  {
    name: "the sentence before tells where the own one does not",
    text: "The fees of the harbour were raised in May. He called [that a mistake].",
    expected: "harbour fees",
  },
  {
    name: "the nearer sentence tells more",
    text: "The prisoners came home. The fees were raised. The harbour is full. He called [that a mistake].",
    expected: "harbour fees",
  },
  {
    name: "the title tells where no sentence does",
    title: "Talks on an exchange of prisoners",
    text: "He called [that a mistake].",
    expected: "prisoner exchange",
  },
  {
    name: "a post takes no issue from the sentences around",
    text: "The fees of the harbour were raised. Ada Vale is [a judge].",
    attributes: ROLE,
    expected: undefined,
  },
  { name: "where nothing tells, none", text: "He called [that a mistake].", expected: undefined },
  { name: "no list, no issue", text: "He backed [lower fees].", issues: [], expected: undefined },
];

for (const { name, title = "", text, attributes = POSITION, issues = ISSUES, expected } of CASES)
  test(name, () => {
    const [startOffset, endOffset] = [text.indexOf("["), text.indexOf("]") - 1];
    const plain = text.replace(/[[\]]/g, "");
    const document: Document = {
      id: asId("d"),
      title,
      publisher: undefined,
      published: undefined,
      language: "en",
      text: plain,
      blocks: [{ kind: "paragraph", startOffset: 0, endOffset: plain.length }],
      contentHash: "",
    };
    const lines = textLines(document);
    const evidence = lines.sentences[lines.sentenceAt(startOffset)];
    assert.ok(evidence);
    const issueFor = issueOf(document, issues, lines);
    assert.equal(issueFor({ what: { startOffset, endOffset }, evidence, attributes }), expected);
  });
