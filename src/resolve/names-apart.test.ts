import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { NameUse } from "../domain/name-use.ts";
import { linkNames } from "./link-names.ts";
import { countUse, useKey } from "./name-uses.ts";
import { lastWord, usesApart } from "./names-apart.ts";

// Invented names, of which many could stand for one another.
const NAMES = [
  "Ada Lund",
  "Ada M. Lund",
  "Dr Ada Lund",
  "Adda Lunde",
  "Lund",
  "Bo Rask",
  "Bo Raske",
  "Rask",
  "Cy Otter",
  "Di Perl",
  "Ardmore",
  "Ardmorean government",
  "Harbour Guard Council",
  "HGC",
  "Ardmorean president",
];

const use: fc.Arbitrary<NameUse> = fc.record({
  name: fc.constantFrom(...NAMES),
  type: fc.constantFrom("person", "person", "person", "state", "organisation", "unknown"),
  known: fc.constantFrom(false, false, true),
  uses: fc.constant(1),
  posts: fc.constantFrom([], [], [], [{ title: "president", of: "Ardmore", uses: 1 }]),
});
const uses = (most: number) => fc.array(use, { minLength: 1, maxLength: most });

test("law: what is linked by a few names is linked so by all", () => {
  fc.assert(
    fc.property(uses(14), uses(3), (old, added) => {
      const linked = linkedUses(counted(old));
      const names = new Set(added.map(({ name }) => name));
      const more = counted(added);
      const changes = usesApart([...more.values()], {
        known: new Map(
          linked.filter((one) => names.has(one.use.name)).map((one) => [useKey(one.use), one]),
        ),
        lastWords: new Set(linked.map((one) => one.lastWord)),
        byActor: Map.groupBy(linked, ({ actor }) => actor),
      });
      if (!changes) return;
      const all = new Map(linked.map((one) => [useKey(one.use), one]));
      for (const change of changes) all.set(useKey(change.use), change);
      assert.deepEqual(
        inOrder([...all.values()]),
        inOrder(linkedUses(counted([...old, ...added]))),
      );
    }),
  );
});

test("a new full name that shares no last word with another stands for itself", () => {
  const known = linkedUses(counted([person("Ada Lund")]));
  const changes = usesApart([person("Bo Rask")], none(known));
  assert.deepEqual(changes, [{ use: person("Bo Rask"), actor: "Bo Rask", lastWord: "rask" }]);
});

test("whether a surname that is a full name's is of one with it is not told by a few names", () => {
  const known = linkedUses(counted([person("Rask")]));
  assert.equal(usesApart([person("Bo Rask")], none(known)), undefined);
});

function person(name: string): NameUse {
  return { name, type: "person", known: false, uses: 1, posts: [] };
}

/** Nothing known of the names themselves, but of those that share their last words. */
function none(linked: readonly { readonly lastWord: string }[]) {
  const lastWords = new Set(linked.map((one) => one.lastWord));
  return { known: new Map(), lastWords, byActor: new Map() };
}

function counted(list: readonly NameUse[]): Map<string, NameUse> {
  const all = new Map<string, NameUse>();
  for (const one of list) countUse(all, one, 1);
  return all;
}

function linkedUses(all: ReadonlyMap<string, NameUse>) {
  const actors = linkNames([...all.values()], []);
  return [...all].map(([key, own]) => ({
    use: own,
    actor: actors.get(key) as string,
    lastWord: lastWord(own.name),
  }));
}

function inOrder(linked: ReturnType<typeof linkedUses>) {
  return linked.toSorted((a, b) => (useKey(a.use) < useKey(b.use) ? -1 : 1));
}
