import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";

const MAIN = join(import.meta.dirname, "../../src/main.ts");
const scratch = mkdtempSync(join(tmpdir(), "parley-copies-"));
after(() => rmSync(scratch, { recursive: true }));

function parley(...args: string[]): string {
  const options = { encoding: "utf8", cwd: scratch, timeout: 60_000 } as const;
  const run = spawnSync(process.execPath, [MAIN, ...args], options);
  assert.equal(run.status, 0, run.stderr);
  return run.stdout;
}

const TEXT =
  "The talks on the ferry have failed, the minister of harbours said on Monday. The workers ask for four per cent more pay. The company has offered two, and nobody knows when the talks will go on.";

function report(publisher: string, published: string, text: string): string {
  return `---\ntitle: Ferry talks fail\npublisher: ${publisher}\npublished: ${published}\n---\n${text}\n`;
}

test("copies of others are told from corrected versions, with what changed", () => {
  mkdirSync(join(scratch, "in"));
  const files = {
    "a.txt": report("Agency", "2026-03-01", TEXT),
    "b.txt": report("Post", "2026-03-02", `${TEXT} Readers in Port Anse were not surprised.`),
    "c.txt": report("Agency", "2026-03-03", TEXT.replace("four per cent", "five per cent")),
  };
  for (const [name, content] of Object.entries(files))
    writeFileSync(join(scratch, "in", name), content);
  parley("init", "d");
  parley("add", "-d", "d", "--reader", "grammar", "in");
  const found = JSON.parse(parley("copies", "-d", "d", "--json"));
  assert.deepEqual(
    found.map((copy: { kind: string; publisher: string }) => [copy.kind, copy.publisher]),
    [
      ["copy", "Post"],
      ["version", "Agency"],
    ],
  );
  assert.deepEqual(found[1].removed, ["The workers ask for four per cent more pay."]);
  assert.deepEqual(found[1].added, ["The workers ask for five per cent more pay."]);
  assert.match(parley("copies", "-d", "d"), /- The workers ask for four per cent more pay\./);
});
