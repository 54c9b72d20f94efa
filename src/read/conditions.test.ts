import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { certaintyOf } from "./certainty.ts";
import { findConditions } from "./conditions.ts";

describe("findConditions", () => {
  const cases = [
    ["It will help if a truce is reached, he said.", "if a truce is reached"],
    ["If they sign, we will leave.", "If they sign"],
    ["He said there would be no deal unless the port reopens.", "unless the port reopens"],
    ["They would pay, provided that the ships are freed.", "provided that the ships are freed"],
    ["She agreed in return for safe passage.", "in return for safe passage"],
    ["He preferred to wait until the next round took place.", "until the next round took place"],
    ["Aid starts once the road is open.", "once the road is open"],
  ] as const;
  for (const [text, expected] of cases)
    test(text, () => {
      const found = findConditions(text, { startOffset: 0, endOffset: text.length });
      assert.deepEqual(
        found.map((span) => text.slice(span.startOffset, span.endOffset)),
        [expected],
      );
    });

  const none = [
    "He asked if they would sign.",
    "They will wait until Friday.",
    "They met once again.",
    "It is as if nothing happened.",
  ];
  for (const text of none)
    test(`none in: ${text}`, () => {
      assert.deepEqual(findConditions(text, { startOffset: 0, endOffset: text.length }), []);
    });
});

describe("certaintyOf", () => {
  const cases = [
    ["The envoy [agreed to a truce].", "asserted"],
    ["The envoy reportedly [agreed to a truce].", "reported"],
    ["Sources said the envoy [agreed to a truce].", "reported"],
    ["The envoy might [agree to a truce].", "unconfirmed"],
    ["The envoy denied that she had [agreed to a truce].", "denied"],
    ["The envoy [could not agree to a truce].", "asserted"],
  ] as const;
  for (const [marked, expected] of cases)
    test(marked, () => {
      const what = { startOffset: marked.indexOf("["), endOffset: marked.indexOf("]") - 1 };
      const text = marked.replaceAll(/[[\]]/g, "");
      assert.equal(certaintyOf(text, { startOffset: 0, endOffset: text.length }, what), expected);
    });
});
