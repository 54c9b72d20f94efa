import assert from "node:assert/strict";
import { test } from "node:test";
import { stateOfRecords } from "../../test/state/items-of.ts";
import { lastHeard } from "./last-heard.ts";

test("the longest silent party and issue come first; a spokesman's word is the party's", () => {
  const { items } = stateOfRecords([
    { is: "role holds", actor: "Ada Lund", target: "Ardmore", what: "minister", on: "2030-01-01" },
    {
      is: "demand raised",
      actor: "Ardmore",
      what: "open the harbour",
      issue: "harbour",
      on: "2030-01-01",
    },
    { is: "position opposes", actor: "Belport", what: "the toll", issue: "toll", on: "2030-01-03" },
    {
      is: "commitment offers",
      actor: "Ada Lund",
      what: "pilots",
      issue: "harbour",
      on: "2030-01-07",
    },
    { is: "role holds", actor: "Bo Rask", target: "Belport", what: "envoy", on: "2030-01-09" },
  ]);
  assert.deepEqual(lastHeard(items, items), {
    parties: [
      { name: "Belport", on: "2030-01-03" },
      { name: "Ardmore", on: "2030-01-07" },
    ],
    issues: [
      { name: "toll", on: "2030-01-03" },
      { name: "harbour", on: "2030-01-07" },
    ],
  });
});
