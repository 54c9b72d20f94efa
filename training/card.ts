/**
 * Measures the shipped model and writes the figures into its card, between the markers: `node training/card.ts --set NAME=FOLDER…`, each FOLDER
 * of gold files. The reading is the program's own, with the rules; `--shared` has `tools/gold.py`.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { head, pair, percent, type ReadingScore, row, writeTable } from "../scripts/scored-table.ts";

const root = join(import.meta.dirname, "..");
const { values } = parseArgs({
  options: {
    set: { type: "string", multiple: true, default: [] },
    shared: { type: "string", default: join(root, "../shared") },
  },
});

const sets = values.set.map((one) => {
  const [name = "", folder = ""] = one.split("=");
  return { name, texts: goldFiles(folder).length, score: scoreOf(folder) };
});
const table = [...kindTable(), "", ...attributeTable()];
writeTable(join(root, "model/MODEL_CARD.md"), table);
console.log(table.join("\n"));

function goldFiles(folder: string): string[] {
  return readdirSync(folder).filter((name) => name.endsWith(".json"));
}

function scoreOf(folder: string): ReadingScore {
  const out = mkdtempSync(join(tmpdir(), "parley-card-"));
  try {
    const files = goldFiles(folder).map((name) => join(folder, name));
    run(process.execPath, [join(root, "src/main.ts"), "read", "--json", "--out", out, ...files]);
    return JSON.parse(run("python3", [join(values.shared, "tools/gold.py"), "score", folder, out, "--json"])) as ReadingScore;
  } finally {
    rmSync(out, { recursive: true });
  }
}

function run(command: string, args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(command, [...args], { encoding: "utf8", maxBuffer: 2 ** 28 });
  if (status !== 0) throw new Error(`${command} ended with ${status}: ${stderr.slice(-500)}`);
  return stdout;
}

function kindTable(): string[] {
  const kinds = Object.keys(sets[0]?.score.kinds ?? {});
  return [
    ...head(
      "kind: found F1 / cell F1 (records)",
      sets.map(({ name, texts }) => `${name}, ${texts} texts`),
    ),
    ...kinds.map((kind) => line(kind, ({ kinds: { [kind]: one } }) => (one ? `${pair([one.found, one.cell])} (${one.gold})` : "–"))),
    line("**all (micro)**", ({ micro }) => `**${pair(micro)}**`),
    line("core (without statement and role)", ({ core }) => pair(core)),
    line("macro", ({ macro }) => pair(macro)),
  ];
}

function attributeTable(): string[] {
  return [
    ...head(
      "of the matched, right (records)",
      sets.map(({ name }) => name),
    ),
    ...["source", "target", "issue", "time", "certainty", "amount", "condition"].map((name) =>
      line(name, ({ attrs: { [name]: one } }) => (one ? `${one[0].toFixed(2)} (${one[1]})` : "–")),
    ),
    line("**of the predicted**: wrong actor", ({ bad }) => percent(bad.wrong_actor)),
    line("opposite attribute", ({ bad }) => percent(bad.opposite)),
  ];
}

function line(name: string, cell: (score: ReadingScore) => string): string {
  return row(
    name,
    sets.map(({ score }) => cell(score)),
  );
}
