import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { textOf } from "../../domain/span.ts";
import type { Extract } from "../format.ts";
import { html } from "./html.ts";

const PARAGRAPHS = [
  "The ferry company and the harbour workers met for a third day on Monday, and parted late at night without an agreement on pay.",
  "“We are not going to sign under a threat,” said Ann Lee, who speaks for the workers, in the harbour office of Port Anse.",
  "The company said that it would come back on Thursday with another offer, which it did not describe to reporters.",
];
const BODY = PARAGRAPHS.map((text) => `<p>${text}</p>`).join("\n");

function extract(page: string, year?: number): Extract {
  const outcome = html.extract({
    about: "page",
    bytes: new Uint8Array(),
    text: page,
    hints: year ? { year } : {},
  });
  assert.ok(outcome.ok, outcome.ok ? "" : outcome.refusal.reason);
  return outcome.value;
}

function blocksOf({ text, blocks }: Extract): string[] {
  return blocks.map((block) => `${block.kind}: ${textOf(text, block)}`);
}

describe("html: blocks", () => {
  test("the report's paragraphs, without what stands around it", () => {
    const page = `<!doctype html><html><head><title>Talks</title></head><body>
      <nav><a href="/">Home</a> <a href="/world">World</a></nav>
      <article><h1>Talks</h1>${BODY}<h2>What is next</h2><ul><li>Talks <b>on</b> Thursday</li><li>A vote</li></ul></article>
      <aside><h3>Most read</h3><ul><li>Weather</li></ul></aside><footer>© 2026 Post</footer></body></html>`;
    const found = blocksOf(extract(page)).filter((block) => !block.startsWith("boilerplate"));
    const expected = [
      ...PARAGRAPHS.map((text) => `paragraph: ${text}`),
      "heading: What is next",
      "item: Talks on Thursday",
      "item: A vote",
    ];
    assert.deepEqual(found, expected);
  });

  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    [
      "entities and hidden characters",
      "<p>A &amp; B said&nbsp;no to &#8220;co&shy;operation&#8221;.</p>",
      ["paragraph: A & B said no to “cooperation”."],
    ],
    [
      "a line break ends a block",
      "<p>They failed.<br>Nobody is surprised.</p>",
      ["paragraph: They failed.", "paragraph: Nobody is surprised."],
    ],
    [
      "but not within a sentence",
      "<p>They failed after<br>three days.</p>",
      ["paragraph: They failed after three days."],
    ],
    [
      "words are not glued",
      "<div>One<div>Two</div>three</div>",
      ["paragraph: One", "paragraph: Two", "paragraph: three"],
    ],
    [
      "a bold line is a heading",
      "<p><strong>What is next</strong></p><p>Nothing.</p>",
      ["heading: What is next", "paragraph: Nothing."],
    ],
    [
      "a table, row by row",
      "<table><tr><th>Day</th><th>Boats</th></tr><tr><td>Monday</td><td>4</td></tr></table>",
      ["item: Day | Boats", "item: Monday | 4"],
    ],
    [
      "captions",
      "<figure><img src=x><figcaption>The ferry on Monday.</figcaption></figure><p>They failed.</p>",
      ["boilerplate: The ferry on Monday.", "paragraph: They failed."],
    ],
    [
      "what nobody sees",
      "<p>They <span hidden>never </span>failed.</p><p style='display: none'>Secret.</p><!-- no -->",
      ["paragraph: They failed."],
    ],
    [
      "script, style and templates",
      "<script>alert('x')</script><style>p{}</style><template><p>T</p></template><p>They failed.</p>",
      ["paragraph: They failed."],
    ],
    [
      "a preformatted message",
      "<pre>They failed.\nNobody is\nsurprised.</pre>",
      ["paragraph: They failed.", "paragraph: Nobody is", "paragraph: surprised."],
    ],
    [
      "a page without html and body tags",
      "<!doctype html><title>T</title><p>They failed.",
      ["paragraph: They failed."],
    ],
    ["text beside the body", "<html><p>They failed.</p></html>", ["paragraph: They failed."]],
    [
      "markup written out stays text",
      "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>",
      ["paragraph: <script>alert(1)</script>"],
    ],
  ];
  for (const [name, page, expected] of cases)
    test(name, () => assert.deepEqual(blocksOf(extract(page)), expected));

  test("nesting deeper than the stack", () => {
    const depth = 20_000;
    const page = `<html><body>${"<div>".repeat(depth)}They failed.${"</div>".repeat(depth)}</body></html>`;
    assert.deepEqual(blocksOf(extract(page)), ["paragraph: They failed."]);
  });
});

test("html: a page of more parts than memory should hold is refused", () => {
  const text = `<html>${"<".repeat(300_001)}`;
  const outcome = html.extract({ about: "page", bytes: new Uint8Array(), text, hints: {} });
  assert.ok(!outcome.ok);
  assert.match(outcome.refusal.reason, /300000 tags/);
});

describe("html: laws", () => {
  const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>T | Post</title><script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2026-05-02","publisher":{"name":"Post"}}</script></head>
    <body><nav><a href="/">Home</a></nav><article>${BODY}<table><tr><td>1</td></tr></table><ul><li>One<li>Two</ul></article></body></html>`;
  const fragments = [
    "<",
    ">",
    "</p>",
    "<p",
    "<table><td>",
    "</body>",
    "</html>",
    "<html>",
    "<head>",
    "<!--",
    "-->",
    "<script>",
    "<![CDATA[",
    "<svg><p>",
    "<select>",
    "&#x110000;",
    "&#0;",
    "\0",
    "\uD800",
    '"',
    "<br>",
    "<li>",
    "<frameset>",
    "{",
    "]",
  ];
  const edit = fc.record({
    at: fc.nat(page.length),
    cut: fc.nat(60),
    put: fc.oneof(fc.constantFrom(...fragments), fc.string({ maxLength: 8 })),
  });

  test("a mutated page gives an outcome; its blocks cover the text in order", () => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 12 }), (edits) => {
        let mutated = page;
        for (const { at, cut, put } of edits)
          mutated = mutated.slice(0, at) + put + mutated.slice(at + cut);
        const outcome = html.extract({
          about: "page",
          bytes: new Uint8Array(),
          text: mutated,
          hints: {},
        });
        if (outcome.ok) assertCovered(outcome.value);
      }),
      { numRuns: 300 },
    );
  });
});

function assertCovered({ text, blocks }: Extract): void {
  let covered = 0;
  for (const block of blocks) {
    assert.ok(block.startOffset >= covered && block.endOffset > block.startOffset);
    assert.equal(text.slice(covered, block.startOffset).trim(), "");
    covered = block.endOffset;
  }
  assert.equal(text.slice(covered).trim(), "");
}
