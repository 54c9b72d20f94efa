import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { openSqliteStore } from "../../src/adapters/store/sqlite/open-sqlite-store.ts";
import type { Document } from "../../src/domain/document.ts";
import type { Reader } from "../../src/domain/reader.ts";
import { takeIn } from "../../src/ingest/take-in.ts";
import { addAll } from "../../src/views/cli/commands/add.ts";
import type { Services } from "../../src/views/cli/services.ts";
import type { Terminal } from "../../src/views/cli/terminal.ts";

const now = () => "2026-03-02T08:00:00.000Z";

/** A reader that finds nothing and tells which documents it was given. */
function countingReader(version: string): { readonly reader: Reader; readonly read: string[] } {
  const read: string[] = [];
  const identity = { name: "counting", version };
  const reader: Reader = {
    ...identity,
    read: async (documents: readonly Document[]) => {
      read.push(...documents.map(({ text }) => text.trim()));
      return documents.map(({ id }) => ({
        documentId: id,
        reader: identity,
        mentions: [],
        records: [],
        shareRead: 1,
        notes: [],
      }));
    },
  };
  return { reader, read };
}

/** Gold-form files of texts; `id` where one is given with the text, as `id: text`. */
function takingIn(texts: readonly string[]): Pick<Services, "takeIn"> {
  return {
    async *takeIn() {
      for (const [index, line] of texts.entries()) {
        const [, id, text] = /^(?:(\w+): )?(.*)$/.exec(line) ?? [];
        const doc = { ...(id && { id }), text, published: "2026-03-01", title: "Talks" };
        const bytes = Buffer.from(JSON.stringify({ doc }));
        const path = `${index}.json`;
        yield { path, outcome: await takeIn({ about: path, bytes, hints: {} }) };
      }
    },
  };
}

test("what the dossier has from this reader, by these issues, is not read again", async () => {
  const folder = mkdtempSync(join(tmpdir(), "parley-again-"));
  const opened = await openSqliteStore(folder, { create: true });
  assert.ok(opened.ok);
  const store = opened.value;
  const add = async (texts: readonly string[], { reader }: { readonly reader: Reader }) => {
    const lines: string[] = [];
    const terminal = { print: (line: string) => lines.push(line), say: () => {} };
    const options = { dossier: { store, now }, reader, json: false };
    const services = takingIn(texts) as Services;
    const summary = await addAll(["a", "b"], options, services, terminal as unknown as Terminal);
    return { summary, kept: lines.map((line) => line.split("\t")[0]) };
  };
  const first = countingReader("1");
  await add(["They failed.", "They met."], first);
  assert.deepEqual(first.read, ["They failed.", "They met."]);

  const again = await add(["They met.", "They failed.", "They parted."], first);
  assert.deepEqual(again.kept, ["present", "present", "added"]);
  assert.deepEqual(first.read.slice(2), ["They parted."]);

  const newer = countingReader("2");
  assert.deepEqual((await add(["They met."], newer)).kept, ["superseded"]);
  await store.changeSettings({ title: "", issues: ["wages"] }, now());
  assert.deepEqual((await add(["They met."], newer)).kept, ["superseded"]);
  assert.equal(newer.read.length, 2);

  const taken = await add(["x1: They sang.", "x1: They slept.", "They danced."], newer);
  assert.deepEqual(taken.kept, ["added", "added"]);
  assert.match(taken.summary.refused[0]?.reason ?? "", /Its id, x1, is that of another text/);
  await store.close();
  rmSync(folder, { recursive: true });
});
