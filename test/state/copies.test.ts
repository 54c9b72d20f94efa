import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import { openSqliteStore } from "../../src/adapters/store/sqlite/open-sqlite-store.ts";
import { bringUpToDate } from "../../src/bring-up-to-date.ts";
import { keptState } from "../../src/keep-state.ts";
import type { ResolvedReading, Store } from "../../src/record/store.ts";
import { findCopies } from "../../src/resolve/near-copies.ts";
import { readingOf } from "../store/readings.ts";

const RECORDED_AT = "2026-04-01T00:00:00.000Z";
const BASES = [
  "The talks on the ferry have failed, the minister of harbours said on Monday in Port Anse, and nobody knows when they will go on again.",
  "A new bridge over the river was opened on Sunday by the mayor, who thanked the builders for their patience in the coldest winter of the century.",
];

interface Report {
  readonly base: number;
  /** Words replaced, by place. */
  readonly edits: readonly number[];
  readonly publisher: string;
  readonly day: number;
}

const reports = fc.array(
  fc.record({
    base: fc.nat(BASES.length - 1),
    edits: fc.array(fc.nat(24), { maxLength: 12 }),
    publisher: fc.constantFrom("Agency", "Post", "Courier"),
    day: fc.integer({ min: 1, max: 9 }),
  }),
  { minLength: 2, maxLength: 6 },
);

function reading({ base, edits, publisher, day }: Report, index: number): ResolvedReading {
  const words = (BASES[base] as string).split(" ");
  for (const edit of edits) words[edit] = `word${index}${edit}`;
  const sentences = [`${words.join(" ")} Number ${index}.`];
  const made = readingOf({ sentences, id: `d${index}`, published: `2026-03-0${day}` });
  return { ...made, document: { ...made.document, publisher } };
}

async function withStore(use: (store: Store) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "parley-copies-"));
  const opened = await openSqliteStore(folder, { create: true });
  assert.ok(opened.ok);
  await use(opened.value);
  await opened.value.close();
  rmSync(folder, { recursive: true });
}

test("law: whose words a document prints is told alike, in whatever order and portions documents come", async () => {
  await fc.assert(
    fc.asyncProperty(reports, fc.infiniteStream(fc.boolean()), async (made, looks) => {
      const readings = made.map(reading);
      const documents = readings.map(({ document }) => document);
      const publishers = new Map(documents.map(({ id, publisher }) => [id, publisher]));
      const copies = findCopies(documents);
      await withStore(async (store) => {
        for (const one of readings) {
          await store.keep(one, RECORDED_AT);
          if (looks.next().value) await bringUpToDate(store, "1");
        }
        await bringUpToDate(store, "1");
        for (const { documentId, publisher, voice } of await store.records()) {
          const copy = copies.get(documentId);
          const origin = copy && publishers.get(copy.of);
          assert.equal(voice, origin === publisher ? undefined : origin, documentId);
        }
      });
    }),
    { numRuns: 60 },
  );
});

test("a copy adds to an item's history and is no publisher of its own", async () => {
  await withStore(async (store) => {
    const told = { base: 0, publisher: "Agency", edits: [], day: 1 };
    const publishersOn = async (day: string): Promise<number | undefined> => {
      const { items, minor } = await keptState(store, { asOf: day, known: day }, "1");
      return [...items, ...minor].find(({ kind }) => kind === "position")?.told.publishers;
    };
    await store.keep(reading(told, 1), RECORDED_AT);
    assert.equal(await publishersOn("2026-03-09"), 1);
    await store.keep(reading({ ...told, publisher: "Post", edits: [7], day: 2 }, 2), RECORDED_AT);
    assert.equal(await publishersOn("2026-03-09"), 1);
    const own = {
      base: 0,
      publisher: "Courier",
      day: 3,
      edits: [5, 7, 9, 11, 13, 15, 17, 19, 21, 23],
    };
    await store.keep(reading(own, 3), RECORDED_AT);
    assert.equal(await publishersOn("2026-03-09"), 2);
  });
});

test("an original that comes after its copy takes the copy's words over, on all days", async () => {
  await withStore(async (store) => {
    const stateOn = async (day: string) => {
      const { items, minor } = await keptState(store, { asOf: day, known: day }, "1");
      return [...items, ...minor].find(({ kind }) => kind === "position");
    };
    const copy = { base: 0, publisher: "Post", edits: [7], day: 2 };
    const other = {
      base: 0,
      publisher: "Courier",
      day: 3,
      edits: [5, 9, 11, 13, 15, 17, 19, 21, 23],
    };
    await store.keep(reading(copy, 1), RECORDED_AT);
    await store.keep(reading(other, 2), RECORDED_AT);
    const before = await stateOn("2026-03-02");
    assert.equal((await stateOn("2026-03-09"))?.told.publishers, 2);
    const original = { base: 0, publisher: "Courier", edits: [], day: 1 };
    // Nothing was found in it, so no item of its own leads to the copy's.
    await store.keep({ ...reading(original, 3), records: [], actors: [] }, RECORDED_AT);
    assert.equal((await stateOn("2026-03-02"))?.told.publishers, before?.told.publishers);
    assert.equal((await stateOn("2026-03-09"))?.told.publishers, 1);
  });
});
