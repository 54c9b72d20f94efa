import assert from "node:assert/strict";
import { test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import type { Document } from "./domain/document.ts";
import { asId, type DocumentId } from "./domain/id.ts";
import type { Reader } from "./domain/reader.ts";
import { refusedError } from "./domain/refused.ts";
import { readDocuments, type Unread } from "./pipeline.ts";

function documentOf(id: string): Document {
  const about = { publisher: undefined, published: undefined, language: "en", contentHash: "" };
  return { id: asId<DocumentId>(id), title: id, ...about, text: "", blocks: [] };
}

/** Reads nothing; later calls end sooner. `fails` of a document is what its reading throws. */
function readerThat(atOnce: number, fails: (id: string) => Error | undefined): Reader {
  let calls = 0;
  return {
    name: "none",
    version: "1",
    atOnce,
    read: async (documents) => {
      await wait(Math.max(0, 20 - 5 * calls++));
      return documents.map(({ id }) => {
        const failure = fails(id);
        if (failure) throw failure;
        const reader = { name: "none", version: "1" };
        return { documentId: id, reader, mentions: [], records: [], shareRead: 1, notes: [] };
      });
    },
  };
}

const ids = Array.from({ length: 37 }, (_, i) => `d${i}`);
const tasks = ids.map((id) => ({ document: documentOf(id), issues: [] }));

for (const atOnce of [1, 3])
  test(`readings come in order and a document that fails is named, ${atOnce} at once`, async () => {
    const left: Unread[] = [];
    const failing = (id: string): Error | undefined => (id === "d9" ? new Error("odd") : undefined);
    const read = readDocuments(tasks, readerThat(atOnce, failing), (one) => left.push(one));
    const told = (await Array.fromAsync(read)).map(({ document }) => document.id);
    assert.deepEqual(
      told,
      ids.filter((id) => id !== "d9"),
    );
    assert.deepEqual(
      left.map(({ refusal }) => [refusal.about, refusal.reason]),
      [["d9", "It could not be read: odd"]],
    );
  });

test("a reader that is broken as a whole ends the reading", async () => {
  const refusal = { about: "model", reason: "Not whole.", remedy: "Restore it." };
  const reader = readerThat(3, () => refusedError(refusal, undefined));
  await assert.rejects(Array.fromAsync(readDocuments(tasks, reader, () => {})), /Not whole/);
});

test("who stops asking is not troubled by what fails later", async () => {
  const reader = readerThat(3, (id) => (id === "d20" ? new Error("late") : undefined));
  for await (const { document } of readDocuments(tasks, reader)) {
    assert.equal(document.id, "d0");
    break;
  }
  await wait(50);
});
