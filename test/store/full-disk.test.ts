import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, test } from "node:test";
import { openSqliteStore } from "../../src/adapters/store/sqlite/open-sqlite-store.ts";
import { asId, type DocumentId } from "../../src/domain/id.ts";

const MAIN = join(import.meta.dirname, "../../src/main.ts");
const REPORTS = 400;
const scratch = mkdtempSync(join(tmpdir(), "parley-full-"));
const disk = join(scratch, "disk");
mkdirSync(disk);
const mounted =
  spawnSync("mount", ["-t", "tmpfs", "-o", "size=2m", "tmpfs", disk], { stdio: "ignore" })
    .status === 0;
after(() => {
  if (mounted) spawnSync("umount", [disk]);
  rmSync(scratch, { recursive: true });
});

function parley(...args: string[]) {
  const options = { encoding: "utf8", cwd: scratch, timeout: 120_000 } as const;
  return spawnSync(process.execPath, [MAIN, ...args], options);
}

function report(index: number): string {
  const words = Array.from(
    { length: 400 },
    (_, word) => `${(index * 7919 + word * 104729) % 99991}`,
  );
  return `---\npublished: 2026-03-03\n---\nThe minister of harbours rejected offer ${index}. ${words.join(" ")}\n`;
}

describe("a disk that fills up", { skip: !mounted && "no small disk can be mounted here" }, () => {
  test("add says so and ends with 1; what it confirmed is there whole", async () => {
    mkdirSync(join(scratch, "in"));
    for (let index = 0; index < REPORTS; index++)
      writeFileSync(join(scratch, "in", `${index}.txt`), report(index));
    assert.equal(parley("init", "disk/d").status, 0);
    const added = parley("add", "-d", "disk/d", "--reader", "grammar", "--json", "in");
    assert.equal(added.status, 1);
    assert.match(added.stderr, /refused: .*dossier\.db: The disk is full\..*Make room/);
    assert.doesNotMatch(added.stderr, /\n\s+at /);
    const confirmed = [...added.stdout.matchAll(/"kept":"added","id":"([^"]+)"/g)];
    assert.ok(confirmed.length > 0 && confirmed.length < REPORTS, `${confirmed.length}`);
    await checkHolds(confirmed.map((match) => match[1] as string));
    const doctor = parley("doctor", "-d", "disk/d");
    assert.equal(doctor.status, 0, doctor.stdout + doctor.stderr);
  });

  test("a state, a backup and a new dossier on it are refused or shown, never a stack", () => {
    for (const args of [
      ["state", "-d", "disk/d"],
      ["backup", "-d", "disk/d", "disk/backup"],
      ["init", "disk/other"],
      ["issues", "-d", "disk/d", "--add", "wages"],
    ]) {
      const run = parley(...args);
      assert.doesNotMatch(run.stderr, /\n\s+at /, args.join(" "));
      if (run.status !== 0) assert.match(run.stderr, /refused: |error: /, args.join(" "));
    }
  });

  test("with room again, the rest is added", () => {
    spawnSync("mount", ["-o", "remount,size=40m", disk]);
    const added = parley("add", "-d", "disk/d", "--reader", "grammar", "--json", "in");
    assert.equal(added.status, 0, added.stderr);
    const { summary } = JSON.parse(added.stdout.trimEnd().split("\n").at(-1) as string);
    assert.equal(summary.added + summary.present, REPORTS);
  });
});

async function checkHolds(confirmed: readonly string[]): Promise<void> {
  const opened = await openSqliteStore(join(disk, "d"), { create: false });
  assert.ok(opened.ok);
  for (const id of confirmed) {
    const document = await opened.value.document(asId<DocumentId>(id));
    assert.ok(document, id);
    assert.ok(await opened.value.original(document.id), id);
  }
  await opened.value.close();
}
