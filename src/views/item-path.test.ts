import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { RecordId } from "../domain/id.ts";
import type { KeptRecord } from "../domain/kept-record.ts";
import type { Kind } from "../domain/kinds.ts";
import { pathOf, pathWithin, pathWords, recordsOfPath } from "./item-path.ts";

/** "day status amount unit certainty actor", the last three where they are told; everybody is invented. */
type Told = readonly [string, string, (number | undefined)?, string?, string?];
const day = (short: string) => `2030-${short}`;

const cases: readonly (readonly [string, Kind, readonly Told[], string])[] = [
  [
    "an amount that moves",
    "deal",
    [
      ["02-19", "proposed", 60e6],
      ["03-02", "proposed", 45e6],
      ["03-03", "proposed"],
      ["03-16", "agreed", 52e6],
    ],
    "proposed 60m marks 19 Feb → 45m marks 2 Mar → agreed 52m marks 16 Mar",
  ],
  [
    "whose figure it is, where they differ",
    "deal",
    [
      ["02-19", "proposed", 5, "Holm"],
      ["03-02", "proposed", 7, "Vale"],
    ],
    "Holm proposed 5 marks 19 Feb → Vale proposed 7 marks 2 Mar",
  ],
  [
    "a meeting's stages, each once",
    "meeting",
    [
      ["01-05", "sought"],
      ["01-06", "sought"],
      ["02-01", "scheduled"],
      ["02-05", "cancelled"],
      ["02-09", "scheduled"],
      ["02-12", "held"],
    ],
    "sought 5 Jan → scheduled 1 Feb → cancelled 5 Feb → scheduled 9 Feb → held 12 Feb",
  ],
  [
    "said again is no stage, and denied neither",
    "demand",
    [
      ["01-05", "raised"],
      ["01-06", "repeated"],
      ["01-07", "dropped", undefined, "Vale", "denied"],
      ["02-01", "met"],
    ],
    "raised 5 Jan → met 1 Feb",
  ],
  [
    "a figure that never moved is left out",
    "deal",
    [
      ["02-19", "proposed"],
      ["03-02", "agreed", 7],
    ],
    "proposed 19 Feb → agreed 2 Mar",
  ],
  ["one stage is no path", "demand", [["01-05", "raised"]], ""],
  [
    "stances have none",
    "position",
    [
      ["01-05", "supports"],
      ["01-06", "opposes"],
    ],
    "",
  ],
];

describe("the path of an item", () => {
  for (const [name, kind, told, expected] of cases)
    test(name, () => {
      const { item, records } = made(kind, told);
      const wanted = recordsOfPath(item);
      const steps = pathOf(
        item,
        records.filter(({ id }) => wanted.includes(id)),
      );
      assert.equal(pathWords(steps, "2030-04-01"), expected);
    });

  test("nothing after the record that gives the status, and the year where it is another", () => {
    const { item, records } = made("meeting", [
      ["01-05", "sought"],
      ["02-01", "scheduled"],
      ["02-02", "proposed"],
    ]);
    const steps = pathOf({ ...item, statusRecord: records[1]?.id as RecordId }, records);
    assert.equal(pathWords(steps, "2031-01-01"), "sought 5 Jan 2030 → scheduled 1 Feb 2030");
  });

  test("what one document says of one day is one stage: the last", () => {
    const { item, records } = made("meeting", [
      ["02-19", "scheduled"],
      ["03-02", "sought"],
      ["03-02", "held"],
      ["03-02", "scheduled"],
      ["03-02", "held"],
    ]);
    const told = records.map((kept, index) =>
      index === 0 ? kept : { ...kept, documentId: "one" as KeptRecord["documentId"] },
    );
    assert.equal(pathWords(pathOf(item, told), "2030-04-01"), "scheduled 19 Feb → held 2 Mar");
  });

  test("of a long way the first stage and the last ones", () => {
    const told = Array.from({ length: 8 }, (_, index): Told => {
      return [`03-0${index + 1}`, index % 2 === 0 ? "offers" : "withdraws"];
    });
    const { item, records } = made("commitment", told);
    assert.equal(
      pathWords(pathOf(item, records), "2030-04-01"),
      "offers 1 Mar → … → offers 5 Mar → withdraws 6 Mar → offers 7 Mar → withdraws 8 Mar",
    );
  });

  test("what falls between two days, after what held on the first", () => {
    const { item, records } = made("commitment", [
      ["01-05", "offers"],
      ["02-01", "withdraws"],
      ["03-01", "agrees"],
    ]);
    const steps = pathOf(item, records);
    const within = (from: string, to: string) =>
      pathWithin(steps, { from: day(from), to: day(to) }).map(({ status }) => status);
    assert.deepEqual(within("01-10", "03-01"), ["offers", "withdraws", "agrees"]);
    assert.deepEqual(within("01-01", "02-10"), ["offers", "withdraws"]);
    assert.deepEqual(within("03-02", "03-10"), []);
  });
});

function made(kind: Kind, told: readonly Told[]) {
  const records = told.map(([on, value, amount, who = "Vale", certainty = "asserted"], index) => ({
    id: `r${index}` as RecordId,
    published: day(on),
    documentId: `d${index}`,
    record: {
      attributes: { kind, value },
      certainty,
      actor: [who],
      ...(amount !== undefined && { amount: { value: amount, unit: "marks" } }),
    },
  })) as unknown as readonly KeptRecord[];
  const history = records.map(({ id }) => id);
  return { item: { kind, history, statusRecord: history.at(-1) as RecordId }, records };
}
