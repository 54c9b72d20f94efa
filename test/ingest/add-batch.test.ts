import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { makePdf } from "./make-pdf.ts";
import { makeZip } from "./make-zip.ts";
import { ENGLISH, SAMPLES, type SampleName } from "./samples.ts";

const MAIN = join(import.meta.dirname, "../../src/main.ts");
const scratch = mkdtempSync(join(tmpdir(), "parley-batch-"));
after(() => rmSync(scratch, { recursive: true }));

function parley(...args: string[]): { status: number | null; out: string; err: string } {
  const run = spawnSync(process.execPath, [MAIN, ...args], {
    encoding: "utf8",
    cwd: scratch,
    timeout: 60_000,
  });
  return { status: run.status, out: run.stdout, err: run.stderr };
}

test("a batch of every format and fault: what can be read is kept whole, the rest is named, the exit code tells", () => {
  const folder = join(scratch, "in");
  mkdirSync(folder);
  const formats = Object.keys(SAMPLES) as SampleName[];
  // Names tell nothing: each format is under a wrong one.
  for (const [index, format] of formats.entries()) {
    writeFileSync(join(folder, `${index}.dat`), SAMPLES[format](`${ENGLISH} Again, ${format}.`));
    writeFileSync(join(folder, `${index}-broken.txt`), SAMPLES[format](ENGLISH).subarray(0, 20));
  }
  writeFileSync(join(folder, "encrypted.pdf"), makePdf([[]], { isEncrypted: true }));
  assert.equal(parley("init", "dossier").status, 0);
  const added = parley("add", "-d", "dossier", "--json", "in");
  assert.equal(added.status, 1);
  const kept = added.out.split("\n").filter((line) => line.includes('"kept":"added"'));
  assert.ok(kept.length >= formats.length, added.out);
  assert.match(added.err, /encrypted\.pdf: The PDF is encrypted\. Open it/);
  assert.doesNotMatch(added.err, /\n\s+at /);
  const searched = parley("search", "-d", "dossier", "--json", "--limit", "100", "Again");
  const found = JSON.parse(searched.out).hits;
  assert.equal(found.length, formats.length);
  const id = kept.map((line) => JSON.parse(line).id)[0];
  assert.equal(parley("original", id, "-d", "dossier", "--out", "back").status, 0);
  const back = readFileSync(join(scratch, "back"));
  assert.ok(formats.some((_, index) => readFileSync(join(folder, `${index}.dat`)).equals(back)));
  assert.equal(parley("original", id, "-d", "dossier", "--out", "back").status, 1);
  const doctor = parley("doctor", "-d", "dossier");
  assert.equal(doctor.status, 0, doctor.out + doctor.err);
});

test("read --out numbers the documents of one input", () => {
  const zip = makeZip(
    ["One", "Two", "Three"].map((text) => ({
      name: `${text}.txt`,
      content: `${ENGLISH} ${text}.`,
    })),
  );
  writeFileSync(join(scratch, "reports.zip"), zip);
  assert.equal(parley("read", "--out", "out", "reports.zip").status, 0);
  assert.deepEqual(readdirSync(join(scratch, "out")).toSorted(), [
    "reports-2.json",
    "reports-3.json",
    "reports.json",
  ]);
});
