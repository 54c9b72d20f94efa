import assert from "node:assert/strict";
import { test } from "node:test";
import { stateOfRecords } from "../../../test/state/items-of.ts";
import { briefOf } from "./make-brief.ts";

test("a joint statement's stance is one line with all who signed it, and none of them counts as left out", () => {
  // The three and their toll are invented.
  const { items, recordsOf } = stateOfRecords([
    {
      is: "position supports",
      on: "2026-03-01",
      actor: "Ardmore,Belport,Cape Relief",
      issue: "toll",
    },
  ]);
  const records = new Map(items.flatMap(recordsOf).map((kept) => [kept.id, kept]));
  const brief = briefOf({
    title: "tolls",
    about: "",
    asOf: "2026-03-01",
    since: undefined,
    items,
    minor: [],
    moves: [],
    lastHeard: { parties: [], issues: [] },
    record: (id) => records.get(id) ?? assert.fail(id),
    path: () => [],
    titleOf: (id) => id,
  });
  const lines = brief.sections.flatMap((section) => section.lines);
  assert.equal(items.length, 3);
  assert.deepEqual(
    lines.map(({ lead }) => lead),
    ["Ardmore, Belport, Cape Relief: supports (toll)"],
  );
  assert.equal(brief.left.items, 0);
});
