import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { parseAtomFeed } from "feedsmith";
import { runExport } from "../../src/views/cli/commands/export.ts";
import { atomFeed } from "../../src/views/exports/atom.ts";
import { type GoldDossier, goldDossier, quietTerminal } from "./gold-dossier.ts";

let fish: GoldDossier;
before(async () => {
  fish = await goldDossier("fish-round");
});
after(() => fish.remove());

async function exported(what: "atom" | "ics", asOf?: string): Promise<string> {
  const terminal = quietTerminal();
  const options = { directory: "", what, asOf, out: undefined };
  assert.equal(await runExport(options, fish.services, terminal), 0);
  return terminal.printed();
}

/** The events of a calendar, unfolded: what the summary holds, and the rest. */
function eventsOf(calendar: string): string[] {
  return calendar.replace(/\r\n /g, "").split("BEGIN:VEVENT").slice(1);
}

describe("the calendar of meetings", () => {
  const cases: readonly (readonly [string, string, RegExp, readonly RegExp[]])[] = [
    [
      "a meeting that is announced",
      "2028-04-21",
      /SUMMARY:scheduled: Gerda Moen\\, Ove Lindqvar/,
      [/DTSTART;VALUE=DATE:20280509/, /DTEND;VALUE=DATE:20280510/, /STATUS:CONFIRMED/, /May 9\.”/],
    ],
    [
      "one that is contested",
      "2028-04-21",
      /SUMMARY:scheduled \(contested\)/,
      [/DTSTART;VALUE=DATE:20280428/, /STATUS:TENTATIVE/],
    ],
    [
      "one whose day has passed without a report",
      "2028-05-10",
      /SUMMARY:scheduled\\?, overdue\\?, not confirmed: Gerda Moen/,
      [/STATUS:TENTATIVE/],
    ],
    ["one of several days", "2028-06-23", /Hanneke Vorst|Kirsten Dahlow|envoys' talks/, [/DTEND/]],
  ];
  for (const [name, asOf, which, patterns] of cases)
    test(name, async () => {
      const event = eventsOf(await exported("ics", asOf)).find((text) => which.test(text));
      assert.ok(event);
      for (const pattern of patterns) assert.match(event, pattern);
    });
});

describe("the feed", () => {
  test("says what turned on each report day, the latest first, each once", async () => {
    const feed = parseAtomFeed(await exported("atom"));
    const entries = feed.entries ?? [];
    assert.ok(entries.length > 20);
    const days = entries.map(({ updated }) => String(updated));
    assert.deepEqual(days, days.toSorted().reverse());
    assert.equal(new Set(entries.map(({ id }) => id)).size, entries.length);
    assert.match(entries[0]?.content?.value ?? "", /“.+” – .+, 2028-06-23/);
  });

  test("an entry keeps its id as the dossier grows, and the same dossier gives the same bytes", async () => {
    const [first, again] = [await exported("atom"), await exported("atom")];
    assert.equal(first, again);
    const ids = (text: string) => new Set(parseAtomFeed(text).entries?.map(({ id }) => id));
    assert.ok(ids(await exported("atom", "2028-06-14")).isSubsetOf(ids(first)));
  });

  test("words of documents are never markup", () => {
    const feed = atomFeed({ title: "<b>&\u0001 \uD800", days: [], record: () => assert.fail() });
    assert.equal(parseAtomFeed(feed).title?.value, "<b>& \uFFFD: what changed");
  });
});
