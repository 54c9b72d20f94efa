/**
 * Accuracy never falls silently. Floors stand a little below what was measured when they were set; raise them when reading gets
 * better, and never lower one without saying why in the commit.
 */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { type Figures, type Labelled, scoreReadings } from "./score-reading.ts";

const root = join(import.meta.dirname, "../..");
const main = join(root, "src/main.ts");

const DOSSIERS = ["test/dossiers/ward-dispute/records", "test/dossiers/fish-round/records"];

const FLOORS: readonly {
  readonly reader: string;
  readonly texts: string;
  readonly folders: readonly string[];
  readonly floor: Figures;
}[] = [
  {
    reader: "model",
    texts: "the project's own dossiers",
    folders: DOSSIERS,
    floor: { foundF1: 0.59, cellF1: 0.54, coreCellF1: 0.4 },
  },
  {
    reader: "model",
    texts: "gold-dev",
    folders: ["../shared/corpus/gold-dev"],
    floor: { foundF1: 0.65, cellF1: 0.6, coreCellF1: 0.49 },
  },
  {
    reader: "grammar",
    texts: "the project's own dossiers",
    folders: DOSSIERS,
    floor: { foundF1: 0.45, cellF1: 0.42, coreCellF1: 0.23 },
  },
  {
    reader: "grammar",
    texts: "gold-dev",
    folders: ["../shared/corpus/gold-dev"],
    floor: { foundF1: 0.55, cellF1: 0.51, coreCellF1: 0.31 },
  },
];

for (const { reader, texts, folders, floor } of FLOORS) {
  const present = folders
    .map((folder) => join(root, folder))
    .filter((folder) => existsSync(folder));
  const left = present.length === 0 ? `left out: ${texts} is not beside the project` : false;
  test(`reader ${reader} on ${texts} stays above its floor`, { skip: left }, (t) => {
    const figures = measure(reader, present);
    t.diagnostic(JSON.stringify(figures));
    for (const name of ["foundF1", "cellF1", "coreCellF1"] as const)
      assert.ok(
        figures[name] >= floor[name],
        `${name} ${figures[name].toFixed(3)} < ${floor[name]}`,
      );
  });
}

function measure(reader: string, folders: readonly string[]): Figures {
  return scoreReadings(folders.flatMap((folder) => readFolder(reader, folder)));
}

/** Pairs of the labels in a folder and what the program reads of the same documents. */
function readFolder(reader: string, folder: string): [Labelled, Labelled][] {
  const names = readdirSync(folder).filter((name) => name.endsWith(".json"));
  const out = mkdtempSync(join(tmpdir(), "parley-floor-"));
  try {
    const files = names.map((name) => join(folder, name));
    const args = [main, "read", "--reader", reader, "--json", "--out", out, ...files];
    const { status, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
    assert.equal(status, 0, stderr);
    return names.map((name) => [parse(join(folder, name)), parse(join(out, name))]);
  } finally {
    rmSync(out, { recursive: true });
  }
}

function parse(path: string): Labelled {
  return JSON.parse(readFileSync(path, "utf8")) as Labelled;
}
