import assert from "node:assert/strict";
import { test } from "node:test";
import type { Mention } from "./mention.ts";
import { asSpelled } from "./name-spelling.ts";

const CASES: readonly (readonly [name: string, told: readonly string[], spelled: string])[] = [
  ["Ada Vale", ["VALE", "Ada VALE"], "Ada Vale"],
  ["Ada Vale", ["Vale Ada", "Vale"], "Vale Ada"],
  ["Ada Valé", ["Vale"], "Ada Vale"],
  ["Ada Vale", ["Ada Vahl"], "Ada Vahl"],
];

for (const [name, told, spelled] of CASES)
  test(`${name}, told as ${told.join(" and ")}, is ${spelled}`, () => {
    const mentions = told.map((text) => ({ text }) as Mention);
    assert.equal(asSpelled(name, [...mentions.keys()], mentions), spelled);
  });
