import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { stateOfRecords } from "../../test/state/items-of.ts";
import type { MadeUp } from "../../test/state/kept-records.ts";
import { keysAmong, type Link, linksAmong } from "./chain.ts";

const on = "2030-01-02";
const berths: MadeUp = {
  is: "commitment offers",
  actor: "Ardmore",
  what: "berths if the harbour toll is lifted",
  condition: "if the harbour toll is lifted",
  on,
};
const toll: MadeUp = { is: "pressure imposed", actor: "Belport", what: "a harbour toll", on };
const talks: MadeUp = {
  is: "meeting proposed",
  actor: "Ardmore, Belport",
  what: "a summit once Ardmore gives its berths",
  condition: "once Ardmore gives its berths",
  on,
};

function linksOf(made: readonly MadeUp[]): Link[] {
  const { items, recordsOf } = stateOfRecords(made);
  return linksAmong(items, recordsOf);
}

describe("what a condition speaks of", () => {
  const cases: readonly (readonly [string, readonly MadeUp[], string])[] = [
    ["a measure in force", [berths, toll], "once pressure imposed: waits"],
    [
      "a measure lifted",
      [berths, toll, { ...toll, is: "pressure eased", on: "2030-01-03" }],
      "once pressure eased: came about",
    ],
    ["nothing that the state knows", [berths], "once nothing: waits"],
    [
      "a measure once more in force",
      [berths, { ...toll, is: "pressure eased", on: "2030-01-03" }, { ...toll, on: "2030-01-05" }],
      "once pressure imposed: waits",
    ],
    [
      "a measure that is to come",
      [
        {
          ...berths,
          what: "a ban once the harbour toll is imposed",
          condition: "once the harbour toll is imposed",
        },
        toll,
      ],
      "once pressure imposed: came about",
    ],
    [
      "talks that were called off",
      [
        { ...berths, what: "berths after talks on pilots", condition: "after talks on pilots" },
        {
          ...talks,
          is: "meeting cancelled",
          what: "talks on pilots",
          condition: "",
          on: "2030-01-04",
        },
      ],
      "once meeting cancelled: fell through",
    ],
    [
      "no talks that were over before",
      [
        { ...talks, is: "meeting held", what: "talks on pilots", condition: "", on: "2029-12-01" },
        { ...berths, what: "berths after talks on pilots", condition: "after talks on pilots" },
      ],
      "once nothing: waits",
    ],
    [
      "what was agreed, rather than the question about it",
      [
        { ...berths, what: "berths if a pilot limit comes", condition: "if a pilot limit comes" },
        { is: "open unresolved", what: "a pilot limit", on: "2030-01-05", document: "q" },
        { is: "commitment agrees", actor: "Belport", what: "a pilot limit", on: "2030-01-04" },
      ],
      "once commitment agrees: came about",
    ],
    [
      "no other thing of the same kind",
      [
        {
          ...toll,
          is: "pressure threatened",
          condition: "if no offer comes",
          what: "a toll if no offer comes",
        },
        { is: "commitment offers", actor: "Cape Relief", what: "medicine for the islands", on },
      ],
      "unless nothing: waits",
    ],
  ];
  for (const [name, made, expected] of cases)
    test(name, () => {
      const [link] = linksOf(made).filter(({ condition }) => condition !== "");
      const { sense, on: spokenOf, cameAbout, fellThrough } = link as Link;
      const words = spokenOf ? `${spokenOf.kind} ${spokenOf.status}` : "nothing";
      assert.equal(
        `${sense} ${words}: ${cameAbout ? "came about" : fellThrough ? "fell through" : "waits"}`,
        expected,
      );
    });
});

test("a word said of an item once is not what a condition speaks of", () => {
  const [link] = linksOf([
    berths,
    { is: "deal agreed", actor: "Belport", what: "a fund for the harbour's widows", on },
  ]);
  assert.equal(link?.on, undefined);
});

test("what would be unlocked is followed from link to link", () => {
  const [key] = keysAmong(linksOf([berths, toll, talks]));
  assert.deepEqual(
    [
      key?.item.kind,
      ...(key?.unlocks ?? []).map(({ link, steps }) => `${steps} ${link.item.kind}`),
    ],
    ["pressure", "1 commitment", "2 meeting"],
  );
});

test("links in a circle end", () => {
  const first = {
    ...berths,
    what: "berths in the north if pilot boats come",
    condition: "if pilot boats come",
  };
  const second = {
    ...berths,
    actor: "Belport",
    what: "pilot boats once berths in the north are free",
    condition: "once berths in the north are free",
  };
  const keys = keysAmong(linksOf([first, second]));
  assert.deepEqual(
    keys.map(({ unlocks }) => unlocks.length),
    [1, 1],
  );
});
