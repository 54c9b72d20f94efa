import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { dayFrom, documents } from "../test/state/arbitrary-records.ts";
import type { MadeUp } from "../test/state/kept-records.ts";
import { readingOf, withStore } from "../test/state/made-up-readings.ts";
import { asId, type DocumentId } from "./domain/id.ts";
import { keptState } from "./keep-state.ts";
import type { Store } from "./record/store.ts";
import { linkActors } from "./resolve/link-actors.ts";
import { itemsOf, stateAsOf } from "./state/state-of-play.ts";

const RECORDED_AT = "2026-04-01T00:00:00.000Z";

test("law: what is kept ready is what is worked out anew, whatever is added or read again, in whatever order", async () => {
  const steps = fc.array(
    fc.record({
      again: fc.boolean(),
      look: fc.boolean(),
      rules: fc.constantFrom("1", "1", "1", "2"),
    }),
    { minLength: 8, maxLength: 8 },
  );
  await fc.assert(
    fc.asyncProperty(documents, steps, async (made, plan) => {
      await withStore(async (store) => {
        for (const [index, records] of made.entries()) {
          const step = plan[index];
          await store.keep(readingOf(records, index, "1"), RECORDED_AT);
          // Read again, by a better reader that finds less.
          const fewer = records.slice(1);
          if (step?.again) await store.keep(readingOf(fewer, index, "2", records), RECORDED_AT);
          if (step?.look) await assertSame(store, dayFrom(index * 5), step.rules);
        }
        for (const offset of [0, 10, 20, 30, 45]) await assertSame(store, dayFrom(offset), "1");
      });
    }),
    { numRuns: 60 },
  );
});

test("law: records taken up where strands end give what working out anew gives", async () => {
  const inOrder = fc
    .array(documents, { minLength: 3, maxLength: 3 })
    .map((lists) => lists.flat().sort((a, b) => ((a[0]?.on ?? "") < (b[0]?.on ?? "") ? -1 : 1)));
  await fc.assert(
    fc.asyncProperty(inOrder, async (made) => {
      await withStore(async (store) => {
        for (const [index, records] of made.entries()) {
          await store.keep(readingOf(records, 100 + index, "1"), RECORDED_AT);
          await assertSame(store, records[0]?.on ?? "", "1");
        }
        for (const offset of [0, 10, 20, 30, 45]) await assertSame(store, dayFrom(offset), "1");
      });
    }),
    { numRuns: 25 },
  );
});

test("law: the same documents once more, in whatever order and under other ids, add nothing", async () => {
  await fc.assert(
    fc.asyncProperty(documents, fc.infiniteStream(fc.nat()), async (made, dice) => {
      await withStore(async (store) => {
        const readings = made.map((records, index) => readingOf(records, index, "1"));
        for (const reading of readings) await store.keep(reading, RECORDED_AT);
        const days = { asOf: dayFrom(45), known: dayFrom(45) };
        const before = [await store.revision(), JSON.stringify(await keptState(store, days, "1"))];
        for (const reading of readings.toSorted(() => ((dice.next().value ?? 0) % 3) - 1)) {
          const document = { ...reading.document, id: asId<DocumentId>(`${reading.document.id}x`) };
          const kept = await store.keep({ ...reading, document }, RECORDED_AT);
          assert.deepEqual(kept, { kind: "present", documentId: reading.document.id });
        }
        const after = [await store.revision(), JSON.stringify(await keptState(store, days, "1"))];
        assert.deepEqual(after, before);
      });
    }),
    { numRuns: 25 },
  );
});

test("a day known from a later day is worked out from the record", async () => {
  await withStore(async (store) => {
    const told: MadeUp = {
      is: "pressure imposed",
      on: "2026-03-01",
      actor: "Ardmore",
      what: "open the harbour",
      time: "2026-02-01",
    };
    await store.keep(readingOf([told], 0, "1"), RECORDED_AT);
    const state = await keptState(store, { asOf: "2026-02-10", known: "2026-03-01" }, "1");
    assert.deepEqual(
      state.items.map((item) => item.status),
      ["imposed"],
    );
    const then = await keptState(store, { asOf: "2026-02-10", known: "2026-02-10" }, "1");
    assert.deepEqual(then.items, []);
  });
});

test("one clause that bears on two issues gives two items", async () => {
  await withStore(async (store) => {
    const told: MadeUp = {
      is: "open unresolved",
      on: "2026-02-01",
      actor: "Ardmore",
      what: "open the harbour",
    };
    const twice = [told, { ...told, issue: "harbour" }];
    await store.keep(readingOf(twice, 0, "1"), RECORDED_AT);
    const state = await keptState(store, { asOf: "2026-02-01", known: "2026-02-01" }, "1");
    assert.equal(new Set(state.items.map((item) => item.id)).size, 2);
  });
});

async function assertSame(store: Store, day: string, rules: string): Promise<void> {
  const corrections = await store.corrections();
  const { nameOf } = linkActors(await store.localActors(), corrections);
  const days = { asOf: day, known: day };
  const anew = stateAsOf(itemsOf(await store.records(), nameOf, corrections), days);
  const kept = await keptState(store, days, rules);
  assert.deepEqual(JSON.parse(JSON.stringify(kept)), JSON.parse(JSON.stringify(anew)));
}
