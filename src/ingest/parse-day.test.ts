import assert from "node:assert/strict";
import { test } from "node:test";
import { parseDay } from "./parse-day.ts";

const cases: readonly (readonly [string, string | undefined, number?])[] = [
  ["2026-03-03", "2026-03-03"],
  ["2026-03-03T23:30:00-05:00", "2026-03-03"],
  ["2026-3-3", "2026-03-03"],
  ["20260303", "2026-03-03"],
  ["2026/03/03", "2026-03-03"],
  ["3 March 2026", "2026-03-03"],
  ["March 3, 2026", "2026-03-03"],
  ["Tue, 03 Mar 2026 08:00:00 GMT", "2026-03-03"],
  ["Sept. 9th, 2026 at noon", "2026-09-09"],
  ["the 3rd of March 2026", "2026-03-03"],
  ["March 3", "2026-03-03", 2026],
  ["March 3", undefined],
  ["30 February 2026", undefined],
  ["3/4/2026", undefined],
  ["13/4/2026", "2026-04-13"],
  ["4/13/2026", "2026-04-13"],
  ["17.02.2026, 18:05", "2026-02-17"],
  ["3. 4. 2026", "2026-04-03"],
  ["version 1.2.2026.1", undefined],
  ["March 2026", undefined],
  ["a 3/4 majority", undefined, 2026],
  ["", undefined, 2026],
];
for (const [text, expected, year] of cases)
  test(`parseDay: ${text || "nothing"}${year ? ` in ${year}` : ""}`, () => {
    assert.equal(parseDay(text, year), expected);
  });
