import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { keptRecords, type MadeUp } from "../../test/state/kept-records.ts";
import { movesBetween } from "./moves.ts";
import { itemsOf, stateAsOf } from "./state-of-play.ts";

/** What became of items between the days of the first and the last record. */
function turns(made: readonly MadeUp[]): string[] {
  const items = itemsOf(keptRecords(made), (_, name) => name);
  const state = (day: string | undefined) => {
    const asOf = day ?? "";
    return stateAsOf(items, { asOf, known: asOf });
  };
  const [from, to] = ["2030-01-01", made.at(-1)?.on ?? ""];
  return movesBetween(state(from), state(to), { from, to }).map(
    ({ was, now, turns: all }) => `${was ?? "new"} → ${now ?? "gone"}: ${all.join()}`,
  );
}

const toll: MadeUp = {
  is: "pressure threatened",
  actor: "Ardmore",
  what: "a harbour toll",
  on: "2030-01-01",
};
const summit: MadeUp = {
  is: "meeting scheduled",
  actor: "Ardmore, Belport",
  what: "summit",
  on: "2030-01-01",
};

describe("what became of an item", () => {
  const cases: readonly (readonly [string, readonly MadeUp[], string[]])[] = [
    ["new", [{ ...toll, on: "2030-01-02" }], ["new → threatened: new"]],
    ["nothing", [toll, { ...toll, on: "2030-01-02" }], []],
    [
      "moved, and which way",
      [toll, { ...toll, is: "pressure imposed", on: "2030-01-02" }],
      ["threatened → imposed: moved,hardened"],
    ],
    [
      "an amount that moves while the status stays",
      [
        { ...toll, amount: { value: 20, unit: "percent" } },
        { ...toll, amount: { value: 10, unit: "percent" }, on: "2030-01-02" },
      ],
      ["threatened → threatened: softened"],
    ],
    [
      "a plan whose day passes without a report",
      [
        { ...summit, time: "2030-01-05" },
        { ...toll, on: "2030-01-09" },
      ],
      ["scheduled → scheduled: overdue", "new → threatened: new"],
    ],
    [
      "contested",
      [
        { ...summit, source: "Ardmore" },
        { ...summit, source: "Belport", certainty: "denied", on: "2030-01-02" },
      ],
      ["scheduled → scheduled: contested"],
    ],
  ];
  for (const [name, made, expected] of cases)
    test(name, () => assert.deepEqual(turns(made), expected));
});
