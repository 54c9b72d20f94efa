import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import mammoth from "mammoth";
import type { Brief } from "../../src/views/brief/brief.ts";
import { toDocx } from "../../src/views/brief/docx.ts";
import { toHtml } from "../../src/views/brief/html.ts";
import { emptyBrief } from "../../src/views/brief/make-brief.ts";
import { toMarkdown } from "../../src/views/brief/markdown.ts";
import { runBrief } from "../../src/views/cli/commands/brief.ts";
import { ALL_WANTED } from "../../src/views/filter-items.ts";
import { type GoldDossier, goldDossier, quietTerminal } from "./gold-dossier.ts";

const plain = { sentences: false, wanted: ALL_WANTED };
let ward: GoldDossier;
let scratch: string;
before(async () => {
  ward = await goldDossier("ward-dispute");
  scratch = mkdtempSync(join(tmpdir(), "parley-brief-"));
});
after(() => {
  ward.remove();
  rmSync(scratch, { recursive: true });
});

async function briefOn(asOf: string, since?: string): Promise<Brief> {
  const terminal = quietTerminal();
  const options = { directory: "", asOf, since, format: undefined, out: undefined, ...plain };
  assert.equal(await runBrief({ ...options, json: true }, ward.services, terminal), 0);
  return JSON.parse(terminal.printed());
}

test("every line is from the record, names a source, and no item stands twice", async () => {
  const { store } = await ward.open();
  const records = await store.records();
  await store.close();
  const sentences = new Set(records.map(({ quote }) => quote.evidence.replace(/\s+/g, " ").trim()));
  const brief = await briefOn("2027-03-26", "2027-03-03");
  const lines = brief.sections.flatMap((section) => section.lines);
  assert.ok(lines.length > 15);
  const rests = lines.flatMap((line) => [line, ...line.marks]);
  assert.ok(rests.some(({ words }) => /^(?:hardened|softened): /.test(words)));
  for (const { sentence, source } of rests)
    if (sentence !== undefined)
      assert.ok(sentences.has(sentence) && brief.sources[(source ?? 0) - 1]);
  for (const { words, sentence, source } of lines) {
    assert.ok(sentences.has(sentence), sentence);
    // The record's words, or a part of a sentence of the record around them.
    const bare = words.replace(/^… | …$/g, "");
    assert.ok(
      [...sentences].some((told) => told.includes(bare)),
      words,
    );
    assert.ok(brief.sources[source - 1]);
  }
  assert.equal(new Set(brief.sources.map(({ document }) => document)).size, brief.sources.length);
  assert.ok(brief.left.items > 0);
});

test("sections come in the order of the page, what is contested and what changed first", async () => {
  const { sections } = await briefOn("2027-03-26", "2027-03-03");
  const headings = sections.map(({ heading }) => heading);
  assert.deepEqual(headings.slice(0, 3), ["Contested", "Changes since 2027-03-03", "Meetings"]);
});

test("the same dossier gives the same Word document, byte for byte, with the brief's words in it", async () => {
  const brief = await briefOn("2027-03-26");
  const [first, second] = [await toDocx(brief, plain), await toDocx(brief, plain)];
  assert.deepEqual(first, second);
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(first) });
  for (const { lines } of brief.sections)
    for (const { lead, words } of lines) assert.ok(value.includes(`${lead}: “${words}”`), lead);
});

describe("words of documents are never markup", () => {
  const evil = "a <b>*bold*</b> [link](x) & \u0001 \uD800";
  const line = {
    lead: evil,
    words: evil,
    marks: [{ words: evil, sentence: evil, source: 1 }],
    sentence: evil,
    source: 1,
  };
  const source = { document: "d", publisher: evil, published: "2030-01-01", title: evil };
  const brief: Brief = {
    ...emptyBrief(evil),
    asOf: "2030-01-01",
    sections: [{ heading: "Demands", lines: [line] }],
    sources: [source],
  };
  const options = { sentences: true };
  test("Markdown", () =>
    assert.doesNotMatch(toMarkdown(brief, options), /<b>|[^\\]\*bold|[^\\]\[link/));
  test("HTML", () => {
    const page = toHtml(brief, options);
    assert.deepEqual([page.includes("<b>"), page.includes("\u0001")], [false, false]);
  });
  test("Word", async () => {
    const { value } = await mammoth.extractRawText({
      buffer: Buffer.from(await toDocx(brief, options)),
    });
    assert.ok(value.includes("a <b>*bold*</b> [link](x) &"));
  });
});

const chromium = spawnSync("chromium", ["--version"]).status === 0;

test("a full brief prints on one page", { skip: !chromium && "no Chromium here" }, async () => {
  const [html, pdf] = [join(scratch, "brief.html"), join(scratch, "brief.pdf")];
  writeFileSync(html, toHtml(await briefOn("2027-03-26", "2027-02-05"), plain));
  const flags = ["--headless", "--no-sandbox", "--disable-dev-shm-usage", "--no-pdf-header-footer"];
  execFileSync("chromium", [...flags, `--print-to-pdf=${pdf}`, `file://${html}`], {
    stdio: "ignore",
  });
  const pages = readFileSync(pdf, "latin1").match(/\/Type\s*\/Page[^s]/g) ?? [];
  assert.equal(pages.length, 1);
});
