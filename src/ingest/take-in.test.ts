import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import type { Document } from "../domain/document.ts";
import type { Hints, Input } from "./format.ts";
import { MAX_INPUT_BYTES } from "./limits.ts";
import { takeIn } from "./take-in.ts";

function input(content: string | Uint8Array, about = "report.txt", hints: Hints = {}): Input {
  return { about, bytes: typeof content === "string" ? Buffer.from(content) : content, hints };
}

async function taken(content: string | Uint8Array, about?: string, hints?: Hints) {
  const outcome = await takeIn(input(content, about, hints));
  assert.ok(outcome.ok, outcome.ok ? "" : outcome.refusal.reason);
  return outcome.value;
}

/** Blocks in order, inside the text, with white space only between them. */
function assertBlocksCover({ text, blocks }: Document): void {
  let covered = 0;
  for (const block of blocks) {
    assert.ok(block.startOffset >= covered && block.endOffset > block.startOffset);
    assert.equal(text.slice(covered, block.startOffset).trim(), "");
    covered = block.endOffset;
  }
  assert.ok(covered <= text.length);
  assert.equal(text.slice(covered).trim(), "");
}

const HEADER =
  '---\ntitle: "The ferry talks"\npublisher: Lakeside Post\npublished: 2026-05-02\n---\n';

describe("takeIn: plain text", () => {
  test("reads the header and strips the body", async () => {
    const { document, notes } = await taken(
      `${HEADER}\r\n\r\nThe talks on the ferry have failed.\r\n\r\n\r\n`,
    );
    assert.equal(document.text, "The talks on the ferry have failed.\n");
    assert.equal(document.title, "The ferry talks");
    assert.equal(document.publisher, "Lakeside Post");
    assert.equal(document.published, "2026-05-02");
    assert.equal(document.language, "en");
    assert.equal(document.id, document.contentHash.slice(0, 16));
    assert.deepEqual(notes, []);
  });

  test("what the user tells goes before what the file says, with a note on the day", async () => {
    const told = { title: "Told", publisher: "Told too", published: "2026-05-03" };
    const { document, notes } = await taken(`${HEADER}The talks have failed.`, "a.txt", told);
    assert.deepEqual(
      [document.title, document.publisher, document.published],
      ["Told", "Told too", "2026-05-03"],
    );
    assert.match(notes[0]?.message ?? "", /2026-05-02.*2026-05-03/);
  });

  const dayCases: readonly (readonly [string, string, number | undefined, string | undefined])[] = [
    [
      "wire dateline with a year told",
      "PORT ANSE, March 3 (LPA) — The talks failed.",
      2026,
      "2026-03-03",
    ],
    [
      "wire dateline without one",
      "PORT ANSE, March 3 (LPA) — The talks failed.",
      undefined,
      undefined,
    ],
    ["date line", "Wednesday, November 28, 2007\n\nThe talks failed.", undefined, "2007-11-28"],
    ["post", "Ana Tell\n@anatell · 11 March 2026, 08:14\n\nNo.", undefined, "2026-03-11"],
    [
      "a day told about is not the day of publication",
      "What they agreed on 3 March 2026\n\nNothing.",
      undefined,
      undefined,
    ],
    ["no day", "The talks failed.", 2026, undefined],
  ];
  for (const [name, text, year, expected] of dayCases)
    test(`day of publication: ${name}`, async () => {
      const { document } = await taken(text, "a.txt", year === undefined ? {} : { year });
      assert.equal(document.published, expected);
    });

  test("the title falls back to the first heading, then to the first line", async () => {
    assert.equal(
      (await taken("Ferry talks fail\n\nThey failed on Monday.")).document.title,
      "Ferry talks fail",
    );
    assert.equal(
      (await taken("By Ann Lee\n\nThey failed on Monday.")).document.title,
      "They failed on Monday.",
    );
  });
});

describe("takeIn: refusals say file, reason and remedy", () => {
  const cases: readonly (readonly [string, string | Uint8Array, RegExp])[] = [
    ["empty", "", /empty/],
    ["blank", " \n\t\n", /empty/],
    ["header only", HEADER, /empty/],
    ["PDF", "%PDF-1.7\n%âãÏÓ", /PDF/],
    ["zeros", new Uint8Array(500), /binary/],
    ["picture", Buffer.from("\x89PNG\r\n\x1a\n", "latin1"), /PNG/],
    ["JSON of another form", '{"doc": {"title": "no text"}}', /gold form/],
    [
      "page without text",
      "<!doctype html><html><body><script>x()</script></body></html>",
      /No text/,
    ],
    ["too large", new Uint8Array(MAX_INPUT_BYTES + 1).fill(65), /21 MB/],
    ["noise", Uint8Array.from({ length: 4000 }, (_, i) => ((i * 7919) % 31) + 1), /encoding/],
  ];
  for (const [name, content, reason] of cases)
    test(name, async () => {
      const outcome = await takeIn(input(content, "file.bin"));
      assert.ok(!outcome.ok);
      assert.equal(outcome.refusal.about, "file.bin");
      assert.match(outcome.refusal.reason, reason);
      assert.ok(outcome.refusal.remedy.length > 10);
    });
});

describe("takeIn: other forms", () => {
  test("gold form: the text verbatim, with its issues", async () => {
    const file = {
      doc: { id: "d7", title: "T", published: "2026-01-02", text: " A “quote”. 😀\n\n" },
      issues: ["ferry"],
    };
    const { document, issues } = await taken(JSON.stringify(file), "d7.json");
    assert.equal(document.text, file.doc.text);
    assert.equal(document.id, "d7");
    assert.deepEqual(issues, ["ferry"]);
  });

  test("another language is a note", async () => {
    const german =
      "Der Minister sagte am Dienstag, dass die Gespräche über die Fähre gescheitert seien und nicht fortgesetzt würden.";
    const { document, notes } = await taken(german);
    assert.equal(document.language, "de");
    assert.match(notes[0]?.message ?? "", /German/);
  });

  test("the same content gives the same hash, whatever its name", async () => {
    const [first, second] = [await taken("It failed.", "a.txt"), await taken("It failed.\n", "b")];
    assert.equal(first.document.contentHash, second.document.contentHash);
  });
});

describe("takeIn: laws", () => {
  test("any bytes give an outcome, and blocks cover the text in order", async () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 400 }),
      fc.string({ unit: "binary", maxLength: 400 }).map((text) => Buffer.from(text)),
    );
    const names = fc.constantFrom("a.txt", "a.md", "a.html", "a.json", "standard input");
    await fc.assert(
      fc.asyncProperty(bytes, names, async (content, about) => {
        const outcome = await takeIn(input(content, about));
        if (outcome.ok) assertBlocksCover(outcome.value.document);
      }),
      { numRuns: 400 },
    );
  });
});
