import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, test } from "node:test";
import { openModelReader } from "../../src/adapters/model/open-model-reader.ts";
import { ReadingThreads } from "../../src/adapters/model/reading-threads.ts";
import type { Document } from "../../src/domain/document.ts";
import { asId, type DocumentId } from "../../src/domain/id.ts";
import { refusalIn } from "../../src/domain/refused.ts";
import { findBlocks } from "../../src/ingest/find-blocks.ts";
import { readDocuments } from "../../src/pipeline.ts";

const ROOT = join(import.meta.dirname, "../..");
const MODEL = join(ROOT, "model");

// Invented texts.
const TEXTS = (
  JSON.parse(readFileSync(join(MODEL, "parity.json"), "utf8")) as { text: string }[]
).map(({ text }) => text);

function documentOf(id: string, text: string): Document {
  const blocks = findBlocks(text);
  const about = { publisher: undefined, published: "2031-05-02", language: "en", contentHash: "" };
  return { id: asId<DocumentId>(id), title: "A report", ...about, text, blocks };
}

async function readAll(documents: readonly Document[], workers: number): Promise<string> {
  const reader = await openModelReader(MODEL, workers);
  try {
    const tasks = documents.map((document) => ({ document, issues: ["wages", "the border"] }));
    return JSON.stringify(await Array.fromAsync(readDocuments(tasks, reader)));
  } finally {
    await reader.close?.();
  }
}

test("what is read is the same to the byte with any number of workers", async () => {
  // Long enough that workers are started.
  const documents = Array.from({ length: 10 }, (_, i) =>
    documentOf(`d${i}`, `${TEXTS[i % TEXTS.length]}\n\n`.repeat(1 + (i % 3)).padEnd(2_100)),
  );
  const alone = await readAll(documents, 1);
  assert.ok(alone.includes('"kind"'));
  assert.equal(await readAll(documents, 3), alone);
  assert.equal(await readAll(documents.slice(0, 1), 3), await readAll(documents.slice(0, 1), 1));
});

describe("threads that read", () => {
  // Answers each document with its id; `throw` and `die` fail as a fault of the reader and as a thread that ends would.
  const script = new URL(
    `data:text/javascript,${encodeURIComponent(`
      import { parentPort } from "node:worker_threads";
      parentPort.on("message", ({ document: { id } }) => {
        if (id === "die") process.exit(3);
        if (id === "throw") parentPort.postMessage({ kind: "failed", error: new Error("no luck") });
        else parentPort.postMessage({ kind: "read", reading: { documentId: id } });
      });
      parentPort.postMessage({ kind: "open" });`)}`,
  );

  test("a document that fails, or whose thread ends, fails alone", async () => {
    const threads = new ReadingThreads("", 2, script);
    const ids = ["a", "die", "b", "throw", "c", "die", "die", "d"];
    const read = await Promise.allSettled(
      ids.map((id) => threads.read(documentOf(id, "Text."), [])),
    );
    await threads.close();
    const told = read.map((one) =>
      one.status === "fulfilled" ? one.value.documentId : (one.reason as Error).message,
    );
    const ended = "The thread that read it ended.";
    assert.deepEqual(told, ["a", ended, "b", "no luck", "c", ended, ended, "d"]);
  });

  test("what was not read when they are closed is rejected", async () => {
    const threads = new ReadingThreads("", 1, script);
    const waiting = threads.read(documentOf("a", "Text."), []);
    const rejected = assert.rejects(waiting);
    await threads.close();
    await rejected;
  });

  test("a folder without a model is refused, not tried for ever", async () => {
    const empty = mkdtempSync(join(tmpdir(), "parley-no-model-"));
    const threads = new ReadingThreads(empty, 2);
    const failed = await Promise.allSettled([
      threads.read(documentOf("a", "Text."), []),
      threads.read(documentOf("b", "Text."), []),
    ]);
    await threads.close();
    rmSync(empty, { recursive: true });
    for (const one of failed) {
      assert.equal(one.status, "rejected");
      assert.match(refusalIn(one.reason)?.reason ?? "", /cannot be opened/);
    }
  });
});

for (const workers of ["0", "-1", "two", "1.5", "1000"])
  test(`--workers ${workers} is refused`, () => {
    const args = [join(ROOT, "src/main.ts"), "read", `--workers=${workers}`, "no-file.txt"];
    const run = spawnSync(process.execPath, args, { encoding: "utf8" });
    assert.equal(run.status, 2);
    assert.match(run.stderr, /Give a whole number from 1/);
  });
