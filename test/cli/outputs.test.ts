import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, test } from "node:test";

const main = join(import.meta.dirname, "../../src/main.ts");
const scratch = mkdtempSync(join(tmpdir(), "parley-outputs-"));
after(() => rmSync(scratch, { recursive: true }));

interface Ran {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

function parley(...args: readonly string[]): Ran {
  const run = spawnSync(process.execPath, [main, ...args], { encoding: "utf8", cwd: scratch });
  return { status: run.status, out: run.stdout, err: run.stderr };
}

// Invented people and papers.
writeFileSync(
  join(scratch, "report.txt"),
  "---\ntitle: The ferry\npublisher: Holm Post\npublished: 2031-04-02\n---\nThe crew's union demanded higher pay for night crossings.\n",
);
writeFileSync(
  join(scratch, "dossier.json"),
  JSON.stringify({ dossier: "mine", issues: [], docs: [], asOf: ["2031-04-02"] }),
);

describe("what is to be written where nothing can be written", () => {
  const cases = [
    ["read", ["read", "report.txt", "--reader", "grammar", "--out", "report.txt/below"]],
    ["replay", ["replay", "dossier.json", "--reader", "grammar", "--out", "no/such/folder.json"]],
  ] as const;
  for (const [name, args] of cases)
    test(name, () => {
      const { status, err } = parley(...args);
      assert.equal(status, 1, err);
      assert.match(err, /^refused: .*could not be written.*Give a place/);
      assert.doesNotMatch(err, /\n\s+at /);
    });
});

test("a dossier without reports has an empty brief, as JSON", () => {
  parley("init", "fresh", "--title", "Fresh");
  const { status, out, err } = parley("brief", "-d", "fresh", "--json");
  assert.deepEqual(JSON.parse(out), {
    title: "Fresh",
    asOf: null,
    since: null,
    sections: [],
    left: { items: 0, minor: 0 },
    silent: { parties: [], issues: [] },
    sources: [],
  });
  assert.deepEqual([status, /parley add/.test(err)], [0, true]);
});

test("issues are set with the reader that read the dossier, unless another is named", () => {
  parley("init", "read");
  parley("add", "-d", "read", "--reader", "grammar", "report.txt");
  assert.equal(parley("issues", "-d", "read", "--set", "night crossings").status, 0);
  const { items, minor } = JSON.parse(parley("state", "-d", "read", "--json").out);
  const readers = [...items, ...minor].map(({ evidence }) => evidence.reader.name);
  assert.deepEqual([...new Set(readers)], ["grammar"]);
});
