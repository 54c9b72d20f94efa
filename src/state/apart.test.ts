import assert from "node:assert/strict";
import { test } from "node:test";
import { keptRecords, type MadeUp } from "../../test/state/kept-records.ts";
import { itemsOf } from "./state-of-play.ts";

const offered: MadeUp = {
  is: "commitment pledges",
  on: "2026-03-01",
  actor: "Ardmore",
  issue: "pilots",
  what: "keep the pilots on watch",
};
const rask: MadeUp = {
  is: "role holds",
  on: "2026-03-01",
  actor: "Bo Rask",
  target: "Ministry of Ports",
  what: "Ports Minister",
};

/** What is alike and yet not one, and what is one although it looks apart. Expected: records an item. All is invented. */
const cases: { name: string; records: MadeUp[]; expected: number[] }[] = [
  {
    name: "two meetings of one party in one week, with different others",
    records: [
      {
        is: "meeting scheduled",
        on: "2026-03-01",
        time: "2026-03-09/2026-03-15",
        actor: "Ada Lund,Dockers,Dockers of Ardmore",
      },
      {
        is: "meeting held",
        on: "2026-03-12",
        time: "2026-03-11",
        actor: "Port Company,Pilots,Dockers,Dockers of Ardmore",
      },
    ],
    expected: [1, 1],
  },
  {
    name: "a meeting said to be in a week, then on a day of it",
    records: [
      {
        is: "meeting scheduled",
        on: "2026-03-01",
        time: "2026-03-09/2026-03-15",
        actor: "Ada Lund,Bo Rask",
      },
      { is: "meeting held", on: "2026-03-12", time: "2026-03-11", actor: "Ada Lund,Bo Rask" },
    ],
    expected: [2],
  },
  {
    name: "a meeting sought, and refused by one who is told among others, on the day before the report",
    records: [
      { is: "meeting sought", on: "2026-03-01", actor: "Ada Lund,Bo Rask" },
      {
        is: "meeting refused",
        on: "2026-03-09",
        time: "2026-03-08",
        actor: "Ada Lund,Bo Rask,Dockers",
      },
      { is: "meeting scheduled", on: "2026-03-12", time: "2026-03-20", actor: "Ada Lund,Bo Rask" },
    ],
    expected: [3],
  },
  {
    name: "an offer withdrawn that bears on another issue, in other words",
    records: [
      offered,
      {
        is: "commitment withdraws",
        on: "2026-03-05",
        actor: "Ardmore",
        issue: "tolls",
        what: "its offer to halve the tolls",
      },
    ],
    expected: [1, 1],
  },
  {
    name: "an offer withdrawn in other words, on no issue told",
    records: [
      offered,
      { is: "commitment withdraws", on: "2026-03-05", actor: "Ardmore", what: "its offer is off" },
    ],
    expected: [2],
  },
  {
    name: "one side's ban, and a threat against that side by one who seems to act for it",
    records: [
      {
        is: "role holds",
        on: "2026-03-01",
        actor: "Bo Rask",
        target: "Ardmore",
        what: "director",
      },
      {
        is: "pressure imposed",
        on: "2026-03-02",
        actor: "Ardmore",
        issue: "night ban",
        what: "banned night shifts",
      },
      {
        is: "pressure threatened",
        on: "2026-03-03",
        actor: "Bo Rask",
        target: "Ardmore",
        issue: "night ban",
        what: "to sue over the ban on night shifts",
      },
    ],
    expected: [1, 1, 1],
  },
  {
    name: "sums of money and of ships are two deals",
    records: [
      {
        is: "deal proposed",
        on: "2026-03-01",
        actor: "Ardmore",
        target: "Belport",
        issue: "harbour",
        what: "three per cent",
        amount: { value: 3, unit: "percent" },
      },
      {
        is: "deal proposed",
        on: "2026-03-02",
        actor: "Ardmore",
        issue: "harbour",
        what: "under 200 barges",
        amount: { value: 200, unit: "barges" },
      },
    ],
    expected: [1, 1],
  },
  {
    name: "a post named by whom it is for is one, held for whomever a text says",
    records: [
      { ...rask, target: "Dockers" },
      { ...rask, is: "role leaves", on: "2026-03-09" },
    ],
    expected: [2],
  },
];

for (const { name, records, expected } of cases)
  test(name, () => {
    const items = itemsOf(keptRecords(records), (_, local) => local);
    const begun = ({ entries }: (typeof items)[number]) =>
      Number(entries[0]?.kept.id.split(":").at(-1));
    const sizes = items.sort((a, b) => begun(a) - begun(b)).map(({ entries }) => entries.length);
    assert.deepEqual(sizes, expected);
  });
