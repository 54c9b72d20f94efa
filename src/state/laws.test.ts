import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { dayFrom, documents, numbered } from "../../test/state/arbitrary-records.ts";
import { keptRecords } from "../../test/state/kept-records.ts";
import { changesBetween } from "./changes.ts";
import { itemsOf, type StateOfPlay, stateAsOf } from "./state-of-play.ts";

const same = (_: string, name: string) => name;
const someDay = fc.integer({ min: 0, max: 45 }).map(dayFrom);

const allItems = ({ items, minor }: StateOfPlay) => [...items, ...minor];

test("law: what was known on a day does not change when more is read", () => {
  fc.assert(
    fc.property(documents, someDay, someDay, (made, asOf, known) => {
      const records = keptRecords(numbered(made));
      const prefix = records.filter((kept) => kept.published <= known);
      assert.deepEqual(
        stateAsOf(itemsOf(records, same), { asOf, known }),
        stateAsOf(itemsOf(prefix, same), { asOf, known }),
      );
    }),
  );
});

test("law: the order in which records come does not matter", () => {
  fc.assert(
    fc.property(documents, someDay, fc.infiniteStream(fc.nat()), (made, asOf, dice) => {
      const records = keptRecords(numbered(made));
      const shuffled = records
        .map((kept) => ({ kept, at: dice.next().value as number }))
        .sort((a, b) => a.at - b.at)
        .map(({ kept }) => kept);
      const days = { asOf, known: dayFrom(45) };
      assert.deepEqual(
        stateAsOf(itemsOf(shuffled, same), days),
        stateAsOf(itemsOf(records, same), days),
      );
    }),
  );
});

test("law: changes from A to B and from B to C make up the changes from A to C", () => {
  fc.assert(
    fc.property(documents, fc.tuple(someDay, someDay, someDay), (made, days) => {
      const items = itemsOf(keptRecords(numbered(made)), same);
      const [a, b, c] = days
        .toSorted()
        .map((asOf) => allItems(stateAsOf(items, { asOf, known: asOf }))) as [[], [], []];
      const composed = new Map(
        changesBetween(a, b).map(({ item, was, now }) => [item.id, { was, now }]),
      );
      for (const { item, was, now } of changesBetween(b, c)) {
        const first = composed.get(item.id);
        composed.set(item.id, { was: first ? first.was : was, now });
      }
      const moved = [...composed].filter(([, { was, now }]) => was !== now);
      const direct = changesBetween(a, c).map(({ item, was, now }) => [item.id, { was, now }]);
      assert.deepEqual(new Map(moved), new Map(direct as typeof moved));
    }),
  );
});

test("law: every item has a record of its own kind that gave its status, and belongs to its history", () => {
  fc.assert(
    fc.property(documents, someDay, (made, asOf) => {
      const records = keptRecords(numbered(made));
      const byId = new Map(records.map((kept) => [kept.id, kept]));
      for (const item of allItems(stateAsOf(itemsOf(records, same), { asOf, known: asOf }))) {
        const gave = byId.get(item.statusRecord)?.record.attributes;
        assert.deepEqual([gave?.kind, gave?.value], [item.kind, item.status]);
        assert.ok(item.history.includes(item.statusRecord));
        assert.notEqual(item.kind, "statement");
      }
    }),
  );
});
