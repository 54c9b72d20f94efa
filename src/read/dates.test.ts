import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { formatReportedTime } from "../domain/time.ts";
import { findTimes } from "./dates.ts";

/** A Wednesday. */
const PUBLISHED = "2026-03-11";

function timesOf(text: string, published: string | undefined = PUBLISHED): string[] {
  const span = { startOffset: 0, endOffset: text.length };
  return findTimes(text, span, published).map(
    ({ startOffset, endOffset, time }) =>
      `${text.slice(startOffset, endOffset)} = ${formatReportedTime(time)}`,
  );
}

describe("findTimes", () => {
  const cases = [
    ["They met on 3 March 2025.", "3 March 2025 = 2025-03-03"],
    ["They met on March 3rd.", "March 3rd = 2026-03-03"],
    ["They will meet on April 2.", "April 2 = 2026-04-02"],
    ["The talks of 9-10 December 2025 failed.", "9-10 December 2025 = 2025-12-09/2025-12-10"],
    ["They met on Monday.", "Monday = 2026-03-09"],
    ["They will meet on Monday.", "Monday = 2026-03-16"],
    ["On Monday, the envoy left.", "Monday = 2026-03-09"],
    ["They met last Wednesday.", "last Wednesday = 2026-03-04"],
    ["They answer by Friday.", "by Friday = 2026-03-11/2026-03-13"],
    ["It was signed yesterday.", "yesterday = 2026-03-10"],
    ["Today they signed.", "Today = 2026-03-11"],
    ["They met last week.", "last week = 2026-03-02/2026-03-08"],
    ["They met two months ago.", "two months ago = 2026-01"],
    ["It could happen within two weeks.", "within two weeks = 2026-03-11/2026-03-25"],
    ["It must end by the end of the year.", "by the end of the year = 2026-03-11/2026-12-31"],
    ["They quarrelled in February.", "in February = 2026-02"],
    ["They quarrelled in November.", "in November = 2025-11"],
    ["The vote will be in November.", "in November = 2026-11"],
    ["It will rise by 2030.", "by 2030 = 2030"],
    [
      "Over the last five years they met twice.",
      "Over the last five years = 2021-03-11/2026-03-11",
    ],
    ["They remain in touch over the coming days.", "over the coming days = 2026-03-11/2026-03-14"],
    ["Within ten days it is done.", "Within ten days = 2026-03-11/2026-03-21"],
    ["I am continuing for 1 year the ban.", "continuing for 1 year = 2026-03-11/2027-03-11"],
    [
      "They extended the truce for two weeks.",
      "extended the truce for two weeks = 2026-03-11/2026-03-25",
    ],
    ["Exchanges for 2027–2029 were agreed.", "2027–2029 = 2027-01-01/2029-12-31"],
    ["They traded from 2014 to 2016.", "from 2014 to 2016 = 2014-01-01/2016-12-31"],
    ["They buy gas through 2028.", "through 2028 = 2028"],
    ["The October summit failed.", "The October = 2025-10"],
    ["They met last March.", "last March = 2025-03"],
    ["They will meet on Saturday, March 21.", "March 21 = 2026-03-21"],
    ["They meet next month.", "next month = 2026-04"],
    ["It will open this summer.", "this summer = 2026-06-01/2026-08-31"],
  ] as const;
  for (const [text, expected] of cases)
    test(text, () => assert.deepEqual(timesOf(text), [expected]));

  const none = [
    "They may march for a second time.",
    "A 3/4 majority is needed.",
    "It cost $2025 in total.",
    "They spoke for two weeks.",
  ];
  for (const text of none) test(`no time in: ${text}`, () => assert.deepEqual(timesOf(text), []));

  test("without a day of publication only full dates are resolved", () => {
    const text = "They met on Monday, on 3 March 2025 and in May.";
    const span = { startOffset: 0, endOffset: text.length };
    assert.deepEqual(
      findTimes(text, span, undefined).map(({ time }) => time.from),
      ["2025-03-03"],
    );
  });
});
