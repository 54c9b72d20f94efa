import assert from "node:assert/strict";
import { test } from "node:test";
import { readHeader, strip } from "./header.ts";

const cases: readonly (readonly [string, string, Record<string, string>, string])[] = [
  [
    "a header",
    "---\ntitle: A\npublisher: B\n---\nText.\n",
    { title: "A", publisher: "B" },
    "Text.\n",
  ],
  ["no header", "Text.", {}, "Text.\n"],
  [
    "line ends of every system",
    "---\r\ntitle: A\r\n---\r\nOne\rTwo\r\n",
    { title: "A" },
    "One\nTwo\n",
  ],
  [
    "quotation marks around, a colon within",
    '---\ntitle: "A: b"\n---\nT',
    { title: "A: b" },
    "T\n",
  ],
  [
    "quotation marks within stay",
    '---\ntitle: Say \\"no\\" now\n---\nT',
    { title: 'Say \\"no\\" now' },
    "T\n",
  ],
  ["a rule in the text", "One\n---\nTwo", {}, "One\n---\nTwo\n"],
  ["a second rule", "---\ntitle: A\n---\nOne\n---\nTwo", { title: "A" }, "One\n---\nTwo\n"],
  ["an unended header is text", "---\ntitle: A\nText.", {}, "---\ntitle: A\nText.\n"],
  ["a line without a colon", "---\nnothing\ntitle: A\n---\nT", { title: "A" }, "T\n"],
  ["white space as Python strips it", "\u0085\u001C\u00A0Text\u3000\u2028\n", {}, "Text\n"],
  ["a zero-width mark is no white space", "\uFEFFText", {}, "\uFEFFText\n"],
];
for (const [name, text, fields, body] of cases)
  test(`readHeader: ${name}`, () => {
    const headed = readHeader(text);
    assert.deepEqual(Object.fromEntries(headed.fields), fields);
    assert.equal(headed.body, body);
  });

test("strip: nothing but white space gives nothing", () => {
  assert.equal(strip(" \t\n\u2003 "), "");
});
