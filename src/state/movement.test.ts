import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { keptRecords, type MadeUp } from "../../test/state/kept-records.ts";
import type { Kind } from "../domain/kinds.ts";
import { movementsOf, stepsOf } from "./movement.ts";

/** What moved, by two records of the 1st and the 2nd; parties are what they are called. */
function moves(first: Omit<MadeUp, "on">, second: Omit<MadeUp, "on">): string[] {
  const records = keptRecords([
    { actor: "Ardmore", ...first, on: "2030-01-01" },
    { actor: "Ardmore", ...second, on: "2030-01-02" },
  ]);
  const kind = first.is.split(" ")[0] as Kind;
  return movementsOf(
    kind,
    stepsOf(records, (name) => name),
  ).map(({ direction, because }) => `${direction}: ${because}`);
}

const usd = (value: number) => ({ value, unit: "USD" });

describe("what hardens and what softens", () => {
  const cases: readonly (readonly [string, Omit<MadeUp, "on">, Omit<MadeUp, "on">, string[]])[] = [
    [
      "a demand that shrinks",
      { is: "demand raised", amount: usd(900) },
      { is: "demand repeated", amount: usd(600) },
      ["softened: 900 to 600 USD"],
    ],
    [
      "a demand that grows",
      { is: "demand raised", amount: usd(600) },
      { is: "demand raised", amount: usd(900) },
      ["hardened: 600 to 900 USD"],
    ],
    [
      "a demand of part of what all was demanded of",
      { is: "demand raised", what: "a full withdrawal from the hills" },
      { is: "demand raised", what: "a partial withdrawal from the hills" },
      ["softened: all to part"],
    ],
    [
      "a demand dropped",
      { is: "demand raised" },
      { is: "demand dropped" },
      ["softened: raised to dropped"],
    ],
    ["a demand that is only repeated", { is: "demand raised" }, { is: "demand repeated" }, []],
    ["a demand met", { is: "demand raised" }, { is: "demand met" }, []],
    [
      "a pledge after an offer",
      { is: "commitment offers" },
      { is: "commitment pledges" },
      ["softened: offers to pledges"],
    ],
    [
      "an offer withdrawn",
      { is: "commitment offers" },
      { is: "commitment withdraws" },
      ["hardened: offers to withdraws"],
    ],
    ["a pledge kept", { is: "commitment pledges" }, { is: "commitment delivers" }, []],
    [
      "a smaller offer",
      { is: "commitment offers", amount: usd(9) },
      { is: "commitment offers", amount: usd(5) },
      ["hardened: 9 to 5 USD"],
    ],
    [
      "firmer, and less",
      { is: "commitment offers", amount: usd(9) },
      { is: "commitment pledges", amount: usd(5) },
      ["shifted: offers to pledges; 9 to 5 USD"],
    ],
    [
      "a condition that the party itself drops",
      { is: "commitment offers", what: "boats if paid", condition: "if paid" },
      { is: "commitment offers", what: "boats", source: "Ardmore" },
      ["softened: condition dropped"],
    ],
    [
      "a condition that a report does not repeat",
      { is: "commitment offers", what: "boats if paid", condition: "if paid" },
      { is: "commitment offers", what: "boats" },
      [],
    ],
    [
      "a condition added",
      { is: "commitment offers", what: "boats" },
      { is: "commitment offers", what: "boats if paid", condition: "if paid" },
      ["hardened: condition added"],
    ],
    [
      "a stance that moves",
      { is: "position opposes", what: "the harbour toll" },
      { is: "position conditional", what: "a harbour toll" },
      ["softened: opposes to conditional"],
    ],
    [
      "stances that agree, of a proposition and its reverse",
      { is: "position opposes", what: "the harbour toll" },
      { is: "position supports", what: "suspending the harbour toll" },
      [],
    ],
    [
      "a stance that moves, by way of the reverse",
      { is: "position supports", what: "the harbour toll" },
      { is: "position supports", what: "scrapping the harbour toll" },
      ["softened: opposes to supports"],
    ],
    [
      "stances toward different propositions",
      { is: "position opposes", what: "the harbour toll" },
      { is: "position supports", what: "a ferry at night" },
      [],
    ],
    [
      "a threat carried out",
      { is: "pressure threatened" },
      { is: "pressure imposed" },
      ["hardened: threatened to imposed"],
    ],
    ["a threat of more", { is: "pressure imposed" }, { is: "pressure threatened" }, []],
    [
      "a measure halved",
      { is: "pressure imposed", amount: { value: 20, unit: "percent" } },
      { is: "pressure imposed", amount: { value: 10, unit: "percent" } },
      ["softened: 20 to 10 percent"],
    ],
    [
      "a meeting refused",
      { is: "meeting scheduled" },
      { is: "meeting refused" },
      ["hardened: scheduled to refused"],
    ],
    ["a meeting that comes nearer", { is: "meeting sought" }, { is: "meeting scheduled" }, []],
    [
      "a price of which one side's figure is known",
      { is: "deal proposed", amount: usd(70) },
      { is: "deal proposed", amount: usd(85) },
      ["shifted: 70 to 85 USD"],
    ],
    [
      "hearsay",
      { is: "pressure threatened" },
      { is: "pressure imposed", certainty: "reported" },
      [],
    ],
    [
      "a denial",
      { is: "commitment offers" },
      { is: "commitment withdraws", certainty: "denied" },
      [],
    ],
  ];
  for (const [name, first, second, expected] of cases)
    test(name, () => assert.deepEqual(moves(first, second), expected));

  test("nothing that is said of one day, nor by a reader that is unsure", () => {
    const [threat, toll] = [{ is: "pressure threatened" }, { is: "pressure imposed" }];
    assert.deepEqual(moves({ ...threat, time: "2030-01-02" }, { ...toll, time: "2030-01-01" }), []);
    assert.deepEqual(moves(threat, { ...toll, confidence: 0.4 }), []);
  });

  test("a price that moves toward the other side's", () => {
    const price = (actor: string, value: number, on: string): MadeUp => ({
      is: "deal proposed",
      actor,
      amount: usd(value),
      on,
    });
    const records = keptRecords([
      price("Ardmore", 70, "2030-01-01"),
      price("Belport", 90, "2030-01-02"),
      price("Ardmore", 80, "2030-01-03"),
      price("Belport", 95, "2030-01-04"),
    ]);
    assert.deepEqual(
      movementsOf(
        "deal",
        stepsOf(records, (name) => name),
      ).map(({ direction }) => direction),
      ["softened", "hardened"],
    );
  });
});
