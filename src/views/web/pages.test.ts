import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { emptySource, sampleSource } from "./sample-source.ts";
import { type Serving, serveDossier } from "./serve.ts";
import type { StateOfPlaySource } from "./source.ts";

const today = () => "2026-05-10";

async function serving(source: StateOfPlaySource, port = 0): Promise<Serving> {
  const outcome = await serveDossier(source, { port, today });
  assert.ok(outcome.ok);
  return outcome.value;
}

let sample: Serving;
let empty: Serving;

before(async () => {
  sample = await serving(sampleSource);
  empty = await serving(emptySource);
});
after(() => Promise.all([sample.close(), empty.close()]));

async function get(
  path: string,
  from = sample,
): Promise<{ status: number; body: string; headers: Headers }> {
  const response = await fetch(new URL(path, from.address));
  return { status: response.status, body: await response.text(), headers: response.headers };
}

describe("pages", () => {
  const cases: readonly (readonly [string, string, number, readonly RegExp[]])[] = [
    [
      "the state, grouped by kind",
      "/",
      200,
      [
        /id="demand"/,
        /id="position"/,
        /harbour workers/,
        /class="contested"/,
        /unattributed/,
        /stance|opposes/,
      ],
    ],
    ["as of an earlier day", "/?as-of=2026-05-02", 200, [/1 item from 1 report/]],
    [
      "as known on an earlier day",
      "/?as-of=2026-05-09&known=2026-05-02",
      200,
      [/1 item from 1 report/, /as-of=2026-05-09&(?:amp;)?known=2026-05-02/],
    ],
    ["before the first report", "/?as-of=2026-01-01", 200, [/Nothing was known yet.*2 May 2026/s]],
    [
      "a plan whose day has passed is overdue",
      "/?as-of=2026-05-12",
      200,
      [/1 plan overdue/, /overdue, not confirmed/, /was due .*9 May 2026/],
    ],
    [
      "who and what was last heard of when",
      "/?as-of=2026-05-04",
      200,
      [/Last heard/, /harbour workers <span class="hint">.*2 May 2026.*2 days before/],
    ],
    [
      "where parties stand",
      "/positions",
      200,
      [/id="issue-0">pay</, /ferry company/, /status against">opposes/, /by=actor/],
    ],
    ["where each stands", "/positions?by=actor", 200, [/Put persons with their parties/]],
    [
      "what hangs on what",
      "/chain",
      200,
      [/1 condition/, /“if both sides come”/, /No item of the state speaks of that/],
    ],
    ["no day", "/?as-of=yesterday", 400, [/“yesterday” is not a day/]],
    ["no day of the calendar", "/changes?from=2026-02-30", 400, [/2026-02-30/]],
    [
      "an item's history",
      "/items/item%202",
      200,
      [
        /Talks are to be held/,
        /condition: “if both sides come”/,
        /conditional/,
        /the report itself/,
        /1 independent publisher/,
        /Hangs on “if both sides come”/,
      ],
    ],
    ["a contested item", "/items/item%201", 200, [/Contested: sources disagree/]],
    [
      "an item that is not in the state",
      "/items/item%201?as-of=2026-05-02",
      404,
      [/not in the state as of 2026-05-02/],
    ],
    [
      "a sentence in its report",
      "/records/second%2F1",
      200,
      [
        /<mark id="said">The ferry company reportedly opposes <strong>higher pay 😀 for this year<\/strong>\.<\/mark>/,
      ],
    ],
    [
      "a report",
      "/documents/first",
      200,
      [/class="boilerplate"[^>]*>Read more/, /<h2>Ferry talks fail/],
    ],
    ["the reports", "/documents", 200, [/Report second.*Report first/s, /unknown/]],
    ["changes", "/changes?from=2026-05-02&to=2026-05-04", 200, [/2 changes/]],
    ["changes since the last report day, by default", "/changes", 200, [/value="2026-05-02"/]],
    ["no changes", "/changes?from=2026-05-04&to=2026-05-09", 200, [/Nothing changed/]],
    ["search", "/search?q=pay", 200, [/2 sentences/]],
    ["search without words", "/search", 200, [/Write some words/]],
    [
      "nothing found",
      "/search?q=%3Cscript%3E",
      200,
      [/No sentence was found for “&lt;script&gt;”/],
    ],
    [
      "narrowed to an issue and a party, as typed",
      "/?as-of=2026-05-04&issue=PAY&party=ferries",
      200,
      [/Only issue pay, party ferry company\. <a href="\/\?as-of=2026-05-04">Show all/, /1 item/],
    ],
    [
      "narrowed to what nobody is called",
      "/?party=%3Cb%3Ezither",
      200,
      [/“&lt;b&gt;zither”: Nobody in this dossier is called so/, /harbour workers/, /Show all/],
    ],
    ["narrowed to a kind", "/?kind=demand", 200, [/Only kind demand/, /value="demand" selected/]],
    ["changes narrowed", "/changes?from=2026-05-02&party=harbour", 200, [/Nothing changed/]],
    [
      "from before the first report on nothing counts as new",
      "/changes?from=2026-04-01",
      200,
      [/Nothing was known on .*1 April 2026/, /All that was told/],
    ],
    ["meetings", "/meetings?as-of=2026-05-04", 200, [/1 meeting\./, /Wanted or planned|Ahead/]],
    ["who is who", "/actors", 200, [/2 actors/, /href="\/actors\/ferry%20company"/]],
    [
      "an actor, by an alias",
      "/actors/Lakes%20%26%20%3Cb%3EFerries%3C%2Fb%3E",
      200,
      [/<h1>ferry company<\/h1>/, /Lakes &amp; &lt;b&gt;Ferries/, /status against">opposes/],
    ],
    ["nobody of that name", "/actors/zither", 404, [/Nobody of that name/]],
    [
      "what was corrected by hand",
      "/corrections",
      200,
      [/one item: &lt;b&gt;pay&lt;\/b&gt; and wages/, /undone by 2/, /Ada/],
    ],
    [
      "what a search finds, with what stands beside it and rests on it",
      "/search?q=pay",
      200,
      [/What came after\./, /href="\/items\/item%200">Demand/],
    ],
    ["no such page", "/nowhere", 404, [/Page not found/]],
    ["no such record", "/records/x", 404, [/Record not found/]],
    ["no such report", "/documents/x", 404, [/Report not found/]],
  ];
  for (const [name, path, status, patterns] of cases)
    test(name, async () => {
      const answer = await get(path);
      assert.equal(answer.status, status);
      for (const pattern of patterns) assert.match(answer.body, pattern);
    });

  test("what was said in passing is folded", async () => {
    const { body } = await get("/");
    assert.match(body, /<summary>1 minor mention/);
    assert.match(body, /id="minor-pressure"/);
  });

  test("a status that says how sure the report is is not said twice", async () => {
    const { body } = await get("/items/item%202");
    assert.doesNotMatch(body, /conditional<\/span> <span class="certainty">conditional/);
  });

  test("an empty dossier says what to do next", async () => {
    assert.match((await get("/", empty)).body, /parley add/);
    for (const path of ["/documents", "/changes", "/positions", "/meetings", "/chain", "/actors"])
      assert.match((await get(path, empty)).body, /parley add/, path);
    assert.match((await get("/corrections", empty)).body, /parley items merge/);
  });

  test("text of documents and dossiers is escaped everywhere", async () => {
    for (const path of [
      "/",
      "/records/first%2F1",
      "/items/item%200",
      "/changes?from=2026-05-01",
      "/documents/first",
      "/positions",
      "/chain",
      "/search?q=pay",
    ]) {
      const { body } = await get(path);
      assert.doesNotMatch(body, /<b>|<strike>|<script/);
      assert.match(body, /&lt;(?:b|strike)&gt;/);
    }
  });
});
