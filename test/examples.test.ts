import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, test } from "node:test";
import type { Document } from "../src/domain/document.ts";
import { textOf } from "../src/domain/span.ts";
import { collectInputs } from "../src/ingest/collect-inputs.ts";
import { takeIn } from "../src/ingest/take-in.ts";

const DOSSIER = join(import.meta.dirname, "../examples");

async function reports(): Promise<Document[]> {
  const documents: Document[] = [];
  for await (const input of collectInputs([join(DOSSIER, "sael/reports")], {}, process.stdin)) {
    assert.ok(input.ok);
    const outcome = await takeIn(input.value);
    assert.ok(outcome.ok, input.value.about);
    assert.deepEqual(outcome.value.notes, [], input.value.about);
    assert.ok(
      input.value.about.includes(`/${outcome.value.document.published}-`),
      input.value.about,
    );
    documents.push(outcome.value.document);
  }
  return documents;
}

/** The words of a document that are read, and those that are not. */
function wordsOf({ text, blocks }: Document) {
  const parts = Map.groupBy(blocks, ({ kind }) => (kind === "boilerplate" ? "standing" : "read"));
  const words = (part: string) =>
    (parts.get(part as "read") ?? []).map((block) => textOf(text, block)).join(" ");
  return { read: words("read"), standing: words("standing") };
}

describe("example dossier", () => {
  test("every report tells its title, publisher, day and language", async () => {
    for (const document of await reports()) {
      assert.ok(document.title && document.publisher, document.title);
      assert.equal(document.language.slice(0, 2), "en", document.title);
    }
  });

  test("at least twelve are of full length; what stands around them is not read", async () => {
    const all = (await reports()).map(wordsOf);
    const full = all.filter(({ read }) => read.split(/\s+/).length >= 350);
    assert.ok(full.length >= 12, `${full.length} of ${all.length}`);
    for (const { read } of all)
      assert.doesNotMatch(
        read,
        /Read more|Share this|Sign up|©|Photo:|Most read|Related|Read also|window\./,
      );
  });

  test("issues are short noun phrases, each once", async () => {
    const { title, issues } = JSON.parse(await readFile(join(DOSSIER, "dossier.json"), "utf8"));
    assert.ok(title);
    assert.equal(new Set(issues).size, issues.length);
    for (const issue of issues) assert.ok(issue.split(" ").length <= 3, issue);
  });
});
