import assert from "node:assert/strict";
import { test } from "node:test";
import type { KeptRecord } from "../domain/kept-record.ts";
import { saidBy } from "./item-lines.ts";

const cases = [
  [[], "Holm Post", "Holm Post"],
  [["Ada Vale"], "Holm Post", "Ada Vale, in Holm Post"],
  [["Ada Vale", "Jon Abel"], undefined, "Ada Vale, Jon Abel, in unknown publisher"],
] as const;
for (const [source, publisher, expected] of cases)
  test(`who says so: ${expected}`, () =>
    assert.equal(saidBy({ record: { source }, publisher } as unknown as KeptRecord), expected));
