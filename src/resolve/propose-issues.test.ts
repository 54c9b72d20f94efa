import assert from "node:assert/strict";
import { test } from "node:test";
import { proposeIssues } from "./propose-issues.ts";

test("phrases that recur across documents are proposed, names and rare words are not", () => {
  const proposed = proposeIssues(
    [
      { documentId: "1", what: "cut the water quota of Sarnia by a fifth" },
      { documentId: "2", what: "a larger water quota" },
      { documentId: "2", what: "the night ferry" },
      { documentId: "3", what: "water quotas and the harbour fees" },
      { documentId: "4", what: "lower harbour fees for Sarnia" },
    ],
    ["Sarnia"],
  );
  assert.equal(proposed[0], "water quota");
  assert.ok(proposed.some((issue) => issue.startsWith("harbour")));
  assert.ok(!proposed.some((issue) => /sarnia|ferry/i.test(issue)));
});

test("nothing recurs, nothing is proposed", () => {
  assert.deepEqual(proposeIssues([{ documentId: "1", what: "water quota" }], []), []);
});
