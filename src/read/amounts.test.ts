import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { findAmounts } from "./amounts.ts";

describe("findAmounts", () => {
  const cases = [
    ["a loan of $100bn", { value: 100e9, unit: "USD" }],
    ["US$400 million in aid", { value: 400e6, unit: "USD" }],
    ["£3.5m for boats", { value: 3.5e6, unit: "GBP" }],
    ["2.4 billion euros", { value: 2.4e9, unit: "EUR" }],
    ["USD15 an hour", { value: 15, unit: "USD" }],
    ["between $1bn and $2bn", { value: 1e9, max: 2e9, unit: "USD" }],
    ["$3-4 million", { value: 3e6, max: 4e6, unit: "USD" }],
    ["a rise of 4.2 per cent", { value: 4.2, unit: "percent" }],
    ["5-7 percent", { value: 5, max: 7, unit: "percent" }],
    ["fell 15%", { value: 15, unit: "percent" }],
    ["140 detainees were freed", { value: 140, unit: "detainees" }],
    ["1,200 troops", { value: 1200, unit: "troops" }],
    ["twelve fishing boats", { value: 12, unit: "fishing boats" }],
    ["two million people", { value: 2e6, unit: "people" }],
    ["500 British pounds", { value: 500, unit: "GBP" }],
  ] as const;
  for (const [text, amount] of cases)
    test(text, () => {
      const found = findAmounts(text, { startOffset: 0, endOffset: text.length });
      assert.deepEqual(
        found.map((mention) => mention.amount),
        [amount],
      );
    });

  const none = [
    "two years ago",
    "the two sides",
    "on March 3 talks",
    "2014 protests",
    "a 90-minute talk",
  ];
  for (const text of none)
    test(`none in: ${text}`, () => {
      assert.deepEqual(findAmounts(text, { startOffset: 0, endOffset: text.length }), []);
    });
});
