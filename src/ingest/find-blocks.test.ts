import assert from "node:assert/strict";
import { test } from "node:test";
import { textOf } from "../domain/span.ts";
import { isBoilerplate } from "./boilerplate.ts";
import { findBlocks } from "./find-blocks.ts";

const WRAPPED = `The ferry company and the harbour workers met for a third day on
Monday, and parted late at night without having agreed on the pay
that the workers ask for.

The company said that it would come back on Thursday with another
offer, which it did not describe; the workers said that they would
wait until then.
`;

const cases: readonly (readonly [string, string, readonly string[]])[] = [
  [
    "lines",
    "Ferry talks fail\n\nBy Ann Lee\n\nThey failed.\nNobody is surprised.\n",
    [
      "heading: Ferry talks fail",
      "boilerplate: By Ann Lee",
      "paragraph: They failed.",
      "paragraph: Nobody is surprised.",
    ],
  ],
  [
    "a list",
    "They agreed:\n- to meet\n• to talk\n2) to wait\n",
    ["paragraph: They agreed:", "item: - to meet", "item: • to talk", "item: 2) to wait"],
  ],
  [
    "a standing part at the end",
    "They failed.\n\nRelated news\n\n* “Ferry talks open” — Lakeside Post, 1 May 2026\n\nThe end came later than planned.",
    [
      "paragraph: They failed.",
      "boilerplate: Related news",
      "boilerplate: * “Ferry talks open” — Lakeside Post, 1 May 2026",
      "paragraph: The end came later than planned.",
    ],
  ],
  ["white space around", "  \n\t They failed. \n \n", ["paragraph: They failed."]],
  ["nothing", " \n ", []],
];
for (const [name, text, expected] of cases)
  test(`findBlocks: ${name}`, () => {
    assert.deepEqual(
      findBlocks(text).map((block) => `${block.kind}: ${textOf(text, block)}`),
      expected,
    );
  });

test("findBlocks: lines that their writer wrapped are one paragraph", () => {
  const blocks = findBlocks(WRAPPED);
  assert.equal(blocks.length, 2);
  assert.ok(textOf(WRAPPED, blocks[0] ?? { startOffset: 0, endOffset: 0 }).endsWith("ask for."));
});

const STANDING = [
  "Read more: the ferry's long history",
  "Also read: Ferry talks fail",
  "Share this article",
  "© 2026 Lakeside Post",
  "Copyright Lakeside Post. All rights reserved.",
  "Photo: Ann Lee",
  "(Photo by Ann Lee/LPA)",
  "Sign up for our morning newsletter",
  "Subscribe to get updates in your inbox",
  "By Ann Lee and Bo Ek in Port Anse",
  "Reporting by Ann Lee; editing by Bo Ek",
  "Wednesday, November 28, 2007",
  "11:04 A.M. EDT",
  "@anatell · 11 March 2026, 08:14",
  "###",
  "* * *",
  "-ENDS-",
  "Advertisement",
  "Last updated on 3 March 2026",
  "5 min read",
  "https://example.org/ferry",
  "press@example.org",
];
for (const line of STANDING) test(`isBoilerplate: ${line}`, () => assert.ok(isBoilerplate(line)));

const SAID = [
  "Share prices fell after the talks.",
  "Read the minister's lips: no money.",
  "By Friday the workers must decide.",
  "Photographs of the harbour show no ferry.",
  "Printers joined the strike.",
  "On 3 March 2026 they agreed to talk.",
  "The company will subscribe to the plan to get the ferry moving.",
  "Copies were sent to both sides.",
  "See you on Thursday, the minister said.",
  "Thursday",
  "End the strike, the company said.",
  "MODERATOR: Good morning.",
  "Follow the money, she said.",
  "No.",
];
for (const line of SAID) test(`not boilerplate: ${line}`, () => assert.ok(!isBoilerplate(line)));
