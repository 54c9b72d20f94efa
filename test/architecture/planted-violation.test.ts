import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";

const root = join(import.meta.dirname, "../..");

/** Cruises `src` of a folder with the project's rules; gives modules seen and names of the rules broken. */
function cruise(folder: string): { modules: number; broken: string[] } {
  const run = spawnSync(
    process.execPath,
    [
      join(root, "node_modules/.bin/depcruise"),
      "--config",
      ".dependency-cruiser.mjs",
      "--output-type",
      "json",
      "src",
    ],
    { cwd: folder, encoding: "utf8", maxBuffer: 64e6 },
  );
  const report = JSON.parse(run.stdout) as {
    summary: { totalCruised: number; violations: { rule: { name: string } }[] };
  };
  return {
    modules: report.summary.totalCruised,
    broken: report.summary.violations.map(({ rule }) => rule.name),
  };
}

/** A copy of the project's rules with a source tree of its own. */
function plant(files: Record<string, string>): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), "parley-architecture-"));
  for (const file of [".dependency-cruiser.mjs", "tsconfig.json", "package.json"])
    cpSync(join(root, file), join(folder, file));
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, path, ".."), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return { folder, remove: () => rmSync(folder, { recursive: true }) };
}

test("the project's own tree is seen, and breaks no rule", () => {
  const { modules, broken } = cruise(root);
  assert.ok(modules > 30, `only ${modules} modules were cruised: the check sees nothing`);
  assert.deepEqual(broken, []);
});

test("planted violations are caught", () => {
  const { folder, remove } = plant({
    "src/domain/word.ts": "export const word = 1;\n",
    "src/state/fold.ts": 'import { read } from "../read/read.ts";\nexport const fold = read;\n',
    "src/read/read.ts":
      'import { readFileSync } from "node:fs";\nexport const read = readFileSync;\n',
    "src/ingest/a.ts": 'import { b } from "./b.ts";\nexport const a = (): unknown => b;\n',
    "src/ingest/b.ts": 'import { a } from "./a.ts";\nexport const b = (): unknown => a;\n',
  });
  try {
    const { broken } = cruise(folder);
    for (const rule of ["state-imports-only-domain", "core-does-no-io", "no-cycles"])
      assert.ok(broken.includes(rule), `${rule} was not caught; caught: ${broken.join(", ")}`);
  } finally {
    remove();
  }
});
