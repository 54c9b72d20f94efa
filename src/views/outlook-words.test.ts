import assert from "node:assert/strict";
import { test } from "node:test";
import { becauseInWords } from "./outlook-words.ts";

const cases = [
  ["pledges to withdraws", "from pledged to withdrawn"],
  ["threatened to imposed", "from threatened to imposed"],
  ["supports to opposes", "from support to opposition"],
  ["60 to 40 vessels", "60 to 40 vessels"],
  ["condition dropped", "condition dropped"],
  ["all to part", "all to part"],
] as const;
for (const [because, expected] of cases)
  test(`becauseInWords: ${because}`, () => assert.equal(becauseInWords(because), expected));
