import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { openSqliteStore } from "../../src/adapters/store/sqlite/open-sqlite-store.ts";
import { asId, type DocumentId } from "../../src/domain/id.ts";
import { RECORDS_A_READING } from "./keep-many.ts";

const MAIN = join(import.meta.dirname, "../../src/main.ts");
const WRITER = join(import.meta.dirname, "keep-many.ts");
const scratch = mkdtempSync(join(tmpdir(), "parley-backup-"));
after(() => rmSync(scratch, { recursive: true }));

function parley(...args: string[]) {
  const options = { encoding: "utf8", cwd: scratch, timeout: 60_000 } as const;
  return spawnSync(process.execPath, [MAIN, ...args], options);
}

test("a backup that is made while two writers write holds whole documents, and all that was confirmed before", async () => {
  const confirmed: string[] = [];
  const writers = ["ada", "bo"].map((name) => {
    const child = spawn(process.execPath, [WRITER, join(scratch, "busy"), name], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    child.stdout.on("data", (data) => confirmed.push(...String(data).split("\n").slice(0, -1)));
    return {
      child,
      started: new Promise((resolve) => child.stdout.once("data", resolve)),
      closed: new Promise((resolve) => child.once("close", resolve)),
    };
  });
  await Promise.all(writers.map(({ started }) => started));
  for (const round of [1, 2, 3]) {
    const before = [...confirmed];
    // In a process of its own; the writers are heard while it works.
    const backup = spawn(process.execPath, [MAIN, "backup", "-d", "busy", `${round}.backup`], {
      cwd: scratch,
    });
    assert.equal(await new Promise((resolve) => backup.once("close", resolve)), 0);
    const restored = parley("restore", `${round}.backup`, `restored-${round}`);
    assert.equal(restored.status, 0, restored.stderr);
    assert.match(restored.stdout, /Sound: \d+ documents checked\./);
    await checkHolds(`restored-${round}`, before);
  }
  for (const { child, closed } of writers) {
    child.kill("SIGKILL");
    await closed;
  }
});

async function checkHolds(folder: string, confirmed: readonly string[]): Promise<void> {
  const opened = await openSqliteStore(join(scratch, folder), { create: false });
  assert.ok(opened.ok);
  const store = opened.value;
  assert.ok(confirmed.length > 0);
  for (const id of confirmed) {
    const records = await store.records({ documentId: asId<DocumentId>(id) });
    assert.equal(records.length, RECORDS_A_READING, id);
  }
  await store.close();
}

test("what cannot be backed up or restored is refused, and nothing is written over", () => {
  assert.equal(parley("init", "one").status, 0);
  assert.equal(parley("init", "two").status, 0);
  writeFileSync(join(scratch, "there"), "Dear Sir");
  assert.equal(parley("backup", "-d", "one", "good").status, 0);
  const damaged = readFileSync(join(scratch, "good"));
  damaged.fill(7, 4096 * 3, 4096 * 5);
  writeFileSync(join(scratch, "damaged"), damaged);
  const cases: readonly (readonly [string[], RegExp])[] = [
    [["backup", "-d", "one", "there"], /There is such a file/],
    [["backup", "-d", "none", "new"], /no dossier here/],
    [["backup", "-d", "one", "there/below"], /could not be written/],
    [["restore", "good", "two"], /There is a dossier here/],
    [["restore", "there", "new"], /no backup of a dossier/],
    [["restore", "nowhere", "new"], /no such file/],
    [["restore", "damaged", "new"], /backup is damaged|no backup/],
  ];
  for (const [args, reason] of cases) {
    const run = parley(...args);
    assert.equal(run.status, 1, args.join(" "));
    assert.match(run.stderr, reason);
    assert.doesNotMatch(run.stderr, /\n\s+at /);
  }
  assert.equal(readFileSync(join(scratch, "there"), "utf8"), "Dear Sir");
  assert.ok(!existsSync(join(scratch, "new")));
  assert.deepEqual(
    readdirSync(scratch).filter((name) => name.endsWith(".part")),
    [],
  );
});

test("a backup holds the originals and the settings, and is a dossier of this version", () => {
  writeFileSync(
    join(scratch, "a.txt"),
    "---\npublished: 2026-03-03\n---\nThe talks have failed.\n",
  );
  assert.equal(parley("init", "full", "--issues", "wages").status, 0);
  const added = parley("add", "-d", "full", "--reader", "grammar", "--json", "a.txt");
  const { id } = JSON.parse(added.stdout.split("\n")[0] as string);
  assert.equal(parley("backup", "-d", "full", "copies/full.backup").status, 0);
  assert.equal(parley("restore", "copies/full.backup", "again").status, 0);
  assert.equal(parley("original", id, "-d", "again", "--out", "back.txt").status, 0);
  assert.deepEqual(readFileSync(join(scratch, "back.txt")), readFileSync(join(scratch, "a.txt")));
  assert.match(parley("issues", "-d", "again").stdout, /wages/);
});
