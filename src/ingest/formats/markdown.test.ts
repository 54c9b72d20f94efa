import assert from "node:assert/strict";
import { test } from "node:test";
import { textOf } from "../../domain/span.ts";
import { tellFormat } from "../tell-format.ts";
import { markdown } from "./markdown.ts";

const SOURCE = `---
title: Talks fail
publisher: Lakeside Post
published: 2026-05-02
---
# Ferry talks *fail*

By Ann Lee

The [company](https://example.org) said **no** to
the \`ferry_plan\`. <script>alert(1)</script>

![The ferry](ferry.png)

> “We wait,” she said.

1. Talks on Thursday
2. A vote

Setext heading
--------------

| Day | Boats |
|-----|-------|
| Monday | 4 |
`;

test("markdown: header, and blocks without their marks", () => {
  const outcome = markdown.extract({
    about: "a.md",
    bytes: new Uint8Array(),
    text: SOURCE,
    hints: {},
  });
  assert.ok(outcome.ok);
  const { text, blocks, title, publisher, published } = outcome.value;
  assert.deepEqual([title, publisher, published], ["Talks fail", "Lakeside Post", "2026-05-02"]);
  assert.deepEqual(
    blocks.map((block) => `${block.kind}: ${textOf(text, block)}`),
    [
      "heading: Ferry talks fail",
      "boilerplate: By Ann Lee",
      "paragraph: The company said no to the ferry_plan.",
      "paragraph: “We wait,” she said.",
      "item: Talks on Thursday",
      "item: A vote",
      "heading: Setext heading",
      "item: Day | Boats",
      "item: Monday | 4",
    ],
  );
});

test("markdown: a file that holds none", () => {
  const outcome = markdown.extract({
    about: "a.md",
    bytes: new Uint8Array(),
    text: "<!-- nothing -->",
    hints: {},
  });
  assert.ok(!outcome.ok);
});

const formats: readonly (readonly [string, string, string, string])[] = [
  ["by its name", "They failed.", "a.md", "markdown"],
  ["by its marks", "# Talks\n\nThey **failed**.", "standard input", "markdown"],
  ["never a .txt", "# Talks\n\nThey **failed**.", "a.txt", "text"],
  ["a number sign alone is no Markdown", "# 4 of the list failed.", "standard input", "text"],
  ["a page named .md", "<!DOCTYPE html><p>They failed.", "a.md", "html"],
  ["a page after a comment", "<?xml version='1.0'?>\n<!-- saved -->\n<html>", "a", "html"],
  ["gold form", '{\n "doc": {"text": "T"}}', "a.txt", "gold"],
  ["text that opens with a brace", "{They} failed.", "a", "text"],
  ["text that opens with a tag in words", "<They> failed", "a", "text"],
];
for (const [name, text, about, expected] of formats)
  test(`tellFormat: ${name}`, () => assert.equal(tellFormat(text, about), expected));

const unparsable: readonly (readonly [string, string])[] = [
  ["nesting deeper than the stack", "> ".repeat(3000)],
  ["a paragraph of book length", "_a__b".repeat(30_000)],
];
for (const [name, text] of unparsable)
  test(`markdown: ${name} is read as plain text, with a note`, () => {
    const outcome = markdown.extract({
      about: "a.md",
      bytes: new Uint8Array(),
      text: `${text}\n\nT.`,
      hints: {},
    });
    assert.ok(outcome.ok);
    assert.match(outcome.value.notes[0]?.message ?? "", /plain text/);
  });
