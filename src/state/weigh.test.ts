import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { KINDS } from "../domain/kinds.ts";
import { isMinor } from "./weigh.ts";

const kind = fc.constantFrom(...KINDS);
const weight = fc.double({ min: 0, max: 4, noNaN: true });

test("what is a minor mention among few is one among many", () => {
  fc.assert(
    fc.property(kind, weight, fc.nat(5000), fc.nat(5000), (of, heavy, some, more) => {
      const item = { kind: of, weight: heavy };
      if (isMinor(item, some)) assert.ok(isMinor(item, some + more));
    }),
  );
});

test("a dozen reports make no crowd, and in a crowd an act stands out sooner than a stance, a post or a tone", () => {
  for (const of of KINDS)
    assert.equal(isMinor({ kind: of, weight: 0.75 }, 1), isMinor({ kind: of, weight: 0.75 }, 120));
  const told = { weight: 0.9 };
  assert.deepEqual(
    (["demand", "commitment", "role", "tone"] as const).map((of) =>
      isMinor({ kind: of, ...told }, 500),
    ),
    [false, false, true, true],
  );
});
