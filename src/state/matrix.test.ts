import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { stateOfRecords } from "../../test/state/items-of.ts";
import type { MadeUp } from "../../test/state/kept-records.ts";
import { type IssueMatrix, matrixOf } from "./matrix.ts";
import { rollUp } from "./roll-up.ts";

const on = "2030-01-02";
const issue = "harbour";
const minister: MadeUp = {
  is: "role holds",
  actor: "Ada Lund",
  target: "Ardmore",
  what: "minister",
  on,
};

function matrix(made: readonly MadeUp[]): IssueMatrix {
  const { items } = stateOfRecords(made);
  const [first] = matrixOf(items, items, [issue]);
  assert.ok(first);
  return first;
}

describe("a cell of the matrix", () => {
  const toll = { is: "position opposes", what: "the harbour toll", issue, on };
  const cases: readonly (readonly [string, readonly MadeUp[], string[]])[] = [
    [
      "opposing a thing and supporting its end are one stance",
      [
        { ...toll, actor: "Ardmore" },
        { ...toll, is: "position supports", what: "suspending the harbour toll", actor: "Belport" },
      ],
      ["Ardmore: opposes 0", "Belport: opposes 0"],
    ],
    [
      "several stances of one holder are listed",
      [
        { ...toll, actor: "Ardmore" },
        {
          ...toll,
          is: "position supports",
          what: "ferries at night",
          actor: "Ardmore",
          on: "2030-01-03",
        },
      ],
      ["Ardmore: opposes 0", "Ardmore: supports 1"],
    ],
    [
      "who acts for a party stands in its row",
      [minister, { ...toll, actor: "Ada Lund" }],
      ["Ardmore: opposes 0 (Ada Lund)"],
    ],
    [
      "a personal view that departs from the party's is marked",
      [
        minister,
        { ...toll, actor: "Ardmore" },
        { ...toll, is: "position supports", actor: "Ada Lund" },
      ],
      ["Ardmore: supports 0 (Ada Lund) departs", "Ardmore: opposes 0"],
    ],
  ];
  for (const [name, made, expected] of cases)
    test(name, () => {
      const cells = matrix(made).rows.flatMap(({ party, stances }) =>
        stances.map(({ holder, value, option, departs }) => {
          const person = holder === party ? "" : ` (${holder})`;
          return `${party}: ${value} ${option}${person}${departs ? " departs" : ""}`;
        }),
      );
      assert.deepEqual(cells.sort(), expected.toSorted());
    });

  test("an option is called by its shortest wording that is not reversed", () => {
    const { options } = matrix([
      { ...toll, what: "suspending the harbour toll", actor: "Ardmore" },
      { ...toll, what: "the harbour toll of last winter", actor: "Belport" },
    ]);
    assert.deepEqual(options, [{ words: "the harbour toll of last winter" }]);
  });

  test("a row shows demands and commitments too", () => {
    const { rows } = matrix([
      { is: "demand raised", actor: "Ada Lund", what: "open the harbour", issue, on },
      minister,
      { is: "commitment offers", actor: "Ardmore", what: "pilots", issue, on: "2030-01-05" },
    ]);
    const [row] = rows;
    assert.deepEqual(
      [row?.party, row?.members, row?.demands.length, row?.commitments.length, row?.lastHeard],
      ["Ardmore", ["Ada Lund"], 1, 1, "2030-01-05"],
    );
  });
});

describe("for whom somebody acts", () => {
  const spokesman: MadeUp = {
    is: "role holds",
    actor: "Bo Rask",
    target: "Ada Lund",
    what: "spokesman",
    on,
  };
  const left: MadeUp = { ...minister, is: "role leaves", on: "2030-01-03" };
  const ministry: MadeUp = {
    is: "demand raised",
    actor: "Ministry of Trade of Ardmore",
    what: "x",
    on,
  };
  const cases: readonly (readonly [string, readonly MadeUp[], string, string])[] = [
    ["a minister", [minister], "Ada Lund", "Ardmore"],
    ["a spokesman of a minister", [minister, spokesman], "Bo Rask", "Ardmore"],
    ["one who has left", [minister, left], "Ada Lund", "Ada Lund"],
    ["a ministry", [minister, ministry], "Ministry of Trade of Ardmore", "Ardmore"],
    ["one without a post", [minister], "Cape Relief", "Cape Relief"],
  ];
  for (const [name, made, actor, party] of cases)
    test(name, () => assert.equal(rollUp(stateOfRecords(made).items)(actor), party));
});
