import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { openSqliteStore } from "../../src/adapters/store/sqlite/open-sqlite-store.ts";
import { readingOf } from "../state/made-up-readings.ts";

const main = join(import.meta.dirname, "../../src/main.ts");
const scratch = mkdtempSync(join(tmpdir(), "parley-corrections-"));
after(() => rmSync(scratch, { recursive: true }));

function parley(...args: readonly string[]) {
  const env = { ...process.env, USER: "ada" };
  const run = spawnSync(process.execPath, [main, ...args], { encoding: "utf8", cwd: scratch, env });
  return { status: run.status, out: run.stdout, err: run.stderr };
}

interface Shown {
  readonly id: string;
  readonly kind: string;
  readonly documents: readonly string[];
}

/** All items of the dossier that demand something. */
function demands(): readonly Shown[] {
  const state = JSON.parse(parley("state", "-d", "ferry", "--json").out);
  const { items, minor } = state as { items: Shown[]; minor: Shown[] };
  return [...items, ...minor].filter(({ kind }) => kind === "demand");
}

// Invented places, and records as a reader would give them.
before(async () => {
  const opened = await openSqliteStore(join(scratch, "ferry"), { create: true });
  assert.ok(opened.ok);
  const is = "demand raised";
  for (const [index, told] of [
    { is, on: "2031-04-02", actor: "Norland", what: "higher pay for the crews" },
    { is, on: "2031-04-03", actor: "Ostmark", what: "open the harbour at night" },
  ].entries())
    await opened.value.keep(readingOf([told], index, "1"), "2031-04-04T00:00:00.000Z");
  await opened.value.close();
});

test("items are merged, listed, split and told apart again by undoing", () => {
  const [one, two] = demands();
  assert.ok(one && two);
  const merged = parley("items", "merge", "-d", "ferry", one.id, two.id, "--why", "one package");
  assert.deepEqual(
    [merged.status, merged.err],
    [0, "To take it back: parley corrections undo 1\n"],
  );
  const [both, ...others] = demands();
  assert.deepEqual([both?.documents.length, others], [2, []]);
  assert.match(parley("show", "-d", "ferry", both?.id ?? "").out, / 2\. 2031-04-03/);

  const split = parley("items", "split", "-d", "ferry", both?.id ?? "", "2", "--json");
  assert.equal(JSON.parse(split.out).decision.kind, "item split");
  assert.deepEqual(demands(), [one, two]);

  assert.equal(parley("corrections", "undo", "-d", "ferry", "2").status, 0);
  assert.equal(parley("corrections", "undo", "-d", "ferry", "1").status, 0);
  assert.deepEqual(demands(), [one, two]);
  const { corrections } = JSON.parse(parley("corrections", "-d", "ferry", "--json").out) as {
    corrections: { id: number; by: string; why: string | null; undoneBy: number | null }[];
  };
  assert.deepEqual(
    corrections.map(({ id, by, why, undoneBy }) => [id, by, why, undoneBy]),
    [
      [1, "ada", "one package", 4],
      [2, "ada", null, 3],
      [3, "ada", null, null],
      [4, "ada", null, null],
    ],
  );
  assert.match(parley("corrections", "-d", "ferry").out, /one package/);
  assert.equal(parley("doctor", "-d", "ferry").status, 0);
});

test("names are joined and told apart", () => {
  const actors = () =>
    (
      JSON.parse(parley("actors", "list", "-d", "ferry", "--json").out).actors as {
        name: string;
      }[]
    ).map(({ name }) => name);
  assert.ok(actors().includes("Norland") && actors().includes("Ostmark"), actors().join());
  parley("actors", "merge", "-d", "ferry", "Norland", "Ostmark");
  assert.ok(!actors().includes("Ostmark"));
  parley("actors", "split", "-d", "ferry", "Norland", "--name", "Ostmark");
  assert.ok(actors().includes("Ostmark"));
});

for (const [name, args, words] of [
  ["an item that is not there", ["items", "merge", "none", "nor"], /no such item/],
  ["a record that is not there", ["items", "split", "none", "1"], /no such item/],
  ["nobody", ["actors", "merge", "Norland", "Nobody Known"], /nobody of that name/],
  ["an undoing of nothing", ["corrections", "undo", "99"], /no such correction/],
  ["an undoing of what is undone", ["corrections", "undo", "1"], /undone already/],
] as const)
  test(`refused: ${name}`, () => {
    const { status, err } = parley(...args, "-d", "ferry");
    assert.equal(status, 1);
    assert.match(err, words);
  });
