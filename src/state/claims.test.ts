import assert from "node:assert/strict";
import { test } from "node:test";
import { keptRecords, type MadeUp } from "../../test/state/kept-records.ts";
import { itemsOf, stateAsOf } from "./state-of-play.ts";

const post = { is: "role holds", target: "Ministry of Ports", what: "spokesman" };
const visit: MadeUp = {
  is: "meeting scheduled",
  on: "2026-03-02",
  time: "2026-03-20",
  actor: "Ada Lund,Bo Rask",
  source: "Ada Lund",
};
const toll: MadeUp = {
  is: "pressure imposed",
  on: "2026-03-02",
  actor: "Ardmore",
  target: "Belport",
  issue: "toll",
};

/** Expected: whether it is contested after the last record. Actors and matters are invented. */
const cases: { name: string; records: MadeUp[]; contested: boolean }[] = [
  {
    name: "a day announced by one side and denied by the other",
    records: [
      visit,
      { ...visit, is: "meeting refused", on: "2026-03-04", source: "Ministry of Ports" },
    ],
    contested: true,
  },
  {
    name: "the same, until those who denied it say that it is put off, whoever spoke for them",
    records: [
      { ...post, on: "2026-03-01", actor: "Cy Dorn" },
      visit,
      { ...visit, on: "2026-03-04", certainty: "denied", source: "Cy Dorn" },
      { ...visit, is: "meeting cancelled", on: "2026-03-12", source: "Ministry of Ports" },
    ],
    contested: false,
  },
  {
    name: "a toll lifted after it was last told to be in force",
    records: [
      toll,
      {
        ...toll,
        is: "pressure eased",
        on: "2026-03-09",
        time: "2026-03-08",
        source: "Pilots",
      },
    ],
    contested: false,
  },
  {
    name: "a toll said to be lifted, and to be still collected that day",
    records: [
      toll,
      {
        ...toll,
        is: "pressure eased",
        on: "2026-03-09",
        document: "a",
        time: "2026-03-08",
        source: "Ardmore",
      },
      { ...toll, on: "2026-03-09", document: "b", source: "Pilots" },
    ],
    contested: true,
  },
  {
    name: "stances toward two things on one issue",
    records: [
      {
        is: "position supports",
        on: "2026-03-02",
        actor: "Ardmore",
        issue: "toll",
        what: "the defence of the pilots",
      },
      {
        is: "position opposes",
        on: "2026-03-03",
        actor: "Ardmore",
        issue: "toll",
        what: "a raid on the barges",
        publisher: "The Herald",
      },
    ],
    contested: false,
  },
  {
    name: "a stance that two papers tell differently",
    records: [
      {
        is: "position supports",
        on: "2026-03-02",
        actor: "Ardmore",
        issue: "toll",
        what: "the toll on barges",
      },
      {
        is: "position opposes",
        on: "2026-03-02",
        document: "b",
        actor: "Ardmore",
        issue: "toll",
        what: "the toll on barges",
        publisher: "The Herald",
      },
    ],
    contested: true,
  },
  {
    name: "an offer of which unnamed sources say that it was withdrawn",
    records: [
      {
        is: "commitment offers",
        on: "2026-03-02",
        actor: "Ardmore",
        target: "Belport",
        issue: "toll",
        source: "Ardmore",
      },
      {
        is: "commitment withdraws",
        on: "2026-03-06",
        actor: "Ardmore",
        target: "Belport",
        issue: "toll",
        source: "two officials",
        certainty: "reported",
      },
    ],
    contested: true,
  },
];

for (const { name, records, contested } of cases)
  test(name, () => {
    const kind = records.at(-1)?.is.split(" ")[0];
    const asOf = records.at(-1)?.on ?? "";
    const { items, minor } = stateAsOf(
      itemsOf(keptRecords(records), (_, local) => local),
      { asOf, known: asOf },
    );
    const own = [...items, ...minor].filter((item) => item.kind === kind);
    assert.deepEqual(
      own.map((item) => item.contested),
      [contested],
    );
  });
