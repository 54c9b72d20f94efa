import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, test } from "node:test";
import {
  type ExampleText,
  exampleFiles,
  exampleTexts,
} from "../../scripts/make-format-examples.ts";
import { type Document, readableBlocks } from "../../src/domain/document.ts";
import { textOf } from "../../src/domain/span.ts";
import { outcomesOf } from "./outcomes.ts";

const MAIN = join(import.meta.dirname, "../../src/main.ts");
const FOLDER = join(import.meta.dirname, "../../examples/halm/reports");
/** What tells its publisher nowhere: it is for the user to say. */
const WITHOUT_PUBLISHER = /\.(?:pdf|docx)$/;

const texts = await exampleTexts();

/** What a document says: its text without its headline and what is not read, squeezed. */
function wordsOf(document: Document): string[] {
  return readableBlocks(document)
    .filter(({ kind }) => kind !== "heading")
    .map((block) => textOf(document.text, block).replaceAll(/\s+/g, " "));
}

function wanted({ title, subject, publisher, published, paragraphs, file }: ExampleText) {
  const told = WITHOUT_PUBLISHER.test(file) ? undefined : publisher;
  return { title: subject ?? title, publisher: told, published, words: paragraphs };
}

describe("the example of every format", () => {
  test("its files are what the script writes", () => {
    const files = exampleFiles(texts);
    assert.deepEqual(readdirSync(FOLDER).toSorted(), [...files.keys()].toSorted());
    for (const [name, bytes] of files)
      assert.ok(readFileSync(join(FOLDER, name)).equals(bytes), `${name}: write it anew`);
  });

  for (const [name, own] of Map.groupBy(texts, ({ file }) => file))
    test(`${name}: title, publisher, day and text of each report, with its original`, async () => {
      const { taken, refused } = await outcomesOf(name, readFileSync(join(FOLDER, name)));
      assert.deepEqual(refused, []);
      assert.deepEqual(
        taken.map(({ document }) => ({
          title: document.title,
          publisher: document.publisher,
          published: document.published,
          words: wordsOf(document),
        })),
        own.map(wanted),
      );
      for (const { original } of taken) assert.ok(original && original.bytes.length > 0);
    });

  test("a dossier takes all of it, and is sound", () => {
    const dossier = mkdtempSync(join(tmpdir(), "parley-halm-"));
    const parley = (...args: string[]) =>
      spawnSync(process.execPath, [MAIN, ...args], { encoding: "utf8", timeout: 60_000 });
    assert.equal(parley("init", dossier).status, 0);
    const added = parley("add", "-d", dossier, "--reader", "grammar", FOLDER);
    assert.equal(added.status, 0, added.stderr);
    assert.match(added.stdout, new RegExp(`${texts.length} added, .* 0 refused`));
    assert.equal(parley("doctor", "-d", dossier).status, 0);
    const pdf = /added\t(?<id>\w+)\t.*Round table in Halm ends/.exec(added.stdout)?.groups?.["id"];
    const state = parley("state", "-d", dossier, "--all", "--json").stdout;
    const item = [...JSON.parse(state).items, ...JSON.parse(state).minor].find(
      ({ evidence }) => evidence.document === pdf,
    );
    const shown = parley("show", "-d", dossier, item.id);
    assert.match(shown.stdout, new RegExp(`\\[${pdf}, page 1, \\d+ points from the left`));
    rmSync(dossier, { recursive: true });
  });
});
