import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { Kind } from "../domain/kinds.ts";
import type { WeighedItem } from "../state/describe-item.ts";
import { ALL_WANTED, type Filterable, filterOf, filterWords, type Wanted } from "./filter-items.ts";

// Everybody is invented.
const item = (
  id: string,
  kind: Kind,
  actor: readonly string[],
  rest: Partial<WeighedItem> = {},
): WeighedItem =>
  ({
    id,
    kind,
    actor,
    target: [],
    told: { last: "2030-01-01" },
    ...rest,
  }) as unknown as WeighedItem;

const all = [
  item("a", "demand", ["Guild of Pilots"], { target: ["Port of Holm"], issue: "night fees" }),
  item("b", "meeting", ["Ada Vale"], { issue: "Fees for berths" }),
  item("c", "position", ["Port of Holm"]),
  item("d", "role", ["Ada Vale"], { target: ["Port of Holm"], status: "holds" }),
  item("e", "tone", ["Émile Dorn"], { target: ["Guild"] }),
];
const known: Filterable = {
  issues: ["night fees", "dredging"],
  actors: [
    { name: "Guild of Pilots", aliases: ["HPG", "the pilots’ union"] },
    { name: "Port of Holm", aliases: [] },
    { name: "Ada Vale", aliases: ["Vale"] },
    { name: "Guild", aliases: [] },
    { name: "Émile Dorn", aliases: [] },
    { name: "Nora Quist", aliases: [] },
  ],
  all,
};

describe("what users mean", () => {
  const cases: readonly (readonly [string, Partial<Wanted>, string])[] = [
    ["all where nothing is asked", {}, "abcde"],
    ["an issue in any case", { issues: ["NIGHT fees"] }, "a"],
    ["a part of an issue, several of them", { issues: ["fees"] }, "ab"],
    ["one or the other issue", { issues: ["night", "berth"] }, "ab"],
    ["who acts, and who is acted toward", { parties: ["guild of pilots"] }, "a"],
    ["a part of a name: all that have it", { parties: ["guild"] }, "ae"],
    ["an alias", { parties: ["hpg"] }, "a"],
    ["a part of an alias", { parties: ["pilots' union"] }, "a"],
    ["a party with who acts for it", { parties: ["port"] }, "abcd"],
    ["a person alone", { parties: ["vale"] }, "bd"],
    ["other letters", { parties: ["emile"] }, "e"],
    ["a kind", { kinds: ["demand", "tone"] }, "ae"],
    ["all of them together", { kinds: ["demand", "meeting"], parties: ["vale"] }, "b"],
    ["somebody of whom the state says nothing", { parties: ["quist"] }, ""],
  ];
  for (const [name, wanted, expected] of cases)
    test(name, () => {
      const filter = filterOf({ ...ALL_WANTED, ...wanted }, known);
      assert.ok(filter.ok);
      const kept = all.filter(filter.value.keeps).map(({ id }) => String(id));
      assert.equal(kept.join(""), expected);
    });

  test("what there is, where nothing is called so", () => {
    const issue = filterOf({ ...ALL_WANTED, issues: ["ees"] }, known);
    assert.match(issue.ok ? "" : issue.refusal.remedy, /night fees, dredging, Fees for berths/);
    const party = filterOf({ ...ALL_WANTED, parties: ["zzz"] }, known);
    assert.match(party.ok ? "" : party.refusal.remedy, /Port of Holm/);
  });

  test("what was meant, in words", () => {
    const filter = filterOf({ issues: ["night"], parties: ["HPG"], kinds: ["demand"] }, known);
    assert.equal(
      filter.ok && filterWords(filter.value),
      "issue night fees, party Guild of Pilots, kind demand",
    );
  });
});
