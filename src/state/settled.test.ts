import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { documents, numbered } from "../../test/state/arbitrary-records.ts";
import { stateOfRecords } from "../../test/state/items-of.ts";
import type { MadeUp } from "../../test/state/kept-records.ts";
import { settlementsAmong } from "./settled.ts";

const wages: MadeUp = {
  is: "demand raised",
  on: "2026-03-01",
  actor: "Dockers",
  target: "Port Company",
  issue: "wages",
  what: "7 per cent more",
  amount: { value: 7, unit: "percent" },
};
const agreed: MadeUp = {
  is: "deal agreed",
  on: "2026-03-20",
  actor: "Port Company,Dockers",
  issue: "wages",
  what: "raise all pay by 5 per cent",
  amount: { value: 5, unit: "percent" },
};

const request: MadeUp = {
  is: "demand raised",
  on: "2026-03-01",
  actor: "Dockers",
  target: "Port Company",
  issue: "safety",
};

/** Expected: the words of what is answered. The Dockers and all others are invented. */
const cases: { name: string; records: MadeUp[]; expected: string[] }[] = [
  {
    name: "a demand is answered by the deal on its issue between the two",
    records: [wages, agreed],
    expected: ["7 per cent more"],
  },
  {
    name: "not where it is kept up afterwards",
    records: [wages, agreed, { ...wages, is: "demand repeated", on: "2026-03-25" }],
    expected: [],
  },
  {
    name: "nor by a deal with somebody else, on another issue, or made before",
    records: [
      wages,
      { ...agreed, actor: "Port Company,Pilots" },
      {
        ...agreed,
        is: "deal delivered",
        issue: "loan",
        what: "40 cranes",
        amount: { value: 40, unit: "cranes" },
      },
      { ...agreed, on: "2026-02-01", document: "earlier", actor: "Port Company,Dockers,Pilots" },
    ],
    expected: [],
  },
  {
    name: "nor by one that is denied",
    records: [wages, { ...agreed, certainty: "denied", source: "Dockers" }],
    expected: [],
  },
  {
    name: "the reader took it for another issue: sums of one unit between the same two are of one matter",
    records: [{ ...wages, issue: "night shifts" }, agreed],
    expected: ["7 per cent more"],
  },
  {
    name: "an agreed undertaking answers what it names, and not all else on its issue",
    records: [
      { ...request, what: "two lamps on every crane" },
      { ...request, what: "new boots each winter" },
      {
        is: "commitment agrees",
        on: "2026-03-20",
        actor: "Port Company",
        target: "Dockers",
        issue: "safety",
        what: "put lamps on every crane by May",
      },
    ],
    expected: ["two lamps on every crane"],
  },
  {
    name: "a threat is over when those who made it call it off in other words, and not when others do",
    records: [
      { ...wages, is: "pressure threatened", issue: "strike", what: "stop work on Friday" },
      {
        ...wages,
        is: "pressure eased",
        on: "2026-03-09",
        actor: "Pilots",
        issue: "strike",
        what: "work again on Friday",
      },
    ],
    expected: [],
  },
  {
    name: "what others met of the same who ask answers nothing that is asked of somebody else",
    records: [
      { ...request, what: "accept the lamps on the table" },
      {
        ...request,
        is: "demand met",
        on: "2026-03-20",
        target: "Ferry Line",
        what: "accept the lamps on the table",
      },
    ],
    expected: [],
  },
];

for (const { name, records, expected } of cases)
  test(name, () => {
    const { items } = stateOfRecords(records);
    const settled = settlementsAmong(items);
    const words = items.filter(({ id }) => settled.has(id)).map(({ what }) => what);
    assert.deepEqual(words.sort(), expected);
  });

test("an answer is later than all that was said of what it answers, and is no answer to itself", () => {
  fc.assert(
    fc.property(documents, (made) => {
      const { items } = stateOfRecords(numbered(made));
      const byId = new Map(items.map((item) => [item.id, item]));
      for (const [id, { by, on, record }] of settlementsAmong(items)) {
        assert.notEqual(by.id, id);
        assert.ok((byId.get(id)?.told.last ?? "~") < on);
        assert.ok(by.history.includes(record));
      }
    }),
    { numRuns: 100 },
  );
});
