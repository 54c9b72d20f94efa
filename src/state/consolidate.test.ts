import assert from "node:assert/strict";
import { test } from "node:test";
import { keptRecords, type MadeUp } from "../../test/state/kept-records.ts";
import { itemsOf } from "./state-of-play.ts";

const leaders = { actor: "Ada Lund,Bo Rask", format: "bilateral" };
const sides = { actor: "Ardmore,Belport" };
const envoy = { is: "role holds", actor: "Cy Dorn", target: "Ardmore", what: "special envoy" };

/** Expected: how many records each item has, in the order in which they begin. */
const cases: { name: string; records: MadeUp[]; expected: number[] }[] = [
  {
    name: "a summit sought in May and held in June is one",
    records: [
      { is: "meeting sought", on: "2026-05-02", ...leaders },
      { is: "meeting proposed", on: "2026-05-10", time: "2026-06-01", ...leaders },
      { is: "meeting cancelled", on: "2026-05-20", time: "2026-06-01", ...leaders },
      { is: "meeting scheduled", on: "2026-06-01", time: "2026-06-12", ...leaders },
      { is: "meeting held", on: "2026-06-13", time: "2026-06-12", ...leaders },
      { is: "meeting held", on: "2026-06-20", ...leaders },
    ],
    expected: [6],
  },
  {
    name: "two summits of the same leaders months apart are two",
    records: [
      { is: "meeting held", on: "2026-02-03", time: "2026-02-02", ...leaders },
      { is: "meeting scheduled", on: "2026-06-01", time: "2026-06-12", ...leaders },
      { is: "meeting held", on: "2026-06-13", time: "2026-06-12", ...leaders },
      { is: "meeting held", on: "2026-06-14", time: "2026-02-02", ...leaders },
    ],
    expected: [2, 2],
  },
  {
    name: "what nobody spoke of for half a year is another meeting",
    records: [
      { is: "meeting sought", on: "2026-01-02", ...leaders },
      { is: "meeting sought", on: "2026-08-02", ...leaders },
    ],
    expected: [1, 1],
  },
  {
    name: "two by two and three by three are two meetings; a host makes no third",
    records: [
      { is: "meeting scheduled", on: "2026-03-01", ...leaders },
      {
        is: "meeting sought",
        on: "2026-03-02",
        actor: "Ada Lund,Bo Rask,Cy Dorn",
        format: "trilateral",
      },
      { is: "meeting scheduled", on: "2026-03-03", ...leaders, target: "Cape Relief" },
      {
        is: "meeting refused",
        on: "2026-03-04",
        actor: "Ada Lund,Bo Rask,Cy Dorn",
        format: "trilateral",
      },
    ],
    expected: [2, 2],
  },
  {
    name: "a date in common makes up for a participant left out",
    records: [
      {
        is: "meeting scheduled",
        on: "2026-03-01",
        time: "2026-03-18",
        actor: "Ardmore,Belport,Cape Relief",
      },
      { is: "meeting scheduled", on: "2026-03-02", time: "2026-03-18", actor: "Belport" },
    ],
    expected: [2],
  },
  {
    name: "an offer, its withdrawal and its delivery are one undertaking; another's on the same issue is not",
    records: [
      {
        is: "commitment offers",
        on: "2026-03-01",
        actor: "Ardmore",
        issue: "mines",
        what: "hand over the charts of the minefields",
      },
      {
        is: "commitment withdraws",
        on: "2026-03-05",
        actor: "Ardmore",
        issue: "mines",
        what: "its offer is off",
      },
      {
        is: "commitment offers",
        on: "2026-03-06",
        actor: "Belport",
        issue: "mines",
        what: "hand over the charts of the minefields",
      },
      {
        is: "commitment delivers",
        on: "2026-03-09",
        actor: "Ardmore",
        issue: "mines",
        what: "two of three sets",
      },
    ],
    expected: [3, 1],
  },
  {
    name: "whoever speaks for a party pledges for it, once the text has said so",
    records: [
      { ...envoy, on: "2026-03-01" },
      {
        is: "commitment pledges",
        on: "2026-03-02",
        actor: "Ardmore",
        issue: "mines",
        what: "60 monitors by spring",
      },
      {
        is: "commitment pledges",
        on: "2026-03-03",
        actor: "Cy Dorn",
        issue: "mines",
        what: "60 monitors by April",
      },
    ],
    expected: [1, 2],
  },
  {
    name: "two demands on one issue are two; what is met is the one that it names",
    records: [
      {
        is: "demand raised",
        on: "2026-03-01",
        ...sides,
        actor: "Ardmore",
        issue: "status",
        what: "a date for a referendum",
      },
      {
        is: "demand dropped",
        on: "2026-03-05",
        actor: "Ardmore",
        issue: "status",
        what: "a referendum",
      },
      {
        is: "demand raised",
        on: "2026-03-06",
        actor: "Ardmore",
        issue: "status",
        what: "a commission that reports by a fixed date",
      },
      {
        is: "demand met",
        on: "2026-03-09",
        actor: "Ardmore",
        issue: "status",
        what: "the demand for a fixed date",
      },
    ],
    expected: [2, 2],
  },
  {
    name: "a deal is one, whichever side is named first, however its figure moves",
    records: [
      {
        is: "deal proposed",
        on: "2026-03-01",
        actor: "Ardmore",
        target: "Belport",
        issue: "loan",
        what: "180 million",
        amount: { value: 180e6, unit: "USD" },
      },
      {
        is: "deal agreed",
        on: "2026-03-05",
        actor: "Ardmore,Belport",
        issue: "loan",
        what: "the loan of 210 million",
        amount: { value: 210e6, unit: "USD" },
      },
      {
        is: "deal delivered",
        on: "2026-03-09",
        actor: "Ardmore",
        issue: "loan",
        what: "the first 70 million",
      },
    ],
    expected: [3],
  },
  {
    name: "measures against different targets are different measures",
    records: [
      {
        is: "pressure imposed",
        on: "2026-03-01",
        actor: "Ardmore",
        target: "Belport",
        issue: "sanctions",
        what: "sanctions on Belport",
      },
      {
        is: "pressure imposed",
        on: "2026-03-01",
        actor: "Ardmore",
        target: "Bo Rask",
        issue: "sanctions",
        what: "a ban on Rask",
      },
    ],
    expected: [1, 1],
  },
  {
    name: "a post left without being named is the post held",
    records: [
      { ...envoy, on: "2026-03-01" },
      { ...envoy, is: "role leaves", on: "2026-03-09", what: "leaves the office on Monday" },
      { ...envoy, on: "2026-03-10", what: "envoy" },
      { ...envoy, is: "role named", on: "2026-03-11", what: "governor of the central bank" },
    ],
    expected: [3, 1],
  },
  {
    name: "a stance held by two is one of each; a tone is one of each pair",
    records: [
      { is: "position supports", on: "2026-03-01", ...sides, issue: "loan" },
      { is: "tone warm", on: "2026-03-01", actor: "Ada Lund,Bo Rask", target: "Cy Dorn" },
    ],
    expected: [1, 1, 1, 1],
  },
  {
    name: "what is said is no item by itself",
    records: [{ is: "statement direct", on: "2026-03-01", actor: "Ada Lund" }],
    expected: [],
  },
];

for (const { name, records, expected } of cases)
  test(name, () => {
    const items = itemsOf(keptRecords(records), (_, local) => local);
    const sizes = items
      .map(({ entries }) => ({ size: entries.length, id: entries[0]?.kept.id ?? "" }))
      .sort((a, b) => placeOf(a.id) - placeOf(b.id))
      .map(({ size }) => size);
    assert.deepEqual(sizes, expected);
  });

/** The place of a record in the case, which its id ends with. */
function placeOf(id: string): number {
  return Number(id.split(":").at(-1));
}
