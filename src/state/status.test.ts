import assert from "node:assert/strict";
import { test } from "node:test";
import { keptRecords, type MadeUp } from "../../test/state/kept-records.ts";
import { itemsOf, stateAsOf } from "./state-of-play.ts";

const same = (_: string, name: string) => name;
const ferry: Pick<MadeUp, "actor" | "target" | "issue"> = {
  actor: "Ardmore",
  target: "Belport",
  issue: "ferry",
};
const talks: Pick<MadeUp, "actor" | "issue"> = { actor: "Ardmore,Belport", issue: "ferry" };

/** Expected: status, with `?` where contested, or `-` where it has none; as of a day, as known on a day where that differs. */
const cases: { name: string; records: MadeUp[]; expected: Record<string, string> }[] = [
  {
    name: "the last record gives the status, and before the first there is none",
    records: [
      { is: "pressure threatened", on: "2026-03-01", ...ferry },
      { is: "pressure imposed", on: "2026-03-10", ...ferry },
    ],
    expected: {
      "2026-02-28": "-",
      "2026-03-01": "threatened",
      "2026-03-09": "threatened",
      "2026-03-10": "imposed",
    },
  },
  {
    name: "an earlier event told later takes its place in the past",
    records: [
      { is: "pressure eased", on: "2026-03-10", ...ferry },
      { is: "pressure imposed", on: "2026-03-20", time: "2026-02", ...ferry },
    ],
    expected: {
      "2026-03-20": "eased",
      "2026-03-09": "-",
      "2026-03-09 known 2026-03-20": "imposed",
    },
  },
  {
    name: "a plan for a later day counts from its publication",
    records: [{ is: "meeting scheduled", on: "2026-03-01", time: "2026-06-01", ...talks }],
    expected: { "2026-03-01": "scheduled", "2026-02-28": "-" },
  },
  {
    name: "of one day, what is asserted is not overridden by what is only reported",
    records: [
      { is: "deal agreed", on: "2026-03-01", document: "a", ...ferry },
      {
        is: "deal rejected",
        on: "2026-03-01",
        document: "b",
        publisher: "The Herald",
        certainty: "reported",
        ...ferry,
      },
    ],
    expected: { "2026-03-01": "agreed?" },
  },
  {
    name: "an unnamed source contests a party's own word and does not override it",
    records: [
      {
        is: "role holds",
        on: "2026-03-01",
        actor: "Ada Lund",
        target: "Ardmore",
        what: "envoy",
        source: "Ardmore",
      },
      {
        is: "role leaves",
        on: "2026-03-03",
        actor: "Ada Lund",
        target: "Ardmore",
        what: "envoy",
        certainty: "reported",
        source: "two officials",
      },
      { is: "role leaves", on: "2026-03-09", actor: "Ada Lund", target: "Ardmore", what: "envoy" },
    ],
    expected: { "2026-03-03": "holds?", "2026-03-09": "leaves" },
  },
  {
    name: "a title does not bring back who has left",
    records: [
      { is: "role leaves", on: "2026-03-01", actor: "Ada Lund", target: "Ardmore", what: "envoy" },
      { is: "role holds", on: "2026-03-09", actor: "Ada Lund", target: "Ardmore", what: "envoy" },
    ],
    expected: { "2026-03-09": "leaves" },
  },
  {
    name: "one side announces a date and the other denies it, until both agree",
    records: [
      {
        is: "meeting scheduled",
        on: "2026-03-01",
        time: "2026-03-30",
        source: "Ardmore",
        ...talks,
      },
      {
        is: "meeting scheduled",
        on: "2026-03-03",
        time: "2026-03-30",
        source: "Belport",
        certainty: "denied",
        ...talks,
      },
      {
        is: "meeting scheduled",
        on: "2026-03-08",
        time: "2026-03-31",
        source: "Ardmore,Belport",
        ...talks,
      },
    ],
    expected: { "2026-03-01": "scheduled", "2026-03-03": "scheduled?", "2026-03-08": "scheduled" },
  },
  {
    name: "what is scheduled and then cancelled is progress, not disagreement",
    records: [
      { is: "meeting scheduled", on: "2026-03-01", source: "Ardmore", ...talks },
      { is: "meeting cancelled", on: "2026-03-04", source: "Belport", ...talks },
    ],
    expected: { "2026-03-04": "cancelled" },
  },
  {
    name: "a party's word on its own act goes on; another who contradicts it later contests it, until a report settles it",
    records: [
      { is: "pressure imposed", on: "2026-03-01", source: "Belport", ...ferry },
      { is: "pressure eased", on: "2026-03-02", source: "Ardmore", ...ferry },
      { is: "pressure imposed", on: "2026-03-03", time: "2026-03-03", source: "Belport", ...ferry },
      { is: "pressure eased", on: "2026-03-05", ...ferry },
    ],
    expected: {
      "2026-03-02": "eased",
      "2026-03-03": "imposed?",
      "2026-03-04": "imposed?",
      "2026-03-05": "eased",
    },
  },
  {
    name: "two others who are independent settle a dispute, one does not",
    records: [
      { is: "pressure eased", on: "2026-03-02", source: "Ardmore", ...ferry },
      { is: "pressure imposed", on: "2026-03-03", source: "Belport", ...ferry },
      { is: "pressure eased", on: "2026-03-05", source: "Cape Relief", ...ferry },
      { is: "pressure eased", on: "2026-03-06", source: "Dune Watch", ...ferry },
    ],
    expected: { "2026-03-05": "eased?", "2026-03-06": "eased" },
  },
  {
    name: "a party that denies its own act ends it",
    records: [
      { is: "commitment pledges", on: "2026-03-01", source: "Ardmore", ...ferry },
      {
        is: "commitment pledges",
        on: "2026-03-05",
        source: "Ardmore",
        certainty: "denied",
        ...ferry,
      },
    ],
    expected: { "2026-03-01": "pledges", "2026-03-05": "-" },
  },
  {
    name: "the same source saying the same again changes nothing; saying it after another word does",
    records: [
      { is: "pressure eased", on: "2026-03-01", source: "Ardmore", ...ferry },
      { is: "pressure imposed", on: "2026-03-03", publisher: "The Herald", ...ferry },
      { is: "pressure eased", on: "2026-03-05", source: "Ardmore", ...ferry },
      { is: "pressure imposed", on: "2026-03-07", source: "Ardmore", ...ferry },
      { is: "pressure eased", on: "2026-03-09", source: "Ardmore", ...ferry },
    ],
    expected: {
      "2026-03-03": "imposed",
      "2026-03-05": "imposed?",
      "2026-03-07": "imposed",
      "2026-03-09": "eased",
    },
  },
  {
    name: "a corrected figure contests nothing",
    records: [
      { is: "deal agreed", on: "2026-03-01", amount: { value: 150, unit: "boats" }, ...ferry },
      {
        is: "deal agreed",
        on: "2026-03-02",
        amount: { value: 150, unit: "boats" },
        certainty: "denied",
        source: "The Herald",
        ...ferry,
      },
      { is: "deal agreed", on: "2026-03-02", amount: { value: 115, unit: "boats" }, ...ferry },
    ],
    expected: { "2026-03-02": "agreed" },
  },
  {
    name: "a question that a later document answers leaves the state, and comes back when it is put again",
    records: [
      {
        is: "open unresolved",
        on: "2026-03-01",
        issue: "ferry",
        what: "who would inspect the ferry",
      },
      {
        is: "commitment agrees",
        on: "2026-03-05",
        ...ferry,
        target: "",
        what: "to let the harbour office inspect every ferry",
      },
      {
        is: "open uncertain",
        on: "2026-03-09",
        issue: "ferry",
        what: "who would inspect the ferry at night",
      },
    ],
    expected: { "2026-03-01": "unresolved", "2026-03-05": "-", "2026-03-09": "uncertain" },
  },
];

for (const { name, records, expected } of cases)
  test(name, () => {
    const kind = records[0]?.is.split(" ")[0];
    const items = itemsOf(keptRecords(records), same);
    for (const [days, status] of Object.entries(expected)) {
      const [asOf, known = asOf] = days.split(" known ") as [string, string?];
      const { items: shown, minor } = stateAsOf(items, { asOf, known });
      const own = [...shown, ...minor].filter((item) => item.kind === kind);
      const actual = own.map((item) => item.status + (item.contested ? "?" : "")).join(" ") || "-";
      assert.equal(actual, status, days);
    }
  });

test("what was planned for a day is due by then, until it has happened", () => {
  const items = itemsOf(
    keptRecords([
      { is: "meeting scheduled", on: "2026-03-01", time: "2026-03-30", ...talks },
      { is: "meeting scheduled", on: "2026-03-09", time: "2026-04-02", ...talks },
      { is: "meeting held", on: "2026-04-03", time: "2026-04-02", ...talks },
    ]),
    same,
  );
  const dueOn = (asOf: string) => stateAsOf(items, { asOf, known: asOf }).items[0]?.due;
  assert.equal(dueOn("2026-03-01"), "2026-03-30");
  assert.equal(dueOn("2026-03-09"), "2026-04-02");
  assert.equal(dueOn("2026-04-03"), undefined);
});
