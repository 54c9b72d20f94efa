/** Rules of the grammar by kind: sentences and persons are invented. Each case gives what is read of the kind, by its beginning. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { readOf } from "./read-sentence.ts";

type Cases = readonly (readonly [text: string, ...read: string[]])[];

const RULES: Readonly<Record<string, Cases>> = {
  commitment: [
    ["Norway is committed to ending the blockade.", "pledges | Norway"],
    ["Norway has committed to ending the blockade.", "agrees | Norway"],
    ["Kenya and Norway signed an inter-port agreement on ferries.", "agrees | Kenya+Norway"],
    ["The envoys read the treaty between Kenya and Norway on tolls.", "agrees | Kenya+Norway"],
    ["Kenya thanked Norway for hosting the inspectors.", "delivers | Norway"],
    ["Kenya will seek a new route.", "pledges | Kenya"],
    ["This will require patience in Kenya." /* nobody acts */],
    ["The road will be widened next year, Ada Vale said." /* nor here */],
  ],
  demand: [
    ["Kenya asked Norway to reopen the port.", "raised | Kenya -> Norway"],
    ["Kenya expects the union to reopen the port.", "raised | Kenya"],
    ["Norway must reopen the port, Ada Vale said.", "raised | Ada Vale -> Norway"],
    ["We must be patient, Ada Vale said."],
    ["Demand for fish in Norway rose."],
  ],
  position: [
    ["Norway supported the new quota.", "supports | Norway"],
    ["Norway sent aid with the support of Kenya."],
    ["Norway met the challenges of winter."],
  ],
  meeting: [
    ["Kenya will meet the challenges of winter."],
    ["The envoy Ada Vale met with families of Kenyans.", "held | Ada Vale"],
    ["Kenya and Norway held talks. After the talks Ada Vale flew home.", "held | Kenya+Norway"],
    ["Ada Vale held a news conference in Kenya."],
  ],
};

for (const [kind, cases] of Object.entries(RULES))
  describe(kind, () => {
    for (const [text, ...expected] of cases)
      test(text, () => {
        const read = readOf(kind, text);
        const isAsExpected =
          read.length === expected.length &&
          expected.every((start, index) => read[index]?.startsWith(start));
        assert.ok(isAsExpected, `read: ${read.join("; ")}`);
      });
  });
