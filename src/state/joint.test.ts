import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { documents, numbered } from "../../test/state/arbitrary-records.ts";
import { stateOfRecords } from "../../test/state/items-of.ts";
import { jointly } from "./joint.ts";

test("a stance of three by one sentence is shown once, and apart as soon as one of them says more", () => {
  const joint = {
    is: "position supports",
    on: "2026-03-01",
    actor: "Ardmore,Belport,Cape Relief",
    issue: "toll",
  };
  const names = (made: Parameters<typeof stateOfRecords>[0]) =>
    jointly(stateOfRecords(made).items).map(({ item }) => item.actor.join());
  assert.deepEqual(names([joint]), ["Ardmore,Belport,Cape Relief"]);
  assert.deepEqual(names([joint, { ...joint, on: "2026-03-09", actor: "Belport" }]), [
    "Ardmore,Cape Relief",
    "Belport",
  ]);
});

test("each item is shown once, and with all who hold it", () => {
  fc.assert(
    fc.property(documents, (made) => {
      const { items } = stateOfRecords(numbered(made));
      const shown = jointly(items);
      assert.deepEqual(shown.flatMap(({ ids }) => ids).sort(), items.map(({ id }) => id).sort());
      for (const { item, ids } of shown)
        for (const id of ids) {
          const own = items.find((other) => other.id === id);
          assert.ok(own?.actor.every((name) => item.actor.includes(name)));
        }
    }),
    { numRuns: 60 },
  );
});
