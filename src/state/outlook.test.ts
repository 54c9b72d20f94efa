import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { keptRecords, type MadeUp } from "../../test/state/kept-records.ts";
import type { WeighedItem } from "./describe-item.ts";
import { itemsOf, stateAsOf } from "./state-of-play.ts";

/** The item of records, as of the day of the last. */
function itemOf(made: readonly MadeUp[]): WeighedItem {
  const records = keptRecords(made);
  const asOf = made.at(-1)?.on ?? "";
  const { items, minor } = stateAsOf(
    itemsOf(records, (_, name) => name),
    { asOf, known: asOf },
  );
  const item = [...items, ...minor].find(({ kind }) => made[0]?.is.startsWith(kind));
  assert.ok(item);
  return item;
}

const demand = {
  is: "demand raised",
  actor: "Ardmore",
  target: "Belport",
  what: "open the harbour",
};

describe("on whose word an item rests", () => {
  const role = { is: "role holds", actor: "Ada Lund", target: "Ardmore", what: "minister" };
  const cases: readonly (readonly [string, readonly MadeUp[], string[], number])[] = [
    ["the report itself", [{ ...demand, on: "2030-01-01" }], ["report"], 1],
    ["the party", [{ ...demand, source: "Ardmore", on: "2030-01-01" }], ["self"], 1],
    [
      "one who acts for it",
      [
        { ...demand, source: "Ada Lund", on: "2030-01-01" },
        { ...role, on: "2030-01-01" },
      ],
      ["self"],
      1,
    ],
    ["the other side", [{ ...demand, source: "Belport", on: "2030-01-01" }], ["other side"], 1],
    ["a third party", [{ ...demand, source: "Cape Relief", on: "2030-01-01" }], ["third party"], 1],
    ["nobody named", [{ ...demand, source: "two officials", on: "2030-01-01" }], ["unnamed"], 1],
    [
      "several, by two publishers",
      [
        { ...demand, source: "Belport", on: "2030-01-01" },
        { ...demand, source: "Ardmore", on: "2030-01-02", publisher: "The Mail" },
        { ...demand, on: "2030-01-03" },
      ],
      ["self", "other side", "report"],
      2,
    ],
  ];
  for (const [name, made, by, publishers] of cases)
    test(name, () => {
      const { told } = itemOf(made);
      assert.deepEqual([told.by, told.publishers], [by, publishers]);
      assert.deepEqual([told.first, told.last], [made[0]?.on, made.at(-1)?.on]);
    });
});

describe("on what an item hangs", () => {
  const offer = { is: "commitment offers", actor: "Ardmore", what: "boats if paid" };
  const onCondition = { ...offer, condition: "if paid", on: "2030-01-01" };
  const cases: readonly (readonly [string, readonly MadeUp[], string | undefined])[] = [
    ["what was told last", [onCondition], "if paid"],
    [
      "nothing once it is done",
      [onCondition, { ...offer, is: "commitment delivers", on: "2030-01-02" }],
      undefined,
    ],
    [
      "nothing once it is firmer",
      [onCondition, { ...offer, is: "commitment pledges", on: "2030-01-02" }],
      undefined,
    ],
    ["still, where it is told again", [onCondition, { ...offer, on: "2030-01-02" }], "if paid"],
  ];
  for (const [name, made, words] of cases)
    test(name, () => assert.equal(itemOf(made).condition?.words, words));
});

test("stances toward several propositions on one issue are kept apart, the latest first", () => {
  const position = { actor: "Ardmore", issue: "harbour" };
  const { stances } = itemOf([
    { ...position, is: "position opposes", what: "the harbour toll", on: "2030-01-01" },
    { ...position, is: "position supports", what: "a ferry at night", on: "2030-01-02" },
    { ...position, is: "position supports", what: "scrapping the harbour toll", on: "2030-01-03" },
  ]);
  assert.deepEqual(
    stances?.map(({ value, what }) => `${value} ${what}`),
    ["supports scrapping the harbour toll", "supports a ferry at night"],
  );
});
